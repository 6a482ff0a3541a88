"""The probabilities that were learnt, their boundary beside the reference's, and the costs."""

import functools

import numpy as np

POINTS = np.array(
    [[1.0, 3.0, 3.0, 3.0, 2.0, 4.0, 4.0, 5.0], [1.0, 2.0, 3.0, 1.0, 2.0, 3.0, 5.0, 3.0]]
)
CLASSES = np.array([[0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0]])
RATE, ITERATIONS, EVERY = 0.3, 1000, 10
AXIS = np.linspace(0.0, 6.0, 31)
WORDS = {
    "de": {
        "yours": "deine",
        "reference": "Referenz",
        "missing": "keine Kurve",
        "chance": "deine Wahrscheinlichkeit für Klasse 1",
        "step": "Iteration",
        "cost": "Kosten",
    },
    "en": {
        "yours": "yours",
        "reference": "reference",
        "missing": "no curve",
        "chance": "your probability of class 1",
        "step": "iteration",
        "cost": "cost",
    },
}


def sample(student, reference):
    """Probabilities on a grid and every tenth cost after training on the eight points."""
    chances, costs = _trained_once(reference)
    student_chances, student_costs = _trained(student)
    return {
        "reference_chances": chances,
        "reference_costs": costs,
        "student_chances": student_chances,
        "student_costs": student_costs,
    }


@functools.cache
def _trained_once(reference):
    """The reference's: the same for every hand-in."""
    return _trained(reference)


def _trained(module):
    """Probabilities on the grid and the costs; empty where there is nothing to draw."""
    grid = np.vstack([part.ravel() for part in np.meshgrid(AXIS, AXIS)])
    chances = costs = np.empty(0)
    try:
        w, b, recorded = module.train(POINTS, CLASSES, RATE, ITERATIONS)
        costs = _row(recorded, ITERATIONS + 1)[::EVERY]
        chances = _row(module.predict_proba(grid, w, b), grid.shape[1])
    except Exception:
        return chances, costs
    return chances, costs


def _row(values, count):
    """`count` finite numbers as a vector, or an empty one."""
    array = np.asarray(values)
    if array.dtype.kind not in "biuf" or array.size != count or not np.isfinite(array).all():
        return np.empty(0)
    return array.astype(float).reshape(-1)


def draw(figure, data, language):
    """The plane on the left, the costs on the right."""
    figure.set_layout_engine("constrained")  # first: a colour bar depends on it
    words = WORDS[language]
    left, right = figure.subplots(1, 2)
    _draw_plane(left, data, words)
    steps = np.arange(0, ITERATIONS + 1, EVERY)
    right.plot(steps, data["reference_costs"], color="0.75", linewidth=5, label=words["reference"])
    right.set_ylim(0.4, 0.72)
    if data["student_costs"].size:
        right.plot(steps, data["student_costs"], color="C0", linewidth=1.5, label=words["yours"])
    else:
        _say_missing(right, words)
    right.set_xlabel(words["step"])
    right.set_ylabel(words["cost"])
    right.grid(alpha=0.3)
    right.legend(fontsize="small")


def _draw_plane(axes, data, words):
    shape = (AXIS.size, AXIS.size)
    _boundary(axes, data["reference_chances"].reshape(shape), "0.6", 6)
    if data["student_chances"].size:
        chances = data["student_chances"].reshape(shape)
        shades = axes.pcolormesh(
            AXIS, AXIS, chances, cmap="RdBu_r", vmin=0, vmax=1, alpha=0.5, zorder=0
        )
        axes.figure.colorbar(shades, ax=axes, label=words["chance"])
        _boundary(axes, chances, "black", 1.5)
    else:
        _say_missing(axes, words)
    for label, marker, colour in ((0.0, "o", "C0"), (1.0, "s", "C3")):
        x1, x2 = POINTS[:, CLASSES[0] == label]
        axes.scatter(x1, x2, marker=marker, color=colour, edgecolor="black", zorder=3)
    axes.set_xlabel("$x_1$")
    axes.set_ylabel("$x_2$")


def _boundary(axes, chances, colour, width):
    """The line at probability 1/2, where there is one."""
    if chances.min() < 0.5 < chances.max():
        axes.contour(AXIS, AXIS, chances, levels=[0.5], colors=colour, linewidths=width)


def _say_missing(axes, words):
    axes.text(0.96, 0.12, words["missing"], ha="right", transform=axes.transAxes)
