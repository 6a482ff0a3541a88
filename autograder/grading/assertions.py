"""What a hidden suite asserts with: each failure is a sentence for the student, in both languages.

The sentence names the fact (shape, index, property). Got and expected values go into `detail`,
which only reaches the student where the check says `show=True`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

import numpy as np

from autograder.course.records import Text
from autograder.grading.explain import line_text
from autograder.grading.function_source import Hit, Unreadable, loop_in, use_in
from autograder.locale.message import Message, message
from autograder.sandbox.worker_failures import MissingName, StudentRaised

__all__ = [
    "CheckFailed",
    "Undecided",
    "assert_between",
    "assert_close",
    "assert_equal",
    "assert_gradient",
    "assert_no_warnings",
    "assert_own_work",
    "assert_raises",
    "assert_shape",
    "assert_unchanged",
    "assert_vectorised",
    "require",
]

_NUMERIC = "biuf"
_DTYPES = {
    "O": "object", "M": "datetime64", "m": "timedelta64", "U": "str", "S": "bytes", "V": "void",
}  # fmt: skip
_STEPS = 64  # rounding errors that a result of a coarser dtype may have gathered
_MAX_SHOWN = 12
_A_LOOP = 20  # lines more for a large array; code without loops takes as many for every size
_ARITHMETIC = re.compile(r"(overflow|divide by zero|invalid value) encountered in ")
_MAX_AXES, _MAX_SIZE = 4, 100_000  # of a shape that a student is told
_SHOWN_TYPES = frozenset(
    [
        "bool",
        "int",
        "float",
        "complex",
        "str",
        "bytes",
        "list",
        "tuple",
        "dict",
        "set",
        "frozenset",
        "range",
        "slice",
        "map",
        "filter",
        "zip",
        "generator",
        "function",
        "method",
        "module",
        "type",
        "ndarray",
        "Generator",
        "builtin_function_or_method",
    ]
)


class Undecided(Exception):
    """What nobody but a person can judge: never points, and never the student's zero.

    Everything else of the submission is graded.
    """


class CheckFailed(AssertionError):
    """A check that does not hold.

    Parameters
    ----------
    text : Message or Text
        The fact, free of hidden values.
    detail : Message or Text, optional
        Got and expected.
    """

    def __init__(self, text: Message | Text, detail: Message | Text | None = None) -> None:
        super().__init__(text, detail)
        self.said = text
        self._detail = detail

    def __str__(self) -> str:
        detail = self.detail
        return self.text.en if detail is None else f"{self.text.en} {detail.en}"

    @property
    def text(self) -> Text:
        """The fact in words: those of a message are made when they are read."""
        return Text.of(self.said)

    @property
    def detail(self) -> Text | None:
        return None if self._detail is None else Text.of(self._detail)

    @property
    def cause(self) -> Message | None:
        """The fact as an entry of the catalogues; None where the words are the suite's own."""
        return self.said if isinstance(self.said, Message) else None


class Imprecise(CheckFailed):
    """The values are right, as far as a number of fewer than 64 bits can be."""


_coarse = False


@contextmanager
def coarse_tolerance() -> Iterator[None]:
    """Accept what is right within its own dtype: that it is float32 has been said."""
    global _coarse
    _coarse = True
    try:
        yield
    finally:
        _coarse = False


class _Function(Protocol):
    __name__: str

    def __call__(self, *arguments: Any, **named: Any) -> Any: ...
    def watched(self, *arguments: Any, **named: Any) -> tuple[Any, list[Any]]: ...


def require(condition: bool, *, de: str, en: str) -> None:
    """Hold when `condition` is true; the sentences are what the student reads otherwise."""
    if not condition:
        raise CheckFailed(Text(de=de, en=en))


def _as_real_array(got: Any) -> np.ndarray:
    """A returned value as an array of real numbers."""
    if isinstance(got, (bool, int, float, np.generic, np.ndarray)):
        array = np.asarray(got)
        if array.dtype.kind in _NUMERIC:
            return array
        if array.dtype.kind == "c":
            raise CheckFailed(message("grading-complex"))
    raise CheckFailed(message("grading-no-number", kind=_kind_of_value(got)))


