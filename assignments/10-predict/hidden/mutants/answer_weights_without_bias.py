"""
exercise = "answers.n_weights"
module = "answers"
caught_by = ["test_n_weights"]
lecture = "L1, Gewichte initialisieren"
[title]
de = "Die Bias-Gewichte sind nicht mitgezählt"
en = "The bias weights are not counted"
[hint]
de = "Zähle die Einträge beider Matrizen, Spalte 0 inbegriffen."
en = "Count the entries of both matrices, column 0 included."
"""
ANSWERS["n_weights"] = "20"
