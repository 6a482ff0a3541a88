"""The derivative of the loss by the second layer's weighted sum; A2 is sigma(Z2)."""

DL_DZ2 = [
    "Derivative(-Y*log(A2) - (1 - Y)*log(1 - A2), A2)*Derivative(sigma(Z2), Z2)",
    "(-Y/A2 + (1 - Y)/(1 - A2))*A2*(1 - A2)",
    "(A2 - Y)/(A2*(1 - A2))*A2*(1 - A2)",
    "A2 - Y",
]
