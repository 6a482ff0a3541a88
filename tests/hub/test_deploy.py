"""The files of deploy/jupyterhub, as far as they can be tried without a hub."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.hub.classroom import COURSE_ID, DEPLOY, EXCHANGE, INSTRUCTORS, STUDENTS

ROLES = ("everybody", "instructors")


def test_without_a_folder_it_says_how():
    """Nothing is installed anywhere by accident."""
    done = subprocess.run([DEPLOY / "install.sh"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Usage:" in done.stderr


def test_what_is_missing_is_named(tmp_path):
    """With the packages that bring it, before anything is written."""
    (tmp_path / "dirname").symlink_to("/usr/bin/dirname")
    done = subprocess.run(
        ["/bin/sh", DEPLOY / "install.sh", tmp_path / "hub"],
        env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "apt-get install python3-venv nodejs npm" in done.stderr
    assert not (tmp_path / "hub").exists()


def switches(path: Path) -> dict[str, bool]:
    """The innermost table of a file."""
    found = json.loads(path.read_text())
    while len(found) == 1:
        (found,) = found.values()
    return found


@pytest.mark.parametrize(
    "name", ["labconfig/page_config", "jupyter_server_config.d/nbgrader_roles"]
)
def test_roles_decide_the_same_things(name):
    """What is switched off for everybody is named where instructors have it, and only there on."""
    everybody, instructors = (switches(DEPLOY / role / f"{name}.json") for role in ROLES)
    assert everybody.keys() == instructors.keys()
    formgrader = next(key for key in everybody if key.endswith("formgrader"))
    assert everybody[formgrader] != instructors[formgrader]


def test_the_instructions_name_what_the_files_say():
    """Groups and the exchange are created under the names that the configuration has."""
    told = (DEPLOY / "README.md").read_text()
    settings = (DEPLOY / "everybody/nbgrader_config.py").read_text()
    config = (DEPLOY / "hub/jupyterhub_config.py").read_text()
    for name, text in ((EXCHANGE, settings), (STUDENTS, config), (INSTRUCTORS, config)):
        assert name in told
        assert name in text
    assert COURSE_ID in settings
