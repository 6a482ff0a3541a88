"""
exercise = "answers.d_sigma_max"
module = "answers"
caught_by = ["test_d_sigma_max"]
lecture = "L3, Aktivierungen"
[title]
de = "Die größte Steigung mit dem größten Wert verwechselt"
en = "The largest slope taken for the largest value"
[hint]
de = "sigma selbst kommt der 1 nahe. Wo ist die Kurve am steilsten, und wie steil?"
en = "sigma itself comes close to 1. Where is the curve steepest, and how steep?"
"""
ANSWERS["d_sigma_max"] = "1"
