"""Python environments in the clone, one per purpose, each made from a pinned list."""

import hashlib
import subprocess
import sys
from pathlib import Path

from . import host, paths
from .problem import Problem, say


def path(name: str) -> Path:
    return paths.LOCAL / "python" / name


def _stamp(name: str) -> tuple[Path, str]:
    wanted = hashlib.sha256((paths.REQUIREMENTS / f"{name}.txt").read_bytes() + sys.version.encode()).hexdigest()
    return path(name) / "made-from", wanted


def _fresh(name: str) -> bool:
    stamp, wanted = _stamp(name)
    return stamp.exists() and stamp.read_text() == wanted


def provide(*names: str) -> None:
    """Makes the environments that are missing or out of date, side by side."""
    stale = [name for name in names if not _fresh(name)]
    if not stale:
        return
    say(f"Python environments: {', '.join(stale)}")
    started = [(name, _begin(name)) for name in stale]
    for name, work in started:
        output, _ = work.communicate()
        if work.returncode:
            raise Problem(f"The Python environment `{name}` could not be made:\n" + "\n".join(output.splitlines()[-15:]))
        stamp, wanted = _stamp(name)
        stamp.write_text(wanted)


def _begin(name: str) -> subprocess.Popen:
    home = path(name)
    host.run(
        [sys.executable, "-m", "venv", "--clear", str(home)],
        "A Python environment could not be made. On Debian or Ubuntu: apt-get install python3-venv",
    )
    return subprocess.Popen(
        [str(home / "bin" / "pip"), "install", "-q", "-r", str(paths.REQUIREMENTS / f"{name}.txt")],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def rie() -> Path:
    """The runtime interface emulator that SAM CLI's wheel carries."""
    found = sorted(path("sam").glob("lib/python*/site-packages/samcli/local/rapid/aws-lambda-rie-x86_64"))
    if not found:
        raise Problem("SAM CLI carries no runtime interface emulator for x86_64: another version than the pinned one?")
    return found[0]
