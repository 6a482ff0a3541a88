# Wie auf den Folien, die Gewichte zuerst ausgeschrieben.
DJ_DW2_0 = [
    "Derivative(1/(2*n)*Sum((y_i - (v0 + v1*g(z1_i) + v2*g(z2_i) + v3*g(z3_i)))**2, (i, 1, n)), v0)",
    "2/(2*n)*Sum((y_i - yhat_i)*(-1), (i, 1, n))",
    "-1/n*Sum(y_i - yhat_i, (i, 1, n))",
]

DJ_DW2_J = [
    "Derivative(1/(2*n)*Sum((y_i - (v0 + v1*g(z1_i) + v2*g(z2_i) + v3*g(z3_i)))**2, (i, 1, n)), v1)",
    "2/(2*n)*Sum((y_i - yhat_i)*(-g(z1_i)), (i, 1, n))",
    "-1/n*Sum((y_i - yhat_i)*g(z1_i), (i, 1, n))",
]

DJ_DW1_0 = [
    "Derivative(1/(2*n)*Sum((y_i - (v0 + v1*g(w10 + w11*x_i) + v2*g(z2_i) + v3*g(z3_i)))**2, (i, 1, n)), w10)",
    "2/(2*n)*Sum((y_i - yhat_i)*(-v1)*g'(w10 + w11*x_i)*1, (i, 1, n))",
    "-v1/n*Sum((y_i - yhat_i)*g'(z1_i), (i, 1, n))",
]

DJ_DW1_1 = [
    "Derivative(1/(2*n)*Sum((y_i - (v0 + v1*g(w10 + w11*x_i) + v2*g(z2_i) + v3*g(z3_i)))**2, (i, 1, n)), w11)",
    "2/(2*n)*Sum((y_i - yhat_i)*(-v1)*g'(w10 + w11*x_i)*x_i, (i, 1, n))",
    "-v1/n*Sum((y_i - yhat_i)*g'(z1_i)*x_i, (i, 1, n))",
]
