"""The solution in a notebook earns what it earns as modules; the untouched notebook is the stub."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.authoring.trial import grade_variants
from autograder.content.cells import ANSWER
from autograder.content.discover import discover
from autograder.content.notebook import make_notebook, notebook_name
from autograder.content.stubs import read_stubs
from autograder.content.variants import module_files
from autograder.course.course import find_course
from autograder.course.records import LANGUAGES
from autograder.grading.graded_files import choose_files
from tests.helpers.notebooks import solved

COURSE = find_course(Path(__file__).parents[2])
REAL = {assignment.name: assignment for assignment in discover(COURSE)}


@pytest.mark.parametrize("name", REAL)
def test_a_notebook_earns_what_its_modules_earn(name):
    """Exercise by exercise; all of it, but for what a person grades. Both languages run the same."""
    assignment = REAL[name]
    notebooks = {
        notebook_name(assignment, language): solved(COURSE, assignment, language)
        for language in LANGUAGES
    }
    read = [choose_files({file: book}, assignment).notebook for file, book in notebooks.items()]
    run = [[cell.source for cell in notebook.cells] for notebook in read]
    assert run[0] == run[1]
    file, book = next(iter(notebooks.items()))
    variants = {
        "modules": module_files(assignment, assignment.solution),
        "notebook": {file: book},
    }
    results = grade_variants(COURSE, assignment, variants)
    full = sum(exercise.points for exercise in assignment.exercises if not exercise.manual)
    assert results["modules"].points == pytest.approx(full)
    assert results["notebook"].exercises == results["modules"].exercises
    assert set(results["notebook"].submission["counted"]) == set(assignment.modules)


def test_the_result_says_which_questions_were_not_answered():
    """Nothing handed in, the template as it is, one answered; in a notebook as well."""
    assignment = REAL["02-activations"]
    asked = [e.name for e in assignment.exercises if e.manual]
    modules = module_files(assignment, assignment.solution)
    blank = (assignment.folder / "questions.md").read_bytes()
    book = notebook_name(assignment, "en")
    untouched = make_notebook(COURSE, assignment, "en")
    variants = {
        "none": modules,
        "blank": {**modules, "questions.md": blank},
        "answered": {**modules, "questions.md": blank + b"\nBecause.\n"},
        "notebook": {book: untouched},
        "notebook answered": {
            book: untouched.replace(ANSWER["en"].encode(), b"Because it is not linear.", 1)
        },
    }
    results = grade_variants(COURSE, assignment, variants)
    said = {
        name: [e.name for e in result.exercises if e.status == "unanswered"]
        for name, result in results.items()
    }
    assert said == {
        "none": asked,
        "blank": asked,
        "answered": asked[:-1],
        "notebook": asked,
        "notebook answered": asked[1:],
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", REAL)
def test_the_untouched_notebook_is_the_stub(name, language):
    """Nothing runs but the stub's own definitions, which `autograder check` proves to earn nothing."""
    assignment = REAL[name]
    handed_in = {notebook_name(assignment, language): make_notebook(COURSE, assignment, language)}
    stubs = read_stubs(assignment)
    run = [cell.source for cell in choose_files(handed_in, assignment).notebook.cells]
    imports = ["\n".join(stubs.imports)] if stubs.imports else []  # 00-python has none
    assert sorted(run) == sorted([*imports, *(p.source for p in stubs.pieces)])
