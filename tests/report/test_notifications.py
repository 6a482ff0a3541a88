"""Messages about a correction: who gets one, what stands in it, and that nobody gets it twice."""

from dataclasses import replace
from pathlib import Path

import pytest

from autograder.course.course import Feedback
from autograder.course.records import Level, Status, Text, Verdict
from autograder.gradebook.manual import Given, Manual, write_manual
from autograder.gradebook.store import Store
from autograder.report.site import Settings, write_letters, write_reports
from tests.report import samples

COURSE = Text(de="Neuronale Netze", en="Neural networks")
ASSIGNMENT = samples.assignment(Path("nowhere"))
SECRET = Text.same(f"got {samples.HIDDEN}")


def before(student="ben"):
    """The hidden check is wrong about relu, and tanh is right by mistake."""
    wrong = samples.check("relu", 0, Verdict.FAILED, SECRET, detail=SECRET, show=True)
    return samples.result(
        samples.exercise("relu", {0: wrong}), samples.exercise("tanh"), student=student
    )


def after(student="ben"):
    """Corrected: relu +1, tanh -1, and another suite."""
    wrong = samples.check("tanh", 1, Verdict.FAILED, SECRET, detail=SECRET)
    return replace(
        samples.result(
            samples.exercise("relu"),
            samples.exercise("sigmoid"),
            samples.exercise("tanh", {1: wrong}),
            student=student,
        ),
        suite_sha256="ef" * 32,
    )


@pytest.fixture
def store(tmp_path):
    """An empty results folder."""
    return Store(tmp_path / "results")


def pages(store, tmp_path):
    """Students read their pages."""
    settings = Settings(course=COURSE)
    return write_reports([ASSIGNMENT], store, tmp_path / "out", settings)


def letters(store, tmp_path, language="de", level=Level.SENTENCES, **more):
    """The texts of the messages that are written, by student."""
    settings = Settings(
        course=COURSE,
        language=language,
        feedback=Feedback(level=level, after_deadline=level),
        **more,
    )
    written = write_letters([ASSIGNMENT], store, tmp_path / "out", settings)
    assert [path.read_text(encoding="utf-8") for path, _ in written] == [
        f"{made.subject}\n\n{made.body}" for _, made in written
    ]
    return {made.student: made for _, made in written}


def test_a_message_says_what_changed_and_by_which_check(store, tmp_path):
    """In the student's language, ready to send: points before and after, a line per check."""
    store.write(before(), {})
    pages(store, tmp_path)
    store.write(after(), {})
    (made,) = letters(store, tmp_path, names={"ben": "Ben Groß"}).values()
    assert made.subject == "Neuronale Netze: Aktivierungsfunktionen neu bewertet"
    assert made.body == (
        "Hallo Ben Groß,\n\n"
        "die Prüfungen zu „Aktivierungsfunktionen“ wurden korrigiert, und deine Abgabe ist neu "
        "bewertet: 7 von 10 Punkten statt 3 (+4).\n\n"
        "- relu +1: relu stimmt für Felder beliebiger Form. (jetzt bestanden)\n"
        "- sigmoid +1: sigmoid stimmt für Felder beliebiger Form. (neue Prüfung, bestanden)\n"
        "- sigmoid +1: sigmoid bleibt für sehr große |z| endlich und warnt nicht. "
        "(neue Prüfung, bestanden)\n"
        "- sigmoid +1: sigmoid gibt für eine Zahl eine Zahl. (neue Prüfung, bestanden)\n"
        "- sigmoid +1: sigmoid kommt ohne Schleife aus. (neue Prüfung, bestanden)\n"
        "- tanh −1: tanh ist punktsymmetrisch. (jetzt nicht mehr bestanden)\n\n"
        "Alles Weitere steht auf deiner neuen Seite mit der Rückmeldung.\n"
    )
    assert "test_tanh_odd -1" in made.by_check.replace("\u2212", "-")


def test_the_same_in_english(store, tmp_path):
    """The roster's language decides."""
    store.write(before(), {})
    pages(store, tmp_path)
    store.write(after(), {})
    body = letters(store, tmp_path, languages={"ben": "en"})["ben"].body
    assert body.startswith("Hello ben,\n\nthe checks of “Activation functions” were corrected")
    assert "- tanh −1: tanh is odd. (no longer passes)" in body


@pytest.mark.parametrize("level", [Level.PUBLIC, Level.SENTENCES, Level.VALUES])
def test_a_message_shows_no_more_than_the_page(store, tmp_path, level):
    """No value, no name of a check, and below `sentences` no sentence either."""
    store.write(before(), {})
    pages(store, tmp_path)
    store.write(after(), {})
    body = letters(store, tmp_path, level=level)["ben"].body
    assert samples.HIDDEN not in body
    assert "test_" not in body
    assert ("punktsymmetrisch" in body) == (level is not Level.PUBLIC)
    assert ("- sigmoid: +4" in body) == (level is Level.PUBLIC)


