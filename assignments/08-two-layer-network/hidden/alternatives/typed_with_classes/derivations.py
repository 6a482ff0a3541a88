"""With an intermediate line that only rearranges."""
from __future__ import annotations

DL_DZ2: list[str] = [
    "Derivative(-Y*log(A2) - (1 - Y)*log(1 - A2), A2)*Derivative(sigmoid(Z2), Z2)",
    "Derivative(-Y*ln(A2) - (1 - Y)*ln(1 - A2), A2)*sigmoid(Z2)*(1 - sigmoid(Z2))",
    "(-Y/A2 + (1 - Y)/(1 - A2))*sigmoid(Z2)*(1 - sigmoid(Z2))",
    "(-Y/A2 + (1 - Y)/(1 - A2))*A2*(1 - A2)",
    "-Y*(1 - A2) + (1 - Y)*A2",
    "(1 - Y)*A2 - Y*(1 - A2)",
    "A2 - Y",
]

DZ_DA = [
    "dz_i/da_j",
    "Sum(w_ik*delta_kj, (k, 1, n))",
    "w_ij",
]

DZ_DW_ROW = [
    "dz_i/dw_jk",
    "Sum(delta_ij*delta_kl*a_l, (l, 1, n))",
    "Piecewise((a_k, i == j), (0, True))",
]
