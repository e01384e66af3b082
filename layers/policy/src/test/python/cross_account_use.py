"""What KMS's service model in botocore says of each operation: its name and "Yes" or "No" for cross-account use."""

import re

from botocore.session import Session

model = Session().get_service_model("kms")
for name in model.operation_names:
    text = re.sub("<[^>]+>", "", model.operation_model(name).documentation)
    use = re.search(r"Cross-account use\s*:?\s*(Yes|No)\b", text)
    if use:
        print(name, use[1])
