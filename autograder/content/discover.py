"""Find the assignments of a course: every folder with an `assignment.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from autograder.content.manifest import MANIFEST, read_assignment
from autograder.course.course import Course
from autograder.course.records import Assignment
from autograder.course.strict_toml import did_you_mean
from autograder.errors import ContentError, UsageError

SOURCE = "source"  # where nbgrader keeps notebooks with their solutions
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_NUMBER = re.compile(r"(\d+)-(.+)")


def discover(course: Course) -> tuple[Assignment, ...]:
    """Every assignment, in the order of the course (ContentError when one is wrong)."""
    return tuple(read_assignment(folder, course) for folder in assignment_folders(course))


def find_assignment(course: Course, name: str) -> Assignment:
    """One assignment by its name, its number, or any beginning that only one has.

    Only this one is read: a mistake in another does not matter. A path (what a shell completes
    to) counts as its last part.

    Raises
    ------
    UsageError
        If no assignment, or more than one, is called that.
    """
    folders = {folder.name: folder for folder in assignment_folders(course)}
    return read_assignment(folders[_resolve_name(name, list(folders), course)], course)


def find_assignments(course: Course, names: Iterable[str] = ()) -> tuple[Assignment, ...]:
    """The assignments named, in the order of the course and each once; all when none is named.

    Raises
    ------
    UsageError
        As `find_assignment`, and if the course has none.
    """
    folders = {folder.name: folder for folder in assignment_folders(course)}
    if not folders:
        raise UsageError(
            f"The course {course.root} has no assignments yet.",
            hint="`autograder new 01-NAME` makes one.",
        )
    wanted = {_resolve_name(name, list(folders), course) for name in names} or set(folders)
    return tuple(read_assignment(folders[name], course) for name in folders if name in wanted)


def assignment_folders(course: Course) -> tuple[Path, ...]:
    """The folders, in the order of the course; none of their files is read."""
    root = course.paths.assignments
    if not root.is_dir():
        raise ContentError(f"{root} is not a folder.", hint="Assignments lie in assignments/.")
    folders = {path.parent.name: path.parent for path in root.glob(f"*/{MANIFEST}")}
    for name in folders:
        if not _NAME.fullmatch(name):
            raise ContentError(
                f'{root / name}: "{name}" cannot be the name of an assignment.',
                hint="Letters, digits and hyphens without umlauts or spaces: 02-activations.",
            )
    for name in course.order:
        if name not in folders:
            hint = did_you_mean(name, folders) or f"There is {_listed(sorted(folders))}."
            raise ContentError(
                f'{course.root / "course.toml"}: "order" names "{name}", which is no assignment.',
                hint=hint,
            )
    rest = sorted(folders.keys() - set(course.order))
    return tuple(folders[name] for name in (*course.order, *rest))


def _resolve_name(asked: str, names: Sequence[str], course: Course) -> str:
    word = Path(asked).name.casefold()
    found = [name for name in names if name.casefold() == word]
    found = found or [name for name in names if _matches_word(name.casefold(), word)]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(
            f'"{asked}" may be {_listed(found)}.', hint="Write more of the name you mean."
        )
    if _NAME.fullmatch(word) and (course.paths.assignments / word).is_dir():
        raise UsageError(
            f"{course.paths.assignments / word} has no {MANIFEST}.",
            hint=f"`autograder new {word}` writes one.",
        )
    if _NAME.fullmatch(word) and (course.root / SOURCE / Path(asked).name).is_dir():
        raise UsageError(
            f"{asked} is a sheet of nbgrader's, not an assignment in {course.paths.assignments}.",
            hint="`grade`, `report` and `export` know sheets; `autograder import` makes an "
            "assignment of one.",
        )
    short = [_NUMBER.sub(r"\2", name) for name in names]
    meant = did_you_mean(word, names) or did_you_mean(word, short)
    there = f"There is {_listed(names)}." if names else "This course has no assignments yet."
    raise UsageError(f'No assignment is called "{asked}".', hint=f"{meant} {there}".lstrip())


def _matches_word(name: str, word: str) -> bool:
    numbered = _NUMBER.fullmatch(name)
    if word.isdecimal():
        return numbered is not None and int(numbered[1]) == int(word)
    later = numbered[2] if numbered else name
    return bool(word) and (name.startswith(word) or later.startswith(word))


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names) if names else "none"
