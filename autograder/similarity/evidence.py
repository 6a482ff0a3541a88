"""How much two texts share, weighed by how rare it is among all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.similarity.fingerprints import LENGTH, Ids

# A hand-in weighs as if it held this many further fingerprints that nobody shares: two passages.
# So a chance agreement of two very short hand-ins is not the whole of them.
_PRIOR = 2 * LENGTH
_BLOCK = 4096

Floats = np.ndarray[Any, np.dtype[np.float32]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a set of texts has in common.

    Attributes
    ----------
    shares : ndarray of float32, shape (n, n)
        For each pair, the part of the smaller text that the other one holds too, from 0 to 1.
        The diagonal is 0.
    known, held_by : ndarray of int64, shape (v,)
        All fingerprints in ascending order, and how many of the texts hold each.
    """

    shares: Floats
    known: Ids
    held_by: Ids

    def holder_counts(self, ids: Ids) -> Ids:
        """How many texts hold each of these fingerprints."""
        return self.held_by[np.searchsorted(self.known, ids)]


def weigh(texts: Sequence[Ids]) -> Evidence:
    """Compare every text with every other.

    A fingerprint that c of N texts hold weighs log(N / (c - 1)): what c - 2 others wrote as well
    says little about the two that are compared. With W the weight of a text, the share of a pair
    is the weight of what both hold, divided by the smaller W and a constant for very short ones.

    Parameters
    ----------
    texts : sequence of ndarray of int64
        The fingerprints of each text, each once.
    """
    count = len(texts)
    if not any(len(text) for text in texts):
        empty = np.empty(0, np.int64)
        shares = np.zeros((count, count), np.float32)
        return Evidence(shares=shares, known=empty, held_by=empty)
    known, columns, held_by = np.unique(
        np.concatenate(texts), return_inverse=True, return_counts=True
    )
    rows = np.repeat(np.arange(count), [len(text) for text in texts])
    weights = np.log(count / np.maximum(held_by - 1, 1))
    weight = np.bincount(rows, weights[columns], minlength=count)
    common = _common_weights(rows, columns, held_by, weights, count)
    smaller = np.minimum.outer(weight, weight) + _PRIOR * np.log(max(count, 2))
    shares = (common / smaller).astype(np.float32)
    np.fill_diagonal(shares, 0)
    return Evidence(shares=shares, known=known, held_by=held_by)


def _common_weights(
    rows: Ids, columns: Ids, held_by: Ids, weights: np.ndarray[Any, Any], count: int
) -> Floats:
    """The weight of what each pair shares, a few thousand fingerprints at a time."""
    shared = np.flatnonzero(held_by > 1)
    place = np.full(len(held_by), -1)
    place[shared] = np.arange(len(shared))
    where = place[columns]
    order = np.argsort(where, kind="stable")
    rows, where = rows[order], where[order]
    common = np.zeros((count, count), np.float32)
    for begin in range(0, len(shared), _BLOCK):
        size = min(_BLOCK, len(shared) - begin)
        first, last = np.searchsorted(where, (begin, begin + size))
        block = np.zeros((count, size), np.float32)
        inside = where[first:last] - begin
        block[rows[first:last], inside] = np.sqrt(weights[shared[begin + inside]])
        common += block @ block.T
    return common
