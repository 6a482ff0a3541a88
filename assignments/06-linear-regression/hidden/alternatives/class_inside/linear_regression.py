"""A model object holds the parameters; the functions asked for are thin."""
import numpy as np


class Line:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def __call__(self, X):
        if len(self.w) != len(X):
            raise RuntimeError("wrong number of features")
        return np.einsum("ij,ik->jk", self.w, X) + self.b

    def errors(self, X, Y):
        if np.ndim(Y) != 2 or Y.shape[0] != 1 or Y.shape[1] != X.shape[1]:
            raise RuntimeError("wrong number of prices")
        return self(X) - Y

    def cost(self, X, Y):
        return np.linalg.norm(self.errors(X, Y)) ** 2 / Y.shape[1]

    def slopes(self, X, Y):
        e = self.errors(X, Y)
        return 2 * np.average(X * e, axis=1).reshape(-1, 1), np.array(2 * np.average(e))

    def step(self, X, Y, rate):
        dw, db = self.slopes(X, Y)
        return Line(self.w - rate * dw, self.b - rate * db)


def predict(X, w, b):
    return Line(w, b)(X)


def cost(X, Y, w, b):
    return Line(w, b).cost(X, Y)


def gradient(X, Y, w, b):
    return Line(w, b).slopes(X, Y)


def train(X, Y, learning_rate, n_iterations):
    lines = [Line(np.zeros((len(X), 1)), 0.0)]
    for _ in range(n_iterations):
        lines.append(lines[-1].step(X, Y, learning_rate))
    return lines[-1].w, lines[-1].b, tuple(line.cost(X, Y) for line in lines)


def least_squares(X, Y):
    Line(np.zeros((len(X), 1)), 0.0).errors(X, Y)
    centre, level = X.mean(axis=1, keepdims=True), Y.mean()
    spread = X - centre
    w = np.linalg.solve(spread @ spread.T, spread @ (Y - level).T)
    return w, level - (w.T @ centre).item()
