"""The bias as a column of ones; the learning rule once an epoch, averaged over the batch."""
import numpy as np

with_bias = lambda X: np.concatenate([np.ones((1,) + X.shape[1:]), X], axis=0)


def weighted_sum(x, w):
    if x.shape[0] + 1 != w.shape[0]:
        raise Exception("Falsche Anzahl an Gewichten")
    return np.dot(with_bias(x), w)


def perceptron(x, w, activation):
    return activation(weighted_sum(x, w))


def rowwise(W, X, activation):
    assert W.shape == X.shape, "W und X brauchen dieselbe Form"
    z = np.matmul(W[:, np.newaxis, :], X[:, :, np.newaxis])
    return activation(z[:, 0, 0])


def layer(W, x, activation):
    (n,) = x.shape
    return activation(np.matmul(W, with_bias(x)))


def layer_batch(W, X, activation):
    return activation(np.matmul(W, with_bias(X)))


def fit_perceptron(X, y, learning_rate, max_epochs):
    A = with_bias(X)
    if y.size != A.shape[1]:
        raise Exception("Zu jedem Beispiel gehört ein Label")
    w = 0.5 * np.ones(A.shape[0])
    while max_epochs > 0:
        a = np.heaviside(w @ A, 0)
        w = w + learning_rate * np.mean((y - a) * A, axis=1)
        max_epochs -= 1
    return w
