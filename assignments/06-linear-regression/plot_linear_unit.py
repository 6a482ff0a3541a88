"""Zeichnet ein lineares Neuron an OR und XOR / draws a linear unit on OR and XOR.

Start: python plot_linear_unit.py [Lernrate / learning rate] [Iterationen / iterations]
Das Bild liegt danach in linear_unit.png / the picture is then in linear_unit.png.
"""

import sys

import linear_regression
import numpy as np

try:
    import matplotlib.pyplot as plt
except ImportError:
    sys.exit(
        "Für das Bild fehlt matplotlib. Installiere es mit:  python -m pip install matplotlib\n"
        "The picture needs matplotlib. Install it with:      python -m pip install matplotlib"
    )

CORNERS = np.array([[0.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 1.0]])
TARGETS = {"OR": np.array([[0.0, 1.0, 1.0, 1.0]]), "XOR": np.array([[0.0, 1.0, 1.0, 0.0]])}
SIDE = np.linspace(-0.5, 1.5, 41)


def draw_unit(axes, name, Y, w, b):
    """The unit's output as colours, the line where it is 1/2, and the four examples."""
    x1, x2 = np.meshgrid(SIDE, SIDE)
    grid = np.vstack([x1.ravel(), x2.ravel()])
    outputs = np.asarray(linear_regression.predict(grid, w, b)).reshape(x1.shape)
    axes.pcolormesh(x1, x2, outputs, cmap="coolwarm", vmin=-1, vmax=2, shading="auto")
    if outputs.min() < 0.5 - 1e-3 and outputs.max() > 0.5 + 1e-3:
        axes.contour(x1, x2, outputs, levels=[0.5], colors="black")
    at_corners = np.asarray(linear_regression.predict(CORNERS, w, b)).ravel()
    for (p, q), target, output in zip(CORNERS.T, Y[0], at_corners, strict=True):
        axes.scatter(p, q, color="darkred" if target else "navy", edgecolor="white", zorder=3)
        axes.annotate(f" {target:g}: {output:.2f}", (p, q), color="black")
    axes.set_title(f"{name}: {float(b):.2f} + {float(w[0, 0]):.2f} x1 + {float(w[1, 0]):.2f} x2")
    axes.set_aspect("equal")
    axes.set_xlabel("x1")
    axes.set_ylabel("x2")


def main():
    """Train on both functions, draw both units and their costs."""
    rate = float(sys.argv[1]) if len(sys.argv) > 1 else 0.4
    iterations = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    figure, (first, second, costs_axes) = plt.subplots(1, 3, figsize=(13, 4), layout="constrained")
    try:
        for axes, (name, Y) in zip((first, second), TARGETS.items(), strict=True):
            w, b, costs = linear_regression.train(CORNERS, Y, rate, iterations)
            draw_unit(axes, name, Y, w, b)
            costs_axes.plot(costs, label=name)
    except NotImplementedError as error:
        sys.exit(f"Noch nicht geschrieben / not written yet: {error}")
    costs_axes.set_yscale("log")
    costs_axes.set_xlabel("Iteration")
    costs_axes.set_ylabel("Kosten / cost")
    costs_axes.legend()
    figure.suptitle(f"Lernrate / learning rate {rate:g}, {iterations} Iterationen / iterations")
    figure.savefig("linear_unit.png", dpi=120)
    if plt.get_backend().lower() != "agg":
        plt.show()


if __name__ == "__main__":
    main()
