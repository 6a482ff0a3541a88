"""
exercise = "derivations.DJ_DW1_0"
module = "derivations"
caught_by = [
    "test_dj_dw1_0_follows",
    "test_dj_dw1_0_arrives",
]
lecture = "L4, Ableitung nach Gewichten in ERSTEM Layer"
[title]
de = "Das Gewicht v1 zum Ausgang fehlt"
en = "The weight v1 to the output is missing"
[hint]
de = "Der Weg von w10 zur Vorhersage führt durch das Neuron und dann über v1."
en = "The way from w10 to the prediction leads through the neuron and then over v1."
"""
DJ_DW1_0 = [
    "Derivative(J, w10)",
    "-1/n*Sum((y_i - yhat_i)*Derivative(yhat_i, w10), (i, 1, n))",
    "-1/n*Sum((y_i - yhat_i)*g'(z1_i), (i, 1, n))",
]
