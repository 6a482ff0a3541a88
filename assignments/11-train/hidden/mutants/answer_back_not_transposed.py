"""
exercise = "answers.delta_back"
module = "answers"
caught_by = ["test_delta_back"]
lecture = "L1, Backpropagation als Matrixmultiplikation"
[title]
de = "Mit der Matrix statt mit ihrer transponierten"
en = "With the matrix instead of its transpose"
[hint]
de = "Wie viele Einträge hat das Ergebnis: einen für jedes Neuron welcher Schicht?"
en = "How many entries does the result have: one for each neuron of which layer?"
"""
ANSWERS["delta_back"] = "(-1/2, 3, 1)"
