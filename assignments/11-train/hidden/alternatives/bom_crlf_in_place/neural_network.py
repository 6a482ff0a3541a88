# -*- coding: utf-8 -*-
# Übung 11. Die Felder werden einmal angelegt und dann überschrieben.
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
    def __init__(self, structure, n_iterations=1000, eta=0.01,
                 output_activation_func=relu, hidden_activation_func=sigmoid):
        self.structure = structure
        self.n_iterations = n_iterations
        self.eta = eta
        self.ausgang = output_activation_func
        self.innen = hidden_activation_func
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


def binary_data(bits, held_back):
    if held_back < 0 or held_back >= 2**bits:
        raise Exception("Diese Zahl gibt es mit so vielen Stellen nicht")
    daten = []
    for zahl in range(2**bits):
        ziffern = numpy.zeros((bits, 1))
        rest = zahl
        for stelle in range(bits - 1, -1, -1):
            ziffern[stelle, 0] = rest % 2
            rest //= 2
        if zahl != held_back:
            daten.append((ziffern, numpy.array([[float(zahl)]])))
    return daten
