"""Envelope encryption: files sealed and opened by the deployed functions, with the official SDK as the judge."""

import base64
import hashlib
import time
from pathlib import Path

import aws_encryption_sdk
from aws_encryption_sdk import CommitmentPolicy, StrictAwsKmsMasterKeyProvider
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding

from . import samples
from .cloud import Cloud, Refused, digest
from .transcript import Transcript

CONTEXT = {"purpose": "demonstration", "application": "make-run"}
ELSEWHERE = {"purpose": "something else"}


def show(cloud: Cloud, transcript: Transcript, folder: Path) -> None:
    transcript.title("Envelope encryption: Encrypt and Decrypt, deployed, beside the official SDK")
    _inline(cloud, transcript)
    _large(cloud, transcript, folder)
    _official(cloud, transcript)
    _part(cloud, transcript)
    _uploads(cloud, transcript)
    _refusals(cloud, transcript)
    _signatures(cloud, transcript)


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _inline(cloud: Cloud, transcript: Transcript) -> None:
    text = samples.text()
    with transcript.step(f"a text of {len(text):,} characters sealed and opened (the first call starts the functions)") as step:
        sealed = cloud.invoke("Encrypt", {"text": text, "encryptionContext": CONTEXT})
        opened = cloud.invoke("Decrypt", {"ciphertext": sealed["ciphertext"], "requireContext": CONTEXT})
        step.check(base64.b64decode(opened["plaintext"]).decode() == text, "what was opened is not what was sealed")
        step.check(opened["signatureVerified"] is True, "the signature was not verified")
        step.say(f"suite {sealed['suite']}, {len(sealed['keys'])} keys, {sealed['bytesIn']:,} bytes in, {sealed['bytesOut']:,} out")
    image = samples.picture()
    with transcript.step(f"a picture of {len(image):,} bytes sealed and opened, suite 0478") as step:
        sealed = cloud.invoke("Encrypt", {"plaintext": _b64(image), "encryptionContext": CONTEXT, "suite": "0478"})
        opened = cloud.invoke("Decrypt", {"ciphertext": sealed["ciphertext"], "requireContext": CONTEXT})
        step.check(base64.b64decode(opened["plaintext"]) == image, "what was opened is not what was sealed")
        step.say(f"sha256 {hashlib.sha256(image).hexdigest()}")


def _large(cloud: Cloud, transcript: Transcript, folder: Path) -> None:
    source, back = folder / "large", folder / "large.opened"
    with transcript.step("a file of 200 MB made and uploaded"):
        samples.large(source)
        cloud.upload(source, "run/large")
    _stream(transcript, "sealed", cloud, "Encrypt", "run/large", "run/large.sealed", {"encryptionContext": CONTEXT})
    _stream(transcript, "opened", cloud, "Decrypt", "run/large.sealed", "run/large.opened", {"requireContext": CONTEXT})
    with transcript.step("the opened file downloaded and compared") as step:
        cloud.download("run/large.opened", back)
        step.check(digest(back) == digest(source), "the digests differ")
        step.say(f"sha256 {digest(back)}")
    for file in (source, back):
        file.unlink(missing_ok=True)


def _stream(transcript: Transcript, verb: str, cloud: Cloud, function: str, source: str, destination: str, context: dict) -> None:
    with transcript.step(f"200 MB {verb} from S3 to S3 by {function}, as a stream") as step:
        places = {"source": cloud.place(source), "destination": cloud.place(destination), "overwrite": True}
        answer = cloud.invoke(function, places | context)
        step.say(f"{answer['bytesIn']:,} bytes in, {answer['bytesOut']:,} out")


def _official(cloud: Cloud, transcript: Transcript) -> None:
    client = aws_encryption_sdk.EncryptionSDKClient(commitment_policy=CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT)
    text = samples.text().encode()
    for key in cloud.keys:
        with transcript.step(f"sealed by Encrypt, opened by the official Python SDK with the key …{key[-12:]} alone") as step:
            sealed = cloud.invoke("Encrypt", {"plaintext": _b64(text), "encryptionContext": CONTEXT})
            provider = StrictAwsKmsMasterKeyProvider(key_ids=[key])
            opened, header = client.decrypt(source=base64.b64decode(sealed["ciphertext"]), key_provider=provider)
            step.check(opened == text, "what was opened is not what was sealed")
            step.check(CONTEXT.items() <= header.encryption_context.items(), "the context is not what was given")
    with transcript.step("sealed by the official Python SDK, opened by Decrypt") as step:
        provider = StrictAwsKmsMasterKeyProvider(key_ids=cloud.keys)
        sealed, _ = client.encrypt(source=text, key_provider=provider, encryption_context=CONTEXT)
        opened = cloud.invoke("Decrypt", {"ciphertext": _b64(sealed), "requireContext": CONTEXT})
        step.check(base64.b64decode(opened["plaintext"]) == text, "what was opened is not what was sealed")


