"""The files of deploy/jupyterhub, as far as they can be tried without a hub."""

from __future__ import annotations

import json
import shlex
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from autograder.nbgrader.config import SETTINGS
from tests.hub.classroom import COURSE_ID, DEPLOY, EXCHANGE, INSTRUCTORS, ROOT, STUDENTS

ROLES = ("everybody", "instructors")
OURS = "autograder.nbgrader.formgrader"


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


def test_instructors_have_our_lists_before_there_is_a_course():
    """The file says what the package says; install.sh puts it in force, over an older one too."""
    text = (DEPLOY / "instructors/nbgrader_config.json").read_text()
    assert json.loads(text) == SETTINGS


def test_no_server_has_a_formgrader_or_a_validator_of_nbgraders():
    """Both would execute what a student wrote in the account of whoever presses the button."""
    path = "jupyter_server_config.d/nbgrader_roles.json"
    everybody, instructors = (switches(DEPLOY / role / path) for role in ROLES)
    for extensions in (everybody, instructors):
        assert extensions["nbgrader.server_extensions.formgrader"] is False
    assert instructors["nbgrader.server_extensions.validate_assignment"] is False
    assert (everybody[OURS], instructors[OURS]) == (False, True)


def settings_of(script: str) -> str:
    """The part of install.sh that copies configuration."""
    return script[script.index("settings() {") : script.index("settings everybody")]


def test_an_older_installation_gets_what_is_safe(tmp_path):
    """What an administrator may change stays; the .json files are new, the old ones kept."""
    place = tmp_path / "etc"
    (place / "jupyter_server_config.d").mkdir(parents=True)
    old = {"nbgrader_config.py": "own", "nbgrader_config.json": "{}"}
    for name, text in old.items():
        (place / name).write_text(text)
    script = settings_of((DEPLOY / "install.sh").read_text())
    here, there = shlex.quote(str(DEPLOY)), shlex.quote(str(place))
    line = f"here={here}\n{script}\nsettings instructors {there}\nsettings instructors {there}"
    subprocess.run(["/bin/sh", "-euc", line], check=True)
    assert (place / "nbgrader_config.py").read_text() == "own"
    assert json.loads((place / "nbgrader_config.json").read_text()) == SETTINGS
    assert (place / "nbgrader_config.json.before").read_text() == "{}"
    assert (place / "labconfig/page_config.json").is_file()


def pinned() -> dict[str, list[Version]]:
    """The versions of each library in the lock, and that each has hashes."""
    found: dict[str, list[Version]] = {}
    entries = (DEPLOY / "requirements.lock").read_text().replace("\\\n", " ").splitlines()
    for entry in (line for line in entries if not line.startswith("#")):
        pin, *hashes = entry.split("--hash=sha256:")
        requirement = Requirement(pin)
        (exactly,) = requirement.specifier
        assert exactly.operator == "=="
        assert hashes
        found.setdefault(canonicalize_name(requirement.name), []).append(Version(exactly.version))
    return found


def test_every_library_of_a_hub_is_pinned():
    """What is asked for anywhere stands in the lock, at versions that will do."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    asked = [
        *(DEPLOY / "requirements.txt").read_text().splitlines(),
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["nbgrader"],
        *project["project"]["optional-dependencies"]["mark"],
        *project["build-system"]["requires"],
    ]
    locked = pinned()
    for requirement in map(Requirement, asked):
        versions = locked[canonicalize_name(requirement.name)]
        assert all(requirement.specifier.contains(version) for version in versions), requirement


def test_the_lock_names_no_place():
    """Where libraries come from is the administrator's choice; what they are is not."""
    text = (DEPLOY / "requirements.lock").read_text()
    assert "://" not in text
    assert "index-url" not in text


def test_the_instructions_name_what_the_files_say():
    """Groups and the exchange are created under the names that the configuration has."""
    told = (DEPLOY / "README.md").read_text()
    settings = (DEPLOY / "everybody/nbgrader_config.py").read_text()
    config = (DEPLOY / "hub/jupyterhub_config.py").read_text()
    for name, text in ((EXCHANGE, settings), (STUDENTS, config), (INSTRUCTORS, config)):
        assert name in told
        assert name in text
    assert COURSE_ID in settings
