"""Tree back to text in the students' own grammar; reading it again gives an equal tree."""

from collections.abc import Callable
from fractions import Fraction

from autograder.symbolic.tree import Node

_SUM, _PRODUCT, _SIGN, _POWER, _ATOM = range(5)


def to_text(node: Node) -> str:
    """The formula on one line, with the brackets it needs and no others."""
    return _render(node)[0]


def _render(node: Node) -> tuple[str, int]:
    """The text of a node and how tightly it binds."""
    if node.kind in _OPERATORS:
        return _OPERATORS[node.kind](node)
    if node.kind in ("symbol", "constant", "index"):
        return str(node.value), _ATOM
    inner = [to_text(part) for part in node.args]
    match node.kind:
        case "indexed":
            return f"{node.value}_{inner[0]}", _ATOM
        case "sum":
            return f"Sum({inner[0]}, ({', '.join(inner[1:])}))", _ATOM
        case "cases":
            return (
                f"Piecewise(({inner[0]}, Eq({inner[1]}, {inner[2]})), ({inner[3]}, True))",
                _ATOM,
            )
        case "tuple":
            return f"({', '.join(inner)}{',' if len(inner) == 1 else ''})", _ATOM
    return f"{_NAMES.get(node.kind, node.value)}({', '.join(inner)})", _ATOM


def _at_least(node: Node, level: int) -> str:
    text, binding = _render(node)
    return text if binding >= level else f"({text})"


def _sum(node: Node) -> str:
    text = _at_least(node.args[0], _SUM if node.args[0].kind != "add" else _PRODUCT)
    for part in node.args[1:]:
        if part.kind == "neg":
            text += " - " + _at_least(part.args[0], _PRODUCT)
        else:
            text += " + " + _at_least(part, _PRODUCT)
    return text


def _product(node: Node) -> tuple[str, int]:
    first, *rest = node.args
    parts = [_at_least(first, _PRODUCT), *(_at_least(part, _SIGN) for part in rest)]
    return "*".join(parts), _PRODUCT


def _quotient(node: Node) -> tuple[str, int]:
    return f"{_at_least(node.args[0], _PRODUCT)}/{_at_least(node.args[1], _SIGN)}", _PRODUCT


def _negative(node: Node) -> tuple[str, int]:
    return "-" + _at_least(node.args[0], _SIGN), _SIGN


def _power(node: Node) -> tuple[str, int]:
    return f"{_at_least(node.args[0], _ATOM)}**{_at_least(node.args[1], _SIGN)}", _POWER


def _number(node: Node) -> tuple[str, int]:
    value = Fraction(node.value or 0)
    return decimal(value), _ATOM if value >= 0 else _SIGN


_OPERATORS: dict[str, Callable[[Node], tuple[str, int]]] = {
    "number": _number,
    "add": lambda node: (_sum(node), _SUM),
    "mul": _product,
    "div": _quotient,
    "neg": _negative,
    "pow": _power,
}
_NAMES = {"derivative": "Derivative", "delta": "KroneckerDelta"}


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
