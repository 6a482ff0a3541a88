"""The solution in a notebook earns what it earns as modules; the untouched notebook earns nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.author.trial import grade_variants
from autograder.content.discover import discover
from autograder.content.notebook import make_notebook, notebook_name
from autograder.content.variants import module_files
from autograder.course import find_course
from autograder.model import LANGUAGES
from tests.helpers.notebooks import solved

COURSE = find_course(Path(__file__).parents[2])
REAL = {assignment.name: assignment for assignment in discover(COURSE)}


@pytest.mark.parametrize("name", REAL)
def test_a_notebook_earns_what_its_modules_earn(name):
    """In both languages, exercise by exercise."""
    assignment = REAL[name]
    variants = {"modules": module_files(assignment, assignment.solution)}
    for language in LANGUAGES:
        file = notebook_name(assignment, language)
        variants[f"solved {language}"] = {file: solved(COURSE, assignment, language)}
        variants[f"untouched {language}"] = {file: make_notebook(COURSE, assignment, language)}
    results = grade_variants(COURSE, assignment, variants)
    full = sum(exercise.points for exercise in assignment.exercises if not exercise.manual)
    for language in LANGUAGES:
        assert results[f"solved {language}"].exercises == results["modules"].exercises
        assert results[f"untouched {language}"].points == 0
    assert results["modules"].points == pytest.approx(full)
