"""Hidden suite of 08-two-layer-network.

Sizes differ from check to check and no two of a network's sizes are equal, so that a transposed
matrix or a mean over the wrong axis shows.
"""

import numpy as np
import pytest

from autograder.testing import (
    CheckFailed,
    MissingName,
    StudentRaised,
    assert_between,
    assert_close,
    assert_gradient,
    assert_no_warnings,
    assert_raises,
    assert_shape,
    assert_unchanged,
    require,
)

STEP = 1e-10  # tolerance of a training step
NAMES = ("W1", "b1", "W2", "b2")
CACHED = ("Z1", "A1", "Z2", "A2")

# (n_x, n_h, n_y, m): L2's own sizes, one example, several outputs, one neuron.
SIZES = [(4, 3, 1, 7), (3, 5, 1, 1), (2, 4, 3, 6), (5, 1, 2, 3)]

CORNERS = np.array([[0.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 1.0]])
XOR = np.array([[0, 1, 1, 0]])


def draw(rng, sizes):
    """Parameters with biases that are not zero."""
    n_x, n_h, n_y, _ = sizes
    return {
        "W1": rng.normal(0, 0.8, (n_h, n_x)),
        "b1": rng.normal(0, 0.8, (n_h, 1)),
        "W2": rng.normal(0, 0.8, (n_y, n_h)),
        "b2": rng.normal(0, 0.8, (n_y, 1)),
    }


def examples(rng, sizes):
    """Random inputs and labels."""
    n_x, _, n_y, m = sizes
    return rng.normal(0, 1, (n_x, m)), rng.integers(0, 2, (n_y, m)).astype(float)


def entry(got, name):
    """What a returned dict holds under a name."""
    require(
        isinstance(got, dict) and name in got,
        de=f'Das Ergebnis soll ein dict mit dem Schlüssel "{name}" sein.',
        en=f'The result should be a dict with the key "{name}".',
    )
    return got[name]


def pair(got, de, en):
    """The two parts of a returned tuple."""
    require(
        isinstance(got, (tuple, list)) and len(got) == 2,
        de=f"Zurückgegeben wird ein Paar: {de}.",
        en=f"A pair is returned: {en}.",
    )
    return got


def output_and_cache(got):
    """The parts of what forward returned."""
    return pair(got, "A2 und der Cache", "A2 and the cache")


# relu_backward


@pytest.mark.exercise("relu_backward", points=0.5, show=True)
def test_relu_backward_of_the_lecture(student, reference, rng):
    """relu_backward gives L2's dZ for L2's 2 x 3 example.

    de: relu_backward ergibt für das 2-x-3-Beispiel aus L2 das dZ, das dort steht.
    """
    Z = np.array([[5.0, -7.0, 6.0], [2.0, 1.0, -4.0]])
    dA = np.array([[0.5, 0.05, 0.7], [0.1, -0.6, 0.8]])
    assert_close(student.relu_backward(dA, Z), [[0.5, 0.0, 0.7], [0.1, -0.6, 0.0]])
    dA = rng.normal(0, 1, (2, 3))
    assert_close(student.relu_backward(dA, Z), reference.relu_backward(dA, Z))


@pytest.mark.exercise("relu_backward", points=0.75)
def test_relu_backward_agrees_on_random_arrays(student, reference, rng):
    """relu_backward lets dA pass where Z is positive and stops it where Z is negative.

    de: relu_backward lässt dA durch, wo Z positiv ist, und hält es auf, wo Z negativ ist.
    """
    shapes = [(3, 7), (5, 1), (1, 6), (4,), (2, 3, 4)]
    calls = [(rng.normal(0, 2, shape), rng.normal(0, 3, shape)) for shape in shapes]
    calls.append((rng.normal(0, 2, (2, 5)), rng.uniform(-1e4, 1e4, (2, 5))))
    for got, call in zip(student.relu_backward.starmap(calls), calls, strict=True):
        assert_close(got, reference.relu_backward(*call))


@pytest.mark.exercise("relu_backward", points=0.25)
def test_relu_backward_at_the_kink(student, reference, rng):
    """Where Z is exactly 0, relu_backward gives something between 0 and dA.

    de: Wo Z genau 0 ist, ergibt relu_backward etwas zwischen 0 und dA.
    """
    dA, Z = rng.normal(0, 1, (3, 4)), rng.normal(0, 1, (3, 4))
    Z[1] = 0.0
    expected = reference.relu_backward(dA, Z)
    kink = np.where(Z == 0.0, dA, expected)
    low, high = np.minimum(expected, kink), np.maximum(expected, kink)
    assert_between(student.relu_backward(dA, Z), low, high)


@pytest.mark.exercise("relu_backward", points=0.25)
def test_relu_backward_leaves_its_arguments_alone(student, reference, rng):
    """relu_backward returns a new array and leaves dA and Z as they were.

    de: relu_backward gibt ein neues Array zurück und lässt dA und Z, wie sie waren.
    """
    dA, Z = rng.normal(0, 1, (3, 4)), rng.normal(0, 1, (3, 4))
    assert_close(assert_unchanged(student.relu_backward, dA, Z), reference.relu_backward(dA, Z))


