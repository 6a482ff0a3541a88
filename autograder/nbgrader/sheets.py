"""Grade a notebook by nbgrader's own test cells, which run in the sandbox beside the student's."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbformat.v4 import new_output
from nbgrader import utils

from autograder.collect.magics import plain_python
from autograder.collect.notebook import MAX_CELLS, MAX_CODE
from autograder.collect.submissions import Bounds, examine_folder, read_files, whole
from autograder.content.sheets import Sheet
from autograder.course.course import Course
from autograder.course.records import (
    CheckResult,
    ExerciseResult,
    ExerciseStatus,
    Limits,
    Result,
    Status,
    Submission,
    Text,
    Verdict,
    total,
)
from autograder.errors import ContentError, UsageError
from autograder.gradebook.lock import lock
from autograder.gradebook.store import Store
from autograder.grading.explain import explain
from autograder.grading.versions import versions_for
from autograder.locale.message import Message, message
from autograder.sandbox.cells import Ran, run_cells
from autograder.sandbox.choose import open_box_for
from autograder.sandbox.session import Session
from autograder.sandbox.worker_failures import StudentRaised
from autograder.workspace.workspace import fingerprint

_NOTEBOOK = ".ipynb"
_NOT_THERE = ("ImportError", "ModuleNotFoundError")


@dataclass(frozen=True, slots=True, kw_only=True)
class HandIn:
    """A student's hand-in of a sheet.

    Attributes
    ----------
    folder : Path
        Where it lies.
    own_files : frozenset of str
        The files that students are to hand in beside the notebooks; others come from the sheet.
    """

    student: str
    folder: Path
    own_files: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded:
    """A notebook that has been run.

    Attributes
    ----------
    result : Result
        Of the whole sheet: of its other notebooks what was known before.
    ran : mapping of int to Ran
        The place of each code cell -> what came of it.
    """

    result: Result
    ran: Mapping[int, Ran]


def grade_notebook(
    course: Course, sheet: Sheet, notebook: str, nb: Any, hand_in: HandIn
) -> Graded:
    """Run all cells of a notebook in order, and store what its test cells say.

    Parameters
    ----------
    nb : NotebookNode
        The student's, with nbgrader's cells as the gradebook has them: with hidden tests.

    Raises
    ------
    AutograderError
        If it cannot be graded for a reason that is not the student's.
    """
    places = [number for number, cell in enumerate(nb.cells) if cell.cell_type == "code"]
    _refuse_heaps([nb.cells[number].source for number in places])
    code = [(f"cell {n + 1}", plain_python(nb.cells[n].source)[0]) for n in places]
    assignment = sheet.assignment
    seed = course.seed ^ zlib.crc32(f"{assignment.name}/{notebook}".encode())
    with open_box_for(assignment, course.sandbox) as box:
        session = Session(box, {}, _instructor_files(sheet, hand_in), assignment.limits)
        try:
            ran = dict(zip(places, run_cells(session, code, seed), strict=True))
        finally:
            session.close()
        run = {"tier": box.tier, "output": session.output, "cpu_seconds": session.cpu_seconds}
    names = sheet.exercises_in(notebook)
    exercises = {}
    for number, cell in enumerate(nb.cells):
        own = cell.metadata.get("nbgrader", {})
        if own.get("grade_id") in names:
            found = _exercise_result(
                names[own["grade_id"]], cell, ran.get(number), code, assignment.limits
            )
            exercises[found.name] = found
    return Graded(result=_store_result(course, sheet, hand_in, exercises, run), ran=ran)


def _refuse_heaps(sources: Sequence[str]) -> None:
    """What is far too much for a notebook is not even read (UsageError)."""
    if len(sources) > MAX_CELLS or sum(map(len, sources)) > MAX_CODE:
        raise UsageError(
            f"The notebook has more than {MAX_CELLS} cells, or {MAX_CODE >> 20} MiB of code.",
            "Look at it in Formgrader; what does not belong there may be deleted.",
        )


def outputs_of(ran: Ran) -> list[Any]:
    """What a cell shows below itself, as text."""
    found = [new_output("stream", name="stdout", text=ran.printed)] if ran.printed else []
    if ran.shown:
        found.append(new_output("execute_result", data={"text/plain": ran.shown}))
    if isinstance(ran.failure, StudentRaised):
        kind, said = ran.failure.raised.type_name, ran.failure.raised.message
        lines = _in_cells(ran.failure).splitlines()
        found.append(new_output("error", ename=kind, evalue=said, traceback=lines))
    elif ran.failure is not None:
        told = f"The cell was ended: {ran.failure}"
        found.append(new_output("error", ename="Ended", evalue=told, traceback=[told]))
    return found


def _instructor_files(sheet: Sheet, hand_in: HandIn) -> dict[str, bytes]:
    """What lies beside the notebooks: as the instructor has it.

    Nothing else of the hand-in's is there: nbgrader's collect follows links, so a file of its may
    be any file that the instructor can read.
    """
    folder, most = sheet.assignment.folder, sheet.assignment.limits.scratch_mb << 20
    bounds = Bounds(file_bytes=most, notebook_bytes=0, total_bytes=most)
    reading = examine_folder(folder, bounds=bounds, lift=False)
    for note in reading.notes:
        if _NOTEBOOK not in note:
            raise ContentError(
                f"{folder}: {note}.",
                "Its notebooks need it: put the file itself there, and raise scratch_mb under "
                "[limits] in course.toml if it is too large.",
            )
    found = whole(folder, reading)
    if hand_in.own_files:
        own = whole(hand_in.folder, examine_folder(hand_in.folder, bounds=bounds, lift=False))
        found |= {name: own[name] for name in hand_in.own_files & own.keys()}
    return {name: content for name, content in found.items() if not name.endswith(_NOTEBOOK)}


def _exercise_result(
    name: str, cell: Any, ran: Ran | None, code: Iterable[tuple[str, str]], limits: Limits
) -> ExerciseResult:
    """The points of one cell, as nbgrader counts them."""
    points = float(cell.metadata.nbgrader["points"])
    blank = ExerciseResult(name=name, points=0.0, max_points=points, status="manual")
    if utils.is_task(cell) or utils.is_solution(cell) or ran is None:
        untouched = utils.is_solution(cell) and utils.determine_grade(cell)[0] == 0
        return _exercise_without_points(name, points, "sheet-unanswered") if untouched else blank
    verdict, earned, told, detail = _judge_cell(ran, points, code, limits)
    check = CheckResult(
        id=name,
        passed=verdict is Verdict.PASSED,
        points=earned,
        max_points=points,
        verdict=verdict,
        title=Text.of(message("sheet-check", cell=name)),
        message=Text.of(told),
        detail=detail,
        show=True,
        cause=told if isinstance(told, Message) and verdict is not Verdict.PASSED else None,
    )
    ends: dict[Verdict, ExerciseStatus]
    ends = {Verdict.PASSED: "passed", Verdict.SKIPPED: "undecided"}
    status = ends.get(verdict, "failed")
    return ExerciseResult(
        name=name,
        points=earned,
        max_points=points,
        status=status,
        checks=(check,),
    )


def _judge_cell(
    ran: Ran, points: float, code: Iterable[tuple[str, str]], limits: Limits
) -> tuple[Verdict, float, Message | Text, Text | None]:
    """How a test cell ended, its points, and what is said of it to the student and to teachers."""
    if isinstance(ran.failure, StudentRaised):
        kind = ran.failure.raised.type_name
        sources = {name: source.encode("utf-8", "replace") for name, source in code}
        told, _ = explain(ran.failure, limits, sources)
        detail: Text | None = Text.same(_in_cells(ran.failure))
        if kind in _NOT_THERE:
            return Verdict.SKIPPED, 0.0, message("sheet-package"), detail
        if kind == "AssertionError":
            return Verdict.FAILED, 0.0, message("sheet-assertion"), detail
        return Verdict.CRASHED, 0.0, told, detail
    if ran.failure is not None:
        told, detail = explain(ran.failure, limits, {})
        return ran.failure.verdict, 0.0, told, detail
    if ran.warned:
        return Verdict.FAILED, 0.0, message("sheet-warned"), Text.same(ran.printed)
    if ran.draws:
        return Verdict.SKIPPED, 0.0, message("sheet-draws"), None
    number = _shown_points(ran.shown)
    if number is None:
        return Verdict.PASSED, points, message("sheet-passed"), None
    if not 0 <= number <= points:  # nan too
        return Verdict.SKIPPED, 0.0, message("sheet-beyond"), Text.same(ran.shown)
    earned = round(number, 6)
    verdict = Verdict.PASSED if earned == points else Verdict.FAILED
    return verdict, earned, message("sheet-partly", points=earned, maximum=points), None


def _in_cells(failure: StudentRaised) -> str:
    """The traceback from the first cell on: what runs the cells is of no interest."""
    text = failure.raised.traceback
    head, cell, rest = text.partition('  File "cell ')
    return f"{head.partition(chr(10))[0]}\n{cell}{rest}" if cell else text


def _shown_points(shown: str) -> float | None:
    """The points that a last value stands for; nbgrader asks Python in the same way."""
    try:
        return float(shown)
    except ValueError:
        return None


def _store_result(
    course: Course,
    sheet: Sheet,
    hand_in: HandIn,
    exercises: Mapping[str, ExerciseResult],
    run: Mapping[str, Any],
) -> Result:
    """The result of the sheet, written down."""
    assignment = sheet.assignment
    files = read_files(
        Submission(student=hand_in.student, assignment=assignment.name, folder=hand_in.folder)
    )
    facts = {
        "sha256": fingerprint(files),
        "files": [{"name": name, "bytes": len(files[name])} for name in sorted(files)],
        "shared_process": True,
    }
    store = Store(course.paths.results)
    with lock(course.paths.results):
        before = store.read(hand_in.student, assignment.name)
        known = {}
        if before is not None and before.submission.get("sha256") == facts["sha256"]:
            known = {e.name: e for e in before.exercises if e.status != "engine_error"}
            if len(known) < len(before.exercises):  # it was of the notebooks before this one
                store.discard(hand_in.student, assignment.name)
        every = tuple(
            exercises.get(e.name)
            or known.get(e.name)
            or _not_run(e.name, e.points, there=f"{sheet.cells[e.name][0]}{_NOTEBOOK}" in files)
            for e in assignment.exercises
        )
        result = Result(
            assignment=assignment.name,
            student=hand_in.student,
            status=Status.GRADED,
            points=total(exercise.points for exercise in every),
            max_points=assignment.max_points,
            exercises=every,
            message=Text.of(message("sheet-shared")),
            submission=facts,
            versions=versions_for(assignment),
        )
        store.write(result, run)
    return result


def _not_run(name: str, points: float, *, there: bool) -> ExerciseResult:
    """An exercise of a notebook that was not handed in, or that comes next."""
    if not there:
        return _exercise_without_points(name, points, "sheet-missing")
    return ExerciseResult(name=name, points=0.0, max_points=points, status="engine_error")


def _exercise_without_points(name: str, points: float, why: str) -> ExerciseResult:
    """An exercise with nothing in it that could be worth points."""
    check = CheckResult(
        id=name,
        passed=False,
        points=0.0,
        max_points=points,
        verdict=Verdict.FAILED,
        title=Text.of(message("sheet-answer", cell=name)),
        message=Text.of(message(why)),
        cause=message(why),
    )
    return ExerciseResult(
        name=name, points=0.0, max_points=points, status="failed", checks=(check,)
    )
