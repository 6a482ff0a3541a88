"""One grading run at a time per results folder; the lock dies with its process."""

import contextlib
import errno
import fcntl
import json
import os
import socket
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from autograder.course.codec import DamagedError, decode
from autograder.errors import UsageError
from autograder.gradebook.atomic_files import TEMPORARY, explain_write_errors, make_folder

LOCK_FILE = ".lock"
OUTSIDE = "AUTOGRADER_PROCESS"  # our number for everybody else, where we have processes of our own


class HeldError(UsageError):
    """Somebody else holds the lock."""


_held: set[int] = set()


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Who holds the lock, for the message that somebody else reads."""

    host: str
    pid: int
    since: str

    def __str__(self) -> str:
        return f"process {self.pid} on {self.host}, since {self.since}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """What one holds inside `with lock(...)`; `left_behind` is an owner that died at work."""

    owner: Owner
    left_behind: Owner | None
    swept: int = 0


@contextlib.contextmanager
def lock(results: Path) -> Iterator[Lock]:
    """Hold `results` for this process, or refuse with the name of who holds it (UsageError).

    The kernel frees the lock when the process ends, however it ends. Half-written files of an
    owner that was killed are swept away.
    """
    with explain_write_errors(results):
        make_folder(results)
        handle = os.open(results / LOCK_FILE, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    _held.add(handle)
    locked = False
    try:
        _acquire_lock(handle, results)
        locked = True
        left_behind = _read_owner(handle)
        owner = Owner(
            host=socket.gethostname(),
            pid=int(os.environ.get(OUTSIDE) or os.getpid()),
            since=datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S UTC"),
        )
        with explain_write_errors(results):
            _write_owner(handle, owner)
            swept = 0 if left_behind is None else _remove_leftovers(results)
        yield Lock(owner=owner, left_behind=left_behind, swept=swept)
    finally:
        if handle in _held:  # not in a forked child, which has let go of it already
            _held.discard(handle)
            if locked:
                os.ftruncate(handle, 0)
            os.close(handle)


def holder(results: Path) -> Owner | None:
    """Who holds `results` now, if anybody does."""
    try:
        handle = os.open(results / LOCK_FILE, os.O_RDWR | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return _read_owner(handle)
    finally:
        os.close(handle)
    return None


def _acquire_lock(handle: int, results: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno not in (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES):
            with explain_write_errors(results):
                raise
        owner = _read_owner(handle)
        who = "another process" if owner is None else str(owner)
        raise HeldError(
            f"Another grading run is using {results}: {who}.",
            hint="Wait until it has finished, end it, or name another results folder.",
        ) from error


def _read_owner(handle: int) -> Owner | None:
    try:
        return decode(os.pread(handle, 4096, 0), Owner)
    except DamagedError:
        return None


def _write_owner(handle: int, owner: Owner) -> None:
    os.ftruncate(handle, 0)
    os.pwrite(handle, json.dumps(asdict(owner)).encode(), 0)


def _remove_leftovers(results: Path) -> int:
    leftovers = list(results.glob(f"*/*/.*{TEMPORARY}"))
    for path in leftovers:
        path.unlink(missing_ok=True)
    return len(leftovers)


def _forget_in_child() -> None:
    # a forked worker shares the open file, and would keep the lock after its parent's death
    for handle in _held:
        os.close(handle)
    _held.clear()


os.register_at_fork(after_in_child=_forget_in_child)
