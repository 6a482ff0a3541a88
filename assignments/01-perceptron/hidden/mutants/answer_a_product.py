"""
exercise = "answers.a"
module = "answers"
caught_by = ["test_a"]
lecture = "L3, Aufgaben, Berechnung von Aktivierungen"
[title]
de = "a: Produkt statt Summe"
en = "a: product instead of sum"
[hint]
de = "Erst ``w0``, dann ``w1*x1`` und ``w2*x2``, alles addiert."
en = "First ``w0``, then ``w1*x1`` and ``w2*x2``, all added."
"""
ANSWERS["a"] = "1/4"
