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
de = "Die innere Ableitung w1 fehlt"
en = "The inner derivative w1 is missing"
[hint]
de = "Wenn x1 sich ändert, ändert sich z: um welchen Faktor?"
en = "When x1 changes, z changes: by which factor?"
"""
NEURON_BY_X = [
    "Derivative(a, x1)",
    "a*(1 - a)",
]
