"""A formula as presentation MathML, which browsers draw without any script."""

from html import escape

from autograder.symbolic.drawing.pretty import (
    DRAWN_JOINTS,
    binding,
    branches_of,
    function_name,
    letters,
    relation,
)
from autograder.symbolic.reading.plain import order_of, to_text
from autograder.symbolic.reading.tree import Node

_SUM, _PRODUCT, _ATOM = range(3)
_TALL = ("mfrac", "msup", "msqrt", "mroot", "munderover", "mtable")


def to_mathml(tree: Node, *, block: bool = False) -> str:
    """A `<math>` element, in the order the formula was written in; `block`: not in a sentence."""
    namespace = "http://www.w3.org/1998/Math/MathML"
    display = "block" if block else "inline"
    return f'<math xmlns="{namespace}" display="{display}">{_element(tree)}</math>'


def _row(*parts: str) -> str:
    return f"<mrow>{''.join(parts)}</mrow>"


def _sign(text: str) -> str:
    return f"<mo>{escape(text)}</mo>"


def _fenced(inner: str, left: str = "(", right: str = ")") -> str:
    """Brackets that grow with what stands in them, and only then: some fonts space them widely."""
    tall = any(f"<{tag}" in inner for tag in _TALL)
    first, last = (
        _sign(side) if tall else f'<mo stretchy="false">{side}</mo>' for side in (left, right)
    )
    return _row(first, inner, last)


def _tight(node: Node, level: int) -> str:
    return _element(node) if binding(node) >= level else _fenced(_element(node))


def _element(node: Node) -> str:
    write = _WRITE.get(node.kind)
    return write(node) if write else f"<mn>{escape(to_text(node))}</mn>"


def _symbol(node: Node) -> str:
    name = str(node.value)
    if name == "E":
        return "<mi>e</mi>"
    stem = name.rstrip("0123456789")
    if stem == name or not stem:
        return f"<mi>{escape(letters(name))}</mi>"
    head = escape(letters(stem.rstrip("_")))
    return f"<msub><mi>{head}</mi><mn>{name[len(stem) :]}</mn></msub>"


def _index(node: Node) -> str:
    return f"<mi>{escape(to_text(node))}</mi>"


def _indexed(node: Node) -> str:
    low = [_element(part) for part in node.args]
    inner = low[0] if len(low) == 1 else _row(low[0], _sign(","), low[1])
    return f"<msub><mi>{escape(letters(str(node.value)))}</mi>{inner}</msub>"


def _add(node: Node) -> str:
    parts = [_element(node.args[0])]
    for term in node.args[1:]:
        minus = term.kind == "neg"
        parts.append(_sign("−" if minus else "+"))
        parts.append(_tight(term.args[0] if minus else term, _PRODUCT))
    return _row(*parts)


def _mul(node: Node) -> str:
    first, *rest = node.args
    parts = [_element(first) if first.kind == "neg" else _tight(first, _PRODUCT)]
    for factor in rest:
        parts += [_sign("·"), _tight(factor, _PRODUCT)]
    return _row(*parts)


def _neg(node: Node) -> str:
    return _row(_sign("−"), _tight(node.args[0], _PRODUCT))


def _div(node: Node) -> str:
    return f"<mfrac>{_element(node.args[0])}{_element(node.args[1])}</mfrac>"


def _pow(node: Node) -> str:
    base, exponent = node.args
    bare = base.kind in ("symbol", "constant", "number", "indexed", "delta")
    bottom = _element(base) if bare else _fenced(_element(base))
    return f"<msup>{bottom}{_element(exponent)}</msup>"


def _call(node: Node) -> str:
    inner = _element(node.args[0])
    match node.value:
        case "exp":
            return f"<msup><mi>e</mi>{inner}</msup>"
        case "sqrt":
            return f"<msqrt>{inner}</msqrt>"
        case "abs":
            return _fenced(inner, "|", "|")
        case "cbrt":
            return f"<mroot>{inner}<mn>3</mn></mroot>"
        case "factorial":
            return _row(_tight(node.args[0], _ATOM), _sign("!"))
    name = letters(str(node.value)) if node.kind == "apply" else function_name(node)
    return _row(f"<mi>{escape(name)}</mi>", _tuple(node))


def _prime(node: Node) -> str:
    name, primes = escape(letters(str(node.value))), _sign("′" * order_of(node))
    return _row(f"<msup><mi>{name}</mi>{primes}</msup>", _fenced(_element(node.args[0])))


def _derivative(node: Node) -> str:
    body, *variables = node.args
    order = len(variables)
    top = f"<msup><mi>d</mi><mn>{order}</mn></msup>" if order > 1 else "<mi>d</mi>"
    bottom = _row(*(f"<mi>d</mi>{_element(variable)}" for variable in variables))
    if order > 1 and len(set(variables)) == 1:
        bottom = _row("<mi>d</mi>", f"<msup>{_element(variables[0])}<mn>{order}</mn></msup>")
    return _row(f"<mfrac>{top}{bottom}</mfrac>", _fenced(_element(body)))


def _sum(node: Node) -> str:
    body, index, lower, upper = (_element(part) for part in node.args)
    under = _row(index, _sign("="), lower)
    inner = _fenced(body) if binding(node.args[0]) == _SUM else body
    large = _sign("∑" if node.kind == "sum" else "∏")
    return _row(f"<munderover>{large}{under}{upper}</munderover>", inner)


def _delta(node: Node) -> str:
    return f"<msub><mi>δ</mi>{_row(*(_element(part) for part in node.args))}</msub>"


def _cases(node: Node) -> str:
    rows = "".join(
        f"<mtr><mtd>{_element(value)}</mtd><mtd>{_condition(test)}</mtd></mtr>"
        for value, test in branches_of(node)
    )
    return _row(_sign("{"), f"<mtable>{rows}</mtable>")


def _condition(test: Node | None) -> str:
    return "<mtext>sonst / otherwise</mtext>" if test is None else _element(test)


def _compare(node: Node) -> str:
    left, right = (_element(part) for part in node.args)
    return _row(left, _sign(relation(node)), right)


def _joined(node: Node) -> str:
    sign = _sign(DRAWN_JOINTS[node.kind])
    nested = (
        _fenced(_element(part))
        if part.kind in DRAWN_JOINTS or node.kind == "not"
        else _element(part)
        for part in node.args
    )
    return _row(sign, *nested) if node.kind == "not" else _row(sign.join(nested))


def _tuple(node: Node) -> str:
    return _fenced(_sign(",").join(_element(part) for part in node.args))


_WRITE = {
    "symbol": _symbol,
    "constant": _symbol,
    "index": _index,
    "indexed": _indexed,
    "add": _add,
    "mul": _mul,
    "neg": _neg,
    "div": _div,
    "pow": _pow,
    "call": _call,
    "apply": _call,
    "prime": _prime,
    "derivative": _derivative,
    "sum": _sum,
    "product": _sum,
    "delta": _delta,
    "cases": _cases,
    "piecewise": _cases,
    "compare": _compare,
    "and": _joined,
    "or": _joined,
    "not": _joined,
    "tuple": _tuple,
}
