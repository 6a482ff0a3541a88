"""Die Ableitung von sigmoid, und was zehn Schichten daraus machen / what ten layers make of it.

Start: python plot_vanishing.py
Das Bild liegt danach in vanishing.png / the picture is then in vanishing.png.
"""

import sys

import numpy as np
from neural_network import NeuralNetwork, identity, relu, sigmoid

try:
    import matplotlib.pyplot as plt
except ImportError:
    sys.exit(
        "Für das Bild fehlt matplotlib. Installiere es mit:  python -m pip install matplotlib\n"
        "The picture needs matplotlib. Install it with:      python -m pip install matplotlib"
    )

# Ändere, was du willst / change what you like.
DEPTH, WIDTH = 10, 30


def gradient_sizes(function):
    """The typical size of the gradient in each layer: what one step with eta = 1 changes."""
    rng = np.random.default_rng(1)
    net = NeuralNetwork(
        structure=[WIDTH] * DEPTH + [1],
        n_iterations=1,
        eta=1.0,
        output_activation_func=identity,
        hidden_activation_func=function,
    )
    shapes = [np.shape(W) for W in net.weights[1:]]
    before = [rng.normal(0, np.sqrt(2 / n_in), (n_out, n_in)) for n_out, n_in in shapes]
    net.weights[1:] = [W.copy() for W in before]
    net.train([(rng.normal(0, 1, (WIDTH, 1)), np.array([[1.0]]))])
    steps = zip(net.weights[1:], before, strict=True)
    return [np.sqrt(np.mean((after - old) ** 2)) for after, old in steps]


def main():
    """Draw the slope and the gradients, save the picture, show it where there is a screen."""
    z = np.linspace(-8.0, 8.0, 401)
    layers = np.arange(1, DEPTH + 1)
    try:
        slope = sigmoid(z, derivative=True)
        sizes = {"sigmoid": gradient_sizes(sigmoid), "relu": gradient_sizes(relu)}
    except NotImplementedError as missing:
        sys.exit(f"Noch offen / not written yet: {missing}")
    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4), layout="constrained")
    left.plot(z, slope)
    left.axhline(0.25, color="0.7", linestyle="--", label="1/4")
    left.set(title="sigmoid'(z)", xlabel="z")
    left.legend()
    for name, size in sizes.items():
        right.semilogy(layers, np.array(size) / size[-1], "o-", label=name)
    bound = 0.25 ** (DEPTH - layers)
    right.semilogy(layers, bound, color="0.7", linestyle="--", label="(1/4)^depth")
    right.set(title="Gradient / gradient", xlabel="Layer", xticks=layers)
    right.legend()
    figure.savefig("vanishing.png", dpi=120)
    if plt.get_backend().lower() != "agg":
        plt.show()


if __name__ == "__main__":
    main()
