"""Hidden suite of 01-perceptron, the functions."""

import itertools

import numpy as np
import pytest

from autograder.testing import (
    assert_close,
    assert_raises,
    assert_shape,
    assert_unchanged,
    assert_vectorised,
    require,
)

CORNERS = np.array([[0.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 1.0]])
OR, AND, NAND, XOR = (
    np.array(y, float) for y in ([0, 1, 1, 1], [0, 0, 0, 1], [1, 1, 1, 0], [0, 1, 1, 0])
)
RATES = (0.25, 0.5, 1.0)
EPOCHS = 400  # more than enough on the corners, also for one averaged step per epoch


def relu(z):
    """max(0, z)."""
    return np.maximum(0.0, z)


def step(z):
    """1 where z > 0, else 0."""
    return np.where(np.asarray(z) > 0, 1.0, 0.0)


def bent(z):
    """A function that no one would write into their neuron."""
    return np.asarray(z) ** 2 - 3.0


FUNCTIONS = [np.tanh, relu, bent]


def compare(student, reference, name, calls):
    """Every result agrees with the reference."""
    ours = getattr(reference, name)
    for got, call in zip(getattr(student, name).starmap(calls), calls, strict=True):
        assert_close(got, ours(*call))


# weighted_sum


@pytest.mark.exercise("weighted_sum", points=1)
def test_sum_agrees_on_random_inputs(student, reference, rng):
    """The sum is the bias w[0] plus all products w[i] x[i - 1], for any number of inputs.

    de: Die Summe besteht aus dem Bias w[0] und allen Produkten w[i] x[i - 1], für jede Zahl von
    Eingaben.
    """
    calls = [(rng.normal(0, 2, n), rng.normal(0, 2, n + 1)) for n in (2, 1, 5, 30)]
    calls += [(np.zeros(3), rng.normal(1, 2, 4)), (rng.normal(0, 1e3, 4), rng.normal(0, 1e3, 5))]
    compare(student, reference, "weighted_sum", calls)
    assert_close(
        assert_unchanged(student.weighted_sum, *calls[0]), reference.weighted_sum(*calls[0])
    )


@pytest.mark.exercise("weighted_sum", points=0.5, show=True)
def test_sum_of_the_lecture(student, reference, rng):
    """L3's exercise 1: the sum is 1 in a) and 9 in b).

    de: Aufgabe 1 von L3: Die Summe ist 1 bei a) und 9 bei b).
    """
    half = np.array([0.5, 0.5, 0.5])
    a, b = (half[:2], half), (np.array([1.0, 2.0]), np.array([1.0, 2.0, 3.0]))
    other = (rng.normal(0, 1, 2), rng.normal(0, 1, 3))
    first, second, third = student.weighted_sum.starmap([a, b, other])
    assert_close(first, 1.0)
    assert_close(second, 9.0)
    assert_close(third, reference.weighted_sum(*other))


@pytest.mark.exercise("weighted_sum", points=0.5)
def test_sum_refuses_other_lengths(student, reference, rng):
    """weighted_sum raises when there are not just as many weights as inputs and one more.

    de: weighted_sum wirft eine Exception, wenn es nicht genau ein Gewicht mehr als Eingaben gibt.
    """
    x, w = rng.normal(0, 1, 3), rng.normal(0, 1, 4)
    assert_close(student.weighted_sum(x, w), reference.weighted_sum(x, w))
    for wrong in (w[:3], np.append(w, 1.0), w[:2], w[:1]):
        assert_raises(student.weighted_sum, x, wrong)
    assert_raises(student.weighted_sum, x[:1], w)


# perceptron


@pytest.mark.exercise("perceptron", points=1)
def test_perceptron_applies_any_activation(student, reference, rng):
    """The result is the given activation of the weighted sum, whichever function is given.

    de: Das Ergebnis ist die übergebene Aktivierung der gewichteten Summe, gleich welche Funktion
    übergeben wird.
    """
    calls = []
    for activation in [*FUNCTIONS, step]:
        for n in (1, 2, 4):
            calls.append((rng.normal(0, 0.7, n), rng.normal(0, 0.7, n + 1), activation))
    compare(student, reference, "perceptron", calls)


