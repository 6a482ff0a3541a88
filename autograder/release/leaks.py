"""Refuse to hand out what hidden suites and solutions hold, under whatever name."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from autograder.content.hints import HINTS, read_hints
from autograder.content.python import not_python
from autograder.course.course import Course
from autograder.course.records import Assignment, Exercise, module_file, module_name
from autograder.errors import ContentError
from autograder.release.definitions import (
    Definition,
    code_fragment,
    definitions,
    module_fingerprint,
    python_parts,
)
from autograder.release.handout import HandedFile

# A body of this many nodes (about two lines) is no coincidence, even under another name.
TELLING = 20
# An expression of this many nodes in a hint is part of the solution: `np.where(z > 0, z, 0)`.
TOLD = 8
_SPAN = re.compile(r"`([^`]+)`")

Secrets = Mapping[str, Sequence[Path]]


def read_secrets(course: Course) -> Secrets:
    """Fingerprints of all files in every `hidden/` and in `solutions/`, with their paths."""
    found: dict[str, list[Path]] = {}
    folders = [*sorted(course.paths.assignments.glob("*/hidden")), course.paths.solutions]
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            try:
                data = path.read_bytes()
            except OSError as error:
                raise ContentError(f"{path} cannot be read: {error.strerror}.") from error
            for trace in _traces_of_file(path.name, data):
                found.setdefault(trace, []).append(path)
    return found


def refuse_leaks(assignment: Assignment, files: Sequence[HandedFile], secrets: Secrets) -> None:
    """Refuse files that equal a secret one, or hold the body of a function to be written.

    Two files are equal when they differ in line ends, comments, docstrings and layout only. A
    body is secret when the function is an exercise, raises NotImplementedError in the stub or
    is not in the stub at all. Hints may name functions, and no expression of the solution.

    Raises
    ------
    ContentError
        With a line for each leak; also when the solution is not there to be compared with.
    """
    leaks = [
        *_equal_files(assignment, files, secrets),
        *_solution_leaks(assignment, files),
        *_hint_leaks(assignment),
    ]
    if leaks:
        raise ContentError(
            f"{assignment.name} is not handed out, for it would give solutions away:\n"
            + "\n".join(f"  {leak}" for leak in leaks),
            hint="In the stub, replace the body by `raise NotImplementedError(...)`. A file that "
            'students may have belongs in the assignment alone, or under "data".',
        )


def _traces_of_file(name: str, data: bytes) -> set[str]:
    text = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").strip()
    traces = {hashlib.sha256(text).hexdigest()} if text else set()
    if name.endswith(".py"):
        try:
            tree = module_fingerprint(python_parts(name, data)[0])
        except (SyntaxError, ValueError):
            tree = ""
        if tree:
            traces.add(hashlib.sha256(tree.encode()).hexdigest())
    return traces


def _equal_files(
    assignment: Assignment, files: Sequence[HandedFile], secrets: Secrets
) -> Iterator[str]:
    for file in files:
        same = {path for t in _traces_of_file(file.name, file.data) for path in secrets.get(t, ())}
        for path in sorted(same):
            if not _is_copy(assignment, file, path):
                yield f"{file.name} has the same content as {path}."


def _is_copy(assignment: Assignment, file: HandedFile, secret: Path) -> bool:
    """Whether the secret file is the copy of a public one: a data file beside the reference, or
    what an alternative, being a whole submission, holds besides its modules."""
    if secret.name != PurePosixPath(file.name).name:
        return False
    alternative = secret.is_relative_to(assignment.hidden / "alternatives")
    stub = module_name(file.name) in assignment.modules
    if file.name in assignment.module_files and not stub:  # __init__.py: names, and no function
        return all(found.is_value for found in _file_definitions(file))
    return file.name in assignment.data or (alternative and not stub)


def _solution_leaks(assignment: Assignment, files: Sequence[HandedFile]) -> Iterator[str]:
    shipped = {file.name: tuple(_file_definitions(file)) for file in files}
    secret: dict[str, list[Definition]] = {}
    inits = [f"{package}.__init__" for package in assignment.own_packages]
    for module in (*assignment.modules, *inits):
        stub = {found.key: found for found in shipped[module_file(module)]}
        graded = {
            _definition_key(e) for e in assignment.exercises if e.module == module and not e.manual
        }
        for solved in _solution_definitions(assignment, module):
            given = stub.get(solved.key)
            hidden = not solved.is_value and (given is None or given.unwritten)
            if (solved.key in graded or hidden) and not solved.is_trivial:
                secret.setdefault(solved.code, []).append(solved)
    for name, found in shipped.items():
        for shown in found:
            for solved in secret.get(shown.code, ()):
                if _last_name(shown) == _last_name(solved) or solved.size >= TELLING:
                    place = f" line {shown.line}" if name.endswith(".py") else ""
                    yield f'{name}{place}: "{shown.key}" is the solution of "{solved.key}".'
                    break


def _hint_leaks(assignment: Assignment) -> Iterator[str]:
    """Hints with code of the solution in backquotes."""
    graded = {_definition_key(exercise) for exercise in assignment.exercises}
    secret = [
        solved
        for module in assignment.modules
        for solved in _solution_definitions(assignment, module)
        if solved.key in graded and not solved.is_trivial
    ]
    for name, hint in read_hints(assignment).items():
        for span in sorted(set(_SPAN.findall(f"{hint.de} {hint.en}"))):
            code, size = code_fragment(span)
            for solved in secret:
                part = size >= TOLD and code in solved.code
                answer = solved.is_value and f"'{span}'" in solved.code
                if part or answer or solved.code == f"Return(value={code})":
                    yield f'{HINTS}, "{name}": `{span}` stands in the solution of "{solved.key}".'
                    break


def _file_definitions(file: HandedFile) -> Iterator[Definition]:
    for code in python_parts(file.name, file.data):
        try:
            yield from definitions(code)
        except (SyntaxError, ValueError) as error:
            if file.name.endswith(".py"):
                raise ContentError(not_python(file.source, error)) from error


def _solution_definitions(assignment: Assignment, module: str) -> tuple[Definition, ...]:
    path = assignment.solution / module_file(module)
    if module.endswith(".__init__") and not path.exists():
        return ()
    try:
        return definitions(python_parts(path.name, path.read_bytes())[0])
    except OSError as error:
        raise ContentError(
            f"{path} cannot be read: {error.strerror}.",
            hint="Without the solution nobody can tell whether the stub gives it away.",
        ) from error
    except (SyntaxError, ValueError) as error:
        raise ContentError(not_python(path, error)) from error


def _definition_key(exercise: Exercise) -> str:
    """The key of an exercise's definition: answers stand in the dictionary ANSWERS."""
    first, _, rest = exercise.name.partition(".")
    if rest and first == "answers":
        return f"ANSWERS.{rest}"
    return rest if rest and first == "derivations" else exercise.name


def _last_name(definition: Definition) -> str:
    return definition.key if definition.is_value else definition.key.rpartition(".")[2]
