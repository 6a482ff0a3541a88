"""
exercise = "answers.delta_back"
module = "answers"
caught_by = ["test_delta_back"]
lecture = "L1, Backpropagation als Matrixmultiplikation"
[title]
de = "Die beiden Einträge sind vertauscht"
en = "The two entries are swapped"
[hint]
de = "Welche Spalte von W gehört zum ersten Neuron der Schicht davor?"
en = "Which column of W belongs to the first neuron of the layer before?"
"""
ANSWERS["delta_back"] = "(0, 3/2)"
