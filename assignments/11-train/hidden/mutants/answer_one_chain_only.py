"""
exercise = "answers.chain_a0"
module = "answers"
caught_by = ["test_chain_a0"]
lecture = "L1, Ableitung der Kostenfunktion"
[title]
de = "Nur eine der drei Ketten"
en = "Only one of the three chains"
[hint]
de = "Durch wie viele Gewichte fließt die Aktivierung weiter?"
en = "Through how many weights does the activation flow on?"
"""
ANSWERS["chain_a0"] = "2*(a_0 - y_0)*a_0*(1 - a_0)*w_00"
