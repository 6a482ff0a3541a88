"""Tree back to text in the students' own grammar; reading it again gives an equal tree."""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from autograder.symbolic.reading.tree import Node

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
    return _text_atom(node, inner), _TEXT_ATOM


def _text_atom(node: Node, inner: list[str]) -> str:
    match node.kind:
        case "indexed":
            single = len(inner) == 1 or all(part.isalpha() for part in inner)
            return (
                f"{node.value}_{''.join(inner)}" if single else f"{node.value}[{_listed(inner)}]"
            )
        case "sum" | "product":
            return f"{node.kind.title()}({inner[0]}, ({_listed(inner[1:])}))"
        case "prime":
            return f"{node.value}{PRIME_SIGN * order_of(node)}({inner[0]})"
        case "cases":
            return f"Piecewise(({inner[0]}, Eq({inner[1]}, {inner[2]})), ({inner[3]}, True))"
        case "piecewise":
            return f"Piecewise({_listed(f'({value}, {test})' for value, test in branches(inner))})"
        case "compare" if node.value in _TEXT_RELATIONS:
            return f"{_TEXT_RELATIONS[str(node.value)]}({_listed(inner)})"
        case "compare":
            return f"{inner[0]} {node.value} {inner[1]}"
        case "tuple":
            return f"({_listed(inner)}{',' if len(inner) == 1 else ''})"
    return f"{_TEXT_NAMES.get(node.kind, node.value)}({_listed(inner)})"


def _listed(parts: Iterable[str]) -> str:
    return ", ".join(parts)


def branches(inner: Sequence[str], otherwise: str = "True") -> list[tuple[str, str]]:
    """Value and condition of each branch; the last may have none."""
    return list(zip(inner[::2], [*inner[1::2], otherwise], strict=False))


def order_of(node: Node) -> int:
    """How many primes a `prime` has."""
    return int(Fraction(node.args[1].value or 1))


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


def _text_row(node: Node, sign: str, level: int, first: int) -> tuple[str, int]:
    """The operands with a sign between them, the first of which may bind less tightly."""
    begin, *rest = node.args
    parts = [_text_at_least(begin, first), *(_text_at_least(part, _TEXT_SIGN) for part in rest)]
    return sign.join(parts), level


def _text_number(node: Node) -> tuple[str, int]:
    value = Fraction(node.value or 0)
    return decimal_text(value), _TEXT_ATOM if value >= 0 else _TEXT_SIGN


_TEXT_OPERATORS: dict[str, Callable[[Node], tuple[str, int]]] = {
    "number": _text_number,
    "add": lambda node: (_text_sum(node), _TEXT_SUM),
    "mul": lambda node: _text_row(node, "*", _TEXT_PRODUCT, _TEXT_PRODUCT),
    "div": lambda node: _text_row(node, "/", _TEXT_PRODUCT, _TEXT_PRODUCT),
    "neg": lambda node: ("-" + _text_at_least(node.args[0], _TEXT_SIGN), _TEXT_SIGN),
    "pow": lambda node: _text_row(node, "**", _TEXT_POWER, _TEXT_ATOM),
}
_TEXT_NAMES = {
    "derivative": "Derivative",
    "delta": "KroneckerDelta",
    "and": "And",
    "or": "Or",
    "not": "Not",
}
_TEXT_RELATIONS = {"==": "Eq", "!=": "Ne"}
PRIME_SIGN = "'"


def decimal_text(value: Fraction) -> str:
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
