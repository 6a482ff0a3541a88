"""Derivations with known verdicts: lines, the first wrong line, the share they earn."""

from dataclasses import dataclass
from fractions import Fraction

F = Fraction


@dataclass(frozen=True)
class Known:
    """One derivation; `statuses` are given where they matter."""

    label: str
    problem: str
    steps: tuple[object, ...]
    share: Fraction
    first_wrong: int | None = None
    statuses: tuple[str, ...] = ()


SIGMA = "Derivative(1/(1 + exp(-x)), x)"
CHAIN = "exp(-x)/(1 + exp(-x))**2"
RESULT = "sigma(x)*(1 - sigma(x))"
LOSS = "Derivative(-y*log(a) - (1 - y)*log(1 - a), a)"
QUOTIENT = "(a - y)/(a*(1 - a))"
BOTH = "Derivative(L, a)*Derivative(a, z)"
SUM = "Sum(exp(z_k), (k, 1, n))"
SUM0 = "Sum(exp(z_k), (k, 0, n - 1))"
SHIFTED = "exp(z_i - c)/Sum(exp(z_k - c), (k, 1, n))"
JACOBIAN = "Derivative(s_i, z_j)"
CE = "Derivative(-Sum(y_i*log(s_i), (i, 1, n)), z_j)"


def right(label: str, problem: str, *steps: object) -> Known:
    return Known(label, problem, steps, F(1))


