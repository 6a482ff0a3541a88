"""systemd reads the unit that docs/administrators.md gives without a word."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.arrival.test_systemd_unit import unit_of_the_docs

pytestmark = pytest.mark.hub
OURS = Path(sys.executable).with_name("autograder")


def verified(folder: Path, text: str) -> str:
    """What systemd-analyze finds wrong."""
    path = folder / "autograder-watch.service"
    path.write_text(text)
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", path],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.stdout + done.stderr


def test_systemd_finds_nothing_wrong(tmp_path):
    """With the program where it is here; what is misspelt is found."""
    program = tmp_path / "autograder"  # a path without blanks, whatever the checkout's is
    program.symlink_to(OURS)
    text = unit_of_the_docs().replace("/opt/autograder/bin/autograder", str(program))
    assert text != unit_of_the_docs()
    assert verified(tmp_path, text) == ""
    assert "Restrat" in verified(tmp_path, text.replace("Restart=", "Restrat="))
    assert "not executable" in verified(tmp_path, unit_of_the_docs())
