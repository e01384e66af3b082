"""The local cloud's front, as its control endpoint shows it: what was called, and what is to fail."""

import json
import os
import urllib.parse
import urllib.request
from contextlib import contextmanager


class Front:
    def __init__(self):
        self._control = os.environ["AWS_ENDPOINT_URL"] + "/_chatelaine"

    def count(self, service: str, action: str, caller: str) -> int:
        """How many calls of an action the journal holds, by callers whose ARN holds a text."""
        query = urllib.parse.urlencode({"service": service, "action": action})
        entries = self._ask("GET", f"/journal?{query}")["entries"]
        return sum(1 for entry in entries if caller in entry["caller"])

    def throttling(self, service: str, action: str, nth: int):
        """Throttles the n-th call of an action, and all after it, however often they are tried again."""
        return self.refusing(service, action, 400, "ThrottlingException", "Rate exceeded", nth)

    @contextmanager
    def refusing(self, service: str, action: str, status: int, code: str, message: str, nth: int = 1):
        """Refuses the n-th call of an action, and all after it."""
        error = {"status": status, "code": code, "message": message}
        fault = self._ask("POST", "/faults", {"service": service, "action": action, "nth": nth, "error": error})
        try:
            yield
        finally:
            self._ask("DELETE", f"/faults/{fault['id']}")

    def _ask(self, method: str, path: str, body: dict | None = None) -> dict:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self._control + path, data=data, method=method)
        with urllib.request.urlopen(request) as answer:
            return json.loads(answer.read() or "{}")
