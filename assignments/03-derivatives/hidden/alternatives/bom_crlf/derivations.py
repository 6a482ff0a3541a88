# Übungsblatt 3
"""The four derivations, line by line; each line follows from the one before."""

# L0 writes sigma(x) as exp(x)/(exp(x) + 1) first; its line 4 is the second one here.
SIGMOID = [
    "Derivative(exp(x)/(exp(x) + 1), x)",
    "(exp(x)*(exp(x) + 1) - exp(x)*exp(x))/(exp(x) + 1)**2",
    "(exp(2*x) + exp(x) - exp(2*x))/(exp(x) + 1)**2",
    "exp(x)/(exp(x) + 1)**2",
    "(exp(2*x) + exp(x) - exp(2*x))/(exp(x) + 1)**2",
    "(exp(x)*(exp(x) + 1) - exp(2*x))/(exp(x) + 1)**2",
    "exp(x)/(exp(x) + 1) - exp(2*x)/(exp(x) + 1)**2",
    "exp(x)/(exp(x) + 1)*(1 - exp(x)/(exp(x) + 1))",
    "sigma(x)*(1 - sigma(x))",
]

TANH = [
    "Derivative(sinh(x)/cosh(x), x)",
    "(cosh(x)*cosh(x) - sinh(x)*sinh(x))/cosh(x)**2",
    "1 - sinh(x)**2/cosh(x)**2",
    "1 - tanh(x)**2",
]

LOSS_BY_A = [
    "Derivative(-y*log(a) - (1 - y)*log(1 - a), a)",
    "-y/a - (1 - y)/(1 - a)*(-1)",
    "-y/a + (1 - y)/(1 - a)",
    "(-y*(1 - a) + a*(1 - y))/(a*(1 - a))",
    "(-y + y*a + a - a*y)/(a*(1 - a))",
    "(a - y)/(a*(1 - a))",
]

# Here a is sigma(z).
LOSS_BY_Z = [
    "Derivative(-y*log(a) - (1 - y)*log(1 - a), a)*Derivative(sigma(z), z)",
    "(-y/a + (1 - y)/(1 - a))*a*(1 - a)",
    "-y/a*a*(1 - a) + (1 - y)/(1 - a)*a*(1 - a)",
    "-y + a*y + a - a*y",
    "a - y",
]

CHAIN = [
    "Derivative(f(g(x)), x)",
    "f'(g(x))*Derivative(g(x), x)",
    "f'(g(x))*g'(x)",
]

QUOTIENT = [
    "Derivative(u(x)/v(x), x)",
    "(u'(x)·v(x) − u(x)·v'(x))/v(x)²",
]

NEURON_BY_X = [
    "da/dx1",
    "da/dz · dz/dx1",
    "a·(1 − a)·w1",
]
