"""
exercise = "answers.shape_dW2"
module = "answers"
caught_by = ["test_shape_of_dw2"]
lecture = "L2, The Backprop Map"
[title]
de = "shape_dW2: transponiert"
en = "shape_dW2: transposed"
[hint]
de = "dW2 wird von W2 abgezogen."
en = "dW2 is subtracted from W2."
"""
ANSWERS["shape_dW2"] = "(5, 1)"
