"""
exercise = "derivations.CHAIN"
module = "derivations"
caught_by = [
    "test_chain_derivation_follows",
    "test_chain_derivation_arrives",
]
lecture = "L3, Back Propagation, Kettenregel"
[title]
de = "Die innere Ableitung fehlt"
en = "The inner derivative is missing"
[hint]
de = "Wenn x sich ändert, ändert sich g(x): um welchen Faktor?"
en = "When x changes, g(x) changes: by which factor?"
"""
CHAIN = [
    "Derivative(f(g(x)), x)",
    "f'(g(x))*Derivative(g(x), x)",
    "f'(g(x))",
]
