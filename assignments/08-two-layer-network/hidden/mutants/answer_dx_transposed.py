"""
exercise = "answers.shape_dX"
module = "answers"
caught_by = ["test_shape_of_dx"]
lecture = "L2, The Backprop Map"
[title]
de = "shape_dX: transponiert"
en = "shape_dX: transposed"
[hint]
de = "dX hat dieselbe Form wie X."
en = "dX has the same shape as X."
"""
ANSWERS["shape_dX"] = "(20, 6)"
