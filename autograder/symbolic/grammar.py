"""What a formula may contain: names, functions, bounds, and the error that says what is wrong."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

MAX_LENGTH = 1_000  # characters
MAX_DEPTH = 50  # of brackets
MAX_TREE_DEPTH = 60  # of operations, as in a/b/c/d
MAX_NODES = 400
MAX_DIGITS = 30  # of one written number
MAX_EXPONENT = 100
MAX_BITS = 2_000  # of a number that powers and products of numbers amount to
MAX_ORDER = 3  # of a derivative

FUNCTIONS = {
    "exp": "exp",
    "log": "log",
    "ln": "log",
    "sqrt": "sqrt",
    "abs": "abs",
    "Abs": "abs",
    "sigma": "sigma",
    "sigmoid": "sigma",
    "tanh": "tanh",
    "sinh": "sinh",
    "cosh": "cosh",
    "sin": "sin",
    "cos": "cos",
    "tan": "tan",
}
DERIVATIVES = ("Derivative", "diff")
DELTAS = ("KroneckerDelta", "delta", "kronecker")
FORMS = (*DERIVATIVES, *DELTAS, "Sum", "Piecewise")
INDICES = frozenset("ijklmn")

_GREEK_NAMES = """
    alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma
    tau upsilon phi chi psi omega sigma theta phi epsilon mu Alpha Beta Gamma Delta Epsilon Zeta
    Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi Psi Omega
"""
_GREEK_LETTERS = "αβγδεζηθικλμνξοπρστυφχψωςϑϕϵµΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ"
GREEK = dict(zip(_GREEK_LETTERS, _GREEK_NAMES.split(), strict=True))


class FormulaError(Exception):
    """A text is no formula of this course.

    Attributes
    ----------
    de, en : str
        What is wrong and the usual cure, in both languages.
    column : int or None
        Where, counted from 1; None when the whole text is meant.
    """

    def __init__(self, de: str, en: str, column: int | None = None) -> None:
        super().__init__(en)
        self.de = de
        self.en = en
        self.column = column


@dataclass(frozen=True, slots=True)
class Names:
    """The names a formula may use.

    Attributes
    ----------
    symbols : frozenset of str or None
        Variables; None allows every name (the student's own check, which knows no exercise).
    families : frozenset of str
        Indexed variables: with "z", `z_i`, `z_1` and `z[i]` are read.
    """

    symbols: frozenset[str] | None = None
    families: frozenset[str] = frozenset()

    @classmethod
    def of(cls, symbols: Iterable[str] | None, families: Iterable[str] = ()) -> "Names":
        return cls(None if symbols is None else frozenset(symbols), frozenset(families))

    def known(self) -> list[str]:
        """Everything that could stand in a formula, for suggestions."""
        families = [f"{name}_i" for name in sorted(self.families)]
        return [*sorted(self.symbols or ()), *families, *FUNCTIONS, "Derivative", "Sum"]


def unknown_name(name: str, names: Names, column: int) -> FormulaError:
    """The error for a name that does not exist, with the nearest that does."""
    known = names.known()
    lower = {entry.lower(): entry for entry in reversed(known)}
    near = lower.get(name.lower()) or next(iter(difflib.get_close_matches(name, known, 1)), "")
    if near:
        return FormulaError(
            f"„{name}“ ist hier unbekannt. Meintest du „{near}“?",
            f"`{name}` is unknown here. Did you mean `{near}`?",
            column,
        )
    variables = [entry for entry in known if entry not in FUNCTIONS][:-2]
    listed = ", ".join(variables) or "-"
    return FormulaError(
        f"„{name}“ ist hier unbekannt. Variablen dieser Aufgabe: {listed}.",
        f"`{name}` is unknown here. Variables of this exercise: {listed}.",
        column,
    )
