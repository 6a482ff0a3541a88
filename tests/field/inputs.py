"""Building blocks of the corpus: a right and a wrong answer to 02, in words of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from autograder.content.discover import find_assignment
from autograder.content.notebook import make_notebook
from autograder.course.course import find_course
from tests.helpers.notebooks import notebook

REPOSITORY = Path(__file__).parents[2]
COURSE = find_course(REPOSITORY)
ASSIGNMENT = find_assignment(COURSE, "02")
FULL = 15.0
IMPORT = "import numpy as np\n"
STEP = "def step(z):\n    return np.where(z > 0, 1.0, 0.0)\n"
RELU = "def relu(z):\n    return np.maximum(z, 0)  # right?\n"
LEAKY = "def leaky_relu(z, epsilon=0.01):\n    return np.maximum(z, epsilon * z)\n"
SIGMOID = """def sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z < 0, small / (1 + small), 1 / (1 + small))
"""
TANH = """def tanh(z):
    small = np.exp(-2 * np.abs(z))
    return np.sign(z) * (1 - small) / (1 + small)
"""
IDENTITY = "def identity(z):\n    return z\n"
PARTS = (STEP, RELU, LEAKY, SIGMOID, TANH, IDENTITY)
BODY = "\n\n".join(PARTS)
MODULE = f"{IMPORT}\n\n{BODY}"
STUB = (ASSIGNMENT.folder / "activations.py").read_text(encoding="utf-8")
NAME = "02-activations.en.ipynb"
FINISHED = notebook(IMPORT, *PARTS)
UNTOUCHED = make_notebook(COURSE, ASSIGNMENT, "en")


@dataclass(frozen=True)
class Case:
    """Something that was handed in, and what it is worth."""

    files: Mapping[str, bytes]
    points: float = FULL
    says: str = ""  # the result's message, or the first failed check's


def book(*cells: str, points: float = FULL, says: str = "", **more: bytes) -> Case:
    """A notebook of these cells."""
    return Case({NAME: notebook(*cells), **more}, points, says)


def module(source: str, points: float = FULL, says: str = "") -> Case:
    """A module of this source."""
    return Case({"activations.py": source.encode()}, points, says)


def indented(source: str, by: str = "    ") -> str:
    """The source as a block of its own."""
    return "".join(by + line if line.strip() else line for line in source.splitlines(True))


def pasted(source: str, first: str = ">>> ", more: str = "... ") -> str:
    """The source as it stands in a console."""
    lines = source.splitlines()
    return "\n".join((more if line[:1] in (" ", "") else first) + line for line in lines)
