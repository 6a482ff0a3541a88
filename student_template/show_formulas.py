"""Shows how the grader reads your formulas; whether they are right it does not say.

    python show_formulas.py          looks at answers.py and derivations.py of this folder

Needs nothing but Python. Generated from the grader's own parser: changes here are lost.
"""

import ast
import difflib
import io
import re
import runpy
import sys
import traceback
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

Value = Fraction | str | None


@dataclass(frozen=True, slots=True)
class Node:
    """One operation of a formula and its operands.

    Attributes
    ----------
    kind : str
        number (value: Fraction), symbol (value: name), constant (value: E or pi), index (value:
        name), indexed (value: name of the family; args: one index), add, mul, neg, div, pow,
        call (value: name of the function), derivative (args: body, variables...),
        sum (args: body, index, lower, upper; value "all": over all positions),
        delta (args: two indices), cases (args: value, i, j, otherwise: the value where i == j),
        tuple.
    """

    kind: str
    args: tuple["Node", ...] = ()
    value: Value = None


def number(value: int | Fraction) -> Node:
    return Node("number", (), Fraction(value))


def symbol(name: str) -> Node:
    return Node("symbol", (), name)


def call(name: str, *args: Node) -> Node:
    return Node("call", args, name)


ZERO = number(0)
ONE = number(1)
TWO = number(2)
EULER = Node("constant", (), "E")


def walk(node: Node) -> Iterator[Node]:
    """Every node of the tree, parents first."""
    waiting = [node]
    while waiting:
        current = waiting.pop()
        yield current
        waiting.extend(reversed(current.args))


def contains(node: Node, *kinds: str) -> bool:
    """Whether a node of one of these kinds stands anywhere in the tree."""
    return any(part.kind in kinds for part in walk(node))


def count(node: Node) -> int:
    """Number of nodes, a shared part counted as often as it stands there."""
    return sum(1 for _ in walk(node))


def depth(node: Node) -> int:
    """The longest way from the top of the tree to a leaf."""
    level, levels = [node], 0
    while level:
        level, levels = [part for above in level for part in above.args], levels + 1
    return levels


MAX_LENGTH = 1_000  # characters
MAX_DEPTH = 50  # of brackets
MAX_TREE_DEPTH = 60  # of operations, as in a/b/c/d
MAX_NODES = 400
MAX_DIGITS = 30  # of one written number
MAX_EXPONENT = 100
MAX_BITS = 2_000  # of a number that powers and products of numbers amount to
MAX_ORDER = 3  # of a derivative

FUNCTIONS = {
    "exp": "exp",
    "log": "log",
    "ln": "log",
    "sqrt": "sqrt",
    "abs": "abs",
    "Abs": "abs",
    "sigma": "sigma",
    "sigmoid": "sigma",
    "tanh": "tanh",
    "sinh": "sinh",
    "cosh": "cosh",
    "sin": "sin",
    "cos": "cos",
    "tan": "tan",
}
DERIVATIVES = ("Derivative", "diff")
DELTAS = ("KroneckerDelta", "delta", "kronecker")
FORMS = (*DERIVATIVES, *DELTAS, "Sum", "Piecewise")
INDICES = frozenset("ijklmn")

_GREEK_NAMES = """
    alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma
    tau upsilon phi chi psi omega sigma theta phi epsilon mu Alpha Beta Gamma Delta Epsilon Zeta
    Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi Psi Omega
"""
_GREEK_LETTERS = "αβγδεζηθικλμνξοπρστυφχψωςϑϕϵµΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ"
GREEK = dict(zip(_GREEK_LETTERS, _GREEK_NAMES.split(), strict=True))


class FormulaError(Exception):
    """A text is no formula of this course.

    Attributes
    ----------
    de, en : str
        What is wrong and the usual cure, in both languages.
    column : int or None
        Where, counted from 1; None when the whole text is meant.
    """

    def __init__(self, de: str, en: str, column: int | None = None) -> None:
        super().__init__(en)
        self.de = de
        self.en = en
        self.column = column


@dataclass(frozen=True, slots=True)
class Names:
    """The names a formula may use.

    Attributes
    ----------
    symbols : frozenset of str or None
        Variables; None allows every name (the student's own check, which knows no exercise).
    families : frozenset of str
        Indexed variables: with "z", `z_i`, `z_1` and `z[i]` are read.
    """

    symbols: frozenset[str] | None = None
    families: frozenset[str] = frozenset()

    @classmethod
    def of(cls, symbols: Iterable[str] | None, families: Iterable[str] = ()) -> "Names":
        return cls(None if symbols is None else frozenset(symbols), frozenset(families))

    def known(self) -> list[str]:
        """Everything that could stand in a formula, for suggestions."""
        families = [f"{name}_i" for name in sorted(self.families)]
        return [*sorted(self.symbols or ()), *families, *FUNCTIONS, "Derivative", "Sum"]


