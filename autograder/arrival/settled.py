"""Whether an upload is complete: looked at from outside, without reading it."""

from __future__ import annotations

import os
import stat
import time
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from autograder.collect.names import junk_component

LONGEST = 600.0  # seconds; then it is taken as it is, and whoever takes it says what is wrong
_UNFINISHED = (".part", ".partial", ".filepart", ".crdownload", ".download", ".tmp", ".upload")
_ENTRIES = 10_000


@dataclass(frozen=True, slots=True)
class Look:
    """What changes when somebody writes there.

    Attributes
    ----------
    entries : tuple
        Name, size, times and inode of everything below.
    newest : float
        When the last change was, by the file system's own clock, which nobody can set back.
    unfinished : bool
        Whether a program that copies is still at it.
    """

    entries: tuple[tuple[str, int, int, int, int], ...]
    newest: float
    unfinished: bool


def look_at(path: Path) -> Look | None:
    """One look at a file or a folder; no link is followed, and a link itself is nothing."""
    entries: list[tuple[str, int, int, int, int]] = []
    with suppress(OSError):
        facts = path.lstat()
        if stat.S_ISREG(facts.st_mode):
            entries.append(_entry_facts(path.name, facts))
            return Look(tuple(entries), facts.st_ctime, _is_unfinished(path))
        if stat.S_ISDIR(facts.st_mode):
            newest, unfinished = facts.st_ctime, False
            waiting = [str(path)]
            while waiting and len(entries) < _ENTRIES:
                with os.scandir(waiting.pop()) as found:
                    for entry in found:
                        if junk_component((entry.name,)):
                            continue
                        known = entry.stat(follow_symlinks=False)
                        entries.append(_entry_facts(entry.path, known))
                        newest = max(newest, known.st_ctime)
                        unfinished |= _named_unfinished(entry.name)
                        if entry.is_dir(follow_symlinks=False):
                            waiting.append(entry.path)
            return Look(tuple(sorted(entries)), newest, unfinished)
    return None


class Settling:
    """Remembers what it has seen, and calls a thing complete once it has been still.

    Parameters
    ----------
    seconds : float
        For how long nothing may change.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._seen: dict[Path, tuple[Look, float]] = {}

    def __len__(self) -> int:
        return len(self._seen)

    def complete(self, path: Path, found: Look) -> bool:
        """Whether what was seen there now may be taken."""
        now = time.monotonic()
        before, since = self._seen.get(path, (None, now))
        if before != found:
            since = now
        self._seen[path] = (found, since)
        # What was there long before us need not be waited for.
        lain = time.time() - found.newest if before is None else 0.0
        still = max(now - since, lain)
        needed = LONGEST if found.unfinished else self.seconds
        if not found.entries or still < needed:
            return False
        del self._seen[path]
        return True

    def forget(self, there: set[Path]) -> None:
        """Forget what is no longer there."""
        self._seen = {path: seen for path, seen in self._seen.items() if path in there}


class Changes:
    """Which of some places hold something that is complete and was not taken yet."""

    def __init__(self, settling: Settling) -> None:
        self._settling = settling
        self._taken: dict[Path, Look] = {}

    def __len__(self) -> int:
        return len(self._settling)

    def among(self, places: Iterable[Path]) -> Iterator[tuple[Path, Look]]:
        """Each of them that is complete, and as it was seen."""
        there = set()
        for path in places:
            found = look_at(path)
            if found is None:
                continue
            there.add(path)
            if self._taken.get(path) != found and self._settling.complete(path, found):
                yield path, found
        self._settling.forget(there)

    def taken(self, path: Path, found: Look) -> None:
        """As it was seen then it does not come again."""
        self._taken[path] = found


def _entry_facts(name: str, facts: os.stat_result) -> tuple[str, int, int, int, int]:
    return name, facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns, facts.st_ino


def _named_unfinished(name: str) -> bool:
    return name.lower().endswith(_UNFINISHED) or (name.startswith(".") and name.endswith(".swp"))


def _is_unfinished(path: Path) -> bool:
    """A zip archive has its table of contents at the end, so that half of one has none."""
    if _named_unfinished(path.name):
        return True
    try:
        return path.suffix.lower() == ".zip" and not zipfile.is_zipfile(path)
    except OSError:
        return True
