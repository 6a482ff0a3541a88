"""Hidden suite of 01-two-layers."""

from pathlib import Path

import numpy as np
import pytest

from autograder.testing import assert_between, assert_close, assert_equal, assert_unchanged

PICTURES = Path(__file__).parents[1] / "data" / "digits.npz"


def network(rng, d=5, h=7, k=3, n=23):
    """Examples, labels and weights."""
    weights = rng.normal(0, 0.5, (d, h)), rng.normal(0, 0.5, (h, k))
    return rng.normal(0, 1, (n, d)), rng.integers(0, k, n), *weights


@pytest.mark.exercise("read_digits", points=1)
def test_read_digits_finds_them_in_their_folder(student, reference):
    """read_digits reads the pictures and labels that lie beside your file."""
    x, labels = student.read_digits("data/digits.npz")
    want, truth = reference.read_digits(str(PICTURES))
    assert_close(x, want)
    assert_equal(np.asarray(labels).tolist(), truth.tolist())


@pytest.mark.exercise("cross_entropy", points=1)
def test_cross_entropy_of_random_scores(student, reference, rng):
    """cross_entropy is right for any number of examples."""
    for n in (1, 4, 50):
        scores, labels = rng.normal(0, 3, (n, 6)), rng.integers(0, 6, n)
        got = assert_unchanged(student.cross_entropy, scores, labels)
        assert_close(got, reference.cross_entropy(scores, labels))


@pytest.mark.exercise("cross_entropy", points=0.5)
def test_cross_entropy_of_large_scores(student, reference):
    """cross_entropy does not overflow, neither up nor down."""
    scores, labels = np.array([[900.0, -900.0, 3.0], [-950.0, -950.0, -999.0]]), np.array([1, 1])
    assert_close(student.cross_entropy(scores, labels), 900 + np.log(2) / 2)


@pytest.mark.exercise("train_epoch", points=1)
def test_one_batch_is_one_step(student, reference, rng):
    """train_epoch with a single batch moves both layers against the gradient."""
    for scale in (1, 1000):
        x, labels, w1, w2 = network(rng)
        w2 *= scale
        want1, want2 = w1.copy(), w2.copy()
        reference.train_epoch(x, labels, want1, want2, 0.3, len(x))
        student.train_epoch.in_place(x, labels, w1, w2, 0.3, len(x))
        assert_close(w1, want1)
        assert_close(w2, want2)


@pytest.mark.exercise("train_epoch", points=1.5)
def test_batches_come_one_after_the_other(student, reference, rng):
    """train_epoch goes on with the weights of the batch before; the last may be smaller."""
    x, labels, w1, w2 = network(rng)
    want1, want2, given = w1.copy(), w2.copy(), (x.copy(), labels.copy())
    for _ in range(3):
        reference.train_epoch(x, labels, want1, want2, 0.2, 5)
        student.train_epoch.in_place(x, labels, w1, w2, 0.2, 5)
    assert_close(w1, want1)
    assert_close(w2, want2)
    assert_close(x, given[0])
    assert_equal(labels.tolist(), given[1].tolist())


@pytest.mark.exercise("train_epoch", points=1)
def test_the_digits_are_learnt(student, reference, rng):
    """After some epochs of train_epoch most digits are recognised."""
    x, labels = reference.read_digits(str(PICTURES))
    w1, w2 = rng.normal(0, 0.1, (x.shape[1], 24)), rng.normal(0, 0.1, (24, 10))
    for _ in range(8):
        student.train_epoch.in_place(x, labels, w1, w2, 0.5, 20)
    right = np.mean(np.argmax(np.maximum(x @ w1, 0) @ w2, axis=1) == labels)
    assert_between(right, 0.7, 1.0)
