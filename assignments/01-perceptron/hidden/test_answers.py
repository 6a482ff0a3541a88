"""Hidden suite of 01-perceptron, the activations worked out by hand."""

import pytest

from autograder.grade.assertions import require
from autograder.symbolic import check_answer, check_word


def answers_of(student):
    """The dict ANSWERS."""
    answers = student.module("answers").ANSWERS
    require(
        isinstance(answers, dict),
        de="ANSWERS soll ein dict bleiben: ein Name und ein Text je Zeile.",
        en="ANSWERS should stay a dict: one name and one text in each line.",
    )
    return answers


def answer(key, expected, activation):
    """The check of one entry of ANSWERS."""

    @pytest.mark.exercise(f"answers.{key}", points=0.5)
    def check(student):
        verdict = check_answer(answers_of(student).get(key), expected)
        require(verdict.right, de=verdict.message.de, en=verdict.message.en)

    check.__doc__ = (
        f"{key} is the exact activation of L3's neuron {key[0]}) with {activation}.\n\n"
        f"de: {key} ist die genaue Aktivierung des Neurons {key[0]}) von L3 mit {activation}."
    )
    return check


test_a = answer("a", "1", "identity")
test_b = answer("b", "9", "identity")
test_c = answer("c", "1/2", "ReLU")
test_d = answer("d", "0", "ReLU")
test_e = answer("e", "0", "tanh")
test_f = answer("f", "tanh(1/2)", "tanh")
test_g = answer("g", "tanh(1)", "tanh")
test_h = answer("h", "tanh(9)", "tanh")
test_e_sigmoid = answer("e_sigmoid", "1/2", "sigmoid")
test_f_sigmoid = answer("f_sigmoid", "sigmoid(1/2)", "sigmoid")
test_g_sigmoid = answer("g_sigmoid", "sigmoid(1)", "sigmoid")
test_h_sigmoid = answer("h_sigmoid", "sigmoid(9)", "sigmoid")


@pytest.mark.exercise("answers.learned_function", points=1)
def test_learned_function(student):
    """learned_function is the name of the logical function that L3's four conditions describe.

    de: learned_function ist der Name der logischen Funktion, die die vier Bedingungen von L3
    beschreiben.
    """
    verdict = check_word(answers_of(student).get("learned_function"), ["OR", "ODER"])
    require(verdict.right, de=verdict.message.de, en=verdict.message.en)
