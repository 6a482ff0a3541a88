"""Hidden suite of 13-digits: the network, its training on mini-batches, and its accuracy."""

import functools
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from autograder.testing import (
    assert_close,
    assert_equal,
    assert_gradient,
    assert_raises,
    assert_shape,
    assert_unchanged,
    require,
)

DIGITS = Path(__file__).parents[1] / "digits.npz"
SHOWN = 600  # of the 1397 training examples: enough, also for whoever forgets batch_size
HELD_BACK = 400

STEP = 1e-10  # tolerance of a training step
ETA = 0.3
SMOOTH = ("sigmoid", "identity")  # hidden and output function
PLAIN = ("identity", "identity")  # with SINGLE: nothing but a matrix, for checks of other things
CLASSES = ("sigmoid", "softmax")
SINGLE = [3, 2]


def draw(rng, structure):
    """Weights of every layer; a raised output bias keeps ReLU outputs alive."""
    weights = [rng.normal(0, 0.8, (n_out, n_in + 1)) for n_in, n_out in pairwise(structure)]
    weights[-1][:, 0] += 3.0
    return weights


def examples(rng, structure, count):
    """Pairs (X, Y) of random columns."""
    n_in, n_out = structure[0], structure[-1]
    return [(rng.normal(0, 1, (n_in, 1)), rng.normal(0, 1, (n_out, 1))) for _ in range(count)]


def classified(rng, structure, count):
    """Pairs (X, Y) of a random column and a one-hot column."""
    n_in, n_out = structure[0], structure[-1]
    hot = np.eye(n_out)
    return [(rng.normal(0, 1, (n_in, 1)), hot[:, [rng.integers(n_out)]]) for _ in range(count)]


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


def assert_trains_like(student, reference, structure, weights, data, *functions, **parameters):
    """The student's training changes the weights like the reference's."""
    arguments = (structure, weights, data, *functions)
    got = trained(student, *arguments, **parameters)
    assert_layers_close(got, trained(reference, *arguments, **parameters))


# The constructor


@pytest.mark.exercise("NeuralNetwork.__init__", points=0.5)
def test_init_lays_out_the_layers(student):
    """Each network knows its own structure; weights[l] is (n_l, n_{l-1} + 1), weights[0] a dummy.

    de: Jedes Netz kennt seine eigene Struktur; weights[l] hat die Form (n_l, n_{l-1} + 1),
    weights[0] ist ein Platzhalter.
    """
    everything = {
        "n_iterations": 3,
        "eta": 0.5,
        "output_activation_func": student.softmax,
        "hidden_activation_func": student.relu,
        "batch_size": 4,
    }
    made = [
        (structure, new(student, structure=structure, **parameters))
        for structure, parameters in [
            ([3, 4, 2], {}),
            ([2, 3], everything),
            ([5, 1, 4, 2], {"batch_size": 0}),
            ([1, 1], {"n_iterations": 1}),
        ]
    ]
    for structure, net in made:  # all there are, so that what one keeps is its own
        kept = net.structure
        assert_equal(kept.tolist() if isinstance(kept, np.ndarray) else kept, structure)
        weights = layers_of(net, "weights", structure)
        for layer in range(1, len(structure)):
            assert_shape(weights[layer], (structure[layer], structure[layer - 1] + 1))


@pytest.mark.exercise("NeuralNetwork.__init__", points=0.5)
def test_init_draws_the_weights_of_he(student):
    """The weights of a new network scatter around 0 with He's standard deviation sqrt(2/n).

    de: Die Gewichte eines neuen Netzes streuen um 0, mit der Standardabweichung sqrt(2/n) von He.
    """
    structure = [200, 300, 100]
    weights = layers_of(new(student, structure=structure), "weights", structure)
    for layer in (1, 2):
        n_in = structure[layer - 1]
        assert_shape(weights[layer], (structure[layer], n_in + 1))
        drawn = weights[layer][:, 1:]
        require(
            abs(drawn.std() / np.sqrt(2 / n_in) - 1) < 0.05,
            de=f"Die Gewichte von Layer {layer} haben nicht die Standardabweichung sqrt(2/n) mit "
            "n Neuronen davor. Zieht randn, und steht die Wurzel da?",
            en=f"The weights of layer {layer} do not have the standard deviation sqrt(2/n), where "
            "n is the number of neurons before it. Is it randn, and is the root there?",
        )
        require(
            abs(drawn.mean()) < 0.05 * drawn.std(),
            de=f"Die Gewichte von Layer {layer} streuen nicht um 0.",
            en=f"The weights of layer {layer} do not scatter around 0.",
        )


