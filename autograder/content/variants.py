"""The submissions that a course brings with it: solution, stub, mutants, alternatives."""

from __future__ import annotations

import ast
import difflib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.course.records import Assignment, Text
from autograder.errors import ContentError

_KEYS = frozenset({"exercise", "module", "caught_by", "lecture", "title", "hint"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A known wrong variant: what differs from the solution, and what is to be said about it.

    Attributes
    ----------
    exercise : str
        Where the mistake is made.
    caught_by : tuple of str
        Names of the checks (test functions) that must fail.
    source : bytes
        To be appended to the solution's module.
    """

    name: str
    exercise: str
    module: str
    caught_by: tuple[str, ...]
    title: Text
    hint: Text
    lecture: str
    source: bytes


def module_files(assignment: Assignment, folder: Path) -> dict[str, bytes]:
    """The assignment's modules as they lie in a folder (ContentError if one is missing)."""
    files = {}
    for module in assignment.modules:
        path = folder / f"{module}.py"
        if not path.is_file():
            raise ContentError(f"{path} is missing", "Every module of assignment.toml needs it.")
        files[path.name] = path.read_bytes()
    return files


def mutants(assignment: Assignment) -> Iterator[Mutant]:
    """The mutants of an assignment, by name (ContentError if one's docstring is wrong)."""
    for path in sorted((assignment.hidden / "mutants").glob("*.py")):
        yield read_mutant(path, assignment)


def read_mutant(path: Path, assignment: Assignment) -> Mutant:
    """One mutant file, read strictly.

    Raises
    ------
    ContentError
        If its docstring is no TOML of the documented form.
    """
    source = path.read_bytes()
    try:
        document = tomllib.loads(ast.get_docstring(ast.parse(source)) or "")
    except (SyntaxError, tomllib.TOMLDecodeError) as error:
        raise ContentError(
            f"{path}: {error}", "Its docstring is TOML; see docs/authoring.md."
        ) from None
    for key in document:
        if key not in _KEYS:
            close = difflib.get_close_matches(key, _KEYS, 1)
            raise ContentError(
                f"{path}: unknown key {key!r}", f"Did you mean {close[0]!r}?" if close else ""
            )
    known = [exercise.name for exercise in assignment.exercises]
    exercise = document.get("exercise")
    if exercise not in known:
        close = difflib.get_close_matches(str(exercise), known, 1)
        hint = f"Did you mean {close[0]!r}?" if close else f"There are: {', '.join(known)}."
        raise ContentError(f"{path}: exercise = {exercise!r} is not in assignment.toml", hint)
    caught_by = document.get("caught_by", [])
    if not caught_by or not all(isinstance(name, str) for name in caught_by):
        raise ContentError(f"{path}: `caught_by` names no check", 'caught_by = ["test_..."]')
    return Mutant(
        name=path.stem,
        exercise=exercise,
        module=document.get("module", assignment.exercise(exercise).module),
        caught_by=tuple(caught_by),
        title=_both(path, document, "title"),
        hint=_both(path, document, "hint"),
        lecture=str(document.get("lecture", "")),
        source=source,
    )


def _both(path: Path, document: dict[str, Any], key: str) -> Text:
    table = document.get(key, {})
    if not isinstance(table, dict) or not all(
        isinstance(table.get(lang), str) for lang in ("de", "en")
    ):
        raise ContentError(f"{path}: `{key}` needs de and en", f"[{key}]\nde = ...\nen = ...")
    return Text(de=table["de"], en=table["en"])


def with_mutant(assignment: Assignment, mutant: Mutant) -> dict[str, bytes]:
    """The solution with the mutant's definitions in the place of its own."""
    files = module_files(assignment, assignment.solution)
    name = f"{mutant.module}.py"
    return files | {name: files[name] + b"\n\n" + mutant.source}


def alternatives(assignment: Assignment) -> Iterator[tuple[str, dict[str, bytes]]]:
    """The other right submissions: (name, files)."""
    for folder in sorted((assignment.hidden / "alternatives").glob("*")):
        if folder.is_dir() and folder.name != "__pycache__":
            yield (
                folder.name,
                {p.name: p.read_bytes() for p in sorted(folder.iterdir()) if p.is_file()},
            )
