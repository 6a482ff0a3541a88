"""
exercise = "answers.shape_W2"
module = "answers"
caught_by = ["test_shape_w2"]
lecture = "L1, Gewichte initialisieren"
[title]
de = "Eine Zeile zu viel: in Bias-Neuronen führt nichts hinein"
en = "One row too many: nothing leads into bias neurons"
[hint]
de = "Hat der Output-Layer ein Bias-Neuron? Und führte etwas hinein?"
en = "Has the output layer a bias neuron? And would anything lead into it?"
"""
ANSWERS["shape_W2"] = "(3, 5)"
