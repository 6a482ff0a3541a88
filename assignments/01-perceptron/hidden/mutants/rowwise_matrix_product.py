"""
exercise = "rowwise"
caught_by = ["test_rowwise_agrees_on_random_inputs", "test_rowwise_of_the_lecture"]
lecture = "L3, Vorblick: Tensor Operationen"
[title]
de = "rowwise bildet ein Matrixprodukt"
en = "rowwise forms a matrix product"
[hint]
de = "W @ X.T verbindet jede Zeile mit jeder. Welche Einträge davon willst du, und wie kommst du ohne die anderen aus?"
en = "W @ X.T combines each row with each. Which of its entries do you want, and how do you do without the others?"
"""
def rowwise(W, X, activation):
    if W.shape != X.shape:
        raise ValueError('shapes')
    return activation(W @ X.T)
