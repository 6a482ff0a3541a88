"""The changes that a single call with harmless arguments does not show, by families."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from itertools import pairwise

from autograder.authoring.contracts import returned_entries, unmodified_arguments
from autograder.mutation.operators import OPERATORS, Edit, Positions

_NESTED = (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.FunctionDef)
_SIMPLE = (ast.Return, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Expr)


# ---- defaults --------------------------------------------------------------------------------


def other_defaults(function: ast.FunctionDef, at: Positions) -> Iterator[Edit]:
    """A default of another size, another text, none at all, or that of the next parameter."""
    arguments = function.args
    defaults = [*arguments.defaults, *(d for d in arguments.kw_defaults if d is not None)]
    for default in defaults:
        match default:
            case ast.Constant(value=float(value)):
                yield at.replacement(default, repr(float(f"{10.0 * value or 10.0:.12g}")))
            case ast.Constant(value=str(text)):
                yield at.replacement(default, repr(f"{text}x"))
            case ast.Constant():
                pass  # numbers and truth values are changed as everywhere else
            case _:
                yield at.replacement(default, "None")
    for left, right in pairwise(defaults):
        if at.text(left) != at.text(right):
            between = at.source[at.end(left) : at.start(right)].decode()
            yield at.start(left), at.end(right), at.text(right) + between + at.text(left)


# ---- state -----------------------------------------------------------------------------------


def class_state(function: ast.FunctionDef, at: Positions) -> Iterator[Edit]:
    """What belongs to one object is kept by the class, for all of them."""
    for node in ast.walk(function):
        match node:
            case ast.Attribute(value=ast.Name(id="self") as owner, ctx=ast.Store()):
                yield at.replacement(owner, "type(self)")


# ---- arguments -------------------------------------------------------------------------------


def changed_arguments(function: ast.FunctionDef, at: Positions) -> Iterator[Edit]:
    """Work on the caller's own array or list instead of a new one."""
    kept = unmodified_arguments(function)
    for statement in ast.walk(function):
        if isinstance(statement, _SIMPLE):
            yield from _in_place_edits(statement, set(kept), at)
    for node in ast.walk(function):
        match node:
            case ast.Call(
                func=ast.Name(id="list" | "dict" | "set"),
                args=[ast.Name() | ast.Attribute() as copied],
                keywords=[],
            ):
                yield at.replacement(node, at.text(copied))
    for name, kind in kept.items():
        if kind and isinstance(function.body[0], ast.Expr) and function.body[1:]:
            yield _spoil_argument(function.body[1], name, kind, at)


def _in_place_edits(statement: ast.stmt, kept: set[str], at: Positions) -> Iterator[Edit]:
    """`x = x + y` as `x += y`, `f(x + y)` as `x += y; f(x)`, `sorted(x)` as `x.sort(); x`."""
    names = [node.id for node in ast.walk(statement) if isinstance(node, ast.Name)]
    for node in _outside_of_functions(statement):
        match node:
            case ast.BinOp(left=ast.Name(id=name), op=operator, right=other) if (
                name in kept and not isinstance(operator, ast.MatMult)
            ):
                pass
            case ast.BinOp(
                left=other, op=ast.Add() | ast.Mult() as operator, right=ast.Name(id=name)
            ) if name in kept:
                pass
            case ast.Call(
                func=ast.Name(id="sorted") | ast.Attribute(attr="sort", value=ast.Name(id="np")),
                args=[ast.Name(id=name)],
                keywords=[],
            ) if name in kept:
                yield _insert_before(statement, f"{name}.sort()", node, name, at)
                continue
            case _:
                continue
        change = f"{name} {OPERATORS[type(operator)][0]}= {at.text(other)}"
        match statement:
            case ast.Assign(targets=[ast.Name(id=target)], value=value) if (
                value is node and target == name
            ):
                yield at.replacement(statement, change)
            case _ if names.count(name) == 1:
                yield _insert_before(statement, change, node, name, at)


def _insert_before(
    statement: ast.stmt, first: str, node: ast.expr, name: str, at: Positions
) -> Edit:
    """Another statement first, and its result in the place of an expression."""
    start = at.start(statement)
    left_of_it = at.source[start : at.start(node)].decode()
    return start, at.end(node), f"{first}; {left_of_it}{name}"


