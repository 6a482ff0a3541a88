"""Put hand-ins into `submitted/` so that nothing is overwritten and a kill loses nothing."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from autograder.collect.members import MIB
from autograder.collect.submissions import Bounds, UnreadableSubmission, examine_folder, whole
from autograder.course.codec import decode, encode
from autograder.workspace.workspace import fingerprint

EVERYTHING = Bounds(files=10_000, file_bytes=256 * MIB, total_bytes=256 * MIB, entries=100_000)
EARLIER, INCOMING = ".earlier", ".incoming"


class Arrival(StrEnum):
    """What a hand-in was to what lay there."""

    NEW = "new"
    NEWER = "newer"
    UNCHANGED = "unchanged"
    OLDER = "older"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What is remembered of a hand-in, in `<assignment>.json` beside its folder.

    Where it is not `dated`, `handed_in` is that of the download: it orders hand-ins, no more.
    """

    student: str
    assignment: str
    sha256: str
    handed_in: str
    source: str
    notes: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    dated: bool = True
    schema: int = 1

    @property
    def when(self) -> datetime:
        """When it was handed in, as far as the source says."""
        return datetime.fromisoformat(self.handed_in).astimezone(UTC)

    @property
    def stamp(self) -> str:
        """A name for the hand-in among earlier ones."""
        return f"{self.when:%Y%m%dT%H%M%S.%fZ}-{self.sha256[:12]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandIn:
    """One hand-in of several: the one in its place, or an earlier one."""

    receipt: Receipt
    folder: Path