@pytest.mark.exercise("relu_backward", points=0.25)
def test_relu_backward_refuses_different_shapes(student, reference, rng):
    """relu_backward raises an exception when dA and Z have different shapes.

    de: relu_backward wirft eine Ausnahme, wenn dA und Z verschiedene Formen haben.
    """
    dA, Z = rng.normal(0, 1, (3, 4)), rng.normal(0, 1, (3, 4))
    assert_close(student.relu_backward(dA, Z), reference.relu_backward(dA, Z))
    for other in [Z[:1], Z[:, :1], Z[0], Z.T]:
        assert_raises(student.relu_backward, dA, other)
    for other in [Z[:1].T, Z[0]]:  # as many entries, and stretched
        assert_raises(student.relu_backward, dA[:1], other)


# initialise


def drawn(student, *requests):
    """New networks for requests (n_x, n_h, n_y, seed), the weights' shapes checked."""
    calls = [(*sizes, np.random.default_rng(seed)) for *sizes, seed in requests]
    networks = student.initialise.starmap(calls)
    for got, (n_x, n_h, n_y, _) in zip(networks, requests, strict=True):
        assert_shape(entry(got, "W1"), (n_h, n_x))
        assert_shape(entry(got, "W2"), (n_y, n_h))
    return networks


def assert_drawn(W, name):
    """A matrix holds different finite numbers."""
    W = np.asarray(W, dtype=float)
    require(
        bool(np.isfinite(W).all()) and float(W.std()) > 0,
        de=f"Die Einträge von {name} sind nicht zufällig, sondern alle gleich oder nicht endlich.",
        en=f"The entries of {name} are not random: they are all equal or not finite.",
    )


@pytest.mark.exercise("initialise", points=0.75)
def test_initialise_lays_out_the_weights(student):
    """W1 is a random (n_h, n_x) matrix and W2 a random (n_y, n_h) matrix.

    de: W1 ist eine zufällige Matrix der Form (n_h, n_x), W2 eine der Form (n_y, n_h).
    """
    for got in drawn(student, (4, 3, 1, 0), (2, 5, 3, 1), (6, 2, 4, 2)):
        assert_drawn(got["W1"], "W1")
        assert_drawn(got["W2"], "W2")


@pytest.mark.exercise("initialise", points=0.25)
def test_initialise_sets_the_biases_to_zero(student):
    """b1 is a column of n_h zeros and b2 a column of n_y zeros, beside random weights.

    de: b1 ist eine Spalte aus n_h Nullen, b2 eine aus n_y Nullen, neben zufälligen Gewichten.
    """
    requests = [(4, 3, 1, 0), (2, 5, 3, 1)]
    for got, (_, n_h, n_y, _) in zip(drawn(student, *requests), requests, strict=True):
        assert_drawn(got["W1"], "W1")
        assert_close(entry(got, "b1"), np.zeros((n_h, 1)))
        assert_close(entry(got, "b2"), np.zeros((n_y, 1)))


@pytest.mark.exercise("initialise", points=0.5)
def test_initialise_draws_small_weights(student):
    """The weights have a standard deviation of at most 1, and no two neurons start alike.

    de: Die Gewichte haben höchstens die Standardabweichung 1, und keine zwei Neuronen beginnen
    gleich.
    """
    (got,) = drawn(student, (40, 50, 30, 5))
    for name in ("W1", "W2"):
        W = np.asarray(got[name], dtype=float)
        assert_drawn(W, name)
        require(
            float(W.std()) < 1.1,  # a drawn deviation scatters around the true one
            de=f"Die Standardabweichung von {name} ist größer als 1.",
            en=f"The standard deviation of {name} is larger than 1.",
        )
        require(
            len(np.unique(W, axis=0)) == len(W),
            de=f"In {name} sind zwei Zeilen gleich: Diese Neuronen lernen immer dasselbe.",
            en=f"Two rows of {name} are equal: these neurons will always learn the same.",
        )


@pytest.mark.exercise("initialise", points=0.5)
def test_initialise_uses_the_generator(student):
    """The same state of rng gives the same weights, another state gives others.

    de: Derselbe Zustand von rng ergibt dieselben Gewichte, ein anderer andere.
    """
    first, again, other = drawn(student, (4, 6, 2, 1), (4, 6, 2, 1), (4, 6, 2, 2))
    for name in ("W1", "W2"):
        assert_drawn(first[name], name)
        require(
            bool(np.array_equal(first[name], again[name])),
            de=f"{name} hängt nicht nur von rng ab. Ziehe mit dem Generator, der übergeben wird.",
            en=f"{name} does not depend on rng alone. Draw with the generator that is handed in.",
        )
        require(
            not np.allclose(first[name], other[name]),
            de=f"{name} ist bei jedem rng gleich. Ziehe mit dem Generator, der übergeben wird.",
            en=f"{name} is the same for every rng. Draw with the generator that is handed in.",
        )


# forward


@pytest.mark.exercise("forward", points=0.5, show=True)
def test_forward_of_the_worked_example(student, reference, rng):
    """forward gives A2 = (1/4, 3/4) in the worked example of the statement.

    de: forward ergibt im Rechenbeispiel der Aufgabenstellung A2 = (1/4, 3/4).
    """
    parameters = {
        "W1": np.array([[1.0, -2.0], [1.0, 1.0]]),
        "b1": np.array([[0.0], [-1.0]]),
        "W2": np.log(3.0) * np.array([[1.0, 1.0]]),
        "b2": np.log(3.0) * np.array([[-2.0]]),
    }
    X = np.array([[1.0, 1.0], [1.0, -1.0]])
    A2, _ = output_and_cache(student.forward(X, parameters))
    assert_close(A2, [[0.25, 0.75]])
    X = rng.normal(0, 1, (2, 3))
    A2, _ = output_and_cache(student.forward(X, parameters))
    assert_close(A2, reference.forward(X, parameters)[0])


