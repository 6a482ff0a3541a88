"""The small changes of a call that could repair it, each with its kind."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import combinations

from autograder.mutation.operators import Edit, Positions
from autograder.repairs.kinds import Kind, Rank, Repair
from autograder.repairs.scope import Scope
from autograder.repairs.text import operand_text

# What stands in one row is taken for one another.
_CONFUSED = (
    ("mean", "sum", "median", "max", "average", "prod"),
    ("dot", "multiply", "outer", "matmul"),
    ("max", "maximum", "amax"),
    ("min", "minimum", "amin"),
    ("maximum", "minimum", "abs"),
    ("zeros", "ones", "empty"),
    ("zeros_like", "ones_like"),
    ("exp", "log", "log1p", "expm1", "log10", "log2"),
    ("argmax", "argmin", "max"),
    ("sqrt", "square", "abs"),
    ("sin", "cos", "tan"),
    ("floor", "ceil", "round", "rint"),
    ("rand", "randn", "random"),
    ("normal", "standard_normal", "uniform", "random"),
    ("vstack", "hstack", "concatenate", "append", "column_stack"),
    ("any", "all"),
    ("var", "std"),
    ("append", "extend", "insert"),
    ("randint", "integers"),
)
_REDUCERS = frozenset(
    {"sum", "mean", "max", "min", "argmax", "argmin", "std", "var", "prod", "any", "all", "norm"}
)
_NO_KEEPDIMS = frozenset({"argmax", "argmin"})


def call_repairs(node: ast.Call, at: Positions, scope: Scope) -> Iterator[Repair]:
    """Another function, other arguments, or less around the first of them."""
    match node.func:
        case ast.Attribute(attr=called, value=owner):
            before = f"{at.text(owner)}."
        case ast.Name(id=called):
            before = ""
        case _:
            return
    yield from _other_functions(node, before, called, at, scope)
    for one, two in combinations(node.args[:4], 2):
        between = at.source[at.end(one) : at.start(two)].decode()
        text = f"{at.text(two)}{between}{at.text(one)}"
        yield Repair(Rank.COMMON, Kind.ORDER, (at.start(one), at.end(two), text))
    if len(node.args) > 1:
        yield Repair(
            Rank.WRAPPED, Kind.SURPLUS, at.replacement(node, operand_text(node.args[0], at))
        )
    if called == "exp" and len(node.args) == 1 and scope.numpy:
        limited = f"{scope.numpy}.clip({at.text(node.args[0])}, -700, 700)"
        yield Repair(Rank.SLIP, Kind.OVERFLOW, at.replacement(node.args[0], limited))
    if called in _REDUCERS:
        yield from _axis_repairs(node, called, at)
    yield from _argument_repairs(node, called, at, scope)
    if called == "range" and node.args:
        yield from _range_repairs(node, at)


def _other_functions(
    node: ast.Call, before: str, called: str, at: Positions, scope: Scope
) -> Iterator[Repair]:
    for row in _CONFUSED:
        for other in row if called in row else ():
            if other != called:
                yield Repair(Rank.COMMON, Kind.CALL, at.replacement(node.func, before + other))
    if before or called not in scope.functions:
        return
    for other, count in scope.functions.items():
        if other != called and count == scope.functions[called]:
            yield Repair(Rank.NAME, Kind.NAME, at.replacement(node.func, other))


def _axis_repairs(node: ast.Call, called: str, at: Positions) -> Iterator[Repair]:
    given = {keyword.arg: keyword.value for keyword in node.keywords}
    may_keep = called not in _NO_KEEPDIMS
    if "axis" not in given:
        for axis in ("0", "1", "-1"):
            yield Repair(Rank.COMMON, Kind.AXIS, _added_argument(node, f"axis={axis}", at))
            if may_keep:
                both = f"axis={axis}, keepdims=True"
                yield Repair(Rank.COMMON, Kind.AXIS, _added_argument(node, both, at))
        return
    for axis in ("0", "1", "None"):
        if at.text(given["axis"]) != axis:
            yield Repair(Rank.SLIP, Kind.AXIS, at.replacement(given["axis"], axis))
    if may_keep and "keepdims" not in given:
        yield Repair(Rank.SLIP, Kind.KEEPDIMS, _added_argument(node, "keepdims=True", at))


def _argument_repairs(
    node: ast.Call, called: str, at: Positions, scope: Scope
) -> Iterator[Repair]:
    given = {keyword.arg for keyword in node.keywords}
    for switch in scope.switches:
        if switch not in given:
            yield Repair(Rank.COMMON, Kind.ARGUMENT, _added_argument(node, f"{switch}=True", at))
    for name in scope.parameters if called in scope.functions else ():
        if name not in given and name != "self":
            yield Repair(Rank.NAME, Kind.ARGUMENT, _added_argument(node, name, at))


def _added_argument(node: ast.Call, argument: str, at: Positions) -> Edit:
    """One more argument, the last."""
    end = at.end(node) - 1
    comma = ", " if node.args or node.keywords else ""
    return end, end, comma + argument


def _range_repairs(node: ast.Call, at: Positions) -> Iterator[Repair]:
    first, last = node.args[0], node.args[-1]
    for part in {id(first): first, id(last): last}.values():
        for more in (" - 1", " + 1"):
            edit = at.replacement(part, f"{operand_text(part, at)}{more}")
            yield Repair(Rank.SLIP, Kind.RANGE, edit)
    if first is last:
        for bounds in ("1, {0}", "1, {0} + 1"):
            edit = at.replacement(last, bounds.format(operand_text(last, at)))
            yield Repair(Rank.COMMON, Kind.RANGE, edit)
    yield Repair(Rank.COMMON, Kind.RANGE, at.replacement(node, f"reversed({at.text(node)})"))