def unknown_name(name: str, names: Names, column: int) -> FormulaError:
    """The error for a name that does not exist, with the nearest that does."""
    known = names.known()
    lower = {entry.lower(): entry for entry in reversed(known)}
    near = lower.get(name.lower()) or next(iter(difflib.get_close_matches(name, known, 1)), "")
    if near:
        return FormulaError(
            f"„{name}“ ist hier unbekannt. Meintest du „{near}“?",
            f"`{name}` is unknown here. Did you mean `{near}`?",
            column,
        )
    variables = [entry for entry in known if entry not in FUNCTIONS][:-2]
    listed = ", ".join(variables) or "-"
    return FormulaError(
        f"„{name}“ ist hier unbekannt. Variablen dieser Aufgabe: {listed}.",
        f"`{name}` is unknown here. Variables of this exercise: {listed}.",
        column,
    )


def check_powers(tree: Node) -> None:
    """Refuse powers whose value or degree is out of all proportion.

    Raises
    ------
    FormulaError
        For exponents beyond MAX_EXPONENT and numbers beyond MAX_BITS.
    """
    _size_value(tree)


def _size_value(node: Node) -> Fraction | None:
    """The rational number a subtree amounts to, or None when it is no plain number."""
    parts = [_size_value(part) for part in node.args]
    if node.kind == "number":
        assert isinstance(node.value, Fraction)  # noqa: S101 - what the kind says
        return node.value
    if node.kind == "pow":
        return _size_power(parts[0], parts[1])
    known = [part for part in parts if part is not None]
    if len(known) < len(parts) or not known:
        return None
    if node.kind == "neg":
        return -known[0]
    if node.kind == "add":
        return _size_bounded(sum(known, Fraction(0)))
    if node.kind == "mul":
        product = Fraction(1)
        for part in known:
            product = _size_bounded(product * part)
        return product
    if node.kind == "div" and known[1]:
        return _size_bounded(known[0] / known[1])
    return None


def _size_power(base: Fraction | None, exponent: Fraction | None) -> Fraction | None:
    if exponent is None:
        return None
    if base is None:
        if abs(exponent) > MAX_EXPONENT or exponent.denominator > MAX_EXPONENT:
            raise FormulaError(
                f"Der Exponent ist zu groß (höchstens {MAX_EXPONENT}).",
                f"The exponent is too large (at most {MAX_EXPONENT}).",
            )
        return None
    if abs(exponent) * _size_bits(base) > MAX_BITS or exponent.denominator > MAX_EXPONENT:
        raise _size_too_large()
    if exponent.denominator != 1 or (base == 0 and exponent < 0):
        return None
    return base ** int(exponent)


def _size_bits(value: Fraction) -> int:
    return max(abs(value.numerator), value.denominator).bit_length() - 1


def _size_bounded(value: Fraction) -> Fraction:
    if _size_bits(value) > 4 * MAX_BITS:
        raise _size_too_large()
    return value


def _size_too_large() -> FormulaError:
    return FormulaError("Diese Potenz ist zu groß.", "This power is too large.")


_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+-*/(),.[] ")
_CURES = {
    "^": ("Potenzen schreibt man mit ** statt ^: x**2.",
          "Write powers with ** instead of ^: x**2."),
    "{": ("Nur runde Klammern: ( statt {.", "Round brackets only: ( instead of {."),
    "}": ("Nur runde Klammern: ) statt }.", "Round brackets only: ) instead of }."),
    "|": ("Den Betrag schreibt man abs(x).", "Write the absolute value as abs(x)."),
    "!": ("Fakultäten kommen hier nicht vor.", "There are no factorials here."),
    ":": ("Ein Doppelpunkt gehört in keine Formel; geteilt wird mit /.",
          "A colon has no place in a formula; divide with /."),
    ";": ("Teile trennt man mit einem Komma.", "Separate parts with a comma."),
    "%": ("Das Zeichen % gehört in keine Formel.", "The sign % has no place in a formula."),
    "'": ("Eine Ableitung schreibt man Derivative(f, x), nicht f'(x); Anführungszeichen stehen "
          "nur außen um die ganze Formel.",
          "Write a derivative as Derivative(f, x), not f'(x); quotes stand only around the whole "
          "formula."),
    '"': ("Anführungszeichen stehen nur außen um die ganze Formel.",
          "Quotes stand only around the whole formula."),
    "\\": ("Schreibe die Formel wie in Python, nicht in LaTeX.",
           "Write the formula as in Python, not in LaTeX."),
    "$": ("Schreibe die Formel wie in Python, nicht in LaTeX.",
          "Write the formula as in Python, not in LaTeX."),
    "#": ("Kommentare gehören nicht in die Formel.", "Comments do not belong in the formula."),
}  # fmt: skip
_TYPED = {
    "−": "-", "–": "-", "—": "-", "‐": "-", "·": "*", "×": "*", "∗": "*", "⋅": "*", "÷": "/",
    "∕": "/", "⁄": "/", "²": "**2", "³": "**3", "√": "sqrt(...)", "∑": "Sum(...)",
    "∂": "Derivative(...)", "½": "1/2", "（": "(", "）": ")", "，": ",",
}  # fmt: skip
_LOOKALIKES = dict(zip("аеорсухіјѕԁһᴠꜱАВЕКМНОРСТХҮ", "aeopcyxijsdhvsABEKMHOPCTXY", strict=True))

