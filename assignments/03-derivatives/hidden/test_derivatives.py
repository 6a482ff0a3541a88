"""Hidden suite of 03-derivatives, the functions: quotients, activations, the computation graph."""

import numpy as np
import pytest

from autograder.testing import (
    assert_between,
    assert_close,
    assert_gradient,
    assert_no_warnings,
    assert_unchanged,
    require,
)

SHAPES = [(1,), (7,), (4, 1), (3, 4), (2, 3, 2), ()]
EXTREMES = np.array([-1e4, -750.0, -40.0, -1.0, 0.0, 0.5, 40.0, 750.0, 1e4])
QUOTIENT = 1e-9  # the rounding error of f, divided by h

# difference_quotient


@pytest.mark.exercise("difference_quotient", points=0.75, show=True)
def test_quotient_of_the_lecture(student, rng):
    """4x has the quotient 4 at 3; x^2 has 4.001 at 2 and 10.001 at 5, not the exact slope yet.

    de: 4x hat bei 3 den Quotienten 4; x^2 hat bei 2 den Quotienten 4.001 und bei 5 den
    Quotienten 10.001, also noch nicht genau die Steigung.
    """
    factor = float(rng.uniform(2, 5))
    assert_close(student.difference_quotient(lambda x: 4 * x, 3), 4.0, tol=QUOTIENT)
    calls = [(lambda x: x**2, 2), (lambda x: x**2, 5), (lambda x: factor * x**2, 1.5)]
    expected = [4.001, 10.001, factor * 3.001]
    for got, want in zip(student.difference_quotient.starmap(calls), expected, strict=True):
        assert_close(got, want, tol=QUOTIENT)


@pytest.mark.exercise("difference_quotient", points=0.75)
def test_quotient_of_other_functions(student, reference, rng):
    """The quotient is right for polynomials, exp, sin and falling functions, left and right of 0.

    de: Der Quotient stimmt für Polynome, exp, sin und fallende Funktionen, links und rechts der 0.
    """
    a, b = (float(value) for value in rng.uniform(0.5, 2, 2))
    functions = [np.exp, np.sin, lambda x: a * x**3 - b * x, lambda x: -b * x + a, np.abs]
    calls = [(f, float(x)) for f in functions for x in (rng.uniform(-2, -1), rng.uniform(1, 2))]
    for got, call in zip(student.difference_quotient.starmap(calls), calls, strict=True):
        assert_close(got, reference.difference_quotient(*call), tol=QUOTIENT)


@pytest.mark.exercise("difference_quotient", points=0.5)
def test_quotient_uses_h(student, reference, rng):
    """h is the distance of the two points, also when it is large.

    de: h ist der Abstand der beiden Punkte, auch wenn er groß ist.
    """
    shift = float(rng.uniform(1, 2))

    def cube(x):
        return (x + shift) ** 3

    calls = [(cube, 0.7, h) for h in (1.0, 0.5, 2, 1e-2, 1e-4)]
    for got, call in zip(student.difference_quotient.starmap(calls), calls, strict=True):
        assert_close(got, reference.difference_quotient(*call), tol=QUOTIENT)
    got = student.difference_quotient(cube, -0.3, h=0.25)
    assert_close(got, reference.difference_quotient(cube, -0.3, 0.25), tol=QUOTIENT)


# numerical_gradient


def bowl(rng, n):
    """A random quadratic function of n variables and its gradient."""
    A, b = rng.normal(0, 1, (n, n)), rng.normal(0, 1, n)
    return (lambda v: float(v @ A @ v + b @ v)), (lambda v: (A + A.T) @ v + b)


@pytest.mark.exercise("numerical_gradient", points=0.75, show=True)
def test_gradient_of_the_lecture(student, rng):
    """The gradients of L3's functions: (x2, x1) of x1 x2, (1, 2) of x1 + 2 x2, and of 2 x1 x2^2.

    de: Die Gradienten der Funktionen von L3: (x2, x1) von x1 x2, (1, 2) von x1 + 2 x2, und der
    von 2 x1 x2^2.
    """
    x = rng.uniform(1, 2, 2)
    calls = [
        (lambda v: v[0] * v[1], x),
        (lambda v: v[0] + 2 * v[1], x),
        (lambda v: 2 * v[0] * v[1] ** 2, x),
    ]
    expected = [[x[1], x[0]], [1.0, 2.0], [2 * x[1] ** 2, 4 * x[0] * x[1]]]
    for got, want in zip(student.numerical_gradient.starmap(calls), expected, strict=True):
        assert_close(got, want, tol=1e-6)


