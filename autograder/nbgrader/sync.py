"""Results into nbgrader's gradebook, and what people gave there back to our results."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import nbformat

from autograder.collect.store import Store as HandIns
from autograder.collect.submissions import UnreadableSubmission, find_submissions, read_files
from autograder.content.cells import grade_id, solution_id
from autograder.content.sheets import Sheet
from autograder.course.codec import DamagedError, convert, encode, parse
from autograder.course.course import Course
from autograder.course.records import Assignment, Level, Result, Submission
from autograder.errors import EngineError, UsageError
from autograder.gradebook.atomic_files import replace
from autograder.gradebook.manual import (
    NBGRADER,
    Given,
    Manual,
    complete_result,
    marks_lock,
    read_manual,
    write_manual,
)
from autograder.gradebook.store import Store
from autograder.nbgrader.app import gradebook, nbgrader_app, notebook_path
from autograder.nbgrader.config import AUTOGRADE, LATE, RELEASE, SANITIZE
from autograder.nbgrader.marks import comment_words, language_of
from autograder.nbgrader.transcript import transcript
from autograder.temporary import temporary_folder

_STAMP, _SECRET = "timestamp.txt", "submission_secret.txt"
_WRITTEN = "nbgrader.json"  # beside a result: the marks that are ours in nbgrader's gradebook


_Marks: TypeAlias = tuple[tuple[float, str], ...]  # points and words


@dataclass(frozen=True, slots=True, kw_only=True)
class Pushed:
    """One student's row in the gradebook; `problem` says why there is none.

    Attributes
    ----------
    kept : tuple of str
        Exercises for which somebody has given other points in Formgrader than here: those stay.
    """

    student: str
    score: float = 0.0
    maximum: float = 0.0
    penalty: float = 0.0
    waits: bool = False
    problem: str = ""
    kept: tuple[str, ...] = ()


def push(course: Course, assignment: Assignment, results: Sequence[Result]) -> Iterator[Pushed]:
    """Write stored results into the gradebook, and the notebooks that Formgrader shows.

    nbgrader's own Autograde does it, with our preprocessors, whatever the configuration says:
    so late penalties, manual points and comments are what they are after `nbgrader autograde`.
    Points that a person gave here (`autograder mark`) are written as manual points; what somebody
    has given in Formgrader is not replaced by others. No student's code runs, here or in the
    sandbox.

    Parameters
    ----------
    results : sequence of Result
        Complete ones, with what people gave.

    Raises
    ------
    UsageError
        If nbgrader or the source notebook is not there.
    EngineError
        If the database cannot be used.
    """
    with nbgrader_app(course) as app:
        yield from push_with(app, course, assignment, results)


def push_with(
    app: Any,
    course: Course,
    assignment: Assignment,
    results: Sequence[Result],
    *,
    level: Level | None = None,
) -> Iterator[Pushed]:
    """As `push`, with an application that is there; `level` is that of the comments, if lower."""
    source = _source_notebook(app, assignment)
    for result in results:
        try:
            with _hand_in(course, assignment, result.student, source) as folder:
                log = _run_autograde(app, folder, assignment.name, result.student, level)
        except UnreadableSubmission as error:
            yield Pushed(student=result.student, problem=error.message)
            continue
        kept = () if log else _write_marks(app, course, assignment, result)
        yield _pushed_row(app, assignment.name, result.student, log, kept)


def autograde(course: Course, sheet: Sheet, students: Sequence[str] = ()) -> Iterator[Pushed]:
    """Grade the hand-ins of a sheet as `nbgrader autograde` does, with our preprocessors.

    Raises
    ------
    UsageError
        If nbgrader is not there, or nobody of those has handed in.
    EngineError
        If nbgrader cannot make the students' version, or the database cannot be used.
    """
    name = sheet.assignment.name
    there = [found.student for found in find_submissions(course.paths.submitted, name)]
    missing = sorted(set(students) - set(there))
    if missing or not there:
        who = ", ".join(missing) or "Nobody"
        raise UsageError(
            f"{who} has handed in nothing under {course.paths.submitted}.",
            f"Expected: {course.paths.submitted}/<student>/{name}/.",
        )
    with nbgrader_app(course) as app:
        for notebook in dict.fromkeys(place for place, _ in sheet.cells.values()):
            _make_known(app, name, notebook)
        for student in students or there:
            log = _run_autograde(app, course.paths.submitted, name, student, None)
            yield _pushed_row(app, name, student, log, ())


def pull(course: Course, assignment: Assignment, store: Store) -> Iterator[Manual]:
    """Store what people gave in Formgrader as `manual.json` beside each result.

    Points of written questions, points that replace ours, extra credit and comments. Points that
    nbgrader wants looked at again, after a new Autograde, stay as they were fetched before; so
    does what was marked here, unless somebody has given other points or words in Formgrader.

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
            if result is None:
                continue
            with marks_lock(store.root):
                manual = _merged_manual(course, assignment, store, result, submission)
                if manual is not None:
                    write_manual(store, manual)
            if manual is not None:
                yield manual


