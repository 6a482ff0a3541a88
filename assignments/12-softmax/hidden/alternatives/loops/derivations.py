"""From 0, and with few steps."""

LOG_SOFTMAX = [
    "diff(log(s_i), z_j)",
    "1/s_i*diff(s_i, z_j)",
    "KroneckerDelta(i, j) - exp(z_j)/Sum(exp(z_k), (k, 0, n - 1))",
    "-s_j + KroneckerDelta(i, j)",
]
SOFTMAX_CE = [
    "diff(-Sum(y_i*log(s_i), (i, 0, n - 1)), z_j)",
    "-Sum(y_i*(KroneckerDelta(i, j) - s_j), (i, 0, n - 1))",
    "-y_j + s_j",
]
