"""
exercise = "answers.g_product"
module = "answers"
caught_by = ["test_g_product"]
lecture = "L3, Gradient"
[title]
de = "g_product vertauscht die Einträge"
en = "g_product swaps the entries"
[hint]
de = "Beim Ableiten nach x1 bleibt der andere Faktor stehen."
en = "Differentiating by x1 leaves the other factor."
"""
ANSWERS["g_product"] = "(x1, x2)"
