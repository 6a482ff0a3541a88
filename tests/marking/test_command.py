"""`autograder mark` with tables, and what becomes of the marks in reports and exports."""

from __future__ import annotations

import csv

import pytest
from click.testing import CliRunner

from autograder.cli.main import cli
from autograder.errors import AutograderError, UsageError
from tests.helpers import written_class as course


@pytest.fixture
def root(tmp_path, monkeypatch):
    made = course.make_course(tmp_path / "course")
    course.answer(made, "ada", why_bias="It shifts.", why_step="Flat.", overfitting="By heart.")
    monkeypatch.chdir(made)
    return made


def run(*arguments):
    done = CliRunner().invoke(cli, arguments, standalone_mode=False)
    if isinstance(done.exception, AutograderError):
        raise done.exception
    assert done.exception is None, done.output
    return done


def fill(path, points):
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row, given in zip(rows, points, strict=True):
        row |= {"points": given, "comment": "Seen."}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


def test_a_table_goes_out_and_its_marks_count_everywhere(root):
    """On the student's page, in exports, for the next look."""
    assert "3 lines, 3 to mark." in run("mark", "02", "--sheet", "marks.csv").output
    fill(root / "marks.csv", ["1.5", "1", "2"])
    said = run("mark", "02", "--from", "marks.csv", "--as", "grace").output
    assert "3 marks from marks.csv; 0 to mark." in said
    assert "0 marks from" in run("mark", "02", "--from", "marks.csv", "--as", "konrad").output
    run("report", "02", "--quiet")
    page = (root / "reports/feedback/ada/02-words.md").read_text()
    assert "6,5 von 7 Punkten" in page
    assert "Seen." in page
    table = run("export", "02", "--format", "csv", "--out", "grades.csv")
    assert "grades.csv" in table.output
    assert '"6.5"' in (root / "grades.csv").read_text()
    junit = run("export", "02", "--format", "junit", "--out", "tests.xml")
    assert junit.exit_code == 0
    assert (
        '<testcase classname="02-words.why_bias" name="marked">'
        in (root / "tests.xml").read_text()
    )


def test_mistakes_end_it_with_the_lines(root):
    """As wrong usage; nothing was applied."""
    run("mark", "02", "--sheet", "marks.csv")
    fill(root / "marks.csv", ["1.5", "9", "x"])
    with pytest.raises(UsageError, match="line 3: 9 of 1 points") as refused:
        run("mark", "02", "--from", "marks.csv")
    assert 'line 4: "x" are no points' in str(refused.value)
    assert "3 to mark" in run("mark", "02", "--sheet", "marks.csv").output
    with pytest.raises(UsageError, match="cannot be read"):
        run("mark", "02", "--from", "none.csv")


def test_what_was_not_graded_is_told(root):
    """Nothing at all, or a hand-in that is another one by now."""
    (root / "submitted/ada/02-words/work.py").write_text("x = 1\n")
    assert "ada: " in run("mark", "02", "--sheet", "marks.csv").output
    (root / "results").rename(root / "old")
    with pytest.raises(UsageError, match="There is no graded hand-in"):
        run("mark", "02", "--sheet", "marks.csv")
