# Übungsblatt 3
"""Derivatives and gradients, worked out by hand."""

ANSWERS = {
    "d_x2": "2*x",
    "d_x3": "3*x**2",
    "d_ln": "1/x",
    "d_exp": "exp(x)",
    "d_ln_3x2": "2/x",
    "p1": "15*x1**2",
    "p2": "6*x2",
    "g_sum_squares": "(2*x, 2*y)",
    "g_cubes_at": "(12, 3)",
    "g_sin_exp": "(cos(x), exp(y))",
    "g_fraction": "(-2*x/(x**2 + y**2)**2, -2*y/(x**2 + y**2)**2)",
    "g_square_diff": "(2*x - 2*y, 2*y - 2*x)",
    "g_product": "(x2, x1)",
    "g_linear": "(1, 2)",
    "g_mixed": "(2*x2**2, 4*x1*x2)",
    "d_sigma_at_0": "0.25",
    "d_sigma_at_10": "sigma(10)*(1 - sigma(10))",
    "d_sigma_max": "0.25",
    "neuron_by_w1": "a*(1 - a)*x1",
}
