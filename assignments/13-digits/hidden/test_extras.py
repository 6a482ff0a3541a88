"""Hidden suite of 13-digits: the number of parameters, batch normalisation and dropout."""

import numpy as np
import pytest

from autograder.testing import (
    assert_close,
    assert_no_warnings,
    assert_raises,
    assert_shape,
    assert_unchanged,
    require,
)

# n_parameters


@pytest.mark.exercise("n_parameters", points=0.5, show=True)
def test_n_parameters_of_the_lecture(student, reference, rng):
    """The network 784-16-16-10 has 13002 parameters.

    de: Das Netz 784-16-16-10 hat 13002 Parameter.
    """
    structure = [int(n) for n in rng.integers(2, 30, 4)]
    first, second = student.n_parameters.map([[784, 16, 16, 10], structure])
    assert_close(first, 13002)
    assert_close(second, reference.n_parameters(structure))


@pytest.mark.exercise("n_parameters", points=0.5)
def test_n_parameters_of_any_structure(student, reference, rng):
    """n_parameters is right for any number of layers.

    de: n_parameters stimmt für beliebig viele Layer.
    """
    structures = [[int(n) for n in rng.integers(1, 50, count)] for count in (2, 3, 5, 8)]
    structures += [[1, 1], [64, 20, 10]]
    for got, structure in zip(student.n_parameters.map(structures), structures, strict=True):
        assert_close(got, reference.n_parameters(structure))
    watched = structures[2]
    assert_close(assert_unchanged(student.n_parameters, watched), reference.n_parameters(watched))


# batch_normalise


def batch(rng, n, m):
    """Sums whose rows differ in mean and spread, and (gamma, beta) for them."""
    Z = rng.normal(0, 1, (n, m)) * rng.uniform(0.5, 4, (n, 1)) + rng.normal(0, 3, (n, 1))
    return Z, rng.uniform(0.5, 2, (n, 1)), rng.normal(0, 2, (n, 1))


@pytest.mark.exercise("batch_normalise", points=0.75)
def test_batch_normalise_agrees_on_random_batches(student, reference, rng):
    """Each row has its own mean and standard deviation taken out, then gamma and beta put in.

    de: Aus jeder Zeile werden ihr eigener Mittelwert und ihre eigene Standardabweichung
    herausgerechnet, dann kommen gamma und beta hinzu.
    """
    calls = [batch(rng, n, m) for n, m in [(3, 8), (1, 5), (6, 2), (4, 4), (2, 40)]]
    for got, call in zip(student.batch_normalise.starmap(calls), calls, strict=True):
        assert_close(got, reference.batch_normalise(*call), tol=1e-9)
    watched = assert_unchanged(student.batch_normalise, *calls[0])
    assert_close(watched, reference.batch_normalise(*calls[0]), tol=1e-9)


@pytest.mark.exercise("batch_normalise", points=0.75)
def test_batch_normalise_adds_epsilon_to_the_variance(student, reference, rng):
    """epsilon is added to the variance, below the root; rows that are constant become beta.

    de: epsilon kommt zur Varianz hinzu, unter der Wurzel; konstante Zeilen werden zu beta.
    """
    Z, gamma, beta = batch(rng, 4, 6)
    tiny = 1e-3 * Z
    calls = [(Z, gamma, beta, 0.5), (Z, gamma, beta, 3.0), (tiny, gamma, beta)]
    for got, call in zip(student.batch_normalise.starmap(calls), calls, strict=True):
        assert_close(got, reference.batch_normalise(*call), tol=1e-9)
    Z[1] = 0.25
    got = student.batch_normalise(Z, gamma, beta)
    assert_no_warnings(student)
    assert_close(got, reference.batch_normalise(Z, gamma, beta), tol=1e-9)


