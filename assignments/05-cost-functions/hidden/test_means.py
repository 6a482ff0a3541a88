"""Hidden suite of 05-cost-functions: counts, means, and the combination of two errors."""

import numpy as np
import pytest

from autograder.testing import assert_close, assert_no_warnings, assert_raises, assert_unchanged

# L1's activations of an output layer and what they should have been.
A = np.array([0.9, 0.3, 0.6])
Y = np.array([1.0, 0.0, 1.0])


def labels(rng):
    """Pairs (y_hat, y) of plain vectors and rows of labels, floats and whole numbers."""
    pairs = []
    for shape in [(7,), (1, 9), (1,), (1, 1), (40,), (1, 25)]:
        y = rng.integers(0, 2, shape)
        y_hat = np.where(rng.random(shape) < 0.4, 1 - y, y)
        y_hat.flat[0] = 1 - y.flat[0]
        pairs += [(y_hat, y), (y_hat.astype(float), y.astype(float))]
    return pairs


def values(rng):
    """Pairs (y_hat, y) of plain vectors and rows of real numbers, with a mean error far from 0."""
    shapes = [(7,), (1, 9), (1,), (1, 1), (40,), (1, 25)]
    return [(rng.normal(0, 2, shape), rng.normal(1, 3, shape)) for shape in shapes]


def compare(got, function, calls):
    """Every result agrees with the reference."""
    for entry, call in zip(got, calls, strict=True):
        assert_close(entry, function(*call))


def agrees(student_function, function, pairs):
    """One call with the arguments watched, all the others in one round trip."""
    watched = pairs[0]
    assert_close(assert_unchanged(student_function, *watched), function(*watched))
    compare(student_function.starmap(pairs), function, pairs)


def refuses(student_function, function, draw):
    """A fitting pair is accepted, a column against a row and one entry against many are not."""
    fitting = draw((1, 4)), draw((1, 4))
    assert_close(student_function(*fitting), function(*fitting))
    assert_raises(student_function, draw((4, 1)), draw((1, 4)))
    assert_raises(student_function, draw((5,)), draw((1,)))


# error_count


@pytest.mark.exercise("error_count", points=1)
def test_error_count_counts_the_differences(student, reference, rng):
    """error_count is the number of positions at which prediction and label differ.

    de: error_count ist die Zahl der Stellen, an denen Vorhersage und Label verschieden sind.
    """
    agrees(student.error_count, reference.error_count, labels(rng))


@pytest.mark.exercise("error_count", points=0.5, show=True)
def test_error_count_of_the_lecture(student, reference, rng):
    """error_count is 2 for L0's eight points, of which two are on the wrong side.

    de: error_count ist 2 für die acht Punkte von L0, von denen zwei auf der falschen Seite liegen.
    """
    y = np.array([0, 0, 0, 0, 1, 1, 1, 1])
    y_hat = np.array([0, 0, 0, 1, 1, 1, 0, 1])
    wrong = rng.integers(0, 2, 60)
    calls = [(y_hat, y), (y, y), (1 - y, y), (wrong, 0 * wrong), (0 * wrong, wrong)]
    compare(student.error_count.starmap(calls), reference.error_count, calls)


@pytest.mark.exercise("error_count", points=0.5)
def test_error_count_refuses_other_shapes(student, reference, rng):
    """error_count raises when predictions and labels differ in shape.

    de: error_count wirft eine Exception, wenn Vorhersagen und Labels verschiedene Formen haben.
    """

    def draw(shape):
        return rng.permuted(np.arange(np.prod(shape)) % 2).reshape(shape)

    flipped = np.array([[1, 0, 1, 1]])
    assert_close(student.error_count(flipped, 1 - flipped), 4)
    refuses(student.error_count, reference.error_count, draw)


# accuracy


