import numpy as np

# Alles in train noch einmal ausgeschrieben, ohne die anderen Funktionen aufzurufen.


def check(condition):
    if not condition:
        raise RuntimeError("Formen passen nicht / shapes do not fit")


def sigma(z):
    z = np.clip(z, -700, 700)
    return 1 / (1 + np.exp(-z))


def initialise(n_x, n_h, n_y, rng):
    numbers = 0.5 * rng.normal(size=n_h * n_x + n_y * n_h)
    W1, W2 = np.split(numbers, [n_h * n_x])
    return {
        "W1": W1.reshape(n_h, n_x),
        "W2": W2.reshape(n_y, n_h),
        "b1": np.full((n_h, 1), 0.0),
        "b2": np.full((n_y, 1), 0.0),
    }


def relu_backward(dA, Z):
    check(dA.shape == Z.shape)
    return np.where(Z < 0, 0.0, dA)


def forward(X, parameters):
    check(X.ndim == 2)
    Z1 = np.einsum("hx,xm->hm", parameters["W1"], X) + parameters["b1"]
    A1 = (Z1 + np.abs(Z1)) / 2
    Z2 = np.einsum("yh,hm->ym", parameters["W2"], A1) + parameters["b2"]
    A2 = sigma(Z2)
    return [A2, {"A2": A2, "Z2": Z2, "A1": A1, "Z1": Z1}]


def cost(A2, Y):
    check(A2.shape == Y.shape)
    small = 1e-300
    loss = -Y * np.log(A2 + small) - (1 - Y) * np.log(1 - A2 + small)
    return float(np.sum(loss) / Y.shape[1])


def backward(parameters, cache, X, Y):
    A2 = cache["A2"]
    check(A2.shape == Y.shape and X.shape[1] == Y.shape[1])
    m = Y.shape[1]
    dZ2 = A2 - Y
    dA1 = np.einsum("yh,ym->hm", parameters["W2"], dZ2)
    dZ1 = relu_backward(dA1, cache["Z1"])
    return {
        "dX": np.einsum("hx,hm->xm", parameters["W1"], dZ1),
        "dW1": np.einsum("hm,xm->hx", dZ1, X) / m,
        "db1": np.einsum("hm->h", dZ1)[:, None] / m,
        "dW2": np.einsum("ym,hm->yh", dZ2, cache["A1"]) / m,
        "db2": np.einsum("ym->y", dZ2)[:, None] / m,
        "dZ1": dZ1,
        "dA1": dA1,
        "dZ2": dZ2,
    }


def update(parameters, gradients, learning_rate):
    check(all(parameters[k].shape == gradients["d" + k].shape for k in ("W1", "W2", "b1", "b2")))
    return {k: parameters[k] - gradients["d" + k] * learning_rate for k in ("b2", "b1", "W2", "W1")}


def train(X, Y, n_h, learning_rate, n_iterations, rng):
    n_x, m = X.shape
    check(Y.shape[1] == m)
    start = initialise(n_x, n_h, Y.shape[0], rng)
    W1, b1, W2, b2 = start["W1"], start["b1"], start["W2"], start["b2"]
    costs = ()
    for step in range(n_iterations + 1):
        Z1 = W1 @ X + b1
        A1 = np.maximum(Z1, 0)
        A2 = sigma(W2 @ A1 + b2)
        costs += (cost(A2, Y),)
        if step < n_iterations:
            dZ2 = (A2 - Y) / m
            dZ1 = W2.T @ dZ2 * (Z1 > 0)
            W2 = W2 - learning_rate * dZ2 @ A1.T
            b2 = b2 - learning_rate * dZ2.sum(1, keepdims=True)
            W1 = W1 - learning_rate * dZ1 @ X.T
            b1 = b1 - learning_rate * dZ1.sum(1, keepdims=True)
    return [{"W1": W1, "b1": b1, "W2": W2, "b2": b2, "history": costs}, costs]


def predict(X, parameters):
    check(X.ndim == 2 and X.shape[0] == parameters["W1"].shape[1])
    Z1 = parameters["W1"].dot(X) + parameters["b1"]
    Z2 = parameters["W2"].dot(np.maximum(Z1, 0)) + parameters["b2"]
    return 1 * (Z2 >= 0)  # sigma(z) >= 1/2 genau für z >= 0


def to_vector(parameters):
    return np.concatenate([parameters[k] for k in ("W1", "b1", "W2", "b2")], axis=None)


def from_vector(theta, n_x, n_h, n_y):
    check(theta.shape == (n_h * (n_x + 1) + n_y * (n_h + 1),))
    rest, result = theta, {}
    for name, rows, columns in [("W1", n_h, n_x), ("b1", n_h, 1), ("W2", n_y, n_h), ("b2", n_y, 1)]:
        result[name], rest = rest[:rows * columns].reshape(rows, columns), rest[rows * columns:]
    return result


def dz_da(W, layout):
    check(layout in {"numerator", "denominator"})
    return np.einsum("ij->ij" if layout == "numerator" else "ij->ji", W)


def dz_dw(a, t):
    check(a.ndim == 2 and a.shape[1] == 1)
    return np.einsum("ij,kl->ijk", np.eye(t), a)
