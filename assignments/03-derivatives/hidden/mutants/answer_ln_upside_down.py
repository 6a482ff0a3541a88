"""
exercise = "answers.d_ln"
module = "answers"
caught_by = ["test_d_ln"]
lecture = "L0, Beispiele für Ableitungsregeln"
[title]
de = "d_ln ist x statt ``1/x``"
en = "d_ln is x instead of ``1/x``"
[hint]
de = "``ln(x)`` wird nach rechts immer flacher. Wird es deine Ableitung auch kleiner?"
en = "``ln(x)`` becomes flatter to the right. Does your derivative become smaller as well?"
"""
ANSWERS["d_ln"] = "x"
