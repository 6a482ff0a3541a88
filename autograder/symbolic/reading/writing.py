"""When two formulas are written the same way, exactly or up to the order of factors and terms."""

from fractions import Fraction

from autograder.symbolic.reading.tree import EULER, Node, call


def same_writing(left: Node, right: Node) -> bool:
    """Whether only spaces, needless brackets or names of one function (ln, log) differ."""
    return _normalised_tree(left) == _normalised_tree(right)


def arranged_text(tree: Node) -> str:
    """A text that is the same for formulas that differ only in the order of factors and terms.

    a/b, a*b**(-1) and 1/b*a are one arrangement, so are x*x and x**2; nothing is cancelled, no
    bracket multiplied out, no number computed.
    """
    return _arrange(_normalised_tree(tree))


def _normalised_tree(tree: Node) -> Node:
    args = tuple(_normalised_tree(part) for part in tree.args)
    if tree.kind == "pow" and args[0] == EULER:
        return call("exp", args[1])
    return Node(tree.kind, args, tree.value)


def _arrange(node: Node) -> str:
    if node.kind == "add":
        terms = sorted(term for part in node.args for term in _sum_terms(part, 1))
        return f"sum({' '.join(terms)})" if len(terms) != 1 else terms[0]
    if node.kind in ("mul", "div", "neg", "pow", "number"):
        sign, top, bottom = factors(node)
        if not bottom and list(top.values()) == [1]:
            return ("-" if sign < 0 else "") + next(iter(top))
        return _product_text(sign, top, bottom)
    inner = " ".join(_arrange(part) for part in node.args)
    if node.kind == "delta":
        inner = " ".join(sorted(inner.split(" ")))
    return f"{node.kind}[{node.value}]({inner})" if node.args else f"{node.kind}[{node.value}]"


def _sum_terms(node: Node, sign: int) -> list[str]:
    """The terms of a sum, brackets after a plus opened, noughts left out."""
    if node.kind == "add" and sign > 0:
        return [term for part in node.args for term in _sum_terms(part, 1)]
    if node.kind == "neg" and node.args[0].kind != "add":
        return _sum_terms(node.args[0], -sign)
    text = _arrange(node)
    if text == "number[0]":
        return []
    return [text if sign > 0 else text[1:] if text.startswith("-") else f"-{text}"]


def factors(node: Node) -> tuple[int, dict[str, int], dict[str, int]]:
    """Sign, factors above and factors below the bar, each with its power."""
    top: dict[str, int] = {}
    bottom: dict[str, int] = {}
    sign = _collect_factors(node, 1, top, bottom)
    return sign, top, bottom


def _collect_factors(node: Node, power: int, top: dict[str, int], bottom: dict[str, int]) -> int:
    if node.kind == "mul":
        sign = 1
        for part in node.args:
            sign *= _collect_factors(part, power, top, bottom)
        return sign
    if node.kind == "neg":
        return (-1 if power % 2 else 1) * _collect_factors(node.args[0], power, top, bottom)
    if node.kind == "div":
        above = _collect_factors(node.args[0], power, top, bottom)
        return above * _collect_factors(node.args[1], -power, top, bottom)
    if node.kind == "number":
        return _collect_number(Fraction(node.value or 0), power, top, bottom)
    exponent = _whole_exponent(node.args[1]) if node.kind == "pow" else None
    if exponent and (exponent == -1 or node.args[0].kind not in ("mul", "div", "neg")):
        return _collect_factors(node.args[0], power * exponent, top, bottom)
    key = f"pow({' '.join(map(_arrange, node.args))})" if node.kind == "pow" else _arrange(node)
    side = top if power > 0 else bottom
    side[key] = side.get(key, 0) + abs(power)
    return 1


def _collect_number(
    value: Fraction, power: int, top: dict[str, int], bottom: dict[str, int]
) -> int:
    above, below = abs(value.numerator), value.denominator
    for part, side in ((above, power > 0), (below, power < 0)):
        if part != 1:
            group = top if side else bottom
            key = f"number[{part}]"
            group[key] = group.get(key, 0) + abs(power)
    return -1 if value < 0 and power % 2 else 1


def _whole_exponent(node: Node) -> int | None:
    """The whole number that an exponent is, or None."""
    if node.kind == "neg":
        inner = _whole_exponent(node.args[0])
        return None if inner is None else -inner
    if node.kind == "number" and Fraction(node.value or 0).denominator == 1:
        return int(Fraction(node.value or 0))
    return None


def _product_text(sign: int, top: dict[str, int], bottom: dict[str, int]) -> str:
    above, below = (
        " ".join(f"{key}^{power}" for key, power in sorted(side.items())) for side in (top, bottom)
    )
    return f"{'-' if sign < 0 else ''}product({above} / {below})"
