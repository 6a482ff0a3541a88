"""
exercise = "answers.shape_w"
module = "answers"
caught_by = ["test_shape_of_w"]
lecture = "L0, Logistische Regression - Mathematisch"
[title]
de = "shape_w: schon transponiert"
en = "shape_w: transposed already"
[hint]
de = "Im Produkt steht w transponiert. Welche Form hat w selbst?"
en = "The product holds w transposed. What is the shape of w itself?"
"""
ANSWERS["shape_w"] = "(1, 4608)"
