"""Put bytes on disk so that a file is always wholly the old one or wholly the new one."""

import contextlib
import errno
import os
import secrets
import socket
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from autograder.errors import EngineError

TEMPORARY = ".tmp"
_NO_SPACE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_ACCESS = {errno.EACCES, errno.EPERM, errno.EROFS}


def replace(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Write `data` to `path` in one step; folders are made as needed.

    Raises
    ------
    EngineError
        If the disk is full or the folder cannot be written to; the old file is then as it was.
    """
    with staged_files({path: data}, durable=durable) as commit:
        commit()


@contextlib.contextmanager
def staged_files(
    contents: Mapping[Path, bytes], *, durable: bool = True
) -> Iterator[Callable[[], None]]:
    """Write all contents beside their targets and hand out the step that puts them in place.

    Running out of space can only happen before that step, so several files change together or
    not at all. They are put in place in the order given: the last one is the one that counts.
    What a killed process of this machine left beside them is removed.
    """
    waiting: dict[Path, Path] = {}

    def commit() -> None:
        for path, temporary in list(waiting.items()):
            temporary.replace(path)
            del waiting[path]
        if durable:
            for folder in dict.fromkeys(path.parent for path in contents):
                sync_folder(folder)

    with explain_write_errors(next(iter(contents)).parent):
        try:
            for path, data in contents.items():
                make_folder(path.parent, durable=durable)
                _sweep_temporaries(path)
                name = f"{_temporary_stem(path)}{os.getpid()}-{secrets.token_hex(6)}{TEMPORARY}"
                waiting[path] = path.with_name(name)
                _write_new(waiting[path], data, durable)
            yield commit
        finally:
            for temporary in waiting.values():
                temporary.unlink(missing_ok=True)


@contextlib.contextmanager
def explain_write_errors(place: Path) -> Iterator[None]:
    """Turn what the operating system says about `place` into words and a next step."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise EngineError(f"Cannot write in {place}: {reason}.", hint=_hint(error)) from error


def make_folder(folder: Path, *, durable: bool = True) -> None:
    """Make a folder and its parents; new entries survive a power cut when `durable`."""
    new = []
    for candidate in (folder, *folder.parents):
        if candidate.exists():
            break
        new.append(candidate)
    folder.mkdir(parents=True, exist_ok=True)
    if durable:
        for made in reversed(new):
            sync_folder(made.parent)


def sync_folder(folder: Path) -> None:
    """Make renames inside `folder` durable, where the file system knows how."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno != errno.EINVAL:  # some network file systems refuse to sync a folder
            raise
    finally:
        os.close(handle)


def _temporary_stem(path: Path) -> str:
    """What the names begin with that a file has on this machine before it is in place."""
    return f".{path.name[:180]}.{zlib.crc32(socket.gethostname().encode()):08x}-"


def _sweep_temporaries(path: Path) -> None:
    stem = _temporary_stem(path)
    with os.scandir(path.parent) as entries:
        found = [entry.name for entry in entries if entry.name.startswith(stem)]
    for name in found:
        pid = name.removeprefix(stem).partition("-")[0]
        if pid.isdecimal() and not _is_alive(int(pid)):
            path.with_name(name).unlink(missing_ok=True)


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:  # somebody else's
        return True
    return True


def _write_new(path: Path, data: bytes, durable: bool) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC
    with os.fdopen(os.open(path, flags, 0o666), "wb") as stream:
        stream.write(data)
        stream.flush()
        if durable:
            os.fsync(stream.fileno())


def _hint(error: OSError) -> str:
    kept = "What was there before is unchanged."
    if error.errno in _NO_SPACE:
        return f"{kept} Make room on that disk, then run the same command again."
    if error.errno in _NO_ACCESS:
        return f"{kept} Make the folder writable for this account, or name another folder."
    return f"{kept} Look at the disk and the folder, then run the same command again."
