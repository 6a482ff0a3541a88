"""The course's derivations as a hidden suite would state them."""

from autograder.symbolic import DerivationProblem

REAL = {"x": "real"}
LOSS = "-y*log(a) - (1 - y)*log(1 - a)"
SOFTMAX = {
    "families": {"z": "real", "y": "one-hot"},
    "definitions": {"s_i": "exp(z_i)/Sum(exp(z_k), (k, 1, n))"},
}

SIGMOID = DerivationProblem(
    goal="Derivative(1/(1 + exp(-x)), x)",
    result="sigma(x)*(1 - sigma(x))",
    symbols=REAL,
    start="without sigma",
)
TANH = DerivationProblem(goal="Derivative(tanh(x), x)", result="1 - tanh(x)**2", symbols=REAL)
LOSS_BY_A = DerivationProblem(
    goal=f"Derivative({LOSS}, a)",
    result="(a - y)/(a*(1 - a))",
    symbols={"a": "unit", "y": "binary"},
)
LOSS_BY_Z = DerivationProblem(
    goal="Derivative(L, a)*Derivative(a, z)",
    result="a - y",
    symbols={"y": "binary", "z": "real"},
    definitions={"a": "sigma(z)", "L": LOSS},
)
DL_DZ2 = DerivationProblem(
    goal="Derivative(L, A2)*Derivative(A2, Z2)",
    result="A2 - Y",
    symbols={"Y": "binary", "Z2": "real"},
    definitions={"A2": "sigma(Z2)", "L": "-Y*log(A2) - (1 - Y)*log(1 - A2)"},
)
SHIFT = DerivationProblem(
    goal="exp(z_i - c)/Sum(exp(z_k - c), (k, 1, n))",
    result="s_i",
    symbols={"c": "real"},
    start="uses c; without s",
    min_steps=3,
    **SOFTMAX,
)
SOFTMAX_JACOBIAN = DerivationProblem(
    goal="Derivative(s_i, z_j)",
    result="s_i*(KroneckerDelta(i, j) - s_j)",
    form="like s_i*(KroneckerDelta(i, j) - s_j) | s_i*(1 - s_i) if i == j else -s_i*s_j",
    **SOFTMAX,
)
LOG_SOFTMAX = DerivationProblem(
    goal="Derivative(log(s_i), z_j)", result="KroneckerDelta(i, j) - s_j", **SOFTMAX
)
SOFTMAX_CE = DerivationProblem(
    goal="Derivative(-Sum(y_i*log(s_i), (i, 1, n)), z_j)", result="s_j - y_j", **SOFTMAX
)
CHAIN = DerivationProblem(
    goal="Derivative(f(g(x)), x)",
    result="f'(g(x))*g'(x)",
    symbols=REAL,
    functions={"f": 1, "g": 1},
)

QUOTIENT = DerivationProblem(
    goal="Derivative(u(x)/v(x), x)",
    result="(u'(x)*v(x) - u(x)*v'(x))/v(x)**2",
    symbols=REAL,
    functions={"u": 1, "v": 1},
)

NEURON_BY_X = DerivationProblem(
    goal="Derivative(a, x1)",
    result="w1*a*(1 - a)",
    symbols=dict.fromkeys(["w0", "w1", "w2", "x1", "x2"], "real"),
    definitions={"z": "w0 + w1*x1 + w2*x2", "a": "sigma(z)"},
)

LAYER = {"w_ij": "real", "a": "real", "b": "real"}
DZ_DA = DerivationProblem(
    goal="Derivative(z_i, a_j)",
    result="w_ij",
    families=LAYER,
    definitions={"z_i": "Sum(w_ik*a_k, (k, 1, n)) + b_i"},
)
DZ_DW_ROW = DerivationProblem(
    goal="Derivative(z_i, w_jk)",
    result="KroneckerDelta(i, j)*a_k",
    families=LAYER,
    definitions={"z_i": "Sum(w_il*a_l, (l, 1, n)) + b_i"},
)

# Exercises in themselves: the places where the lecture's own lines slip.
DX3 = DerivationProblem(
    goal="Derivative(5*(x1*x2 + x3), x3)",
    result="5",
    symbols={"x1": "real", "x2": "real", "x3": "real"},
)
COST = DerivationProblem(
    goal="Derivative(-(y*log(a) + (1 - y)*log(1 - a)), a)",
    result="-y/a + (1 - y)/(1 - a)",
    symbols={"a": "unit", "y": "binary"},
)
SIGMA_BY_Z = DerivationProblem(
    goal="Derivative(a, z)",
    result="a*(1 - a)",
    symbols={"z": "real"},
    definitions={"a": "1/(1 + exp(-z))"},
)

PROBLEMS = {
    "DX3": DX3,
    "COST": COST,
    "SIGMA_BY_Z": SIGMA_BY_Z,
    "SIGMOID": SIGMOID,
    "TANH": TANH,
    "LOSS_BY_A": LOSS_BY_A,
    "LOSS_BY_Z": LOSS_BY_Z,
    "DL_DZ2": DL_DZ2,
    "CHAIN": CHAIN,
    "QUOTIENT": QUOTIENT,
    "NEURON_BY_X": NEURON_BY_X,
    "DZ_DA": DZ_DA,
    "DZ_DW_ROW": DZ_DW_ROW,
    "SHIFT": SHIFT,
    "LOG_SOFTMAX": LOG_SOFTMAX,
    "SOFTMAX_JACOBIAN": SOFTMAX_JACOBIAN,
    "SOFTMAX_CE": SOFTMAX_CE,
}
