"""The submissions that are one small change away from one submission, the nearest first."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from autograder.collect.python_text import parse
from autograder.mutation.operators import Edit, Positions
from autograder.repairs.code import Code, Definition
from autograder.repairs.expressions import repairs
from autograder.repairs.kinds import Kind, Rank, Repair, Role
from autograder.repairs.scope import Scope
from autograder.repairs.statements import block_repairs, function_repairs, statement_repairs

# Of what is changed for one exercise: nobody writes more of it by hand.
_MOST_DEFINITIONS, _MOST_NODES = 20, 2_000
_SKIPPED = ("annotation", "returns", "decorator_list", "type_comment")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One text of a submission with one small change.

    Attributes
    ----------
    text, place : str
        The module or cell; the function, Class.method or variable in it.
    line : int
        Where the change stands in the text.
    before, after : str
        The lines changed, as they are and as they become, without indentation.
    original : bytes
        The whole text without the change.
    edit : (int, int, str)
        The change: begin and end in it, and what stands there instead.
    """

    rank: Rank
    kind: Kind
    text: str
    place: str
    line: int
    before: str
    after: str
    original: bytes
    edit: Edit

    @property
    def source(self) -> bytes:
        """The whole text with the change."""
        start, end, new = self.edit
        return self.original[:start] + new.encode() + self.original[end:]


# Further changes of one node.
More = Callable[[ast.AST, Positions, Scope], Iterator[Repair]]


def candidates(
    code: Code, definitions: Sequence[Definition], more: More | None = None
) -> list[Candidate]:
    """Every change of these definitions, each once.

    Parameters
    ----------
    definitions : sequence of Definition
        Of the code; a change of a later one is farther away.
    more : callable, optional
        Further changes of one node.
    """
    found = []
    seen = set()
    nodes = 0
    for distance, definition in enumerate(definitions[:_MOST_DEFINITIONS]):
        nodes += sum(1 for _ in ast.walk(definition.node))
        if nodes > _MOST_NODES:
            break
        source = code.texts[definition.text]
        at = Positions(source)
        made = sorted(
            _definition_repairs(definition, at, parse(source), more),
            key=lambda repair: (repair.rank, repair.edit),
        )
        for repair in made:
            change = (definition.text, *_least_edit(source, repair.edit))
            if change[1:] != _NOTHING and change not in seen:
                seen.add(change)
                found.append((min(distance, 1), _candidate(definition, repair, source)))
    found.sort(key=lambda entry: entry[0] + entry[1].rank)  # a stable order
    return [candidate for _, candidate in found]


_NOTHING = (0, 0, b"")


def _least_edit(source: bytes, edit: Edit) -> tuple[int, int, bytes]:
    """The same change without what stays as it is at its begin and end."""
    start, end, new = edit[0], edit[1], edit[2].encode()
    same = 0
    while start + same < end and same < len(new) and source[start + same] == new[same]:
        same += 1
    start, new = start + same, new[same:]
    while end > start and new and source[end - 1] == new[-1]:
        end, new = end - 1, new[:-1]
    return (start, end, new) if end > start or new else _NOTHING


def _definition_repairs(
    definition: Definition, at: Positions, module: ast.Module, more: More | None
) -> Iterator[Repair]:
    part = definition.node
    scope = Scope(_same_node(part, module), module)
    if isinstance(part, ast.FunctionDef):
        yield from function_repairs(part, at, scope)
        for default in part.args.defaults:
            for repair in repairs(default, at, scope, Role.BARE):
                yield Repair(repair.rank, Kind.DEFAULT, repair.edit)
    for node, role in _walk_with_roles(part):
        if more is not None:
            yield from more(node, at, scope)
        if isinstance(node, ast.expr):
            yield from repairs(node, at, scope, role)
        elif isinstance(node, ast.stmt) and node is not part:
            yield from statement_repairs(node, at, scope)
        for body in _statement_lists(node):
            yield from block_repairs(body, at, scope)


def _same_node(part: ast.stmt, module: ast.Module) -> ast.stmt:
    """The node of this tree that stands where a node of another tree of the same text stands."""
    for node in ast.walk(module):
        if isinstance(node, type(part)) and node.lineno == part.lineno:
            return node
    return part


def _statement_lists(node: ast.AST) -> Iterator[list[ast.stmt]]:
    for name in ("body", "orelse", "finalbody"):
        body = getattr(node, name, None)
        if isinstance(body, list) and body and isinstance(body[0], ast.stmt):
            yield body


def _walk_with_roles(node: ast.AST, role: Role = Role.PART) -> Iterator[tuple[ast.AST, Role]]:
    """All nodes but docstrings, annotations, decorators and what an exception says."""
    yield node, role
    if isinstance(node, ast.Raise | ast.JoinedStr | ast.arguments):
        return
    for name, value in ast.iter_fields(node):
        if name in _SKIPPED:
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_docstring(child):
                yield from _walk_with_roles(child, _role(node, name, child))


def _role(parent: ast.AST, name: str, child: ast.AST) -> Role:
    match parent, name:
        case (ast.Return() | ast.Assign() | ast.AugAssign(), "value"):
            return Role.VALUE
        case (ast.Call(), "args") | (ast.keyword(), _):
            return Role.GIVEN
        case (ast.Subscript(), "slice"):
            return Role.INDEX
        case (ast.Attribute() | ast.Subscript() | ast.For() | ast.If() | ast.While(), _):
            return Role.BARE
        case (ast.IfExp() | ast.BoolOp() | ast.Compare(), _) if isinstance(child, ast.Compare):
            return Role.BARE
        case (ast.Call(), "func") | (ast.Tuple() | ast.Slice(), _):
            return Role.BARE
    return Role.PART


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _candidate(definition: Definition, repair: Repair, source: bytes) -> Candidate:
    start, end, new = repair.edit
    first = source.rfind(b"\n", 0, start) + 1
    last = source.find(b"\n", max(start, end - 1 if source[end - 1 : end] == b"\n" else end))
    last = len(source) if last < 0 else last
    before = source[first:last]
    there = new.encode()
    length = len(before) + len(there) - (end - start)  # an edit may take its line's end with it
    after = (source[first:start] + there + source[end:last])[:length]
    line = source.count(b"\n", 0, start) + 1
    if repair.kind is Kind.LINE_ORDER or repair.kind is Kind.INDENTATION:
        line += _count_unmoved(before, after)
    return Candidate(
        rank=repair.rank,
        kind=repair.kind,
        text=definition.text,
        place=definition.name,
        line=line,
        before=_one_line(before),
        after=_one_line(after),
        original=source,
        edit=repair.edit,
    )


def _count_unmoved(before: bytes, after: bytes) -> int:
    """How many lines stay as they are before the first that moves."""
    pairs = zip(before.splitlines(), after.splitlines(), strict=False)
    return next((number for number, (old, new) in enumerate(pairs) if old != new), 0)


def _one_line(lines: bytes) -> str:
    return " ".join(lines.decode().split())
