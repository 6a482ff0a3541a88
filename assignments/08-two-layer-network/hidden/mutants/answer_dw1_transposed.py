"""
exercise = "answers.shape_dW1"
module = "answers"
caught_by = ["test_shape_of_dw1"]
lecture = "L2, The Backprop Map"
[title]
de = "shape_dW1: transponiert"
en = "shape_dW1: transposed"
[hint]
de = "dW1 wird von W1 abgezogen."
en = "dW1 is subtracted from W1."
"""
ANSWERS["shape_dW1"] = "(6, 5)"
