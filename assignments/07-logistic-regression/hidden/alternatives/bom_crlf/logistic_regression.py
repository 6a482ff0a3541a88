# Übungsblatt 7, Katzen erkennen
import numpy

winzig = 1e-300


def flatten_image(image):
    höhe, breite, schichten = image.shape
    if schichten != 3:
        raise Exception("Das Bild hat " + str(schichten) + " Schichten")
    return numpy.rollaxis(image, 2).reshape(höhe * breite * 3, 1) * 1.0


def sigmoid(z):
    return 1 / (1 + numpy.exp(-numpy.clip(z, -500, 500)))


def predict_proba(X, w, b):
    return sigmoid(numpy.matmul(w.T, X) + b)


def predict(X, w, b):
    return numpy.greater_equal(predict_proba(X, w, b), 0.5)


def loss(y_hat, y):
    if numpy.shape(y_hat) != numpy.shape(y):
        raise Exception("Die Formen sind verschieden")
    return -(y * numpy.log(y_hat + winzig) + (1 - y) * numpy.log(1 - y_hat + winzig))


def cost(X, Y, w, b):
    verluste = loss(predict_proba(X, w, b), Y)
    return sum(verluste[0]) / len(verluste[0])


def prüfe(X, Y, w):
    if Y.shape[0] != 1 or Y.shape[1] != X.shape[1] or w.shape[0] != X.shape[0]:
        raise Exception("X, Y und w passen nicht zusammen")


def gradient_loops(X, Y, w, b):
    prüfe(X, Y, w)
    m = X.shape[1]
    I = 0
    dw = numpy.zeros(w.shape)
    db = 0
    for i in range(m):
        z = numpy.dot(w[:, 0], X[:, i]) + b
        a = sigmoid(z)
        I = I - (Y[0, i] * numpy.log(a) + (1 - Y[0, i]) * numpy.log(1 - a))
        dz = a - Y[0, i]
        for j in range(len(w)):
            dw[j][0] = dw[j][0] + X[j][i] * dz
        db = db + dz
    return dw / m, db / m


def gradient(X, Y, w, b):
    prüfe(X, Y, w)
    dz = (predict_proba(X, w, b) - Y) / X.shape[1]
    return X.dot(dz.T), dz.sum()


def train(X, Y, learning_rate, n_iterations):
    w, b = numpy.zeros((X.shape[0], 1)), 0.0
    kosten = [cost(X, Y, w, b)]
    for _ in range(n_iterations):
        änderung = gradient(X, Y, w, b)
        w = w - learning_rate * änderung[0]
        b = b - learning_rate * änderung[1]
        kosten.append(cost(X, Y, w, b))
    return w, b, kosten
