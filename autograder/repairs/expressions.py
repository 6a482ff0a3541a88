"""The small changes of an expression that could repair it, each with its kind."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from autograder.mutation.operators import Edit, Positions, edits
from autograder.repairs.calls import call_repairs
from autograder.repairs.kinds import Kind, Rank, Repair, Role
from autograder.repairs.scope import Scope
from autograder.repairs.text import operand_text
from autograder.repairs.wraps import has_a_value, wraps

_SIGNS: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.Pow: "**",
    ast.MatMult: "@",
    ast.FloorDiv: "//",
    ast.Mod: "%",
}
_USUAL = ("+", "-", "*", "/", "@", "**")


def repairs(node: ast.expr, at: Positions, scope: Scope, role: Role) -> Iterator[Repair]:
    """Every change of this one node that is tried; its children are not looked at."""
    for edit in edits(node, at):
        kind = Kind.INDEX if role is Role.INDEX else _kind_of_slip(node, edit, at)
        yield Repair(Rank.SLIP, kind, edit)
    yield from _other_repairs(node, at, scope)
    match node:  # what a call is given, or an index, is a name of something
        case ast.JoinedStr() | ast.Constant(value=str()) if role not in (Role.GIVEN, Role.INDEX):
            for other in _other_texts(node, at):
                yield Repair(Rank.COMMON, Kind.TEXT, at.replacement(node, other))
    if role not in (Role.BARE, Role.INDEX) and has_a_value(node, scope):
        yield from wraps(node, at, scope, role)


def _other_repairs(node: ast.expr, at: Positions, scope: Scope) -> Iterator[Repair]:
    """What is more than a slip of the pen."""
    match node:
        case ast.BinOp():
            yield from _operation_repairs(node, at)
        case ast.Compare(ops=[_], comparators=[right]):
            yield from _comparison_repairs(node, right, at)
        case ast.Constant():
            yield from _constant_repairs(node, at, scope)
        case ast.Name() | ast.Attribute():
            yield from _name_repairs(node, at, scope)
        case ast.Subscript():
            yield from _subscript_repairs(node, at, scope)
        case ast.Call():
            yield from call_repairs(node, at, scope)
        case ast.IfExp(test=test, body=body, orelse=other):
            swapped = f"{at.text(other)} if {at.text(test)} else {at.text(body)}"
            yield Repair(Rank.COMMON, Kind.CONDITION, at.replacement(node, swapped))


def _name_repairs(node: ast.Name | ast.Attribute, at: Positions, scope: Scope) -> Iterator[Repair]:
    others: list[str] = []
    match node:
        case ast.Name(ctx=ast.Load(), id=name):
            others = [*scope.meant_names(name), *scope.calls_of(name)]
        case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Load()):
            if name in scope.attributes:
                others = [f"self.{other}" for other in scope.attributes if other != name]
            others += [name] if name in scope.names else []
    for other in others:
        yield Repair(Rank.NAME, Kind.NAME, at.replacement(node, other))


def _kind_of_slip(node: ast.expr, edit: Edit, at: Positions) -> Kind:
    match node:
        case ast.Compare():
            return Kind.COMPARISON
        case ast.BoolOp() | ast.IfExp() | ast.UnaryOp(op=ast.Not()):
            return Kind.CONDITION
        case ast.UnaryOp():
            return Kind.SIGN
        case ast.BinOp():
            return Kind.OPERATOR
        case ast.Attribute():
            return Kind.TRANSPOSE
        case ast.Constant():
            return Kind.NUMBER
        case ast.Call(func=ast.Name(id="range")):
            return Kind.RANGE
        case ast.Call() if edit[:2] == (at.start(node), at.end(node)):
            return Kind.SURPLUS_CALL
    return Kind.CALL


def _operation_repairs(node: ast.BinOp, at: Positions) -> Iterator[Repair]:
    old = _SIGNS.get(type(node.op), "")
    if not old:
        return
    for new in _USUAL:
        if new != old and (new != "**" or old == "*"):
            edit = at.between(node.left, node.right, old, new)
            yield Repair(Rank.COMMON, Kind.OPERATOR, edit)
    left, right = operand_text(node.left, at), operand_text(node.right, at)
    if old in ("-", "/", "@", "**", "//", "%"):
        yield Repair(Rank.COMMON, Kind.ORDER, at.replacement(node, f"{right} {old} {left}"))
    if old in ("@", "*"):
        yield Repair(Rank.COMMON, Kind.TRANSPOSE, at.replacement(node, f"{left}.T {old} {right}"))
        yield Repair(Rank.COMMON, Kind.TRANSPOSE, at.replacement(node, f"{left} {old} {right}.T"))
        yield Repair(Rank.COMMON, Kind.ORDER, at.replacement(node, f"{right} @ {left}"))
    for kept in (left, right):  # a factor or a summand too many
        yield Repair(Rank.WRAPPED, Kind.SURPLUS, at.replacement(node, kept))
    # What belongs together: a + b * c for (a + b) * c, and the other way round.
    if isinstance(node.right, ast.BinOp) and type(node.right.op) in _SIGNS:
        first, second = operand_text(node.right.left, at), operand_text(node.right.right, at)
        turned = f"({left} {old} {first}) {_SIGNS[type(node.right.op)]} {second}"
        yield Repair(Rank.COMMON, Kind.BRACKETS, at.replacement(node, turned))
    if isinstance(node.left, ast.BinOp) and type(node.left.op) in _SIGNS:
        first, second = operand_text(node.left.left, at), operand_text(node.left.right, at)
        turned = f"{first} {_SIGNS[type(node.left.op)]} ({second} {old} {right})"
        yield Repair(Rank.COMMON, Kind.BRACKETS, at.replacement(node, turned))


def _comparison_repairs(node: ast.Compare, right: ast.expr, at: Positions) -> Iterator[Repair]:
    if isinstance(node.ops[0], ast.Lt | ast.LtE | ast.Gt | ast.GtE | ast.Eq | ast.NotEq):
        signs = {"Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Eq": "==", "NotEq": "!="}
        old = signs[type(node.ops[0]).__name__]
        for new in signs.values():
            if new != old:
                edit = at.between(node.left, right, old, new)
                yield Repair(Rank.COMMON, Kind.COMPARISON, edit)


def _constant_repairs(node: ast.Constant, at: Positions, scope: Scope) -> Iterator[Repair]:
    others: list[object] = []
    match node.value:
        case bool():
            return
        case int(value):
            others = [0, 1, 2, -1, 10 * value, f"-{value}", f"1 / {value}" if value > 1 else 0.5]
        case float(value):
            others = [0.0, 1.0, 2.0, 0.5, value / 2, value * 10, value / 10, f"-{value!r}"]
            others += [1 - value, f"1 / {value!r}"] if value else ["-np.inf", "np.inf"]
        case _:
            return
    for other in dict.fromkeys(str(other) for other in others):
        if other != at.text(node):
            yield Repair(Rank.COMMON, Kind.NUMBER, at.replacement(node, f"({other})"))
    for number in scope.numbers:
        if number not in map(str, others) and number != at.text(node):
            yield Repair(Rank.NAME, Kind.NUMBER, at.replacement(node, number))
    for name in scope.parameters:
        yield Repair(Rank.NAME, Kind.NAME, at.replacement(node, name))


def _other_texts(node: ast.Constant | ast.JoinedStr, at: Positions) -> Iterator[str]:
    """A blank more or less, at the ends or beside what is filled in; other letters, one less."""
    if isinstance(node, ast.Constant):
        text = str(node.value)
        others = [
            f"{text} ",
            f" {text}",
            text.strip(),
            text[:-1],
            text[1:],
            f"{text}.",
            f"{text}!",
        ]
        others += [text.lower(), text.upper(), text.capitalize()]
        yield from (repr(other) for other in dict.fromkeys(others) if other != text)
        return
    written = at.text(node)
    for bracket in re.finditer(r"(?<!\{) ?\{(?!\{)|(?<!\})\} ?(?!\})", written):
        there = bracket.group()
        bare = there.strip()
        other = bare if bare != there else " {" if bare == "{" else "} "
        yield written[: bracket.start()] + other + written[bracket.end() :]


def _subscript_repairs(node: ast.Subscript, at: Positions, scope: Scope) -> Iterator[Repair]:
    index = node.slice
    match index:
        case ast.Constant(value=str(key)):
            for other in scope.keys:
                if other != key:
                    yield Repair(Rank.NAME, Kind.NAME, at.replacement(index, repr(other)))
        case ast.Tuple(elts=[first, second]):
            swapped = f"{at.text(second)}, {at.text(first)}"
            yield Repair(Rank.COMMON, Kind.INDEX, at.replacement(index, swapped))
            yield from _other_indices(first, at)
            yield from _other_indices(second, at)
        case _:
            yield from _other_indices(index, at)
    yield Repair(Rank.WRAPPED, Kind.INDEX, at.replacement(node, at.text(node.value)))


def _other_indices(index: ast.expr, at: Positions) -> Iterator[Repair]:
    match index:
        case ast.Constant(value=int()):
            others = ["-1", ":", "1:", ":-1", "0", "1"]
        case ast.Slice():
            others = ["1:", ":-1", ":", "::-1"]
        case ast.Name() | ast.BinOp() | ast.UnaryOp():
            text = operand_text(index, at)
            others = [f"{text} + 1", f"{text} - 1", f"-{text}"]
        case _:
            return
    for other in others:
        yield Repair(Rank.COMMON, Kind.INDEX, at.replacement(index, other))
