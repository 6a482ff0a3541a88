"""Required forms: a few words that say how a result must be written.

    like sigma(x)*(1 - sigma(x))    this, up to the order of factors and terms
    like a - y | -y + a             one of several
    no derivative                   no Derivative(...) left
    worked out                      no derivative, no sum, no arithmetic of plain numbers left
    product                         at least two factors, or a power
    reduced fraction                one fraction, nothing left to cancel
    uses sigma, without exp         a function or variable occurs, or does not

Several are joined with `;`, and all must hold.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from autograder.errors import ContentError
from autograder.locale.message import Message, message
from autograder.symbolic.judging.fractions import is_reduced
from autograder.symbolic.reading.grammar import FUNCTIONS, FormulaError, Names
from autograder.symbolic.reading.parser import parse
from autograder.symbolic.reading.tree import Node, contains, walk
from autograder.symbolic.reading.writing import arranged_text, factors


@dataclass(frozen=True, slots=True)
class Clause:
    """One requirement: its kind, and what it is about."""

    kind: str
    names: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """Requirements that must all hold."""

    clauses: tuple[Clause, ...] = ()

    def unmet_requirement(self, tree: Node) -> Message | None:
        """What the student may read about the first requirement that is not met, or None."""
        for clause in self.clauses:
            if not _MET[clause.kind](tree, clause):
                names = {"names": ", ".join(clause.names)} if clause.names else {}
                return message(f"formula-form-{clause.kind.replace(' ', '-')}", **names)
        return None


def form(words: str, names: Names) -> Form:
    """Read a required form.

    Raises
    ------
    ContentError
        If the words say no form, or a formula in them cannot be read.
    """
    return Form(
        tuple(_parse_clause(part.strip(), names) for part in words.split(";") if part.strip())
    )


def _parse_clause(words: str, names: Names) -> Clause:
    kind, _, rest = words.partition(" ")
    if words in ("no derivative", "worked out", "product", "reduced fraction"):
        return Clause(words)
    if kind in ("uses", "without") and rest.strip():
        wanted = tuple(name.strip() for name in rest.split(","))
        return Clause(kind, names=tuple(FUNCTIONS.get(name, name) for name in wanted))
    if kind == "like" and rest.strip():
        try:
            trees = [parse(formula, names, tuples=True) for formula in rest.split("|")]
        except FormulaError as error:
            raise ContentError(f"required form {words!r}: {error.en}") from None
        return Clause(kind, targets=tuple(arranged_text(tree) for tree in trees))
    raise ContentError(
        f"{words!r} is no required form",
        hint="Write like FORMULA, no derivative, worked out, product, reduced fraction, "
        "uses NAME or without NAME, joined with ';'.",
    )


def _occurring_names(tree: Node) -> set[str]:
    kinds = ("symbol", "call", "indexed")
    found = {str(part.value) for part in walk(tree) if part.kind in kinds}
    powers = (part for part in walk(tree) if part.kind == "pow")
    return found | {"exp" for part in powers if part.args[0].value == "E"}


def _is_product(tree: Node) -> bool:
    _, top, _ = factors(tree)
    return sum(power for key, power in top.items() if not key.startswith("number[")) >= 2


def _is_worked_out(tree: Node) -> bool:
    if contains(tree, "derivative", "sum"):
        return False
    return all(_is_computed(part) for part in walk(tree))


def _is_computed(node: Node) -> bool:
    plain = [part for part in node.args if _is_number(part)]
    if node.kind == "add":
        return len(plain) < 2
    if node.kind == "pow":
        return len(plain) < 2 or node.args[1].kind == "div"
    if node.kind in ("mul", "div"):
        _, top, bottom = factors(node)
        above, below = (
            [int(key[7:-1]) ** power for key, power in side.items() if key.startswith("number[")]
            for side in (top, bottom)
        )
        few = len(above) < 2 and len(below) < 2
        return few and (not above or not below or math.gcd(above[0], below[0]) == 1)
    return True


def _is_number(node: Node) -> bool:
    return all(part.kind in ("number", "neg", "add", "mul", "div", "pow") for part in walk(node))


_MET: dict[str, Callable[[Node, Clause], bool]] = {
    "like": lambda tree, clause: arranged_text(tree) in clause.targets,
    "no derivative": lambda tree, _: not contains(tree, "derivative"),
    "worked out": lambda tree, _: _is_worked_out(tree),
    "product": lambda tree, _: _is_product(tree),
    "reduced fraction": lambda tree, _: is_reduced(tree),
    "uses": lambda tree, clause: _occurring_names(tree).issuperset(clause.names),
    "without": lambda tree, clause: _occurring_names(tree).isdisjoint(clause.names),
}
