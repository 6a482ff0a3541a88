"""A statement names every exercise and what it is worth, in both languages."""

import pytest

from autograder.content.discover import find_assignment
from autograder.content.statements import statement_path, statement_problems, statement_text
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


def test_points_and_title_stand_in_the_manifest_alone(lines):
    """They are filled in, each language in its own form; LaTeX keeps its braces."""
    german, english = (statement_path(lines, language) for language in ("de", "en"))
    german.write_text(
        "**{points}**\n\n1. **`slope`** ({points}): $\\text{points}$\n\n{exercises}\n"
    )
    assert statement_text(lines, "de") == (
        "# Geraden\n\n**5 Punkte**\n\n1. **`slope`** (1,5 Punkte): $\\text{points}$\n\n"
        "| Aufgabe | Punkte |\n|---|---|\n| `slope` | 1,5 |\n| `Line.at` | 2 |\n"
        "| `answers.root` | 0,5 |\n| Warum gerade? | 1 |\n"
    )
    english.write_text("# Own title\n\n`why_straight` {points}, {exercises} in a line.\n")
    assert statement_text(lines, "en") == (
        "# Own title\n\n`why_straight` 1 point, {exercises} in a line.\n"
    )


def test_a_table_of_exercises_names_them_all(lines):
    statement_path(lines, "en").write_text("{exercises}\n")
    assert statement_problems(lines, ["en"]) == ()


def test_the_line_of_a_formula_is_the_one_that_is_written(lines):
    """However much is filled in above it."""
    statement_path(lines, "en").write_text("{exercises}\n\n$\\duoble$\n")
    (problem,) = statement_problems(lines, ["en"])
    assert problem.startswith("statement.en.md, line 3: $\\duoble$")


def test_points_are_those_of_the_exercise_before_them(lines):
    """Where a line names several, each number stands behind its own."""
    statement_path(lines, "en").write_text("# A\n\n`slope` ({points}) for `Line.at` ({points}).\n")
    assert "`slope` (1.5 points) for `Line.at` (2 points)." in statement_text(lines, "en")
