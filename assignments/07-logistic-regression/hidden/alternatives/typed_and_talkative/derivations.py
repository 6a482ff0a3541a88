from __future__ import annotations

LOG_LIKELIHOOD = [
    "ln(P)",
    "ln(a**y) + ln((1 - a)**(1 - y))",
    "y*ln(a) + (1 - y)*ln(1 - a)",
    "(1 - y)*ln(1 - a) + y*ln(a)",
    "-L",
]

LOG_PRODUCT = [
    "ln(Product(P_k, (k, 1, m)))",
    "Sum(ln(P_k), (k, 1, m))",
    "-Sum(L_k, (k, 1, m))",
]

DL_DW = [
    "dL/dw1",
    "Derivative(L, z)*Derivative(z, w1)",
    "(a - y)*Derivative(z, w1)",
    "(a - y)*x1",
]

DL_DB = [
    "dL/db",
    "Derivative(L, z)*Derivative(z, b)",
    "(a - y)*Derivative(z, b)",
    "a - y",
]
