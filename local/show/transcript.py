"""The transcript: one line a step, with its time, and a verdict that can fail."""

import time
from contextlib import contextmanager


class Transcript:
    def __init__(self):
        self.failures = 0

    def title(self, text: str) -> None:
        print(f"\n{text}\n{'-' * len(text)}", flush=True)

    def note(self, text: str) -> None:
        print(f"           {text}", flush=True)

    @contextmanager
    def step(self, text: str):
        """Times what is done inside; a failed check or an error there fails the whole run, and the next step goes on."""
        begun = time.monotonic()
        outcome = Outcome()
        try:
            yield outcome
        except Exception as failure:
            outcome.check(False, f"{type(failure).__name__}: {failure}")
        took = time.monotonic() - begun
        print(f"{took:8.2f} s {'ok  ' if outcome.good else 'FAIL'} {text}", flush=True)
        for line in outcome.lines:
            self.note("     " + line)
        self.failures += not outcome.good


class Outcome:
    def __init__(self):
        self.good = True
        self.lines: list[str] = []

    def check(self, holds: bool, otherwise: str) -> None:
        if not holds:
            self.good = False
            self.lines.append(otherwise)

    def say(self, line: str) -> None:
        self.lines.append(line)
