"""From Python's syntax tree to ours: numbers, names and operators."""

import ast
import warnings
from collections.abc import Callable
from fractions import Fraction

from autograder.symbolic.reading.grammar import (
    FUNCTIONS,
    MAX_DEPTH,
    MAX_DIGITS,
    FormulaError,
    Names,
    plain_name,
)
from autograder.symbolic.reading.spelling import right_side_error
from autograder.symbolic.reading.tree import Node, call, number

ALLOWED = frozenset(
    [
        *(ast.Constant, ast.Name, ast.Attribute, ast.BinOp, ast.UnaryOp, ast.Call),
        *(ast.Tuple, ast.List, ast.Subscript, ast.IfExp, ast.Compare),
    ]
)


class Reader:
    """Turns Python's syntax tree into ours, refusing what is not on the list."""

    def __init__(self, line: str, names: Names) -> None:
        self.line = line
        self.raw = line.encode()
        self.names = names
        self.bound: list[str] = []

    def grammar(self) -> ast.expr:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return ast.parse(self.line, mode="eval").body
        except SyntaxError as error:
            raise self._unreadable_error(error) from None
        except (ValueError, MemoryError, RecursionError):
            raise FormulaError(
                "Die Formel ist zu verschachtelt oder enthält eine zu große Zahl.",
                "The formula is too deeply nested or has too large a number.",
            ) from None

    def _unreadable_error(self, error: SyntaxError) -> FormulaError:
        column = min(error.offset or 1, len(self.line))
        if self.line[-1] in "+-*/,.":
            return FormulaError(
                "Am Ende fehlt etwas.", "Something is missing at the end.", len(self.line)
            )
        return FormulaError(
            "Ab hier ist die Formel nicht lesbar: prüfe Rechenzeichen und Klammern.",
            "From here on the formula cannot be read: check operators and brackets.",
            column,
        )

    def column(self, node: ast.expr) -> int:
        """Python counts bytes from 0; people count characters from 1."""
        return len(self.raw[: node.col_offset].decode(errors="ignore")) + 1

    def written(self, node: ast.expr) -> str:
        """What stands in the line for a node."""
        return self.raw[node.col_offset : node.end_col_offset].decode(errors="ignore")

    def read(self, node: ast.expr, depth: int) -> Node:
        self.check_depth(depth, node)
        if type(node) not in ALLOWED:
            raise self.foreign_node_error(node)
        result: Node = getattr(self, f"_{type(node).__name__.lower()}")(node, depth + 1)
        return result

    def check_depth(self, depth: int, node: ast.expr) -> None:
        if depth > MAX_DEPTH:
            raise FormulaError(
                "Die Formel ist zu verschachtelt.",
                "The formula is too deeply nested.",
                self.column(node),
            )

    def foreign_node_error(self, node: ast.expr) -> FormulaError:
        return FormulaError(
            "Das gehört in keine Formel: erlaubt sind Zahlen, Variablen, + - * / **, Klammern "
            "und Funktionen wie exp(x).",
            "This has no place in a formula: numbers, variables, + - * / **, brackets and "
            "functions such as exp(x) are allowed.",
            self.column(node),
        )

    def _constant(self, node: ast.Constant, depth: int) -> Node:
        if type(node.value) not in (int, float):
            raise self.foreign_node_error(node)
        written = self.written(node)
        digits, _, exponent = written.lower().replace("_", "").partition("e")
        if len(digits) > MAX_DIGITS or abs(int(exponent[:9] or 0)) > MAX_DIGITS:
            raise FormulaError(
                f"Die Zahl ist zu lang (höchstens {MAX_DIGITS} Ziffern).",
                f"The number is too long (at most {MAX_DIGITS} digits).",
                self.column(node),
            )
        if not digits.replace(".", "").isdecimal():
            raise self.foreign_node_error(node)
        return number(Fraction(written.replace("_", "")))

    def _compare(self, node: ast.Compare, depth: int) -> Node:
        raise right_side_error(self.column(node))

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
            raise self.foreign_node_error(node)
        if isinstance(node.left, ast.Name) and isinstance(node.right, ast.Call):
            raised = self._power_of_call(plain_name(node.left.id), node.right, depth)
            if raised is not None:
                return raised
        return Node("pow", (self.read(node.left, depth), self.read(node.right, depth)))

    def _power_of_call(self, name: str, node: ast.Call, depth: int) -> Node | None:
        """`tanh**2(x)`, as tanh²(x) is printed: the power of the value; None where it is not."""
        power = node.func
        if name not in FUNCTIONS or name in (self.names.symbols or ()):
            return None
        if not isinstance(power, ast.Constant) or len(node.args) != 1 or node.keywords:
            return None
        inner = call(FUNCTIONS[name], self.read(node.args[0], depth))
        return Node("pow", (inner, self.read(power, depth)))

    def _unaryop(self, node: ast.UnaryOp, depth: int) -> Node:
        if isinstance(node.op, ast.USub):
            return Node("neg", (self.read(node.operand, depth),))
        if isinstance(node.op, ast.UAdd):
            return self.read(node.operand, depth)
        raise self.foreign_node_error(node)

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
