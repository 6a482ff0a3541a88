DJ_DW2_0 = [
    "diff(J, v0)",
    "diff(Sum((y_i - yhat_i)**2, (i, 0, n - 1)), v0)/(2*n)",
    "-Sum(y_i - yhat_i, (i, 0, n - 1))/n",
]

DJ_DW2_J = [
    "diff(J, v1)",
    "-Sum((y_i - yhat_i)*diff(v1*g(z1_i), v1), (i, 0, n - 1))/n",
    "-Sum((y_i - yhat_i)*g(z1_i), (i, 0, n - 1))/n",
]

DJ_DW1_0 = [
    "diff(J, w10)",
    "-v1*Sum((y_i - yhat_i)*diff(g(w10 + w11*x_i), w10), (i, 0, n - 1))/n",
    "-v1*Sum((y_i - yhat_i)*g'(w10 + w11*x_i), (i, 0, n - 1))/n",
]

DJ_DW1_1 = [
    "diff(J, w11)",
    "-v1*Sum((y_i - yhat_i)*diff(g(w10 + w11*x_i), w11), (i, 0, n - 1))/n",
    "-v1*Sum((y_i - yhat_i)*g'(w10 + w11*x_i)*x_i, (i, 0, n - 1))/n",
]
