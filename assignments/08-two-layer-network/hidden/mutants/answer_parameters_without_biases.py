"""
exercise = "answers.n_parameters"
module = "answers"
caught_by = ["test_n_parameters"]
lecture = "L2, The Backprop Map"
[title]
de = "n_parameters: ohne die Biase"
en = "n_parameters: without the biases"
[hint]
de = "Jedes Neuron hat außer seinen Gewichten noch etwas."
en = "Each neuron has something besides its weights."
"""
ANSWERS["n_parameters"] = "35"
