"""The shortest ways: two or three lines each."""
from __future__ import annotations

SIGMOID: list[str] = [
    "Derivative(sigmoid(x), x)",
    "exp(-x) / (1 + exp(-x))**2",
    "sigmoid(x) * (1 - sigmoid(x))",
]
TANH: list[str] = ["Derivative(tanh(x), x)", "1/cosh(x)**2", "1 - tanh(x)**2"]
LOSS_BY_A: list[str] = [
    "Derivative(-(y*ln(a) + (1 - y)*ln(1 - a)), a)",
    "-(y/a - (1 - y)/(1 - a))",
    "(a - y)/(a*(1 - a))",
]
LOSS_BY_Z: list[str] = [
    "Derivative(-y*log(sigma(z)) - (1 - y)*log(1 - sigma(z)), z)",
    "(-y/sigma(z) + (1 - y)/(1 - sigma(z))) * sigma(z)*(1 - sigma(z))",
    "-y*(1 - sigma(z)) + (1 - y)*sigma(z)",
    "a - y",
]
CHAIN: list[str] = ["Derivative(f(g(x)), x)", "f'(g(x)) * g'(x)"]
QUOTIENT: list[str] = [
    "Derivative(u(x)/v(x), x)",
    "u'(x)/v(x) - u(x)*v'(x)/v(x)**2",
    "(u'(x)*v(x) - u(x)*v'(x)) / v(x)**2",
]
NEURON_BY_X: list[str] = ["Derivative(a, x1)", "w1 * a * (1 - a)"]
