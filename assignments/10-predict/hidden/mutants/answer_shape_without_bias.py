"""
exercise = "answers.shape_W1"
module = "answers"
caught_by = ["test_shape_w1"]
lecture = "L1, Gewichte initialisieren"
[title]
de = "Die Spalte für das Bias-Neuron fehlt"
en = "The column for the bias neuron is missing"
[hint]
de = "Wie viele Aktivierungen hat der Layer davor, das Bias-Neuron mitgezählt?"
en = "How many activations has the layer before, the bias neuron included?"
"""
ANSWERS["shape_W1"] = "(4, 3)"