RIGHT = [
    right("three lines", "SIGMOID", SIGMA, CHAIN, RESULT),
    right("diff and e**x", "SIGMOID", "diff(1/(1+e**-x), x)", "e**-x/(1+e**-x)**2", RESULT),
    right(
        "starts after the chain rule", "SIGMOID", "-(1 + exp(-x))**-2*(-exp(-x))", CHAIN, RESULT
    ),
    right("sigma named in the task", "SIGMOID", "Derivative(sigma(x), x)", CHAIN, RESULT),
    right("greek letters", "SIGMOID", "Derivative(σ(x), x)", CHAIN, "σ(x)*(1 - σ(x))"),
    right("result the other way round", "SIGMOID", SIGMA, CHAIN, "(1 - sigma(x))*sigma(x)"),
    right(
        "split",
        "SIGMOID",
        *(SIGMA, CHAIN, "1/(1+exp(-x))*exp(-x)/(1+exp(-x))"),
        *("1/(1+exp(-x))*(1 + exp(-x) - 1)/(1+exp(-x))", "1/(1+exp(-x))*(1 - 1/(1+exp(-x)))"),
        RESULT,
    ),
    right("two lines", "TANH", "Derivative(tanh(x), x)", "1 - tanh(x)**2"),
    right(
        "tanh by exponentials",
        "TANH",
        "Derivative((exp(x)-exp(-x))/(exp(x)+exp(-x)), x)",
        "((exp(x)+exp(-x))**2 - (exp(x)-exp(-x))**2)/(exp(x)+exp(-x))**2",
        "1 - ((exp(x)-exp(-x))/(exp(x)+exp(-x)))**2",
        "1 - tanh(x)**2",
    ),
    right(
        "tanh by cosh",
        "TANH",
        "diff(tanh(x), x)",
        "1/cosh(x)**2",
        "(cosh(x)**2 - sinh(x)**2)/cosh(x)**2",
        "1 - (sinh(x)/cosh(x))**2",
        "1 - tanh(x)*tanh(x)",
    ),
    right("loss", "LOSS_BY_A", LOSS, "-y/a + (1-y)/(1-a)", QUOTIENT),
    right("loss begun late", "LOSS_BY_A", "-y/a + (1-y)/(1-a)", "(a - y)/(a*(1-a))"),
    right(
        "loss, sign outside",
        "LOSS_BY_A",
        "Derivative(-(y*log(a) + (1-y)*log(1-a)), a)",
        "-(y/a - (1-y)/(1-a))",
        "-(y*(1-a) - a*(1-y))/(a*(1-a))",
        "-(y - a)/(a*(1-a))",
        QUOTIENT,
    ),
    right("chain", "LOSS_BY_Z", BOTH, "(a - y)/(a*(1 - a))*a*(1 - a)", "a - y"),
    right(
        "chain in sigma(z)",
        "LOSS_BY_Z",
        "Derivative(-y*log(sigma(z)) - (1-y)*log(1-sigma(z)), z)",
        "-y*(1-sigma(z)) + (1-y)*sigma(z)",
        "sigma(z) - y",
        "a - y",
    ),
    right(
        "chain by name",
        "LOSS_BY_Z",
        "Derivative(L, z)",
        "Derivative(L, a)*Derivative(a, z)",
        "(-y/a + (1-y)/(1-a))*a*(1-a)",
        "a - y",
    ),
    right(
        "matrix names",
        "DL_DZ2",
        "Derivative(L, A2)*Derivative(A2, Z2)",
        "(A2 - Y)/(A2*(1-A2))*A2*(1-A2)",
        "A2 - Y",
    ),
    right(
        "sums from 0",
        "LOG_SOFTMAX",
        f"Derivative(log(exp(z_i)/{SUM0}), z_j)",
        f"KroneckerDelta(i, j) - Derivative(log({SUM0}), z_j)",
        f"KroneckerDelta(i, j) - exp(z_j)/{SUM0}",
        "KroneckerDelta(i, j) - s_j",
    ),
    right(
        "both cases",
        "LOG_SOFTMAX",
        "Derivative(log(s_i), z_j)",
        "Derivative(s_i, z_j)/s_i",
        "1 - s_j if i == j else -s_j",
        "KroneckerDelta(i, j) - s_j",
    ),
    right(
        "cases as Piecewise",
        "LOG_SOFTMAX",
        "Derivative(log(s_i), z_j)",
        "Piecewise((1 - s_j, Eq(i, j)), (-s_j, True))",
        "-s_j + delta(j, i)",
    ),
    right(
        "cross entropy short",
        "SOFTMAX_CE",
        CE,
        "-Sum(y_i*(KroneckerDelta(i,j) - s_j), (i,1,n))",
        "-y_j + s_j*Sum(y_i, (i, 1, n))",
        "s_j - y_j",
    ),
    right(
        "index j bound inside",
        "SOFTMAX_CE",
        "Derivative(-Sum(y_k*log(s_k), (k,1,n)), z_j)",
        "-Sum(y_k*KroneckerDelta(k, j), (k, 1, n)) + s_j",
        "s_j - y_j",
    ),
    right(
        "shift, the lecture's lines",
        "SHIFT",
        SHIFTED,
        f"exp(z_i)*exp(-c)/(exp(-c)*{SUM})",
        f"exp(z_i)/{SUM}",
        "s_i",
    ),
    right(
        "shift, numerator cancelled",
        "SHIFT",
        "exp(z_i - c)/Sum(exp(z_j - c), (j, 0, n - 1))",
        "1/Sum(exp(z_j - z_i), (j, 0, n - 1))",
        "s_i",
    ),
    right(
        "shift, by the logarithm of the sum",
        "SHIFT",
        SHIFTED,
        f"exp(z_i - c - log(exp(-c)*{SUM}))",
        f"exp(z_i - log({SUM}))",
        "s_i",
    ),
    right(
        "Jacobian, the lecture's trick",
        "SOFTMAX_JACOBIAN",
        JACOBIAN,
        "s_i*Derivative(log(s_i), z_j)",
        f"s_i*(Derivative(z_i, z_j) - Derivative(log({SUM}), z_j))",
        "s_i*(KroneckerDelta(i, j) - s_j)",
    ),
    right(
        "Jacobian, quotient rule",
        "SOFTMAX_JACOBIAN",
        JACOBIAN,
        f"(Derivative(exp(z_i), z_j)*{SUM} - exp(z_i)*exp(z_j))/{SUM}**2",
        "KroneckerDelta(i, j)*s_i - s_i*s_j",
        "(KroneckerDelta(i, j) - s_j)*s_i",
    ),
    right(
        "Jacobian, both branches",
        "SOFTMAX_JACOBIAN",
        JACOBIAN,
        "s_i*(1 - s_j) if i == j else s_i*(0 - s_j)",
        "s_i*(1 - s_i) if i == j else -s_i*s_j",
    ),
    right(
        "twelve steps",
        "SIGMOID",
        SIGMA,
        "Derivative((1 + exp(-x))**-1, x)",
        "-(1 + exp(-x))**-2*Derivative(1 + exp(-x), x)",
        "-(1 + exp(-x))**-2*(-exp(-x))",
        "exp(-x)*(1 + exp(-x))**-2*1.0",
        "(1 + exp(-x) - 1)/(1 + exp(-x))**2",
        "(1 + exp(-x))/(1 + exp(-x))**2 - 1/(1 + exp(-x))**2",
        "1/(1 + exp(-x)) - 1/(1 + exp(-x))**2",
        "sigma(x) - 1/(1 + exp(-x))**2",
        "sigma(x) - sigma(x)**2",
        "sigma(x)*1 - sigma(x)*sigma(x)*1",
        "sigma(x)*(1 - sigma(x))",
    ),
]

