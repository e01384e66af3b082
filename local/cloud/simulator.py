"""The second judge of access decisions: an npm package that runs as a process of its own, where there is Node."""

import hashlib
import shutil
from pathlib import Path

from . import host, paths
from .problem import say

_PINNED = paths.REQUIREMENTS / "simulator"
_HOME = paths.LOCAL / "simulator"


def provide() -> Path | None:
    """The folder that holds its node_modules, as the lock file pins them; none where there is no Node."""
    if not shutil.which("node") or not shutil.which("npm"):
        say("no Node here: the tests that ask iam-simulate are skipped")
        return None
    wanted = hashlib.sha256((_PINNED / "package-lock.json").read_bytes()).hexdigest()
    stamp = _HOME / "made-from"
    if not stamp.exists() or stamp.read_text() != wanted:
        say("npm packages: iam-simulate")
        _HOME.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(_PINNED / name, _HOME / name)
        command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        host.run(command, "iam-simulate could not be installed from npm.", cwd=_HOME)
        stamp.write_text(wanted)
    return _HOME
