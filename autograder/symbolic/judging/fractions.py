"""Whether a formula is one fraction in which nothing is left to cancel."""

import sympy

from autograder.symbolic.comparing.effort import TooLarge
from autograder.symbolic.comparing.formula import Formula
from autograder.symbolic.comparing.points import Case
from autograder.symbolic.comparing.setting import Setting
from autograder.symbolic.comparing.values import Undefined
from autograder.symbolic.reading.tree import Node, contains, count_nodes, walk

MAX_NODES = 60
MAX_DEGREE = 12


def is_reduced(tree: Node) -> bool:
    """Judge a fraction; one that is too large to judge gets the benefit of the doubt."""
    top, bottom = _split_fraction(tree)
    if any(_has_fraction(side) for side in (top, bottom)):
        return False
    if count_nodes(tree) > MAX_NODES or any(_is_steep(part) for part in walk(tree)):
        return True
    if contains(tree, "indexed"):
        return True
    names = {str(part.value) for part in walk(tree) if part.kind == "symbol"}
    setting = Setting.of(dict.fromkeys(names, "real"))
    try:
        first, second = (Formula(side, setting).expression_at(Case()) for side in (top, bottom))
        shared = sympy.gcd(first, second)
    except (TooLarge, Undefined, sympy.PolynomialError):
        return True
    return bool(shared.is_number and abs(shared) == 1)


def _split_fraction(tree: Node) -> tuple[Node, Node]:
    """What stands above and below the bar; further factors belong above."""
    above: list[Node] = []
    below: list[Node] = []
    _collect_factors(tree, above, below)
    return Node("mul", tuple(above)), Node("mul", tuple(below))


def _collect_factors(node: Node, above: list[Node], below: list[Node]) -> None:
    if node.kind == "mul":
        for part in node.args:
            _collect_factors(part, above, below)
    elif node.kind == "neg":
        _collect_factors(node.args[0], above, below)
    elif node.kind == "div":
        _collect_factors(node.args[0], above, below)
        _collect_factors(node.args[1], below, above)
    else:
        above.append(node)


def _has_fraction(side: Node) -> bool:
    return any(
        part.kind == "div" or (part.kind == "pow" and part.args[1].kind == "neg")
        for part in walk(side)
    )


def _is_steep(node: Node) -> bool:
    exponent = node.args[1].value if node.kind == "pow" else 0
    return node.kind == "pow" and (isinstance(exponent, str | None) or exponent > MAX_DEGREE)