_NAME = "[A-Za-z_\u0370-\u03ff\u00b5]"
_FUNCTION = "|".join(sorted(FUNCTIONS, key=len, reverse=True))
_NUMBER_THEN_NAME = re.compile(
    rf"(?<![\w.])((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?) *(?={_NAME})(?![eE][+-]?\d)(\w+)"
)
_FUNCTION_WITHOUT_BRACKETS = re.compile(rf"(?<!\w)({_FUNCTION}) +(\w+)")
_NEIGHBOURS = re.compile(rf"(?<!\w)(\w+|\)) +(?={_NAME}|\d|\()(\w+|\()")
_BRACKET_THEN = re.compile(r"\) *(\(|\w)")
_DECIMAL_COMMA = re.compile(r"(?<![\w.])(\d+),(\d+)(?![\w.])")
_WORDS = frozenset(["if", "else", "and", "or", "not", "in", "is", "lambda", "for", "await"])


def check_spelling(text: str) -> None:
    """Refuse a text that cannot be a formula, with a cure where one is known.

    Raises
    ------
    FormulaError
        For what can be seen without parsing; a text that passes may still be no formula.
    """
    if len(text) > MAX_LENGTH:
        raise FormulaError(
            f"Die Formel ist zu lang (höchstens {MAX_LENGTH} Zeichen).",
            f"The formula is too long (at most {MAX_LENGTH} characters).",
        )
    if not text.strip():
        raise FormulaError("Hier steht noch keine Formel.", "There is no formula yet.")
    _characters(text)
    _brackets(text)
    _neighbours(text)


def decimal_comma(text: str) -> FormulaError | None:
    """The error for `0,5`, which reads as two numbers; None when there is no such place."""
    found = _DECIMAL_COMMA.search(text)
    if found is None:
        return None
    whole, part = found.groups()
    return FormulaError(
        f"Dezimalzahlen schreibt man mit Punkt: {whole}.{part} statt {whole},{part}.",
        f"Write decimals with a point: {whole}.{part} instead of {whole},{part}.",
        found.start(1) + len(whole) + 1,
    )


def _characters(text: str) -> None:
    name, sign, _ = text.partition("=")
    if sign and "'" in name and not name.strip("fgxyz()' "):
        _equals_sign(text, len(name) + 1)  # f'(x) = ...: that is what is wrong with it
    for column, sign in enumerate(text, start=1):
        if sign in _PLAIN or sign in GREEK or sign in "\n\t\r":
            continue
        if sign in "=<>" or text[column - 1 : column + 1] == "!=":
            _equals_sign(text, column)
            continue
        if sign in _CURES:
            raise FormulaError(*_CURES[sign], column)
        if sign in _TYPED:
            typed = _TYPED[sign]
            raise FormulaError(
                f"Statt des Zeichens {sign} schreibe {typed}.",
                f"Instead of the sign {sign} write {typed}.",
                column,
            )
        if sign in _LOOKALIKES:
            latin = _LOOKALIKES[sign]
            raise FormulaError(
                f"Dieses Zeichen sieht nur aus wie {latin}: tippe es neu.",
                f"This character only looks like {latin}: type it again.",
                column,
            )
        raise FormulaError(
            f"Das Zeichen {sign!a} gehört in keine Formel.",
            f"The character {sign!a} has no place in a formula.",
            column,
        )


def _equals_sign(text: str, column: int) -> None:
    if text[column - 1] in "=!" and " if " in text:
        return  # value if i == j else other; anything else is refused when it is read
    raise FormulaError(
        "Gesucht ist nur ein Ausdruck, ohne Gleichheits- oder Vergleichszeichen: "
        "schreibe nur die rechte Seite.",
        "Only an expression is asked for, without an equals sign or comparison: "
        "write the right-hand side alone.",
        column,
    )


def _brackets(text: str) -> None:
    opened: list[int] = []
    for column, sign in enumerate(text, start=1):
        if sign in "([":
            opened.append(column)
        elif sign in ")]":
            if not opened or text[opened[-1] - 1] + sign not in ("()", "[]"):
                raise FormulaError(
                    "Diese Klammer wurde nie geöffnet.", "This bracket was never opened.", column
                )
            opened.pop()
        if len(opened) > MAX_DEPTH:
            raise FormulaError(
                f"Zu viele Klammern ineinander (höchstens {MAX_DEPTH}).",
                f"Too many brackets inside each other (at most {MAX_DEPTH}).",
                column,
            )
    if opened:
        raise FormulaError(
            "Diese Klammer wird nie geschlossen.", "This bracket is never closed.", opened[-1]
        )