def _as_number(got: Any) -> float:
    assert_shape(got, ())
    return float(np.asarray(got))


def _kind_of_value(got: Any) -> Message:
    if got is None:
        return message("grading-kind-none")
    if isinstance(got, (list, tuple)):
        return message("grading-kind-sequence", type=type(got).__name__)
    name = getattr(got, "type_name", type(got).__name__)
    if isinstance(got, (np.ndarray, np.generic)):
        name = f"ndarray_{got.dtype.kind}"
    dtype = _DTYPES.get(name.removeprefix("ndarray_")) if name.startswith("ndarray_") else None
    if dtype is not None:
        return message("grading-kind-dtype", dtype=dtype)
    if name not in _SHOWN_TYPES:  # a name of the student's own could carry hidden inputs
        return message("grading-kind-own")
    return message("grading-kind-type", type=name)


def assert_shape(got: Any, shape: tuple[int, ...]) -> None:
    """Hold when `got` is a number (shape ()) or a numeric array of this shape."""
    array = _as_real_array(got)
    if array.shape != tuple(shape):
        transposed = array.ndim == 2 and array.T.shape == tuple(shape)
        fact = "grading-shape-transposed" if transposed else "grading-shape-differs"
        raise CheckFailed(message(fact, got=_shape_text(array.shape), expected=str(tuple(shape))))


def _shape_text(shape: tuple[int, ...]) -> str:
    """A shape as far as it is of an everyday size: a longer one could be a message."""
    everyday = len(shape) <= _MAX_AXES and all(size < _MAX_SIZE for size in shape)
    return str(shape) if everyday else "(...)"


def assert_close(got: Any, expected: Any, tol: float = 1e-12) -> None:
    """Hold when every |got - expected| is at most tol * max(1, |expected|).

    Shapes must agree; a scalar may be a number, a numpy scalar or a 0-d array. NaN equals nothing;
    an infinity equals itself.
    """
    want = np.asarray(expected, dtype=np.float64)
    assert_shape(got, want.shape)
    have = np.asarray(got).astype(np.float64)
    with np.errstate(all="ignore"):
        error = np.abs(have - want)
        near = np.isfinite(want) & (error <= tol * np.maximum(1.0, np.abs(want)))
        good = near | (have == want)
    if good.all():
        return
    dtype = np.asarray(got).dtype
    if dtype.kind == "f" and dtype.itemsize < want.itemsize:
        coarser = _STEPS * float(np.finfo(dtype).eps)
        with np.errstate(all="ignore"):
            good |= np.isfinite(want) & (error <= coarser * np.maximum(1.0, np.abs(want)))
        if good.all() and _coarse:
            return
        if good.all():
            raise Imprecise(message(_IMPRECISE, dtype=dtype.name))
    _report_difference(have, want, error, good)


_IMPRECISE = "grading-imprecise"


def is_imprecise(cause: Message | None) -> bool:
    """Whether it says that a dtype is too coarse."""
    return cause is not None and cause.id == _IMPRECISE


def _report_difference(
    have: np.ndarray, want: np.ndarray, error: np.ndarray, good: np.ndarray
) -> None:
    wrong = np.argwhere(~good)
    first = tuple(int(i) for i in wrong[0])
    ranked = np.where(good, -1.0, np.where(np.isnan(error), np.inf, error))
    worst = tuple(int(i) for i in np.unravel_index(int(np.argmax(ranked)), ranked.shape))
    nan = "-nan" if np.isnan(have).any() else ""
    if have.ndim == 0:
        fact = message(f"grading-value-wrong{nan}")
    else:
        fact = message(
            f"grading-entries-wrong{nan}",
            count=str(len(wrong)),
            size=str(have.size),
            first=_index_text(first),
            worst=_index_text(worst),
        )
    raise CheckFailed(
        fact, _got_expected_message(_values_text(have, worst), _values_text(want, worst))
    )


def _got_expected_message(got: str, expected: str) -> Message:
    return message("grading-got-expected", got=got, expected=expected)


def _index_text(index: tuple[int, ...]) -> str:
    return f"[{', '.join(str(i) for i in index)}]"


