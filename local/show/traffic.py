"""A log of a web application firewall with an attack in it: made here, the same at every run.

Half an hour of ordinary visitors of a shop; in its middle, for five minutes, one address tries passwords, a network
scans for holes under ever new names, and some requests carry injections that only rules in COUNT notice.
"""

import json
import random

START = 1_767_261_600_000  # 2026-01-01T10:00:00Z
MINUTES = 30
ATTACK = (12, 17)
ACL = "arn:aws:wafv2:us-east-1:111111111111:regional/webacl/shop/11111111-2222-3333-4444-555555555555"
PATHS = ("/", "/search", "/cart", "/checkout", "/account", "/images/logo.svg", "/style.css", "/api/prices", "/upload")
HOLES = ("/wp-login.php", "/.env", "/.git/config", "/phpmyadmin/", "/actuator/env", "/etc/passwd", "/<script>alert(1)</script>")
AGENTS = tuple(f"Mozilla/5.0 (X11; Linux x86_64; rv:{n}.0) Gecko/20100101 Firefox/{n}.0" for n in range(110, 140))
COUNTRIES = ("US", "DE", "FR", "SE", "JP", "BR")
COMMON = "AWS#AWSManagedRulesCommonRuleSet"
BOT = "t13d190900_9dc949149365_97f8aa674fd9"


def lines(records: int, seed: int = 7):
    """So many lines of a log, not in the order of time."""
    draw = random.Random(seed)
    kinds = (_visitor, _guesser, _scanner, _injection)
    for number in range(records):
        yield json.dumps(draw.choices(kinds, (70, 18, 9, 3))[0](draw, number), separators=(",", ":"))


def _visitor(draw, number: int) -> dict:
    at = draw.uniform(0, MINUTES)
    client = f"198.51.{draw.randrange(100, 104)}.{draw.randrange(256)}"
    if draw.random() < 0.15:
        client = f"2001:db8:0:{draw.randrange(64):x}::{draw.randrange(1, 16):x}"
    agent, country = draw.choice(AGENTS), draw.choice(COUNTRIES)
    path = draw.choice(PATHS) if draw.random() < 0.7 else f"/product/{draw.randrange(2000)}"
    record = _record(draw, number, at, client, country, path, agent, "t13d1516h2_8daaf6152771_b186095e22b6")
    if path == "/upload":
        record["nonTerminatingMatchingRules"] = []
        record["ruleGroupList"][0]["nonTerminatingMatchingRules"] = [
            {"ruleId": "SizeRestrictions_BODY", "action": "COUNT", "overriddenAction": "BLOCK", "ruleMatchDetails": []}
        ]
    return record


def _guesser(draw, number: int) -> dict:
    at = draw.uniform(*ATTACK)
    record = _record(draw, number, at, "203.0.113.66", "-", "/login", "python-requests/2.31", BOT)
    record["httpRequest"]["httpMethod"] = "POST"
    if draw.random() < 0.9:
        _stopped(record, "login-rate", "RATE_BASED", "BLOCK")
    return record


def _scanner(draw, number: int) -> dict:
    at = draw.uniform(*ATTACK)
    agent = f"Mozilla/5.0 (compatible; check/{draw.randrange(40)})"
    record = _record(draw, number, at, f"192.0.2.{draw.randrange(64)}", "-", draw.choice(HOLES), agent, BOT)
    if draw.random() < 0.6:
        _stopped(record, "AWS-AWSManagedRulesCommonRuleSet", "MANAGED_RULE_GROUP", "BLOCK")
        record["ruleGroupList"][0]["terminatingRule"] = {"ruleId": "GenericLFI_URIPATH", "action": "BLOCK", "ruleMatchDetails": None}
    elif draw.random() < 0.5:
        _stopped(record, "challenge-bots", "REGULAR", "CHALLENGE")
        record["challengeResponse"] = {"responseCode": 202, "failureReason": "TOKEN_MISSING"}
    return record


def _injection(draw, number: int) -> dict:
    at = draw.uniform(*ATTACK)
    record = _record(draw, number, at, f"192.0.2.{draw.randrange(64)}", "-", "/search", "sqlmap/1.8", BOT)
    record["nonTerminatingMatchingRules"] = [{"ruleId": "sqli-args", "action": "COUNT", "ruleMatchDetails": []}]
    return record


def _stopped(record: dict, rule: str, kind: str, action: str) -> None:
    record.update(terminatingRuleId=rule, terminatingRuleType=kind, action=action)


def _record(draw, number: int, at: float, client: str, country: str, path: str, agent: str, ja4: str) -> dict:
    headers = [{"name": "Host", "value": "shop.example"}, {"name": "User-Agent", "value": agent}]
    headers.append({"name": "Cookie", "value": f"aws-waf-token={draw.getrandbits(256):064x}"})
    return {
        "timestamp": START + int(at * 60_000),
        "formatVersion": 1,
        "webaclId": ACL,
        "terminatingRuleId": "Default_Action",
        "terminatingRuleType": "REGULAR",
        "action": "ALLOW",
        "terminatingRuleMatchDetails": [],
        "httpSourceName": "ALB",
        "httpSourceId": "111111111111-app/shop/0123456789abcdef",
        "ruleGroupList": [
            {"ruleGroupId": COMMON, "terminatingRule": None, "nonTerminatingMatchingRules": [], "excludedRules": None}
        ],
        "rateBasedRuleList": [],
        "nonTerminatingMatchingRules": [],
        "requestHeadersInserted": None,
        "responseCodeSent": None,
        "httpRequest": {
            "clientIp": client,
            "country": country,
            "headers": headers,
            "uri": path,
            "args": "",
            "httpVersion": "HTTP/2.0",
            "httpMethod": "GET",
            "requestId": f"1-{number:08x}-{draw.getrandbits(96):024x}",
        },
        "labels": [{"name": f"awswaf:clientip:geo:country:{country}"}] if country != "-" else [],
        "ja4Fingerprint": ja4,
    }
