"""A real PostgreSQL of the instance's own, over TLS, whose log holds every statement.

It runs as an unprivileged user and listens on loopback and on Docker's bridge, under the name by which containers reach
this machine. Its certificate comes from an authority that is made once and kept beside its data.
"""

import base64
import json
import os
import pwd
import secrets
import shutil
import subprocess
from pathlib import Path

from . import host, paths
from .problem import Problem, say
from .process import Daemon

HOST = "host.docker.internal"
ADMINISTRATOR = "master"
# The account that Debian's package makes; PostgreSQL does not run as root.
ACCOUNT = "postgres"

CONFIGURATION = """
listen_addresses = '127.0.0.1,{bridge}'
port = {port}
unix_socket_directories = '{folder}'
ssl = on
ssl_cert_file = '{folder}/server.crt'
ssl_key_file = '{folder}/server.key'
ssl_min_protocol_version = 'TLSv1.2'
password_encryption = scram-sha-256
log_destination = 'stderr'
logging_collector = off
log_statement = all
log_connections = on
log_line_prefix = '%m %u@%d '
log_min_error_statement = info
shared_buffers = 32MB
fsync = off
"""

# Over TLS and with a password, from anywhere that reaches it; nothing else.
ACCESS = """
local all {administrator} scram-sha-256
hostssl all all 0.0.0.0/0 scram-sha-256
"""


class Database:
    """The database server of one instance."""

    def __init__(self, instance: Path):
        self.folder = instance / "postgresql"
        self.process = Daemon("postgresql", self.folder)
        self._elsewhere = Path(f"/var/lib/postgresql/chatelaine-{paths.clone_id()}-{instance.name}")

    @property
    def _home(self) -> Path:
        """The server's own files: beside the description, unless the clone lies where the server's account cannot go."""
        if os.geteuid() != 0:
            return self.folder
        reached = subprocess.run(self._unprivileged(["test", "-x", str(self.folder.parent)]), cwd="/").returncode == 0
        return self.folder if reached else self._elsewhere

    @property
    def description(self) -> Path:
        """A file that tells where the server is and how its administrator logs in: for tests and demonstrations."""
        return self.folder / "database.json"

    def described(self) -> dict:
        try:
            return json.loads(self.description.read_text())
        except (OSError, ValueError):
            return {}

    @property
    def authority(self) -> str:
        """The certificate of the server's authority, as base64 of DER on one line."""
        return self.described()["certificate"]

    def start(self, bridge: str) -> None:
        """Starts the server unless it runs, making its data first."""
        host.install_debian({"psql": "postgresql", "openssl": "openssl"})
        known = self.described()
        if self.process.runs(bridge) and known:
            return
        self.process.stop()
        say("starting PostgreSQL")
        if not known or not Path(known["data"], "PG_VERSION").exists():
            known = self._make()
        port = host.free_port()
        self._configure(Path(known["data"]), port, bridge)
        self.description.write_text(json.dumps(known | {"port": port}, indent=2))
        self.description.chmod(0o600)
        binary = str(_binaries() / "postgres")
        self.process.start(self._unprivileged([binary, "-D", known["data"]]), bridge, _environment())
        self.process.wait_until(lambda: self._ready(port), 60)

    def stop(self) -> bool:
        """Stops the server, which ends its sessions (SIGTERM waits for them no longer than the caller's patience)."""
        return self.process.stop(5)

    def forget(self) -> None:
        """Removes the data of a server that was stopped."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.rmtree(self._elsewhere, ignore_errors=True)

    def _ready(self, port: int) -> bool:
        ready = [str(_binaries() / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port)]
        return subprocess.run(ready, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0

    def _make(self) -> dict:
        self.forget()
        self.folder.mkdir(parents=True)
        home = self._home
        home.mkdir(parents=True, exist_ok=True)
        password = secrets.token_urlsafe(24)
        self._certificates(home)
        word = home / "initial"
        word.write_text(password)
        self._own(home, *home.iterdir())
        command = [str(_binaries() / "initdb"), "-D", str(home / "data"), "-U", ADMINISTRATOR, "-E", "UTF8"]
        command += ["--locale", "C", "--auth", "scram-sha-256", "--pwfile", str(word), "--no-sync"]
        host.run(self._unprivileged(command), "The database could not be made.", env=_environment(), cwd="/")
        word.unlink()
        authority = self.folder / "authority.pem"
        authority.write_bytes((home / "authority.crt").read_bytes())
        der = ["openssl", "x509", "-in", str(authority), "-outform", "der"]
        return {
            "host": HOST,
            "address": "127.0.0.1",
            "username": ADMINISTRATOR,
            "password": password,
            "authority": str(authority),
            "certificate": base64.b64encode(subprocess.run(der, capture_output=True, check=True).stdout).decode(),
            "data": str(home / "data"),
            "log": str(self.process.log),
        }

    def _certificates(self, home: Path) -> None:
        """An authority and the server's certificate, on the curve P-256."""
        (home / "names").write_text(f"subjectAltName = DNS:{HOST}, DNS:localhost, IP:127.0.0.1\n")
        self._openssl(home, "ecparam -name prime256v1 -genkey -noout -out authority.key")
        self._openssl(home, "req -x509 -new -key authority.key -days 3650 -subj /CN=Chatelaine -out authority.crt")
        self._openssl(home, "ecparam -name prime256v1 -genkey -noout -out server.key")
        self._openssl(home, f"req -new -key server.key -subj /CN={HOST} -out server.csr")
        self._openssl(
            home,
            "x509 -req -in server.csr -CA authority.crt -CAkey authority.key -CAcreateserial -days 3650"
            " -extfile names -out server.crt",
        )
        (home / "server.key").chmod(0o600)

    @staticmethod
    def _openssl(home: Path, arguments: str) -> None:
        host.run(["openssl", *arguments.split()], "The database's certificates could not be made.", cwd=home)

    def _configure(self, data: Path, port: int, bridge: str) -> None:
        (data / "postgresql.auto.conf").write_text(
            CONFIGURATION.format(port=port, bridge=bridge, folder=data.parent)
        )
        (data / "pg_hba.conf").write_text(ACCESS.format(administrator=ADMINISTRATOR))
        self._own(data / "postgresql.auto.conf")
        self._own(data / "pg_hba.conf")

    @staticmethod
    def _own(*files: Path) -> None:
        """Gives files to the account that the server runs as."""
        if os.geteuid() == 0:
            user = pwd.getpwnam(ACCOUNT)
            for file in files:
                os.chown(file, user.pw_uid, user.pw_gid)

    @staticmethod
    def _unprivileged(command: list[str]) -> list[str]:
        if os.geteuid() != 0:
            return command
        return ["setpriv", f"--reuid={ACCOUNT}", f"--regid={ACCOUNT}", "--init-groups", *command]


def _environment() -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "LC_ALL": "C"}


def _binaries() -> Path:
    """Debian keeps the server's programs by version, apart from the path; the newest is taken."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("postgres")
    if on_path:
        return Path(on_path).resolve().parent
    raise Problem("PostgreSQL's server was not found: install it (on Debian or Ubuntu: apt-get install postgresql).")
