"""Hidden suite of 09-regression-network.

The numbers of observations include 3 and 4, the lengths of the weights, so that a sum over the
wrong axis has no chance to raise and must show in its values.
"""

import numpy as np
import pytest

from autograder.testing import (
    CheckFailed,
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
COUNTS = (1, 2, 3, 4, 9)

# The worked example of the statement: L4's x = 2 and its prediction 2.4, with weights of our own.
LN3 = np.log(3.0)
W1 = np.array([[-2.0, 1.0], [0.0, LN3 / 2], [LN3, -LN3]])
W2 = np.array([0.4, 2.0, 2.0, -2.0])


def weights(rng):
    """Random weights of both layers."""
    return rng.normal(0, 1.2, (3, 2)), rng.normal(0, 1.5, 4)


def data(rng, n):
    """Random inputs and true values."""
    return rng.normal(0, 2, n), rng.normal(0.5, 2, n)


def noisy_sine(rng, n):
    """Points around a sine that is raised by 1.5, as in L4, with noise of deviation 0.1."""
    x = np.linspace(0.0, 6.0, n)
    return x, 1.5 + np.sin(x) + rng.normal(0, 0.1, n)


def parts(got, count, de, en):
    """The parts of a returned tuple."""
    require(
        isinstance(got, (tuple, list)) and len(got) == count,
        de=f"Zurückgegeben wird ein Tupel aus {count} Teilen: {de}.",
        en=f"A tuple of {count} parts is returned: {en}.",
    )
    return got


def predictions_and_activations(got):
    """What forward returns."""
    return parts(got, 2, "Vorhersagen und Aktivierungen", "predictions and activations")


def gradients(got):
    """What gradient returns, its shapes checked."""
    dw1, dw2 = parts(got, 2, "dw1 und dw2", "dw1 and dw2")
    assert_shape(dw1, (3, 2))
    assert_shape(dw2, (4,))
    return np.asarray(dw1, dtype=float), np.asarray(dw2, dtype=float)


def new_weights(got):
    """What step returns."""
    return parts(got, 2, "w1 und w2", "w1 and w2")


def outcome(got):
    """What train returns: finite weights, and the costs as a list."""
    w1, w2, costs = parts(
        got, 3, "w1, w2 und die Liste der Kosten", "w1, w2 and the list of costs"
    )
    for name, array, shape in (("w1", w1, (3, 2)), ("w2", w2, (4,))):
        assert_shape(array, shape)
        require(
            bool((np.abs(np.asarray(array, dtype=float)) < 1e6).all()),
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
    return w1, w2, costs


# forward


@pytest.mark.exercise("forward", points=0.5, show=True)
def test_forward_of_the_worked_example(student, reference, rng):
    """In the worked example x = 2 leads to the activations 1/2, 3/4, 1/4 and to 2.4.

    de: Im Rechenbeispiel führt x = 2 zu den Aktivierungen 1/2, 3/4, 1/4 und zu 2,4.
    """
    y_hat, hidden = predictions_and_activations(student.forward(np.array([2.0]), W1, W2))
    assert_close(hidden, [[0.5], [0.75], [0.25]])
    assert_close(y_hat, [2.4])
    x, w2 = rng.normal(0, 2, 5), rng.normal(0, 1, 4)
    y_hat, _ = predictions_and_activations(student.forward(x, W1, w2))
    assert_close(y_hat, reference.forward(x, W1, w2)[0])


@pytest.mark.exercise("forward", points=1.25)
def test_forward_activates_the_hidden_neurons(student, reference, rng):
    """Row j of the activations is the sigmoid of w_j0 + w_j1 x, one column per observation.

    de: Zeile j der Aktivierungen ist das Sigmoid von w_j0 + w_j1 x, eine Spalte je Beobachtung.
    """
    calls = [(data(rng, n)[0], *weights(rng)) for n in COUNTS]
    for got, call in zip(student.forward.starmap(calls), calls, strict=True):
        _, hidden = predictions_and_activations(got)
        assert_close(hidden, reference.forward(*call)[1])


@pytest.mark.exercise("forward", points=1.25)
def test_forward_predicts(student, reference, rng):
    """The prediction is w_10 plus the weighted activations, without an activation of its own.

    de: Die Vorhersage ist w_10 plus die gewichteten Aktivierungen, ohne eigene Aktivierung.
    """
    calls = [(data(rng, n)[0], *weights(rng)) for n in COUNTS]
    for got, call in zip(student.forward.starmap(calls), calls, strict=True):
        y_hat, _ = predictions_and_activations(got)
        assert_close(y_hat, reference.forward(*call)[0])


@pytest.mark.exercise("forward", points=0.5)
def test_forward_is_stable(student, reference, rng):
    """forward gives activations from 0 to 1, without a warning, for weighted sums of either sign.

    de: forward ergibt auch bei betragsmäßig großen gewichteten Summen Aktivierungen von 0 bis 1,
    ohne Warnung.
    """
    w1, w2 = weights(rng)
    w1 = np.clip(w1, -4.0, 4.0)
    x = np.concatenate([np.logspace(0, 3.3, 6), -np.logspace(0, 3.3, 6)])
    got = student.forward(x, w1, w2)
    assert_no_warnings(student)
    y_hat, hidden = predictions_and_activations(got)
    expected, activations = reference.forward(x, w1, w2)
    assert_close(y_hat, expected)
    assert_close(hidden, activations)


@pytest.mark.exercise("forward", points=0.25)
def test_forward_leaves_its_arguments_alone(student, reference, rng):
    """forward changes neither x nor the weights.

    de: forward verändert weder x noch die Gewichte.
    """
    call = (data(rng, 6)[0], *weights(rng))
    y_hat, _ = predictions_and_activations(assert_unchanged(student.forward, *call))
    assert_close(y_hat, reference.forward(*call)[0])


@pytest.mark.exercise("forward", points=0.25)
def test_forward_refuses_wrong_shapes(student, reference, rng):
    """forward raises an exception when x is not flat or the weights are no (3, 2) and (4,).

    de: forward wirft eine Ausnahme, wenn x nicht flach ist oder die Gewichte nicht die Formen
    (3, 2) und (4,) haben.
    """
    x, (w1, w2) = data(rng, 6)[0], weights(rng)
    y_hat, _ = predictions_and_activations(student.forward(x, w1, w2))
    assert_close(y_hat, reference.forward(x, w1, w2)[0])
    for wrong in [(x[None, :], w1, w2), (x, np.hstack([w1, w1]), w2), (x, w1, w2[:3])]:
        assert_raises(student.forward, *wrong)


# cost


@pytest.mark.exercise("cost", points=0.5, show=True)
def test_cost_of_the_worked_example(student, reference, rng):
    """cost is (1/4 + 0 + 4)/6 for the values (1, 2, 3) and the predictions (1.5, 2, 1).

    de: cost ist (1/4 + 0 + 4)/6 für die Werte (1, 2, 3) und die Vorhersagen (1,5, 2, 1).
    """
    y = np.array([1.0, 2.0, 3.0])
    assert_close(student.cost(y, np.array([1.5, 2.0, 1.0])), 4.25 / 6)
    y_hat = rng.normal(2, 1, 3)
    assert_close(student.cost(y, y_hat), reference.cost(y, y_hat))


@pytest.mark.exercise("cost", points=0.75)
def test_cost_agrees_on_random_values(student, reference, rng):
    """cost is half the mean of the squared differences, and leaves its arguments alone.

    de: cost ist der halbe Mittelwert der quadrierten Differenzen und lässt die Argumente, wie sie
    sind.
    """
    calls = [data(rng, n) for n in (2, 3, 7, 50)]
    calls.append((1e4 * rng.normal(0, 1, 4), 1e4 * rng.normal(0, 1, 4)))
    for got, call in zip(student.cost.starmap(calls), calls, strict=True):
        assert_close(got, reference.cost(*call))
    assert_close(assert_unchanged(student.cost, *calls[0]), reference.cost(*calls[0]))


@pytest.mark.exercise("cost", points=0.25)
def test_cost_of_one_observation(student, reference, rng):
    """For a single observation cost is half the squared difference, a number.

    de: Für eine einzelne Beobachtung ist cost die halbe quadrierte Differenz, eine Zahl.
    """
    y, y_hat = data(rng, 1)
    assert_close(student.cost(y, y_hat), reference.cost(y, y_hat))


@pytest.mark.exercise("cost", points=0.5)
def test_cost_refuses_different_shapes(student, reference, rng):
    """cost raises an exception when y and y_hat have different shapes.

    de: cost wirft eine Ausnahme, wenn y und y_hat verschiedene Formen haben.
    """
    y, y_hat = data(rng, 5)
    assert_close(student.cost(y, y_hat), reference.cost(y, y_hat))
    for wrong in [y_hat[:, None], y_hat[:1], y_hat[:4], y_hat[None, :]]:
        assert_raises(student.cost, y, wrong)


# gradient


def compare_gradients(student, reference, rng, part):
    """One part of the ten derivatives agrees with the reference.

    `part` takes (dw1, dw2) and picks the part. A mistake that all ten share, such as the sign,
    costs points once, where the derivative by w_10 is checked.
    """
    calls = [(*data(rng, n), *weights(rng)) for n in COUNTS]
    for got, call in zip(student.gradient.starmap(calls), calls, strict=True):
        found, expected = gradients(got), reference.gradient(*call)
        value, model = part(*found), part(*expected)
        try:
            assert_close(value, model, tol=STEP)
        except CheckFailed:
            factor = float(found[1][0] / expected[1][0])
            if np.shape(value) == () or not 1e-3 < abs(factor) < 1e3:
                raise
            assert_close(value, factor * model, tol=STEP * abs(factor))


@pytest.mark.exercise("gradient", points=0.5, show=True)
def test_gradient_of_the_worked_example(student, reference, rng):
    """In the worked example x = 2 with the true value 3 gives the derivatives of the statement.

    de: Im Rechenbeispiel ergibt x = 2 mit dem wahren Wert 3 die Ableitungen der Aufgabenstellung.
    """
    dw1, dw2 = gradients(student.gradient(np.array([2.0]), np.array([3.0]), W1, W2))
    assert_close(dw2, [-0.6, -0.3, -0.45, -0.15], tol=STEP)
    assert_close(dw1, [[-0.3, -0.6], [-0.225, -0.45], [0.225, 0.45]], tol=STEP)
    x, y = data(rng, 4)
    assert_close(
        gradients(student.gradient(x, y, W1, W2))[1], reference.gradient(x, y, W1, W2)[1], tol=STEP
    )


@pytest.mark.exercise("gradient", points=0.5)
def test_gradient_by_the_output_bias(student, reference, rng):
    """The derivative by w_10 is the mean of y_hat - y.

    de: Die Ableitung nach w_10 ist der Mittelwert von y_hat - y.
    """
    compare_gradients(student, reference, rng, lambda dw1, dw2: dw2[0])


@pytest.mark.exercise("gradient", points=1.25)
def test_gradient_by_the_output_weights(student, reference, rng):
    """The derivatives by w_11, w_12, w_13 contain the activations g, not their slopes g'.

    de: Die Ableitungen nach w_11, w_12, w_13 enthalten die Aktivierungen g, nicht deren
    Steigungen g'.
    """
    compare_gradients(student, reference, rng, lambda dw1, dw2: dw2[1:])


@pytest.mark.exercise("gradient", points=1)
def test_gradient_by_the_hidden_biases(student, reference, rng):
    """The derivatives by w_j0 contain the neuron's output weight and the slope g'.

    de: Die Ableitungen nach w_j0 enthalten das Ausgangsgewicht des Neurons und die Steigung g'.
    """
    compare_gradients(student, reference, rng, lambda dw1, dw2: dw1[:, 0])


@pytest.mark.exercise("gradient", points=1)
def test_gradient_by_the_hidden_weights(student, reference, rng):
    """The derivatives by w_j1 are those by w_j0 with x as a further factor in the sum.

    de: Die Ableitungen nach w_j1 sind die nach w_j0 mit x als weiterem Faktor in der Summe.
    """
    compare_gradients(student, reference, rng, lambda dw1, dw2: dw1[:, 1])


@pytest.mark.exercise("gradient", points=0.5)
def test_gradient_is_a_mean(student, reference, rng):
    """The derivatives are means: every observation three times changes nothing.

    de: Die Ableitungen sind Mittelwerte: Jede Beobachtung dreimal ändert nichts.
    """
    (x, y), (w1, w2) = data(rng, 5), weights(rng)
    calls = [(x, y, w1, w2), (np.tile(x, 3), np.tile(y, 3), w1, w2)]
    expected = reference.gradient(*calls[0])
    for got in student.gradient.starmap(calls):
        for value, model in zip(gradients(got), expected, strict=True):
            assert_close(value, model, tol=STEP)


@pytest.mark.exercise("gradient", points=1.25)
def test_gradient_is_the_slope_of_the_cost(student, reference, rng):
    """All ten derivatives agree with the slopes of the cost, measured by differences.

    de: Alle zehn Ableitungen stimmen mit den gemessenen Steigungen der Kosten überein.
    """
    (x, y), (w1, w2) = data(rng, 6), weights(rng)
    dw1, dw2 = gradients(student.gradient(x, y, w1, w2))

    def costs(at_w1, at_w2):
        return reference.cost(y, reference.forward(x, at_w1, at_w2)[0])

    assert_gradient(lambda points: [costs(w1, point) for point in points], dw2, w2)
    assert_gradient(lambda points: [costs(point, w2) for point in points], dw1, w1)


@pytest.mark.exercise("gradient", points=0.25)
def test_gradient_is_stable(student, reference, rng):
    """The derivatives are right, without a warning, where neurons are saturated.

    de: Die Ableitungen stimmen, ohne Warnung, auch wo Neuronen gesättigt sind.
    """
    (x, y), (w1, w2) = data(rng, 8), weights(rng)
    x[::2] *= 500.0
    got = student.gradient(x, y, w1, w2)
    assert_no_warnings(student)
    for value, model in zip(gradients(got), reference.gradient(x, y, w1, w2), strict=True):
        assert_close(value, model, tol=STEP)


@pytest.mark.exercise("gradient", points=0.25)
def test_gradient_leaves_its_arguments_alone(student, reference, rng):
    """gradient changes neither the data nor the weights.

    de: gradient verändert weder die Daten noch die Gewichte.
    """
    call = (*data(rng, 6), *weights(rng))
    _, dw2 = gradients(assert_unchanged(student.gradient, *call))
    assert_close(dw2, reference.gradient(*call)[1], tol=STEP)


@pytest.mark.exercise("gradient", points=0.5)
def test_gradient_refuses_different_lengths(student, reference, rng):
    """gradient raises an exception when x and y have different shapes.

    de: gradient wirft eine Ausnahme, wenn x und y verschiedene Formen haben.
    """
    (x, y), (w1, w2) = data(rng, 5), weights(rng)
    _, dw2 = gradients(student.gradient(x, y, w1, w2))
    assert_close(dw2, reference.gradient(x, y, w1, w2)[1], tol=STEP)
    for wrong in [y[:1], y[:4], y[:, None]]:
        assert_raises(student.gradient, x, wrong, w1, w2)
    for wrong in [y[:3, None], y[None, :3]]:  # with as many points as hidden neurons
        assert_raises(student.gradient, x[:3], wrong, w1, w2)


# step


def compare_steps(student, reference, rng, which):
    """One of the two weights agrees with the reference after a step."""
    calls = [
        (*data(rng, n), *weights(rng), alpha)
        for n, alpha in zip(COUNTS, (0.1, 1.0, 0.003, 2.0, 0.5), strict=True)
    ]
    for got, call in zip(student.step.starmap(calls), calls, strict=True):
        assert_close(new_weights(got)[which], reference.step(*call)[which], tol=STEP)


@pytest.mark.exercise("step", points=0.75)
def test_step_moves_the_hidden_weights(student, reference, rng):
    """step moves all six entries of w1 against their derivatives, by alpha.

    de: step bewegt alle sechs Einträge von w1 gegen ihre Ableitungen, um alpha.
    """
    compare_steps(student, reference, rng, 0)


@pytest.mark.exercise("step", points=0.75)
def test_step_moves_the_output_weights(student, reference, rng):
    """step moves all four entries of w2 against their derivatives, by alpha.

    de: step bewegt alle vier Einträge von w2 gegen ihre Ableitungen, um alpha.
    """
    compare_steps(student, reference, rng, 1)


@pytest.mark.exercise("step", points=0.25)
def test_step_returns_new_weights(student, reference, rng):
    """step returns new weights and leaves the old ones and the data as they were.

    de: step gibt neue Gewichte zurück und lässt die alten und die Daten, wie sie waren.
    """
    call = (*data(rng, 6), *weights(rng), 0.3)
    got = new_weights(assert_unchanged(student.step, *call))
    for value, model in zip(got, reference.step(*call), strict=True):
        assert_close(value, model, tol=STEP)


@pytest.mark.exercise("step", points=0.25)
def test_step_refuses_different_lengths(student, reference, rng):
    """step raises an exception when x and y have different shapes.

    de: step wirft eine Ausnahme, wenn x und y verschiedene Formen haben.
    """
    (x, y), (w1, w2) = data(rng, 5), weights(rng)
    got = new_weights(student.step(x, y, w1, w2, 0.3))
    assert_close(got[1], reference.step(x, y, w1, w2, 0.3)[1], tol=STEP)
    for wrong in [y[:1], y[:4]]:
        assert_raises(student.step, x, wrong, w1, w2, 0.3)


# train


def compare_runs(student, reference, calls):
    """Weights after training agree with the reference; returns the student's costs."""
    costs = []
    for got, call in zip(student.train.starmap(calls), calls, strict=True):
        w1, w2, found = outcome(got)
        expected = reference.train(*call)
        assert_close(w1, expected[0], tol=STEP)
        assert_close(w2, expected[1], tol=STEP)
        costs.append((found, expected[2]))
    return costs


@pytest.mark.exercise("train", points=0.5)
def test_train_without_steps(student, reference, rng):
    """After 0 iterations the weights are those given, and the list has their cost alone.

    de: Nach 0 Iterationen sind die Gewichte die übergebenen, und die Liste enthält nur deren
    Kosten.
    """
    calls = [(*data(rng, n), *weights(rng), 0.3, 0) for n in (1, 6)]
    for found, expected in compare_runs(student, reference, calls):
        require(
            len(found) == 1,
            de="Bei 0 Iterationen enthält die Liste genau einen Eintrag.",
            en="With 0 iterations the list has exactly one entry.",
        )
        assert_close(found[0], expected[0], tol=STEP)


@pytest.mark.exercise("train", points=0.75)
def test_train_makes_one_step(student, reference, rng):
    """After one iteration all ten weights have moved, from the gradient at the old weights.

    de: Nach einer Iteration haben sich alle zehn Gewichte bewegt, nach dem Gradienten bei den
    alten Gewichten.
    """
    calls = [(*data(rng, n), *weights(rng), 0.3, 1) for n in COUNTS]
    compare_runs(student, reference, calls)


@pytest.mark.exercise("train", points=1)
def test_train_repeats_the_step(student, reference, rng):
    """Every iteration begins with a forward pass of its own, with the new weights.

    de: Jede Iteration beginnt mit einem eigenen Forward Pass mit den neuen Gewichten.
    """
    calls = [(*data(rng, 7), *weights(rng), alpha, n) for alpha, n in ((0.2, 2), (0.05, 12))]
    calls.append((*data(rng, 7), *weights(rng), 3.0, 5))  # too fast: the cost rises
    compare_runs(student, reference, calls)


@pytest.mark.exercise("train", points=1)
def test_train_records_the_costs(student, reference, rng):
    """The costs have n_iterations + 1 entries: before the first step, and after each.

    de: Die Liste der Kosten hat n_iterations + 1 Einträge: vor dem ersten Schritt und nach jedem.
    """
    calls = [(*data(rng, 7), *weights(rng), 0.1, n) for n in (1, 5)]
    for got, call in zip(student.train.starmap(calls), calls, strict=True):
        _, _, found = outcome(got)
        expected = reference.train(*call)[2]
        require(
            len(found) == len(expected),
            de="Die Liste der Kosten hat nicht n_iterations + 1 Einträge.",
            en="The list of costs has not n_iterations + 1 entries.",
        )
        for value, model in zip(found, expected, strict=True):
            assert_close(value, model, tol=STEP)


@pytest.mark.exercise("train", points=1)
def test_train_fits_a_noisy_sine(student, reference, rng):
    """From three gentle slopes as a start the network finds the sine behind noisy points.

    de: Von drei sanften Anstiegen aus findet das Netz den Sinus hinter verrauschten Punkten.
    """
    x, y = noisy_sine(rng, 20)
    w1 = np.array([[-1.0, 1.0], [-4.0, 1.0], [-6.0, 1.0]]) + rng.normal(0, 0.05, (3, 2))
    w2 = np.array([1.0, 1.0, -1.0, 1.0]) + rng.normal(0, 0.05, 4)
    w1, w2, _ = outcome(student.train(x, y, w1, w2, 0.3, 1000))
    grid = np.linspace(0.3, 5.7, 40)
    sine = 1.5 + np.sin(grid)
    assert_between(reference.forward(grid, w1, w2)[0], sine - 0.35, sine + 0.35)


@pytest.mark.exercise("train", points=0.25)
def test_train_leaves_its_arguments_alone(student, reference, rng):
    """train changes neither the data nor the weights it was given.

    de: train verändert weder die Daten noch die übergebenen Gewichte.
    """
    call = (*data(rng, 6), *weights(rng), 0.3, 2)
    w1, _, _ = outcome(assert_unchanged(student.train, *call))
    assert_close(w1, reference.train(*call)[0], tol=STEP)


@pytest.mark.exercise("train", points=0.5)
def test_train_refuses_different_lengths(student, reference, rng):
    """train raises an exception when x and y have different shapes.

    de: train wirft eine Ausnahme, wenn x und y verschiedene Formen haben.
    """
    (x, y), (w1, w2) = data(rng, 5), weights(rng)
    found, _, _ = outcome(student.train(x, y, w1, w2, 0.3, 1))
    assert_close(found, reference.train(x, y, w1, w2, 0.3, 1)[0], tol=STEP)
    for wrong in [y[:1], y[:4], y[:, None]]:
        assert_raises(student.train, x, wrong, w1, w2, 0.3, 1)


# initialise


def drawn(student, *seeds):
    """First weights from generators in these states, their shapes checked."""
    calls = [(np.random.default_rng(seed),) for seed in seeds]
    found = []
    for got in student.initialise.starmap(calls):
        require(
            isinstance(got, (tuple, list)) and len(got) == 2,
            de="initialise soll ein Paar (w1, w2) zurückgeben.",
            en="initialise should return a pair (w1, w2).",
        )
        assert_shape(got[0], (3, 2))
        assert_shape(got[1], (4,))
        found.append((np.asarray(got[0], dtype=float), np.asarray(got[1], dtype=float)))
    return found


def assert_random(weights):
    """The weights that are no bias weights differ from neuron to neuron."""
    for w in (weights[0][:, 1], weights[1][1:]):
        require(
            bool(np.isfinite(w).all()) and len(np.unique(w)) == len(w),
            de="Zwei Neuronen beginnen gleich: So lernen sie immer dasselbe.",
            en="Two neurons start alike: they will always learn the same.",
        )


@pytest.mark.exercise("initialise", points=0.5)
def test_initialise_draws_ten_weights(student):
    """initialise returns a random w1 of shape (3, 2) and a random w2 of shape (4,).

    de: initialise gibt ein zufälliges w1 der Form (3, 2) und ein zufälliges w2 der Form (4,).
    """
    for weights in drawn(student, 0, 1, 2):
        assert_random(weights)


@pytest.mark.exercise("initialise", points=0.75)
def test_initialise_draws_around_zero(student):
    """The weights scatter around 0, with a standard deviation of at most 1.

    de: Die Gewichte streuen um 0, höchstens mit der Standardabweichung 1.
    """
    many = drawn(student, *range(200))
    assert_random(many[0])
    for name, w in (
        ("w1", np.array([w1[:, 1] for w1, _ in many])),
        ("w2", np.array([w2[1:] for _, w2 in many])),
    ):
        require(
            0 < float(w.std()) < 1.1 and abs(float(w.mean())) < 0.2 * float(w.std()),
            de=f"Die Gewichte in {name} streuen zu weit oder nicht um 0.",
            en=f"The weights in {name} scatter too far, or not around 0.",
        )
    biases = np.array([[*w1[:, 0], w2[0]] for w1, w2 in many])
    require(
        bool(np.isfinite(biases).all()) and float(np.abs(biases).mean()) < 1.1,
        de="Die Bias-Gewichte sind nicht endlich oder zu groß.",
        en="The bias weights are not finite, or too large.",
    )


@pytest.mark.exercise("initialise", points=0.75)
def test_initialise_uses_the_generator(student):
    """The same state of rng gives the same weights, another state gives others.

    de: Derselbe Zustand von rng ergibt dieselben Gewichte, ein anderer andere.
    """
    first, again, other = drawn(student, 1, 1, 2)
    assert_random(first)
    for w, same, different in zip(first, again, other, strict=True):
        require(
            bool(np.array_equal(w, same)) and not np.allclose(w, different),
            de="Die Gewichte hängen nicht von rng allein ab. Ziehe mit dem Generator, der "
            "übergeben wird.",
            en="The weights do not depend on rng alone. Draw with the generator that is handed "
            "in.",
        )
