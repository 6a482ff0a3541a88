"""`autograder report --show`: one student's page where the instructor is, in the terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest
from click.testing import CliRunner

from autograder.cli.main import cli
from autograder.errors import UsageError
from autograder.gradebook.store import Store
from tests.gradebook.samples import check, exercise, result
from tests.helpers.skeleton_course import make_course


@pytest.fixture
def course(tmp_path, monkeypatch):
    """Ada has a result of 15 in which a check fails."""
    course = make_course(tmp_path / "course")
    failing = result(exercise("double", [check("a"), check("b", passed=False)]))
    Store(course.paths.results).write(replace(failing, assignment="15-dropout"), {})
    monkeypatch.chdir(course.root)
    return course


def report(*arguments: str):
    return CliRunner().invoke(cli, ["report", *arguments])


def test_a_page_is_printed_and_nothing_is_written(course):
    """Of all assignments with a result; in the language and at the level asked for."""
    shown = report("--show", "ada", "--language", "en")
    assert shown.exit_code == 0
    assert "double" in shown.output
    assert "points" in shown.output
    assert "b is right." in shown.output
    assert not (course.root / "reports").exists()
    assert "b is right." not in report("15", "--show", "ada", "--level", "public").output


@pytest.mark.parametrize(("name", "said"), [("adda", "ada"), ("emmy", "Grade first")])
def test_who_has_no_result_is_told(course, name, said):
    """With the name that was meant, where one is near."""
    refused = report("15", "--show", name).exception
    assert isinstance(refused, UsageError)
    assert refused.message.startswith(f"{name} has no result")
    assert said in refused.hint