def compare_outputs(student, reference, calls):
    """A2 agrees with the reference for every network."""
    for got, call in zip(student.forward.starmap(calls), calls, strict=True):
        A2, _ = output_and_cache(got)
        assert_close(A2, reference.forward(*call)[0])


@pytest.mark.exercise("forward", points=0.5)
def test_forward_without_biases(student, reference, rng):
    """forward multiplies by both matrices, with ReLU between them and sigmoid at the end.

    de: forward multipliziert mit beiden Matrizen, dazwischen ReLU, am Ende Sigmoid.
    """
    calls = []
    for sizes in SIZES:
        parameters = draw(rng, sizes)
        parameters |= {name: np.zeros_like(parameters[name]) for name in ("b1", "b2")}
        calls.append((examples(rng, sizes)[0], parameters))
    compare_outputs(student, reference, calls)


@pytest.mark.exercise("forward", points=0.75)
def test_forward_with_biases(student, reference, rng):
    """forward adds both bias columns to every example.

    de: forward addiert beide Bias-Spalten zu jedem Beispiel.
    """
    calls = [(examples(rng, sizes)[0], draw(rng, sizes)) for sizes in SIZES]
    compare_outputs(student, reference, calls)


@pytest.mark.exercise("forward", points=1.25)
def test_forward_keeps_the_intermediate_values(student, reference, rng):
    """The cache holds Z1, A1, Z2 and A2 of every example.

    de: Der Cache enthält Z1, A1, Z2 und A2 für jedes Beispiel.
    """
    calls = [(examples(rng, sizes)[0], draw(rng, sizes)) for sizes in SIZES]
    for got, call in zip(student.forward.starmap(calls), calls, strict=True):
        _, cache = output_and_cache(got)
        expected = reference.forward(*call)[1]
        for name in CACHED:
            assert_close(entry(cache, name), expected[name])


@pytest.mark.exercise("forward", points=0.5)
def test_forward_is_stable(student, reference, rng):
    """forward gives outputs from 0 to 1, without a warning, for weighted sums of either sign.

    de: forward ergibt auch bei betragsmäßig großen gewichteten Summen Ausgaben von 0 bis 1, ohne
    Warnung.
    """
    sizes = (3, 4, 2, 12)
    parameters = draw(rng, sizes)
    X = rng.normal(0, 1, (3, 12)) * np.logspace(0, 3, 12)
    got = student.forward(X, parameters)
    assert_no_warnings(student)
    A2, _ = output_and_cache(got)
    assert_close(A2, reference.forward(X, parameters)[0])


@pytest.mark.exercise("forward", points=0.25)
def test_forward_leaves_its_arguments_alone(student, reference, rng):
    """forward changes neither X nor the parameters.

    de: forward verändert weder X noch die Parameter.
    """
    X, parameters = examples(rng, SIZES[0])[0], draw(rng, SIZES[0])
    A2, _ = output_and_cache(assert_unchanged(student.forward, X, parameters))
    assert_close(A2, reference.forward(X, parameters)[0])


@pytest.mark.exercise("forward", points=0.25)
def test_forward_refuses_wrong_shapes(student, reference, rng):
    """forward raises an exception when X is not a matrix with n_x rows.

    de: forward wirft eine Ausnahme, wenn X keine Matrix mit n_x Zeilen ist.
    """
    X, parameters = examples(rng, SIZES[0])[0], draw(rng, SIZES[0])
    A2, _ = output_and_cache(student.forward(X, parameters))
    assert_close(A2, reference.forward(X, parameters)[0])
    for wrong in [X.T, X[:3], X[:, 0], np.vstack([X, X])]:
        assert_raises(student.forward, wrong, parameters)


# cost


@pytest.mark.exercise("cost", points=0.5, show=True)
def test_cost_of_the_worked_example(student, reference, rng):
    """cost is -(ln 0.9 + ln 0.8 + ln 0.5)/3 for outputs (0.9, 0.2, 0.5) and labels (1, 0, 1).

    de: cost ist -(ln 0,9 + ln 0,8 + ln 0,5)/3 für die Ausgaben (0,9, 0,2, 0,5) und die Labels
    (1, 0, 1).
    """
    A2, Y = np.array([[0.9, 0.2, 0.5]]), np.array([[1.0, 0.0, 1.0]])
    assert_close(student.cost(A2, Y), -np.log(0.9 * 0.8 * 0.5) / 3)
    A2 = rng.uniform(0.05, 0.95, (1, 3))
    assert_close(student.cost(A2, Y), reference.cost(A2, Y))


@pytest.mark.exercise("cost", points=1)
def test_cost_agrees_on_random_outputs(student, reference, rng):
    """cost is the mean of the losses of the examples, few or many.

    de: cost ist der Mittelwert der Verluste der Beispiele, ob wenige oder viele.
    """
    calls = []
    for m in (1, 2, 7, 40):
        A2 = rng.uniform(0.01, 0.99, (1, m))
        calls.append((A2, rng.integers(0, 2, (1, m)).astype(float)))
    small = 10.0 ** rng.uniform(-11, -1, (1, 6))
    calls += [(small, np.ones((1, 6))), (1.0 - small, np.zeros((1, 6)))]
    for got, call in zip(student.cost.starmap(calls), calls, strict=True):
        assert_close(got, reference.cost(*call))
    A2, Y = calls[2]
    assert_close(assert_unchanged(student.cost, A2, Y), reference.cost(A2, Y))


