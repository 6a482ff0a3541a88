"""
exercise = "derivations.NEURON_BY_X"
module = "derivations"
caught_by = ["test_neuron_derivation_follows", "test_neuron_derivation_arrives"]
lecture = "L3, Back Propagation"
[title]
de = "Nach dem Gewicht abgeleitet statt nach der Eingabe"
en = "Differentiated by the weight instead of the input"
[hint]
de = "Gefragt ist x1; w1 ist dabei eine feste Zahl."
en = "x1 is asked for; w1 is a fixed number here."
"""
NEURON_BY_X = [
    "Derivative(a, x1)",
    "Derivative(a, z)*Derivative(z, x1)",
    "x1*a*(1 - a)",
]
