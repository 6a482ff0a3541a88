"""
exercise = "half_mean_squared_error"
caught_by = ["test_half_mean_squared_error_agrees", "test_half_mean_squared_error_of_the_lecture"]
lecture = "L4, Ableitung der Kostenfunktion nach Gewichten"
[title]
de = "half_mean_squared_error vergisst die Hälfte"
en = "half_mean_squared_error forgets the half"
[hint]
de = "L4 nennt beide MSE. Wodurch wird dort geteilt, durch n oder durch 2n?"
en = "L4 calls both MSE. What is it divided by there, n or 2n?"
"""

def half_mean_squared_error(y_hat, y):
    return mean_squared_error(y_hat, y)
