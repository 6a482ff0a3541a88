"""
exercise = "answers.chain_a0"
module = "answers"
caught_by = ["test_chain_a0"]
lecture = "L1, Ableitung der Kostenfunktion"
[title]
de = "In den Ketten fehlt die Ableitung der Aktivierungsfunktion"
en = "The chains lack the derivative of the activation function"
[hint]
de = "Jede Kette hat drei Glieder. Welches steht zwischen Kosten und Gewicht?"
en = "Each chain has three links. Which stands between cost and weight?"
"""
ANSWERS["chain_a0"] = "2*(a_0 - y_0)*w_00 + 2*(a_1 - y_1)*w_10 + 2*(a_2 - y_2)*w_20"
