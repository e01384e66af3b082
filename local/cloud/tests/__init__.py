"""Tests of the local cloud's scripts: `python3 -m unittest discover -t . -s local/cloud/tests`."""
