"""
exercise = "derivations.TANH"
module = "derivations"
caught_by = [
    "test_tanh_derivation_starts",
    "test_tanh_derivation_follows_mostly",
    "test_tanh_derivation_follows",
    "test_tanh_derivation_arrives",
]
lecture = "L3, Aktivierungen"
[title]
de = "Die Herleitung ist ein einziger Text"
en = "The derivation is one single text"
[hint]
de = "Jede Zeile ist ein eigener Text in der Liste, mit Komma getrennt."
en = "Every line is a text of its own in the list, separated by a comma."
"""
TANH = "Derivative(tanh(x), x) = 1 - tanh(x)**2"
