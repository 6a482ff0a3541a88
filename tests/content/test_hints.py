"""Hints are complete, and a slip in them is told."""

from pathlib import Path

import pytest

from autograder.content.discover import discover, find_assignment
from autograder.content.hints import hint_problems, read_hints
from autograder.course.course import find_course
from autograder.errors import ContentError
from tests.helpers.tiny_course import tiny_course, write

REAL = {a.name: a for a in discover(find_course(Path(__file__).parents[2]))}
BOTH = 'de = "Lies nach."\nen = "Look it up."\n'


@pytest.fixture
def lines(tmp_path):
    return find_assignment(tiny_course(tmp_path), "lines")


@pytest.mark.parametrize("name", REAL)
def test_every_exercise_of_the_course_has_a_hint(name):
    """In both languages, short enough to be read."""
    assert list(hint_problems(REAL[name])) == []
    assert all(hint.de != hint.en for hint in read_hints(REAL[name]).values())


def test_one_hint_for_all_answers(lines):
    """Unless an answer has one of its own."""
    write(lines.folder / "hints.toml", f"[slope]\n{BOTH}[answers]\n{BOTH}")
    assert list(read_hints(lines)) == ["slope", "answers.root"]
    own = '["answers.root"]\nde = "Wurzel."\nen = "Root."\n'
    write(lines.folder / "hints.toml", f"[answers]\n{BOTH}{own}")
    assert read_hints(lines)["answers.root"].en == "Root."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"[slop]\n{BOTH}", 'Did you mean "slope"?'),
        ('[slope]\nde = "Lies nach."\n', '"en" is missing'),
        ('slope = "Look it up."\n', "must be in both languages"),
        (f"[derivations]\n{BOTH}", "unknown key"),
    ],
)
def test_a_slip_is_told(lines, text, said):
    """A name that is none, a language that is missing."""
    write(lines.folder / "hints.toml", text)
    with pytest.raises(ContentError) as caught:
        read_hints(lines)
    assert said in f"{caught.value.message} {caught.value.hint}"
    assert said in "".join(hint_problems(lines))


def test_what_is_missing_or_too_long(lines):
    """`autograder check` names the exercise."""
    assert list(hint_problems(lines)) == []  # none at all are no slip
    write(lines.folder / "hints.toml", "")
    assert len(list(hint_problems(lines))) == len(lines.exercises)
    long = f'[slope]\nde = "{"x" * 301}"\nen = "x"\n'
    write(lines.folder / "hints.toml", long)
    assert 'hints.toml: "slope" is longer than 300 characters' in list(hint_problems(lines))
