"""Batches on this machine: resume, faults, locks, the same bytes whatever the order."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from autograder.batch import plan
from autograder.batch.local import grade_batch
from autograder.batch.request import Kind
from autograder.course.records import Submission
from autograder.errors import ContentError, UsageError
from autograder.gradebook.store import Store
from tests.helpers.skeleton_course import (
    LOOP,
    SOLUTION,
    WRONG,
    graded,
    hand_in,
    make_course,
    request_for,
)


@pytest.fixture
def course(tmp_path: Path):
    return make_course(tmp_path / "course")


def result_bytes(course, student: str) -> bytes:
    return (course.root / "results" / student / "15-dropout" / "result.json").read_bytes()


def test_right_and_wrong_hand_ins_get_their_points(course):
    """The solution earns everything, a wrong function only what it gets right."""
    hand_in(course.root, {"ada": SOLUTION, "alan": WRONG})
    events = graded(course)
    assert events["ada"].result.points == 2.0
    assert events["alan"].result.points == 0.0
    assert json.loads(result_bytes(course, "ada"))["status"] == "graded"


@pytest.mark.parametrize("name", ["Übung 1", "a [1] (x)", "it's", "a::b", "--out"])
def test_a_course_may_stand_in_any_folder(tmp_path, monkeypatch, name):
    """Also if a hidden module stands beside the suite, and hand-ins are named from here."""
    course = make_course(tmp_path / name)
    suite = course.root / "assignments/15-dropout/hidden/test_dropout.py"
    suite.with_name("beside.py").write_text("")
    suite.write_text(suite.read_text().replace("\nimport", "\nimport beside\nimport", 1))
    assert "import beside" in suite.read_text()
    hand_in(course.root, {"ada": SOLUTION})
    monkeypatch.chdir(course.root)
    events = graded(course, submitted=Path("submitted"), results=Path("results"))
    assert events["ada"].result.points == 2.0


def test_a_second_run_grades_nothing_again(course):
    """What is graded and unchanged is skipped; a changed hand-in is graded again."""
    hand_in(course.root, {"ada": SOLUTION, "alan": SOLUTION})
    graded(course)
    hand_in(course.root, {"alan": WRONG})
    events = graded(course)
    assert events["ada"].kind is Kind.UNCHANGED
    assert events["alan"].kind is Kind.GRADED
    assert events["alan"].before.points == 2.0


def test_a_changed_suite_is_graded_again(course):
    """A result belongs to one suite; another one makes it stale."""
    hand_in(course.root, {"ada": SOLUTION})
    graded(course)
    suite = course.root / "assignments/15-dropout/hidden/test_dropout.py"
    suite.write_text(suite.read_text() + "\n# a correction\n")
    assert graded(course)["ada"].kind is Kind.GRADED


def test_bytes_do_not_depend_on_order_or_number_of_graders(course):
    """One job or two, alone or in company, again or for the first time: the same result.json."""
    hand_in(course.root, {"ada": SOLUTION, "alan": WRONG, "emmy": LOOP, "kurt": b""})
    graded(course, jobs=1)
    first = {name: result_bytes(course, name) for name in ("ada", "alan", "emmy", "kurt")}
    graded(course, jobs=2, regrade=True)
    assert {name: result_bytes(course, name) for name in first} == first
    graded(course, jobs=1, regrade=True, students=("kurt", "ada"))
    assert {name: result_bytes(course, name) for name in first} == first


@pytest.mark.parametrize(
    ("killed", "points", "interrupted"),
    [
        pytest.param("os.getpid()", 1.0, 0, id="the fork"),
        pytest.param("os.getppid()", 0.0, 1, id="the grader itself"),
    ],
)
def test_a_submission_that_kills_its_grader_is_given_up(course, killed, points, interrupted):
    """Two deaths are enough: a fork's costs the check, the grader's the submission."""
    suite = course.root / "assignments/15-dropout/hidden/test_dropout.py"
    # The kernel ends a fork some time after its grader; without the sleep it may be done by then.
    death = f"(os.kill({killed}, 9), time.sleep(60))"
    poison = f"    import os, time\n    student.POISON and {death}\n    z = "
    suite.write_text(suite.read_text().replace("    z = ", poison))
    harmless = SOLUTION + b"POISON = False\n"
    hand_in(course.root, {"ada": harmless, "bad": SOLUTION + b"POISON = True\n", "zoe": harmless})
    events = list(grade_batch(request_for(course)))
    final = {event.student: event.result for event in events if event.result}
    assert final["bad"].status == "engine_error"
    assert final["bad"].points == points
    assert final["ada"].points == final["zoe"].points == 2.0
    assert sum(event.kind is Kind.INTERRUPTED for event in events) == interrupted


def test_two_runs_exclude_each_other(course):
    """A second run on one results folder is refused with the owner's name."""
    hand_in(course.root, {"ada": SOLUTION, "alan": SOLUTION})
    running = grade_batch(request_for(course))
    next(running)
    with pytest.raises(UsageError, match=str(os.getpid())):
        list(grade_batch(request_for(course)))
    running.close()


