# -*- coding: utf-8 -*-
# Übung 8, zu zweit gerechnet (Jürgen & Zoë)
import numpy

größe = numpy.shape


def initialise(n_x, n_h, n_y, rng):
    # gleichverteilt zwischen -0.5 und 0.5
    gewichte1 = rng.random((n_h, n_x)) - 0.5
    gewichte2 = rng.random((n_y, n_h)) - 0.5
    return {'W1': gewichte1, 'b1': numpy.zeros((n_h, 1)),
            'W2': gewichte2, 'b2': numpy.zeros((n_y, 1))}


def relu_backward(dA, Z):
    if größe(dA) != größe(Z):
        raise ValueError('dA und Z müssen dieselbe Form haben')
    return numpy.multiply(dA, Z >= 0)


def sigmoid(z):
    e = numpy.exp(-abs(z))
    return numpy.where(z < 0, e / (1 + e), 1 / (1 + e))


def forward(X, parameters):
    if len(größe(X)) != 2:
        raise ValueError('X ist keine Matrix')
    cache = {}
    cache['Z1'] = numpy.matmul(parameters['W1'], X) + parameters['b1']
    cache['A1'] = cache['Z1'] * (cache['Z1'] > 0)
    cache['Z2'] = numpy.matmul(parameters['W2'], cache['A1']) + parameters['b2']
    cache['A2'] = sigmoid(cache['Z2'])
    return cache['A2'], cache


def cost(A2, Y):
    if größe(A2) != größe(Y):
        raise ValueError('A2 und Y müssen dieselbe Form haben')
    # log(0) wird -inf; 0 * inf darf nicht vorkommen, also erst auswählen
    with numpy.errstate(divide='ignore'):
        verlust = -numpy.log(numpy.where(Y == 1, A2, 1 - A2))
    return verlust.sum() / größe(Y)[1]


def backward(parameters, cache, X, Y):
    if größe(Y) != größe(cache['A2']):
        raise ValueError('Y hat die falsche Form')
    m = größe(X)[1]
    ableitungen = {'dZ2': cache['A2'] - Y}
    ableitungen['dA1'] = parameters['W2'].T.dot(ableitungen['dZ2'])
    ableitungen['dZ1'] = relu_backward(ableitungen['dA1'], cache['Z1'])
    ableitungen['dX'] = parameters['W1'].T.dot(ableitungen['dZ1'])
    ableitungen['dW2'] = ableitungen['dZ2'].dot(cache['A1'].T) / m
    ableitungen['dW1'] = ableitungen['dZ1'].dot(X.T) / m
    einsen = numpy.ones((m, 1))
    ableitungen['db2'] = ableitungen['dZ2'].dot(einsen) / m
    ableitungen['db1'] = ableitungen['dZ1'].dot(einsen) / m
    return ableitungen


def update(parameters, gradients, learning_rate):
    neu = dict(parameters)
    for name in 'W1', 'b1', 'W2', 'b2':
        if größe(neu[name]) != größe(gradients['d' + name]):
            raise ValueError('d' + name + ' hat die falsche Form')
        neu[name] = neu[name] + (-learning_rate) * gradients['d' + name]
    return neu


def train(X, Y, n_h, learning_rate, n_iterations, rng):
    parameters = initialise(größe(X)[0], n_h, größe(Y)[0], rng)
    costs = [cost(forward(X, parameters)[0], Y)]
    for i in range(n_iterations):
        A2, cache = forward(X, parameters)
        parameters = update(parameters, backward(parameters, cache, X, Y), learning_rate)
        costs.append(cost(forward(X, parameters)[0], Y))
    return parameters, costs


def predict(X, parameters):
    return numpy.array(forward(X, parameters)[0] >= 0.5, dtype=float)


def to_vector(parameters):
    return numpy.hstack([numpy.reshape(parameters[k], -1) for k in ["W1", "b1", "W2", "b2"]])


def from_vector(theta, n_x, n_h, n_y):
    if größe(theta) != (n_h * n_x + n_h + n_y * n_h + n_y,):
        raise ValueError("Länge")
    W1, b1, W2, b2 = numpy.split(theta, numpy.cumsum([n_h * n_x, n_h, n_y * n_h]))
    return {"W1": W1.reshape(n_h, n_x), "b1": b1.reshape(n_h, 1), "W2": W2.reshape(n_y, n_h), "b2": b2.reshape(n_y, 1)}


def dz_da(W, layout):
    return {"numerator": W, "denominator": numpy.transpose(W)}[layout]


def dz_dw(a, t):
    if a.ndim != 2 or a.shape[1] != 1:
        raise ValueError("Spalte!")
    return numpy.multiply.outer(numpy.identity(t), a[:, 0])