def _part(cloud: Cloud, transcript: Transcript) -> None:
    """Of the large file, which has a signature, and so only for who accepts that none stands for a part."""
    with transcript.step("4 KB from the midst of the sealed 200 MB opened, reading only their frames") as step:
        part = {"source": cloud.place("run/large.sealed"), "range": {"from": 123_456_789, "to": 123_460_885}}
        opened = cloud.invoke("Decrypt", part | {"requireContext": CONTEXT, "acceptUnsigned": True})
        whole = cloud.get_part("run/large", 123_456_789, 4096)
        step.check(base64.b64decode(opened["plaintext"]) == whole, "what was opened is not what was sealed")
        step.check(opened["signatureVerified"] is False, "a part cannot be verified")
        step.say(f"{opened['bytesIn']:,} bytes of frames read")


def _uploads(cloud: Cloud, transcript: Transcript) -> None:
    name = f"run/{time.time_ns()}/statement.txt"
    with transcript.step("an object put under uploads/: S3 tells SealUploads by itself, and Decrypt opens what it made") as step:
        text = samples.text().encode()
        cloud.put(f"uploads/{name}", text)
        sealed = cloud.wait_for(f"sealed/{name}/")
        names = {"bucket": cloud.outputs["DataBucket"], "key": f"uploads/{name}"}
        opened = cloud.invoke("Decrypt", {"source": cloud.place(sealed), "requireContext": names})
        step.check(base64.b64decode(opened["plaintext"]) == text, "what was opened is not what was uploaded")
        step.say(f"{sealed}, bound to {', '.join(names)}")


def _refusals(cloud: Cloud, transcript: Transcript) -> None:
    sealed = cloud.invoke("Encrypt", {"text": "the keys of the castle", "encryptionContext": CONTEXT})
    message = bytearray(base64.b64decode(sealed["ciphertext"]))
    message[-120] ^= 1
    tampered = {"ciphertext": _b64(bytes(message)), "requireContext": CONTEXT}
    _refused(transcript, "a copy with one bit flipped is refused", cloud, tampered, "Tampered")
    wrong = {"ciphertext": sealed["ciphertext"], "requireContext": ELSEWHERE}
    _refused(transcript, "a caller who expects another context is refused", cloud, wrong, "Denied")
    without = {"ciphertext": sealed["ciphertext"]}
    _refused(transcript, "a caller without the context is refused", cloud, without, "InvalidRequest")
    old = {"ciphertext": _b64(_version_1(cloud)), "requireContext": CONTEXT}
    _refused(transcript, "a message of format version 1 is refused, as the stack demands commitment", cloud, old, "InvalidRequest")


def _version_1(cloud: Cloud) -> bytes:
    client = aws_encryption_sdk.EncryptionSDKClient(commitment_policy=CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT)
    provider = StrictAwsKmsMasterKeyProvider(key_ids=cloud.keys)
    return client.encrypt(source=b"an old message", key_provider=provider, encryption_context=CONTEXT)[0]


def _refused(transcript: Transcript, text: str, cloud: Cloud, request: dict, kind: str) -> None:
    with transcript.step(text) as step:
        try:
            cloud.invoke("Decrypt", request)
            step.check(False, "it was answered")
        except Refused as refusal:
            step.check(refusal.kind == kind, f"expected {kind}")
            step.say(str(refusal).splitlines()[0])


def _signatures(cloud: Cloud, transcript: Transcript) -> None:
    message = samples.text().encode()
    cloud.put("run/contract.txt", message)
    source = {"source": cloud.place("run/contract.txt")}
    for key in cloud.outputs["SigningKeys"].split(","):
        with transcript.step(f"an object signed by Sign with the key …{key[-12:]}; KMS, the public key alone and OpenSSL agree") as step:
            signed = cloud.invoke("Sign", source | {"key": key})
            question = source | {"signature": signed["signature"], "algorithm": signed["algorithm"]}
            by_kms = cloud.invoke("Verify", question | {"key": key})
            here = cloud.invoke("Verify", question | {"publicKey": signed["publicKey"]})
            step.check(by_kms == {"valid": True, "where": "kms"}, f"KMS says {by_kms}")
            step.check(here == {"valid": True, "where": "local"}, f"the public key says {here}")
            step.check(_openssl(signed, message), "OpenSSL does not take the signature")
            other = {"message": _b64(message + b"!")} | {name: question[name] for name in ("signature", "algorithm")}
            changed = cloud.invoke("Verify", other | {"publicKey": signed["publicKey"]})
            step.check(changed["valid"] is False, "a changed message was taken")
            step.say(f"{signed['algorithm']}, {len(base64.b64decode(signed['signature']))} bytes; a changed message is not valid")


def _openssl(signed: dict, message: bytes) -> bool:
    """Whether OpenSSL, behind Python's `cryptography`, takes a signature by SHA-256."""
    key = serialization.load_pem_public_key(signed["publicKey"].encode())
    signature = base64.b64decode(signed["signature"])
    try:
        if isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(signature, message, ec.ECDSA(hashes.SHA256()))
        else:
            key.verify(signature, message, padding.PSS(padding.MGF1(hashes.SHA256()), hashes.SHA256().digest_size), hashes.SHA256())
        return True
    except InvalidSignature:
        return False
