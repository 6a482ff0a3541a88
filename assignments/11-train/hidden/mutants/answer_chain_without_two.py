"""
exercise = "answers.chain_a0"
module = "answers"
caught_by = ["test_chain_a0"]
lecture = "L1, Ableitung der Kostenfunktion"
[title]
de = "In den Ketten fehlt die 2 aus der Ableitung des Quadrats"
en = "The chains lack the 2 from the derivative of the square"
[hint]
de = "Was ist die Ableitung von (a - y)**2 nach a?"
en = "What is the derivative of (a - y)**2 by a?"
"""
ANSWERS["chain_a0"] = (
    "(a_0 - y_0)*a_0*(1 - a_0)*w_00 + (a_1 - y_1)*a_1*(1 - a_1)*w_10 + (a_2 - y_2)*a_2*(1 - a_2)*w_20"
)
