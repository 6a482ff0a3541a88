"""Which small changes of a solution its suite does not notice."""

from __future__ import annotations

from dataclasses import dataclass

from autograder.authoring.mutate import Change, all_changes
from autograder.authoring.trial import grade_variants
from autograder.content.equivalents import FILE, Key, equivalents
from autograder.content.variants import module_files
from autograder.course.course import Course
from autograder.course.records import Assignment, Result, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Survival:
    """What became of the systematic mutants of one assignment.

    Attributes
    ----------
    made, killed, equivalent : int
        All of them; those that a check notices; those that are recorded as changing nothing.
    problems : tuple of str
        One for each survivor that is not recorded, and for each record that is not true.
    """

    made: int
    killed: int
    equivalent: int
    problems: tuple[str, ...]


def survival(course: Course, assignment: Assignment, *, jobs: int | None = None) -> Survival:
    """Grade every small change of the solution until its first failing check."""
    made = list(all_changes(assignment))
    solution = module_files(assignment, assignment.solution)
    variants = {
        str(number): solution | {f"{change.module}.py": change.source}
        for number, change in enumerate(made)
    }
    results = grade_variants(course, assignment, variants, jobs=jobs, until_failure=True)
    outcomes = [(change, _notices(results[str(n)])) for n, change in enumerate(made)]
    survivors = [change for change, by in outcomes if by is None]
    known = equivalents(assignment)
    problems = [_surviving(assignment, c) for c in survivors if c.key not in known]
    problems += _untrue(known, {change.key: by for change, by in outcomes})
    return Survival(
        made=len(made),
        killed=len(made) - len(survivors),
        equivalent=sum(change.key in known for change in survivors),
        problems=tuple(problems),
    )


def _notices(result: Result) -> str | None:
    """Which check does not pass, or why there is no result; None where all pass."""
    for exercise in result.exercises:
        for entry in exercise.checks:
            if entry.verdict not in (Verdict.PASSED, Verdict.SKIPPED):
                return f"{entry.id.rpartition('::')[2]} ({entry.verdict})"
    return None if result.exercises else result.status.value


def _surviving(assignment: Assignment, change: Change) -> str:
    path = assignment.solution / f"{change.module}.py"
    where = f"{path.parent.name}/{path.name}:{change.line} ({change.place})"
    return f"no check notices a change in {where}\n      - {change.before}\n      + {change.after}"


def _untrue(known: dict[Key, str], made: dict[Key, str | None]) -> list[str]:
    """The records of changes that a check does notice, or that are not made any more."""
    untrue = []
    for key in known:
        _module, place, before, after = key
        if made.get(key, "") is None:
            continue
        why = (
            f"but {made[key]} notices it"
            if key in made
            else "which is not made of the solution as it is"
        )
        said = f"hidden/{FILE} lists a change in {place}, {why}"
        untrue.append(f"{said}\n      - {before}\n      + {after}")
    return untrue
