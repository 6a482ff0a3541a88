"""Hidden suite of 07-logistic-regression: images, sigmoid, predictions, loss and cost."""

import numpy as np
import pytest

from autograder.testing import (
    assert_between,
    assert_close,
    assert_no_warnings,
    assert_raises,
    assert_shape,
    assert_unchanged,
    require,
)

SHAPES = [(), (1,), (7,), (4, 1), (3, 4), (2, 3, 4)]
SIZES = [(1, 5), (3, 7), (4, 4), (6, 2), (2, 1), (1, 1), (2, 30)]  # (n_x, m)
EXTREMES = np.array([-1e4, -1e3, -710.0, -40.0, -1.0, 0.0, 0.5, 40.0, 710.0, 1e3, 1e4])
CERTAIN = 30.0  # a certain and wrong prediction costs at least this, or inf

# The pixel values that L0 prints, read as an image of one row.
PIXELS = np.array([[[67, 250, 15], [167, 145, 10], [71, 170, 37]]])
COLUMN = np.array([[67], [167], [71], [250], [145], [170], [15], [10], [37]])


def problem(rng, n_x, m, spread=1.0):
    """Random (X, Y, w, b) in which nothing is 0 or symmetric, and few weighted sums are large."""
    X = rng.normal(0.3, 1.0, (n_x, m))
    w = rng.normal(0, spread / np.sqrt(n_x), (n_x, 1))
    return X, rng.integers(0, 2, (1, m)).astype(float), w, float(rng.normal(0.3, 0.5))


def on_a_line(z):
    """(X, w, b) with the weighted sums z."""
    return np.asarray(z, dtype=float).reshape(1, -1), np.ones((1, 1)), 0.0


def probabilities(rng):
    """Pairs (y_hat, y): probabilities inside (0, 1) and labels 0 or 1, in every shape."""
    pairs = []
    for shape in SHAPES:
        y_hat = np.asarray(rng.uniform(0.02, 0.98, shape))
        y = np.asarray(rng.integers(0, 2, shape).astype(float))
        pairs += [(y_hat, y), (y_hat, 1 - y)]
    return pairs


def compare(got, function, calls):
    """Every result agrees with the reference."""
    for entry, call in zip(got, calls, strict=True):
        assert_close(entry, function(*call))


def agrees(student_function, function, calls):
    """One call with the arguments watched, all the others in one round trip."""
    watched = calls[1]
    assert_close(assert_unchanged(student_function, *watched), function(*watched))
    compare(student_function.starmap(calls), function, calls)


# flatten_image


@pytest.mark.exercise("flatten_image", points=1.5)
def test_flatten_image_goes_layer_by_layer(student, reference, rng):
    """The column holds the whole first layer row by row, then the second, then the third.

    de: Die Spalte enthält die ganze erste Schicht Zeile für Zeile, dann die zweite, dann die
    dritte.
    """
    shapes = [(2, 3, 3), (4, 2, 3), (3, 3, 3), (1, 5, 3), (6, 1, 3)]
    images = [rng.permutation(np.prod(shape)).reshape(shape) + 0.5 for shape in shapes]
    for got, image in zip(student.flatten_image.map(images), images, strict=True):
        assert_close(got, reference.flatten_image(image))


@pytest.mark.exercise("flatten_image", points=0.5, show=True)
def test_flatten_image_of_the_lecture(student, reference, rng):
    """L0's pixel values become the column 67, 167, 71, 250, 145, 170, 15, 10, 37.

    de: Die Pixelwerte von L0 werden zur Spalte 67, 167, 71, 250, 145, 170, 15, 10, 37.
    """
    image = rng.uniform(0, 255, (2, 2, 3))
    first, second = student.flatten_image.map([PIXELS.astype(float), image])
    assert_close(first, COLUMN)
    assert_close(second, reference.flatten_image(image))


