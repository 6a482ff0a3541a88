"""Which names a piece of Python binds, and which it takes from elsewhere."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable

BUILTINS = frozenset(vars(builtins))
_Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
_Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


class Scope(ast.NodeVisitor):
    """The names of some statements, those in functions and comprehensions by Python's rules.

    Attributes
    ----------
    bound : set of str
        Assigned, deleted, imported or defined.
    used : set of str
        Looked up, here or in what is defined here.
    """

    def __init__(self, nodes: Iterable[ast.AST], bound: Iterable[str] = ()) -> None:
        self.bound = set(bound)
        self.used: set[str] = set()
        self._elsewhere: set[str] = set()
        for node in nodes:
            self.visit(node)
        self.bound -= self._elsewhere

    @property
    def free_names(self) -> set[str]:
        """What comes from elsewhere."""
        return self.used - self.bound

    def visit_Name(self, node: ast.Name) -> None:
        (self.used if isinstance(node.ctx, ast.Load) else self.bound).add(node.id)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        if isinstance(node.target, ast.Name):
            self.used.add(node.target.id)
        self.generic_visit(node)

    def visit_Global(self, node: ast.Global | ast.Nonlocal) -> None:
        self._elsewhere.update(node.names)
        self.used.update(node.names)

    visit_Nonlocal = visit_Global

    def visit_alias(self, node: ast.alias) -> None:
        self.bound.add((node.asname or node.name).partition(".")[0])

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        if node.name:
            self.bound.add(node.name)
        self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        self.bound.add(node.name)
        for outer in (*node.decorator_list, *filter(None, [node.returns])):
            self.visit(outer)
        self._visit_function(node, node.body)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._visit_function(node, [node.body])

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.bound.add(node.name)
        for outer in (*node.decorator_list, *node.bases, *node.keywords):
            self.visit(outer)
        self._add_inner(Scope(node.body))

    def _comprehension(self, node: _Comprehension) -> None:
        self._add_inner(Scope(ast.iter_child_nodes(node)))

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = _comprehension

    def _visit_function(self, node: _Function, body: Iterable[ast.AST]) -> None:
        given = node.args
        every = [*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg]
        names = [argument for argument in every if argument is not None]
        outer = [*given.defaults, *given.kw_defaults, *(name.annotation for name in names)]
        for part in filter(None, outer):
            self.visit(part)
        self._add_inner(Scope(body, (name.arg for name in names)))

    def _add_inner(self, scope: Scope) -> None:
        self.used |= scope.used - scope.bound


def parse_or_none(code: str) -> ast.Module | None:
    """The tree of some code, or None where it is no Python."""
    try:
        return ast.parse(code)
    except (SyntaxError, ValueError):
        return None
