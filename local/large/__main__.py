"""Makes 2 GB, seals and opens them by `sam local invoke` with 1,024 MB, compares, and prints one line for each."""

import hashlib
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

from .container import Watch
from .store import Store, empty

SIZE = 2_000_000_000
MEMORY = 1024
MEGA = 1 << 20
CONTEXT = {"purpose": "large"}


def main() -> int:
    folder = empty(Path(sys.argv[1]))
    store = Store(os.environ["CHATELAINE_BRIDGE"], folder, os.environ["AWS_ENDPOINT_URL"])
    threading.Thread(target=store.serve_forever, daemon=True).start()
    bucket = json.loads(Path(os.environ["CHATELAINE_OUTPUTS"]).read_text())["DataBucket"]
    _make(store.file("large"))
    wanted = _digest(store.file("large"))
    try:
        for function, source, made, pairs in (
            ("Encrypt", "large", "sealed", {"encryptionContext": CONTEXT, "suite": "0478"}),
            ("Decrypt", "sealed", "opened", {"requireContext": CONTEXT}),
        ):
            places = {"source": f"s3://{bucket}/{source}", "destination": f"s3://{bucket}/{made}"}
            _run(function, places | pairs, store)
        if _digest(store.file("opened")) != wanted or store.uploads:
            print("what was opened is not what was sealed, or an upload was left open")
            return 1
        return 0
    finally:
        empty(folder)


def _make(file: Path) -> None:
    block = os.urandom(MEGA)
    with open(file, "wb") as out:
        for number in range(-(-SIZE // MEGA)):
            out.write(number.to_bytes(8, "big") + block[8:])
        out.truncate(SIZE)


def _digest(file: Path) -> str:
    with open(file, "rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _run(function: str, request: dict, store: Store) -> None:
    endpoint = f"http://host.docker.internal:{store.server_port}"
    variables = json.loads(Path(os.environ["CHATELAINE_SAM_ENV"]).read_text())
    variables[function]["ENDPOINT_URL"] = endpoint
    (store.folder / "env.json").write_text(json.dumps(variables))
    (store.folder / "event.json").write_text(json.dumps(request))
    command = [os.environ["CHATELAINE_SAM"], "local", "invoke", function, "-e", str(store.folder / "event.json")]
    command += ["--env-vars", str(store.folder / "env.json"), "--parameter-overrides", f"MemorySize={MEMORY}"]
    command += ["--skip-pull-image", "--add-host", "host.docker.internal:host-gateway"]
    begun = time.monotonic()
    with Watch(f"host.docker.internal:{store.server_port}") as watch:
        done = subprocess.run(command, capture_output=True, text=True)
    took = time.monotonic() - begun
    answer = json.loads(done.stdout.strip().splitlines()[-1]) if done.stdout.strip() else {}
    if "bytesOut" not in answer:
        raise SystemExit(f"{function} failed: {done.stdout}\n{done.stderr[-3000:]}")
    if watch.limit != MEMORY * MEGA:
        raise SystemExit(f"the container was limited to {watch.limit} bytes")
    print(f"{function}: {answer['bytesIn']:,} bytes in, {answer['bytesOut']:,} out, {took:.0f} s, start included")
    ratio = MEMORY * MEGA / watch.peak
    print(
        f"bench large-{function.lower()}-2GB-memory ours={watch.peak / MEGA:.0f}MB peer={MEMORY}MB ratio={ratio:.2f} goal=1.0 "
        f"{'met' if ratio >= 1 else 'short'}",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
