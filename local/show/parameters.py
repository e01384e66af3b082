"""Parameter lookup: a hierarchy of 300 parameters in three environments, resolved by the deployed function."""

import base64
import time
from pathlib import Path

import aws_encryption_sdk
import boto3
from aws_encryption_sdk import CommitmentPolicy, StrictAwsKmsMasterKeyProvider

from .cloud import Cloud, Refused
from .front import Front
from .transcript import Transcript

ENVIRONMENTS = ("dev", "test", "prod")
EACH = 90
SHARED_COUNT = 29
ROOT = "/chatelaine/run"
SHARED = f"{ROOT}/shared"
ARN = "arn:aws:ssm:us-east-1:111111111111:parameter"
CERTIFICATE = f"{ROOT}/prod/certificate"
LARGE = "-----BEGIN CERTIFICATE-----\n" + "MIIB" * 1500


def show(cloud: Cloud, transcript: Transcript, folder: Path) -> None:
    transcript.title("Parameter lookup: LookupParameters, deployed, over 300 parameters in three environments")
    ssm, front = boto3.client("ssm"), Front()
    with transcript.step("300 parameters written, 15 of them SecureStrings, one too large for the standard tier") as step:
        _write(cloud, ssm)
        written = sum(1 for page in ssm.get_paginator("get_parameters_by_path").paginate(Path=ROOT, Recursive=True) for _ in page["Parameters"])
        step.check(written == 300, f"{written} were found")
    for environment in ENVIRONMENTS:
        _resolve(cloud, front, transcript, environment)
    _remembered(cloud, transcript)
    _provenance(cloud, transcript)
    _compare(cloud, transcript)
    _sealed(cloud, ssm, transcript)
    _throttled(cloud, front, transcript)


def _paths(environment: str) -> list[str]:
    return [SHARED, f"{ROOT}/{environment}"]


def _write(cloud: Cloud, ssm) -> None:
    for name, value, secure in _parameters():
        kind = {"Type": "SecureString", "KeyId": cloud.outputs["ParameterKey"]} if secure else {"Type": "String"}
        ssm.put_parameter(Name=name, Value=value, Tier="Intelligent-Tiering", Overwrite=True, **kind)


def _parameters():
    """Name, value, and whether it is a secret."""
    for number in range(SHARED_COUNT):
        yield f"{SHARED}/service{number // 5}/key{number % 5}", f"shared {number}", False
    for environment in ENVIRONMENTS:
        for number in range(EACH):
            name = f"{ROOT}/{environment}/service{number // 10}/key{number % 10}"
            yield name, f"{environment} {number}", number % 20 == 19 or (number == 0 and environment != "dev")
    yield CERTIFICATE, LARGE, True


def _resolve(cloud: Cloud, front: Front, transcript: Transcript, environment: str) -> None:
    with transcript.step(f"{environment} resolved over what is shared, SecureStrings decrypted") as step:
        before = front.count("ssm", "GetParametersByPath", "LookupParameters")
        answer, took = _timed(cloud, {"paths": _paths(environment), "decrypt": True, "format": "flat", "maxAge": 0})
        calls = front.count("ssm", "GetParametersByPath", "LookupParameters") - before
        step.check(len(answer["parameters"]) == _size(environment), f"{len(answer['parameters'])} parameters")
        step.check(answer["calls"]["ssm"] == calls, f"the front counted {calls} calls")
        step.say(f"{len(answer['parameters'])} values in {took}, {calls} calls to SSM, {answer['calls']['kms']} to KMS, {answer['fresh']}")


def _remembered(cloud: Cloud, transcript: Transcript) -> None:
    request = {"paths": _paths("prod"), "decrypt": True, "format": "flat"}
    with transcript.step("prod again at once, as it is remembered") as step:
        first, _ = _timed(cloud, request)
        again, took = _timed(cloud, request)
        step.check(again["fresh"] == "cached" and again["calls"] == {"ssm": 0, "kms": 0}, f"{again['fresh']}, {again['calls']}")
        step.check(again["parameters"] == first["parameters"], "another answer")
        step.say(f"{len(again['parameters'])} values in {took}, no call")


