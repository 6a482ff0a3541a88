"""
exercise = "derivations.LOG_PRODUCT"
module = "derivations"
caught_by = ["test_log_product_follows"]
lecture = "L0, Herleitung der Kostenfunktion (Schritt 3)"
[title]
de = "Der Logarithmus bleibt außen vor der Summe"
en = "The logarithm stays outside of the sum"
[hint]
de = "Steht der Logarithmus vor der Summe oder vor jedem Summanden?"
en = "Does the logarithm stand in front of the sum or in front of each term?"
"""
LOG_PRODUCT = [
    "log(Product(P_i, (i, 1, m)))",
    "log(Sum(P_i, (i, 1, m)))",
    "-Sum(L_i, (i, 1, m))",
]
