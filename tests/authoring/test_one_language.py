"""A course in one language asks for nothing in another, and hands nothing out in it."""

from __future__ import annotations

import re
import zipfile

import pytest

from autograder.authoring.check import check
from autograder.authoring.init import new_course
from autograder.authoring.new import new_assignment
from autograder.content.discover import find_assignment
from autograder.course.course import find_course
from autograder.errors import ContentError
from autograder.release.package import package
from tests.helpers.tiny_course import edit


@pytest.fixture
def course(tmp_path):
    list(new_course(tmp_path / "course"))
    edit(tmp_path / "course" / "course.toml", 'languages = ["de", "en"]', 'languages = ["en"]')
    edit(tmp_path / "course" / "course.toml", 'title = { de = "Course", en = "Course" }',
         'title = "Course"')  # fmt: skip
    course = find_course(tmp_path / "course")
    list(new_assignment(course, "15-dropout", full=True))
    return course


def in_english_only(path):
    """What a file says in German, left out."""
    text = path.read_text(encoding="utf-8")
    text = re.sub(r'title = \{ de = "[^"]*", en = ("[^"]*") \}', r"title = \1", text)
    text = re.sub(r"(?m)^(?:de = .*|\n +de: .*)\n", "", text)
    path.write_text(text, encoding="utf-8")
    return text


def test_one_language_is_enough(course, tmp_path):
    """Title, hints, mutants, checks and statement in English are right, and are handed out."""
    folder = course.paths.assignments / "15-dropout"
    assert not (folder / "statement.de.md").exists()
    for path in [*folder.rglob("*.toml"), *folder.rglob("*.py")]:
        assert "de = " not in in_english_only(path)
        assert "de: " not in path.read_text(encoding="utf-8")
    assignment = find_assignment(course, "15")
    report = check(course, assignment, systematic=False)
    assert report.right, report.problems
    packaged = list(package(course, [assignment], tmp_path / "release"))
    names = zipfile.ZipFile(next((tmp_path / "release").glob("*.zip"))).namelist()
    assert packaged
    assert any(name.endswith("statement.en.html") for name in names)
    assert not [name for name in names if ".de." in name]


def test_two_languages_are_both_asked_for(course):
    """The message says which file, and what to write."""
    edit(course.root / "course.toml", 'languages = ["en"]', 'languages = ["en", "de"]')
    with pytest.raises(ContentError, match="must be in both languages") as error:
        find_course(course.root)
    assert 'title = { en = "...", de = "..." }' in error.value.hint
