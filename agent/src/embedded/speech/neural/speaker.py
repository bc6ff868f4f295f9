"""The neural voice for the process beside it: sentences in, speech out (see service.py).

A request is {"text": "…"}. An answer has speech: 16-bit samples, 24 kHz mono, in base64.
"""

import base64
import sys
from pathlib import Path

import numpy as np
from hibari import Hibari
from service import serve

# It speaks half as loud as the classic voice.
GAIN = 2
LOUDEST = 32767

# By its path: a voice that is asked for by name may be fetched.
voice = Hibari(model=str(Path(sys.argv[1]) / "hibari" / "assets" / "hibari.onnx"))


def speak(text):
    # The same noise under every sentence, so that the same text sounds the same.
    samples = np.clip(voice(text, seed=0) * GAIN, -1, 1) * LOUDEST
    return base64.b64encode(samples.astype("<i2").tobytes()).decode()


# The first sentence takes longer than the next ones: it must not be a caller's.
speak("Hello.")
serve(lambda request, _: {"speech": speak(request["text"])})
