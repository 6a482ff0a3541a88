"""What is noticed as a reason to look, and what is not."""

import re
import signal
from pathlib import Path

import pytest

from autograder.course.records import Limits
from autograder.grading import suspicious as attempts_module
from autograder.grading.suspicious import attempts
from autograder.sandbox.choose import open_box
from autograder.sandbox.session import Session
from autograder.sandbox.worker_failures import StudentFailure, WorkerDied

REPOSITORY = Path(__file__).parent.parent.parent
HOSTILE = REPOSITORY / "tests" / "hostile" / "submissions"
COURSE = [
    path
    for folder in ("solutions", "assignments")
    for path in sorted((REPOSITORY / folder).rglob("*.py"))
    if not path.name.startswith("test_") and path.parent.name != "hidden"
]


def codes(source, *deaths, module="activations"):
    """The codes that are noticed."""
    return {fact["code"] for fact in attempts({module: source.encode()}, deaths)}


def test_nothing_of_the_course_is_suspicious():
    """No solution, stub, mutant or alternative: so no honest way of writing an exercise."""
    assert len(COURSE) > 500
    found = {path: attempts({path.stem: path.read_bytes()}, ()) for path in COURSE}
    assert {path: facts for path, facts in found.items() if facts} == {}


def test_what_is_not_parsed_holds_nothing(monkeypatch):
    """No fact of the hostile submissions is lost, and hardly a file of the course is parsed."""
    files = [*COURSE, *sorted(HOSTILE.rglob("*.py"))]
    parsed = [path for path in COURSE if attempts_module._HINT.search(path.read_bytes())]
    assert len(parsed) < len(COURSE) / 20
    found = [attempts({path.stem: path.read_bytes()}, ()) for path in files]
    monkeypatch.setattr(attempts_module, "_HINT", re.compile(b""))
    attempts_module._attempts_in_source.cache_clear()
    assert found == [attempts({path.stem: path.read_bytes()}, ()) for path in files]
    assert sum(map(bool, found)) > 80


@pytest.mark.parametrize("text", ["a.", "a", "a.b ", "/", "a.b.c ="], ids=repr)
def test_a_long_line_does_not_hold_up_the_grader(text):
    """The search for hints is linear; one that tries again from every letter would not end."""
    source = (text * (1 << 18))[: 1 << 18].encode() + b" =="
    assert attempts({"activations": source}, ()) == []


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("import socket", "network"),
        ("from urllib.request import urlopen", "network"),
        ("import os\nos.fork()", "process"),
        ("from os import fork as f\nf()", "process"),
        ("from ctypes import CDLL", "memory"),
        ("import sys\nsys._getframe(3).f_locals", "interpreter"),
        ("object.__subclasses__()", "interpreter"),
        ("import os\nos.write(3, b'reply')", "channel"),
        ("exec('relu = 1')", "code"),
        ("import numpy as np\nnp.testing.assert_allclose = print", "library"),
        ("open('/proc/self/mem')", "place"),
        ("open('../../solutions/02-activations/activations.py')", "place"),
    ],
)
def test_what_no_exercise_asks_for_is_noticed(source, code):
    """Each with its words and its line."""
    (fact,) = attempts({"activations": source.encode()}, ())
    assert (fact["code"], fact["file"]) == (code, "activations.py")
    assert fact["line"] == 1 + ("\n" in source and not source.startswith("from os"))
    assert fact["what"].split()[-1].split(".")[0].strip("/") in source


@pytest.mark.parametrize(
    "source",
    [
        "import os, sys, time, warnings, pathlib, functools",
        "import numpy as np\nnp.random.seed(1)\nnp.seterr(all='raise')",
        "import matplotlib.pyplot as plt\nplt.rcParams['figure.dpi'] = 100",
        "class Net:\n    def __init__(self):\n        self.weights = []",
        "open('weights.txt', 'w')\nopen('results/a.csv')\nprint('hidden/output')\nprint('see /proc for more')",
        "import sys\nsys.setrecursionlimit(10**6)\nsys.path.append('.')",
        "import layers\nlayers.size = 3",
        "def f(:",
        "x = 1\n" * 100_000,
    ],
)
def test_clumsy_but_honest_code_is_not(source):
    """Nothing that a student writes in good faith."""
    assert attempts({"activations": source.encode(), "layers": b""}, ()) == []


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT, signal.SIGKILL])
@pytest.mark.parametrize(
    "reason", ["computing", "waiting", "budget", "memory", "output", "exit", "signal"]
)
def test_ordinary_deaths_are_not(reason, number):
    """Time, memory, floods of output, exits and crashes are everyday life."""
    assert attempts({}, [WorkerDied(reason, number)]) == []


def test_a_value_that_is_too_large_is_not():
    """The protocol's sizes are limits like any other."""
    for detail in ("a payload of 99 bytes; the limit is 8", "callbacks nested too deeply"):
        assert attempts({}, [WorkerDied("protocol", detail=detail)]) == []


def test_forged_replies_and_forbidden_calls_are():
    """Once each, however often they happened."""
    forged = WorkerDied("protocol", detail="a reply before the call")
    assert codes("", forged, forged, WorkerDied("signal", signal.SIGSYS)) == {
        "reply",
        "system_call",
    }
    assert len(attempts({}, [forged, forged])) == 1


def test_places_are_bounded():
    """A file full of it takes no more room than three lines."""
    source = "\n".join(f"open('/proc/{number}/mem')" for number in range(99))
    found = attempts({"activations": source.encode()}, ())
    assert [fact["line"] for fact in found] == [1, 2, 3]
    assert len(attempts({"a": b"open('/proc/" + b"9" * 999 + b"')"}, ())[0]["what"]) == 80


def test_public_tests_that_came_along_are_not_looked_at():
    """They are handed in with the rest, and never run."""
    assert codes("import subprocess", module="test_public") == set()


@pytest.mark.parametrize(
    ("name", "codes_seen"),
    [
        ("forge_reply_before_return", {"reply"}),
        ("forge_frame_garbage", {"reply"}),
        ("leave_foreign_architecture", {"system_call"}),
        ("exhaust_recursion", set()),
        ("exhaust_loop", set()),
        ("exhaust_large_array", set()),
        ("leave_sys_exit", set()),
    ],
)
def test_what_happens_in_the_sandbox(name, codes_seen):
    """The session keeps how its workers ended; reading the source is left out here."""
    source = (HOSTILE / name / "activations.py").read_bytes()
    limits = Limits(cpu_seconds=0.3, wall_seconds=3.0, memory_mb=96, reply_mb=8)
    box = open_box("auto", files=False, limits=limits)
    try:
        session = Session(box, {"activations": source}, {}, limits)
        for _ in range(2):
            try:
                session.module("activations")
                function = _Function(session)
                function(1.0)
            except StudentFailure:
                continue
        session.close()
    finally:
        box.close()
    assert {fact["code"] for fact in attempts({}, session.deaths)} == codes_seen


class _Function:
    """The submission's relu."""

    def __init__(self, session):
        from autograder.sandbox.student import Student

        self.student = Student(session, "activations", frozenset({"relu"}))

    def __call__(self, value):
        return self.student.relu(value)


def test_a_notebooks_cells_are_named():
    """Place and line are those of the cell."""
    (fact,) = attempts({"cell 3": b"x = 1\nimport socket\n"}, ())
    assert (fact["file"], fact["line"]) == ("cell 3", 2)
