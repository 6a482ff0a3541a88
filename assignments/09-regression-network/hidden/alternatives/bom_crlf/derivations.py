DJ_DW2_0 = [
    "d/dv0 (J)",
    "= 1/(2·n)·Sum(Derivative((y_i - yhat_i)², v0), (i, 1, n))",
    "= 1/(2·n)·Sum(2·(y_i - yhat_i)·(-1), (i, 1, n))",
    "= -1/n·Sum(y_i - yhat_i, (i, 1, n))",
]

DJ_DW2_J = [
    "dJ/dv1",
    "= 1/(2·n)·Sum(Derivative((y_i - yhat_i)², v1), (i, 1, n))",
    "= 1/(2·n)·Sum(2·(y_i - yhat_i)·(-g(z1_i)), (i, 1, n))",
    "= -1/n·Sum((y_i - yhat_i)·g(z1_i), (i, 1, n))",
]

DJ_DW1_0 = [
    "dJ/dw10",
    "= -1/n·Sum((y_i - yhat_i)·Derivative(yhat_i, w10), (i, 1, n))",
    "= -1/n·Sum((y_i - yhat_i)·v1·g'(z1_i), (i, 1, n))",
]

DJ_DW1_1 = [
    "dJ/dw11",
    "= -1/n·Sum((y_i - yhat_i)·Derivative(yhat_i, w11), (i, 1, n))",
    "= -1/n·Sum((y_i - yhat_i)·v1·g'(z1_i)·x_i, (i, 1, n))",
]
