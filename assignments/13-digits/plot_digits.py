"""Trainiert auf Ziffern und zeichnet, was falsch gelesen wird / trains on digits, draws mistakes.

Start: python plot_digits.py [Trainingsbeispiele / training examples]
oder mit den vier Dateien von MNIST / or with MNIST's four files:
       python plot_digits.py train-images train-labels t10k-images t10k-labels
Das Bild liegt danach in digits.png / the picture is then in digits.png.
"""

import sys
from pathlib import Path

import numpy as np
from neural_network import NeuralNetwork, accuracy, as_training_data, load_idx, sigmoid, softmax

try:
    import matplotlib.pyplot as plt
except ImportError:
    sys.exit(
        "Für das Bild fehlt matplotlib. Installiere es mit:  python -m pip install matplotlib\n"
        "The picture needs matplotlib. Install it with:      python -m pip install matplotlib"
    )

HELD_BACK = 400
MOST = 10_000  # images of MNIST: more of them take memory, but not longer
CLASSES = 10


def small_digits(count):
    """`count` training examples and the 400 held back, shuffled in the same way every time."""
    with np.load(Path(__file__).with_name("digits.npz")) as file:
        images, labels = file["images"], file["labels"].astype(int)
    order = np.random.default_rng(13).permutation(len(labels))
    X, y = images.reshape(len(labels), -1).T[:, order] / 16, labels[order]
    count = min(count, len(y) - HELD_BACK)
    return X[:, :count], y[:count], X[:, -HELD_BACK:], y[-HELD_BACK:]


def mnist(train_images, train_labels, test_images, test_labels):
    """The beginning of MNIST's training part and of its test part."""
    X, y = load_idx(train_images, train_labels)
    X_test, y_test = load_idx(test_images, test_labels)
    return X[:, :MOST], y[:MOST], X_test[:, :MOST], y_test[:MOST]


def trained(X, y, n_hidden, n_iterations):
    """A network after long steps and then short ones."""
    data = as_training_data(X, y, CLASSES)
    weights = None
    for eta, share in [(2.0, 1.0), (0.3, 0.4)]:
        net = NeuralNetwork(
            structure=[len(X), n_hidden, CLASSES],
            n_iterations=round(share * n_iterations),
            eta=eta,
            output_activation_func=softmax,
            hidden_activation_func=sigmoid,
            batch_size=16,
        )
        if weights is not None:
            net.weights = weights
        net.train(data)
        weights = net.weights
    return net


def draw_confusion(axes, y, guesses):
    """How often digit i was read as digit j."""
    counts = np.zeros((CLASSES, CLASSES), dtype=int)
    np.add.at(counts, (y, guesses), 1)
    axes.imshow(counts / np.maximum(counts.sum(axis=1, keepdims=True), 1), cmap="Blues")
    for (i, j), count in np.ndenumerate(counts):
        if count:
            color = "white" if i == j else "black"
            axes.text(j, i, count, ha="center", va="center", fontsize=7, color=color)
    axes.set_xticks(range(CLASSES))
    axes.set_yticks(range(CLASSES))
    axes.set_xlabel("gelesen / read as")
    axes.set_ylabel("Ziffer / digit")


def draw_misread(figure, X, y, guesses):
    """Up to twenty misread digits, each with what it is and what it was taken for."""
    side = round(np.sqrt(len(X)))
    grid = figure.subplots(4, 5)
    wrong = np.flatnonzero(guesses != y)
    for axes in grid.flat:
        axes.axis("off")
    for axes, k in zip(grid.flat, wrong, strict=False):
        axes.imshow(X[:, k].reshape(side, side), cmap="gray_r")
        axes.set_title(f"{y[k]} → {guesses[k]}", fontsize=9)
    figure.suptitle(f"falsch gelesen / misread: {len(wrong)}")


def main():
    """Train, print both accuracies, draw, show where there is a screen."""
    arguments = sys.argv[1:]
    try:
        if len(arguments) == 4:
            X, y, X_test, y_test = mnist(*arguments)
            net = trained(X, y, n_hidden=30, n_iterations=1500)
        else:
            X, y, X_test, y_test = small_digits(int(arguments[0]) if arguments else 1397)
            net = trained(X, y, n_hidden=20, n_iterations=200)
        seen, unseen = accuracy(net, X, y), accuracy(net, X_test, y_test)
    except NotImplementedError as error:
        sys.exit(f"Noch nicht geschrieben / not written yet: {error}")
    print(f"Trainingsdaten / training data ({len(y)}): {seen:.3f}")  # noqa: T201
    print(f"zurückgehalten / held back ({len(y_test)}): {unseen:.3f}")  # noqa: T201
    guesses = np.array([np.argmax(net.predict(X_test[:, [k]])) for k in range(len(y_test))])
    figure = plt.figure(figsize=(11, 5), layout="constrained")
    left, right = figure.subfigures(1, 2, width_ratios=[1.2, 1])
    draw_confusion(left.subplots(), y_test, guesses)
    left.suptitle(f"Genauigkeit / accuracy {unseen:.3f}")
    draw_misread(right, X_test, y_test, guesses)
    figure.savefig("digits.png", dpi=120)
    if plt.get_backend().lower() != "agg":
        plt.show()


if __name__ == "__main__":
    main()
