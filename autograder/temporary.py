"""Folders for the time of a run; what a killed run left is removed by the next one.

A folder belongs to the process that holds a lock on it. The kernel lets go of the lock when that
process ends, however it ends, so that no number of a process has to be believed.
"""

from __future__ import annotations

import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from autograder.worker.scratch import wipe

PREFIX = "autograder-run-"
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_NOBODY = 65534  # to whom root gives the scratch folders


class TemporaryFolder:
    """A new folder that only this user can enter.

    Parameters
    ----------
    what : str
        A word for people who find it.

    Attributes
    ----------
    path : Path
    """

    def __init__(self, what: str) -> None:
        _sweep_once()
        while True:
            self.path = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{what}-"))
            self._lock = os.open(self.path, _FOLDER)
            with suppress(OSError):  # a file system without locks: then nobody sweeps it either
                fcntl.flock(self._lock, fcntl.LOCK_EX)
            if os.fstat(self._lock).st_nlink and self.path.exists():
                return  # not swept between the two steps
            os.close(self._lock)

    def close(self) -> None:
        """Remove it; what cannot be removed now is left to the next run."""
        _remove_folder(self.path)
        os.close(self._lock)


@contextmanager
def temporary_folder(what: str) -> Iterator[Path]:
    """A new folder, removed at the end of the block."""
    folder = TemporaryFolder(what)
    try:
        yield folder.path
    finally:
        folder.close()


def remove_leftovers() -> None:
    """Remove the folders of this user whose owners are gone."""
    ours = {os.getuid()} | ({_NOBODY} if os.getuid() == 0 else set())
    with os.scandir(tempfile.gettempdir()) as entries:
        for entry in entries:
            with suppress(OSError):
                found = entry.name.startswith(PREFIX) and entry.is_dir(follow_symlinks=False)
                if found and entry.stat(follow_symlinks=False).st_uid in ours:
                    _remove_if_free(Path(entry.path))


@cache
def _sweep_once() -> None:
    with suppress(OSError):
        remove_leftovers()


def _remove_if_free(folder: Path) -> None:
    descriptor = os.open(folder, _FOLDER)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        _remove_folder(folder)
    finally:
        os.close(descriptor)


def _remove_folder(folder: Path) -> None:
    with suppress(OSError):
        wipe(str(folder))
        folder.rmdir()
