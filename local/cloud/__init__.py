"""The local cloud: what stands in for AWS on one machine, and the scripts that start, use and stop it.

Standard library only, Python 3.11 or later. `python3 -m local.cloud --help` lists the commands; the Makefile is their
public face. One *instance* is one running cloud: `main` for `make up`, `test` for `make test`. An instance keeps its
process ids, logs and outputs under `.local/<instance>/`, so that two clones, or a test run beside a running cloud,
do not collide.
"""
