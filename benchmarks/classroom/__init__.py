"""A generated class: right hand-ins in their own words, and the usual mistakes."""

from __future__ import annotations

import random
from pathlib import Path

HERE = Path(__file__).parent
ASSIGNMENT = "01-network"
MODULE = "network"
SUITE = HERE / "assignments" / ASSIGNMENT / "hidden"
SOLUTION = (HERE / "solutions" / ASSIGNMENT / f"{MODULE}.py").read_text(encoding="utf-8")

_MISTAKES = (
    ("np.exp(-np.abs(z))", "np.exp(np.abs(z))"),
    ("sigmoid(z) * (1 - sigmoid(z))", "z * (1 - z)"),
    ("np.maximum(0, z)", "np.abs(z)"),
    ("axis=-1", "axis=0"),
    ("return -np.mean(", "return np.mean("),
    ("hidden = relu(x @ w1)", "hidden = x @ w1"),
    ("(a - y) / len(x)", "a - y"),
    ("w1 - rate * d1", "w1 + rate * d1"),
    ("def forward(", "def forwards("),
    ('    """1 / (1 + exp(-z)), without overflow."""', "    raise NotImplementedError"),
)


def source(number: int, seed: int = 1) -> str:
    """The hand-in of one student: six of ten are right, the others have a mistake or two."""
    rng = random.Random(f"{seed}/{number}")  # noqa: S311 - nothing secret
    text = SOLUTION.replace("small", f"small_{rng.randrange(1000)}")
    for old, new in rng.sample(_MISTAKES, rng.choice((0, 0, 0, 0, 0, 0, 1, 1, 1, 2))):
        if old not in text:
            raise ValueError(f"the solution has no {old!r} any more")
        text = text.replace(old, new, 1)
    return f"# student {number}\n{text}"


def write_class(folder: Path, count: int) -> list[str]:
    """`<folder>/<student>/01-network/network.py` for each student; -> their ids."""
    students = [f"s{number:05}" for number in range(count)]
    for number, student in enumerate(students):
        target = folder / student / ASSIGNMENT
        target.mkdir(parents=True)
        (target / f"{MODULE}.py").write_text(source(number), encoding="utf-8")
    return students