@pytest.mark.exercise("flatten_image", points=0.5)
def test_flatten_image_gives_floats(student, reference, rng):
    """The column is of type float64 with unchanged values, for 8-bit images too.

    de: Die Spalte ist vom Typ float64 mit unveränderten Werten, auch bei 8-Bit-Bildern.
    """
    image = rng.integers(0, 256, (3, 4, 3)).astype(np.uint8)
    got = assert_unchanged(student.flatten_image, image)
    assert_close(got, reference.flatten_image(image))
    require(
        np.asarray(got).dtype == np.float64,
        de="Die Spalte ist nicht vom Typ float64. Was macht astype?",
        en="The column is not of type float64. What does astype do?",
    )


@pytest.mark.exercise("flatten_image", points=0.5)
def test_flatten_image_refuses_other_images(student, reference, rng):
    """flatten_image raises for anything but three layers: a grey image, or one with transparency.

    de: flatten_image wirft eine Exception, wenn es nicht drei Schichten sind: bei einem Graubild
    oder einem mit Transparenz.
    """
    image = rng.uniform(0, 255, (3, 4, 3))
    assert_close(student.flatten_image(image), reference.flatten_image(image))
    for shape in ((3, 4), (3, 4, 4), (3, 4, 1), (3, 4, 3, 2)):
        assert_raises(student.flatten_image, rng.uniform(0, 255, shape))


# sigmoid


@pytest.mark.exercise("sigmoid", points=1)
def test_sigmoid_agrees(student, reference, rng):
    """sigmoid is 1 / (1 + exp(-z)) entry by entry, for numbers and for arrays of any shape.

    de: sigmoid ist Eintrag für Eintrag 1 / (1 + exp(-z)), für Zahlen und Arrays beliebiger Form.
    """
    inputs = [np.asarray(rng.normal(0, 3, shape)) for shape in SHAPES]
    inputs += [2, -3, 0, 0.5, -0.25, np.float64(1.5)]
    z = rng.normal(0, 3, (3, 4))
    assert_close(assert_unchanged(student.sigmoid, z), reference.sigmoid(z))
    for got, z in zip(student.sigmoid.map(inputs), inputs, strict=True):
        assert_close(got, reference.sigmoid(z))


@pytest.mark.exercise("sigmoid", points=1)
def test_sigmoid_is_stable(student, reference, rng):
    """sigmoid stays finite and without a warning for large numbers of either sign.

    de: sigmoid bleibt für betragsmäßig große Zahlen beider Vorzeichen endlich und ohne Warnung.
    """
    inputs = [EXTREMES, rng.uniform(-1e4, 1e4, (3, 5)), -1e4, 1e4, 0.3]
    got = student.sigmoid.map(inputs)
    assert_no_warnings(student)
    for entry, z in zip(got, inputs, strict=True):
        assert_close(entry, reference.sigmoid(z))


# predict_proba


@pytest.mark.exercise("predict_proba", points=1.25)
def test_predict_proba_agrees(student, reference, rng):
    """predict_proba is sigmoid(w^T X + b) as a row, for any number of features and examples.

    de: predict_proba ist sigmoid(w^T X + b) als Zeile, für beliebig viele Merkmale und Beispiele.
    """
    calls = [(X, w, b) for X, _, w, b in (problem(rng, *size) for size in SIZES)]
    calls.append((*calls[1][:2], -1))
    agrees(student.predict_proba, reference.predict_proba, calls)


@pytest.mark.exercise("predict_proba", points=0.25, show=True)
def test_predict_proba_of_known_sums(student, reference, rng):
    """Weighted sums of -ln 3, 0 and ln 3 give probabilities of 1/4, 1/2 and 3/4.

    de: Gewichtete Summen von -ln 3, 0 und ln 3 ergeben die Wahrscheinlichkeiten 1/4, 1/2 und 3/4.
    """
    X, w = np.array([[-1.0, 0.0, 1.0], [1.0, 1.0, 1.0]]), np.array([[np.log(3.0)], [2.0]])
    other = rng.normal(0, 1, (2, 1))
    first, second = student.predict_proba.starmap([(X, w, -2.0), (X, other, 0.5)])
    assert_close(first, [[0.25, 0.5, 0.75]])
    assert_close(second, reference.predict_proba(X, other, 0.5))


