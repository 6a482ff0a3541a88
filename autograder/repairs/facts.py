"""What can be seen in code that does not do what it is meant to, without trying anything.

Each is true wherever it is said. It is said only of an exercise that fails, and where no repair is
known.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence

from autograder.repairs.code import Code, Definition
from autograder.repairs.kinds import Kind, Spot

# Functions of numpy that do something to what is there, and methods that do not.
_DOING = re.compile("at|copyto|fill_diagonal|place|put.*|save.*|se(ed|terr)|set_.*|show|shuffle")
_ONLY_COMPUTING = re.compile(
    "arg(max|min)|astype|clip|copy|cum(prod|sum)|dot|flatten|join|lower|m(ax|ean|in)|prod|ravel"
    "|replace|reshape|round|split|std|strip|sum|transpose|upper|var"
)


def facts(code: Code, solution: Code | None, reach: Sequence[Definition]) -> list[Spot]:
    """The places in an exercise's code where something has no effect.

    Parameters
    ----------
    solution : Code or None
        A parameter counts only if the solution needs it; without one, none does.
    reach : sequence of Definition
        The exercise's own definition, and what else is to be looked at.
    """
    found = []
    for definition in reach:
        node = definition.node
        if isinstance(node, ast.FunctionDef):
            lines = code.texts[definition.text].decode("utf-8-sig").splitlines()
            for kind, line in _function_facts(
                node, solution.definition_of(definition.name) if solution else None
            ):
                before = " ".join(lines[line - 1].split()) if line else ""
                found.append(Spot(kind=kind, text=definition.text, line=line, before=before))
    return found


def _function_facts(node: ast.FunctionDef, right: Definition | None) -> Iterator[tuple[Kind, int]]:
    if right is not None and isinstance(right.node, ast.FunctionDef):
        for name in _unread_parameters(node):
            if name in _parameter_names(right.node) and name not in _unread_parameters(right.node):
                yield Kind.UNUSED, 0
    for inner in ast.walk(node):
        match inner:
            case ast.Expr(value=value) if _is_unkept(value):
                yield Kind.UNKEPT, inner.lineno
            case ast.For(body=body) | ast.While(body=body) if _ends_at_once(body):
                yield Kind.ROUND, body[-1].lineno


def _parameter_names(node: ast.FunctionDef) -> list[str]:
    arguments = node.args
    return [a.arg for a in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]


def _unread_parameters(node: ast.FunctionDef) -> list[str]:
    """Parameters that are used nowhere; none where names are made up while it runs."""
    names = {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
    if names & {"locals", "vars", "eval", "exec"}:
        return []
    read = {
        part.id
        for part in ast.walk(node)
        if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Load)
    }
    added = {
        part.target.id
        for part in ast.walk(node)
        if isinstance(part, ast.AugAssign) and isinstance(part.target, ast.Name)
    }
    return [name for name in _parameter_names(node) if name not in read | added | {"self"}]


def _is_unkept(value: ast.expr) -> bool:
    """Whether something is computed that nothing is done with."""
    match value:
        case ast.Constant():
            return False
        case ast.BinOp() | ast.Compare() | ast.UnaryOp() | ast.Name() | ast.Subscript():
            return True
        case ast.Attribute():
            return True
        case ast.Call(func=ast.Attribute(value=ast.Name(id="np" | "numpy"), attr=name)):
            return not _DOING.fullmatch(name) and not _has_output_argument(value)
        case ast.Call(func=ast.Attribute(attr=name)):
            return bool(_ONLY_COMPUTING.fullmatch(name)) and not _has_output_argument(value)
    return False


def _has_output_argument(call: ast.Call) -> bool:
    return any(keyword.arg in ("out", "where", None) for keyword in call.keywords)


def _ends_at_once(body: Sequence[ast.stmt]) -> bool:
    """Whether a loop is left in its first round, whatever happens in it."""
    if not isinstance(body[-1], ast.Return | ast.Break):
        return False
    return not any(isinstance(node, ast.Continue) for part in body for node in ast.walk(part))
