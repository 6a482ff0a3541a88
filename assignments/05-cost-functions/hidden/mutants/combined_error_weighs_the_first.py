"""
exercise = "combined_error"
caught_by = ["test_combined_error_weighs_the_second_error", "test_combined_error_without_weight"]
lecture = "L3, Custom Errors"
[title]
de = "combined_error gewichtet den falschen der beiden Fehler"
en = "combined_error weighs the wrong one of the two errors"
[hint]
de = "Bei Gewicht 0 bleibt der gewöhnliche Fehler übrig. Was bleibt bei dir?"
en = "At weight 0 the usual error remains. What remains in your code?"
"""

def combined_error(error, custom_error, weight):
    return weight * error + custom_error
