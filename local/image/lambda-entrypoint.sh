#!/bin/sh
# As in the public base image: the handler is the first argument; without a Lambda host, the emulator plays one.
if [ $# -lt 1 ]; then
  echo "the handler must be the first argument" >&2
  exit 142
fi
export _HANDLER="$1"
if [ -z "${AWS_LAMBDA_RUNTIME_API}" ]; then
  exec /usr/local/bin/aws-lambda-rie /var/runtime/bootstrap
fi
exec /var/runtime/bootstrap
