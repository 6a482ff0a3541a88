"""What people hand in, graded in the sandbox: each input has the points that it is worth."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from autograder.authoring.trial import grade_variants
from autograder.content.discover import find_assignment
from autograder.course.records import Result
from tests.field import modules, notebooks
from tests.field.inputs import ASSIGNMENT, COURSE, Case

OWN_LOGARITHM = {
    "05": """


def _ln(x):
    return np.log({way})


def binary_cross_entropy(a, y):
    _check_shapes(a, y)
    return -(y * _ln(a) + (1 - y) * _ln(1 - a))


def cross_entropy(a, y):
    _check_shapes(a, y)
    return float(-np.sum(y * _ln(a)))
""",
    "12": """


def _ln(x):
    return np.log({way})


def cross_entropy(a, y):
    if np.shape(a) != np.shape(y):
        raise ValueError("shapes")
    return float(-np.sum(y * _ln(a)))
""",
}

TABLES = {
    "ipython": notebooks.IPYTHON,
    "pasted": notebooks.PASTED,
    "written": notebooks.WRITTEN,
    "exported": notebooks.EXPORTED,
    "large": notebooks.LARGE,
    "copies": notebooks.COPIES,
    "stubs": notebooks.STUBS,
    "slips": notebooks.SLIPS,
    "commands": modules.COMMANDS,
    "imports": modules.IMPORTS,
    "plots": modules.PLOTS,
    "results": modules.RESULTS,
}


def said(result: Result) -> str:
    """What the student reads first."""
    checks = [check for exercise in result.exercises for check in exercise.checks]
    first = next((check.message.en for check in checks if not check.passed), "")
    return f"{result.message.en if result.message else ''} {first}".strip()


@pytest.mark.parametrize("table", TABLES)
def test_what_people_hand_in_earns_what_it_is_worth(table):
    """And what it lacks is said in a sentence."""
    cases: Mapping[str, Case] = TABLES[table]
    variants = {name: case.files for name, case in cases.items()}
    results = grade_variants(COURSE, ASSIGNMENT, variants, jobs=1)
    assert results.keys() == cases.keys()
    found = {name: (result.points, said(result)) for name, result in results.items()}
    wrong = {
        name: found[name]
        for name, case in cases.items()
        if found[name][0] != case.points or case.says not in found[name][1]
    }
    assert not wrong, "\n".join(f"{name}: {what}" for name, what in wrong.items())


@pytest.mark.parametrize("number", ["05", "12"])
def test_a_logarithm_that_is_kept_from_0_is_right_everywhere(number):
    """By adding or by clipping, as long as it is not too coarse: one rule in both assignments."""
    assignment = find_assignment(COURSE, number)
    module = assignment.modules[0]
    files = {f"{m}.py": (assignment.solution / f"{m}.py").read_bytes() for m in assignment.modules}
    variants = {}
    for way in ("x + 1e-15", "np.clip(x, 1e-15, 1.0)", "np.maximum(x, 1e-300)", "x + 1e-7"):
        source = files[f"{module}.py"].decode() + OWN_LOGARITHM[number].format(way=way)
        variants[way] = files | {f"{module}.py": source.encode()}
    results = grade_variants(COURSE, assignment, variants, jobs=1)
    best = sum(e.points for e in assignment.exercises if not (e.manual or e.bonus))
    scores = {way: result.points >= best for way, result in results.items()}
    assert scores == dict.fromkeys(variants, True) | {"x + 1e-7": False}, results