def _neighbours(text: str) -> None:
    line = re.sub(r"\s", " ", text)
    for found in _NUMBER_THEN_NAME.finditer(line):
        factor, name = found.groups()
        if name not in _WORDS:
            raise _missing_sign(factor, name, found.start(2) + 1)
    for found in _FUNCTION_WITHOUT_BRACKETS.finditer(line):
        function, argument = found.groups()
        if argument not in _WORDS:
            raise FormulaError(
                f"Nach {function} fehlen Klammern: {function}({argument}).",
                f"Brackets are missing after {function}: {function}({argument}).",
                found.start(2) + 1,
            )
    for found in _NEIGHBOURS.finditer(line):
        left, right = found.groups()
        brackets = right == "(" and left != ")"  # `f (x)`: a call, judged when it is read
        if not brackets and left not in _WORDS and right not in _WORDS:
            raise _missing_sign(left, right, found.start(2) + 1)
    for found in _BRACKET_THEN.finditer(line):
        if not line[found.start(1) :].startswith(("if ", "else ")):
            raise _missing_sign(")", found[1], found.start(1) + 1)


def _missing_sign(left: str, right: str, column: int) -> FormulaError:
    left, right = left[:20], right[:20]
    return FormulaError(
        f"Hier fehlt ein Rechenzeichen: {left}*{right} statt {left}{right}?",
        f"An operator is missing here: {left}*{right} instead of {left}{right}?",
        column,
    )


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


class FormulaReader(Reader):
    """Everything that is written like a call, and `value if i == j else other`."""

    def _call(self, node: ast.Call, depth: int) -> Node:
        if not isinstance(node.func, ast.Name):
            raise self._missing_product(node)
        name = "".join(GREEK.get(sign, sign) for sign in node.func.id)
        if node.keywords or any(isinstance(part, ast.Starred) for part in node.args):
            raise self.foreign(node)
        if name in FUNCTIONS:
            return self._function(name, node, depth)
        if name in DERIVATIVES:
            return self._derivative(node, depth)
        if name == "Sum":
            return self._sum(node, depth)
        if name in DELTAS:
            if len(node.args) != 2:
                raise self._arguments(node, f"{name}(i, j)")
            return Node("delta", tuple(self.read(part, depth) for part in node.args))
        if name == "Piecewise":
            return self._piecewise(node, depth)
        if name in (self.names.symbols or ()) or name in ("e", "E", "pi"):
            raise self._missing_product(node)
        raise unknown_name(name, self.names, self.column(node))

    def _missing_product(self, node: ast.Call) -> FormulaError:
        return FormulaError(
            "Vor dieser Klammer fehlt ein Rechenzeichen, zum Beispiel 2*(x + 1); nur Funktionen "
            "haben eine Klammer direkt hinter sich.",
            "An operator is missing before this bracket, for example 2*(x + 1); only functions "
            "are followed by a bracket.",
            self.column(node)
            + len(ast.get_source_segment(self.line[self.start :], node.func) or ""),
        )

    def _arguments(self, node: ast.Call, pattern: str) -> FormulaError:
        return FormulaError(
            f"So wird es geschrieben: {pattern}. Dezimalzahlen brauchen einen Punkt.",
            f"It is written like this: {pattern}. Decimals need a point.",
            self.column(node),
        )

    def _function(self, name: str, node: ast.Call, depth: int) -> Node:
        inner = tuple(self.read(part, depth) for part in node.args)
        function = FUNCTIONS[name]
        if function == "log" and len(inner) == 2:
            return Node("div", (Node("call", inner[:1], "log"), Node("call", inner[1:], "log")))
        if len(inner) != 1:
            raise self._arguments(node, f"{name}(x)")
        return Node("call", inner, function)

    def _derivative(self, node: ast.Call, depth: int) -> Node:
        pattern = "Derivative(f, x)"
        if len(node.args) < 2:
            raise self._arguments(node, pattern)
        variables: list[Node] = []
        for part in node.args[1:]:
            for item in part.elts if isinstance(part, ast.Tuple) else [part]:
                if isinstance(item, ast.Constant) and item.value in (1, 2, 3) and variables:
                    variables += [variables[-1]] * (int(str(item.value)) - 1)
                    continue
                variable = self.read(item, depth)
                if variable.kind not in ("symbol", "indexed"):
                    raise self._arguments(node, pattern)
                variables.append(variable)
        if len(variables) > MAX_ORDER:
            raise self._arguments(node, pattern)
        return Node("derivative", (self.read(node.args[0], depth), *variables))

    def _sum(self, node: ast.Call, depth: int) -> Node:
        pattern = "Sum(f, (k, 1, n))"
        limits = node.args[1] if len(node.args) == 2 else None
        if not isinstance(limits, ast.Tuple) or len(limits.elts) != 3:
            raise self._arguments(node, pattern)
        index, *bounds = limits.elts
        if not isinstance(index, ast.Name) or index.id not in INDICES - {"n"}:
            raise self._arguments(node, pattern)
        lower, upper = (self.read(bound, depth) for bound in bounds)
        self.bound.append(index.id)
        body = self.read(node.args[0], depth)
        self.bound.pop()
        return Node("sum", (body, Node("index", (), index.id), lower, upper))

    def _condition(self, node: ast.expr, depth: int) -> tuple[Node, Node, bool]:
        """The two indices of `i == j` or `Eq(i, j)`, and whether it says they are equal."""
        sides: list[ast.expr] = []
        equal = False
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Eq | ast.NotEq):
            sides, equal = [node.left, *node.comparators], isinstance(node.ops[0], ast.Eq)
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Eq", "Ne"):
            sides, equal = node.args, getattr(node.func, "id", "") == "Eq"
        if len(sides) != 2:
            raise self.foreign(node)
        return self.read(sides[0], depth), self.read(sides[1], depth), equal

    def _ifexp(self, node: ast.IfExp, depth: int) -> Node:
        left, right, equal = self._condition(node.test, depth)
        then, other = self.read(node.body, depth), self.read(node.orelse, depth)
        return Node("cases", (then, left, right, other) if equal else (other, left, right, then))

    def _piecewise(self, node: ast.Call, depth: int) -> Node:
        pattern = "Piecewise((a, Eq(i, j)), (b, True))"
        pairs = [part.elts for part in node.args if isinstance(part, ast.Tuple)]
        if len(pairs) != 2 or len(node.args) != 2 or any(len(pair) != 2 for pair in pairs):
            raise self._arguments(node, pattern)
        left, right, equal = self._condition(pairs[0][1], depth)
        if not (isinstance(pairs[1][1], ast.Constant) and pairs[1][1].value is True):
            other_left, other_right, other = self._condition(pairs[1][1], depth)
            if {left, right} != {other_left, other_right} or other == equal:
                raise self._arguments(node, pattern)
        then, other_value = (self.read(pair[0], depth) for pair in pairs)
        first, last = (then, other_value) if equal else (other_value, then)
        return Node("cases", (first, left, right, last))


