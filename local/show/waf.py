"""WAF logs: a log with an attack in it, summarised, merged and reported on by the deployed functions."""

import gzip
import json
import time
from pathlib import Path

from . import traffic, wafcount
from .cloud import Cloud
from .transcript import Transcript

RECORDS = 100_000
PARTS = 4
PREFIX = "AWSLogs/111111111111/WAFLogs/us-east-1/shop/2026/01/01/10/"
RANKED = ("clientIp", "uri", "country", "ja3", "ja4", "userAgent", "host", "method", "label")
LIMIT = {"limit": 500, "windowSeconds": 300, "key": "ip"}


def show(cloud: Cloud, transcript: Transcript, folder: Path) -> None:
    transcript.title("WAF logs: SummarizeLog, MergeSummaries and ReportTraffic, deployed")
    with transcript.step(f"a log of {RECORDS:,} records with an attack in it made, in {PARTS} files") as step:
        logs = _logs()
        step.say(f"{sum(map(len, logs)):,} bytes of gzip")
    judge = wafcount.Count()
    with transcript.step("counted by an independent program in Python"):
        for log in logs:
            wafcount.count(log, judge)
    summaries = _summarize(cloud, transcript, logs)
    _delivered(cloud, transcript, logs)
    _merge(cloud, transcript, summaries)
    _report(cloud, transcript, judge)
    _question(cloud, transcript, judge, folder)


def _logs() -> list[bytes]:
    lines = list(traffic.lines(RECORDS))
    return [gzip.compress("\n".join(lines[part::PARTS]).encode(), 6, mtime=0) for part in range(PARTS)]


def _summarize(cloud: Cloud, transcript: Transcript, logs: list[bytes]) -> list[str]:
    summaries = []
    for part, log in enumerate(logs):
        cloud.put(f"run/waf/logs/{part}.log.gz", log)
    with transcript.step(f"each file summarised by SummarizeLog (the first call starts the function)") as step:
        answers = [cloud.invoke("SummarizeLog", {"source": cloud.place(f"run/waf/logs/{part}.log.gz")}) for part in range(PARTS)]
        summaries = [answer["summary"] for answer in answers]
        step.check(sum(answer["records"] for answer in answers) == RECORDS, "records are missing")
        step.say(f"{RECORDS:,} records, from {min(a['from'] for a in answers)} to {max(a['to'] for a in answers)}")
    return summaries


def _delivered(cloud: Cloud, transcript: Transcript, logs: list[bytes]) -> None:
    with transcript.step("a file put into the log bucket, as WAF does: S3 tells SummarizeLog by itself") as step:
        bucket = cloud.outputs["WafLogBucket"]
        before = set(cloud.keys_under("waf/summaries/"))
        cloud.put(f"{PREFIX}run-{time.time_ns()}.log.gz", logs[0], bucket)
        for _ in range(100):
            new = set(cloud.keys_under("waf/summaries/")) - before
            if new:
                break
            time.sleep(0.2)
        step.check(len(new) == 1, f"{len(new)} new summaries")


def _merge(cloud: Cloud, transcript: Transcript, summaries: list[str]) -> None:
    with transcript.step("the summaries merged by MergeSummaries, in two orders: the same bytes") as step:
        destinations = [cloud.place(f"run/waf/day-{order}.json.gz") for order in ("a", "b")]
        for order, destination in zip((summaries, summaries[::-1]), destinations):
            answer = cloud.invoke("MergeSummaries", {"sources": order, "destination": destination, "overwrite": True})
            step.check(answer["records"] == RECORDS, "records are missing")
        same, other = (cloud.get(place) for place in destinations)
        step.check(same == other, "the bytes differ")
        step.say(f"{len(same):,} bytes")


def _report(cloud: Cloud, transcript: Transcript, judge: wafcount.Count) -> None:
    with transcript.step("reported on by ReportTraffic; every figure compared with the independent count") as step:
        answer = cloud.invoke("ReportTraffic", {"summary": cloud.place("run/waf/day-a.json.gz")})
        whole, expected = json.loads(cloud.get(answer["report"])), judge.figures()
        for figure in ("records", "rejected", "cutShort", "unknownFields", "period", "actions", "counted", "perMinute"):
            step.check(whole[figure] == expected[figure], f"{figure} differs")
        for lines in ("rules", "groupRules"):
            step.check(_sorted(whole[lines]) == _sorted(expected[lines]), f"{lines} differs")
        suspected = {line["rule"]: line["count"] for line in whole["falsePositives"]}
        step.check(suspected == expected["falsePositives"], "falsePositives differs")
        for name in RANKED:
            theirs = sorted(expected["top"][name], key=lambda line: (-line["count"], line["value"]))[:1000]
            step.check(whole["top"][name] == theirs, f"top {name} differs")
        step.say(", ".join(f"{action} {count:,}" for action, count in answer["actions"].items()))
        for finding in answer["findings"]:
            step.say(f"{finding['what']} {finding['evidence']}")
        for suspected in answer["falsePositives"]:
            step.say(f"would stop good requests: {suspected['rule']}, {suspected['count']:,}")


def _question(cloud: Cloud, transcript: Transcript, judge: wafcount.Count, folder: Path) -> None:
    text = f"whom a limit of {LIMIT['limit']} requests in {LIMIT['windowSeconds']} s would stop, and the report as a page"
    with transcript.step(text) as step:
        request = {"sources": cloud.place("run/waf/logs/"), "questions": {"rateLimit": LIMIT}}
        answer = cloud.invoke("ReportTraffic", request)
        first = answer["wouldBlock"][0]
        step.check(answer["wouldBlock"] == judge.over(LIMIT["limit"], LIMIT["windowSeconds"]), "wouldBlock differs")
        step.say(f"{len(answer['wouldBlock'])} client(s); {first['key']}: {first['count']:,} in one window, over it at {first['firstExcess']}")
        page = folder / "traffic-report.html"
        page.write_bytes(cloud.get(answer["html"]))
        step.say(f"the page: {page.resolve()}")


def _sorted(rules: list[dict]) -> list[dict]:
    return sorted(rules, key=lambda rule: sorted(map(str, rule.items())))
