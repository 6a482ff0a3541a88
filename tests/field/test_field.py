"""What people hand in, graded in the sandbox: each input has the points that it is worth."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from autograder.authoring.trial import grade_variants
from autograder.course.records import Result
from tests.field import modules, notebooks
from tests.field.inputs import ASSIGNMENT, COURSE, Case

TABLES = {
    "ipython": notebooks.IPYTHON,
    "pasted": notebooks.PASTED,
    "written": notebooks.WRITTEN,
    "exported": notebooks.EXPORTED,
    "large": notebooks.LARGE,
    "copies": notebooks.COPIES,
    "stubs": notebooks.STUBS,
    "slips": notebooks.SLIPS,
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
