"""Find hand-ins in `submitted/` and read their files, within bounds."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from autograder.collect.layout import ENDINGS, lifted_paths, module_folders
from autograder.collect.members import MIB, megabytes
from autograder.collect.names import junk_component, shown
from autograder.course.records import Submission
from autograder.errors import EngineError, UsageError


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
    """The files of a hand-in by their posix path, and a sentence for each that was left out.

    Attributes
    ----------
    faults : tuple of (str, str)
        What the machine did not let us read, and the cause: no fault of the hand-in.
    """

    files: dict[str, bytes]
    notes: tuple[str, ...] = ()
    faults: tuple[tuple[str, str], ...] = ()


class UnreadableSubmission(EngineError):
    """A hand-in that was there, or a part of it, cannot be read.

    Attributes
    ----------
    name : str
        The file, as it is called in the hand-in.
    cause : str
        What the system says.
    """

    def __init__(self, folder: Path, name: str, cause: str) -> None:
        super().__init__(
            f"{folder / name} cannot be read ({cause})",
            "Let this user read it, or collect it again; then grade again.",
        )
        self.name = name
        self.cause = cause


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
        if _is_hand_in(folder)
    ]


def _is_hand_in(folder: Path) -> bool:
    """Whether there is one; also where nobody lets us look, which then is told of that one."""
    try:
        return stat.S_ISDIR(folder.lstat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True


def read_files(submission: Submission) -> dict[str, bytes]:
    """The files of a hand-in, as `examine_folder` finds them.

    Raises
    ------
    UnreadableSubmission
        If one of them, or the folder, cannot be read: what is left would be graded as if it were
        all.
    """
    return whole(submission.folder, examine_folder(submission.folder))


def whole(folder: Path, reading: Reading) -> dict[str, bytes]:
    """The files that were read, if none was kept from us (UnreadableSubmission)."""
    for name, cause in reading.faults:
        raise UnreadableSubmission(folder, name, cause)
    return reading.files


def examine_folder(
    folder: Path, *, modules: Sequence[str] = (), bounds: Bounds = READ, lift: bool = True
) -> Reading:
    """Read the regular files below a folder; where the modules lie deeper, that folder is the top.

    Without `modules` any Python file is one; without `lift` every file keeps the name it has.
    Python files come first when a bound is met, then whatever lies higher.
    """
    notes: list[str] = []
    faults: list[tuple[str, str]] = []
    found = _find_files(str(folder), bounds, notes, faults)
    names = {path: path for path in found}
    folders = module_folders(found, modules) if lift else []
    if folders and folders[0]:
        names = lifted_paths(list(found), folders[0])
        notes += [f"left out {shown(path)}: its name is taken" for path in found.keys() - names]
        notes += [f"the modules lie in {', '.join(map(shown, folders))}; the first counts"]
    files: dict[str, bytes] = {}
    left = bounds.total_bytes
    for path in sorted(names, key=_reading_order):
        content: bytes | str = "there are too many files"
        if len(files) < bounds.files:
            most = bounds.notebook_bytes if path.endswith(".ipynb") else bounds.file_bytes
            try:
                content = _read_regular_file(found[path], min(most, left))
            except OSError as error:
                content = _note_fault(path, error, faults)
        if isinstance(content, str):
            notes.append(f"left out {shown(path)}: {content}")
        else:
            files[names[path]] = content
            left -= len(content)
    return Reading(
        files=dict(sorted(files.items())), notes=tuple(sorted(notes)), faults=tuple(sorted(faults))
    )


def _reading_order(path: str) -> tuple[bool, int, str]:
    return not path.endswith(ENDINGS), path.count("/"), path


def _find_files(
    folder: str, bounds: Bounds, notes: list[str], faults: list[tuple[str, str]]
) -> dict[str, str]:
    """Posix path to real path of the regular files, higher ones first; no link is followed."""
    found: dict[str, str] = {}
    level, left = [(folder, "")], bounds.entries
    while level:
        below: list[tuple[str, str]] = []
        for path, prefix in level:
            try:
                entries = _folder_entries(path, left)
            except OSError as error:
                notes.append(
                    f"left out {shown(prefix or path)}: {_note_fault(prefix, error, faults)}"
                )
                continue
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


def _folder_entries(path: str, most: int) -> list[os.DirEntry[str]]:
    with os.scandir(path) as entries:
        return [entry for entry in islice(entries, most) if not junk_component((entry.name,))]


def _note_fault(name: str, error: OSError, faults: list[tuple[str, str]]) -> str:
    """Note what the machine does not let us read."""
    cause = error.strerror or type(error).__name__
    faults.append((name, cause))
    return f"it cannot be read ({cause})"


def _read_regular_file(path: str, most: int) -> bytes | str:
    """The content, or why the hand-in's file is none that is read."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        if error.errno == errno.ELOOP:
            return "it is no regular file"
        raise
    with os.fdopen(descriptor, "rb", buffering=0) as file:
        if os.fstat(descriptor).st_size > most:
            return f"it is larger than {megabytes(most)}"
        content = file.read(most + 1)
        return content if content is not None and len(content) <= most else "it grew while read"
