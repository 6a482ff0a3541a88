"""
exercise = "derivations.SIGMOID"
module = "derivations"
caught_by = ["test_sigmoid_derivation_starts"]
lecture = "L0, Ableitung der logistischen Funktion"
[title]
de = "Die Liste beginnt mit sigma statt mit der Ableitung"
en = "The list begins with sigma instead of the derivative"
[hint]
de = "L0 formt drei Zeilen lang sigma um. Ab welcher Zeile wird abgeleitet?"
en = "L0 rewrites sigma for three lines. From which line on is it differentiated?"
"""
SIGMOID = [
    "1/(1 + exp(-x))",
    "exp(x)/(exp(x) + 1)",
    "(exp(x)*(exp(x) + 1) - exp(x)*exp(x))/(exp(x) + 1)**2",
    "exp(x)/(exp(x) + 1)**2",
    "sigma(x)*(1 - sigma(x))",
]
