"""Vergleicht Batches aus 1, 16 und allen Beispielen / compares batches of 1, 16 and all examples.

Start: python plot_batches.py [Lernrate / learning rate]
Das Bild liegt danach in batches.png / the picture is then in batches.png.
"""

import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
from neural_network import NeuralNetwork, as_training_data, sigmoid, softmax

try:
    import matplotlib.pyplot as plt
except ImportError:
    sys.exit(
        "Für das Bild fehlt matplotlib. Installiere es mit:  python -m pip install matplotlib\n"
        "The picture needs matplotlib. Install it with:      python -m pip install matplotlib"
    )

EXAMPLES = 240
STRUCTURE = [64, 16, 10]
EPOCHS = 6  # as many looks at each example, whatever the batch size
POINTS = 24  # of each curve


def examples():
    """Training examples, shuffled in the same way every time."""
    with np.load(Path(__file__).with_name("digits.npz")) as file:
        images, labels = file["images"], file["labels"].astype(int)
    order = np.random.default_rng(13).permutation(len(labels))[:EXAMPLES]
    return as_training_data(images.reshape(len(images), -1).T[:, order] / 16, labels[order], 10)


def start():
    """The weights from which all three begin."""
    rng = np.random.default_rng(1)
    sizes = pairwise(STRUCTURE)
    return [None] + [rng.normal(0, np.sqrt(2 / n), (k, n + 1)) for n, k in sizes]


def cost(net, data):
    """Mean cross entropy of some examples."""
    return np.mean([-np.log(max(np.sum(Y * net.predict(X)), 1e-12)) for X, Y in data])


def curve(data, batch_size, rate):
    """Numbers of steps made so far, and the cost after each of them."""
    per_epoch = len(data) / (batch_size or len(data))
    stops = np.unique(np.round(np.linspace(0, EPOCHS * per_epoch, POINTS + 1)).astype(int))
    weights, costs = start(), []
    for n_iterations in np.diff(stops, prepend=0):
        net = NeuralNetwork(
            structure=STRUCTURE,
            n_iterations=int(n_iterations),
            eta=rate,
            output_activation_func=softmax,
            hidden_activation_func=sigmoid,
            batch_size=batch_size,
        )
        for layer, W in enumerate(weights[1:], start=1):
            net.weights[layer] = np.array(W)
        net.train(data)
        weights = net.weights
        costs.append(cost(net, data[:60]))
    return stops, costs


def main():
    """Three trainings from the same weights, drawn twice."""
    rate = float(sys.argv[1]) if len(sys.argv) > 1 else 0.3
    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4), layout="constrained", sharey=True)
    try:
        data = examples()
        for batch_size in (1, 16, 0):
            steps, costs = curve(data, batch_size, rate)
            name = str(batch_size) if batch_size else f"alle / all ({len(data)})"
            left.plot(steps * (batch_size or len(data)), costs, ".-", label=name)
            right.plot(steps[1:], costs[1:], ".-", label=name)
            print(f"{name}: {steps[-1]} Schritte / steps, Kosten / cost {costs[-1]:.3f}")  # noqa: T201
    except NotImplementedError as error:
        sys.exit(f"Noch nicht geschrieben / not written yet: {error}")
    left.set_xlabel("angesehene Beispiele / examples looked at")
    right.set_xlabel("Schritte / steps")
    right.set_xscale("log")
    left.set_ylabel("Kosten / cost")
    left.set_yscale("log")
    left.legend(title="batch_size")
    figure.suptitle(f"Lernrate / learning rate {rate:g}")
    figure.savefig("batches.png", dpi=120)
    if plt.get_backend().lower() != "agg":
        plt.show()


if __name__ == "__main__":
    main()