@pytest.mark.exercise("numerical_gradient", points=0.75)
def test_gradient_of_any_length(student, rng):
    """The gradient has one entry for each variable, for one variable and for many.

    de: Der Gradient hat für jede Variable einen Eintrag, bei einer Variablen und bei vielen.
    """
    bowls = [bowl(rng, n) for n in (1, 2, 5, 9)]
    points = [rng.normal(0, 1, n) for n in (1, 2, 5, 9)]
    calls = [(f, x) for (f, _), x in zip(bowls, points, strict=True)]
    calls.append((lambda v: float(np.sum(np.sin(v) * np.exp(-v))), points[2]))
    expected = [slope(x) for (_, slope), x in zip(bowls, points, strict=True)]
    expected.append((np.cos(points[2]) - np.sin(points[2])) * np.exp(-points[2]))
    for got, want in zip(student.numerical_gradient.starmap(calls), expected, strict=True):
        assert_close(got, want, tol=1e-6)


@pytest.mark.exercise("numerical_gradient", points=1)
def test_gradient_by_central_differences(student, reference, rng):
    """The differences reach h to both sides, 1e-6 by default: of a quadratic function they are
    exact for any h.

    de: Die Differenzen reichen nach beiden Seiten um h, ohne Angabe 1e-6: Bei einer quadratischen
    Funktion sind sie für jedes h genau.
    """
    f, slope = bowl(rng, 4)
    x, h = rng.normal(0, 1, 4), float(rng.uniform(0.2, 0.6))
    first, second = student.numerical_gradient.starmap([(f, x, h), (f, x, 1)])
    assert_close(first, slope(x), tol=QUOTIENT)
    assert_close(second, slope(x), tol=QUOTIENT)

    def cubic(v):
        return float(np.sum(v**3))

    got = student.numerical_gradient(cubic, x, h=h)
    assert_close(got, reference.numerical_gradient(cubic, x, h), tol=QUOTIENT)

    def bent(v):
        return float(np.sum(np.abs(v)))

    near = np.array([1.4e-6, -0.6e-6, 8e-6])  # the bend lies within h = 1e-6 of the second only
    got = student.numerical_gradient(bent, near)
    assert_close(got, reference.numerical_gradient(bent, near), tol=1e-6)


@pytest.mark.exercise("numerical_gradient", points=0.5)
def test_gradient_leaves_the_point_alone(student, rng):
    """x has not moved afterwards.

    de: x ist danach noch an derselben Stelle.
    """
    f, slope = bowl(rng, 6)
    x = rng.normal(0, 1, 6)
    got = assert_unchanged(student.numerical_gradient, f, x)
    assert_close(got, slope(x), tol=1e-6)


# Activations


def arrays(rng):
    """One random array of each shape, at some distance from the kink at 0."""
    drawn = [np.asarray(rng.normal(0, 2, shape)) for shape in SHAPES]
    return [np.where(np.abs(z) < 0.01, 0.5, z) for z in drawn]


def numbers(rng):
    """Python numbers and a numpy number, of both signs."""
    return [2, -3, 0.5, -0.25, np.float64(1.5), float(-rng.random() - 0.1)]


def compare(student, reference, name, calls):
    """Every result agrees with the reference."""
    ours = getattr(reference, name)
    for got, call in zip(getattr(student, name).starmap(calls), calls, strict=True):
        assert_close(got, ours(*call))


def compare_slopes(student, reference, name, z):
    """The derivative by its keyword agrees with central differences of the true function."""
    got = assert_unchanged(getattr(student, name), z, derivative=True)
    ours = getattr(reference, name)
    assert_gradient(lambda points: [float(np.sum(ours(p))) for p in points], got, z)
    assert_close(got, ours(z, derivative=True))


def compare_at_the_kink(student, name, slope):
    """Between the two slopes at 0, one of them on either side, in arrays and for a number."""
    more = () if slope == 0.0 else (slope,)
    z = np.array([[-0.5, 0.0], [0.0, 2.0]])
    function = getattr(student, name)
    array, number, right = function.starmap([(at, *more, True) for at in (z, 0.0, 3.0)])
    assert_between(array, [[slope, slope], [slope, 1.0]], [[slope, 1.0], [1.0, 1.0]])
    assert_between(number, slope, 1.0)
    assert_close(right, 1.0)


@pytest.mark.exercise("relu", points=0.5)
def test_relu_values(student, reference, rng):
    """relu(z) is max(0, z), for arrays of any shape and for numbers.

    de: relu(z) ist max(0, z), für Arrays beliebiger Form und für Zahlen.
    """
    inputs = [*arrays(rng), np.array([-25.0, 36.0, 14.0, 0.0]), *numbers(rng)]
    compare(student, reference, "relu", [(z,) for z in inputs])
    compare(student, reference, "relu", [(z, False) for z in inputs[:3]])


