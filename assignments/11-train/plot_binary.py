"""Strukturen und Lernraten für Binärzahlen / structures and learning rates for binary numbers.

Start: python plot_binary.py
Das Bild liegt danach in binary.png / the picture is then in binary.png.
"""

import sys

import numpy as np
from neural_network import NeuralNetwork, binary_data, relu

try:
    import matplotlib.pyplot as plt
except ImportError:
    sys.exit(
        "Für das Bild fehlt matplotlib. Installiere es mit:  python -m pip install matplotlib\n"
        "The picture needs matplotlib. Install it with:      python -m pip install matplotlib"
    )

# Ändere, was du willst / change what you like.
STRUCTURES = ([3, 1], [3, 4, 1], [3, 16, 1], [3, 4, 4, 1])
RATES = (0.001, 0.01, 0.05, 0.2)
POINTS, STEPS, SEED = 40, 10, 5  # STEPS iterations from one point of a curve to the next


def error(net, data):
    """The mean squared error over the data."""
    return np.mean([((net.predict(X) - Y) ** 2).sum() for X, Y in data])


def learning_curve(structure, eta, data):
    """The error before training and after every STEPS iterations, from the same random start."""
    np.random.seed(SEED)  # for networks that draw their weights from numpy.random
    net = NeuralNetwork(
        structure=structure,
        n_iterations=STEPS,
        eta=eta,
        output_activation_func=relu,
        hidden_activation_func=relu,
    )
    errors = [error(net, data)]
    for _ in range(POINTS):
        net.train(data)
        errors.append(error(net, data))
    return errors


def draw(axes, title, curves):
    """One curve per label; those that leave the picture have diverged."""
    for label, errors in curves.items():
        axes.semilogy(np.arange(POINTS + 1) * STEPS, errors, label=label)
    axes.set(title=title, xlabel="Iteration", ylim=(1e-3, 1e2))
    axes.legend()


def main():
    """Train eight networks, draw, save the picture, show it where there is a screen."""
    try:
        data = binary_data(3, 5)
        with np.errstate(all="ignore"):  # a rate that is too large ends in inf
            by_structure = {str(s): learning_curve(s, 0.01, data) for s in STRUCTURES}
            by_rate = {f"eta = {eta}": learning_curve([3, 4, 1], eta, data) for eta in RATES}
    except NotImplementedError as missing:
        sys.exit(f"Noch offen / not written yet: {missing}")
    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4), sharey=True, layout="constrained")
    draw(left, "Strukturen / structures, eta = 0.01", by_structure)
    draw(right, "Lernraten / rates, [3, 4, 1]", by_rate)
    left.set_ylabel("Fehler / error")
    figure.savefig("binary.png", dpi=120)
    if plt.get_backend().lower() != "agg":
        plt.show()


if __name__ == "__main__":
    main()
