"""What a formula looks like, node by node; how its pieces are drawn is for the layouts to say."""

from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from autograder.symbolic.reading.grammar import GREEK
from autograder.symbolic.reading.plain import order_of
from autograder.symbolic.reading.tree import Node

Piece = TypeVar("Piece")
LOW = str.maketrans("0123456789ijklmn", "₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₗₘₙ")
OTHERWISE = "sonst / otherwise"
SUM, PRODUCT, ATOM = range(3)
_LETTERS = {name: letter for letter, name in reversed(GREEK.items()) if letter not in "ςϑϕϵµ"}
_RELATIONS = {"<=": "≤", ">=": "≥", "==": "=", "!=": "≠"}
_FUNCTIONS = {
    **{"sqrt": "√", "cbrt": "∛", "log": "ln", "sigma": "σ", "gamma": "Γ"},
    **{f"a{name}": f"arc{name}" for name in ("sin", "cos", "tan", "cot", "sec", "csc")},
    "atan2": "arctan2",
}
_JOINTS = {"and": "∧", "or": "∨", "not": "¬"}
_DRAWN_AS = {  # kinds that are drawn like another one
    **{"constant": "symbol", "apply": "call", "product": "sum", "piecewise": "cases"},
    **dict.fromkeys(_JOINTS, "joined"),
}


class Layout(ABC, Generic[Piece]):
    """Draws a tree; what a sign, a row, a bracket or a fraction is, its subclasses say."""

    comma: Piece

    @abstractmethod
    def plain(self, node: Node) -> Piece:
        """What has no form of its own, such as a number."""

    @abstractmethod
    def name(self, text: str) -> Piece:
        """A name, as it is printed."""

    @abstractmethod
    def sign(self, text: str) -> Piece:
        """An operator between two pieces."""

    @abstractmethod
    def tie(self, text: str) -> Piece:
        """An operator without blanks around it."""

    @abstractmethod
    def put(self, *pieces: Piece) -> Piece:
        """The pieces side by side."""

    def row(self, *pieces: Piece) -> Piece:
        """The pieces side by side, as one piece."""
        return self.put(*pieces)

    @abstractmethod
    def fenced(self, inner: Piece, left: str = "(", right: str = ")") -> Piece:
        """In brackets as high as what they hold."""

    @abstractmethod
    def fraction(self, top: Piece, bottom: Piece) -> Piece:
        """One piece above the other."""

    @abstractmethod
    def primed(self, name: str, primes: str) -> Piece:
        """A name with its primes."""

    @abstractmethod
    def exponential(self, exponent: Node) -> Piece:
        """A power of e."""

    def draw(self, node: Node) -> Piece:
        """The piece of a node."""
        kind = _DRAWN_AS.get(node.kind, node.kind)
        drawn: Piece = getattr(self, f"draw_{kind}", self.plain)(node)
        return drawn

    def tight(self, node: Node, level: int) -> Piece:
        """In brackets where it does not hold together tightly enough."""
        inner = self.draw(node)
        return inner if binding_strength(node) >= level else self.fenced(inner)

    def between(self, pieces: list[Piece], sign: Piece) -> list[Piece]:
        """The pieces with a sign between each two."""
        return [one for piece in pieces for one in (sign, piece)][1:]

    def draw_add(self, node: Node) -> Piece:
        pieces = [self.draw(node.args[0])]
        for term in node.args[1:]:
            minus = term.kind == "neg"
            pieces.append(self.sign("-" if minus else "+"))
            pieces.append(self.tight(term.args[0] if minus else term, PRODUCT))
        return self.row(*pieces)

    def draw_mul(self, node: Node) -> Piece:
        first, *rest = node.args
        begin = self.draw(first) if first.kind == "neg" else self.tight(first, PRODUCT)
        factors = [begin, *(self.tight(factor, PRODUCT) for factor in rest)]
        return self.row(*self.between(factors, self.tie("·")))

    def draw_neg(self, node: Node) -> Piece:
        return self.row(self.tie("-"), self.tight(node.args[0], PRODUCT))

    def draw_div(self, node: Node) -> Piece:
        return self.fraction(*map(self.draw, node.args))

    def draw_call(self, node: Node) -> Piece:
        match node.value:
            case "exp":
                return self.exponential(node.args[0])
            case "abs":
                return self.fenced(self.draw(node.args[0]), "|", "|")
            case "factorial":
                return self.row(self.tight(node.args[0], ATOM), self.tie("!"))
        name = (
            printed_name(node.value) if node.kind == "apply" else _function_name(str(node.value))
        )
        return self.row(self.name(name), self.draw_tuple(node))

    def draw_prime(self, node: Node) -> Piece:
        name = self.primed(printed_name(node.value), "′" * order_of(node))
        return self.row(name, self.fenced(self.draw(node.args[0])))

    def draw_compare(self, node: Node) -> Piece:
        left, right = map(self.draw, node.args)
        sign = str(node.value)
        return self.row(left, self.sign(_RELATIONS.get(sign, sign)), right)

    def draw_joined(self, node: Node) -> Piece:
        alone = node.kind == "not"
        pieces = [
            self.fenced(self.draw(part)) if alone or part.kind in _JOINTS else self.draw(part)
            for part in node.args
        ]
        sign = _JOINTS[node.kind]
        if alone:
            return self.row(self.tie(sign), *pieces)
        return self.row(*self.between(pieces, self.sign(sign)))

    def draw_tuple(self, node: Node) -> Piece:
        return self.fenced(self.put(*self.between(list(map(self.draw, node.args)), self.comma)))


def printed_name(name: object) -> str:
    """A name as it is printed: Greek letters, digits at its end lowered."""
    text = str(name)
    stem = text.rstrip("0123456789")
    bare = stem.rstrip("_") if stem != text else stem
    return _LETTERS.get(bare, bare) + text[len(stem) :].translate(LOW)


def binding_strength(node: Node) -> int:
    """How tightly the printed form holds together."""
    if node.kind in ("add", "neg", "cases", "piecewise"):
        return SUM
    wide = ("mul", "div", "derivative", "sum", "product")
    return PRODUCT if node.kind in wide else ATOM


def _function_name(name: str) -> str:
    """The printed name of a function."""
    if name in _FUNCTIONS:
        return _FUNCTIONS[name]
    return f"ar{name[1:]}" if name[:1] == "a" and name[-1:] == "h" else name


def branches_of(node: Node) -> list[tuple[Node, Node | None]]:
    """Value and condition of each branch; the last may have none."""
    if node.kind == "cases":
        then, left, right, other = node.args
        pair = (left, right)
        return [(then, Node("compare", pair, "==")), (other, Node("compare", pair, "!="))]
    tests: list[Node | None] = [*node.args[1::2]]
    return list(zip(node.args[::2], [*tests, None], strict=False))