# predict


@pytest.mark.exercise("NeuralNetwork.predict", points=0.75)
def test_predict_agrees_on_random_networks(student, reference, rng):
    """predict sends X through all layers with the functions that the network was given.

    de: predict schickt X durch alle Layer, mit den Funktionen, die das Netz bekommen hat.
    """
    for structure, functions in [
        ([3, 4, 2], SMOOTH),
        ([2, 3], ("sigmoid", "sigmoid")),
        ([4, 5, 3, 2], ("relu", "identity")),
        ([1, 1], PLAIN),
    ]:
        weights = draw(rng, structure)
        net, model = (
            network(module, structure, weights, functions) for module in (student, reference)
        )
        for X in [rng.normal(0, 1, (structure[0], 1)) for _ in range(3)]:
            assert_close(net.predict(X), model.predict(X))


@pytest.mark.exercise("NeuralNetwork.predict", points=0.25)
def test_predict_gives_probabilities(student, reference, rng):
    """With a softmax output predict gives the probabilities of the classes.

    de: Mit Softmax am Ausgang gibt predict die Wahrscheinlichkeiten der Klassen.
    """
    for structure in ([3, 4], [2, 5, 3]):
        weights = draw(rng, structure)
        net, model = (
            network(module, structure, weights, CLASSES) for module in (student, reference)
        )
        for X in [rng.normal(0, 1, (structure[0], 1)) for _ in range(3)]:
            assert_close(net.predict(X), model.predict(X))


@pytest.mark.exercise("NeuralNetwork.predict", points=0.25)
def test_predict_uses_sigmoid_and_relu_by_default(student, reference, rng):
    """Without further arguments hidden layers use sigmoid, and the output layer ReLU.

    de: Ohne weitere Angaben gilt in den Hidden Layern sigmoid und am Ausgang ReLU.
    """
    structure = [3, 4, 5]
    weights = draw(rng, structure)
    weights[-1][:, 0] = [-3.0, 3.0, -3.0, 3.0, 0.1]
    net, model = (
        place(new(module, structure=structure), weights) for module in (student, reference)
    )
    for X in [rng.normal(0, 1, (3, 1)) for _ in range(3)]:
        assert_close(net.predict(X), model.predict(X))


@pytest.mark.exercise("NeuralNetwork.predict", points=0.25)
def test_predict_leaves_its_values_in_the_attributes(student, reference, rng):
    """After predict, weighted_sums and activations hold its values, with a 1 for each bias neuron.

    de: Nach predict stehen in weighted_sums und activations dessen Werte, mit einer 1 für jedes
    Bias-Neuron.
    """
    structure = [3, 4, 5, 2]
    weights = draw(rng, structure)
    net, model = (network(module, structure, weights, CLASSES) for module in (student, reference))
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
def test_predict_refuses_other_shapes(student, reference, rng):
    """predict raises an exception for vectors and whenever X has other rows or columns.

    de: predict wirft eine Ausnahme bei Vektoren und immer, wenn X andere Zeilen oder Spalten hat.
    """
    for structure, shapes in [
        ([3, 2], [(3,), (4, 1), (2, 1), (1, 3), (3, 2), (3, 3), (1, 1)]),
        ([1, 2], [(1,), (2, 1), (1, 2)]),
    ]:
        weights, X = draw(rng, structure), rng.normal(0, 1, (structure[0], 1))
        net, model = (
            network(module, structure, weights, PLAIN) for module in (student, reference)
        )
        assert_close(net.predict(X), model.predict(X))
        for shape in shapes:
            assert_raises(net.predict, rng.normal(0, 1, shape))


