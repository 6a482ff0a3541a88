"""Prove that an assignment is right: what must pass passes, what must fail fails."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from autograder.authoring.agree import disagreements
from autograder.authoring.lectures import lecture_problems
from autograder.authoring.public import public_problems
from autograder.authoring.survivors import Survival, survival
from autograder.authoring.trial import grade_variants
from autograder.content.hints import hint_problems
from autograder.content.statements import statement_problems
from autograder.content.variants import Mutant, alternatives, module_files, mutants, with_mutant
from autograder.course.course import Course
from autograder.course.records import Assignment, CheckResult, Result, Status
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

import numpy as np

def _instead(*a, **k):
    return {value}

def _replace(space, owner):
    for name, value in list(space.items()):
        foreign = getattr(value, '__module__', owner) != owner
        if name.startswith('_') or not callable(value) or foreign:
            continue
        if isinstance(value, type):
            for method, function in list(vars(value).items()):
                if callable(function) and not method.startswith('_'):
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
    course: Course, assignment: Assignment, *, jobs: int | None = None, systematic: bool = True
) -> Report:
    """Everything that must hold before an assignment is handed out.

    Parameters
    ----------
    systematic : bool
        Also make every small change of the solution and see that a check notices it.

    Raises
    ------
    ContentError
        If the suite, a mutant or a solution cannot be read at all.
    """
    started = time.perf_counter()
    found = _Finding()
    found.problems += statement_problems(assignment)
    found.problems += hint_problems(assignment)
    found.problems += lecture_problems(course, assignment)
    found.problems += disagreements(assignment)
    known = list(mutants(assignment))
    others = dict(alternatives(assignment))
    solution = module_files(assignment, assignment.solution)
    variants = {"solution": solution, "stub": module_files(assignment, assignment.folder)}
    variants["solution again"] = solution
    variants |= {f"alternative {name}": files for name, files in others.items()}
    variants |= {f"mutant {mutant.name}": with_mutant(assignment, mutant) for mutant in known}
    variants |= {
        f"odd {name}": _odd(assignment, solution, code) for name, code in ODD_RETURNS.items()
    }
    results = grade_variants(course, assignment, variants, jobs=jobs)
    for name, result in results.items():
        found.problems += _faults_of_ours(name, result)
    best = automatic_points(assignment)
    _solution(found, results, best)
    _stub(found, results["stub"])
    accepted = sum(_alternative(found, name, results, best) for name in others)
    caught = sum(_mutant(found, mutant, results) for mutant in known)
    for mutant in known:
        _costs_once(found, assignment, mutant, results[f"mutant {mutant.name}"])
    for name in ODD_RETURNS:
        if name != _ECHO:
            _odd_return(found, name, results[f"odd {name}"], assignment)
    found.problems += public_problems(course, assignment, others)
    survived = survival(course, assignment, jobs=jobs) if systematic else None
    found.problems += survived.problems if survived else ()
    return Report(
        assignment=assignment.name,
        problems=tuple(found.problems),
        exercises=len(assignment.exercises),
        checks=len(list(_checks(results["solution"]))),
        mutants=len(known),
        caught=caught,
        alternatives=len(others),
        accepted=accepted,
        odd=len(ODD_RETURNS),
        survival=survived,
        seconds=round(time.perf_counter() - started, 1),
    )


def automatic_points(assignment: Assignment) -> float:
    """The points that the suite can give, without those a person gives."""
    return sum(exercise.points for exercise in assignment.exercises if not exercise.manual)


def _odd(assignment: Assignment, solution: dict[str, bytes], value: str) -> dict[str, bytes]:
    main = f"{assignment.modules[0]}.py"
    return solution | {main: solution[main] + _ODD.replace("{value}", value).encode()}


def _checks(result: Result) -> Iterator[CheckResult]:
    for exercise in result.exercises:
        yield from exercise.checks


def _failed(result: Result) -> set[str]:
    """Names of the test functions that did not pass with nothing but the submission's own code."""
    failed = (check.id for check in _checks(result) if not check.passed or check.carried)
    return {identity.partition("::")[2].partition("[")[0] for identity in failed}


def _faults_of_ours(name: str, result: Result) -> Iterator[str]:
    for entry in _checks(result):
        if entry.verdict == "engine_error":
            said = entry.detail.en if entry.detail else ""
            yield f"{name}: the suite itself stumbles in {entry.id}: {said}"
    if result.status is Status.ENGINE_ERROR and not result.exercises:
        yield f"{name}: could not be graded"


def _solution(found: _Finding, results: dict[str, Result], best: float) -> None:
    solution, again = results["solution"], results["solution again"]
    for entry in _checks(solution):
        detail = entry.detail.en if entry.detail else ""
        found.expect(entry.passed, f"the solution fails {entry.id}: {entry.message.en} {detail}")
    found.expect(
        abs(solution.points - best) < 1e-9, f"the solution earns {solution.points:g} of {best:g}"
    )
    same = json.dumps(replace(again, student=solution.student).to_json())
    found.expect(
        json.dumps(solution.to_json()) == same, "two runs of the solution give different results"
    )


def _stub(found: _Finding, result: Result) -> None:
    for entry in _checks(result):
        found.expect(not entry.passed, f"the untouched stub passes {entry.id}")


def _alternative(found: _Finding, name: str, results: dict[str, Result], best: float) -> bool:
    result = results[f"alternative {name}"]
    for entry in _checks(result):
        detail = entry.detail.en if entry.detail else ""
        found.expect(
            entry.passed,
            f"the alternative {name} is refused by {entry.id}: {entry.message.en} {detail}",
        )
    return abs(result.points - best) < 1e-9


def _mutant(found: _Finding, mutant: Mutant, results: dict[str, Result]) -> bool:
    result = results[f"mutant {mutant.name}"]
    names = {check.id.partition("::")[2].partition("[")[0] for check in _checks(result)}
    failed = _failed(result)
    missed = [name for name in mutant.caught_by if name not in failed]
    for name in missed:
        if name in names:
            found.problems.append(f"the mutant {mutant.name} is not caught by {name}")
        else:
            found.problems.append(f"the mutant {mutant.name} names {name}, which there is not")
    return not missed


def _costs_once(found: _Finding, assignment: Assignment, mutant: Mutant, result: Result) -> None:
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


def _odd_return(found: _Finding, name: str, result: Result, assignment: Assignment) -> None:
    for exercise in result.exercises:
        replaced = assignment.exercise(exercise.name).module == assignment.modules[0]
        replaced &= not exercise.name.rpartition(".")[2].startswith("_")  # __init__ stays
        for entry in exercise.checks:
            found.expect(
                not (entry.passed and replaced),
                f"returning {name} everywhere passes {entry.id}",
            )
