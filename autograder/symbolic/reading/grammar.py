"""What a formula may contain: names, functions, bounds, and the error that says what is wrong."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

MAX_LENGTH = 1_000  # characters
MAX_DEPTH = 50  # of brackets
MAX_TREE_DEPTH = 60  # of operations, as in a/b/c/d
MAX_NODES = 400
MAX_DIGITS = 30  # of one written number
MAX_EXPONENT = 100
MAX_BITS = 2_000  # of a number that powers and products of numbers amount to
MAX_ORDER = 6  # of a derivative
MAX_FACTORIAL = 150  # argument of factorial and gamma

_OWN_NAMES = """
    exp log sqrt cbrt sigma sinh cosh tanh coth sech csch sin cos tan cot sec csc
    asin acos atan acot asec acsc asinh acosh atanh acoth asech acsch
    floor factorial gamma erf
"""
_OTHER_NAMES = {
    "abs": "abs Abs fabs absolute",
    "log": "ln",
    "sigma": "sigmoid expit logistic",
    "max": "max Max maximum",
    "min": "min Min minimum",
    "sign": "sign sgn signum",
    "heaviside": "heaviside Heaviside",
    "ceiling": "ceiling ceil",
    "atan2": "atan2 arctan2",
    "tan": "tg",
    "cot": "ctg cotan",
    "csc": "cosec",
    "sinh": "sh",
    "cosh": "ch",
    "tanh": "th",
}
_ARCS = {f"a{name}": f"arc{name}" for name in ["sin", "cos", "tan", "cot", "sec", "csc"]}
_AREAS = {
    f"a{name}h": f"arc{name}h ar{name}h".split()
    for name in ["sin", "cos", "tan", "cot", "sec", "csc"]
}
FUNCTIONS = {
    **{name: name for name in _OWN_NAMES.split()},
    **{other: name for name, others in _OTHER_NAMES.items() for other in others.split()},
    **{other: name for name, other in _ARCS.items()},
    **{other: name for name, others in _AREAS.items() for other in others},
}
ARITIES = {"max": (1, 9), "min": (1, 9), "heaviside": (1, 2), "atan2": (2, 2), "log": (1, 2)}
LOGARITHMS = {"log10": 10, "log2": 2, "log_10": 10, "log_2": 2}
DERIVATIVES = ("Derivative", "diff")
DELTAS = ("KroneckerDelta", "delta", "kronecker")
NUMBERS = ("Rational", "Fraction", "Integer", "Float", "S")
ARITHMETIC = ("Pow", "power", "pow", "Add", "Mul", "root", "square", "log1p", "expm1", "frac")
FORMS = (*DERIVATIVES, *DELTAS, *LOGARITHMS, *NUMBERS, *ARITHMETIC, "Sum", "Product", "Piecewise")
INDICES = frozenset("ijklmn")
PRIME = "ʹ"  # what f' is spelled with inside: Python reads it as a letter

_INFINITE = (
    "Unendlich und nan sind keine Zahlen: gesucht ist ein Ausdruck mit einem Wert.",
    "Infinity and nan are no numbers: an expression that has a value is asked for.",
)
_ELSEWHERE = {
    **dict.fromkeys(["oo", "zoo", "nan", "NaN", "inf", "Inf", "infinity", "Infinity"], _INFINITE),
    **dict.fromkeys(
        ("ld", "lb"),
        ("Den Logarithmus zur Basis 2 schreibt man log(x, 2).",
         "Write the logarithm to base 2 as log(x, 2)."),
    ),
    "lg": ("lg ist nicht eindeutig: schreibe log(x, 10) oder log(x, 2).",
           "lg is ambiguous: write log(x, 10) or log(x, 2)."),
    **dict.fromkeys(
        ("relu", "ReLU", "Relu"),
        ("ReLU schreibt man hier max(0, x).", "Write ReLU as max(0, x) here."),
    ),
    **dict.fromkeys(
        ("Integral", "integrate", "Limit", "limit"),
        ("Integrale und Grenzwerte kommen hier nicht vor.",
         "There are no integrals or limits here."),
    ),
    "I": ("Komplexe Zahlen kommen hier nicht vor.", "There are no complex numbers here."),
}  # fmt: skip
_OF_THEIR_OWN = frozenset(
    ["sinc", "sinhc", "erfc", "erfi", "exp_polar", "expint", "loggamma", "digamma"]
)

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
        Variables; None allows every name (where no exercise is known).
    families : frozenset of str
        Indexed variables: with "z", `z_i`, `z_1` and `z[i]` are read.
    matrices : frozenset of str
        Those of the families that have two indices: `w_jk`, `w[j, k]`, `w_12`.
    functions : mapping of str to int
        Abstract functions and their number of arguments: `f(g(x))`, `f'(g(x))`.
    """

    symbols: frozenset[str] | None = None
    families: frozenset[str] = frozenset()
    matrices: frozenset[str] = frozenset()
    functions: Mapping[str, int] = field(default_factory=dict, hash=False)

    @classmethod
    def of(
        cls,
        symbols: Iterable[str] | None,
        families: Iterable[str] = (),
        functions: Mapping[str, int] | None = None,
    ) -> "Names":
        """The names; a family is given as `z` or `z_i`, one with two indices as `w_jk`."""
        split = [family.partition("_") for family in families]
        return cls(
            None if symbols is None else frozenset(symbols),
            frozenset(name for name, _, _ in split),
            frozenset(name for name, _, index in split if len(index) == 2),
            dict(functions or {}),
        )

    def known(self) -> list[str]:
        """Everything that could stand in a formula, for suggestions."""
        return [*self.variables(), *FUNCTIONS, "Derivative", "Sum", "Product", "Piecewise"]

    def variables(self) -> list[str]:
        """What this exercise itself is about."""
        families = [f"{f}_{'jk' if f in self.matrices else 'i'}" for f in sorted(self.families)]
        functions = [f"{name}(x)" for name in sorted(self.functions)]
        return [*sorted(self.symbols or ()), *families, *functions]


