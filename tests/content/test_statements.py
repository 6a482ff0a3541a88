"""A statement names every exercise and what it is worth, in both languages."""

import pytest

from autograder.content.discover import find_assignment
from autograder.content.statements import statement_problems
from tests.helpers.tiny_course import edit, tiny_course


@pytest.fixture
def lines(tmp_path):
    """The second assignment of the small course."""
    return find_assignment(tiny_course(tmp_path), "lines")


def test_complete_statements_have_no_problems(lines):
    """Lists, tables, headings and a decimal comma are all understood."""
    assert statement_problems(lines) == ()


def test_a_missing_statement_is_named(lines):
    """Both languages are needed, unless only one is asked for."""
    (lines.folder / "statement.de.md").unlink()
    assert statement_problems(lines) == ("statement.de.md is missing or empty.",)
    assert statement_problems(lines, ["en"]) == ()


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("statement.de.md", "`slope`", "`slopes`", 'does not name "slope"'),
        ("statement.en.md", "Line.at(x)", "Line", 'does not name "Line.at"'),
        ("statement.de.md", "1,5", "15", '"slope" is worth 1.5 points'),
        ("statement.en.md", "| 2 |", "| x^2 |", '"Line.at" is worth 2 points'),
        ("statement.en.md", "| 2 |", "| 2.5 |", '"Line.at" is worth 2 points'),
        ("statement.de.md", "(1 Punkt)", "", '"why_straight" is worth 1 points'),
        ("questions.md", "## why_straight", "## why", 'no heading "## why_straight"'),
    ],
)
def test_what_is_missing_is_said(lines, file, old, new, said):
    """An exercise that is not named, or whose points are not, is reported with its file."""
    edit(lines.folder / file, old, new)
    (problem,) = statement_problems(lines)
    assert problem.startswith(file)
    assert said in problem
