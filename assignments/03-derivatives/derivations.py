"""Five derivations, line by line: every line is a formula in quotes.

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