@pytest.mark.exercise("perceptron", points=0.5, show=True)
def test_perceptron_of_the_lecture(student, reference, rng):
    """L3's exercise 1: ReLU gives 1/2 in c) and 0 in d), tanh gives tanh(1) in g).

    de: Aufgabe 1 von L3: ReLU ergibt 1/2 bei c) und 0 bei d), tanh ergibt tanh(1) bei g).
    """
    half = np.array([0.5, 0.5, 0.5])
    calls = [
        (np.array([-0.5, 0.5]), np.array([0.5, -0.5, -0.5]), relu),
        (np.array([1.0, 2.0]), np.array([-1.0, -2.0, -3.0]), relu),
        (half[:2], half, np.tanh),
        (rng.normal(0, 1, 2), rng.normal(0, 1, 3), np.tanh),
    ]
    expected = [0.5, 0.0, np.tanh(1.0), reference.perceptron(*calls[3])]
    for got, want in zip(student.perceptron.starmap(calls), expected, strict=True):
        assert_close(got, want)


@pytest.mark.exercise("perceptron", points=0.5)
def test_perceptron_is_careful(student, reference, rng):
    """perceptron leaves its arguments alone and raises when the lengths do not fit.

    de: perceptron lässt seine Argumente, wie sie sind, und wirft eine Exception, wenn die Längen
    nicht passen.
    """
    x, w = rng.normal(0, 1, 3), rng.normal(0, 1, 4)
    got = assert_unchanged(student.perceptron, x, w, np.tanh)
    assert_close(got, reference.perceptron(x, w, np.tanh))
    assert_raises(student.perceptron, x, w[:3], np.tanh)
    assert_raises(student.perceptron, x, np.append(w, 1.0), np.tanh)


# rowwise

LECTURE_X = np.array([[1, 1, 1], [1, 0, 0], [1, 0.5, 0.5], [1, 1, 2]])
LECTURE_W = np.array([[0, 0, 0], [0.5, 0.5, 0.5], [0.5, 0.5, 0.5], [1.0, 2, 3]])


def rows(rng, k, n):
    """k neurons with n inputs each, and the 1 of the bias in column 0."""
    X = rng.normal(0, 1, (k, n + 1))
    X[:, 0] = 1.0
    return rng.normal(0, 1, (k, n + 1)), X


@pytest.mark.exercise("rowwise", points=1)
def test_rowwise_agrees_on_random_inputs(student, reference, rng):
    """Entry i belongs to row i of W and row i of X, for any number of rows and columns.

    de: Eintrag i gehört zu Zeile i von W und Zeile i von X, für jede Zahl von Zeilen und Spalten.
    """
    sizes = [(4, 2), (3, 3), (1, 4), (6, 1), (2, 7), (1, 1)]
    calls = [
        (*rows(rng, *size), f) for size, f in zip(sizes, itertools.cycle(FUNCTIONS), strict=False)
    ]
    compare(student, reference, "rowwise", calls)
    got = assert_unchanged(student.rowwise, *calls[0])
    assert_close(got, reference.rowwise(*calls[0]))


@pytest.mark.exercise("rowwise", points=0.75, show=True)
def test_rowwise_of_the_lecture(student, reference, rng):
    """L3's four neurons e) to h) at once: tanh of 0, 1/2, 1 and 9; then sigmoid of the same.

    de: Die vier Neuronen e) bis h) von L3 auf einmal: tanh von 0, 1/2, 1 und 9; danach sigmoid.
    """
    sums = np.array([0.0, 0.5, 1.0, 9.0])
    other = (*rows(rng, 4, 2), np.tanh)
    calls = [
        (LECTURE_W, LECTURE_X, np.tanh),
        (LECTURE_W, LECTURE_X, lambda z: 1 / (1 + np.exp(-z))),
        other,
    ]
    first, second, third = student.rowwise.starmap(calls)
    assert_close(first, np.tanh(sums))
    assert_close(second, 1 / (1 + np.exp(-sums)))
    assert_close(third, reference.rowwise(*other))


