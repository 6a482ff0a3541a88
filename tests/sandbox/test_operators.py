"""Operators and protocols of a student's objects are calls in the sandbox."""

from __future__ import annotations

import operator

import numpy as np
import pytest

from autograder.sandbox.worker_failures import NotData
from autograder.worker import operators
from tests.sandbox.test_session import submission

VECTOR = """
class Vector:
    scale = 3

    def __init__(self, *parts):
        self.parts = list(parts)

    @staticmethod
    def zeros(n):
        return Vector(*[0] * n)

    def _with(self, other, f):
        others = other.parts if isinstance(other, Vector) else [other] * len(self.parts)
        return Vector(*map(f, self.parts, others))

    def __add__(self, other): return self._with(other, lambda a, b: a + b)
    def __rsub__(self, other): return self._with(other, lambda a, b: b - a)
    def __matmul__(self, other): return sum(a * b for a, b in zip(self.parts, other.parts))
    def __neg__(self): return Vector(*[-a for a in self.parts])
    def __imul__(self, factor):
        self.parts = [factor * a for a in self.parts]
        return self
    def __eq__(self, other): return isinstance(other, Vector) and self.parts == other.parts
    def __lt__(self, other): return len(self.parts) < len(other.parts)
    def __len__(self): return len(self.parts)
    def __bool__(self): return any(self.parts)
    def __contains__(self, part): return part in self.parts
    def __getitem__(self, key): return self.parts[key]
    def __setitem__(self, key, part): self.parts[key] = part
    def __iter__(self): return iter(self.parts)
    def __float__(self): return float(sum(self.parts))
    def __repr__(self): return f"Vector({self.parts})"
    def __str__(self): return "<" + " ".join(map(str, self.parts)) + ">"

class Yes:
    def __eq__(self, other): return True
    __lt__ = __gt__ = __contains__ = __bool__ = __eq__
    __hash__ = None

class Odd:
    def __init__(self, inner): self.inner = inner
    def __add__(self, other): return self.inner

def always_right(*arguments): return Yes()
def counting():
    n = 0
    while True:
        yield n
        n += 1
def pair(): yield from ("a", {1, 2})
def plain(): return object()
"""


def test_operators_are_those_of_the_class(box):
    """Arithmetic from both sides, in place, comparisons, containers, conversions."""
    with submission(box, VECTOR) as student:
        a, b = student.Vector(1, 2), student.Vector(3, 4)
        assert (a + b).parts == [4, 6]
        assert (a + 1).parts == [2, 3]
        assert (10 - a).parts == [9, 8]
        assert a @ b == 11
        assert (-a).parts == [-1, -2]
        assert a == student.Vector(1, 2)
        assert a != b
        assert not a < b
        assert a + 1 == student.Vector(2, 3)
        assert (len(a), bool(a), 2 in a, 5 in a) == (2, True, True, False)
        assert not student.Vector(0, 0)
        assert student.Vector.zeros(2).parts == [0, 0]
        assert student.Vector.scale == 3
        assert (a[0], a[0:1], list(a), float(a)) == (1, [1], [1, 2], 3.0)
        assert (repr(a), str(a)) == ("Vector([1, 2])", "<1 2>")
        same = a
        a *= 5
        a[1] = 7
        assert same.parts == [5, 7]


def test_what_a_class_does_not_define_is_the_submissions_failure(box):
    """The suite needs data, or an operator, where there is neither."""
    with submission(box, VECTOR) as student:
        for use in (float, len, list, operator.neg, lambda it: it + 1, lambda it: it[0], hash):
            with pytest.raises(NotData):
                use(student.plain())
        with pytest.raises(NotData):
            np.exp(student.Vector(1))


def test_no_object_in_the_place_of_a_value_says_that_it_is_right(box):
    """What a function returns is compared as data; only what the suite made judges itself."""
    with submission(box, VECTOR) as student:
        for use in (
            lambda it: it == 4,
            lambda it: it != 5,
            lambda it: it == [4],
            lambda it: it < 1e-9,
            lambda it: it < 1e9,
            lambda it: 4 in it,
            bool,
            lambda it: (it, 1) == (4, 1),
            lambda it: it == student.always_right(3),
            lambda it: student.Odd(it) + 1 == 4,
        ):
            with pytest.raises(NotData):
                use(student.always_right(2))


def test_generators_are_consumed_step_by_step(box):
    """Also one that never ends, and one that does."""
    with submission(box, VECTOR) as student:
        numbers = student.counting()
        assert [next(numbers), next(numbers), next(numbers)] == [0, 1, 2]
        first, second = student.pair()
        assert (first, second) == ("a", {1, 2})
        ended = student.pair()
        assert len(list(ended)) == 2
        with pytest.raises(StopIteration):
            next(ended)


def test_a_name_of_the_module_can_be_given_another_value(box):
    """A number, or a function of ours in the place of a helper."""
    source = "NAME = 3\ndef helper(x): return x\ndef f(x): return NAME * helper(x)\n"
    with submission(box, source) as student:
        student.NAME = 5
        student.helper = lambda x: x + 1
        assert (student.NAME, student.f(1), student.helper(2)) == (5, 10, 3)


def test_both_sides_know_the_same_operations(box):
    """Whatever the proxy asks for, the worker has a function for it."""
    with submission(box, VECTOR) as student:
        methods = [name.strip("_") for name in vars(type(student.Vector(1)))]
    asked = {name for name in methods if name in operators.OPERATIONS}
    assert asked >= {"add", "imul", "eq", "getitem", "iter", "next", "float", "round", "bool"}
    assert operators.OPERATIONS.keys() - asked <= {"hash"}