def _spoil_argument(statement: ast.stmt, name: str, kind: str, at: Positions) -> Edit:
    """Compute with a copy and spoil what the caller holds."""
    if kind.startswith("list"):
        spoil = "given.reverse()"
    elif kind.startswith("dict"):
        spoil = "given.clear()"
    else:
        spoil = "given += 1"
    copy = f'{name}, given = __import__("copy").deepcopy({name}), {name}'
    return at.start(statement), at.start(statement), f"{copy}; {spoil}\n{at.indent(statement)}"


def _outside_of_functions(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, _NESTED):
            yield child
            yield from _outside_of_functions(child)


# ---- loops -----------------------------------------------------------------------------------


def early_breaks(function: ast.FunctionDef, at: Positions) -> Iterator[Edit]:
    """A loop that ends after its first pass, or as soon as what it computes rises."""
    for loop in ast.walk(function):
        if not isinstance(loop, ast.For | ast.While):
            continue
        last = loop.body[-1]
        if not isinstance(last, ast.Return | ast.Raise | ast.Break | ast.Continue):
            yield _insert_behind(last, f"break  # {_loop_head(loop, at)}", at)
        for statement in loop.body:
            match statement:
                case ast.Expr(
                    value=ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="append"))
                ):
                    rises = _any(f"{name}[-1] > {name}[-2]", at)
                    yield _insert_behind(statement, f"if len({name}) > 1 and {rises}: break", at)
                case ast.Assign(
                    targets=[ast.Name(id=name)],
                    value=ast.BinOp(left=ast.Name(id=carried)) as value,
                ) if name == carried:
                    start, end, text = at.replacement(
                        statement, f"before, {name} = {name}, {at.text(value)}"
                    )
                    leave = f"if {_any(f'{name} > before', at)}: break"
                    yield start, end, f"{text}\n{at.indent(statement)}{leave}"


def _loop_head(loop: ast.For | ast.While, at: Positions) -> str:
    """Which loop it is: nested ones may end in the same line."""
    text = at.source[at.start(loop) : at.start(loop.body[0])].decode()
    return text.splitlines()[0].strip().removesuffix(":")


def _any(condition: str, at: Positions) -> str:
    return f"np.any({condition})" if _has_numpy(at) else condition


def _insert_behind(statement: ast.stmt, text: str, at: Positions) -> Edit:
    return at.end(statement), at.end(statement), f"\n{at.indent(statement)}{text}"


# ---- validation ------------------------------------------------------------------------------


def dropped_validation(function: ast.FunctionDef, at: Positions) -> Iterator[Edit]:
    """Refuse nothing, or only some of what is to be refused."""
    for node in ast.walk(function):
        match node:
            case ast.If(test=test, body=[ast.Raise() as refusal, *_]):
                yield at.replacement(refusal, "pass")
                yield from _weaker_conditions(test, at)


def _weaker_conditions(test: ast.expr, at: Positions) -> Iterator[Edit]:
    """One condition less."""
    for node in ast.walk(test):
        match node:
            case ast.BoolOp(values=conditions):
                for left, right in pairwise(conditions):
                    yield at.end(left), at.end(right), ""
                yield at.start(conditions[0]), at.start(conditions[1]), ""
            case ast.BinOp(left=left, op=ast.BitOr() | ast.BitAnd(), right=right):
                yield at.replacement(node, f"({at.text(left)})")
                yield at.replacement(node, f"({at.text(right)})")
            case ast.Compare(left=left, comparators=[*inner, right]) if inner:
                yield at.end(inner[-1]), at.end(right), ""
                yield at.start(left), at.start(inner[0]), ""


# ---- shapes ----------------------------------------------------------------------------------


