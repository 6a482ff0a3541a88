"""A master notebook of otter's: imported, and graded to the points that otter itself gives.

otter-grader is installed from PyPI into benchmarks/.peers; without it nothing is tested, and the
test fails.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from autograder.authoring.check import check
from autograder.authoring.init import new_course
from autograder.authoring.trial import grade_variants
from autograder.content.discover import find_assignment
from autograder.course.course import find_course
from autograder.importing.assignment import import_assignment
from autograder.release.package import package
from benchmarks.peers import HOME, install
from tests.importing.notebooks import write
from tests.importing.otter_master import master

pytestmark = pytest.mark.hub
OTTER = HOME / "otter-grader/bin/otter"
QUESTIONS = {"q1": ("steps",), "q2": ("largest", "biggest"), "q4": ("rises",)}
LEFT = 0.5  # of q4: its second test gives `steps` another value, so a person has to write it

STEPS = "def steps(x):\n    return x[1:] - x[:-1]\n"
LARGEST = "def largest(x):\n    return float(np.max(np.abs(steps(x))))\n"
BIGGEST = "biggest = largest(np.array([0.0, 2.0, -3.0]))\n"
RISES = "rises = lambda x: bool(np.all(steps(x) > 0))\n"
HAND_INS = {
    "right": (STEPS, LARGEST + BIGGEST, RISES),
    "backwards": (STEPS.replace("x[1:] - x[:-1]", "x[:-1] - x[1:]"), LARGEST + BIGGEST, RISES),
    "guessed": (STEPS, LARGEST.replace("float(np.max(np.abs(steps(x))))", "3.0")
                + "biggest = 5.0\n", "rises = lambda x: False\n"),
}  # fmt: skip
POINTS = {
    "right": {"q1": 3.0, "q2": 2.0, "q4": 1.0},
    "backwards": {"q1": 1.0, "q2": 2.0, "q4": 0.5},
    "guessed": {"q1": 3.0, "q2": 1.5, "q4": 0.5},
}


@pytest.fixture(scope="module")
def source(tmp_path_factory) -> Path:
    """The master notebook with its data."""
    return write(tmp_path_factory.mktemp("master"), "steps.ipynb", master())


def otter(folder: Path, *arguments: str) -> None:
    """A command of otter's, which is installed if it is not there."""
    if not OTTER.exists():
        try:
            install("otter-grader")
        except subprocess.CalledProcessError as error:
            pytest.fail(f"otter-grader cannot be installed, so nothing is compared: {error}")
    environment = os.environ | {"PATH": f"{OTTER.parent}:{os.environ['PATH']}"}
    done = subprocess.run(
        [str(OTTER), *arguments],
        cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def filled(student: Path, solutions: tuple[str, str, str]) -> str:
    """The students' notebook with something written in its three cells."""
    document = json.loads(student.read_text("utf-8"))
    begins = ("def steps", "...\nbiggest", "rises")
    for cell in document["cells"]:
        for begin, solution in zip(begins, solutions, strict=True):
            if "".join(cell["source"]).startswith(begin):
                cell["source"] = solution
    return json.dumps(document)


@pytest.fixture(scope="module")
def otters(source, tmp_path_factory) -> dict[str, dict[str, float]]:
    """What `otter assign` and `otter run` give for each question."""
    folder = tmp_path_factory.mktemp("otter")
    otter(source.parent, "assign", source.name, str(folder / "dist"))
    (grader,) = (folder / "dist/autograder").glob("*.zip")
    points = {}
    for student, solutions in HAND_INS.items():
        home = folder / student
        (home / "out").mkdir(parents=True)
        text = filled(folder / "dist/student/steps.ipynb", solutions)
        (home / "steps.ipynb").write_text(text, "utf-8")
        otter(home, "run", "steps.ipynb", "-a", str(grader), "-o", "out")
        tests = json.loads((home / "out/results.json").read_text("utf-8"))["tests"]
        points[student] = {test["name"]: test["score"] for test in tests if "score" in test}
    return points


def test_a_master_notebook_to_the_end(source, otters, tmp_path):
    """Imported, checked, packaged; each hand-in gets the points that otter gives it."""
    assert otters == POINTS
    list(new_course(tmp_path / "course"))
    course = find_course(tmp_path / "course")
    made = import_assignment(course, source, "03-steps")
    assert [(cell, what) for _, cell, what in made.left if cell] == [
        (18, "test_public.py: write an example of biggest"),
        (
            32,
            "q4_2: it gives `steps` another value; write it with `student` "
            "(0.5 points are not in the assignment)",
        ),
    ]
    assignment = find_assignment(course, "03")
    report = check(course, assignment, systematic=False)
    assert report.right, report.problems
    assert list(package(course, [assignment], course.paths.release))
    variants = {
        student: {"steps.py": "\n\n".join(("import numpy as np\n", *solutions)).encode()}
        for student, solutions in HAND_INS.items()
    }
    for student, result in grade_variants(course, assignment, variants).items():
        ours = {exercise.name: exercise.points for exercise in result.exercises}
        for question, exercises in QUESTIONS.items():
            left = LEFT if question == "q4" else 0.0
            assert sum(ours[name] for name in exercises) + left == otters[student][question]
