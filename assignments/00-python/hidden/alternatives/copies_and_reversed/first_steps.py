import copy


def greet(name="world"):
    return " ".join(["Hello", name])


def layer_sizes(structure):
    sizes = copy.copy(structure)
    for k in range(0, len(sizes) - 1, 1):
        sizes[k] += 1
    return sizes


def weight_shapes(structure):
    shapes = []
    before = None
    for n in structure:
        if before is not None:
            shapes.append((n, before + 1))
        before = n
    return shapes


def backwards(n_layers):
    return list(reversed(range(n_layers)))[:-1]


def without_bias(activations):
    result = copy.deepcopy(activations)
    for layer in result[:-1]:
        del layer[0]
    return result


class Layers(object):
    def __init__(self, structure):
        self.structure = []
        for n in structure:
            self.add(n)

    def add(self, n_neurons):
        self.structure.insert(len(self.structure), n_neurons)
