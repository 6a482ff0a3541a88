"""
exercise = "answers.shape_db1"
module = "answers"
caught_by = ["test_shape_of_db1"]
lecture = "L2, The Backprop Map"
[title]
de = "shape_db1: nicht über die Beispiele summiert"
en = "shape_db1: not summed over the examples"
[hint]
de = "db1 wird von b1 abgezogen."
en = "db1 is subtracted from b1."
"""
ANSWERS["shape_db1"] = "(5, 20)"
