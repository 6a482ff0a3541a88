"""A statement as a page that stands alone: no script, nothing loaded, light, dark, on paper."""

from __future__ import annotations

from functools import cache
from html import escape
from importlib.resources import files
from string import Template

from autograder.content.formula_names import full_statement
from autograder.content.python import read_text
from autograder.content.statements import statement_path
from autograder.content.typeset import formula_problems, to_html
from autograder.course.course import Course
from autograder.course.records import Assignment
from autograder.errors import ContentError


def statement_page(course: Course, assignment: Assignment, language: str) -> bytes:
    """The statement in one language as HTML, the same bytes for the same statement.

    Raises
    ------
    ContentError
        If it cannot be read, or a formula in it cannot be typeset.
    """
    text = full_statement(assignment, language)
    try:
        body = to_html(text)
    except ContentError as error:
        path = statement_path(assignment, language)
        as_written = next(iter(formula_problems(read_text(path))), error.message)
        raise ContentError(f"{path}, {as_written}") from None
    words = {
        "language": language,
        "title": assignment.title[language],
        "assignment": assignment.name,
        "course": course.title[language],
    }
    escaped = {key: escape(value) for key, value in words.items()}
    return _page_template().substitute(escaped, body=body).encode()


@cache
def _page_template() -> Template:
    return Template(files("autograder.release").joinpath("page.html").read_text(encoding="utf-8"))
