"""Fingerprints of code that names, layout and comments do not change, by copydetect."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

# Characters of filtered code (each name is one) in a fingerprint: `V=V.V(V)+1` and the like.
LENGTH = 12
Ids = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprints:
    """The fingerprints of one text.

    Attributes
    ----------
    at : ndarray of int64, shape (n,)
        The fingerprint that begins at each character of the filtered text. Numbers hold within
        one process only.
    places : ndarray of int64, shape (n + LENGTH,) or (0,)
        Where each filtered character stands in the text.
    """

    at: Ids
    places: Ids


def fingerprints(text: str) -> Fingerprints:
    """Every run of `LENGTH` characters of the text after names, blanks and comments are levelled.

    That is winnowing with a window of one: hand-ins are short, so every fingerprint is kept, and
    none depends on which number a hash happens to have.

    Source: S. Schleimer, D. Wilkerson, A. Aiken, Winnowing (SIGMOD 2003).
    """
    from copydetect.utils import filter_code, hashed_kgrams

    lead = len(text) - len(text.lstrip("\n"))  # what the tokenizer drops
    filtered, offsets = filter_code(f"{text.strip(chr(10))}\n", "hand-in.py", "python")
    hashes = np.asarray(hashed_kgrams(filtered, LENGTH), dtype=np.int64)
    if not len(hashes):
        return Fingerprints(at=hashes, places=np.empty(0, np.int64))
    # An offset holds from its place on; what is removed never becomes less.
    removed = np.maximum.accumulate(offsets[:, 1])
    index = np.arange(len(filtered))
    row = np.clip(np.searchsorted(offsets[:, 0], index), 0, len(offsets) - 1)
    return Fingerprints(at=hashes, places=np.minimum(index + removed[row] + lead, len(text)))
