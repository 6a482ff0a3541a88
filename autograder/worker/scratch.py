"""The scratch folder of a worker: how much is in it, and how it is emptied.

Everything goes by descriptors and names of one part, never by whole paths, which end at 4,096
bytes, and never by recursion, which ends at a thousand calls.
"""

import os
import stat
import time
from contextlib import suppress
from dataclasses import dataclass

MAX_ENTRIES = 2048  # files and folders, as a tmpfs of ours is mounted with
_MAX_DEPTH = 32  # a descriptor each while we look
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


@dataclass(slots=True)
class Usage:
    """What was counted: files and folders, and the bytes that they take up."""

    entries: int = 0
    bytes: int = 0
    too_deep: bool = False

    def add(self, facts: os.stat_result) -> None:
        """Count a file, without holes in it and without what is reserved behind its end."""
        self.bytes += min(facts.st_size, facts.st_blocks * 512)

    def exceeds(self, size: int) -> bool:
        return self.too_deep or self.entries > MAX_ENTRIES or self.bytes > size


def measure(folder: str, size: int) -> Usage:
    """What is in `folder`, counted until it is certain that it is too much."""
    usage = Usage()
    folders = [os.open(folder, _FOLDER)]
    names = [os.listdir(folders[0])]  # noqa: PTH208
    try:
        while folders and not usage.exceeds(size):
            if not names[-1]:
                names.pop()
                os.close(folders.pop())
                continue
            usage.entries += 1
            below = _count_entry(names[-1].pop(), folders[-1], usage)
            if below is not None:
                folders.append(below)
                names.append(os.listdir(below))  # noqa: PTH208
                usage.too_deep = len(folders) > _MAX_DEPTH
    finally:
        for descriptor in folders:
            os.close(descriptor)
    return usage


def _count_entry(name: str, folder: int, usage: Usage) -> int | None:
    """Count one entry; a descriptor of it where it is a folder."""
    try:
        facts = os.stat(name, dir_fd=folder, follow_symlinks=False)
        if stat.S_ISDIR(facts.st_mode):
            if stat.S_IMODE(facts.st_mode) & 0o700 != 0o700:  # it would hide what is in it
                os.chmod(name, 0o700, dir_fd=folder)
            return os.open(name, _FOLDER, dir_fd=folder)
    except FileNotFoundError:
        return None
    usage.add(facts)
    return None


def add_unlinked(process: int, usage: Usage) -> None:
    """Count the files that a process has open and nobody sees any more."""
    counted = set()
    try:
        descriptors = list(os.scandir(f"/proc/{process}/fd"))
    except OSError:  # no /proc: a box of its own, whose kernel bounds the folder
        return
    for descriptor in descriptors:
        with suppress(OSError):
            facts = descriptor.stat()
            hidden = facts.st_nlink == 0 and stat.S_ISREG(facts.st_mode)
            if hidden and facts.st_ino not in counted:
                usage.add(facts)
                counted.add(facts.st_ino)


def wipe(folder: str, seconds: float = float("inf")) -> bool:
    """Empty a folder that nobody writes to any more; False when something stays.

    On a busy disk thousands of folders take longer than anybody should wait.
    """
    deadline = time.monotonic() + seconds
    try:
        here = os.open(folder, _FOLDER)
    except OSError:
        return False
    try:
        left = [_remove_files(here)]  # the folders still to be emptied, from the top to here
        while left[-1] or len(left) > 1:
            if time.monotonic() > deadline:
                return False
            if left[-1]:
                here = _move_descriptor(here, left[-1][-1])
                left.append(_remove_files(here))
            else:
                left.pop()
                here = _move_descriptor(here, "..")
                os.rmdir(left[-1].pop(), dir_fd=here)
    except OSError:
        return False
    finally:
        os.close(here)
    return True


def _move_descriptor(here: int, name: str) -> int:
    """A descriptor of the next folder, in place of this one's."""
    there = os.open(name, _FOLDER, dir_fd=here)
    os.dup2(there, here, inheritable=False)
    os.close(there)
    return here


def _remove_files(folder: int) -> list[str]:
    """Remove the files of a folder; -> the folders in it, opened for us."""
    folders = []
    for name in os.listdir(folder):
        if stat.S_ISDIR(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode):
            os.chmod(name, 0o700, dir_fd=folder)
            folders.append(name)
        else:
            os.unlink(name, dir_fd=folder)
    return folders
