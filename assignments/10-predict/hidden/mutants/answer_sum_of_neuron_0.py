"""
exercise = "answers.z_1"
module = "answers"
caught_by = ["test_z_1"]
lecture = "L1, Neuronen und Gewichte"
[title]
de = "Das ist die Summe von Neuron 0"
en = "This is the sum of neuron 0"
[hint]
de = "Gezählt wird von 0 an. Welche Zeile gehört zu Neuron 1?"
en = "One counts from 0. Which row belongs to neuron 1?"
"""
ANSWERS["z_1"] = "w_00*a_0 + w_01*a_1 + w_02*a_2"
