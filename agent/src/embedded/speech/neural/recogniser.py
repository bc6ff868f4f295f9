"""Whisper for the worker beside it: utterances in, what was heard out (see service.py).

A request is {"samples": N, "prompt": "…"} with samples of 16 kHz, mono. An answer has readings, the likeliest first, each
with text and confidence (0-1, the mean probability of its tokens), and silence (0-1, that nothing was said).
"""

import math
import sys

import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.tokenizer import Tokenizer
from service import serve

RATE = 16_000
# Whisper was trained on windows of 30 s, which cost four times as much as 10 s. In shorter ones it repeats itself.
WINDOW_S = 10
# Silence behind the words, in which it hears that they are over.
TAIL_S = 1
# As many readings are answered: a name that is common is often the second or third of them.
BEAM = 8
# Tokens that an answer may have for each second of speech, and besides.
TOKENS_PER_S = 8
MORE_TOKENS = 12
PROMPT_TOKENS = 100

model = WhisperModel(sys.argv[1], compute_type="int8", cpu_threads=int(sys.argv[2]), local_files_only=True)
tokenizer = Tokenizer(model.hf_tokenizer, model.model.is_multilingual, task="transcribe", language="en")


def hear(audio, prompt):
    seconds = len(audio) / RATE
    length = min(30, max(WINDOW_S, seconds + TAIL_S))
    padded = np.pad(audio, (0, max(0, int(length * RATE) - len(audio))))[: int(length * RATE)]
    before = tokenizer.encode(" " + prompt)[-PROMPT_TOKENS:] if prompt else []
    # Time marks are asked for: the mark at the end of speech ends the hearing, else short windows repeat it.
    start = model.get_prompt(tokenizer, before)
    result = model.model.generate(
        model.encode(model.feature_extractor(padded, padding=0)),
        [start],
        beam_size=BEAM,
        num_hypotheses=BEAM,
        max_length=len(start) + MORE_TOKENS + math.ceil(seconds * TOKENS_PER_S),
        no_repeat_ngram_size=0,
        return_scores=True,
        return_no_speech_prob=True,
    )[0]
    readings = [
        {"text": tokenizer.decode(tokens).strip(), "confidence": math.exp(score)}
        for tokens, score in zip(result.sequences_ids, result.scores)
    ]
    return {"readings": readings, "silence": result.no_speech_prob}


def answer(request, samples):
    return hear(samples.astype(np.float32) / 32768, request["prompt"])


# The first utterance takes longer than the next ones: it must not be a caller's.
hear(np.zeros(RATE, np.float32), "")
serve(answer)
