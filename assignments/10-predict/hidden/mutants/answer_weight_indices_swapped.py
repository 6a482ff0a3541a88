"""
exercise = "answers.w_from_to"
module = "answers"
caught_by = ["test_w_from_to"]
lecture = "L1, Überblick"
[title]
de = "Die Indizes sind vertauscht"
en = "The indices are swapped"
[hint]
de = "Der erste Index ist die Zeile der Matrix: das Neuron, in das das Gewicht führt."
en = "The first index is the row of the matrix: the neuron that the weight leads into."
"""
ANSWERS["w_from_to"] = "w_20"
