"""The deployed functions and the bucket, as a client sees them."""

import hashlib
import json
import os
import time
from pathlib import Path

import boto3
from boto3.s3.transfer import TransferConfig
from botocore.config import Config


class Refused(Exception):
    """A function's refusal: its kind (the class name without its package) and its message."""

    def __init__(self, kind: str, message: str):
        super().__init__(f"{kind}: {message}")
        self.kind = kind
        self.message = message


class Cloud:
    def __init__(self):
        self.outputs = json.loads(Path(os.environ["CHATELAINE_OUTPUTS"]).read_text())
        patient = Config(read_timeout=900, retries={"max_attempts": 0})
        self._lambda = boto3.client("lambda", config=patient)
        self._s3 = boto3.client("s3", config=Config(s3={"addressing_style": "path"}))
        self._transfer = TransferConfig(multipart_chunksize=16 * 1024 * 1024)

    @property
    def keys(self) -> list[str]:
        return self.outputs["EnvelopeKeys"].split(",")

    def place(self, key: str) -> str:
        return f"s3://{self.outputs['DataBucket']}/{key}"

    def invoke(self, function: str, request: dict) -> dict:
        """Invokes a function by its logical id and waits for the answer."""
        name = self.outputs[f"{function}FunctionName"]
        answer = self._lambda.invoke(FunctionName=name, Payload=json.dumps(request).encode())
        body = json.loads(answer["Payload"].read())
        if answer.get("FunctionError"):
            raise Refused(body.get("errorType", "?").rpartition(".")[2], body.get("errorMessage", "?"))
        return body

    def upload(self, file: Path, key: str) -> None:
        self._s3.upload_file(str(file), self.outputs["DataBucket"], key, Config=self._transfer)

    def download(self, key: str, file: Path) -> None:
        self._s3.download_file(self.outputs["DataBucket"], key, str(file), Config=self._transfer)

    def put(self, key: str, content: bytes, bucket: str = "") -> None:
        self._s3.put_object(Bucket=bucket or self.outputs["DataBucket"], Key=key, Body=content)

    def get(self, place: str) -> bytes:
        """The object at a place `s3://bucket/key`."""
        bucket, _, key = place.removeprefix("s3://").partition("/")
        return self._s3.get_object(Bucket=bucket, Key=key)["Body"].read()

    def get_part(self, key: str, start: int, length: int) -> bytes:
        part = self._s3.get_object(Bucket=self.outputs["DataBucket"], Key=key, Range=f"bytes={start}-{start + length - 1}")
        return part["Body"].read()

    def wait_for(self, prefix: str) -> str:
        """The first key under a prefix, as soon as there is one."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            if found := self.keys_under(prefix):
                return found[0]
            time.sleep(0.1)
        raise TimeoutError(f"nothing came under {prefix}")

    def keys_under(self, prefix: str) -> list[str]:
        pages = self._s3.get_paginator("list_objects_v2").paginate(Bucket=self.outputs["DataBucket"], Prefix=prefix)
        return [item["Key"] for page in pages for item in page.get("Contents", ())]


def digest(file: Path) -> str:
    with open(file, "rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
