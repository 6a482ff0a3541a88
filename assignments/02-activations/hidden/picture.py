"""The six curves, the student's on top of the reference's."""

import numpy as np

NAMES = ("step", "relu", "leaky_relu", "sigmoid", "tanh", "identity")
SLOPE = 0.1  # of leaky_relu here: 0.01 could not be told from 0
WORDS = {
    "de": {"yours": "deine", "reference": "Referenz", "missing": "keine Kurve"},
    "en": {"yours": "yours", "reference": "reference", "missing": "no curve"},
}


def sample(student, reference):
    """Values of all six functions on one grid."""
    z = np.linspace(-4.0, 4.0, 161)
    data = {"z": z}
    for name in NAMES:
        arguments = (z, SLOPE) if name == "leaky_relu" else (z,)
        data[f"reference_{name}"] = np.array(getattr(reference, name)(*arguments), dtype=float)
        data[f"student_{name}"] = _curve(student, name, arguments)
    return data


def _curve(student, name, arguments):
    """The student's values, or an empty array where there are none to draw."""
    try:
        got = getattr(student, name)(*arguments)
    except Exception:
        return np.empty(0)
    drawable = isinstance(got, np.ndarray) and got.dtype.kind in "biuf"
    if not drawable or got.shape != arguments[0].shape:
        return np.empty(0)
    return got.astype(float)


def draw(figure, data, language):
    """Two rows of three axes, one for each function."""
    words = WORDS[language]
    grid = figure.subplots(2, 3)
    for axes, name in zip(grid.flat, NAMES, strict=True):
        expected, got = data[f"reference_{name}"], data[f"student_{name}"]
        axes.plot(data["z"], expected, color="0.75", linewidth=5, label=words["reference"])
        if got.size:
            axes.plot(data["z"], got, color="C0", linewidth=1.5, label=words["yours"])
        else:
            axes.text(0.96, 0.05, words["missing"], ha="right", transform=axes.transAxes)
        room = 0.1 * np.ptp(expected)
        axes.set_ylim(expected.min() - room, expected.max() + room)
        axes.set_title(name if name != "leaky_relu" else f"leaky_relu, $\\varepsilon$ = {SLOPE}")
        axes.set_xlabel("z")
        axes.grid(alpha=0.3)
    grid.flat[0].legend(loc="upper left", fontsize="small")
    figure.set_layout_engine("constrained")
