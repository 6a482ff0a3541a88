"""Hidden suite of 00-python."""

import pytest

from autograder.testing import assert_equal, assert_unchanged


def structures(rng):
    """Structures of two to six layers."""
    return [[int(n) for n in rng.integers(2, 40, count)] for count in (3, 2, 6, 4)]


@pytest.mark.exercise("greet", points=0.5, show=True)
def test_greet_the_world(student):
    """greet() is "Hello world", and greet("Ada") is "Hello Ada".

    de: greet() ist "Hello world", und greet("Ada") ist "Hello Ada".
    """
    assert_equal(student.greet(), "Hello world")
    assert_equal(student.greet("Ada"), "Hello Ada")


@pytest.mark.exercise("greet", points=0.5)
def test_greet_anybody(student, reference):
    """greet returns "Hello " and the name, whatever the name.

    de: greet gibt "Hello " und den Namen zurück, gleich welchen.
    """
    names = ["Grace Hopper", "Zoë", "", "{x}"]
    for got, name in zip(student.greet.map(names), names, strict=True):
        assert_equal(got, reference.greet(name))


@pytest.mark.exercise("layer_sizes", points=1)
def test_layer_sizes_of_any_structure(student, reference, rng):
    """layer_sizes adds a bias neuron to each layer but the last one.

    de: layer_sizes gibt jedem Layer außer dem letzten ein Bias-Neuron dazu.
    """
    given = [[3, 4, 2], [5], *structures(rng)]
    for got, structure in zip(student.layer_sizes.map(given), given, strict=True):
        assert_equal(got, reference.layer_sizes(structure))
    assert_equal(assert_unchanged(student.layer_sizes, [3, 4, 2]), [4, 5, 2])


@pytest.mark.exercise("weight_shapes", points=1)
def test_weight_shapes_of_any_structure(student, reference, rng):
    """weight_shapes gives rows and columns of each weight matrix, in the order of the layers.

    de: weight_shapes gibt Zeilen und Spalten jeder Gewichtsmatrix an, in der Reihenfolge der
    Layer.
    """
    given = [[3, 4, 2], *structures(rng)]
    for got, structure in zip(student.weight_shapes.map(given), given, strict=True):
        assert_equal(got, reference.weight_shapes(structure))
    assert_equal(assert_unchanged(student.weight_shapes, [3, 4, 2]), [(4, 4), (2, 5)])


@pytest.mark.exercise("backwards", points=1)
def test_backwards_from_the_last_layer(student):
    """backwards counts down from the output layer to layer 1.

    de: backwards zählt vom Output-Layer bis zu Layer 1 hinunter.
    """
    counts = [4, 2, 7, 3, 1]
    expected = [[3, 2, 1], [1], [6, 5, 4, 3, 2, 1], [2, 1], []]
    for got, numbers in zip(student.backwards.map(counts), expected, strict=True):
        assert_equal(got, numbers)


@pytest.mark.exercise("without_bias", points=1)
def test_without_bias_in_any_network(student, reference, rng):
    """without_bias leaves the first entry of each list out, but not of the last one.

    de: without_bias lässt in jeder Liste den ersten Eintrag weg, nur in der letzten nicht.
    """
    given = [[list(rng.normal(0, 1, n)) for n in structure] for structure in structures(rng)]
    given.append([[1.0, 2.0]])
    for got, activations in zip(student.without_bias.map(given), given, strict=True):
        assert_equal(got, reference.without_bias(activations))
    kept = assert_unchanged(student.without_bias, given[0])
    assert_equal(kept, reference.without_bias(given[0]))


@pytest.mark.exercise("Layers.__init__", points=1)
def test_init_keeps_the_structure(student, rng):
    """Every object knows the layers that it was made with, and no others.

    de: Jedes Objekt kennt die Layer, mit denen es erzeugt wurde, und keine anderen.
    """
    given = structures(rng)
    made = [student.Layers(structure) for structure in given]
    for layers, structure in zip(made, given, strict=True):
        assert_equal(layers.structure, structure)


@pytest.mark.exercise("Layers.add", points=1)
def test_add_puts_layers_behind_the_last(student, rng):
    """add puts a layer behind the last one, in this object only.

    de: add hängt einen Layer hinten an, nur in diesem Objekt.
    """
    first, second = student.Layers([3, 4]), student.Layers([3, 4])
    first.add(2)
    assert_equal(first.structure, [3, 4, 2])
    assert_equal(second.structure, [3, 4])
    more = [int(n) for n in rng.integers(1, 30, 3)]
    for n in more:
        second.add(n)
    assert_equal(second.structure, [3, 4, *more])
    assert_equal(first.structure, [3, 4, 2])
