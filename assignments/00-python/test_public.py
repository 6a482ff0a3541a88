"""Öffentliche Tests / public tests.  Start: python -m pytest test_public.py"""

import pytest
from answers import ANSWERS
from first_steps import Layers, backwards, greet, layer_sizes, weight_shapes, without_bias
from show_formulas import look


def lists(value):
    """The value with lists for tuples: either is right."""
    return [lists(one) for one in value] if isinstance(value, (list, tuple)) else value


def compare(what, got, expected, hint):
    """Explain a difference."""
    assert got is not None, f"{what}: None. Fehlt return? / is return missing?"
    assert lists(got) == lists(expected), (
        f"{what} = {got!r}, erwartet / expected {expected!r}. {hint}"
    )


def test_greet():
    """Das erste Programm aus L1 / L1's first program."""
    hint = 'Standardwert / default: name="world".'
    compare("greet()", greet(), "Hello world", hint)
    compare('greet("Ada")', greet("Ada"), "Hello Ada", hint)


def test_layer_sizes():
    """Das Netz 3-4-2 aus L1 / L1's network 3-4-2."""
    hint = "Ein Bias-Neuron mehr, nur am Ende nicht / one bias neuron more, but not at the end."
    compare("layer_sizes([3, 4, 2])", layer_sizes([3, 4, 2]), [4, 5, 2], hint)


def test_weight_shapes():
    """Das Netz 3-4-2 aus L1 / L1's network 3-4-2."""
    hint = "(Zeilen, Spalten) / (rows, columns)."
    compare("weight_shapes([3, 4, 2])", weight_shapes([3, 4, 2]), [(4, 4), (2, 5)], hint)


def test_backwards():
    """Vier Layer: 3, 2, 1 / Four layers: 3, 2, 1."""
    compare("backwards(4)", backwards(4), [3, 2, 1], "Der Input-Layer fehlt / without layer 0.")


def test_without_bias():
    """Drei Layer / Three layers."""
    activations = [[1.0, 5.0, 6.0], [1.0, 7.0, 8.0, 9.0], [2.0, 3.0]]
    expected = [[5.0, 6.0], [7.0, 8.0, 9.0], [2.0, 3.0]]
    compare("without_bias", without_bias(activations), expected, "activations[k][1:]")
    assert len(activations[0]) == 3, "activations ist verändert / activations has been changed."


def test_layers_init():
    """Jedes Objekt hat eigene Layer / Each object has layers of its own."""
    first, second = Layers([3, 4]), Layers([2, 1])
    compare("Layers([3, 4]).structure", first.structure, [3, 4], "self.structure = ...")
    compare("Layers([2, 1]).structure", second.structure, [2, 1], "self.structure = ...")


def test_layers_add():
    """Ein Layer mehr, nur in diesem Objekt / One more layer, in this object only."""
    first, second = Layers([3, 4]), Layers([2, 1])
    first.add(2)
    compare("structure", first.structure, [3, 4, 2], "self.structure.append(...)")
    compare("structure", second.structure, [2, 1], "Nur in diesem Objekt / in this object only.")


def test_every_answer_can_be_read():
    """Jede Antwort ist da und lesbar; ob sie stimmt, wird hier nicht geprüft / Every answer is
    there and can be read; whether it is right is not looked at.
    """
    open_ones = [name for name, answer in ANSWERS.items() if answer in ("...", "", None)]
    assert not open_ones, f"Noch offen / still open: {', '.join(open_ones)}"
    unreadable = look(ANSWERS, "answers")
    if unreadable:
        pytest.fail("\n".join(unreadable))
