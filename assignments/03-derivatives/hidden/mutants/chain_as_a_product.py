"""
exercise = "derivations.CHAIN"
module = "derivations"
caught_by = [
    "test_chain_derivation_starts",
    "test_chain_derivation_arrives",
]
lecture = "L3, Back Propagation, Kettenregel"
[title]
de = "Die Produktregel statt der Kettenregel"
en = "The product rule instead of the chain rule"
[hint]
de = "L3 druckt links ein Produkt. Was wird hier wo eingesetzt?"
en = "L3 prints a product on the left. What is put into what here?"
"""
CHAIN = [
    "Derivative(f(x)*g(x), x)",
    "f'(x)*g(x) + f(x)*g'(x)",
]
