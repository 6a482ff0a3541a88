"""Random formulas of the students' grammar."""

from fractions import Fraction

from hypothesis import strategies as st

from autograder.symbolic.reading.tree import Node, call, number, symbol

FUNCTIONS = ["exp", "sigma", "tanh", "sinh", "cosh", "sin", "cos"]


def _inside(inner):
    small = st.integers(-3, 3).filter(bool)
    return st.one_of(
        st.builds(lambda a, b: Node("add", (a, b)), inner, inner),
        st.builds(lambda a, b: Node("add", (a, Node("neg", (b,)))), inner, inner),
        st.builds(lambda a, b: Node("mul", (a, b)), inner, inner),
        st.builds(lambda a, b: Node("div", (a, b)), inner, inner),
        st.builds(lambda a: Node("neg", (a,)), inner),
        st.builds(lambda a, n: Node("pow", (a, number(abs(n)))), inner, small),
        st.builds(call, st.sampled_from(FUNCTIONS), inner),
    )


leaves = st.one_of(
    st.sampled_from([symbol("x"), symbol("y")]),
    st.builds(number, st.integers(0, 5)),
    st.builds(lambda n: number(Fraction(n, 4)), st.integers(1, 9)),
)
formulas = st.recursive(leaves, _inside, max_leaves=6)
rational = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(lambda a, b: Node("add", (a, b)), inner, inner),
        st.builds(lambda a, b: Node("mul", (a, Node("neg", (b,)))), inner, inner),
        st.builds(lambda a, b: Node("div", (a, b)), inner, inner),
        st.builds(lambda a: call("exp", a), inner),
    ),
    max_leaves=6,
)
