"""What could be missing around an expression or beside it: a call, a sign, a factor."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from autograder.mutation.operators import Positions
from autograder.repairs.kinds import Kind, Rank, Repair, Role
from autograder.repairs.scope import Scope
from autograder.repairs.text import operand_text

_LENGTHS = ("len({0})", "{0}.size", "{0}.shape[0]", "{0}.shape[1]")
_CALLS = (
    "mean({})",
    "sum({})",
    "abs({})",
    "sqrt({})",
    "exp({})",
    "log({})",
    "maximum({}, 0)",
    "minimum({}, 0)",
)
_SUMS = ("sum({}, axis=1, keepdims=True)", "sum({}, axis=0)", "ndim({})")


def has_a_value(node: ast.expr, scope: Scope) -> bool:
    """Whether it stands for a number or an array, as far as one can see."""
    match node:
        case ast.Name(id=name, ctx=ast.Load()):
            return name in scope.names
        case ast.Attribute(ctx=ast.Load()) | ast.Subscript(ctx=ast.Load()):
            return True
        case ast.Call(func=ast.Name(id="range" | "enumerate" | "zip" | "print" | "len")):
            return False
    return isinstance(node, ast.BinOp | ast.Call | ast.UnaryOp | ast.IfExp)


def wraps(node: ast.expr, at: Positions, scope: Scope, role: Role) -> Iterator[Repair]:
    """Something around the node, or a factor beside it."""
    text = operand_text(node, at)
    rank = Rank.RARE if role is Role.PART else Rank.WRAPPED
    if not isinstance(node, ast.UnaryOp):
        yield Repair(Rank.COMMON, Kind.SIGN, at.replacement(node, f"(-{text})"))
    yield Repair(rank, Kind.COMPLEMENT, at.replacement(node, f"(1 - {text})"))
    yield Repair(rank, Kind.POWER, at.replacement(node, f"{text} ** 2"))
    for name in scope.called:
        yield Repair(
            Rank.NAME, Kind.MISSING_CALL, at.replacement(node, f"{name}({at.text(node)})")
        )
    for name in scope.unread if role is not Role.VALUE else ():
        yield Repair(Rank.COMMON, Kind.FACTOR, at.replacement(node, f"({name} * {text})"))
    for factor in ("2 * {}", "{} / 2"):
        yield Repair(rank, Kind.FACTOR, at.replacement(node, f"({factor.format(text)})"))
    if isinstance(node, ast.Name | ast.Attribute):
        yield Repair(rank, Kind.TRANSPOSE, at.replacement(node, f"{text}.T"))
        yield Repair(rank, Kind.COPY, at.replacement(node, f"{text}.copy()"))
    if scope.numpy:
        yield from _calls_around(node, at, scope, rank)
    if role is Role.VALUE:
        yield from _whole_values(node, at, scope)


def _calls_around(node: ast.expr, at: Positions, scope: Scope, rank: Rank) -> Iterator[Repair]:
    for function in dict.fromkeys([*_CALLS, *(f"{name}({{}})" for name in scope.functions_used)]):
        new = f"{scope.numpy}.{function.format(at.text(node))}"
        yield Repair(Rank.WRAPPED, Kind.MISSING_CALL, at.replacement(node, new))
    for pattern in _SUMS if rank is not Rank.RARE else ():
        new = f"{scope.numpy}.{pattern.format(at.text(node))}"
        yield Repair(rank, Kind.MISSING_CALL, at.replacement(node, new))


def _whole_values(node: ast.expr, at: Positions, scope: Scope) -> Iterator[Repair]:
    text = operand_text(node, at)
    for function in scope.functions_of_one:
        new = f"{function}({at.text(node)})"
        yield Repair(Rank.LINES, Kind.MISSING_CALL, at.replacement(node, new))
    for convert in ("float", "int", "list"):
        yield Repair(Rank.RARE, Kind.TYPE, at.replacement(node, f"{convert}({at.text(node)})"))
    for name in scope.names:
        rank = Rank.COMMON if name in scope.unread else Rank.FACTORS
        for sign in "*/+-":
            yield Repair(rank, Kind.FACTOR, at.replacement(node, f"({text} {sign} {name})"))
    rank = Rank.LINES if _adds_up(node) else Rank.FACTORS
    for name in scope.parameters[:4]:
        for length in _LENGTHS if name != "self" else ():
            divided = f"({text} / {length.format(name)})"
            yield Repair(rank, Kind.FACTOR, at.replacement(node, divided))


def _adds_up(node: ast.expr) -> bool:
    """Whether a sum is in it, of which a mean could be made."""
    for part in ast.walk(node):
        match part:
            case ast.Call(func=ast.Attribute(attr="sum" | "dot") | ast.Name(id="sum")):
                return True
            case ast.BinOp(op=ast.MatMult()):
                return True
    return False