def _values_text(values: np.ndarray, at: tuple[int, ...]) -> str:
    if values.size <= _MAX_SHOWN:
        return np.array2string(values, precision=6, separator=", ").replace("\n", "")
    return f"{float(values[at]):.9g} ({_index_text(at)})"


def assert_between(got: Any, low: Any, high: Any) -> None:
    """Hold when `got` has the bounds' (broadcast) shape and lies between them, ends included."""
    low, high = np.broadcast_arrays(np.asarray(low, float), np.asarray(high, float))
    assert_shape(got, low.shape)
    have = np.asarray(got).astype(np.float64)
    good = (have >= low) & (have <= high)
    if not good.all():
        first = tuple(int(i) for i in np.argwhere(~good)[0])
        fact = message("grading-out-of-range")
        if have.ndim:
            fact = message("grading-out-of-range-at", index=_index_text(first))
        got, least, most = (f"{values[first]:.9g}" for values in (have, low, high))
        raise CheckFailed(fact, message("grading-got-range", got=got, low=least, high=most))


def assert_equal(got: Any, expected: Any) -> None:
    """Hold for equal plain values: strings, whole numbers, labels, lists and dicts of them."""
    if not _is_equal(got, expected):
        raise CheckFailed(
            message("grading-result-wrong"),
            _got_expected_message(repr(got)[:80], str(expected)[:80]),
        )


def _is_equal(got: Any, expected: Any) -> bool:
    if isinstance(expected, np.ndarray) or isinstance(got, np.ndarray):
        if not isinstance(got, (np.ndarray, np.generic, int, float)):
            return False
        have, want = np.asarray(got), np.asarray(expected)
        return have.shape == want.shape and bool(np.all(have == want))
    if isinstance(expected, (list, tuple)):
        return (
            isinstance(got, (list, tuple))
            and len(got) == len(expected)
            and all(_is_equal(g, e) for g, e in zip(got, expected, strict=True))
        )
    if isinstance(expected, dict):
        return (
            isinstance(got, dict)
            and got.keys() == expected.keys()
            and all(_is_equal(got[key], value) for key, value in expected.items())
        )
    return bool(got == expected)


def assert_raises(function: Callable[..., Any], *arguments: Any, **named: Any) -> None:
    """Hold when the call raises any Exception but NotImplementedError.

    Make a valid call first: a function that always raises must not earn the point.
    """
    name = getattr(function, "__name__", "function")
    try:
        function(*arguments, **named)
    except MissingName:
        raise
    except StudentRaised as error:
        ours = {"NotImplementedError", "MemoryError", "SystemExit", "KeyboardInterrupt"}
        if ours & {error.raised.type_name, *error.raised.bases} or error.loading:
            raise
        return
    raise CheckFailed(message("grading-unfit-accepted", name=name))


def assert_unchanged(function: _Function, *arguments: Any, **named: Any) -> Any:
    """Call, hold when the arguments are as before, and return the result for a comparison."""
    result, after = function.watched(*arguments, **named)
    if not (_same_data(after[0], list(arguments)) and _same_data(after[1], named)):
        raise CheckFailed(message("grading-arguments-changed", name=function.__name__))
    return result


def _same_data(after: Any, before: Any) -> bool:
    if isinstance(before, np.ndarray):
        return (
            isinstance(after, np.ndarray)
            and after.dtype == before.dtype
            and bool(np.array_equal(after, before, equal_nan=before.dtype.kind == "f"))
        )
    if isinstance(before, (list, tuple)):
        return (
            isinstance(after, (list, tuple))
            and len(after) == len(before)
            and all(_same_data(a, b) for a, b in zip(after, before, strict=True))
        )
    if isinstance(before, dict):
        return (
            isinstance(after, dict)
            and after.keys() == before.keys()
            and all(_same_data(after[key], value) for key, value in before.items())
        )
    if isinstance(before, (str, int, float, np.generic, type(None))):
        if not isinstance(after, (str, int, float, np.generic, type(None))):
            return False
        return bool(after == before) or bool(after != after and before != before)
    return True  # a function or object: it stayed where it was


