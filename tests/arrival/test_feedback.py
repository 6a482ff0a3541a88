"""What a student is given, when, and what is remembered of it; no code is run here."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from autograder.arrival import feedback
from autograder.arrival.feedback import FeedbackDesk
from autograder.arrival.mail import NotSentError, NotTakenError
from autograder.arrival.record import Given, read_record
from autograder.content.discover import find_assignment
from autograder.course.course import OnArrival
from autograder.course.records import Level, Status
from autograder.errors import EngineError
from autograder.report.course_settings import settings_of
from tests.helpers.arrivals import NAME, arrival_course, page, result, store


class Clock:
    """The time of day that the desk sees."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 2, 12, tzinfo=UTC)

    def now(self, _zone) -> datetime:
        return self.time


class Letters:
    """A mailbox that keeps what it is given; it may be closed."""

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.error: BaseException | None = None

    def send(self, _assignment, view, _page) -> None:
        if self.error is not None:
            raise self.error
        self.sent.append(view.fingerprint[0])


class Place:
    """A course, a desk in it, and a clock."""

    def __init__(self, root, monkeypatch, **rules) -> None:
        self.course = arrival_course(root)
        self.assignment = find_assignment(self.course, NAME)
        self.clock, self.letters = Clock(), Letters()
        self.exchange: Exchange | None = None
        self.rules = replace(OnArrival(), **rules)
        monkeypatch.setattr(feedback, "datetime", self.clock)
        self.store = store(self.course)

    def desk(self) -> FeedbackDesk:
        """As a watch that starts anew has it."""
        submitted, out = self.course.paths.submitted, self.course.root / "reports"
        return FeedbackDesk(
            self.store,
            submitted,
            out,
            self.rules,
            channels=[self.exchange] if self.exchange else [],
            mailbox=self.letters,
        )

    def catch_up(self) -> None:
        """Do what was left out."""
        self.desk().catch_up(self.assignment, "ada", settings_of(self.course, [self.assignment]))

    def hand_in(
        self, submission: str, minutes: float = 0, *, others_wait: bool = False, **more
    ) -> object:
        """Grade a submission, some minutes after the one before."""
        self.clock.time += timedelta(minutes=minutes)
        graded = result(submission=submission, **more)
        self.store.write(graded, {})
        settings = settings_of(self.course, [self.assignment])
        return self.desk().decide(self.assignment, graded, settings, others_wait=others_wait)

    def record(self):
        return read_record(self.store, "ada", NAME)


@pytest.fixture
def place(tmp_path, monkeypatch):
    return lambda **rules: Place(tmp_path, monkeypatch, **rules)


def test_feedback_is_given_at_once(place):
    """A page, a message, and a note of both."""
    here = place()
    given = here.hand_in("a")
    assert isinstance(given, Given)
    assert "wrong in a" in page(here.course, "ada")
    assert here.letters.sent == ["a"]
    [noted] = here.record().given
    assert (noted.delivered, noted.mail, noted.level) == (True, "sent", "sentences")


def test_the_same_submission_costs_nothing(place):
    """However often it is handed in."""
    here = place(per_assignment=3)
    here.hand_in("a")
    for _ in range(5):
        assert here.hand_in("a") is None
    assert (len(here.record().given), here.letters.sent) == (1, ["a"])


def test_an_earlier_submission_that_comes_back_shows_its_page(place):
    """It was paid for; there is no second message."""
    here = place(per_assignment=2)
    for submission in "aba":
        here.hand_in(submission)
    assert "wrong in a" in page(here.course, "ada")
    assert (len(here.record().given), here.letters.sent) == (2, ["a", "b"])


def test_feedback_waits_for_its_time(place):
    """The old page stays, below what is said of the new submission; then the new one comes."""
    here = place(wait_minutes=30, per_assignment=5)
    here.hand_in("a")
    assert here.hand_in("b", 10) == here.clock.time + timedelta(minutes=20)
    read = page(here.course, "ada")
    assert "Feedback on it comes from 2026-11-02 12:30 on" in read
    assert "for this assignment: 4." in read
    assert "earlier hand-in" in read
    assert "wrong in a" in read
    assert "wrong in b" not in read
    assert here.desk().unfinished("ada", here.assignment).submission["sha256"][0] == "b"
    assert isinstance(here.hand_in("b", 20), Given)
    assert "wrong in b" in page(here.course, "ada")
    assert here.letters.sent == ["a", "b"]


def test_what_is_used_up_is_said(place):
    """What is left today and altogether, and when there is one again."""
    here = place(per_day=2, per_assignment=5)
    here.hand_in("a")
    assert "had today: 1." in page(here.course, "ada")
    assert "assignment: 4." in page(here.course, "ada")
    here.hand_in("b")
    assert "can be had from 2026-11-03 00:00 on" in page(here.course, "ada")
    assert here.hand_in("c") == datetime(2026, 11, 3, tzinfo=UTC)


def test_when_there_is_no_more(place):
    """It is said; what was handed in is graded all the same."""
    here = place(per_assignment=1)
    here.hand_in("a")
    assert here.hand_in("b") is None
    assert "no more feedback on arrival" in page(here.course, "ada")
    assert here.store.read("ada", NAME).submission["sha256"][0] == "b"


