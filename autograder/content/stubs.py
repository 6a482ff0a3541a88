"""Cut the stub modules of an assignment into the pieces that a notebook's cells hold."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from autograder.content.python import parse_python
from autograder.content.stub_files import stub_bytes, stub_path
from autograder.course.records import Assignment
from autograder.errors import ContentError

RESERVED = ("check", "show_plot")  # what the set-up cell of a notebook defines


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One definition of a stub module: a function, a class, or a value, with its comments."""

    name: str
    module: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stubs:
    """All stub modules of an assignment in one namespace.

    Attributes
    ----------
    imports : tuple of str
        Import statements, each once; those of sibling modules are dropped.
    pieces : tuple of Piece
        In the order of the modules and their lines.
    notes : mapping of str to str
        Module name -> its docstring.
    """

    imports: tuple[str, ...]
    pieces: tuple[Piece, ...]
    notes: dict[str, str]


def read_stubs(assignment: Assignment) -> Stubs:
    """The stub modules of an assignment, cut at their top level.

    Raises
    ------
    ContentError
        If a stub cannot be read, the modules lie in a package, or two modules define one name: a
        notebook has one namespace.
    """
    if assignment.own_packages:
        raise ContentError(
            f"{assignment.name} is about the package {assignment.own_packages[0]}, which cannot "
            "be written in a notebook.",
            hint="Hand it out as files, by `autograder package` or `autograder distribute --to`; "
            "to nbgrader name the other assignments.",
        )
    imports: dict[str, None] = {}
    pieces: dict[str, Piece] = {}
    notes = {}
    for module in assignment.modules:
        path = stub_path(assignment, module)
        text, tree = parse_python(stub_bytes(assignment, module), path)
        notes[module] = ast.get_docstring(tree) or ""
        for statement, source in statements(tree, text):
            if isinstance(statement, ast.Import | ast.ImportFrom):
                if not _imports_sibling(statement, assignment):
                    imports[source] = None
                continue
            piece = Piece(name=_statement_name(statement), module=module, source=source)
            known = pieces.setdefault(piece.name, piece)
            if known is not piece or piece.name in RESERVED:
                other = "the notebook" if piece.name in RESERVED else f"{known.module}.py"
                raise ContentError(
                    f'{path} defines "{piece.name}", which {other} defines too.',
                    hint="In the notebook of an assignment all code shares one namespace: "
                    "rename one of them.",
                )
    return Stubs(imports=tuple(imports), pieces=tuple(pieces.values()), notes=notes)


def statements(tree: ast.Module, text: str) -> Iterator[tuple[ast.stmt, str]]:
    """Every statement but the docstring, with the comments above it."""
    lines = text.splitlines()
    end = 0
    for number, statement in enumerate(tree.body):
        decorators = getattr(statement, "decorator_list", [])
        first = min([statement.lineno, *(node.lineno for node in decorators)])
        above = [line for line in lines[end : first - 1] if line.startswith("#")]
        end = statement.end_lineno or first
        if number == 0 and isinstance(statement, ast.Expr) and ast.get_docstring(tree):
            continue
        if isinstance(statement, ast.Import | ast.ImportFrom):
            yield statement, ast.unparse(statement)
        else:
            yield statement, "\n".join([*above, *lines[first - 1 : end]])


def _imports_sibling(statement: ast.Import | ast.ImportFrom, assignment: Assignment) -> bool:
    if isinstance(statement, ast.ImportFrom):
        return statement.module in assignment.modules
    return any(alias.name in assignment.modules for alias in statement.names)


def _statement_name(statement: ast.stmt) -> str:
    match statement:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return name
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            return name
    return f"line {statement.lineno}"
