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
