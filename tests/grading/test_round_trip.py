"""The solution in a notebook earns what it earns as modules; the untouched notebook is the stub."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.authoring.trial import grade_variants
from autograder.content.discover import discover
from autograder.content.notebook import make_notebook, notebook_name
from autograder.content.stubs import read_stubs
from autograder.content.variants import module_files
from autograder.course.course import find_course
from autograder.course.records import LANGUAGES
from autograder.grading.graded_files import choose
from tests.helpers.notebooks import solved

COURSE = find_course(Path(__file__).parents[2])
REAL = {assignment.name: assignment for assignment in discover(COURSE)}


@pytest.mark.parametrize("name", REAL)
def test_a_notebook_earns_what_its_modules_earn(name):
    """In both languages, exercise by exercise; all of it, but for what a person grades."""
    assignment = REAL[name]
    variants = {"modules": module_files(assignment, assignment.solution)}
    for language in LANGUAGES:
        file = notebook_name(assignment, language)
        variants[language] = {file: solved(COURSE, assignment, language)}
    results = grade_variants(COURSE, assignment, variants)
    full = sum(exercise.points for exercise in assignment.exercises if not exercise.manual)
    assert results["modules"].points == pytest.approx(full)
    for language in LANGUAGES:
        assert results[language].exercises == results["modules"].exercises
        assert set(results[language].submission["counted"]) == set(assignment.modules)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", REAL)
def test_the_untouched_notebook_is_the_stub(name, language):
    """Nothing runs but the stub's own definitions, which `autograder check` proves to earn nothing."""
    assignment = REAL[name]
    handed_in = {notebook_name(assignment, language): make_notebook(COURSE, assignment, language)}
    stubs = read_stubs(assignment)
    run = [cell.source for cell in choose(handed_in, assignment).notebook.cells]
    imports = ["\n".join(stubs.imports)] if stubs.imports else []  # 00-python has none
    assert sorted(run) == sorted([*imports, *(p.source for p in stubs.pieces)])
