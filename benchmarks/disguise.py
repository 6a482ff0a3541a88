"""Copies of a Python module in disguise: what is done to code so that it does not look copied."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from random import Random

Disguise = Callable[[str, Random], str]

_WORDS = ("value", "res", "tmp", "data", "arr", "vec", "item", "out", "num", "cur", "acc", "box")
_REMARKS = (
    "# first we look at the shape",
    "# see the lecture",
    "# careful here",
    "# now the actual formula",
    "# done",
)


def renamed(source: str, random: Random) -> str:
    """Every parameter and every variable has another name."""
    tree = ast.parse(source)
    stored = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and not _loaded(n)}
    names = stored | {n.arg for n in ast.walk(tree) if isinstance(n, ast.arg)}
    names -= {"self", "ANSWERS"}
    words = random.sample(range(1000, 10_000), len(names))
    new = {
        name: f"{random.choice(_WORDS)}_{n}" for name, n in zip(sorted(names), words, strict=True)
    }
    pattern = re.compile(
        r"(?<![\w.'\"])(" + "|".join(map(re.escape, sorted(new))) + r")\b(?!['\"])"
    )
    return pattern.sub(lambda match: new[match[1]], source) if new else source


def reordered(source: str, random: Random) -> str:
    """Functions, and the methods of a class, stand in another order."""
    tree = ast.parse(source)
    random.shuffle(tree.body)
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            random.shuffle(node.body)
    return ast.unparse(tree)


def reformatted(source: str, _random: Random) -> str:
    """Other blanks, brackets, quotes and line breaks; comments are lost."""
    lines = ast.unparse(ast.parse(source)).split("\n")
    wide = [re.sub(r" ([-+*/=]) ", r"\1", line) for line in lines]
    return "\n".join(line.replace("    ", "  ").replace(", ", " ,") for line in wide)


def recommented(source: str, random: Random) -> str:
    """Other docstrings, and remarks in between."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            if ast.get_docstring(node) is not None:
                node.body = node.body[1:] or [ast.Pass()]
            node.body.insert(0, ast.Expr(ast.Constant("My own words on this one.")))
    lines = []
    for line in ast.unparse(tree).split("\n"):
        if line.strip() and random.random() < 0.4:
            indent = line[: len(line) - len(line.lstrip())]
            lines.append(indent + random.choice(_REMARKS))
        lines.append(line)
    return "\n".join(lines)


def edited(source: str, random: Random) -> str:
    """Here and there a statement is written otherwise: a step in between, a print, `x = x + 1`."""
    return ast.unparse(ast.fix_missing_locations(_Edit(random).visit(ast.parse(source))))


def mixed(source: str, random: Random) -> str:
    """All of it together."""
    for disguise in (edited, renamed, reordered, recommented, reformatted):
        source = disguise(source, random)
    return source


DISGUISES: dict[str, Disguise] = {
    "renamed": renamed,
    "reordered": reordered,
    "reformatted": reformatted,
    "recommented": recommented,
    "edited": edited,
    "mixed": mixed,
}


class _Edit(ast.NodeTransformer):
    def __init__(self, random: Random) -> None:
        self.random = random
        self.count = 0

    def visit_Return(self, node: ast.Return) -> list[ast.stmt]:
        if node.value is None or self.random.random() < 0.5:
            return [node]
        self.count += 1
        name = f"result{self.count}"
        step = ast.Assign([ast.Name(name, ast.Store())], node.value)
        return [step, ast.Return(ast.Name(name, ast.Load()))]

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.stmt:
        if not isinstance(node.target, ast.Name):
            return node
        now = ast.BinOp(ast.Name(node.target.id, ast.Load()), node.op, node.value)
        return ast.Assign([node.target], now)

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        self.generic_visit(node)
        swaps = isinstance(node.op, ast.Add | ast.Mult) and self.random.random() < 0.2
        return ast.BinOp(node.right, node.op, node.left) if swaps else node


def _loaded(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Load)
