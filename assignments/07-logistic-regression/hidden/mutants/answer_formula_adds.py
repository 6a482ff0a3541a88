"""
exercise = "answers.p_formula"
module = "answers"
caught_by = ["test_p_formula"]
lecture = "L0, Herleitung der Kostenfunktion (Schritt 1)"
[title]
de = "p_formula: Summe statt Produkt"
en = "p_formula: a sum instead of a product"
[hint]
de = "Setze y = 1 ein. Was bleibt vom zweiten Teil übrig, 0 oder 1?"
en = "Put in y = 1. What is left of the second part, 0 or 1?"
"""
ANSWERS["p_formula"] = "a**y + (1 - a)**(1 - y)"
