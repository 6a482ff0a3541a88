"""Which small changes of a solution its suite does not notice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from autograder.authoring.memory import Memory
from autograder.authoring.mutate import FAMILIES, Change, all_changes
from autograder.authoring.trial import Progress, grade_variants
from autograder.content.equivalents import FILE, Key, equivalents
from autograder.content.variants import module_files
from autograder.course.course import Course
from autograder.course.records import Assignment, Result, Status, Verdict, module_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Survival:
    """What became of the systematic mutants of one assignment.

    Attributes
    ----------
    made, killed, equivalent : int
        All of them; those that a check notices; those that are recorded as changing nothing.
    remembered : int
        Of how many that was known from an earlier run.
    families : dict of str to tuple (int, int, int)
        The same three for each family of operators.
    problems : tuple of str
        One for each survivor that is not recorded, and for each record that is not true.
    """

    made: int
    killed: int
    equivalent: int
    remembered: int
    families: dict[str, tuple[int, int, int]]
    problems: tuple[str, ...]


def survival(
    course: Course,
    assignment: Assignment,
    *,
    jobs: int | None = None,
    families: Collection[str] = FAMILIES,
    fresh: bool = False,
    progress: Progress | None = None,
) -> Survival:
    """Grade every small change of the solution until its first failing check.

    Parameters
    ----------
    fresh : bool
        Grade also what was graded before, and has not changed since (`Memory`).
    progress : callable, optional
        Told how many are graded, and of how many.
    """
    every = list(all_changes(assignment))
    made = [change for change in every if change.family in families]
    solution = module_files(assignment, assignment.solution)
    variants = {
        str(number): solution | {module_file(change.module): change.source}
        for number, change in enumerate(made)
    }
    memory = Memory(course, assignment, fresh=fresh)
    noticed, remembered = _grade_changes(course, assignment, variants, memory, jobs, progress)
    outcomes = [(change, noticed[str(n)] or None) for n, change in enumerate(made)]
    survivors = [change for change, by in outcomes if by is None]
    known = equivalents(assignment)
    problems = [_survivor_text(assignment, c) for c in survivors if c.key not in known]
    left_out = {change.key for change in every if change.family not in families}
    tried = {key: why for key, why in known.items() if key not in left_out}
    problems += _untrue_records(tried, {change.key: by for change, by in outcomes})
    count = Counter(change.family for change in made)
    lived = Counter(change.family for change in survivors)
    equal = Counter(change.family for change in survivors if change.key in known)
    return Survival(
        made=len(made),
        remembered=remembered,
        killed=len(made) - len(survivors),
        equivalent=equal.total(),
        families={name: (count[name], count[name] - lived[name], equal[name]) for name in count},
        problems=tuple(problems),
    )


def _grade_changes(
    course: Course,
    assignment: Assignment,
    variants: Mapping[str, Mapping[str, bytes]],
    memory: Memory,
    jobs: int | None,
    progress: Progress | None,
) -> tuple[dict[str, str], int]:
    """What notices each variant (empty: nothing does), and how many were known already."""
    recalled = {name: memory.recall(files) for name, files in variants.items()}
    found = {name: said for name, (known, said) in recalled.items() if known}
    remembered = len(found)
    new = {name: files for name, files in variants.items() if name not in found}
    results = grade_variants(
        course, assignment, new, jobs=jobs, until_failure=True, progress=progress
    )
    for name, result in results.items():
        found[name] = _noticing_check(result) or ""
        if result.status is not Status.ENGINE_ERROR:
            memory.keep(new[name], found[name])
    memory.save()
    return found, remembered


def _noticing_check(result: Result) -> str | None:
    """Which check does not pass, or why there is no result; None where all pass."""
    for exercise in result.exercises:
        for entry in exercise.checks:
            if entry.verdict not in (Verdict.PASSED, Verdict.SKIPPED):
                return f"{entry.id.rpartition('::')[2]} ({entry.verdict})"
    return None if result.exercises else result.status.value


def _survivor_text(assignment: Assignment, change: Change) -> str:
    file = f"{assignment.solution.name}/{module_file(change.module)}"
    where = f"{file}:{change.line} ({change.place})"
    return f"no check notices a change in {where}\n      - {change.before}\n      + {change.after}"


def _untrue_records(known: dict[Key, str], made: dict[Key, str | None]) -> list[str]:
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
