"""Gradient descent by hand: replace every "..." by a number or formula in quotes.

Exact values, nothing rounded; a decimal such as 0.25 is fine where it is exact. The names are
x and alpha.
"""

ANSWERS = {
    "factor": "...",
    "slope": "...",
    "slope_at_0_1": "...",
    "slope_at_0_2": "...",
    "x1_from_2": "...",
}
