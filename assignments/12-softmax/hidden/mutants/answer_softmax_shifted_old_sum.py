"""
exercise = "answers.softmax_shifted"
module = "answers"
caught_by = ["test_softmax_shifted"]
lecture = "L1, Softmax für Klassifikationsnetzwerke"
[title]
de = "softmax_shifted: Nenner ohne Verschiebung"
en = "softmax_shifted: denominator without the shift"
[hint]
de = "Im Nenner stehen dieselben verschobenen ``z`` wie im Zähler."
en = "The denominator has the same shifted ``z`` as the numerator."
"""
ANSWERS["softmax_shifted"] = "1/8"