@pytest.mark.exercise("relu", points=0.75)
def test_relu_derivative(student, reference, rng):
    """relu(z, True) is 1 to the right of 0 and 0 to the left, for arrays and for numbers.

    de: relu(z, True) ist rechts der 0 gleich 1 und links gleich 0, für Arrays und für Zahlen.
    """
    inputs = [*arrays(rng), *numbers(rng), EXTREMES[EXTREMES != 0]]
    compare(student, reference, "relu", [(z, True) for z in inputs])


@pytest.mark.exercise("relu", points=0.5)
def test_relu_derivative_at_the_kink(student):
    """relu(0, True) is a number from 0 to 1; both neighbours keep their own slopes.

    de: relu(0, True) ist eine Zahl von 0 bis 1; links und rechts davon gilt die Steigung dort.
    """
    compare_at_the_kink(student, "relu", 0.0)


@pytest.mark.exercise("relu", points=0.25)
def test_relu_derivative_is_the_slope(student, reference, rng):
    """relu(z, derivative=True) is the slope of relu, and z stays as it was.

    de: relu(z, derivative=True) ist die Steigung von relu, und z bleibt, wie es war.
    """
    compare_slopes(student, reference, "relu", arrays(rng)[3])


@pytest.mark.exercise("leaky_relu", points=0.5)
def test_leaky_relu_values(student, reference, rng):
    """leaky_relu(z, epsilon) is max(epsilon z, z), with epsilon = 0.01 by default.

    de: leaky_relu(z, epsilon) ist max(epsilon z, z); ohne Angabe ist epsilon = 0,01.
    """
    inputs = [*arrays(rng), *numbers(rng)]
    slopes = [0.2, float(rng.uniform(0.1, 0.9)), 0.0, 1.0]
    calls = [(z,) for z in inputs] + [(z, slope) for z in inputs[:4] for slope in slopes]
    compare(student, reference, "leaky_relu", calls)


@pytest.mark.exercise("leaky_relu", points=0.75)
def test_leaky_relu_derivative(student, reference, rng):
    """leaky_relu(z, epsilon, True) is 1 to the right of 0 and epsilon to the left.

    de: leaky_relu(z, epsilon, True) ist rechts der 0 gleich 1 und links gleich epsilon.
    """
    slopes = [0.01, float(rng.uniform(0.1, 0.9)), 0.0, 1.0]
    calls = [(z, slope, True) for z in [*arrays(rng), *numbers(rng)] for slope in slopes]
    compare(student, reference, "leaky_relu", calls)


@pytest.mark.exercise("leaky_relu", points=0.5)
def test_leaky_relu_derivative_at_the_kink(student):
    """At 0 the derivative is a number from epsilon to 1.

    de: Bei 0 ist die Ableitung eine Zahl von epsilon bis 1.
    """
    compare_at_the_kink(student, "leaky_relu", 0.3)


@pytest.mark.exercise("leaky_relu", points=0.25)
def test_leaky_relu_derivative_is_the_slope(student, reference, rng):
    """leaky_relu(z, derivative=True) is the slope of leaky_relu, and z stays as it was.

    de: leaky_relu(z, derivative=True) ist die Steigung von leaky_relu, und z bleibt, wie es war.
    """
    compare_slopes(student, reference, "leaky_relu", arrays(rng)[3])


@pytest.mark.exercise("sigmoid", points=0.5)
def test_sigmoid_values(student, reference, rng):
    """sigmoid(z) is 1 / (1 + exp(-z)), for arrays of any shape and for numbers.

    de: sigmoid(z) ist 1 / (1 + exp(-z)), für Arrays beliebiger Form und für Zahlen.
    """
    inputs = [*arrays(rng), *numbers(rng)]
    compare(student, reference, "sigmoid", [(z,) for z in inputs])
    compare(student, reference, "sigmoid", [(z, False) for z in inputs[:3]])


@pytest.mark.exercise("sigmoid", points=1)
def test_sigmoid_derivative(student, reference, rng):
    """sigmoid(z, True) is sigma(z) (1 - sigma(z)), for arrays and for numbers.

    de: sigmoid(z, True) ist sigma(z) (1 - sigma(z)), für Arrays und für Zahlen.
    """
    inputs = [*arrays(rng), *numbers(rng)]
    compare(student, reference, "sigmoid", [(z, True) for z in inputs])


