"""Prove that an assignment is right: what must pass passes, what must fail fails."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from autograder.authoring.advice import advice
from autograder.authoring.agree import disagreements
from autograder.authoring.lectures import lecture_problems
from autograder.authoring.mutate import FAMILIES
from autograder.authoring.public import public_problems
from autograder.authoring.survivors import Survival, survival
from autograder.authoring.trial import Progress, grade_variants
from autograder.content.hints import hint_problems
from autograder.content.manifest import MANIFEST
from autograder.content.statements import statement_problems
from autograder.content.stub_files import stub_files
from autograder.content.variants import (
    Mutant,
    alternatives,
    module_files,
    mutants,
    solution_variables,
    with_mutant,
)
from autograder.course.course import Course
from autograder.course.records import Assignment, CheckResult, Result, Status, Verdict, module_file
from autograder.gradebook.result_json import encode
from autograder.grading.follow_through import all_needs

# What a student's function may return by mistake. None of it may upset the suite or earn a point,
# but where handing the argument back is the exercise.
_ECHO = "its argument"
ODD_RETURNS = {
    "None": "None",
    "a string": "'sigmoid'",
    "a list": "[1.0, 2.0]",
    "nan": "float('nan')",
    "zero": "0.0",
    "one": "1.0",
    "an empty array": "np.zeros((0,))",
    "a large array": "np.ones((3, 5, 7))",
    "an object": "object()",
    _ECHO: "next((x for x in a if isinstance(x, (int, float, np.ndarray))), None)",
    "an array of objects": "np.array([None, 'x'], dtype=object)",
    "complex numbers": "1j",
    "a dict": "{'x': 1}",
}
_ODD = """

import re
import numpy as np

_asked = re.compile(
    "[a-z].*|__(call|getitem|r?(add|sub|mul|matmul|truediv|pow)|neg|eq|ne|[lg][te])__"
)

def _instead(*a, **k):
    return {value}

def _replace(space, owner):
    for name, value in list(space.items()):
        foreign = getattr(value, '__module__', owner) != owner
        if name.startswith('_') or not callable(value) or foreign:
            continue
        if isinstance(value, type):
            for method, function in list(vars(value).items()):
                if callable(function) and _asked.fullmatch(method):
                    setattr(value, method, _instead)
        else:
            space[name] = _instead

