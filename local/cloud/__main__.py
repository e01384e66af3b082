"""The commands behind the Makefile."""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from . import build, host, interop, paths, venvs
from .instance import DEFAULT_PORT, Instance, release_docker
from .preparation import prepare
from .problem import Problem, complain, say


def up(name: str, port: int, *environments: str) -> Instance:
    host.check_python()
    java_home = host.java_home()
    instance = Instance(name)
    instance.check_port(port)
    prepare(java_home, *environments)
    instance.start(port, java_home)
    instance.deploy()
    say(f"ready: {instance.endpoint}")
    return instance


def down(name: str) -> None:
    ran = Instance(name).stop()
    stopped = release_docker()
    say("stopped" + (" (and the Docker daemon that was started here)" if stopped else "") if ran else "nothing was running")


def run(instance: Instance) -> int:
    """Shows the bundle at work, in the Python that has the official SDK."""
    env = dict(instance.environment(), CHATELAINE_OUTPUTS=str(instance.folder / "outputs.json"))
    env["CHATELAINE_DATABASE"] = str(instance.database.description)
    command = [str(venvs.path("oracle") / "bin" / "python"), "-m", "local.show", str(instance.folder / "show")]
    return subprocess.run(command, cwd=paths.CLONE, env=env).returncode


def large(instance: Instance) -> int:
    """Seals and opens 2 GB from S3 to S3 within 1,024 MB; on disk, since the local cloud keeps objects in memory."""
    env = dict(instance.environment(), CHATELAINE_OUTPUTS=str(instance.folder / "outputs.json"))
    env["CHATELAINE_SAM_ENV"] = str(instance.sam_variables)
    env["CHATELAINE_SAM"] = str(venvs.path("sam") / "bin" / "sam")
    env["CHATELAINE_BRIDGE"] = host.docker_bridge()
    command = [sys.executable, "-m", "local.large", str(instance.folder / "large")]
    return subprocess.run(command, cwd=paths.CLONE, env=env).returncode


def test() -> None:
    from . import testrun

    testrun.run()


def conformance(words: list[str]) -> int:
    """Runs published test vectors; the last line printed is the sum."""
    if len(words) != 1:
        raise Problem("Name a folder or zip file of test vectors: make conformance VECTORS=<folder or zip file>")
    return build.conformance(host.java_home(), words[0])


def test_long() -> None:
    from . import testrun

    testrun.run_long()


def differential(words: list[str]) -> None:
    from . import testrun

    testrun.differential(*(words or ["1000000"]))


def outputs(name: str) -> None:
    print(json.dumps(Instance(name).outputs(), indent=2))


def main() -> int:
    parser = argparse.ArgumentParser(prog="local.cloud", description="The local cloud: start it, use it, stop it.")
    parser.add_argument(
        "command",
        choices=["up", "down", "run", "test", "test-long", "bench", "large", "interop", "conformance", "fuzz", "differential", "build", "outputs"],
    )
    parser.add_argument("--instance", default="main")
    parser.add_argument("--port", type=int, default=DEFAULT_PORT)
    parser.add_argument("words", nargs="*", help="for bench: what to measure; for conformance: where the vectors are; for fuzz: seconds; for differential: requests")
    chosen = parser.parse_args()
    try:
        match chosen.command:
            case "up":
                up(chosen.instance, chosen.port)
            case "down":
                down(chosen.instance)
            case "run":
                return run(up(chosen.instance, chosen.port, "oracle"))
            case "large":
                return large(up(chosen.instance, chosen.port))
            case "test":
                test()
            case "test-long":
                test_long()
            case "differential":
                differential(chosen.words)
            case "interop":
                interop.run(host.java_home())
            case "bench":
                build.bench(host.java_home(), chosen.words)
            case "conformance":
                return conformance(chosen.words)
            case "fuzz":
                build.fuzz(host.java_home(), chosen.words)
            case "build":
                build.package(host.java_home())
            case "outputs":
                outputs(chosen.instance)
    except Problem as problem:
        return complain(problem)
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