@pytest.mark.exercise("sigmoid", points=0.5, show=True)
def test_sigmoid_derivative_by_hand(student, reference, rng):
    """The derivative is 1/4 at 0, its largest value, and 3/16 at ln 3 and -ln 3.

    de: Die Ableitung ist bei 0 mit 1/4 am größten, bei ln 3 und -ln 3 ist sie 3/16.
    """
    z = np.concatenate([np.log([1 / 3, 1.0, 3.0]), rng.normal(0, 2, 4)])
    got = student.sigmoid(z, derivative=True)
    assert_close(got, [3 / 16, 1 / 4, 3 / 16, *reference.sigmoid(z[3:], True)])


@pytest.mark.exercise("sigmoid", points=0.5)
def test_sigmoid_is_stable(student, reference, rng):
    """Value and derivative stay finite and without a warning for |z| up to 10000.

    de: Wert und Ableitung bleiben für |z| bis 10000 endlich und ohne Warnung.
    """
    inputs = [EXTREMES, rng.uniform(-1e4, 1e4, (3, 5)), -1e4, 1e4]
    calls = [(z, mode) for z in inputs for mode in (False, True)]
    got = student.sigmoid.starmap(calls)
    assert_no_warnings(student)
    for entry, call in zip(got, calls, strict=True):
        assert_close(entry, reference.sigmoid(*call))


@pytest.mark.exercise("sigmoid", points=0.5)
def test_sigmoid_derivative_is_the_slope(student, reference, rng):
    """sigmoid(z, derivative=True) is the slope of sigmoid, and z stays as it was.

    de: sigmoid(z, derivative=True) ist die Steigung von sigmoid, und z bleibt, wie es war.
    """
    compare_slopes(student, reference, "sigmoid", arrays(rng)[3])


@pytest.mark.exercise("tanh", points=0.5)
def test_tanh_values(student, reference, rng):
    """tanh(z) is the hyperbolic tangent, for arrays of any shape and for numbers.

    de: tanh(z) ist der Tangens hyperbolicus, für Arrays beliebiger Form und für Zahlen.
    """
    inputs = [*arrays(rng), *numbers(rng)]
    compare(student, reference, "tanh", [(z,) for z in inputs])
    compare(student, reference, "tanh", [(z, False) for z in inputs[:3]])


@pytest.mark.exercise("tanh", points=0.75)
def test_tanh_derivative(student, reference, rng):
    """tanh(z, True) is 1 - tanh(z)^2, for arrays and for numbers.

    de: tanh(z, True) ist 1 - tanh(z)^2, für Arrays und für Zahlen.
    """
    inputs = [*arrays(rng), *numbers(rng), np.log([1 / 2, 1.0, 2.0])]
    compare(student, reference, "tanh", [(z, True) for z in inputs])


@pytest.mark.exercise("tanh", points=0.5)
def test_tanh_is_stable(student, reference, rng):
    """Value and derivative stay finite and without a warning for |z| up to 10000.

    de: Wert und Ableitung bleiben für |z| bis 10000 endlich und ohne Warnung.
    """
    inputs = [EXTREMES, rng.uniform(-1e4, 1e4, (3, 5)), -1e4, 1e4]
    calls = [(z, mode) for z in inputs for mode in (False, True)]
    got = student.tanh.starmap(calls)
    assert_no_warnings(student)
    for entry, call in zip(got, calls, strict=True):
        assert_close(entry, reference.tanh(*call))


@pytest.mark.exercise("tanh", points=0.25)
def test_tanh_derivative_is_the_slope(student, reference, rng):
    """tanh(z, derivative=True) is the slope of tanh, and z stays as it was.

    de: tanh(z, derivative=True) ist die Steigung von tanh, und z bleibt, wie es war.
    """
    compare_slopes(student, reference, "tanh", arrays(rng)[3])


@pytest.mark.exercise("identity", points=0.25)
def test_identity_values(student, reference, rng):
    """identity(z) is z, for arrays of any shape and for numbers.

    de: identity(z) ist z, für Arrays beliebiger Form und für Zahlen.
    """
    compare(student, reference, "identity", [(z,) for z in [*arrays(rng), *numbers(rng)]])


@pytest.mark.exercise("identity", points=0.75)
def test_identity_derivative(student, reference, rng):
    """identity(z, True) is 1 in the shape of z, for arrays and for numbers; z stays as it was.

    de: identity(z, True) ist 1 in der Form von z, für Arrays und für Zahlen; z bleibt, wie es war.
    """
    calls = [(z, True) for z in [*arrays(rng), *numbers(rng), EXTREMES]]
    compare(student, reference, "identity", calls)
    compare_slopes(student, reference, "identity", rng.normal(0, 2, (2, 5)))