@pytest.mark.exercise("cost", points=0.5)
def test_cost_with_several_outputs(student, reference, rng):
    """With several outputs cost sums over them; only the number of examples divides.

    de: Bei mehreren Ausgaben summiert cost über sie; geteilt wird nur durch die Zahl der
    Beispiele.
    """
    calls = []
    for n_y, m in [(2, 5), (3, 1), (4, 6)]:
        A2 = rng.uniform(0.05, 0.95, (n_y, m))
        calls.append((A2, rng.integers(0, 2, (n_y, m)).astype(float)))
    for got, call in zip(student.cost.starmap(calls), calls, strict=True):
        assert_close(got, reference.cost(*call))


@pytest.mark.exercise("cost", points=0.5)
def test_cost_of_certain_and_right_outputs(student, reference, rng):
    """Outputs that are exactly 0 or 1 and right cost nothing; no nan comes up.

    de: Ausgaben, die genau 0 oder 1 und richtig sind, kosten nichts; es entsteht kein nan.
    """
    Y = rng.permutation([[0.0, 0.0, 0.0, 1.0, 1.0, 1.0]], axis=1)
    A2 = Y.copy()
    A2[0, :2] = rng.uniform(0.2, 0.8, 2)
    expected = reference.cost(A2[:, :2], Y[:, :2]) / 3
    assert_close(student.cost(A2, Y), expected, tol=1e-6)


@pytest.mark.exercise("cost", points=0.25)
def test_cost_of_certain_and_wrong_outputs(student, reference, rng):
    """An output that is exactly 0 or 1 and wrong is very expensive: infinite, or at least 30.

    de: Eine Ausgabe, die genau 0 oder 1 und falsch ist, kostet sehr viel: unendlich oder
    mindestens 30.
    """
    A2, Y = rng.uniform(0.2, 0.8, (1, 2)), np.array([[1.0, 0.0]])
    assert_close(student.cost(A2, Y), reference.cost(A2, Y))
    for wrong in (0, 1):
        certain = A2.copy()
        certain[0, wrong] = 1.0 - Y[0, wrong]
        assert_between(student.cost(certain, Y), 15.0, np.inf)


@pytest.mark.exercise("cost", points=0.25)
def test_cost_refuses_different_shapes(student, reference, rng):
    """cost raises an exception when A2 and Y have different shapes.

    de: cost wirft eine Ausnahme, wenn A2 und Y verschiedene Formen haben.
    """
    A2, Y = rng.uniform(0.1, 0.9, (1, 5)), rng.integers(0, 2, (1, 5)).astype(float)
    assert_close(student.cost(A2, Y), reference.cost(A2, Y))
    for wrong in [Y[0], Y.T, Y[:, :1], Y[:, :4], np.vstack([Y, Y])]:
        assert_raises(student.cost, A2, wrong)


# backward


def passes(student, reference, rng, all_sizes):
    """Arguments for backward, at random places."""
    cases = [(*examples(rng, sizes), draw(rng, sizes)) for sizes in all_sizes]
    return passes_at(student, reference, cases)


def passes_at(student, reference, cases):
    """Arguments for backward: the reference's values in the student's own caches.

    A student's backward may rely on further keys that the student's forward put there.
    """
    calls = [(p, reference.forward(X, p)[1], X, Y) for X, Y, p in cases]
    try:
        own = student.forward.starmap([(X, parameters) for parameters, _, X, _ in calls])
    except (MissingName, StudentRaised):
        return calls
    merged = []
    for got, (parameters, cache, X, Y) in zip(own, calls, strict=True):
        more = got[1] if isinstance(got, (tuple, list)) and len(got) == 2 else None
        merged.append((parameters, {**more, **cache} if isinstance(more, dict) else cache, X, Y))
    return merged


def compare_gradients(student, reference, rng, names, all_sizes=SIZES):
    """These entries of backward agree with the reference."""
    calls = passes(student, reference, rng, all_sizes)
    for got, call in zip(student.backward.starmap(calls), calls, strict=True):
        expected = reference.backward(*call)
        for name in names:
            factor = 1.0 if name == "dZ2" else carried(got, expected["dZ2"])
            assert_close_or_carried(entry(got, name), expected[name], factor)


def carried(got, expected):
    """By what factor dZ2 is too large; 1 where it is no multiple of what it should be.

    What follows from a dZ2 of the wrong sign or length is right in itself: that mistake costs
    points once, where dZ2 is checked.
    """
    try:
        dZ2 = entry(got, "dZ2")
        assert_shape(dZ2, expected.shape)
        factor = float(np.sum(dZ2 * expected) / np.sum(expected * expected))
        assert_close(dZ2, factor * expected, tol=STEP)
    except CheckFailed:
        return 1.0
    return factor if 1e-3 < abs(factor) < 1e3 else 1.0


def assert_close_or_carried(value, expected, factor):
    """The value is right, or follows from a dZ2 that is too large by this factor."""
    try:
        assert_close(value, expected, tol=STEP)
    except CheckFailed as failure:
        if factor == 1.0:
            raise
        try:
            assert_close(value, factor * expected, tol=STEP)
        except CheckFailed:
            raise failure from None


