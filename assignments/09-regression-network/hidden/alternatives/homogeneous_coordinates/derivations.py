DJ_DW2_0 = [
    "Derivative(J, v0)",
    "1/n*Sum((y_i - yhat_i)*Derivative(y_i - yhat_i, v0), (i, 1, n))",
    "1/n*Sum((y_i - yhat_i)*(0 - 1), (i, 1, n))",
    "1/n*Sum(yhat_i - y_i, (i, 1, n))",
]

DJ_DW2_J = [
    "Derivative(J, v1)",
    "1/n*Sum((yhat_i - y_i)*Derivative(yhat_i, v1), (i, 1, n))",
    "1/n*Sum((yhat_i - y_i)*g(z1_i), (i, 1, n))",
]

DJ_DW1_0 = [
    "Derivative(J, w10)",
    "1/n*Sum((yhat_i - y_i)*Derivative(yhat_i, z1_i)*Derivative(z1_i, w10), (i, 1, n))",
    "1/n*Sum((yhat_i - y_i)*v1*g'(z1_i)*Derivative(z1_i, w10), (i, 1, n))",
    "v1/n*Sum((yhat_i - y_i)*g'(z1_i), (i, 1, n))",
]

DJ_DW1_1 = [
    "Derivative(J, w11)",
    "1/n*Sum((yhat_i - y_i)*Derivative(yhat_i, z1_i)*Derivative(z1_i, w11), (i, 1, n))",
    "1/n*Sum((yhat_i - y_i)*v1*g'(z1_i)*Derivative(z1_i, w11), (i, 1, n))",
    "v1/n*Sum((yhat_i - y_i)*g'(z1_i)*x_i, (i, 1, n))",
]
