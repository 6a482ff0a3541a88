"""Hidden suite of 11-train: the training data of L1's experiment."""

import pytest

from autograder.testing import assert_close, assert_raises, require


def assert_pairs_close(got, expected):
    """A list of as many pairs, and every X and Y agrees."""
    pairs = list(got) if isinstance(got, (list, tuple)) else []
    require(
        len(pairs) == len(expected)
        and all(isinstance(pair, (list, tuple)) and len(pair) == 2 for pair in pairs),
        de="binary_data soll eine Liste von Paaren (X, Y) geben, eines für jede Zahl außer der "
        "zurückgehaltenen.",
        en="binary_data should return a list of pairs (X, Y), one for every number but the one "
        "held back.",
    )
    for (X, Y), (model_X, model_Y) in zip(pairs, expected, strict=True):
        assert_close(X, model_X)
        assert_close(Y, model_Y)


@pytest.mark.exercise("binary_data", points=0.5, show=True)
def test_binary_data_of_the_lecture(student, reference):
    """binary_data(3, 5) is L1's training set: 000 to 111 without 101.

    de: binary_data(3, 5) sind die Trainingsdaten von L1: 000 bis 111 ohne 101.
    """
    assert_pairs_close(student.binary_data(3, 5), reference.binary_data(3, 5))


@pytest.mark.exercise("binary_data", points=1)
def test_binary_data_of_any_length(student, reference):
    """binary_data makes columns of digits for any number of digits, and holds any number back.

    de: binary_data macht Spalten aus Ziffern für jede Zahl von Stellen und hält jede Zahl zurück.
    """
    calls = [(1, 0), (1, 1), (2, 3), (4, 0), (5, 31), (6, 20), (3, 6)]
    for got, call in zip(student.binary_data.starmap(calls), calls, strict=True):
        assert_pairs_close(got, reference.binary_data(*call))


@pytest.mark.exercise("binary_data", points=0.5)
@pytest.mark.parametrize("call", [(3, 8), (3, -1)], ids=["large", "negative"])
def test_binary_data_refuses_other_numbers(student, reference, call):
    """binary_data refuses to hold back what is no number with so many digits.

    de: binary_data lehnt ab, wenn es die zurückgehaltene Zahl mit so vielen Stellen nicht gibt.
    """
    assert_pairs_close(student.binary_data(3, 7), reference.binary_data(3, 7))
    assert_raises(student.binary_data, *call)
