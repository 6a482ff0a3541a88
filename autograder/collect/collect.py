"""Collect the hand-ins of one assignment into `submitted/`."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from enum import StrEnum
from pathlib import Path

from autograder.collect.entries import Claim, Context, Format, Listing
from autograder.collect.identity_map import Who
from autograder.collect.matching import Roster
from autograder.collect.members import STUDENT, UnpackLimits
from autograder.collect.names import stem, student_id
from autograder.collect.plain import of_student, plain
from autograder.collect.sources import claims_in, members_in, open_listing
from autograder.collect.storage_plan import plan_storage
from autograder.collect.store import Arrival, Receipt, Store, folder_fingerprint, receipt_time
from autograder.collect.unpack import write
from autograder.course.records import Assignment
from autograder.course.roster import Student
from autograder.errors import AutograderError, EngineError, SubmissionError, UsageError


class Status(StrEnum):
    """What became of one hand-in."""

    NEW = "new"
    NEWER = "newer"
    UNCHANGED = "unchanged"
    OLDER = "older"
    REFUSED = "refused"
    UNMATCHED = "unmatched"


_NONE = "it holds nothing for this assignment"
SENTENCES = {
    Arrival.NEW: "collected",
    Arrival.NEWER: "collected; the hand-in it replaces is kept among the earlier ones",
    Arrival.UNCHANGED: "already collected",
    Arrival.OLDER: "not newer than the hand-in that counts; kept among the earlier ones",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """One hand-in and what became of it.

    Attributes
    ----------
    student : str
        The student's id; what the source calls the student where that is unmatched or refused.
    sentence, hint : str
        What happened; what to do, where something is to be done.
    sha256 : str
        Fingerprint of the files, empty where nothing was stored.
    notes : tuple of str
        What was cleaned up.
    dated : bool
        Whether it is known when it was handed in.
    """

    student: str
    status: Status
    sentence: str
    source: str
    sha256: str = ""
    hint: str = ""
    notes: tuple[str, ...] = ()
    dated: bool = True


def collect(
    assignment: Assignment,
    sources: Sequence[Path],
    into: Path,
    *,
    students: Iterable[Student] | None = None,
    who: Who | None = None,
    owners: Mapping[Path, str] | None = None,
    formats: Sequence[Format] = (plain,),
    limits: UnpackLimits = STUDENT,
    zone: tzinfo | None = None,
) -> Iterator[Collected]:
    """Take in what the sources hold, one record per hand-in; a bad one never stops the others.

    Hand-ins of nobody on the roster are kept in `unmatched/` beside `into`; `who` says who is
    meant where the source does not say it in the roster's words, `owners` which sources are one
    student's own. `formats` are asked one after the other whether a source is of their kind;
    `zone` is that of times without an offset.
    """
    for source in sources:
        if not _is_there(source):
            raise UsageError(f"{source} does not exist", "Name a folder or an archive.")
        here, there = source.resolve(), into.resolve()
        if here.is_relative_to(there) or there.is_relative_to(here):
            raise UsageError(
                f"{source} and {into} lie in one another", "Collect from a folder elsewhere."
            )
    intake = _Intake(
        assignment, Roster.of(students), who or Who(), owners or {}, formats, into, limits, zone
    )
    return (record for source in sources for record in intake.take(source))


@dataclass(frozen=True, slots=True)
class _Intake:
    assignment: Assignment
    roster: Roster
    who: Who
    owners: Mapping[Path, str]
    formats: Sequence[Format]
    into: Path
    limits: UnpackLimits
    zone: tzinfo | None

    def take(self, source: Path) -> Iterator[Collected]:
        """Everything in one source."""
        try:
            with open_listing(source, self.limits) as listing:
                for fault in listing.faults:
                    yield _refused_record(listing.label, listing.origin, fault)
                for claim in self._source_claims(source, listing):
                    yield from self._store_claim(claim)
        except AutograderError as error:
            yield _refused_record(stem(source.name), source.name, error)
        except OSError as error:
            yield _refused_record(
                stem(source.name), source.name, f"it cannot be read ({_os_error_text(error)})"
            )
        except Exception as error:  # noqa: BLE001 - a fault of ours ends this source only
            yield _refused_record(stem(source.name), source.name, _as_engine_error(error))

    def _source_claims(self, source: Path, listing: Listing) -> list[Claim]:
        """What the source holds, by its format or by whom it is known to be from."""
        context = self._format_context()
        if (owner := self.owners.get(source)) is not None:
            own = replace(listing, origin=owner)
            return of_student(own, owner, context) or [
                Claim(label=owner, origin=owner, problem=_NONE)
            ]
        return claims_in(listing, context, self.formats)

    def _format_context(self) -> Context:
        folder = self.assignment.folder.parent
        siblings = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
        return Context(
            assignment=self.assignment,
            ids=self.roster.ids,
            siblings=frozenset(siblings - {self.assignment.name}),
            zone=self.zone,
        )

    def _store_claim(self, claim: Claim) -> Iterator[Collected]:
        """Store one claim for everybody it is from, or say why not."""
        if claim.stray:
            yield Collected(
                student=claim.label,
                status=Status.UNMATCHED,
                sentence=f"{claim.problem}; left where it is",
                source=claim.origin,
            )
            return
        meant = self.who.of(claim)
        if meant is not None and meant.when is not None:
            claim = replace(claim, modified=meant.when.timestamp(), dated=True)
        people = meant.students if meant is not None else [(claim.label, *claim.known_as)]
        for label, *known_as in people:
            try:
                student = self.roster.match(label, known_as)
            except SubmissionError as nobody:
                yield self._set_aside(claim, nobody)
                continue
            yield self._store_for_student(claim, student)

    def _store_for_student(self, claim: Claim, student: str) -> Collected:
        """Store one claim for one student."""
        try:
            arrival, receipt = self._store_hand_in(claim, student, Store(self.into))
        except (AutograderError, OSError) as error:
            return _refused_record(student, claim.origin, error)
        except Exception as error:  # noqa: BLE001 - a fault of ours ends this hand-in only
            return _refused_record(student, claim.origin, _as_engine_error(error))
        return Collected(
            student=student,
            status=Status(arrival),
            sentence=SENTENCES[arrival],
            source=claim.origin,
            sha256=receipt.sha256,
            notes=receipt.notes,
            dated=receipt.dated,
        )

    def _set_aside(self, claim: Claim, nobody: SubmissionError) -> Collected:
        """Keep what belongs to nobody where a person finds it."""
        store = Store(self.into.parent / "unmatched")
        receipt, kept = None, f"kept in {store.root.name}/"
        try:
            _, receipt = self._store_hand_in(claim, _folder_name(claim.label), store)
        except (AutograderError, OSError) as error:
            kept = f"not kept: {_error_sentence(error)}"
        return Collected(
            student=claim.label,
            status=Status.UNMATCHED,
            sentence=f"{nobody.message}; {kept}",
            hint=nobody.hint,
            source=claim.origin,
            sha256=receipt.sha256 if receipt else "",
            notes=receipt.notes if receipt else (),
        )

    def _store_hand_in(self, claim: Claim, student: str, store: Store) -> tuple[Arrival, Receipt]:
        if claim.problem:
            raise SubmissionError(claim.problem)
        with (
            members_in(claim, self.limits) as members,
            store.staging(student, self.assignment.name) as staged,
        ):
            plan = plan_storage(members, self._format_context().modules, self.limits)
            unpacked = write(plan, staged, self.limits)
            receipt = Receipt(
                student=student,
                assignment=self.assignment.name,
                sha256=folder_fingerprint(staged),
                handed_in=receipt_time(claim.modified),
                source=claim.origin,
                notes=(*claim.notes, *unpacked.notes),
                files=unpacked.files,
                dated=claim.dated,
            )
            return store.place(staged, receipt), receipt


def _is_there(source: Path) -> bool:
    """Whether there is something, also where nobody lets us look: that is told of the source."""
    try:
        return source.exists()
    except OSError:
        return True


def _folder_name(label: str) -> str:
    """A name for an unmatched hand-in's folder that no two labels share."""
    try:
        return student_id(label)
    except SubmissionError:
        mark = hashlib.sha256(label.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        return f"{re.sub(r'[^A-Za-z0-9_-]+', '_', label)[:40]}-{mark}"


def _refused_record(student: str, source: str, why: AutograderError | OSError | str) -> Collected:
    return Collected(
        student=student,
        status=Status.REFUSED,
        sentence=why if isinstance(why, str) else _error_sentence(why),
        source=source,
        hint=why.hint if isinstance(why, AutograderError) else "",
    )


def _error_sentence(error: AutograderError | OSError) -> str:
    if isinstance(error, AutograderError):
        return error.message
    return f"it could not be stored ({_os_error_text(error)}), which is no fault of the hand-in"


def _os_error_text(error: OSError) -> str:
    return error.strerror or str(error) or type(error).__name__


def _as_engine_error(error: Exception) -> EngineError:
    return EngineError(
        f"{type(error).__name__}: {error}",
        "This is a fault of autograder's: please report it. All others are collected.",
    )
