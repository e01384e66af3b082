"""What the container of an invocation is limited to, and the most memory it was seen to use."""

import re
import subprocess
import threading

UNITS = {"B": 1, "KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30}


class Watch:
    """Looks, again and again, at the container that has a text in its environment."""

    def __init__(self, text: str):
        self._text = text
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self.limit = 0
        self.peak = 0

    def __enter__(self) -> "Watch":
        self._thread.start()
        return self

    def __exit__(self, *ignored) -> None:
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stop.wait(0.5):
            for container in _docker("ps", "-q").split():
                if self._text in _docker("inspect", "-f", "{{.Config.Env}}", container):
                    self._look(container)

    def _look(self, container: str) -> None:
        self.limit = int(_docker("inspect", "-f", "{{.HostConfig.Memory}}", container) or 0)
        used = re.match(r"([\d.]+)([KMG]?i?B)", _docker("stats", "--no-stream", "--format", "{{.MemUsage}}", container))
        if used:
            self.peak = max(self.peak, int(float(used[1]) * UNITS[used[2]]))


def _docker(*arguments: str) -> str:
    return subprocess.run(["docker", *arguments], capture_output=True, text=True).stdout.strip()
