"""What is usual among hand-ins that were written independently, and where that ends."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist
from typing import Any

import numpy as np

FEWEST = 45  # pairs that a distribution is read from: those of ten hand-ins
FALLBACK = 0.45  # the threshold where there are fewer
_LEAST, _MOST = 0.35, 0.8  # whatever the distribution: less is never shown, more always
_LOWER, _UPPER = 0.75, 0.9  # the quantiles between which the tail is measured


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """The distribution of shares of an assignment, and the threshold drawn from it."""

    threshold: float
    median: float
    pairs: int

    @property
    def measured(self) -> bool:
        """Whether there were pairs enough to say what is usual."""
        return self.pairs >= FEWEST


def usual(shares: np.ndarray[Any, Any]) -> Usual:
    """The threshold that fewer than one of so many independent pairs is expected to exceed.

    The tail above the upper quartile is taken for that of a normal distribution, as wide as it is
    between the upper quartile and the upper tenth. Both are those of independent pairs as long as
    fewer than one pair in ten is a copy: until a third of the class shares one hand-in.

    Parameters
    ----------
    shares : ndarray of float, shape (pairs,)
        From 0 to 1.
    """
    count = len(shares)
    median = float(np.median(shares)) if count else 0.0
    if count < FEWEST:
        return Usual(threshold=FALLBACK, median=median, pairs=count)
    low, high = np.quantile(shares, (_LOWER, _UPPER))
    normal = NormalDist().inv_cdf
    width = (high - low) / (normal(_UPPER) - normal(_LOWER))
    fence = float(low + width * (normal(1 - 1 / count) - normal(_LOWER)))
    return Usual(threshold=min(max(fence, _LEAST), _MOST), median=median, pairs=count)
