"""The official Python SDK as a filter: one JSON request a line on standard input, one JSON answer a line.

A request is {"op": "encrypt" | "decrypt", "namespace", "name", "key", "data", "suite", "frameLength", "context"}, binary
values as base64; an answer is {"data", "context"} or {"error"}.
"""

import base64
import json
import logging
import sys

import aws_encryption_sdk
from aws_encryption_sdk.identifiers import AlgorithmSuite, CommitmentPolicy, EncryptionKeyType, WrappingAlgorithm
from aws_encryption_sdk.internal.crypto.wrapping_keys import WrappingKey
from aws_encryption_sdk.key_providers.raw import RawMasterKey

SUITES = {f"{suite.algorithm_id:04x}": suite for suite in AlgorithmSuite}
WRAPPING = {
    16: WrappingAlgorithm.AES_128_GCM_IV12_TAG16_NO_PADDING,
    24: WrappingAlgorithm.AES_192_GCM_IV12_TAG16_NO_PADDING,
    32: WrappingAlgorithm.AES_256_GCM_IV12_TAG16_NO_PADDING,
}
# The SDK logs what it refuses, with a trace; the refusal itself is the answer here.
logging.disable(logging.CRITICAL)
committing = aws_encryption_sdk.EncryptionSDKClient(commitment_policy=CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT)
forbidding = aws_encryption_sdk.EncryptionSDKClient(commitment_policy=CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT)


def master_key(request):
    secret = base64.b64decode(request["key"])
    wrapping = WrappingKey(WRAPPING[len(secret)], secret, EncryptionKeyType.SYMMETRIC)
    return RawMasterKey(key_id=request["name"], provider_id=request["namespace"], wrapping_key=wrapping)


def answer(request):
    data, key = base64.b64decode(request["data"]), master_key(request)
    if request["op"] == "encrypt":
        client = committing if SUITES[request["suite"]].is_committing() else forbidding
        result, header = client.encrypt(
            source=data,
            key_provider=key,
            encryption_context=request["context"],
            algorithm=SUITES[request["suite"]],
            frame_length=request["frameLength"],
        )
    else:
        result, header = committing.decrypt(source=data, key_provider=key)
    return {"data": base64.b64encode(result).decode(), "context": dict(header.encryption_context)}


for line in sys.stdin:
    try:
        reply = answer(json.loads(line))
    except Exception as failure:
        reply = {"error": f"{type(failure).__name__}: {failure}"}
    print(json.dumps(reply), flush=True)
