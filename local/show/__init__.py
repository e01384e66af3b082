"""What `make run` shows: the deployed bundle at work, each capability in a block of its own.

Runs in the Python environment that has boto3 and the official Encryption SDK, against the local cloud that the
environment names. A block is a module with a function `show(cloud, transcript)`; `__main__` lists them.
"""
