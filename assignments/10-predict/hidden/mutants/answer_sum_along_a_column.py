"""
exercise = "answers.z_1"
module = "answers"
caught_by = ["test_z_1"]
lecture = "L1, Neuronen und Gewichte"
[title]
de = "Summiert wird über eine Spalte statt über eine Zeile"
en = "The sum runs along a column instead of a row"
[hint]
de = "Zu Neuron 1 gehört Zeile 1 der Matrix. Welcher Index bleibt fest?"
en = "To neuron 1 belongs row 1 of the matrix. Which index stays?"
"""
ANSWERS["z_1"] = "w_01*a_0 + w_11*a_1 + w_21*a_2"
