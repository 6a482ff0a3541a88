DL_DZ2 = [
    "diff(-Y*log(A2) - (1-Y)*log(1-A2), A2) * diff(sigma(Z2), Z2)",
    "(-Y/A2 + (1-Y)/(1-A2)) * A2*(1-A2)",
    "-Y*(1-A2) + (1-Y)*A2",
    "-Y + Y*A2 + A2 - Y*A2",
    "A2 - Y",
]
