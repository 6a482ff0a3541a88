"""The watch itself: take in what has arrived, grade it, give feedback, and again."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from autograder.arrival.feedback import FeedbackDesk
from autograder.arrival.mail import NotTakenError
from autograder.arrival.metrics import Metrics
from autograder.arrival.noticer import Noticer
from autograder.arrival.queue import Queue, Waiting
from autograder.arrival.record import Given
from autograder.arrival.sources import Arrived, Source
from autograder.arrival.status import FOLDER, Status
from autograder.batch.counting import put_in_place
from autograder.batch.local import WarmGraders, grade_batch
from autograder.batch.request import Event as Graded
from autograder.batch.request import GradeRequest, Kind
from autograder.collect.store import Store as Submitted
from autograder.content.discover import discover, find_assignment
from autograder.course.course import Course
from autograder.course.policy import Attempts
from autograder.course.records import Assignment, Result
from autograder.course.records import Status as Outcome
from autograder.errors import AutograderError
from autograder.gradebook.lock import HeldError, holder, lock
from autograder.gradebook.store import Store
from autograder.report.messages import say
from autograder.report.notifications import same_hand_in
from autograder.report.site import Settings, write_instructors_pages
from autograder.report.times import moment_text

_FEW = 3  # others that wait: with more of them, nbgrader's gradebook waits until nobody does
_CHUNK = 32  # submissions of one batch: as long others' assignments and commands may wait
_TICK = 0.2  # seconds between two looks while something is being written
_AGAIN = (2.0, 5.0, 15.0, 60.0)  # seconds until what has failed is tried again
_COLD_AFTER = 3600.0  # seconds without a submission, after which the graders end
_PAGES_EVERY = 30.0
_CUT_OFF = (
    "a watch was killed while it sent the message; nobody knows whether it went out. "
    "It is not sent again; the page is there."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What is watched, and where things go.

    Attributes
    ----------
    settings : callable
        How pages are written, with the roster as it is now.
    """

    course: Course
    assignments: Sequence[str]
    submitted: Path
    results: Path
    out: Path
    settings: Callable[[], Settings]
    jobs: int = 1
    sandbox: str = "auto"
    cluster: str = ""
    poll: bool = False