@pytest.mark.exercise("NeuralNetwork.predict", points=0.25)
def test_predict_leaves_inputs_and_earlier_results_alone(student, reference, rng):
    """predict changes neither X, whole numbers or not, nor a result that it returned before.

    de: predict verändert weder X, ganze Zahlen oder nicht, noch ein Ergebnis, das es früher
    zurückgegeben hat.
    """
    weights = draw(rng, SINGLE)
    for functions in (PLAIN, CLASSES):
        net, model = (
            network(module, SINGLE, weights, functions) for module in (student, reference)
        )
        inputs = [rng.normal(0, 1, (3, 1)), rng.integers(-3, 4, (3, 1)), np.ones((3, 1))]
        assert_close(assert_unchanged(net.predict, inputs[0]), model.predict(inputs[0]))
        for got, X in zip(net.predict.map(inputs), inputs, strict=True):
            assert_close(got, model.predict(X))


# train: the step


@pytest.mark.exercise("NeuralNetwork.train", points=0.75)
def test_train_on_the_squared_error(student, reference, rng):
    """Without softmax one step still goes down the squared error, through all layers.

    de: Ohne Softmax geht ein Schritt weiterhin am quadratischen Fehler bergab, durch alle Layer.
    """
    for structure, functions in [
        ([3, 4, 2], SMOOTH),
        ([2, 3, 4, 1], ("relu", "identity")),
        ([3, 5, 2], ("sigmoid", "relu")),
        ([4, 3], ("relu", "sigmoid")),
    ]:
        weights, data = draw(rng, structure), examples(rng, structure, 1)
        if functions[1] == "sigmoid":
            weights[-1][:, 0] = 0.3
        parameters = {"n_iterations": 1, "eta": ETA}
        assert_trains_like(student, reference, structure, weights, data, functions, **parameters)


@pytest.mark.exercise("NeuralNetwork.train", points=0.5, show=True)
def test_train_of_the_worked_example(student, reference, rng):
    """From the outputs 0.1, 0.7, 0.2 one step moves the weights as the statement works out.

    de: Von den Ausgaben 0,1; 0,7; 0,2 aus bewegt ein Schritt die Gewichte so, wie es die
    Aufgabenstellung vorrechnet.
    """
    W = np.log([[1.0, 1.0, 1.0], [7.0, 1.0, 1.0], [2.0, 1.0, 1.0]])
    step = np.array([[-0.01, -0.02, 0.06], [0.03, 0.06, -0.18], [-0.02, -0.04, 0.12]])
    data = [(np.array([[2.0], [-6.0]]), np.array([[0.0], [1.0], [0.0]]))]
    got = trained(student, [2, 3], [W], data, CLASSES, n_iterations=1, eta=0.1)
    assert_layers_close(got, [W + step])
    weights, data = draw(rng, [3, 4]), classified(rng, [3, 4], 1)
    parameters = {"n_iterations": 1, "eta": 0.2}
    assert_trains_like(student, reference, [3, 4], weights, data, CLASSES, **parameters)


@pytest.mark.exercise("NeuralNetwork.train", points=1.25)
def test_train_on_the_cross_entropy(student, reference, rng):
    """With softmax the deltas of the output are a - y, and go back through all layers.

    de: Mit Softmax sind die Deltas am Ausgang a - y und wandern durch alle Layer zurück.
    """
    for structure, hidden in [
        ([4, 3], "sigmoid"),
        ([3, 5, 4], "sigmoid"),
        ([3, 6, 2], "relu"),
        ([2, 3, 4, 3], "sigmoid"),
    ]:
        weights, data = draw(rng, structure), classified(rng, structure, 3)
        functions, parameters = (hidden, "softmax"), {"n_iterations": 2, "eta": ETA}
        assert_trains_like(student, reference, structure, weights, data, functions, **parameters)


