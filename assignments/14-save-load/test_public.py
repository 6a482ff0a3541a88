"""Öffentliche Tests / public tests.  Start: python -m pytest test_public.py"""

from pathlib import Path

import numpy as np
import pytest
from neural_network import NeuralNetwork, identity, read_digits, sigmoid, train_digits

# L1: Matrixmultiplikation - Beispiel, mit Bias-Spalte 0 / with a bias column of zeros
MATRIX = np.array([[0.0, -0.5, 4.0], [0.0, 3.0, -5.0], [0.0, 1.0, -2.0]])
X = np.array([[2.0], [-6.0]])
WEIGHTS = [np.array([[0.1, 1 / 3, -0.7], [np.pi, -2.0, 1e-9]]), np.array([[0.3, -1.5, 0.2]])]

ATTEMPTS = 3  # Lernen ist auch Glück / learning is luck, too


def compare(what, got, expected, hint, atol=0.0):
    """Explain a difference in both languages."""
    assert got is not None, f"{what}: kein Ergebnis, fehlt return? / no result, no return?"
    assert np.shape(got) == np.shape(expected), (
        f"{what}: Form / shape {np.shape(got)}, erwartet / expected {np.shape(expected)}. {hint}"
    )
    assert np.allclose(np.asarray(got, dtype=float), expected, rtol=0, atol=atol), (
        f"{what}:\n{got}\nerwartet / expected:\n{np.asarray(expected)}\n{hint}"
    )


def small_network(**parameters):
    """A network of structure [2, 2, 1] with fixed weights."""
    net = NeuralNetwork(structure=[2, 2, 1], output_activation_func=identity, **parameters)
    for layer, matrix in enumerate(WEIGHTS, start=1):
        net.weights[layer] = matrix.copy()
    return net


def check(net, structure, weights):
    """The network has this structure and these weights."""
    assert list(net.structure) == structure, (
        f"structure = {net.structure}, erwartet / expected {structure}. "
        "Spalten - 1 je Matrix, am Ende die Zeilen der letzten / columns - 1 of each matrix, "
        "then the rows of the last."
    )
    assert len(net.weights) == len(structure), (
        f"len(weights) = {len(net.weights)}, erwartet / expected {len(structure)}: "
        "mit Platzhalter an Index 0 / with a dummy at index 0."
    )
    for layer, matrix in enumerate(weights, start=1):
        hint = "Bis aufs letzte Bit / to the last bit."
        compare(f"weights[{layer}]", net.weights[layer], matrix, hint)


@pytest.fixture
def filename(tmp_path):
    """The name of a file that is not there yet."""
    return str(tmp_path / "net.npz")


def test_without_structure():
    """NeuralNetwork() geht, und ebenso ein Netz mit Struktur / NeuralNetwork() works, and so does
    a network with a structure.
    """
    NeuralNetwork()
    net = NeuralNetwork(structure=[3, 4, 2])
    shapes = [np.shape(matrix) for matrix in net.weights[1:]]
    assert shapes == [(4, 4), (2, 5)], (
        f"Formen der Gewichte / shapes of the weights {shapes}, erwartet / expected: "
        "[(4, 4), (2, 5)], weights[l]: (n_l, n_{l-1} + 1)."
    )


def test_predict_and_train():
    """Was aus 11-train kommt, geht noch: die Matrix aus L1 und ein Schritt / What comes from
    11-train still works: L1's matrix, and one step.
    """
    net = NeuralNetwork(structure=[2, 3], n_iterations=1, eta=0.01)
    net.weights[1] = MATRIX.copy()
    hint = "Übernimm predict aus 11-train / take predict over from 11-train."
    compare("predict", net.predict(X), [[0.0], [36.0], [14.0]], hint)
    net.train([(X, np.array([[1.0], [35.0], [14.0]]))])
    got = np.round(np.asarray(net.weights[1], dtype=float), 10)
    hint = "Übernimm train aus 11-train / take train over from 11-train."
    compare("weights[1]", got, [[0.0, -0.5, 4.0], [-0.02, 2.96, -4.88], [0.0, 1.0, -2.0]], hint)


def test_save_writes_the_file(filename, tmp_path):
    """save_to_file schreibt eine Datei mit genau diesem Namen und lässt das Netz, wie es ist /
    save_to_file writes a file of exactly this name, and leaves the network as it is.
    """
    net = small_network()
    net.save_to_file(filename)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert "net.npz" in names, (
        f"Dateien nach save_to_file / files after save_to_file: {names}, erwartet / expected "
        "net.npz. Hängst du .npz noch einmal an? / Do you append .npz again?"
    )
    check(net, [2, 2, 1], WEIGHTS)


def test_load_of_the_lecture(filename):
    """Die Matrix aus L1, gespeichert und geladen: das Rechenbeispiel der Aufgabenstellung / L1's
    matrix, saved and loaded: the worked example of the statement.
    """
    net = NeuralNetwork(structure=[2, 3])
    net.weights[1] = MATRIX.copy()
    net.save_to_file(filename)
    again = NeuralNetwork()
    again.load_from_file(filename)
    check(again, [2, 3], [MATRIX])
    compare(
        "predict", again.predict(X), [[0.0], [36.0], [14.0]], "Nach dem Laden / after loading."
    )


