"""The Maven build, skipped when no source changed since the last one."""

import hashlib
import os
import subprocess
from pathlib import Path

from . import bulk, host, paths
from .problem import Problem, say

SOURCES = ("pom.xml", "layers", "functions", "local/front", "local/policy-cli", ".mvn")
DEPLOYABLE = ",".join(
    ["layers/libraries", "layers/chatelaine", "local/front", "local/policy-cli"]
    + sorted(f"functions/{pom.parent.name}" for pom in paths.CLONE.glob("functions/*/pom.xml"))
)


def maven(java_home: Path) -> list[str]:
    return ["env", f"JAVA_HOME={java_home}", str(paths.CLONE / "mvnw")]


def _fingerprint(java_home: Path) -> str:
    digest = hashlib.sha256((java_home / "release").read_bytes())
    for name in SOURCES:
        root = paths.CLONE / name
        for path in [root] if root.is_file() else sorted(root.rglob("*")):
            if path.is_file() and "target" not in path.relative_to(paths.CLONE).parts:
                digest.update(str(path.relative_to(paths.CLONE)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def package(java_home: Path) -> None:
    """Builds the jars, the layers' and functions' folders and the front, without running tests."""
    stamp = paths.LOCAL / "built-from"
    wanted = _fingerprint(java_home)
    if stamp.exists() and stamp.read_text() == wanted and paths.FRONT_JAR.exists():
        return
    say("building (Maven)")
    command = [*maven(java_home), "-q", "package", "-Dmaven.test.skip=true", "-pl", DEPLOYABLE, "-am"]
    host.run(command, "The build failed.", cwd=paths.CLONE)
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_text(wanted)


def bench(java_home: Path, words: list[str]) -> None:
    """Builds the measurements and runs them in the foreground."""
    say("building the measurements (Maven)")
    host.run([*maven(java_home), "-q", "package", "-DskipTests", "-pl", "bench", "-am"], "The build failed.", cwd=paths.CLONE)
    command = [str(java_home / "bin" / "java"), "-jar", str(paths.CLONE / "bench" / "target" / "bench.jar"), *words]
    if words != ["bulk"] and subprocess.run(command, cwd=paths.CLONE).returncode:
        raise Problem("The measurements failed; the lines above say where.")
    if not any(word.startswith("only=") for word in words):
        bulk.measure(java_home, maven(java_home))


def conformance(java_home: Path, vectors: str) -> int:
    """Builds the runner of test vectors and runs it in the foreground; answers with its exit code."""
    build = [*maven(java_home), "-q", "package", "-Dmaven.test.skip=true", "-pl", "local/conformance", "-am"]
    host.run(build, "The build failed.", cwd=paths.CLONE)
    runner = paths.CLONE / "local" / "conformance" / "target" / "conformance.jar"
    return subprocess.run([str(java_home / "bin" / "java"), "-jar", str(runner), vectors]).returncode


def fuzz(java_home: Path, words: list[str]) -> None:
    """Fuzzes each target for so many seconds; corpora, logs and inputs that break a target stay in the clone."""
    if len(words) != 1 or not words[0].isdigit():
        raise Problem("Name the seconds for each target: make fuzz TIME=<seconds>")
    options = {"fuzz.seconds": words[0], "fuzz.folder": paths.LOCAL / "fuzz", "vectors": os.environ.get("CHATELAINE_VECTORS", "")}
    test = [f"-Dchatelaine.{name}={value}" for name, value in options.items()]
    chosen = ["-pl", "layers/core,layers/aws", "-am", "-Dtest=FuzzTest,KmsFuzzTest", "-Dsurefire.failIfNoSpecifiedTests=false"]
    run_maven(java_home, "-q", "verify", *chosen, *test)
    say(f"corpora and logs: {paths.LOCAL / 'fuzz'}")


def run_maven(java_home: Path, *arguments: str, **extra_environment: str) -> None:
    """Runs Maven in the foreground, its output going straight to the terminal."""
    command = [*maven(java_home), *arguments]
    if subprocess.run(command, cwd=paths.CLONE, env=dict(os.environ, **extra_environment)).returncode:
        raise Problem("The build or its tests failed; the lines above say where.")
