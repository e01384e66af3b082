"""Processes that outlive the script that starts them, stopped by their own id and no other."""

import json
import os
import signal
import subprocess
import time
from pathlib import Path

from .problem import Problem


def _started_at(pid: int) -> str | None:
    """The kernel's start time of a process: with its id, a name that is never used twice."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return None
    fields = stat.rpartition(")")[2].split()
    return None if fields[0] == "Z" else fields[19]


class Daemon:
    """One background process, remembered in a file by its id and start time."""

    def __init__(self, name: str, folder: Path):
        self.name = name
        self.record = folder / f"{name}.json"
        self.log = folder / f"{name}.log"
        self._child: subprocess.Popen | None = None

    def start(self, command: list[str], fingerprint: str, env: dict[str, str] | None = None) -> None:
        self.record.parent.mkdir(parents=True, exist_ok=True)
        with open(self.log, "ab") as log:
            self._child = child = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=env,
                cwd=self.record.parent,
                start_new_session=True,
            )
        self.record.write_text(
            json.dumps({"pid": child.pid, "started": _started_at(child.pid), "fingerprint": fingerprint})
        )

    def _remembered(self) -> dict:
        try:
            return json.loads(self.record.read_text())
        except (OSError, ValueError):
            return {}

    def alive(self) -> bool:
        if self._child:
            # Collects the child if it ended, so that it does not look alive.
            self._child.poll()
        known = self._remembered()
        return bool(known) and known["started"] is not None and _started_at(known["pid"]) == known["started"]

    def runs(self, fingerprint: str) -> bool:
        return self.alive() and self._remembered()["fingerprint"] == fingerprint

    def stop(self, patience: float = 20.0) -> bool:
        """Stops the process if it is still the one that was started; True if there was one."""
        if not self.alive():
            self.record.unlink(missing_ok=True)
            return False
        pid = self._remembered()["pid"]
        os.kill(pid, signal.SIGTERM)
        if not self._gone_within(patience):
            os.kill(pid, signal.SIGKILL)
            self._gone_within(5)
        self.record.unlink(missing_ok=True)
        return True

    def _gone_within(self, seconds: float) -> bool:
        end = time.monotonic() + seconds
        while self.alive():
            if time.monotonic() > end:
                return False
            time.sleep(0.05)
        return True

    def tail(self, lines: int = 15) -> str:
        try:
            return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])
        except OSError:
            return "(no log)"

    def wait_until(self, ready, seconds: float) -> None:
        """Waits for a condition; fails with the end of the log when the process dies or takes too long."""
        end = time.monotonic() + seconds
        while not ready():
            if not self.alive():
                raise Problem(f"{self.name} stopped while starting. The end of {self.log}:\n{self.tail()}")
            if time.monotonic() > end:
                raise Problem(f"{self.name} was not ready after {seconds:.0f} s. The end of {self.log}:\n{self.tail()}")
            time.sleep(0.1)
