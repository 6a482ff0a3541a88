"""Zeichnet deinen Gradientenabstieg, dreimal / draws your descent, three times.

Start: python plot_descent.py
Das Bild liegt danach in descent.png / the picture is then in descent.png.
"""

import sys

import descent
import numpy as np

try:
    import matplotlib.pyplot as plt
except ImportError:
    sys.exit(
        "Für das Bild fehlt matplotlib. Installiere es mit:  python -m pip install matplotlib\n"
        "The picture needs matplotlib. Install it with:      python -m pip install matplotlib"
    )

RATES = (0.25, 0.5, 0.75, 1.0, 1.25)


def walk(gradient, start, rate, n_steps):
    """Your path from there, of shape (n_steps + 1, n)."""
    path = descent.gradient_descent(gradient, np.array(start, dtype=float), rate, n_steps)
    return np.asarray(path, dtype=float)


def draw_rate(axes, rate):
    """Six steps on x^2 with one learning rate."""
    x = np.linspace(-4, 4, 201)
    axes.plot(x, x**2, color="0.75")
    axes.set(title=f"x², α = {rate:g}", xlim=(-4, 4), ylim=(-0.5, 16))
    place = walk(lambda v: 2 * v, [1.0], rate, 6)[:, 0]
    axes.plot(place, place**2, "o-", markersize=4)


def draw_contours(axes):
    """The path over the contours of a long valley."""
    x, y = np.meshgrid(np.linspace(-3, 3, 121), np.linspace(-2, 2, 81))
    axes.contour(x, y, x**2 + 4 * y**2, levels=12, cmap="Greys")
    axes.set_title("x² + 4 y², α = 0.2")
    path = walk(lambda v: np.array([2, 8]) * v, [-2.5, 1.5], 0.2, 12)
    axes.plot(path[:, 0], path[:, 1], "o-", markersize=4)


def draw_valleys(axes):
    """Four starts on x^4 - 2 x^2 + x/2: who ends where?"""
    x = np.linspace(-2.05, 2.05, 301)
    axes.plot(x, x**4 - 2 * x**2 + x / 2, color="0.75")
    axes.set(title="x⁴ − 2 x² + x/2, α = 0.02", ylim=(-2, 8))
    for start in (-2.0, 0.1, 0.2, 2.0):
        place = walk(lambda v: 4 * v**3 - 4 * v + 0.5, [start], 0.02, 300)[:, 0]
        height = place**4 - 2 * place**2 + place / 2
        axes.plot(place, height, ".-", label=f"{start:g} → {place[-1]:.4f}")
    axes.legend(title="Start → Ende / end", fontsize="small")


def attempt(axes, draw, *arguments):
    """Draw, or say in the picture why not, so that the others are still drawn."""
    try:
        draw(axes, *arguments)
    except NotImplementedError:
        axes.text(0.5, 0.5, "noch offen / not written yet", ha="center", transform=axes.transAxes)
    except Exception as error:
        axes.text(0.5, 0.5, type(error).__name__, ha="center", transform=axes.transAxes)


def main():
    """Draw all experiments, save the picture, show it where there is a screen."""
    figure = plt.figure(figsize=(12, 7), layout="constrained")
    top, bottom = figure.subfigures(2, 1)
    for axes, rate in zip(top.subplots(1, len(RATES), sharey=True), RATES, strict=True):
        attempt(axes, draw_rate, rate)
    left, right = bottom.subplots(1, 2)
    attempt(left, draw_contours)
    attempt(right, draw_valleys)
    figure.savefig("descent.png", dpi=120)
    if plt.get_backend().lower() != "agg":
        plt.show()


if __name__ == "__main__":
    main()
