"""Hidden suite of 02-activations.

Every check compares with the reference on inputs that a constant, the input itself or a table
of published values does not pass.
"""

import numpy as np
import pytest

from autograder.testing import (
    assert_close,
    assert_no_warnings,
    assert_own_work,
    assert_unchanged,
    assert_vectorised,
)

SHAPES = [(), (1,), (7,), (4, 1), (3, 4), (2, 3, 4)]
LECTURE = np.array([-25.0, 36.0, 14.0])  # L1's weighted sums
EXTREMES = np.array([-1e4, -1e3, -710.0, -40.0, -1.0, 0.0, 0.5, 40.0, 710.0, 1e3, 1e4])


WATCHED = np.array([0.25, -1.0])


def arrays(rng, spread=4.0):
    """One random array of each shape, with entries of both signs in the larger ones."""
    return [np.asarray(rng.normal(0, spread, shape)) for shape in SHAPES]


def scalars(rng):
    """Python ints and floats and numpy floats, of both signs."""
    return [2, -3, 0.5, -0.25, np.float64(1.5), float(rng.normal(0, 2)), float(-rng.random())]


def compare_all(got, function, inputs, *more):
    """Every result agrees with the reference."""
    for entry, z in zip(got, inputs, strict=True):
        assert_close(entry, function(z, *more))


# step


@pytest.mark.exercise("step", points=0.75)
def test_step_agrees_on_arrays(student, reference, rng):
    """step is 1 for positive and 0 for negative entries, in arrays of any shape.

    de: step ist 1 für positive und 0 für negative Einträge, in Arrays beliebiger Form.
    """
    inputs = [*arrays(rng), rng.uniform(-1e4, 1e4, 9), rng.normal(0, 1e-3, 9)]
    compare_all(student.step.map(inputs), reference.step, inputs)
    assert_no_warnings(student)


@pytest.mark.exercise("step", points=0.5, show=True)
def test_step_is_off_at_zero(student, reference, rng):
    """step is 0 at exactly 0: only positive numbers make the neuron fire.

    de: step ist bei genau 0 noch 0: Nur positive Zahlen lassen das Neuron feuern.
    """
    z = np.concatenate([[-1.0, 0.0, 2.0], rng.normal(0, 1, 5)])
    assert_close(student.step(z), reference.step(z))


@pytest.mark.exercise("step", points=0.25)
def test_step_takes_numbers(student, reference, rng):
    """step works for plain numbers, whole or not.

    de: step rechnet auch mit einzelnen Zahlen, ganzen wie gebrochenen.
    """
    inputs = scalars(rng)
    compare_all(student.step.map(inputs), reference.step, inputs)


@pytest.mark.exercise("step", points=0.25)
def test_step_leaves_its_argument_alone(student, reference, rng):
    """step returns a new array and leaves z as it was.

    de: step gibt ein neues Array zurück und lässt z, wie es war.
    """
    z = rng.normal(0, 2, (3, 4))
    assert_close(assert_unchanged(student.step, z), reference.step(z))


@pytest.mark.exercise("step", points=0.25)
def test_step_is_vectorised(student, reference, rng):
    """step needs no loop of its own: numpy handles all entries at once.

    de: step braucht keine eigene Schleife: numpy rechnet alle Einträge auf einmal.
    """
    z = rng.normal(0, 2, (5, 3))
    assert_close(student.step(z), reference.step(z))
    assert_vectorised(student.step, small=[z], large=[rng.normal(0, 2, (50, 40))])


# relu


@pytest.mark.exercise("relu", points=0.75)
def test_relu_agrees_on_arrays(student, reference, rng):
    """relu is max(0, z) entry by entry, in arrays of any shape.

    de: relu ist Eintrag für Eintrag max(0, z), in Arrays beliebiger Form.
    """
    inputs = [*arrays(rng), rng.uniform(-1e4, 1e4, 9), rng.normal(0, 1e-3, 9)]
    compare_all(student.relu.map(inputs), reference.relu, inputs)
    assert_no_warnings(student)


@pytest.mark.exercise("relu", points=0.5, show=True)
def test_relu_of_the_lecture(student, reference, rng):
    """relu turns L1's weighted sums (-25, 36, 14) into (0, 36, 14), and 0 into 0.

    de: relu macht aus den gewichteten Summen (-25, 36, 14) von L1 (0, 36, 14), und aus 0 wird 0.
    """
    z = np.concatenate([LECTURE, [0.0], rng.normal(0, 3, 4)])
    got = student.relu(z)
    assert_close(got, reference.relu(z))


