"""Two-way with the official SDKs over every suite, frame length and size: what of it takes minutes."""

from pathlib import Path

from . import build, node, venvs


def run(java_home: Path) -> None:
    venvs.provide("oracle")
    judges = {"python": venvs.path("oracle") / "bin" / "python", "javascript": node.modules() or ""}
    options = [f"-Dchatelaine.oracle.{name}={value}" for name, value in judges.items()]
    chosen = ["-pl", "layers/core,local/front", "-am", "-Dgroups=long", "-Dexcluded.groups="]
    build.run_maven(java_home, "verify", *chosen, *options)
