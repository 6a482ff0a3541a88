"""As in L1: numpy.heaviside for ReLU, and the formula of sigmoid as it stands, without warnings."""
import numpy


def difference_quotient(f, x, h=1e-3):
    df = f(x + h) - f(x)
    return df / h


def numerical_gradient(f, x, h=1e-6):
    gradient = numpy.zeros(x.shape)
    for i in range(x.size):
        e = numpy.zeros(x.shape)
        e[i] = 1
        gradient[i] = (f(x + h * e) - f(x - h * e)) / (2 * h)
    return gradient


def relu(z, derivative=False):
    if derivative:
        return numpy.heaviside(z, 1)
    return numpy.maximum(z, 0)


def leaky_relu(z, epsilon=0.01, derivative=False):
    if derivative:
        return epsilon + (1 - epsilon) * numpy.heaviside(z, 0.5)
    return numpy.where(z > 0, z, epsilon * z)


def sigmoid(z, derivative=False):
    if derivative:
        return sigmoid(z) * (1 - sigmoid(z))
    with numpy.errstate(over="ignore"):
        return 1 / (1 + numpy.exp(-z))


def tanh(z, derivative=False):
    if derivative:
        return 1 - tanh(z) * tanh(z)
    return numpy.tanh(z)


def identity(z, derivative=False):
    if derivative:
        return numpy.ones_like(z)
    return z


def graph_forward(x1, x2, x3):
    u1 = x1 * x2
    u2 = u1 + x3
    y = 5 * u2
    return dict(x1=x1, x2=x2, x3=x3, u1=u1, u2=u2, y=y)


def graph_backward(x1, x2, x3):
    dy = 1
    du2 = dy * 5
    du1 = du2 * 1
    dx1 = du1 * x2
    dx2 = du1 * x1
    dx3 = du2 * 1
    return dict(dy=dy, du2=du2, du1=du1, dx1=dx1, dx2=dx2, dx3=dx3)
