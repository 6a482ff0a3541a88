"""Hidden suite of 01-perceptron, the activations worked out by hand."""

import pytest

from autograder.testing import answer_check, assert_word


def activation(key, expected, function):
    """The check of one activation."""
    return answer_check(
        key,
        expected,
        points=0.5,
        de=f"die genaue Aktivierung des Neurons {key[0]}) von L3 mit {function}",
        en=f"the exact activation of L3's neuron {key[0]}) with {function}",
    )


test_a = activation("a", "1", "identity")
test_b = activation("b", "9", "identity")
test_c = activation("c", "1/2", "ReLU")
test_d = activation("d", "0", "ReLU")
test_e = activation("e", "0", "tanh")
test_f = activation("f", "tanh(1/2)", "tanh")
test_g = activation("g", "tanh(1)", "tanh")
test_h = activation("h", "tanh(9)", "tanh")
test_e_sigmoid = activation("e_sigmoid", "1/2", "sigmoid")
test_f_sigmoid = activation("f_sigmoid", "sigmoid(1/2)", "sigmoid")
test_g_sigmoid = activation("g_sigmoid", "sigmoid(1)", "sigmoid")
test_h_sigmoid = activation("h_sigmoid", "sigmoid(9)", "sigmoid")


def all_at_once(key, expected, de, en, points=0.5):
    """The check of several numbers that stand in brackets."""
    return answer_check(key, expected, points=points, de=de, en=en)


test_one_input_z = all_at_once(
    "one_input_z",
    "(0, 3/2, 3/2, 6)",
    "die vier gewichteten Summen bei derselben Eingabe (1, 1)",
    "the four weighted sums for the same input (1, 1)",
)
test_one_input_tanh = all_at_once(
    "one_input_tanh",
    "(0, tanh(3/2), tanh(3/2), tanh(6))",
    "die vier Aktivierungen mit tanh bei derselben Eingabe (1, 1)",
    "the four activations with tanh for the same input (1, 1)",
)
test_one_input_sigmoid = all_at_once(
    "one_input_sigmoid",
    "(1/2, sigmoid(3/2), sigmoid(3/2), sigmoid(6))",
    "die vier Aktivierungen mit sigmoid bei derselben Eingabe (1, 1)",
    "the four activations with sigmoid for the same input (1, 1)",
)
test_and_z = all_at_once(
    "and_z",
    "(0, 1/2, 0, -1)",
    "die vier gewichteten Summen der Epoche für AND, jede mit den Gewichten dieses Augenblicks",
    "the four weighted sums of the epoch for AND, each with the weights of that moment",
    points=1,
)
test_and_w = all_at_once(
    "and_w",
    "(-1, 1/2, 1)",
    "die Gewichte nach der Epoche für AND",
    "the weights after the epoch for AND",
    points=1,
)
test_and_right = all_at_once(
    "and_right",
    "4",
    "die Zahl der Beispiele, die das Neuron nach der Epoche richtig beantwortet",
    "the number of examples that the neuron answers rightly after the epoch",
)


@pytest.mark.exercise("answers.learned_function", points=1)
def test_learned_function(student):
    """learned_function is the name of the logical function that L3's four conditions describe.

    de: learned_function ist der Name der logischen Funktion, die die vier Bedingungen von L3
    beschreiben.
    """
    assert_word(student, "learned_function", ["OR", "ODER"])
