"""Read the body of one function of a submission, without running it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import lru_cache
from typing import TypeGuard

from autograder.collect.python_text import Unparsable, parse

_LOOPS: dict[type[ast.AST], str] = {
    ast.For: "for",
    ast.AsyncFor: "for",
    ast.While: "while",
    ast.ListComp: "[... for ...]",
    ast.SetComp: "{... for ...}",
    ast.DictComp: "{... for ...}",
    ast.GeneratorExp: "(... for ...)",
}
_CALLS = frozenset({"map", "vectorize", "frompyfunc", "apply_along_axis"})

_BLOCKS = (ast.If, ast.Try, ast.With, ast.For, ast.While, ast.Match)
_MAX_SHOWN = 40

Hit = tuple[int, str]


class Unreadable(Exception):
    """There is no definition of that name that could be looked at: never taken for a good one."""


def loop_in(source: bytes, name: str) -> Hit | None:
    """Line and kind of the first loop in the function `name`, or None.

    Looked at are the last definition of that name at module level and those under a condition
    there, with their decorators; what they call is not. Other names that the top of the module
    gives to a library's functions are known.

    Raises
    ------
    Unreadable
        If there is none.
    """
    others = _other_names(source)
    hits = (hit for node in _nodes_of_function(source, name) for hit in _loop_hits(node, others))
    return min(hits, default=None)


def use_in(source: bytes, name: str, ready_made: str) -> Hit | None:
    """Line and text of the first use of a library's `ready_made` in the function `name`, or None.

    `np.tanh`, `math.tanh`, an import inside the function, another name for it (`th`) count, the
    operator `@` as `matmul`; a call of the function itself, which may have that name, does not.
    Raises `Unreadable` like `loop_in`.
    """
    hits = []
    others = _other_names(source)
    for node in _nodes_of_function(source, name):
        if isinstance(node, ast.Attribute) and node.attr == ready_made:
            owner = node.value.id if isinstance(node.value, ast.Name) else "(...)"
            hits.append((node.lineno, f"{owner[:_MAX_SHOWN]}.{ready_made}"))
        elif isinstance(node, ast.alias) and node.name == ready_made:
            hits.append((node.lineno, f"import {ready_made}"))
        elif isinstance(node, ast.Name) and node.id != name and others.get(node.id) == ready_made:
            hits.append((node.lineno, node.id[:_MAX_SHOWN]))
        elif ready_made == "matmul" and _is_matmul(node):
            hits.append((node.lineno, "@"))
    return min(hits, default=None)


def _other_names(source: bytes) -> dict[str, str]:
    """What imports and assignments at the top call a function of a library: `th` is `tanh`."""
    found: dict[str, str] = {}
    for node in statements_of(source):
        if isinstance(node, ast.ImportFrom):
            found |= {alias.asname or alias.name: alias.name for alias in node.names}
        elif isinstance(node, ast.Assign) and isinstance(node.value, (ast.Attribute, ast.Name)):
            value = node.value
            meant = (
                value.attr if isinstance(value, ast.Attribute) else found.get(value.id, value.id)
            )
            found |= {target.id: meant for target in node.targets if isinstance(target, ast.Name)}
    return found


def _is_matmul(node: ast.AST) -> TypeGuard[ast.BinOp | ast.AugAssign]:
    return isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.MatMult)


@lru_cache(maxsize=4)  # one submission asks for the same module many times
def statements_of(source: bytes) -> list[ast.stmt]:
    """The top of a module's tree; empty where it cannot be read."""
    try:
        return _inline_magics(parse(source).body)
    except Unparsable:
        return []


def _inline_magics(statements: list[ast.stmt]) -> list[ast.stmt]:
    """The body of a cell magic, as a notebook saved as `.py` has it, as what it is: code."""
    found: list[ast.stmt] = []
    for statement in statements:
        match statement:
            case ast.Expr(
                value=ast.Call(
                    func=ast.Attribute(attr="run_cell_magic"),
                    args=[_, _, ast.Constant(value=str(code))],
                )
            ):
                try:
                    body = parse(code).body
                except Unparsable:
                    body = []
                for part in body:
                    ast.increment_lineno(part, statement.lineno - 1)
                found += [statement, *body]
            case _:
                found.append(statement)
    return found


def _nodes_of_function(source: bytes, name: str) -> Iterator[ast.AST]:
    always = [node for node in statements_of(source) if name in defined_names(node)]
    perhaps = [
        n for n in _conditional_statements(statements_of(source)) if name in defined_names(n)
    ]
    if not always and not perhaps:
        raise Unreadable(name)
    for node in (*always[-1:], *perhaps):
        yield from ast.walk(node)


def _conditional_statements(statements: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements inside the blocks of a module, not those inside its functions."""
    blocks: list[ast.AST] = [node for node in statements if isinstance(node, _BLOCKS)]
    while blocks:
        for node in ast.iter_child_nodes(blocks.pop()):
            if isinstance(node, ast.stmt):
                yield node
            if isinstance(node, (*_BLOCKS, ast.excepthandler, ast.match_case)):
                blocks.append(node)


def defined_names(node: ast.stmt) -> set[str]:
    """The names that a statement gives a meaning to: definitions, imports, assignments."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return {node.name}
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return {alias.asname or alias.name for alias in node.names}
    if isinstance(node, (ast.Assign, ast.AnnAssign)):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        parts = (part for target in targets for part in ast.walk(target))
        return {part.id for part in parts if isinstance(part, ast.Name)}
    return set()


def _loop_hits(node: ast.AST, others: dict[str, str]) -> Iterator[Hit]:
    kind = _LOOPS.get(type(node))
    if kind is not None:
        yield getattr(node, "lineno", 0), kind
    if isinstance(node, ast.Call) and _called(node.func, others) in _CALLS:
        yield node.lineno, f"{_called(node.func, {})[:_MAX_SHOWN]}(...)"
    for decorator in getattr(node, "decorator_list", ()):
        if _called(decorator, others) in _CALLS:
            yield decorator.lineno, f"@{_called(decorator, {})[:_MAX_SHOWN]}"


def _called(node: ast.AST, others: dict[str, str]) -> str:
    """The name of a function that is called or decorates, in the library's words."""
    if isinstance(node, ast.Name):
        return others.get(node.id, node.id)
    name: str = getattr(node, "attr", "")
    return name
