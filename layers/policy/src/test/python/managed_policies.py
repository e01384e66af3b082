"""The managed policies of AWS that PyPI's moto carries, one JSON document a line."""

import json

from moto.iam.aws_managed_policies import aws_managed_policies_data

for entry in json.loads(aws_managed_policies_data).values():
    print(json.dumps(entry["Document"]))
