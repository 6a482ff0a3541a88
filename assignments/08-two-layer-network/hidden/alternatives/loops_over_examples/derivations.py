# beginnt nach der ersten Regel, Zwischenschritte auf einem gemeinsamen Nenner
DL_DZ2 = [
    "(-Y/A2 + (1 - Y)/(1 - A2)) * Derivative(sigma(Z2), Z2)",
    "((-Y*(1 - A2) + A2*(1 - Y))/(A2*(1 - A2))) * Derivative(sigma(Z2), Z2)",
    "(A2 - Y)/(A2*(1 - A2)) * Derivative(sigma(Z2), Z2)",
    "(A2 - Y)/(A2*(1 - A2)) * A2*(1 - A2)",
    "A2 - Y",
]
