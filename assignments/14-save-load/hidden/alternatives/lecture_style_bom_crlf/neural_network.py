# -*- coding: utf-8 -*-
# Übung 14. Die Felder werden einmal angelegt und dann überschrieben.
import numpy


def relu(z, derivative=False):
    if derivative:
        return numpy.heaviside(z, 1)
    return numpy.maximum(z, 0)


def sigmoid(z, derivative=False):
    größe = numpy.exp(-numpy.abs(z))
    if derivative:
        return größe / (1 + größe) ** 2
    return numpy.where(z < 0, größe, 1) / (1 + größe)


def identity(z, derivative=False):
    if derivative:
        return numpy.ones_like(z)
    return z


class NeuralNetwork():
    def __init__(self, structure=None, n_iterations=1000, eta=0.01,
                 output_activation_func=relu, hidden_activation_func=sigmoid):
        self.structure = structure
        self.n_iterations = n_iterations
        self.eta = eta
        self.ausgang = output_activation_func
        self.innen = hidden_activation_func
        if structure is not None:
            self.__schichten_anlegen()
            self.__gewichte_ziehen()

    def __schichten_anlegen(self):
        self.activations = [numpy.ones((n + 1, 1)) for n in self.structure]
        self.activations[-1] = numpy.ones((self.structure[-1], 1))
        self.weighted_sums = [numpy.zeros((n, 1)) for n in self.structure]

    def __gewichte_ziehen(self):
        self.weights = [[]]
        for l in range(1, len(self.structure)):
            zeilen, spalten = len(self.weighted_sums[l]), len(self.activations[l - 1])
            zufall = numpy.random.randn(zeilen, spalten)
            self.weights.append(zufall * numpy.sqrt(2.0 / spalten))

    def predict(self, X):
        if X.shape != self.weighted_sums[0].shape:
            raise Exception("Der Input passt nicht zum Netz")
        self.activations[0][1:, :] = X
        for l in range(1, len(self.structure)):
            self.weighted_sums[l][:] = self.weights[l] @ self.activations[l - 1]
            if l == len(self.structure) - 1:
                self.activations[l][:] = self.ausgang(self.weighted_sums[l])
            else:
                self.activations[l][1:] = self.innen(self.weighted_sums[l])
        return numpy.array(self.activations[-1])

    def train(self, training_data):
        anzahl = len(training_data)
        änderung = [None] + [numpy.zeros_like(W) for W in self.weights[1:]]
        for _ in range(self.n_iterations):
            for X, Y in training_data:
                if Y.shape != self.weighted_sums[-1].shape:
                    raise Exception("Der erwartete Output passt nicht zum Netz")
                rest = 2 * (self.predict(X) - Y)
                for l in range(len(self.structure) - 1, 0, -1):
                    funktion = self.ausgang if l == len(self.structure) - 1 else self.innen
                    delta = rest * funktion(self.weighted_sums[l], derivative=True)
                    änderung[l] -= self.eta * delta * self.activations[l - 1].T
                    rest = numpy.dot(self.weights[l].T, delta)[1:]
            for l in range(1, len(self.structure)):
                self.weights[l] += änderung[l] / anzahl
                änderung[l].fill(0)

    def save_to_file(self, filename):
        # der Platzhalter [] wird ein leeres Array und kommt an Index 0 mit
        numpy.savez(filename, *self.weights)

    def load_from_file(self, filename):
        datei = numpy.load(filename)
        gewichte = [datei[schlüssel] for schlüssel in datei]
        if len(gewichte) < 2:
            raise Exception("In der Datei " + filename + " ist kein Netz")
        struktur = []
        for l in range(1, len(gewichte)):
            zeilen, spalten = gewichte[l].shape
            if l > 1 and spalten != len(gewichte[l - 1]) + 1:
                raise Exception("Layer %d passt nicht zum Layer davor" % l)
            struktur.append(spalten - 1)
        struktur.append(zeilen)
        gewichte[0] = []
        self.weights, self.structure = gewichte, struktur
        self.__schichten_anlegen()


def train_digits(X, y, filename):
    network = NeuralNetwork([len(X), 20, 10], 1, 2, sigmoid, sigmoid)
    labels = []
    for digit in y:
        hot = numpy.zeros((10, 1))
        hot[digit] = 1
        labels.append(hot)
    data = [(X[:, k].reshape(-1, 1), labels[k]) for k in range(len(y))]
    for _ in range(400):
        network.train([data[k] for k in numpy.random.permutation(len(y))[:16]])
    network.save_to_file(filename)
    return read_digits(filename, X)


def read_digits(filename, X):
    network = NeuralNetwork(None, 1, 1.0, sigmoid, sigmoid)
    network.load_from_file(filename)
    digits = []
    for x in X.T:
        digits.append(int(numpy.argmax(network.predict(x.reshape(-1, 1)))))
    return numpy.array(digits)