SLIPS = [
    Known("dx3 = 3", "DX3", ("Derivative(5*(x1*x2 + x3), x3)", "5*1", "3"), F(1, 2), 3),
    Known(
        "missing minus sign",
        "COST",
        (
            "Derivative(-(y*log(a) + (1-y)*log(1-a)), a)",
            "Derivative(y*log(a) + (1-y)*log(1-a), a)",
            "y/a - (1-y)/(1-a)",
        ),
        F(1, 2),
        2,
        ("start", "does_not_follow", "holds"),
    ),
    Known(
        "(a-1)/a",
        "LOSS_BY_Z",
        (BOTH, "(a-y)/(a*(1-a))*(a-1)/a", "a - y"),
        F(1, 2),
        2,
        ("start", "does_not_follow", "returns"),
    ),
    Known(
        "da/dz = (a-1)/a",
        "SIGMA_BY_Z",
        ("Derivative(1/(1+exp(-z)), z)", "-a**2*(1 - 1/a)", "-a**2*(a-1)/a", "(a-1)/a"),
        F(1, 4) + F(1, 3),
        4,
    ),
]

WRONG = [
    Known(
        "sign lost in the middle, then consistent",
        "LOSS_BY_A",
        (LOSS, "-y/a - (1-y)/(1-a)", "(-y*(1-a) - a*(1-y))/(a*(1-a))"),
        F(1, 4) + F(1, 4),
        2,
        ("start", "does_not_follow", "holds"),
    ),
    Known(
        "right end after a wrong middle",
        "SIGMOID",
        (SIGMA, "exp(-x)/(1+exp(-x))", RESULT),
        F(1, 2),
        2,
        ("start", "does_not_follow", "returns"),
    ),
    Known(
        "wrong middle, two lines long",
        "SIGMOID",
        (SIGMA, CHAIN, "exp(x)/(1+exp(-x))**2", "exp(2*x)*exp(-x)/(1+exp(-x))**2", RESULT),
        F(1, 2) + F(1, 2) * F(2, 3),
        3,
        ("start", "holds", "does_not_follow", "holds", "returns"),
    ),
    Known(
        "square lost",
        "SIGMOID",
        (SIGMA, CHAIN, "1/(1+exp(-x))*(1 - exp(-x))", RESULT),
        F(1, 2) + F(1, 4),
        3,
    ),
    Known(
        "wrong result",
        "TANH",
        ("Derivative(tanh(x), x)", "1/cosh(x)**2", "1 + tanh(x)**2"),
        F(1, 4) + F(1, 4),
        3,
    ),
    Known(
        "something else from the start",
        "TANH",
        ("Derivative(tan(x), x)", "1 + tan(x)**2", "(cos(x)**2 + sin(x)**2)/cos(x)**2"),
        F(0),
        1,
        ("not_the_task", "holds", "holds"),
    ),
    Known("trifles that are equal", "SIGMOID", ("1", "2 - 1", "3 - 2", RESULT), F(1, 4), 1),
    Known("only the result", "SIGMOID", (RESULT,), F(1, 4), 1, ("no_start",)),
    Known("only the start", "SIGMOID", (SIGMA,), F(1, 4), None, ("start",)),
    Known("the result twice", "SIGMOID", (RESULT, RESULT), F(1, 4), 1, ("no_start", "repeats")),
    Known(
        "starts too far on",
        "SIGMOID",
        ("sigma(x) - sigma(x)**2", RESULT),
        F(3, 4),
        1,
        ("no_start", "holds"),
    ),
    Known(
        "a repeated line",
        "SIGMOID",
        (SIGMA, CHAIN, "exp(-x) / (1+exp(-x))**2", RESULT),
        F(1, 2) + F(1, 3),
        3,
        ("start", "holds", "repeats", "holds"),
    ),
    Known("nothing but repeats", "SIGMOID", (SIGMA, SIGMA, SIGMA), F(1, 4), 2),
    Known(
        "only another order",
        "LOSS_BY_A",
        (LOSS, "(1-y)/(1-a) - y/a", "-y/a + (1-y)/(1-a)", QUOTIENT),
        F(1),
        None,
        ("start", "holds", "rearranged", "holds"),
    ),
    Known(
        "circular, ends where it began",
        "SIGMOID",
        (SIGMA, CHAIN, SIGMA),
        F(1, 4),
        None,
        ("start", "holds", "loop"),
    ),
    Known(
        "circular, then the result",
        "SIGMOID",
        (SIGMA, CHAIN, SIGMA, CHAIN, RESULT),
        F(1),
        None,
        ("start", "holds", "loop", "loop", "holds"),
    ),
    Known(
        "a line that cannot be read",
        "SIGMOID",
        (SIGMA, "exp(-x):(1+exp(-x))**2", RESULT),
        F(1, 2) + F(1, 4),
        2,
        ("start", "unreadable", "holds"),
    ),
    Known(
        "first line cannot be read",
        "TANH",
        ("d/dx tanh x", "1/cosh(x)**2", "1 - tanh(x)**2"),
        F(3, 4),
        1,
        ("unreadable", "start", "holds"),
    ),
    Known("right value, wrong form", "SIGMOID", (SIGMA, CHAIN, "sigma(x) - sigma(x)**2"), F(7, 8)),
    Known("stops half way", "LOSS_BY_A", (LOSS, "-y/a + (1-y)/(1-a)"), F(7, 8)),
    Known(
        "still a derivative",
        "TANH",
        ("Derivative(tanh(x), x)", "Derivative(sinh(x)/cosh(x), x)"),
        F(3, 4),
    ),
    Known("no index", "LOG_SOFTMAX", ("Derivative(log(s_i), z_j)", "1 - s_j"), F(1, 4), 2),
    Known(
        "wrong index",
        "LOG_SOFTMAX",
        ("Derivative(log(s_i), z_j)", "KroneckerDelta(i, j) - s_i", "KroneckerDelta(i, j) - s_j"),
        F(1, 2),
        2,
        ("start", "does_not_follow", "returns"),
    ),
    Known(
        "other branch",
        "LOG_SOFTMAX",
        ("Derivative(log(s_i), z_j)", "1 - s_j if i == j else s_j", "KroneckerDelta(i, j) - s_j"),
        F(1, 2),
        2,
    ),
    Known(
        "minus lost in the sum",
        "SOFTMAX_CE",
        (CE, "Sum(y_i*(KroneckerDelta(i,j) - s_j), (i,1,n))", "y_j - s_j"),
        F(1, 2),
        2,
    ),
    Known(
        "sum of y forgotten",
        "SOFTMAX_CE",
        (CE, "s_j*Sum(y_i, (i, 1, n)) - y_j", "n*s_j - y_j", "s_j - y_j"),
        F(1, 2) + F(1, 4),
        3,
    ),
    Known("y - s", "SOFTMAX_CE", (CE, "y_j - s_j"), F(1, 4), 2),
    Known(
        "shift, difference of powers",
        "SHIFT",
        (SHIFTED, "(exp(z_i) - exp(c))/Sum(exp(z_k) - exp(c), (k, 1, n))", f"exp(z_i)/{SUM}"),
        F(1, 4) + F(1, 8),
        2,
        ("start", "does_not_follow", "returns"),
    ),
    Known(
        "shift, factor n times",
        "SHIFT",
        (SHIFTED, f"exp(z_i)*exp(-c)/(exp(-n*c)*{SUM})", "s_i"),
        F(1, 2),
        2,
    ),
    Known(
        "shift, numerator only",
        "SHIFT",
        (SHIFTED, f"exp(z_i)*exp(-c)/{SUM}", f"exp(z_i)/{SUM}", "s_i"),
        F(1, 2) + F(1, 4),
        2,
    ),
    Known(
        "shift, from the other side",
        "SHIFT",
        (f"exp(z_i)/{SUM}", f"exp(z_i)*exp(-c)/(exp(-c)*{SUM})", "s_i"),
        F(3, 4),
        1,
        ("no_start", "holds", "holds"),
    ),
    Known("shift, in one leap", "SHIFT", (SHIFTED, "s_i"), F(3, 4), None, ("start", "holds")),
    Known(
        "Jacobian, one branch only",
        "SOFTMAX_JACOBIAN",
        (JACOBIAN, "s_i*Derivative(log(s_i), z_j)", "s_i*(1 - s_j)"),
        F(1, 2),
        3,
    ),
    Known(
        "Jacobian, sign of the other branch",
        "SOFTMAX_JACOBIAN",
        (JACOBIAN, "s_i*(1 - s_j) if i == j else s_i*s_j"),
        F(1, 4),
        2,
    ),
    Known(
        "Jacobian of the logarithm",
        "SOFTMAX_JACOBIAN",
        (JACOBIAN, "Derivative(log(s_i), z_j)", "KroneckerDelta(i, j) - s_j"),
        F(1, 2),
        2,
        ("start", "does_not_follow", "holds"),
    ),
    Known(
        "Jacobian, i for j",
        "SOFTMAX_JACOBIAN",
        (JACOBIAN, "s_i*Derivative(log(s_i), z_j)", "s_i*(KroneckerDelta(i, j) - s_i)"),
        F(1, 2),
        3,
    ),
    Known("no list", "TANH", (), F(0)),
]

EVERYTHING = [*RIGHT, *SLIPS, *WRONG]
