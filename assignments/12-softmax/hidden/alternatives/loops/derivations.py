"""From 0, and with few steps."""

SHIFT = [
    "exp(z_i - c)/Sum(exp(z_j - c), (j, 0, n - 1))",
    "1/Sum(exp(z_j - c - (z_i - c)), (j, 0, n - 1))",
    "1/Sum(exp(z_j - z_i), (j, 0, n - 1))",
    "s_i",
]

LOG_SOFTMAX = [
    "diff(log(s_i), z_j)",
    "1/s_i*diff(s_i, z_j)",
    "KroneckerDelta(i, j) - exp(z_j)/Sum(exp(z_k), (k, 0, n - 1))",
    "-s_j + KroneckerDelta(i, j)",
]

SOFTMAX_JACOBIAN = [
    "diff(s_i, z_j)",
    "s_i*((1 - s_j) if i == j else (0 - s_j))",
    "s_i*(1 - s_i) if i == j else -s_j*s_i",
]

SOFTMAX_CE = [
    "diff(-Sum(y_i*log(s_i), (i, 0, n - 1)), z_j)",
    "-Sum(y_i*(KroneckerDelta(i, j) - s_j), (i, 0, n - 1))",
    "-y_j + s_j",
]
