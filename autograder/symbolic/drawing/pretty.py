"""A formula for the terminal: fractions with a bar, exponents raised, Greek letters."""

from collections.abc import Sequence

from autograder.symbolic.drawing.boxes import Box, beside, box, fenced, fraction, raised, stacked
from autograder.symbolic.reading.grammar import GREEK
from autograder.symbolic.reading.plain import order_of, to_text
from autograder.symbolic.reading.tree import Node

_DRAW_LETTERS = {name: letter for letter, name in reversed(GREEK.items()) if letter not in "ςϑϕϵµ"}
_DRAW_LOW = str.maketrans("0123456789ijklmn", "₀₁₂₃₄₅₆₇₈₉ᵢⱼₖₗₘₙ")
_DRAW_HIGH = str.maketrans("0123456789+-nixyzabkjt", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱˣʸᶻᵃᵇᵏʲᵗ")
_DRAW_CAN_RISE = frozenset("0123456789+-nixyzabkjt")
_DRAW_RELATIONS = {"<=": "≤", ">=": "≥", "==": "=", "!=": "≠"}
_DRAW_FUNCTIONS = {
    **{"sqrt": "√", "cbrt": "∛", "log": "ln", "sigma": "σ", "gamma": "Γ"},
    **{f"a{name}": f"arc{name}" for name in ("sin", "cos", "tan", "cot", "sec", "csc")},
    "atan2": "arctan2",
}
DRAWN_JOINTS = {"and": "∧", "or": "∨", "not": "¬"}
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
    if node.kind in ("add", "neg", "cases", "piecewise"):
        return _DRAW_SUM
    wide = ("mul", "div", "derivative", "sum", "product")
    return _DRAW_PRODUCT if node.kind in wide else _DRAW_ATOM


def relation(node: Node) -> str:
    """The printed sign of a comparison."""
    return _DRAW_RELATIONS.get(str(node.value), str(node.value))


def function_name(node: Node) -> str:
    """The printed name of a function."""
    name = str(node.value)
    if name in _DRAW_FUNCTIONS:
        return _DRAW_FUNCTIONS[name]
    return f"ar{name[1:]}" if name[:1] == "a" and name[-1:] == "h" else name


def _draw_tight(node: Node, level: int) -> Box:
    inner = _boxed(node)
    return inner if binding(node) >= level else fenced(inner)


def _boxed(node: Node) -> Box:
    draw = _DRAW.get(node.kind)
    return draw(node) if draw else box(to_text(node))


def _draw_symbol(node: Node) -> Box:
    return box("e" if node.value == "E" else letters(str(node.value)))


def _draw_indexed(node: Node) -> Box:
    low = [to_text(part).translate(_DRAW_LOW) for part in node.args]
    comma = "," if any(len(part) > 1 for part in low) else ""
    return box(f"{letters(str(node.value))}{comma.join(low)}")


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
    if node.value == "exp":
        return _draw_risen(box("e"), node.args[0])
    if node.value == "abs":
        return fenced(_boxed(node.args[0]), "|", "|")
    if node.value == "factorial":
        return beside(_draw_tight(node.args[0], _DRAW_ATOM), box("!"))
    name = letters(str(node.value)) if node.kind == "apply" else function_name(node)
    return beside(box(name), _draw_tuple(node))


def _draw_prime(node: Node) -> Box:
    name = letters(str(node.value)) + "′" * order_of(node)
    return beside(box(name), fenced(_boxed(node.args[0])))


def _draw_derivative(node: Node) -> Box:
    body, *variables = node.args
    order = str(len(variables)).translate(_DRAW_HIGH) if len(variables) > 1 else ""
    names = "".join("d" + _boxed(variable).lines[0] for variable in variables)
    if len(set(variables)) == 1:
        names = "d" + _boxed(variables[0]).lines[0] + order
    return beside(fraction(box(f"d{order}"), box(names)), box(" "), fenced(_boxed(body)))


def _draw_sum(node: Node) -> Box:
    body, index, lower, upper = (_boxed(part) for part in node.args)
    limits = stacked(
        [upper, box("Σ" if node.kind == "sum" else "Π"), beside(index, box("="), lower)],
        len(upper.lines),
    )
    return beside(limits, box(" "), fenced(body) if binding(node.args[0]) == _DRAW_SUM else body)


def _draw_delta(node: Node) -> Box:
    low = [to_text(part) for part in node.args]
    if all(part.isalnum() for part in low):
        return box("δ" + "".join(low).translate(_DRAW_LOW))
    return box(f"δ({', '.join(low)})")


def _draw_cases(node: Node) -> Box:
    return _draw_branches(branches_of(node))


def _draw_branches(pairs: Sequence[tuple[Node, Node | None]]) -> Box:
    values = [_boxed(value) for value, _ in pairs]
    wide = max(value.width for value in values)
    lines: list[str] = []
    for value, (_, test) in zip(values, pairs, strict=True):
        condition = box("sonst / otherwise") if test is None else _boxed(test)
        row = beside(value, box(" " * (wide - value.width + 3)), condition)
        lines += [*row.lines, ""]
    width = max(len(line) for line in lines)
    return fenced(
        Box(tuple(line.ljust(width) for line in lines[:-1]), len(lines) // 2 - 1), "{", ""
    )


def branches_of(node: Node) -> list[tuple[Node, Node | None]]:
    """Value and condition of each branch; the last may have none."""
    if node.kind == "cases":
        then, left, right, other = node.args
        pair = (left, right)
        return [(then, Node("compare", pair, "==")), (other, Node("compare", pair, "!="))]
    tests: list[Node | None] = [*node.args[1::2]]
    return list(zip(node.args[::2], [*tests, None], strict=False))


def _draw_compare(node: Node) -> Box:
    left, right = (_boxed(part) for part in node.args)
    return beside(left, box(f" {relation(node)} "), right)


def _draw_joined(node: Node) -> Box:
    sign = DRAWN_JOINTS[node.kind]
    parts: list[Box] = []
    for part in node.args:
        nested = part.kind in DRAWN_JOINTS or node.kind == "not"
        parts += [box(f" {sign} "), fenced(_boxed(part)) if nested else _boxed(part)]
    return beside(box(sign), parts[1]) if node.kind == "not" else beside(*parts[1:])


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
    "apply": _draw_call,
    "prime": _draw_prime,
    "derivative": _draw_derivative,
    "sum": _draw_sum,
    "product": _draw_sum,
    "delta": _draw_delta,
    "cases": _draw_cases,
    "piecewise": _draw_cases,
    "compare": _draw_compare,
    "and": _draw_joined,
    "or": _draw_joined,
    "not": _draw_joined,
    "tuple": _draw_tuple,
}
