"""The unit that docs/administrators.md gives: its command is ours, its options are there."""

from __future__ import annotations

import configparser
import shlex
import tomllib
from pathlib import Path

import pytest

from autograder.cli.watch import command

ROOT = Path(__file__).parents[2]


def unit_of_the_docs() -> str:
    """The text that an administrator copies."""
    text = (ROOT / "docs/administrators.md").read_text()
    text = text[text.index("/etc/systemd/system/autograder-watch.service") :]
    return text.split("```")[1].strip() + "\n"


@pytest.fixture
def unit() -> configparser.ConfigParser:
    made = configparser.ConfigParser(interpolation=None)
    made.optionxform = str  # type: ignore[assignment,method-assign]
    made.read_string(unit_of_the_docs())
    return made


def test_its_command_is_ours(unit):
    """The program that is installed, `watch`, and options that it has."""
    program, name, *words = shlex.split(unit["Service"]["ExecStart"])
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["scripts"]
    assert Path(program).name in scripts
    assert name == command.name
    known = {option: one for one in command.params for option in one.opts}
    asked = [word for word in words if word.startswith("-")]
    assert "--confined" in asked
    assert asked
    assert set(asked) <= known.keys()


def test_nothing_in_it_keeps_the_sandbox_from_working(unit):
    """It makes namespaces of its own, and a process that is killed is started again."""
    service = unit["Service"]
    forbidden = {"RestrictNamespaces", "SystemCallFilter", "PrivateUsers", "ProtectProc"}
    assert not forbidden & service.keys()
    assert service["Restart"] == "always"
    assert service["NoNewPrivileges"] == "yes"
