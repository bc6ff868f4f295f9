"""Serves a program's work to the Node process that started it, one request after the other.

A request is a line of JSON on standard input, and after it as many 16-bit samples as its "samples" says, if it has that.
An answer is a line of JSON on standard output. A line `{"alive": true}` goes there every second, from {"ready": true}
on, so that a process that hangs is noticed. Ends with its standard input.
"""

import json
import sys
import threading

import numpy as np

BEAT_S = 1

writing = threading.Lock()


def write(message):
    with writing:
        print(json.dumps(message), flush=True)


def serve(answer):
    """Answers every request by `answer(request, samples)`, until there are no more."""
    ended = threading.Event()

    def beat():
        while not ended.wait(BEAT_S):
            write({"alive": True})

    write({"ready": True})
    threading.Thread(target=beat, daemon=True).start()
    while line := sys.stdin.buffer.readline():
        request = json.loads(line)
        samples = np.frombuffer(sys.stdin.buffer.read(2 * request.get("samples", 0)), np.int16)
        write(answer(request, samples))
    ended.set()
