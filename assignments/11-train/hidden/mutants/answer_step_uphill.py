"""
exercise = "answers.delta_w"
module = "answers"
caught_by = ["test_delta_w"]
lecture = "L1, Anpassung der Gewichte als Matrixmultiplikation"
[title]
de = "Der Schritt geht bergauf"
en = "The step goes uphill"
[hint]
de = "Der Gradient zeigt bergauf. Welches Vorzeichen steht in Gleichung 8?"
en = "The gradient points uphill. Which sign is in equation 8?"
"""
ANSWERS["delta_w"] = "(2*eta, -6*eta, 0, 0, 4*eta, -12*eta)"