def receipt_time(seconds: float) -> str:
    """A point in time for a receipt; as text it sorts as in time."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="microseconds")


def folder_fingerprint(folder: Path) -> str:
    """The fingerprint of everything in a folder (UnreadableSubmission)."""
    return fingerprint(whole(folder, examine_folder(folder, bounds=EVERYTHING, lift=False)))


@dataclass(frozen=True, slots=True)
class Store:
    """A tree `<root>/<student>/<assignment>/` with receipts, and earlier hand-ins out of sight."""

    root: Path

    @contextmanager
    def staging(self, student: str, assignment: str) -> Iterator[Path]:
        """An empty folder on the same file system, after tidying up behind a killed run.

        The tree is locked meanwhile, so that two runs do not meet in it.
        """
        self.root.mkdir(parents=True, exist_ok=True)
        lock = os.open(self.root, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self._recover_interrupted()
            staged = self.root / INCOMING / student / assignment
            staged.mkdir(parents=True)
            try:
                yield staged
            finally:
                self._recover_interrupted()
        finally:
            os.close(lock)

    def place(self, staged: Path, receipt: Receipt) -> Arrival:
        """Move a staged hand-in to where it belongs: the newest counts, the others are kept."""
        home = self.root / receipt.student / receipt.assignment
        if not home.exists():
            self._put_in_place(staged, receipt)
            return Arrival.NEW
        current = folder_fingerprint(home)
        known = self.receipt(receipt.student, receipt.assignment)
        if receipt.sha256 == current:
            told_when = known is not None and receipt.dated and not known.dated
            if known is None or known.sha256 != current or told_when:
                _write_receipt(home.with_name(f"{home.name}.json"), receipt)
            return Arrival.UNCHANGED
        known = known or _substitute_receipt(home, receipt, current)
        if receipt.sha256 == known.sha256:
            return Arrival.UNCHANGED  # what lies there was edited since, by a person
        # A download's time says only that the hand-in came before it: what comes with a time now
        # and is another one was handed in since, whatever the two times.
        if receipt.handed_in <= known.handed_in and (known.dated or not receipt.dated):
            self._keep_as_earlier(staged, receipt)
            return Arrival.OLDER
        if (self._earlier_folder(receipt) / receipt.stamp).exists():
            return Arrival.UNCHANGED  # known, but by the course's policy another one counts
        self._move_to_earlier(replace(known, sha256=current))
        self._put_in_place(staged, receipt)
        return Arrival.NEWER

    def receipt_of(self, student: str, assignment: str, sha256: str) -> Receipt | None:
        """The receipt of the hand-in with this fingerprint; without one, of that which lies there.

        A newer hand-in may have been collected since an older one was graded.
        """
        current = self.receipt(student, assignment)
        if current is None or not sha256 or current.sha256 == sha256:
            return current
        kept = self.root / student / EARLIER / assignment
        earlier = (
            _read_receipt(p, student, assignment) for p in kept.glob(f"*-{sha256[:12]}*.json")
        )
        return next((found for found in earlier if found and found.sha256 == sha256), current)

    def hand_ins(self, student: str, assignment: str) -> list[HandIn]:
        """Every hand-in with a receipt, the oldest first.

        There are none where a person put a folder in place, or edited the one that lies there, or
        where it cannot be read: which one counts is not decided then.
        """
        home = self.root / student / assignment
        current = self.receipt(student, assignment)
        try:
            if current is None or not home.is_dir() or folder_fingerprint(home) != current.sha256:
                return []
        except (OSError, UnreadableSubmission):
            return []
        found = [HandIn(receipt=current, folder=home)]
        for path in (home.parent / EARLIER / assignment).glob("*.json"):
            receipt, folder = _read_receipt(path, student, assignment), path.with_suffix("")
            if receipt is not None and folder.is_dir():
                found.append(HandIn(receipt=receipt, folder=folder))
        return sorted(found, key=lambda found: found.receipt.handed_in)

    def promote_hand_in(self, hand_in: HandIn) -> None:
        """Put an earlier hand-in in its place; the one that counted so far is kept."""
        receipt = hand_in.receipt
        home = self.root / receipt.student / receipt.assignment
        with self.staging(receipt.student, receipt.assignment):
            current = self.receipt(receipt.student, receipt.assignment)
            if current is None or not hand_in.folder.is_dir():
                return  # another run was here first
            self._move_to_earlier(current)
            _write_receipt(home.with_name(f"{home.name}.json"), receipt)
            hand_in.folder.rename(home)
            hand_in.folder.with_name(f"{hand_in.folder.name}.json").unlink()

    def _put_in_place(self, staged: Path, receipt: Receipt) -> None:
        """The receipt goes first: alone it means nothing, a folder without one is a puzzle."""
        home = self.root / receipt.student / receipt.assignment
        home.parent.mkdir(exist_ok=True)
        _write_receipt(home.with_name(f"{home.name}.json"), receipt)
        staged.rename(home)

    def _keep_as_earlier(self, staged: Path, receipt: Receipt) -> None:
        """Store a hand-in that does not count among the earlier ones, once."""
        earlier = self._earlier_folder(receipt)
        earlier.mkdir(parents=True, exist_ok=True)
        if not any(earlier.glob(f"*-{receipt.sha256[:12]}")):
            _write_receipt(earlier / f"{receipt.stamp}.json", receipt)
            staged.rename(earlier / receipt.stamp)

    def _move_to_earlier(self, known: Receipt) -> None:
        """Move the hand-in that counted so far, whole, to the earlier ones."""
        home = self.root / known.student / known.assignment
        earlier = self._earlier_folder(known)
        earlier.mkdir(parents=True, exist_ok=True)
        stamp, number = known.stamp, 1
        while (earlier / stamp).exists():
            number += 1
            stamp = f"{known.stamp}-{number}"
        _write_receipt(earlier / f"{stamp}.json", known)
        home.rename(earlier / stamp)

    def _recover_interrupted(self) -> None:
        """Put back what an interrupted run took away before it put the new one in its place."""
        incoming = self.root / INCOMING
        if not incoming.exists():
            return
        for left_over in incoming.glob("*/*"):
            home = self.root / left_over.relative_to(incoming)
            earlier = home.parent / EARLIER / home.name
            kept = sorted(path for path in earlier.glob("*-*") if path.is_dir())
            if kept and not home.exists():
                kept[-1].rename(home)
                receipt = earlier / f"{kept[-1].name}.json"
                if receipt.exists():
                    receipt.replace(home.with_name(f"{home.name}.json"))
        shutil.rmtree(incoming)

    def _earlier_folder(self, receipt: Receipt) -> Path:
        return self.root / receipt.student / EARLIER / receipt.assignment

    def receipt(self, student: str, assignment: str) -> Receipt | None:
        """The receipt of the hand-in that lies there, if it can be read and is about it."""
        return _read_receipt(self.root / student / f"{assignment}.json", student, assignment)


def _read_receipt(path: Path, student: str, assignment: str) -> Receipt | None:
    try:
        known = decode(path.read_bytes(), Receipt)
        handed_in = receipt_time(datetime.fromisoformat(known.handed_in).timestamp())
        about = (known.student, known.assignment, len(bytes.fromhex(known.sha256)))
    except (OSError, ValueError, OverflowError):
        return None
    same = about == (student, assignment, hashlib.sha256().digest_size)
    return replace(known, handed_in=handed_in) if same else None


def _substitute_receipt(home: Path, like: Receipt, current: str) -> Receipt:
    """A receipt for a folder that has none: its time is that of its newest file."""
    times = [path.lstat().st_mtime for path in home.rglob("*") if path.is_file()]
    return Receipt(
        student=like.student,
        assignment=like.assignment,
        sha256=current,
        handed_in=receipt_time(max(times, default=0.0)),
        source="found in place",
    )


def _write_receipt(path: Path, receipt: Receipt) -> None:
    """Write a receipt in one step."""
    draft = path.with_name(f".{path.name}.part")
    draft.write_bytes(encode(receipt, indent=2))
    draft.replace(path)