@pytest.mark.exercise("backward", points=0.75)
def test_backward_at_the_output(student, reference, rng):
    """dZ2 is A2 - Y, one column per example, not divided by m.

    de: dZ2 ist A2 - Y, eine Spalte je Beispiel, nicht durch m geteilt.
    """
    compare_gradients(student, reference, rng, ["dZ2"])


@pytest.mark.exercise("backward", points=0.75)
def test_backward_by_the_second_weights(student, reference, rng):
    """dW2 is the mean over the examples of dZ2 times A1 transposed.

    de: dW2 ist der Mittelwert über die Beispiele von dZ2 mal A1 transponiert.
    """
    compare_gradients(student, reference, rng, ["dW2"])


@pytest.mark.exercise("backward", points=0.5)
def test_backward_by_the_second_biases(student, reference, rng):
    """db2 is a column: the mean of dZ2 over the examples, for every output by itself.

    de: db2 ist eine Spalte: der Mittelwert von dZ2 über die Beispiele, für jede Ausgabe für sich.
    """
    compare_gradients(student, reference, rng, ["db2"])


@pytest.mark.exercise("backward", points=0.5)
def test_backward_by_the_hidden_activations(student, reference, rng):
    """dA1 leads back through W2 transposed, one column per example.

    de: dA1 führt durch W2 transponiert zurück, eine Spalte je Beispiel.
    """
    compare_gradients(student, reference, rng, ["dA1"])


@pytest.mark.exercise("backward", points=0.75)
def test_backward_through_relu(student, reference, rng):
    """dZ1 is dA1 where Z1 is positive, else 0.

    de: dZ1 ist dA1, wo Z1 positiv ist, sonst 0.
    """
    compare_gradients(student, reference, rng, ["dZ1"])


@pytest.mark.exercise("backward", points=0.75)
def test_backward_by_the_first_weights(student, reference, rng):
    """dW1 is the mean over the examples of dZ1 times X transposed.

    de: dW1 ist der Mittelwert über die Beispiele von dZ1 mal X transponiert.
    """
    compare_gradients(student, reference, rng, ["dW1"])


@pytest.mark.exercise("backward", points=0.5)
def test_backward_by_the_first_biases(student, reference, rng):
    """db1 is a column: the mean of dZ1 over the examples, for every neuron by itself.

    de: db1 ist eine Spalte: der Mittelwert von dZ1 über die Beispiele, für jedes Neuron für sich.
    """
    compare_gradients(student, reference, rng, ["db1"])


@pytest.mark.exercise("backward", points=0.5)
def test_backward_by_the_inputs(student, reference, rng):
    """dX leads back through W1 transposed, one column per example.

    de: dX führt durch W1 transponiert zurück, eine Spalte je Beispiel.
    """
    compare_gradients(student, reference, rng, ["dX"])


@pytest.mark.exercise("backward", points=1)
def test_backward_is_the_slope_of_the_cost(student, reference, rng):
    """The four gradients agree with the slopes of the cost, measured by differences.

    de: Die vier Gradienten stimmen mit den gemessenen Steigungen der Kosten überein.
    """
    sizes = (3, 4, 2, 5)
    (X, Y), parameters = examples(rng, sizes), draw(rng, sizes)
    while np.abs(reference.forward(X, parameters)[1]["Z1"]).min() < 1e-2:
        X = examples(rng, sizes)[0]  # a kink of ReLU has no slope
    got = student.backward(*passes_at(student, reference, [(X, Y, parameters)])[0])

    def costs(name):
        def evaluate(points):
            outputs = [reference.forward(X, {**parameters, name: point})[0] for point in points]
            return [reference.cost(A2, Y) for A2 in outputs]

        return evaluate

    for name in NAMES:
        assert_gradient(costs(name), entry(got, f"d{name}"), parameters[name])


@pytest.mark.exercise("backward", points=0.5)
def test_backward_is_stable(student, reference, rng):
    """All derivatives stay right where outputs have reached exactly 0 or 1.

    de: Alle Ableitungen bleiben richtig, wo Ausgaben genau 0 oder 1 erreicht haben.
    """
    sizes = (3, 4, 1, 8)
    (X, Y), parameters = examples(rng, sizes), draw(rng, sizes)
    X[:, ::2] *= 1e3
    parameters["b2"] += 0.5
    (call,) = passes_at(student, reference, [(X, Y, parameters)])
    got = student.backward(*call)
    assert_no_warnings(student)
    expected = reference.backward(*call)
    for name in expected:
        assert_close(entry(got, name), expected[name], tol=STEP)


@pytest.mark.exercise("backward", points=0.25)
def test_backward_leaves_its_arguments_alone(student, reference, rng):
    """backward changes neither the parameters nor the cache nor the data.

    de: backward verändert weder die Parameter noch den Cache noch die Daten.
    """
    (call,) = passes(student, reference, rng, SIZES[:1])
    got = assert_unchanged(student.backward, *call)
    assert_close(entry(got, "dW2"), reference.backward(*call)["dW2"], tol=STEP)


