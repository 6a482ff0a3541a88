SIGMOID = [
    "diff(1/(1 + exp(-x)), x)",
    "-1/(1 + exp(-x))**2 * diff(1 + exp(-x), x)",
    "-1/(1 + exp(-x))**2 * (-exp(-x))",
    "exp(-x)/(1 + exp(-x))**2",
    "1/(1 + exp(-x)) * exp(-x)/(1 + exp(-x))",
    "sigma(x) * (1 - sigma(x))",
]
TANH = [
    "diff((exp(x) - exp(-x))/(exp(x) + exp(-x)), x)",
    "((exp(x) + exp(-x))**2 - (exp(x) - exp(-x))**2)/(exp(x) + exp(-x))**2",
    "1 - ((exp(x) - exp(-x))/(exp(x) + exp(-x)))**2",
    "1 - tanh(x)**2",
]
LOSS_BY_A = [
    "diff(-y*log(a) - (1 - y)*log(1 - a), a)",
    "-y/a + (1 - y)/(1 - a)",
    "(a - y)/(a*(1 - a))",
]
LOSS_BY_Z = [
    "diff(-y*log(a) - (1 - y)*log(1 - a), a) * diff(sigma(z), z)",
    "(a - y)/(a*(1 - a)) * diff(sigma(z), z)",
    "(a - y)/(a*(1 - a)) * a*(1 - a)",
    "a - y",
]
CHAIN = [
    "d/dx f(g(x))",
    "f'(g(x)) * diff(g(x), x)",
    "g'(x) * f'(g(x))",
]
# By the logarithm.
QUOTIENT = [
    "d/dx (u(x)/v(x))",
    "d/dx (exp(log(u(x)) - log(v(x))))",
    "u(x)/v(x)*(u'(x)/u(x) - v'(x)/v(x))",
    "u'(x)/v(x) - u(x)*v'(x)/v(x)**2",
    "(u'(x)*v(x) - u(x)*v'(x))/v(x)**2",
]
# Without the chain rule's two factors: the exponential, all the way.
NEURON_BY_X = [
    "diff(1/(1 + exp(-w0 - w1*x1 - w2*x2)), x1)",
    "w1*exp(-w0 - w1*x1 - w2*x2)/(1 + exp(-w0 - w1*x1 - w2*x2))**2",
    "w1*exp(-z)/(1 + exp(-z))**2",
    "w1*a*(1 - a)",
]
