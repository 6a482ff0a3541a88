"""Woraus die Kurve besteht: w_1j g(z_j) / what the curve is made of: w_1j g(z_j).

Start: python plot_parts.py
Das Bild liegt danach in parts.png / the picture is then in parts.png.
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


def main():
    """Train, draw the parts and their running sum, save the picture, show it where possible."""
    x = np.linspace(0.0, 6.0, 40)
    y = 1.5 + np.sin(x) + np.random.default_rng(4).normal(0.0, 0.15, len(x))
    grid = np.linspace(-0.5, 6.5, 200)
    try:
        w1, w2, _ = net.train(x, y, W1, W2, ALPHA, N_ITERATIONS)
        y_hat, hidden = net.forward(grid, w1, w2)
    except NotImplementedError as error:
        sys.exit(f"Noch offen / not written yet: {error}")
    parts = [w2[j + 1] * curve for j, curve in enumerate(hidden)]
    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4), layout="constrained")
    left.axhline(w2[0], color="0.5", label="w_10")
    for number, part in enumerate(parts, start=1):
        left.plot(grid, part, color=f"C{number}", label=f"w_1{number} g(z_{number})")
    left.set(title="Summanden / terms", xlabel="x")
    left.legend()
    total = np.full(grid.shape, float(w2[0]))
    right.plot(x, y, "o", color="0.8", label="Daten / data")
    right.plot(grid, total, color="0.5", label="w_10")
    for number, part in enumerate(parts, start=1):
        total = total + part
        right.plot(grid, total, color=f"C{number}", label=f"+ w_1{number} g(z_{number})")
    right.plot(grid, y_hat, "--", color="black", label="Netz / network")
    right.set(title="Nach und nach addiert / added one by one", xlabel="x")
    right.legend()
    figure.savefig("parts.png", dpi=120)
    if plt.get_backend().lower() != "agg":
        plt.show()


if __name__ == "__main__":
    main()
