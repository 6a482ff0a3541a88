"""Hidden suite of 11-train: the constructor, predict and train."""

from itertools import pairwise

import numpy as np
import pytest

from autograder.testing import (
    assert_between,
    assert_close,
    assert_equal,
    assert_gradient,
    assert_raises,
    assert_shape,
    assert_unchanged,
    require,
)

# L1's matrix, with a bias column of zeros, and the vector it is multiplied by.
MATRIX = np.array([[0.0, -0.5, 4.0], [0.0, 3.0, -5.0], [0.0, 1.0, -2.0]])
VECTOR = np.array([[2.0], [-6.0]])

# L1's training data: the binary numbers 0 to 7 without 5.
BINARY = [
    (np.array([[number >> 2 & 1], [number >> 1 & 1], [number & 1]]), np.array([[number]]))
    for number in (0, 1, 2, 3, 4, 6, 7)
]
FIVE = np.array([[1], [0], [1]])
STARTS = [
    (
        "0.9 0.5 0.7 -0.8; 0.6 -0.1 -0.1 0.8; -0.3 -0.9 -0.3 -0.8; -1.3 -0.1 0.3 -1.5",
        "0.1 0.2 0.1 -0.9 -0.2",
    ),
    (
        "-0.9 0.2 0.1 0.4; -0.9 0.8 0.1 -0.8; -1.0 -0.9 -0.5 0.8; 0.6 -0.4 -0.4 1.4",
        "0.6 -0.6 -0.1 -0.3 0.1",
    ),
]

STEP = 1e-10  # tolerance of a training step
SMOOTH = ("sigmoid", "identity")  # hidden and output function
PLAIN = ("identity", "identity")  # with SINGLE: nothing but a matrix, for checks of other things
SINGLE = [3, 2]


def draw(rng, structure):
    """Weights of every layer; a raised output bias keeps ReLU outputs alive."""
    weights = [rng.normal(0, 0.8, (n_out, n_in + 1)) for n_in, n_out in pairwise(structure)]
    weights[-1][:, 0] = rng.uniform(2.5, 3.5, structure[-1])
    return weights


def examples(rng, structure, count):
    """Pairs (X, Y) of random columns."""
    n_in, n_out = structure[0], structure[-1]
    return [(rng.normal(0, 1, (n_in, 1)), rng.normal(0, 1, (n_out, 1))) for _ in range(count)]


def new(module, **parameters):
    """A network, and not some plain value in its place."""
    net = module.NeuralNetwork(**parameters)
    plain = (bool, int, float, complex, str, bytes, list, tuple, dict, np.ndarray, np.generic)
    require(
        net is not None and not isinstance(net, plain),
        de="NeuralNetwork(...) soll ein Objekt deiner Klasse erzeugen.",
        en="NeuralNetwork(...) should make an object of your class.",
    )
    return net


