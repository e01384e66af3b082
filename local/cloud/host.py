"""What the machine must have before anything starts: Python, a JDK 25, Docker."""

import contextlib
import fcntl
import os
import re
import shutil
import socket
import struct
import subprocess
import sys
from pathlib import Path

from . import paths
from .problem import Problem, say
from .process import Daemon

# Linux: asks for an interface's IPv4 address.
SIOCGIFADDR = 0x8915

# The lock of this command, once it uses Docker.
_in_use = None

JDK_HELP = (
    "JDK 25 was not found. Install one (on Debian or Ubuntu: Temurin's package temurin-25-jdk, or openjdk-25-jdk where "
    "the distribution has it) and set JAVA_HOME to it."
)


def check_python() -> None:
    if sys.version_info < (3, 11):
        raise Problem(f"Python 3.11 or later is needed; this is {sys.version.split()[0]}. Run: make PYTHON=python3.11 …")


def _is_jdk25(home: Path) -> bool:
    try:
        release = (home / "release").read_text()
    except OSError:
        return False
    version = re.search(r'JAVA_VERSION="(\d+)', release)
    return bool(version) and int(version[1]) >= 25 and (home / "bin" / "javac").exists()


def java_home() -> Path:
    """The JDK to build with: JAVA_HOME if it is one of 25 or later, then the one on the path, then /usr/lib/jvm."""
    candidates = []
    if os.environ.get("JAVA_HOME"):
        candidates.append(Path(os.environ["JAVA_HOME"]))
    on_path = shutil.which("javac")
    if on_path:
        candidates.append(Path(on_path).resolve().parents[1])
    candidates += sorted(Path("/usr/lib/jvm").glob("*25*"))
    for home in candidates:
        if _is_jdk25(home):
            return home.resolve()
    raise Problem(JDK_HELP)


def run(command: list[str], problem: str, **options) -> str:
    """Runs a command to its end and answers its output; a failure becomes a Problem with the last lines."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    if done.returncode:
        tail = "\n".join(done.stdout.splitlines()[-20:])
        raise Problem(f"{problem}\n`{' '.join(command)}` ended with {done.returncode}:\n{tail}")
    return done.stdout


def install_debian(packages: dict[str, str]) -> None:
    """Installs the Debian packages whose commands are missing: {command: package}."""
    missing = [package for command, package in packages.items() if not _command(command)]
    if not missing:
        return
    names = " ".join(missing)
    if not shutil.which("apt-get"):
        raise Problem(f"Missing: {names}. This is not Debian or Ubuntu: install them with your package manager.")
    if os.geteuid() != 0:
        raise Problem(f"Missing: {names}. Run as root, or install them once: sudo apt-get install -y {names}")
    say(f"installing Debian packages: {names}")
    env = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    run(["apt-get", "update", "-qq"], "The package lists could not be read.", env=env)
    run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing], f"{names} could not be installed.", env=env)


def _command(name: str) -> str | None:
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin:/usr/local/sbin")


def _docker_answers() -> bool:
    if not shutil.which("docker"):
        return False
    return subprocess.run(["docker", "info"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def dockerd() -> Daemon:
    return Daemon("dockerd", paths.SHARED)


def start_docker() -> None:
    """Makes sure that a Docker daemon answers, and notes that this clone uses it."""
    with one_at_a_time("docker"):
        if not _docker_answers():
            _start_dockerd()
        users = paths.SHARED / "users"
        users.mkdir(parents=True, exist_ok=True)
        (users / paths.clone_id()).write_text(str(paths.CLONE))
        _keep_docker()


def _keep_docker() -> None:
    """Holds a lock until this command ends: it needs Docker also while it has no cloud yet."""
    global _in_use
    if _in_use is None:
        commands = paths.SHARED / "commands"
        commands.mkdir(parents=True, exist_ok=True)
        _in_use = open(commands / str(os.getpid()), "w")
        fcntl.flock(_in_use, fcntl.LOCK_EX)


def _another_command_runs() -> bool:
    """Whether a command of any clone holds its lock; what commands that have ended left behind goes."""
    for command in (paths.SHARED / "commands").glob("*"):
        if command.name == str(os.getpid()):
            continue
        with open(command) as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
        command.unlink(missing_ok=True)
    return False


@contextlib.contextmanager
def one_at_a_time(name: str):
    """Holds a lock that the machine's clones share, so that two of them never do the same thing at once."""
    paths.SHARED.mkdir(parents=True, exist_ok=True)
    with open(paths.SHARED / f"{name}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _start_dockerd() -> None:
    if os.environ.get("DOCKER_HOST"):
        raise Problem(f"No Docker daemon answers at DOCKER_HOST={os.environ['DOCKER_HOST']}. Start it, or unset DOCKER_HOST.")
    if os.geteuid() != 0:
        raise Problem(
            "No Docker daemon answers for this user. Start Docker and join its group (sudo usermod -aG docker $USER), "
            "or run as root: then the daemon is installed from the package docker.io and started for you."
        )
    install_debian({"dockerd": "docker.io", "iptables": "iptables"})
    if Path("/run/systemd/system").exists():
        run(["systemctl", "start", "docker"], "The Docker service did not start.")
    else:
        say("starting dockerd")
        for stale in ("/var/run/docker.pid", "/var/run/docker/containerd/containerd.pid"):
            _forget_dead(Path(stale))
        daemon = dockerd()
        daemon.start([_command("dockerd")], "dockerd")
        daemon.wait_until(_docker_answers, 60)
    if not _docker_answers():
        raise Problem("Docker was started but does not answer `docker info`.")


def _forget_dead(pid_file: Path) -> None:
    """Removes the id of a daemon that was killed: the next one would take a zombie, or another process, for it."""
    try:
        pid = int(pid_file.read_text())
        stat = Path(f"/proc/{pid}/stat").read_text()
    except (OSError, ValueError):
        stat = ""
    name, _, rest = stat.partition("(")[2].rpartition(")")
    if name not in ("dockerd", "containerd") or rest.split()[0] == "Z":
        pid_file.unlink(missing_ok=True)


def stop_docker() -> bool:
    """Forgets this clone's use of Docker; stops the daemon if a clone started it and nobody uses it any more."""
    users = paths.SHARED / "users"
    with one_at_a_time("docker"):
        (users / paths.clone_id()).unlink(missing_ok=True)
        in_use = _another_command_runs() or any(_runs_a_cloud(user) for user in users.glob("*"))
        if in_use or not dockerd().alive():
            return False
        running = run(["docker", "ps", "-q"], "Docker did not list its containers.").split()
        return False if running else dockerd().stop(60)


def _runs_a_cloud(user: Path) -> bool:
    """Whether the clone that a user's note names has a local cloud: it may be gone, or have failed before it had one."""
    return any(Path(user.read_text()).glob(".local/*/ports.json"))


def docker_bridge() -> str:
    """The address by which containers reach this machine (their `host-gateway`): that of Docker's bridge."""
    option = '{{index .Options "com.docker.network.bridge.name"}}'
    bridge = run(["docker", "network", "inspect", "bridge", "-f", option], "Docker's bridge network was not found.").strip()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            answer = fcntl.ioctl(probe.fileno(), SIOCGIFADDR, struct.pack("256s", bridge.encode()[:15]))
        except OSError:
            raise Problem(
                f"Docker's bridge {bridge} has no address on this machine (a remote or rootless Docker?): the functions' "
                "containers could not reach the local cloud."
            ) from None
    return socket.inet_ntoa(answer[20:24])


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def port_taken(port: int, address: str = "127.0.0.1") -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError:
            return True
    return False
