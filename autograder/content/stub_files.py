"""Read the stub of a module: a file of the assignment, or derived from its solution."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from autograder.content.derived_stubs import derive_stub
from autograder.content.python import read_text
from autograder.course.records import Assignment, Exercise, module_file
from autograder.errors import ContentError


def defined_by(exercise: Exercise) -> str:
    """The name that an exercise's definition has at the top of its module."""
    first, _, rest = exercise.name.partition(".")
    if first == "answers" and rest:
        return "ANSWERS"
    return rest if first == "derivations" and rest else first


def stub_path(assignment: Assignment, module: str) -> Path:
    """Where the stub is written: its own file, or the solution where there is none."""
    own = assignment.folder / module_file(module)
    return own if own.is_file() else assignment.solution / module_file(module)


def stub_bytes(assignment: Assignment, module: str) -> bytes:
    """The stub of one module as students get it.

    Raises
    ------
    ContentError
        If there is neither a stub nor a solution that one can be made of.
    """
    path = stub_path(assignment, module)
    if path.is_relative_to(assignment.folder):
        try:
            return path.read_bytes()
        except OSError as error:
            raise ContentError(f"{path} cannot be read: {error.strerror}.") from error
    if not path.is_file():
        raise ContentError(
            f"{path} is missing.",
            hint="A stub is made of the solution; or write it yourself: "
            f"{assignment.folder / module_file(module)}.",
        )
    names = frozenset(_name_in_module(e) for e in assignment.exercises if e.module == module)
    given = frozenset(n.partition(".")[0] for n in (*assignment.modules, *assignment.helpers))
    return _derived_stub(path, read_text(path), names, given).encode()


def stub_files(assignment: Assignment) -> dict[str, bytes]:
    """The stubs of all modules by the names of their files, and what makes them packages."""
    files = {module_file(name): stub_bytes(assignment, name) for name in assignment.modules}
    return files | package_files(assignment)


def package_files(assignment: Assignment) -> dict[str, bytes]:
    """The `__init__.py` of each package that the modules lie in; empty where there is none."""
    files = {}
    for package in assignment.own_packages:
        module = f"{package}.__init__"
        is_there = stub_path(assignment, module).is_file()
        files[module_file(module)] = stub_bytes(assignment, module) if is_there else b""
    return files


def _name_in_module(exercise: Exercise) -> str:
    """The name that the exercise has in its module: `f`, `Class.method`, `ANSWERS`."""
    name = defined_by(exercise)
    return exercise.name if exercise.name.startswith(name) else name


@lru_cache(maxsize=64)
def _derived_stub(path: Path, text: str, names: frozenset[str], given: frozenset[str]) -> str:
    return derive_stub(text, names, given, path)
