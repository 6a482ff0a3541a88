"""Assignments are found by their folders, and by a part of their names."""

import pytest

from autograder.content.discover import discover, find_assignment, find_assignments
from autograder.course.course import read_course
from autograder.errors import ContentError, UsageError
from tests.helpers.tiny_course import LINES_TOML, edit, tiny_course, write


@pytest.fixture
def course(tmp_path):
    """The small course, as it should be."""
    return tiny_course(tmp_path)


def names(assignments):
    """Their names, in their order."""
    return [assignment.name for assignment in assignments]


def test_every_folder_with_a_manifest_is_an_assignment(course):
    """Assignments come sorted by name; folders without a manifest are none."""
    write(course.paths.assignments / "03-later" / "statement.de.md", "Entwurf\n")
    assert names(discover(course)) == ["01-double", "02-lines"]


def test_the_course_may_say_another_order(course):
    """Assignments named under `order` come first, the rest by name."""
    edit(course.root / "course.toml", "schema = 1", 'schema = 1\norder = ["02-lines"]')
    assert names(discover(read_course(course.root / "course.toml"))) == ["02-lines", "01-double"]


def test_an_order_names_assignments(course):
    """A name under `order` that is no assignment is refused with a suggestion."""
    edit(course.root / "course.toml", "schema = 1", 'schema = 1\norder = ["02-line"]')
    with pytest.raises(ContentError, match='"order" names "02-line"') as caught:
        discover(read_course(course.root / "course.toml"))
    assert 'Did you mean "02-lines"?' in caught.value.hint


@pytest.mark.parametrize(
    "name",
    ["02-lines", "02", "2", "lines", "li", "02-L", "02-lines/", "assignments/02-lines"],
)
def test_a_part_of_the_name_is_enough(course, name):
    """The number, a beginning of the name, or a path finds the assignment."""
    assert find_assignment(course, name).name == "02-lines"


def test_the_whole_name_wins(course):
    """A name that begins another one is still found."""
    write(course.paths.assignments / "02-lines-more" / "assignment.toml", LINES_TOML)
    assert find_assignment(course, "02-lines").name == "02-lines"


def test_an_ambiguous_name_lists_the_candidates(course):
    """When a beginning fits two, both are named."""
    write(course.paths.assignments / "12-limits" / "assignment.toml", LINES_TOML)
    with pytest.raises(UsageError, match=r'"li" may be 02-lines, 12-limits') as caught:
        find_assignment(course, "li")
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("2-lnies", 'Did you mean "02-lines"?'),
        ("duoble", 'Did you mean "01-double"?'),
        ("lns", 'Did you mean "lines"?'),
        ("zzz", "There is 01-double, 02-lines."),
        ("", "There is"),
        ("..", "There is"),
        ("7", "There is"),
    ],
)
def test_an_unknown_name_is_answered_with_suggestions(course, name, hint):
    """An unknown name is a usage error that names what there is."""
    with pytest.raises(UsageError, match="No assignment is called") as caught:
        find_assignment(course, name)
    assert hint in caught.value.hint


def test_a_folder_without_manifest_says_so(course):
    """Asking for a folder that has no manifest yet says what is missing."""
    write(course.paths.assignments / "03-later" / "statement.de.md", "Entwurf\n")
    with pytest.raises(UsageError, match=r"03-later has no assignment\.toml"):
        find_assignment(course, "03-later")


def test_a_mistake_elsewhere_does_not_matter(course):
    """One assignment is found while the manifest of another is wrong."""
    write(course.paths.assignments / "01-double" / "assignment.toml", "schema = 1\n")
    assert find_assignment(course, "02").name == "02-lines"
    with pytest.raises(ContentError):
        discover(course)


def test_several_come_in_the_order_of_the_course(course):
    """Assignments named twice or out of order come once each, in order; none named means all."""
    assert names(find_assignments(course, ["lines", "01", "02"])) == ["01-double", "02-lines"]
    assert names(find_assignments(course, ["lines"])) == ["02-lines"]
    assert names(find_assignments(course)) == ["01-double", "02-lines"]


def test_a_name_fit_for_no_archive_is_refused(course):
    """Folders whose names hold spaces or umlauts are refused."""
    write(course.paths.assignments / "03-Übung 3" / "assignment.toml", LINES_TOML)
    with pytest.raises(ContentError, match="cannot be the name of an assignment"):
        discover(course)


def test_a_course_without_assignments_says_so(tmp_path):
    """Without a folder `assignments/` the error names it."""
    with pytest.raises(ContentError, match="assignments is not a folder"):
        discover(
            read_course(
                write(tmp_path / "course.toml", 'schema = 1\ntitle = { de = "K", en = "C" }\n')
            )
        )
