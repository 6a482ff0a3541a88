"""The small changes that can be made of one piece of Python: a slip of the pen each."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TypeGuard, cast

Edit = tuple[int, int, str]  # bytes from, to, and what stands there instead

_COMPARISONS = {
    ast.Lt: ("<", ("<=", ">=")),
    ast.LtE: ("<=", ("<", ">")),
    ast.Gt: (">", (">=", "<")),
    ast.GtE: (">=", (">", "<=")),
    ast.Eq: ("==", ("!=",)),
    ast.NotEq: ("!=", ("==",)),
    ast.Is: ("is", ("is not",)),
    ast.IsNot: ("is not", ("is",)),
    ast.In: ("in", ("not in",)),
    ast.NotIn: ("not in", ("in",)),
}
OPERATORS: dict[type[ast.operator | ast.boolop], tuple[str, str]] = {
    ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: ("*", "/"),
    ast.Div: ("/", "*"),
    ast.FloorDiv: ("//", "/"),
    ast.Mod: ("%", "*"),
    ast.Pow: ("**", "*"),
    ast.MatMult: ("@", "*"),
    ast.And: ("and", "or"),
    ast.Or: ("or", "and"),
}
_CALLS = {
    "maximum": "minimum",
    "max": "min",
    "argmax": "argmin",
    "sum": "mean",
    "zeros": "ones",
    "zeros_like": "ones_like",
    "any": "all",
    "vstack": "hstack",
    "floor": "ceil",
    "exp": "log",
    "sin": "cos",
    "sinh": "cosh",
}
_OTHER_CALL = _CALLS | {new: old for old, new in _CALLS.items()}
# A number as float or as 0-d array is the same to every check; the others only fail at once.
_KEPT_CALLS = {"float", "int", "bool", "len", "range", "enumerate", "zip", "super", "open", "list"}
_PLAIN = (ast.Tuple, ast.Dict, ast.List, ast.Constant, ast.Compare, ast.DictComp, ast.ListComp)


_Placed = ast.expr | ast.stmt | ast.keyword | ast.arg


class Positions:
    """Where the nodes of a source stand in its bytes."""

    def __init__(self, source: bytes) -> None:
        self.source = source
        self._starts = [0]
        for line in source.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))

    def start(self, node: _Placed) -> int:
        return self._starts[node.lineno - 1] + node.col_offset

    def end(self, node: _Placed) -> int:
        line, column = cast("tuple[int, int]", (node.end_lineno, node.end_col_offset))
        return self._starts[line - 1] + column

    def text(self, node: _Placed) -> str:
        return self.source[self.start(node) : self.end(node)].decode()

    def indent(self, node: ast.stmt) -> str:
        """What stands before a statement that is the first of its line."""
        return " " * node.col_offset

    def replacement(self, node: _Placed, text: str) -> Edit:
        return self.start(node), self.end(node), text

    def between(self, left: ast.expr, right: ast.expr, old: str, new: str) -> Edit:
        """Another operator between two operands."""
        start, end = self.end(left), self.start(right)
        gap = self.source[start:end].decode()
        return start, end, gap.replace(old, new, 1)


def edits(node: ast.AST, at: Positions) -> Iterator[Edit]:
    """Every small change of this one node; its children are not looked at."""
    match node:
        case ast.expr():
            yield from _expression_edits(node, at)
        case ast.stmt():
            yield from _statement_edits(node, at)


def formula_edits(literal: ast.expr, at: Positions) -> Iterator[Edit]:
    """Every small change of a formula that is written as a string in double quotes."""
    text = at.text(literal)[1:-1]
    try:
        tree = ast.parse(text, mode="eval")
    except SyntaxError:
        return
    inner, offset = Positions(text.encode()), at.start(literal) + 1
    for node in ast.walk(tree):
        for start, end, new in edits(node, inner):
            yield offset + start, offset + end, new


def _expression_edits(node: ast.expr, at: Positions) -> Iterator[Edit]:
    match node:
        case ast.Compare():
            yield from _other_comparisons(node, at)
        case ast.BinOp(op=op) if type(op) in OPERATORS:
            yield at.between(node.left, node.right, *OPERATORS[type(op)])
        case ast.BoolOp():
            yield at.between(node.values[0], node.values[1], *OPERATORS[type(node.op)])
        case ast.UnaryOp(op=ast.USub() | ast.Not()):
            yield at.replacement(node, at.text(node.operand))
        case ast.IfExp():
            yield at.replacement(node.test, f"not ({at.text(node.test)})")
        case ast.Constant(value=value):
            yield from (at.replacement(node, new) for new in _other_constants(value))
        case ast.Attribute(attr="T"):
            yield at.replacement(node, at.text(node.value))
        case ast.Call():
            yield from _call_edits(node, at)


def _other_comparisons(node: ast.Compare, at: Positions) -> Iterator[Edit]:
    operands = [node.left, *node.comparators]
    for left, operator, right in zip(operands, node.ops, operands[1:], strict=False):
        old, others = _COMPARISONS[type(operator)]
        for new in others:
            yield at.between(left, right, old, new)


def _other_constants(value: object) -> Iterator[str]:
    match value:
        case bool():
            yield str(not value)
        case int():
            yield str(value + 1)
            yield str(value - 1)
        case float():
            yield repr(2.0 * value if value else 1.0)


def _call_edits(node: ast.Call, at: Positions) -> Iterator[Edit]:
    called = node.func.attr if isinstance(node.func, ast.Attribute) else at.text(node.func)
    if called in _OTHER_CALL:
        end = at.end(node.func)
        yield end - len(called), end, _OTHER_CALL[called]
    arguments = [*node.args, *(keyword.value for keyword in node.keywords)]
    if len(node.args) == 1 == len(arguments) and called not in _KEPT_CALLS:
        yield at.replacement(node, f"({at.text(node.args[0])})")
    if not arguments and isinstance(node.func, ast.Attribute):
        yield at.replacement(node, at.text(node.func.value))
    if called == "range" and node.args:
        yield at.replacement(node.args[-1], f"{at.text(node.args[-1])} + 1")
    ends = [at.end(node.func) + 1, *(at.end(argument) for argument in arguments)]
    for keyword, end in zip(node.keywords, ends[len(node.args) :], strict=False):
        yield end, at.end(keyword), ""  # `axis=0`, `keepdims=True`, `derivative=True` forgotten


def _statement_edits(node: ast.stmt, at: Positions) -> Iterator[Edit]:
    match node:
        case ast.Return(value=ast.expr() as value) if not isinstance(value, _PLAIN):
            yield at.replacement(value, f"-({at.text(value)})")
        case ast.AugAssign(op=op) if type(op) in OPERATORS:
            old, new = OPERATORS[type(op)]
            yield at.between(node.target, node.value, old, new)
            yield at.between(node.target, node.value, old, "")
        case ast.If() | ast.While():
            yield at.replacement(node.test, f"not ({at.text(node.test)})")
    if _can_be_forgotten(node):
        yield at.replacement(node, "pass")


def _can_be_forgotten(node: ast.stmt) -> bool:
    """Whether the line could be missing without a NameError at once."""
    match node:
        case ast.Expr(value=ast.Constant()):
            return False
        case ast.Assign(targets=[ast.Name() | ast.Tuple()]):
            return False
    return isinstance(
        node, ast.Expr | ast.Assign | ast.AugAssign | ast.Raise | ast.Break | ast.Continue
    )


def is_formula(node: ast.AST) -> TypeGuard[ast.Constant]:
    """Whether a node is a string that has an operator or a number in it."""
    return (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.search(r"[-+*/()\d]", node.value) is not None
    )
