SQUARED_BY_A = [
    "d/da ((a - y)²)",
    "= 2·(a - y)·1",
    "= 2·(a - y)",
]

SQUARED_BY_Z = [
    "dC/da · da/dz",
    "= 2·(a - y)·da/dz",
    "= 2·(a - y)·a·(1 - a)",
]

SQUARED_BY_W = [
    "dC/da · da/dz · dz/dw",
    "= 2·(a - y)·da/dz·dz/dw",
    "= 2·(a - y)·a·(1 - a)·dz/dw",
    "= 2·(a - y)·a·(1 - a)·a_prev",
]

HIDDEN_DELTA = [
    "Sum(d_i·Derivative(u_i, a_j), (i, 0, n - 1))·Derivative(a_j, z_j)",
    "= Sum(d_i·w_ij, (i, 0, n - 1))·Derivative(a_j, z_j)",
    "= Sum(d_i·w_ij, (i, 0, n - 1))·a_j·(1 - a_j)",
]
