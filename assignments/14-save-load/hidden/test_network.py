"""Hidden suite of 14-save-load: the class that 11-train has left, with an optional structure."""

import numpy as np
import pytest
from networks import (
    PLAIN,
    assert_remembers,
    assert_structure,
    assert_weights_close,
    column,
    draw,
    examples,
    network,
    new,
    place,
    weights_of,
)

from autograder.testing import (
    assert_close,
    assert_no_warnings,
    assert_raises,
    assert_unchanged,
    require,
)

WIDE = [200, 300, 100]
# Where relu is the output function, a raised bias keeps all outputs but one from falling asleep.
AWAKE = [[2.5], [-2.5], [3.0]]


def assert_laid_out(net, structure):
    """A network has its structure, and weight matrices of the shapes that follow."""
    assert_structure(net, structure)
    weights_of(net, structure)


# The constructor


@pytest.mark.exercise("NeuralNetwork.__init__", points=1)
def test_init_lays_out_the_layers(student):
    """A new network knows its structure; weights[l] is (n_l, n_{l-1} + 1), weights[0] a dummy.

    de: Ein neues Netz kennt seine Struktur; weights[l] hat die Form (n_l, n_{l-1} + 1), weights[0]
    ist ein Platzhalter.
    """
    for structure, functions, parameters in [
        ([3, 4, 2], None, {}),
        ([2, 3], ("relu", "identity"), {"n_iterations": 3, "eta": 0.5}),
        ([5, 1, 4, 2], PLAIN, {}),
        ([1, 1], None, {"n_iterations": 1}),
    ]:
        assert_laid_out(new(student, functions, structure=structure, **parameters), structure)


@pytest.mark.exercise("NeuralNetwork.__init__", points=1)
def test_init_works_without_a_structure(student):
    """NeuralNetwork() makes a network without a structure; with one the layers are laid out.

    de: NeuralNetwork() erzeugt ein Netz ohne Struktur; mit einer werden die Layer angelegt.
    """
    for functions, parameters in [(None, {}), (PLAIN, {"n_iterations": 5, "eta": 0.1})]:
        new(student, functions, **parameters)
        for structure in ([4, 2, 3], [2, 2]):
            assert_laid_out(new(student, functions, structure=structure, **parameters), structure)


def drawn(student):
    """The weights of a new wide network without their bias columns, by layer."""
    weights = weights_of(new(student, structure=list(WIDE)), WIDE)
    return {layer: np.asarray(W, float)[:, 1:] for layer, W in enumerate(weights, start=1)}


@pytest.mark.exercise("NeuralNetwork.__init__", points=0.5)
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


@pytest.mark.exercise("NeuralNetwork.__init__", points=0.5)
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


# predict


@pytest.mark.exercise("NeuralNetwork.predict", points=0.75)
def test_predict_agrees_on_random_networks(student, reference, rng):
    """predict sends X through all layers and through the functions that the network was given.

    de: predict schickt X durch alle Layer und durch die Funktionen, die das Netz bekommen hat.
    """
    for structure, functions in [
        ([3, 4, 2], ("sigmoid", "identity")),
        ([2, 3], ("sigmoid", "relu")),
        ([4, 5, 3, 3], ("relu", "sigmoid")),
        ([1, 1], ("relu", "identity")),
        ([2, 3, 4], ("identity", "relu")),
    ]:
        weights = draw(rng, structure)
        net, model = (
            network(module, structure, weights, functions) for module in (student, reference)
        )
        for _ in range(2):
            X = column(rng, structure[0])
            assert_close(net.predict(X), model.predict(X))


@pytest.mark.exercise("NeuralNetwork.predict", points=0.5)
def test_predict_uses_sigmoid_and_relu_by_default(student, reference, rng):
    """Without functions, sigmoid is in the hidden layers and relu at the output; none overflows.

    de: Ohne Angabe rechnen die Hidden Layer mit sigmoid, der Ausgang mit relu, und nichts läuft
    über.
    """
    structure = [2, 6, 3]
    for size in (1.0, 1000.0):
        weights = draw(rng, structure)
        weights[0] *= size
        weights[1][:, :1] = AWAKE
        net, model = (
            place(new(module, structure=structure), weights) for module in (student, reference)
        )
        for X in (column(rng, 2), -column(rng, 2)):
            got = net.predict(X)
            assert_no_warnings(student)
            assert_close(got, model.predict(X))


@pytest.mark.exercise("NeuralNetwork.predict", points=0.25)
def test_predict_leaves_its_values_in_the_attributes(student, reference, rng):
    """After predict, weighted_sums and activations hold its values, with a 1 for each bias neuron.

    de: Nach predict stehen in weighted_sums und activations dessen Werte, mit einer 1 für jedes
    Bias-Neuron.
    """
    structure = [3, 4, 5, 2]
    weights = draw(rng, structure)
    net, model = (network(module, structure, weights) for module in (student, reference))
    another = network(student, [2, 4, 3], draw(rng, [2, 4, 3]))
    for _ in range(2):
        X = column(rng, 3)
        assert_close(net.predict(X), model.predict(X))
        another.predict(column(rng, 2))  # what it keeps is its own
        assert_remembers(net, model)


