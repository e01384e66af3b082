"""Failures that a person can mend, and the progress that a person sees."""

import sys
import time


class Problem(Exception):
    """A failure with a sentence that says what is wrong and what to do."""


_started = time.monotonic()


def say(message: str) -> None:
    """Prints one line of progress, with the seconds since the start."""
    print(f"[{time.monotonic() - _started:6.1f} s] {message}", flush=True)


def complain(problem: Problem) -> int:
    print(f"\nchatelaine: {problem}", file=sys.stderr, flush=True)
    return 1