def _timed(cloud: Cloud, request: dict) -> tuple[dict, str]:
    begun = time.monotonic()
    answer = cloud.invoke("LookupParameters", request)
    return answer, f"{(time.monotonic() - begun) * 1000:.0f} ms"


def _size(environment: str) -> int:
    return EACH + (environment == "prod")


def _provenance(cloud: Cloud, transcript: Transcript) -> None:
    with transcript.step("where an overridden value comes from") as step:
        answer = cloud.invoke("LookupParameters", {"paths": _paths("prod"), "provenance": True, "format": "flat"})
        one = answer["provenance"]["service1/key2"]
        step.check(answer["parameters"]["service1/key2"] == "prod 12", "the wrong value")
        step.check([s["path"] for s in one["shadows"]] == [SHARED], "nothing shadowed")
        step.say(f"service1/key2 = {answer['parameters']['service1/key2']!r} of {one['name']}, version {one['version']},")
        step.say(f"overrides {one['shadows'][0]['name']}")


def _compare(cloud: Cloud, transcript: Transcript) -> None:
    with transcript.step("dev and test compared, without a value being shown") as step:
        request = {"paths": _paths("dev"), "compareWith": _paths("test"), "decrypt": True}
        differences = cloud.invoke("LookupParameters", request)["differences"]
        kinds = {kind: sum(1 for d in differences if d["kind"] == kind) for kind in sorted({d["kind"] for d in differences})}
        step.check(kinds == {"type": 1, "value": EACH - 1}, "other differences than were made")
        step.say(", ".join(f"{count} differ in {kind}" for kind, count in kinds.items()))


def _sealed(cloud: Cloud, ssm, transcript: Transcript) -> None:
    with transcript.step("a SecureString of the advanced tier opened by the official Encryption SDK") as step:
        stored = ssm.get_parameter(Name=CERTIFICATE)["Parameter"]["Value"]
        client = aws_encryption_sdk.EncryptionSDKClient(commitment_policy=CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT)
        provider = StrictAwsKmsMasterKeyProvider(key_ids=[cloud.outputs["ParameterKey"]])
        opened, header = client.decrypt(source=base64.b64decode(stored), key_provider=provider)
        step.check(opened.decode() == LARGE, "what was opened is not what was written")
        step.check(header.encryption_context.get("PARAMETER_ARN") == ARN + CERTIFICATE, "it is bound to another parameter")
        step.say(f"PARAMETER_ARN = {header.encryption_context.get('PARAMETER_ARN')}")


def _throttled(cloud: Cloud, front: Front, transcript: Transcript) -> None:
    pages = -(-SHARED_COUNT // 10) + -(-_size("prod") // 10)
    with transcript.step(f"a throttle at page 1, 7 and {pages} of {pages}: each time refused whole, never a part") as step:
        for page in (1, 7, pages):
            _refused_at(cloud, front, step, page)
    with transcript.step("and whole again when it is over") as step:
        answer = cloud.invoke("LookupParameters", {"paths": _paths("prod"), "format": "flat", "maxAge": 0})
        step.check(len(answer["parameters"]) == _size("prod"), f"{len(answer['parameters'])} parameters")


def _refused_at(cloud: Cloud, front: Front, step, page: int) -> None:
    with front.throttling("ssm", "GetParametersByPath", page):
        try:
            answer = cloud.invoke("LookupParameters", {"paths": _paths("prod"), "maxAge": 0})
            step.check(False, f"at page {page} it answered {len(answer['parameters'])} parameters")
        except Refused as refusal:
            step.check(refusal.kind == "Throttled", f"at page {page} {refusal.kind}")
            step.say(str(refusal).splitlines()[0])
