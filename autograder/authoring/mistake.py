"""The file of a known mistake, made from a repair that many hand-ins need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from autograder.collect.submissions import find_submissions, read_files
from autograder.course.records import LANGUAGES, Assignment, Diagnosis, Result
from autograder.diagnosis.frequent import frequent
from autograder.errors import UsageError
from autograder.gradebook.atomic_files import replace
from autograder.grading.graded_files import choose_files
from autograder.locale.message import message
from autograder.repairs.code import Code

_TEMPLATE = '''"""
exercise = "{exercise}"
caught_by = [{checks}]

[title]
de = "{title}"
en = "{title}"

[hint]
de = "{hint[de]}"
en = "{hint[en]}"
"""

import numpy as np

{body}
'''


def write_mutant(
    assignment: Assignment, results: Sequence[Result], submitted: Path, number: int
) -> Path:
    """Write `hidden/mutants/<exercise>_<kind>.py` from the first hand-in that needs a repair.

    Parameters
    ----------
    number : int
        Its place in the order of the overview, from 1.

    Raises
    ------
    UsageError
        If there are not so many, the file is there already, or the hand-in has changed.
    """
    found = frequent(results)
    if number > len(found):
        raise UsageError(
            f"There is no repair number {number}: {len(found)} are known.",
            f"The overview of {assignment.name} counts them: One edit away from right.",
        )
    diagnosis, student = found[number - 1].diagnosis, found[number - 1].students[0]
    place = diagnosis.places[0]
    name = f"{diagnosis.exercise}_{place.kind}".lower().replace(".", "_").replace("-", "_")
    path = assignment.hidden / "mutants" / f"{name}.py"
    if path.exists():
        raise UsageError(f"{path} is there already.", "Rename it, or that one.")
    hint = message(f"report-diagnosis-{place.kind}")
    content = _TEMPLATE.format(
        exercise=diagnosis.exercise,
        checks=", ".join(f'"{check}"' for check in _failed_functions(results, student, diagnosis)),
        title=_escape_quotes(place.before or name),
        hint={language: _escape_quotes(hint[language]) for language in LANGUAGES},
        body=_exercise_source(assignment, submitted, student, diagnosis),
    )
    replace(path, content.encode())
    return path


def _failed_functions(results: Iterable[Result], student: str, diagnosis: Diagnosis) -> list[str]:
    """The test functions that the exercise fails."""
    checks = (
        check
        for result in results
        if result.student == student
        for exercise in result.exercises
        if exercise.name == diagnosis.exercise
        for check in exercise.checks
    )
    failed = (check.id for check in checks if not check.passed)
    return sorted({identity.partition("::")[2].partition("[")[0] for identity in failed})


def _exercise_source(
    assignment: Assignment, submitted: Path, student: str, diagnosis: Diagnosis
) -> str:
    """What the exercise is written in, with the helpers that it uses."""
    found = {s.student: s for s in find_submissions(submitted, assignment.name)}
    files = read_files(found[student]) if student in found else {}
    code = Code(choose_files(files, assignment).texts)
    parts = code.reach(diagnosis.exercise, [exercise.name for exercise in assignment.exercises])
    if not parts:
        raise UsageError(
            f"The hand-in of {student} has no {diagnosis.exercise} any more.",
            f"Grade it again: autograder grade {assignment.name} --student {student}",
        )
    pieces = []
    for part in reversed(parts):
        owner = part.name.rpartition(".")[0]
        head = f"class {owner}({owner}):\n" if owner else ""
        pieces.append(head + code.source_of(part))
    return "\n\n\n".join(pieces)


def _escape_quotes(words: str) -> str:
    return words.replace("\\", "\\\\").replace('"', "'")
