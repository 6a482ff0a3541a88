"""List what Python code defines, in a form that ignores comments, layout and docstrings."""

from __future__ import annotations

import ast
import contextlib
import functools
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

_FENCED = re.compile(r"(?ms)^[ \t]*(```+|~~~+)[ \t]*(?:python|py)\b[^\n]*\n(.*?)^[ \t]*\1")
_PLACEHOLDERS: tuple[Any, ...] = (None, "", "?", "...", ..., [], (), {})


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """One function, method or value of a module.

    Attributes
    ----------
    key : str
        `sigmoid`, `Class.method`, `NAME`, or `NAME.KEY` for an entry of a dictionary.
    code : str
        Its body or value as a syntax tree; empty when nothing is written yet.
    size : int
        Number of nodes in `code`: 2 for `return z`, 4 for `return a - y`.
    unwritten : bool
        Whether it raises NotImplementedError.
    is_value : bool
        A value, not a function.
    """

    key: str
    line: int
    code: str
    size: int
    unwritten: bool = False
    is_value: bool = False

    @property
    def is_trivial(self) -> bool:
        """Nothing is written yet, or anybody would write it so (`return z`)."""
        return not self.code or (not self.is_value and self.size <= 2)


@functools.lru_cache(maxsize=256)  # files of the template come again with every assignment
def definitions(code: str) -> tuple[Definition, ...]:
    """Everything a module defines, nested functions included (SyntaxError, ValueError)."""
    tree = ast.parse(code)
    functions = _Functions()
    functions.visit(tree)
    return (*functions.found, *_value_definitions(tree))


@functools.lru_cache(maxsize=256)
def module_fingerprint(code: str) -> str:
    """The whole of a module as a syntax tree; empty when it only imports and describes."""
    tree = _Bare().visit(ast.parse(code))
    body = [s for s in tree.body if not isinstance(s, ast.Import | ast.ImportFrom)]
    return "".join(ast.dump(statement) for statement in body)


def code_fragment(code: str) -> tuple[str, int]:
    """A piece of code in the form of `Definition.code`, and its size; ("", 0) if it is none."""
    try:
        body = ast.parse(code.strip()).body
    except (SyntaxError, ValueError):
        return "", 0
    return _dump_and_size([part.value if isinstance(part, ast.Expr) else part for part in body])


def python_parts(name: str, data: bytes) -> tuple[str, ...]:
    """The pieces of Python in a module, a notebook or the fenced blocks of a Markdown file."""
    text = data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    match PurePosixPath(name).suffix.lower():
        case ".py" | ".pyi":
            return (text,)
        case ".md" | ".markdown":
            return tuple(code for _, code in _FENCED.findall(text))
        case ".ipynb":
            return tuple(_code_in_cells(text))
    return ()


def _code_in_cells(text: str) -> Iterator[str]:
    try:
        for cell in json.loads(text)["cells"]:
            source = "".join(cell["source"])
            if cell["cell_type"] == "code":
                yield re.sub(r"(?m)^([ \t]*)[%!?].*$", r"\1pass", source)
            else:
                yield from (code for _, code in _FENCED.findall(source))
    except (ValueError, KeyError, TypeError):
        return


class _Functions(ast.NodeVisitor):
    """Collects functions under their names within classes and functions."""

    def __init__(self) -> None:
        self.found: list[Definition] = []
        self._outer: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._visit_inside(node, node.name)

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        unwritten = any(_is_not_implemented(statement) for statement in node.body)
        line = node.lineno
        self._visit_inside(node, node.name)
        bare = _Bare().visit(node)
        code, size = _dump_and_size(bare.body)
        key = ".".join((*self._outer, node.name))
        self.found.append(
            Definition(key=key, line=line, code=code, size=size, unwritten=unwritten)
        )

    visit_AsyncFunctionDef = visit_FunctionDef

    def _visit_inside(self, node: ast.AST, name: str) -> None:
        self._outer.append(name)
        self.generic_visit(node)
        self._outer.pop()


class _Bare(ast.NodeTransformer):
    """Leaves out docstrings, `pass`, `raise NotImplementedError` and type hints."""

    def visit_Expr(self, node: ast.Expr) -> ast.AST | None:
        return None if isinstance(node.value, ast.Constant) else self.generic_visit(node)

    def visit_Pass(self, node: ast.Pass) -> None:
        return None

    def visit_Raise(self, node: ast.Raise) -> ast.AST | None:
        return None if _is_not_implemented(node) else self.generic_visit(node)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.annotation = None
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns = None
        return self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST | None:
        if node.value is None:
            return None
        plain = ast.Assign(targets=[node.target], value=node.value)
        return self.generic_visit(ast.copy_location(plain, node))


def _value_definitions(tree: ast.Module) -> Iterator[Definition]:
    for statement in tree.body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                pass
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                pass
            case _:
                continue
        yield _value_definition(name, value)
        if isinstance(value, ast.Dict):
            for key, entry in zip(value.keys, value.values, strict=True):
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield _value_definition(f"{name}.{key.value}", entry)


def _value_definition(key: str, node: ast.expr) -> Definition:
    code, size = _dump_and_size([node])
    with contextlib.suppress(ValueError, TypeError):  # a formula, not a plain value
        code = "" if ast.literal_eval(node) in _PLACEHOLDERS else code
    return Definition(key=key, line=node.lineno, code=code, size=size, is_value=True)


def _dump_and_size(nodes: list[Any]) -> tuple[str, int]:
    size = sum(
        not isinstance(inner, ast.expr_context | ast.operator)
        for node in nodes
        for inner in ast.walk(node)
    )
    return "".join(ast.dump(node) for node in nodes), size


def _is_not_implemented(node: ast.AST) -> bool:
    if not isinstance(node, ast.Raise) or node.exc is None:
        return False
    raised = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
    return isinstance(raised, ast.Name) and raised.id == "NotImplementedError"
