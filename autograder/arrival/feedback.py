"""Give a student feedback on a submission now, say when it comes, or that there is no more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Protocol

from autograder.arrival.allowance import Allowance, allowance
from autograder.arrival.mail import NotSentError, NotTakenError
from autograder.arrival.record import (
    DUE,
    REFUSED,
    SENDING,
    SENT,
    UNSURE,
    Given,
    Record,
    read_record,
    write_record,
)
from autograder.collect.store import Store as Submitted
from autograder.course.course import OnArrival
from autograder.course.records import Assignment, Level, Result, Status
from autograder.gradebook.store import Store
from autograder.report.messages import say
from autograder.report.notifications import note_as_told
from autograder.report.pictures import Pictures
from autograder.report.site import Settings, album, write_page
from autograder.report.view import StudentView


class Channel(Protocol):
    """A way on which feedback reaches a student, beside the page in a folder."""

    def deliver(
        self, assignment: Assignment, result: Result, notice: Sequence[str], page: Path
    ) -> None:
        """Put the feedback on this result where the student finds it; twice is once."""

    def show(
        self, assignment: Assignment, result: Result, notice: Sequence[str], page: Path
    ) -> None:
        """As `deliver`, but only what is done at once: others wait. `deliver` follows."""

    def tell(self, assignment: Assignment, result: Result, notice: Sequence[str]) -> None:
        """Say that there is no feedback on this result yet."""

    def record(self, assignment: Assignment, result: Result) -> None:
        """Note a result that counts, on which there is nothing to say."""


class Mailbox(Protocol):
    """Messages to students."""

    def send(self, assignment: Assignment, view: StudentView, page: Path) -> None:
        """Hand one over."""


class FeedbackDesk:
    """Decides by the course's rules, remembers what was given, and gives it.

    What is decided is on disk before it is done. A run that is killed in between does it again:
    the same page in the same place, no second message, nothing counted twice.

    Parameters
    ----------
    submitted : Path
        For the times at which submissions came.
    out : Path
        Pages go to `out/feedback/<student>/`.
    """

    def __init__(
        self,
        store: Store,
        submitted: Path,
        out: Path,
        rules: OnArrival,
        *,
        zone: tzinfo | None = None,
        channels: Sequence[Channel] = (),
        mailbox: Mailbox | None = None,
    ) -> None:
        self._store = store
        self._submitted = Submitted(submitted)
        self._out = out
        self._rules = rules
        self._zone = zone
        self._channels = channels
        self._mailbox = mailbox
        self._pictures: dict[str, Pictures] = {}

    def decide(
        self,
        assignment: Assignment,
        result: Result,
        settings: Settings,
        *,
        others_wait: bool = False,
    ) -> datetime | Given | None:
        """Feedback on a student's newest submission, at once or later.

        Parameters
        ----------
        others_wait : bool
            Do what the student sees, and leave the rest to `catch_up`.

        Returns
        -------
        datetime or Given or None
            From when on it can be given; what was given; nothing, as it was given already or
            there is no more.

        Raises
        ------
        EngineError
            If the record cannot be read, or something not be written: it may be tried again.
        NotTakenError
            If only its message did not reach anybody: nothing is tried again.
        """
        record = read_record(self._store, result.student, assignment.name)
        submission = str(result.submission.get("sha256", ""))
        known = record.about(submission)
        if known is not None and known.done and record.newest == submission:
            return None
        now = datetime.now(UTC)
        left = self._allowance_left(record, now)
        if known is None and result.status is Status.GRADED and not left.now(now):
            if record.noticed != submission:
                self._postpone_feedback(assignment, result, settings, record, left, others_wait)
            return left.next_at
        if known is None:
            level = self._rules.level if result.status is Status.GRADED else ""
            mail = DUE if self._mailbox is not None else ""
            known = Given(submission=submission, at=now.isoformat(), level=level, mail=mail)
            record = replace(record, newest=submission, given=(*record.given, known))
            write_record(self._store, result.student, assignment.name, record)
        record = replace(record, newest=submission)  # an earlier one may have come back
        return self._deliver_feedback(assignment, result, settings, record, known, others_wait)

    def unfinished(self, student: str, assignment: Assignment) -> Result | None:
        """The result whose student waits for feedback: put off, or a run was killed over it."""
        record = read_record(self._store, student, assignment.name)
        cut_off = next((one.submission for one in record.given if not one.done), "")
        waits = cut_off or ("" if record.about(record.newest) else record.newest)
        return self._result_of(student, assignment, waits) if waits else None

    def is_behind(self, student: str, assignment: Assignment) -> bool:
        """Whether there is something to catch up with."""
        return bool(read_record(self._store, student, assignment.name).behind)

    def catch_up(self, assignment: Assignment, student: str, settings: Settings) -> None:
        """Do what was left out while others waited."""
        record = read_record(self._store, student, assignment.name)
        result = self._store.read(student, assignment.name)
        if not record.behind or result is None:
            return
        given = record.about(record.behind)
        if given is not None and result.submission.get("sha256") == record.behind:
            notice = self._notice(assignment, result, settings, record, given)
            for channel in self._channels:
                channel.deliver(assignment, result, notice, self._page_path(assignment, student))
        else:
            self.counts(assignment, result)
        record = replace(record, behind="")
        write_record(self._store, student, assignment.name, record)

    def note_unsure_mail(self, student: str, assignment: Assignment) -> bool:
        """Whether a run was killed while it handed a message over; it is said once."""
        record = read_record(self._store, student, assignment.name)
        cut_off = [one for one in record.given if one.mail == SENDING]
        for one in cut_off:
            record = record.with_given(one, replace(one, mail=UNSURE))
        if cut_off:
            write_record(self._store, student, assignment.name, record)
        return bool(cut_off)

    def illustrate_page(self, assignment: Assignment, student: str, settings: Settings) -> None:
        """Write a student's page once more, with its picture, which takes a second to draw."""
        record = read_record(self._store, student, assignment.name)
        given, result = record.about(record.newest), self._store.read(student, assignment.name)
        if given is None or result is None or result.submission.get("sha256") != record.newest:
            return
        if assignment.name not in self._pictures:
            self._pictures[assignment.name] = album(assignment, self._out, settings)
        pictures = self._pictures[assignment.name]
        notice = self._notice(assignment, result, settings, record, given)
        self._page(assignment, result, settings, notice, pictures)

    def counts(self, assignment: Assignment, result: Result) -> None:
        """By the course's policy an earlier submission counts again."""
        for channel in self._channels:
            channel.record(assignment, result)

    def _allowance_left(self, record: Record, now: datetime) -> Allowance:
        given = [one.when for one in record.given if one.level]
        return allowance(self._rules, given, now, self._zone)

    def _deliver_feedback(
        self,
        assignment: Assignment,
        result: Result,
        settings: Settings,
        record: Record,
        given: Given,
        others_wait: bool,
    ) -> Given:
        notice = self._notice(assignment, result, settings, record, given)
        view = self._page(assignment, result, settings, notice)
        path = self._page_path(assignment, result.student)
        for channel in self._channels:
            give = channel.show if others_wait else channel.deliver
            give(assignment, result, notice, path)
        note_as_told(self._store, result)
        message = self._mailbox is not None and given.mail == DUE
        done = replace(given, delivered=True, mail=SENDING if message else given.mail)
        behind = given.submission if others_wait and self._channels else ""
        record = replace(record.with_given(given, done), behind=behind)
        write_record(self._store, result.student, assignment.name, record)
        if self._mailbox is None or not message:
            return done
        became = SENDING  # and stays it where this run does not come back
        try:
            self._mailbox.send(assignment, view, path)
            became = SENT
        except NotSentError:
            became = DUE
            raise
        except NotTakenError as error:
            became = REFUSED if error.refused else UNSURE
            raise
        finally:
            sent = replace(done, mail=became)
            record = record.with_given(done, sent)
            write_record(self._store, result.student, assignment.name, record)
        return sent

    def _notice(
        self,
        assignment: Assignment,
        result: Result,
        settings: Settings,
        record: Record,
        given: Given,
    ) -> tuple[str, ...]:
        """Which submission feedback is about, and what is left after it."""
        language = settings.languages.get(result.student, settings.language)
        left = self._allowance_left(record, given.when)
        return (
            say("arrival_about", language, time=self._arrival_time(assignment, result, language)),
            *self._what_is_left(left, given.when, language),
        )

    def _postpone_feedback(
        self,
        assignment: Assignment,
        result: Result,
        settings: Settings,
        record: Record,
        left: Allowance,
        others_wait: bool,
    ) -> None:
        """Say when feedback comes, above the page that the student has."""
        language = settings.languages.get(result.student, settings.language)
        when = self._arrival_time(assignment, result, language)
        submission = str(result.submission.get("sha256", ""))
        if left.next_at is None:
            said = [say("arrival_no_more", language, time=when)]
        else:
            next_at = self._local_time(left.next_at, language)
            said = [
                say("arrival_later", language, time=when, next=next_at),
                *self._what_is_left(left, left.next_at, language),
            ]
        last = record.given[-1] if record.given else None
        old = self._result_of(result.student, assignment, last.submission) if last else None
        for channel in self._channels:
            channel.tell(assignment, result, said)
            if not others_wait:
                channel.record(assignment, result)
        if old is not None:
            older = say("arrival_older", language)
            self._page(assignment, old, settings, (*said, older))
        behind = submission if others_wait and self._channels else ""
        record = replace(record, newest=submission, noticed=submission, behind=behind)
        write_record(self._store, result.student, assignment.name, record)

    def _page(
        self,
        assignment: Assignment,
        result: Result,
        settings: Settings,
        notice: tuple[str, ...],
        pictures: Pictures | None = None,
    ) -> StudentView:
        return write_page(
            result,
            assignment,
            self._store,
            self._out,
            settings,
            pictures,
            level=Level(self._rules.level),
            notice=notice,
        )

    def _what_is_left(self, left: Allowance, now: datetime, language: str) -> Iterator[str]:
        if left.left_today is not None:
            yield say("arrival_left_today", language, count=left.left_today)
        if left.left is not None:
            yield say("arrival_left", language, count=left.left)
        if left.next_at is not None and left.next_at > now:
            yield say("arrival_next", language, next=self._local_time(left.next_at, language))

    def _result_of(self, student: str, assignment: Assignment, submission: str) -> Result | None:
        current = self._store.read(student, assignment.name)
        older = reversed(self._store.history(student, assignment.name))
        found = (r for r in (current, *older) if r is not None)
        return next((r for r in found if r.submission.get("sha256") == submission), None)

    def _arrival_time(self, assignment: Assignment, result: Result, language: str) -> str:
        submission = str(result.submission.get("sha256", ""))
        receipt = self._submitted.receipt_of(result.student, assignment.name, submission)
        dated = receipt is not None and receipt.dated
        when = receipt.when if receipt is not None and dated else datetime.now(UTC)
        return self._local_time(when, language)

    def _local_time(self, when: datetime, language: str) -> str:
        return when.astimezone(self._zone or UTC).strftime(say("moment", language))

    def _page_path(self, assignment: Assignment, student: str) -> Path:
        return self._out / "feedback" / student / f"{assignment.name}.html"
