"""The text of an expression, fit to be put elsewhere."""

from __future__ import annotations

import ast

from autograder.mutation.operators import Positions

_CLOSED = (ast.Name, ast.Constant, ast.Attribute, ast.Call, ast.Subscript, ast.List, ast.Dict)


def operand_text(node: ast.expr, at: Positions) -> str:
    """In brackets, unless it can stand beside any operator as it is."""
    text = at.text(node)
    return text if isinstance(node, _CLOSED) else f"({text})"
