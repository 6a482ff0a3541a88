"""Four of the ten derivatives, line by line: every line is a formula in quotes.

The first line is the derivative asked for, unevaluated, or after one rule. Every other line equals
the one before it and is written differently. The last line has the form that the statement names.
"""

# J = Sum((y_i - yhat_i)**2, (i, 1, n))/(2*n)
# yhat_i = v0 + v1*g(z1_i) + v2*g(z2_i) + v3*g(z3_i), and z1_i = w10 + w11*x_i
DJ_DW2_0 = [
    "...",
]

DJ_DW2_J = [
    "...",
]

# g'(z1_i) is the derivative of g, taken at z1_i.
DJ_DW1_0 = [
    "...",
]

DJ_DW1_1 = [
    "...",
]
