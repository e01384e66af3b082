"""The official JavaScript SDK in the clone, from a pinned list, where the machine has Node.js."""

import hashlib
import re
import shutil
import subprocess
from pathlib import Path

from . import host, paths
from .problem import say

OLDEST = 18
LIST = paths.CLONE / "local" / "javascript"
HOME = paths.LOCAL / "javascript"
FILES = ("package.json", "package-lock.json")


def modules() -> Path | None:
    """The folder of modules, made if it is missing or out of date; none where there is no Node.js of today."""
    if not _usable():
        say(f"no Node.js {OLDEST} or later with npm: the tests against the official JavaScript SDK will be skipped")
        return None
    stamp, wanted = HOME / "made-from", hashlib.sha256(b"".join((LIST / name).read_bytes() for name in FILES)).hexdigest()
    if not (stamp.exists() and stamp.read_text() == wanted):
        say("JavaScript modules")
        _install()
        stamp.write_text(wanted)
    return HOME / "node_modules"


def _usable() -> bool:
    if not shutil.which("node") or not shutil.which("npm"):
        return False
    version = subprocess.run(["node", "--version"], capture_output=True, text=True).stdout
    number = re.match(r"v(\d+)\.", version)
    return bool(number) and int(number[1]) >= OLDEST


def _install() -> None:
    HOME.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        shutil.copy(LIST / name, HOME / name)
    command = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
    host.run(command, "The official JavaScript SDK could not be installed.", cwd=HOME)
