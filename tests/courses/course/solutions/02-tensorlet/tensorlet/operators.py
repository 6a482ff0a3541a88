"""What is computed with."""

from .numbers import TOLERANCE


def product(numbers):
    """The product of all numbers.

    Examples
    --------
    >>> product([2, 3, 4])
    24
    """
    ### BEGIN SOLUTION
    result = 1
    for number in numbers:
        result = result * number
    return result
    ### END SOLUTION


class Scalar:
    """A number that can be added."""

    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        """The sum with another scalar, or a number."""
        ### BEGIN SOLUTION
        return Scalar(self.value + _value(other))
        ### END SOLUTION

    def __eq__(self, other):
        return abs(self.value - _value(other)) < TOLERANCE


def windows(items, size):
    """Yield every piece of `size` neighbours.

    Examples
    --------
    >>> list(windows([1, 2, 3], 2))
    [[1, 2], [2, 3]]
    """
    ### BEGIN SOLUTION
    for start in range(len(items) - size + 1):
        yield items[start : start + size]
    ### END SOLUTION


def _value(other):
    return other.value if isinstance(other, Scalar) else other
