"""Grades as CSV, one row per student, safe to open in a spreadsheet."""

from collections.abc import Sequence

from autograder.course.csv_files import write_rows
from autograder.course.records import Assignment, ExerciseResult, Result, Status, total
from autograder.gradebook.effective_points import Counting
from autograder.platforms.export import Exported, ExportRequest


def export(request: ExportRequest) -> Exported:
    """One row per result: points as graded and as they count, exercises, what is open, a message.

    `counts` is empty for exempt students. For Excel there is a byte order mark, and in German
    semicolons and decimal commas.
    """
    assignment, language = request.assignment, request.language
    german = request.excel and language == "de"
    names = [exercise.name for exercise in assignment.exercises]
    head = ["student", "assignment", "status", "points", "max_points", "open_points"]
    head += ["counts", "counts_of", "penalty", "late_seconds"]
    rows: list[list[object]] = [[*head, *names, "message", "submission_sha256"]]
    for result in request.results:
        counts = _counted_points(assignment, result, request.counting)
        rows.append(_result_row(result, counts, names, language))
    delimiter = ";" if german else ","
    return Exported(write_rows(rows, bom=request.excel, delimiter=delimiter, comma=german))


def _counted_points(assignment: Assignment, result: Result, rules: Counting) -> list[object]:
    """Points that count, of how many, the penalty and the lateness."""
    found = rules.of(assignment, result)
    if found is None or rules.exempt(assignment, result.student):
        return [None] * 4
    return [found.points, found.max_points, found.penalty, found.seconds_late]


def _result_row(
    result: Result, counts: Sequence[object], names: Sequence[str], language: str
) -> list[object]:
    by_name = {exercise.name: exercise for exercise in result.exercises}
    open_ = [e for e in result.exercises if e.waits or not _is_settled(e)]
    graded = result.status is Status.GRADED
    cells: list[object] = [result.student, result.assignment, result.status.value]
    cells += [result.points if result.status is not Status.ENGINE_ERROR else None]
    cells += [result.max_points, total(e.max_points - e.points for e in open_), *counts]
    for name in names:
        exercise = by_name.get(name)
        cells.append(exercise.points if exercise and graded and _is_settled(exercise) else None)
    message = result.message[language] if result.message is not None else ""
    return [*cells, message, str(result.submission.get("sha256", ""))]


def _is_settled(exercise: ExerciseResult) -> bool:
    return exercise.settled or exercise.points > 0
