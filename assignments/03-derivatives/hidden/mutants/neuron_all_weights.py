"""
exercise = "derivations.NEURON_BY_X"
module = "derivations"
caught_by = ["test_neuron_derivation_follows", "test_neuron_derivation_arrives"]
lecture = "L3, Back Propagation"
[title]
de = "Innen sind alle Gewichte summiert"
en = "All weights are added up inside"
[hint]
de = "Nur der Summand mit x1 ändert sich, wenn x1 sich ändert."
en = "Only the term with x1 changes when x1 changes."
"""
NEURON_BY_X = [
    "Derivative(a, x1)",
    "Derivative(a, z)*Derivative(z, x1)",
    "(w1 + w2)*a*(1 - a)",
]
