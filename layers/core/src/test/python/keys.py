"""Official keyrings of the Python SDK as a filter: one JSON request a line on standard input, one JSON answer a line.

A request is {"op": "encrypt" | "decrypt", "key", "data", "context", "suite", "frameLength"}, binary values as base64; an
answer is {"data"} or {"error"}. A key has a "kind":

- "rsa", with "padding", "public" and "private" as PEM;
- "static", "ephemeral", "discovery": elliptic-curve keys, with "curve", "private" as PEM and "public" as DER;
- "kms", "kms-mrk", "kms-discovery", "kms-mrk-discovery", "kms-rsa", "kms-ecdh": keys in KMS, with "endpoint", "account",
  "region", "arn", and "public" (PEM, of kms-ecdh DER of the other side), "algorithm" or "curve" where there is one.
"""

import base64
import functools
import json
import logging
import sys

import aws_encryption_sdk
import boto3
from aws_cryptographic_material_providers.mpl import AwsCryptographicMaterialProviders
from aws_cryptographic_material_providers.mpl.config import MaterialProvidersConfig
from aws_cryptographic_material_providers.mpl.models import (
    CreateAwsKmsDiscoveryKeyringInput,
    CreateAwsKmsEcdhKeyringInput,
    CreateAwsKmsKeyringInput,
    CreateAwsKmsMrkDiscoveryKeyringInput,
    CreateAwsKmsMrkKeyringInput,
    CreateAwsKmsRsaKeyringInput,
    CreateRawEcdhKeyringInput,
    CreateRawRsaKeyringInput,
    DiscoveryFilter,
    EphemeralPrivateKeyToStaticPublicKeyInput,
    KmsEcdhStaticConfigurationsKmsPrivateKeyToStaticPublicKey,
    KmsPrivateKeyToStaticPublicKeyInput,
    PaddingScheme,
    PublicKeyDiscoveryInput,
    RawEcdhStaticConfigurationsEphemeralPrivateKeyToStaticPublicKey,
    RawEcdhStaticConfigurationsPublicKeyDiscovery,
    RawEcdhStaticConfigurationsRawPrivateKeyToStaticPublicKey,
    RawPrivateKeyToStaticPublicKeyInput,
)
from aws_encryption_sdk.identifiers import AlgorithmSuite, CommitmentPolicy

COMMITTING = ("0478", "0578")
# The SDK logs what it refuses, with a trace; the refusal itself is the answer here.
logging.disable(logging.CRITICAL)
forbidding = aws_encryption_sdk.EncryptionSDKClient(commitment_policy=CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT)
requiring = aws_encryption_sdk.EncryptionSDKClient(commitment_policy=CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT)
providers = AwsCryptographicMaterialProviders(config=MaterialProvidersConfig())


def rsa(key):
    return providers.create_raw_rsa_keyring(
        CreateRawRsaKeyringInput(
            key_namespace="shop",
            key_name="2026",
            padding_scheme=getattr(PaddingScheme, key["padding"]),
            public_key=key["public"].encode(),
            private_key=key["private"].encode(),
        )
    )


def schema(key):
    public = base64.b64decode(key["public"])
    private = key["private"].encode()
    if key["kind"] == "static":
        return RawEcdhStaticConfigurationsRawPrivateKeyToStaticPublicKey(
            RawPrivateKeyToStaticPublicKeyInput(recipient_public_key=public, sender_static_private_key=private)
        )
    if key["kind"] == "ephemeral":
        return RawEcdhStaticConfigurationsEphemeralPrivateKeyToStaticPublicKey(
            EphemeralPrivateKeyToStaticPublicKeyInput(recipient_public_key=public)
        )
    return RawEcdhStaticConfigurationsPublicKeyDiscovery(PublicKeyDiscoveryInput(recipient_static_private_key=private))


def ecdh(key):
    return providers.create_raw_ecdh_keyring(
        CreateRawEcdhKeyringInput(key_agreement_scheme=schema(key), curve_spec=key["curve"])
    )


def kms(key):
    return boto3.client(
        "kms",
        endpoint_url=key["endpoint"],
        region_name=key["region"],
        aws_access_key_id=key["account"],
        aws_secret_access_key="secret",
    )


def trusted(key):
    return DiscoveryFilter(partition="aws", account_ids=[key["account"]])


def kms_symmetric(key):
    return providers.create_aws_kms_keyring(CreateAwsKmsKeyringInput(kms_key_id=key["arn"], kms_client=kms(key)))


def kms_mrk(key):
    return providers.create_aws_kms_mrk_keyring(CreateAwsKmsMrkKeyringInput(kms_key_id=key["arn"], kms_client=kms(key)))


def kms_discovery(key):
    return providers.create_aws_kms_discovery_keyring(
        CreateAwsKmsDiscoveryKeyringInput(kms_client=kms(key), discovery_filter=trusted(key))
    )


def kms_mrk_discovery(key):
    return providers.create_aws_kms_mrk_discovery_keyring(
        CreateAwsKmsMrkDiscoveryKeyringInput(kms_client=kms(key), region=key["region"], discovery_filter=trusted(key))
    )


def kms_rsa(key):
    return providers.create_aws_kms_rsa_keyring(
        CreateAwsKmsRsaKeyringInput(
            kms_key_id=key["arn"],
            public_key=key["public"].encode(),
            encryption_algorithm=key["algorithm"],
            kms_client=kms(key),
        )
    )


def kms_ecdh(key):
    between = KmsPrivateKeyToStaticPublicKeyInput(
        sender_kms_identifier=key["arn"], recipient_public_key=base64.b64decode(key["public"])
    )
    return providers.create_aws_kms_ecdh_keyring(
        CreateAwsKmsEcdhKeyringInput(
            kms_client=kms(key),
            curve_spec=key["curve"],
            key_agreement_scheme=KmsEcdhStaticConfigurationsKmsPrivateKeyToStaticPublicKey(between),
        )
    )


KINDS = {
    "rsa": rsa,
    "static": ecdh,
    "ephemeral": ecdh,
    "discovery": ecdh,
    "kms": kms_symmetric,
    "kms-mrk": kms_mrk,
    "kms-discovery": kms_discovery,
    "kms-mrk-discovery": kms_mrk_discovery,
    "kms-rsa": kms_rsa,
    "kms-ecdh": kms_ecdh,
}


@functools.cache
def keyring(description):
    """Made once for each key, since making one takes longer than using it."""
    key = json.loads(description)
    return KINDS[key["kind"]](key)


def answer(request):
    data, key = base64.b64decode(request["data"]), keyring(json.dumps(request["key"]))
    if request["op"] == "decrypt":
        return requiring.decrypt(source=data, keyring=key)[0]
    client = requiring if request["suite"] in COMMITTING else forbidding
    return client.encrypt(
        source=data,
        keyring=key,
        encryption_context=request["context"],
        algorithm=AlgorithmSuite.get_by_id(int(request["suite"], 16)),
        frame_length=request["frameLength"],
    )[0]


for line in sys.stdin:
    try:
        reply = {"data": base64.b64encode(answer(json.loads(line))).decode()}
    except Exception as failure:
        reply = {"error": f"{type(failure).__name__}: {failure}"}
    print(json.dumps(reply), flush=True)