def test_an_endless_loop_delays_nobody_else(course):
    """The loop ends at its CPU limit, the rest of its exercise is skipped, neighbours are whole."""
    hand_in(course.root, {"ada": SOLUTION, "loop": LOOP, "zoe": SOLUTION})
    events = graded(course)
    verdicts = [c.verdict for e in events["loop"].result.exercises for c in e.checks]
    assert verdicts == ["timeout", "skipped"]
    assert events["ada"].result.points == events["zoe"].result.points == 2.0


SECOND_FILE = """
import numpy as np
import pytest

from autograder.grading.assertions import assert_close


@pytest.fixture(scope="module")
def z():
    return np.arange(3.0)


@pytest.mark.exercise("{name}", points={points})
def test_{name}_{number}(student, z):
    \"\"\"{name} is right.

    de: {name} stimmt.
    \"\"\"
    assert_close(student.{name}(z), {factor} * z)
"""


def test_skipped_checks_leave_the_next_file_alone(course):
    """pytest's own fixtures of a file that is left early are put away before the next file."""
    hidden = course.root / "assignments/15-dropout/hidden"
    manifest = hidden.parent / "assignment.toml"
    manifest.write_text(manifest.read_text() + '\n[[exercise]]\nname = "triple"\npoints = 1\n')
    first = SECOND_FILE.format(name="double", points=1, number=1, factor=2)
    again = first.partition("@pytest.mark")[2].replace("double_1", "double_2")
    (hidden / "test_dropout.py").write_text(f"{first}\n\n@pytest.mark{again}")
    again = SECOND_FILE.format(name="triple", points=1, number=1, factor=3)
    (hidden / "test_later.py").write_text(again)
    triple = b"\n\ndef triple(z):\n    return 3 * z\n"
    solution = course.root / "solutions/15-dropout/dropout.py"
    solution.write_bytes(solution.read_bytes() + triple)
    hand_in(course.root, {"loop": LOOP + triple, "right": SOLUTION + triple})
    events = graded(course, jobs=1)
    verdicts = [c.verdict for e in events["loop"].result.exercises for c in e.checks]
    assert verdicts == ["timeout", "skipped", "passed"]
    assert events["right"].result.points == 3.0


def test_until_failure_leaves_at_the_first_failing_check(course):
    """What follows is skipped; who fails nothing is graded as ever."""
    hand_in(course.root, {"ada": SOLUTION, "bob": WRONG})
    events = graded(course, until_failure=True)
    verdicts = [c.verdict for e in events["bob"].result.exercises for c in e.checks]
    assert verdicts == ["failed", "skipped"]
    assert events["ada"].result.points == 2.0


def test_nothing_handed_in_is_rejected_with_a_reason(course):
    """An empty folder is no zero by accident: it is rejected and says why."""
    (course.root / "submitted/ada/15-dropout").mkdir(parents=True)
    result = graded(course)["ada"].result
    assert result.status == "rejected"
    assert "no file" in result.message.en


def test_no_submissions_at_all_is_a_usage_error(course):
    """The message says where submissions are expected."""
    (course.root / "submitted").mkdir()
    with pytest.raises(UsageError) as error:
        list(grade_batch(request_for(course)))
    assert "autograder collect" in error.value.hint


def test_an_unknown_student_gets_a_suggestion(course):
    """--student aad suggests ada."""
    hand_in(course.root, {"ada": SOLUTION})
    with pytest.raises(UsageError) as error:
        graded(course, students=("aad",))
    assert '"ada"' in error.value.hint


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('exercise("double", points=1)', 'exercise("duoble", points=1)', 'Did you mean "double"'),
        ("points=1)", "points=3)", "Make the two agree"),
        ("    de: double", "    auf Deutsch: double", "de: "),
        ('@pytest.mark.exercise("double", points=1)', "", "Mark it"),
        ("import pytest", "import pytest, nothing_like_this", "nothing_like_this"),
    ],
)
def test_a_wrong_suite_stops_the_run_and_teaches(course, old, new, words):
    """Errors of the course are errors of the course: status 3, the file and the remedy, no zero."""
    hand_in(course.root, {"ada": SOLUTION})
    suite = course.root / "assignments/15-dropout/hidden/test_dropout.py"
    suite.write_text(suite.read_text().replace(old, new))
    with pytest.raises(ContentError) as error:
        graded(course)
    assert words in error.value.message + error.value.hint
    assert not list((course.root / "results").glob("*/15-dropout/result.json"))


