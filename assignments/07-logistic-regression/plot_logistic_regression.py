"""Zeichnet deine Entscheidungsgrenze / draws your decision boundary.

Start: python plot_logistic_regression.py [Lernrate / learning rate] [Iterationen / iterations]
Das Bild liegt danach in logistic_regression.png / the picture is then in logistic_regression.png.
"""

import sys

import logistic_regression
import numpy as np

try:
    import matplotlib.pyplot as plt
except ImportError:
    sys.exit(
        "Für das Bild fehlt matplotlib. Installiere es mit:  python -m pip install matplotlib\n"
        "The picture needs matplotlib. Install it with:      python -m pip install matplotlib"
    )

X = np.array([[1.0, 3.0, 3.0, 3.0, 2.0, 4.0, 4.0, 5.0], [1.0, 2.0, 3.0, 1.0, 2.0, 3.0, 5.0, 3.0]])
Y = np.array([[0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0]])


def draw_boundary(axes, w, b):
    """The probability as a colour, the boundary as a line, and the eight points."""
    x1, x2 = np.meshgrid(np.linspace(0, 6, 121), np.linspace(0, 6, 121))
    grid = np.vstack([x1.ravel(), x2.ravel()])
    chance = logistic_regression.predict_proba(grid, w, b).reshape(x1.shape)
    shades = axes.contourf(x1, x2, chance, levels=np.linspace(0, 1, 21), cmap="RdBu_r", alpha=0.6)
    axes.contour(x1, x2, chance, levels=[0.5], colors="black")
    axes.figure.colorbar(shades, ax=axes, label="P(y = 1 | x)")
    for label, marker, colour in ((0.0, "o", "C0"), (1.0, "s", "C3")):
        chosen = Y[0] == label
        axes.scatter(X[0, chosen], X[1, chosen], marker=marker, color=colour, edgecolor="black")
    wrong = logistic_regression.predict(X, w, b)[0] != Y[0]
    axes.scatter(X[0, wrong], X[1, wrong], s=200, facecolor="none", edgecolor="black")
    axes.set_title(f"{wrong.sum()} von / of {X.shape[1]} falsch / wrong")
    axes.set_xlabel("x1")
    axes.set_ylabel("x2")


def draw_costs(axes, costs):
    """How the cost fell."""
    axes.plot(costs)
    axes.set_xlabel("Iteration")
    axes.set_ylabel("Kosten / cost")
    axes.grid(alpha=0.3)


def main():
    """Train on the eight points, draw both pictures, show them where there is a screen."""
    rate = float(sys.argv[1]) if len(sys.argv) > 1 else 0.3
    iterations = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4.5), layout="constrained")
    figure.suptitle(f"Lernrate / learning rate {rate:g}, {iterations} Iterationen / iterations")
    try:
        w, b, costs = logistic_regression.train(X, Y, rate, iterations)
        draw_boundary(left, w, b)
    except NotImplementedError as error:
        sys.exit(f"Noch nicht geschrieben / not written yet: {error}")
    draw_costs(right, costs)
    figure.savefig("logistic_regression.png", dpi=120)
    if plt.get_backend().lower() != "agg":
        plt.show()


if __name__ == "__main__":
    main()
