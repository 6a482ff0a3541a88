"""Softmax and cross entropy; s_i is softmax(z)_i, y is one-hot."""

SHIFT = [
    "exp(z_i - c)/Sum(exp(z_k - c), (k, 1, n))",
    "exp(z_i - c - log(Sum(exp(z_k - c), (k, 1, n))))",
    "exp(z_i - c - log(exp(-c)*Sum(exp(z_k), (k, 1, n))))",
    "exp(z_i - c + c - log(Sum(exp(z_k), (k, 1, n))))",
    "exp(z_i - log(Sum(exp(z_k), (k, 1, n))))",
    "s_i",
]

LOG_SOFTMAX = [
    "Derivative(log(s_i), z_j)",
    "Derivative(log(exp(z_i)/Sum(exp(z_k), (k, 1, n))), z_j)",
    "Derivative(z_i - log(Sum(exp(z_k), (k, 1, n))), z_j)",
    "Derivative(z_i, z_j) - Derivative(log(Sum(exp(z_k), (k, 1, n))), z_j)",
    "KroneckerDelta(i, j) - Derivative(Sum(exp(z_k), (k, 1, n)), z_j)/Sum(exp(z_k), (k, 1, n))",
    "KroneckerDelta(i, j) - exp(z_j)/Sum(exp(z_k), (k, 1, n))",
    "KroneckerDelta(i, j) - s_j",
]

SOFTMAX_JACOBIAN = [
    "Derivative(s_i, z_j)",
    "Derivative(exp(z_i - log(Sum(exp(z_k), (k, 1, n)))), z_j)",
    "s_i*Derivative(z_i - log(Sum(exp(z_k), (k, 1, n))), z_j)",
    "s_i*(1 - s_j) if i == j else -s_i*s_j",
]

SOFTMAX_CE = [
    "Derivative(-Sum(y_i*log(s_i), (i, 1, n)), z_j)",
    "-Sum(y_i*Derivative(log(s_i), z_j), (i, 1, n))",
    "-Sum(y_i/s_i*Derivative(s_i, z_j), (i, 1, n))",
    "-Sum(y_i/s_i*s_i*(KroneckerDelta(i, j) - s_j), (i, 1, n))",
    "-Sum(y_i*(KroneckerDelta(i, j) - s_j), (i, 1, n))",
    "-(Sum(y_i*KroneckerDelta(i, j), (i, 1, n)) - Sum(y_i*s_j, (i, 1, n)))",
    "Sum(y_i*s_j, (i, 1, n)) - Sum(y_i*KroneckerDelta(i, j), (i, 1, n))",
    "Sum(y_i*s_j, (i, 1, n)) - y_j",
    "s_j*Sum(y_i, (i, 1, n)) - y_j",
    "s_j - y_j",
]
