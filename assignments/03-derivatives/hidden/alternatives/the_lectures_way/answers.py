# die Potenzen als Produkte, Gradienten mit eckigen Klammern wie auf den Folien
ANSWERS = {
    "d_x2": "2*x",
    "d_x3": "3*x**2",
    "d_ln": "1/x",
    "d_exp": "exp(x)",
    "d_ln_3x2": "1/(3*x**2) * 6*x",
    "p1": "15*x1**2",
    "p2": "6*x2",
    "g_sum_squares": "[2*x, 2*y]",
    "g_cubes_at": "[12, 3]",
    "g_sin_exp": "[cos(x), exp(y)]",
    "g_fraction": "[-1/(x**2 + y**2)**2 * 2*x, -1/(x**2 + y**2)**2 * 2*y]",
    "g_square_diff": "[2*x - 2*y, -2*x + 2*y]",
    "g_product": "[x2, x1]",
    "g_linear": "[1 + 0, 0 + 2]",
    "g_mixed": "[2*x2*x2, 2*x1*(2*x2)]",
}