@pytest.mark.exercise("predict_proba", points=0.5)
def test_predict_proba_refuses_other_shapes(student, reference, rng):
    """predict_proba raises when there are more or fewer weights than features.

    de: predict_proba wirft eine Exception, wenn es mehr oder weniger Gewichte als Merkmale gibt.
    """
    X, _, w, b = problem(rng, 3, 5)
    assert_close(student.predict_proba(X, w, b), reference.predict_proba(X, w, b))
    assert_raises(student.predict_proba, X, w[:1], b)
    assert_raises(student.predict_proba, X[:1], w, b)


# predict


@pytest.mark.exercise("predict", points=1.25)
def test_predict_agrees(student, reference, rng):
    """predict is 1 where the probability of class 1 is at least 0.5, and 0 elsewhere.

    de: predict ist 1, wo die Wahrscheinlichkeit für Klasse 1 mindestens 0.5 ist, sonst 0.
    """
    calls = [(X, w, b) for X, _, w, b in (problem(rng, *size, spread=3.0) for size in SIZES)]
    agrees(student.predict, reference.predict, calls)


@pytest.mark.exercise("predict", points=0.5, show=True)
def test_predict_on_the_boundary(student, reference, rng):
    """An example exactly on the boundary, with probability 0.5, belongs to class 1.

    de: Ein Beispiel genau auf der Grenze, mit Wahrscheinlichkeit 0.5, gehört zu Klasse 1.
    """
    z = np.concatenate([[0.0, -1.0, 1.0, 0.0], rng.normal(0, 2, 5)])
    call = on_a_line(z)
    assert_close(student.predict(*call), reference.predict(*call))


@pytest.mark.exercise("predict", points=0.25)
def test_predict_refuses_other_shapes(student, reference, rng):
    """predict raises when there are more or fewer weights than features.

    de: predict wirft eine Exception, wenn es mehr oder weniger Gewichte als Merkmale gibt.
    """
    X, _, w, b = problem(rng, 3, 9, spread=3.0)
    w, b = w - w.mean(), 0.0
    assert_close(student.predict(X, w, b), reference.predict(X, w, b))
    assert_raises(student.predict, X, w[:1], b)
    assert_raises(student.predict, X[:1], w, b)


# loss


@pytest.mark.exercise("loss", points=1)
def test_loss_agrees(student, reference, rng):
    """loss is -ln of the probability that the true class was given, entry by entry.

    de: loss ist -ln der Wahrscheinlichkeit, die die wahre Klasse bekam, Eintrag für Eintrag.
    """
    calls = [*probabilities(rng), (0.7, 1), (0.7, 0), (float(rng.uniform(0.1, 0.4)), 1.0)]
    agrees(student.loss, reference.loss, calls)


@pytest.mark.exercise("loss", points=0.5)
def test_loss_of_certain_and_right(student, reference, rng):
    """A certain and right prediction costs nothing: 0 ln 0 is 0, without a warning.

    de: Eine sichere und richtige Vorhersage kostet nichts: 0 ln 0 ist 0, ohne Warnung.
    """
    inside = rng.uniform(0.1, 0.9, 4)
    y_hat, y = np.append([0.0, 1.0, 0.0, 1.0], inside), np.array([0.0, 1.0] * 4)
    got = student.loss(y_hat, y)
    assert_no_warnings(student)
    assert_shape(got, (8,))
    assert_close(got[4:], reference.loss(inside, y[4:]))
    assert_close(got[:4], np.zeros(4), tol=1e-6)


@pytest.mark.exercise("loss", points=0.5)
def test_loss_of_certain_and_wrong(student, reference, rng):
    """A certain and wrong prediction costs 30 or more, or inf, without a warning.

    de: Eine sichere und falsche Vorhersage kostet mindestens 30 oder inf, ohne Warnung.
    """
    inside = rng.uniform(0.1, 0.9, 4)
    y_hat, y = np.append([0.0, 1.0], inside), np.array([1.0, 0.0] * 3)
    got = student.loss(y_hat, y)
    assert_no_warnings(student)
    assert_shape(got, (6,))
    assert_close(got[2:], reference.loss(inside, y[2:]))
    assert_between(got[:2], [CERTAIN, CERTAIN], np.inf)