@pytest.mark.exercise("relu", points=0.25)
def test_relu_takes_numbers(student, reference, rng):
    """relu works for plain numbers, whole or not.

    de: relu rechnet auch mit einzelnen Zahlen, ganzen wie gebrochenen.
    """
    inputs = scalars(rng)
    compare_all(student.relu.map(inputs), reference.relu, inputs)


@pytest.mark.exercise("relu", points=0.25)
def test_relu_leaves_its_argument_alone(student, reference, rng):
    """relu returns a new array and leaves z as it was.

    de: relu gibt ein neues Array zurück und lässt z, wie es war.
    """
    z = rng.normal(0, 2, (3, 4))
    assert_close(assert_unchanged(student.relu, z), reference.relu(z))


@pytest.mark.exercise("relu", points=0.25)
def test_relu_is_vectorised(student, reference, rng):
    """relu needs no loop of its own: numpy handles all entries at once.

    de: relu braucht keine eigene Schleife: numpy rechnet alle Einträge auf einmal.
    """
    z = rng.normal(0, 2, (5, 3))
    assert_close(student.relu(z), reference.relu(z))
    assert_vectorised(student.relu, small=[z], large=[rng.normal(0, 2, (50, 40))])


# leaky_relu


@pytest.mark.exercise("leaky_relu", points=0.75)
def test_leaky_relu_has_slope_one_hundredth(student, reference, rng):
    """leaky_relu without a second argument uses epsilon = 0.01, in arrays of any shape.

    de: leaky_relu rechnet ohne zweites Argument mit epsilon = 0,01, in Arrays beliebiger Form.
    """
    inputs = [LECTURE, *arrays(rng), rng.uniform(-1e4, 1e4, 9)]
    compare_all(student.leaky_relu.map(inputs), reference.leaky_relu, inputs)
    assert_no_warnings(student)


@pytest.mark.exercise("leaky_relu", points=0.75)
def test_leaky_relu_uses_epsilon(student, reference, rng):
    """leaky_relu has the slope epsilon on the negative side, whatever epsilon is handed over.

    de: leaky_relu hat links von 0 die Steigung epsilon, welches epsilon auch übergeben wird.
    """
    slopes = [0.2, *rng.uniform(0.02, 0.98, 3)]
    calls = [(z, float(slope)) for slope in slopes for z in arrays(rng)[2:]]
    for got, call in zip(student.leaky_relu.starmap(calls), calls, strict=True):
        assert_close(got, reference.leaky_relu(*call))
    z = rng.normal(0, 3, 6)
    assert_close(student.leaky_relu(z, epsilon=0.3), reference.leaky_relu(z, 0.3))


@pytest.mark.exercise("leaky_relu", points=0.5)
def test_leaky_relu_between_relu_and_identity(student, reference, rng):
    """leaky_relu is relu for epsilon = 0 and the identity for epsilon = 1.

    de: leaky_relu ist für epsilon = 0 relu und für epsilon = 1 die Identität.
    """
    z = rng.normal(0, 4, (3, 4))
    calls = [(z, 0), (z, 0.0), (z, 1), (z, 1.0), (z, 0.5)]
    for got, call in zip(student.leaky_relu.starmap(calls), calls, strict=True):
        assert_close(got, reference.leaky_relu(*call))


@pytest.mark.exercise("leaky_relu", points=0.5)
def test_leaky_relu_takes_numbers(student, reference, rng):
    """leaky_relu works for plain numbers, whole or not.

    de: leaky_relu rechnet auch mit einzelnen Zahlen, ganzen wie gebrochenen.
    """
    inputs = [*scalars(rng), 0]
    compare_all(student.leaky_relu.map(inputs), reference.leaky_relu, inputs)


@pytest.mark.exercise("leaky_relu", points=0.25)
def test_leaky_relu_leaves_its_argument_alone(student, reference, rng):
    """leaky_relu returns a new array and leaves z as it was.

    de: leaky_relu gibt ein neues Array zurück und lässt z, wie es war.
    """
    z = rng.normal(0, 2, (3, 4))
    assert_close(assert_unchanged(student.leaky_relu, z), reference.leaky_relu(z))


