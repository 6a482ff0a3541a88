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


@pytest.mark.exercise("answers.learned_function", points=1)
def test_learned_function(student):
    """learned_function is the name of the logical function that L3's four conditions describe.

    de: learned_function ist der Name der logischen Funktion, die die vier Bedingungen von L3
    beschreiben.
    """
    assert_word(student, "learned_function", ["OR", "ODER"])
