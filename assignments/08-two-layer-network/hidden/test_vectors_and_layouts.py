"""Hidden suite of 08-two-layer-network: parameters as one vector, derivatives of a layer.

No two of a network's sizes are equal, so that a transposed matrix shows.
"""

import numpy as np
import pytest

from autograder.testing import assert_close, assert_raises, assert_unchanged, require

NAMES = ("W1", "b1", "W2", "b2")
SIZES = [(4, 3, 1), (2, 5, 3), (1, 2, 4)]  # n_x, n_h, n_y; the first are L2's own


def draw(rng, sizes):
    """Parameters of which no two entries are equal."""
    n_x, n_h, n_y = sizes
    shapes = [(n_h, n_x), (n_h, 1), (n_y, n_h), (n_y, 1)]
    return {name: rng.normal(0, 1, shape) for name, shape in zip(NAMES, shapes, strict=True)}


def assert_parameters(got, expected):
    """All four arrays of a returned dict are right."""
    require(
        isinstance(got, dict) and set(NAMES) <= set(got),
        de="Das Ergebnis soll ein dict mit W1, b1, W2 und b2 sein.",
        en="The result should be a dict with W1, b1, W2 and b2.",
    )
    for name in NAMES:
        assert_close(got[name], expected[name])


@pytest.mark.exercise("to_vector", points=0.5)
def test_to_vector_has_the_lectures_order(student, reference, rng):
    """to_vector gives W1 row by row, then b1, W2 and b2.

    de: to_vector liefert W1 Zeile für Zeile, dann b1, W2 und b2.
    """
    networks = [draw(rng, sizes) for sizes in SIZES]
    for network, got in zip(networks, student.to_vector.map(networks), strict=True):
        assert_close(got, reference.to_vector(network))


@pytest.mark.exercise("to_vector", points=0.5)
def test_to_vector_of_any_dict(student, reference, rng):
    """to_vector goes by the names in the dict, not by their order, and changes nothing.

    de: to_vector richtet sich nach den Namen im dict, nicht nach ihrer Reihenfolge, und ändert
    nichts.
    """
    network = draw(rng, SIZES[1])
    turned = {name: network[name] for name in ("b2", "W2", "b1", "W1")}
    assert_close(assert_unchanged(student.to_vector, turned), reference.to_vector(network))


@pytest.mark.exercise("from_vector", points=1)
def test_from_vector_undoes_to_vector(student, reference, rng):
    """from_vector gives the four arrays back, each in its shape.

    de: from_vector liefert die vier Arrays zurück, jedes in seiner Form.
    """
    networks = [draw(rng, sizes) for sizes in SIZES]
    calls = [(reference.to_vector(n), *sizes) for n, sizes in zip(networks, SIZES, strict=True)]
    for network, got in zip(networks, student.from_vector.starmap(calls), strict=True):
        assert_parameters(got, network)


@pytest.mark.exercise("from_vector", points=0.5)
def test_from_vector_wants_the_right_length(student, rng):
    """from_vector refuses a vector that is too long or too short.

    de: from_vector lehnt einen zu langen oder zu kurzen Vektor ab.
    """
    theta = rng.normal(0, 1, 19)
    assert_close(student.from_vector(theta, 4, 3, 1)["W1"], theta[:12].reshape(3, 4))
    assert_raises(student.from_vector, rng.normal(0, 1, 20), 4, 3, 1)
    assert_raises(student.from_vector, rng.normal(0, 1, 18), 4, 3, 1)


@pytest.mark.exercise("from_vector", points=0.5)
def test_from_vector_leaves_the_vector_alone(student, reference, rng):
    """from_vector does not change the vector.

    de: from_vector verändert den Vektor nicht.
    """
    network = draw(rng, SIZES[0])
    theta = reference.to_vector(network)
    assert_parameters(assert_unchanged(student.from_vector, theta, *SIZES[0]), network)


@pytest.mark.exercise("dz_da", points=0.5)
def test_dz_da_in_both_layouts(student, rng):
    """dz_da has a row for each z_i in the one layout, and for each a_j in the other.

    de: dz_da hat in dem einen Layout eine Zeile je z_i, in dem anderen eine je a_j.
    """
    for shape in [(3, 4), (5, 1), (2, 2)]:
        W = rng.normal(0, 1, shape)
        assert_close(student.dz_da(W, "numerator"), W)
        assert_close(student.dz_da(W, "denominator"), W.T)


@pytest.mark.exercise("dz_da", points=0.5)
def test_dz_da_knows_two_layouts(student, rng):
    """dz_da refuses any other layout, and leaves W as it was.

    de: dz_da lehnt jedes andere Layout ab und lässt W, wie es war.
    """
    W = rng.normal(0, 1, (3, 4))
    assert_close(assert_unchanged(student.dz_da, W, "denominator"), W.T)
    assert_close(assert_unchanged(student.dz_da, W, "numerator"), W)
    assert_raises(student.dz_da, W, "jacobian")


@pytest.mark.exercise("dz_dw", points=1)
def test_dz_dw_entry_by_entry(student, reference, rng):
    """dz_dw holds the derivative of each z_i by each weight.

    de: dz_dw enthält die Ableitung jedes z_i nach jedem Gewicht.
    """
    calls = [(rng.normal(0, 1, (s, 1)), t) for t, s in [(2, 3), (4, 2), (1, 5), (3, 1)]]
    for call, got in zip(calls, student.dz_dw.starmap(calls), strict=True):
        assert_close(got, reference.dz_dw(*call))


@pytest.mark.exercise("dz_dw", points=0.5)
def test_dz_dw_times_dz_is_dw(student, rng):
    """The sum over i of dz_i times entry [i, j, k] is dz a^T, and a stays as it was.

    de: Die Summe über i von dz_i mal Eintrag [i, j, k] ist dz a^T, und a bleibt, wie es war.
    """
    a, dz = rng.normal(0, 1, (4, 1)), rng.normal(0, 1, (3, 1))
    tensor = np.asarray(assert_unchanged(student.dz_dw, a, 3))
    require(
        tensor.shape == (3, 3, 4),
        de="Gefragt ist ein Array der Form (t, t, s).",
        en="An array of shape (t, t, s) is asked for.",
    )
    assert_close(np.tensordot(dz[:, 0], tensor, axes=1), dz @ a.T)


@pytest.mark.exercise("dz_dw", points=0.5)
def test_dz_dw_wants_a_column(student, reference, rng):
    """dz_dw refuses activations that are no column.

    de: dz_dw lehnt Aktivierungen ab, die keine Spalte sind.
    """
    a = rng.normal(0, 1, (4, 1))
    assert_close(student.dz_dw(a, 2), reference.dz_dw(a, 2))
    assert_raises(student.dz_dw, a.T, 2)
    assert_raises(student.dz_dw, a[:, 0], 2)
