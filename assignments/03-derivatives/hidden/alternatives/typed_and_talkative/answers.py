"""With a type hint, and written piece by piece."""
from __future__ import annotations

ANSWERS: dict[str, str] = {"d_x2": "2 * x", "d_x3": "3 * x**2", "d_ln": "1 / x", "d_exp": "exp(x)"}
ANSWERS["d_ln_3x2"] = "2 / x"
ANSWERS.update(p1="15 * x1**2", p2="6 * x2")
ANSWERS |= {
    "g_sum_squares": "(2*x, 2*y)",
    "g_cubes_at": "(12.0, 3.0)",
    "g_sin_exp": "(cos(x), exp(y))",
    "g_fraction": "(-2*x / (x**4 + 2*x**2*y**2 + y**4), -2*y / (x**4 + 2*x**2*y**2 + y**4))",
    "g_square_diff": "(2*(x - y), 2*(y - x))",
    "g_product": "(x2, x1)",
    "g_linear": "(1, 2)",
    "g_mixed": "(2*x2**2, 4*x2*x1)",
    "d_sigma_at_0": "1/4",
    "d_sigma_at_10": "sigmoid(10) * sigmoid(-10)",
    "d_sigma_max": "(1/2)**2",
    "neuron_by_w1": "x1 * a * (1 - a)",
}
print(len(ANSWERS), "answers")
