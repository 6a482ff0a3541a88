"""Read the body of one function of a submission, without running it."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator
from functools import lru_cache

_LOOPS: dict[type[ast.AST], str] = {
    ast.For: "for",
    ast.AsyncFor: "for",
    ast.While: "while",
    ast.ListComp: "[... for ...]",
    ast.SetComp: "{... for ...}",
    ast.DictComp: "{... for ...}",
    ast.GeneratorExp: "(... for ...)",
}
_CALLS = frozenset({"map", "vectorize", "apply_along_axis"})
_MAX_SOURCE = 1 << 18

Hit = tuple[int, str]


def loop_in(source: bytes, name: str) -> Hit | None:
    """Line and kind of the first loop in the function `name`, or None.

    Only the body of the last definition of that name at module level is looked at; what it calls
    is not. A source that cannot be parsed has no loop here: it cannot have been loaded either.
    """
    return min((hit for node in _body(source, name) for hit in _loop(node)), default=None)


def use_in(source: bytes, name: str, ready_made: str) -> Hit | None:
    """Line and text of the first use of a library's `ready_made` in the function `name`, or None.

    `np.tanh`, `math.tanh` and an import inside the function count; a call of the function itself,
    which may have that name too, does not.
    """
    hits = []
    for node in _body(source, name):
        if isinstance(node, ast.Attribute) and node.attr == ready_made:
            hits.append((node.lineno, ast.unparse(node)))
        elif isinstance(node, ast.alias) and node.name == ready_made:
            hits.append((node.lineno, f"import {ready_made}"))
    return min(hits, default=None)


@lru_cache(maxsize=4)  # one submission asks for the same module many times
def _statements(source: bytes) -> list[ast.stmt]:
    if len(source) > _MAX_SOURCE:
        return []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []


def _body(source: bytes, name: str) -> Iterator[ast.AST]:
    definitions = [node for node in _statements(source) if _defines(node, name)]
    if definitions:
        yield from ast.walk(definitions[-1])


def _defines(node: ast.stmt, name: str) -> bool:
    if isinstance(node, ast.FunctionDef):
        return node.name == name
    if isinstance(node, ast.Assign):
        return any(isinstance(target, ast.Name) and target.id == name for target in node.targets)
    return False


def _loop(node: ast.AST) -> Iterator[Hit]:
    kind = _LOOPS.get(type(node))
    if kind is not None:
        yield getattr(node, "lineno", 0), kind
    if isinstance(node, ast.Call):
        called = node.func
        name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
        if name in _CALLS:
            yield node.lineno, f"{name}(...)"
