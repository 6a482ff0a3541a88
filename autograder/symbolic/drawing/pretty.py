"""A formula for the terminal: fractions with a bar, exponents raised, Greek letters."""

from autograder.symbolic.drawing.boxes import Box, beside, box, fenced, fraction, raised, stacked
from autograder.symbolic.drawing.layout import (
    ATOM,
    LOW,
    OTHERWISE,
    SUM,
    Layout,
    binding_strength,
    branches_of,
    printed_name,
)
from autograder.symbolic.reading.plain import to_text
from autograder.symbolic.reading.tree import Node

_CAN_RISE = "0123456789+-nixyzabkjt"
_HIGH = str.maketrans(_CAN_RISE, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱˣʸᶻᵃᵇᵏʲᵗ")


def to_unicode(tree: Node) -> str:
    """The formula as one or several lines of text, in the order it was written in."""
    return "\n".join(line.rstrip() for line in Pretty().draw(tree).lines)


class Pretty(Layout[Box]):
    """Boxes of text."""

    comma = box(", ")
    name = tie = staticmethod(box)
    put = staticmethod(beside)
    fenced = staticmethod(fenced)
    fraction = staticmethod(fraction)

    def plain(self, node: Node) -> Box:
        return box(to_text(node))

    def sign(self, text: str) -> Box:
        return box(f" {text} ")

    def primed(self, name: str, primes: str) -> Box:
        return box(name + primes)

    def exponential(self, exponent: Node) -> Box:
        return self.risen(box("e"), exponent)

    def risen(self, bottom: Box, exponent: Node) -> Box:
        """A power, on one line where there are raised letters for it."""
        top = self.draw(exponent)
        text = top.lines[0].replace(" ", "")
        if top.is_flat and bottom.is_flat and set(text) <= set(_CAN_RISE):
            return beside(bottom, box(text.translate(_HIGH)))
        return raised(bottom, top)

    def draw_symbol(self, node: Node) -> Box:
        return box("e" if node.value == "E" else printed_name(node.value))

    def draw_indexed(self, node: Node) -> Box:
        low = [to_text(part).translate(LOW) for part in node.args]
        comma = "," if any(len(part) > 1 for part in low) else ""
        return box(f"{printed_name(node.value)}{comma.join(low)}")

    def draw_pow(self, node: Node) -> Box:
        base, exponent = node.args
        fragile = base.kind in ("pow", "number", "call") and not to_text(base).isalnum()
        fragile = fragile and not (base.kind == "call" and base.value not in ("exp", "sqrt"))
        bottom = self.draw(base)
        return self.risen(
            fenced(bottom) if fragile or binding_strength(base) < ATOM else bottom, exponent
        )

    def draw_derivative(self, node: Node) -> Box:
        body, *variables = node.args
        order = str(len(variables)).translate(_HIGH) if len(variables) > 1 else ""
        names = ["d" + self.draw(variable).lines[0] for variable in variables]
        below = names[0] + order if len(set(variables)) == 1 else "".join(names)
        return beside(fraction(box(f"d{order}"), box(below)), box(" "), fenced(self.draw(body)))

    def draw_sum(self, node: Node) -> Box:
        body, index, lower, upper = map(self.draw, node.args)
        large = box("Σ" if node.kind == "sum" else "Π")
        limits = stacked([upper, large, beside(index, box("="), lower)], len(upper.lines))
        return beside(
            limits, box(" "), fenced(body) if binding_strength(node.args[0]) == SUM else body
        )

    def draw_delta(self, node: Node) -> Box:
        low = [to_text(part) for part in node.args]
        if all(part.isalnum() for part in low):
            return box("δ" + "".join(low).translate(LOW))
        return box(f"δ({', '.join(low)})")

    def draw_cases(self, node: Node) -> Box:
        pairs = [(self.draw(value), test) for value, test in branches_of(node)]
        wide = max(value.width for value, _ in pairs)
        lines: list[str] = []
        for value, test in pairs:
            condition = box(OTHERWISE) if test is None else self.draw(test)
            lines += beside(value, box(" " * (wide - value.width + 3)), condition).lines
            lines.append("")
        width = max(map(len, lines))
        below = tuple(line.ljust(width) for line in lines[:-1])
        return fenced(Box(below, len(lines) // 2 - 1), "{", "")