def assert_no_warnings(student: Any) -> None:
    """Hold when the last call (or `map`) emitted no warning of the arithmetic.

    Overflow, division by zero and invalid values are meant; other warnings (of deprecated names,
    of the student's own) are nobody's business. A claim, so never a check's only line.
    """
    found = (
        _ARITHMETIC.match(message)
        for category, message in student.last_call.warnings
        if category == "RuntimeWarning"
    )
    warned = next(filter(None, found), None)
    if warned is not None:
        raise CheckFailed(message("grading-numpy-warning", what=warned[1]))


def _find_in_source(
    function: Any, look: Callable[..., Hit | None], *more: str
) -> tuple[Message, str] | None:
    """Where the function has what is looked for, in words, and what it is."""
    try:
        hit = look(function.source(), function.__name__, *more)
        return None if hit is None else (line_text(*function.place(hit[0])), hit[1])
    except Unreadable:
        raise CheckFailed(message("grading-source-hidden", name=function.__name__)) from None


def assert_vectorised(
    function: Any, small: Sequence[Any] | None = None, large: Sequence[Any] | None = None
) -> None:
    """Hold when the function computes with whole arrays.

    Its own body has no loop, comprehension, map or np.vectorize; and Python executes no more of
    the student's lines for a large array than for a small one, in helpers and generators neither.

    Parameters
    ----------
    small, large : sequence, optional
        Arguments of two calls; every axis of an array that somebody may loop over is longer by at
        least 30 in the second one.
    """
    name = function.__name__
    found = _find_in_source(function, loop_in)
    if found is not None:
        line, what = found
        raise CheckFailed(message("grading-loop", name=name, line=line, what=what))
    if small is None or large is None:
        return
    few, many = function.observed(small).steps, function.observed(large).steps
    if many - few >= _A_LOOP:
        raise CheckFailed(message("grading-loop-counted", name=name, few=str(few), many=str(many)))


def assert_own_work(
    function: Any, ready_made: str | Sequence[str], at: Sequence[Any] | None = None
) -> None:
    """Hold when the function does without a library's function of that name, or of these names.

    Its own body does not name it; and nothing of the submission calls it, under whatever name,
    while the function is called.

    Parameters
    ----------
    at : sequence, optional
        Arguments of a call that is watched.
    """
    name = function.__name__
    names = [ready_made] if isinstance(ready_made, str) else list(ready_made)
    for each in names:
        found = _find_in_source(function, use_in, each)
        if found is not None:
            line, what = found
            raise CheckFailed(
                message("grading-ready-made", name=name, used=each, line=line, what=what)
            )
    used, _file, number = next(iter(function.observed(at, names).uses if at else ()), ("", "", 0))
    if not used:
        return
    if not number:
        raise CheckFailed(message("grading-ready-made-itself", name=name, used=used))
    line = line_text(*function.place(number))
    raise CheckFailed(message("grading-ready-made-called", name=name, used=used, line=line))


def assert_gradient(
    evaluate: Callable[[Sequence[np.ndarray]], Sequence[Any]],
    gradient: Any,
    at: np.ndarray,
    tol: float = 1e-6,
) -> None:
    """Hold when `gradient` agrees with the central differences of `evaluate` at `at`.

    Parameters
    ----------
    evaluate : callable
        Takes a list of points of `at`'s shape, returns a list of numbers: `student.cost.map` will do.
    gradient : array_like
        What the student's derivative gave, of `at`'s shape.
    at : ndarray of float64
        The point; keep it away from kinks by more than 1e-5.
    tol : float
        Largest error, relative to max(1, |slope|).

    Notes
    -----
    The step is the cube root of the machine epsilon, 6e-6: truncation (about h^2/6) and rounding
    (about eps/h) are then both below 1e-10.
    """
    at = np.asarray(at, dtype=np.float64)
    step = float(np.cbrt(np.finfo(float).eps))
    points = []
    for index in np.ndindex(at.shape):
        for sign in (1.0, -1.0):
            point = at.copy()
            point[index] += sign * step
            points.append(point)
    values = np.array([_as_number(value) for value in evaluate(points)])
    slopes = ((values[0::2] - values[1::2]) / (2 * step)).reshape(at.shape)
    assert_close(gradient, slopes, tol=tol)
