"""The files that are sealed and opened: made here, the same at every run."""

import hashlib
import struct
import zlib
from pathlib import Path

MEGABYTE = 1_000_000


def text() -> str:
    return (Path(__file__).resolve().parents[2] / "LICENSE").read_text() + "\nΧατελαίν, シャトレーヌ, 🔑\n"


def picture(side: int = 256) -> bytes:
    """A PNG of the Mandelbrot set."""
    rows = bytearray()
    for y in range(side):
        rows.append(0)
        for x in range(side):
            rows += bytes(_colour(complex(3.0 * x / side - 2.2, 3.0 * y / side - 1.5)))
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


def _colour(point: complex) -> tuple[int, int, int]:
    z = 0j
    for step in range(48):
        z = z * z + point
        if abs(z) > 2:
            return (step * 5, step * 3, 80 + step * 3)
    return (0, 0, 0)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def large(file: Path, size: int = 200 * MEGABYTE) -> None:
    """A file that does not compress: the output of SHAKE-256, a megabyte at a time."""
    with open(file, "wb") as out:
        for block in range(size // MEGABYTE):
            out.write(hashlib.shake_256(f"chatelaine {block}".encode()).digest(MEGABYTE))
