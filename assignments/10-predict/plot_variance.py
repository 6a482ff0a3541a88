"""Wie weit Aktivierungen über zwanzig Layer streuen / how far activations scatter over 20 layers.

Start: python plot_variance.py
Das Bild liegt danach in variance.png / the picture is then in variance.png.
"""

import sys

import numpy as np
from neural_network import NeuralNetwork, relu

try:
    import matplotlib.pyplot as plt
except ImportError:
    sys.exit(
        "Für das Bild fehlt matplotlib. Installiere es mit:  python -m pip install matplotlib\n"
        "The picture needs matplotlib. Install it with:      python -m pip install matplotlib"
    )

# Ändere, was du willst / change what you like.
DEPTH, WIDTH, INPUTS = 20, 100, 5


def variances(deviation=None):
    """The variance in each layer; without a deviation from the weights that __init__ has drawn."""
    rng = np.random.default_rng(1)
    net = NeuralNetwork(
        structure=[WIDTH] * (DEPTH + 1), output_activation_func=relu, hidden_activation_func=relu
    )
    if deviation is not None:
        net.weights[1:] = [rng.normal(0, deviation, np.shape(W)) for W in net.weights[1:]]
        for W in net.weights[1:]:
            W[:, 0] = 0.0  # a bias would hide how the input fades away
    layers = [[] for _ in range(DEPTH + 1)]
    for _ in range(INPUTS):
        net.predict(rng.normal(0, 1, (WIDTH, 1)))
        for values, a in zip(layers, net.activations, strict=True):
            values.append(np.asarray(a)[-WIDTH:])  # without the bias neuron
    return [np.var(values) for values in layers]


def main():
    """Draw the three curves, save the picture, show it where there is a screen."""
    try:
        curves = {
            "0.01": variances(0.01),
            "1": variances(1.0),
            "dein / your __init__: sqrt(2/n)": variances(),
        }
    except NotImplementedError as missing:
        sys.exit(f"Noch offen / not written yet: {missing}")
    figure, axes = plt.subplots(figsize=(7, 4.5), layout="constrained")
    for label, curve in curves.items():
        axes.semilogy(range(DEPTH + 1), curve, "o-", label=label)
    axes.set(
        title="Varianz der Aktivierungen / variance of the activations (ReLU)",
        xlabel="Layer",
        xticks=range(0, DEPTH + 1, 2),
    )
    axes.legend(title="Standardabweichung / deviation")
    figure.savefig("variance.png", dpi=120)
    if plt.get_backend().lower() != "agg":
        plt.show()


if __name__ == "__main__":
    main()
