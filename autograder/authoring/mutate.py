"""Every small change of a solution that its suite should notice."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from autograder.authoring.habits import HABITS
from autograder.content.stub_files import stub_files
from autograder.content.variants import module_files
from autograder.course.records import Assignment, module_name
from autograder.mutation.operators import Edit, Positions, edits, formula_edits, is_formula

SLIPS = "slips"  # the small changes of one expression or line
FAMILIES = (SLIPS, *HABITS)
_FORMULAS = frozenset({"answers", "derivations"})  # modules whose strings are formulas


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The solution with one small change.

    Attributes
    ----------
    family : str
        Which operators made it, one of `FAMILIES`.
    place : str
        Function, Class.method or variable.
    line : int
        Where the change stands in the module.
    before, after : str
        The lines changed, as they are and as they become, without indentation.
    source : bytes
        The whole module.
    """

    family: str
    module: str
    place: str
    line: int
    before: str
    after: str
    source: bytes

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What `hidden/equivalent.toml` knows it by: line numbers move, these do not."""
        return self.module, self.place, self.before, self.after


def all_changes(assignment: Assignment) -> Iterator[Change]:
    """The changes of an assignment's solution, in the order of its lines, each once.

    What the stub already gives to the student is left as it is.
    """
    stubs = stub_files(assignment)
    for name, source in module_files(assignment, assignment.solution).items():
        if module_name(name) not in assignment.modules:
            continue  # __init__.py
        given = dict(_module_parts(ast.parse(stubs[name])))
        same = {
            place
            for place, node in _module_parts(ast.parse(source))
            if place in given and ast.dump(given[place]) == ast.dump(node)
        }
        yield from module_changes(source, module=module_name(name), given=same)


def module_changes(
    source: bytes, *, module: str, given: set[str] | None = None
) -> Iterator[Change]:
    """The changes of one module; `given` are the functions and variables to be left alone."""
    at = Positions(source)
    formulas = module in _FORMULAS
    seen = {source}
    for place, part in _module_parts(ast.parse(source)):
        if place in (given or ()):
            continue
        for edit, family in sorted(_part_edits(part, at, formulas=formulas), key=_edit_order):
            changed = source[: edit[0]] + edit[2].encode() + source[edit[1] :]
            if changed not in seen and _can_compile(changed):
                seen.add(changed)
                yield _make_change(source, edit, family=family, module=module, place=place)


def _module_parts(
    tree: ast.Module | ast.ClassDef, inside: str = ""
) -> Iterator[tuple[str, ast.stmt]]:
    """Functions, methods and variables of a module, by name."""
    for node in tree.body:
        match node:
            case ast.FunctionDef():
                yield inside + node.name, node
            case ast.ClassDef():
                yield from _module_parts(node, f"{inside}{node.name}.")
            case ast.Assign(targets=[ast.Name(id=name)]):
                yield inside + name, node


def _part_edits(part: ast.stmt, at: Positions, *, formulas: bool) -> Iterator[tuple[Edit, str]]:
    for node in _walk_code(part):
        if formulas and is_formula(node):
            yield from ((edit, SLIPS) for edit in formula_edits(node, at))
        elif node is not part:
            yield from ((edit, SLIPS) for edit in edits(node, at))
    if isinstance(part, ast.FunctionDef):
        for family, operators in HABITS.items():
            yield from ((edit, family) for edit in operators(part, at))


def _edit_order(made: tuple[Edit, str]) -> tuple[Edit, bool]:
    """Where a change stands; of two that are equal the one with the telling name first."""
    edit, family = made
    return edit, family == SLIPS


def _walk_code(node: ast.AST) -> Iterator[ast.AST]:
    """All nodes but docstrings, annotations, decorators and what an exception says."""
    yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list", "type_comment"):
            continue
        if isinstance(node, ast.Raise) or isinstance(value, ast.JoinedStr):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _walk_code(child)


def _can_compile(source: bytes) -> bool:
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True


def _make_change(source: bytes, edit: Edit, *, family: str, module: str, place: str) -> Change:
    start, end, new = edit
    first = source.rfind(b"\n", 0, start) + 1
    last = source.find(b"\n", end)
    last = len(source) if last < 0 else last
    before = source[first:last]
    after = source[first:start] + new.encode() + source[end:last]
    return Change(
        family=family,
        module=module,
        place=place,
        line=source.count(b"\n", 0, start) + 1,
        before=_one_line(before),
        after=_one_line(after),
        source=source[:first] + after + source[last:],
    )


def _one_line(lines: bytes) -> str:
    return " ".join(lines.decode().split())
