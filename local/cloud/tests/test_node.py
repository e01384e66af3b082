import tempfile
import unittest
from pathlib import Path
from unittest import mock

from local.cloud import node


class Modules(unittest.TestCase):
    def found(self, version: str, *commands: str) -> Path | None:
        answer = mock.Mock(stdout=version)
        with (
            tempfile.TemporaryDirectory() as home,
            mock.patch("shutil.which", side_effect=lambda name: name if name in commands else None),
            mock.patch("subprocess.run", return_value=answer),
            mock.patch("local.cloud.node.say"),
            mock.patch("local.cloud.host.run") as self.ran,
            mock.patch("local.cloud.node.HOME", Path(home)),
        ):
            return node.modules()

    def test_without_node_or_npm_there_are_none(self):
        self.assertIsNone(self.found("v20.1.0\n", "node"))
        self.assertIsNone(self.found("v20.1.0\n", "npm"))

    def test_an_old_node_is_none(self):
        self.assertIsNone(self.found("v16.20.2\n", "node", "npm"))

    def test_the_pinned_modules_are_installed(self):
        self.assertIsNotNone(self.found("v20.20.2\n", "node", "npm"))
        self.assertEqual("ci", self.ran.call_args.args[0][1])
