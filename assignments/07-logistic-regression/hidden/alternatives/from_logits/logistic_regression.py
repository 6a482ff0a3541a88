"""The cost straight from the weighted sums, layers stacked one by one, tuples and lists mixed."""
import numpy as np


def flatten_image(image):
    red, green, blue = (image[:, :, k].astype("float64") for k in range(3)) if image.shape[2:] == (3,) else 1 / 0
    return np.concatenate([red.flatten(), green.flatten(), blue.flatten()])[:, None]


def sigmoid(z):
    return np.exp(-np.logaddexp(0, -np.asarray(z, dtype=float)))


def _scores(X, w, b):
    if X.shape[0] != len(w):
        raise ValueError("weights")
    return np.dot(np.transpose(w), X) + b


def predict_proba(X, w, b):
    return sigmoid(_scores(X, w, b))


def predict(X, w, b):
    return _scores(X, w, b) >= 0


def loss(y_hat, y):
    if np.shape(y_hat) != np.shape(y):
        raise ValueError("shapes")
    with np.errstate(divide="ignore"):
        return np.where(np.asarray(y) == 1, -np.log(y_hat), -np.log1p(-np.asarray(y_hat, dtype=float)))


def _checked(X, Y):
    if Y.shape != X[:1].shape:
        raise ValueError("labels")
    return Y


def cost(X, Y, w, b):
    z = _scores(X, w, b)
    return np.mean(np.logaddexp(0, z) - _checked(X, Y) * z)


def gradient_loops(X, Y, w, b):
    _checked(X, Y)
    if len(w) != len(X):
        raise ValueError("weights")
    dw = [0.0 for _ in X]
    db = 0.0
    for x, y in zip(X.T, Y[0]):
        dz = sigmoid(sum(w_j * x_j for w_j, x_j in zip(w[:, 0], x)) + b) - y
        dw = [d + x_j * dz for d, x_j in zip(dw, x)]
        db = db + dz
    m = Y.shape[1]
    return [np.array([[d / m] for d in dw]), db / m]


def gradient(X, Y, w, b):
    dz = predict_proba(X, w, b) - _checked(X, Y)
    m = dz.size
    return [np.sum(X * dz, axis=1, keepdims=True) / m, dz.sum() / m]


def train(X, Y, learning_rate, n_iterations):
    w, b = np.zeros((len(X), 1)), 0.0
    history = [(w, b)]
    for _ in range(n_iterations):
        dw, db = gradient(X, Y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
        history.append((w, b))
    return w, b, tuple(cost(X, Y, *parameters) for parameters in history)
