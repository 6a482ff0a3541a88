# Übungsblatt 5, mit dem Windows-Editor geschrieben
import numpy

kleinste_zahl = 1e-300


def prüfe(a, b):
    if numpy.shape(a) != numpy.shape(b):
        raise Exception("Die Formen sind verschieden: " + str(numpy.shape(a)) + " und " + str(numpy.shape(b)))


def logarithmus(p):
    return numpy.log(p + kleinste_zahl)


def error_count(y_hat, y):
    prüfe(y_hat, y)
    return numpy.sum(numpy.not_equal(y_hat, y), dtype=float)


def accuracy(y_hat, y):
    prüfe(y_hat, y)
    return numpy.sum(numpy.equal(y_hat, y)) / numpy.size(y)


def mean_absolute_error(y_hat, y):
    prüfe(y_hat, y)
    return numpy.mean(abs(y_hat - y))


def mean_squared_error(y_hat, y):
    prüfe(y_hat, y)
    return numpy.mean(numpy.power(y_hat - y, 2))


def half_mean_squared_error(y_hat, y):
    prüfe(y_hat, y)
    return 1 / 2 * numpy.mean(numpy.power(y_hat - y, 2))


def squared_error(a, y):
    prüfe(a, y)
    return numpy.power(numpy.subtract(a, y), 2)


def squared_error_prime(a, y):
    prüfe(a, y)
    return numpy.multiply(2, numpy.subtract(a, y))


def binary_cross_entropy(a, y):
    prüfe(a, y)
    return -1 * (y * logarithmus(a) + (1 - y) * logarithmus(1 - a))


def binary_cross_entropy_prime(a, y):
    prüfe(a, y)
    return (1 - y) / (1 - a) - y / a


def cost(A, Y):
    verluste = binary_cross_entropy(A, Y)
    return sum(verluste[0]) / len(verluste[0])


def cross_entropy(a, y):
    prüfe(a, y)
    return sum((-y * logarithmus(a)).flatten())


def combined_error(error, custom_error, weight):
    return custom_error * weight + error


def continuous_error(z, y):
    prüfe(z, y)
    richtung = 2 * y - 1
    return numpy.sum(numpy.logaddexp(0, -richtung * z))


def agreement(a, y):
    prüfe(a, y)
    return sum(sum(a * y))


def confusion_error(a, y, true_class, taken_for):
    return a[taken_for][0] if y[true_class][0] == 1 else 0


def roughness(y_hat):
    summe = 0
    for links, rechts in zip(y_hat, y_hat[1:]):
        summe += (rechts - links) ** 2
    return summe


def size_factor(error, custom_error):
    if not custom_error:
        raise Exception("nicht zu skalieren")
    return abs(error / custom_error)
