"""Fingerprints of returned values: equal up to rounding, whatever the values are."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from autograder.grading.value_digest import MAX_NUMBERS, agree, evidence, fingerprint

VALUES = [
    1.5,
    -1.5,
    2,
    True,
    1j,
    float("nan"),
    float("inf"),
    None,
    "x**2 + 1",
    "not a formula at all",
    b"bytes",
    [],
    [1.5, 2.5],
    [[1.5], [2.5]],
    {"a": 1.5, 3: None},
    object(),
    np.arange(3.0),
    np.arange(3) * 1j,
    np.array([True, False, True]),
    np.array(["a", "b"]),
    np.zeros((0, 3)),
    np.arange(300.0).reshape(3, 100),
    [[[["deep", {"x": [np.ones(2)]}]]]],
]


def of(*values, warnings=(), arguments=None, exercise="f"):
    """The fingerprint of a check that got these values."""
    return fingerprint([("call", [v, arguments, list(warnings)]) for v in values], exercise)


@pytest.mark.parametrize("number", range(len(VALUES)))
def test_a_value_agrees_with_itself_only(number):
    for other, value in enumerate(VALUES):
        assert agree(of(VALUES[number]), of(value)) is (other == number)


def test_every_pair_has_some_evidence_or_none():
    for first, second in itertools.product(VALUES, VALUES):
        assert evidence(of(first), of(second)) >= 0.0


def test_rounding_is_no_difference():
    z = np.linspace(0.1, 0.9, 7)
    assert agree(of(z), of(z * (1 + 1e-12)))
    assert not agree(of(z), of(z * (1 + 1e-5)))


def test_kinds_of_numbers_and_of_lists_are_one():
    assert agree(of(2), of(2.0))
    assert agree(of(np.float64(2.5)), of(np.array(2.5)))
    assert agree(of((1.5, 2.5)), of([1.5, 2.5]))
    assert not agree(of([1.5, 2.5]), of(np.array([1.5, 2.5])))


def test_what_keeps_a_place_is_nothing():
    """The first entry of a list of weights may be None, or an empty array, or an empty list."""
    places = [None, np.zeros((0, 3)), [], ()]
    for one, other in itertools.product(places, places):
        assert agree(of([one, np.ones(2)]), of([other, np.ones(2)]))
        assert not agree(of([one, np.ones(2)]), of([np.ones(2)]))
        assert not agree(of([one, np.ones(2)]), of([0.0, np.ones(2)]))


def test_where_nothing_is_to_be_returned_anything_may_be():
    """The object itself from `train`, where the reference returns None; not from `predict`."""
    nothing, itself, number = (
        fingerprint([("call", [v, [None, None], []])], "f") for v in (None, object(), 1.5)
    )
    assert agree(itself, nothing, nothing)
    assert not agree(itself, nothing, number)
    assert not agree(itself, number, nothing)
    assert not agree(nothing, itself, nothing)


def test_what_is_changed_in_place_counts_where_nothing_is_returned():
    """A function that works on its argument returns None: its values are the argument's."""

    def left(numbers):
        return fingerprint([("call", [None, [[np.array(numbers)], {}], []])], "f")

    right, mutant, another = left([1.5, 2.5]), left([1.5, -2.5]), left([0.5, 0.5])
    assert agree(mutant, mutant, right)
    assert not agree(another, mutant, right)


def test_warnings_and_changed_arguments_are_seen():
    assert not agree(of(1.5, warnings=[("RuntimeWarning", "overflow")]), of(1.5))
    changed = of(1.5, arguments=[[np.zeros(2)], {}])
    assert not agree(changed, of(1.5, arguments=[[np.ones(2)], {}]))
    assert evidence(changed, of(1.5, arguments=[[np.ones(2)], {}])) > 0


def formula(text):
    """What a check saw of an answer."""
    return of({"a": text}, exercise="answers.a")


def test_formulas_are_compared_by_value():
    assert agree(formula("2*x*y"), formula("x*y + y*x"))
    assert not agree(formula("2*x*y"), formula("2*x + y"))
    assert agree(formula("(x, 2*y)"), formula("(x, y + y)"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("exp(z_i)/Sum(exp(z_k), (k, 1, n))", "1/Sum(exp(z_k - z_i), (k, 1, n))", True),
        ("exp(z_i)/Sum(exp(z_k), (k, 1, n))", "exp(z_j)/Sum(exp(z_k), (k, 1, n))", False),
        ("Sum(w_jk*x_k, (k, 1, n))", "Sum(w_kj*x_k, (k, 1, n))", False),
        ("Product(y_k, (k, 1, n))", "Sum(y_k, (k, 1, n))", False),
    ],
)
def test_formulas_with_indices_are_compared_by_value(one, other, same):
    """Entries and sizes have values too: a sum is told from another one."""
    assert agree(formula(one), formula(other)) is same


def test_only_the_exercises_own_answer_counts():
    first, second = {"a": "x", "b": "y"}, {"a": "x", "b": "2*y"}
    assert agree(of(first, exercise="answers.a"), of(second, exercise="answers.a"))
    assert not agree(of(first, exercise="answers.b"), of(second, exercise="answers.b"))


def test_long_values_are_kept_short():
    (seen,) = of(np.arange(1e6))
    assert len(seen.numbers) == MAX_NUMBERS
    assert seen.numbers[[0, -1]].tolist() == [0.0, 999_999.0]


def test_evidence_counts_what_is_not_the_references():
    assert evidence(
        of(np.array([0.5, 0.25, 3.0])), of(np.array([0.5, 0.75, 1.0]))
    ) == pytest.approx(1.2)
    assert evidence(of(np.array([0.5])), of(np.array([0.5]))) == 0
