"""Sample a submission for the picture in its feedback."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from autograder.course.records import Assignment
from autograder.errors import AutograderError, ContentError

MAX_NUMBERS = 4_000
_DIGITS = 6

Sampler = Callable[[Any, Any], Mapping[str, Any]]


def load_sampler(assignment: Assignment) -> Sampler | None:
    """`sample` of the assignment's hidden/picture.py, or None where there is no picture.

    Raises
    ------
    ContentError
        If the file is there and cannot be used.
    """
    path = assignment.hidden / "picture.py"
    if not path.is_file():
        return None
    spec = importlib.util.spec_from_file_location("picture", path)
    if spec is None or spec.loader is None:
        raise ContentError(f"{path} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
        sampler: Sampler = module.sample
    except Exception as error:
        raise ContentError(f"{path}: {error}", "See docs/authoring.md, 'The picture'.") from error
    return sampler


def take_picture(sampler: Sampler, student: Any, reference: Any) -> dict[str, Any] | None:
    """The picture's data as nested lists; None where the student's code gives none."""
    try:
        sampled = sampler(student, reference)
        arrays = {name: np.asarray(values, dtype=np.float64) for name, values in sampled.items()}
    except AutograderError:
        raise
    except Exception:  # noqa: BLE001 - the course's code on values that may be anything
        return None
    if sum(array.size for array in arrays.values()) > MAX_NUMBERS:
        return None
    return {name: _rounded_array(array).tolist() for name, array in arrays.items()}


def _rounded_array(array: np.ndarray) -> np.ndarray:
    """To six significant digits: enough for a picture, short in the file."""
    with np.errstate(all="ignore"):
        exponent = np.where(array != 0, np.floor(np.log10(np.abs(array))), 0)
        scale = 10.0 ** np.clip(_DIGITS - 1 - exponent, -300, 300)
        return np.where(np.isfinite(array), np.round(array * scale) / scale, array)
