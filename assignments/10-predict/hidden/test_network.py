"""Hidden suite of 10-predict: the constructor and predict.

Weights are always put in by the suite: what a network draws for itself is judged by its
distribution only.
"""

from itertools import pairwise

import numpy as np
import pytest

from autograder.testing import (
    assert_close,
    assert_equal,
    assert_raises,
    assert_shape,
    assert_unchanged,
    require,
)

# L1's matrix, with a bias column of zeros, and the vector it is multiplied by.
MATRIX = np.array([[0.0, -0.5, 4.0], [0.0, 3.0, -5.0], [0.0, 1.0, -2.0]])
VECTOR = np.array([[2.0], [-6.0]])

PLAIN = ("identity", "identity")  # hidden and output function, where neither is the point
SINGLE = [3, 2]  # one matrix and nothing else, where the layers are not the point
WIDE = [200, 300, 100]


def draw(rng, structure):
    """Random weights of every layer."""
    return [rng.normal(0, 0.8, (n_out, n_in + 1)) for n_in, n_out in pairwise(structure)]


def column(rng, n):
    """A random input."""
    return rng.normal(0, 1, (n, 1))


def new(module, structure, **functions):
    """A network, and not some plain value in its place."""
    net = module.NeuralNetwork(structure=structure, **functions)
    plain = (bool, int, float, complex, str, bytes, list, tuple, dict, np.ndarray, np.generic)
    require(
        net is not None and not isinstance(net, plain),
        de="NeuralNetwork(...) soll ein Objekt deiner Klasse erzeugen.",
        en="NeuralNetwork(...) should make an object of your class.",
    )
    return net


def network(module, structure, weights, functions=PLAIN):
    """A network of `module` with these weights; `functions` names hidden and output function."""
    hidden, output = (getattr(module, name) for name in functions)
    net = new(
        module,
        list(structure),
        hidden_activation_func=hidden,
        output_activation_func=output,
    )
    return place(net, weights)


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


def compare(student, reference, rng, structure, weights, functions=PLAIN, count=3):
    """Predictions for a few random inputs agree with the reference."""
    net, model = (
        network(module, structure, weights, functions) for module in (student, reference)
    )
    for _ in range(count):
        X = column(rng, structure[0])
        assert_close(net.predict(X), model.predict(X))
    return net, model


# The constructor


@pytest.mark.exercise("NeuralNetwork.__init__", points=1.75)
def test_init_lays_out_the_layers(student):
    """Each network knows its own structure; weights[l] is (n_l, n_{l-1} + 1), weights[0] a dummy.

    de: Jedes Netz kennt seine eigene Struktur; weights[l] hat die Form (n_l, n_{l-1} + 1),
    weights[0] ist ein Platzhalter.
    """
    chosen = {
        "output_activation_func": student.identity,
        "hidden_activation_func": student.relu,
    }
    made = [
        (structure, new(student, structure, **functions))
        for structure, functions in [
            ([3, 4, 2], {}),
            ([2, 3], chosen),
            ([4, 1, 5, 2, 3], {"output_activation_func": student.sigmoid}),
            ([1, 1], {"hidden_activation_func": student.identity}),
        ]
    ]
    for structure, net in made:  # all there are, so that what one keeps is its own
        kept = net.structure
        assert_equal(kept.tolist() if isinstance(kept, np.ndarray) else kept, structure)
        weights = layers_of(net, "weights", structure)
        for layer in range(1, len(structure)):
            assert_shape(weights[layer], (structure[layer], structure[layer - 1] + 1))


def drawn(student):
    """The weights of a new wide network without their bias columns, by layer."""
    weights = layers_of(new(student, list(WIDE)), "weights", WIDE)
    for layer in (1, 2):
        assert_shape(weights[layer], (WIDE[layer], WIDE[layer - 1] + 1))
    return {layer: np.asarray(weights[layer], dtype=float)[:, 1:] for layer in (1, 2)}


@pytest.mark.exercise("NeuralNetwork.__init__", points=1.25)
def test_init_draws_with_the_deviation_of_he(student):
    """The weights of a new network have the standard deviation sqrt(2/n) of He et al.

    de: Die Gewichte eines neuen Netzes haben die Standardabweichung sqrt(2/n) nach He et al.
    """
    for layer, W in drawn(student).items():
        require(
            abs(W.std() / np.sqrt(2 / WIDE[layer - 1]) - 1) < 0.05,
            de=f"Die Gewichte von Layer {layer} haben nicht die Standardabweichung sqrt(2/n) mit "
            "n Neuronen davor. Zieht randn, und steht die Wurzel da?",
            en=f"The weights of layer {layer} do not have the standard deviation sqrt(2/n), where "
            "n is the number of neurons before it. Is it randn, and is the root there?",
        )


