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

from . import host
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
        if not known or not (self.folder / "data" / "PG_VERSION").exists():
            known = self._make()
        port = host.free_port()
        self._configure(port, bridge)
        self.description.write_text(json.dumps(known | {"port": port}, indent=2))
        self.description.chmod(0o600)
        binary = str(_binaries() / "postgres")
        self.process.start(self._unprivileged([binary, "-D", str(self.folder / "data")]), bridge, _environment())
        self.process.wait_until(lambda: self._ready(port), 60)

    def stop(self) -> bool:
        """Stops the server, which ends its sessions (SIGTERM waits for them no longer than the caller's patience)."""
        return self.process.stop(5)

    def forget(self) -> None:
        """Removes the data of a server that was stopped."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _ready(self, port: int) -> bool:
        ready = [str(_binaries() / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port)]
        return subprocess.run(ready, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0

    def _make(self) -> dict:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        password = secrets.token_urlsafe(24)
        self._certificates()
        self._own()
        word = self.folder / "initial"
        word.write_text(password)
        self._own(word)
        command = [str(_binaries() / "initdb"), "-D", str(self.folder / "data"), "-U", ADMINISTRATOR, "-E", "UTF8"]
        command += ["--locale", "C", "--auth", "scram-sha-256", "--pwfile", str(word), "--no-sync"]
        host.run(self._unprivileged(command), "The database could not be made.", env=_environment(), cwd="/")
        word.unlink()
        der = subprocess.run(
            ["openssl", "x509", "-in", str(self.folder / "authority.crt"), "-outform", "der"], capture_output=True, check=True
        )
        return {
            "host": HOST,
            "address": "127.0.0.1",
            "username": ADMINISTRATOR,
            "password": password,
            "authority": str(self.folder / "authority.crt"),
            "certificate": base64.b64encode(der.stdout).decode(),
            "log": str(self.process.log),
        }

    def _certificates(self) -> None:
        """An authority and the server's certificate, on the curve P-256."""
        names = self.folder / "names"
        names.write_text(f"subjectAltName = DNS:{HOST}, DNS:localhost, IP:127.0.0.1\n")
        self._openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", "authority.key")
        self._openssl(
            "req", "-x509", "-new", "-key", "authority.key", "-days", "3650", "-subj", "/CN=Chatelaine local authority",
            "-out", "authority.crt",
        )
        self._openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", "server.key")
        self._openssl("req", "-new", "-key", "server.key", "-subj", f"/CN={HOST}", "-out", "server.csr")
        self._openssl(
            "x509", "-req", "-in", "server.csr", "-CA", "authority.crt", "-CAkey", "authority.key", "-CAcreateserial",
            "-days", "3650", "-extfile", str(names), "-out", "server.crt",
        )
        (self.folder / "server.key").chmod(0o600)

    def _openssl(self, *arguments: str) -> None:
        host.run(["openssl", *arguments], "The database's certificates could not be made.", cwd=self.folder)

    def _configure(self, port: int, bridge: str) -> None:
        data = self.folder / "data"
        (data / "postgresql.auto.conf").write_text(
            CONFIGURATION.format(port=port, bridge=bridge, folder=self.folder)
        )
        (data / "pg_hba.conf").write_text(ACCESS.format(administrator=ADMINISTRATOR))
        self._own(data / "postgresql.auto.conf")
        self._own(data / "pg_hba.conf")

    def _own(self, *files: Path) -> None:
        """Gives the folder's files to the account that the server runs as."""
        if os.geteuid() == 0:
            user = pwd.getpwnam(ACCOUNT)
            for file in files or [self.folder, *self.folder.iterdir()]:
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
