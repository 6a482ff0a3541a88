"""Where submissions arrive: each source notices what is new and complete, and takes it in."""

from __future__ import annotations

import errno
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import tzinfo
from pathlib import Path
from time import monotonic
from typing import Protocol

from autograder.arrival.owners import account_of
from autograder.arrival.private_copy import private_copy
from autograder.arrival.settled import Changes, Look, Settling, look_at
from autograder.collect.collect import Collected, Status, collect
from autograder.collect.entries import Claim, Context, Format, Listing
from autograder.collect.names import junk_component
from autograder.collect.store import EARLIER
from autograder.course.codec import DamagedError, parse
from autograder.course.records import Assignment
from autograder.course.roster import Student
from autograder.errors import AutograderError
from autograder.platforms.git import Failure, Repository, clone, newest_commits
from autograder.platforms.nbgrader import Inbound, inbound_parts, one_inbound
from autograder.platforms.registry import RECOGNISERS
from autograder.temporary import temporary_folder

_THEIRS = (errno.EACCES, errno.ELOOP, errno.ENOENT, errno.ENOTDIR, errno.EPERM)
_AT_ONCE = 32  # submissions that are copied out of the exchange before others are graded
_COMPLETE = 0o777  # the mode that nbgrader's submit gives a folder when all is in it


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """A student's newest submission lies in `submitted/`."""

    student: str
    assignment: str
    since: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Something arrived that a person has to look at."""

    label: str
    source: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """Where submissions go, and what is known of the class."""

    submitted: Path
    students: Sequence[Student] | None
    zone: tzinfo | None

    def take(
        self,
        assignment: Assignment,
        source: Path,
        formats: Sequence[Format],
        *,
        since: float,
        owner: str = "",
    ) -> Iterator[Arrived | Refused]:
        """Collect one source that nobody else can change any more."""
        records = collect(
            assignment,
            [source],
            self.submitted,
            students=self.students,
            owners={source: owner} if owner else None,
            formats=formats,
            zone=self.zone,
        )
        yield from (_arrived_or_refused(record, assignment, since) for record in records)


class Source(Protocol):
    """One place where submissions arrive."""

    @property
    def folders(self) -> Iterable[Path]:
        """Where a change may mean that something has arrived."""

    @property
    def unsettled(self) -> int:
        """How many things are seen that are not complete yet."""

    @property
    def backlog(self) -> int:
        """How many are complete, and left for the next look."""

    def poll(self) -> Iterator[Arrived | Refused]:
        """What is complete and new; a first call gives all that is there."""


class InPlace:
    """`submitted/` itself, into which something else puts submissions."""

    backlog = 0

    def __init__(
        self, submitted: Path, assignments: Sequence[Assignment], settling: Settling
    ) -> None:
        self.folders = (submitted,)
        self._names = [assignment.name for assignment in assignments]
        self._changes = Changes(settling)

    @property
    def unsettled(self) -> int:
        return len(self._changes)

    def poll(self) -> Iterator[Arrived | Refused]:
        every = (one / name for one in _visible_entries(self.folders[0]) for name in self._names)
        for path, found in self._changes.among(path for path in every if path.is_dir()):
            self._changes.taken(path, found)
            yield Arrived(student=path.parent.name, assignment=path.name, since=found.newest)


class Drop:
    """A shared folder with one folder or archive per student, for one assignment."""

    backlog = 0

    def __init__(
        self, folder: Path, assignment: Assignment, intake: Intake, settling: Settling
    ) -> None:
        self.folders = (folder,)
        self._assignment = assignment
        self._intake = intake
        self._changes = Changes(settling)

    @property
    def unsettled(self) -> int:
        return len(self._changes)

    def poll(self) -> Iterator[Arrived | Refused]:
        for path, found in self._changes.among(_visible_entries(self.folders[0])):
            taken = _take_copy(
                path, self._intake, self._assignment, _dated_formats(found), found.newest
            )
            if look_at(path) == found:  # else it grew while it was copied, and comes again
                self._changes.taken(path, found)
                yield from taken


class Exchange:
    """nbgrader's exchange, where each submission has a folder of its own for ever.

    A few are taken at a time, everybody's first before anybody's second: whoever submits fifty
    times holds up nobody, and others are graded before all fifty are copied.

    Parameters
    ----------
    check_owner : bool
        Refuse a folder that says one student and belongs to another's account.

    Attributes
    ----------
    backlog : int
        How many are complete, and left for the next look.
    """

    def __init__(
        self,
        folder: Path,
        assignments: Sequence[Assignment],
        intake: Intake,
        settling: Settling,
        *,
        check_owner: bool = True,
    ) -> None:
        self.folders = (folder,)
        self.backlog = 0
        self._assignments = {assignment.name: assignment for assignment in assignments}
        self._intake = intake
        self._settling = settling
        self._check_owner = check_owner
        self._known: dict[tuple[str, str], set[str]] = {}

    @property
    def unsettled(self) -> int:
        return len(self._settling)

    def poll(self) -> Iterator[Arrived | Refused]:
        complete = _fair_order(self._complete_submissions())
        self.backlog = len(complete)
        for new in complete[:_AT_ONCE]:
            named = new.named
            taken = _take_copy(
                new.path,
                self._intake,
                self._assignments[named.assignment],
                (one_inbound,),
                new.since,
                owner=named.student if self._check_owner else "",
            )
            self._taken_before(named.student, named.assignment).add(new.path.name)
            self.backlog -= 1
            yield from taken

    def _complete_submissions(self) -> Iterator[_New]:
        """What is complete, and has not been taken."""
        there = set()
        for path in _visible_entries(self.folders[0]):
            named = inbound_parts(path.name)
            if named is None or named.assignment not in self._assignments:
                continue
            if path.name in self._taken_before(named.student, named.assignment):
                continue
            found = look_at(path)
            if found is None or not (_is_submitted(path) or self._settling.complete(path, found)):
                there.add(path)
                continue
            # By the account, where it is asked: a name is easily written on somebody else's.
            who = account_of(path) if self._check_owner else named.student
            yield _New(path=path, named=named, since=found.newest, who=who)
        self._settling.forget(there)

    def _taken_before(self, student: str, assignment: str) -> set[str]:
        """The folders whose receipts lie in `submitted/`."""
        place = (student, assignment)
        if place not in self._known:
            home = self._intake.submitted / student
            receipts = [home / f"{assignment}.json", *(home / EARLIER / assignment).glob("*.json")]
            self._known[place] = {_source_of(path) for path in receipts} - {""}
        return self._known[place]


class Repositories:
    """Students' repositories, asked for their newest commit now and then.

    git works in a thread: a server that does not answer holds nobody up.
    """

    folders: tuple[Path, ...] = ()
    unsettled = 0
    backlog = 0

    def __init__(
        self,
        repositories: Sequence[Repository],
        assignments: Sequence[Assignment],
        intake: Intake,
        seconds: float,
    ) -> None:
        self._repositories = repositories
        self._assignments = assignments
        self._intake = intake
        self._seconds = seconds
        self._commits: dict[Repository, str] = {}
        self._thread = ThreadPoolExecutor(1)
        self._asked: Future[dict[Repository, str]] | None = None
        self._last = -seconds

    def poll(self) -> Iterator[Arrived | Refused]:
        if self._asked is None and monotonic() - self._last >= self._seconds:
            self._last = monotonic()
            self._asked = self._thread.submit(newest_commits, self._repositories)
        if self._asked is None or not self._asked.done():
            return
        found = self._asked.result()
        self._asked = None
        changed = [one for one, commit in found.items() if self._commits.get(one) != commit]
        with temporary_folder("clones") as folder:
            for cloned in clone(changed, folder) if changed else ():
                if isinstance(cloned, Failure):
                    yield Refused(label=cloned.student, source=cloned.url, why=cloned.reason)
                    continue
                path, student = cloned
                for assignment in self._assignments:
                    yield from self._intake.take(
                        assignment, path, RECOGNISERS, since=path.stat().st_ctime, owner=student
                    )
        self._commits |= {one: found[one] for one in changed}


@dataclass(frozen=True, slots=True, kw_only=True)
class _New:
    """A folder of the exchange that is complete; `who` has to share with the others."""

    path: Path
    named: Inbound
    since: float
    who: str


def _fair_order(new: Iterable[_New]) -> list[_New]:
    """In order of arrival, but everybody's first before anybody's second."""
    turns: Counter[str] = Counter()
    order = []
    for one in sorted(new, key=lambda one: (one.since, one.path.name)):
        order.append((turns[one.who], one))
        turns[one.who] += 1
    return [one for _turn, one in sorted(order, key=lambda known: known[0])]


def _take_copy(
    path: Path,
    intake: Intake,
    assignment: Assignment,
    formats: Sequence[Format],
    since: float,
    owner: str = "",
) -> list[Arrived | Refused]:
    """Take in a private copy of what others can still write to."""
    with temporary_folder("arrival") as folder:
        copy = folder / path.name
        try:
            private_copy(path, copy, owner)
        except AutograderError as error:
            return [Refused(label=path.name, source=str(path), why=error.message)]
        except OSError as error:
            if error.errno not in _THEIRS:
                raise  # of this machine: it is tried again
            return [Refused(label=path.name, source=str(path), why=error.strerror or str(error))]
        return list(intake.take(assignment, copy, formats, since=since))


def _arrived_or_refused(
    record: Collected, assignment: Assignment, since: float
) -> Arrived | Refused:
    if record.status in (Status.REFUSED, Status.UNMATCHED):
        why = f"{record.sentence} {record.hint}".strip()
        return Refused(label=record.student, source=record.source, why=why)
    return Arrived(student=record.student, assignment=assignment.name, since=since)


def _dated_formats(found: Look) -> tuple[Format, ...]:
    """What downloads say of times is theirs; of a student's own file the arrival counts.

    The time that a file carries is set by whoever copies it.
    """
    *platforms, plain = RECOGNISERS
    return (*platforms, _arrived_at(plain, found.newest))


def _arrived_at(recognise: Format, when: float) -> Callable[..., list[Claim] | None]:
    def dated(listing: Listing, context: Context) -> list[Claim] | None:
        claims = recognise(listing, context)
        return claims and [replace(claim, modified=when, dated=True) for claim in claims]

    return dated


def _is_submitted(path: Path) -> bool:
    """Whether nbgrader's submit has finished: it opens the folder to all as its last step."""
    with suppress(OSError):
        return path.lstat().st_mode & 0o777 == _COMPLETE
    return False


def _source_of(receipt: Path) -> str:
    with suppress(OSError, DamagedError):
        return str(parse(receipt.read_bytes()).get("source", ""))
    return ""


def _visible_entries(folder: Path) -> list[Path]:
    """What lies in a folder; nothing where it is not there, or not now."""
    try:
        with os.scandir(folder) as found:
            names = [entry.name for entry in found if not entry.is_symlink()]
    except OSError:
        return []
    return sorted(
        folder / name for name in names if not name.startswith(".") and not junk_component((name,))
    )