def plain_name(name: str) -> str:
    """A name with its Greek letters spelled out."""
    return "".join(GREEK.get(sign, sign) for sign in name)


def unknown_name_error(name: str, names: Names, column: int) -> FormulaError:
    """The error for a name that does not exist, with the nearest that does.

    Nothing is suggested that would stand for another number or another function.
    """
    if name in _ELSEWHERE:
        return FormulaError(*_ELSEWHERE[name], column)
    near = _nearest_name(name, names)
    if near:
        return FormulaError(
            f"„{name}“ ist hier unbekannt. Meintest du „{near}“?",
            f"`{name}` is unknown here. Did you mean `{near}`?",
            column,
        )
    listed = ", ".join(names.variables()) or "-"
    return FormulaError(
        f"„{name}“ ist hier unbekannt. Variablen dieser Aufgabe: {listed}.",
        f"`{name}` is unknown here. Variables of this exercise: {listed}.",
        column,
    )


def _nearest_name(name: str, names: Names) -> str:
    if name in _OF_THEIR_OWN:
        return ""
    for function in sorted(FUNCTIONS, key=len, reverse=True):
        variable = name.removeprefix(function)
        if variable != name and variable in (names.symbols or ()):
            return f"{function}({variable})"  # sinx
    known = names.known()
    lower = {entry.lower(): entry for entry in reversed(known)}
    if name.lower() in lower:
        return lower[name.lower()]
    near = difflib.get_close_matches(name, known, 1, cutoff=0.85)
    same_digits = bool(near) and _digits_in(near[0]) == _digits_in(name)
    return near[0] if same_digits else ""


def _digits_in(name: str) -> str:
    return "".join(sign for sign in name if sign.isdigit())
