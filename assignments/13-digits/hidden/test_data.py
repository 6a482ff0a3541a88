"""Hidden suite of 13-digits: load_idx, on files that the checks write, and as_training_data."""

import gzip
import struct

import numpy as np
import pytest

from autograder.testing import assert_close, assert_raises, assert_unchanged, require

UNSIGNED_BYTE = 8


def idx(values, magic=None):
    """The content of an idx file that holds these values."""
    lengths = values.shape
    start = struct.pack(">BBBB", 0, 0, UNSIGNED_BYTE, len(lengths)) if magic is None else magic
    return start + struct.pack(f">{len(lengths)}I", *lengths) + values.astype(np.uint8).tobytes()


def images_of(rng, m, rows, columns):
    """Random pixels; 0 and 255 are among them."""
    pixels = rng.integers(0, 256, (m, rows, columns), dtype=np.uint8)
    pixels[0, 0, 0], pixels[-1, -1, -1] = 0, 255
    return pixels


def labels_of(rng, m):
    """Random labels from 0 to 9."""
    return rng.integers(0, 10, m, dtype=np.uint8)


def written(student, name, content):
    """Write a file where the student's code finds it; its name."""
    student.files[name] = gzip.compress(content, mtime=0) if name.endswith(".gz") else content
    return name


def load(student, images, labels, ending=""):
    """What load_idx makes of these images and labels: (X, y)."""
    names = (
        written(student, f"images-idx3-ubyte{ending}", idx(images)),
        written(student, f"labels-idx1-ubyte{ending}", idx(labels)),
    )
    return pair(student.load_idx(*names))


def pair(got):
    """Two things in a tuple or list."""
    require(
        isinstance(got, (tuple, list)) and len(got) == 2,
        de="Das Ergebnis soll ein Paar sein, wie `return X, y` es gibt.",
        en="The result should be a pair, as `return X, y` gives it.",
    )
    return got


def columns_of(images):
    """Each image as a column, row after row, between 0 and 1."""
    return np.array([image.ravel() for image in images]).T / 255


def assert_labels(got, expected):
    """The labels agree and are whole numbers."""
    assert_close(got, expected)
    require(
        np.asarray(got).dtype.kind in "iu",
        de="y soll ganze Zahlen enthalten (dtype int): Labels sind Indizes.",
        en="y should hold whole numbers (dtype int): labels are indices.",
    )


def assert_loads(student, rng, ending=""):
    """A small pair of files is read."""
    images, labels = images_of(rng, 3, 2, 4), labels_of(rng, 3)
    X, y = load(student, images, labels, ending)
    assert_close(X, columns_of(images))
    assert_labels(y, labels)


# load_idx


@pytest.mark.exercise("load_idx", points=0.25, show=True)
def test_load_idx_of_the_worked_example(student, reference, rng):
    """The two images of the statement become two columns, their labels 3 and 8.

    de: Die beiden Bilder der Aufgabenstellung werden zu zwei Spalten, ihre Labels sind 3 und 8.
    """
    images = np.array([[[0, 51, 102], [153, 204, 255]], [[255, 0, 0], [0, 0, 51]]])
    X, y = load(student, images, np.array([3, 8]))
    assert_close(X, [[0, 1], [0.2, 0], [0.4, 0], [0.6, 0], [0.8, 0], [1, 0.2]])
    assert_labels(y, [3, 8])
    assert_loads(student, rng)


@pytest.mark.exercise("load_idx", points=1.25)
def test_load_idx_reads_images_of_any_size(student, reference, rng):
    """X has one column per image, pixels row after row between 0 and 1, whatever the size.

    de: X hat eine Spalte je Bild, die Pixel Zeile für Zeile zwischen 0 und 1, gleich wie groß.
    """
    for m, rows, columns in [(5, 4, 4), (4, 2, 7), (2, 28, 28), (3, 1, 300), (300, 3, 2)]:
        images = images_of(rng, m, rows, columns)
        X, _ = load(student, images, labels_of(rng, m))
        assert_close(X, columns_of(images))


