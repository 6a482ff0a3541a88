"""The seven derivations, line by line; each line follows from the one before."""

# L0's equations 1 to 11; the first three rewrite sigma itself, here below the derivative.
SIGMOID = [
    "Derivative(1/(1 + exp(-x)), x)",
    "Derivative(1/(1 + 1/exp(x)), x)",
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

# L3's chain rule, with its prime on the left-hand side and no product in it.
CHAIN = [
    "Derivative(f(g(x)), x)",
    "f'(g(x))*Derivative(g(x), x)",
    "f'(g(x))*g'(x)",
]

# L0's rule in its second spelling, then in its first.
QUOTIENT = [
    "Derivative(u(x)/v(x), x)",
    "(Derivative(u(x), x)*v(x) - u(x)*Derivative(v(x), x))/(v(x))**2",
    "(u'(x)*v(x) - u(x)*v'(x))/(v(x))**2",
]

# L3's y = f(g(x)) with g'(x1) = w1; here f is the sigmoid and g is z.
NEURON_BY_X = [
    "Derivative(sigma(w0 + w1*x1 + w2*x2), x1)",
    "Derivative(a, z)*Derivative(z, x1)",
    "a*(1 - a)*Derivative(z, x1)",
    "w1*a*(1 - a)",
]
