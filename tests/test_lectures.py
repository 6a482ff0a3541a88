"""The lectures, the exercises that they lead to, and what leads back: docs/lectures.md."""

from dataclasses import replace
from pathlib import Path

import pytest

from autograder.authoring.lectures import (
    PAGE,
    lecture_page,
    lecture_problems,
    open_headings,
)
from autograder.authoring.new import new_assignment
from autograder.content.discover import discover, find_assignment
from autograder.course.course import find_course
from autograder.course.records import heading_of
from autograder.report.mistakes import known_mistakes, suspicion

REPOSITORY = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def course():
    return find_course(REPOSITORY)


@pytest.fixture(scope="module")
def assignments(course):
    return discover(course)


@pytest.fixture
def activations(course):
    return find_assignment(course, "02")


def without_sources(assignment, name):
    """An assignment in which one exercise does not say what it is about."""
    exercises = (replace(e, lectures=None) if e.name == name else e for e in assignment.exercises)
    return replace(assignment, exercises=tuple(exercises))


def test_every_exercise_and_every_known_mistake_has_its_place(course, assignments):
    """A new exercise names its heading, or says with [] that it is the course's own."""
    problems = [
        f"{assignment.name}: {problem}"
        for assignment in assignments
        for problem in lecture_problems(course, assignment)
    ]
    assert not problems, "\n".join(problems)


def test_every_heading_of_the_lectures_has_an_exercise(course, assignments):
    """What has none stands under `left_out` in course.toml, with the reason."""
    assert open_headings(course, assignments) == ()


def test_the_page_is_up_to_date(course, assignments):
    """docs/lectures.md says what the manifests say."""
    hint = "run: python -m autograder.authoring.lectures"
    assert (REPOSITORY / PAGE).read_text(encoding="utf-8") == lecture_page(course, assignments), (
        hint
    )


def test_an_exercise_without_a_place_is_named(course, activations):
    """In words that say what to write and where."""
    changed = without_sources(activations, "leaky_relu")
    (problem,) = lecture_problems(course, changed)
    assert problem.startswith("leaky_relu does not say which lecture")
    assert "assignment.toml" in problem
    assert "| `leaky_relu` | 3 | not said |" in lecture_page(course, [changed])


def test_a_heading_without_an_exercise_is_named(course, assignments, activations):
    """Also where the last of its exercises goes."""
    changed = without_sources(activations, "why_bias")
    others = [assignment for assignment in assignments if assignment.name != changed.name]
    assert open_headings(course, [changed, *others]) == ("L1, Bias",)


def test_a_known_mistake_may_say_more_than_the_heading(course):
    """The longest heading that it begins with counts, and only whole ones."""

    def found(words):
        heading = heading_of(words, course.headings)
        return heading and heading.key

    longer = "L3, Aufgaben, Berechnung von Aktivierungen"
    assert found("L3, Aufgaben, 1") == "L3, Aufgaben"
    assert found(f"{longer}, c") == found(longer) == longer
    assert found("L3, Aufgabe") is None
    assert found("L3, Aufgabenzettel") is None
    assert found("L3") is None


def test_a_known_mistake_without_a_place_is_named(course, tmp_path):
    """And a new assignment is right in a course with lectures, until its author says more."""
    paths = replace(course.paths, assignments=tmp_path / "a", solutions=tmp_path / "s")
    course = replace(course, paths=paths)
    list(new_assignment(course, "15-spread", full=True))
    spread = find_assignment(course, "15")
    assert list(lecture_problems(course, spread)) == []
    path = spread.hidden / "mutants" / "adds_two.py"
    path.write_text(path.read_text().replace('lecture = ""', 'lecture = "L1, Bais"'))
    (problem,) = lecture_problems(course, spread)
    assert "adds_two" in problem
    assert 'Did you mean "L1, Bias"?' in problem


def test_a_recognised_mistake_says_its_heading_in_english_too(course):
    """The lectures are in German; who reads English finds the heading and knows what it says."""
    known = known_mistakes(find_assignment(course, "01"))
    german, english = (suspicion("layer_transposed", known, lang) for lang in ("de", "en"))
    assert german.lecture == "L3, One Layer Perceptron als Matrix multiplikation"
    assert english.lecture == f"{german.lecture} (The perceptron as a matrix product)"


def test_a_course_without_lectures_has_nothing_to_say(course, activations):
    """The key is optional, and any words are right there."""
    none = replace(course, lectures=())
    changed = without_sources(activations, "leaky_relu")
    assert list(lecture_problems(none, changed)) == []
    assert open_headings(none, [changed]) == ()
