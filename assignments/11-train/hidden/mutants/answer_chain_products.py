"""
exercise = "answers.chain_a0"
module = "answers"
caught_by = ["test_chain_a0"]
lecture = "L1, Ableitung der Kostenfunktion"
[title]
de = "Die drei Ketten sind multipliziert statt addiert"
en = "The three chains are multiplied instead of added"
[hint]
de = "Innerhalb einer Kette wird multipliziert. Und verschiedene Wege?"
en = "Along a chain one multiplies. What about different ways?"
"""
ANSWERS["chain_a0"] = (
    "2*(a_0 - y_0)*a_0*(1 - a_0)*w_00 * 2*(a_1 - y_1)*a_1*(1 - a_1)*w_10 * 2*(a_2 - y_2)*a_2*(1 - a_2)*w_20"
)