@pytest.mark.exercise("backward", points=0.25)
def test_backward_refuses_wrong_shapes(student, reference, rng):
    """backward raises an exception when Y has not the shape of A2, or X not as many columns.

    de: backward wirft eine Ausnahme, wenn Y nicht die Form von A2 hat oder X nicht so viele
    Spalten.
    """
    (call,) = passes(student, reference, rng, SIZES[:1])
    got = student.backward(*call)
    assert_close(entry(got, "dZ2"), reference.backward(*call)["dZ2"], tol=STEP)
    parameters, cache, X, Y = call
    for wrong in [Y[0], Y.T, Y[:, :1], Y[:, :6]]:
        assert_raises(student.backward, parameters, cache, X, wrong)
    assert_raises(student.backward, parameters, cache, X[:, :6], Y)


# update


def updates(reference, rng):
    """Parameters, gradients and learning rates; gradients as backward returns them."""
    calls = []
    for sizes, rate in zip(SIZES, (0.1, 1.0, 0.003, 2.5), strict=True):
        (X, Y), parameters = examples(rng, sizes), draw(rng, sizes)
        cache = reference.forward(X, parameters)[1]
        calls.append((parameters, reference.backward(parameters, cache, X, Y), rate))
    return calls


def compare_updates(student, reference, rng, names):
    """These parameters agree with the reference after a step."""
    calls = updates(reference, rng)
    for got, call in zip(student.update.starmap(calls), calls, strict=True):
        expected = reference.update(*call)
        for name in names:
            assert_close(entry(got, name), expected[name], tol=STEP)


@pytest.mark.exercise("update", points=0.75)
def test_update_moves_the_weights(student, reference, rng):
    """update moves W1 and W2 against their gradients, by the learning rate.

    de: update bewegt W1 und W2 gegen ihre Gradienten, um die Lernrate.
    """
    compare_updates(student, reference, rng, ["W1", "W2"])


@pytest.mark.exercise("update", points=0.5)
def test_update_moves_the_biases(student, reference, rng):
    """update moves b1 and b2 against their gradients, by the learning rate.

    de: update bewegt b1 und b2 gegen ihre Gradienten, um die Lernrate.
    """
    compare_updates(student, reference, rng, ["b1", "b2"])


@pytest.mark.exercise("update", points=0.5)
def test_update_returns_new_parameters(student, reference, rng):
    """update returns new parameters and leaves the old ones and the gradients as they were.

    de: update gibt neue Parameter zurück und lässt die alten und die Gradienten, wie sie waren.
    """
    call = updates(reference, rng)[0]
    got = assert_unchanged(student.update, *call)
    assert_close(entry(got, "W1"), reference.update(*call)["W1"], tol=STEP)


@pytest.mark.exercise("update", points=0.25)
def test_update_refuses_wrong_shapes(student, reference, rng):
    """update raises an exception when a gradient has not the shape of its parameter.

    de: update wirft eine Ausnahme, wenn ein Gradient nicht die Form seines Parameters hat.
    """
    parameters, gradients, rate = updates(reference, rng)[0]
    got = student.update(parameters, gradients, rate)
    assert_close(entry(got, "W1"), reference.update(parameters, gradients, rate)["W1"], tol=STEP)
    for name, wrong in [
        ("db1", gradients["db1"][:, 0]),
        ("dW1", gradients["dW1"][:1]),
        ("dW2", gradients["dW2"].T),
    ]:
        assert_raises(student.update, parameters, {**gradients, name: wrong}, rate)


# train


def trained(got, sizes):
    """The parameters and costs that train returned: shapes checked, further keys left out."""
    found, costs = pair(got, "die Parameter und die Liste der Kosten", "parameters and costs")
    n_x, n_h, n_y, _ = sizes
    shapes = {"W1": (n_h, n_x), "b1": (n_h, 1), "W2": (n_y, n_h), "b2": (n_y, 1)}
    parameters = {}
    for name, shape in shapes.items():
        assert_shape(entry(found, name), shape)
        parameters[name] = np.asarray(found[name], dtype=float)
        require(
            bool((np.abs(parameters[name]) < 1e6).all()),
            de=f"{name} ist nicht endlich oder riesig.",
            en=f"{name} is not finite, or huge.",
        )
    if isinstance(costs, np.ndarray) and costs.ndim == 1:
        costs = list(costs)
    require(
        isinstance(costs, (list, tuple)),
        de="Die Kosten sollen eine Liste von Zahlen sein.",
        en="The costs should be a list of numbers.",
    )
    return parameters, costs


def runs(student, data, sizes, rate, lengths, seed=3):
    """One run of train for each number of iterations, all from the same random state."""
    calls = [(*data, sizes[1], rate, n, np.random.default_rng(seed)) for n in lengths]
    return [trained(got, sizes) for got in student.train.starmap(calls)]


def descend(reference, parameters, X, Y, rate, n):
    """The reference's parameters after n steps from given ones, and all costs."""
    A2, cache = reference.forward(X, parameters)
    costs = [reference.cost(A2, Y)]
    for _ in range(n):
        gradients = reference.backward(parameters, cache, X, Y)
        parameters = reference.update(parameters, gradients, rate)
        A2, cache = reference.forward(X, parameters)
        costs.append(reference.cost(A2, Y))
    return parameters, costs


