"""Assertions of a hidden suite: what they accept, what they refuse, what they say."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from autograder.grading import assertions
from autograder.grading.assertions import (
    CheckFailed,
    assert_between,
    assert_close,
    assert_equal,
    assert_gradient,
    assert_no_warnings,
    assert_shape,
)


def refused(function, *arguments, **named) -> CheckFailed:
    with pytest.raises(CheckFailed) as error:
        function(*arguments, **named)
    return error.value


def test_the_public_names_are_all_there():
    """What docs/authoring.md offers is what the module offers."""
    assert all(hasattr(assertions, name) for name in assertions.__all__)
    assert sorted(assertions.__all__) == list(assertions.__all__)


@pytest.mark.parametrize("got", [2, 2.0, np.float64(2), np.int64(2), np.array(2.0), np.float32(2)])
def test_a_scalar_may_come_in_any_form(got):
    """A Python number, a numpy scalar and a 0-d array are one value."""
    assert_close(got, 2.0)


@pytest.mark.parametrize(
    "got", [None, "2", [2.0], (2.0,), {}, 2j, b"2", object(), np.array(["2"])]
)
def test_what_is_no_number_is_refused_by_kind(got):
    """Lists, strings, None and the like fail with their kind named, never with an exception."""
    failure = refused(assert_close, got, 2.0)
    assert failure.text.en
    assert failure.text.de != failure.text.en


@pytest.mark.parametrize("shape", [(0, 3141592), (1, 2, 3, 4, 0), (0, 100_000)])
def test_a_shape_carries_no_message(shape):
    """An empty array could tell of hidden inputs by its shape."""
    failure = refused(assert_shape, np.empty(shape), (2,))
    assert "(...)" in failure.text.en
    assert "(...)" in failure.text.de
    assert "3141592" not in failure.text.de
    assert "(3, 60000)" in refused(assert_shape, np.empty((3, 60000)), (2,)).text.en


def test_shape_comes_before_values():
    """A transposed result is called transposed."""
    failure = refused(assert_close, np.ones((3, 2)), np.ones((2, 3)))
    assert "(3, 2)" in failure.text.en
    assert "transposed" in failure.text.en


def test_the_message_names_first_and_worst_index_but_no_value():
    """Values are for the detail; the student's sentence has indices only."""
    want = np.zeros((2, 3))
    have = want.copy()
    have[0, 1], have[1, 2] = 0.125, 7.0625
    failure = refused(assert_close, have, want)
    assert "[0, 1]" in failure.text.en
    assert "[1, 2]" in failure.text.en
    assert "7.0625" not in failure.text.en + failure.text.de
    assert "7.0625" in failure.detail.en


@pytest.mark.parametrize(
    ("got", "expected", "holds"),
    [
        (1.0 + 5e-13, 1.0, True),
        (1.0 + 5e-12, 1.0, False),
        (1e6 + 5e-7, 1e6, True),
        (np.inf, np.inf, True),
        (-np.inf, np.inf, False),
        (np.nan, np.nan, False),
        (np.nan, 1.0, False),
        (True, 1.0, True),
    ],
)
def test_tolerance_infinities_and_nan(got, expected, holds):
    """Errors are relative above 1; an infinity equals itself; nan equals nothing."""
    if holds:
        assert_close(got, expected)
    else:
        refused(assert_close, got, expected)


def test_between_takes_its_ends_and_broadcasts():
    """Bounds may be arrays."""
    assert_between(np.array([0.0, 1.0]), [0.0, 0.0], 1.0)
    assert "index [1]" in refused(assert_between, np.array([0.0, 2.0]), [0.0, 0.0], 1.0).text.en


@pytest.mark.parametrize(
    ("got", "expected", "same"),
    [
        ("OR", "OR", True),
        ("or", "OR", False),
        ([1, 2], (1, 2), True),
        ([1, 2, 3], (1, 2), False),
        ({"a": 1}, {"a": 1.0}, True),
        (np.array([0, 1]), np.array([0, 1]), True),
        (np.array([[0, 1]]), np.array([0, 1]), False),
        ("x", np.array([1]), False),
    ],
)
def test_equality_of_plain_values(got, expected, same):
    """Numbers by value, sequences entry by entry, arrays with their shape."""
    if same:
        assert_equal(got, expected)
    else:
        refused(assert_equal, got, expected)


def test_gradients_are_compared_with_central_differences():
    """The right gradient passes, one that is off in an entry fails with the index."""

    def values(points):
        return [float((p**3).sum()) for p in points]

    at = np.array([0.5, -1.0, 2.0])
    assert_gradient(values, 3 * at**2, at)
    wrong = 3 * at**2
    wrong[1] *= 1.001
    assert "[1]" in refused(assert_gradient, values, wrong, at).text.en


def test_shape_of_a_number_is_empty():
    """assert_shape(got, ()) accepts numbers."""
    assert_shape(3, ())
    refused(assert_shape, 3, (1,))


@pytest.mark.parametrize(
    ("category", "message", "is_forbidden"),
    [
        ("RuntimeWarning", "overflow encountered in exp", True),
        ("RuntimeWarning", "invalid value encountered in scalar divide", True),
        ("RuntimeWarning", "divide by zero encountered in log", True),
        ("RuntimeWarning", "Mean of empty slice", False),
        ("RuntimeWarning", "underflow encountered in exp", False),
        ("UserWarning", "overflow encountered in exp", False),
        ("PendingDeprecationWarning", "the matrix subclass is not the recommended way", False),
        ("DeprecationWarning", "Conversion of an array with ndim > 0 to a scalar", False),
    ],
)
def test_only_warnings_of_the_arithmetic_are_forbidden(category, message, is_forbidden):
    """Behind another warning as well."""
    seen = [("UserWarning", "x"), (category, message)]
    student = SimpleNamespace(last_call=SimpleNamespace(warnings=seen))
    if is_forbidden:
        assert message.split(" enc")[0] in refused(assert_no_warnings, student).text.en
    else:
        assert_no_warnings(student)


@pytest.mark.parametrize("dtype", [np.float16, np.float32])
def test_a_coarse_dtype_is_named(dtype):
    """Where the values are right but for it; it is accepted after it has been said."""
    want = np.array([0.1, 2.0 / 3])
    failure = refused(assert_close, want.astype(dtype), want)
    assert isinstance(failure, assertions.Imprecise)
    assert np.dtype(dtype).name in failure.text.en
    with assertions.coarse_tolerance():
        assert_close(want.astype(dtype), want)
        refused(assert_close, want.astype(dtype) + dtype(0.2), want)
    assert not isinstance(refused(assert_close, dtype(0.5), 0.1), assertions.Imprecise)


@pytest.mark.parametrize(
    ("got", "dtype"),
    [(np.array(["1.0"]), "str"), (np.array([b"1"]), "bytes"), (np.str_("1"), "str")],
)
def test_a_dtype_that_is_no_number_is_named(got, dtype):
    """With the one that is expected."""
    assert f"of dtype {dtype} instead of float64" in refused(assert_close, got, 1.0).text.en
