"""Give one assignment to every student of the roster, and never touch what they have written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.course.course import Course, Student, read_roster
from autograder.course.records import Assignment
from autograder.errors import UsageError
from autograder.release.handout import HandedFile, gather_files, refuse_target
from autograder.release.leaks import read_secrets, refuse_leaks


@dataclass(frozen=True, slots=True, kw_only=True)
class Distributed:
    """What happened in one student's folder.

    Attributes
    ----------
    added : tuple of str
        Files that were not there.
    unchanged : tuple of str
        Files that are there, as they are handed out.
    kept : tuple of str
        Files that are there and differ; they may be the student's work and stay as they are.
    problem : str
        Why files are missing in this folder; empty when none is.
    """

    student: Student
    assignment: str
    folder: Path
    added: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    problem: str = ""


def distribute(course: Course, assignment: Assignment, to: Path) -> Iterator[Distributed]:
    """Fill `<to>/<student>/<assignment>/` for each student of the roster.

    All is checked when this is called; each folder is filled when the iterator gets to it. A
    folder that cannot be filled is reported and does not stop the others.

    Raises
    ------
    ContentError
        If the roster or the assignment is wrong, or a solution would be handed out.
    UsageError
        If `to` lies in the course's own folders.
    """
    refuse_target(course, to)
    students = read_roster(course.paths.roster, course.languages[0])
    files = gather_files(course, assignment)
    refuse_leaks(assignment, files, read_secrets(course))
    try:
        to.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{to} cannot be made: {error.strerror}.") from error
    return (_fill_folder(student, assignment.name, files, to) for student in students)


def _fill_folder(
    student: Student, name: str, files: Sequence[HandedFile], to: Path
) -> Distributed:
    folder = to / student.id / name
    outcome: dict[str, list[str]] = {"added": [], "unchanged": [], "kept": []}
    problem = ""
    try:
        for file in files:
            target = folder / file.name
            _make_folders(target.parent, to)
            outcome[_place_file(target, file.data)].append(file.name)
    except OSError as error:
        problem = f"{error.filename or folder}: {error.strerror}"
    return Distributed(
        student=student,
        assignment=name,
        folder=folder,
        problem=problem,
        **{key: tuple(names) for key, names in outcome.items()},
    )


def _make_folders(folder: Path, to: Path) -> None:
    """Make the folders below `to` and refuse links, which might lead into somebody else's."""
    for part in reversed([folder, *folder.parents]):
        if part != to and part.is_relative_to(to):
            if part.is_symlink():
                raise OSError(0, "is a link, where a folder should be", str(part))
            part.mkdir(exist_ok=True)


def _place_file(target: Path, data: bytes) -> str:
    try:
        with target.open("xb") as stream:  # creates or fails: nothing can be overwritten
            try:
                stream.write(data)
                stream.flush()
            except OSError:
                target.unlink()
                raise
    except FileExistsError:
        plain = target.is_file() and not target.is_symlink()
        return "unchanged" if plain and target.read_bytes() == data else "kept"
    return "added"
