"""Derivatives and gradients, worked out by hand: replace every "..." by a formula in quotes.

A power is **, the names are x, y, x1, x2, a, and log (or ln), exp, sin, cos, sigma. A gradient is
a pair in brackets, for example "(x + y, 7)".
"""

ANSWERS = {
    "d_x2": "...",
    "d_x3": "...",
    "d_ln": "...",
    "d_exp": "...",
    "d_ln_3x2": "...",
    "p1": "...",
    "p2": "...",
    "g_sum_squares": "...",
    "g_cubes_at": "...",
    "g_sin_exp": "...",
    "g_fraction": "...",
    "g_square_diff": "...",
    "g_product": "...",
    "g_linear": "...",
    "g_mixed": "...",
    "d_sigma_at_0": "...",
    "d_sigma_at_10": "...",
    "d_sigma_max": "...",
    "neuron_by_w1": "...",
}
