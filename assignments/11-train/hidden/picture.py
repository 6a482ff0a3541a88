"""The squared error while the network learns binary numbers: the student's train, step by step."""

import functools

import numpy as np

ITERATIONS = 60
ETA = 0.01
DATA = [
    (np.array([[n >> 2 & 1], [n >> 1 & 1], [n & 1]]), np.array([[n]]))
    for n in (0, 1, 2, 3, 4, 6, 7)
]
START = [
    np.array(
        [
            [0.9, 0.5, 0.7, -0.8],
            [0.6, -0.1, -0.1, 0.8],
            [-0.3, -0.9, -0.3, -0.8],
            [-1.3, -0.1, 0.3, -1.5],
        ]
    ),
    np.array([[0.1, 0.2, 0.1, -0.9, -0.2]]),
]
WORDS = {
    "de": {
        "yours": "dein train",
        "reference": "Referenz",
        "x": "Iteration",
        "y": "mittlerer quadratischer Fehler",
        "title": "Binärzahlen lernen, von festen Gewichten aus",
        "missing": "dein train hat nicht so weit gerechnet",
    },
    "en": {
        "yours": "your train",
        "reference": "reference",
        "x": "iteration",
        "y": "mean squared error",
        "title": "Learning binary numbers from fixed weights",
        "missing": "your train did not get that far",
    },
}


def sample(student, reference):
    """The error before the first iteration and after each, for both."""
    return {"student": _student_curve(student), "reference": _reference_curve(reference)}


def _parameters(module):
    return {
        "structure": [3, 4, 1],
        "n_iterations": 1,
        "eta": ETA,
        "output_activation_func": module.relu,
        "hidden_activation_func": module.relu,
    }


@functools.cache
def _reference_curve(reference):
    net = reference.NeuralNetwork(**_parameters(reference))
    net.weights[1:] = [W.copy() for W in START]
    errors = []
    for iteration in range(ITERATIONS + 1):
        if iteration:
            net.train(DATA)
        errors.append(np.mean([(net.predict(X) - Y).item() ** 2 for X, Y in DATA]))
    return np.array(errors)


def _student_curve(student):
    """As far as the student's network gets; what it returns is anything at all."""
    errors = []
    try:
        net = student.NeuralNetwork(**_parameters(student))
        for layer, W in enumerate(START, start=1):
            net["weights"][layer] = W
        for iteration in range(ITERATIONS + 1):
            if iteration:
                net.train(DATA)
            outputs = [
                np.asarray(a, dtype=float).item() for a in net.predict.map([X for X, _ in DATA])
            ]
            errors.append(
                np.mean([(a - Y.item()) ** 2 for a, (_, Y) in zip(outputs, DATA, strict=True)])
            )
    except Exception:
        return np.array(errors)
    return np.array(errors)


def draw(figure, data, language):
    """Both curves over the iterations, on a logarithmic scale."""
    words = WORDS[language]
    axes = figure.subplots()
    expected, got = data["reference"], data["student"]
    axes.plot(expected, color="0.75", linewidth=6, label=words["reference"])
    if got.size:
        axes.plot(got, color="C0", linewidth=1.8, label=words["yours"])
    if got.size < expected.size:
        axes.text(0.97, 0.6, words["missing"], ha="right", transform=axes.transAxes)
    axes.set_yscale("log")
    axes.set_ylim(expected.min() / 3, expected.max() * 3)
    axes.set_xlim(0, ITERATIONS)
    axes.set_xlabel(words["x"])
    axes.set_ylabel(words["y"])
    axes.set_title(words["title"])
    axes.grid(alpha=0.3)
    axes.legend()
    figure.set_layout_engine("constrained")
