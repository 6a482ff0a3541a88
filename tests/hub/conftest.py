"""An installation that an ordinary user can run: made from the system's Python, readable by all."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOBODY = "65534"
AS_NOBODY = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]


@pytest.fixture(scope="session")
def ordinary(tmp_path_factory) -> Path:
    """A world-readable folder with an installation made from the system's Python."""
    folder = tmp_path_factory.mktemp("ordinary")
    for part in (folder, *folder.parents):
        if part.stat().st_uid == os.getuid() and part != Path("/"):
            part.chmod(0o755)
    subprocess.run(["/usr/bin/python3", "-m", "venv", folder / "venv"], check=True)
    source = folder / "source"
    ignored = shutil.ignore_patterns(
        ".git", ".venv*", "demo", "__pycache__", "build", "*.egg-info"
    )
    shutil.copytree(ROOT, source, ignore=ignored)
    pip = [folder / "venv/bin/python", "-m", "pip", "install", "--quiet", str(source)]
    subprocess.run(pip, check=True)
    return folder
