"""A formula for the terminal: fractions with a bar, exponents raised, Greek letters."""

from autograder.symbolic.boxes import Box, beside, box, fenced, fraction, raised, stacked
from autograder.symbolic.grammar import GREEK
from autograder.symbolic.plain import to_text
from autograder.symbolic.tree import Node

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
