"""What must be there before a local cloud starts."""

import concurrent.futures
from pathlib import Path

from . import build, host, image, venvs


def prepare(java_home: Path, *environments: str) -> None:
    """Side by side where nothing depends on the other."""
    host.install_debian({"curl": "curl"})
    host.start_docker()
    with concurrent.futures.ThreadPoolExecutor() as pool:
        building = pool.submit(build.package, java_home)
        venvs.provide("sam", "cloud", *environments)
        building.result()
    image.provide(java_home, venvs.rie(), build.maven(java_home))