def test_an_exception_of_the_suite_is_a_fault_of_ours(course):
    """A suite that stumbles gives engine_error and no points, and says so to the student."""
    hand_in(course.root, {"ada": SOLUTION})
    suite = course.root / "assignments/15-dropout/hidden/test_dropout.py"
    suite.write_text(
        suite.read_text().replace("got = assert_unchanged", "got = 1 / 0 or assert_unchanged")
    )
    result = graded(course)["ada"].result
    assert result.status == "engine_error"
    assert result.points == 1.0
    assert result.exercises[0].status == "engine_error"


def test_files_of_a_submission_that_configure_pytest_change_nothing(course):
    """conftest.py, pytest.ini, numpy.py and the like in a hand-in are not read by anybody."""
    hand_in(course.root, {"ada": SOLUTION, "eve": WRONG})
    folder = course.root / "submitted/eve/15-dropout"
    (folder / "conftest.py").write_text(
        "def pytest_runtest_call(item): item.obj = lambda **k: None\n"
    )
    (folder / "pytest.ini").write_text("[pytest]\naddopts = --co\n")
    (folder / "sitecustomize.py").write_text("raise SystemExit\n")
    (folder / "numpy.py").write_text("def ones(*a): return 7\n")
    events = graded(course)
    assert events["eve"].result.points == 0.0
    assert events["ada"].result.points == 2.0


def vanishing(monkeypatch, course, student: str) -> None:
    """Somebody who is in the class when it is listed, and whose folder is gone right after."""
    listed = plan.find_submissions

    def find(submitted, assignment):
        folder = submitted / student / assignment
        found = [s for s in listed(submitted, assignment) if s.student != student]
        return [*found, Submission(student=student, assignment=assignment, folder=folder)]

    monkeypatch.setattr(plan, "find_submissions", find)


def test_a_hand_in_that_vanishes_is_a_fault_of_ours(course, monkeypatch):
    """No zero and no `rejected`: the file, the cause, and the points of before in the history."""
    hand_in(course.root, {"ada": SOLUTION, "bob": SOLUTION})
    assert graded(course)["bob"].result.points == 2.0
    shutil.rmtree(course.root / "submitted/bob/15-dropout")
    vanishing(monkeypatch, course, "bob")
    events = graded(course)
    assert events["ada"].kind is Kind.UNCHANGED
    result = events["bob"].result
    assert result.status == "engine_error"
    assert "could not be read (No such file or directory)" in result.message.en
    assert "submitted/bob/15-dropout cannot be read" in events["bob"].run["error"]
    kept = Store(course.root / "results").history("bob", "15-dropout")
    assert [result.points for result in kept] == [2.0]
    hand_in(course.root, {"bob": SOLUTION})
    assert graded(course)["bob"].result.points == 2.0


@pytest.mark.parametrize("how", ["a folder", "half a file", "no folder can be made"])
def test_one_stored_result_that_is_no_use_stops_nobody(course, how):
    """It is told and graded anew, or told as a fault of ours; the others are graded."""
    hand_in(course.root, {name: SOLUTION for name in ("ada", "bob", "cleo")})
    graded(course)
    path = course.root / "results/bob/15-dropout/result.json"
    if how == "half a file":
        path.write_bytes(path.read_bytes()[:50])
    else:
        shutil.rmtree(path.parent)
        if how == "a folder":
            (path / "more").mkdir(parents=True)
        else:
            path.parent.write_text("a file in its place")
    suite = course.root / "assignments/15-dropout/hidden/test_dropout.py"
    suite.write_text(suite.read_text() + "\n# a correction\n")
    events = graded(course)
    assert events["ada"].result.points == events["cleo"].result.points == 2.0
    if how == "no folder can be made":
        assert events["bob"].result.status == "engine_error"
        assert "Cannot write in" in events["bob"].result.message.en
    else:
        assert events["bob"].result.points == 2.0
        assert f"{path} could not be read" in events["bob"].run["damaged"]
        assert Store(course.root / "results").read("bob", "15-dropout").points == 2.0
