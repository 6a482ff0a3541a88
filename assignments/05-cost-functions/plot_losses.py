"""Zeichnet deine Verluste und ein gesättigtes Neuron / draws your losses and a saturated neuron.

Start: python plot_losses.py
Das Bild liegt danach in losses.png / the picture is then in losses.png.
"""

import sys

import costs
import numpy as np

try:
    import matplotlib.pyplot as plt
except ImportError:
    sys.exit(
        "Für das Bild fehlt matplotlib. Installiere es mit:  python -m pip install matplotlib\n"
        "The picture needs matplotlib. Install it with:      python -m pip install matplotlib"
    )

LOSSES = ("binary_cross_entropy", "squared_error")


def loss_curve(name, label):
    """Your loss against the prediction."""
    a = np.linspace(0.005, 0.995, 199)
    return a, getattr(costs, name)(a, np.full(a.shape, label))


def learning_curve(name):
    """A neuron that must say 1 and begins at z = -6: its output after each of 400 steps."""
    slope = getattr(costs, f"{name}_prime")
    z, outputs = -6.0, []
    for _ in range(401):
        a = 1 / (1 + np.exp(-z))
        outputs.append(a)
        z = z - slope(a, 1.0) * a * (1 - a)
    return np.arange(401), np.array(outputs, dtype=float)


def draw(axes, curve, *arguments):
    """Both losses in one picture; one that is missing is named in the legend."""
    for name in LOSSES:
        try:
            axes.plot(*curve(name, *arguments), label=name)
        except NotImplementedError:
            axes.plot([], [], label=f"{name}: noch offen / not written yet")
        except Exception as error:
            axes.plot([], [], label=f"{name}: {type(error).__name__}")
    axes.legend(fontsize="small")


def main():
    """Draw the three pictures, save them, show them where there is a screen."""
    figure, (one, zero, start) = plt.subplots(1, 3, figsize=(12, 4), layout="constrained")
    for axes, label in ((one, 1.0), (zero, 0.0)):
        draw(axes, loss_curve, label)
        axes.set(title=f"y = {label:g}", xlabel="a")
    draw(start, learning_curve)
    start.set(title="z = −6, y = 1, α = 1", xlabel="Schritt / step", ylabel="a")
    figure.savefig("losses.png", dpi=120)
    if plt.get_backend().lower() != "agg":
        plt.show()


if __name__ == "__main__":
    main()