def network(module, structure, weights, functions=SMOOTH, **parameters):
    """A network of the student's or of the reference, with these weights put in place.

    `functions` names the hidden and the output activation of `module`.
    """
    hidden, output = (getattr(module, name) for name in functions)
    net = new(
        module,
        structure=list(structure),
        hidden_activation_func=hidden,
        output_activation_func=output,
        **parameters,
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


def trained(module, structure, weights, data, *functions, **parameters):
    """The weights after train, without the dummy."""
    net = network(module, structure, weights, *functions, **parameters)
    net.train(data)
    return layers_of(net, "weights", structure)[1:]


def assert_layers_close(got, expected, tol=STEP):
    """Every weight matrix agrees."""
    for matrix, model in zip(got, expected, strict=True):
        assert_close(matrix, model, tol=tol)


def assert_moves_along(got, before, expected):
    """The weights have moved along the reference's step, be it by another factor.

    For checks of something else than the length of the step: a forgotten 2 costs points once.
    """
    for matrix, start in zip(got, before, strict=True):
        assert_shape(matrix, start.shape)
    step = np.concatenate([(a - b).ravel() for a, b in zip(got, before, strict=True)])
    model = np.concatenate([(a - b).ravel() for a, b in zip(expected, before, strict=True)])
    factor = float(step @ model / (model @ model))
    require(
        1e-3 < abs(factor) < 1e3,
        de="Die Gewichte haben sich nicht in Richtung des Gradienten bewegt.",
        en="The weights have not moved in the direction of the gradient.",
    )
    assert_close(step / factor, model, tol=1e-8)


def assert_trains_along(student, reference, structure, weights, data, functions=PLAIN):
    """One step of the student's training has the direction of the reference's."""
    arguments = (structure, weights, data, functions)
    got = trained(student, *arguments, n_iterations=1, eta=0.3)
    assert_moves_along(got, weights, trained(reference, *arguments, n_iterations=1, eta=0.3))


def assert_trains_like(student, reference, structure, weights, data, *functions, **parameters):
    """The student's training changes the weights like the reference's."""
    arguments = (structure, weights, data, *functions)
    got = trained(student, *arguments, **parameters)
    assert_layers_close(got, trained(reference, *arguments, **parameters))


# The constructor


@pytest.mark.exercise("NeuralNetwork.__init__", points=1.25)
def test_init_lays_out_the_layers(student):
    """Each network knows its own structure; weights[l] is (n_l, n_{l-1} + 1), weights[0] a dummy.

    de: Jedes Netz kennt seine eigene Struktur; weights[l] hat die Form (n_l, n_{l-1} + 1),
    weights[0] ist ein Platzhalter.
    """
    everything = {
        "n_iterations": 3,
        "eta": 0.5,
        "output_activation_func": student.identity,
        "hidden_activation_func": student.relu,
    }
    made = [
        (structure, new(student, structure=structure, **parameters))
        for structure, parameters in [
            ([3, 4, 2], {}),
            ([2, 3], everything),
            ([5, 1, 4, 2], {"eta": 0.1}),
            ([1, 1], {"n_iterations": 1}),
        ]
    ]
    for structure, net in made:  # all there are, so that what one keeps is its own
        kept = net.structure
        assert_equal(kept.tolist() if isinstance(kept, np.ndarray) else kept, structure)
        weights = layers_of(net, "weights", structure)
        for layer in range(1, len(structure)):
            assert_shape(weights[layer], (structure[layer], structure[layer - 1] + 1))


@pytest.mark.exercise("NeuralNetwork.__init__", points=1)
def test_init_draws_with_the_deviation_of_he(student):
    """The weights of a new network have the standard deviation sqrt(2/n) of He et al.

    de: Die Gewichte eines neuen Netzes haben die Standardabweichung sqrt(2/n) nach He et al.
    """
    structure = [200, 300, 100]
    weights = layers_of(new(student, structure=structure), "weights", structure)
    for layer in (1, 2):
        n_in = structure[layer - 1]
        assert_shape(weights[layer], (structure[layer], n_in + 1))
        deviation = weights[layer][:, 1:].std()
        require(
            abs(deviation / np.sqrt(2 / n_in) - 1) < 0.05,
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
    structure = [200, 300, 100]
    weights = layers_of(new(student, structure=structure), "weights", structure)
    for layer in (1, 2):
        assert_shape(weights[layer], (structure[layer], structure[layer - 1] + 1))
        drawn = weights[layer][:, 1:]
        require(
            drawn.std() > 0 and abs(drawn.mean()) < 0.05 * drawn.std(),
            de=f"Die Gewichte von Layer {layer} streuen nicht um 0. Sind sie alle gleich, oder "
            "alle positiv?",
            en=f"The weights of layer {layer} do not scatter around 0. Are they all equal, or all "
            "positive?",
        )


# predict


@pytest.mark.exercise("NeuralNetwork.predict", points=0.5, show=True)
def test_predict_of_the_lecture(student, reference, rng):
    """L1's matrix times (2, -6) gives (-25, 36, 14), and after ReLU (0, 36, 14).

    de: Die Matrix von L1 mal (2, -6) ergibt (-25, 36, 14), und nach ReLU (0, 36, 14).
    """
    net = network(student, [2, 3], [MATRIX], ("sigmoid", "relu"))
    assert_close(net.predict(VECTOR), [[0.0], [36.0], [14.0]])
    model = network(reference, [2, 3], [MATRIX], ("sigmoid", "relu"))
    X = rng.normal(0, 3, (2, 1))
    assert_close(net.predict(X), model.predict(X))


@pytest.mark.exercise("NeuralNetwork.predict", points=1)
def test_predict_agrees_on_random_networks(student, reference, rng):
    """predict sends X through all layers, bias weights included, in shallow and deep networks.

    de: predict schickt X durch alle Layer, samt Bias-Gewichten, in flachen wie in tiefen Netzen.
    """
    for structure in ([3, 4, 2], [2, 3], [4, 5, 3, 2], [1, 1]):
        weights = draw(rng, structure)
        net, model = (network(module, structure, weights) for module in (student, reference))
        inputs = [rng.normal(0, 1, (structure[0], 1)) for _ in range(4)]
        for X in inputs:
            assert_close(net.predict(X), model.predict(X))


@pytest.mark.exercise("NeuralNetwork.predict", points=0.25)
def test_predict_uses_the_whole_list_of_weights(student, reference, rng):
    """predict uses the weights that the attribute holds when it is called.

    de: predict rechnet mit den Gewichten, die beim Aufruf im Attribut stehen.
    """
    net = network(student, SINGLE, draw(rng, SINGLE), PLAIN)
    model = network(reference, SINGLE, draw(rng, SINGLE), PLAIN)
    for _ in range(2):
        weights = draw(rng, SINGLE)
        dummy = layers_of(net, "weights", SINGLE)[0]
        net.weights = [dummy, *weights]
        X = rng.normal(0, 1, (3, 1))
        assert_close(net.predict(X), place(model, weights).predict(X))


@pytest.mark.exercise("NeuralNetwork.predict", points=0.25)
def test_predict_uses_sigmoid_and_relu_by_default(student, reference, rng):
    """A network that is given no functions uses sigmoid in hidden layers and relu in the output.

    de: Ohne Angabe rechnet das Netz in den Hidden Layern mit sigmoid und am Ausgang mit relu.
    """
    structure = [3, 4, 4]
    weights = draw(rng, structure)
    weights[1][:, 0] = [-9.0, 3.0, -9.0, 3.0]
    net, model = (
        place(new(module, structure=structure), weights) for module in (student, reference)
    )
    inputs = [rng.normal(0, 2, (3, 1)) for _ in range(4)]
    for X in inputs:
        assert_close(net.predict(X), model.predict(X))


@pytest.mark.exercise("NeuralNetwork.predict", points=0.5)
def test_predict_uses_the_functions_it_was_given(student, reference, rng):
    """predict applies the hidden function in every hidden layer, the output function at the end.

    de: predict wendet in jedem Hidden Layer die Hidden-Funktion an, am Ende die Output-Funktion.
    """
    structure = [3, 5, 4, 3]
    for functions in [("relu", "sigmoid"), ("identity", "relu"), ("sigmoid", "sigmoid")]:
        weights = draw(rng, structure)
        weights[-1][:, 0] = 0.1
        net, model = (
            network(module, structure, weights, functions) for module in (student, reference)
        )
        inputs = [rng.normal(0, 1, (3, 1)) for _ in range(3)]
        for X in inputs:
            assert_close(net.predict(X), model.predict(X))


@pytest.mark.exercise("NeuralNetwork.predict", points=0.5)
def test_predict_leaves_its_values_in_the_attributes(student, reference, rng):
    """After predict, weighted_sums and activations hold its values, with a 1 for each bias neuron.

    de: Nach predict stehen in weighted_sums und activations dessen Werte, mit einer 1 für jedes
    Bias-Neuron.
    """
    structure = [3, 4, 5, 2]
    weights = draw(rng, structure)
    net, model = (
        network(module, structure, weights, ("sigmoid", "relu")) for module in (student, reference)
    )
    another = network(student, [2, 4, 3], draw(rng, [2, 4, 3]))
    for _ in range(2):
        X = rng.normal(0, 1, (3, 1))
        assert_close(net.predict(X), model.predict(X))
        another.predict(rng.normal(0, 1, (2, 1)))  # what it keeps is its own
        sums = layers_of(net, "weighted_sums", structure)
        activations = layers_of(net, "activations", structure)
        assert_close(activations[0], model.activations[0])
        for layer in (1, 2, 3):
            assert_close(sums[layer], model.weighted_sums[layer])
            assert_close(activations[layer], model.activations[layer])


@pytest.mark.exercise("NeuralNetwork.predict", points=0.25)
def test_predict_refuses_plain_vectors(student, reference, rng):
    """predict raises an exception for a plain vector, even one with the right number of entries.

    de: predict wirft für einen einfachen Vektor eine Ausnahme, auch wenn er so viele Einträge hat
    wie nötig.
    """
    for n in (1, 3):
        structure, X = [n, 2], rng.normal(0, 1, (n, 1))
        weights = draw(rng, structure)
        net, model = (
            network(module, structure, weights, PLAIN) for module in (student, reference)
        )
        assert_close(net.predict(X), model.predict(X))
        assert_raises(net.predict, X[:, 0])


@pytest.mark.exercise("NeuralNetwork.predict", points=0.25)
def test_predict_refuses_wrong_shapes(student, reference, rng):
    """predict raises an exception when X has too many or too few rows or columns.

    de: predict wirft eine Ausnahme, wenn X zu viele oder zu wenige Zeilen oder Spalten hat.
    """
    weights = draw(rng, SINGLE)
    X = rng.normal(0, 1, (3, 1))
    net, model = (network(module, SINGLE, weights, PLAIN) for module in (student, reference))
    assert_close(net.predict(X), model.predict(X))
    for shape in [(4, 1), (2, 1), (1, 3), (3, 2), (3, 3), (1, 1), (3, 1, 1)]:
        assert_raises(net.predict, rng.normal(0, 1, shape))


@pytest.mark.exercise("NeuralNetwork.predict", points=0.25)
def test_predict_takes_integers(student, reference, rng):
    """predict works for whole numbers in X as well.

    de: predict rechnet auch mit ganzen Zahlen in X.
    """
    weights = draw(rng, SINGLE)
    net, model = (network(module, SINGLE, weights, PLAIN) for module in (student, reference))
    for X in (np.array([[1], [0], [1]]), rng.integers(-3, 4, (3, 1))):
        assert_close(net.predict(X), model.predict(X))


@pytest.mark.exercise("NeuralNetwork.predict", points=0.25)
def test_predict_leaves_inputs_and_earlier_results_alone(student, reference, rng):
    """predict changes neither X nor a result that it returned before.

    de: predict verändert weder X noch ein Ergebnis, das es früher zurückgegeben hat.
    """
    weights = draw(rng, SINGLE)
    for functions in (PLAIN, ("relu", "relu")):
        net, model = (
            network(module, SINGLE, weights, functions) for module in (student, reference)
        )
        inputs = [rng.normal(0, 1, (3, 1)) for _ in range(3)]
        assert_close(assert_unchanged(net.predict, inputs[0]), model.predict(inputs[0]))
        for got, X in zip(net.predict.map(inputs), inputs, strict=True):
            assert_close(got, model.predict(X))


# train


@pytest.mark.exercise("NeuralNetwork.train", points=0.5, show=True)
def test_train_of_the_worked_example(student, reference, rng):
    """One step from L1's matrix moves only the row of the neuron that is wrong and not asleep.

    de: Ein Schritt von der Matrix aus L1 bewegt nur die Zeile des Neurons, das falsch liegt und
    nicht schläft.
    """
    data = [(VECTOR, np.array([[1.0], [35.0], [14.0]]))]
    expected = MATRIX + np.array([[0, 0, 0], [-0.02, -0.04, 0.12], [0, 0, 0]])
    got = trained(student, [2, 3], [MATRIX], data, ("sigmoid", "relu"), n_iterations=1, eta=0.01)
    assert_layers_close(got, [expected])
    weights, data = draw(rng, [3, 2]), examples(rng, [3, 2], 1)
    assert_trains_like(student, reference, [3, 2], weights, data, n_iterations=1, eta=0.2)


@pytest.mark.exercise("NeuralNetwork.train", points=1)
def test_train_reaches_the_hidden_layer(student, reference, rng):
    """One step with one example changes the weights of both layers as equations 6 to 8 say.

    de: Ein Schritt mit einem Beispiel ändert die Gewichte beider Layer so, wie es die Gleichungen
    6 bis 8 sagen.
    """
    for structure in ([3, 4, 2], [2, 5, 1]):
        weights, data = draw(rng, structure), examples(rng, structure, 1)
        assert_trains_like(student, reference, structure, weights, data, n_iterations=1, eta=0.3)


@pytest.mark.exercise("NeuralNetwork.train", points=1)
def test_train_reaches_the_first_layer_of_a_deep_network(student, reference, rng):
    """The deltas travel back through every hidden layer of a deep network.

    de: Die Deltas wandern in einem tiefen Netz durch jeden Hidden Layer zurück.
    """
    for structure in ([2, 3, 4, 3, 1], [3, 2, 5, 2]):
        weights, data = draw(rng, structure), examples(rng, structure, 1)
        assert_trains_along(student, reference, structure, weights, data, SMOOTH)


@pytest.mark.exercise("NeuralNetwork.train", points=0.75)
def test_train_uses_the_derivatives_of_both_functions(student, reference, rng):
    """Hidden deltas use the derivative of the hidden function, output deltas that of the other.

    de: Für die Deltas der Hidden Layer zählt die Ableitung der Hidden-Funktion, am Ausgang die der
    Output-Funktion.
    """
    structure = [3, 5, 2]
    for functions in [
        ("sigmoid", "sigmoid"),
        ("relu", "identity"),
        ("identity", "sigmoid"),
        ("sigmoid", "relu"),
        ("relu", "relu"),
    ]:
        weights, data = draw(rng, structure), examples(rng, structure, 1)
        if functions[1] == "sigmoid":
            weights[-1][:, 0] = 0.3
        assert_trains_along(student, reference, structure, weights, data, functions)


@pytest.mark.exercise("NeuralNetwork.train", points=0.5)
def test_train_moves_the_bias_weights(student, reference, rng):
    """The weights of the bias neurons, column 0, learn like all others.

    de: Die Gewichte der Bias-Neuronen, Spalte 0, lernen wie alle anderen.
    """
    structure = [3, 4, 2]
    weights, data = draw(rng, structure), examples(rng, structure, 1)
    arguments = (structure, weights, data)
    got = trained(student, *arguments, n_iterations=1, eta=0.3)
    expected = trained(reference, *arguments, n_iterations=1, eta=0.3)
    for matrix, model in zip(got, expected, strict=True):
        assert_shape(matrix, model.shape)
    before, got, expected = (
        [matrix[:, 0] for matrix in layers] for layers in (weights, got, expected)
    )
    assert_moves_along(got, before, expected)


@pytest.mark.exercise("NeuralNetwork.train", points=1)
def test_train_averages_over_the_examples(student, reference, rng):
    """The step is the mean over the examples: four copies of one example move like that one.

    de: Der Schritt ist der Mittelwert über die Beispiele: Vier Kopien eines Beispiels bewegen die
    Gewichte so weit wie das eine.
    """
    weights, data = draw(rng, SINGLE), examples(rng, SINGLE, 1)
    one, two, four = (
        trained(student, SINGLE, weights, data * copies, PLAIN, n_iterations=1, eta=0.3)
        for copies in (1, 2, 4)
    )
    expected = trained(reference, SINGLE, weights, data, PLAIN, n_iterations=1, eta=0.3)
    assert_moves_along(one, weights, expected)
    assert_layers_close(two, one)
    assert_layers_close(four, one)


@pytest.mark.exercise("NeuralNetwork.train", points=0.75)
def test_train_changes_the_weights_after_all_examples(student, reference, rng):
    """All examples of one iteration see the same weights, so their order does not matter.

    de: Alle Beispiele einer Iteration sehen dieselben Gewichte; auf die Reihenfolge kommt es
    nicht an.
    """
    weights, data = draw(rng, SINGLE), examples(rng, SINGLE, 5)
    for order in (data, data[::-1]):
        assert_trains_along(student, reference, SINGLE, weights, order)


@pytest.mark.exercise("NeuralNetwork.train", points=0.75)
def test_train_repeats_the_step(student, reference, rng):
    """train makes n_iterations steps, each with a gradient of its own from the new weights, and
    with the network's own eta; also where the error rises.

    de: train macht n_iterations Schritte, jeden mit einem eigenen Gradienten aus den neuen
    Gewichten und mit dem eta des Netzes, auch wenn der Fehler steigt.
    """
    weights, data = draw(rng, SINGLE), examples(rng, SINGLE, 1)
    made = [
        (network(student, SINGLE, weights, PLAIN, **chosen), chosen)
        for chosen in (
            {"n_iterations": 2, "eta": 0.1},
            {"n_iterations": 5, "eta": 2.0},
            {"n_iterations": 7, "eta": 0.05},
        )
    ]
    for net, chosen in made:
        net.train(data)
        expected = trained(reference, SINGLE, weights, data, PLAIN, **chosen)
        assert_layers_close(layers_of(net, "weights", SINGLE)[1:], expected)


@pytest.mark.exercise("NeuralNetwork.train", points=0.25)
def test_train_goes_on_where_it_stopped(student, reference, rng):
    """A second call of train goes on from the weights that the first one has reached.

    de: Ein zweiter Aufruf von train macht bei den Gewichten weiter, die der erste erreicht hat.
    """
    structure = [3, 4, 2]
    weights, data = draw(rng, structure), examples(rng, structure, 3)
    net = network(student, structure, weights, n_iterations=2, eta=0.1)
    model = network(reference, structure, weights, n_iterations=2, eta=0.1)
    for part in (data, data[:2]):
        net.train(part)
        model.train(part)
    got = layers_of(net, "weights", structure)[1:]
    assert_layers_close(got, model.weights[1:])


@pytest.mark.exercise("NeuralNetwork.train", points=0.5)
def test_train_follows_the_measured_gradient(student, reference, rng):
    """The step goes against the gradient of the mean squared error as measured by differences.

    de: Der Schritt geht gegen den Gradienten des mittleren quadratischen Fehlers, gemessen mit
    Differenzen.
    """
    structure, eta = [2, 3, 2], 0.5
    weights, data = draw(rng, structure), examples(rng, structure, 3)
    got = trained(student, structure, weights, data, n_iterations=1, eta=eta)

    def costs(layer):
        def evaluate(points):
            nets = [
                network(reference, structure, [*weights[:layer], point, *weights[layer + 1 :]])
                for point in points
            ]
            return [np.mean([np.sum((net.predict(X) - Y) ** 2) for X, Y in data]) for net in nets]

        return evaluate

    for layer, matrix in enumerate(weights):
        assert_shape(got[layer], matrix.shape)
        assert_gradient(costs(layer), (matrix - got[layer]) / eta, matrix)


@pytest.mark.exercise("NeuralNetwork.train", points=0.25)
def test_train_refuses_plain_vectors(student, reference, rng):
    """train raises an exception when a Y is a plain vector, even of the right length.

    de: train wirft eine Ausnahme, wenn ein Y ein einfacher Vektor ist, auch einer passender Länge.
    """
    for n in (1, 2):
        structure = [3, n]
        weights, data = draw(rng, structure), examples(rng, structure, 1)
        assert_trains_along(student, reference, structure, weights, data)
        net = network(student, structure, weights, PLAIN, n_iterations=1)
        X, Y = data[0]
        assert_raises(net.train, [(X, Y[:, 0])])


@pytest.mark.exercise("NeuralNetwork.train", points=0.25)
def test_train_refuses_wrong_shapes(student, reference, rng):
    """train raises an exception when a Y has too many or too few rows or columns.

    de: train wirft eine Ausnahme, wenn ein Y zu viele oder zu wenige Zeilen oder Spalten hat.
    """
    weights, data = draw(rng, SINGLE), examples(rng, SINGLE, 1)
    assert_trains_along(student, reference, SINGLE, weights, data)
    net = network(student, SINGLE, weights, PLAIN, n_iterations=1)
    X = data[0][0]
    for shape in [(3, 1), (1, 1), (1, 2), (2, 2), (2, 1, 1)]:
        assert_raises(net.train, [*data, (X, rng.normal(0, 1, shape))])


@pytest.mark.exercise("NeuralNetwork.train", points=0.25)
def test_train_takes_integers(student, reference, rng):
    """train works for whole numbers in X and Y as well.

    de: train rechnet auch mit ganzen Zahlen in X und Y.
    """
    for _ in range(2):
        weights = draw(rng, SINGLE)
        data = [(rng.integers(-3, 4, (3, 1)), rng.integers(-3, 4, (2, 1)))]
        assert_trains_along(student, reference, SINGLE, weights, data)


@pytest.mark.exercise("NeuralNetwork.train", points=0.25)
def test_train_leaves_the_data_alone(student, reference, rng):
    """train changes neither the list, nor its order, nor an array in it.

    de: train verändert weder die Liste, noch ihre Reihenfolge, noch ein Array darin.
    """
    weights, data = draw(rng, SINGLE), examples(rng, SINGLE, 1)
    net = network(student, SINGLE, weights, PLAIN, n_iterations=1, eta=0.3)
    assert_unchanged(net.train, data)
    got = layers_of(net, "weights", SINGLE)[1:]
    expected = trained(reference, SINGLE, weights, data, PLAIN, n_iterations=1, eta=0.3)
    assert_moves_along(got, weights, expected)
    several = examples(rng, SINGLE, 6)  # of one alone nobody sees the order
    net = network(student, SINGLE, weights, PLAIN, n_iterations=1, eta=0.3)
    assert_unchanged(net.train, several)


@pytest.mark.exercise("NeuralNetwork.train", points=0.75)
@pytest.mark.parametrize("start", [0, 1])
def test_train_learns_binary_numbers(student, start):
    """From given weights the network learns 0 to 7 in binary, and 101, never shown, comes to 5.

    de: Von gegebenen Gewichten aus lernt das Netz die Binärzahlen 0 bis 7, und aus 101, nie
    gezeigt, wird 5.
    """
    weights = [np.array([row.split() for row in text.split(";")], float) for text in STARTS[start]]
    parameters = {"n_iterations": 200, "eta": 0.05}
    net = network(student, [3, 4, 1], weights, ("relu", "relu"), **parameters)
    net.train(BINARY)
    for X, expected in [*BINARY, (FIVE, np.array([[5]]))]:
        assert_between(net.predict(X), expected - 0.3, expected + 0.3)


@pytest.mark.exercise("NeuralNetwork.train", points=0.25)
def test_train_makes_a_thousand_small_steps_by_default(student, reference, rng):
    """A network that is given nothing else makes 1000 iterations with eta = 0.01.

    de: Ohne weitere Angaben macht das Netz 1000 Iterationen mit eta = 0.01.
    """
    structure = [1, 1]
    weights = [rng.uniform(0.2, 0.6, (1, 2))]
    # Two inputs close to each other: even after 1000 steps the weights still move.
    data = [(np.array([[x]]), rng.uniform(1.0, 3.0, (1, 1))) for x in (1.0, 1.5)]
    net, model = (
        place(new(module, structure=structure), weights) for module in (student, reference)
    )
    net.train(data)
    model.train(data)
    got = layers_of(net, "weights", structure)[1:]
    assert_layers_close(got, model.weights[1:], tol=1e-9)
