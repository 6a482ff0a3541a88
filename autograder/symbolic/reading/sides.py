"""Left-hand sides: `dL/dz = a - y` is read as `a - y` where dL/dz is what is asked for."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from autograder.symbolic.reading.grammar import FUNCTIONS, PRIME, FormulaError, Names, plain_name
from autograder.symbolic.reading.plain import to_text
from autograder.symbolic.reading.spelling import right_side_error
from autograder.symbolic.reading.tree import ONE, Node, call
from autograder.symbolic.reading.typed import Typed
from autograder.symbolic.reading.writing import arranged_text

_LEADING = re.compile(r" *(?::?={1,2}>?|->|[⇒→⇔≡])")
_SIGN = re.compile(r"(?<![<>=!])=(?![=])")
_OPERATOR = re.compile(r"d ?/ ?d(?P<by>[^\W\d]\w*)(?P<of>[ (].*)?")
_QUOTIENT = re.compile(r"d(?P<of>.+?) ?/ ?d ?(?P<by>[^\W\d]\w*)")
_SHORT = re.compile(r"d(?P<by>[^\W\d]\w*)")
_PRIMED = re.compile(rf"(?P<of>(?!\d)(?:(?!{PRIME})\w)+)(?P<order>{PRIME}+)(?:\((?P<at>.*)\))?")
_BRACKET = re.compile(rf"(?P<of>\(.*\))(?P<order>{PRIME}+)")
_GRADIENT = re.compile(r"grad\b.*")
_NAMED = re.compile(rf"(?!\d)\w+(?:\([\w, ]+\){PRIME}*)?")  # a prime counts as a letter

Read = Callable[[Typed], Node]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a left-hand side may say.

    Attributes
    ----------
    name : str
        The name of the answer or derivation, which may stand before it.
    formula : Node or None
        What is to be differentiated, `Derivative(f, x)`, or a product of such; a tuple of them
        is a gradient.
    anything : bool
        Where no task is known: every left-hand side of a known form.
    """

    name: str = ""
    formula: Node | None = None
    anything: bool = False


ANYTHING = Asked(anything=True)


def right_side(typed: Typed, names: Names, read: Read, asked: Asked, before: Node | None) -> Typed:
    """The part behind the last equals sign.

    Raises
    ------
    FormulaError
        If what stands before it is neither asked for nor the line before; in a single answer
        (`before` is None) further formulas may stand in between.
    """
    lead = _LEADING.match(typed.text)
    typed = typed.cut(lead.end() if lead else 0, len(typed.text))
    while typed.text.endswith("="):
        typed = typed.cut(0, len(typed.text) - 1)
    signs = [found.start() for found in _SIGN.finditer(typed.text)]
    sides = _Sides(names, read, asked, before)
    start = 0
    for number, sign in enumerate(signs):
        part = typed.cut(start, sign)
        if not sides.repeats(part) and not (number and before is None and sides.tree(part)):
            raise _not_asked_error(typed, sign, len(signs))
        start = sign + 1
    return typed.cut(start, len(typed.text))


def _not_asked_error(typed: Typed, sign: int, signs: int) -> FormulaError:
    column = typed.column(sign + 1)
    if signs == 1:
        return right_side_error(column)
    return FormulaError(
        "Jeder Schritt steht in einer Zeile für sich: schreibe nach dem ersten "
        "Gleichheitszeichen nur einen Ausdruck.",
        "Every step has a line of its own: write only one expression behind the first equals "
        "sign.",
        column,
    )


class _Sides:
    """Knows what is asked, and judges one left-hand side after the other."""

    def __init__(self, names: Names, read: Read, asked: Asked, before: Node | None) -> None:
        self.names = names
        self.read = read
        self.asked = asked
        self.others = [tree for tree in (asked.formula, before) if tree is not None]

    def tree(self, part: Typed) -> Node | None:
        try:
            return self.read(part)
        except FormulaError:
            return None

    def repeats(self, part: Typed) -> bool:
        text = plain_name(part.text)
        if self.asked.name and text == self.asked.name:
            return True
        if self.asked.anything and _NAMED.fullmatch(text):
            return True
        formula = self.asked.formula
        if _GRADIENT.fullmatch(text):
            return self.asked.anything or (formula is not None and formula.kind == "tuple")
        if self._is_asked_derivative(part, text):
            return True
        tree = self.tree(part)
        return tree is not None and any(_is_same_formula(tree, other) for other in self.others)

    def _is_asked_derivative(self, part: Typed, text: str) -> bool:
        """Whether a left-hand side in another notation is the derivative asked for."""
        notations = (
            _OPERATOR.fullmatch(text),
            _QUOTIENT.fullmatch(text),
            _SHORT.fullmatch(text),
            _PRIMED.fullmatch(text),
            _BRACKET.fullmatch(text),
        )
        for found in notations:
            if found is None:
                continue
            if self.asked.anything:
                return True
            subject = _derivative_subject(self.asked.formula)
            if subject is not None and self._is_asked_notation(found.groupdict(), *subject):
                return True
        return False

    def _is_asked_notation(
        self, said: dict[str, str | None], body: Node, by: Sequence[Node]
    ) -> bool:
        variable = to_text(by[0]).replace("_", "")
        where = said.get("by") or said.get("at") or variable
        if where.replace("_", "") != variable and not self._has_asked_argument(
            said.get("at"), body
        ):
            return False
        if len(said.get("order") or PRIME * len(by)) != len(by):
            return False
        return self._is_body((said.get("of") or "").strip(" "), body, by[0])

    def _has_asked_argument(self, at: str | None, body: Node) -> bool:
        """Whether f'(...) of an abstract function has the argument that is asked about."""
        return bool(at) and body.kind == "apply" and to_text(body.args[0]) == at

    def _is_body(self, of: str, body: Node, variable: Node) -> bool:
        if not of:
            return True
        if of in FUNCTIONS:
            return _is_same_formula(call(FUNCTIONS[of], variable), body)
        known = {*(self.names.symbols or ()), *self.names.functions}
        if of.isidentifier() and of not in known:
            return body.kind not in ("symbol", "indexed") or to_text(body) == of
        tree = self.tree(Typed(of, tuple(range(1, len(of) + 1))))
        return tree is not None and _is_same_formula(tree, body)


def _derivative_subject(formula: Node | None) -> tuple[Node, tuple[Node, ...]] | None:
    """What is differentiated by what: dL/da * da/dz is about L and z."""
    if formula is None:
        return None
    if formula.kind == "derivative":
        return formula.args[0], formula.args[1:]
    if formula.kind != "mul" or any(part.kind != "derivative" for part in formula.args):
        return None
    bodies = [part.args[0] for part in formula.args]
    by = [part.args[1] for part in formula.args]
    tops = [body for body in bodies if body not in by]
    ends = [variable for variable in by if variable not in bodies]
    return (tops[0], (ends[0],)) if len(tops) == len(ends) == 1 else None


def _is_same_formula(left: Node, right: Node) -> bool:
    return arranged_text(_spell_out_sigma(left)) == arranged_text(_spell_out_sigma(right))


def _spell_out_sigma(tree: Node) -> Node:
    """With 1/(1 + exp(-u)) for sigma(u): the lecture introduces one as the other."""
    args = tuple(_spell_out_sigma(part) for part in tree.args)
    if tree.kind == "call" and tree.value == "sigma":
        power = Node("neg", args)
        return Node("div", (ONE, Node("add", (ONE, call("exp", power)))))
    return Node(tree.kind, args, tree.value)
