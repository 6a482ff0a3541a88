"""What a check saw of a submission, short enough to be kept for every known mistake."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

import numpy as np

MAX_NUMBERS = 64  # kept of one returned value
_NO_VALUE = "call None [2 - -"  # no value, and no arguments that were watched
_RELATIVE, _ABSOLUTE = 1e-7, 1e-12
_WARNING = 0.2
_WHOLE = 0.2  # what a whole number or a nan says, compared with a fraction


@dataclass(frozen=True, slots=True)
class Seen:
    """One returned value: its kind and shape as text, some of its numbers, the warnings."""

    form: str
    numbers: np.ndarray
    warnings: frozenset[tuple[str, str]]


Fingerprint = tuple[Seen, ...]


def fingerprint(trace: Sequence[tuple[str, Any]], exercise: str) -> Fingerprint:
    """The returned values of one check, in their order.

    Of a dict of answers only the exercise's own counts.
    """
    module, _, key = exercise.partition(".")
    own = key if module == "answers" else ""
    formulas = module in ("answers", "derivations")
    return tuple(_digest_answer(what, answer, own, formulas=formulas) for what, answer in trace)


def to_json(prints: Fingerprint) -> list[Any]:
    """A fingerprint as JSON takes it."""
    return [[seen.form, seen.numbers.tolist(), sorted(seen.warnings)] for seen in prints]


def from_json(document: list[Any]) -> Fingerprint:
    """What `to_json` wrote."""
    return tuple(
        Seen(form, np.array(numbers, np.float64), frozenset(map(tuple, warnings)))
        for form, numbers, warnings in document
    )


def agree(first: Fingerprint, second: Fingerprint, right: Fingerprint = ()) -> bool:
    """Whether two submissions returned the same, up to rounding.

    Where `second` and the reference (`right`) return nothing and change no argument that is
    watched, `first` may return what it likes: some methods `train` return None, others the object
    or the costs.
    """
    if len(first) != len(second):
        return False
    return all(
        (a.form, a.warnings) == (b.form, b.warnings)
        and bool(np.all(_are_close(a.numbers, b.numbers)))
        for a, b, c in zip_longest(first, second, right[: len(first)])
        if c is None or b.form != c.form or b.form != _NO_VALUE
    )


def evidence(prints: Fingerprint, right: Fingerprint) -> float:
    """How many numbers are not the reference's: what agreeing with `prints` is worth."""
    found = 0.0
    for seen, expected in zip(prints, right, strict=False):
        numbers = seen.numbers
        if seen.form == expected.form:
            numbers = numbers[~_are_close(numbers, expected.numbers)]
        fractions = np.count_nonzero(np.isfinite(numbers) & (numbers != np.round(numbers)))
        found += fractions + _WHOLE * (len(numbers) - fractions)
        if seen.warnings != expected.warnings:
            found += _WARNING
    return found


def _are_close(first: np.ndarray, second: np.ndarray) -> Any:
    with np.errstate(all="ignore"):
        return np.isclose(first, second, _RELATIVE, _ABSOLUTE, equal_nan=True)


def _digest_answer(what: str, answer: Any, key: str, *, formulas: bool) -> Seen:
    value, arguments, warnings = answer
    if key and isinstance(value, Mapping) and key in value:
        value = value[key]
    forms: list[str] = [what]
    parts = [np.empty(0)]
    for form, numbers in (
        *_forms_and_numbers(value, formulas),
        *_forms_and_numbers(arguments, formulas),
    ):
        forms.append(form)
        parts.append(numbers)
    return Seen(" ".join(forms), _sample_numbers(parts), frozenset(warnings))


def _sample_numbers(parts: Sequence[np.ndarray]) -> np.ndarray:
    """Numbers of all parts in their order; of many, some that are spread over them evenly."""
    total = sum(part.size for part in parts)
    if total <= MAX_NUMBERS:
        return np.concatenate([_as_floats(part) for part in parts])
    wanted = np.linspace(0, total - 1, MAX_NUMBERS).astype(int)
    ends = np.cumsum([part.size for part in parts])
    chosen = np.searchsorted(ends, wanted, side="right")
    flat = [
        _as_floats(part[wanted[chosen == number] - (ends[number] - part.size)])
        for number, part in enumerate(parts)
    ]
    return np.concatenate(flat)


def _forms_and_numbers(value: Any, formulas: bool) -> Iterator[tuple[str, np.ndarray]]:
    """Forms and numbers of a value, whatever it is nested in.

    A list is as good as a tuple. In a list, what only keeps a place is nothing: where no weights
    are, some write None, others an empty array.
    """
    match value:
        case bool() | int() | float() | complex() | np.ndarray() | np.generic():
            array = np.asarray(value)
            if array.dtype.kind in "biufc":
                kind = "complex " if array.dtype.kind == "c" else ""
                parts = [array.real, array.imag] if kind else [array]
                yield f"{kind}{array.shape}", np.concatenate([part.reshape(-1) for part in parts])
            else:
                text = array.tolist() if array.size < MAX_NUMBERS else array.flat[:MAX_NUMBERS]
                yield f"{array.shape} of text {text!r}"[:200], np.empty(0)
        case list() | tuple() | set() | frozenset():
            in_order = isinstance(value, list | tuple)
            yield f"{'[' if in_order else 'set '}{len(value)}", np.empty(0)
            for entry in value if in_order else sorted(value, key=repr):
                yield from (
                    [("-", np.empty(0))]
                    if _is_nothing(entry)
                    else _forms_and_numbers(entry, formulas)
                )
        case Mapping():
            yield "{" + " ".join(sorted(map(str, value)))[:200], np.empty(0)
            for key in sorted(value, key=str):
                yield from _forms_and_numbers(value[key], formulas)
        case str() if formulas and (values := _sample_formula(value)) is not None:
            yield f"formula of {len(values)} values", np.array(values)
        case str() | bytes() | None:
            yield repr(value)[:200], np.empty(0)
        case _:
            yield type(value).__name__, np.empty(0)


def _sample_formula(text: str) -> tuple[float, ...] | None:
    from autograder.symbolic.comparing.sample import sample  # imports sympy

    return sample(text)


def _is_nothing(value: Any) -> bool:
    if isinstance(value, np.ndarray):
        return value.size == 0
    return value is None or (isinstance(value, (list, tuple)) and not value)


def _as_floats(array: np.ndarray) -> np.ndarray:
    with np.errstate(all="ignore"):
        return array.astype(np.float64)