@pytest.mark.exercise("NeuralNetwork.train", points=0.5)
def test_train_follows_the_measured_gradient(student, reference, rng):
    """With softmax the step goes against the gradient of the mean cross entropy, as measured.

    de: Mit Softmax geht der Schritt gegen den gemessenen Gradienten der mittleren Cross-Entropy.
    """
    structure = [2, 3, 4]
    weights, data = draw(rng, structure), classified(rng, structure, 3)
    got = trained(student, structure, weights, data, CLASSES, n_iterations=1, eta=ETA)

    def costs(layer):
        def evaluate(points):
            nets = [
                network(
                    reference, structure, [*weights[:layer], W, *weights[layer + 1 :]], CLASSES
                )
                for W in points
            ]
            return [
                np.mean([-np.log(np.sum(Y * net.predict(X))) for X, Y in data]) for net in nets
            ]

        return evaluate

    for layer, matrix in enumerate(weights):
        assert_shape(got[layer], matrix.shape)
        assert_gradient(costs(layer), (matrix - got[layer]) / ETA, matrix)


@pytest.mark.exercise("NeuralNetwork.train", points=0.25)
def test_train_takes_integers(student, reference, rng):
    """train works for whole numbers in X and Y as well, with softmax and without.

    de: train rechnet auch mit ganzen Zahlen in X und Y, mit und ohne Softmax.
    """
    structure = [3, 4, 3]
    for functions in (SMOOTH, CLASSES):
        weights = draw(rng, structure)
        data = [
            (rng.integers(-3, 4, (3, 1)), np.eye(3, dtype=int)[:, [label]]) for label in (2, 0, 1)
        ]
        parameters = {"n_iterations": 2, "eta": 0.1}
        assert_trains_like(student, reference, structure, weights, data, functions, **parameters)


@pytest.mark.exercise("NeuralNetwork.train", points=0.25)
def test_train_refuses_other_shapes(student, reference, rng):
    """train raises an exception when a Y is a vector or has other rows or columns.

    de: train wirft eine Ausnahme, wenn ein Y ein Vektor ist oder andere Zeilen oder Spalten hat.
    """
    for structure, functions, shapes in [
        ([3, 2], PLAIN, [(2,), (3, 1), (1, 1), (1, 2), (2, 2)]),
        ([3, 2], CLASSES, [(2,), (3, 1), (1, 1), (1, 2), (2, 2)]),
        ([3, 1], PLAIN, [(1,), (2, 1), (1, 2)]),
    ]:
        weights, data = draw(rng, structure), classified(rng, structure, 2)
        parameters = {"n_iterations": 1, "eta": ETA}
        assert_trains_like(student, reference, structure, weights, data, functions, **parameters)
        net = network(student, structure, weights, functions, **parameters)
        X = data[0][0]
        for shape in shapes:
            assert_raises(net.train, [*data, (X, np.ones(shape))])


# train: the batch


def spread_out(rng, m):
    """m examples, each with an input neuron of its own, so that the weights tell who was used."""
    return [(np.eye(m)[:, [k]], rng.normal(0, 1, (2, 1)) - 2.0) for k in range(m)]


def moved(student, weights, data, **parameters):
    """How far each weight of a network without a hidden layer has moved, shape (2, m + 1)."""
    structure = [len(data), 2]
    [W] = trained(student, structure, weights, data, PLAIN, eta=ETA, **parameters)
    assert_shape(W, weights[0].shape)
    require(
        bool(np.isfinite(W).all()),
        de="Die Gewichte sind nach dem Training nicht endlich.",
        en="The weights are not finite after training.",
    )
    return W - weights[0]


def used(movement):
    """The examples whose own weights have moved."""
    return np.flatnonzero(np.abs(movement[:, 1:]).max(axis=0) > 1e-9)


def shares_of(movement, reference, weights, data):
    """How much of the step that it makes alone each example has contributed to one iteration.

    Nothing else may have moved. Whoever forgets the 2 of the squared error gets halves here.
    """
    structure = [len(data), 2]
    steps = [
        trained(reference, structure, weights, [pair], PLAIN, n_iterations=1, eta=ETA)[0]
        - weights[0]
        for pair in data
    ]
    shares = np.array(
        [
            movement[:, k] @ step[:, k] / (step[:, k] @ step[:, k])
            for k, step in enumerate(steps, start=1)
        ]
    )
    expected = sum(share * step for share, step in zip(shares, steps, strict=True))
    assert_close(movement, expected, tol=1e-9)
    return shares


