"""All tests: the template's linters, the unit tests of every module, then the acceptance tests on a cloud of their own."""

import os
import subprocess
import sys
import threading
from pathlib import Path

from . import build, host, image, node, paths, venvs
from .instance import REGION, Instance, release_docker
from .preparation import prepare
from .problem import Problem, say

INSTANCE = "test"


def run() -> None:
    host.check_python()
    java_home = host.java_home()
    host.install_debian({"curl": "curl"})
    instance = Instance(INSTANCE)
    instance.stop()
    venvs.provide("cloud", "oracle")
    host.start_docker()
    instance.database.start(host.docker_bridge())
    ground = _Background(lambda: _ground(java_home))
    try:
        say("the scripts' tests")
        scripts = [sys.executable, "-m", "unittest", "discover", "-t", ".", "-s", "local/cloud/tests"]
        print(host.run(scripts, "The scripts of the local cloud fail their tests.", cwd=paths.CLONE), end="")
        say("unit tests (Maven)")
        build.run_maven(java_home, "verify", "-pl", "!local/acceptance", *_oracles(instance))
        ground.join()
        _lint()
        instance.start(0, java_home)
        instance.deploy()
        say("acceptance tests (Maven)")
        build.run_maven(java_home, "verify", "-pl", "local/acceptance", **_cloud(instance))
    finally:
        instance.stop()
        release_docker()
    say("all tests passed")


def run_long() -> None:
    """The acceptance tests tagged `long`, which `run` leaves out, on a cloud of their own."""
    host.check_python()
    java_home = host.java_home()
    instance = Instance(INSTANCE)
    instance.stop()
    try:
        prepare(java_home)
        instance.start(0, java_home)
        instance.deploy()
        say("long acceptance tests (Maven)")
        chosen = ["-Dgroups=long", "-Dexcluded.groups="]
        build.run_maven(java_home, "verify", "-pl", "local/acceptance", *chosen, **_cloud(instance))
    finally:
        instance.stop()
        release_docker()
    say("all long tests passed")


def differential(requests: str) -> None:
    """Decides at random beside iam-simulate, as often as asked."""
    modules = node.modules()
    if not modules:
        raise Problem("The second judge needs Node: on Debian or Ubuntu, apt-get install nodejs npm")
    build.run_maven(
        host.java_home(),
        "verify",
        "-pl",
        "layers/policy",
        "-am",
        "-Dtest=SimulatorTest",
        "-Dsurefire.failIfNoSpecifiedTests=false",
        f"-Dchatelaine.simulator={modules}",
        f"-Dchatelaine.simulator.requests={requests}",
    )


class _Background:
    """Work beside the work, whose failure is told when it is joined."""

    def __init__(self, work):
        self._failure = None
        self._thread = threading.Thread(target=self._run, args=(work,))
        self._thread.start()

    def _run(self, work) -> None:
        try:
            work()
        except BaseException as failure:
            self._failure = failure

    def join(self) -> None:
        self._thread.join()
        if self._failure:
            raise self._failure


def _ground(java_home) -> None:
    host.start_docker()
    venvs.provide("sam", "lint")
    image.provide(java_home, venvs.rie(), build.maven(java_home))


def _managed_policies() -> Path:
    file = paths.LOCAL / "managed-policies.jsonl"
    if not file.exists():
        script = paths.CLONE / "layers" / "policy" / "src" / "test" / "python" / "managed_policies.py"
        command = [str(venvs.path("oracle") / "bin" / "python"), "-W", "ignore", str(script)]
        file.write_text(host.run(command, "moto's managed policies could not be read."))
    return file


def _oracles(instance: Instance) -> list[str]:
    """Where the tests find what judges them: ministack, PostgreSQL, the official SDKs, published data."""
    found = {
        "chatelaine.database": instance.database.description,
        "chatelaine.ministack": venvs.path("cloud") / "bin" / "ministack",
        "chatelaine.oracle.python": venvs.path("oracle") / "bin" / "python",
        "chatelaine.managed.policies": _managed_policies(),
    }
    modules = node.modules()
    if modules:
        found["chatelaine.oracle.javascript"] = modules
        found["chatelaine.simulator"] = modules
    if os.environ.get("CHATELAINE_VECTORS"):
        found["chatelaine.vectors"] = os.environ["CHATELAINE_VECTORS"]
    if os.environ.get("CHATELAINE_WAF"):
        found["chatelaine.waf"] = os.environ["CHATELAINE_WAF"]
    return [f"-D{name}={value}" for name, value in found.items()]


def _lint() -> None:
    say("linters: sam validate, cfn-lint, checkov")
    lint = venvs.path("lint") / "bin"
    env = dict(os.environ, AWS_DEFAULT_REGION=REGION, SAM_CLI_TELEMETRY="0")
    sam = [str(venvs.path("sam") / "bin" / "sam"), "validate", "--lint"]
    host.run(sam, "SAM does not accept template.yaml.", cwd=paths.CLONE, env=env)
    host.run([str(lint / "cfn-lint"), "template.yaml", "target-account.yaml"], "cfn-lint has objections.", cwd=paths.CLONE, env=env)
    # checkov asks its maker's site for descriptions and prints a trace to standard error when it cannot: not an objection.
    command = [str(lint / "checkov"), "-f", "template.yaml", "target-account.yaml", "--framework", "cloudformation", "serverless", "--compact", "--quiet"]
    done = subprocess.run(command, cwd=paths.CLONE, env=env, capture_output=True, text=True)
    if done.returncode or "Failed checks: 0" not in done.stdout:
        raise Problem(f"checkov has objections:\n{done.stdout}\n{done.stderr[-2000:] if not done.stdout else ''}")


def _cloud(instance: Instance) -> dict[str, str]:
    environment = instance.environment()
    return {
        name: environment[name]
        for name in ("AWS_ENDPOINT_URL", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION", "AWS_DEFAULT_REGION")
    } | {
        "CHATELAINE_OUTPUTS": str(instance.folder / "outputs.json"),
        "CHATELAINE_SAM_ENV": str(instance.sam_variables),
        "CHATELAINE_SAM": str(venvs.path("sam") / "bin" / "sam"),
        "CHATELAINE_CLONE": str(paths.CLONE),
        "CHATELAINE_DATABASE": str(instance.database.description),
    }
