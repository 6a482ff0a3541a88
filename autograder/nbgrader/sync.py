"""Results into nbgrader's gradebook, and what people gave there back to our results."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat

from autograder.collect.store import Store as HandIns
from autograder.collect.submissions import UnreadableSubmission, read_files
from autograder.content.cells import grade_id, solution_id
from autograder.course.course import Course
from autograder.course.records import Assignment, Result, Submission
from autograder.errors import EngineError, UsageError
from autograder.gradebook.manual import Given, Manual, read_manual, write_manual
from autograder.gradebook.store import Store
from autograder.nbgrader.app import gradebook, nbgrader_app, notebook_path
from autograder.nbgrader.config import AUTOGRADE, LATE, RELEASE, SANITIZE
from autograder.nbgrader.transcript import transcript
from autograder.temporary import temporary_folder

_STAMP = "timestamp.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pushed:
    """One student's row in the gradebook; `problem` says why there is none."""

    student: str
    score: float = 0.0
    penalty: float = 0.0
    waits: bool = False
    problem: str = ""


def push(course: Course, assignment: Assignment, results: Sequence[Result]) -> Iterator[Pushed]:
    """Write stored results into the gradebook, and the notebooks that Formgrader shows.

    nbgrader's own Autograde does it, with our preprocessors, whatever the configuration says:
    so late penalties, manual points and comments are what they are after `nbgrader autograde`.
    No student's code runs, here or in the sandbox.

    Raises
    ------
    UsageError
        If nbgrader or the source notebook is not there.
    EngineError
        If the database cannot be used.
    """
    with nbgrader_app(course) as app:
        source = _source(app, assignment)
        for result in results:
            try:
                with _hand_in(course, assignment, result.student, source) as folder:
                    log = _autograde(app, folder, assignment.name, result.student)
            except UnreadableSubmission as error:
                yield Pushed(student=result.student, problem=error.message)
                continue
            yield _row(app, assignment.name, result.student, log)


def pull(course: Course, assignment: Assignment, store: Store) -> Iterator[Manual]:
    """Store what people gave in Formgrader as `manual.json` beside each result.

    Points of written questions, points that replace ours, extra credit and comments. Points that
    nbgrader wants looked at again, after a new Autograde, stay as they were fetched before.

    Raises
    ------
    UsageError
        If nbgrader is not there, or its gradebook has no such assignment.
    EngineError
        If the database cannot be used.
    """
    from nbgrader.api import MissingEntry

    with nbgrader_app(course) as app, gradebook(app) as book:
        try:
            submissions = book.find_assignment(assignment.name).submissions
        except MissingEntry:
            raise UsageError(
                f"nbgrader's gradebook has no assignment {assignment.name}.",
                f"`autograder nbgrader init {assignment.name}` registers it.",
            ) from None
        for submission in sorted(submissions, key=lambda entry: str(entry.student.id)):
            student = submission.student.id
            result = store.read(student, assignment.name)
            known = read_manual(store, student, assignment.name)
            before = {entry.name: entry for entry in known.exercises} if known else {}
            given = tuple(_given(assignment, submission, before))
            if result is None or not (given or before):
                continue
            manual = Manual(
                student=student,
                assignment=assignment.name,
                submission_sha256=str(result.submission.get("sha256", "")),
                exercises=given,
                source="nbgrader",
            )
            write_manual(store, manual)
            yield manual


def _given(
    assignment: Assignment, submission: Any, before: Mapping[str, Given]
) -> Iterator[Given]:
    """What a person decided about the exercises of one hand-in."""
    grades = {grade.name: grade for notebook in submission.notebooks for grade in notebook.grades}
    said = {
        comment.name: comment.manual_comment or ""
        for notebook in submission.notebooks
        for comment in notebook.comments
    }
    for exercise in assignment.exercises:
        grade = grades.get(grade_id(exercise.name))
        if grade is None:
            continue
        if grade.needs_manual_grade:
            if grade.manual_score is not None and exercise.name in before:
                yield before[exercise.name]
            continue
        points = grade.auto_score if grade.manual_score is None else grade.manual_score
        decided = grade.manual_score is not None or exercise.manual or grade.extra_credit
        if decided and points is not None:
            yield Given(
                name=exercise.name,
                points=round(float(points) + float(grade.extra_credit or 0.0), 6),
                comment=said.get(solution_id(exercise), ""),
            )


