"""The gradient of the squared error, line by line: every line is a formula in quotes.

The first line is what is asked for, unevaluated as in "Derivative(x**2, x)", or after one rule.
Every other line equals the one before it and is written differently. The last line has the form
that the statement names.
"""

SQUARED_BY_A = [
    "...",
]

# a = sigma(z) and C = (a - y)**2
SQUARED_BY_Z = [
    "...",
]

# z = w*a_prev + b besides; all other weighted inputs are in b.
SQUARED_BY_W = [
    "...",
]

# d_i and u_i are delta and weighted sum of the next layer, u_i = Sum(w_ik*a_k, (k, 1, n)).
HIDDEN_DELTA = [
    "...",
]