def lopsided(rng, sizes):
    """Examples with more ones than zeros among the labels, so that the biases move too."""
    X, Y = examples(rng, sizes)
    Y[:, :] = 1.0
    Y[0, : max(1, sizes[3] // 3)] = 0.0
    return X, Y


def assert_follows(student, reference, rng, all_sizes, n, rate=0.3):
    """After n iterations the student has come where the reference comes from the same start."""
    for sizes in all_sizes:
        X, Y = lopsided(rng, sizes)
        (start, _), (end, _) = runs(student, (X, Y), sizes, rate, (0, n))
        assert_drawn(start["W1"], "W1")
        expected, _ = descend(reference, start, X, Y, rate, n)
        for name in NAMES:
            assert_close(end[name], expected[name], tol=STEP)


@pytest.mark.exercise("train", points=0.5)
def test_train_starts_from_random_weights(student, reference, rng):
    """After 0 iterations train returns the random start and its cost; X and Y stay as they were.

    de: Nach 0 Iterationen gibt train den zufälligen Start und dessen Kosten zurück; X und Y
    bleiben, wie sie waren.
    """
    for sizes in SIZES[:3]:
        X, Y = lopsided(rng, sizes)
        got = assert_unchanged(student.train, X, Y, sizes[1], 0.3, 0, np.random.default_rng(3))
        start, costs = trained(got, sizes)
        assert_drawn(start["W1"], "W1")
        assert_drawn(start["W2"], "W2")
        require(
            len(costs) == 1,
            de="Bei 0 Iterationen enthält die Liste genau einen Eintrag: die Kosten am Start.",
            en="With 0 iterations the list has exactly one entry: the cost of the start.",
        )
        A2, _ = reference.forward(X, start)
        assert_close(costs[0], reference.cost(A2, Y), tol=STEP)


@pytest.mark.exercise("train", points=1)
def test_train_makes_one_step(student, reference, rng):
    """After one iteration all four parameters have moved against the gradient of the cost.

    de: Nach einer Iteration haben sich alle vier Parameter gegen den Gradienten der Kosten bewegt.
    """
    assert_follows(student, reference, rng, SIZES, 1)


@pytest.mark.exercise("train", points=0.75)
def test_train_repeats_the_step(student, reference, rng):
    """Every iteration works out a new gradient from the new parameters.

    de: Jede Iteration rechnet mit den neuen Parametern einen neuen Gradienten aus.
    """
    assert_follows(student, reference, rng, SIZES[::2], 6)
    assert_follows(student, reference, rng, SIZES[:1], 4, rate=8.0)  # too fast: the cost rises


@pytest.mark.exercise("train", points=1)
def test_train_records_the_costs(student, reference, rng):
    """The costs have n_iterations + 1 entries: before the first step, and after each.

    de: Die Liste der Kosten hat n_iterations + 1 Einträge: vor dem ersten Schritt und nach jedem.
    """
    sizes = SIZES[0]
    X, Y = lopsided(rng, sizes)
    lengths = (0, 1, 4)
    results = runs(student, (X, Y), sizes, 0.3, lengths)
    start = results[0][0]
    assert_drawn(start["W1"], "W1")
    for (_, costs), n in zip(results, lengths, strict=True):
        require(
            len(costs) == n + 1,
            de="Die Liste der Kosten hat nicht n_iterations + 1 Einträge.",
            en="The list of costs has not n_iterations + 1 entries.",
        )
        _, expected = descend(reference, start, X, Y, 0.3, n)
        for got, value in zip(costs, expected, strict=True):
            assert_close(got, value, tol=STEP)


@pytest.mark.exercise("train", points=0.25)
def test_train_depends_on_the_generator_alone(student, reference, rng):
    """The same state of rng gives the same network, another state another one.

    de: Derselbe Zustand von rng ergibt dasselbe Netz, ein anderer ein anderes.
    """
    sizes = (3, 4, 1, 6)
    data = lopsided(rng, sizes)
    calls = [(*data, 4, 0.3, n, np.random.default_rng(s)) for n, s in ((0, 8), (2, 8), (2, 9))]
    calls.insert(2, (*data, 4, 0.3, 2, np.random.default_rng(8)))
    start, first, again, other = (trained(got, sizes)[0] for got in student.train.starmap(calls))
    expected, _ = descend(reference, start, *data, 0.3, 2)
    for name in NAMES:
        assert_close(first[name], expected[name], tol=STEP)
        assert_close(again[name], first[name])
    require(
        not np.allclose(first["W1"], other["W1"]),
        de="Mit einem anderen rng kommt dasselbe Netz heraus.",
        en="Another rng leads to the same network.",
    )


@pytest.mark.exercise("train", points=0.75)
def test_train_learns_xor(student, reference, rng):
    """A hidden layer of 8 neurons learns XOR and its opposite from at least one of five starts.

    de: Ein Hidden Layer mit 8 Neuronen lernt XOR und das Gegenteil davon, von mindestens einem von
    fünf Startpunkten aus.
    """
    sizes = (2, 8, 1, 4)
    order = rng.permutation(4)
    for labels in (XOR, 1 - XOR):
        X, Y = CORNERS[:, order], labels[:, order].astype(float)
        learned = any(
            np.array_equal(reference.predict(X, parameters), Y)
            for seed in range(5)
            for parameters, _ in runs(student, (X, Y), sizes, 1.0, [500], seed)
        )
        require(
            learned,
            de="Von keinem der fünf Startpunkte aus hat das Netz alle vier Fälle gelernt.",
            en="From none of the five starts has the network learnt all four cases.",
        )


def moons(rng, per_class):
    """Two interleaved half circles with a little noise, turned by a random angle."""
    angles = rng.uniform(0, np.pi, (2, per_class))
    upper = np.array([np.cos(angles[0]), np.sin(angles[0])])
    lower = np.array([1.0 - np.cos(angles[1]), 0.5 - np.sin(angles[1])])
    X = np.hstack([upper, lower]) + rng.normal(0, 0.08, (2, 2 * per_class))
    turn = rng.uniform(0, 2 * np.pi)
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    return rotation @ X, np.repeat([[0.0, 1.0]], per_class, axis=1)


@pytest.mark.exercise("train", points=0.5)
def test_train_learns_two_moons(student, reference, rng):
    """The network tells two half moons apart, whichever is called 1, on new points too.

    de: Das Netz unterscheidet zwei Halbmonde, gleich welcher davon 1 heißt, auch an neuen Punkten.
    """
    X, Y = moons(rng, 40)
    for labels in (Y, 1.0 - Y):
        seen = X[:, ::2], labels[:, ::2]
        learned = any(
            np.mean(reference.predict(X, parameters) == labels) >= 0.8
            for seed in range(3)
            for parameters, _ in runs(student, seen, (2, 8, 1, 40), 1.0, [300], seed)
        )
        require(
            learned,
            de="Von keinem der drei Startpunkte aus liegen vier von fünf Punkten richtig.",
            en="From none of the three starts are four points of five right.",
        )


@pytest.mark.exercise("train", points=0.25)
def test_train_refuses_wrong_shapes(student, reference, rng):
    """train raises an exception when X and Y do not fit together.

    de: train wirft eine Ausnahme, wenn X und Y nicht zusammenpassen.
    """
    sizes = SIZES[0]
    X, Y = lopsided(rng, sizes)
    (start, _), (end, _) = runs(student, (X, Y), sizes, 0.3, (0, 1))
    expected, _ = descend(reference, start, X, Y, 0.3, 1)
    assert_close(end["W2"], expected["W2"], tol=STEP)
    for wrong in [Y[:, :6], Y[:, :1]]:
        assert_raises(student.train, X, wrong, 3, 0.3, 1, np.random.default_rng(1))


# predict


@pytest.mark.exercise("predict", points=0.75)
def test_predict_agrees_on_random_networks(student, reference, rng):
    """predict gives 1 where the output is at least 0.5, else 0.

    de: predict ergibt 1, wo die Ausgabe mindestens 0,5 ist, sonst 0.
    """
    calls = []
    for n_x, n_h in [(4, 3), (2, 6), (3, 1)]:
        parameters = draw(rng, (n_x, n_h, 1, 9))
        X = rng.normal(0, 2, (n_x, 9))
        Z2 = reference.forward(X, parameters)[1]["Z2"]
        parameters["b2"] -= np.median(Z2) + 0.01  # labels of both kinds
        calls.append((X, parameters))
    for got, call in zip(student.predict.starmap(calls), calls, strict=True):
        assert_close(got, reference.predict(*call))


@pytest.mark.exercise("predict", points=0.25)
def test_predict_for_one_example_and_for_several_outputs(student, reference, rng):
    """predict works for a single column and for several outputs.

    de: predict rechnet auch mit einer einzelnen Spalte und mit mehreren Ausgaben.
    """
    calls = [(rng.normal(0, 2, (3, m)), draw(rng, (3, 4, n_y, m))) for n_y, m in [(1, 1), (3, 5)]]
    calls += [(X, {**p, "b2": p["b2"] + shift}) for X, p in calls for shift in (-9.0, 9.0)]
    for got, call in zip(student.predict.starmap(calls), calls, strict=True):
        assert_close(got, reference.predict(*call))


@pytest.mark.exercise("predict", points=0.5, show=True)
def test_predict_at_one_half(student, reference, rng):
    """An output of exactly 0.5 counts as 1.

    de: Eine Ausgabe von genau 0,5 zählt als 1.
    """
    sizes = (2, 3, 1, 4)
    parameters = draw(rng, sizes)
    parameters["b1"][:] = 0.0
    parameters["b2"][:] = 0.0
    X = np.array([[0.0, 1.0, -1.0, 0.0], [0.0, 1.0, 2.0, -1.0]])
    assert_close(student.predict(X, parameters), reference.predict(X, parameters))
    parameters["b2"][:] = -1e-9
    assert_close(student.predict(X, parameters), reference.predict(X, parameters))


@pytest.mark.exercise("predict", points=0.25)
def test_predict_leaves_its_arguments_alone(student, reference, rng):
    """predict changes neither X nor the parameters.

    de: predict verändert weder X noch die Parameter.
    """
    parameters, X = draw(rng, (3, 4, 1, 9)), rng.normal(0, 3, (3, 9))
    parameters["b2"] -= np.median(reference.forward(X, parameters)[1]["Z2"]) + 0.01
    got = assert_unchanged(student.predict, X, parameters)
    assert_close(got, reference.predict(X, parameters))


@pytest.mark.exercise("predict", points=0.25)
def test_predict_refuses_wrong_shapes(student, reference, rng):
    """predict raises an exception when X is not a matrix with n_x rows.

    de: predict wirft eine Ausnahme, wenn X keine Matrix mit n_x Zeilen ist.
    """
    parameters, X = draw(rng, (3, 4, 1, 9)), rng.normal(0, 3, (3, 9))
    parameters["b2"] -= np.median(reference.forward(X, parameters)[1]["Z2"]) + 0.01
    assert_close(student.predict(X, parameters), reference.predict(X, parameters))
    for wrong in [X.T, X[:2], X[:, 0]]:
        assert_raises(student.predict, wrong, parameters)
