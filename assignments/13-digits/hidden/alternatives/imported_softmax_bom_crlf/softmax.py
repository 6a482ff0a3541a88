# Übung 12
import numpy


def softmax(z):
    exp_z = numpy.exp(z - numpy.max(z, axis=0))
    return exp_z / numpy.sum(exp_z, axis=0)


def one_hot(labels, n_classes):
    return numpy.eye(n_classes)[:, labels]
