"""
exercise = "derivations.DJ_DW1_1"
module = "derivations"
caught_by = [
    "test_dj_dw1_1_follows",
    "test_dj_dw1_1_arrives",
]
lecture = "L4, Ableitung nach Gewichten in ERSTEM Layer"
[title]
de = "Das x_i aus der inneren Ableitung fehlt"
en = "The x_i of the inner derivative is missing"
[hint]
de = "z1_i ist w10 + w11*x_i. Was kommt heraus, wenn du nach w11 ableitest?"
en = "z1_i is w10 + w11*x_i. What comes out when you differentiate by w11?"
"""
DJ_DW1_1 = [
    "Derivative(J, w11)",
    "-v1/n*Sum((y_i - yhat_i)*Derivative(g(z1_i), w11), (i, 1, n))",
    "-v1/n*Sum((y_i - yhat_i)*g'(z1_i), (i, 1, n))",
]