class Service:
    """One watch, from its start to its end.

    Nothing is kept in memory that is needed after a kill: what is graded already is known by its
    result, what was given by its record, and all else is found anew.
    """

    def __init__(
        self,
        watch: Watch,
        sources: Sequence[Source],
        desk: FeedbackDesk,
        metrics: Metrics | None = None,
    ) -> None:
        self.status = Status()
        self._watch = watch
        self._sources = sources
        self._desk = desk
        self._metrics = metrics or Metrics()
        self._stopped = False
        self._noticer: Noticer | None = None
        self._queue = Queue()
        self._graders = WarmGraders()
        self._later: dict[tuple[str, str], float] = {}  # feedback that is due, by time
        self._bare: dict[tuple[str, str], None] = {}  # pages without their picture
        self._behind: dict[tuple[str, str], None] = {}  # what the gradebook does not have yet
        self._failures: Counter[tuple[str, str]] = Counter()
        self._since: dict[tuple[str, str], float] = {}
        self._not_before = 0.0
        self._faults = 0
        self._worked = time.monotonic()
        self._paged = -_PAGES_EVERY
        self._told_at = 0.0
        self._unpaged = False

    def stop(self) -> None:
        """End after what is being done now; from a signal or another thread."""
        self._stopped = True
        if self._noticer is not None:
            self._noticer.wake()

    def run(self, *, once: bool = False, wait: bool = False) -> Iterator[tuple[str, str]]:
        """Work until told to stop; who, and what became of it.

        Parameters
        ----------
        once : bool
            Only until nothing is left to be done.
        wait : bool
            Begin when another watch has ended.

        Raises
        ------
        HeldError
            If another watch is at work on these results.
        """
        folders = [folder for source in self._sources for folder in source.folders]
        with ExitStack() as stack:
            while wait and not self._stopped and holder(self._watch.results / FOLDER):
                time.sleep(1)
            stack.enter_context(lock(self._watch.results / FOLDER))
            stack.callback(self._graders.end)
            self._noticer = noticer = Noticer(folders, poll=self._watch.poll)
            stack.callback(noticer.end)
            stack.callback(self._write_status)
            yield from self._finish_interrupted()
            while not self._stopped:
                yield from self._take_in()
                yield from self._feed_back_later()
                yield from self._work_once()
                self._write_status()
                if once and self._is_idle():
                    return
                noticer.wait(self._pause_seconds())

    def _finish_interrupted(self) -> Iterator[tuple[str, str]]:
        """Finish what a run that was killed had decided."""
        store = Store(self._watch.results)
        for name in self._watch.assignments:
            assignment = find_assignment(self._watch.course, name)
            for student in store.students():
                with self._surviving_failures(student, name) as said:
                    if self._desk.note_unsure_mail(student, assignment):
                        said.append(self._for_a_person(student, name, _CUT_OFF))
                    result = self._desk.unfinished(student, assignment)
                    if result is not None:
                        said.append(self._feed_back(assignment, result))
                    elif self._desk.is_behind(student, assignment):
                        self._behind[student, name] = None
                yield from ((student, text) for text in said if text)

    def _take_in(self) -> Iterator[tuple[str, str]]:
        for source in self._sources:
            try:
                for found in source.poll():
                    if isinstance(found, Arrived):
                        self.status.arrived += 1
                        self._metrics.arrived.inc()
                        self._queue.add(found.student, found.assignment, found.since)
                        self._since.setdefault((found.student, found.assignment), found.since)
                        continue
                    self.status.person += 1
                    self.status.note(f"{found.label}: {found.why}")
                    yield found.label, f"not taken from {found.source}: {found.why}"
            except (AutograderError, OSError) as error:
                yield from self._report_fault(error)

    def _work_once(self) -> Iterator[tuple[str, str]]:
        if time.monotonic() < self._not_before:
            return
        taken = self._queue.take(_CHUNK)
        if not taken:
            yield from self._catch_up() if self._behind else self._draw_picture()
            if time.monotonic() - self._worked > _COLD_AFTER:
                self._graders.end()
            return
        self._worked = time.monotonic()
        left = {waiting.student: waiting for waiting in taken}
        try:
            yield from self._grade_waiting(taken, left)
            self._faults = 0
        except HeldError as error:
            self._put_off(left, 1.0)
            self.status.note(error.message)
        except (AutograderError, OSError) as error:
            self._put_off(left, _AGAIN[min(self._faults, len(_AGAIN) - 1)])
            self._faults += 1
            yield from self._report_fault(error)
        except BaseException:
            self._put_off(left, 0.0)
            raise

    def _catch_up(self) -> Iterator[tuple[str, str]]:
        """Do for one what was left out while others waited."""
        student, name = place = next(iter(self._behind))
        del self._behind[place]
        with self._surviving_failures(student, name) as said:
            assignment = find_assignment(self._watch.course, name)
            self._desk.catch_up(assignment, student, self._watch.settings())
            self._failures.pop(place, None)
        yield from ((student, text) for text in said)

    def _draw_picture(self) -> Iterator[tuple[str, str]]:
        """Draw one picture while nobody waits."""
        place = next(iter(self._bare), None)
        if place is not None:
            del self._bare[place]
            student, name = place
            with self._surviving_failures(student, name) as said:
                assignment = find_assignment(self._watch.course, name)
                self._desk.illustrate_page(assignment, student, self._watch.settings())
            yield from ((student, text) for text in said)

    def _grade_waiting(
        self, taken: Sequence[Waiting], left: dict[str, Waiting]
    ) -> Iterator[tuple[str, str]]:
        """Grade some of one assignment; whoever is done is no longer in `left`."""
        assignment = find_assignment(self._watch.course, taken[0].assignment)
        there = [w.student for w in taken if self._is_there(w)]
        for waiting in taken:
            if waiting.student not in there:
                del left[waiting.student]
        if not there:
            return
        request = self._grade_request(assignment, there)
        for event in self._grade_events(request):
            if event.result is not None:
                left.pop(event.student, None)
            yield from self._follow_up(assignment, event, len(left))
            if left:
                self._write_status(left.values())
        if assignment.policy.attempts is not Attempts.LAST:
            self._grade_what_counts(assignment, request)

    def _grade_what_counts(self, assignment: Assignment, request: GradeRequest) -> None:
        """Where by the policy an earlier submission counts, put it back and grade it."""
        grade = self._grade_events if self._watch.cluster else grade_batch
        found = list(put_in_place(request, grade))
        moved = [one.receipt.student for one in found if not isinstance(one, Graded)]
        if not moved:
            return
        for event in self._grade_events(replace(request, students=tuple(moved))):
            self._count_graded(assignment, event)
            with self._surviving_failures(event.student, assignment.name):
                if event.result is not None:
                    self._desk.counts(assignment, event.result)

    def _follow_up(
        self, assignment: Assignment, event: Graded, others: int
    ) -> Iterator[tuple[str, str]]:
        result = event.result
        if result is None:
            return
        self._count_graded(assignment, event)
        said = f"{assignment.name}: {event.kind}, {result.points:g}/{result.max_points:g}"
        if result.status is Outcome.ENGINE_ERROR:
            self.status.person += 1
            self.status.note(f"{event.student}, {assignment.name}: a fault of ours")
            yield event.student, f"{assignment.name}: a fault of ours; a person has to look"
            return
        if not self._is_news(assignment, event, result):
            self._since.pop((event.student, assignment.name), None)
            return
        with self._surviving_failures(event.student, assignment.name) as texts:
            texts.append(self._feed_back(assignment, result, others))
        for text in texts:
            yield event.student, f"{said}, {text}" if text else said

    def _count_graded(self, assignment: Assignment, event: Graded) -> None:
        if event.result is not None and event.kind is Kind.GRADED:
            self.status.graded += 1
            self._metrics.graded.inc()
            self._unpaged = True

    def _is_news(self, assignment: Assignment, event: Graded, result: Result) -> bool:
        """Whether it is the student's newest submission, and none that they know a page of."""
        store = Store(self._watch.results)
        if event.kind is Kind.UNCHANGED:
            told = store.told(event.student, assignment.name)
            if told is not None and same_hand_in(told, result):
                return False
        if assignment.policy.attempts is Attempts.LAST:
            return True
        every = Submitted(self._watch.submitted).hand_ins(event.student, assignment.name)
        return not every or every[-1].receipt.sha256 == result.submission.get("sha256")

    def _feed_back(self, assignment: Assignment, result: Result, others: int = 0) -> str:
        """Give it or put it off; what was done in words.

        Parameters
        ----------
        others : int
            How many wait who are no longer in the queue.
        """
        place = (result.student, assignment.name)
        lost = ""
        decided: datetime | Given | None
        others_wait = others + self._in_line() > _FEW
        try:
            decided = self._desk.decide(
                assignment, result, self._watch.settings(), others_wait=others_wait
            )
        except NotTakenError as error:
            lost = self._for_a_person(*place, f"{error.message} {error.hint}")
        self._later.pop(place, None)
        self._failures.pop(place, None)
        self._behind.pop(place, None)
        if others_wait and self._desk.is_behind(result.student, assignment):
            self._behind[place] = None
        if lost or isinstance(decided, Given):
            if (assignment.hidden / "picture.py").is_file():
                self._bare[place] = None
            self.status.fed_back += 1
            self._metrics.fed_back.inc()
            since = self._since.pop(place, None)
            if since is not None:
                self.status.last_seconds = round(max(time.time() - since, 0.0), 3)
                self._metrics.seconds.observe(self.status.last_seconds)
            return f"feedback given. {lost}" if lost else "feedback given"
        self._since.pop(place, None)
        if decided is None:
            return ""
        self._later[place] = decided.timestamp()
        return f"feedback from {decided.astimezone(self._watch.course.timezone):%H:%M} on"

    def _feed_back_later(self) -> Iterator[tuple[str, str]]:
        now = datetime.now(UTC).timestamp()
        for student, name in [place for place, when in self._later.items() if when <= now]:
            del self._later[student, name]
            with self._surviving_failures(student, name) as texts:
                assignment = find_assignment(self._watch.course, name)
                result = self._desk.unfinished(student, assignment)
                if result is not None:
                    texts.append(self._feed_back(assignment, result))
                elif self._desk.is_behind(student, assignment):
                    self._behind[student, name] = None
                else:  # it failed before anything was noted
                    self._queue.add(student, name, now)
            yield from ((student, f"{name}: {text}") for text in texts if text)

    def _surviving_failures(self, student: str, name: str) -> _Surviving:
        return _Surviving(self, student, name)

    def failed(self, student: str, name: str, error: Exception) -> str:
        """One student's feedback did not work out: tried again later, the others go on."""
        place = (student, name)
        number = self._failures[place]
        self._failures[place] += 1
        self._later[place] = time.time() + _AGAIN[min(number, len(_AGAIN) - 1)]
        self.status.failed += 1
        self._metrics.failed.inc()
        why = error.message if isinstance(error, AutograderError) else repr(error)
        self.status.note(f"{student}, {name}: {why}")
        return f"no feedback: {why}; tried again"

    def _for_a_person(self, student: str, name: str, text: str) -> str:
        """Nothing that is tried again: somebody has to look."""
        self.status.person += 1
        self.status.note(f"{student}, {name}: {text}")
        return text

    def _report_fault(self, error: AutograderError | OSError) -> Iterator[tuple[str, str]]:
        why = str(error)
        hint = error.hint if isinstance(error, AutograderError) else ""
        self.status.failed += 1
        self._metrics.failed.inc()
        self.status.note(why)
        yield "autograder", f"{why} {hint} It is tried again.".replace("  ", " ")

    def _put_off(self, left: dict[str, Waiting], seconds: float) -> None:
        for waiting in left.values():
            self._queue.put_back(waiting)
        self._not_before = time.monotonic() + seconds

    def _is_there(self, waiting: Waiting) -> bool:
        return (self._watch.submitted / waiting.student / waiting.assignment).is_dir()

    def _grade_request(self, assignment: Assignment, students: Sequence[str]) -> GradeRequest:
        return GradeRequest(
            course=self._watch.course,
            assignment=assignment,
            submitted=self._watch.submitted,
            results=self._watch.results,
            students=tuple(students),
            jobs=self._watch.jobs,
            sandbox=self._watch.sandbox,
        )

    def _grade_events(self, request: GradeRequest) -> Iterator[Graded]:
        if not self._watch.cluster:
            return self._graders.grade(request)
        from autograder.batch.cluster import grade_on_cluster

        return grade_on_cluster(request, self._watch.cluster)

    def _is_idle(self) -> bool:
        unsettled = sum(source.unsettled for source in self._sources)
        return not (self._in_line() or unsettled or self._bare or self._behind)

    def _in_line(self) -> int:
        """How many wait to be graded, noticed or not."""
        return len(self._queue) + sum(source.backlog for source in self._sources)

    def _pause_seconds(self) -> float:
        """How long there is nothing to do, if nothing arrives."""
        if self._bare or self._behind or any(source.backlog for source in self._sources):
            return 0.0
        if any(source.unsettled for source in self._sources):
            return _TICK
        if len(self._queue):
            return max(self._not_before - time.monotonic(), 0.0)
        due = min(self._later.values(), default=time.time() + 3600)
        return max(min(due - time.time(), 3600.0), _TICK)

    def _write_status(self, at_work: Collection[Waiting] = ()) -> None:
        """Write down how it stands; the pages not more often than they can be read."""
        if at_work and time.monotonic() - self._told_at < 1:
            return
        self._told_at = time.monotonic()
        status, queued = self.status, self._queue.oldest()
        status.waiting = self._in_line() + len(at_work)
        status.behind = len(self._behind)
        status.unsettled = sum(source.unsettled for source in self._sources)
        status.postponed = len(self._later)
        since = [waiting.since for waiting in at_work] + ([] if queued is None else [queued])
        status.oldest_seconds = round(max(time.time() - min(since), 0), 1) if since else 0.0
        self._metrics.show(status)
        with suppress(AutograderError):
            status.write(self._watch.results)
        now = time.monotonic()
        if self._unpaged and now - self._paged > _PAGES_EVERY and not status.waiting:
            self._paged, self._unpaged = now, False
            with suppress(AutograderError, OSError):
                self._write_pages()

    def _write_pages(self) -> None:
        every = discover(self._watch.course)
        chosen = [a for a in every if a.name in self._watch.assignments]
        settings = self._watch.settings()
        settings = replace(settings, arrivals=_index_numbers(self.status, settings.language))
        store = Store(self._watch.results)
        write_instructors_pages(every, chosen, store, self._watch.out, settings)


def _index_numbers(status: Status, language: str) -> dict[str, str]:
    """The numbers for the instructor's index."""
    shown = {
        "arrived": status.arrived,
        "graded": status.graded,
        "fed_back": status.fed_back,
        "waiting": status.waiting,
        "failed": status.failed,
        "person": status.person,
    }
    words = {say(f"arrival_{name}", language): str(count) for name, count in shown.items()}
    return words | {say("arrival_updated", language): moment_text(_local_moment(status), language)}


def _local_moment(status: Status) -> str:
    return datetime.fromisoformat(status.at).astimezone().isoformat()


class _Surviving:
    """What goes wrong with one student's feedback is noted, and stops nobody else's."""

    def __init__(self, service: Service, student: str, name: str) -> None:
        self._service, self._student, self._name = service, student, name
        self._texts: list[str] = []

    def __enter__(self) -> list[str]:
        return self._texts

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> bool:
        if not isinstance(error, Exception):
            return False
        self._texts.append(self._service.failed(self._student, self._name, error))
        return True