@pytest.mark.exercise("leaky_relu", points=0.25)
def test_leaky_relu_is_vectorised(student, reference, rng):
    """leaky_relu needs no loop of its own: numpy handles all entries at once.

    de: leaky_relu braucht keine eigene Schleife: numpy rechnet alle Einträge auf einmal.
    """
    z = rng.normal(0, 2, (5, 3))
    assert_close(student.leaky_relu(z), reference.leaky_relu(z))
    assert_vectorised(student.leaky_relu, small=[z], large=[rng.normal(0, 2, (50, 40))])


# sigmoid


@pytest.mark.exercise("sigmoid", points=1)
def test_sigmoid_agrees_on_arrays(student, reference, rng):
    """sigmoid is 1 / (1 + exp(-z)) entry by entry, in arrays of any shape.

    de: sigmoid ist Eintrag für Eintrag 1 / (1 + exp(-z)), in Arrays beliebiger Form.
    """
    inputs = arrays(rng)
    compare_all(student.sigmoid.map(inputs), reference.sigmoid, inputs)


@pytest.mark.exercise("sigmoid", points=0.75, show=True)
def test_sigmoid_of_the_textbook(student, reference, rng):
    """sigmoid is 1/2 at 0, 3/4 at ln 3 and 1/4 at -ln 3, and sigmoid(z) + sigmoid(-z) = 1.

    de: sigmoid ist bei 0 genau 1/2, bei ln 3 genau 3/4, bei -ln 3 genau 1/4, und es gilt
    sigmoid(z) + sigmoid(-z) = 1.
    """
    assert_close(student.sigmoid(np.log([1 / 3, 1.0, 3.0])), [0.25, 0.5, 0.75])
    z = rng.normal(0, 3, 6)
    plus, minus = student.sigmoid.map([z, -z])
    assert_close(plus, reference.sigmoid(z))
    assert_close(minus, 1.0 - reference.sigmoid(z))


@pytest.mark.exercise("sigmoid", points=1)
def test_sigmoid_is_stable(student, reference, rng):
    """sigmoid stays finite and without a warning for large numbers of either sign.

    de: sigmoid bleibt für betragsmäßig große Zahlen beider Vorzeichen endlich und ohne Warnung.
    """
    inputs = [EXTREMES, rng.uniform(-1e4, 1e4, (3, 5)), -1e4, 1e4, 0.3]
    got = student.sigmoid.map(inputs)
    assert_no_warnings(student)
    compare_all(got, reference.sigmoid, inputs)


@pytest.mark.exercise("sigmoid", points=0.5)
def test_sigmoid_takes_numbers(student, reference, rng):
    """sigmoid works for plain numbers, whole or not.

    de: sigmoid rechnet auch mit einzelnen Zahlen, ganzen wie gebrochenen.
    """
    inputs = [*scalars(rng), 0]
    compare_all(student.sigmoid.map(inputs), reference.sigmoid, inputs)


@pytest.mark.exercise("sigmoid", points=0.5)
def test_sigmoid_leaves_its_argument_alone(student, reference, rng):
    """sigmoid returns a new array and leaves z as it was.

    de: sigmoid gibt ein neues Array zurück und lässt z, wie es war.
    """
    z = rng.normal(0, 2, (3, 4))
    assert_close(assert_unchanged(student.sigmoid, z), reference.sigmoid(z))


@pytest.mark.exercise("sigmoid", points=0.25)
def test_sigmoid_is_vectorised(student, reference, rng):
    """sigmoid needs no loop of its own: numpy handles all entries at once.

    de: sigmoid braucht keine eigene Schleife: numpy rechnet alle Einträge auf einmal.
    """
    z = rng.normal(0, 2, (5, 3))
    assert_close(student.sigmoid(z), reference.sigmoid(z))
    assert_vectorised(student.sigmoid, small=[z], large=[rng.normal(0, 2, (50, 40))])


# tanh


@pytest.mark.exercise("tanh", points=0.75)
def test_tanh_agrees_on_arrays(student, reference, rng):
    """tanh is right entry by entry, in arrays of any shape, and written with exponentials.

    de: tanh stimmt Eintrag für Eintrag, in Arrays beliebiger Form, aus Exponentialfunktionen.
    """
    assert_own_work(student.tanh, "tanh", at=[WATCHED])
    inputs = arrays(rng, spread=2.0)
    compare_all(student.tanh.map(inputs), reference.tanh, inputs)


