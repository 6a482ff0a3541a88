"""
exercise = "combined_error"
caught_by = ["test_combined_error_weighs_the_second_error", "test_combined_error_without_weight"]
lecture = "L3, Custom Errors"
[title]
de = "combined_error mittelt die beiden Fehler"
en = "combined_error averages the two errors"
[hint]
de = "Bei Gewicht 1 soll der gewöhnliche Fehler noch ganz dabei sein. Verschwindet er bei dir?"
en = "At weight 1 the usual error should still be there in full. Does it vanish in your code?"
"""

def combined_error(error, custom_error, weight):
    return (1 - weight) * error + weight * custom_error
