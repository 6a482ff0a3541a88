"""An nbgrader course that is not ours, graded by our configuration and by nbgrader's own."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from nbgrader.converters import Autograde, GenerateAssignment, GenerateFeedback
from nbgrader.utils import capture_log, temp_attrs
from traitlets.config import Config

from autograder.course.course import Course, find_course
from autograder.nbgrader.app import gradebook, nbgrader_app
from autograder.nbgrader.config import CONFIG_FILE, Wishes
from autograder.nbgrader.kernel import STUDENTS_KERNEL
from autograder.nbgrader.setup import set_up
from tests.helpers.nbgrader_database import spare_gradebooks
from tests.helpers.notebooks import cell, notebook
from tests.helpers.tiny_course import write

spare_gradebooks()

SHEET = "Übung-1"
NAME = "Messwerte"
HIDDEN = "4711 is hidden"
COURSE = """schema = 1
title = { de = "Kurs", en = "Course" }
languages = ["en", "de"]
seed = 7

[limits]
cpu_seconds = 0.5
wall_seconds = 6
memory_mb = 256
scratch_mb = 2
"""


def graded(name: str, source: str, points: float, kind: str = "code", **more: Any) -> Any:
    """A cell that carries points."""
    flags = {"grade": True, "solution": False, "locked": True, "points": points} | more
    return cell(source, kind, nbgrader={"grade_id": name, "schema_version": 3, **flags})


def solution(name: str, source: str) -> Any:
    """A cell that students fill in."""
    flags = {"grade": False, "solution": True, "locked": False, "schema_version": 3}
    return cell(source, nbgrader={"grade_id": name, **flags})


def executable(content: bytes) -> bytes:
    """A notebook as nbgrader itself can run it."""
    document = json.loads(content)
    document["metadata"]["kernelspec"] = STUDENTS_KERNEL
    return json.dumps(document | {"nbformat_minor": 4}).encode()


SOURCE = notebook(
    cell("# Messwerte\n\nMittel und Größe.", "markdown"),
    cell("import numpy as np\n\n%matplotlib inline\nwerte = np.loadtxt('daten/größen.csv')"),
    solution(
        "mittel",
        'def mittel(x):\n    """Das Mittel, für jede Länge."""\n    ### BEGIN SOLUTION\n'
        "    return sum(x) / len(x)\n    ### END SOLUTION",
    ),
    graded(
        "mittel-sichtbar",
        "assert mittel([1, 3]) == 2\n### BEGIN HIDDEN TESTS\n"
        f"assert mittel(list(werte)) == 2.5, 'größer: {HIDDEN}'\n### END HIDDEN TESTS",
        2,
    ),
    solution(
        "spanne",
        "def spanne(x):\n    ### BEGIN SOLUTION\n    return max(x) - min(x)\n    ### END SOLUTION",
    ),
    graded(
        "spanne-teilweise",
        "right = [spanne([1, 4]) == 3, spanne([-2, 2]) == 4, spanne([5]) == 0]\nsum(right) * 0.5",
        1.5,
    ),
    graded(
        "spanne-ruft-mittel-nicht",
        "keep = mittel\ndel mittel\ntry:\n    spanne([1, 2])\nfinally:\n    mittel = keep",
        0.5,
    ),
    graded("eigenes", "eigen = None\n", 2, solution=True, locked=False),
    graded("warum", "Darum.", 3, "markdown", solution=True, locked=False),
)
RIGHT = {
    "mittel": "def mittel(x):\n    return sum(x) / len(x)",
    "spanne": "def spanne(x):\n    return max(x) - min(x)",
}


class Course101:
    """One course, under our configuration or, where it is `stock`, under nbgrader's own."""

    def __init__(self, root: Path, sheets: Mapping[str, Path | bytes], *, stock: bool) -> None:
        write(root / "course.toml", COURSE)
        (root / "assignments").mkdir()
        self.root = root
        for name, content in sheets.items():
            if isinstance(content, Path):
                shutil.copytree(content, root / "source" / name)
            else:
                (root / "source" / name / "daten").mkdir(parents=True)
                (root / "source" / name / f"{NAME}.ipynb").write_bytes(executable(content))
                write(root / "source" / name / "daten/größen.csv", "1\n4\n")
        list(set_up(self.course, [], Wishes(course_id="c101"), "en"))
        if stock:
            (root / CONFIG_FILE).unlink()
        for name in sheets:
            done = self.run(GenerateAssignment, name)
            assert done["success"], done

    @property
    def course(self) -> Course:
        """As its files are now."""
        return find_course(self.root)

    def run(self, kind: type, sheet: str, student: str = "*", **settings: Any) -> dict[str, Any]:
        """One of nbgrader's converters, as its commands and Formgrader's buttons run it."""
        with nbgrader_app(self.course) as app:
            place = {"assignment_id": sheet} | (
                {} if kind is GenerateAssignment else {"student_id": student}
            )
            with temp_attrs(app.coursedir, **place):
                converter = kind(coursedir=app.coursedir, parent=app)
                converter.force = True
                converter.update_config(Config(settings))
                return capture_log(converter)

    def autograde(self, sheet: str = SHEET, student: str = "*", **settings: Any) -> dict[str, Any]:
        """`nbgrader autograde --force`."""
        return self.run(Autograde, sheet, student, **settings)

    def feedback(self, student: str, sheet: str = SHEET, name: str = NAME) -> str:
        """`nbgrader generate_feedback`, and the page it makes."""
        done = self.run(GenerateFeedback, sheet, student)
        assert done["success"], done
        return (self.root / f"feedback/{student}/{sheet}/{name}.html").read_text("utf-8")

    def hand_in(
        self,
        student: str,
        solutions: Mapping[str, str],
        change: Callable[[dict[str, Any]], object] = lambda notebook: None,
        *,
        sheet: str = SHEET,
    ) -> Path:
        """The released notebooks with these solutions in their cells, and another change."""
        folder = self.root / "submitted" / student / sheet
        folder.mkdir(parents=True, exist_ok=True)
        for path in (self.root / "release" / sheet).glob("*.ipynb"):
            document = json.loads(path.read_text("utf-8"))
            for one in document["cells"]:
                name = one["metadata"].get("nbgrader", {}).get("grade_id")
                one["source"] = solutions.get(name, one["source"])
            change(document)
            (folder / path.name).write_text(json.dumps(document), "utf-8")
        return folder

    def grades(self, student: str, sheet: str = SHEET) -> dict[str, tuple[float | None, bool]]:
        """Automatic points, and whether a person has to look, by cell."""
        with nbgrader_app(self.course) as app, gradebook(app) as book:
            found = book.find_submission(sheet, student)
            return {
                grade.name: (grade.auto_score, bool(grade.needs_manual_grade))
                for one in found.notebooks
                for grade in one.grades
            }

    def comments(self, student: str, sheet: str = SHEET) -> list[str]:
        """Automatic comments that say something."""
        with nbgrader_app(self.course) as app, gradebook(app) as book:
            found = book.find_submission(sheet, student)
            every = (c.auto_comment for one in found.notebooks for c in one.comments)
            return [text for text in every if text]
