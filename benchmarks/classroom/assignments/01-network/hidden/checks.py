"""The twenty checks: `student` is whatever gives the functions of the hand-in by name."""

import numpy as np

CHECKS = []
Z = np.array([[-30.0, -1.0, -0.25, 0.0], [0.5, 1.0, 2.0, 30.0]])


def check(exercise):
    """Enter a check of an exercise into the list."""

    def enter(function):
        CHECKS.append((exercise, function))
        return function

    return enter


def close(got, expected, tolerance=1e-9):
    """Equal up to rounding, and of the same shape."""
    np.testing.assert_allclose(got, expected, rtol=tolerance, atol=tolerance)
    assert np.shape(got) == np.shape(expected), f"{np.shape(got)} is not {np.shape(expected)}"


def data(seed, examples=100):
    """Points, labels and weights to begin with."""
    rng = np.random.default_rng(seed)
    x = np.column_stack([np.ones(examples), rng.normal(size=(examples, 2))])
    y = (x[:, 1:2] * x[:, 2:3] > 0).astype(float)
    return x, y, rng.normal(size=(3, 8)), rng.normal(size=(8, 1))


@check("sigmoid")
def sigmoid_at_zero(student):
    """One half at zero.

    de: Ein halb bei null.
    """
    close(student.sigmoid(0.0), 0.5)


@check("sigmoid")
def sigmoid_values(student):
    """The logistic function.

    de: Die logistische Funktion.
    """
    close(student.sigmoid(Z), 1 / (1 + np.exp(-Z)))


@check("sigmoid")
def sigmoid_is_symmetric(student):
    """Symmetric about one half.

    de: Symmetrisch um ein halb.
    """
    close(student.sigmoid(Z) + student.sigmoid(-Z), np.ones(Z.shape))


@check("sigmoid")
def sigmoid_does_not_overflow(student):
    """No overflow far out.

    de: Kein Überlauf weit außen.
    """
    close(student.sigmoid(np.array([-1e4, 1e4])), np.array([0.0, 1.0]))


@check("sigmoid_derivative")
def derivative_values(student):
    """Sigma times one minus sigma.

    de: Sigma mal eins minus sigma.
    """
    s = 1 / (1 + np.exp(-Z))
    close(student.sigmoid_derivative(Z), s * (1 - s))


@check("sigmoid_derivative")
def derivative_is_the_slope(student):
    """The slope of the sigmoid.

    de: Die Steigung der Sigmoid.
    """
    h = 1e-5
    slope = (student.sigmoid(Z + h) - student.sigmoid(Z - h)) / (2 * h)
    close(student.sigmoid_derivative(Z), slope, 1e-7)


@check("relu")
def relu_values(student):
    """Negative numbers become zero.

    de: Negatives wird null.
    """
    close(student.relu(Z), np.where(Z > 0, Z, 0))


@check("relu")
def relu_keeps_positive_numbers(student):
    """Positive numbers stay.

    de: Positives bleibt.
    """
    close(student.relu(np.abs(Z)), np.abs(Z))


@check("softmax")
def softmax_values(student):
    """Exponentials over their sum.

    de: Exponentialfunktionen durch ihre Summe.
    """
    close(student.softmax(Z), np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True))


@check("softmax")
def softmax_sums_to_one(student):
    """Every row sums to one.

    de: Jede Zeile ergibt eins.
    """
    close(np.sum(student.softmax(Z), axis=1), np.ones(2))


@check("softmax")
def softmax_is_shift_invariant(student):
    """A shift changes nothing.

    de: Eine Verschiebung ändert nichts.
    """
    close(student.softmax(Z + 7), student.softmax(Z))


@check("softmax")
def softmax_does_not_overflow(student):
    """No overflow for large numbers.

    de: Kein Überlauf bei großen Zahlen.
    """
    close(student.softmax(np.array([[1e4, 0.0]])), np.array([[1.0, 0.0]]))


@check("cost")
def cost_values(student):
    """The mean cross-entropy.

    de: Die mittlere Kreuzentropie.
    """
    a, y = np.array([[0.25], [0.5]]), np.array([[1.0], [0.0]])
    close(student.cost(a, y), (np.log(4) + np.log(2)) / 2)


@check("cost")
def cost_of_certainty(student):
    """Certain and right costs nothing.

    de: Sicher und richtig kostet nichts.
    """
    y = np.array([[1.0], [0.0]])
    close(student.cost(y, y), 0.0, 1e-6)


@check("cost")
def cost_is_symmetric(student):
    """Swapping the labels swaps nothing.

    de: Vertauschte Klassen ändern nichts.
    """
    a, y = np.array([[0.3], [0.9]]), np.array([[1.0], [1.0]])
    close(student.cost(a, y), student.cost(1 - a, 1 - y))


@check("forward")
def forward_values(student):
    """Both layers, one after the other.

    de: Beide Schichten nacheinander.
    """
    x, _, w1, w2 = data(1)
    hidden, a = student.forward(x, w1, w2)
    close(hidden, np.maximum(0, x @ w1))
    close(a, 1 / (1 + np.exp(-np.maximum(0, x @ w1) @ w2)))


@check("forward")
def forward_of_one_example(student):
    """One row is enough.

    de: Eine Zeile genügt.
    """
    x, _, w1, w2 = data(2)
    close(student.forward(x[:1], w1, w2)[1], student.forward(x, w1, w2)[1][:1])


@check("gradients")
def gradients_have_the_shapes_of_the_weights(student):
    """One entry for each weight.

    de: Ein Eintrag je Gewicht.
    """
    x, y, w1, w2 = data(3)
    d1, d2 = student.gradients(x, y, w1, w2)
    assert np.shape(d1) == w1.shape
    assert np.shape(d2) == w2.shape


@check("gradients")
def gradients_are_slopes(student):
    """The slopes of the cost.

    de: Die Steigungen der Kosten.
    """
    x, y, w1, w2 = data(4)
    d1, d2 = student.gradients(x, y, w1, w2)

    def cost(first, second):
        a = 1 / (1 + np.exp(-np.maximum(0, x @ first) @ second))
        return -np.mean(y * np.log(a) + (1 - y) * np.log(1 - a))

    for at in ((0, 0), (2, 5)):
        step = np.zeros(w1.shape)
        step[at] = 1e-6
        close(d1[at], (cost(w1 + step, w2) - cost(w1 - step, w2)) / 2e-6, 1e-6)
    step = np.zeros(w2.shape)
    step[3, 0] = 1e-6
    close(d2[3, 0], (cost(w1, w2 + step) - cost(w1, w2 - step)) / 2e-6, 1e-6)


@check("train")
def train_learns(student):
    """After 300 steps most points are classified rightly.

    de: Nach 300 Schritten sind die meisten Punkte richtig eingeordnet.
    """
    x, y, w1, w2 = data(5)
    w1, w2 = student.train(x, y, w1, w2, 0.5, 300)
    a = 1 / (1 + np.exp(-np.maximum(0, x @ w1) @ w2))
    assert np.mean((a > 0.5) == (y > 0.5)) > 0.9