@pytest.mark.exercise("rowwise", points=0.75)
def test_rowwise_refuses_other_shapes(student, reference, rng):
    """rowwise raises when W and X have different shapes, also where numpy would stretch one.

    de: rowwise wirft eine Exception, wenn W und X verschiedene Formen haben, auch wo numpy eine
    davon ausdehnen würde.
    """
    W, X = rows(rng, 3, 3)
    assert_close(student.rowwise(W, X, np.tanh), reference.rowwise(W, X, np.tanh))
    for wrong in (X[:1], X[:2], X[:, :1], X[:, :2], X[0]):
        assert_raises(student.rowwise, W, wrong, np.tanh)
    assert_raises(student.rowwise, W[:1], X[:1].T, np.tanh)  # as many entries, and stretched


@pytest.mark.exercise("rowwise", points=0.5)
def test_rowwise_is_vectorised(student, reference, rng):
    """rowwise needs no loop: numpy multiplies and adds whole arrays.

    de: rowwise braucht keine Schleife: numpy multipliziert und addiert ganze Arrays.
    """
    W, X = rows(rng, 5, 2)
    assert_close(student.rowwise(W, X, np.tanh), reference.rowwise(W, X, np.tanh))
    large = (*rows(rng, 50, 40), np.tanh)
    assert_vectorised(student.rowwise, small=(W, X, np.tanh), large=large)


# layer


@pytest.mark.exercise("layer", points=1.25)
def test_layer_agrees_on_random_inputs(student, reference, rng):
    """Entry i is the activation of neuron i, for any number of neurons and inputs.

    de: Eintrag i ist die Aktivierung von Neuron i, für jede Zahl von Neuronen und Eingaben.
    """
    sizes = [(3, 2), (2, 5), (3, 3), (1, 4), (6, 1), (4, 3), (1, 1)]
    calls = [
        (rng.normal(0, 0.7, (k, n + 1)), rng.normal(0, 0.7, n), f)
        for (k, n), f in zip(sizes, itertools.cycle(FUNCTIONS), strict=False)
    ]
    compare(student, reference, "layer", calls)
    assert_close(assert_unchanged(student.layer, *calls[0]), reference.layer(*calls[0]))


@pytest.mark.exercise("layer", points=0.75, show=True)
def test_layer_of_the_lecture(student, reference, rng):
    """L3's wide output: the inputs (1, 2) give the sums 9 and 13.

    de: Der breite Output von L3: Die Eingaben (1, 2) ergeben die Summen 9 und 13.
    """
    W, x = np.array([[1.0, 2, 3], [2, 3, 4]]), np.array([1.0, 2.0])
    matrix = np.array([[4.0, 5, 6], [7, 8, 9]])
    other = (rng.normal(0, 1, (2, 3)), rng.normal(0, 1, 2), bent)
    calls = [(W, x, relu), (matrix, np.array([2.0, 3.0]), relu), other]
    first, second, third = student.layer.starmap(calls)
    assert_close(first, [9.0, 13.0])
    assert_close(second, [32.0, 50.0])
    assert_close(third, reference.layer(*other))


@pytest.mark.exercise("layer", points=0.5)
def test_layer_refuses_other_shapes(student, reference, rng):
    """layer raises when x is too short, too long or a column.

    de: layer wirft eine Exception, wenn x zu kurz, zu lang oder eine Spalte ist.
    """
    W, x = rng.normal(0, 1, (3, 4)), rng.normal(0, 1, 3)
    assert_close(student.layer(W, x, np.tanh), reference.layer(W, x, np.tanh))
    for wrong in (x[:2], np.append(x, 1.0), x[:1], x.reshape(3, 1)):
        assert_raises(student.layer, W, wrong, np.tanh)


