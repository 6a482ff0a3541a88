"""What a function of ours may do and give away while the student's code has it called."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

import numpy as np
import pytest

from autograder.sandbox.confined import Forbidden, confined, released
from autograder.sandbox.worker_failures import StudentFailure, StudentRaised, WorkerDied
from autograder.wire.formula import Formula
from tests.sandbox.test_session import submission

CALLS = """
def attempt(function, *arguments):
    try:
        got = function(*arguments)
    except BaseException as error:
        return str(error)
    return "callable" if callable(got) else "object" if hasattr(got, "__dict__") else "data"

def call(function, *arguments):
    return function(*arguments)

def same(function, x):
    return function(x) is x

class Own:
    pass

def own(function):
    mine = Own()
    return function(mine) is mine and function(own) is own
"""


@pytest.mark.parametrize(
    "deed",
    [
        lambda path: Path(path).read_text(),
        lambda path: Path(path).write_text("x"),
        lambda path: Path(path).unlink(),
        lambda path: list(Path(path).parent.iterdir()),
        lambda path: np.fromfile(path),
        lambda path: np.save(path, np.ones(3)),
        lambda _path: os.system("true"),  # noqa: S605
        lambda _path: eval("1 + 1"),  # noqa: S307
        lambda _path: tempfile.mkdtemp(),
    ],
    ids=["read", "write", "remove", "list", "fromfile", "save", "run", "eval", "mkdtemp"],
)
def test_a_function_that_is_called_back_touches_nothing(box, tmp_path, deed):
    """What the student's code hands over could be the name of a file."""
    path = tmp_path / "ours"
    path.write_text("secret")
    with submission(box, CALLS) as student:
        assert student.attempt(deed, str(path)) == Forbidden.__name__
    assert path.read_text() == "secret"


@pytest.mark.parametrize(
    "gift",
    [
        *(np.exp, open, len, Path, dict, np.random.default_rng, "".join, os, np.ufunc, type),
        *(Formula("x"), object(), lambda: 0, [lambda: 0], {"a": (np.sin,)}, np.array([len])),
    ],
    ids=lambda gift: getattr(gift, "__name__", type(gift).__name__),
)
def test_an_answer_holds_no_function_and_no_object_of_ours(box, gift):
    """The student's code is given data by the functions that it calls back, and nothing else."""
    with submission(box, CALLS) as student:
        registered = len(student._session._callbacks)
        assert student.attempt(lambda: gift) == "TypeError"
        assert len(student._session._callbacks) == registered + 1


def test_an_answer_may_hold_what_is_the_students_own(box):
    """Objects and functions of the submission go back to where they came from."""
    with submission(box, CALLS) as student:
        assert student.own(lambda x: x) is True


def test_an_answer_that_is_too_large_is_refused(box):
    """It is an exception for the caller, and the worker lives on."""
    with submission(box, CALLS) as student:
        assert student.attempt(lambda: np.zeros(5 << 17)) == "Unrepresentable"
        assert student.attempt(lambda: 3.0) == "data"
        assert student._session.workers == 1


KINDS = (OSError, TimeoutError, ConnectionResetError, BlockingIOError, EOFError, MemoryError)


@pytest.mark.parametrize("kind", [*KINDS, Forbidden, KeyError, RecursionError])
def test_an_exception_of_ours_is_not_the_workers_death(box, kind):
    """Whatever a function of ours raises is an exception where it was called."""

    def fails():
        raise kind

    with submission(box, CALLS) as student:
        assert student.attempt(fails) == kind.__name__
        nested = student.call
        with pytest.raises(StudentRaised, match=f"CallbackError: {kind.__name__}"):
            student.attempt(lambda: nested(fails))
        assert not student._session.deaths
        assert student._session.workers == 1


def test_a_failure_of_the_student_within_a_call_ends_the_check(box):
    """What the student's code raises under a function of ours is what the check hears of."""
    source = CALLS + "\ndef fails():\n    raise KeyError\n"
    with submission(box, source) as student:
        fails = student.fails
        with pytest.raises(StudentFailure) as failure:
            student.attempt(lambda: fails())
        assert isinstance(failure.value, StudentRaised)


def test_confinement_holds_after_a_nested_call(box, tmp_path):
    """A call of the student's within ours releases nothing for the rest of ours."""
    path = tmp_path / "ours"
    path.write_text("secret")

    with submission(box, CALLS) as student:
        nested = student.attempt

        def outer(name):
            assert nested(lambda: 1.0) == "data"
            return Path(name).read_text()

        assert student.attempt(outer, str(path)) == Forbidden.__name__


def test_a_nested_call_keeps_the_outer_deadline(box):
    """Calls within calls do not begin a time of their own."""
    source = CALLS + "\nimport time\ndef slow(seconds):\n    time.sleep(seconds)\n"
    with submission(box, source, wall_seconds=1, submission_seconds=30) as student:
        slow = student.slow

        def outer():
            for _ in range(100):
                slow(0.3)

        started = time.monotonic()
        with pytest.raises(WorkerDied):
            student.attempt(outer)
        assert time.monotonic() - started < 15


def test_the_clock_is_looked_at_in_a_nested_call(box):
    """Many short calls of the student's under one of ours: to look in /proc is the session's."""
    source = CALLS + "\nimport time\ndef slow(seconds):\n    time.sleep(seconds)\n"
    with submission(box, source, wall_seconds=20, submission_seconds=30) as student:
        slow = student.slow

        def outer():
            for _ in range(100):
                slow(0.003)
            return 1.0

        assert student.attempt(outer) == "data"


def test_released_is_undone():
    """Inside it files are open, afterwards as before."""
    with confined():
        with released():
            Path("/proc/self/stat").read_text()
        with pytest.raises(Forbidden):
            Path("/proc/self/stat").read_text()
    assert Path("/proc/self/stat").read_text()
