"""nbgrader's Autograde without its kernel: points and comments come from our results."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

from nbformat.v4 import new_output
from nbgrader import utils
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Bool, Integer

from autograder.content.cells import grade_id, solution_id
from autograder.course.course import COURSE_FILE, find_course
from autograder.course.records import LANGUAGES, Assignment
from autograder.errors import AutograderError, UsageError
from autograder.nbgrader.course import exact_assignment
from autograder.nbgrader.lookup import stored, stored_or_graded
from autograder.nbgrader.marks import Mark, Marks, language_of, marks, open_marks

FOUND = "autograder"  # what SandboxGrade leaves in the resources for SaveComments
_SETUP = "setup"  # our cell that brings the public tests along, in hundreds of lines


class SandboxGrade(NbGraderPreprocessor):
    """Fill the grade cells of a notebook with what our sandbox found; no cell is executed.

    Stands where nbgrader has Execute. SaveAutoGrades reads the points off the outputs.
    """

    seconds = Integer(
        60, help="How long one hand-in that is not graded yet may take, in seconds."
    ).tag(config=True)
    stored_only = Bool(False, help="Take the results in results/ as they are; grade nothing.").tag(
        config=True
    )

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Write points and feedback into the outputs."""
        names = resources["nbgrader"]
        found, by_cell = self._marks(names["assignment"], names["student"])
        waiting = []
        for cell in nb.cells:
            if cell.metadata.get("nbgrader", {}).get("grade_id") == _SETUP and by_cell:
                cell.source = cell.source.partition("\n")[0]  # whoever grades need not scroll past
            if not utils.is_grade(cell) or utils.is_solution(cell):
                continue
            name = cell.metadata.nbgrader["grade_id"]
            mark = found.of(by_cell.get(name, ""))
            if mark.share is None:
                waiting.append(name)
            if cell.cell_type == "code":
                cell.outputs = _outputs(mark, float(cell.metadata.nbgrader["points"]))
        resources[FOUND] = {"waiting": waiting, "comments": self._comments(found)}
        return nb, resources

    def _marks(self, assignment: str, student: str) -> tuple[Marks, dict[str, str]]:
        """The marks of a hand-in, and the exercise of each grade cell."""
        self._exercises: dict[str, list[str]] = {}
        language = LANGUAGES[0]
        coursedir = self.parent.parent.coursedir
        _refuse_others(Path(coursedir.root))
        try:
            course = find_course(Path(coursedir.root))
            language = language_of(course, student)
            ours = exact_assignment(course, assignment)
            folder = coursedir.format_path(coursedir.submitted_directory, student, assignment)
            result = (
                stored(course, ours, student)
                if self.stored_only
                else stored_or_graded(course, ours, student, Path(folder), self.seconds)
            )
            self._exercises = _solved_in(ours)
            return marks(course, ours, result), {grade_id(e.name): e.name for e in ours.exercises}
        except AutograderError as error:
            fact = error.message.rstrip(".")
            self.log.error("%s, %s: %s. %s", student, assignment, fact, error.hint)
        except Exception:  # a fault of ours costs nobody points, and stops no batch
            self.log.exception("%s, %s: a fault of the autograder", student, assignment)
        return open_marks(language), {}

    def _comments(self, found: Marks) -> dict[str, str]:
        """What is said below each solution cell: of the exercises there that are not all right."""
        comments = {}
        for cell, names in self._exercises.items():
            said = [mark.markdown for mark in map(found.of, names) if mark.share != 1]
            comments[cell] = "\n\n".join(dict.fromkeys(said))
        return comments


class SaveComments(NbGraderPreprocessor):
    """Store our comments, and leave open what a person has to grade; after SaveAutoGrades."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Write to the gradebook; the notebook stays as it is."""
        names = resources["nbgrader"]
        place = (names["notebook"], names["assignment"], names["student"])
        found = resources.get(FOUND)
        waiting = _automatic(nb) if found is None else found["waiting"]
        if found is None:
            self.log.error("SandboxGrade did not run before SaveComments: nothing counts.")
        with Gradebook(names["db_url"]) as gradebook:
            for name in waiting:
                grade = gradebook.find_grade(name, *place)
                grade.auto_score, grade.needs_manual_grade = None, True
            for name, text in (found or {}).get("comments", {}).items():
                try:
                    gradebook.find_comment(name, *place).auto_comment = text
                except MissingEntry:
                    self.log.warning("%s has no cell %s for a comment", names["notebook"], name)
            gradebook.db.commit()
        return nb, resources


def _refuse_others(root: Path) -> None:
    """No exercise of a course that is not ours is known here (UsageError)."""
    if not any((folder / COURSE_FILE).is_file() for folder in (root, *root.parents)):
        raise UsageError(
            f"{root} is no course of the autograder: it has no {COURSE_FILE}. Nothing was run.",
            "On this server submissions are graded in the autograder's sandbox only; another "
            "course needs a server without its nbgrader_config.",
        )


def _solved_in(assignment: Assignment) -> dict[str, list[str]]:
    """Solution cell to the exercises that are solved in it."""
    found: dict[str, list[str]] = defaultdict(list)
    for exercise in assignment.exercises:
        if not exercise.manual:
            found[solution_id(exercise)].append(exercise.name)
    return found


def _outputs(mark: Mark, points: float) -> list[Any]:
    """What nbgrader reads the points off: plain text of a plain float, never more than there are.

    An output it cannot read, or none, would count as full points.
    """
    score = min(max(round((mark.share or 0.0) * points, 6), 0.0), points)
    shown = {"text/html": mark.html, "text/plain": repr(float(score))}  # browsers show the HTML
    return [new_output("execute_result", data=shown)]


def _automatic(nb: Any) -> list[str]:
    """The cells that nbgrader would score by itself."""
    cells = [cell for cell in nb.cells if utils.is_grade(cell) and not utils.is_solution(cell)]
    return [cell.metadata.nbgrader["grade_id"] for cell in cells]