@pytest.mark.exercise("layer", points=0.5)
def test_layer_is_vectorised(student, reference, rng):
    """layer needs no loop: one matrix product serves all neurons.

    de: layer braucht keine Schleife: Ein Matrixprodukt erledigt alle Neuronen.
    """
    W, x = rng.normal(0, 1, (5, 3)), rng.normal(0, 1, 2)
    assert_close(student.layer(W, x, np.tanh), reference.layer(W, x, np.tanh))
    large = rng.normal(0, 1, (50, 41)), rng.normal(0, 1, 40), np.tanh
    assert_vectorised(student.layer, small=(W, x, np.tanh), large=large)


# layer_batch


@pytest.mark.exercise("layer_batch", points=1.25)
def test_batch_agrees_on_random_inputs(student, reference, rng):
    """Column j holds the activations for input j, for any number of neurons, inputs and columns.

    de: Spalte j enthält die Aktivierungen für Eingabe j, für jede Zahl von Neuronen, Eingaben und
    Spalten.
    """
    sizes = [(3, 2, 5), (2, 4, 3), (3, 3, 3), (1, 2, 6), (4, 1, 2), (2, 3, 1), (1, 1, 1)]
    calls = [
        (rng.normal(0, 0.7, (k, n + 1)), rng.normal(0, 0.7, (n, m)), f)
        for (k, n, m), f in zip(sizes, itertools.cycle(FUNCTIONS), strict=False)
    ]
    compare(student, reference, "layer_batch", calls)
    got = assert_unchanged(student.layer_batch, *calls[0])
    assert_close(got, reference.layer_batch(*calls[0]))


@pytest.mark.exercise("layer_batch", points=0.75)
def test_batch_columns_are_independent(student, reference, rng):
    """Each column is what layer gives for it, wherever it stands.

    de: Jede Spalte ist das, was layer für sie ergibt, gleich wo sie steht.
    """
    W, X = rng.normal(0, 0.7, (3, 3)), rng.normal(0, 0.7, (2, 4))
    columns = np.stack([reference.layer(W, x, bent) for x in X.T], axis=1)
    both = student.layer_batch.starmap([(W, X, bent), (W, X[:, ::-1], bent)])
    assert_close(both[0], columns)
    assert_close(both[1], columns[:, ::-1])


@pytest.mark.exercise("layer_batch", points=0.5)
def test_batch_refuses_other_shapes(student, reference, rng):
    """layer_batch raises when X does not have as many rows as each neuron has inputs.

    de: layer_batch wirft eine Exception, wenn X nicht so viele Zeilen hat wie ein Neuron Eingaben.
    """
    W, X = rng.normal(0, 1, (3, 4)), rng.normal(0, 1, (3, 5))
    assert_close(student.layer_batch(W, X, np.tanh), reference.layer_batch(W, X, np.tanh))
    for wrong in (X[:2], X[:1], X.T, np.vstack([X, X[:1]])):
        assert_raises(student.layer_batch, W, wrong, np.tanh)


@pytest.mark.exercise("layer_batch", points=0.5)
def test_batch_is_vectorised(student, reference, rng):
    """layer_batch needs no loop: one matrix product serves all columns.

    de: layer_batch braucht keine Schleife: Ein Matrixprodukt erledigt alle Spalten.
    """
    W, X = rng.normal(0, 1, (5, 3)), rng.normal(0, 1, (2, 4))
    assert_close(student.layer_batch(W, X, np.tanh), reference.layer_batch(W, X, np.tanh))
    large = rng.normal(0, 1, (50, 41)), rng.normal(0, 1, (40, 60)), np.tanh
    assert_vectorised(student.layer_batch, small=(W, X, np.tanh), large=large)


# fit_perceptron


