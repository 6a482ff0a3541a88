"""
exercise = "derivations.LOG_PRODUCT"
module = "derivations"
caught_by = ["test_log_product_follows"]
lecture = "L0, Herleitung der Kostenfunktion (Schritt 3)"
[title]
de = "Aus dem Logarithmus des Produkts wird ein Produkt von Logarithmen"
en = "The logarithm of the product becomes a product of logarithms"
[hint]
de = "Schreibe das Produkt für zwei Beispiele aus. Was macht der Logarithmus aus einem Mal?"
en = "Write the product out for two examples. What does the logarithm make of a times sign?"
"""
LOG_PRODUCT = [
    "log(Product(P_i, (i, 1, m)))",
    "Product(log(P_i), (i, 1, m))",
    "-Sum(L_i, (i, 1, m))",
]