def _merged_manual(
    course: Course, assignment: Assignment, store: Store, result: Result, submission: Any
) -> Manual | None:
    """What was given in Formgrader, and what was marked here; None where nothing ever was."""
    known = read_manual(store, result.student, assignment.name)
    before = {entry.name: entry for entry in known.exercises} if known else {}
    sha256 = str(result.submission.get("sha256", ""))
    here: dict[str, tuple[Given, _Marks]] = {}
    written = _written_before(store, assignment, result.student)
    if known is not None and known.submission_sha256 == sha256:
        language = language_of(course, result.student)
        for exercise in complete_result(store, result).exercises:
            mark = before.get(exercise.name)
            if exercise.mark is not None and mark is not None and mark.by not in ("", NBGRADER):
                now = (exercise.points, comment_words(exercise.mark, language))
                here[exercise.name] = (mark, (now, written.get(exercise.name, now)))
    given = tuple(_given_entries(assignment, submission, before, here))
    if not (given or before):
        return None
    return Manual(
        student=result.student,
        assignment=assignment.name,
        submission_sha256=sha256,
        exercises=given,
        source=NBGRADER,
    )


def _given_entries(
    assignment: Assignment,
    submission: Any,
    before: Mapping[str, Given],
    here: Mapping[str, tuple[Given, _Marks]],
) -> Iterator[Given]:
    """What a person decided about the exercises of one hand-in.

    Parameters
    ----------
    before : mapping of str to Given
        Exercise to what is stored.
    here : mapping of str to (Given, marks)
        Exercise to what was marked here for this very hand-in, and the points and words that are
        not somebody else's.
    """
    grades = {grade.name: grade for notebook in submission.notebooks for grade in notebook.grades}
    words = {
        comment.name: comment.manual_comment or ""
        for notebook in submission.notebooks
        for comment in notebook.comments
    }
    for exercise in assignment.exercises:
        grade = grades.get(grade_id(exercise.name))
        ours, known = here.get(exercise.name, (None, ()))
        if grade is None or grade.needs_manual_grade:
            fetched = grade is not None and grade.manual_score is not None
            if ours is not None or (fetched and exercise.name in before):
                yield ours or before[exercise.name]
            continue
        comment = words.get(solution_id(exercise), "")
        points = grade.auto_score if grade.manual_score is None else grade.manual_score
        person = grade.manual_score is not None or grade.extra_credit
        total = round(float(points or 0.0) + float(grade.extra_credit or 0.0), 6)
        if ours is not None and ((total, comment) in known or not person):
            yield ours
        elif (person or exercise.manual) and points is not None:
            beyond = not 0 <= total <= exercise.points
            yield Given(
                name=exercise.name, points=total, comment=comment, beyond=beyond, by=NBGRADER
            )


def _source_notebook(app: Any, assignment: Assignment) -> Any:
    """The source notebook, known to the gradebook."""
    path = notebook_path(app, app.coursedir.source_directory, ".", assignment.name)
    if not path.is_file():
        raise UsageError(
            f"{path} is not there.", f"`autograder nbgrader init {assignment.name}` writes it."
        )
    _make_known(app, assignment.name, assignment.name)
    return nbformat.read(path, as_version=4)