def outputs(w, X):
    """What the weights say about the data; their shape and size are checked first."""
    assert_shape(w, (len(X) + 1,))
    w = np.asarray(w, dtype=float)
    require(
        bool((np.abs(w) < 1e6).all()),
        de="Ein Gewicht ist nicht endlich oder riesig.",
        en="A weight is not finite, or huge.",
    )
    return step(w[0] + w[1:] @ X)


def assert_learnt(student, problems, epochs=EPOCHS):
    """After training the neuron is right about all examples of each problem (X, y, rate)."""
    calls = [(X, y, rate, epochs) for X, y, rate in problems]
    for w, (X, y, _) in zip(student.fit_perceptron.starmap(calls), problems, strict=True):
        wrong = int(np.sum(outputs(w, X) != y))
        require(
            wrong == 0,
            de=f"Nach dem Training sind {wrong} von {y.size} Beispielen noch falsch.",
            en=f"After training {wrong} of {y.size} examples are still wrong.",
        )


def shuffled(rng, X, y):
    """The same examples in another order."""
    order = rng.permutation(y.size)
    return X[:, order], y[order]


@pytest.mark.exercise("fit_perceptron", points=1, show=True)
def test_fit_starts_at_one_half(student, rng):
    """Without an epoch, and where no example is wrong, all weights stay 1/2; else they move.

    de: Ohne Epoche, und wo kein Beispiel falsch ist, bleiben alle Gewichte 1/2; sonst bewegen sie
    sich.
    """
    X = rng.uniform(0.1, 2, (4, 6))
    calls = [
        (CORNERS, AND, 0.5, 0),
        (X, np.zeros(6), 1.0, 0),
        (X, np.ones(6), 0.25, 5),
        (np.array([[2.0]]), np.array([0.0]), 0.5, 1),
    ]
    expected = [np.full(3, 0.5), np.full(5, 0.5), np.full(5, 0.5), [0.0, -0.5]]
    for got, want in zip(student.fit_perceptron.starmap(calls), expected, strict=True):
        assert_close(got, want)


@pytest.mark.exercise("fit_perceptron", points=1)
def test_fit_corrects_one_example(student, rng):
    """A wrong example moves each weight by the rate times the error times its input, the bias too.

    de: Ein falsches Beispiel verschiebt jedes Gewicht um Rate mal Fehler mal Eingabe, auch den
    Bias.
    """
    calls, expected = [], []
    for rate in RATES:
        x = rng.integers(1, 5, 3) / 2.0
        for wanted, inputs in ((0.0, x), (1.0, -x - 1.0)):  # 1/2 everywhere says 1, then 0
            calls.append((inputs[:, None], np.array([wanted]), rate, 1))
            expected.append(0.5 + rate * (2 * wanted - 1) * np.concatenate([[1.0], inputs]))
    for got, want in zip(student.fit_perceptron.starmap(calls), expected, strict=True):
        assert_close(got, want)


@pytest.mark.exercise("fit_perceptron", points=1)
def test_fit_counts_epochs(student, rng):
    """An example is corrected once an epoch while it is wrong, max_epochs times at most.

    de: Ein Beispiel wird einmal je Epoche berichtigt, solange es falsch ist, höchstens
    max_epochs-mal.
    """
    x = float(rng.choice([0.125, 0.25, 0.375]))
    X, y = np.array([[x]]), np.array([0.0])
    calls = [(X, y, 0.25, epochs) for epochs in (1, 2, 3, 9)]
    for got, call in zip(student.fit_perceptron.starmap(calls), calls, strict=True):
        w = np.array([0.5, 0.5])
        for _ in range(call[3]):
            w = w - 0.25 * (w[0] + w[1] * x > 0) * np.array([1.0, x])
        assert_close(got, w)


