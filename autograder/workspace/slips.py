"""Says what a wrong value looks like beside the right one: the sign, a factor, transposed.

Belongs to the folder and is no exercise: there is nothing to be changed here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

WORDS = {
    "de": {
        "none": "Die Funktion gibt nichts zurück: Es fehlt return.",
        "number": "Es ist eine einzelne Zahl, gesucht ist ein Array.",
        "nan": "Darin steht nan oder inf: Was wird zu groß, oder wo wird durch 0 geteilt?",
        "sign": "Es stimmt bis auf das Vorzeichen.",
        "factor": "Es ist überall das {}-fache: Fehlt ein Faktor, oder ist einer zu viel?",
        "shift": "Es ist überall um {} zu groß.",
        "less": "Es ist überall um {} zu klein.",
        "transposed": "Zeilen und Spalten sind vertauscht.",
        "reversed": "Die Reihenfolge ist umgekehrt.",
        "complement": "Es ist 1 minus das Richtige.",
        "shape": "Die Werte stimmen, nur die Form nicht.",
        "one": "Nur der Eintrag {} ist anders.",
    },
    "en": {
        "none": "The function returns nothing: there is no return.",
        "number": "It is a single number, not an array.",
        "nan": "There is nan or inf in it: what becomes too large, or where is a division by 0?",
        "sign": "It is right except for the sign.",
        "factor": "It is {} times as much everywhere: is there a factor too few or too many?",
        "shift": "It is too large by {} everywhere.",
        "less": "It is too small by {} everywhere.",
        "transposed": "Rows and columns are exchanged.",
        "reversed": "The order is reversed.",
        "complement": "It is 1 minus what is right.",
        "shape": "The values are right, only the shape is not.",
        "one": "Only the entry {} differs.",
    },
}


def slip(got: object, expected: object, language: str) -> str:
    """A sentence on how the two differ; empty where nothing simple is seen."""
    if got is None:
        return WORDS[language]["none"]
    try:
        found, right = (np.asarray(value, dtype=float) for value in (got, expected))
    except (TypeError, ValueError):
        return ""
    key, value = next(_seen_slips(found, right), ("", ""))
    if language == "de" and key != "one":
        value = value.replace(".", ",")
    return WORDS[language][key].format(value) if key else ""


def _seen_slips(got: Any, right: Any) -> Iterator[tuple[str, str]]:
    with np.errstate(all="ignore"):
        if not np.isfinite(got).all() and np.isfinite(right).all():
            yield "nan", ""
        if got.shape != right.shape:
            if not got.ndim:
                yield "number", ""
            elif got.ndim == 2 and got.T.shape == right.shape and np.allclose(got.T, right):
                yield "transposed", ""
            elif got.size == right.size and np.allclose(got.ravel(), right.ravel()):
                yield "shape", ""
            return
        if np.allclose(got, right):
            return
        yield from _numeric_slips(got, right)
        if got.ndim == 2 and got.shape[0] == got.shape[1] and np.allclose(got.T, right):
            yield "transposed", ""
        if got.ndim and len(got) > 1 and np.allclose(got[::-1], right):
            yield "reversed", ""
        different = np.argwhere(~np.isclose(got, right))
        if got.size > 2 and len(different) == 1:
            yield "one", "[" + ", ".join(str(int(n)) for n in different[0]) + "]"


def _numeric_slips(got: Any, right: Any) -> Iterator[tuple[str, str]]:
    if np.allclose(got, -right):
        yield "sign", ""
    if np.allclose(got, 1 - right) and np.any(right != right.flat[0]):
        yield "complement", ""
    there = np.abs(right) > 1e-9
    if there.any() and np.allclose(got[~there], 0, atol=1e-9):
        factors = got[there] / right[there]
        plain = np.isin(np.round(factors.flat[0] * 12, 9), np.arange(-144, 145))
        if np.allclose(factors, factors[0]) and (factors.size > 1 or plain) and factors[0] != 0:
            yield "factor", f"{factors[0]:.4g}"
    if got.size > 1 and np.allclose(got - right, (got - right).flat[0]):
        difference = (got - right).flat[0]
        yield ("shift" if difference > 0 else "less"), f"{abs(difference):.4g}"