def assert_sample(shares, size):
    """The shares are those of `size` examples, drawn with or without putting them back."""
    total = shares.sum()
    require(
        total > 1e-6,
        de="train hat die Gewichte nicht bergab bewegt.",
        en="train has not moved the weights downhill.",
    )
    times = shares / total * size
    require(
        bool(np.abs(times - np.round(times)).max() < 1e-6) and times.min() > -1e-6,
        de="Der Schritt passt nicht zu einer Stichprobe von batch_size Beispielen.",
        en="The step does not fit a sample of batch_size examples.",
    )


@pytest.mark.exercise("NeuralNetwork.train", points=0.25)
def test_train_uses_all_examples_with_batch_size_0(student, reference, rng):
    """With batch_size=0, and without it, every iteration averages over all examples; n_iterations
    and eta are the network's own, and hold where the error rises too.

    de: Mit batch_size=0, und ohne, mittelt jede Iteration über alle Beispiele; n_iterations und
    eta sind die des Netzes und gelten auch, wenn der Fehler steigt.
    """
    structure = [3, 4, 2]
    weights, data = draw(rng, structure), examples(rng, structure, 5)
    made = [
        [network(module, structure, weights, **chosen) for module in (student, reference)]
        for chosen in (
            {"n_iterations": 3, "eta": 0.1, "batch_size": 0},
            {"n_iterations": 4, "eta": 2.0},
            {"n_iterations": 2, "eta": 0.05},
        )
    ]
    network(student, structure, weights, batch_size=1)  # none of theirs
    for net, model in made:
        for part in (data, data[:2]):
            net.train(part)
            model.train(part)
        got = layers_of(net, "weights", structure)[1:]
        assert_layers_close(got, model.weights[1:])


@pytest.mark.exercise("NeuralNetwork.train", points=0.75)
def test_train_draws_a_sample(student, reference, rng):
    """One iteration's step belongs to batch_size of the examples, and to no other.

    de: Der Schritt einer Iteration gehört zu batch_size der Beispiele, und zu keinem anderen.
    """
    m = 6
    weights, data = draw(rng, [m, 2]), spread_out(rng, m)
    for batch_size in (1, 2, 3, 1, 2, 3):
        movement = moved(student, weights, data, n_iterations=1, batch_size=batch_size)
        assert_sample(shares_of(movement, reference, weights, data), batch_size)


@pytest.mark.exercise("NeuralNetwork.train", points=0.5)
def test_train_averages_over_the_batch(student, reference, rng):
    """The step is the mean over the batch: as long for three examples as for one.

    de: Der Schritt ist der Mittelwert über den Batch: bei drei Beispielen so lang wie bei einem.
    """
    m = 6
    weights, data = draw(rng, [m, 2]), spread_out(rng, m)
    shares = [
        shares_of(moved(student, weights, some, **parameters), reference, weights, data)
        for some, parameters in [
            ([data[0]] * m, {"n_iterations": 1}),
            (data, {"n_iterations": 1, "batch_size": 1}),
            (data, {"n_iterations": 1, "batch_size": 3}),
        ]
    ]
    for entry, size in zip(shares, (1, 1, 3), strict=True):
        assert_sample(entry, size)
    alone, one, three = (entry.sum() for entry in shares)
    require(
        abs(one / alone - 1) < 1e-6 and abs(three / alone - 1) < 1e-6,
        de="Die Länge des Schritts hängt von der Batchgröße ab. Wodurch teilst du die Summe?",
        en="The length of the step depends on the batch size. What do you divide the sum by?",
    )


