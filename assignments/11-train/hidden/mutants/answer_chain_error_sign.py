"""
exercise = "answers.chain_a0"
module = "answers"
caught_by = ["test_chain_a0"]
lecture = "L1, Ableitung der Kostenfunktion"
[title]
de = "Die Ketten haben das falsche Vorzeichen"
en = "The chains have the wrong sign"
[hint]
de = "Ist a größer als y, steigen dann die Kosten mit a oder fallen sie?"
en = "If a is larger than y, does the cost rise with a or fall?"
"""
ANSWERS["chain_a0"] = (
    "2*(y_0 - a_0)*a_0*(1 - a_0)*w_00 + 2*(y_1 - a_1)*a_1*(1 - a_1)*w_10 + 2*(y_2 - a_2)*a_2*(1 - a_2)*w_20"
)
