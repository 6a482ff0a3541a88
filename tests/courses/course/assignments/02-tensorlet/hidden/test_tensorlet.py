"""Hidden suite of 02-tensorlet."""

import pytest

from autograder.testing import assert_equal


@pytest.mark.exercise("product", points=1)
def test_product_of_lists(student, reference, rng):
    """product multiplies lists of any length."""
    for n in (0, 1, 2, 5):
        numbers = rng.integers(2, 9, n).tolist()
        assert_equal(student.product(numbers), reference.product(numbers))


@pytest.mark.exercise("Scalar.__add__", points=1)
def test_scalars_are_added(student):
    """A scalar is added to a scalar, and to a number."""
    three, four = student.Scalar(3), student.Scalar(4)
    assert_equal((three + four).value, 7)
    assert_equal((three + 0.5).value, 3.5)
    assert_equal(three.value, 3)


@pytest.mark.exercise("windows", points=1)
def test_windows_come_one_by_one(student, reference):
    """windows yields the pieces in their order, and ends."""
    for items, size in (([5, 6, 7, 8], 3), ([1], 1), ([1, 2], 5)):
        assert_equal(list(student.windows(items, size)), list(reference.windows(items, size)))
    pieces = student.windows([4, 5, 6], 2)
    assert_equal([next(pieces), next(pieces)], [[4, 5], [5, 6]])


@pytest.mark.exercise("Module.named_parameters", points=2)
def test_named_parameters_walk_through_the_tree(student):
    """named_parameters yields the parameters of all modules below, with their path."""
    Module = student.module("tensorlet.module").Module
    leaf = Module(c=3).add("deep", Module(d=4))
    tree = Module(a=1, b=2).add("left", leaf).add("right", Module(e=5))
    want = [("a", 1), ("b", 2), ("left.c", 3), ("left.deep.d", 4), ("right.e", 5)]
    assert_equal(list(tree.named_parameters()), want)


@pytest.mark.exercise("Linear", points=2)
def test_a_layer_is_a_module_with_a_size(student, reference):
    """Linear is a Module with one parameter w; size() multiplies its shape."""
    layers, truth = (each.module("tensorlet.nn.layers") for each in (student, reference))
    for shape in ((3, 4), (2, 2, 5), (7,)):
        assert_equal(layers.Linear(*shape).size(), truth.Linear(*shape).size())
    assert_equal(layers.Linear(2, 3).parameters, {"w": (2, 3)})
