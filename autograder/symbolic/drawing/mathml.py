"""A formula as presentation MathML, which browsers draw without any script."""

from html import escape

from autograder.symbolic.drawing.layout import (
    OTHERWISE,
    SUM,
    Layout,
    binding_strength,
    branches_of,
    printed_name,
)
from autograder.symbolic.reading.plain import to_text
from autograder.symbolic.reading.tree import Node

_TALL = ("mfrac", "msup", "msqrt", "mroot", "munderover", "mtable")


def to_mathml(tree: Node, *, block: bool = False) -> str:
    """A `<math>` element, in the order the formula was written in; `block`: not in a sentence."""
    namespace = "http://www.w3.org/1998/Math/MathML"
    display = "block" if block else "inline"
    return f'<math xmlns="{namespace}" display="{display}">{MathML().draw(tree)}</math>'


def _sign(text: str) -> str:
    return f"<mo>{escape(text)}</mo>"


class MathML(Layout[str]):
    """Elements as text."""

    comma = _sign(",")

    def plain(self, node: Node) -> str:
        return f"<mn>{escape(to_text(node))}</mn>"

    def name(self, text: str) -> str:
        return f"<mi>{escape(text)}</mi>"

    def sign(self, text: str) -> str:
        return _sign("−" if text == "-" else text)

    tie = sign

    def put(self, *pieces: str) -> str:
        return "".join(pieces)

    def row(self, *pieces: str) -> str:
        return f"<mrow>{''.join(pieces)}</mrow>"

    def fenced(self, inner: str, left: str = "(", right: str = ")") -> str:
        """Brackets that grow with what stands in them, and only then: some fonts space them
        widely.
        """
        tall = any(f"<{tag}" in inner for tag in _TALL)
        first, last = (
            _sign(side) if tall else f'<mo stretchy="false">{side}</mo>' for side in (left, right)
        )
        return self.row(first, inner, last)

    def fraction(self, top: str, bottom: str) -> str:
        return f"<mfrac>{top}{bottom}</mfrac>"

    def primed(self, name: str, primes: str) -> str:
        return f"<msup>{self.name(name)}{_sign(primes)}</msup>"

    def exponential(self, exponent: Node) -> str:
        return f"<msup><mi>e</mi>{self.draw(exponent)}</msup>"

    def draw_symbol(self, node: Node) -> str:
        name = str(node.value)
        stem = name.rstrip("0123456789")
        if name == "E" or stem == name or not stem:
            return self.name("e" if name == "E" else printed_name(name))
        return (
            f"<msub>{self.name(printed_name(stem.rstrip('_')))}<mn>{name[len(stem) :]}</mn></msub>"
        )

    def draw_index(self, node: Node) -> str:
        return self.name(to_text(node))

    def draw_indexed(self, node: Node) -> str:
        low = [self.draw(part) for part in node.args]
        inner = low[0] if len(low) == 1 else self.row(*self.between(low, self.comma))
        return f"<msub>{self.name(printed_name(node.value))}{inner}</msub>"

    def draw_pow(self, node: Node) -> str:
        base, exponent = node.args
        bare = base.kind in ("symbol", "constant", "number", "indexed", "delta")
        bottom = self.draw(base) if bare else self.fenced(self.draw(base))
        return f"<msup>{bottom}{self.draw(exponent)}</msup>"

    def draw_call(self, node: Node) -> str:
        if node.value == "sqrt":
            return f"<msqrt>{self.draw(node.args[0])}</msqrt>"
        if node.value == "cbrt":
            return f"<mroot>{self.draw(node.args[0])}<mn>3</mn></mroot>"
        return super().draw_call(node)

    def draw_derivative(self, node: Node) -> str:
        body, *variables = node.args
        order = len(variables)
        top = f"<msup><mi>d</mi><mn>{order}</mn></msup>" if order > 1 else "<mi>d</mi>"
        bottom = self.row(*(f"<mi>d</mi>{self.draw(variable)}" for variable in variables))
        if order > 1 and len(set(variables)) == 1:
            power = f"<msup>{self.draw(variables[0])}<mn>{order}</mn></msup>"
            bottom = self.row("<mi>d</mi>", power)
        return self.row(self.fraction(top, bottom), self.fenced(self.draw(body)))

    def draw_sum(self, node: Node) -> str:
        body, index, lower, upper = map(self.draw, node.args)
        under = self.row(index, _sign("="), lower)
        inner = self.fenced(body) if binding_strength(node.args[0]) == SUM else body
        large = _sign("∑" if node.kind == "sum" else "∏")
        return self.row(f"<munderover>{large}{under}{upper}</munderover>", inner)

    def draw_delta(self, node: Node) -> str:
        return f"<msub><mi>δ</mi>{self.row(*map(self.draw, node.args))}</msub>"

    def draw_cases(self, node: Node) -> str:
        rows = ""
        for value, test in branches_of(node):
            condition = f"<mtext>{OTHERWISE}</mtext>" if test is None else self.draw(test)
            rows += f"<mtr><mtd>{self.draw(value)}</mtd><mtd>{condition}</mtd></mtr>"
        return self.row(_sign("{"), f"<mtable>{rows}</mtable>")
