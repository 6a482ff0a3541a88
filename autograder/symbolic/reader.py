"""From Python's syntax tree to ours: numbers, names and operators."""

import ast
import warnings
from collections.abc import Callable
from fractions import Fraction

from autograder.symbolic.grammar import (
    FORMS,
    FUNCTIONS,
    GREEK,
    INDICES,
    MAX_DEPTH,
    MAX_DIGITS,
    FormulaError,
    Names,
    unknown_name,
)
from autograder.symbolic.tree import Node, number, symbol

ALLOWED = frozenset(
    [
        *(ast.Constant, ast.Name, ast.BinOp, ast.UnaryOp, ast.Call),
        *(ast.Tuple, ast.List, ast.Subscript, ast.IfExp),
    ]
)


class Reader:
    """Turns Python's syntax tree into ours, refusing what is not on the list."""

    def __init__(self, line: str, start: int, names: Names) -> None:
        self.line = line
        self.start = start
        self.names = names
        self.bound: list[str] = []

    def grammar(self) -> ast.expr:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return ast.parse(self.line[self.start :].rstrip(), mode="eval").body
        except SyntaxError as error:
            raise self._unreadable(error) from None
        except (ValueError, MemoryError, RecursionError):
            raise FormulaError(
                "Die Formel ist zu verschachtelt oder enthält eine zu große Zahl.",
                "The formula is too deeply nested or has too large a number.",
            ) from None

    def _unreadable(self, error: SyntaxError) -> FormulaError:
        column = min(self.start + (error.offset or 1), len(self.line.rstrip()))
        if self.line.rstrip()[-1] in "+-*/,.":
            return FormulaError(
                "Am Ende fehlt etwas.", "Something is missing at the end.", len(self.line.rstrip())
            )
        return FormulaError(
            "Ab hier ist die Formel nicht lesbar: prüfe Rechenzeichen und Klammern.",
            "From here on the formula cannot be read: check operators and brackets.",
            column,
        )

    def column(self, node: ast.expr) -> int:
        """Python counts bytes from 0; people count characters from 1."""
        raw = self.line[self.start :].encode()[: node.col_offset]
        return self.start + len(raw.decode(errors="ignore")) + 1

    def read(self, node: ast.expr, depth: int) -> Node:
        if depth > MAX_DEPTH:
            raise FormulaError(
                "Die Formel ist zu verschachtelt.",
                "The formula is too deeply nested.",
                self.column(node),
            )
        if type(node) not in ALLOWED:
            raise self.foreign(node)
        result: Node = getattr(self, f"_{type(node).__name__.lower()}")(node, depth + 1)
        return result

    def foreign(self, node: ast.expr) -> FormulaError:
        return FormulaError(
            "Das gehört in keine Formel: erlaubt sind Zahlen, Variablen, + - * / **, Klammern "
            "und Funktionen wie exp(x).",
            "This has no place in a formula: numbers, variables, + - * / **, brackets and "
            "functions such as exp(x) are allowed.",
            self.column(node),
        )

    def _constant(self, node: ast.Constant, depth: int) -> Node:
        if type(node.value) not in (int, float):
            raise self.foreign(node)
        written = ast.get_source_segment(self.line[self.start :], node) or ""
        digits, _, exponent = written.lower().replace("_", "").partition("e")
        if len(digits) > MAX_DIGITS or abs(int(exponent[:9] or 0)) > MAX_DIGITS:
            raise FormulaError(
                f"Die Zahl ist zu lang (höchstens {MAX_DIGITS} Ziffern).",
                f"The number is too long (at most {MAX_DIGITS} digits).",
                self.column(node),
            )
        if not digits.replace(".", "").isdecimal():
            raise self.foreign(node)
        return number(Fraction(written.replace("_", "")))

    def _name(self, node: ast.Name, depth: int) -> Node:
        name = "".join(GREEK.get(sign, sign) for sign in node.id)
        if name in self.bound:
            return Node("index", (), name)
        known = self.names.symbols
        if known is not None and name in known:
            return symbol(name)
        if name in ("E", "pi", "e"):
            return Node("constant", (), "E" if name == "e" else name)
        if name in FUNCTIONS or name in FORMS:
            raise FormulaError(
                f"Nach {name} fehlen die Klammern mit dem Argument: {name}(...).",
                f"The brackets with the argument are missing after {name}: {name}(...).",
                self.column(node),
            )
        family, _, index = name.partition("_")
        if family in self.names.families and index:
            return self._indexed(family, index, node)
        if self.names.families and name in INDICES:
            return Node("index", (), name)
        if known is None:
            return symbol(name)
        if name.replace("_", "") in known:
            return symbol(name.replace("_", ""))
        raise unknown_name(name, self.names, self.column(node))

    def _indexed(self, family: str, index: str, node: ast.expr) -> Node:
        if index in INDICES or index in self.bound:
            return Node("indexed", (Node("index", (), index),), family)
        if index.isdecimal() and len(index) < 3:
            return Node("indexed", (number(int(index)),), family)
        raise FormulaError(
            f"„{index}“ ist kein Index: erlaubt sind i, j, k, l, m, n und Zahlen.",
            f"`{index}` is no index: i, j, k, l, m, n and numbers are allowed.",
            self.column(node),
        )

    def _subscript(self, node: ast.Subscript, depth: int) -> Node:
        if isinstance(node.value, ast.Name) and node.value.id in self.names.families:
            if isinstance(node.slice, ast.Name):
                return self._indexed(node.value.id, node.slice.id, node.slice)
            if isinstance(node.slice, ast.Constant) and type(node.slice.value) is int:
                return self._indexed(node.value.id, str(node.slice.value)[:5], node.slice)
        raise self.foreign(node)

    def _binop(self, node: ast.BinOp, depth: int) -> Node:
        spine: list[ast.BinOp] = []  # a + b + c + ... leans left: walked, not recursed into
        current: ast.expr = node
        while isinstance(current, ast.BinOp) and type(current.op) in _LEFT:
            spine.append(current)
            current = current.left
        if not spine:
            return self._power(node, depth)
        tree = self.read(current, depth)
        for step in reversed(spine):
            right = self.read(step.right, depth)
            tree = _LEFT[type(step.op)](tree, right)
        return tree

    def _power(self, node: ast.BinOp, depth: int) -> Node:
        if not isinstance(node.op, ast.Pow):
            raise self.foreign(node)
        return Node("pow", (self.read(node.left, depth), self.read(node.right, depth)))

    def _unaryop(self, node: ast.UnaryOp, depth: int) -> Node:
        if isinstance(node.op, ast.USub):
            return Node("neg", (self.read(node.operand, depth),))
        if isinstance(node.op, ast.UAdd):
            return self.read(node.operand, depth)
        raise self.foreign(node)

    def _tuple(self, node: ast.Tuple | ast.List, depth: int) -> Node:
        if depth > 1:
            raise FormulaError(
                "Ein Komma trennt hier nur Argumente: prüfe die Klammern; Dezimalzahlen schreibt "
                "man mit Punkt.",
                "A comma only separates arguments here: check the brackets; decimals are written "
                "with a point.",
                self.column(node),
            )
        return Node("tuple", tuple(self.read(part, depth) for part in node.elts))

    _list = _tuple


def _add(left: Node, right: Node) -> Node:
    return Node("add", (*left.args, right) if left.kind == "add" else (left, right))


def _mul(left: Node, right: Node) -> Node:
    return Node("mul", (*left.args, right) if left.kind == "mul" else (left, right))


_LEFT: dict[type[ast.operator], Callable[[Node, Node], Node]] = {
    ast.Add: _add,
    ast.Sub: lambda left, right: _add(left, Node("neg", (right,))),
    ast.Mult: _mul,
    ast.Div: lambda left, right: Node("div", (left, right)),
}
