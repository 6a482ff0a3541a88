"""Statements, pages and notebooks tell the names that the manifest gives to formulas."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.content.discover import find_assignment, find_assignments
from autograder.content.formula_names import full_statement, names_section
from autograder.content.notebook import make_notebook
from autograder.course.course import find_course
from autograder.release.handout import gather_files

COURSE = find_course(Path(__file__).parents[2])
WITH = [a for a in find_assignments(COURSE) if any(t.names() for t in a.formulas.values())]


@pytest.mark.parametrize("assignment", WITH, ids=lambda a: a.name)
@pytest.mark.parametrize("language", COURSE.languages)
def test_every_name_of_the_manifest_is_told(assignment, language):
    """In the Markdown, in the page beside it, and in the notebook."""
    section = names_section(assignment, language)
    for name, task in assignment.formulas.items():
        if task.names() and not task.word:
            formula = f"`{name.partition('.')[2]}`"
            row = next(row for row in section.splitlines() if formula in row.split(" | ")[0])
            for known in (*task.symbols, *task.families, *task.functions, *task.definitions):
                assert f"`{known}" in row, (name, known)
    handed = gather_files(COURSE, assignment)
    files = {file.name: file.data for file in handed if file.name.startswith("statement.")}
    assert section in files[f"statement.{language}.md"].decode()
    heading = section.splitlines()[0].lstrip("# ")
    assert f">{heading}</h2>" in files[f"statement.{language}.html"].decode()
    cells = json.loads(make_notebook(COURSE, assignment, language))["cells"]
    assert ["".join(cell["source"]) for cell in cells].count(section) == 1


def test_the_statement_is_what_was_written_where_there_are_no_formulas():
    """No empty table, no heading."""
    assignment = find_assignment(COURSE, "02")
    text = (assignment.folder / "statement.en.md").read_text(encoding="utf-8")
    assert full_statement(assignment, "en") == text
