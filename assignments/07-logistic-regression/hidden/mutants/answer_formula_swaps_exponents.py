"""
exercise = "answers.p_formula"
module = "answers"
caught_by = ["test_p_formula"]
lecture = "L0, Herleitung der Kostenfunktion (Schritt 1)"
[title]
de = "p_formula: Exponenten vertauscht"
en = "p_formula: exponents swapped"
[hint]
de = "Wie groß muss die Formel bei y = 1 sein?"
en = "How large must the formula be at y = 1?"
"""
ANSWERS["p_formula"] = "a**(1 - y)*(1 - a)**y"
