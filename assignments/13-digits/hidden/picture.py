"""What the student's network makes of digits it has not seen: confusion matrix, misread digits."""

import functools
from itertools import pairwise
from pathlib import Path

import numpy as np

DIGITS = Path(__file__).parents[1] / "digits.npz"
EXAMPLES = 600
HELD_BACK = 400
CLASSES = 10
STRUCTURE = [64, 20, CLASSES]
ITERATIONS = 200
ETA = 1.5
BATCH = 16
SHOWN = 12
WORDS = {
    "de": {
        "yours": "dein Netz",
        "reference": "Referenz",
        "digit": "Ziffer",
        "read": "gelesen als",
        "misread": "dein Netz hat sich verlesen",
        "nothing": "dein Netz hat nicht gelesen",
    },
    "en": {
        "yours": "your network",
        "reference": "reference",
        "digit": "digit",
        "read": "read as",
        "misread": "misread by your network",
        "nothing": "your network did not read",
    },
}


@functools.cache
def _digits():
    """Training data, and the columns and labels of 400 digits held back."""
    with np.load(DIGITS) as file:
        images, labels = file["images"], file["labels"].astype(int)
    order = np.random.default_rng(13).permutation(len(labels))
    X, y = images.reshape(len(labels), -1).T[:, order] / 16, labels[order]
    hot = np.eye(CLASSES)
    data = [(X[:, [k]], hot[:, [y[k]]]) for k in range(EXAMPLES)]
    return data, X[:, -HELD_BACK:], y[-HELD_BACK:]


def _start():
    """The weights from which both begin."""
    rng = np.random.default_rng(4)
    return [rng.normal(0, np.sqrt(2 / k), (n, k + 1)) for k, n in pairwise(STRUCTURE)]


def _parameters(module):
    return {
        "structure": list(STRUCTURE),
        "eta": ETA,
        "output_activation_func": module.softmax,
        "hidden_activation_func": module.sigmoid,
    }


def sample(student, reference):
    """Both confusion matrices; pixels, labels and guesses of misread digits."""
    _, X, y = _digits()
    guesses = _student_guesses(student)
    wrong = np.flatnonzero(guesses != y)[:SHOWN] if guesses.size else np.empty(0, dtype=int)
    return {
        "reference": _confusion(_reference_guesses(reference)),
        "student": _confusion(guesses),
        "pixels": X[:, wrong].T,
        "digits": y[wrong],
        "guesses": guesses[wrong] if guesses.size else np.empty(0),
    }


@functools.cache
def _reference_guesses(reference):
    """Batches are drawn here, so that the picture is the same every time."""
    data, X, _ = _digits()
    rng = np.random.default_rng(5)
    net = reference.NeuralNetwork(n_iterations=1, **_parameters(reference))
    net.weights[1:] = _start()
    for _ in range(ITERATIONS):
        net.train([data[k] for k in rng.choice(len(data), BATCH, replace=False)])
    return np.array([np.argmax(net.predict(X[:, [k]])) for k in range(HELD_BACK)])


def _student_guesses(student):
    """One guess for each digit held back; none where the network does not get that far."""
    data, X, _ = _digits()
    try:
        net = student.NeuralNetwork(
            n_iterations=ITERATIONS, batch_size=BATCH, **_parameters(student)
        )
        for layer, W in enumerate(_start(), start=1):
            net["weights"][layer] = W
        net.train(data)
        outputs = net.predict.map([X[:, [k]] for k in range(HELD_BACK)])
        columns = [np.asarray(output, dtype=float).reshape(CLASSES) for output in outputs]
    except Exception:
        return np.empty(0, dtype=int)
    return np.argmax(columns, axis=1)


def _confusion(guesses):
    """How often digit i was read as digit j; empty without guesses."""
    if not guesses.size:
        return np.empty(0)
    counts = np.zeros((CLASSES, CLASSES))
    np.add.at(counts, (_digits()[2], guesses), 1)
    return counts


def draw(figure, data, language):
    """Both matrices above, misread digits below."""
    words = WORDS[language]
    top, bottom = figure.subfigures(2, 1, height_ratios=[3, 1])
    left, right = top.subplots(1, 2)
    _draw_matrix(left, data["student"], words["yours"], words)
    _draw_matrix(right, data["reference"], words["reference"], words)
    labels, guesses = data["digits"], data["guesses"]
    if labels.size:
        _draw_misread(bottom, data["pixels"].reshape(-1, 8, 8), labels, guesses)
        bottom.suptitle(words["misread"], fontsize="medium")
    figure.set_layout_engine("constrained")


def _draw_matrix(axes, counts, name, words):
    if not counts.size:
        axes.text(0.5, 0.5, words["nothing"], ha="center", transform=axes.transAxes)
        axes.set_title(name)
        axes.set_axis_off()
        return
    axes.imshow(counts / np.maximum(counts.sum(axis=1, keepdims=True), 1), cmap="Blues")
    for (i, j), count in np.ndenumerate(counts):
        if count:
            color = "white" if i == j else "black"
            axes.text(j, i, int(count), ha="center", va="center", fontsize=6, color=color)
    axes.set_title(f"{name}: {np.trace(counts) / counts.sum():.3f}")
    axes.set_xticks(range(CLASSES))
    axes.set_yticks(range(CLASSES))
    axes.set_xlabel(words["read"])
    axes.set_ylabel(words["digit"])


def _draw_misread(figure, images, labels, guesses):
    grid = np.atleast_1d(figure.subplots(1, SHOWN))
    for axes in grid:
        axes.set_axis_off()
    for axes, image, label, guess in zip(grid, images, labels, guesses, strict=False):
        axes.imshow(image, cmap="gray_r")
        axes.set_title(f"{int(label)} → {int(guess)}", fontsize=8)
