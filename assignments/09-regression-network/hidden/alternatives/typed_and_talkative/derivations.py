"""The shortest ways."""
from __future__ import annotations

DJ_DW2_0: list[str] = [
    "Derivative(J, v0)",
    "-1/n*Sum(y_i - yhat_i, (i, 1, n))",
]

DJ_DW2_J: list[str] = [
    "Derivative(J, v1)",
    "-1/n*Sum((y_i - yhat_i)*g(z1_i), (i, 1, n))",
]

DJ_DW1_0: list[str] = [
    "Derivative(J, w10)",
    "-v1/n*Sum((y_i - yhat_i)*g'(z1_i), (i, 1, n))",
]

DJ_DW1_1: list[str] = [
    "Derivative(J, w11)",
    "-v1/n*Sum((y_i - yhat_i)*g'(z1_i)*x_i, (i, 1, n))",
]
