"""Odd submissions over all assignments: each ends with a verdict of its own.

These are the first of many; `python -m benchmarks.odd_submissions` grades two thousand.
"""

from __future__ import annotations

import random

import pytest

from autograder.content.discover import find_assignments
from autograder.course.course import find_course
from benchmarks import odd_submissions as odd

ASSIGNMENTS = find_assignments(find_course(odd.REPOSITORY))
EACH = 4


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """The course with short limits."""
    return odd.small_limits(tmp_path_factory.mktemp("odd"), mutants=False)


@pytest.mark.parametrize("name", [assignment.name for assignment in ASSIGNMENTS])
def test_no_odd_submission_is_a_fault_of_ours(course, name, tmp_path):
    """Whatever it returns, raises, holds or does to its module: no engine_error, no dead grader."""
    (assignment,) = (one for one in find_assignments(course) if one.name == name)
    outcome = odd.grade_odd(course, assignment, range(EACH), odd.SEED, tmp_path, jobs=1)
    assert not outcome.faults
    assert outcome.verdicts["passed"] > EACH  # most of each submission is the solution
    assert outcome.verdicts["failed"] + outcome.verdicts["crashed"] > EACH / 2


def test_odd_submissions_are_many_and_the_same_every_time():
    """A seed gives the same files; another number gives others."""
    made = [
        odd.odd_submission(assignment, random.Random(f"{number}"))  # noqa: S311 - a seed
        for assignment in ASSIGNMENTS
        for number in range(40)
    ]
    again = odd.odd_submission(ASSIGNMENTS[0], random.Random("0"))  # noqa: S311
    assert again == made[0]
    assert len({str(sorted(files.items())) for files in made}) > 0.95 * len(made)


@pytest.mark.parametrize("table", ["VALUES", "TWISTS", "ERRORS", "BEHIND", "FORMULAS"])
def test_every_oddity_is_python(table):
    """A slip in a table would make every submission with it a syntax error."""
    mode = "exec" if table == "BEHIND" else "eval"
    for code in getattr(odd, table):
        compile(code, table, mode)
