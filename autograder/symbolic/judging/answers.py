"""Judge one answer: a formula, a tuple of formulas, or a word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any

from autograder.course.records import Text
from autograder.errors import ContentError
from autograder.locale.message import Message, join_messages, message
from autograder.symbolic.comparing.effort import TooLarge
from autograder.symbolic.comparing.equality import Verdict, compare
from autograder.symbolic.comparing.formula import Formula
from autograder.symbolic.comparing.points import Case, Point
from autograder.symbolic.comparing.setting import SIZES, Setting
from autograder.symbolic.comparing.values import PRECISE
from autograder.symbolic.comparing.witness import describe_witness
from autograder.symbolic.judging.forms import Form
from autograder.symbolic.judging.forms import form as read_form
from autograder.symbolic.reading.grammar import FormulaError
from autograder.symbolic.reading.parser import parse, parse_line
from autograder.symbolic.reading.plain import to_text
from autograder.symbolic.reading.sides import Asked
from autograder.symbolic.reading.tree import Node, contains

EMPTY = frozenset(["", "...", "…", "?", "TODO", "None"])
ROUNDING = 1e-2


class Outcome(StrEnum):
    """How an answer was judged."""

    RIGHT = "right"
    WRONG = "wrong"
    PARTLY = "partly"  # some parts of a tuple
    WRONG_FORM = "wrong_form"
    UNREADABLE = "unreadable"
    UNDECIDED = "undecided"  # for a person to look at


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerVerdict:
    """What is known about one answer.

    Attributes
    ----------
    message : Message
        For the student; names no expected value.
    share : Fraction
        The part of the points it earns.
    detail : Message or None
        For the instructor; may show a point at which the answer differs.
    proved : bool
        False where a right answer was only sampled.
    column : int or None
        Where an unreadable answer goes wrong.
    formula : str
        How the answer was read, in the students' own grammar; empty when it could not be.
    """

    outcome: Outcome
    message: Message
    share: Fraction = Fraction(0)
    detail: Message | None = None
    proved: bool = False
    column: int | None = None
    formula: str = ""

    @property
    def right(self) -> bool:
        return self.outcome is Outcome.RIGHT


def check_answer(
    text: object,
    expected: str,
    symbols: Mapping[str, str] | None = None,
    *,
    form: str | None = "no derivative",
    families: Mapping[str, str] | None = None,
    definitions: Mapping[str, str] | None = None,
    sizes: tuple[int, ...] = SIZES,
    functions: Mapping[str, int] | None = None,
    wrong_form_share: Fraction = Fraction(1, 2),
    name: str = "",
    asked: str = "",
) -> AnswerVerdict:
    """Judge a formula against the expected one.

    Parameters
    ----------
    text : object
        What the student's module holds.
    expected : str
        The right answer, a tuple `"(2*x, 2*y)"` where several formulas are asked for.
    symbols : mapping of str to str
        Variable to domain: real, positive, unit, binary, `(0, 1)`, `{0, 1}`.
    form : str or None
        A required form (see `forms`); by default no derivative may be left.
    families, definitions, sizes, functions
        As in `Setting.of`.
    wrong_form_share : Fraction
        What a right value in the wrong form earns; one with a derivative left earns nothing.
    name, asked : str
        What a left-hand side may say: the answer's own name, or the derivative asked for.

    Raises
    ------
    ContentError
        If the expected answer or another argument cannot be read.
    """
    setting = Setting.of(
        symbols, families=families, definitions=definitions, sizes=sizes, functions=functions
    )
    try:
        wanted = parse(expected, setting.names, tuples=True)
        about = parse(asked, setting.names, tuples=True) if asked else None
    except FormulaError as error:
        raise ContentError(f"expected answer {expected!r}: {error.en}") from None
    required = read_form(form or "", setting.names)
    if text is None or (isinstance(text, str) and text[:9].strip() in EMPTY):
        return _make_verdict(Outcome.UNREADABLE, message("formula-no-answer"))
    try:
        parts = len(wanted.args) if wanted.kind == "tuple" else 1
        left = Asked(name=name, formula=about)
        tree = parse_line(text, setting.names, asked=left, parts=parts)
    except FormulaError as error:
        return _make_verdict(Outcome.UNREADABLE, unreadable(error), column=error.column)
    if wanted.kind == "tuple":
        return _judge_tuple(tree, wanted, setting, required, wrong_form_share)
    return _judge_formula(tree, wanted, setting, required, wrong_form_share)


def check_word(text: object, accepted: Sequence[str]) -> AnswerVerdict:
    """Judge an answer that is a word; case, spaces and punctuation around it do not matter."""
    if not isinstance(text, str):
        said = "formula-no-answer" if text is None else "formula-no-word"
        return _make_verdict(Outcome.UNREADABLE, message(said))
    if text.strip() in EMPTY:
        return _make_verdict(Outcome.UNREADABLE, message("formula-no-answer"))
    given = text.strip(" \t\n.,;:!?\"'`()").casefold()
    if given in {word.casefold() for word in accepted}:
        return _make_verdict(
            Outcome.RIGHT, message("formula-right"), share=Fraction(1), proved=True
        )
    return _make_verdict(Outcome.WRONG, message("formula-wrong"))


def unreadable(error: FormulaError) -> Message:
    """What is wrong with a text that is no formula, and where.

    The reader's own words stand in it: it also works in students' folders, without catalogues.
    """
    why = Text(error.de, error.en)
    if error.column is None:
        return message("formula-unreadable", why=why)
    return message("formula-unreadable-at", column=str(error.column), why=why)


def _make_verdict(
    outcome: Outcome, said: Message, tree: Node | None = None, **more: Any
) -> AnswerVerdict:
    formula = to_text(tree) if tree else ""
    return AnswerVerdict(outcome=outcome, message=said, formula=formula, **more)


def _judge_formula(
    tree: Node, wanted: Node, setting: Setting, required: Form, form_share: Fraction
) -> AnswerVerdict:
    equality = compare(Formula(wanted, setting), Formula(tree, setting), setting)
    if equality.verdict is Verdict.UNDECIDED:
        return _make_verdict(Outcome.UNDECIDED, message("formula-undecided"), tree)
    if equality.verdict is Verdict.DIFFERENT:
        said = message("formula-rounded" if _is_rounded(tree, wanted) else "formula-wrong")
        return _make_verdict(Outcome.WRONG, said, tree, detail=describe_witness(equality.witness))
    reason = required.unmet_requirement(tree)
    if reason is not None:
        share = Fraction(0) if contains(tree, "derivative") else form_share  # nothing worked out
        said = message("formula-wrong-form", why=reason)
        return _make_verdict(Outcome.WRONG_FORM, said, tree, share=share)
    return _right_verdict(tree, equality.proved)


def _right_verdict(tree: Node, proved: bool) -> AnswerVerdict:
    said = message("formula-right" if proved else "formula-right-sampled")
    return _make_verdict(Outcome.RIGHT, said, tree, share=Fraction(1), proved=proved)


def _judge_tuple(
    tree: Node, wanted: Node, setting: Setting, required: Form, form_share: Fraction
) -> AnswerVerdict:
    found = len(tree.args) if tree.kind == "tuple" else 1
    if found != len(wanted.args):
        asked = str(len(wanted.args))
        said = message("formula-number-of-parts", found=str(found), wanted=asked)
        return _make_verdict(Outcome.WRONG, said, tree)
    parts = [
        _judge_formula(mine, right, setting, required, form_share)
        for mine, right in zip(tree.args, wanted.args, strict=True)
    ]
    share = sum((part.share for part in parts), Fraction(0)) / len(parts)
    if all(part.right for part in parts):
        return _right_verdict(tree, all(part.proved for part in parts))
    numbered = list(enumerate(parts, start=1))
    said = join_messages(
        *(_numbered_part(n, part.message) for n, part in numbered if not part.right)
    )
    details = [_numbered_part(n, part.detail) for n, part in numbered if part.detail is not None]
    outcomes = {part.outcome for part in parts}
    outcome = outcomes.pop() if len(outcomes) == 1 else Outcome.PARTLY
    detail = join_messages(*details) if details else None
    return _make_verdict(outcome, said, tree, share=share, detail=detail)


def _numbered_part(number: int, said: Message) -> Message:
    return message("formula-part", number=str(number), said=said)


def _is_rounded(tree: Node, wanted: Node) -> bool:
    """Whether both are plain numbers that nearly agree."""
    if any(contains(side, "symbol", "index", "indexed", "derivative") for side in (tree, wanted)):
        return False
    empty = Setting.of({})
    try:
        mine, right = (
            Formula(n, empty).value(Point(Case(), 0, {}), PRECISE) for n in (tree, wanted)
        )
    except TooLarge:
        return False
    return bool(mine is not None and right and abs(mine - right) <= ROUNDING * abs(right))
