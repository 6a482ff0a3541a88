"""Seven derivations, line by line: every line is a formula in quotes.

The first line is the derivative asked for, unevaluated as in "Derivative(x**2, x)", or after one
rule. Every other line equals the one before it and is written differently.
"""

SIGMOID = [
    "...",
]

TANH = [
    "...",
]

LOSS_BY_A = [
    "...",
]

# a stands for sigma(z).
LOSS_BY_Z = [
    "...",
]

# f and g are any two functions; f'(g(x)) is the derivative of f, taken at g(x).
CHAIN = [
    "...",
]

# u and v are any two functions, and v is never 0.
QUOTIENT = [
    "...",
]

# a stands for sigma(z), and z for w0 + w1*x1 + w2*x2.
NEURON_BY_X = [
    "...",
]
