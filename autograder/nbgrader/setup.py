"""Make a course ready for nbgrader: its configuration, its source notebooks, its gradebook."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import Any

from autograder.content.discover import SOURCE
from autograder.content.manifest import PUBLIC_TESTS
from autograder.content.notebook import make_notebook
from autograder.content.public_tests import public_tests_text
from autograder.content.sheets import find_sheets
from autograder.content.stub_files import stub_bytes, stub_path
from autograder.course.course import Course, read_roster
from autograder.course.records import Assignment, module_file
from autograder.errors import UsageError
from autograder.gradebook.atomic_files import replace
from autograder.nbgrader.app import gradebook, nbgrader_app
from autograder.nbgrader.config import (
    BEFORE,
    CONFIG_FILE,
    Wishes,
    config_text,
    difference,
    in_force,
)
from autograder.nbgrader.kernel import NO_KERNEL, without_kernel
from autograder.release.handout import HandedFile
from autograder.release.leaks import read_secrets, refuse_leaks


class Fate(StrEnum):
    """What became of one file."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    KEPT = "kept"  # a configuration of the instructor's own, with our lists in it
    REPLACED = "replaced"  # what was there is kept in nbgrader.before/


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """One file of the course that nbgrader reads."""

    path: Path
    fate: Fate


def set_up(
    course: Course,
    assignments: Sequence[Assignment],
    wishes: Wishes,
    language: str,
    *,
    force: bool = False,
) -> Iterator[Placed]:
    """Write `nbgrader_config.py` and `source/<assignment>/`, then register the assignments.

    Everything is checked before anything is written; a second run changes nothing.

    Raises
    ------
    UsageError
        If a file is there that differs, without `force`; the message shows how.
    ContentError
        If a notebook cannot be made, or would give a solution away.
    """
    config = course.root / CONFIG_FILE
    wanted = {config: config_text(wishes).encode()}
    secrets = read_secrets(course) if assignments else {}
    for assignment in assignments:
        files = list(_source_files(course, assignment, language))
        refuse_leaks(assignment, [*files, *_stub_files(assignment)], secrets)
        folder = course.root / SOURCE / assignment.name
        wanted |= {folder / file.name: file.data for file in files}
    if not force and _existing_bytes(config) != wanted[config] and in_force(config):
        del wanted[config]
        yield Placed(path=config, fate=Fate.KEPT)
    if not force:
        _refuse_foreign(wanted)
    kept = _new_folder(course.root / BEFORE)
    for path, data in wanted.items():
        yield Placed(path=path, fate=_place_file(path, data, kept / path.relative_to(course.root)))
    _register_course(course, assignments)


def _source_files(course: Course, assignment: Assignment, language: str) -> Iterator[HandedFile]:
    """The notebook, and what lies beside it for whoever opens a terminal."""
    notebook = make_notebook(course, assignment, language, for_nbgrader=True)
    manifest = assignment.folder / "assignment.toml"
    data = without_kernel(notebook)
    yield HandedFile(name=f"{assignment.name}.ipynb", source=manifest, data=data)
    tests = public_tests_text(assignment).encode()
    yield HandedFile(name=PUBLIC_TESTS, source=assignment.folder / PUBLIC_TESTS, data=tests)
    for name in assignment.data:
        source = assignment.folder / name
        yield HandedFile(name=name, source=source, data=source.read_bytes())


def _stub_files(assignment: Assignment) -> Iterator[HandedFile]:
    """What the search for leaks compares with."""
    for module in assignment.modules:
        data = stub_bytes(assignment, module)
        path = stub_path(assignment, module)
        yield HandedFile(name=module_file(module), source=path, data=data)


def _refuse_foreign(wanted: Mapping[Path, bytes]) -> None:
    differing = [
        path for path, data in wanted.items() if _existing_bytes(path) not in (None, data)
    ]
    if not differing:
        return
    path = differing[0]
    told = ""
    if path.suffix == ".py":
        there = (_existing_bytes(path) or b"").decode(errors="replace")
        told = f"\n{difference(there, wanted[path].decode())}"
    others = f", and {len(differing) - 1} more files" if len(differing) > 1 else ""
    raise UsageError(
        f"{path} is there and differs from what would be written{others}; "
        f"nothing was changed.{told}",
        "Take over what you need by hand, or let --force replace it: "
        f"{BEFORE}/ keeps the old one.",
    )


def _place_file(path: Path, data: bytes, kept: Path) -> Fate:
    there = _existing_bytes(path)
    if there == data:
        return Fate.UNCHANGED
    if there is not None:
        replace(kept, there)
    replace(path, data)
    return Fate.WRITTEN if there is None else Fate.REPLACED


def _new_folder(parent: Path) -> Path:
    """Where this run keeps what it replaces; it is made when there is something to keep."""
    return next(parent / str(n) for n in count(1) if not (parent / str(n)).exists())


def _existing_bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _register_course(course: Course, assignments: Sequence[Assignment]) -> None:
    """Tell the gradebook who is in the course, and what is due when."""
    roster = course.paths.roster
    students = read_roster(roster) if roster.is_file() else ()
    with nbgrader_app(course) as app, gradebook(app) as book:
        for assignment in assignments:
            due: dict[str, Any] = {}
            if assignment.deadline is not None:
                due["duedate"] = assignment.deadline
            known = book.update_or_create_assignment(assignment.name, **due)
            for notebook in known.notebooks:  # registered by an earlier version, or by hand
                notebook.kernelspec = json.dumps(NO_KERNEL)
        sheets = {sheet.assignment.name for sheet in find_sheets(course)}
        for other in book.assignments:
            for notebook in other.notebooks if other.name in sheets else ():
                notebook.kernelspec = json.dumps(NO_KERNEL)
        for student in students:
            first, _, last = student.name.rpartition(" ")
            book.update_or_create_student(
                student.id, first_name=first, last_name=last, email=student.email or None
            )
        book.db.commit()
