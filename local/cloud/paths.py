"""Where things lie: in the clone, nothing outside it but what the machine's clones share."""

import hashlib
import os
from pathlib import Path

CLONE = Path(__file__).resolve().parents[2]
LOCAL = CLONE / ".local"
REQUIREMENTS = CLONE / "local" / "requirements"
FRONT_JAR = CLONE / "local" / "front" / "target" / "front.jar"

# What the clones of one machine share: who started the Docker daemon, and who still uses it.
SHARED = Path("/run/chatelaine") if os.geteuid() == 0 else Path(f"/tmp/chatelaine-{os.getuid()}")


def clone_id() -> str:
    """A short name for this clone, the same at every run."""
    return hashlib.sha256(str(CLONE).encode()).hexdigest()[:10]
