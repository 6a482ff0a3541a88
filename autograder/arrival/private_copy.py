"""Copy what lies in a folder that others can write to, whatever they do to it meanwhile."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from autograder.arrival.owners import account_of_handle
from autograder.collect.members import MIB, megabytes
from autograder.collect.names import junk_component
from autograder.errors import SubmissionError

_BYTES, _ENTRIES, _DEPTH = 256 * MIB, 10_000, 24
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


@dataclass(slots=True)
class _Left:
    bytes: int = _BYTES
    entries: int = _ENTRIES


def private_copy(path: Path, into: Path, owner: str = "") -> None:
    """Copy a file or a folder to `into`; regular files only, and no link on the way is followed.

    Each step is taken from the folder that is open already, so that nothing that is exchanged for
    a link meanwhile leads out of it.

    Parameters
    ----------
    owner : str
        The account that it has to belong to; whatever one if empty.

    Raises
    ------
    SubmissionError
        If it is somebody else's, or holds more than a submission may.
    OSError
        If it cannot be read, or is a link itself.
    """
    handle = os.open(path, _FILE)
    try:
        facts = os.fstat(handle)
        if owner and (found := account_of_handle(handle)) != owner:
            raise SubmissionError(f"it says {owner}, but belongs to the account {found}")
        if stat.S_ISREG(facts.st_mode):
            _copy_file(handle, facts, into, _Left())
        elif stat.S_ISDIR(facts.st_mode):
            _copy_folder(handle, into, _Left(), _DEPTH)
        else:
            raise SubmissionError(f"{path.name} is neither a file nor a folder")
    finally:
        os.close(handle)


def _copy_folder(handle: int, into: Path, left: _Left, depth: int) -> None:
    into.mkdir()
    for name in sorted(os.listdir(handle)):
        if junk_component((name,)):
            continue
        left.entries -= 1
        if left.entries < 0 or depth < 0:
            raise SubmissionError(f"it holds more than {_ENTRIES} entries, or folders too deep")
        known = os.stat(name, dir_fd=handle, follow_symlinks=False)
        if not (stat.S_ISREG(known.st_mode) or stat.S_ISDIR(known.st_mode)):
            continue
        folder = stat.S_ISDIR(known.st_mode)
        inner = os.open(name, _FOLDER if folder else _FILE, dir_fd=handle)
        try:
            if folder:
                _copy_folder(inner, into / name, left, depth - 1)
            else:
                _copy_file(inner, os.fstat(inner), into / name, left)
        finally:
            os.close(inner)


def _copy_file(handle: int, facts: os.stat_result, into: Path, left: _Left) -> None:
    if not stat.S_ISREG(facts.st_mode):
        return
    left.bytes -= facts.st_size
    if left.bytes < 0:
        raise SubmissionError(f"it holds more than {megabytes(_BYTES)}")
    size = facts.st_size
    with os.fdopen(os.dup(handle), "rb") as source, into.open("xb") as target:
        while chunk := source.read(min(size, MIB)):  # no more than it had when it was asked
            target.write(chunk)
            size -= len(chunk)
    os.utime(into, ns=(facts.st_mtime_ns, facts.st_mtime_ns))
