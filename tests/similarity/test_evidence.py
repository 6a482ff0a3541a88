"""What a share is, and where the usual ends."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.similarity.baseline import FALLBACK, FEWEST, usual
from autograder.similarity.evidence import weigh


def ids(*ranges: tuple[int, int]) -> np.ndarray:
    return np.unique(np.concatenate([np.arange(*piece) for piece in ranges]))


def test_what_all_have_written_says_nothing():
    """Two texts that share only what everybody has share nothing; two with rare ones, much."""
    common = (0, 500)
    texts = [ids(common, (1000 * n, 1000 * n + 300)) for n in range(1, 20)]
    copy = ids(common, (1000, 1280))
    shares = weigh([*texts, copy]).shares
    assert shares[0, -1] > 0.7
    assert shares[1, 2] < 0.05
    assert np.allclose(shares, shares.T)
    assert np.all(np.diag(shares) == 0)


def test_two_very_short_texts_are_not_alike_for_being_short():
    """Ten fingerprints in common, of ten, are less than a third of the whole."""
    texts = [ids((1000 * n, 1000 * n + 200)) for n in range(1, 20)]
    shares = weigh([*texts, ids((0, 10)), ids((0, 10))]).shares
    assert shares[-1, -2] < 0.33


def test_more_fingerprints_than_a_block_are_all_counted():
    """The sum over blocks is the sum over all."""
    shares = weigh([ids((0, 20_000)), ids((0, 20_000)), ids((30_000, 50_000))]).shares
    assert shares[0, 1] > 0.99
    assert shares[0, 2] == 0


@pytest.mark.parametrize("texts", [[], [ids((0, 0))], [ids((0, 0)), ids((0, 0))]])
def test_nothing_to_compare(texts):
    """No text, or empty ones, share nothing."""
    assert not weigh(texts).shares.any()


def test_the_threshold_lies_above_independent_pairs_and_below_copies():
    """With three copies in a class of forty at most one other pair is shown; of 499,500, few."""
    random = np.random.default_rng(5)
    small = np.concatenate([random.beta(2, 20, 777), [0.8, 0.85, 0.9]])
    found = usual(small)
    assert found.measured
    assert 3 <= (small >= found.threshold).sum() <= 4
    assert (random.beta(4, 16, 499_500) >= usual(random.beta(4, 16, 499_500)).threshold).sum() < 50


def test_where_all_are_alike_the_threshold_rises():
    """A small assignment that everybody solves alike accuses nobody of being usual."""
    random = np.random.default_rng(6)
    assert usual(random.normal(0.5, 0.05, 2000)).threshold > 0.6


def test_few_pairs_have_a_fixed_threshold():
    """A distribution is not read from a handful."""
    found = usual(np.full(FEWEST - 1, 0.9))
    assert not found.measured
    assert found.threshold == FALLBACK
    assert usual(np.empty(0)).threshold == FALLBACK