@pytest.mark.exercise("batch_normalise", points=0.5)
def test_batch_normalise_refuses_other_shapes(student, reference, rng):
    """batch_normalise raises when gamma or beta is no column with an entry for each row.

    de: batch_normalise wirft eine Ausnahme, wenn gamma oder beta keine Spalte mit einem Eintrag je
    Zeile ist.
    """
    Z, gamma, beta = batch(rng, 5, 5)
    got = student.batch_normalise(Z, gamma, beta)
    assert_close(got, reference.batch_normalise(Z, gamma, beta), tol=1e-9)
    for misfit in (gamma.ravel(), gamma.T, gamma[:1], gamma[:4]):
        assert_raises(student.batch_normalise, Z, misfit, beta)
        assert_raises(student.batch_normalise, Z, gamma, misfit)


# dropout


def dropped(student, a, p, seed=5):
    """What dropout makes of a; each entry is 0 or a / (1 - p)."""
    got = student.dropout(a, p, np.random.default_rng(seed))
    assert_shape(got, a.shape)
    assert_close(got, np.where(got == 0, 0, a / (1 - p)))
    return got


def activations(rng, *shape):
    """Random numbers, none of them 0."""
    return rng.choice([-1, 1], shape) * rng.uniform(0.5, 2, shape)


@pytest.mark.exercise("dropout", points=1)
def test_dropout_keeps_or_drops(student, rng):
    """A share p of the entries, on average, becomes 0; each of the others is a / (1 - p).

    de: Im Mittel wird der Anteil p der Einträge 0, jeder andere zu a / (1 - p).
    """
    a = activations(rng, 100, 60)
    for p in (0.2, 0.5, 0.75, 0.0):
        got = dropped(student, a, p)
        share = float(np.mean(got == 0))
        require(
            abs(share - p) < 0.04,
            de="Der Anteil der Nullen ist nicht p.",
            en="The share of zeros is not p.",
        )


@pytest.mark.exercise("dropout", points=0.5)
def test_dropout_draws_each_entry_on_its_own(student, rng):
    """Every entry is drawn on its own, for arrays of any shape, and only with rng.

    de: Jeder Eintrag wird für sich gezogen, in Arrays beliebiger Form, und nur mit rng.
    """
    a = activations(rng, 60, 60)
    first, again, other = (dropped(student, a, 0.5, seed) for seed in (5, 5, 6))
    for axis in (0, 1):
        shares = np.mean(first == 0, axis=axis)
        require(
            bool(np.all((shares > 0.1) & (shares < 0.9)) and len(np.unique(shares)) > 3),
            de="Ganze Zeilen oder Spalten werden gemeinsam gezogen, oder immer gleich viele.",
            en="Whole rows or columns are drawn together, or always equally many.",
        )
    require(
        np.array_equal(first, again) and not np.array_equal(first == 0, other == 0),
        de="Mit demselben rng soll dasselbe herauskommen, mit einem anderen etwas anderes.",
        en="The same rng should give the same, another one something else.",
    )
    for shape in ((200,), (200, 1), (5, 6, 7)):
        assert_unchanged(student.dropout, activations(rng, *shape), 0.5, np.random.default_rng(1))
        require(
            bool(np.any(dropped(student, activations(rng, *shape), 0.5) == 0)),
            de="In manchen Formen wird nichts abgeschaltet.",
            en="In some shapes nothing is switched off.",
        )


@pytest.mark.exercise("dropout", points=0.5)
def test_dropout_refuses_other_probabilities(student, rng):
    """dropout raises when p is negative, or 1 or more.

    de: dropout wirft eine Ausnahme, wenn p negativ ist, oder 1 oder mehr.
    """
    a = activations(rng, 40, 5)
    require(
        bool(np.any(dropped(student, a, 0.5) == 0)),
        de="Nichts wird abgeschaltet.",
        en="Nothing is switched off.",
    )
    for p in (-0.25, 1.0, 1.5):
        assert_raises(student.dropout, a, p, np.random.default_rng(1))
