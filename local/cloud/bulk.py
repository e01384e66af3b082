"""How fast the deployed code moves bulk data in the base image: with the managed runtime's flags, and as deployed."""

import re
import subprocess
from pathlib import Path

from . import host, image, paths, venvs
from .instance import release_docker
from .problem import Problem, say

# What the managed java25 runtime sets where SnapStart is off; the last value of a flag wins.
MANAGED = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxHeapSize=1503m"
MEMORY = "1769m"
MAIN = "dev.chatelaine.bench.Bulk"
GOAL = 10.0
MEGA = 1_000_000


def measure(java_home: Path, maven: list[str]) -> None:
    """Prints one line for sealing and one for opening; the peer is the same code under the managed runtime's flags."""
    host.start_docker()
    try:
        venvs.provide("sam")
        image.provide(java_home, venvs.rie(), maven)
        say("bulk data in the base image")
        peer, ours = _run("", 2), _run(_deployed_flags(), 64)
    finally:
        release_docker()
    for operation in ("seal", "open"):
        ratio = ours[operation] / peer[operation]
        print(
            f"bench lambda-{operation}-0478-64MB ours={ours[operation] / MEGA:.0f}MB/s peer={peer[operation] / MEGA:.0f}MB/s "
            f"ratio={ratio:.2f} goal={GOAL:.1f} {'met' if ratio >= GOAL else 'short'}"
        )


def _deployed_flags() -> str:
    """The template's JAVA_TOOL_OPTIONS."""
    found = re.search(r"^ +JAVA_TOOL_OPTIONS: (.+)$", (paths.CLONE / "template.yaml").read_text(), re.MULTILINE)
    if not found:
        raise Problem("template.yaml sets no JAVA_TOOL_OPTIONS.")
    return found[1]


def _run(flags: str, pieces: int) -> dict[str, float]:
    function = paths.CLONE / "functions" / "envelope" / "target" / "function"
    layers = [paths.CLONE / "layers" / name / "target" / "layer" / "java" / "lib" for name in ("libraries", "chatelaine")]
    mounts = [(function, "/var/task"), (layers[0], "/opt/libraries"), (layers[1], "/opt/chatelaine"), (paths.CLONE / "bench" / "target", "/bench")]
    command = ["docker", "run", "--rm", f"--memory={MEMORY}", "--entrypoint", "/var/lang/bin/java"]
    for folder, place in mounts:
        command += ["-v", f"{folder}:{place}:ro"]
    command += ["-e", f"JAVA_TOOL_OPTIONS={MANAGED} {flags}", image.PUBLIC]
    command += ["-cp", "/var/task:/opt/chatelaine/*:/opt/libraries/*:/bench/bench.jar", MAIN, str(pieces)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise Problem(f"The measurement in the base image failed:\n{done.stderr}")
    return {name: float(speed) for name, speed in (line.split() for line in done.stdout.splitlines())}
