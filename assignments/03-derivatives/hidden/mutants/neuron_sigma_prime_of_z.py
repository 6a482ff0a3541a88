"""
exercise = "derivations.NEURON_BY_X"
module = "derivations"
caught_by = ["test_neuron_derivation_follows", "test_neuron_derivation_arrives"]
lecture = "L3, Back Propagation"
[title]
de = "In der Ableitung von sigma steht z statt a"
en = "z stands in the derivative of sigma instead of a"
[hint]
de = "sigma' ist sigma(z) mal (1 - sigma(z)), und das ist mit a schnell geschrieben."
en = "sigma' is sigma(z) times (1 - sigma(z)), which is quickly written with a."
"""
NEURON_BY_X = [
    "Derivative(a, x1)",
    "Derivative(a, z)*Derivative(z, x1)",
    "w1*z*(1 - z)",
]
