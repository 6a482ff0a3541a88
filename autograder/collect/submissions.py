"""Find hand-ins in `submitted/` and read their files, within bounds."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from autograder.collect.layout import ENDINGS, lifted, module_folders
from autograder.collect.members import MIB, megabytes
from autograder.collect.names import junk, shown
from autograder.course.records import Submission
from autograder.errors import UsageError


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What is read of one hand-in: number of files, bytes of one and of all, entries looked at.

    A notebook may be larger than other files: it holds what its cells have put out.
    """

    files: int = 200
    file_bytes: int = 2 * MIB
    notebook_bytes: int = 64 * MIB
    total_bytes: int = 80 * MIB
    entries: int = 10_000


READ = Bounds()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The files of a hand-in by their posix path, and a sentence for each that was left out."""

    files: dict[str, bytes]
    notes: tuple[str, ...] = ()


def find_submissions(submitted: Path, assignment: str) -> list[Submission]:
    """The hand-ins of one assignment, by student; dot folders and links are not students."""
    try:
        with os.scandir(submitted) as entries:
            students = sorted(
                entry.name
                for entry in entries
                if not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False)
            )
    except OSError as error:
        raise UsageError(
            f"{submitted} cannot be read ({error.strerror})",
            "`autograder collect` puts hand-ins there; --submitted names another folder.",
        ) from error
    folders = ((student, submitted / student / assignment) for student in students)
    return [
        Submission(student=student, assignment=assignment, folder=folder)
        for student, folder in folders
        if folder.is_dir() and not folder.is_symlink()
    ]


def read_files(submission: Submission) -> dict[str, bytes]:
    """The files of a hand-in, as `examine` finds them."""
    return examine(submission.folder).files


def examine(
    folder: Path, *, modules: Sequence[str] = (), bounds: Bounds = READ, lift: bool = True
) -> Reading:
    """Read the regular files below a folder; where the modules lie deeper, that folder is the top.

    Without `modules` any Python file is one; without `lift` every file keeps the name it has.
    Python files come first when a bound is met, then whatever lies higher.
    """
    notes: list[str] = []
    found = _walk(str(folder), bounds, notes)
    names = {path: path for path in found}
    folders = module_folders(found, modules) if lift else []
    if folders and folders[0]:
        names = lifted(list(found), folders[0])
        notes += [f"left out {shown(path)}: its name is taken" for path in found.keys() - names]
        notes += [f"the modules lie in {', '.join(map(shown, folders))}; the first counts"]
    files: dict[str, bytes] = {}
    left = bounds.total_bytes
    for path in sorted(names, key=_importance):
        content: bytes | str = "there are too many files"
        if len(files) < bounds.files:
            most = bounds.notebook_bytes if path.endswith(".ipynb") else bounds.file_bytes
            content = _read(found[path], min(most, left))
        if isinstance(content, str):
            notes.append(f"left out {shown(path)}: {content}")
        else:
            files[names[path]] = content
            left -= len(content)
    return Reading(files=dict(sorted(files.items())), notes=tuple(sorted(notes)))


def _importance(path: str) -> tuple[bool, int, str]:
    return not path.endswith(ENDINGS), path.count("/"), path


def _walk(folder: str, bounds: Bounds, notes: list[str]) -> dict[str, str]:
    """Posix path to real path of the regular files, higher ones first; no link is followed."""
    found: dict[str, str] = {}
    level, left = [(folder, "")], bounds.entries
    while level:
        below: list[tuple[str, str]] = []
        for path, prefix in level:
            entries = _entries(path, prefix, left, notes)
            left -= len(entries)
            for entry in entries:
                name = prefix + entry.name
                if entry.is_dir(follow_symlinks=False):
                    below.append((entry.path, f"{name}/"))
                elif entry.is_file(follow_symlinks=False):
                    found[name] = entry.path
                else:
                    notes.append(f"left out {shown(name)}: it is no regular file")
        level = below
    if left <= 0:
        notes.append(f"only {bounds.entries} entries were looked at")
    return found


def _entries(path: str, prefix: str, most: int, notes: list[str]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(path) as entries:
            return [entry for entry in islice(entries, most) if not junk((entry.name,))]
    except OSError as error:
        notes.append(f"left out {shown(prefix or path)}: it cannot be read ({error.strerror})")
        return []


def _read(path: str, most: int) -> bytes | str:
    """The content, or why there is none."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        return f"it cannot be read ({error.strerror})"
    with os.fdopen(descriptor, "rb", buffering=0) as file:
        if os.fstat(descriptor).st_size > most:
            return f"it is larger than {megabytes(most)}"
        content = file.read(most + 1)
        return content if content is not None and len(content) <= most else "it grew while read"
