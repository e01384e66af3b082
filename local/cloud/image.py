"""The Lambda base image: pulled where it can be, otherwise built here with the same parts and the same names.

The parts are those of the public image: the JDK under /var/lang, the runtime interface client under /var/runtime, and
the runtime interface emulator, whose binary SAM CLI ships. A label holds the recipe's fingerprint, so that the image
is built again only when the recipe changes.
"""

import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from . import host, paths
from .problem import Problem, say

PUBLIC = "public.ecr.aws/lambda/java:25"
TAGS = (PUBLIC, f"{PUBLIC}-x86_64")
LABEL = "dev.chatelaine.recipe"
RECIPE = paths.CLONE / "local" / "image"
SUITE = "bookworm"


def fingerprint(java_home: Path) -> str:
    parts = [path.read_bytes() for path in sorted(RECIPE.iterdir())]
    parts += [(java_home / "release").read_bytes(), Path(__file__).read_bytes()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:16]


def _present() -> tuple[bool, str]:
    """Whether the image is there, and its label (empty for the public one)."""
    form = f'{{{{index .Config.Labels "{LABEL}"}}}}'
    labels = set()
    for tag in TAGS:
        done = subprocess.run(["docker", "image", "inspect", tag, "-f", form], capture_output=True, text=True)
        if done.returncode:
            return False, ""
        labels.add(done.stdout.strip().replace("<no value>", ""))
    return len(labels) == 1, labels.pop()


def provide(java_home: Path, rie: Path, maven: list[str]) -> None:
    """Makes sure that the base image is there under both of its names."""
    with host.one_at_a_time("image"):
        there, label = _present()
        if there and label in ("", fingerprint(java_home)):
            return
        if not there and _pull():
            return
        _build(java_home, rie, maven)


def _pull() -> bool:
    say(f"pulling {PUBLIC}")
    try:
        done = subprocess.run(["docker", "pull", "-q", PUBLIC], capture_output=True, text=True, timeout=300)
    except subprocess.TimeoutExpired:
        return False
    if done.returncode:
        say("it cannot be pulled here: building an equivalent")
        return False
    for tag in TAGS[1:]:
        host.run(["docker", "tag", PUBLIC, tag], "The base image could not be tagged.")
    return True


def _mirror() -> str:
    """The Debian mirror that this machine's own package sources name."""
    text = ""
    for source in [Path("/etc/apt/sources.list"), *sorted(Path("/etc/apt/sources.list.d").glob("*"))]:
        if source.is_file():
            text += source.read_text(errors="replace") + "\n"
    for address in re.findall(r"^(?:deb\s.*?|URIs:\s*)(https?://\S+)", text, re.MULTILINE):
        if re.search(r"/debian/?$", address):
            return address
    raise Problem("No Debian mirror is named in /etc/apt: name one there, as `deb <mirror>/debian bookworm main` does.")


def _build(java_home: Path, rie: Path, maven: list[str]) -> None:
    if os.geteuid() != 0:
        raise Problem(
            f"The base image {PUBLIC} can neither be pulled nor built here: building it needs root (debootstrap). "
            "Run `sudo make up` once; later runs find the image."
        )
    host.install_debian({"debootstrap": "debootstrap"})
    paths.LOCAL.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="image-", dir=paths.LOCAL) as folder:
        root = Path(folder) / "root"
        say("base image: the root file system (debootstrap, about half a minute)")
        host.run(
            ["debootstrap", "--variant=minbase", SUITE, str(root), _mirror()],
            "The root file system of the base image could not be made.",
        )
        say("base image: the JDK, the runtime interface client and the emulator")
        _fill(root, java_home, rie, maven)
        _import(root, fingerprint(java_home))


def _fill(root: Path, java_home: Path, rie: Path, maven: list[str]) -> None:
    for useless in ("var/cache/apt", "var/lib/apt/lists", "usr/share/doc", "usr/share/man", "usr/share/locale"):
        shutil.rmtree(root / useless, ignore_errors=True)
    shutil.copytree(
        java_home, root / "var/lang", symlinks=True, ignore=shutil.ignore_patterns("jmods", "src.zip", "man", "demo")
    )
    runtime = root / "var/runtime"
    runtime.mkdir(parents=True)
    (root / "var/task").mkdir(parents=True)
    host.run(
        [*maven, "-q", "-f", str(RECIPE / "pom.xml"), "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies",
         f"-DoutputDirectory={runtime / 'lib'}", "-DincludeScope=runtime"],
        "The runtime interface client could not be fetched.",
    )  # fmt: skip
    shutil.copy2(RECIPE / "bootstrap", runtime / "bootstrap")
    shutil.copy2(RECIPE / "lambda-entrypoint.sh", root / "lambda-entrypoint.sh")
    shutil.copy2(rie, root / "usr/local/bin/aws-lambda-rie")
    for executable in (runtime / "bootstrap", root / "lambda-entrypoint.sh", root / "usr/local/bin/aws-lambda-rie"):
        executable.chmod(0o755)


def _import(root: Path, recipe: str) -> None:
    changes = [
        "ENV LANG=en_US.UTF-8 TZ=:/etc/localtime LAMBDA_TASK_ROOT=/var/task LAMBDA_RUNTIME_DIR=/var/runtime "
        "PATH=/var/lang/bin:/usr/local/bin:/usr/bin:/bin JAVA_HOME=/var/lang",
        "WORKDIR /var/task",
        'ENTRYPOINT ["/lambda-entrypoint.sh"]',
        f"LABEL {LABEL}={recipe}",
    ]
    command = ["docker", "import"]
    for change in changes:
        command += ["--change", change]
    with subprocess.Popen(["tar", "-C", str(root), "-c", "."], stdout=subprocess.PIPE) as tar:
        host.run([*command, "-", TAGS[0]], "The base image could not be imported.", stdin=tar.stdout)
    for tag in TAGS[1:]:
        host.run(["docker", "tag", TAGS[0], tag], "The base image could not be tagged.")
