"""How much of an assignment's exercises a file has in it, by its content: nothing is run."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from autograder.collect.python_text import Unparsable, parse
from autograder.content.stub_files import stub_bytes
from autograder.course.records import Assignment, Exercise
from autograder.errors import ContentError

_BLOCKS = (ast.If, ast.Try, ast.With)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def written_exercises(source: bytes, assignment: Assignment, modules: Iterable[str]) -> set[str]:
    """The exercises of these modules that the source has an answer to, right or wrong.

    What does nothing (`pass`, `...`, `raise NotImplementedError`) and what was handed out are no
    answers, however they are laid out, and whatever stands around them.
    """
    try:
        statements = parse(source).body
    except Unparsable:
        return set()
    return written_in(statements, assignment, modules)


def written_in(
    statements: Sequence[ast.stmt], assignment: Assignment, modules: Iterable[str]
) -> set[str]:
    """As `written_exercises`, of a source that has been parsed."""
    found = set()
    for exercise in _exercises_of_modules(assignment, modules):
        answer = _dump_answer(statements, exercise.name)
        stub = _dump_answer(
            _parse_statements(_stub_source(assignment, exercise.module)), exercise.name
        )
        if answer and answer != stub:
            found.add(exercise.name)
    return found


def is_untouched(source: bytes, assignment: Assignment, module: str) -> bool:
    """Whether there is no answer in a module to any of its exercises."""
    stub = _stub_source(assignment, module)
    if not stub:
        return False
    if source.split() == stub.split():
        return True
    if not _exercises_of_modules(assignment, [module]):
        return False
    try:
        statements = parse(source).body
    except Unparsable:  # a line on top that is no Python, and below it what was handed out
        return not _count_lines(stub) - _count_lines(source)
    return not written_in(statements, assignment, [module])


def _exercises_of_modules(assignment: Assignment, modules: Iterable[str]) -> list[Exercise]:
    wanted = set(modules)
    return [e for e in assignment.exercises if not e.manual and e.module in wanted]


def _count_lines(source: bytes) -> Counter[bytes]:
    return Counter(line.strip() for line in source.splitlines() if line.strip())


def _stub_source(assignment: Assignment, module: str) -> bytes:
    """What was handed out; nothing where the course is wrong, which others say."""
    try:
        return stub_bytes(assignment, module)
    except ContentError:
        return b""


@lru_cache(maxsize=32)
def _parse_statements(source: bytes) -> Sequence[ast.stmt]:
    try:
        return tuple(parse(source).body)
    except Unparsable:
        return ()


def _dump_answer(statements: Sequence[ast.stmt], name: str) -> str:
    """What a source says on an exercise, without its form; empty where it says nothing."""
    first, _, rest = name.partition(".")
    if first in ("answers", "derivations") and rest:
        return _dump_value(statements, "ANSWERS" if first == "answers" else rest, rest)
    definition = _find_definition(statements, first)
    if rest and isinstance(definition, ast.ClassDef):
        definition = _find_definition(definition.body, rest)
    if definition is None or (rest and isinstance(definition, ast.ClassDef)):
        return ""
    if isinstance(definition, _FUNCTIONS):
        return "".join(ast.dump(node) for node in definition.body if not _does_nothing(node))
    return ast.dump(definition)


def _find_definition(statements: Sequence[ast.stmt], name: str) -> ast.stmt | None:
    """The last statement that gives the name a meaning, also under a condition."""
    found = None
    for statement in statements:
        if isinstance(statement, (*_FUNCTIONS, ast.ClassDef)):
            named = statement.name == name
        elif isinstance(statement, ast.Assign):
            named = any(isinstance(t, ast.Name) and t.id == name for t in statement.targets)
        elif isinstance(statement, ast.Import | ast.ImportFrom):
            named = any(alias.asname == name for alias in statement.names)
        else:
            named = False
        if named:
            found = statement
        elif isinstance(statement, _BLOCKS):
            found = _find_definition(statement.body, name) or found
    return found


def _does_nothing(node: ast.stmt) -> bool:
    match node:
        case ast.Pass() | ast.Expr(value=ast.Constant()):
            return True
        case ast.Return(value=None | ast.Constant(value=None)):
            return True
        case ast.Raise(exc=ast.Name(id=kind) | ast.Call(func=ast.Name(id=kind))):
            return kind == "NotImplementedError"
    return False


def _dump_value(statements: Sequence[ast.stmt], name: str, key: str) -> str:
    for statement in reversed(statements):
        match statement:
            case ast.Assign(targets=[ast.Name(id=found)], value=value) if found == name:
                return _dump_entry(value, key) if name == "ANSWERS" else _dump_parts(value)
            case ast.AnnAssign(target=ast.Name(id=found), value=value) if found == name and value:
                return _dump_entry(value, key) if name == "ANSWERS" else _dump_parts(value)
            case ast.Assign(
                targets=[ast.Subscript(value=ast.Name(id=found), slice=ast.Constant(value=entry))],
                value=value,
            ) if found == name and entry == key:
                return _dump_parts(value)
    return ""


def _dump_entry(value: ast.expr, key: str) -> str:
    if not isinstance(value, ast.Dict):
        return ast.dump(value)
    for entry, part in zip(value.keys, value.values, strict=True):
        if isinstance(entry, ast.Constant) and entry.value == key:
            return _dump_parts(part)
    return ""


def _dump_parts(value: ast.expr) -> str:
    parts = value.elts if isinstance(value, ast.List | ast.Tuple) else [value]
    blank = (None, "", "?", "...", ...)
    kept = [p for p in parts if not (isinstance(p, ast.Constant) and p.value in blank)]
    return "".join(map(ast.dump, kept))
