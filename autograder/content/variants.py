"""The submissions that a course brings with it: solution, stub, mutants, alternatives."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.content.python import read_python
from autograder.course.records import LANGUAGES, Assignment, Text, module_file
from autograder.course.strict_toml import did_you_mean
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
    """The assignment's modules as they lie in a folder (ContentError if one is missing).

    With them the `__init__.py` of their packages, where there are any.
    """
    files = {}
    for module in assignment.modules:
        path = folder / module_file(module)
        if not path.is_file():
            raise ContentError(f"{path} is missing", "Every module of assignment.toml needs it.")
        files[module_file(module)] = path.read_bytes()
    for name in assignment.module_files[len(assignment.modules) :]:
        if (folder / name).is_file():
            files[name] = (folder / name).read_bytes()
    return files


def solution_variables(assignment: Assignment) -> frozenset[str]:
    """The exercises whose solution is a value: a name that is assigned, not defined."""
    values = set()
    for exercise in assignment.exercises:
        if exercise.manual or "." in exercise.name:
            continue
        _, tree = read_python(assignment.solution / module_file(exercise.module))
        defined = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
        names = {node.name for node in tree.body if isinstance(node, defined)}
        assigned = {
            target.id
            for node in tree.body
            if isinstance(node, ast.Assign | ast.AnnAssign)
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
            if isinstance(target, ast.Name)
            and not isinstance(node.value, ast.Lambda | ast.Name | ast.Attribute)
        }
        if exercise.name in assigned - names:
            values.add(exercise.name)
    return frozenset(values)


def solution_classes(assignment: Assignment) -> frozenset[str]:
    """The classes that the solution's modules define or import, by the names they have there."""
    found = set()
    for module in assignment.modules:
        _, tree = read_python(assignment.solution / module_file(module))
        for node in tree.body:
            match node:
                case ast.ClassDef(name=name):
                    found.add(name)
                case ast.ImportFrom(names=names):
                    imported = (alias.asname or alias.name for alias in names)
                    found |= {name for name in imported if name[:1].isupper()}
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call()):
                    if name[:1].isupper():  # a namedtuple, a dataclass made
                        found.add(name)
    return frozenset(found)


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
            raise ContentError(f"{path}: unknown key {key!r}", did_you_mean(key, _KEYS))
    known = [exercise.name for exercise in assignment.exercises]
    exercise = document.get("exercise")
    if exercise not in known:
        hint = did_you_mean(str(exercise), known) or f"There are: {', '.join(known)}."
        raise ContentError(f"{path}: exercise = {exercise!r} is not in assignment.toml", hint)
    caught_by = document.get("caught_by", [])
    if not caught_by or not all(isinstance(name, str) for name in caught_by):
        raise ContentError(f"{path}: `caught_by` names no check", 'caught_by = ["test_..."]')
    return Mutant(
        name=path.stem,
        exercise=exercise,
        module=document.get("module", assignment.exercise(exercise).module),
        caught_by=tuple(caught_by),
        title=_read_sentence(path, document, "title", assignment.languages),
        hint=_read_sentence(path, document, "hint", assignment.languages),
        lecture=str(document.get("lecture", "")),
        source=source,
    )


def _read_sentence(
    path: Path, document: dict[str, Any], key: str, languages: tuple[str, ...]
) -> Text:
    """The sentence in each language of the course; a plain string where it has one."""
    said = document.get(key, {})
    if isinstance(said, str) and len(languages) == 1:
        return Text.same(said)
    if not isinstance(said, dict) or not all(
        isinstance(said.get(each), str) for each in languages
    ):
        lines = "\n".join(f"{language} = ..." for language in languages)
        raise ContentError(f"{path}: `{key}` needs {' and '.join(languages)}", f"[{key}]\n{lines}")
    first = said[languages[0]]
    return Text(**{language: str(said.get(language, first)) for language in LANGUAGES})


def with_mutant(assignment: Assignment, mutant: Mutant) -> dict[str, bytes]:
    """The solution with the mutant's definitions in the place of its own."""
    files = module_files(assignment, assignment.solution)
    name = module_file(mutant.module)
    return files | {name: files[name] + b"\n\n" + mutant.source}


def alternatives(assignment: Assignment) -> Iterator[tuple[str, dict[str, bytes]]]:
    """The other right submissions: (name, files)."""
    for folder in sorted((assignment.hidden / "alternatives").glob("*")):
        if folder.is_dir() and folder.name != "__pycache__":
            yield folder.name, dict(_files_in_folder(folder))


def _files_in_folder(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_file() and "__pycache__" not in name.parts:
            yield name.as_posix(), path.read_bytes()
