"""Hidden suite of 14-save-load: save_to_file and load_from_file.

The format is the student's own. So files are judged by what comes back, and bad files are such
that no format could read them: nothing, cut ones, prose, pickles, and arrays of which no two fit.
"""

import io
import zipfile

import numpy as np
import pytest
from networks import (
    MATRIX,
    SMOOTH,
    VECTOR,
    assert_holds,
    assert_remembers,
    assert_same_memory,
    assert_weights_close,
    column,
    draw,
    examples,
    memory,
    network,
    new,
    place,
)

from autograder.testing import StudentRaised, assert_close, assert_shape, require

STRUCTURE = [3, 4, 2]
OPENED = "opened.txt"

# Numbers that a shorter way of writing them would change.
AWKWARD = [
    1 / 3,
    np.pi,
    -1e-7,
    0.1 + 0.2,
    1e300,
    -1e-300,
    5e-324,
    1 + 2**-52,
    -(2.0**60) - 256,
    0.0,
]


def saved(student, net, name):
    """What save_to_file writes under this name."""
    net.save_to_file(name)
    try:
        content = student.files[name]
    except StudentRaised:
        content = None
    require(
        content is not None,
        de="save_to_file soll genau die Datei schreiben, deren Name übergeben wird. Die gibt es "
        "danach nicht.",
        en="save_to_file should write the file whose name it is given. Afterwards there is none "
        "of that name.",
    )
    return content


def loaded(student, name, functions=SMOOTH, **parameters):
    """A network without a structure that has read this file."""
    net = new(student, functions, **parameters)
    net.load_from_file(name)
    return net


def brought_back(student, structure, weights, name, functions=SMOOTH, **parameters):
    """A network that another one has saved, and its twin."""
    twin = network(student, structure, weights, functions, **parameters)
    twin.save_to_file(name)
    return loaded(student, name, functions, **parameters), twin


def numbered(*arrays):
    """The bytes that numpy.savez writes for these arrays, named arr_0, arr_1, ..."""
    file = io.BytesIO()
    np.savez(file, *arrays)
    return file.getvalue()


