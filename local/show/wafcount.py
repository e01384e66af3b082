"""Counts logs of AWS WAF with Python's standard library alone, sharing nothing with the functions: their judge.

    python3 wafcount.py LOG...      prints every figure of a report on these logs, as JSON, and whom a limit of 5 requests a
                                    minute would stop
"""

import gzip
import ipaddress
import json
import sys
import zlib
from bisect import bisect_left
from collections import Counter, defaultdict
from datetime import datetime, timezone
from pathlib import Path

ACTIONS = ("ALLOW", "BLOCK", "CAPTCHA", "CHALLENGE")
GROUPS = ("GROUP", "MANAGED_RULE_GROUP")
NOISY = ("SizeRestrictions_BODY", "HostingProviderIPList", "SignalNonBrowserUserAgent")
SHARP = ("Log4JRCE", "JavaDeserialization")
# The log fields of AWS's developer guide; webaclName is newer.
DOCUMENTED = set(
    "timestamp formatVersion webaclId webaclName terminatingRuleId terminatingRuleType action terminatingRuleMatchDetails"
    " httpSourceName httpSourceId ruleGroupList rateBasedRuleList nonTerminatingMatchingRules requestHeadersInserted"
    " responseCodeSent httpRequest labels captchaResponse challengeResponse ja3Fingerprint ja4Fingerprint clientAsn"
    " forwardedAsn oversizeFields requestBodySize requestBodySizeInspectedByWAF cfDistributionTenantId".split()
)
RANKED = ("clientIp", "uri", "country", "ja3", "ja4", "userAgent", "host", "method", "label")


class Count:
    def __init__(self):
        self.records = self.rejected = self.cut_short = self.unknown = 0
        self.times: list[int] = []
        self.actions, self.counted, self.rules = Counter(), Counter(), Counter()
        self.minutes: dict[int, Counter] = defaultdict(Counter)
        self.top = {name: (Counter(), Counter()) for name in RANKED}
        self.clients: dict[str, list[int]] = defaultdict(list)
        self.stopped: Counter = Counter()
        self.groups: Counter = Counter()
        self.matched: dict[str, Counter] = defaultdict(Counter)
        self.let_through: Counter = Counter()

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
        self.unknown += len(set(record) - DOCUMENTED)
        self.stopped[client] += action != "ALLOW"
        for key in set(_groups(record)):
            self.groups[key] += 1
        for name in _counting(record):
            self.counted[name] += 1
            self.matched[name][client] += 1
            self.let_through[name] += action == "ALLOW"
        for name, values in _parts(record, client).items():
            for value in values:
                self.top[name][0][value] += 1
                self.top[name][1][value] += action == "BLOCK"

    def most_in(self, client: str, seconds: int) -> int:
        """The most requests of a client less than so many seconds apart."""
        times = sorted(self.clients[client])
        return max(bisect_left(times, time + seconds * 1000) - i for i, time in enumerate(times))

    def over(self, limit: int, seconds: int) -> list[dict]:
        """Whom a rate-based rule would have stopped, the most frequent first."""
        found = []
        for client, times in self.clients.items():
            times = sorted(times)
            first = next((time for i, time in enumerate(times) if i >= limit and time - times[i - limit] < seconds * 1000), None)
            if first is not None:
                found.append({"key": client, "count": self.most_in(client, seconds), "firstExcess": _instant(first)})
        return sorted(found, key=lambda line: (-line["count"], line["key"]))

    def suspects(self) -> dict[str, int]:
        """Rules in COUNT that would stop good requests, with how many were let through."""
        found = {}
        for rule, clients in self.matched.items():
            good = sum(1 for c, n in clients.items() if not self.stopped[c] and 2 * n <= len(self.clients[c]))
            likely = good and 2 * good >= len(clients) or rule in NOISY
            if self.let_through[rule] and likely and not rule.startswith(SHARP):
                found[rule] = self.let_through[rule]
        return found

    def figures(self) -> dict:
        return {
            "records": self.records,
            "rejected": self.rejected,
            "cutShort": self.cut_short,
            "unknownFields": self.unknown,
            "groupRules": [
                {"group": group, "rule": rule, "action": action, "decided": decided, "count": n}
                for (group, rule, action, decided), n in self.groups.items()
            ],
            "falsePositives": self.suspects(),
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


def _groups(record: dict):
    """The rules that ended groups; the last of them decided, if a group did and with the action that was taken."""
    ended = [group for group in record.get("ruleGroupList") or [] if (group.get("terminatingRule") or {}).get("ruleId")]
    for group in ended:
        rule = group["terminatingRule"]
        decided = record.get("terminatingRuleType") in GROUPS and group is ended[-1] and rule.get("action") == record["action"]
        yield group.get("ruleGroupId", "-"), rule["ruleId"], rule.get("action", "-"), decided


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
        content, whole = _unzipped(content)
        counted.cut_short += not whole
    for line in content.split(b"\n"):
        counted.line(line)
    return counted


def _unzipped(content: bytes) -> tuple[bytes, bool]:
    try:
        return gzip.decompress(content), True
    except EOFError:
        return zlib.decompressobj(wbits=31).decompress(content), False


if __name__ == "__main__":
    everything = Count()
    for name in sys.argv[1:]:
        count(Path(name).read_bytes(), everything)
    json.dump(everything.figures() | {"wouldBlock": everything.over(5, 60)}, sys.stdout)
