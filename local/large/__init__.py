"""A measurement of its own: 2 GB sealed and opened from S3 to S3 in a container that is limited to 1,024 MB.

The local cloud keeps objects in memory, several times where they come in parts. So the objects of this measurement lie on
disk, behind a stand-in for the few requests of S3 that the functions make; their calls to KMS go on to the local cloud.
"""