@pytest.mark.exercise("load_idx", points=0.75)
def test_load_idx_reads_labels(student, reference, rng):
    """y holds the labels in the order of the file, as whole numbers, shape (m,).

    de: y enthält die Labels in der Reihenfolge der Datei, als ganze Zahlen, Form (m,).
    """
    for m in (5, 9, 300):
        labels = labels_of(rng, m)
        _, y = load(student, images_of(rng, m, 2, 3), labels)
        assert_labels(y, labels)


@pytest.mark.exercise("load_idx", points=0.25)
def test_load_idx_reads_a_single_image(student, reference, rng):
    """A file with one image gives one column and one label.

    de: Eine Datei mit einem Bild ergibt eine Spalte und ein Label.
    """
    images, labels = images_of(rng, 1, 3, 5), labels_of(rng, 1)
    X, y = load(student, images, labels)
    assert_close(X, columns_of(images))
    assert_labels(y, labels)


@pytest.mark.exercise("load_idx", points=0.5)
def test_load_idx_reads_compressed_files(student, reference, rng):
    """Files whose names end in .gz are unpacked while reading.

    de: Dateien, deren Name auf .gz endet, werden beim Lesen entpackt.
    """
    assert_loads(student, rng, ".gz")


@pytest.mark.exercise("load_idx", points=0.25)
def test_load_idx_reads_one_compressed_file(student, reference, rng):
    """Only one of the two files may be compressed, whichever it is.

    de: Auch nur eine der beiden Dateien darf komprimiert sein, gleich welche.
    """
    images, labels = images_of(rng, 4, 3, 2), labels_of(rng, 4)
    for first, second in [("", ".gz"), (".gz", "")]:
        names = (
            written(student, f"images{first}", idx(images)),
            written(student, f"labels{second}", idx(labels)),
        )
        X, y = pair(student.load_idx(*names))
        assert_close(X, columns_of(images))
        assert_labels(y, labels)


@pytest.mark.exercise("load_idx", points=0.25)
def test_load_idx_refuses_other_counts(student, reference, rng):
    """load_idx raises an exception when there are more or fewer labels than images.

    de: load_idx wirft eine Ausnahme, wenn es mehr oder weniger Labels als Bilder gibt.
    """
    assert_loads(student, rng)
    images = written(student, "images", idx(images_of(rng, 4, 3, 2)))
    for m in (5, 3, 1):
        labels = written(student, "labels", idx(labels_of(rng, m)))
        assert_raises(student.load_idx, images, labels)


@pytest.mark.exercise("load_idx", points=0.25)
def test_load_idx_looks_at_the_first_bytes(student, reference, rng):
    """load_idx raises an exception when a file does not begin as an idx file does.

    de: load_idx wirft eine Ausnahme, wenn eine Datei nicht wie eine idx-Datei beginnt.
    """
    assert_loads(student, rng)
    images, labels = images_of(rng, 4, 3, 2), labels_of(rng, 4)
    good = written(student, "images", idx(images)), written(student, "labels", idx(labels))
    for magic in (b"GIF8", b"\x89PNG"):
        other = written(student, "other", idx(images, magic))
        assert_raises(student.load_idx, other, good[1])
        other = written(student, "other", idx(labels, magic))
        assert_raises(student.load_idx, good[0], other)


@pytest.mark.exercise("load_idx", points=0.25)
def test_load_idx_refuses_files_that_are_no_idx_files(student, reference, rng):
    """load_idx raises an exception for texts, empty files and files that break off.

    de: load_idx wirft eine Ausnahme bei Texten, leeren Dateien und solchen, die abbrechen.
    """
    assert_loads(student, rng)
    images, labels = idx(images_of(rng, 4, 3, 2)), idx(labels_of(rng, 4))
    good = written(student, "images", images), written(student, "labels", labels)
    text = b"rooms,price\n2,150\n3,180\n4,220\n6,410\n"
    for content in (text, b"", images[:-1], images[:7]):
        assert_raises(student.load_idx, written(student, "other", content), good[1])
    for content in (text, b"", labels[:-1], labels[:5]):
        assert_raises(student.load_idx, good[0], written(student, "other", content))