def _make_known(app: Any, assignment: str, notebook: str) -> None:
    """Tell the gradebook of a notebook, if it does not know it."""
    from nbgrader.api import MissingEntry
    from nbgrader.converters import GenerateAssignment
    from nbgrader.utils import capture_log, temp_attrs

    with gradebook(app) as book:
        try:
            book.find_notebook(notebook, assignment)
        except MissingEntry:
            pass
        else:
            return
    with temp_attrs(app.coursedir, assignment_id=assignment):
        converter = GenerateAssignment(coursedir=app.coursedir, parent=app)
        converter.preprocessors = list(RELEASE)
        converter.force = True
        done = capture_log(converter)
    if not done["success"]:
        raise EngineError(
            f"nbgrader could not read source/{assignment}: {done.get('error', '')}",
            f"`nbgrader generate_assignment {assignment}` says more.",
        )


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
        theirs = _student_notebook(own, target.name, files)
        if theirs is None:
            nbformat.write(transcript(assignment, source, files), target)
        else:
            shutil.copyfile(theirs, target)
        receipt = HandIns(course.paths.submitted).receipt(student, assignment.name)
        if _SECRET in files:  # by which nbgrader gives feedback back
            (home / _SECRET).write_bytes(files[_SECRET])
        if _STAMP in files:
            (home / _STAMP).write_bytes(files[_STAMP])
        elif receipt is not None:
            (home / _STAMP).write_text(f"{receipt.when:%Y-%m-%d %H:%M:%S.%f} UTC")
        yield folder


def _student_notebook(folder: Path, name: str, files: Mapping[str, bytes]) -> Path | None:
    """The student's notebook, also where it is too large to be read here, or was renamed."""
    others = [other for other in files if other.endswith(".ipynb") and "/" not in other]
    names = [name, *(others if len(others) == 1 else [])]
    for candidate in names:
        path = folder / candidate
        if path.is_file() and not path.is_symlink():
            return path
    return None


def _run_autograde(
    app: Any, submitted: Path, assignment: str, student: str, level: Level | None
) -> str:
    """Run nbgrader's Autograde over one hand-in; what it says where it fails."""
    from nbgrader.converters import Autograde
    from nbgrader.utils import capture_log, temp_attrs
    from traitlets.config import Config

    settings = Config()
    settings.SandboxGrade.stored_only = True
    settings.SandboxGrade.level = str(level or "")
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


def _write_marks(
    app: Any, course: Course, assignment: Assignment, result: Result
) -> tuple[str, ...]:
    """Points and words that people gave here; the exercises that have others in Formgrader."""
    place = (assignment.name, assignment.name, result.student)
    language = language_of(course, result.student)
    store = Store(course.paths.results)
    before = _written_before(store, assignment, result.student)
    now: dict[str, tuple[float, str]] = {}
    kept = []
    with gradebook(app) as book:
        for exercise in result.exercises:
            if exercise.mark is None:
                continue
            grade = book.find_grade(grade_id(exercise.name), *place)
            cell = solution_id(assignment.exercise(exercise.name))
            comment = book.find_comment(cell, *place)
            mark = (exercise.points, comment_words(exercise.mark, language))
            theirs = (grade.manual_score, comment.manual_comment or "")
            if theirs[0] is not None and theirs not in (mark, before.get(exercise.name)):
                kept.append(exercise.name)
                continue
            now[exercise.name] = mark
            grade.manual_score, comment.manual_comment = mark
            grade.needs_manual_grade = False
        book.db.commit()
    if now:
        path = store.folder(result.student, assignment.name) / _WRITTEN
        replace(path, encode({**before, **now}))
    return tuple(kept)


def _written_before(
    store: Store, assignment: Assignment, student: str
) -> dict[str, tuple[float, str]]:
    """What of our marks was last written into the gradebook, by exercise."""
    try:
        found = parse((store.folder(student, assignment.name) / _WRITTEN).read_bytes())
        return convert(found, dict[str, tuple[float, str]])
    except (OSError, DamagedError):
        return {}


def _pushed_row(
    app: Any, assignment: str, student: str, problem: str, kept: tuple[str, ...]
) -> Pushed:
    if problem:
        return Pushed(student=student, problem=problem.splitlines()[-1])
    with gradebook(app) as book:
        found = book.find_submission(assignment, student)
        return Pushed(
            student=student,
            score=float(found.score),
            maximum=float(found.max_score),
            penalty=float(found.late_submission_penalty),
            waits=bool(found.needs_manual_grade),
            kept=kept,
        )
