"""
exercise = "derivations.SOFTMAX_CE"
module = "derivations"
caught_by = ["test_softmax_ce_follows_line_by_line", "test_softmax_ce_arrives_at_the_result"]
lecture = "L1, Ableitung von Cross-Entropy Loss"
[title]
de = "Das Minus vor der Summe geht verloren"
en = "The minus before the sum gets lost"
[hint]
de = "``-(a - b)`` ist ``b - a``. Prüfe das Vorzeichen deiner letzten Zeile: Ist ``s_j`` zu groß, soll der Verlust steigen."
en = "``-(a - b)`` is ``b - a``. Check the sign of your last line: when ``s_j`` is too large the loss should rise."
"""
SOFTMAX_CE = [
    "Derivative(-Sum(y_i*log(s_i), (i, 1, n)), z_j)",
    "-Sum(y_i*Derivative(log(s_i), z_j), (i, 1, n))",
    "Sum(y_i*(KroneckerDelta(i, j) - s_j), (i, 1, n))",
    "y_j - s_j",
]
