"""Put a watch together from what the command was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import monotonic

from autograder.arrival.confinement import Reach
from autograder.arrival.feedback import Channel, FeedbackDesk
from autograder.arrival.mail import MailFiles, MessageMaker, Smtp
from autograder.arrival.metrics import Metrics, Prometheus
from autograder.arrival.service import Service, Watch
from autograder.arrival.settled import Settling
from autograder.arrival.sources import Drop, Exchange, InPlace, Intake, Repositories, Source
from autograder.content.discover import find_assignments
from autograder.course.course import Course
from autograder.course.records import Assignment
from autograder.course.roster import Student, read_roster
from autograder.errors import UsageError
from autograder.gradebook.store import Store
from autograder.platforms.git import read_repositories
from autograder.report.course_settings import settings_of
from autograder.report.site import Settings

_FRESH = 10.0  # seconds for which roster and extensions are not read again


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What `autograder watch` was asked for; see its options."""

    assignments: tuple[str, ...]
    submitted: Path | None = None
    results: Path | None = None
    out: Path | None = None
    drop: Path | None = None
    exchange: bool = False
    repositories: Path | None = None
    every_minutes: float = 5.0
    settle_seconds: float = 2.0
    poll: bool = False
    jobs: int = 1
    sandbox: str = "auto"
    cluster: str = ""
    mail: bool = False
    metrics: int = 0


@contextmanager
def prepare_service(course: Course, wanted: Wanted) -> Iterator[Service]:
    """The service, ready to run.

    Raises
    ------
    AutograderError
        If an assignment, a source or the server for messages is not there.
    """
    if not wanted.assignments:
        raise UsageError("No assignment is named.", "For example: autograder watch 02")
    assignments = find_assignments(course, wanted.assignments)
    results = wanted.results or course.paths.results
    submitted = wanted.submitted or course.paths.submitted
    out = wanted.out or course.root / "reports"
    settings = _fresh_settings(lambda: settings_of(course, assignments, submitted=submitted))
    roster = course.paths.roster
    students = read_roster(roster, course.languages[0]) if roster.is_file() else None
    intake = Intake(submitted=submitted, students=students, zone=course.timezone)
    watch = Watch(
        course=course,
        assignments=[assignment.name for assignment in assignments],
        submitted=submitted,
        results=results,
        out=out,
        settings=settings,
        jobs=wanted.jobs,
        sandbox=wanted.sandbox,
        cluster=wanted.cluster,
        poll=wanted.poll,
    )
    with _channels(course, wanted, submitted) as (channels, inbound):
        desk = FeedbackDesk(
            Store(results),
            submitted,
            out,
            course.feedback.on_arrival,
            zone=course.timezone or datetime.now().astimezone().tzinfo,
            channels=channels,
            mailbox=_mailbox(course, out) if wanted.mail else None,
        )
        metrics = Prometheus(wanted.metrics) if wanted.metrics else Metrics()
        sources = list(_sources(wanted, assignments, intake, inbound))
        yield Service(watch, sources, desk, metrics)


def reach(course: Course, wanted: Wanted) -> Reach:
    """What a watch that is asked for so has to be able to do (UsageError, EngineError)."""
    if wanted.repositories is not None:
        raise UsageError(
            "--confined and --git cannot work together: git needs your keys.",
            "Leave --confined out.",
        )
    written = [
        wanted.submitted or course.paths.submitted,
        wanted.results or course.paths.results,
        wanted.out or course.root / "reports",
    ]
    read = [wanted.drop.resolve()] if wanted.drop else []
    server = wanted.mail and bool(course.feedback.mail.server)
    network = server or bool(wanted.metrics or wanted.cluster)
    if not wanted.exchange:
        return Reach(written=written, read=read, network=network)
    from autograder.nbgrader.feedback import nbgrader_places

    found = nbgrader_places(course)
    return Reach(
        written=[*written, *found.written],
        read=read,
        database=found.database or course.root / "gradebook.db",
        exchange=found.exchange,
        network=network or found.database is None,
    )


@contextmanager
def _channels(
    course: Course, wanted: Wanted, submitted: Path
) -> Iterator[tuple[list[Channel], tuple[Path, bool] | None]]:
    """nbgrader's exchange, where it is watched: the way back, and what comes in."""
    if not wanted.exchange:
        yield [], None
        return
    from autograder.nbgrader.feedback import exchange_feedback

    if submitted != course.paths.submitted:
        raise UsageError(
            "--exchange with another --submitted cannot work: nbgrader has one folder.",
            "Leave --submitted out.",
        )
    with exchange_feedback(course) as found:
        yield [found], (found.inbound, found.check_owner)


def _sources(
    wanted: Wanted,
    assignments: Sequence[Assignment],
    intake: Intake,
    inbound: tuple[Path, bool] | None,
) -> Iterator[Source]:
    if inbound is not None:
        folder, check = inbound
        settling = Settling(wanted.settle_seconds)
        yield Exchange(folder, assignments, intake, settling, check_owner=check)
    if wanted.drop is not None:
        for assignment in assignments:
            own = wanted.drop / assignment.name
            alone = len(assignments) == 1 and not own.is_dir()
            folder = wanted.drop if alone else own
            if not folder.is_dir():
                raise UsageError(
                    f"{folder} is not there.",
                    "For several assignments the shared folder holds one of each name.",
                )
            yield Drop(folder, assignment, intake, Settling(wanted.settle_seconds))
    if wanted.repositories is not None:
        listed = read_repositories(wanted.repositories)
        yield Repositories(listed, assignments, intake, 60 * wanted.every_minutes)
    if inbound is None and wanted.drop is None and wanted.repositories is None:
        intake.submitted.mkdir(parents=True, exist_ok=True)
        yield InPlace(intake.submitted, assignments, Settling(wanted.settle_seconds))


def _mailbox(course: Course, out: Path) -> MailFiles | Smtp:
    roster, mail = course.paths.roster, course.feedback.mail
    if not roster.is_file():
        raise UsageError(f"{roster} is not there.", "--mail needs the students' addresses in it.")

    def addresses() -> Mapping[str, Student]:
        return {student.id: student for student in read_roster(roster, course.languages[0])}

    message = MessageMaker(mail.sender, addresses)
    return Smtp(mail, message) if mail.server else MailFiles(out / "mail", message)


def _fresh_settings(make: Callable[[], Settings]) -> Callable[[], Settings]:
    """The settings, not older than a few seconds."""
    known: list[tuple[float, Settings]] = []

    def settings() -> Settings:
        if not known or monotonic() - known[0][0] > _FRESH:
            known[:] = [(monotonic(), make())]
        return known[0][1]

    return settings