@pytest.mark.parametrize("structure", [None, [2, 2, 1], [4, 3, 3, 2], [1, 1]])
def test_load_brings_the_network_back(filename, structure):
    """Laden geht für ein leeres Netz und für eines mit anderer Struktur / Loading works for an
    empty network and for one of any other structure.
    """
    small_network().save_to_file(filename)
    given = {} if structure is None else {"structure": structure}
    net = NeuralNetwork(output_activation_func=identity, hidden_activation_func=sigmoid, **given)
    net.load_from_file(filename)
    check(net, [2, 2, 1], WEIGHTS)
    compare(
        "predict", net.predict(X), small_network().predict(X), "Wie vorher / as before.", 1e-12
    )
    for name in ("activations", "weighted_sums"):
        assert len(getattr(net, name)) == 3, (
            f"len({name}) = {len(getattr(net, name))}, erwartet / expected 3: "
            "Lege die Layer neu an / lay the layers out anew."
        )


def test_load_gives_the_saved_state(filename):
    """Geladen wird der gespeicherte Stand, nicht das seither Gelernte / What is loaded is the
    state when it was saved, not what was learned since.
    """
    net = small_network(n_iterations=5, eta=0.1)
    net.save_to_file(filename)
    net.train([(X, np.array([[1.0]]))])
    net.load_from_file(filename)
    check(net, [2, 2, 1], WEIGHTS)


def damage(kind, filename, tmp_path):
    """Make a file that holds no network, or none at all."""
    vectors, matrices = [np.ones(4), np.ones(2)], [np.ones((3, 6)), np.ones((2, 7))]
    if kind == "truncated":
        small_network().save_to_file(filename)
        path = tmp_path / "net.npz"
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    elif kind == "text":
        (tmp_path / "net.npz").write_text("Das ist kein Netz.")
    elif kind == "vectors":
        np.savez(filename, *vectors)
    elif kind == "unfitting":
        np.savez(filename, *matrices, *matrices)
    elif kind == "pickled":
        np.savez(filename, *[np.array([[1.0, None]], dtype=object)] * 3)


@pytest.mark.parametrize(
    "kind", ["missing", "truncated", "text", "vectors", "unfitting", "pickled"]
)
def test_load_refuses_bad_files(filename, tmp_path, kind):
    """Eine schlechte Datei löst eine Ausnahme mit Meldung aus, und das Netz bleibt, wie es war / A
    bad file raises an exception with a message, and the network is as it was.
    """
    net = small_network()
    before = np.array(net.predict(X))
    damage(kind, filename, tmp_path)
    message = None
    try:
        net.load_from_file(filename)
    except NotImplementedError:
        raise
    except Exception as error:
        message = str(error)
    assert message is not None, (
        f"{kind}: load_from_file nimmt die Datei an / load_from_file accepts it. "
        "Prüfe die Matrizen und wirf einen ValueError / check the matrices, raise a ValueError."
    )
    assert message.strip(), (
        f"{kind}: Die Ausnahme hat keine Meldung / the exception has no message."
    )
    check(net, [2, 2, 1], WEIGHTS)
    hint = "Erst prüfen, dann ändern / check first, change afterwards."
    compare("predict", net.predict(X), before, hint, 1e-12)


def test_train_digits(filename):
    """Ein Netz lernt 400 Ziffern; geladen liest es so viele davon wie zuvor, und andere / A
    network learns 400 digits; loaded again it reads as many of them as before, and others.
    """
    with np.load(Path(__file__).with_name("digits.npz")) as file:
        images, labels = file["images"], file["labels"].astype(int)
    order = np.random.default_rng(13).permutation(len(labels))
    pixels, digits = images.reshape(len(labels), -1).T[:, order] / 16, labels[order]
    for _ in range(ATTEMPTS):
        before = train_digits(pixels[:, :400], digits[:400], filename)
        net = NeuralNetwork(structure=[64, 10], output_activation_func=sigmoid)
        net.load_from_file(filename)
        after = np.array([np.argmax(net.predict(pixels[:, [k]])) for k in range(len(digits))])
        hint = "Was das Netz in der Datei liest / what the network in the file reads."
        compare("train_digits", before, after[:400], hint)
        share = np.mean(after[-400:] == digits[-400:])
        if share >= 0.85:
            break
    assert share >= 0.85, (
        f"Genauigkeit / accuracy {share}, erwartet mindestens / expected at least 0.85: "
        "mehr Schritte, eine andere Lernrate? / more steps, another learning rate?"
    )


def test_read_digits_of_a_small_network(filename):
    """Drei Spalten, drei Neuronen / Three columns, three neurons."""
    net = NeuralNetwork(structure=[2, 3], output_activation_func=sigmoid)
    net.weights[1] = np.array([[-9.0, 1.0, 0.0], [-9.0, 0.0, 1.0], [-8.5, 0.0, 0.0]])
    net.save_to_file(filename)
    columns = np.array([[2.0, 0.0, 0.0], [1.0, 3.0, 0.2]])
    hint = "Nummer der größten Ausgabe, Sigmoid / number of the largest output, sigmoid."
    compare("read_digits", read_digits(filename, columns), [0, 1, 2], hint)
