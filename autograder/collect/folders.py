"""List the members of a folder without following a link."""

from __future__ import annotations

import errno
import os
import stat
from collections import Counter
from functools import partial
from pathlib import Path
from typing import IO

from autograder.collect.members import Kind, Member, UnpackLimits, plausible_time
from autograder.collect.names import decode, junk_component


def folder_members(folder: Path, limits: UnpackLimits) -> list[Member]:
    """Everything below the folder, except below caches and the like.

    What lies directly in it may be a student's folder: one that is unreadable or far too full
    becomes a member with a problem, and its neighbours are listed all the same.
    """
    most = limits.members * limits.slack
    counts: Counter[str] = Counter()
    members: list[Member] = []
    waiting = [(str(folder), "")]
    while waiting:
        path, prefix = waiting.pop()
        top = prefix.partition("/")[0]
        if top and counts[top] > most:
            continue
        try:
            with os.scandir(path) as entries:
                found = [(_entry_member(entry, prefix), entry.path) for entry in entries]
        except OSError as error:
            if not prefix:
                raise
            found = [(_unreadable_member(prefix, f"cannot be read ({error.strerror})"), "")]
        counts[top] += len(found)
        if top and counts[top] > most:
            found = [(_unreadable_member(f"{top}/", f"holds more than {most} entries"), "")]
        members += [member for member, _ in found]
        waiting += [(at, f"{member.name}/") for member, at in found if _worth_a_look(member)]
    return sorted(members, key=lambda member: member.name)


def open_regular(path: str) -> IO[bytes]:
    """Open a file for reading, unless a link, folder or device has taken its place."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "not a regular file", path)
    return os.fdopen(descriptor, "rb")


def _worth_a_look(member: Member) -> bool:
    return member.kind is Kind.FOLDER and not junk_component(member.name.split("/"))


def _entry_member(entry: os.DirEntry[str], prefix: str) -> Member:
    name, encoding = decode(os.fsencode(entry.name))
    try:
        facts = entry.stat(follow_symlinks=False)
    except OSError as error:  # gone since, or on a disk that fails: its neighbours are listed
        return _unreadable_member(prefix + name, f"cannot be read ({error.strerror})")
    if entry.is_symlink():
        kind = Kind.LINK
    elif entry.is_dir(follow_symlinks=False):
        kind = Kind.FOLDER
    elif entry.is_file(follow_symlinks=False):
        kind = Kind.FILE
    else:
        kind = Kind.SPECIAL
    return Member(
        name=prefix + name,
        kind=kind,
        open=partial(open_regular, entry.path),
        size=facts.st_size,
        packed=facts.st_size,
        modified=plausible_time(facts.st_mtime),
        note=f"its name was read as {encoding}" if encoding != "utf-8" else "",
    )


def _unreadable_member(prefix: str, problem: str) -> Member:
    name = prefix.rstrip("/")
    return Member(name=name, kind=Kind.FILE, open=partial(open_regular, name), problem=problem)
