"""
exercise = "answers.one_input_z"
module = "answers"
caught_by = ["test_one_input_z"]
lecture = "L3, Berechnung von mehreren Aktivierungen gleichzeitig"
[title]
de = "one_input_z: jedes Neuron mit eigener Eingabe"
en = "one_input_z: each neuron with its own input"
[hint]
de = "Hier bekommen alle vier Neuronen dieselbe Eingabe (1, 1)."
en = "Here all four neurons get the same input (1, 1)."
"""
ANSWERS["one_input_z"] = "(0, 1/2, 1, 9)"
