"""Zeichnet deine Ableitungen und was aus ihnen wird / draws your derivatives and their powers.

Start: python plot_derivatives.py
Das Bild liegt danach in derivatives.png / the picture is then in derivatives.png.
"""

import sys

import derivatives
import numpy as np

try:
    import matplotlib.pyplot as plt
except ImportError:
    sys.exit(
        "Für das Bild fehlt matplotlib. Installiere es mit:  python -m pip install matplotlib\n"
        "The picture needs matplotlib. Install it with:      python -m pip install matplotlib"
    )

NAMES = ("sigmoid", "tanh", "relu")


def draw_slopes(axes, name):
    """Your derivative of one activation."""
    z = np.linspace(-6.0, 6.0, 241)
    axes.plot(z, getattr(derivatives, name)(z, derivative=True), label=f"{name}'")


def draw_depth(axes, name):
    """The largest slope, multiplied once for every layer."""
    largest = np.max(getattr(derivatives, name)(np.linspace(-6.0, 6.0, 241), derivative=True))
    depth = np.arange(21)
    axes.semilogy(depth, float(largest) ** depth, ".-", label=f"{name}: {largest:g}^n")


def draw(axes, picture):
    """One picture of all activations; the ones that are missing are named in the legend."""
    for name in NAMES:
        try:
            picture(axes, name)
        except NotImplementedError:
            axes.plot([], [], label=f"{name}: noch offen / not written yet")
        except Exception as error:
            axes.plot([], [], label=f"{name}: {type(error).__name__}")
    axes.legend(fontsize="small")


def main():
    """Draw both pictures, save them, show them where there is a screen."""
    figure, (slopes, depth) = plt.subplots(1, 2, figsize=(10, 4), layout="constrained")
    draw(slopes, draw_slopes)
    slopes.set(title="Steigung / slope", xlabel="z")
    draw(depth, draw_depth)
    depth.set(title="höchstens nach n Schichten / at most after n layers", xlabel="n")
    figure.savefig("derivatives.png", dpi=120)
    if plt.get_backend().lower() != "agg":
        plt.show()


if __name__ == "__main__":
    main()