def neighbouring_shapes(function: ast.FunctionDef, at: Positions) -> Iterator[Edit]:
    """`(n,)` or `(1, n)` for `(n, 1)`: in what is made, taken and given back."""
    for node in ast.walk(function):
        match node:
            case ast.Compare(ops=[ast.Eq() | ast.NotEq()]):
                yield from _accepted_shapes(node, at)
            case ast.Call(func=ast.Attribute(attr="reshape"), args=[_, _], keywords=[]):
                yield from _reshape_edits(node, at)
            case ast.Call(args=[ast.Tuple() as shape, *_]):
                yield from (at.replacement(shape, other) for other in _shapes_like(shape, at))
            case ast.Subscript(slice=ast.Tuple(elts=axes)):
                yield from _other_axes(axes, at)
            case ast.Return(value=ast.expr() as value) if _has_numpy(at):
                yield from _returned_shapes(function, value, at)


def _shapes_like(shape: ast.Tuple, at: Positions) -> list[str]:
    """The shapes that are taken for this one by mistake; none where it has no axis of length 1."""
    match shape.elts:
        case [ast.Constant(value=1), ast.expr() as length]:
            return [f"({at.text(length)},)", f"({at.text(length)}, 1)"]
        case [ast.expr() as length, ast.Constant(value=1)]:
            return [f"({at.text(length)},)", f"(1, {at.text(length)})"]
        case [ast.expr() as length]:
            return [f"({at.text(length)}, 1)", f"(1, {at.text(length)})"]
    return []


def _accepted_shapes(node: ast.Compare, at: Positions) -> Iterator[Edit]:
    left, right = node.left, node.comparators[0]
    word = "in" if isinstance(node.ops[0], ast.Eq) else "not in"
    if _is_shape(left) and isinstance(right, ast.Tuple):
        for other in _shapes_like(right, at):
            both = f"({at.text(right)}, {other})"
            yield at.end(left), at.end(right), f" {word} {both}"
    elif _is_shape(left) and _is_shape(right):
        yield at.replacement(node, at.text(node).replace("shape", "size"))


def _is_shape(node: ast.expr) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(attr="shape")) | ast.Attribute(attr="shape"):
            return True
    return False


def _reshape_edits(node: ast.Call, at: Positions) -> Iterator[Edit]:
    first, second = node.args
    texts = at.text(first), at.text(second)
    if "1" in texts:
        length = texts[1] if texts[0] == "1" else texts[0]
        yield at.start(first), at.end(second), length
        yield at.start(first), at.end(second), f"{texts[1]}, {texts[0]}"


def _other_axes(axes: list[ast.expr], at: Positions) -> Iterator[Edit]:
    """`x[:, [0]]` as `x[:, 0]`; `x[:, np.newaxis]` as `x[:]` and `x[np.newaxis, :]`."""
    for axis in axes:
        match axis:
            case ast.List(elts=[ast.expr() as index]):
                yield at.replacement(axis, at.text(index))
    new = [axis for axis in axes if at.text(axis) in ("None", "np.newaxis")]
    if len(new) == 1 and len(axes) > 1:
        others = [at.text(axis) for axis in axes if axis is not new[0]]
        start, end = at.start(axes[0]), at.end(axes[-1])
        yield start, end, ", ".join(others)
        turned = [*others, at.text(new[0])] if axes[0] is new[0] else [at.text(new[0]), *others]
        yield start, end, ", ".join(turned)


def _returned_shapes(function: ast.FunctionDef, value: ast.expr, at: Positions) -> Iterator[Edit]:
    """Results that are arrays by the docstring, with an axis less or more or in another order."""
    promised = returned_entries(function)
    values = value.elts if isinstance(value, ast.Tuple) else [value]
    if len(values) != len(promised):
        return
    for result, entry in zip(values, promised, strict=True):
        if entry.is_array:
            text = at.text(result)
            if entry.is_flat:
                yield at.replacement(result, f"np.reshape({text}, (-1, 1))")
                yield at.replacement(result, f"np.reshape({text}, (1, -1))")
            else:
                if entry.may_be_thin:
                    yield at.replacement(result, f"np.squeeze({text})")
                yield at.replacement(result, f"np.transpose({text})")


def _has_numpy(at: Positions) -> bool:
    return b"import numpy as np" in at.source


HABITS: dict[str, Callable[[ast.FunctionDef, Positions], Iterator[Edit]]] = {
    "defaults": other_defaults,
    "class-state": class_state,
    "arguments": changed_arguments,
    "loops": early_breaks,
    "validation": dropped_validation,
    "shapes": neighbouring_shapes,
}
