"""Was ein Gewicht und was ein Bias mit der Kurve macht / what a weight and a bias do to the curve.

Start: python plot_bias.py
Das Bild liegt danach in bias.png / the picture is then in bias.png.
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

# Ändere, was du willst / change what you like.
NAMES = ("sigmoid", "relu")
WEIGHTS = (0.5, 1.0, 4.0, -1.0)
BIASES = (-4.0, 0.0, 4.0)


def draw(axes, name, z, arguments):
    """One curve of your function per argument; where it is missing the legend says so."""
    axes.axvline(0, color="0.8", linewidth=0.8)
    try:
        for label, argument in arguments.items():
            curve = getattr(activations, name)(argument)
            axes.plot(z, np.asarray(curve, dtype=float), label=label)
    except NotImplementedError:
        axes.plot([], [], label="noch offen / not written yet")
    except Exception as error:  # shown in the picture, so that the others are still drawn
        axes.plot([], [], label=type(error).__name__)
    axes.legend(fontsize="small")


def main():
    """Draw weights on the left and biases on the right, save the picture, show it."""
    z = np.linspace(-8.0, 8.0, 401)
    figure, grid = plt.subplots(2, 2, figsize=(9, 6), sharex=True, layout="constrained")
    for (left, right), name in zip(grid, NAMES, strict=True):
        draw(left, name, z, {f"w = {w:g}": w * z for w in WEIGHTS})
        draw(right, name, z, {f"b = {b:g}": z + b for b in BIASES})
        left.set_title(f"{name}(w z): Steigung / slope")
        right.set_title(f"{name}(z + b): Verschiebung / shift")
    figure.supxlabel("z")
    figure.savefig("bias.png", dpi=120)
    if plt.get_backend().lower() != "agg":
        plt.show()


if __name__ == "__main__":
    main()
