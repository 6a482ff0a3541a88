"""A bound on the lines that a check may execute, and another hand-in in the same worker."""

from __future__ import annotations

import textwrap

import pytest

from autograder.course.records import Verdict
from autograder.grading.suspicious import attempts
from autograder.sandbox.allowance import Allowance
from autograder.sandbox.session import Session
from autograder.sandbox.student import Student
from autograder.sandbox.worker_failures import StudentRaised, WorkerDied
from tests.sandbox.conftest import LIMITS

COUNTING = textwrap.dedent("""
    import sys

    def loop(n):
        total = 0
        for i in range(n):
            total += i
        return total

    def hide(n):
        try:
            return loop(n)
        except Exception:
            return "hidden"

    def twice(function, n):
        return function(n) + function(n)

    def often(function, n=4):
        return sum(function(i) for i in range(n))

    def thrice(function):
        return often(function, 3)

    def traced():
        return sys.gettrace() is not None
    """).encode()


def session_of(box, source=COUNTING, **more) -> Session:
    session = Session(box, {"main": source}, {}, LIMITS, **more)
    session.begin_check(1)
    return session


def lines_of_three_calls(session: Session) -> tuple[int, int, int]:
    """A plain one, one with a function of ours, and one that is watched."""
    student = Student(session, "main")
    assert student.loop(10) == 45
    own = session.lines
    assert student.twice(lambda n: float(student.loop(int(n))), 10) == 90
    called = session.lines - own
    student.loop.observed([10])
    session.close()
    return own, called, session.lines - own - called


def test_lines_are_counted_the_same_every_time(box):
    """Also those of a function of ours that is called back, and of a watched call."""
    counts = [lines_of_three_calls(session_of(box, allowance=Allowance(5_000))) for _ in range(2)]
    assert counts[0] == counts[1]
    own, called, watched = counts[0]
    assert 22 <= own <= 60
    assert called >= 2 * 22
    assert watched >= 22


def test_a_check_that_executes_too_many_ends_and_the_next_one_begins_anew(box):
    """In the same worker, long before its CPU time is used up; `except Exception` does not help."""
    session = session_of(box, allowance=Allowance(500))
    student = Student(session, "main")
    for function in (student.loop, student.hide):
        with pytest.raises(StudentRaised, match="TooManyLines"):
            function(1_000)
        session.begin_check(1)
        assert function(10) == 45
        session.begin_check(1)
    assert session.workers == 1
    assert session.deaths == []
    session.close()


def test_calls_of_our_functions_are_bounded_too(box):
    """A loop over one of them takes few lines of its own, much time, and is no attempt."""
    session = session_of(box, allowance=Allowance(5_000, callbacks=3))
    student = Student(session, "main")
    assert student.twice(lambda n: 1.0, 10) == 2
    session.begin_check(1)
    assert student.thrice(lambda n: 1.0) == 3
    session.begin_check(1)
    with pytest.raises(WorkerDied, match="calls") as died:
        student.often(lambda n: 1.0)
    assert died.value.verdict is Verdict.TIMEOUT
    assert attempts({}, [died.value]) == []
    assert session.callbacks == 2 + 3 + 3
    session.close()


def test_nothing_is_counted_where_nobody_asks(box):
    """What is graded runs as fast as it can."""
    session = session_of(box)
    student = Student(session, "main")
    assert student.loop(1_000) == 499_500
    assert student.traced() is False
    assert session.lines == 0
    session.close()


def test_another_hand_in_takes_its_place(box):
    """In the same worker: its functions, and nothing of the names before."""
    session = session_of(box)
    assert Student(session, "main").loop(3) == 3
    session.swap({"main": b"def loop(n):\n    return 'other'\n"}, None)
    session.begin_check(1)
    assert Student(session, "main").loop(3) == "other"
    with pytest.raises(Exception, match="hide"):
        Student(session, "main").hide(3)
    assert session.workers == 1
    session.close()


def test_a_count_that_is_no_number_is_none(box):
    """A worker says what it likes."""
    session = session_of(box, allowance=Allowance(100))
    for claim in (-1, 10**9, "5", True, None, [1]):
        session._note_extras({"lines": claim})
    assert session.lines == 0
    session.close()
