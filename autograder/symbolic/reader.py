"""From Python's syntax tree to ours: numbers, names and operators."""

import ast
import warnings
from collections.abc import Callable
from fractions import Fraction

from autograder.symbolic.grammar import (
    FORMS,
    FUNCTIONS,
    INDICES,
    MAX_DEPTH,
    MAX_DIGITS,
    PRIME,
    FormulaError,
    Names,
    plain_name,
    unknown_name,
)
from autograder.symbolic.spelling import right_side_alone
from autograder.symbolic.tree import Node, call, number, symbol

ALLOWED = frozenset(
    [
        *(ast.Constant, ast.Name, ast.Attribute, ast.BinOp, ast.UnaryOp, ast.Call),
        *(ast.Tuple, ast.List, ast.Subscript, ast.IfExp, ast.Compare),
    ]
)
LIBRARIES = frozenset(["np", "numpy", "math", "sympy", "sp", "sym", "torch", "jnp"])
SINGLETONS = {
    "Half": number(Fraction(1, 2)),
    "One": number(1),
    "Zero": number(0),
    "NegativeOne": Node("neg", (number(1),)),
    "Pi": Node("constant", (), "pi"),
    "Exp1": Node("constant", (), "E"),
}


class Reader:
    """Turns Python's syntax tree into ours, refusing what is not on the list."""

    def __init__(self, line: str, names: Names) -> None:
        self.line = line
        self.names = names
        self.bound: list[str] = []

    def grammar(self) -> ast.expr:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return ast.parse(self.line, mode="eval").body
        except SyntaxError as error:
            raise self._unreadable(error) from None
        except (ValueError, MemoryError, RecursionError):
            raise FormulaError(
                "Die Formel ist zu verschachtelt oder enthält eine zu große Zahl.",
                "The formula is too deeply nested or has too large a number.",
            ) from None

    def _unreadable(self, error: SyntaxError) -> FormulaError:
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
        return len(self.line.encode()[: node.col_offset].decode(errors="ignore")) + 1

    def read(self, node: ast.expr, depth: int) -> Node:
        self.check_depth(depth, node)
        if type(node) not in ALLOWED:
            raise self.foreign(node)
        result: Node = getattr(self, f"_{type(node).__name__.lower()}")(node, depth + 1)
        return result

    def check_depth(self, depth: int, node: ast.expr) -> None:
        if depth > MAX_DEPTH:
            raise FormulaError(
                "Die Formel ist zu verschachtelt.",
                "The formula is too deeply nested.",
                self.column(node),
            )

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
        written = ast.get_source_segment(self.line, node) or ""
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

    def _attribute(self, node: ast.Attribute, depth: int) -> Node:
        if isinstance(node.value, ast.Name) and node.value.id == "S" and node.attr in SINGLETONS:
            return SINGLETONS[node.attr]
        return self._name(self.unqualified(node), depth)

    def unqualified(self, node: ast.expr) -> ast.Name:
        """The bare name of `exp`, `np.exp`, `sympy.exp`; anything else is refused."""
        if isinstance(node, ast.Name):
            return node
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            library = node.value.id
            if library in LIBRARIES and library not in (self.names.symbols or ()):
                return ast.copy_location(ast.Name(node.attr), node)
        raise self.foreign(node)

    def _name(self, node: ast.Name, depth: int) -> Node:
        name = plain_name(node.id)
        if name in self.bound:
            return Node("index", (), name)
        known = self.names.symbols
        if known is not None and name in known:
            return symbol(name)
        if name in ("E", "pi", "e"):
            return Node("constant", (), "E" if name == "e" else name)
        self._refuse_function(name, node)
        if "_" in name:
            indexed = self._with_index(name, node)
            if indexed is not None:
                return indexed
        if self.names.families and name in INDICES:
            return Node("index", (), name)
        if known is None:
            return symbol(name)
        if name.replace("_", "") in known:
            return symbol(name.replace("_", ""))
        raise unknown_name(name, self.names, self.column(node))

    def _refuse_function(self, name: str, node: ast.expr) -> None:
        """A function stands before its argument; gamma may be a letter where any is allowed."""
        if PRIME in name:
            raise self.no_prime(node)
        letter = name == "gamma" and self.names.symbols is None
        if (name in FUNCTIONS or name in FORMS) and not letter:
            raise FormulaError(
                f"Nach {name} fehlen die Klammern mit dem Argument: {name}(...).",
                f"The brackets with the argument are missing after {name}: {name}(...).",
                self.column(node),
            )

    def _with_index(self, name: str, node: ast.expr) -> Node | None:
        """`z_i` of a family z, and `delta_ij`; None for a name that only looks like that."""
        family, _, index = name.partition("_")
        if family in self.names.families and index:
            return self._indexed(family, index.split("_"), node)
        countable = self.names.families or self.names.symbols is None
        if family == "delta" and index and countable:
            return self._delta_of(index, node)
        return None

    def no_prime(self, node: ast.expr) -> FormulaError:
        return FormulaError(
            "Eine Ableitung schreibt man Derivative(f, x), nicht f'(x).",
            "Write a derivative as Derivative(f, x), not f'(x).",
            self.column(node),
        )

    def _indexed(self, family: str, written: list[str], node: ast.expr) -> Node:
        anything = self.names.symbols is None
        double = family in self.names.matrices
        if len(written) == 1 and (double or (anything and written[0].isalpha())):
            written = list(written[0]) if len(written[0]) in (1, 2) else written
        if len(written) != 1 + double and not (anything and len(written) == 1 + (not double)):
            raise FormulaError(
                f"{family} hat {1 + double} Index(e): {family}{'_jk' if double else '_i'}.",
                f"{family} has {1 + double} index(es): {family}{'_jk' if double else '_i'}.",
                self.column(node),
            )
        return Node("indexed", tuple(self._position(index, node) for index in written), family)

    def _position(self, index: str, node: ast.expr) -> Node:
        if index in INDICES or index in self.bound:
            return Node("index", (), index)
        if index.isdecimal() and len(index) < 3:
            return number(int(index))
        raise FormulaError(
            f"„{index}“ ist kein Index: erlaubt sind i, j, k, l, m, n und Zahlen.",
            f"`{index}` is no index: i, j, k, l, m, n and numbers are allowed.",
            self.column(node),
        )

    def _delta_of(self, index: str, node: ast.expr) -> Node:
        written = index.split("_") if "_" in index else list(index)
        if len(written) != 2:
            raise unknown_name(f"delta_{index}", self.names, self.column(node))
        return Node("delta", tuple(self._position(part, node) for part in written))

    def _subscript(self, node: ast.Subscript, depth: int) -> Node:
        inside = [node.slice]
        base: ast.expr = node.value
        if isinstance(base, ast.Subscript):  # w[j][k], as arrays are indexed
            inside = [base.slice, node.slice]
            base = base.value
        elif isinstance(node.slice, ast.Tuple):
            inside = node.slice.elts
        if not isinstance(base, ast.Name) or base.id not in self.names.families:
            raise self.foreign(node)
        return self._indexed(base.id, [self._written(part) for part in inside], inside[0])

    def _written(self, part: ast.expr) -> str:
        if isinstance(part, ast.Name):
            return part.id
        if isinstance(part, ast.Constant) and type(part.value) is int:
            return str(part.value)[:5]
        raise self.foreign(part)

    def _compare(self, node: ast.Compare, depth: int) -> Node:
        raise right_side_alone(self.column(node))

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
        if isinstance(node.left, ast.Name) and isinstance(node.right, ast.Call):
            raised = self._raised(plain_name(node.left.id), node.right, depth)
            if raised is not None:
                return raised
        return Node("pow", (self.read(node.left, depth), self.read(node.right, depth)))

    def _raised(self, name: str, node: ast.Call, depth: int) -> Node | None:
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
