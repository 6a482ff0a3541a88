"""The statement as a page: alone, in its language, the same bytes every time."""

import re
from pathlib import Path

import pytest

from autograder.content.discover import discover
from autograder.content.statements import statement_problems
from autograder.course.course import find_course
from autograder.errors import ContentError
from autograder.release.distribute import distribute
from autograder.release.handout import gather_files
from autograder.release.pages import statement_page
from tests.helpers.tiny_course import edit, write
from tests.report.test_feedback import Reader, contrast

REPOSITORY = Path(__file__).parents[2]


def page(course, lines, language="de"):
    """The page of the small course's second assignment."""
    return statement_page(course, lines, language).decode()


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_page_stands_alone(course, lines, folder, language):
    """One file in its language, well-formed, that loads and runs nothing."""
    edit(folder / f"statement.{language}.md", "# ", "$x < y$ & <b>\n\n# ")
    html = page(course, lines, language)
    read = Reader(html)
    assert read.named("html") == [{"lang": language}]
    tags = {tag for tag, _ in read.elements}
    assert {"title", "main", "h1", "math"} <= tags
    assert not {"script", "link", "img", "iframe", "b"} & tags
    for _, attrs in read.elements:
        assert not [name for name in attrs if name.startswith("on") or name in ("src", "href")]
    assert "default-src 'none'" in html
    assert "width=device-width" in html


def test_titles_are_words(course, lines):
    """What course and assignment are called cannot become markup."""
    edit(lines.folder / "assignment.toml", 'de = "Geraden"', 'de = "<i>$y & z"')
    again = next(entry for entry in discover(course) if entry.name == "02-lines")
    assert "<title>&lt;i&gt;$y &amp; z · 02-lines</title>" in page(course, again)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_text_colour_can_be_read(course, lines, scheme):
    """Text has a contrast of at least 4.5 on each ground, light and dark."""
    block = re.findall(r":root \{(.*?)\}", page(course, lines), re.S)[scheme]
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
    pairs = [(text, "paper") for text in ("ink", "quiet", "link")]
    pairs += [("ink", "soft"), ("ink", "note"), ("link", "note")]
    assert [pair for pair in pairs if contrast(*(colours[name] for name in pair)) < 4.5] == []


def test_a_formula_that_cannot_be_typeset_stops_the_handout(course, lines, folder):
    """The file and the line are said, by `check` as well."""
    edit(folder / "statement.en.md", "# Lines", "# Lines\n\nso $\\foo$")
    with pytest.raises(ContentError, match=r"statement\.en\.md, line 3: \$\\foo\$ cannot"):
        gather_files(course, lines)
    (problem,) = statement_problems(lines)
    assert problem.startswith("statement.en.md, line 3: $\\foo$ cannot be typeset: ")


def test_a_statement_in_another_encoding_is_refused(course, lines, folder):
    (folder / "statement.de.md").write_bytes("Übung".encode("latin-1"))
    with pytest.raises(ContentError, match="not UTF-8"):
        gather_files(course, lines)


def test_nobody_may_use_the_pages_name(course, lines, folder):
    """Neither the template nor the handout has a file of that name."""
    write(course.paths.student_template / "statement.de.html", "mine\n")
    with pytest.raises(ContentError, match="would be one file"):
        gather_files(course, lines)
    edit(folder / "assignment.toml", '"questions.md"', '"questions.md", "statement.en.html"')
    with pytest.raises(ContentError, match="has a place of its own"):
        discover(course)


def test_students_of_the_roster_get_the_pages(course, lines, tmp_path):
    for record in distribute(course, lines, tmp_path / "to"):
        assert {"statement.de.html", "statement.en.html"} <= set(record.added)


def test_pages_of_the_real_course_are_small_and_the_same_every_time():
    course = find_course(REPOSITORY)
    for assignment in discover(course):
        for language in course.languages:
            data = statement_page(course, assignment, language)
            assert data == statement_page(course, assignment, language)
            assert len(data) < 100_000