@pytest.mark.exercise("NeuralNetwork.predict", points=0.25)
def test_predict_refuses_wrong_shapes(student, reference, rng):
    """predict raises an exception for any X but one column of the right length.

    de: predict wirft für jedes X, das nicht eine Spalte passender Länge ist, eine Ausnahme.
    """
    for n, shapes in [(3, [(3,), (4, 1), (2, 1), (1, 3), (3, 2), (1, 1)]), (1, [(1,), (1, 2)])]:
        structure, X = [n, 2], column(rng, n)
        weights = draw(rng, structure)
        net, model = (
            network(module, structure, weights, PLAIN) for module in (student, reference)
        )
        assert_close(net.predict(X), model.predict(X))
        for shape in shapes:
            assert_raises(net.predict, rng.normal(0, 1, shape))


@pytest.mark.exercise("NeuralNetwork.predict", points=0.25)
def test_predict_leaves_inputs_and_earlier_results_alone(student, reference, rng):
    """predict takes whole numbers too, and changes neither X nor an earlier result.

    de: predict nimmt auch ganze Zahlen und verändert weder X noch ein früheres Ergebnis.
    """
    weights = draw(rng, [3, 2])
    net, model = (network(module, [3, 2], weights, PLAIN) for module in (student, reference))
    inputs = [column(rng, 3), np.array([[1], [0], [1]]), rng.integers(-3, 4, (3, 1))]
    for X in inputs:
        assert_close(assert_unchanged(net.predict, X), model.predict(X))
    for got, X in zip(net.predict.map(inputs), inputs, strict=True):
        assert_close(got, model.predict(X))


# train


@pytest.mark.exercise("NeuralNetwork.train", points=1)
def test_train_makes_one_step_like_eleven(student, reference, rng):
    """One step over several examples changes every weight as in 11-train.

    de: Ein Schritt über mehrere Beispiele ändert jedes Gewicht wie in 11-train.
    """
    for structure, functions, count in [
        ([3, 2], ("identity", "identity"), 1),
        ([3, 4, 2], ("sigmoid", "identity"), 3),
        ([2, 5, 3], ("relu", "sigmoid"), 2),
        ([3, 4, 3], ("identity", "relu"), 3),
        ([2, 3, 4, 3, 1], ("sigmoid", "sigmoid"), 2),
    ]:
        weights, data = draw(rng, structure), examples(rng, structure, count)
        parameters = {"n_iterations": 1, "eta": 0.3}
        net, model = (
            network(module, structure, weights, functions, **parameters)
            for module in (student, reference)
        )
        net.train(data)
        model.train(data)
        assert_weights_close(net, model)


@pytest.mark.exercise("NeuralNetwork.train", points=0.5)
def test_train_makes_a_thousand_small_steps_by_default(student, reference, rng):
    """train makes n_iterations steps with the rate eta: 1000 and 0.01 where nothing is said.

    de: train macht n_iterations Schritte mit der Lernrate eta: 1000 und 0.01, wenn nichts
    angegeben ist.
    """
    # Two inputs close to each other: even after 1000 steps the weights still move.
    data = [(np.array([[x]]), rng.uniform(1.0, 3.0, (1, 1))) for x in (1.0, 1.5)]
    made = []
    for chosen in ({"n_iterations": 3, "eta": 0.2}, {"n_iterations": 4, "eta": 2.0}, {}):
        weights = [rng.uniform(0.2, 0.6, (1, 2))]
        nets = [
            place(new(module, structure=[1, 1], **chosen), weights)
            for module in (student, reference)
        ]
        made.append((nets, 2 if chosen else 1))
    for (net, model), times in made:  # all there are, so that what one keeps is its own
        for _ in range(times):
            net.train(data)
            model.train(data)
        assert_weights_close(net, model, tol=1e-9)


@pytest.mark.exercise("NeuralNetwork.train", points=0.25)
def test_train_refuses_wrong_shapes(student, reference, rng):
    """train raises an exception for any Y but one column of the right length.

    de: train wirft für jedes Y, das nicht eine Spalte passender Länge ist, eine Ausnahme.
    """
    weights, data = draw(rng, [3, 2]), examples(rng, [3, 2], 1)
    net, model = (
        network(module, [3, 2], weights, PLAIN, n_iterations=1) for module in (student, reference)
    )
    net.train(data)
    model.train(data)
    assert_weights_close(net, model)
    for shape in [(2,), (3, 1), (1, 1), (1, 2), (2, 2)]:
        assert_raises(net.train, [*data, (data[0][0], rng.normal(0, 1, shape))])
    net = network(student, [3, 1], draw(rng, [3, 1]), PLAIN, n_iterations=1)
    assert_raises(net.train, [(data[0][0], rng.normal(0, 1, 1))])


@pytest.mark.exercise("NeuralNetwork.train", points=0.25)
def test_train_leaves_the_data_alone(student, reference, rng):
    """train takes whole numbers too, and changes neither the list nor an array in it.

    de: train nimmt auch ganze Zahlen und verändert weder die Liste noch ein Array darin.
    """
    weights, data = draw(rng, [3, 2]), examples(rng, [3, 2], 5)
    data.append((rng.integers(-3, 4, (3, 1)), rng.integers(-3, 4, (2, 1))))
    net, model = (
        network(module, [3, 2], weights, PLAIN, n_iterations=1, eta=0.1)
        for module in (student, reference)
    )
    assert_unchanged(net.train, data)
    model.train(data)
    assert_weights_close(net, model)
