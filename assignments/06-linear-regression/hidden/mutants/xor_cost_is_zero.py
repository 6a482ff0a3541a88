"""
exercise = "answers.xor_cost"
module = "answers"
caught_by = ["test_xor_cost"]
lecture = "L3, Aufgaben Perceptron"
[title]
de = "xor_cost: als ließe sich XOR lernen"
en = "xor_cost: as if XOR could be learnt"
[hint]
de = "Kosten 0 hießen, dass alle vier Werte genau getroffen sind."
en = "A cost of 0 would mean that all four values are met exactly."
"""
ANSWERS["xor_cost"] = "0"