@pytest.mark.exercise("fit_perceptron", points=1.25)
def test_fit_learns_or_and_nand(student, rng):
    """The neuron learns OR, AND and NAND, in any order of the examples and with any rate.

    de: Das Neuron lernt OR, AND und NAND, in jeder Reihenfolge der Beispiele und mit jeder Rate.
    """
    problems = [(*shuffled(rng, CORNERS, y), rate) for y in (OR, AND, NAND) for rate in RATES]
    assert_learnt(student, problems)


@pytest.mark.exercise("fit_perceptron", points=1)
def test_fit_learns_whatever_a_line_separates(student, rng):
    """The neuron learns all 14 functions of two bits but XOR and its opposite.

    de: Das Neuron lernt alle 14 Funktionen von zwei Bits außer XOR und dessen Gegenteil.
    """
    problems = []
    for bits in itertools.product([0.0, 1.0], repeat=4):
        y = np.array(bits)
        if not (np.array_equal(y, XOR) or np.array_equal(y, 1 - XOR)):
            problems.append((*shuffled(rng, CORNERS, y), float(rng.choice(RATES))))
    assert_learnt(student, problems)


@pytest.mark.exercise("fit_perceptron", points=0.75)
def test_fit_learns_with_more_inputs(student, rng):
    """The neuron also learns from three or four inputs, and with one input alone.

    de: Das Neuron lernt auch mit drei oder vier Eingaben, und mit nur einer.
    """
    cube = np.array(list(itertools.product([0.0, 1.0], repeat=3))).T
    majority = (cube.sum(axis=0) >= 2).astype(float)
    second = np.array([[1.0, 0.0, 0.0, 1.0], [0, 1, 1, 0], [1, 1, 0, 0], [-1, 2, 0, 1]])
    line = np.array([[-2.0, -1.0, 1.0, 2.0, 3.0]])
    assert_learnt(
        student,
        [
            (*shuffled(rng, cube, majority), 0.5),
            (*shuffled(rng, cube, 1.0 - majority), 1.0),
            (*shuffled(rng, second, second[1]), 0.5),
            (*shuffled(rng, line, (line[0] < 0).astype(float)), 0.25),
        ],
    )


@pytest.mark.exercise("fit_perceptron", points=0.5)
def test_fit_gives_up_on_xor(student, rng):
    """On XOR it ends after max_epochs and returns its weights; OR and NAND it still learns then.

    de: Bei XOR endet es nach max_epochs und gibt seine Gewichte zurück; OR und NAND lernt es
    danach immer noch.
    """
    calls = [(CORNERS, XOR, rate, epochs) for rate in RATES for epochs in (1, 30)]
    for w in student.fit_perceptron.starmap(calls):
        outputs(w, CORNERS)
    assert_learnt(student, [(*shuffled(rng, CORNERS, y), 0.5) for y in (OR, NAND)])


@pytest.mark.exercise("fit_perceptron", points=0.25)
def test_fit_leaves_its_arguments_alone(student, rng):
    """X and y stay as they were.

    de: X und y bleiben, wie sie waren.
    """
    X, y = shuffled(rng, CORNERS, NAND)
    for wanted in (y, 1.0 - y):
        w = assert_unchanged(student.fit_perceptron, X, wanted, 0.5, EPOCHS)
        require(
            np.array_equal(outputs(w, X), wanted),
            de="Nach dem Training sind noch Beispiele falsch.",
            en="After training some examples are still wrong.",
        )


@pytest.mark.exercise("fit_perceptron", points=0.25)
def test_fit_refuses_other_lengths(student, rng):
    """fit_perceptron raises when y is shorter or longer than X has columns.

    de: fit_perceptron wirft eine Exception, wenn y kürzer oder länger ist, als X Spalten hat.
    """
    X, y = shuffled(rng, CORNERS, AND)
    assert_learnt(student, [(X, y, 0.5), (X, 1.0 - y, 0.5)])
    for wrong in (y[:3], y[:1], np.append(y, 1.0)):
        assert_raises(student.fit_perceptron, X, wrong, 0.5, 3)
