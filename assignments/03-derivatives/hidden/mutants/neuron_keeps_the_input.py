"""
exercise = "derivations.NEURON_BY_X"
module = "derivations"
caught_by = ["test_neuron_derivation_follows", "test_neuron_derivation_arrives"]
lecture = "L3, Back Propagation"
[title]
de = "Innen ist x1 stehen geblieben"
en = "x1 is still there inside"
[hint]
de = "Die Ableitung von ``w1*x1`` nach x1 enthält kein x1 mehr."
en = "The derivative of ``w1*x1`` by x1 has no x1 any more."
"""
NEURON_BY_X = [
    "Derivative(a, x1)",
    "Derivative(a, z)*Derivative(z, x1)",
    "w1*x1*a*(1 - a)",
]
