"""
exercise = "derivations.DJ_DW1_0"
module = "derivations"
caught_by = [
    "test_dj_dw1_0_follows",
    "test_dj_dw1_0_arrives",
]
lecture = "L4, Ableitung nach Gewichten in ERSTEM Layer"
[title]
de = "g statt g'"
en = "g instead of g'"
[hint]
de = "Der Weg führt durch das Neuron hindurch. Welche Ableitung kommt dabei dazu?"
en = "The way leads through the neuron. Which derivative comes in there?"
"""
DJ_DW1_0 = [
    "Derivative(J, w10)",
    "-v1/n*Sum((y_i - yhat_i)*Derivative(g(z1_i), w10), (i, 1, n))",
    "-v1/n*Sum((y_i - yhat_i)*g(z1_i), (i, 1, n))",
]
