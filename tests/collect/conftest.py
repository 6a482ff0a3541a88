"""The assignment that is handed in, where it is collected to, and archives for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.course.records import Assignment, Text
from tests.helpers.archives import Entry, zip_bytes


@pytest.fixture
def archive(tmp_path: Path) -> Callable[..., Path]:
    """archive(("a.py", b"..."), ...) writes ada.zip and returns its path."""

    def make(*entries: Entry, name: str = "ada.zip", **options: int) -> Path:
        path = tmp_path / name
        path.write_bytes(zip_bytes(entries, **options))
        return path

    return make


@pytest.fixture
def assignment(tmp_path: Path) -> Assignment:
    """02-activations with two modules, beside another assignment."""
    folder = tmp_path / "course" / "assignments" / "02-activations"
    folder.mkdir(parents=True)
    (folder.parent / "01-neuron").mkdir()
    return Assignment(
        name="02-activations",
        folder=folder,
        solution=tmp_path / "course" / "solutions" / "02-activations",
        title=Text.same("Activations"),
        modules=("activations", "answers"),
        exercises=(),
    )


@pytest.fixture
def into(tmp_path: Path) -> Path:
    """Where hand-ins are collected to; does not exist yet."""
    return tmp_path / "course" / "submitted"
