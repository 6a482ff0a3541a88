"""
exercise = "derivations.DL_DZ2"
module = "derivations"
caught_by = ["test_derivation_follows_line_by_line", "test_derivation_arrives_at_the_result"]
lecture = "L2, Die Ableitungen"
[title]
de = "Am Ende steht das falsche Vorzeichen"
en = "The sign is wrong at the end"
[hint]
de = "Ist die Ausgabe zu groß (A2 über Y), muss der Verlust mit Z2 steigen. Hat deine letzte Zeile dieses Vorzeichen?"
en = "When the output is too large (A2 above Y) the loss must rise with Z2. Has your last line this sign?"
"""
DL_DZ2 = [
    "Derivative(-Y*log(A2) - (1 - Y)*log(1 - A2), A2)*Derivative(sigma(Z2), Z2)",
    "(-Y/A2 + (1 - Y)/(1 - A2))*A2*(1 - A2)",
    "Y*(1 - A2) - (1 - Y)*A2",
    "Y - A2",
]