@pytest.mark.exercise("tanh", points=0.5, show=True)
def test_tanh_of_the_textbook(student, reference, rng):
    """tanh is 0 at 0, 3/5 at ln 2 and -3/5 at -ln 2, and tanh(-z) = -tanh(z).

    de: tanh ist bei 0 genau 0, bei ln 2 genau 3/5, bei -ln 2 genau -3/5, und es gilt
    tanh(-z) = -tanh(z).
    """
    assert_own_work(student.tanh, "tanh", at=[WATCHED])
    assert_close(student.tanh(np.log([1 / 2, 1.0, 2.0])), [-0.6, 0.0, 0.6])
    z = rng.normal(0, 1, 6)
    plus, minus = student.tanh.map([z, -z])
    assert_close(plus, 2.0 * reference.sigmoid(2.0 * z) - 1.0)
    assert_close(minus, 1.0 - 2.0 * reference.sigmoid(2.0 * z))


@pytest.mark.exercise("tanh", points=0.75)
def test_tanh_is_stable(student, reference, rng):
    """tanh stays finite and without a warning for large numbers of either sign.

    de: tanh bleibt für betragsmäßig große Zahlen beider Vorzeichen endlich und ohne Warnung.
    """
    assert_own_work(student.tanh, "tanh", at=[WATCHED])
    inputs = [EXTREMES, rng.uniform(-1e4, 1e4, (3, 5)), -1e4, 1e4, 0.3]
    got = student.tanh.map(inputs)
    assert_no_warnings(student)
    compare_all(got, reference.tanh, inputs)


@pytest.mark.exercise("tanh", points=0.5)
def test_tanh_takes_numbers(student, reference, rng):
    """tanh works for plain numbers, whole or not.

    de: tanh rechnet auch mit einzelnen Zahlen, ganzen wie gebrochenen.
    """
    assert_own_work(student.tanh, "tanh", at=[WATCHED])
    inputs = [*scalars(rng), 0]
    compare_all(student.tanh.map(inputs), reference.tanh, inputs)


@pytest.mark.exercise("tanh", points=0.25)
def test_tanh_leaves_its_argument_alone(student, reference, rng):
    """tanh returns a new array and leaves z as it was.

    de: tanh gibt ein neues Array zurück und lässt z, wie es war.
    """
    assert_own_work(student.tanh, "tanh", at=[WATCHED])
    z = rng.normal(0, 2, (3, 4))
    assert_close(assert_unchanged(student.tanh, z), reference.tanh(z))


@pytest.mark.exercise("tanh", points=0.25)
def test_tanh_is_vectorised(student, reference, rng):
    """tanh needs no loop of its own: numpy handles all entries at once.

    de: tanh braucht keine eigene Schleife: numpy rechnet alle Einträge auf einmal.
    """
    assert_own_work(student.tanh, "tanh", at=[WATCHED])
    z = rng.normal(0, 2, (5, 3))
    assert_close(student.tanh(z), reference.tanh(z))
    assert_vectorised(student.tanh, small=[z], large=[rng.normal(0, 2, (50, 40))])


# identity


@pytest.mark.exercise("identity", points=0.5)
def test_identity_agrees_on_arrays(student, reference, rng):
    """identity gives back every entry, in arrays of any shape.

    de: identity gibt jeden Eintrag wieder, in Arrays beliebiger Form.
    """
    inputs = [LECTURE, *arrays(rng), rng.uniform(-1e4, 1e4, 9)]
    compare_all(student.identity.map(inputs), reference.identity, inputs)


@pytest.mark.exercise("identity", points=0.25)
def test_identity_takes_numbers(student, reference, rng):
    """identity works for plain numbers, whole or not.

    de: identity rechnet auch mit einzelnen Zahlen, ganzen wie gebrochenen.
    """
    inputs = scalars(rng)
    compare_all(student.identity.map(inputs), reference.identity, inputs)


@pytest.mark.exercise("identity", points=0.25)
def test_identity_is_vectorised(student, reference, rng):
    """identity needs no loop, and leaves z as it was.

    de: identity braucht keine Schleife und lässt z, wie es war.
    """
    z = rng.normal(0, 2, (5, 3))
    assert_close(assert_unchanged(student.identity, z), reference.identity(z))
    assert_vectorised(student.identity, small=[z], large=[rng.normal(0, 2, (50, 40))])