@pytest.mark.exercise("NeuralNetwork.train", points=0.5)
def test_train_draws_anew_for_every_iteration(student, reference, rng):
    """Every iteration draws a sample of its own: two iterations with one example each use two.

    de: Jede Iteration zieht neu: Zwei Iterationen mit je einem Beispiel benutzen zwei Beispiele.
    """
    m = 40
    weights, data = draw(rng, [m, 2]), spread_out(rng, m)
    once = moved(student, weights, data, n_iterations=1, batch_size=1)
    assert_sample(shares_of(once, reference, weights, data), 1)
    counts = [
        len(used(moved(student, weights, data, n_iterations=2, batch_size=1))) for _ in range(5)
    ]
    require(
        max(counts) == 2,
        de="Mehrere Iterationen benutzen nicht verschiedene Beispiele: Zieh in jeder neu.",
        en="Several iterations do not use different examples: draw anew in each.",
    )


@pytest.mark.exercise("NeuralNetwork.train", points=0.25)
def test_train_draws_at_random(student, reference, rng):
    """The sample is no piece of the list, neither its beginning nor some other.

    de: Die Stichprobe ist kein Stück der Liste, weder ihr Anfang noch ein anderes.
    """
    m = 30
    weights, data = draw(rng, [m, 2]), spread_out(rng, m)
    movement = moved(student, weights, data, n_iterations=1, batch_size=m // 2)
    assert_sample(shares_of(movement, reference, weights, data), m // 2)
    gaps = np.diff(used(movement))
    require(
        bool((gaps > 1).sum() > 1),
        de="train nimmt ein zusammenhängendes Stück der Liste. Zieh die Beispiele zufällig.",
        en="train takes a piece of the list as it stands. Draw the examples at random.",
    )


@pytest.mark.exercise("NeuralNetwork.train", points=0.25)
def test_train_draws_every_example_at_times(student, reference, rng):
    """In the course of many iterations every example has its turn.

    de: Im Laufe vieler Iterationen kommt jedes Beispiel an die Reihe.
    """
    m = 6
    weights, data = draw(rng, [m, 2]), spread_out(rng, m)
    movement = moved(student, weights, data, n_iterations=1, batch_size=2)
    assert_sample(shares_of(movement, reference, weights, data), 2)
    movement = moved(student, weights, data, n_iterations=100, batch_size=2)
    require(
        len(used(movement)) == m,
        de="Auch nach 100 Iterationen war ein Beispiel noch nie im Batch.",
        en="After 100 iterations there is still an example that never was in the batch.",
    )


@pytest.mark.exercise("NeuralNetwork.train", points=0.25)
def test_train_leaves_the_data_alone(student, reference, rng):
    """train with batches changes neither the list, nor its order, nor an array in it.

    de: train mit Batches verändert weder die Liste, noch ihre Reihenfolge, noch ein Array darin.
    """
    m = 6
    weights, data = draw(rng, [m, 2]), spread_out(rng, m)
    net = network(student, [m, 2], weights, PLAIN, n_iterations=1, eta=ETA, batch_size=2)
    assert_unchanged(net.train, data)
    [W] = layers_of(net, "weights", [m, 2])[1:]
    assert_shape(W, weights[0].shape)
    assert_sample(shares_of(W - weights[0], reference, weights, data), 2)


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


# accuracy


def judged(rng, structure, functions, m, reference):
    """Weights, examples, their labels (two of three are what the network says), and the share."""
    weights = draw(rng, structure)
    weights[-1][:, 0] = 0.0
    net = network(reference, structure, weights, functions)
    X = rng.normal(0, 2, (structure[0], m))
    guesses = np.array([np.argmax(net.predict(X[:, [k]])) for k in range(m)])
    right = rng.random(m) < 2 / 3
    right[:2] = True, False
    y = np.where(right, guesses, (guesses + 1) % structure[-1])
    return weights, X, y, guesses


def assert_judges(student, reference, rng):
    """accuracy is right for one network; what it was called with."""
    structure = [4, 3]
    weights, X, y, guesses = judged(rng, structure, PLAIN, 7, reference)
    net = network(student, structure, weights, PLAIN)
    assert_close(student.accuracy(net, X, y), np.mean(guesses == y))
    return net, X, y, guesses


@pytest.mark.exercise("accuracy", points=1)
def test_accuracy_is_the_share_of_right_guesses(student, reference, rng):
    """accuracy is the share of examples whose largest output is that of their label.

    de: accuracy ist der Anteil der Beispiele, deren größte Ausgabe die ihres Labels ist.
    """
    for structure, functions in [
        ([5, 4], PLAIN),
        ([3, 6, 3], CLASSES),
        ([2, 10], ("sigmoid", "sigmoid")),
        ([4, 2], CLASSES),
    ]:
        weights, X, y, guesses = judged(rng, structure, functions, 25, reference)
        net = network(student, structure, weights, functions)
        assert_close(student.accuracy(net, X, y), np.mean(guesses == y))


@pytest.mark.exercise("accuracy", points=0.5)
def test_accuracy_reaches_from_0_to_1(student, reference, rng):
    """accuracy is 1 when all are right and 0 when none is, for one example as for many.

    de: accuracy ist 1, wenn alle richtig sind, und 0, wenn keines; bei einem Beispiel wie bei
    vielen.
    """
    net, X, _, guesses = assert_judges(student, reference, rng)
    others = (guesses + 1) % 3
    calls = [(net, X, guesses), (net, X, others)]
    calls += [(net, X[:, :1], guesses[:1]), (net, X[:, 2:3], others[2:3])]
    for got, expected in zip(student.accuracy.starmap(calls), (1, 0, 1, 0), strict=True):
        assert_close(got, expected)


@pytest.mark.exercise("accuracy", points=0.25)
def test_accuracy_leaves_x_and_y_alone(student, reference, rng):
    """accuracy leaves X and y as they were.

    de: accuracy lässt X und y, wie sie waren.
    """
    net, X, y, guesses = assert_judges(student, reference, rng)
    assert_close(assert_unchanged(student.accuracy, net, X, y), np.mean(guesses == y))


@pytest.mark.exercise("accuracy", points=0.25)
def test_accuracy_refuses_other_lengths(student, reference, rng):
    """accuracy raises an exception when there are more or fewer labels than examples.

    de: accuracy wirft eine Ausnahme, wenn es mehr oder weniger Labels als Beispiele gibt.
    """
    net, X, y, _ = assert_judges(student, reference, rng)
    for labels in (y[:-1], np.append(y, 0), y[:1]):
        assert_raises(student.accuracy, net, X, labels)


# The digits


@functools.cache
def digits():
    """Training examples and those held back, in an order that is shuffled once and for all."""
    with np.load(DIGITS) as file:
        images, labels = file["images"], file["labels"].astype(int)
    order = np.random.default_rng(13).permutation(len(labels))
    X, y = images.reshape(len(labels), -1).T[:, order] / 16, labels[order]
    return X[:, :SHOWN], y[:SHOWN], X[:, -HELD_BACK:], y[-HELD_BACK:]


@pytest.mark.exercise("NeuralNetwork.train", points=0.5)
def test_train_learns_the_digits(student, reference, rng):
    """Trained on 600 digits, the network reads at least 90 % of 400 that it has never seen.

    de: Auf 600 Ziffern trainiert, liest das Netz mindestens 90 % von 400, die es nie gesehen hat.
    """
    X, y, X_test, y_test = digits()
    structure = [64, 20, 10]
    data = reference.as_training_data(X, y, 10)
    weights = [
        rng.normal(0, np.sqrt(2 / n_in), (n_out, n_in + 1)) for n_in, n_out in pairwise(structure)
    ]
    for parameters in ({"eta": 2.0, "n_iterations": 200}, {"eta": 0.3, "n_iterations": 80}):
        net = network(student, structure, weights, CLASSES, batch_size=16, **parameters)
        net.train(data)
        weights = layers_of(net, "weights", structure)[1:]
        for layer, W in enumerate(weights, start=1):
            assert_shape(W, (structure[layer], structure[layer - 1] + 1))
    outputs = net.predict.map([X_test[:, [k]] for k in range(HELD_BACK)])
    for output in outputs:
        assert_shape(output, (10, 1))
    share = np.mean([np.argmax(a) == label for a, label in zip(outputs, y_test, strict=True)])
    require(
        bool(share >= 0.9),
        de="Das Netz liest weniger als 90 % der Ziffern, die es nicht gesehen hat.",
        en="The network reads fewer than 90 % of the digits that it has not seen.",
    )
