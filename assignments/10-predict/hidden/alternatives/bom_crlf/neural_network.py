# -*- coding: utf-8 -*-
# Übung 10: Vorwärts, für größere Netze
import numpy as np


def relu(z, derivative=False):
    if derivative == True:
        return np.array(z > 0, dtype=float)
    else:
        return (np.abs(z) + z) / 2


def sigmoid(z, derivative=False):
    größe = np.exp(-np.abs(z))
    σ = np.where(np.asarray(z) < 0, größe / (1 + größe), 1 / (1 + größe))
    if derivative == True:
        return größe / (1 + größe) ** 2
    return σ


def identity(z, derivative=False):
    if derivative == True:
        return z ** 0
    return z


class NeuralNetwork(object):

    def __init__(self, structure, output_activation_func=relu, hidden_activation_func=sigmoid):
        self.structure = list(structure)
        self.σ_hidden = hidden_activation_func
        self.σ_output = output_activation_func
        self.weights = ['Platzhalter']
        for l in range(1, len(structure)):
            gewichte = np.random.normal(scale=np.sqrt(2 / structure[l-1]),
                                        size=[structure[l], structure[l-1]])
            self.weights.append(np.hstack([np.zeros([structure[l], 1]), gewichte]))

    def predict(self, X):
        if np.shape(X) != (self.structure[0], 1):
            raise ValueError('X muss eine Spalte mit %d Einträgen sein' % self.structure[0])
        self.activations = []
        self.weighted_sums = [None]
        a = X
        for l in range(1, len(self.structure)):
            self.activations += [np.append([[1]], a, axis=0)]
            self.weighted_sums += [self.weights[l].dot(self.activations[-1])]
            if l + 1 == len(self.structure):
                a = self.σ_output(self.weighted_sums[-1])
            else:
                a = self.σ_hidden(self.weighted_sums[-1])
        self.activations += [a]
        return a


def transpose(W):
    m, n = W.shape
    ergebnis = np.empty((n, m))
    for spalte in range(n):
        ergebnis[spalte] = W[:, spalte]
    return ergebnis


def matrix_product(A, B):
    m, k = A.shape
    größe, n = B.shape
    if k != größe:
        raise ValueError("Spalten links und Zeilen rechts passen nicht zusammen")
    C = np.zeros((m, n))
    for i in range(m):
        for j in range(n):
            C[i, j] = (A[i] * B[:, j]).sum()
    return C
