"""Hidden suite of 14-save-load: a network that reads digits, trained, saved and loaded."""

import functools
from pathlib import Path

import numpy as np
import pytest
from networks import column, draw, network, new

from autograder.testing import (
    StudentRaised,
    assert_close,
    assert_raises,
    assert_unchanged,
    require,
)

DIGITS = Path(__file__).parents[1] / "digits.npz"
# One training of a right hand-in in fifty ends just below what is asked: it may try again.
ATTEMPTS = 3
ENOUGH = 0.85
SHOWN = 600
HELD_BACK = 400
SIGMOIDS = ("sigmoid", "sigmoid")


def digits():
    """Training examples and those held back, in an order that is shuffled once and for all."""
    with np.load(DIGITS) as file:
        images, labels = file["images"], file["labels"].astype(int)
    order = np.random.default_rng(13).permutation(len(labels))
    X, y = images.reshape(len(labels), -1).T[:, order] / 16, labels[order]
    return X[:, :SHOWN], y[:SHOWN], X[:, -HELD_BACK:], y[-HELD_BACK:]


def read_by(net, X):
    """What a network reads in the columns of X, on either side of the boundary."""
    columns = [X[:, [k]] for k in range(X.shape[1])]
    outputs = (
        net.predict.map(columns) if hasattr(net, "__getitem__") else map(net.predict, columns)
    )
    return np.array([np.argmax(output) for output in outputs])


def loaded(student, name):
    """A network that has read what train_digits saved under this name."""
    net = new(student, SIGMOIDS, structure=[64, 10])
    try:
        net.load_from_file(name)
    except StudentRaised as error:
        if error.loading:
            raise
        require(
            False,
            de="train_digits speichert keine Datei dieses Namens, die load_from_file lesen kann.",
            en="train_digits saves no file of that name that load_from_file can read.",
        )
    return net


@functools.cache
def trained(reference):
    """Weights of a network that reads digits; the same every time."""
    X, y, _, _ = digits()
    rng = np.random.default_rng(14)
    hidden = rng.normal(0, np.sqrt(2 / 64), (16, 65))
    net = network(
        reference,
        [64, 16, 10],
        [hidden, rng.normal(0, np.sqrt(2 / 16), (10, 17))],
        SIGMOIDS,
        n_iterations=1,
        eta=2.0,
    )
    Y = np.eye(10)[:, y]
    for _ in range(150):
        net.train([(X[:, [k]], Y[:, [k]]) for k in rng.integers(len(y), size=16)])
    return net.weights[1:]


@pytest.mark.exercise("train_digits", points=1)
def test_train_digits_learns_whatever_the_labels_mean(student):
    """Trained on any labels, the saved network reads at least 85 % of digits never seen.

    de: Auf beliebige Labels trainiert, liest das gespeicherte Netz mindestens 85 % von Ziffern,
    die es nie gesehen hat.
    """
    X, y, X_test, y_test = digits()
    for _ in range(ATTEMPTS):
        # Digits are called by other names here, so that no weights from elsewhere will do.
        assert_unchanged(student.train_digits, X, 9 - y, "renamed.npz")
        share = np.mean(read_by(loaded(student, "renamed.npz"), X_test) == 9 - y_test)
        if share >= ENOUGH:
            break
    require(
        bool(share >= ENOUGH),
        de="Das Netz in der Datei liest weniger als 85 % der neuen Ziffern.",
        en="The network in the file reads fewer than 85 % of new digits.",
    )


@pytest.mark.exercise("train_digits", points=1)
def test_train_digits_returns_what_the_saved_network_reads(student):
    """What train_digits returns is what the network in the file reads, one digit per column.

    de: train_digits gibt zurück, was das Netz in der Datei liest, eine Ziffer je Spalte.
    """
    X, y, _, _ = digits()
    for _ in range(ATTEMPTS):
        got = student.train_digits(X[:, :300], y[:300], "returned.npz")
        read = read_by(loaded(student, "returned.npz"), X[:, :300])
        assert_close(got, read)
        share = np.mean(read == y[:300])
        if share >= ENOUGH:
            break
    require(
        bool(share >= ENOUGH),
        de="Das Netz in der Datei liest weniger als 85 % seiner Trainingsdaten.",
        en="The network in the file reads fewer than 85 % of its training data.",
    )


@pytest.mark.exercise("read_digits", points=1)
def test_read_digits_agrees_with_the_saved_network(student, reference, rng):
    """read_digits gives the largest output of the network in the file, whatever its structure.

    de: read_digits nennt die größte Ausgabe des Netzes in der Datei, gleich welcher Struktur.
    """
    for number, structure in enumerate([[64, 9, 10], [6, 10], [5, 4, 7, 10]]):
        weights = draw(rng, structure)
        weights[-1][:, 0] -= 4.0
        X = np.hstack([column(rng, structure[0]) for _ in range(30)])
        network(student, structure, weights, SIGMOIDS).save_to_file(f"read{number}.npz")
        got = assert_unchanged(student.read_digits, f"read{number}.npz", X)
        assert_close(got, read_by(network(reference, structure, weights, SIGMOIDS), X))


@pytest.mark.exercise("read_digits", points=0.5)
def test_read_digits_keeps_the_accuracy(student, reference):
    """A trained network reads as many digits after it was saved and loaded as before.

    de: Ein trainiertes Netz liest nach Speichern und Laden so viele Ziffern wie vorher.
    """
    _, _, X_test, y_test = digits()
    weights = trained(reference)
    before = read_by(network(reference, [64, 16, 10], weights, SIGMOIDS), X_test)
    network(student, [64, 16, 10], weights, SIGMOIDS).save_to_file("trained.npz")
    got = student.read_digits("trained.npz", X_test)
    assert_close(got, before)
    assert_close(np.mean(np.asarray(got) == y_test), np.mean(before == y_test))


@pytest.mark.exercise("read_digits", points=0.5)
def test_read_digits_reads_the_file(student, reference, rng):
    """read_digits looks at the file: another file, another answer, and none without a file.

    de: read_digits sieht in die Datei: andere Datei, andere Antwort, und keine ohne Datei.
    """
    structure, X = [4, 10], np.hstack([column(rng, 4) for _ in range(25)])
    for _ in range(2):
        weights = draw(rng, structure)
        network(student, structure, weights, SIGMOIDS).save_to_file("again.npz")
        model = network(reference, structure, weights, SIGMOIDS)
        assert_close(student.read_digits("again.npz", X), read_by(model, X))
    assert_raises(student.read_digits, "nothing.npz", X)
