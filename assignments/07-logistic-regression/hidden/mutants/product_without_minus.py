"""
exercise = "derivations.LOG_PRODUCT"
module = "derivations"
caught_by = ["test_log_product_follows", "test_log_product_arrives"]
lecture = "L0, Kostenfunktion bei der logistischen Regression"
[title]
de = "Das Minus fehlt, wie in der zweiten Zeile der Kostenfunktion von L0"
en = "The minus is missing, as in the second line of L0's cost function"
[hint]
de = "Welches Vorzeichen hat ein Verlust, und welches der Logarithmus einer Wahrscheinlichkeit?"
en = "Which sign has a loss, and which the logarithm of a probability?"
"""
LOG_PRODUCT = [
    "log(Product(P_i, (i, 1, m)))",
    "Sum(log(P_i), (i, 1, m))",
    "Sum(L_i, (i, 1, m))",
]
