# Übungsblatt 0, alles mit Schleifen
def greet(name='world'):
    text = 'Hello %s' % name
    return text


def layer_sizes(structure):
    größen = []
    for l in range(len(structure)):
        is_output_layer = l == len(structure) - 1
        größen.append(structure[l] if is_output_layer else structure[l] + 1)
    return größen


def weight_shapes(structure):
    formen = []
    l = 1
    while l < len(structure):
        formen.append([structure[l], structure[l - 1] + 1])
        l += 1
    return formen


def backwards(n_layers):
    ergebnis = []
    l = n_layers - 1
    while l > 0:
        ergebnis.append(l)
        l = l - 1
    return ergebnis


def without_bias(activations):
    ergebnis = []
    for l in range(len(activations)):
        if l == len(activations) - 1:
            ergebnis.append(activations[l])
        else:
            ohne = []
            for k in range(1, len(activations[l])):
                ohne.append(activations[l][k])
            ergebnis.append(ohne)
    return ergebnis


class Layers():
    def __init__(self, structure):
        self.structure = structure

    def add(self, n_neurons):
        self.structure = self.structure + [n_neurons]


if __name__ == '__main__':
    print(greet())
