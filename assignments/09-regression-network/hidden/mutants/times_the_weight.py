"""
exercise = "derivations.DJ_DW1_1"
module = "derivations"
caught_by = [
    "test_dj_dw1_1_follows",
    "test_dj_dw1_1_arrives",
]
lecture = "L4, Ableitung nach Gewichten in ERSTEM Layer"
[title]
de = "w11 statt x_i als innere Ableitung"
en = "w11 instead of x_i as the inner derivative"
[hint]
de = "Abgeleitet wird nach w11, nicht nach x. Welcher Faktor bleibt stehen?"
en = "It is differentiated by w11, not by x. Which factor stays?"
"""
DJ_DW1_1 = [
    "Derivative(J, w11)",
    "-v1/n*Sum((y_i - yhat_i)*Derivative(g(z1_i), w11), (i, 1, n))",
    "-v1/n*Sum((y_i - yhat_i)*g'(z1_i)*w11, (i, 1, n))",
]