@pytest.mark.exercise("NeuralNetwork.__init__", points=0.75)
def test_init_draws_around_zero(student):
    """The weights of a new network are random, of both signs, with mean 0.

    de: Die Gewichte eines neuen Netzes sind zufällig, haben beide Vorzeichen und den Mittelwert 0.
    """
    for layer, W in drawn(student).items():
        require(
            W.std() > 0 and abs(W.mean()) < 0.05 * W.std(),
            de=f"Die Gewichte von Layer {layer} streuen nicht um 0. Sind sie alle gleich, oder "
            "alle positiv?",
            en=f"The weights of layer {layer} do not scatter around 0. Are they all equal, or all "
            "positive?",
        )


@pytest.mark.exercise("NeuralNetwork.__init__", points=0.25)
def test_init_leaves_the_list_alone(student):
    """The constructor does not change the list that it is given as the structure.

    de: Der Konstruktor verändert die Liste nicht, die ihm als Struktur übergeben wird.
    """
    structure = [4, 5, 3]
    assert_unchanged(student.NeuralNetwork, structure=list(structure))
    weights = layers_of(new(student, list(structure)), "weights", structure)
    for layer in (1, 2):
        assert_shape(weights[layer], (structure[layer], structure[layer - 1] + 1))


# predict


@pytest.mark.exercise("NeuralNetwork.predict", points=0.75, show=True)
def test_predict_of_the_lecture(student, reference, rng):
    """L1's matrix times (2, -6) gives (-25, 36, 14), and after ReLU (0, 36, 14).

    de: Die Matrix von L1 mal (2, -6) ergibt (-25, 36, 14), und nach ReLU (0, 36, 14).
    """
    structure, functions = [2, 3], ("sigmoid", "relu")
    net, _ = compare(student, reference, rng, structure, [MATRIX], functions)
    assert_close(net.predict(VECTOR), [[0.0], [36.0], [14.0]])


@pytest.mark.exercise("NeuralNetwork.predict", points=0.75)
def test_predict_multiplies_by_the_weights(student, reference, rng):
    """With bias weights of 0 predict is the matrix times X, through one layer or several.

    de: Mit Bias-Gewichten 0 ist predict die Matrix mal X, durch einen Layer oder mehrere.
    """
    for structure in ([3, 2], [2, 4, 3]):
        weights = draw(rng, structure)
        for matrix in weights:
            matrix[:, 0] = 0.0
        compare(student, reference, rng, structure, weights)


@pytest.mark.exercise("NeuralNetwork.predict", points=1)
def test_predict_adds_the_bias_weights(student, reference, rng):
    """Column 0 of the weights belongs to the bias neuron, whose activation is 1.

    de: Spalte 0 der Gewichte gehört zum Bias-Neuron, dessen Aktivierung 1 ist.
    """
    for structure in ([3, 2], [1, 1], [2, 5]):
        compare(student, reference, rng, structure, draw(rng, structure))


@pytest.mark.exercise("NeuralNetwork.predict", points=0.75)
def test_predict_goes_through_all_layers(student, reference, rng):
    """predict sends X through every hidden layer, each with a bias neuron of its own.

    de: predict schickt X durch jeden Hidden Layer, jeder mit seinem eigenen Bias-Neuron.
    """
    for structure in ([3, 4, 2], [2, 5, 3, 4, 1]):
        weights = draw(rng, structure)
        compare(student, reference, rng, structure, weights, ("sigmoid", "identity"))


@pytest.mark.exercise("NeuralNetwork.predict", points=0.75)
def test_predict_uses_the_functions_it_was_given(student, reference, rng):
    """predict applies the hidden function in every hidden layer, the output function at the end.

    de: predict wendet in jedem Hidden Layer die Hidden-Funktion an, am Ende die Output-Funktion.
    """
    structure = [3, 5, 4, 3]
    for functions in [("relu", "sigmoid"), ("identity", "relu"), ("sigmoid", "sigmoid")]:
        compare(student, reference, rng, structure, draw(rng, structure), functions, count=2)


@pytest.mark.exercise("NeuralNetwork.predict", points=0.5)
def test_predict_uses_sigmoid_and_relu_by_default(student, reference, rng):
    """A network that is given no functions uses sigmoid in hidden layers and relu in the output.

    de: Ohne Angabe rechnet das Netz in den Hidden Layern mit sigmoid und am Ausgang mit relu.
    """
    structure = [3, 4, 6]
    weights = draw(rng, structure)
    weights[1][:, 0] = [-9.0, 3.0, -9.0, 3.0, 2.0, -2.0]
    net, model = (place(new(module, structure), weights) for module in (student, reference))
    for _ in range(3):
        X = column(rng, 3)
        assert_close(net.predict(X), model.predict(X))


@pytest.mark.exercise("NeuralNetwork.predict", points=0.5)
def test_predict_uses_the_whole_list_of_weights(student, reference, rng):
    """predict uses the weights that the attribute holds when it is called.

    de: predict rechnet mit den Gewichten, die beim Aufruf im Attribut stehen.
    """
    net, model = (network(module, SINGLE, draw(rng, SINGLE)) for module in (student, reference))
    for _ in range(2):
        weights = draw(rng, SINGLE)
        net.weights = [layers_of(net, "weights", SINGLE)[0], *weights]
        X = column(rng, 3)
        assert_close(net.predict(X), place(model, weights).predict(X))