@pytest.mark.exercise("loss", points=0.5)
def test_loss_of_small_probabilities(student, reference, rng):
    """loss keeps growing for wrong predictions that are almost certain.

    de: loss wächst weiter, je näher eine falsche Vorhersage an der Gewissheit ist.
    """
    y_hat = np.append(10.0 ** rng.uniform(-12, -8, 6), [1e-12, 1e-6])
    y = np.ones(8)
    low, high = student.loss.starmap([(y_hat, y), (1 - y_hat, 0 * y)])
    assert_no_warnings(student)
    assert_close(low, -np.log(y_hat), tol=1e-4)
    assert_close(high, -np.log(1 - (1 - y_hat)), tol=1e-4)


@pytest.mark.exercise("loss", points=0.5)
def test_loss_refuses_other_shapes(student, reference, rng):
    """loss raises when predictions and labels differ in shape.

    de: loss wirft eine Exception, wenn Vorhersagen und Labels verschiedene Formen haben.
    """
    y_hat, y = rng.uniform(0.1, 0.9, (1, 4)), np.array([[1.0, 0.0, 0.0, 1.0]])
    assert_close(student.loss(y_hat, y), reference.loss(y_hat, y))
    assert_raises(student.loss, y_hat, y.T)
    assert_raises(student.loss, y_hat, y[0])


# cost


@pytest.mark.exercise("cost", points=0.75)
def test_cost_agrees(student, reference, rng):
    """cost is the mean loss of all examples, for any number of features and examples.

    de: cost ist der mittlere Verlust aller Beispiele, für beliebig viele Merkmale und Beispiele.
    """
    agrees(student.cost, reference.cost, [problem(rng, *size, spread=0.7) for size in SIZES])


@pytest.mark.exercise("cost", points=0.5, show=True)
def test_cost_before_learning(student, reference, rng):
    """With w = 0 and b = 0 the cost is ln 2 = 0.6931, positive, whatever the data.

    de: Mit w = 0 und b = 0 sind die Kosten ln 2 = 0.6931, positiv und unabhängig von den Daten.
    """
    X, Y, w, b = problem(rng, 3, 8)
    first, second = student.cost.starmap([(X, Y, 0 * w, 0.0), (X, Y, w, b)])
    assert_close(first, np.log(2.0))
    assert_close(second, reference.cost(X, Y, w, b))


@pytest.mark.exercise("cost", points=0.5)
def test_cost_far_from_the_boundary(student, reference, rng):
    """cost is right far from the boundary too, without a warning where sigmoid is exactly 0 or 1.

    de: cost stimmt auch weit weg von der Grenze und warnt nicht, wo sigmoid genau 0 oder 1 ist.
    """
    z = np.append(rng.uniform(5, 20, 4), rng.uniform(-20, -5, 4))
    Y = np.array([[0.0, 1.0] * 4])
    right = np.array([[1000.0, -1000.0, 1e4, -1e4]])
    calls = [
        (z.reshape(1, -1), Y, np.ones((1, 1)), 0.0),
        (right, (right > 0) * 1.0, np.ones((1, 1)), 0.0),
        (right, (right < 0) * 1.0, np.ones((1, 1)), 0.0),
    ]
    far, certain, wrong = student.cost.starmap(calls)
    assert_no_warnings(student)
    assert_close(far, np.mean(np.logaddexp(0, np.where(Y == 1, -z, z))), tol=1e-6)
    assert_close(certain, 0.0, tol=1e-6)
    assert_between(wrong, CERTAIN, np.inf)


@pytest.mark.exercise("cost", points=0.25)
def test_cost_refuses_other_shapes(student, reference, rng):
    """cost raises when Y is not a row with one entry for each example.

    de: cost wirft eine Exception, wenn Y keine Zeile mit einem Eintrag je Beispiel ist.
    """
    X, Y, w, b = problem(rng, 3, 5)
    assert_close(student.cost(X, Y, w, b), reference.cost(X, Y, w, b))
    for misfit in (Y.T, Y[:, :1]):
        assert_raises(student.cost, X, misfit, w, b)
