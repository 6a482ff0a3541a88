"""
exercise = "derivations.NEURON_BY_X"
module = "derivations"
caught_by = [
    "test_neuron_derivation_follows_mostly",
    "test_neuron_derivation_follows",
    "test_neuron_derivation_arrives",
]
lecture = "L3, Back Propagation"
[title]
de = "Mit ReLU gerechnet statt mit sigma"
en = "Worked with ReLU instead of sigma"
[hint]
de = "L3 nimmt ReLU, gefragt ist hier sigma: Was ist dessen Ableitung?"
en = "L3 takes ReLU, asked for is sigma here: what is its derivative?"
"""
NEURON_BY_X = [
    "Derivative(a, x1)",
    "w1",
]
