import numpy as np

# Die zehn Ableitungen so, wie sie auf der Folie stehen, jede in einer eigenen Zeile.


def sigmoid(z):
    e = np.exp(-abs(z))
    return (z >= 0) * 1 / (1 + e) + (z < 0) * e / (1 + e)


def forward(x, w1, w2):
    assert x.ndim == 1
    assert w1.shape == (3, 2)
    assert w2.shape == (4,)
    a1 = sigmoid(w1[0, 0] + w1[0, 1] * x)
    a2 = sigmoid(w1[1, 0] + w1[1, 1] * x)
    a3 = sigmoid(w1[2, 0] + w1[2, 1] * x)
    return w2[0] + w2[1] * a1 + w2[2] * a2 + w2[3] * a3, np.array([a1, a2, a3])


def cost(y, y_hat):
    assert y.shape == y_hat.shape
    n = len(y)
    return 1 / (2 * n) * np.sum((y - y_hat) ** 2)


def gradient(x, y, w1, w2):
    y_hat, (a1, a2, a3) = forward(x, w1, w2)
    assert x.shape == y.shape
    n = len(x)
    r = y - y_hat
    s1, s2, s3 = a1 * (1 - a1), a2 * (1 - a2), a3 * (1 - a3)
    d10 = -1 / n * np.sum(r)
    d11 = -1 / n * np.sum(r * a1)
    d12 = -1 / n * np.sum(r * a2)
    d13 = -1 / n * np.sum(r * a3)
    e10 = -w2[1] / n * np.sum(r * s1)
    e11 = -w2[1] / n * np.sum(r * s1 * x)
    e20 = -w2[2] / n * np.sum(r * s2)
    e21 = -w2[2] / n * np.sum(r * s2 * x)
    e30 = -w2[3] / n * np.sum(r * s3)
    e31 = -w2[3] / n * np.sum(r * s3 * x)
    return np.array([[e10, e11], [e20, e21], [e30, e31]]), np.array([d10, d11, d12, d13])


def step(x, y, w1, w2, alpha):
    d1, d2 = gradient(x, y, w1, w2)
    return [w1 + -alpha * d1, w2 + -alpha * d2]


def train(x, y, w1, w2, alpha, n_iterations):
    y_hat, _ = forward(x, w1, w2)
    costs = [cost(y, y_hat)]
    w1, w2 = w1.copy(), w2.copy()
    while len(costs) < n_iterations + 1:
        d1, d2 = gradient(x, y, w1, w2)
        w1 -= alpha * d1
        w2 -= alpha * d2
        costs = costs + [cost(y, forward(x, w1, w2)[0])]
    return w1, w2, costs


def initialise(rng):
    w10, w11, w20, w21, w30, w31 = rng.standard_normal(6) * 0.7
    v0, v1, v2, v3 = rng.standard_normal(4) * 0.7
    return np.array([[w10, w11], [w20, w21], [w30, w31]]), np.array([v0, v1, v2, v3])
