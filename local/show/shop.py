"""A shop whose database password is kept in Secrets Manager: its user, its secrets, and an application that works."""

import json
import os
import secrets
import threading
import time
from pathlib import Path

import boto3
import psycopg
from botocore.config import Config
from psycopg import sql


class Shop:
    """One user with a table of its own, the secret of its password, and that of the administrator."""

    def __init__(self, name: str):
        self.name = name
        self.server = json.loads(Path(os.environ["CHATELAINE_DATABASE"]).read_text())
        self.manager = boto3.client("secretsmanager", config=Config(retries={"max_attempts": 0}))
        self.passwords: set[str] = set()
        self.secret = ""

    def open(self) -> None:
        """Makes user, table and secrets, with random passwords."""
        password = self._remember(secrets.token_urlsafe(24))
        with self._administrator() as session:
            # The first password is the test's, not the rotation's: set without the log.
            session.execute("SET log_statement = 'none'")
            session.execute(sql.SQL("DROP SCHEMA IF EXISTS {} CASCADE").format(sql.Identifier(self.name)))
            for user in (self.name + "_clone", self.name):
                session.execute(sql.SQL("DROP ROLE IF EXISTS {}").format(sql.Identifier(user)))
            session.execute(
                sql.SQL("CREATE ROLE {} LOGIN PASSWORD {}").format(sql.Identifier(self.name), sql.Literal(password))
            )
            session.execute(sql.SQL("ALTER ROLE {0} SET search_path TO {0}").format(sql.Identifier(self.name)))
            session.execute(sql.SQL("CREATE SCHEMA {0} AUTHORIZATION {0}").format(sql.Identifier(self.name)))
        place = {"engine": "postgres", "host": self.server["host"], "port": self.server["port"], "dbname": "postgres"}
        master = place | {"username": self.server["username"], "password": self.server["password"]}
        self._forget_secrets()
        arn = self._create(f"chatelaine/master/{self.name}", master)
        user = place | {"username": self.name, "password": password, "masterarn": arn, "strategy": "alternating"}
        self.secret = self._create(self.name, user)

    def _administrator(self) -> psycopg.Connection:
        return self.login(self.server["username"], self.server["password"])

    def login(self, username: str, password: str) -> psycopg.Connection:
        return psycopg.connect(
            host=self.server["host"],
            hostaddr=self.server["address"],
            port=self.server["port"],
            dbname="postgres",
            user=username,
            password=password,
            sslmode="verify-full",
            sslrootcert=self.server["authority"],
            connect_timeout=10,
            autocommit=True,
        )

    def _forget_secrets(self) -> None:
        for name in (self.name, f"chatelaine/master/{self.name}"):
            try:
                self.manager.delete_secret(SecretId=name, ForceDeleteWithoutRecovery=True)
            except self.manager.exceptions.ResourceNotFoundException:
                pass

    def _create(self, name: str, value: dict) -> str:
        return self.manager.create_secret(Name=name, SecretString=json.dumps(value))["ARN"]

    def current(self) -> dict:
        """The secret's value, as an application reads it."""
        value = json.loads(self.manager.get_secret_value(SecretId=self.secret)["SecretString"])
        self._remember(value["password"])
        return value

    def _remember(self, password: str) -> str:
        self.passwords.add(password)
        return password

    def rotate(self, function: str, patience: float = 120.0) -> float:
        """Has the secret rotated, and waits until the new version is current; answers the seconds it took."""
        begun = time.monotonic()
        version = self.manager.rotate_secret(
            SecretId=self.secret,
            RotationLambdaARN=function,
            RotationRules={"ScheduleExpression": "rate(30 days)", "Duration": "3h"},
        )["VersionId"]
        while "AWSCURRENT" not in self._stages(version):
            if time.monotonic() - begun > patience:
                raise TimeoutError(f"version {version} is not current after {patience:.0f} s")
            time.sleep(0.05)
        return time.monotonic() - begun

    def _stages(self, version: str) -> list[str]:
        return self.manager.describe_secret(SecretId=self.secret)["VersionIdsToStages"].get(version, [])

    def logged_passwords(self) -> int:
        """How many of the passwords that were ever in use the server's log holds."""
        log = Path(self.server["log"]).read_bytes()
        return sum(password.encode() in log for password in self.passwords)

    def rows(self) -> tuple[int, set[str]]:
        """How many orders there are, and who owns the table."""
        with self._administrator() as session:
            count = session.execute(sql.SQL("SELECT count(*) FROM {}.orders").format(sql.Identifier(self.name))).fetchone()[0]
            owners = session.execute("SELECT tableowner FROM pg_tables WHERE schemaname = %s", [self.name]).fetchall()
        return count, {owner for (owner,) in owners}


class Application:
    """Reads the secret, logs in, takes an order, and again, until it is told to stop."""

    def __init__(self, shop: Shop):
        self._shop = shop
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._work)
        self.orders = 0
        self.users: set[str] = set()
        self.failures: list[str] = []

    def __enter__(self) -> "Application":
        self._thread.start()
        return self

    def __exit__(self, *_) -> None:
        self._stop.set()
        self._thread.join()

    def _work(self) -> None:
        while not self._stop.is_set():
            try:
                self._order()
            except Exception as failure:
                self.failures.append(f"{type(failure).__name__}: {failure}")
            time.sleep(0.005)

    def _order(self) -> None:
        value = self._shop.current()
        with self._shop.login(value["username"], value["password"]) as session:
            session.execute("CREATE TABLE IF NOT EXISTS orders (number bigserial PRIMARY KEY, placed timestamptz NOT NULL)")
            session.execute("INSERT INTO orders (placed) VALUES (now())")
        self.users.add(value["username"])
        self.orders += 1
