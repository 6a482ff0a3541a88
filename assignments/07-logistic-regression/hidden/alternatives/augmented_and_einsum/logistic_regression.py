"""The bias as a weight of a feature that is always 1; 0-d arrays come back; einsum for the products."""
import numpy as np


def flatten_image(image):
    if len(image.shape) != 3 or image.shape[-1] != 3:
        raise TypeError("RGB only")
    column = np.empty((image.size, 1))
    pixels = image.shape[0] * image.shape[1]
    for k in range(3):
        column[k * pixels:(k + 1) * pixels, 0] = image[..., k].ravel()
    return column


def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(np.negative(z)))


def _augment(X, w, b):
    if w.shape != (len(X), 1):
        raise TypeError("w")
    return np.vstack([np.ones(X.shape[1]), X]), np.vstack([[[b]], w])


def predict_proba(X, w, b):
    A, theta = _augment(X, w, b)
    return sigmoid(np.einsum("jk,ji->ki", theta, A))


def predict(X, w, b):
    return (predict_proba(X, w, b) >= 0.5) * 1.0


def _xlogy(x, y):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(np.equal(x, 0), 0.0, x * np.log(y))


def loss(y_hat, y):
    if not np.shape(y_hat) == np.shape(y):
        raise TypeError("shapes")
    return -(_xlogy(y, y_hat) + _xlogy(np.subtract(1, y), np.subtract(1, y_hat)))


def cost(X, Y, w, b):
    return np.array(loss(predict_proba(X, w, b), Y).mean())


def _derivatives(X, Y, w, b):
    if Y.shape != (1, X.shape[1]):
        raise TypeError("Y")
    A, _ = _augment(X, w, b)
    return np.einsum("ji,i->j", A, (predict_proba(X, w, b) - Y)[0]) / A.shape[1]


def gradient_loops(X, Y, w, b):
    d = _derivatives(X, Y, w, b)
    return d[1:, np.newaxis], np.array(d[0])


def gradient(X, Y, w, b):
    d = _derivatives(X, Y, w, b)
    return d[1:].reshape(w.shape), d[0]


def train(X, Y, learning_rate, n_iterations):
    theta = np.zeros((len(X) + 1, 1))
    costs = np.zeros(n_iterations + 1)
    costs[0] = cost(X, Y, theta[1:], theta[0, 0])
    for i in range(1, n_iterations + 1):
        theta = theta - learning_rate * _derivatives(X, Y, theta[1:], theta[0, 0]).reshape(-1, 1)
        costs[i] = cost(X, Y, theta[1:], theta[0, 0])
    return theta[1:], np.float64(theta[0, 0]), costs
