"""Unpack one submitted archive into an empty folder, or refuse it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from autograder.collect.archives import DAMAGED, damaged_error, members_of
from autograder.collect.folders import open_regular
from autograder.collect.members import STUDENT, Kind, Member, UnpackLimits
from autograder.collect.names import shown
from autograder.collect.storage_plan import HAND_IN_FILES, Plan, plan_storage
from autograder.errors import EngineError, SubmissionError


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacked:
    """What lies in the folder now, and what was cleaned up on the way."""

    files: tuple[str, ...]
    notes: tuple[str, ...] = ()


def unpack(
    archive: Path, into: Path, *, modules: Sequence[str] = (), limits: UnpackLimits = STUDENT
) -> Unpacked:
    """Unpack a zip (or tar) into a folder that is empty or new; a SubmissionError leaves it empty.

    With `modules` the folder that holds them becomes the top; the foremost module decides.
    """
    member = Member(name=archive.name, kind=Kind.FILE, open=partial(open_regular, str(archive)))
    with members_of(member, limits) as members:
        try:
            return write(plan_storage(members, modules, limits), into, limits)
        except SubmissionError as error:
            raise SubmissionError(f"{shown(archive.name)}: {error.message}", error.hint) from error


def write(plan: Plan, into: Path, limits: UnpackLimits = STUDENT) -> Unpacked:
    """Write the files of a plan as plain files; whatever goes wrong, nothing half-done stays."""
    into.mkdir(parents=True, exist_ok=True)
    if any(into.iterdir()):
        raise EngineError(f"{into} is not empty", "Unpack into a new folder.")
    left = limits.total_bytes
    try:
        for name, member in plan.files:
            target = into / name
            if not target.resolve().is_relative_to(into.resolve()):
                raise EngineError(f"{shown(name)} would leave {into}")
            target.parent.mkdir(parents=True, exist_ok=True)
            left -= _copy_member(member, name, target, left)
    except BaseException:
        for path in into.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        raise
    return Unpacked(files=tuple(name for name, _ in plan.files), notes=plan.notes)


def _copy_member(member: Member, name: str, target: Path, most: int) -> int:
    """Copy one member's bytes, counting what really comes, and keep its time."""
    size = 0
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o644)
    with os.fdopen(descriptor, "wb") as sink:
        for chunk in _member_chunks(member, name):
            size += len(chunk)
            if size > most:
                raise SubmissionError(f"{shown(name)} is larger than it says", HAND_IN_FILES)
            sink.write(chunk)
    os.utime(target, (member.modified, member.modified))
    return size


def _member_chunks(member: Member, name: str) -> Iterator[bytes]:
    try:
        with member.open() as source:
            while chunk := source.read(1 << 16):
                yield chunk
    except DAMAGED as error:
        raise damaged_error(name, error) from error