def test_nobody_is_told_twice_and_nothing_gets_lost(store, tmp_path):
    """New pages in between do not swallow the message; once it is written, that is that."""
    store.write(before(), {})
    assert letters(store, tmp_path) == {}  # nobody has seen anything yet
    assert pages(store, tmp_path).unexplained == 0
    store.write(after(), {})
    assert pages(store, tmp_path).unexplained == 1
    assert pages(store, tmp_path).unexplained == 1
    assert set(letters(store, tmp_path)) == {"ben"}
    assert letters(store, tmp_path) == {}
    assert pages(store, tmp_path).unexplained == 0


def test_the_history_of_a_hand_in_is_told(store, tmp_path):
    """Two corrections before anybody was told are one message, with the points in between."""
    store.write(before(), {})
    pages(store, tmp_path)
    store.write(after(), {})
    store.write(replace(samples.perfect("ben"), suite_sha256="00" * 32), {})
    made = letters(store, tmp_path)["ben"]
    assert made.history == (3.0, 7.0, 8.0)
    assert "Punkte dieser Abgabe bisher: 3, 7, 8." in made.body


def test_a_new_hand_in_is_no_correction(store, tmp_path):
    """Whoever hands in again knows why the points are others."""
    store.write(before(), {})
    pages(store, tmp_path)
    store.write(replace(after(), submission={"sha256": "11" * 32}), {})
    assert letters(store, tmp_path) == {}
    pages(store, tmp_path)
    store.write(replace(before(), submission={"sha256": "11" * 32}), {})
    assert set(letters(store, tmp_path)) == {"ben"}


def test_a_result_that_was_ours_to_deliver_is_told_as_such(store, tmp_path):
    """A fault of ours is no 0 points before; a fault now is nothing to send."""
    store.write(samples.fault("ben"), {})
    pages(store, tmp_path)
    store.write(after(), {})
    made = letters(store, tmp_path)["ben"]
    assert made.before is None
    assert "der Fehler lag bei uns" in made.body
    assert "statt" not in made.body
    store.write(replace(after(), status=Status.ENGINE_ERROR, exercises=(), points=0.0), {})
    assert letters(store, tmp_path) == {}


def test_only_points_make_a_message(store, tmp_path):
    """Another version of the engine with the same points is nothing to write about."""
    store.write(before(), {})
    pages(store, tmp_path)
    store.write(replace(before(), versions={"autograder": "9"}), {})
    assert letters(store, tmp_path) == {}


def test_a_damaged_note_is_nothing(store, tmp_path):
    """Whatever stands in the note, it names a result or nothing."""
    store.write(before(), {})
    (store.folder("ben", "02-activations") / "told").write_bytes(b"\xff\x00 nonsense")
    assert store.told("ben", "02-activations") is None
    assert letters(store, tmp_path) == {}


def by_hand(store, exercise, points):
    """What a person gave to ben for his only hand-in."""
    sha256 = str(before().submission["sha256"])
    given = (Given(name=exercise, points=points, comment="Gut."),)
    write_manual(
        store,
        Manual(
            student="ben", assignment=ASSIGNMENT.name, submission_sha256=sha256, exercises=given
        ),
    )


def test_points_that_a_person_gave_are_in_the_message(store, tmp_path):
    """The totals are those of the page; points given before or after are no correction."""
    store.write(before(), {})
    pages(store, tmp_path)
    by_hand(store, "tanh", 0.5)
    assert letters(store, tmp_path) == {}
    old, new = before(), after()
    automatic = {e.name: e.points for e in old.exercises}["tanh"]
    store.write(new, {})
    made = letters(store, tmp_path)["ben"]
    assert made.before == old.points - automatic + 0.5
    assert made.after == new.points - {e.name: e.points for e in new.exercises}["tanh"] + 0.5
    assert made.history == (made.before, made.after)
    assert "tanh" not in made.by_check


def test_a_correction_of_what_a_person_decided_is_none(store, tmp_path):
    """Where their points win, nothing has changed for the student."""
    wrong = samples.check("tanh", 1, Verdict.FAILED, SECRET, detail=SECRET)
    store.write(samples.result(samples.exercise("tanh"), student="ben"), {})
    pages(store, tmp_path)
    by_hand(store, "tanh", 0.5)
    changed = samples.result(samples.exercise("tanh", {1: wrong}), student="ben")
    store.write(replace(changed, suite_sha256="ef" * 32), {})
    assert letters(store, tmp_path) == {}
