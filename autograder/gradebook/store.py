"""The results folder: one result per student and assignment, with every older one kept."""

import contextlib
import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.course.codec import DamagedError, parse
from autograder.course.records import Result
from autograder.errors import UsageError
from autograder.gradebook.atomic_files import make_folder, replace, staged_files, sync_folder
from autograder.gradebook.lock import Lock, Owner, lock
from autograder.gradebook.result_json import decode, encode, encode_run

__all__ = ["Damage", "Lock", "Owner", "Store", "lock", "safe_name"]

RESULT = "result.json"
RUN = "run.json"
HISTORY = "history"
TOLD = "told"  # the hash of the result that the student knows


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """A file of the results that cannot be used, and why; grading again replaces a result."""

    student: str
    assignment: str
    path: Path
    reason: str
    remedy: str = "Grade it again to replace it."

    def __str__(self) -> str:
        return f"{self.path} cannot be read: {self.reason}. {self.remedy}"


class Store:
    """Results under `results/<student>/<assignment>/`, as the contract lays them out."""

    def __init__(self, results: Path) -> None:
        self.root = results

    def folder(self, student: str, assignment: str) -> Path:
        """Where the files of one result lie."""
        return self.root / safe_name(student) / safe_name(assignment)

    def read(self, student: str, assignment: str) -> Result | None:
        """The current result; None when there is none or its file is damaged (see `damaged`)."""
        found = self.inspect(student, assignment)
        return found if isinstance(found, Result) else None

    def inspect(self, student: str, assignment: str) -> Result | Damage | None:
        """The current result, or what is wrong with its file, or None."""
        path = self.folder(student, assignment) / RESULT
        try:
            return decode(path.read_bytes(), student=student, assignment=assignment)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, DamagedError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            return Damage(student=student, assignment=assignment, path=path, reason=reason)

    def read_run(self, student: str, assignment: str) -> dict[str, Any]:
        """The times, output and picture that belong to the current result; {} without any."""
        folder = self.folder(student, assignment)
        try:
            run = parse((folder / RUN).read_bytes())
            current = _sha256((folder / RESULT).read_bytes())
        except (OSError, DamagedError):
            return {}
        return run if run.pop("result_sha256", None) == current else {}

    def write(self, result: Result, run: Mapping[str, Any]) -> Path:
        """Store a result in one durable step; an older, different one moves to the history.

        Raises
        ------
        EngineError
            If it cannot be written; the older result is then still in place.
        """
        folder = self.folder(result.student, result.assignment)
        data = encode(result)
        contents = {folder / RUN: encode_run({**run, "result_sha256": _sha256(data)})}
        old = _bytes_of(folder / RESULT)
        if old != data:
            contents[folder / RESULT] = data
        with staged_files(contents) as commit:
            if old != data and os.path.lexists(folder / RESULT):
                _keep_in_history(folder, old)
            commit()
        return folder / RESULT

    def discard(self, student: str, assignment: str) -> None:
        """Take a result away that nobody has seen: it is no part of the history."""
        (self.folder(student, assignment) / RESULT).unlink(missing_ok=True)

    def history(self, student: str, assignment: str) -> list[Result]:
        """Older results, the oldest first; damaged ones are left out."""
        folder = self.folder(student, assignment)
        kept = [_bytes_of(path) for path in _history_files(folder / HISTORY)]
        if kept and kept[-1] == _bytes_of(folder / RESULT):
            del kept[-1]  # a run was killed between keeping and replacing
        found = []
        for data in kept:
            with contextlib.suppress(DamagedError):
                found.append(decode(data or b"", student=student, assignment=assignment))
        return found

    def told(self, student: str, assignment: str) -> Result | None:
        """The result that the student knows, if it is known which one that is."""
        folder = self.folder(student, assignment)
        known = (_bytes_of(folder / TOLD) or b"").decode("ascii", "replace").strip()
        for path in (folder / RESULT, *reversed(_history_files(folder / HISTORY))):
            data = _bytes_of(path)
            if data is not None and _sha256(data) == known:
                with contextlib.suppress(DamagedError):
                    return decode(data, student=student, assignment=assignment)
        return None

    def tell(self, student: str, assignment: str) -> None:
        """Note that the student now knows the current result."""
        folder = self.folder(student, assignment)
        data = _bytes_of(folder / RESULT)
        if data is not None:
            replace(folder / TOLD, _sha256(data).encode(), durable=False)

    def students(self) -> list[str]:
        """Everyone who has a folder, sorted."""
        if not self.root.is_dir():
            return []
        names = (entry.name for entry in self.root.iterdir() if entry.is_dir())
        return sorted(name for name in names if not name.startswith("."))

    def entries(self, assignment: str) -> Iterator[Result | Damage]:
        """What there is for one assignment, in the order of students, damaged files included."""
        for student in self.students():
            found = self.inspect(student, assignment)
            if found is not None:
                yield found

    def results(self, assignment: str) -> list[Result]:
        """The readable results of one assignment, in the order of students."""
        return [found for found in self.entries(assignment) if isinstance(found, Result)]

    def damaged(self, assignment: str) -> list[Damage]:
        """The unreadable results of one assignment: to be reported, then graded again."""
        return [found for found in self.entries(assignment) if isinstance(found, Damage)]


def safe_name(name: str) -> str:
    """`name` when it can be one folder's name (UsageError when it cannot)."""
    try:
        length = len(os.fsencode(name))
    except UnicodeEncodeError:
        length = 0
    if not 0 < length <= 255 or name.startswith(".") or "/" in name or "\0" in name:
        raise UsageError(
            f"{name!r} cannot be the name of a results folder.",
            hint="Names have 1 to 255 bytes, no slash, and do not begin with a dot.",
        )
    return name


def _keep_in_history(folder: Path, old: bytes | None) -> None:
    """Link the current result into the history, unless it is there already.

    One that cannot be read (None) is moved there, whatever it is.
    """
    history = folder / HISTORY
    make_folder(history)
    kept = _history_files(history)
    name = "unreadable" if old is None else _sha256(old)[:12]
    if old is not None and kept and kept[-1].stem.endswith(name):
        return
    number = 1 + (int(kept[-1].name.partition("-")[0]) if kept else 0)
    target = history / f"{number}-{name}.json"
    if old is None:
        (folder / RESULT).rename(target)
        return
    try:
        os.link(folder / RESULT, target)
    except OSError:  # a file system without hard links
        with staged_files({target: old}) as commit:
            commit()
    sync_folder(history)


def _history_files(history: Path) -> list[Path]:
    if not os.path.isdir(history):  # noqa: PTH112 - False also where nobody lets us look
        return []
    files = [path for path in history.glob("*-*.json") if path.name.partition("-")[0].isdecimal()]
    return sorted(files, key=lambda path: int(path.name.partition("-")[0]))


def _bytes_of(path: Path) -> bytes | None:
    """The content; None where there is none, or none that can be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