# as_training_data


def pairs_of(got, m):
    """The m pairs in a list."""
    require(
        isinstance(got, (list, tuple)) and len(got) == m,
        de="Das Ergebnis soll eine Liste mit einem Paar je Beispiel sein.",
        en="The result should be a list with one pair per example.",
    )
    return [pair(entry) for entry in got]


def examples(rng, n, m, n_classes):
    """Random examples and labels; the last class is missing where there are several others."""
    return rng.normal(0, 1, (n, m)), rng.integers(0, max(1, n_classes - 1), m)


def calls_of(rng):
    """Arguments of several sizes."""
    sizes = [(4, 6, 3), (3, 5, 10), (1, 4, 2), (5, 1, 4), (2, 2, 2), (6, 30, 5)]
    return [(*examples(rng, n, m, classes), classes) for n, m, classes in sizes]


@pytest.mark.exercise("as_training_data", points=0.5)
def test_training_data_have_the_columns_of_x(student, reference, rng):
    """There is one pair per example, in order; its first entry is the column of X, shape (n, 1).

    de: Es gibt ein Paar je Beispiel, der Reihe nach; vorn steht die Spalte von X, Form (n, 1).
    """
    calls = calls_of(rng)
    for (X, y, _), got in zip(calls, student.as_training_data.starmap(calls), strict=True):
        for k, (column, _) in enumerate(pairs_of(got, len(y))):
            assert_close(column, X[:, [k]])


@pytest.mark.exercise("as_training_data", points=0.75)
def test_training_data_have_one_hot_labels(student, reference, rng):
    """The second entry of a pair is its label as a one-hot column, shape (n_classes, 1).

    de: Der zweite Eintrag eines Paares ist das Label als One-Hot-Spalte, Form (n_classes, 1).
    """
    calls = calls_of(rng)
    for (_, y, classes), got in zip(calls, student.as_training_data.starmap(calls), strict=True):
        for label, (_, column) in zip(y, pairs_of(got, len(y)), strict=True):
            expected = np.zeros((classes, 1))
            expected[label, 0] = 1.0
            assert_close(column, expected)


@pytest.mark.exercise("as_training_data", points=0.25)
def test_training_data_contain_the_last_class(student, reference, rng):
    """Every class from 0 to n_classes - 1 has its row, the last one too.

    de: Jede Klasse von 0 bis n_classes - 1 hat ihre Zeile, auch die letzte.
    """
    for classes in (2, 4):
        y = np.concatenate([np.arange(classes), [classes - 1]])
        X = rng.normal(0, 1, (3, len(y)))
        got = pairs_of(student.as_training_data(X, y, classes), len(y))
        for k, (_, column) in enumerate(got):
            assert_close(column, np.eye(classes)[:, [y[k]]])


@pytest.mark.exercise("as_training_data", points=0.25)
def test_training_data_leave_x_and_y_alone(student, reference, rng):
    """as_training_data leaves X and y as they were.

    de: as_training_data lässt X und y, wie sie waren.
    """
    X, y = examples(rng, 4, 6, 3)
    got = pairs_of(assert_unchanged(student.as_training_data, X, y, 3), 6)
    for k, (column, label) in enumerate(got):
        assert_close(column, X[:, [k]])
        assert_close(label, np.eye(3)[:, [y[k]]])


@pytest.mark.exercise("as_training_data", points=0.25)
def test_training_data_refuse_other_lengths(student, reference, rng):
    """as_training_data raises an exception when there are more or fewer labels than examples.

    de: as_training_data wirft eine Ausnahme, wenn es mehr oder weniger Labels als Beispiele gibt.
    """
    X, y = examples(rng, 4, 6, 3)
    for k, (column, label) in enumerate(pairs_of(student.as_training_data(X, y, 3), 6)):
        assert_close(column, X[:, [k]])
        assert_close(label, np.eye(3)[:, [y[k]]])
    for labels in (y[:-1], np.append(y, 0), y[:1]):
        assert_raises(student.as_training_data, X, labels, 3)
