"""Official keyrings of the Python SDK as a filter: one JSON request a line on standard input, one JSON answer a line.

A request is {"op": "encrypt" | "decrypt", "kind", "private", "public", "padding" | "curve", "data", "context", "signed"},
keys as PEM and DER, binary values as base64; an answer is {"data"} or {"error"}. Kinds: "rsa"; "static", "ephemeral" and
"discovery" for elliptic-curve keys.
"""

import base64
import json
import logging
import sys

import aws_encryption_sdk
from aws_cryptographic_material_providers.mpl import AwsCryptographicMaterialProviders
from aws_cryptographic_material_providers.mpl.config import MaterialProvidersConfig
from aws_cryptographic_material_providers.mpl.models import (
    CreateRawEcdhKeyringInput,
    CreateRawRsaKeyringInput,
    EphemeralPrivateKeyToStaticPublicKeyInput,
    PaddingScheme,
    PublicKeyDiscoveryInput,
    RawEcdhStaticConfigurationsEphemeralPrivateKeyToStaticPublicKey,
    RawEcdhStaticConfigurationsPublicKeyDiscovery,
    RawEcdhStaticConfigurationsRawPrivateKeyToStaticPublicKey,
    RawPrivateKeyToStaticPublicKeyInput,
)
from aws_encryption_sdk.identifiers import AlgorithmSuite

# The SDK logs what it refuses, with a trace; the refusal itself is the answer here.
logging.disable(logging.CRITICAL)
client = aws_encryption_sdk.EncryptionSDKClient()
providers = AwsCryptographicMaterialProviders(config=MaterialProvidersConfig())


def schema(request):
    public = base64.b64decode(request["public"])
    private = request["private"].encode()
    if request["kind"] == "static":
        return RawEcdhStaticConfigurationsRawPrivateKeyToStaticPublicKey(
            RawPrivateKeyToStaticPublicKeyInput(recipient_public_key=public, sender_static_private_key=private)
        )
    if request["kind"] == "ephemeral":
        return RawEcdhStaticConfigurationsEphemeralPrivateKeyToStaticPublicKey(
            EphemeralPrivateKeyToStaticPublicKeyInput(recipient_public_key=public)
        )
    return RawEcdhStaticConfigurationsPublicKeyDiscovery(PublicKeyDiscoveryInput(recipient_static_private_key=private))


def keyring(request):
    if request["kind"] == "rsa":
        return providers.create_raw_rsa_keyring(
            CreateRawRsaKeyringInput(
                key_namespace="shop",
                key_name="2026",
                padding_scheme=getattr(PaddingScheme, request["padding"]),
                public_key=request["public"].encode(),
                private_key=request["private"].encode(),
            )
        )
    return providers.create_raw_ecdh_keyring(
        CreateRawEcdhKeyringInput(key_agreement_scheme=schema(request), curve_spec=request["curve"])
    )


def answer(request):
    data, key = base64.b64decode(request["data"]), keyring(request)
    if request["op"] == "decrypt":
        return client.decrypt(source=data, keyring=key)[0]
    suite = (
        AlgorithmSuite.AES_256_GCM_HKDF_SHA512_COMMIT_KEY_ECDSA_P384
        if request["signed"]
        else AlgorithmSuite.AES_256_GCM_HKDF_SHA512_COMMIT_KEY
    )
    return client.encrypt(source=data, keyring=key, encryption_context=request["context"], algorithm=suite)[0]


for line in sys.stdin:
    try:
        reply = {"data": base64.b64encode(answer(json.loads(line))).decode()}
    except Exception as failure:
        reply = {"error": f"{type(failure).__name__}: {failure}"}
    print(json.dumps(reply), flush=True)