# The computation graph


def compare_dicts(results, expected, keys):
    """Every result is a dict that has these keys, with the right numbers."""
    for got, want in zip(results, expected, strict=True):
        require(
            isinstance(got, dict),
            de="Das Ergebnis soll ein dict sein.",
            en="The result should be a dict.",
        )
        for key in keys:
            require(
                key in got,
                de=f'Im Ergebnis fehlt der Schlüssel "{key}".',
                en=f'The key "{key}" is missing from the result.',
            )
            assert_close(got[key], want[key])


def inputs_of_the_graph(rng):
    """Triples of numbers: L0's, random ones, whole ones, some with zeros."""
    drawn = [tuple(float(x) for x in rng.normal(0, 3, 3)) for _ in range(4)]
    return [(4, 3, 2), *drawn, (7, -2, 11), (0.0, 1.5, -4.0), (2.5, 0, 1)]


@pytest.mark.exercise("graph_forward", points=0.5)
def test_forward_gives_y(student, reference, rng):
    """y is 5 (x1 x2 + x3).

    de: y ist 5 (x1 x2 + x3).
    """
    calls = inputs_of_the_graph(rng)
    expected = [reference.graph_forward(*call) for call in calls]
    compare_dicts(student.graph_forward.starmap(calls), expected, ["y"])


@pytest.mark.exercise("graph_forward", points=0.5)
def test_forward_gives_the_steps(student, reference, rng):
    """u1 is x1 x2, and u2 is u1 + x3.

    de: u1 ist x1 x2, und u2 ist u1 + x3.
    """
    calls = inputs_of_the_graph(rng)
    expected = [reference.graph_forward(*call) for call in calls]
    compare_dicts(student.graph_forward.starmap(calls), expected, ["u1", "u2"])


@pytest.mark.exercise("graph_backward", points=0.75, show=True)
def test_backward_of_the_lecture(student, reference, rng):
    """At x1 = 4, x2 = 3 the derivatives are dx1 = 15, dx2 = 20 and dx3 = 5.

    de: Bei x1 = 4, x2 = 3 sind die Ableitungen dx1 = 15, dx2 = 20 und dx3 = 5.
    """
    calls = [(4.0, 3.0, 2.0), (4.0, 3.0, -7.0), inputs_of_the_graph(rng)[1]]
    lecture = {"dx1": 15.0, "dx2": 20.0, "dx3": 5.0}
    expected = [lecture, lecture, reference.graph_backward(*calls[2])]
    compare_dicts(student.graph_backward.starmap(calls), expected, ["dx1", "dx2", "dx3"])


@pytest.mark.exercise("graph_backward", points=1)
def test_backward_to_x1_and_x2(student, reference, rng):
    """dx1 and dx2 belong to the inputs that the product exchanges: each is 5 times the other one.

    de: dx1 und dx2 gehören zum Produkt: Jede der beiden ist das Fünffache des anderen Faktors.
    """
    calls = inputs_of_the_graph(rng)
    expected = [reference.graph_backward(*call) for call in calls]
    compare_dicts(student.graph_backward.starmap(calls), expected, ["dx1", "dx2"])


@pytest.mark.exercise("graph_backward", points=0.75)
def test_backward_to_the_steps(student, rng):
    """du2, du1 and dx3 are how much y changes with u2, u1 and x3.

    de: du2, du1 und dx3 sagen, wie stark sich y mit u2, u1 und x3 ändert.
    """
    calls = inputs_of_the_graph(rng)
    steps = {"du2": 5.0, "du1": 5.0, "dx3": 5.0}
    compare_dicts(student.graph_backward.starmap(calls), [steps] * len(calls), steps)


@pytest.mark.exercise("graph_backward", points=0.5)
def test_backward_is_the_slope_of_forward(student, reference, rng):
    """dx1, dx2 and dx3 together are the gradient of y, as central differences measure it.

    de: dx1, dx2 und dx3 zusammen sind der Gradient von y, wie zentrale Differenzen ihn messen.
    """
    at = rng.normal(0, 2, 3)
    got = student.graph_backward(*map(float, at))
    keys = ["dx1", "dx2", "dx3"]
    compare_dicts([got], [reference.graph_backward(*at)], keys)
    gradient = np.array([float(got[key]) for key in keys])
    assert_gradient(
        lambda points: [reference.graph_forward(*p)["y"] for p in points], gradient, at
    )
