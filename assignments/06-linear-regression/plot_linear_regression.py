"""Zeichnet deine Gerade und ihre Kosten / draws your line and its costs.

Start: python plot_linear_regression.py [Lernrate / learning rate] [Iterationen / iterations]
Das Bild liegt danach in linear_regression.png / the picture is then in linear_regression.png.
"""

import sys
from pathlib import Path

import linear_regression
import numpy as np

try:
    import matplotlib.pyplot as plt
except ImportError:
    sys.exit(
        "Für das Bild fehlt matplotlib. Installiere es mit:  python -m pip install matplotlib\n"
        "The picture needs matplotlib. Install it with:      python -m pip install matplotlib"
    )


def draw_line(axes, X, Y, w, b):
    """The flats, and the line that was learnt."""
    axes.scatter(X[0], Y[0], color="C1", zorder=3, label="houses.csv")
    rooms = np.linspace(1.0, 7.0, 61).reshape(1, -1)
    prices = linear_regression.predict(rooms, w, b)
    label = f"{float(w[0, 0]):.2f} x + ({float(b):.2f})"
    axes.plot(rooms[0], prices[0], label=label)
    axes.set_xlabel("Zimmer / rooms")
    axes.set_ylabel("1000 Euro")
    axes.legend()


def draw_costs(axes, costs):
    """How the cost fell."""
    axes.plot(costs)
    axes.set_yscale("log")
    axes.set_xlabel("Iteration")
    axes.set_ylabel("Kosten / cost")
    axes.grid(alpha=0.3)


def main():
    """Train on the flats, draw both pictures, show them where there is a screen."""
    rate = float(sys.argv[1]) if len(sys.argv) > 1 else 0.05
    iterations = int(sys.argv[2]) if len(sys.argv) > 2 else 500
    data = np.loadtxt(Path(__file__).with_name("houses.csv"), delimiter=",", skiprows=1)
    X, Y = data[:, :1].T, data[:, 1:].T
    try:
        w, b, costs = linear_regression.train(X, Y, rate, iterations)
    except NotImplementedError as error:
        sys.exit(f"Noch nicht geschrieben / not written yet: {error}")
    figure, (left, right) = plt.subplots(1, 2, figsize=(9, 4), layout="constrained")
    figure.suptitle(f"Lernrate / learning rate {rate:g}, {iterations} Iterationen / iterations")
    draw_line(left, X, Y, w, b)
    draw_costs(right, costs)
    figure.savefig("linear_regression.png", dpi=120)
    if plt.get_backend().lower() != "agg":
        plt.show()


if __name__ == "__main__":
    main()