ANY_NAME = Names()


def parse(text: object, names: Names = ANY_NAME, *, tuples: bool = False) -> Node:
    """Read one formula.

    Parameters
    ----------
    text : object
        What the student wrote: a string, or a number that needs no quotes.
    names : Names
        The variables and indexed families the formula may use.
    tuples : bool
        Whether `(a, b)` and `a, b` are read; otherwise they are refused.

    Raises
    ------
    FormulaError
        With the column and the usual cure, in milliseconds whatever the text is.
    """
    source = as_source(text)
    check_spelling(source)
    line = "".join(" " if sign in "\n\t\r" else sign for sign in source)
    start = len(line) - len(line.lstrip())
    reader = FormulaReader(line, start, names)
    tree = reader.read(reader.grammar(), 0)
    if tree.kind == "tuple" and not tuples:
        raise decimal_comma(line) or FormulaError(
            "Hier ist eine einzelne Formel gesucht, kein Tupel.",
            "A single formula is asked for here, not a tuple.",
            line.index(",") + 1 if "," in line else None,
        )
    if count(tree) > MAX_NODES or depth(tree) > MAX_TREE_DEPTH:
        raise FormulaError(
            "Die Formel ist zu groß oder zu verschachtelt.",
            "The formula is too large or too deeply nested.",
        )
    check_powers(tree)
    return tree


def as_source(text: object) -> str:
    """The text itself; a bare number as text; anything else is refused."""
    if isinstance(text, str):
        return text
    if isinstance(text, int | float) and not isinstance(text, bool) and abs(text) < 10**15:
        return repr(text)
    if isinstance(text, tuple | list) and 0 < len(text) < 10:
        parts = [as_source(part) for part in text if not isinstance(part, tuple | list)]
        if len(parts) == len(text):
            return "(" + ", ".join(parts) + ",)"
    raise FormulaError(
        'Die Formel muss ein Text in Anführungszeichen sein, zum Beispiel "2*x".',
        'The formula must be text in quotes, for example "2*x".',
    )


_TEXT_SUM, _TEXT_PRODUCT, _TEXT_SIGN, _TEXT_POWER, _TEXT_ATOM = range(5)


def to_text(node: Node) -> str:
    """The formula on one line, with the brackets it needs and no others."""
    return _text_render(node)[0]


def _text_render(node: Node) -> tuple[str, int]:
    """The text of a node and how tightly it binds."""
    if node.kind in _TEXT_OPERATORS:
        return _TEXT_OPERATORS[node.kind](node)
    if node.kind in ("symbol", "constant", "index"):
        return str(node.value), _TEXT_ATOM
    inner = [to_text(part) for part in node.args]
    match node.kind:
        case "indexed":
            return f"{node.value}_{inner[0]}", _TEXT_ATOM
        case "sum":
            return f"Sum({inner[0]}, ({', '.join(inner[1:])}))", _TEXT_ATOM
        case "cases":
            return (
                f"Piecewise(({inner[0]}, Eq({inner[1]}, {inner[2]})), ({inner[3]}, True))",
                _TEXT_ATOM,
            )
        case "tuple":
            return f"({', '.join(inner)}{',' if len(inner) == 1 else ''})", _TEXT_ATOM
    return f"{_TEXT_NAMES.get(node.kind, node.value)}({', '.join(inner)})", _TEXT_ATOM


def _text_at_least(node: Node, level: int) -> str:
    text, binding = _text_render(node)
    return text if binding >= level else f"({text})"


def _text_sum(node: Node) -> str:
    text = _text_at_least(node.args[0], _TEXT_SUM if node.args[0].kind != "add" else _TEXT_PRODUCT)
    for part in node.args[1:]:
        if part.kind == "neg":
            text += " - " + _text_at_least(part.args[0], _TEXT_PRODUCT)
        else:
            text += " + " + _text_at_least(part, _TEXT_PRODUCT)
    return text