_replace(globals(), __name__)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was found about one assignment."""

    assignment: str
    problems: tuple[str, ...]
    advice: tuple[str, ...] = ()
    exercises: int = 0
    checks: int = 0
    mutants: int = 0
    caught: int = 0
    alternatives: int = 0
    accepted: int = 0
    odd: int = 0
    survival: Survival | None = None
    seconds: float = 0.0

    @property
    def right(self) -> bool:
        return not self.problems


@dataclass(slots=True)
class _Finding:
    problems: list[str] = field(default_factory=list)

    def expect(self, condition: bool, otherwise: str) -> None:
        if not condition:
            self.problems.append(otherwise)


def check(
    course: Course,
    assignment: Assignment,
    *,
    jobs: int | None = None,
    systematic: Collection[str] = FAMILIES,
    fresh: bool = False,
    progress: Callable[[str, int, int], None] | None = None,
) -> Report:
    """Everything that must hold before an assignment is handed out.

    Parameters
    ----------
    systematic : collection of str
        Also make every small change of the solution of these families (`mutate.FAMILIES`), and see
        that a check notices it.
    fresh : bool
        Grade also those of them that were graded before, and have not changed since.
    progress : callable, optional
        Told what is graded, how many are done, and of how many.

    Raises
    ------
    ContentError
        If the suite, a mutant or a solution cannot be read at all.
    """
    started = time.perf_counter()
    found = _Finding()
    found.problems += statement_problems(assignment, course.languages)
    found.problems += _too_large(assignment)
    found.problems += hint_problems(assignment)
    found.problems += lecture_problems(course, assignment)
    found.problems += disagreements(assignment)
    known = list(mutants(assignment))
    others = dict(alternatives(assignment))
    solution = module_files(assignment, assignment.solution)
    variants = {"solution": solution, "stub": stub_files(assignment)}
    variants["solution again"] = solution
    variants |= {f"alternative {name}": files for name, files in others.items()}
    variants |= {f"mutant {mutant.name}": with_mutant(assignment, mutant) for mutant in known}
    variants |= {
        f"odd {name}": _odd_solution(assignment, solution, code)
        for name, code in ODD_RETURNS.items()
    }

    def progress_on(what: str) -> Progress | None:
        return partial(progress, what) if progress else None

    results = grade_variants(
        course, assignment, variants, jobs=jobs, progress=progress_on("variants")
    )
    best = automatic_points(assignment)
    wrong = list(_wrong_solution(results["solution"]))
    if wrong:  # what holds of nothing else follows from it
        return _make_report(assignment, found.problems + wrong, results, started)
    found.problems += _faults_of_ours(results)
    _check_solution(found, results, best)
    _check_stub(found, results["stub"])
    accepted = sum(_check_alternative(found, name, results, best) for name in others)
    caught = sum(_check_mutant(found, mutant, results) for mutant in known)
    for mutant in known:
        _check_costs(found, assignment, mutant, results[f"mutant {mutant.name}"])
    for name in ODD_RETURNS:
        if name != _ECHO:
            _check_odd_return(found, name, results[f"odd {name}"], assignment)
    found.problems += public_problems(course, assignment, others)
    survived = None
    if systematic:
        survived = survival(
            course,
            assignment,
            jobs=jobs,
            families=systematic,
            fresh=fresh,
            progress=progress_on("small changes"),
        )
    found.problems += survived.problems if survived else ()
    return replace(
        _make_report(assignment, found.problems, results, started),
        mutants=len(known),
        caught=caught,
        alternatives=len(others),
        accepted=accepted,
        odd=len(ODD_RETURNS),
        survival=survived,
    )


def _make_report(
    assignment: Assignment, problems: Sequence[str], results: Mapping[str, Result], started: float
) -> Report:
    return Report(
        assignment=assignment.name,
        problems=tuple(problems),
        advice=() if problems else tuple(advice(assignment)),
        exercises=len(assignment.exercises),
        checks=len(list(_checks_of_result(results["solution"]))),
        seconds=round(time.perf_counter() - started, 1),
    )


def _too_large(assignment: Assignment) -> Iterator[str]:
    """Data that does not fit into the folder that submissions find it in."""
    paths = [assignment.folder / name for name in assignment.data]
    size = sum(path.stat().st_size for path in paths if path.is_file()) / (1 << 20)
    if size > assignment.limits.scratch_mb:
        yield (
            f"data: {size:.0f} MiB are more than the folder of a submission holds; write "
            f"scratch_mb = {2 * size:.0f} under [limits] of {MANIFEST}"
        )


def automatic_points(assignment: Assignment) -> float:
    """The points that the suite can give, without those a person gives."""
    return sum(exercise.points for exercise in assignment.exercises if not exercise.manual)


def _odd_solution(
    assignment: Assignment, solution: dict[str, bytes], value: str
) -> dict[str, bytes]:
    main = module_file(assignment.modules[0])
    return solution | {main: solution[main] + _ODD.replace("{value}", value).encode()}


def _checks_of_result(result: Result) -> Iterator[CheckResult]:
    for exercise in result.exercises:
        yield from exercise.checks


def _failed_functions(result: Result) -> set[str]:
    """Names of the test functions that did not pass with nothing but the submission's own code."""
    failed = (check.id for check in _checks_of_result(result) if not check.passed or check.carried)
    return {identity.partition("::")[2].partition("[")[0] for identity in failed}


