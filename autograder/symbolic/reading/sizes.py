"""Bounds on powers and factorials, judged on the tree before a number is computed."""

from fractions import Fraction

from autograder.symbolic.reading.grammar import MAX_BITS, MAX_EXPONENT, MAX_FACTORIAL, FormulaError
from autograder.symbolic.reading.tree import Node


def check_powers(tree: Node) -> None:
    """Refuse powers whose value or degree is out of all proportion.

    Raises
    ------
    FormulaError
        For exponents beyond MAX_EXPONENT and numbers beyond MAX_BITS.
    """
    _size_value(tree)


def _size_value(node: Node) -> Fraction | None:
    """The rational number a subtree amounts to, or None when it is no plain number."""
    parts = [_size_value(part) for part in node.args]
    if node.kind == "number":
        assert isinstance(node.value, Fraction)  # noqa: S101 - what the kind says
        return node.value
    if node.kind == "pow":
        return _size_power(parts[0], parts[1])
    if node.kind == "call" and node.value in ("factorial", "gamma"):
        _size_factorial(parts[0])
        return None
    known = [part for part in parts if part is not None]
    if len(known) < len(parts) or not known:
        return None
    if node.kind == "neg":
        return -known[0]
    if node.kind == "add":
        return _size_bounded(sum(known, Fraction(0)))
    if node.kind == "mul":
        product = Fraction(1)
        for part in known:
            product = _size_bounded(product * part)
        return product
    if node.kind == "div" and known[1]:
        return _size_bounded(known[0] / known[1])
    return None


def _size_power(base: Fraction | None, exponent: Fraction | None) -> Fraction | None:
    if exponent is None:
        return None
    if base is None:
        if abs(exponent) > MAX_EXPONENT or exponent.denominator > MAX_EXPONENT:
            raise FormulaError(
                f"Der Exponent ist zu groß (höchstens {MAX_EXPONENT}).",
                f"The exponent is too large (at most {MAX_EXPONENT}).",
            )
        return None
    if abs(exponent) * _size_bits(base) > MAX_BITS or exponent.denominator > MAX_EXPONENT:
        raise _size_too_large()
    if exponent.denominator != 1 or (base == 0 and exponent < 0):
        return None
    return base ** int(exponent)


def _size_factorial(argument: Fraction | None) -> None:
    if argument is not None and abs(argument) > MAX_FACTORIAL:
        raise FormulaError(
            f"Das Argument der Fakultät ist zu groß (höchstens {MAX_FACTORIAL}).",
            f"The argument of the factorial is too large (at most {MAX_FACTORIAL}).",
        )


def _size_bits(value: Fraction) -> int:
    return max(abs(value.numerator), value.denominator).bit_length() - 1


def _size_bounded(value: Fraction) -> Fraction:
    if _size_bits(value) > 4 * MAX_BITS:
        raise _size_too_large()
    return value


def _size_too_large() -> FormulaError:
    return FormulaError("Diese Potenz ist zu groß.", "This power is too large.")
