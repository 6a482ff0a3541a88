"""
exercise = "derivations.CHAIN"
module = "derivations"
caught_by = [
    "test_chain_derivation_follows_mostly",
    "test_chain_derivation_follows",
    "test_chain_derivation_arrives",
]
lecture = "L3, Back Propagation, Kettenregel"
[title]
de = "Die äußere Ableitung ist bei x genommen statt bei g(x)"
en = "The outer derivative is taken at x instead of at g(x)"
[hint]
de = "Welche Zahl bekommt f zu sehen, x oder g(x)? Dort wird auch abgeleitet."
en = "Which number does f get to see, x or g(x)? That is where its derivative is taken."
"""
CHAIN = [
    "Derivative(f(g(x)), x)",
    "f'(x)*g'(x)",
]