def _source(app: Any, assignment: Assignment) -> Any:
    """The source notebook, known to the gradebook."""
    from nbgrader.api import MissingEntry
    from nbgrader.converters import GenerateAssignment
    from nbgrader.utils import capture_log, temp_attrs

    path = notebook_path(app, app.coursedir.source_directory, ".", assignment.name)
    if not path.is_file():
        raise UsageError(
            f"{path} is not there.", f"`autograder nbgrader init {assignment.name}` writes it."
        )
    with gradebook(app) as book:
        try:
            book.find_notebook(assignment.name, assignment.name)
            known = True
        except MissingEntry:
            known = False
    if not known:
        with temp_attrs(app.coursedir, assignment_id=assignment.name):
            converter = GenerateAssignment(coursedir=app.coursedir, parent=app)
            converter.preprocessors = list(RELEASE)
            converter.force = True
            done = capture_log(converter)
        if not done["success"]:
            raise EngineError(
                f"nbgrader could not read {path}: {done.get('error', '')}",
                f"`nbgrader generate_assignment {assignment.name}` says more.",
            )
    return nbformat.read(path, as_version=4)


@contextmanager
def _hand_in(course: Course, assignment: Assignment, student: str, source: Any) -> Iterator[Path]:
    """A folder like `submitted/` with one student's notebook in it: theirs, or one made of it."""
    own = course.paths.submitted / student / assignment.name
    submission = Submission(student=student, assignment=assignment.name, folder=own)
    files = read_files(submission) if own.is_dir() else {}
    with temporary_folder("notebook") as folder:
        home = folder / student / assignment.name
        home.mkdir(parents=True)
        target = home / f"{assignment.name}.ipynb"
        theirs = _notebook(own, target.name, files)
        if theirs is None:
            nbformat.write(transcript(assignment, source, files), target)
        else:
            shutil.copyfile(theirs, target)
        receipt = HandIns(course.paths.submitted).receipt(student, assignment.name)
        if _STAMP in files:
            (home / _STAMP).write_bytes(files[_STAMP])
        elif receipt is not None:
            (home / _STAMP).write_text(f"{receipt.when:%Y-%m-%d %H:%M:%S.%f} UTC")
        yield folder


def _notebook(folder: Path, name: str, files: Mapping[str, bytes]) -> Path | None:
    """The student's notebook, also where it is too large to be read here, or was renamed."""
    others = [other for other in files if other.endswith(".ipynb") and "/" not in other]
    names = [name, *(others if len(others) == 1 else [])]
    for candidate in names:
        path = folder / candidate
        if path.is_file() and not path.is_symlink():
            return path
    return None


def _autograde(app: Any, submitted: Path, assignment: str, student: str) -> str:
    """Run nbgrader's Autograde over one hand-in; what it says where it fails."""
    from nbgrader.converters import Autograde
    from nbgrader.utils import capture_log, temp_attrs
    from traitlets.config import Config

    settings = Config()
    settings.SandboxGrade.stored_only = True
    settings.AssignLatePenalties.plugin_class = LATE
    place = {"assignment_id": assignment, "student_id": student}
    with temp_attrs(app.coursedir, submitted_directory=str(submitted), **place):
        converter = Autograde(coursedir=app.coursedir, parent=app)
        converter.update_config(settings)
        converter.sanitize_preprocessors = list(SANITIZE)
        converter.autograde_preprocessors = list(AUTOGRADE)
        converter.force = True
        done = capture_log(converter)
    return "" if done["success"] else str(done.get("error") or done.get("log", "")).strip()


def _row(app: Any, assignment: str, student: str, problem: str) -> Pushed:
    if problem:
        return Pushed(student=student, problem=problem.splitlines()[-1])
    with gradebook(app) as book:
        found = book.find_submission(assignment, student)
        return Pushed(
            student=student,
            score=float(found.score),
            penalty=float(found.late_submission_penalty),
            waits=bool(found.needs_manual_grade),
        )
