"""The small changes of lines that could repair a function, each with its kind."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from autograder.mutation.operators import Edit, Positions, edits
from autograder.repairs.kinds import Kind, Rank, Repair
from autograder.repairs.scope import Scope

_LOOPS = (ast.For, ast.While)
_BLOCKS = (*_LOOPS, ast.If, ast.With)
_SIGNS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
_MOST_NAMES = 4  # of one line that are exchanged
_FARTHEST = 4  # lines that one is moved by


def statement_repairs(node: ast.stmt, at: Positions, scope: Scope) -> Iterator[Repair]:
    """Every change of this one statement that is tried; its parts are not looked at."""
    for edit in edits(node, at):
        yield Repair(Rank.SLIP, _kind_of_slip(node, edit), edit)
    yield from _numbers_that_stand_twice(node, at)
    yield from _exchanged_names(node, at)
    yield from _arrays_of_a_number(node, at, scope)
    match node:
        case ast.Assign(targets=[ast.Name() | ast.Attribute() | ast.Subscript() as target]):
            for sign in ("+", "-"):
                edit = at.between(target, node.value, "=", f"{sign}=")
                yield Repair(Rank.COMMON, Kind.ASSIGNMENT, edit)
        case ast.AugAssign(op=op, target=target, value=value) if type(op) in _SIGNS:
            sign = _SIGNS[type(op)]
            plain = f"{at.text(target)} = {at.text(target)} {sign} ({at.text(value)})"
            yield Repair(Rank.COMMON, Kind.COPY, at.replacement(node, plain))
            for other in _SIGNS.values():
                if other != sign:
                    edit = at.between(target, value, f"{sign}=", f"{other}=")
                    yield Repair(Rank.COMMON, Kind.OPERATOR, edit)
        case ast.Expr(value=ast.Call(func=ast.Name(id="print"), args=[value])):
            edit = at.replacement(node, f"return {at.text(value)}")
            yield Repair(Rank.COMMON, Kind.RETURN, edit)


def _numbers_that_stand_twice(node: ast.stmt, at: Positions) -> Iterator[Repair]:
    """A number of a line, changed wherever it stands in it: both limits, both slopes."""
    if not isinstance(node, ast.Return | ast.Assign | ast.Expr):
        return
    text = at.text(node)
    numbers = [
        at.text(part)
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and type(part.value) in (int, float)
    ]
    for number in dict.fromkeys(numbers):
        if numbers.count(number) > 1:
            for factor in ("2", "10", "0.5"):
                new = re.sub(
                    rf"(?<![\w.]){re.escape(number)}(?![\w.])", f"({factor} * {number})", text
                )
                yield Repair(Rank.COMMON, Kind.NUMBER, at.replacement(node, new))


def _exchanged_names(node: ast.stmt, at: Positions) -> Iterator[Repair]:
    """Two names of what a line computes, each where the other is."""
    if not isinstance(node, ast.Return | ast.Assign | ast.AugAssign) or node.value is None:
        return
    functions = {part.func for part in ast.walk(node.value) if isinstance(part, ast.Call)}
    owners = {part.value for part in ast.walk(node.value) if isinstance(part, ast.Attribute)}
    names = [
        part.id
        for part in ast.walk(node.value)
        if isinstance(part, ast.Name) and part not in functions | owners
    ]
    text = at.text(node.value)
    for one, two in combinations(list(dict.fromkeys(names))[:_MOST_NAMES], 2):
        other = {one: two, two: one}
        either = rf"(?<![\w.'\"])({one}|{two})(?![\w'\"])"
        new = "".join(other.get(piece, piece) for piece in re.split(either, text))
        yield Repair(Rank.LINES, Kind.ORDER, at.replacement(node.value, new))


def _arrays_of_a_number(node: ast.stmt, at: Positions, scope: Scope) -> Iterator[Repair]:
    """A result that is a number everywhere, in the shape of a parameter."""
    if not isinstance(node, ast.Return) or node.value is None or not scope.numpy:
        return
    value = node.value
    for part in (value.body, value.orelse) if isinstance(value, ast.IfExp) else (value,):
        if isinstance(part, ast.Constant) and isinstance(part.value, int | float):
            for name in scope.parameters:
                shape = f"{scope.numpy}.shape({name})"
                full = f"{scope.numpy}.full({shape}, {float(part.value)!r})"
                yield Repair(Rank.COMMON, Kind.SHAPE, at.replacement(part, full))


def _kind_of_slip(node: ast.stmt, edit: Edit) -> Kind:
    match node:
        case _ if edit[2] == "pass":
            return Kind.SURPLUS_LINE
        case ast.Return():
            return Kind.SIGN
        case ast.AugAssign():
            return Kind.ASSIGNMENT
    return Kind.CONDITION


def block_repairs(body: Sequence[ast.stmt], at: Positions, scope: Scope) -> Iterator[Repair]:
    """The lines of one block: one too many, in another order, in or out of a block among them."""
    lines = [_Lines(node, at) for node in body]
    if not all(line.alone for line in lines):
        return
    yield from _never_appended(body, lines, scope)
    for number, (node, line) in enumerate(zip(body, lines, strict=True)):
        if isinstance(node, ast.Assign | ast.AugAssign | ast.Expr) and len(body) > 1:
            yield Repair(Rank.LINES, Kind.SURPLUS_LINE, line.replacement("pass\n"))
        if any(_leaves_block(inner) for inner in ast.walk(node)):
            continue
        for place in range(number + 1, min(number + 1 + _FARTHEST, len(lines))):
            if _leaves_block(body[place]):
                break  # what comes after it is never run
            other = lines[place]
            between = at.source[line.end : other.start].decode()
            down = (line.start, other.end, between + other.text + line.text)
            yield Repair(Rank.LINES, Kind.LINE_ORDER, down)
            if between:
                up = (line.start, other.end, other.text + line.text + between)
                yield Repair(Rank.LINES, Kind.LINE_ORDER, up)
        if isinstance(node, _BLOCKS) and not getattr(node, "orelse", ()):
            yield from _indentation_repairs(node, number, body, at)


def _never_appended(
    body: Sequence[ast.stmt], lines: Sequence[_Lines], scope: Scope
) -> Iterator[Repair]:
    """What a line computes, put into a list that is left empty."""
    for node, line in zip(body, lines, strict=True):
        for name in _stored_names(node):
            for unfilled in scope.unfilled:
                added = f"{line.gap}{' ' * node.col_offset}{unfilled}.append({name})\n"
                yield Repair(Rank.COMMON, Kind.MISSING, (line.end, line.end, added))


def _stored_names(node: ast.stmt) -> list[str]:
    """The name that a line gives a value."""
    match node:
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AugAssign(target=ast.Name(id=name)):
            return [name]
    return []


def _leaves_block(node: ast.AST) -> bool:
    return isinstance(node, ast.Return | ast.Raise | ast.Break | ast.Continue)


def _indentation_repairs(
    node: ast.For | ast.While | ast.If | ast.With,
    number: int,
    body: Sequence[ast.stmt],
    at: Positions,
) -> Iterator[Repair]:
    """The first and last lines inside a block, and those before and after it."""
    block, inside = _Lines(node, at), [_Lines(child, at) for child in node.body]
    if not all(line.alone for line in inside):
        return
    if len(inside) > 1:
        last, first = inside[-1], inside[0]
        head = at.source[block.start : last.start].decode()
        after = head + last.indented_text(node.col_offset)
        yield Repair(Rank.LINES, Kind.INDENTATION, (block.start, block.end, after))
        before = (
            first.indented_text(node.col_offset) + at.source[block.start : first.start].decode()
        )
        before += at.source[first.end : block.end].decode()
        yield Repair(Rank.LINES, Kind.INDENTATION, (block.start, block.end, before))
    deeper = node.body[0].col_offset
    if number + 1 < len(body):
        following = _Lines(body[number + 1], at)
        edit = following.replacement(following.indented_text(deeper))
        yield Repair(Rank.LINES, Kind.INDENTATION, edit)
    if number and isinstance(node, _LOOPS):
        previous = _Lines(body[number - 1], at)
        head = at.source[previous.end : inside[0].start].decode()
        edit = (previous.start, inside[0].start, head + previous.indented_text(deeper))
        yield Repair(Rank.LINES, Kind.INDENTATION, edit)


def function_repairs(part: ast.FunctionDef, at: Positions, scope: Scope) -> Iterator[Repair]:
    """What a whole function may lack: its result, a copy of what it is given, a look at it."""
    body = [node for node in part.body if not _is_docstring(node)]
    if not body or body[0].lineno == part.lineno or not _Lines(body[0], at).alone:
        return
    yield from _return_repairs(body[-1], at, scope)
    yield from _other_orders(part.args, at)
    indent, start = " " * body[0].col_offset, _Lines(body[0], at).start

    def first(rank: Rank, kind: Kind, line: str) -> Repair:
        return Repair(rank, kind, (start, start, f"{indent}{line}\n"))

    names = [name for name in scope.parameters if name != "self"]
    for name in names:
        yield first(Rank.COMMON, Kind.COPY, f"{name} = {name}.copy()")
        yield first(Rank.COMMON, Kind.COPY, f"{name} = {name}[:]")
    if not scope.numpy:
        return
    for name in names:
        array = f"{name} = {scope.numpy}.asarray({name}, dtype=float)"
        yield first(Rank.COMMON, Kind.ARRAY, array)
        copy = f"{name} = {scope.numpy}.array({name}, dtype=float)"
        yield first(Rank.WRAPPED, Kind.COPY, copy)
        if _has_exponentials(part):
            limited = f"{name} = {scope.numpy}.clip({name}, -300, 300)"
            yield first(Rank.COMMON, Kind.OVERFLOW, limited)
    for one, two in combinations(names[:3], 2):
        shapes = f"{scope.numpy}.shape({one}) != {scope.numpy}.shape({two})"
        yield first(Rank.LINES, Kind.GUARD, f"if {shapes}:\n{indent}    raise ValueError")


def _other_orders(arguments: ast.arguments, at: Positions) -> Iterator[Repair]:
    """Two parameters, each where the other is, with what it is unless it is given."""
    defaults = dict(zip(reversed(arguments.args), reversed(arguments.defaults), strict=False))
    ends = {one: at.end(defaults.get(one, one)) for one in arguments.args}
    for one, two in pairwise(arguments.args):
        if (one in defaults) is not (two in defaults) or one.arg == "self":
            continue
        first, second = (at.source[at.start(a) : ends[a]].decode() for a in (one, two))
        between = at.source[ends[one] : at.start(two)].decode()
        edit = (at.start(one), ends[two], second + between + first)
        yield Repair(Rank.COMMON, Kind.PARAMETERS, edit)


def _return_repairs(last: ast.stmt, at: Positions, scope: Scope) -> Iterator[Repair]:
    """A `return` after the last line or in its place."""
    line = _Lines(last, at)
    match last:
        case ast.Expr(value=value):
            edit = at.replacement(last, f"return {at.text(value)}")
            yield Repair(Rank.COMMON, Kind.RETURN, edit)
            return
        case ast.Assign() | ast.AugAssign():
            names = _stored_names(last)
        case ast.For() | ast.While():
            names = [name for name in scope.names if name not in scope.parameters]
        case _:
            return
    for name in names:
        text = f"{line.gap}{' ' * last.col_offset}return {name}\n"
        yield Repair(Rank.COMMON, Kind.RETURN, (line.end, line.end, text))


def _has_exponentials(part: ast.FunctionDef) -> bool:
    return any(isinstance(node, ast.Attribute) and node.attr == "exp" for node in ast.walk(part))


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


class _Lines:
    """The whole lines that a statement stands on, the last with its end."""

    def __init__(self, node: ast.stmt, at: Positions) -> None:
        source = at.source
        self.column = node.col_offset
        self.start = source.rfind(b"\n", 0, at.start(node)) + 1
        end = source.find(b"\n", at.end(node))
        self.end = len(source) if end < 0 else end + 1
        self.gap = "" if source[: self.end].endswith(b"\n") else "\n"
        before = source[self.start : at.start(node)]
        rest = source[at.end(node) : self.end].strip()
        self.alone = not before.strip() and (not rest or rest.startswith(b"#"))
        self.text = source[self.start : self.end].decode() + self.gap

    def replacement(self, text: str) -> Edit:
        """Other lines in their place, indented as they are if `text` is not."""
        indent = "" if text.startswith((" ", "\t")) else " " * self.column
        return self.start, self.end, indent + text

    def indented_text(self, column: int) -> str:
        """The lines, moved to another column."""
        by = column - self.column
        lines = self.text.splitlines(keepends=True)
        return "".join(_shifted_line(line, by) for line in lines)


def _shifted_line(line: str, by: int) -> str:
    if by >= 0:
        return " " * by + line
    return line[-by:] if not line[:-by].strip() else line
