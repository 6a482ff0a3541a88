"""Zeichnet deine sechs Aktivierungsfunktionen / draws your six activation functions.

Start: python plot_activations.py
Das Bild liegt danach in activations.png / the picture is then in activations.png.
"""

import sys

import activations
import numpy as np

try:
    import matplotlib.pyplot as plt
except ImportError:
    sys.exit(
        "Für das Bild fehlt matplotlib. Installiere es mit:  python -m pip install matplotlib\n"
        "The picture needs matplotlib. Install it with:      python -m pip install matplotlib"
    )

NAMES = ("step", "relu", "leaky_relu", "sigmoid", "tanh", "identity")


def draw(axes, name, z):
    """Draw one function, or say that it is still missing."""
    axes.set_title(name)
    axes.axhline(0, color="0.8", linewidth=0.8)
    axes.axvline(0, color="0.8", linewidth=0.8)
    function = getattr(activations, name)
    try:
        curve = function(z, 0.1) if name == "leaky_relu" else function(z)
        axes.plot(z, np.asarray(curve, dtype=float))
    except NotImplementedError:
        axes.text(0.5, 0.5, "noch offen / not written yet", ha="center", transform=axes.transAxes)
    except Exception as error:  # shown in the picture, so that the others are still drawn
        axes.text(0.5, 0.5, type(error).__name__, ha="center", transform=axes.transAxes)


def main():
    """Draw all six, save the picture, show it where there is a screen."""
    z = np.linspace(-4.0, 4.0, 401)
    figure, grid = plt.subplots(2, 3, figsize=(9, 5.5), layout="constrained")
    for axes, name in zip(grid.flat, NAMES, strict=True):
        draw(axes, name, z)
    grid.flat[2].set_title("leaky_relu, epsilon = 0.1")
    figure.supxlabel("z")
    figure.savefig("activations.png", dpi=120)
    if plt.get_backend().lower() != "agg":
        plt.show()


if __name__ == "__main__":
    main()
