"""nbgrader's own first problem set: imported, and graded to the points that nbgrader gives."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest
from nbgrader.apps.quickstartapp import QuickStartApp

from autograder.authoring.check import check
from autograder.authoring.init import new_course
from autograder.authoring.trial import grade_variants
from autograder.content.discover import find_assignment
from autograder.course.course import find_course
from autograder.importing.assignment import import_assignment
from autograder.release.package import package
from tests.helpers.nbgrader_sheet import Course101

pytestmark = [
    pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:nbgrader.*"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning:jupyter_client.*"),
]
CELLS = {  # exercise -> the cells of nbgrader's whose tests were taken over
    "squares": ("correct_squares", "squares_invalid_input"),
    "sum_of_squares": ("correct_sum_of_squares",),
}
SQUARES = """def squares(n):
    if n < 1:
        raise ValueError(n)
    return [i * i for i in range(1, n + 1)]
"""
SUM = "def sum_of_squares(n):\n    return sum(squares(n))\n"
HAND_INS = {
    "right": (SQUARES, SUM),
    "wrong": (SQUARES.replace("n + 1", "n"), SUM),
    "half": (SQUARES.replace("raise ValueError(n)", "return []"), SUM),
    "nothing": ("def squares(n):\n    raise NotImplementedError\n",
                "def sum_of_squares(n):\n    raise NotImplementedError\n"),
}  # fmt: skip


@pytest.fixture(scope="module")
def source(tmp_path_factory) -> Path:
    """source/ps1 of a course that `nbgrader quickstart` has just made.

    Its configuration and its gradebook, which nobody reads here, are a process of nbgrader each.
    """
    folder = tmp_path_factory.mktemp("quickstart")
    app = QuickStartApp()
    with contextlib.chdir(folder), pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            "nbgrader.apps.quickstartapp.subprocess.call",
            lambda *_command, **_streams: Path("nbgrader_config.py").touch(),
        )
        try:
            app.initialize(argv=["course101"])
            app.start()
        finally:
            app.reset()
    return folder / "course101/source/ps1"


@pytest.fixture(scope="module")
def nbgraders(source, tmp_path_factory) -> dict[str, dict[str, float]]:
    """What nbgrader gives for each exercise, under its own configuration."""
    course = Course101(tmp_path_factory.mktemp("stock") / "c", {"ps1": source}, stock=True)
    for student, (squares, total) in HAND_INS.items():
        solutions = {"squares": squares, "sum_of_squares": total}
        course.hand_in(student, solutions, sheet="ps1")
    done = course.autograde("ps1")
    assert done["success"], done
    points = {}
    for student in HAND_INS:
        found = course.grades(student, "ps1")
        points[student] = {
            exercise: sum(found[cell][0] for cell in cells) for exercise, cells in CELLS.items()
        }
    return points


def test_the_first_problem_set_to_the_end(source, nbgraders, tmp_path):
    """Imported, checked, packaged; each hand-in gets the points that nbgrader gives it."""
    list(new_course(tmp_path / "course"))
    course = find_course(tmp_path / "course")
    made = import_assignment(course, source, "01-ps1")
    assert [(name, cell, what) for name, cell, what in made.left if cell] == [
        (
            "problem1.ipynb", 13,
            "sum_of_squares_uses_squares: it gives `squares` another value; write it with "
            "`student` (0.5 points are not in the assignment)",
        ),
        (
            "problem1.ipynb", 17,
            "code that a person grades: sum_of_squares_application is a written question",
        ),
        ("problem1.ipynb", 18, "marking.*.md: say what is worth what in cell_18"),
    ]  # fmt: skip
    assignment = find_assignment(course, "01")
    assert {e.name: (e.points, e.manual) for e in assignment.exercises} == {
        "squares": (2, False),
        "sum_of_squares": (0.5, False),
        "sum_of_squares_equation": (1, True),
        "sum_of_squares_application": (2, True),
        "cell_18": (4, True),
        "part_a": (1, True),
        "part_b": (2, True),
    }
    report = check(course, assignment, systematic=False)
    assert report.right, report.problems
    assert list(package(course, [assignment], course.paths.release))
    variants = {
        student: {"problem1.py": f"{squares}\n\n{total}".encode()}
        for student, (squares, total) in HAND_INS.items()
    }
    results = grade_variants(course, assignment, variants)
    ours = {
        student: {e.name: e.points for e in result.exercises if e.name in CELLS}
        for student, result in results.items()
    }
    assert ours == nbgraders, json.dumps(ours)
    assert ours["right"] == {"squares": 2, "sum_of_squares": 0.5}
    assert ours["wrong"] != ours["right"] != ours["half"]
