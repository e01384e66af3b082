import json
import os
import sys
import tempfile
import unittest
from pathlib import Path

from local.cloud.problem import Problem
from local.cloud.process import Daemon

SLEEPER = [sys.executable, "-c", "import time; time.sleep(60)"]


class Daemons(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.daemon = Daemon("sleeper", Path(self.folder.name))

    def tearDown(self):
        self.daemon.stop()
        self.folder.cleanup()

    def test_runs_until_it_is_stopped(self):
        self.daemon.start(SLEEPER, "recipe")
        self.assertTrue(self.daemon.runs("recipe"))
        self.assertFalse(self.daemon.runs("another recipe"))
        self.assertTrue(self.daemon.stop())
        self.assertFalse(self.daemon.alive())

    def test_another_process_of_the_same_id_is_left_alone(self):
        self.daemon.record.write_text(json.dumps({"pid": os.getpid(), "started": "1", "fingerprint": "x"}))
        self.assertFalse(self.daemon.alive())
        self.assertFalse(self.daemon.stop())

    def test_one_that_dies_while_starting_is_reported_with_its_log(self):
        self.daemon.start([sys.executable, "-c", "print('no such port'); raise SystemExit(3)"], "recipe")
        with self.assertRaisesRegex(Problem, "sleeper stopped while starting(.|\n)*no such port"):
            self.daemon.wait_until(lambda: False, 20)

    def test_a_damaged_record_is_no_process(self):
        self.daemon.record.write_text("{")
        self.assertFalse(self.daemon.alive())
