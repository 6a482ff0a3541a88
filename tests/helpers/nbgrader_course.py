"""A small course in nbgrader's hands, and its commands in this process."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nbgrader.apps.baseapp import NbGrader
from nbgrader.converters import Autograde, GenerateAssignment, GenerateFeedback
from nbgrader.utils import capture_log, temp_attrs
from traitlets.config import Config

from autograder.content.cells import grade_id, solution_id
from autograder.content.discover import find_assignments
from autograder.course.course import Course, find_course
from autograder.course.records import Assignment
from autograder.nbgrader.app import gradebook, nbgrader_app
from autograder.nbgrader.config import CONFIG_FILE, config_text, wishes_of
from autograder.nbgrader.kernel import STUDENTS_KERNEL
from autograder.nbgrader.setup import set_up
from tests.helpers.nbgrader_database import spare_gradebooks
from tests.helpers.tiny_course import write

spare_gradebooks()

NAME = "15-scale"
HIDDEN_INPUT = "the-hidden-input-is-4711"

COURSE = """schema = 1
title = { de = "Kurs", en = "Course" }
languages = ["en", "de"]
seed = 7
timezone = "UTC"

[limits]
cpu_seconds = 0.5
wall_seconds = 6
memory_mb = 256

[policy]
late_per_day = 0.1
"""
ROSTER = "id,name,email,language\nada,Ada Lovelace,ada@example.org,en\nemmy,Emmy Noether,,de\n"
MANIFEST = """schema = 1
title = { de = "Skalieren", en = "Scaling" }
modules = ["scale"]
handout = ["questions.md"]
deadline = 2026-11-02T23:59:00+00:00

[[exercise]]
name = "double"
points = 2

[[exercise]]
name = "triple"
points = 4

[[exercise]]
name = "why"
points = 3
manual = true
title = { de = "Warum?", en = "Why?" }
"""
STUB = '''"""Multiples."""

import numpy as np


def double(z):
    """Twice every entry."""
    raise NotImplementedError("double: not written yet")


def triple(z):
    """Three times every entry."""
    raise NotImplementedError("triple: not written yet")
'''
DOUBLE = "def double(z):\n    return 2 * z\n"
TRIPLE = "def triple(z):\n    return 3 * z\n"
WRONG = "def triple(z):\n    return z + 3\n"
PUBLIC = '''"""Run me: pytest."""

from scale import double, triple


def test_double_of_two():
    assert double(2) == 4


def test_triple_of_two():
    assert triple(2) == 6
'''
SUITE = f'''"""{HIDDEN_INPUT}"""

import numpy as np
import pytest

from autograder.grading.assertions import assert_close


@pytest.mark.exercise("double", points=2)
def test_double(student, reference):
    """double is right.

    de: double stimmt.
    """
    assert_close(student.double(np.array([4711.0])), reference.double(np.array([4711.0])))


@pytest.mark.exercise("triple", points=2)
def test_triple(student, reference):
    """triple is right.

    de: triple stimmt.
    """
    assert_close(student.triple(np.array([4711.0])), reference.triple(np.array([4711.0])))


@pytest.mark.exercise("triple", points=2)
def test_triple_of_a_matrix(student):
    """triple keeps the shape.

    de: triple behält die Form.
    """
    assert np.shape(student.triple(np.ones((2, 3)))) == (2, 3)
'''
STATEMENT = """# Scaling

1. **`double(z)`** (2 points, 2 Punkte) - twice every entry.
2. **`triple(z)`** (4 points, 4 Punkte) - three times every entry.

## Why?

