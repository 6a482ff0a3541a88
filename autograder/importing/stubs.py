"""What students get in the place of a solution."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum


class Fate(Enum):
    """What becomes of a line of the solution in the stub."""

    KEPT = "kept"
    HIDDEN = "hidden"  # something to be written stands in its place
    GONE = "gone"  # nothing does


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the solution; `shown` is what stands in its place where it is kept."""

    text: str
    fate: Fate = Fate.KEPT
    shown: str = ""

    @property
    def is_kept(self) -> bool:
        return self.fate is Fate.KEPT

    @property
    def stub(self) -> str:
        return self.shown or self.text


def code_of(lines: Sequence[Line]) -> str:
    """The solution."""
    return "\n".join(line.text for line in lines)


def stub_of(lines: Sequence[Line]) -> str:
    """The stub: what is kept, and `raise NotImplementedError` where functions have to be written.

    A function or class that is hidden as a whole keeps its signature and docstring, a variable
    becomes `name = ...`; anything else that is hidden is left out.

    Raises
    ------
    SyntaxError
        If the solution is no Python.
    """
    made: list[str] = []
    end = 0
    for node in ast.parse(code_of(lines)).body:
        first = _first_line(node)
        made += [line.stub for line in lines[end : first - 1] if line.is_kept]
        end = node.end_lineno or first
        own = lines[first - 1 : end]
        made += _partial_stub(node, lines) if own[0].is_kept else _full_stub(node, "")
    made += [line.stub for line in lines[end:] if line.is_kept]
    return "\n".join(made).strip("\n")


def _first_line(node: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(decorator.lineno for decorator in decorators)])


def _partial_stub(node: ast.stmt, lines: Sequence[Line]) -> Iterator[str]:
    """A statement of which students get the beginning."""
    before = Fate.KEPT
    for number in range(_first_line(node), (node.end_lineno or node.lineno) + 1):
        line = lines[number - 1]
        if line.is_kept:
            yield line.stub
        elif line.fate is Fate.HIDDEN and line.text.strip() and before is not Fate.HIDDEN:
            indent = line.text[: len(line.text) - len(line.text.lstrip())]
            yield indent + _placeholder(_enclosing_function(node, number))
        before = line.fate if line.text.strip() or line.is_kept else before


def _enclosing_function(node: ast.stmt, number: int) -> str:
    """The innermost function, with its class, that a line stands in; empty outside of any."""
    names = []
    function = False
    for child in ast.walk(node):  # from the outside to the inside
        if isinstance(child, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef) and (
            child.lineno <= number <= (child.end_lineno or child.lineno)
        ):
            names.append(child.name)
            function = not isinstance(child, ast.ClassDef)
    return ".".join(names) if function else ""


def _placeholder(name: str) -> str:
    return f'raise NotImplementedError("{name}: not written yet")' if name else "pass"


def _full_stub(node: ast.stmt, owner: str) -> Iterator[str]:
    """A statement of which students get nothing but what it promises."""
    promised = copy.copy(node)
    match promised:
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            written = ast.parse(_placeholder(f"{owner}{promised.name}")).body
            promised.body = [*_docstring(promised), *written]
            yield ast.unparse(promised)
        case ast.ClassDef():
            methods = (
                "\n".join(_full_stub(child, f"{promised.name}."))
                for child in promised.body
                if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)
            )
            inner = [child for text in methods for child in ast.parse(text).body]
            promised.body = [*_docstring(promised), *inner] or [ast.Pass()]
            yield ast.unparse(promised)
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            yield f"{name} = ..."


def _docstring(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> list[ast.stmt]:
    return node.body[:1] if ast.get_docstring(node, clean=False) is not None else []
