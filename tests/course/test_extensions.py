"""Extensions are read as instructors write them, and wrong lines are named."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from autograder.course.extensions import Extensions, read_extensions
from autograder.errors import ContentError
from tests.helpers.tiny_course import write

BERLIN = ZoneInfo("Europe/Berlin")
DEADLINE = datetime(2026, 11, 2, 22, 59, tzinfo=UTC)
NAMES = ("01-neuron", "02-activations")


def granted(tmp_path, *lines, header="student,assignment,extension,note", **more):
    """The table of these lines."""
    path = write(tmp_path / "extensions.csv", "\n".join([header, *lines, ""]))
    options = {"assignments": NAMES, "students": ("ada", "alan"), "zone": BERLIN} | more
    return read_extensions(path, **options)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("2026-11-05 23:59", "2026-11-05T22:59:00+00:00"),
        ("2026-11-05T23:59:00Z", "2026-11-05T23:59:00+00:00"),
        ("2026-11-05", "2026-11-05T22:59:59+00:00"),
        ("05.11.2026", "2026-11-05T22:59:59+00:00"),
        ("5.11.2026 12:00", "2026-11-05T11:00:00+00:00"),
        ("+3d", "2026-11-05T22:59:00+00:00"),
        ("+ 12 hours", "2026-11-03T10:59:00+00:00"),
        ("+1w", "2026-11-09T22:59:00+00:00"),
        ("+2W", "2026-11-16T22:59:00+00:00"),
        ("+1 D", "2026-11-03T22:59:00+00:00"),
        ("+90min", "2026-11-03T00:29:00+00:00"),
    ],
)
@pytest.mark.parametrize("name", ["02-activations", "2", "02", ""])
def test_a_deadline_moves(tmp_path, words, due, name):
    """Dates in both countries' order, times with or without a zone, and lengths."""
    table = granted(tmp_path, f"ada,{name},{words}")
    assert table.due("ada", "02-activations", DEADLINE).astimezone(UTC).isoformat() == due
    assert table.due("alan", "02-activations", DEADLINE) == DEADLINE


def test_the_line_that_names_the_assignment_wins(tmp_path):
    """A student with more time everywhere may still be exempt once."""
    table = granted(tmp_path, "ada,,+1d,illness", "ada,01,befreit,")
    assert table.exempt("ada", "01-neuron") is True
    assert not table.exempt("ada", "02-activations")
    assert table.due("ada", "02-activations", DEADLINE) == DEADLINE.replace(day=3)


@pytest.mark.parametrize("word", ["exempt", "EXEMPT", "Befreit"])
def test_who_is_exempt_may_be_written_in_capitals(tmp_path, word):
    """In both languages."""
    assert granted(tmp_path, f"alan,1,{word}").exempt("alan", "01-neuron")


def test_a_table_without_notes_is_one(tmp_path):
    """But the extension itself has to be a column."""
    table = granted(tmp_path, "ada,02,+3d", header="student,assignment,extension")
    assert table.due("ada", "02-activations", DEADLINE) == DEADLINE.replace(day=5)
    with pytest.raises(ContentError, match='"extension" is missing'):
        granted(tmp_path, "ada,02", header="student,assignment")


def test_without_a_file_nothing_is_granted(tmp_path):
    """Most courses begin without one; without a deadline there is nothing to move."""
    table = read_extensions(tmp_path / "extensions.csv", assignments=NAMES)
    assert table == Extensions()
    assert table.due("ada", "01-neuron", None) is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("adda,02,+3d", 'Did you mean "ada"?'),
        (",02,+3d", "nobody"),
        ("ada,07,+3d", "01-neuron, 02-activations"),
        ("ada,02,soon", "+12h or exempt"),
        ("ada,02,31.02.2026", "is no extension"),
        ("ada,02,", "is no extension"),
        ("ada,,+1d\nada,,+2d", "already"),
    ],
)
def test_a_wrong_line_is_named(tmp_path, line, said):
    """Typing errors stop the command before anybody is treated unfairly."""
    with pytest.raises(ContentError) as caught:
        granted(tmp_path, line)
    assert f"line {2 + line.count(chr(10))}" in caught.value.message
    assert said in f"{caught.value.message} {caught.value.hint}"


def test_a_time_needs_a_zone(tmp_path):
    """Without a time zone in course.toml the message says what to write there."""
    with pytest.raises(ContentError, match="time zone") as caught:
        granted(tmp_path, "ada,02,2026-11-05 23:59", zone=None)
    assert "Europe/Berlin" in caught.value.hint
