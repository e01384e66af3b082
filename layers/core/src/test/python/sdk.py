"""The official Python SDK as a filter: one JSON request a line on standard input, one JSON answer a line.

A request is {"op": "encrypt" | "decrypt", "keys", "data", "suite", "frameLength", "context"}, binary values as base64; a
key is {"namespace", "name", "secret"} or {"namespace", "name", "padding", "hash", "public", "private"}, and the first one
generates. An answer is {"data", "context"} or {"error"}.
"""

import base64
import functools
import json
import logging
import sys

import aws_encryption_sdk
from aws_encryption_sdk.exceptions import InvalidKeyIdError
from aws_encryption_sdk.identifiers import AlgorithmSuite, CommitmentPolicy, EncryptionKeyType, WrappingAlgorithm
from aws_encryption_sdk.internal.crypto.wrapping_keys import WrappingKey
from aws_encryption_sdk.key_providers.base import MasterKeyProvider, MasterKeyProviderConfig
from aws_encryption_sdk.key_providers.raw import RawMasterKey

AES = {
    16: WrappingAlgorithm.AES_128_GCM_IV12_TAG16_NO_PADDING,
    24: WrappingAlgorithm.AES_192_GCM_IV12_TAG16_NO_PADDING,
    32: WrappingAlgorithm.AES_256_GCM_IV12_TAG16_NO_PADDING,
}
RSA = {
    ("pkcs1", None): WrappingAlgorithm.RSA_PKCS1,
    ("oaep", "sha1"): WrappingAlgorithm.RSA_OAEP_SHA1_MGF1,
    ("oaep", "sha256"): WrappingAlgorithm.RSA_OAEP_SHA256_MGF1,
    ("oaep", "sha384"): WrappingAlgorithm.RSA_OAEP_SHA384_MGF1,
    ("oaep", "sha512"): WrappingAlgorithm.RSA_OAEP_SHA512_MGF1,
}
COMMITTING = ("0478", "0578")
# The SDK logs what it refuses, with a trace; the refusal itself is the answer here.
logging.disable(logging.CRITICAL)
forbidding = aws_encryption_sdk.EncryptionSDKClient(commitment_policy=CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT)
requiring = aws_encryption_sdk.EncryptionSDKClient(commitment_policy=CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT)


def wrapping_key(key):
    if "secret" in key:
        secret = base64.b64decode(key["secret"])
        return WrappingKey(AES[len(secret)], secret, EncryptionKeyType.SYMMETRIC)
    algorithm = RSA[key["padding"], key.get("hash")]
    return WrappingKey(algorithm, key["private"].encode(), EncryptionKeyType.PRIVATE)


@functools.cache
def master_key(description):
    """Made once for each key, since reading an RSA key takes longer than using it."""
    key = json.loads(description)
    return RawMasterKey(key_id=key["name"], provider_id=key["namespace"], wrapping_key=wrapping_key(key))


class Several(MasterKeyProvider):
    """Has no key of its own, only those that are added."""

    provider_id = "several"
    _config_class = MasterKeyProviderConfig

    def _new_master_key(self, key_id):
        raise InvalidKeyIdError(key_id)


def master_keys(request):
    several = Several()
    for key in request["keys"]:
        several.add_master_key_provider(master_key(json.dumps(key)))
    return several


def answer(request):
    data, key = base64.b64decode(request["data"]), master_keys(request)
    if request["op"] == "encrypt":
        client = requiring if request["suite"] in COMMITTING else forbidding
        result, header = client.encrypt(
            source=data,
            key_provider=key,
            encryption_context=request["context"],
            algorithm=AlgorithmSuite.get_by_id(int(request["suite"], 16)),
            frame_length=request["frameLength"],
        )
    else:
        result, header = requiring.decrypt(source=data, key_provider=key)
    return {"data": base64.b64encode(result).decode(), "context": dict(header.encryption_context)}


for line in sys.stdin:
    try:
        reply = answer(json.loads(line))
    except Exception as failure:
        reply = {"error": f"{type(failure).__name__}: {failure}"}
    print(json.dumps(reply), flush=True)