def test_germans_read_german(place):
    """In the language of the roster, with its way of writing times."""
    here = place(wait_minutes=30)
    here.hand_in("a", student="alan")
    here.hand_in("b", student="alan")
    assert "Rückmeldung dazu kommt ab 02.11.2026 12:30" in page(here.course, "alan")


def test_a_submission_that_cannot_be_graded_costs_nothing(place):
    """Its reason is told at once, whatever the limits."""
    here = place(per_assignment=2)
    for _ in range(2):
        here.hand_in("a")
        here.hand_in("b", status=Status.REJECTED, exercises=())
        assert "could not be graded" in page(here.course, "ada")
    assert [one.level for one in here.record().given] == ["sentences", ""]
    assert isinstance(here.hand_in("c"), Given)
    here.hand_in("d", status=Status.REJECTED, exercises=())
    assert "could not be graded" in page(here.course, "ada")


@pytest.mark.parametrize("level", list(Level))
def test_the_page_has_the_level_of_arrival(place, level):
    """Not the one that reports have."""
    here = place(level=level)
    here.hand_in("a")
    assert ("wrong in a" in page(here.course, "ada")) == level.includes(Level.SENTENCES)
    assert ("c1" in page(here.course, "ada")) == (level is Level.EVERYTHING)


def test_a_message_that_was_not_sent_is_sent_later(place):
    """The page is there; nothing is counted twice."""
    here = place(per_assignment=1)
    here.letters.error = NotSentError("no server")
    with pytest.raises(NotSentError):
        here.hand_in("a")
    assert "wrong in a" in page(here.course, "ada")
    here.letters.error = None
    assert here.desk().unfinished("ada", here.assignment) is not None
    here.hand_in("a")
    here.hand_in("a")
    assert (here.letters.sent, len(here.record().given)) == (["a"], 1)


@pytest.mark.parametrize(("refused", "noted"), [(True, "refused"), (False, "unsure")])
def test_a_message_that_may_have_been_sent_is_not_sent_again(place, refused, noted):
    """The connection broke while the server had it, or the server refused it."""
    here = place()
    here.letters.error = NotTakenError("no", "", refused=refused)
    with pytest.raises(NotTakenError):
        here.hand_in("a")
    here.letters.error = None
    assert here.hand_in("a") is None
    assert here.letters.sent == []
    assert [one.mail for one in here.record().given] == [noted]


def test_a_message_that_a_run_was_killed_over_is_told_once(place):
    """It was being handed over; nobody knows more."""
    here = place()
    here.letters.error = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        here.hand_in("a")
    assert [one.mail for one in here.record().given] == ["sending"]
    assert here.desk().note_unsure_mail("ada", here.assignment)
    assert not here.desk().note_unsure_mail("ada", here.assignment)
    here.letters.error = None
    assert here.hand_in("a") is None
    assert here.letters.sent == []


class Exchange:
    """A channel that notes what it is asked to do."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.error: Exception | None = None

    def _note(self, what: str, result) -> None:
        if self.error is not None:
            raise self.error
        self.done.append(f"{what} {result.submission['sha256'][0]}")

    def deliver(self, _assignment, result, _notice, page) -> None:
        assert page.is_file()
        self._note("deliver", result)

    def show(self, _assignment, result, _notice, page) -> None:
        assert page.is_file()
        self._note("show", result)

    def tell(self, _assignment, result, _notice) -> None:
        self._note("tell", result)

    def record(self, _assignment, result) -> None:
        self._note("record", result)


def test_while_others_wait_the_gradebook_waits(place):
    """The student's page comes first; the rest is done later, by another run too, and once."""
    here = place(per_assignment=2)
    channel = here.exchange = Exchange()
    here.hand_in("a", others_wait=True)
    here.hand_in("b", others_wait=True)
    assert (channel.done, here.record().behind[0]) == (["show a", "show b"], "b")
    here.catch_up()
    here.catch_up()
    assert channel.done[2:] == ["deliver b"]
    assert not here.desk().is_behind("ada", here.assignment)
    assert here.hand_in("c", others_wait=True) is None
    assert channel.done[3:] == ["tell c"]
    here.catch_up()
    assert channel.done[4:] == ["record c"]


def test_where_nobody_waits_all_is_done_at_once(place):
    """A hand-in later than one that the gradebook does not have catches up, too."""
    here = place()
    channel = here.exchange = Exchange()
    here.hand_in("a", others_wait=True)
    here.hand_in("b")
    assert channel.done == ["show a", "deliver b"]
    here.catch_up()
    assert channel.done == ["show a", "deliver b"]


def test_what_fails_while_catching_up_stays_to_be_done(place):
    """Until it works."""
    here = place()
    channel = here.exchange = Exchange()
    here.hand_in("a", others_wait=True)
    channel.error = EngineError("the database is locked")
    with pytest.raises(EngineError):
        here.catch_up()
    channel.error = None
    here.catch_up()
    assert channel.done == ["show a", "deliver a"]


def test_a_damaged_record_stops_feedback_only(place):
    """Nobody gets more because a file is broken, and the message says which."""
    here = place()
    here.hand_in("a")
    path = here.store.folder("ada", NAME) / "arrival.json"
    for text in ("{", "[]", '{"given": [{"at": 3}]}', '{"given": [], "more": 1}'):
        path.write_text(text)
        with pytest.raises(EngineError, match=r"arrival\.json cannot be read"):
            here.hand_in("b")
