"""Four of L4's ten derivatives, line by line; each line follows from the one before."""

# Sum rule and chain rule as on L4's slides; the inner derivative is -1.
DJ_DW2_0 = [
    "Derivative(J, v0)",
    "2/(2*n)*Sum((y_i - yhat_i)*(-1), (i, 1, n))",
    "-1/n*Sum(y_i - yhat_i, (i, 1, n))",
]

DJ_DW2_J = [
    "Derivative(J, v1)",
    "2/(2*n)*Sum((y_i - yhat_i)*(-g(z1_i)), (i, 1, n))",
    "-1/n*Sum((y_i - yhat_i)*g(z1_i), (i, 1, n))",
]

# One link more: through the neuron.
DJ_DW1_0 = [
    "Derivative(J, w10)",
    "2/(2*n)*Sum((y_i - yhat_i)*(-v1)*g'(w10 + w11*x_i)*1, (i, 1, n))",
    "-v1/n*Sum((y_i - yhat_i)*g'(z1_i), (i, 1, n))",
]

DJ_DW1_1 = [
    "Derivative(J, w11)",
    "2/(2*n)*Sum((y_i - yhat_i)*(-v1)*g'(w10 + w11*x_i)*x_i, (i, 1, n))",
    "-v1/n*Sum((y_i - yhat_i)*g'(z1_i)*x_i, (i, 1, n))",
]
