"""Points, the three activation curves and the fit, the student's beside the reference's."""

import numpy as np

WORDS = {
    "de": {
        "yours": "dein Netz",
        "reference": "Referenz",
        "missing": "dein Netz liefert keine Kurve",
        "points": "Punkte",
        "fit": "Die gelernte Kurve",
        "activations": "Die drei Aktivierungen",
    },
    "en": {
        "yours": "your network",
        "reference": "reference",
        "missing": "your network gives no curve",
        "points": "points",
        "fit": "The fit",
        "activations": "The three activations",
    },
}


def sample(student, reference):
    """Both networks trained on the same points, on one grid."""
    x = np.linspace(0.0, 6.0, 25)
    y = 1.5 + np.sin(x) + np.random.default_rng(4).normal(0.0, 0.12, 25)
    w1 = np.array([[-1.0, 1.0], [-4.0, 1.0], [-6.0, 1.0]])
    w2 = np.array([1.0, 1.0, -1.0, 1.0])
    grid = np.linspace(-0.5, 6.5, 141)
    data = {"x": x, "y": y, "grid": grid}
    for name, module in (("reference", reference), ("student", student)):
        y_hat, hidden = _curves(module, (x, y, w1, w2, 0.3, 1500), grid)
        data[f"{name}_fit"], data[f"{name}_hidden"] = y_hat, hidden
    return data


def _curves(module, task, grid):
    """Predictions and activations after training, or empty arrays where there are none."""
    try:
        w1, w2, _ = module.train(*task)
        y_hat, hidden = module.forward(grid, w1, w2)
    except Exception:
        return np.empty(0), np.empty((3, 0))
    for array, shape in ((y_hat, grid.shape), (hidden, (3, grid.size))):
        drawable = isinstance(array, np.ndarray) and array.dtype.kind in "biuf"
        if not drawable or array.shape != shape:
            return np.empty(0), np.empty((3, 0))
    return y_hat.astype(float), hidden.astype(float)


def draw(figure, data, language):
    """The fit on the left, the activations on the right."""
    words = WORDS[language]
    left, right = figure.subplots(1, 2)
    grid, got = data["grid"], data["student_fit"]
    left.plot(data["x"], data["y"], "o", color="0.5", markersize=4, label=words["points"])
    left.plot(grid, data["reference_fit"], color="0.75", linewidth=5, label=words["reference"])
    for row in data["reference_hidden"]:
        right.plot(grid, row, color="0.75", linewidth=5)
    if got.size:
        left.plot(grid, got, color="C3", linewidth=1.5, label=words["yours"])
        for number, row in enumerate(data["student_hidden"], start=1):
            right.plot(grid, row, linewidth=1.5, label=f"$g(z_{number})$")
        right.legend(fontsize="small")
    else:
        left.text(0.5, 0.05, words["missing"], ha="center", transform=left.transAxes)
    left.set_ylim(-0.2, 3.2)
    right.set_ylim(-0.05, 1.05)
    left.set_title(words["fit"])
    right.set_title(words["activations"])
    for axes in (left, right):
        axes.set_xlabel("x")
        axes.grid(alpha=0.3)
    left.legend(fontsize="small")
    figure.set_layout_engine("constrained")