@pytest.mark.exercise("accuracy", points=1)
def test_accuracy_is_the_share_of_hits(student, reference, rng):
    """accuracy is the share of positions at which prediction and label agree.

    de: accuracy ist der Anteil der Stellen, an denen Vorhersage und Label übereinstimmen.
    """
    agrees(student.accuracy, reference.accuracy, labels(rng))


@pytest.mark.exercise("accuracy", points=0.5, show=True)
def test_accuracy_is_a_share(student, reference, rng):
    """accuracy is 0.75 for L0's eight points, 1 when all is right and 0 when all is wrong.

    de: accuracy ist 0.75 für die acht Punkte von L0, 1, wenn alles stimmt, und 0, wenn nichts
    stimmt.
    """
    y = np.array([0, 0, 0, 0, 1, 1, 1, 1])
    y_hat = np.array([0, 0, 0, 1, 1, 1, 0, 1])
    wrong = np.append(rng.integers(0, 2, 60), [0, 1, 1])
    calls = [(y_hat, y), (y, y), (1 - y, y), (wrong, 0 * wrong)]
    compare(student.accuracy.starmap(calls), reference.accuracy, calls)


@pytest.mark.exercise("accuracy", points=0.5)
def test_accuracy_refuses_other_shapes(student, reference, rng):
    """accuracy raises when predictions and labels differ in shape.

    de: accuracy wirft eine Exception, wenn Vorhersagen und Labels verschiedene Formen haben.
    """

    def draw(shape):
        return rng.permuted(np.arange(np.prod(shape)) % 2).reshape(shape)

    one_wrong = np.array([[1, 0, 1, 1]])
    assert_close(student.accuracy(one_wrong, np.array([[1, 1, 1, 1]])), 0.75)
    refuses(student.accuracy, reference.accuracy, draw)


# mean_absolute_error


@pytest.mark.exercise("mean_absolute_error", points=1)
def test_mean_absolute_error_agrees(student, reference, rng):
    """mean_absolute_error is the mean of the absolute deviations of all entries.

    de: mean_absolute_error ist der Mittelwert der Beträge aller Abweichungen.
    """
    agrees(student.mean_absolute_error, reference.mean_absolute_error, values(rng))


@pytest.mark.exercise("mean_absolute_error", points=0.5, show=True)
def test_mean_absolute_error_does_not_cancel(student, reference, rng):
    """Deviations of opposite sign do not cancel: L1's three activations give 0.8/3.

    de: Abweichungen mit verschiedenem Vorzeichen heben sich nicht auf: Die drei Aktivierungen von
    L1 ergeben 0.8/3.
    """
    assert_close(student.mean_absolute_error(A, Y), 0.8 / 3)
    y, off = rng.normal(0, 2, 8), rng.uniform(0.5, 3)
    signs = np.array([1.0, -1.0] * 4)
    assert_close(student.mean_absolute_error(y + off * signs, y), off)


@pytest.mark.exercise("mean_absolute_error", points=0.5)
def test_mean_absolute_error_refuses_other_shapes(student, reference, rng):
    """mean_absolute_error raises when predictions and values differ in shape.

    de: mean_absolute_error wirft eine Exception, wenn die Formen verschieden sind.
    """
    refuses(
        student.mean_absolute_error,
        reference.mean_absolute_error,
        lambda shape: rng.normal(0, 2, shape),
    )


# mean_squared_error


@pytest.mark.exercise("mean_squared_error", points=1)
def test_mean_squared_error_agrees(student, reference, rng):
    """mean_squared_error is the mean of the squared deviations of all entries.

    de: mean_squared_error ist der Mittelwert der Quadrate aller Abweichungen.
    """
    agrees(student.mean_squared_error, reference.mean_squared_error, values(rng))