def _text_product(node: Node) -> tuple[str, int]:
    first, *rest = node.args
    parts = [
        _text_at_least(first, _TEXT_PRODUCT),
        *(_text_at_least(part, _TEXT_SIGN) for part in rest),
    ]
    return "*".join(parts), _TEXT_PRODUCT


def _text_quotient(node: Node) -> tuple[str, int]:
    top, bottom = node.args
    sides = _text_at_least(top, _TEXT_PRODUCT), _text_at_least(bottom, _TEXT_SIGN)
    return "/".join(sides), _TEXT_PRODUCT


def _text_negative(node: Node) -> tuple[str, int]:
    return "-" + _text_at_least(node.args[0], _TEXT_SIGN), _TEXT_SIGN


def _text_power(node: Node) -> tuple[str, int]:
    return (
        f"{_text_at_least(node.args[0], _TEXT_ATOM)}**{_text_at_least(node.args[1], _TEXT_SIGN)}",
        _TEXT_POWER,
    )


def _text_number(node: Node) -> tuple[str, int]:
    value = Fraction(node.value or 0)
    return decimal(value), _TEXT_ATOM if value >= 0 else _TEXT_SIGN


_TEXT_OPERATORS: dict[str, Callable[[Node], tuple[str, int]]] = {
    "number": _text_number,
    "add": lambda node: (_text_sum(node), _TEXT_SUM),
    "mul": _text_product,
    "div": _text_quotient,
    "neg": _text_negative,
    "pow": _text_power,
}
_TEXT_NAMES = {"derivative": "Derivative", "delta": "KroneckerDelta"}


def decimal(value: Fraction) -> str:
    """A fraction as decimals where it ends, otherwise as `(p/q)`."""
    bottom, twos, fives = value.denominator, 0, 0
    while bottom % 2 == 0:
        bottom, twos = bottom // 2, twos + 1
    while bottom % 5 == 0:
        bottom, fives = bottom // 5, fives + 1
    places = max(twos, fives)
    if bottom != 1 or places > 40:
        return f"({value.numerator}/{value.denominator})"
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


_TALL = {"(": "⎛⎜⎝", ")": "⎞⎟⎠", "|": "│││", "{": "⎧⎪⎩"}


@dataclass(frozen=True, slots=True)
class Box:
    """Lines of equal width; `middle` is the line that formulas are aligned at."""

    lines: tuple[str, ...]
    middle: int = 0

    @property
    def width(self) -> int:
        return len(self.lines[0])

    @property
    def flat(self) -> bool:
        return len(self.lines) == 1


def box(text: str) -> Box:
    return Box((text,))


def beside(*parts: Box) -> Box:
    """The boxes from left to right, their middles on one line."""
    above = max(part.middle for part in parts)
    below = max(len(part.lines) - part.middle for part in parts)
    rows = [""] * (above + below)
    for part in parts:
        blank = " " * part.width
        start = above - part.middle
        for row in range(len(rows)):
            inside = 0 <= row - start < len(part.lines)
            rows[row] += part.lines[row - start] if inside else blank
    return Box(tuple(rows), above)


def stacked(parts: Sequence[Box], middle: int) -> Box:
    """The boxes from top to bottom, centred; line number `middle` of the result is its middle."""
    width = max(part.width for part in parts)
    lines = tuple(line.center(width) for part in parts for line in part.lines)
    return Box(lines, middle)


def fraction(top: Box, bottom: Box) -> Box:
    bar = box("─" * (max(top.width, bottom.width) + 2))
    return stacked([top, bar, bottom], len(top.lines))


def raised(base: Box, exponent: Box) -> Box:
    """The exponent at the upper right of its base."""
    blank, gap = " " * base.width, " " * exponent.width
    upper = tuple(blank + line for line in exponent.lines)
    return Box(upper + tuple(line + gap for line in base.lines), base.middle + len(upper))


def fenced(inner: Box, left: str = "(", right: str = ")") -> Box:
    """The box between brackets of its own height; an empty string leaves a side out."""
    return beside(*(part for part in (_fence(left, inner), inner, _fence(right, inner)) if part))


