"""What an import understands of a notebook, whatever system it was written for."""

from __future__ import annotations

import keyword
import sys
from dataclasses import dataclass, field
from pathlib import Path

_TAKEN = ("numpy", "pytest", "sympy", "matplotlib", "conftest", "workspace", "hand_in")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something of a notebook; `cell` is the number of the cell that it stands in."""

    cell: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose(Part):
    """Text that students read."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Given(Part):
    """Code that everybody gets."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution(Part):
    """Code of the solution, and what students get in its place."""

    code: str
    stub: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Part):
    """A test that is worth points.

    Attributes
    ----------
    visible : str
        The part of it that students get; empty where they get none.
    """

    name: str
    code: str
    visible: str
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Part):
    """What a person grades.

    Attributes
    ----------
    text : str
        The question; empty where it is the prose before it.
    answer : str
        The solution, for those who grade.
    """

    name: str
    text: str
    answer: str
    points: float


@dataclass(slots=True)
class Source:
    """One notebook.

    Attributes
    ----------
    files : list of str
        Files that it says it comes with, relative to its folder.
    left : list of (int, str)
        What an import cannot do, by the cell's number; 0 where it is about all of them.
    """

    path: Path
    parts: list[Part] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    left: list[tuple[int, str]] = field(default_factory=list)

    def leave_for_person(self, cell: int, what: str) -> None:
        """Note what is left for a person."""
        self.left.append((cell, what))

    @property
    def module(self) -> str:
        """The module that it becomes: called as it is, where no other module is called so."""
        name = identifier(self.path.stem)
        taken = name in sys.stdlib_module_names or name in _TAKEN or keyword.iskeyword(name)
        return f"sheet_{name}" if taken or name.startswith("test_") else name


def identifier(name: str) -> str:
    """A name in the letters that Python's names have: `part-a` becomes `part_a`."""
    plain = "".join(c if c.isascii() and c.isalnum() else "_" for c in name).strip("_")
    return f"n{plain}" if not plain or plain[0].isdigit() else plain
