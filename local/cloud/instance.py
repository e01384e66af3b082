"""One running local cloud: ministack, the front before it, and the bundle deployed to it."""

import hashlib
import json
import os
import shutil
import subprocess
import tomllib
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

from . import host, paths, venvs
from .database import Database
from .problem import Problem, say
from .process import Daemon

ACCOUNT = "111111111111"
TARGET_ACCOUNT = "222222222222"
REGION = "us-east-1"
STACK = "chatelaine"
DEFAULT_PORT = 4566


class Instance:
    """The local cloud of one name; `port` is the front's, the one that callers use."""

    def __init__(self, name: str):
        self.name = name
        self.folder = paths.LOCAL / name
        self.ministack = Daemon("ministack", self.folder)
        self.front = Daemon("front", self.folder)
        self.database = Database(self.folder)

    def _known(self) -> dict:
        try:
            return json.loads((self.folder / "ports.json").read_text())
        except (OSError, ValueError):
            return {}

    @property
    def port(self) -> int:
        return self._known().get("front", 0)

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def environment(self) -> dict[str, str]:
        """What a client needs to speak to this cloud as the administrator of the account."""
        return dict(
            os.environ,
            AWS_ENDPOINT_URL=self.endpoint,
            AWS_ACCESS_KEY_ID=ACCOUNT,
            AWS_SECRET_ACCESS_KEY="local",
            AWS_DEFAULT_REGION=REGION,
            AWS_REGION=REGION,
            AWS_EC2_METADATA_DISABLED="true",
            SAM_CLI_TELEMETRY="0",
        )

    def start(self, port: int, java_home: Path) -> None:
        """Starts what does not run, on the given port (0: any free one)."""
        self.folder.mkdir(parents=True, exist_ok=True)
        bridge = host.docker_bridge()
        known = self._known()
        if not self._runs_on(port):
            self.stop()
            known = {"front": port or host.free_port(), "ministack": host.free_port(), "bridge": bridge}
            self._claim(known["front"], bridge)
            (self.folder / "ports.json").write_text(json.dumps(known))
            self._start_ministack(known)
        self.database.start(bridge)
        self._start_front(known, java_home)

    def _runs_on(self, port: int) -> bool:
        return self.ministack.alive() and port in (0, self.port)

    def check_port(self, port: int) -> None:
        """Fails before any long work when the port is somebody else's."""
        if port and self.port != port:
            self._claim(port, "127.0.0.1")

    def _claim(self, port: int, bridge: str) -> None:
        for address in dict.fromkeys(("127.0.0.1", bridge)):
            if host.port_taken(port, address):
                raise Problem(
                    f"Port {port} is taken on {address}, perhaps by another clone's local cloud. Stop it "
                    f"(`make down` there) or choose another port: make up PORT={port + 10}"
                )

    def _start_ministack(self, known: dict) -> None:
        say("starting the local cloud (ministack)")
        env = dict(
            os.environ,
            BIND_HOST="127.0.0.1",
            GATEWAY_PORT=str(known["ministack"]),
            # What ministack tells the functions: they reach the front, not ministack itself.
            AWS_ENDPOINT_URL=f"http://127.0.0.1:{known['front']}",
            AUTH="true",
            LAMBDA_EXECUTOR="docker",
            LAMBDA_WARM_TTL_SECONDS="3600",
            SFN_WAIT_SCALE="0",
            IOT_MTLS_ENABLED="0",
            TMPDIR=str(self._scratch()),
        )
        self.ministack.start([str(venvs.path("cloud") / "bin" / "ministack")], "ministack", env)
        health = f"http://127.0.0.1:{known['ministack']}/_ministack/health"
        self.ministack.wait_until(lambda: _answers(health), 60)

    def _scratch(self) -> Path:
        scratch = self.folder / "scratch"
        scratch.mkdir(parents=True, exist_ok=True)
        return scratch

    def _start_front(self, known: dict, java_home: Path) -> None:
        if not paths.FRONT_JAR.exists():
            raise Problem(f"{paths.FRONT_JAR} is missing: run `make build` first.")
        recipe = hashlib.sha256(paths.FRONT_JAR.read_bytes() + json.dumps(known).encode()).hexdigest()
        if self.front.runs(recipe):
            return
        self.front.stop()
        say(f"starting the front on port {known['front']}")
        command = [str(java_home / "bin" / "java"), "-XX:+UseSerialGC", "-Xmx512m", "-jar", str(self._front_copy())]
        command += ["--port", str(known["front"]), "--listen", "127.0.0.1", "--listen", known["bridge"]]
        command += ["--upstream", f"http://127.0.0.1:{known['ministack']}"]
        self.front.start(command, recipe)
        self.front.wait_until(lambda: _answers(f"{self.endpoint}/_chatelaine/health"), 60)

    def _front_copy(self) -> Path:
        """The front's jar with its libraries, in the instance's folder: a build beside it would take them away."""
        copy = self.folder / "front"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(paths.FRONT_JAR.parent / "lib", copy / "lib")
        return Path(shutil.copy2(paths.FRONT_JAR, copy))

    def stop(self) -> bool:
        """Stops the front, ministack, which removes its containers, and the database; True if anything ran."""
        ran = [self.front.stop(), self.ministack.stop(60), self.database.stop()]
        # What the secrets say went with ministack.
        self.database.forget()
        if self._known():
            self._remove_containers(self._known()["ministack"])
            (self.folder / "ports.json").unlink()
        (self.folder / "deployed").unlink(missing_ok=True)
        (self.folder / "outputs.json").unlink(missing_ok=True)
        return any(ran)

    @staticmethod
    def _remove_containers(gateway: int) -> None:
        """Removes what a ministack that was killed could not: containers that carry its address."""
        listing = ["docker", "ps", "-aq", "--filter", f"label=ministack.instance={os.uname().nodename}:{gateway}"]
        left = subprocess.run(listing, capture_output=True, text=True).stdout.split()
        if left:
            subprocess.run(["docker", "rm", "-f", "-v", *left], capture_output=True)

    def outputs(self) -> dict[str, str]:
        """The deployed stack's outputs."""
        try:
            return json.loads((self.folder / "outputs.json").read_text())
        except OSError:
            raise Problem("Nothing is deployed: run `make up` first.") from None

    @property
    def sam_variables(self) -> Path:
        """A file for `sam local … --env-vars`: SAM resolves references to resources to made-up names, so the functions'
        variables come from what is deployed; and a container reaches this machine by Docker's name for it."""
        return self.folder / "sam-env.json"

    def _variables(self, outputs: dict[str, str]) -> dict[str, dict[str, str]]:
        endpoint = f"http://host.docker.internal:{self.port}"
        return {
            name.removesuffix("FunctionName"): self._function_variables(value) | {"ENDPOINT_URL": endpoint}
            for name, value in outputs.items()
            if name.endswith("FunctionName")
        }

    def _function_variables(self, arn: str) -> dict[str, str]:
        url = f"{self.endpoint}/2015-03-31/functions/{urllib.parse.quote(arn, safe='')}/configuration"
        # The local cloud knows the account by the access key, and checks no signature.
        scope = f"Credential={ACCOUNT}/20260101/{REGION}/lambda/aws4_request"
        signed = {"Authorization": f"AWS4-HMAC-SHA256 {scope}, SignedHeaders=host, Signature=0"}
        with urllib.request.urlopen(urllib.request.Request(url, headers=signed), timeout=30) as answer:
            return json.load(answer)["Environment"]["Variables"]

    def deploy(self) -> None:
        """Deploys the bundle with SAM CLI, unless what runs is what was built."""
        stamp = self.folder / "deployed"
        parameters = self._parameters()
        wanted = _deployable_fingerprint(parameters)
        if stamp.exists() and stamp.read_text() == wanted and self.ministack.alive():
            return
        say("sam deploy")
        sam = str(venvs.path("sam") / "bin" / "sam")
        host.run(
            [sam, "deploy", "--config-env", "local", "--stack-name", STACK, "--no-progressbar"]
            + ["--parameter-overrides", *parameters],
            "The bundle could not be deployed to the local cloud.",
            cwd=paths.CLONE,
            env=self.environment(),
        )
        outputs = self._describe_outputs()
        self._deploy_target(outputs)
        (self.folder / "outputs.json").write_text(json.dumps(outputs, indent=2))
        self.sam_variables.write_text(json.dumps(self._variables(outputs), indent=2))
        stamp.write_text(wanted)

    def _parameters(self) -> list[str]:
        """samconfig.toml's, what only this machine knows, and a release for them; base64 goes without its padding, since SAM CLI
        reads equals signs."""
        profile = tomllib.loads((paths.CLONE / "samconfig.toml").read_text())["local"]["deploy"]["parameters"]
        parameters = [*profile["parameter_overrides"], f"DatabaseCertificates={self.database.authority.rstrip('=')}"]
        release = hashlib.sha256("\0".join(parameters).encode()).hexdigest()[:12]
        return [*parameters, f"Release={release}"]

    def _deploy_target(self, outputs: dict[str, str]) -> None:
        """Deploys to the second account what it needs to receive snapshot copies."""
        say("sam deploy (second account)")
        # ministack takes a session's ARN for aws:PrincipalArn, where AWS takes the role's; under `sam local` a function has
        # no role, but is the account's root.
        roles = [f"arn:aws:iam::{ACCOUNT}:role/{STACK}-*", f"arn:aws:sts::{ACCOUNT}:assumed-role/{STACK}-*"]
        roles.append(f"arn:aws:iam::{ACCOUNT}:root")
        parameters = {
            "SourceAccount": ACCOUNT,
            "SourceKeyArns": outputs["SnapshotKeys"],
            "SourceRoleArns": ",".join(roles),
            "ExternalId": "chatelaine",
        }
        overrides = [f"{name}={value}" for name, value in parameters.items()]
        sam = str(venvs.path("sam") / "bin" / "sam")
        host.run(
            [sam, "deploy", "--config-env", "local-target", "--no-progressbar", "--parameter-overrides", *overrides],
            "The second account's stack could not be deployed to the local cloud.",
            cwd=paths.CLONE,
            env=dict(self.environment(), AWS_ACCESS_KEY_ID=TARGET_ACCOUNT),
        )

    def _describe_outputs(self) -> dict[str, str]:
        text = host.run(
            [str(venvs.path("sam") / "bin" / "sam"), "list", "stack-outputs", "--stack-name", STACK, "--output", "json"],
            "The stack's outputs could not be read.",
            cwd=paths.CLONE,
            env=dict(self.environment(), PYTHONWARNINGS="ignore"),
        )
        listed = json.loads(text[text.index("[") : text.rindex("]") + 1])
        return {output["OutputKey"]: output["OutputValue"] for output in listed}


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False


def _deployable_fingerprint(parameters: list[str]) -> str:
    digest = hashlib.sha256("\0".join(parameters).encode())
    folders = sorted(paths.CLONE.glob("layers/*/target/layer")) + sorted(paths.CLONE.glob("functions/*/target/function"))
    files = [paths.CLONE / name for name in ("template.yaml", "target-account.yaml", "samconfig.toml")]
    for folder in folders:
        files += sorted(path for path in folder.rglob("*") if path.is_file())
    for file in files:
        digest.update(str(file.relative_to(paths.CLONE)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def release_docker() -> bool:
    """Stops a Docker daemon that was started here, unless a cloud of this clone or anybody else needs it."""
    running = any(Instance(known.parent.name).ministack.alive() for known in paths.LOCAL.glob("*/ports.json"))
    return False if running else host.stop_docker()
