# Herleitung, alles über einen Bruch
DL_DZ2 = [
    "Derivative(-Y*log(A2)-(1-Y)*log(1-A2),A2)*A2*(1-A2)",
    "(-Y/A2+(1-Y)/(1-A2))*A2*(1-A2)",
    "(A2-Y)/(A2*(1-A2))*A2*(1-A2)",
    "A2-Y",
]
