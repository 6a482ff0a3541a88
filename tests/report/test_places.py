"""Where a mistake is: what students read at each level, and what the overview counts."""

from __future__ import annotations

import dataclasses

import pytest

from autograder.course.records import Diagnosis, Level, Place
from autograder.locale import catalogue
from autograder.repairs.kinds import Kind
from autograder.report.feedback import render_html
from autograder.report.markdown import render_markdown
from autograder.report.overview import anonymous, render_overview
from autograder.report.places import place_sentences
from autograder.report.statistics import summarise
from autograder.report.visibility import shown
from tests.report import samples

PLACE = Place(
    kind="sign", text="activations", line=12, before="return f(`z`)", after="return f(-z)"
)


def result(*places: Place):
    """A hand-in of which this has been found."""
    found = (Diagnosis(exercise="sigmoid", places=places),)
    return dataclasses.replace(samples.middling(), diagnoses=found)


def page(level: Level, *places: Place) -> str:
    view = shown(result(*places), samples.assignment(), level=level, language="en")
    return render_html(view) + render_markdown(view)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_kind_has_a_sentence(kind, language):
    """In both languages, with line or without."""
    for line in (0, 3):
        place = Place(kind=kind, text="cell 4", line=line)
        (said,) = place_sentences(
            Diagnosis(exercise="f", places=(place,)), Level.SENTENCES, language
        )
        assert ("4" in said) == bool(line)
        assert catalogue.words(language, f"report-diagnosis-{kind}", {}) in said


def test_the_repair_itself_is_for_after_the_deadline():
    """Nothing at `public`, line and kind at `sentences`, the edit at `everything`."""
    assert "Is the sign right?" not in page(Level.PUBLIC, PLACE)
    for level in (Level.SENTENCES, Level.VALUES):
        assert "Line 12: Is the sign right?" in page(level, PLACE)
        assert "return f(" not in page(level, PLACE)
    shown_all = page(Level.EVERYTHING, PLACE)
    assert "return f(-z)" in shown_all
    assert "return f(z)" in shown_all  # its own marks would end the code


def test_two_places_and_kinds_of_a_later_version():
    """Both lines in one sentence; of what is not known nothing is said."""
    second = dataclasses.replace(PLACE, line=15, kind="axis")
    assert "Two places, both together: Line 12: " in page(Level.SENTENCES, PLACE, second)
    later = dataclasses.replace(PLACE, kind="later")
    assert "Look here" not in page(Level.SENTENCES, later)


def test_what_a_student_wrote_cannot_act():
    """Markup and code marks of the changed line are words."""
    place = dataclasses.replace(PLACE, before=samples.EVIL, after="`" + samples.EVIL)
    summary = summarise(samples.assignment(), [result(place)])
    overview = render_overview(summary, language="en")
    for text in (page(Level.EVERYTHING, place), overview):
        assert "<script>alert(1)" not in text
        assert "\u202e" not in text


def test_the_overview_counts_the_same_repair():
    """With its number for `diagnose --mutant`; without code where nobody is to be known by it."""
    two = [dataclasses.replace(result(PLACE), student=name) for name in ("ada", "alan")]
    summary = summarise(samples.assignment(), two)
    assert [stat.students for stat in summary.repairs] == [2]
    assert "return f(-z)" in render_overview(summary, language="de")
    hidden = render_overview(anonymous(summary, "de"), language="de")
    assert "return f(-z)" not in hidden
    assert "Zeile 12: Stimmt das Vorzeichen?" in hidden
