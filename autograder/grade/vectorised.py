"""Find a loop in the body of one function of a submission, by reading its source."""

from __future__ import annotations

import ast
import warnings

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


def loop_in(source: bytes, name: str) -> tuple[int, str] | None:
    """Line and kind of the first loop in the function `name`, or None.

    Only the body of the last definition of that name at module level is looked at; what it calls
    is not. A source that cannot be parsed has no loop here: it cannot have been loaded either.
    """
    if len(source) > _MAX_SOURCE:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    bodies = [node for node in tree.body if _defines(node, name)]
    if not bodies:
        return None
    found = [hit for node in ast.walk(bodies[-1]) if (hit := _loop(node)) is not None]
    return min(found, default=None)


def _defines(node: ast.stmt, name: str) -> bool:
    if isinstance(node, ast.FunctionDef):
        return node.name == name
    if isinstance(node, ast.Assign):
        return any(isinstance(target, ast.Name) and target.id == name for target in node.targets)
    return False


def _loop(node: ast.AST) -> tuple[int, str] | None:
    kind = _LOOPS.get(type(node))
    if kind is not None:
        return getattr(node, "lineno", 0), kind
    if isinstance(node, ast.Call):
        called = node.func
        name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
        if name in _CALLS:
            return node.lineno, f"{name}(...)"
    return None
