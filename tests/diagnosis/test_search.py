"""The nearest repair is found in the sandbox, the same every time, and never of what is right."""

from __future__ import annotations

import json

import pytest

from autograder.authoring.trial import variant_events
from autograder.content.discover import find_assignment
from autograder.course.records import Result
from autograder.gradebook.result_json import decode, encode
from tests.helpers.chain_course import SOLUTION, chain_course, with_change
from tests.helpers.notebooks import notebook

SQUARE = '"""z times z."""\n    return z * z\n'
NORM = "return np.sqrt(np.sum(square(z)))\n"
FIT = "self.w = self.w - 0.01 * self.predict(x) * x\n"


TWO = "total = 0\n    for entry in z:\n        total = entry * entry\n    return np.sqrt(total)\n"
FACTOR = with_change(NORM, "return np.sqrt(3 * np.sum(square(z)))\n")
HEAD, _, TAIL = FACTOR.partition("def norm")
# A module that behaves otherwise once it is loaded again.
NOTICES = "import builtins\nbuiltins.n = getattr(builtins, 'n', 0) + 1\nbad = builtins.n > 1\n"
LEAVES = "import os, sys\nif getattr(sys, 'n', 0) > 3:\n    os._exit(0)\n"
WAITS = "import sys\nif getattr(sys, 'n', 0) > 2:\n    while True:\n        pass\n"
COUNT = "sys.n = getattr(sys, 'n', 0) + 1\n"
SOURCES = {
    "factor": FACTOR,
    "again": FACTOR,
    "loop": with_change(NORM, TWO),
    "method": with_change(FIT, "self.w = self.w + 0.01 * self.predict(x) * x\n"),
    "helper": with_change(
        NORM, "return root(np.sum(square(z)))\n\n\ndef root(z):\n    return z\n"
    ),
    "named": with_change(SQUARE, "return z + z\n"),
    "right": SOLUTION,
    "notices": NOTICES + FACTOR.replace("3 * np.sum", "(1 if bad else 3) * np.sum"),
    "leaves": LEAVES + COUNT + FACTOR,
    "waits": WAITS + COUNT + FACTOR,
}


@pytest.fixture(scope="module")
def found(tmp_path_factory) -> dict[str, Result]:
    """The result of each, with a look for mistakes; `plain` without one."""
    course = chain_course(tmp_path_factory.mktemp("chain"))
    assignment = find_assignment(course, "20")
    variants = {name: {"chain.py": source.encode()} for name, source in SOURCES.items()}
    variants["cells"] = {"chain.ipynb": notebook(HEAD, "def norm" + TAIL)}
    events = variant_events(course, assignment, variants, jobs=1, diagnosis=True)
    plain = variant_events(course, assignment, {"plain": variants["factor"]}, jobs=1)
    return {name: event.result for name, event in {**events, **plain}.items()}


def places(result: Result, exercise: str) -> list[tuple[str, str, int]]:
    """Kind, text and line of what is said about an exercise."""
    return [
        (place.kind, place.text, place.line)
        for diagnosis in result.diagnoses or ()
        for place in diagnosis.places
        if diagnosis.exercise == exercise
    ]


@pytest.mark.parametrize(
    ("name", "exercise", "kinds", "line"),
    [
        ("factor", "norm", ["number", "line"], 13),
        ("loop", "norm", ["assignment", "line"], 15),
        ("method", "Model.fit", ["operator", "line"], 32),
        ("helper", "norm", ["missing-call"], 0),
        ("cells", "norm", ["number", "line"], 3),
    ],
)
def test_where_a_mistake_is(found, name, exercise, kinds, line):
    """Functions and methods; a step that may be missing here or there; the cell of a notebook."""
    ((kind, text, said),) = places(found[name], exercise)
    assert kind in kinds
    assert said == line
    assert text == ("cell 2" if name == "cells" else "chain")


def test_what_is_named_or_right_is_not_looked_at(found):
    """A right hand-in has not even an empty list."""
    assert places(found["named"], "square") == []
    assert found["right"].diagnoses is None


def test_no_points_depend_on_it_and_it_is_the_same_every_time(found):
    """With it and without; of two equal hand-ins; written and read."""
    factor, again = found["factor"], found["again"]
    document = json.loads(encode(factor))
    assert document | {"student": ""} == json.loads(encode(again)) | {"student": ""}
    assert document.pop("diagnoses")
    assert document == json.loads(encode(found["plain"]))
    read = decode(encode(factor), student=factor.student, assignment=factor.assignment)
    assert read == factor


@pytest.mark.parametrize("name", ["notices", "leaves", "waits"])
def test_who_disturbs_the_search_loses_the_diagnosis_only(found, name):
    """The points are those without any search, and no other place is said."""
    assert found[name].status == "graded"
    assert found[name].points == found["plain"].points
    lines = {line for _, _, line in places(found[name], "norm")}
    assert lines <= {13 + found_at(name)}


def found_at(name: str) -> int:
    """How many lines stand above the chain."""
    return SOURCES[name].split('"""A chain')[0].count("\n")


def test_a_loop_above_what_is_broken_costs_no_time_limit(tmp_path):
    """With the reference below it is tried as it is, and ended by its lines, not by a clock."""
    course = chain_course(tmp_path / "chain")
    manifest = find_assignment(course, "20").folder / "assignment.toml"
    text = manifest.read_text().replace("wall_seconds = 8", "wall_seconds = 0.3")
    manifest.write_text(text.replace("cpu_seconds = 1", "cpu_seconds = 0.2"))
    loop = "while True:\n        z = square(z) * 0\n"
    endless = with_change(NORM, loop).replace("return z * z\n", "return z * 7 + 1\n")
    variants = {"endless": {"chain.py": endless.encode()}}
    events = variant_events(
        course, find_assignment(course, "20"), variants, jobs=1, diagnosis=True
    )
    work = events["endless"].run["diagnosis"]["norm"]
    assert "ended" not in work
    assert work["candidates"] >= 1
