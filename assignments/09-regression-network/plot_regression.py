"""Zeichnet Punkte, Aktivierungskurven und die gelernte Kurve / points, activations and the fit.

Start: python plot_regression.py
Das Bild liegt danach in regression.png / the picture is then in regression.png.
"""

import sys

import numpy as np
import regression_network as net

try:
    import matplotlib.pyplot as plt
except ImportError:
    sys.exit(
        "Für das Bild fehlt matplotlib. Installiere es mit:  python -m pip install matplotlib\n"
        "The picture needs matplotlib. Install it with:      python -m pip install matplotlib"
    )

# Ändere, was du willst / change what you like.
ALPHA, N_ITERATIONS = 0.3, 3000
W1 = np.array([[-1.0, 1.0], [-4.0, 1.0], [-6.0, 1.0]])
W2 = np.array([1.0, 1.0, -1.0, 1.0])


def noisy_sine(n=40):
    """Points around a raised sine, the same ones every time."""
    x = np.linspace(0.0, 6.0, n)
    return x, 1.5 + np.sin(x) + np.random.default_rng(4).normal(0.0, 0.15, n)


def main():
    """Train, draw, save the picture, show it where there is a screen."""
    x, y = noisy_sine()
    try:
        w1, w2, costs = net.train(x, y, W1, W2, ALPHA, N_ITERATIONS)
        grid = np.linspace(-0.5, 6.5, 200)
        y_hat, hidden = net.forward(grid, w1, w2)
    except NotImplementedError as error:
        sys.exit(f"Noch offen / not written yet: {error}")
    figure, (left, middle, right) = plt.subplots(1, 3, figsize=(12, 4), layout="constrained")
    left.plot(x, y, "o", color="0.6", label="Daten / data")
    left.plot(grid, y_hat, color="C3", label="Netz / network")
    left.set(title="Vorhersage / prediction", xlabel="x", ylabel="y")
    left.legend()
    for number, curve in enumerate(hidden, start=1):
        middle.plot(grid, curve, label=f"g(z{number})")
    middle.set(title="Aktivierungen / activations", xlabel="x")
    middle.legend()
    right.semilogy(costs)
    right.set(title="Kosten / cost", xlabel="Iteration")
    figure.savefig("regression.png", dpi=120)
    if plt.get_backend().lower() != "agg":
        plt.show()


if __name__ == "__main__":
    main()
