"""Runs every block, prints the transcript, and ends with 0 only if every step held."""

import sys
import time
from pathlib import Path

from . import envelope, parameters, rotation, snapshots, waf
from .cloud import Cloud
from .transcript import Transcript

BLOCKS = (envelope, rotation, parameters, snapshots, waf)


def main() -> int:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    cloud, transcript = Cloud(), Transcript()
    for block in BLOCKS:
        block.show(cloud, transcript, folder)
    took = time.monotonic() - begun
    print(f"\n{'all held' if not transcript.failures else f'{transcript.failures} step(s) FAILED'}, {took:.1f} s")
    return 1 if transcript.failures else 0


if __name__ == "__main__":
    sys.exit(main())