def zipped_text():
    """An archive that holds prose and no array."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as zipped:
        zipped.writestr("arr_0.npy", "Here is no matrix.")
        zipped.writestr("arr_1.npy", "Nor here.")
    return file.getvalue()


def raised_by(net, name):
    """What load_from_file raises, or None."""
    try:
        net.load_from_file(name)
    except StudentRaised as error:
        kinds = {error.raised.type_name, *error.raised.bases}
        if error.loading or "NotImplementedError" in kinds or "Exception" not in kinds:
            raise
        return error.raised
    return None


def assert_refused(net, name, *, de, en):
    """load_from_file raises an exception; `de` and `en` say what kind of file it was given."""
    require(
        raised_by(net, name) is not None,
        de=f"load_from_file nimmt {de} hin. Erwartet ist eine Ausnahme.",
        en=f"load_from_file accepts {en}. It should raise an exception.",
    )


# save_to_file


@pytest.mark.exercise("NeuralNetwork.save_to_file", points=1.25)
def test_save_writes_the_file_of_that_name(student, rng):
    """save_to_file writes a file of exactly the name it is given; other weights, another file.

    de: save_to_file schreibt eine Datei genau des Namens, der übergeben wird; andere Gewichte
    ergeben eine andere Datei.
    """
    contents = []
    for name, structure in [("net.npz", [2, 3]), ("my.net.2.npz", [2, 3]), ("n.npz", STRUCTURE)]:
        net = network(student, structure, draw(rng, structure))
        contents.append(saved(student, net, name))
    require(
        len({*contents}) == len(contents),
        de="save_to_file schreibt für verschiedene Netze dasselbe.",
        en="save_to_file writes the same for different networks.",
    )


@pytest.mark.exercise("NeuralNetwork.save_to_file", points=1.5)
def test_save_writes_every_weight_to_the_last_bit(student, rng):
    """Every weight is in the file, to the last bit: the smallest change of any one shows.

    de: Jedes Gewicht steht in der Datei, bis aufs letzte Bit: Schon die kleinste Änderung eines
    einzigen ist zu sehen.
    """
    weights = draw(rng, STRUCTURE)
    net = network(student, STRUCTURE, weights)
    before = saved(student, net, "bits.npz")
    for layer, matrix in enumerate(weights, start=1):
        for index in [(0, 0), (-1, -1), (1, 2)]:
            changed = matrix.copy()
            changed[index] = np.nextafter(changed[index], np.inf)
            net["weights"][layer] = changed
            require(
                saved(student, net, "bits.npz") != before,
                de=f"Eine kleine Änderung in weights[{layer}] ändert die Datei nicht. Fehlt dort "
                "eine Matrix, oder wird gerundet?",
                en=f"A small change in weights[{layer}] does not change the file. Is a matrix "
                "missing there, or is something rounded?",
            )
        net["weights"][layer] = matrix.copy()


@pytest.mark.exercise("NeuralNetwork.save_to_file", points=1)
def test_save_leaves_the_network_alone(student, rng):
    """Saving writes the file and changes neither structure nor weights, however often.

    de: Speichern schreibt die Datei und ändert weder Struktur noch Gewichte, auch nicht beim
    zweiten Mal.
    """
    weights = draw(rng, STRUCTURE)
    net = network(student, STRUCTURE, weights)
    for name in ("quiet.npz", "quiet.npz"):
        saved(student, net, name)
        assert_holds(net, STRUCTURE, weights)


@pytest.mark.exercise("NeuralNetwork.save_to_file", points=0.25)
def test_save_leaves_the_prediction_alone(student, reference, rng):
    """After saving, the latest prediction is still in the network, and the next is the same.

    de: Nach dem Speichern steht die letzte Vorhersage noch im Netz, und die nächste ist dieselbe.
    """
    weights, X = draw(rng, STRUCTURE), column(rng, 3)
    net, model = (network(module, STRUCTURE, weights) for module in (student, reference))
    assert_close(net.predict(X), model.predict(X))
    saved(student, net, "predicted.npz")
    assert_remembers(net, model)
    assert_close(net.predict(X), model.predict(X))


# load_from_file: what comes back


@pytest.mark.exercise("NeuralNetwork.load_from_file", points=0.5, show=True)
def test_load_of_the_lecture(student, reference, rng):
    """L1's matrix, saved and loaded into NeuralNetwork(), still makes (0, 36, 14) of (2, -6).

    de: Die Matrix von L1, gespeichert und in NeuralNetwork() geladen, macht aus (2, -6) wieder
    (0, 36, 14).
    """
    network(student, [2, 3], [MATRIX], None).save_to_file("lecture.npz")
    net = loaded(student, "lecture.npz", None)
    assert_holds(net, [2, 3], [MATRIX])
    assert_close(net.predict(VECTOR), [[0.0], [36.0], [14.0]])
    weights, X = draw(rng, [3, 4, 1]), column(rng, 3)
    weights[-1][:, 0] = 3.0
    network(student, [3, 4, 1], weights, None).save_to_file("binary.npz")
    model = network(reference, [3, 4, 1], weights, None)
    assert_close(loaded(student, "binary.npz", None).predict(X), model.predict(X))


@pytest.mark.exercise("NeuralNetwork.load_from_file", points=1)
def test_load_brings_structure_and_weights_back(student, rng):
    """NeuralNetwork() has the saved structure after loading, and every weight to the last bit.

    de: NeuralNetwork() hat nach dem Laden die gespeicherte Struktur und jedes Gewicht bis aufs
    letzte Bit.
    """
    for number, structure in enumerate([[3, 4, 2], [2, 3], [5, 4, 3, 4], [1, 1]]):
        weights = draw(rng, structure)
        net, _ = brought_back(student, structure, weights, f"back{number}.npz")
        assert_holds(net, structure, weights)
    weights = [rng.permutation(AWKWARD).reshape(2, 5), rng.permutation(AWKWARD)[:6].reshape(2, 3)]
    net, _ = brought_back(student, [4, 2, 2], weights, "awkward.npz")
    assert_holds(net, [4, 2, 2], weights)


@pytest.mark.exercise("NeuralNetwork.load_from_file", points=0.75)
def test_load_gives_the_same_predictions(student, reference, rng):
    """A loaded network has all its layers and predicts, bit for bit, what the saved one did.

    de: Ein geladenes Netz hat alle seine Layer und sagt Bit für Bit dasselbe voraus wie das
    gespeicherte.
    """
    # Eighths, added up by relu and identity: exact in whatever order a product is summed.
    structure, functions = [3, 5, 4, 2], ("relu", "identity")
    weights = [np.round(8 * matrix) / 8 for matrix in draw(rng, structure)]
    net, twin = brought_back(student, structure, weights, "eighths.npz", functions)
    model = network(reference, structure, weights, functions)
    for _ in range(3):
        X = rng.integers(-8, 9, (3, 1)) / 8
        expected = model.predict(X)
        assert_close(twin.predict(X), expected)
        assert_close(net.predict(X), expected, tol=0.0)
        assert_remembers(net, model)
    # Sums of any kind, through both functions.
    weights, X = draw(rng, STRUCTURE), column(rng, 3)
    net, _ = brought_back(student, STRUCTURE, weights, "sums.npz", ("sigmoid", "sigmoid"))
    model = network(reference, STRUCTURE, weights, ("sigmoid", "sigmoid"))
    assert_close(net.predict(X), model.predict(X))


OTHERS = [([2, 5, 1], [3, 4, 2]), ([4, 3, 3, 2], [2, 3]), ([2, 2], [1, 2, 3, 2])]


@pytest.mark.exercise("NeuralNetwork.load_from_file", points=0.5)
def test_load_replaces_another_network(student, rng):
    """A network with a structure of its own gets the loaded structure and the loaded weights.

    de: Ein Netz mit eigener Struktur bekommt die geladene Struktur und die geladenen Gewichte.
    """
    for number, (old, structure) in enumerate(OTHERS):
        weights, name = draw(rng, structure), f"other{number}.npz"
        network(student, structure, weights).save_to_file(name)
        net = new(student, SMOOTH, structure=old)
        net.load_from_file(name)
        assert_holds(net, structure, weights)


@pytest.mark.exercise("NeuralNetwork.load_from_file", points=0.5)
def test_load_lays_out_the_layers_anew(student, reference, rng):
    """A network with a structure of its own predicts through the loaded layers, old ones gone.

    de: Ein Netz mit eigener Struktur sagt durch die geladenen Layer voraus, die alten sind fort.
    """
    for number, (old, structure) in enumerate(OTHERS):
        weights, name = draw(rng, structure), f"anew{number}.npz"
        network(student, structure, weights).save_to_file(name)
        net, model = new(student, SMOOTH, structure=old), network(reference, structure, weights)
        net.predict(column(rng, old[0]))
        net.load_from_file(name)
        X = column(rng, structure[0])
        assert_close(net.predict(X), model.predict(X))
        assert_remembers(net, model)


@pytest.mark.exercise("NeuralNetwork.load_from_file", points=0.5)
def test_load_keeps_many_layers_in_order(student, rng):
    """The layers of a very deep network come back in their order.

    de: Die Layer eines sehr tiefen Netzes kommen in ihrer Reihenfolge zurück.
    """
    structure = [2] * 13
    weights = draw(rng, structure)
    net, _ = brought_back(student, structure, weights, "deep.npz")
    assert_holds(net, structure, weights)


@pytest.mark.exercise("NeuralNetwork.load_from_file", points=0.75)
def test_load_gives_what_was_saved_last(student, rng):
    """What comes back is the state when the network was saved last, not what became of it since.

    de: Zurück kommt der Zustand beim letzten Speichern, nicht der, den das Netz inzwischen hat.
    """
    first, second, third = (draw(rng, STRUCTURE) for _ in range(3))
    net = network(student, STRUCTURE, first)
    net.save_to_file("states.npz")
    place(net, second)
    net.load_from_file("states.npz")
    assert_holds(net, STRUCTURE, first)
    place(net, second).save_to_file("states.npz")
    place(net, third)
    assert_holds(loaded(student, "states.npz"), STRUCTURE, second)
    net.load_from_file("states.npz")
    assert_holds(net, STRUCTURE, second)
    weights = draw(rng, [2, 1])
    network(student, [2, 1], weights).save_to_file("states.npz")
    assert_holds(loaded(student, "states.npz"), [2, 1], weights)
    assert_holds(net, STRUCTURE, second)


@pytest.mark.exercise("NeuralNetwork.load_from_file", points=0.5)
def test_load_needs_nothing_but_the_file(student, rng):
    """All is in the one file: under another name it gives the same network, which then stays.

    de: Alles steht in der einen Datei: Unter anderem Namen ergibt sie dasselbe Netz, und das
    bleibt.
    """
    weights = draw(rng, STRUCTURE)
    twin = network(student, STRUCTURE, weights)
    student.files["travelled.npz"] = saved(student, twin, "home.npz")
    del student.files["home.npz"]
    place(twin, draw(rng, STRUCTURE))
    net = loaded(student, "travelled.npz")
    del student.files["travelled.npz"]
    assert_holds(net, STRUCTURE, weights)


@pytest.mark.exercise("NeuralNetwork.load_from_file", points=0.5)
def test_load_gives_a_network_that_learns_on(student, reference, rng):
    """A loaded network learns on from the loaded weights, and the saved one stays as it is.

    de: Ein geladenes Netz lernt von den geladenen Gewichten aus weiter; das gespeicherte bleibt,
    wie es ist.
    """
    weights, data = draw(rng, STRUCTURE), examples(rng, STRUCTURE, 2)
    parameters = {"n_iterations": 2, "eta": 0.1}
    net, twin = brought_back(student, STRUCTURE, weights, "pupil.npz", **parameters)
    model = network(reference, STRUCTURE, weights, **parameters)
    net.train(data)
    model.train(data)
    assert_weights_close(net, model)
    assert_holds(twin, STRUCTURE, weights)
    assert_holds(loaded(student, "pupil.npz"), STRUCTURE, weights)


# load_from_file: what is refused


def ready(student, rng, name):
    """A loaded network, its weights, and the bytes it was loaded from."""
    weights = draw(rng, STRUCTURE)
    net, _ = brought_back(student, STRUCTURE, weights, name)
    assert_holds(net, STRUCTURE, weights)
    return net, weights, student.files[name]


@pytest.mark.exercise("NeuralNetwork.load_from_file", points=0.5)
def test_load_refuses_a_missing_file(student, rng):
    """load_from_file raises an exception for a file that is not there, and reads others still.

    de: load_from_file wirft für eine Datei, die es nicht gibt, eine Ausnahme und liest andere
    weiterhin.
    """
    net, weights, _ = ready(student, rng, "there.npz")
    empty = new(student, SMOOTH)
    for reader in (net, empty):
        assert_refused(
            reader,
            "not_there.npz",
            de="eine Datei, die es nicht gibt,",
            en="a file that is not there",
        )
    empty.load_from_file("there.npz")
    assert_holds(empty, STRUCTURE, weights)


@pytest.mark.exercise("NeuralNetwork.load_from_file", points=0.25)
def test_load_refuses_a_truncated_file(student, rng):
    """load_from_file raises an exception for a saved file that has been cut off.

    de: load_from_file wirft für eine gespeicherte Datei, die abgeschnitten wurde, eine Ausnahme.
    """
    net, _, content = ready(student, rng, "whole.npz")
    for quarters in (3, 2, 1, 0):
        student.files["cut.npz"] = content[: len(content) * quarters // 4]
        assert_refused(
            net, "cut.npz", de="eine abgeschnittene Datei", en="a file that was cut off"
        )


@pytest.mark.exercise("NeuralNetwork.load_from_file", points=0.5)
def test_load_refuses_what_holds_no_arrays(student, rng):
    """load_from_file raises an exception for text and for archives that hold no arrays.

    de: load_from_file wirft für Text und für Archive, in denen keine Arrays stehen, eine Ausnahme.
    """
    net, _, _ = ready(student, rng, "arrays.npz")
    for content, de, en in [
        (b"Das ist kein Netz.\n", "einen Text", "a text"),
        (numbered(), "ein leeres Archiv", "an empty archive"),
        (zipped_text(), "ein Archiv mit Texten", "an archive of texts"),
    ]:
        student.files["foreign.npz"] = content
        assert_refused(net, "foreign.npz", de=de, en=en)


@pytest.mark.exercise("NeuralNetwork.load_from_file", points=0.75)
def test_load_refuses_arrays_that_do_not_fit(student, rng):
    """load_from_file raises an exception for vectors, cubes, and matrices that do not fit.

    de: load_from_file wirft für Vektoren, Würfel und nicht zueinander passende Matrizen eine
    Ausnahme.
    """
    net, _, _ = ready(student, rng, "fitting.npz")
    for arrays in unfitting(rng):
        student.files["unfitting.npz"] = numbered(*arrays)
        assert_refused(
            net,
            "unfitting.npz",
            de="Arrays, die keine zueinander passenden Matrizen sind,",
            en="arrays that are no matrices which fit each other",
        )
    # The same in the student's own format, if a network with such weights can be saved at all.
    for layer, shape in [(2, (2, 3)), (1, (3, 4)), (1, (4,))]:
        broken = network(student, STRUCTURE, draw(rng, STRUCTURE))
        name = f"own{layer}{len(shape)}{shape[0]}.npz"
        try:
            broken["weights"][layer] = rng.normal(0, 1, shape)
            broken.save_to_file(name)
        except StudentRaised:
            continue
        assert_refused(
            net,
            name,
            de=f"eine Datei, in der weights[{layer}] nicht passt,",
            en=f"a file in which weights[{layer}] does not fit",
        )


def unfitting(rng):
    """Lists of arrays that are no network, with the first entry or without it."""
    shapes = [
        [(4,), (5,), (2,)],
        [(), (), ()],
        [(4, 6), (2, 7), (3, 9)],
        [(2, 3), (4, 3), (1, 5), (2, 4)],
        [(4, 4), (2, 5, 1), (3, 3)],
        [(6, 7), (5,), (2, 9)],
    ]
    return [[rng.normal(0, 1, shape) for shape in entry] for entry in shapes]


class Trap:
    """What is unpickled makes a file: a harmless stand-in for code that does harm."""

    def __reduce__(self):
        return open, (OPENED, "w")


@pytest.mark.exercise("NeuralNetwork.load_from_file", points=0.5)
def test_load_refuses_pickles_unopened(student, rng):
    """load_from_file raises an exception for pickled files, and none of their code has run.

    de: load_from_file wirft für Dateien, in denen pickle steckt, eine Ausnahme, und kein Code
    daraus ist gelaufen.
    """
    net, _, _ = ready(student, rng, "plain.npz")
    trap = Trap()
    objects = [np.full(shape, trap, dtype=object) for shape in [(4, 4), (4, 4), (2, 5)]]
    for content in (numbered(*objects), numbered(objects[0]), objects[1].dumps()):
        student.files["pickled.npz"] = content
        assert_refused(net, "pickled.npz", de="eine Datei mit pickle", en="a pickled file")
        require(
            OPENED not in student.files,
            de="Beim Laden ist Code aus der Datei gelaufen. Lade ohne pickle.",
            en="Code from the file has run while it was loaded. Load without pickle.",
        )


@pytest.mark.exercise("NeuralNetwork.load_from_file", points=0.75)
@pytest.mark.parametrize("kind", ["unreadable", "unfitting"])
def test_load_that_fails_changes_nothing(student, rng, kind):
    """When loading fails, structure, weights, activations and predictions are as before.

    de: Scheitert das Laden, sind Struktur, Gewichte, Aktivierungen und Vorhersagen wie vorher.
    """
    net, weights, content = ready(student, rng, f"kept_{kind}.npz")
    X = column(rng, 3)
    predicted = net.predict(X)
    assert_shape(predicted, (2, 1))
    before = memory(net, STRUCTURE)
    bad = {
        "unreadable": [None, content[: len(content) // 2], zipped_text()],
        "unfitting": [numbered(*arrays) for arrays in unfitting(rng)],
    }
    for number, damaged in enumerate(bad[kind]):
        name = f"{kind}{number}.npz"
        if damaged is not None:
            student.files[name] = damaged
        raised_by(net, name)
        assert_holds(net, STRUCTURE, weights)
        assert_same_memory(net, STRUCTURE, before)
    assert_close(net.predict(X), predicted)


@pytest.mark.exercise("NeuralNetwork.load_from_file", points=0.25)
def test_load_that_fails_says_why(student, rng):
    """Every exception of load_from_file comes with a message.

    de: Jede Ausnahme von load_from_file bringt eine Meldung mit.
    """
    net, _, content = ready(student, rng, "silent.npz")
    for number, damaged in enumerate(
        [None, b"", content[: len(content) // 2], numbered()]
        + [numbered(*arrays) for arrays in unfitting(rng)]
    ):
        name = f"silent{number}.npz"
        if damaged is not None:
            student.files[name] = damaged
        raised = raised_by(net, name)
        require(
            (raised is not None or number > 0) and (raised is None or raised.message.strip()),
            de="load_from_file wirft keine Ausnahme oder eine ohne Meldung. Sage in Worten, was "
            'an der Datei nicht stimmt: `raise ValueError("...")`.',
            en="load_from_file raises no exception, or one without a message. Say in words what "
            'is wrong with the file: `raise ValueError("...")`.',
        )
