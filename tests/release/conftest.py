"""The small course, and the paths that tests of handing out change."""

import pytest

from autograder.content.discover import find_assignment
from tests.helpers.tiny_course import tiny_course


@pytest.fixture
def course(tmp_path):
    """The small course, as it should be."""
    return tiny_course(tmp_path / "course")


@pytest.fixture
def folder(course):
    """The folder of its second assignment."""
    return course.paths.assignments / "02-lines"


@pytest.fixture
def lines(course):
    """Its second assignment."""
    return find_assignment(course, "02-lines")
