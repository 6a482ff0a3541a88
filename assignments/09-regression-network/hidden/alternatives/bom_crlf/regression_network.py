# -*- coding: utf-8 -*-
# Übungsblatt 9 (Größen heißen wie auf den Folien)
import numpy


def größe_prüfen(bedingung):
    if not bedingung:
        raise ValueError('Größen passen nicht zusammen')


def sigmoid(z):
    ergebnis = numpy.empty(z.shape)
    positiv = z > 0
    ergebnis[positiv] = 1 / (1 + numpy.exp(-z[positiv]))
    ergebnis[~positiv] = numpy.exp(z[~positiv]) / (1 + numpy.exp(z[~positiv]))
    return ergebnis


def forward(x, w1, w2):
    größe_prüfen(numpy.shape(w1) == (3, 2) and numpy.shape(w2) == (4,))
    größe_prüfen(len(numpy.shape(x)) == 1)
    hidden = sigmoid(w1[:, 0][:, numpy.newaxis] + numpy.outer(w1[:, 1], x))
    y_dach = numpy.dot(hidden.T, w2[1:]) + w2[0]
    return y_dach, hidden


def cost(y, y_hat):
    größe_prüfen(numpy.shape(y) == numpy.shape(y_hat))
    return numpy.sum(numpy.power(y - y_hat, 2)) / (2. * len(y))


def gradient(x, y, w1, w2):
    y_dach, g = forward(x, w1, w2)
    größe_prüfen(numpy.shape(y) == numpy.shape(y_dach))
    n = len(x)
    g_strich = g * (1 - g)
    dw2 = numpy.zeros(4)
    dw2[0] = -(y - y_dach).sum() / n
    dw2[1:] = -(g * (y - y_dach)).sum(axis=1) / n
    dw1 = numpy.zeros((3, 2))
    dw1[:, 0] = -w2[1:] / n * (g_strich * (y - y_dach)).sum(axis=1)
    dw1[:, 1] = -w2[1:] / n * (g_strich * (y - y_dach) * x).sum(axis=1)
    return dw1, dw2


def step(x, y, w1, w2, alpha):
    dw1, dw2 = gradient(x, y, w1, w2)
    return w1 - dw1 * alpha, w2 - dw2 * alpha


def train(x, y, w1, w2, alpha, n_iterations):
    kosten = [cost(y, forward(x, w1, w2)[0])]
    for _ in range(n_iterations):
        w1, w2 = step(x, y, w1, w2, alpha)
        kosten.append(cost(y, forward(x, w1, w2)[0]))
    return w1, w2, kosten


def initialise(rng):
    return rng.normal(0.0, 0.5, (3, 2)), rng.normal(0.0, 0.5, 4)
