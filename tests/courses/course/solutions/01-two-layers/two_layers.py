"""A network of two layers that learns digits."""

import numpy as np


def read_digits(path):
    """Pictures and labels of a file.

    Parameters
    ----------
    path : str
        An .npz with `images` of shape (n, 8, 8) and `labels` of shape (n,).

    Returns
    -------
    x : ndarray of float64, shape (n, 64)
        Divided by the largest entry of all pictures.
    labels : ndarray of int64, shape (n,)

    Examples
    --------
    >>> x, labels = read_digits("data/digits.npz")
    >>> x.shape[1], x.max()
    (64, 1.0)
    """
    with np.load(path) as file:
        pictures, labels = file["images"], file["labels"]
    x = pictures.reshape(len(pictures), 64).astype(float)
    return x / x.max(), labels.astype(np.int64)


def cross_entropy(scores, labels):
    """The mean cross entropy of softmax.

    Parameters
    ----------
    scores : ndarray of float64, shape (n, k)
        Is not modified.
    labels : ndarray of int64, shape (n,)
        Is not modified.

    Returns
    -------
    float

    Examples
    --------
    >>> cross_entropy(np.array([[0.0, 0.0], [1000.0, 0.0]]), np.array([0, 0]))
    0.34657359027997264
    """
    shifted = scores - _largest(scores)
    sums = np.log(np.sum(np.exp(shifted), axis=1))
    return float(np.mean(sums - shifted[np.arange(len(labels)), labels]))


def train_epoch(x, labels, w1, w2, rate, batch):
    """Go through the examples once; the weights are changed in place.

    Parameters
    ----------
    x : ndarray of float64, shape (n, d)
        Is not modified.
    labels : ndarray of int64, shape (n,)
        Is not modified.
    w1, w2 : ndarray of float64, shapes (d, h), (h, k)
        Are modified.
    rate : float
    batch : int
        The last batch may be smaller.
    """
    for start in range(0, len(x), batch):
        rows, truth = x[start : start + batch], labels[start : start + batch]
        hidden = np.maximum(rows @ w1, 0)
        slope = _probabilities(hidden @ w2)
        slope[np.arange(len(truth)), truth] -= 1
        slope /= len(truth)
        back = (slope @ w2.T) * (hidden > 0)
        w2 -= rate * hidden.T @ slope
        w1 -= rate * rows.T @ back


def _largest(scores):
    return np.max(scores, axis=1, keepdims=True)


def _probabilities(scores):
    powers = np.exp(scores - _largest(scores))
    return powers / np.sum(powers, axis=1, keepdims=True)