def _fence(sign: str, inner: Box) -> Box | None:
    if not sign:
        return None
    height = len(inner.lines)
    if height == 1:
        return box(sign)
    first, between, last = tuple(_TALL[sign])
    rows = [first, *[between] * (height - 2), last]
    if sign == "{" and height > 2:
        rows[height // 2] = "⎨"
    return Box(tuple(rows), inner.middle)


_DRAW_LETTERS = {name: letter for letter, name in reversed(GREEK.items()) if letter not in "ςϑϕϵµ"}
_DRAW_LOW = str.maketrans("0123456789ijklmn", "₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₗₘₙ")
_DRAW_HIGH = str.maketrans("0123456789+-nixyzabkjt", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱˣʸᶻᵃᵇᵏʲᵗ")
_DRAW_CAN_RISE = frozenset("0123456789+-nixyzabkjt")
_DRAW_SUM, _DRAW_PRODUCT, _DRAW_ATOM = range(3)


def to_unicode(tree: Node) -> str:
    """The formula as one or several lines of text, in the order it was written in."""
    return "\n".join(line.rstrip() for line in _boxed(tree).lines)


def letters(name: str) -> str:
    """A name as it is printed: Greek letters, digits at its end lowered."""
    stem = name.rstrip("0123456789")
    bare = stem.rstrip("_") if stem != name else stem
    return _DRAW_LETTERS.get(bare, bare) + name[len(stem) :].translate(_DRAW_LOW)


def binding(node: Node) -> int:
    """How tightly the printed form holds together."""
    if node.kind in ("add", "cases"):
        return _DRAW_SUM
    if node.kind == "neg":
        return _DRAW_SUM
    return _DRAW_PRODUCT if node.kind in ("mul", "div", "derivative", "sum") else _DRAW_ATOM


def _draw_tight(node: Node, level: int) -> Box:
    inner = _boxed(node)
    return inner if binding(node) >= level else fenced(inner)


def _boxed(node: Node) -> Box:
    draw = _DRAW.get(node.kind)
    return draw(node) if draw else box(to_text(node))


def _draw_symbol(node: Node) -> Box:
    return box("e" if node.value == "E" else letters(str(node.value)))


def _draw_indexed(node: Node) -> Box:
    return box(f"{node.value}{to_text(node.args[0]).translate(_DRAW_LOW)}")


def _draw_add(node: Node) -> Box:
    parts = [_boxed(node.args[0])]
    for term in node.args[1:]:
        minus = term.kind == "neg"
        parts.append(box(" - " if minus else " + "))
        parts.append(_draw_tight(term.args[0] if minus else term, _DRAW_PRODUCT))
    return beside(*parts)


def _draw_mul(node: Node) -> Box:
    first, *rest = node.args
    parts = [_boxed(first) if first.kind == "neg" else _draw_tight(first, _DRAW_PRODUCT)]
    for factor in rest:
        parts += [box("·"), _draw_tight(factor, _DRAW_PRODUCT)]
    return beside(*parts)


def _draw_neg(node: Node) -> Box:
    return beside(box("-"), _draw_tight(node.args[0], _DRAW_PRODUCT))


def _draw_div(node: Node) -> Box:
    return fraction(_boxed(node.args[0]), _boxed(node.args[1]))


def _draw_pow(node: Node) -> Box:
    base, exponent = node.args
    fragile = base.kind in ("pow", "number", "call") and not to_text(base).isalnum()
    fragile = fragile and not (base.kind == "call" and base.value not in ("exp", "sqrt"))
    bottom = fenced(_boxed(base)) if fragile or binding(base) < _DRAW_ATOM else _boxed(base)
    return _draw_risen(bottom, exponent)


def _draw_risen(bottom: Box, exponent: Node) -> Box:
    top = _boxed(exponent)
    text = top.lines[0].replace(" ", "")
    if top.flat and bottom.flat and set(text) <= _DRAW_CAN_RISE:
        return beside(bottom, box(text.translate(_DRAW_HIGH)))
    return raised(bottom, top)


def _draw_call(node: Node) -> Box:
    inner = _boxed(node.args[0])
    if node.value == "exp":
        return _draw_risen(box("e"), node.args[0])
    if node.value == "abs":
        return fenced(inner, "|", "|")
    name = {"sqrt": "√", "log": "ln", "sigma": "σ"}.get(str(node.value), str(node.value))
    return beside(box(name), fenced(inner))


def _draw_derivative(node: Node) -> Box:
    body, *variables = node.args
    order = str(len(variables)).translate(_DRAW_HIGH) if len(variables) > 1 else ""
    names = "".join("d" + _boxed(variable).lines[0] for variable in variables)
    if len(set(variables)) == 1:
        names = "d" + _boxed(variables[0]).lines[0] + order
    return beside(fraction(box(f"d{order}"), box(names)), box(" "), fenced(_boxed(body)))


def _draw_sum(node: Node) -> Box:
    body, index, lower, upper = (_boxed(part) for part in node.args)
    limits = stacked([upper, box("Σ"), beside(index, box("="), lower)], len(upper.lines))
    return beside(limits, box(" "), fenced(body) if binding(node.args[0]) == _DRAW_SUM else body)


def _draw_delta(node: Node) -> Box:
    low = [to_text(part) for part in node.args]
    if all(part.isalnum() for part in low):
        return box("δ" + "".join(low).translate(_DRAW_LOW))
    return box(f"δ({', '.join(low)})")


def _draw_cases(node: Node) -> Box:
    then, left, right, other = node.args
    a, b = to_text(left), to_text(right)
    rows = [
        beside(_boxed(then), box(f"   {a} = {b}")),
        beside(_boxed(other), box(f"   {a} ≠ {b}")),
    ]
    width = max(row.width for row in rows)
    lines = [line.ljust(width) for row in (rows[0], box(""), rows[1]) for line in row.lines]
    return fenced(Box(tuple(lines), len(rows[0].lines)), "{", "")


def _draw_tuple(node: Node) -> Box:
    parts: list[Box] = []
    for part in node.args:
        parts += [box(", "), _boxed(part)]
    return fenced(beside(*parts[1:]))


_DRAW = {
    "symbol": _draw_symbol,
    "constant": _draw_symbol,
    "indexed": _draw_indexed,
    "add": _draw_add,
    "mul": _draw_mul,
    "neg": _draw_neg,
    "div": _draw_div,
    "pow": _draw_pow,
    "call": _draw_call,
    "derivative": _draw_derivative,
    "sum": _draw_sum,
    "delta": _draw_delta,
    "cases": _draw_cases,
    "tuple": _draw_tuple,
}


EMPTY = ("", "...", "…", "?")
OPEN = "noch offen / still open"


def look(
    formulas: Mapping[str, object],
    *,
    symbols: Iterable[str] | None = None,
    families: Iterable[str] = (),
    words: Iterable[str] = (),
) -> list[str]:
    """Print how each answer or derivation was read, and list what cannot be read.

    Parameters
    ----------
    formulas : mapping
        Name to formula, or to a list of lines.
    symbols : iterable of str, optional
        The variables that may occur; every name is read when it is left out.
    families : iterable of str
        Indexed variables such as z in z_i.
    words : iterable of str
        Names whose answer is a word and no formula.

    Returns
    -------
    list of str
        One message for each formula that cannot be read; empty when all is well.
    """
    names = Names.of(symbols, families)
    problems: list[str] = []
    for name, entry in formulas.items():
        if name in words or _is_open(entry):
            _say(f"{name}: {OPEN if _is_open(entry) else entry}")
            continue
        lines = entry if isinstance(entry, list) else [entry]
        for number, line in enumerate(lines, start=1):
            label = f"{name}[{number}]" if isinstance(entry, list) else name
            problem = _look_at(label, line, names, whole=not isinstance(entry, list))
            if problem:
                problems.append(problem)
    return problems


def _is_open(entry: object) -> bool:
    return entry is None or (isinstance(entry, str) and entry.strip() in EMPTY)


def _look_at(label: str, line: object, names: Names, *, whole: bool) -> str | None:
    if _is_open(line):
        _say(f"{label}: {OPEN}")
        return f"{label}: {OPEN}"
    try:
        drawn = to_unicode(parse(line, names, tuples=whole))
    except FormulaError as error:
        problem = f"{label}: {error.de}\n{' ' * len(label)}  {error.en}{_pointer(line, error)}"
        _say(problem)
        return problem
    indent = "\n    "
    _say(f"{label}:{indent}{drawn.replace(chr(10), indent)}")
    return None


def _pointer(line: object, error: FormulaError) -> str:
    if error.column is None or not isinstance(line, str) or len(line) > 200:
        return ""
    shown = as_source(line).replace("\n", " ").replace("\t", " ")
    return f"\n    {shown}\n    {' ' * (error.column - 1)}^"


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


def main() -> int:
    """Look at `answers.py` and `derivations.py` of this folder."""
    if isinstance(sys.stdout, io.TextIOWrapper):  # an old terminal lacks some of the signs
        sys.stdout.reconfigure(errors="replace")
    _say("So wurden die Formeln gelesen. Ob sie richtig sind, steht hier nicht.")
    _say("This is how the formulas were read. Whether they are right is not said.\n")
    problems: list[str] = []
    for path in (Path("answers.py"), Path("derivations.py")):
        if path.exists():
            formulas = _formulas(path)
            if formulas is None:
                problems.append(path.name)
            else:
                problems += look(formulas, families=("z", "s", "y"))
    if problems:
        names = ", ".join(problem.partition(":")[0] for problem in problems)
        _say(f"\nNoch nicht lesbar / not readable yet: {names}")
    return 1 if problems else 0


def _formulas(path: Path) -> dict[str, object] | None:
    """What a file holds, or None when Python itself cannot read it."""
    try:
        module = runpy.run_path(str(path))
    except Exception as error:  # noqa: BLE001 - whatever is wrong with a student's file
        where = error.lineno if isinstance(error, SyntaxError) else _line(error, path)
        _say(f"{path}, Zeile / line {where}: {type(error).__name__}: {error}")
        _say("    Jede Formel steht in Anführungszeichen, nach jeder kommt ein Komma.")
        _say("    Every formula stands in quotes, with a comma behind each.")
        return None
    answers = module.get("ANSWERS")
    formulas = dict(answers) if isinstance(answers, dict) else {}
    lines = {key: value for key, value in module.items() if key.isupper() and key != "ANSWERS"}
    kinds = (list, tuple, str)
    return formulas | {key: _listed(v) for key, v in lines.items() if isinstance(v, kinds)}


def _listed(lines: list[object] | tuple[object, ...] | str) -> list[object]:
    return [lines] if isinstance(lines, str) else list(lines)


def _line(error: Exception, path: Path) -> int:
    """The line of the file that an exception came from."""
    frames = traceback.extract_tb(error.__traceback__)
    return next((frame.lineno or 1 for frame in frames if frame.filename == str(path)), 1)


if __name__ == "__main__":
    raise SystemExit(main())