def _wrong_solution(result: Result) -> Iterator[str]:
    """What is wrong with the solution, each cause once; nothing else is looked at before."""
    if result.status is Status.ENGINE_ERROR and not result.exercises:
        said = result.message.en if result.message else ""
        yield f"the solution could not be graded: {said}"
    causes: dict[str, list[str]] = {}
    for entry in _checks_of_result(result):
        if not entry.passed:
            detail = entry.detail.en.strip().splitlines() if entry.detail else []
            ours = entry.verdict is Verdict.ENGINE_ERROR
            said = detail[-1] if ours and detail else " ".join([entry.message.en, *detail[-1:]])
            causes.setdefault(said, []).append(entry.id)
    for said, checks in causes.items():
        yield f"the solution fails {_first_names(checks)}: {said}"


def _faults_of_ours(results: Mapping[str, Result]) -> Iterator[str]:
    """Where the suite stumbles over a variant, each cause once."""
    causes: dict[str, list[str]] = {}
    for name, result in results.items():
        for entry in _checks_of_result(result):
            if entry.verdict is Verdict.ENGINE_ERROR:
                said = entry.detail.en if entry.detail else ""
                causes.setdefault(f"{entry.id}: {said}", []).append(name)
        if result.status is Status.ENGINE_ERROR and not result.exercises:
            said = result.message.en if result.message else ""
            yield f"{name}: could not be graded: {said}"
    for where, names in causes.items():
        yield f"{_first_names(names)}: the suite itself stumbles in {where}"


def _first_names(names: Sequence[str]) -> str:
    """The first names of many."""
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return ", ".join(names[:3]) + more


def _check_solution(found: _Finding, results: dict[str, Result], best: float) -> None:
    solution, again = results["solution"], results["solution again"]
    found.expect(
        abs(solution.points - best) < 1e-9, f"the solution earns {solution.points:g} of {best:g}"
    )
    same = encode(replace(again, student=solution.student))
    found.expect(encode(solution) == same, "two runs of the solution give different results")


def _check_stub(found: _Finding, result: Result) -> None:
    for entry in _checks_of_result(result):
        found.expect(not entry.passed, f"the untouched stub passes {entry.id}")


def _check_alternative(
    found: _Finding, name: str, results: dict[str, Result], best: float
) -> bool:
    result = results[f"alternative {name}"]
    for entry in _checks_of_result(result):
        detail = entry.detail.en if entry.detail else ""
        found.expect(
            entry.passed,
            f"the alternative {name} is refused by {entry.id}: {entry.message.en} {detail}",
        )
    return abs(result.points - best) < 1e-9


def _check_mutant(found: _Finding, mutant: Mutant, results: dict[str, Result]) -> bool:
    result = results[f"mutant {mutant.name}"]
    names = {check.id.partition("::")[2].partition("[")[0] for check in _checks_of_result(result)}
    failed = _failed_functions(result)
    missed = [name for name in mutant.caught_by if name not in failed]
    for name in missed:
        if name in names:
            found.problems.append(f"the mutant {mutant.name} is not caught by {name}")
        else:
            found.problems.append(f"the mutant {mutant.name} names {name}, which there is not")
    return not missed


def _check_costs(found: _Finding, assignment: Assignment, mutant: Mutant, result: Result) -> None:
    """What builds on the exercise with the mistake keeps its points, by follow-through credit."""
    losing = [
        exercise.name
        for exercise in result.exercises
        if exercise.status == "failed"
        and mutant.exercise in {exercise.name, *all_needs(assignment, exercise.name)}
    ]
    found.expect(
        len(losing) <= 1,
        f"the mutant {mutant.name} costs points in {' and '.join(losing)}: "
        "does `needs` name everything that the second builds on?",
    )


def _check_odd_return(found: _Finding, name: str, result: Result, assignment: Assignment) -> None:
    values = solution_variables(assignment)
    for exercise in result.exercises:
        replaced = assignment.exercise(exercise.name).module == assignment.modules[0]
        replaced &= not exercise.name.rpartition(".")[2].startswith("_")  # __init__ stays
        replaced &= exercise.name not in values
        for entry in exercise.checks:
            found.expect(
                not (entry.passed and replaced),
                f"returning {name} everywhere passes {entry.id}",
            )
