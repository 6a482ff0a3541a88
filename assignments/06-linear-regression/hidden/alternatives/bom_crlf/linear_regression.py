# Übungsblatt 6, Immobilienpreise
import numpy

try:
    import matplotlib.pyplot as plt
except ImportError:
    plt = None


def abweichung(X, Y, w, b):
    vorhersage = predict(X, w, b)
    if vorhersage.shape != Y.shape:
        raise Exception("Y hat die falsche Form: " + str(Y.shape))
    return vorhersage - Y


def predict(X, w, b):
    größe = numpy.shape(X)[0]
    if numpy.size(w) != größe:
        raise Exception("Zu jedem Merkmal gehört genau ein Gewicht")
    return numpy.transpose(w) @ X + b


def cost(X, Y, w, b):
    return numpy.mean(numpy.power(abweichung(X, Y, w, b), 2))


def gradient(X, Y, w, b):
    d = abweichung(X, Y, w, b)
    m = d.shape[1]
    dw = 2 / m * numpy.matmul(d, X.T).T
    db = 2 / m * d.sum()
    return (dw, db)


def train(X, Y, learning_rate, n_iterations):
    w, b = numpy.zeros([X.shape[0], 1]), 0.0
    verlauf = [cost(X, Y, w, b)]
    for _ in range(n_iterations):
        dw, db = gradient(X, Y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
        verlauf = verlauf + [cost(X, Y, w, b)] if n_iterations < 100 else verlauf
        if n_iterations >= 100:
            verlauf.append(cost(X, Y, w, b))
    return (w, b, verlauf)


def least_squares(X, Y):
    abweichung(X, Y, numpy.zeros([X.shape[0], 1]), 0)
    zeilen = [[1.0] + list(spalte) for spalte in X.T]
    lösung = numpy.linalg.lstsq(numpy.array(zeilen), Y[0], rcond=None)[0]
    return lösung[1:].reshape(-1, 1), lösung[0]


if plt is not None:
    x, y = numpy.loadtxt("houses.csv", delimiter=",", skiprows=1).T
    w, b, verlauf = train(x.reshape(1, -1), y.reshape(1, -1), 0.05, 20)
    plt.plot(x, y, "o")
    plt.plot(x, predict(x.reshape(1, -1), w, b)[0])
    plt.show()