@pytest.mark.exercise("NeuralNetwork.predict", points=0.75)
def test_predict_keeps_the_weighted_sums(student, reference, rng):
    """After predict, weighted_sums holds the column Z of each layer, without bias neurons.

    de: Nach predict steht in weighted_sums für jeden Layer die Spalte Z, ohne Bias-Neuronen.
    """
    structure = [3, 4, 5, 2]
    weights = draw(rng, structure)
    another = network(student, [2, 4, 3], draw(rng, [2, 4, 3]))
    net, model = compare(student, reference, rng, structure, weights, ("sigmoid", "relu"), count=2)
    another.predict(column(rng, 2))  # what it keeps is its own
    sums = layers_of(net, "weighted_sums", structure)
    for layer in (1, 2, 3):
        assert_close(sums[layer], model.weighted_sums[layer])


@pytest.mark.exercise("NeuralNetwork.predict", points=0.75)
def test_predict_keeps_the_activations(student, reference, rng):
    """After predict, activations holds the column A of each layer, with a 1 for the bias on top.

    de: Nach predict steht in activations für jeden Layer die Spalte A, mit einer 1 für den Bias
    obenauf.
    """
    structure = [3, 4, 5, 2]
    weights = draw(rng, structure)
    another = network(student, [2, 4, 3], draw(rng, [2, 4, 3]))
    net, model = compare(student, reference, rng, structure, weights, ("sigmoid", "relu"), count=2)
    another.predict(column(rng, 2))  # what it keeps is its own
    activations = layers_of(net, "activations", structure)
    for layer in (0, 1, 2, 3):
        assert_close(activations[layer], model.activations[layer])


@pytest.mark.exercise("NeuralNetwork.predict", points=0.5)
def test_predict_refuses_wrong_shapes(student, reference, rng):
    """predict raises an exception when X has too many or too few rows or columns.

    de: predict wirft eine Ausnahme, wenn X zu viele oder zu wenige Zeilen oder Spalten hat.
    """
    net, _ = compare(student, reference, rng, SINGLE, draw(rng, SINGLE), count=1)
    for shape in [(4, 1), (2, 1), (1, 3), (3, 2), (3, 3), (1, 1), (3, 1, 1)]:
        assert_raises(net.predict, rng.normal(0, 1, shape))


@pytest.mark.exercise("NeuralNetwork.predict", points=0.25)
def test_predict_refuses_plain_vectors(student, reference, rng):
    """predict raises an exception for a plain vector, even one with the right number of entries.

    de: predict wirft für einen einfachen Vektor eine Ausnahme, auch wenn er so viele Einträge hat
    wie nötig.
    """
    for n in (1, 3):
        structure = [n, 2]
        net, _ = compare(student, reference, rng, structure, draw(rng, structure), count=1)
        assert_raises(net.predict, rng.normal(0, 1, n))


@pytest.mark.exercise("NeuralNetwork.predict", points=0.25)
def test_predict_takes_integers(student, reference, rng):
    """predict works for whole numbers in X as well.

    de: predict rechnet auch mit ganzen Zahlen in X.
    """
    structure = [3, 4, 2]
    weights = draw(rng, structure)
    net, model = (
        network(module, structure, weights, ("sigmoid", "identity"))
        for module in (student, reference)
    )
    for X in (np.array([[1], [0], [1]]), rng.integers(-3, 4, (3, 1))):
        assert_close(net.predict(X), model.predict(X))


@pytest.mark.exercise("NeuralNetwork.predict", points=0.25)
def test_predict_leaves_its_argument_alone(student, reference, rng):
    """predict changes neither X nor the weights.

    de: predict verändert weder X noch die Gewichte.
    """
    weights, X = draw(rng, SINGLE), column(rng, 3)
    net, model = (network(module, SINGLE, weights) for module in (student, reference))
    assert_close(assert_unchanged(net.predict, X), model.predict(X))
    assert_close(layers_of(net, "weights", SINGLE)[1], weights[0])


@pytest.mark.exercise("NeuralNetwork.predict", points=0.25)
def test_predict_leaves_earlier_results_alone(student, reference, rng):
    """A result that predict has returned never changes with a later call.

    de: Ein Ergebnis, das predict zurückgegeben hat, ändert sich durch spätere Aufrufe nicht mehr.
    """
    for structure, functions in ((SINGLE, PLAIN), ([3, 4, 2], ("sigmoid", "sigmoid"))):
        weights = draw(rng, structure)
        net, model = (
            network(module, structure, weights, functions) for module in (student, reference)
        )
        inputs = [column(rng, 3) for _ in range(3)]
        for got, X in zip(net.predict.map(inputs), inputs, strict=True):
            assert_close(got, model.predict(X))
