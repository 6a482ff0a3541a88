# -*- coding: utf-8 -*-
# Übung 13. Die Felder werden einmal angelegt und dann überschrieben; softmax liegt nebenan.
import gzip
import random

import numpy
from softmax import softmax


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
                 output_activation_func=relu, hidden_activation_func=sigmoid, batch_size=0):
        self.structure = structure
        self.n_iterations = n_iterations
        self.eta = eta
        self.batch_size = batch_size
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
        änderung = [None] + [numpy.zeros_like(W) for W in self.weights[1:]]
        for _ in range(self.n_iterations):
            auswahl = (
                training_data if self.batch_size == 0
                else random.sample(training_data, self.batch_size)
            )
            anzahl = len(auswahl)
            for X, Y in auswahl:
                if Y.shape != self.weighted_sums[-1].shape:
                    raise Exception("Der erwartete Output passt nicht zum Netz")
                rest = self.predict(X) - Y
                for l in range(len(self.structure) - 1, 0, -1):
                    funktion = self.ausgang if l == len(self.structure) - 1 else self.innen
                    if funktion == softmax:
                        delta = rest
                    else:
                        delta = rest * funktion(self.weighted_sums[l], derivative=True)
                        if l == len(self.structure) - 1:
                            delta = 2 * delta
                    änderung[l] -= self.eta * delta * self.activations[l - 1].T
                    rest = numpy.dot(self.weights[l].T, delta)[1:]
            for l in range(1, len(self.structure)):
                self.weights[l] += änderung[l] / anzahl
                änderung[l].fill(0)


def öffnen(name):
    datei = open(name, "rb")
    anfang = datei.read(2)
    datei.seek(0)
    return gzip.open(datei) if anfang == b"\x1f\x8b" else datei


def idx_lesen(name):
    with öffnen(name) as datei:
        inhalt = datei.read()
    if len(inhalt) < 4 or inhalt[0] != 0 or inhalt[1] != 0 or inhalt[2] != 8:
        raise Exception(name + " ist keine idx-Datei")
    achsen = inhalt[3]
    form = [int.from_bytes(inhalt[4 + 4 * i:8 + 4 * i], "big") for i in range(achsen)]
    return numpy.array(list(inhalt[4 + 4 * achsen:]), dtype=float).reshape(form)


def load_idx(images, labels):
    bilder = idx_lesen(images)
    ziffern = idx_lesen(labels)
    m, zeilen, spalten = bilder.shape
    if ziffern.shape != (m,):
        raise Exception("Bilder und Labels passen nicht zusammen")
    X = numpy.empty((zeilen * spalten, m))
    for k, bild in enumerate(bilder):
        X[:, k] = bild.flatten()
    X /= 255
    return X, ziffern.astype("int32")


def as_training_data(X, y, n_classes):
    if len(X.T) != len(y):
        raise Exception("Zu jedem Bild gehört ein Label")
    daten = []
    for x, label in zip(X.T, y):
        Y = numpy.zeros((n_classes, 1), dtype=int)
        Y[label] = 1
        daten.append((x.reshape(len(x), 1), Y))
    return daten


def accuracy(network, X, y):
    if len(X.T) != len(y):
        raise Exception("Zu jedem Bild gehört ein Label")
    treffer = [network.predict(x.reshape(-1, 1)).argmax() == label for x, label in zip(X.T, y)]
    return numpy.array(sum(treffer) / len(treffer))


def n_parameters(structure):
    anzahl = 0
    for l in range(1, len(structure)):
        anzahl = anzahl + structure[l] * structure[l - 1] + structure[l]
    return anzahl


def batch_normalise(Z, gamma, beta, epsilon=1e-5):
    if gamma.shape != (len(Z), 1) or beta.shape != (len(Z), 1):
        raise Exception("gamma und beta sind Spalten")
    ergebnis = numpy.zeros(Z.shape)
    for i, zeile in enumerate(Z):
        streuung = (numpy.std(zeile) ** 2 + epsilon) ** 0.5
        ergebnis[i] = gamma[i, 0] * (zeile - numpy.mean(zeile)) / streuung + beta[i, 0]
    return ergebnis


def dropout(a, p, rng):
    if not (p >= 0 and p < 1):
        raise Exception("p liegt nicht in [0, 1)")
    ergebnis = a / (1 - p)
    ergebnis[rng.uniform(size=a.shape) < p] = 0
    return ergebnis
