"""Networks for the suite of 14-save-load, on either side of the boundary."""

from itertools import pairwise

import numpy as np

from autograder.course.records import Text
from autograder.grading.assertions import (
    CheckFailed,
    assert_close,
    assert_equal,
    assert_shape,
    require,
)

# L1's matrix, with a bias column of zeros, and the vector it is multiplied by.
MATRIX = np.array([[0.0, -0.5, 4.0], [0.0, 3.0, -5.0], [0.0, 1.0, -2.0]])
VECTOR = np.array([[2.0], [-6.0]])

SMOOTH = ("sigmoid", "identity")  # hidden and output function
PLAIN = ("identity", "identity")  # where the functions are not the point


def draw(rng, structure):
    """Random weights of every layer."""
    return [rng.normal(0, 0.8, (n_out, n_in + 1)) for n_in, n_out in pairwise(structure)]


def column(rng, n):
    """A random input."""
    return rng.normal(0, 1, (n, 1))


def examples(rng, structure, count):
    """Pairs (X, Y) of random columns."""
    return [(column(rng, structure[0]), column(rng, structure[-1])) for _ in range(count)]


def new(module, functions=None, **parameters):
    """A network, and not some plain value in its place; without `structure` an empty one.

    `functions` names the hidden and the output activation of `module`.
    """
    if functions is not None:
        hidden, output = (getattr(module, name) for name in functions)
        parameters |= {"hidden_activation_func": hidden, "output_activation_func": output}
    net = module.NeuralNetwork(**parameters)
    plain = (bool, int, float, complex, str, bytes, list, tuple, dict, np.ndarray, np.generic)
    require(
        net is not None and not isinstance(net, plain),
        de="NeuralNetwork(...) soll ein Objekt deiner Klasse erzeugen.",
        en="NeuralNetwork(...) should make an object of your class.",
    )
    return net


def network(module, structure, weights, functions=SMOOTH, **parameters):
    """A network with these weights put in place."""
    return place(new(module, functions, structure=list(structure), **parameters), weights)


def place(net, weights):
    """Put weights into the list that the network has, on either side of the boundary."""
    slots = net["weights"] if hasattr(net, "__getitem__") else net.weights
    for layer, matrix in enumerate(weights, start=1):
        slots[layer] = matrix.copy()
    return net


def layers_of(net, name, structure):
    """The attribute `name`, a list with one entry for each layer."""
    value = getattr(net, name)
    require(
        isinstance(value, (list, tuple)) and len(value) == len(structure),
        de=f"{name} soll eine Liste mit einem Eintrag je Layer sein, auch für den Input-Layer.",
        en=f"{name} should be a list with one entry per layer, the input layer included.",
    )
    return value


def weights_of(net, structure):
    """The weight matrices without the dummy, each of the right shape."""
    weights = layers_of(net, "weights", structure)[1:]
    for matrix, (n_in, n_out) in zip(weights, pairwise(structure), strict=True):
        assert_shape(matrix, (n_out, n_in + 1))
    return weights


def assert_structure(net, structure):
    """The network says how many neurons each layer has."""
    kept = net.structure
    try:
        assert_equal(kept.tolist() if isinstance(kept, np.ndarray) else kept, list(structure))
    except CheckFailed as error:
        text = Text(
            de="structure nennt nicht die Neuronen jedes Layers, ohne Bias-Neuronen.",
            en="structure does not give the neurons of each layer, without bias neurons.",
        )
        raise CheckFailed(text, error.detail) from None


def assert_holds(net, structure, weights):
    """The network has this structure and exactly these weights."""
    assert_structure(net, structure)
    for layer, matrix in enumerate(weights_of(net, structure), start=1):
        require(
            np.array_equal(np.asarray(matrix, dtype=float), weights[layer - 1]),
            de=f"weights[{layer}] stimmt nicht bis aufs letzte Bit. Ist jede Matrix vollständig, "
            "mit voller Genauigkeit und an ihrem Platz?",
            en=f"weights[{layer}] is not right to the last bit. Is every matrix complete, in full "
            "precision and in its place?",
        )


def assert_weights_close(net, model, tol=1e-10):
    """Every weight matrix agrees with the reference's."""
    for matrix, expected in zip(weights_of(net, model.structure), model.weights[1:], strict=True):
        assert_close(matrix, expected, tol=tol)


def assert_remembers(net, model):
    """The attributes hold the same prediction as those of the reference."""
    sums = layers_of(net, "weighted_sums", model.structure)
    activations = layers_of(net, "activations", model.structure)
    for layer, expected in enumerate(model.activations):
        assert_close(activations[layer], expected)
        if layer > 0:
            assert_close(sums[layer], model.weighted_sums[layer])


def memory(net, structure):
    """What the attributes hold of the latest prediction."""
    return [*layers_of(net, "activations", structure), *layers_of(net, "weighted_sums", structure)]


def assert_same_memory(net, structure, before):
    """The attributes hold the same prediction as before; dummies do not count."""
    for now, then in zip(memory(net, structure), before, strict=True):
        require(
            not isinstance(then, np.ndarray)
            or (isinstance(now, np.ndarray) and np.array_equal(now, then)),
            de="activations oder weighted_sums sind nicht mehr wie vorher.",
            en="activations or weighted_sums are not as before any more.",
        )