One sentence (3 points, 3 Punkte): `why`.
"""
FILES = {
    "course.toml": COURSE,
    "roster.csv": ROSTER,
    "student_template/pytest.ini": "[pytest]\n",
    f"assignments/{NAME}/assignment.toml": MANIFEST,
    f"assignments/{NAME}/scale.py": STUB,
    f"assignments/{NAME}/test_public.py": PUBLIC,
    f"assignments/{NAME}/statement.de.md": STATEMENT,
    f"assignments/{NAME}/statement.en.md": STATEMENT,
    f"assignments/{NAME}/questions.md": "# Questions\n\n## why\n\nSay why.\n",
    f"assignments/{NAME}/hidden/test_scale.py": SUITE,
    f"solutions/{NAME}/scale.py": f'"""Multiples."""\n\nimport numpy as np\n\n\n{DOUBLE}\n\n{TRIPLE}',
}


class Hub:
    """The course, and what nbgrader does with it.

    Without our configuration where it is `stock`; with `settings` behind it. The kernel that its
    notebooks name is Python's where they are `executable`, as nbgrader's own are.
    """

    def __init__(
        self, root: Path, *, stock: bool = False, executable: bool = False, settings: str = ""
    ) -> None:
        for name, text in FILES.items():
            write(root / name, text)
        self.course: Course = find_course(root)
        self.assignment: Assignment = find_assignments(self.course)[0]
        self.stock = stock
        wishes = wishes_of(self.course, course_id="scaling", exchange=None)
        if settings:
            write(root / CONFIG_FILE, f"{config_text(wishes)}\n{settings}\n")
        list(set_up(self.course, [self.assignment], wishes, "en"))
        assert self.run(GenerateAssignment)["success"]
        if stock:
            (root / CONFIG_FILE).unlink()
        if executable:
            with self.app() as app, gradebook(app) as book:
                book.find_notebook(NAME, NAME).kernelspec = json.dumps(STUDENTS_KERNEL)
                book.db.commit()

    @property
    def root(self) -> Path:
        """The course's folder."""
        return self.course.root

    @contextmanager
    def app(self) -> Iterator[NbGrader]:
        """nbgrader with the configuration that the course has."""
        with nbgrader_app(self.course) as app:
            yield app

    def run(
        self, kind: type, student: str = "*", *, force: bool = True, **settings: Mapping[str, Any]
    ) -> dict[str, Any]:
        """One of nbgrader's converters, as its commands and Formgrader's buttons run it."""
        with self.app() as app:
            place = {"assignment_id": NAME, "student_id": student}
            if kind is GenerateAssignment:
                place.pop("student_id")
            with temp_attrs(app.coursedir, **place):
                converter = kind(coursedir=app.coursedir, parent=app)
                converter.force = force
                converter.update_config(Config(settings))
                return capture_log(converter)

    def autograde(self, student: str = "*", **settings: Mapping[str, Any]) -> dict[str, Any]:
        """`nbgrader autograde --force`."""
        return self.run(Autograde, student, **settings)

    def feedback(self, student: str) -> str:
        """`nbgrader generate_feedback`, and the page it makes."""
        done = self.run(GenerateFeedback, student, HTMLExporter={"template_name": "feedback"})
        assert done["success"], done
        return (self.root / f"feedback/{student}/{NAME}/{NAME}.html").read_text()

    def released(self) -> dict[str, Any]:
        """The notebook that students get."""
        return json.loads((self.root / f"release/{NAME}/{NAME}.ipynb").read_text())

    def hand_in(
        self,
        student: str,
        *sources: str,
        answer: str = "",
        more: Sequence[Mapping[str, Any]] = (),
        change: Any = None,
    ) -> Path:
        """Put a notebook into `submitted/`, with solutions, an answer, and further cells."""
        notebook = self.released()
        for cell in notebook["cells"]:
            name = cell["metadata"].get("nbgrader", {}).get("grade_id")
            for exercise in self.assignment.exercises:
                for source in sources:
                    if source.startswith(f"def {exercise.name}(") and name == solution_id(
                        exercise
                    ):
                        cell["source"] = source
            if answer and name == grade_id("why"):
                cell["source"] = answer
        notebook["cells"] += [
            {"id": f"more-{number}", "metadata": {}, **cell} for number, cell in enumerate(more)
        ]
        if change is not None:
            change(notebook)
        folder = self.root / "submitted" / student / NAME
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{NAME}.ipynb"
        path.write_text(json.dumps(notebook))
        return path

    def grades(self, student: str) -> dict[str, tuple[float | None, bool]]:
        """Automatic points, and whether a person has to look, by exercise."""
        with self.app() as app, gradebook(app) as book:
            found = book.find_submission_notebook(NAME, NAME, student).grades
            names = {grade_id(e.name): e.name for e in self.assignment.exercises}
            return {
                names[grade.name]: (grade.auto_score, bool(grade.needs_manual_grade))
                for grade in found
            }

    def autograded(self, student: str) -> dict[str, Any]:
        """The notebook that Formgrader shows."""
        return json.loads((self.root / f"autograded/{student}/{NAME}/{NAME}.ipynb").read_text())


def code(source: str) -> dict[str, Any]:
    """A code cell of the student's own."""
    return {"cell_type": "code", "execution_count": None, "outputs": [], "source": source}


def markdown(source: str) -> dict[str, Any]:
    """A Markdown cell of the student's own."""
    return {"cell_type": "markdown", "source": source}
