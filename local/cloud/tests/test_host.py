import os
import socket
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from local.cloud import host
from local.cloud.instance import Instance
from local.cloud.problem import Problem


def jdk(folder: str, version: str) -> Path:
    home = Path(folder) / version
    (home / "bin").mkdir(parents=True)
    (home / "bin" / "javac").touch()
    (home / "release").write_text(f'IMPLEMENTOR="x"\nJAVA_VERSION="{version}"\n')
    return home


class JavaHome(unittest.TestCase):
    def find(self, java_home: str, installed: list[Path]) -> Path:
        with (
            mock.patch.dict("os.environ", {"JAVA_HOME": java_home}),
            mock.patch("shutil.which", return_value=None),
            mock.patch.object(Path, "glob", return_value=installed),
        ):
            return host.java_home()

    def test_java_home_wins_when_it_is_new_enough(self):
        with tempfile.TemporaryDirectory() as folder:
            home = jdk(folder, "25.0.3")
            self.assertEqual(home.resolve(), self.find(str(home), []))

    def test_an_older_java_home_is_passed_over(self):
        with tempfile.TemporaryDirectory() as folder:
            old, new = jdk(folder, "17.0.15"), jdk(folder, "25.0.3")
            self.assertEqual(new.resolve(), self.find(str(old), [new]))

    def test_without_one_the_message_says_what_to_install(self):
        with tempfile.TemporaryDirectory() as folder, self.assertRaisesRegex(Problem, "temurin-25-jdk"):
            self.find(str(jdk(folder, "17.0.15")), [])


class DockerInUse(unittest.TestCase):
    HOLDER = (
        "import sys; from pathlib import Path; from local.cloud import host, paths; "
        "paths.SHARED = Path(sys.argv[1]); host._keep_docker(); host._keep_docker(); print('held', flush=True); sys.stdin.read()"
    )

    def test_docker_is_in_use_as_long_as_another_command_runs(self):
        with tempfile.TemporaryDirectory() as folder, mock.patch("local.cloud.paths.SHARED", Path(folder)):
            command = [sys.executable, "-c", self.HOLDER, folder]
            with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
                self.assertEqual("held\n", other.stdout.readline())
                self.assertTrue(host._another_command_runs())
                other.stdin.close()
            self.assertFalse(host._another_command_runs())
            self.assertEqual([], list(Path(folder, "commands").iterdir()))


class Docker(unittest.TestCase):
    def refused(self, message: str, **patches):
        with (
            mock.patch("local.cloud.host._docker_answers", return_value=False),
            mock.patch.dict("os.environ", patches.pop("environ", {}), clear=True),
            mock.patch("os.geteuid", return_value=patches.pop("uid", 0)),
            self.assertRaisesRegex(Problem, message),
        ):
            host._start_dockerd()

    def test_a_user_without_docker_is_told_of_the_group_and_of_root(self):
        self.refused("usermod -aG docker .* or run as root", uid=1000)

    def test_a_silent_docker_host_is_named(self):
        self.refused("DOCKER_HOST=tcp://nowhere", environ={"DOCKER_HOST": "tcp://nowhere"})


class PidFiles(unittest.TestCase):
    def forgotten(self, content: str) -> bool:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "docker.pid"
            file.write_text(content)
            host._forget_dead(file)
            return not file.exists()

    def test_the_id_of_no_process_is_forgotten(self):
        self.assertTrue(self.forgotten("4194305"))
        self.assertTrue(self.forgotten(""))

    def test_the_id_of_another_program_is_forgotten(self):
        self.assertTrue(self.forgotten(str(os.getpid())))

    def test_the_id_of_a_zombie_is_forgotten(self):
        child = subprocess.Popen(["/bin/true"])
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
        self.assertTrue(self.forgotten(str(child.pid)))
        child.wait()


class Packages(unittest.TestCase):
    def missing(self, message: str, uid: int, apt: str | None):
        with (
            mock.patch("shutil.which", side_effect=lambda name, path=None: apt if name == "apt-get" else None),
            mock.patch("os.geteuid", return_value=uid),
            self.assertRaisesRegex(Problem, message),
        ):
            host.install_debian({"debootstrap": "debootstrap"})

    def test_without_root_the_command_to_run_is_named(self):
        self.missing("sudo apt-get install -y debootstrap", 1000, "/usr/bin/apt-get")

    def test_elsewhere_than_debian_the_package_is_named(self):
        self.missing("not Debian or Ubuntu", 0, None)


class Ports(unittest.TestCase):
    def test_a_taken_port_is_named_with_another_to_choose(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            with self.assertRaisesRegex(Problem, rf"Port {port} is taken on 127.0.0.1.*make up PORT={port + 10}"):
                Instance("unused")._claim(port, "127.0.0.1")

    def test_a_free_port_is_free(self):
        self.assertFalse(host.port_taken(host.free_port()))
