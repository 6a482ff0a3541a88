"""Pack an archive per assignment for students, with its notebooks, the same bytes every time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.content.notebook import has_notebook, make_notebook, notebook_name
from autograder.content.statements import statement_path
from autograder.course.course import Course
from autograder.course.records import Assignment
from autograder.errors import UsageError
from autograder.release.handout import HandedFile, gather_files, refuse_target
from autograder.release.leaks import read_secrets, refuse_leaks
from autograder.zip_files import zip_bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Packaged:
    """One archive that was written, and the notebooks beside it."""

    assignment: str
    archive: Path
    notebooks: tuple[Path, ...]
    sha256: str
    size: int
    files: tuple[str, ...]


def package(course: Course, assignments: Iterable[Assignment], out: Path) -> Iterator[Packaged]:
    """Write `<out>/<name>.zip` and `<out>/<name>.<language>.ipynb` for each assignment.

    An assignment about a package has no notebook.

    All are checked when this is called; each is written when the iterator gets to it. An archive
    holds one folder `<name>/` with the files handed out. A
    notebook holds all that it needs: students take the one or the other.

    Raises
    ------
    ContentError
        If a file is missing, or anything of `hidden/` or `solutions/` would be handed out; then
        nothing at all is written.
    UsageError
        If `out` lies in the course's own folders or cannot be written to.
    """
    refuse_target(course, out)
    secrets = read_secrets(course)
    parcels = []
    for assignment in assignments:
        files = gather_files(course, assignment)
        refuse_leaks(assignment, files, secrets)
        notebooks = tuple(_make_notebooks(course, assignment))
        refuse_leaks(assignment, (*files, *notebooks), secrets)
        parcels.append((assignment, files, notebooks))
    return (
        _write_package(assignment, files, notebooks, out)
        for assignment, files, notebooks in parcels
    )


def _make_notebooks(course: Course, assignment: Assignment) -> Iterator[HandedFile]:
    for language in course.languages if has_notebook(assignment) else ():
        name = notebook_name(assignment, language)
        data = make_notebook(course, assignment, language)
        yield HandedFile(name=name, source=statement_path(assignment, language), data=data)


def _write_package(
    assignment: Assignment,
    files: Sequence[HandedFile],
    notebooks: Sequence[HandedFile],
    out: Path,
) -> Packaged:
    data = zip_bytes({f"{assignment.name}/{file.name}": file.data for file in files})
    archive = _write_file(out / f"{assignment.name}.zip", data)
    return Packaged(
        assignment=assignment.name,
        archive=archive,
        notebooks=tuple(_write_file(out / notebook.name, notebook.data) for notebook in notebooks),
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        files=tuple(file.name for file in files),
    )


def _write_file(target: Path, data: bytes) -> Path:
    waiting = target.with_name(f".{target.name}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        waiting.write_bytes(data)
        waiting.replace(target)
    except OSError as error:
        raise UsageError(
            f"{target} cannot be written: {error.strerror}.",
            hint="Name another folder with --out.",
        ) from error
    return target
