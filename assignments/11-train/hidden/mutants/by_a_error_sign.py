"""
exercise = "derivations.SQUARED_BY_A"
module = "derivations"
caught_by = [
    "test_squared_by_a_follows_mostly",
    "test_squared_by_a_follows",
    "test_squared_by_a_arrives",
]
lecture = "L1, Ableitung der Kostenfunktion, Gleichung 4"
[title]
de = "Soll minus Ist, ohne das Minus der inneren Ableitung"
en = "Expected minus actual, without the minus of the inner derivative"
[hint]
de = "Ist a zu groß, steigen die Kosten mit a. Welches Vorzeichen hat dann die Ableitung?"
en = "If a is too large, the cost rises with a. Which sign does the derivative have then?"
"""
SQUARED_BY_A = [
    "Derivative((a - y)**2, a)",
    "2*(y - a)",
]
