"""Counts logs of AWS WAF with Python's standard library alone, sharing nothing with the functions: their judge.

    python3 wafcount.py LOG...      prints every figure of a report on these logs, as JSON
"""

import gzip
import ipaddress
import json
import sys
import zlib
from collections import Counter, defaultdict
from datetime import datetime, timezone
from pathlib import Path

ACTIONS = ("ALLOW", "BLOCK", "CAPTCHA", "CHALLENGE")
RANKED = ("clientIp", "uri", "country", "ja3", "ja4", "userAgent", "host", "method", "label")


class Count:
    def __init__(self):
        self.records = self.rejected = 0
        self.times: list[int] = []
        self.actions, self.counted, self.rules = Counter(), Counter(), Counter()
        self.minutes: dict[int, Counter] = defaultdict(Counter)
        self.top = {name: (Counter(), Counter()) for name in RANKED}
        self.clients: dict[str, list[int]] = defaultdict(list)

    def line(self, line: bytes) -> None:
        if not line.strip():
            return
        try:
            record = json.loads(line)
            time, action = record["timestamp"], record["action"]
            client, rule = record["httpRequest"]["clientIp"], record["terminatingRuleId"]
            whole = isinstance(time, int) and action in ACTIONS and isinstance(record["webaclId"], str)
        except (ValueError, KeyError, TypeError):
            self.rejected += 1
            return
        if whole:
            self.record(record, time, action, _address(client), rule)
        else:
            self.rejected += 1

    def record(self, record: dict, time: int, action: str, client: str, rule: str) -> None:
        self.records += 1
        self.times.append(time)
        self.clients[client].append(time)
        self.actions[action] += 1
        self.minutes[time // 60_000][action] += 1
        self.rules[rule, action] += 1
        for name in _counting(record):
            self.counted[name] += 1
        for name, values in _parts(record, client).items():
            for value in values:
                self.top[name][0][value] += 1
                self.top[name][1][value] += action == "BLOCK"

    def most_in(self, client: str, seconds: int) -> int:
        """The most requests of a client less than so many seconds apart."""
        times = sorted(self.clients[client])
        return max(sum(1 for other in times[i:] if other - times[i] < seconds * 1000) for i in range(len(times)))

    def figures(self) -> dict:
        return {
            "records": self.records,
            "rejected": self.rejected,
            "period": {"from": _instant(min(self.times)), "to": _instant(max(self.times))},
            "actions": {action: self.actions[action] for action in ACTIONS},
            "counted": dict(self.counted),
            "rules": [{"rule": rule, "action": action, "count": n} for (rule, action), n in self.rules.items()],
            "top": {
                name: [{"value": value, "count": n, "blocked": blocked[value]} for value, n in counts.items()]
                for name, (counts, blocked) in self.top.items()
            },
            "perMinute": [
                {"minute": _instant(minute * 60_000)} | {action: counts[action] for action in ACTIONS}
                for minute, counts in sorted(self.minutes.items())
            ],
        }


def _address(text: str) -> str:
    try:
        return str(ipaddress.IPv6Address(text))
    except ValueError:
        return text


def _instant(milliseconds: int) -> str:
    text = datetime.fromtimestamp(milliseconds // 1000, timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")
    return text + (f".{milliseconds % 1000:03}" if milliseconds % 1000 else "") + "Z"


def _counting(record: dict) -> set[str]:
    matching = list(record.get("nonTerminatingMatchingRules") or [])
    names = set()
    for group in record.get("ruleGroupList") or []:
        matching += group.get("nonTerminatingMatchingRules") or []
        names |= {rule["ruleId"] for rule in group.get("excludedRules") or []}
    return names | {rule["ruleId"] for rule in matching if rule.get("action") == "COUNT"}


def _parts(record: dict, client: str) -> dict[str, list[str]]:
    request = record["httpRequest"]
    headers: dict[str, str] = {}
    for header in request.get("headers") or []:
        if header.get("value") is not None:
            headers.setdefault(header["name"].lower(), header["value"])
    single = {
        "clientIp": client,
        "uri": request.get("uri"),
        "country": request.get("country"),
        "method": request.get("httpMethod"),
        "ja3": record.get("ja3Fingerprint"),
        "ja4": record.get("ja4Fingerprint"),
        "userAgent": headers.get("user-agent"),
        "host": headers.get("host", request.get("host")),
    }
    parts = {name: [value] for name, value in single.items() if value}
    return parts | {"label": sorted({label["name"] for label in record.get("labels") or []})}


def count(content: bytes, into: Count | None = None) -> Count:
    """Counts one log, gzip (of several members, or cut short) or plain."""
    counted = into or Count()
    if content[:2] == b"\x1f\x8b":
        content = _unzipped(content)
    for line in content.split(b"\n"):
        counted.line(line)
    return counted


def _unzipped(content: bytes) -> bytes:
    try:
        return gzip.decompress(content)
    except EOFError:
        return zlib.decompressobj(wbits=31).decompress(content)


if __name__ == "__main__":
    everything = Count()
    for name in sys.argv[1:]:
        count(Path(name).read_bytes(), everything)
    json.dump(everything.figures(), sys.stdout)