@pytest.mark.exercise("mean_squared_error", points=0.5, show=True)
def test_mean_squared_error_grows_with_the_square(student, reference, rng):
    """L1's three activations give 0.26/3, and ten times the deviation gives 100 times the error.

    de: Die drei Aktivierungen von L1 ergeben 0.26/3, und die zehnfache Abweichung ergibt den
    hundertfachen Fehler.
    """
    y, off = rng.normal(0, 2, (1, 8)), rng.normal(0, 1, (1, 8))
    expected = reference.mean_squared_error(y + off, y)
    first, once, tenfold = student.mean_squared_error.starmap(
        [(A, Y), (y + off, y), (y + 10 * off, y)]
    )
    assert_close(first, 0.26 / 3)
    assert_close(once, expected)
    assert_close(tenfold, 100 * expected, tol=1e-10)


@pytest.mark.exercise("mean_squared_error", points=0.5)
def test_mean_squared_error_refuses_other_shapes(student, reference, rng):
    """mean_squared_error raises when predictions and values differ in shape.

    de: mean_squared_error wirft eine Exception, wenn die Formen verschieden sind.
    """
    refuses(
        student.mean_squared_error,
        reference.mean_squared_error,
        lambda shape: rng.normal(0, 2, shape),
    )


# half_mean_squared_error


@pytest.mark.exercise("half_mean_squared_error", points=0.5)
def test_half_mean_squared_error_agrees(student, reference, rng):
    """half_mean_squared_error is the sum of the squared deviations divided by 2N.

    de: half_mean_squared_error ist die Summe der quadrierten Abweichungen, geteilt durch 2N.
    """
    agrees(student.half_mean_squared_error, reference.half_mean_squared_error, values(rng))


@pytest.mark.exercise("half_mean_squared_error", points=0.25, show=True)
def test_half_mean_squared_error_of_the_lecture(student, reference, rng):
    """half_mean_squared_error is 0.13/3 for L1's three activations.

    de: half_mean_squared_error ist 0.13/3 für die drei Aktivierungen von L1.
    """
    pair = rng.normal(0, 1, 6), rng.normal(0, 1, 6)
    first, second = student.half_mean_squared_error.starmap([(A, Y), pair])
    assert_close(first, 0.13 / 3)
    assert_close(second, reference.half_mean_squared_error(*pair))


@pytest.mark.exercise("half_mean_squared_error", points=0.25)
def test_half_mean_squared_error_refuses_other_shapes(student, reference, rng):
    """half_mean_squared_error raises when predictions and values differ in shape.

    de: half_mean_squared_error wirft eine Exception, wenn die Formen verschieden sind.
    """
    refuses(
        student.half_mean_squared_error,
        reference.half_mean_squared_error,
        lambda shape: rng.normal(0, 2, shape),
    )


# combined_error


@pytest.mark.exercise("combined_error", points=0.75)
def test_combined_error_weighs_the_second_error(student, reference, rng):
    """combined_error adds the weighted second error to the first, whatever the weight.

    de: combined_error zählt den gewichteten zweiten Fehler zum ersten, bei jedem Gewicht.
    """
    calls = [tuple(float(x) for x in rng.uniform(0.1, 5, 3)) for _ in range(6)]
    calls += [
        (1.5, 4.0, -0.5),
        (0.0, 2.5, 3.0),
        (2.0, 0.0, 7.0),
        (1, 2, 3),
        (np.float64(0.3), 2, 1),
    ]
    compare(student.combined_error.starmap(calls), reference.combined_error, calls)


@pytest.mark.exercise("combined_error", points=0.25, show=True)
def test_combined_error_without_weight(student, reference, rng):
    """combined_error is the plain error when the weight is 0, and the sum when it is 1.

    de: combined_error ist bei Gewicht 0 der gewöhnliche Fehler und bei Gewicht 1 die Summe.
    """
    error, custom = float(rng.uniform(0.2, 3)), float(rng.uniform(0.2, 3))
    without, whole = student.combined_error.starmap([(error, custom, 0), (error, custom, 1)])
    assert_no_warnings(student)
    assert_close(without, error)
    assert_close(whole, error + custom)
