"""nbgrader's Autograde without its kernel: points and comments come from our results."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from nbformat.v4 import new_output
from nbgrader import utils
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Bool, Integer, Unicode

from autograder.content.cells import grade_id, solution_id
from autograder.content.sheets import find_sheet
from autograder.course.course import COURSE_FILE, find_course
from autograder.course.records import LANGUAGES, Assignment, Level
from autograder.errors import AutograderError, UsageError
from autograder.nbgrader.course import exact_assignment
from autograder.nbgrader.lookup import stored_or_graded, stored_result
from autograder.nbgrader.marks import Mark, Marks, language_of, marks, open_marks
from autograder.nbgrader.sheets import HandIn, grade_notebook, outputs_of
from autograder.nbgrader.unfinished import mark_finished
from autograder.sandbox.cells import Ran

FOUND = "autograder"  # what SandboxGrade leaves in the resources for SaveComments
_SETUP = "setup"  # our cell that brings the public tests along, in hundreds of lines


class SandboxGrade(NbGraderPreprocessor):
    """Fill the grade cells of a notebook with what our sandbox found; no cell is executed here.

    Stands where nbgrader has Execute. SaveAutoGrades reads the points off the outputs. The cells
    of a notebook that no assignment of ours has made are run in the sandbox, one by one.
    """

    seconds = Integer(
        60, help="How long one hand-in that is not graded yet may take, in seconds."
    ).tag(config=True)
    stored_only = Bool(False, help="Take the results in results/ as they are; grade nothing.").tag(
        config=True
    )
    level = Unicode("", help="What is shown, instead of what [feedback] allows now.").tag(
        config=True
    )

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Write points and feedback into the outputs."""
        names = resources["nbgrader"]
        self._exercises: dict[str, list[str]] = {}
        self._ran: Mapping[int, Ran] = {}
        found, by_cell = self._find_marks(names, nb)
        waiting = []
        for number, cell in enumerate(nb.cells):
            if number in self._ran:
                cell.outputs = outputs_of(self._ran[number])
            if cell.metadata.get("nbgrader", {}).get("grade_id") == _SETUP and by_cell:
                cell.source = cell.source.partition("\n")[0]  # whoever grades need not scroll past
            if not utils.is_grade(cell) or utils.is_solution(cell):
                continue
            name = cell.metadata.nbgrader["grade_id"]
            mark = found.of(by_cell.get(name, ""))
            if mark.share is None:
                waiting.append(name)
            if cell.cell_type == "code":
                cell.outputs = _grade_outputs(mark, float(cell.metadata.nbgrader["points"]))
        resources[FOUND] = {
            "waiting": waiting,
            "comments": self._solution_comments(found),
            "notice": found.notice,
        }
        mark_finished(nb)
        return nb, resources

    def _find_marks(self, names: Mapping[str, str], nb: Any) -> tuple[Marks, dict[str, str]]:
        """The marks of a hand-in, and the exercise of each grade cell."""
        assignment, student = names["assignment"], names["student"]
        language = LANGUAGES[0]
        coursedir = self.parent.parent.coursedir
        _refuse_others(Path(coursedir.root))
        try:
            course = find_course(Path(coursedir.root))
            language = language_of(course, student)
            folder = coursedir.format_path(coursedir.submitted_directory, student, assignment)
            sheet = find_sheet(course, assignment)
            if sheet is not None:
                own_files = frozenset(self.parent.parent.exclude_overwriting.get(assignment, ()))
                hand_in = HandIn(student=student, folder=Path(folder), own_files=own_files)
                graded = grade_notebook(course, sheet, names["notebook"], nb, hand_in)
                self._ran = graded.ran
                by_cell = sheet.exercises_in(names["notebook"])
                return marks(course, sheet.assignment, graded.result), by_cell
            ours = exact_assignment(course, assignment)
            result = (
                stored_result(course, ours, student)
                if self.stored_only
                else stored_or_graded(course, ours, student, Path(folder), self.seconds)
            )
            self._exercises = _solved_in(ours)
            level = Level(self.level) if self.level else None
            found = marks(course, ours, result, level)
            return found, {grade_id(e.name): e.name for e in ours.exercises}
        except AutograderError as error:
            fact = error.message.rstrip(".")
            self.log.error("%s, %s: %s. %s", student, assignment, fact, error.hint)
        except Exception:  # a fault of ours costs nobody points, and stops no batch
            self.log.exception("%s, %s: a fault of the autograder", student, assignment)
        return open_marks(language), {}

    def _solution_comments(self, found: Marks) -> dict[str, str]:
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
        waiting = _autograded_cells(nb) if found is None else found["waiting"]
        if found is None:
            self.log.error("SandboxGrade did not run before SaveComments: nothing counts.")
        notice = (found or {}).get("notice", "")
        with Gradebook(names["db_url"]) as gradebook:
            for name in waiting:
                grade = gradebook.find_grade(name, *place)
                grade.auto_score, grade.needs_manual_grade = None, True
            for name, text in (found or {}).get("comments", {}).items():
                try:
                    gradebook.find_comment(name, *place).auto_comment = text
                except MissingEntry:
                    self.log.warning("%s has no cell %s for a comment", names["notebook"], name)
            for name in _commentable_cells(nb)[:1] if notice else ():
                comment = gradebook.find_comment(name, *place)
                comment.auto_comment = "\n\n".join(filter(None, (comment.auto_comment, notice)))
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


def _grade_outputs(mark: Mark, points: float) -> list[Any]:
    """What nbgrader reads the points off: plain text of a plain float, never more than there are.

    An output it cannot read, or none, would count as full points.
    """
    score = min(max(round((mark.share or 0.0) * points, 6), 0.0), points)
    shown = {"text/html": mark.html, "text/plain": repr(float(score))}  # browsers show the HTML
    return [new_output("execute_result", data=shown)]


def _commentable_cells(nb: Any) -> list[str]:
    """The cells for which nbgrader has room for a comment."""
    cells = [cell for cell in nb.cells if utils.is_solution(cell) or utils.is_task(cell)]
    return [cell.metadata.nbgrader["grade_id"] for cell in cells]


def _autograded_cells(nb: Any) -> list[str]:
    """The cells that nbgrader would score by itself."""
    cells = [cell for cell in nb.cells if utils.is_grade(cell) and not utils.is_solution(cell)]
    return [cell.metadata.nbgrader["grade_id"] for cell in cells]
