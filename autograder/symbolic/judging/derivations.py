"""Judge a derivation: what each line follows from, which one is the first that does not."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from typing import Any

from autograder.course.records import Text
from autograder.errors import ContentError
from autograder.symbolic.comparing.effort import effort, exhausted
from autograder.symbolic.comparing.equality import Equality, Verdict, compare, ready
from autograder.symbolic.comparing.formula import Formula, Memory
from autograder.symbolic.comparing.setting import Setting
from autograder.symbolic.comparing.witness import describe, difference, numbers, place
from autograder.symbolic.judging import texts
from autograder.symbolic.judging.answers import EMPTY
from autograder.symbolic.judging.forms import Form, form
from autograder.symbolic.judging.stages import stages
from autograder.symbolic.judging.steps import (
    DerivationProblem,
    DerivationVerdict,
    Line,
    LineVerdict,
)
from autograder.symbolic.reading.grammar import FormulaError
from autograder.symbolic.reading.parser import parse
from autograder.symbolic.reading.plain import to_text
from autograder.symbolic.reading.renaming import other_variable, parse_renamed
from autograder.symbolic.reading.sides import Asked
from autograder.symbolic.reading.tree import Node, contains
from autograder.symbolic.reading.writing import arranged, same_writing

MAX_LINES = 40
EFFORT = 100_000  # operations for all lines together; the longest of the course needs 8 000


def check_derivation(steps: object, problem: DerivationProblem) -> DerivationVerdict:
    """Judge the lines of a derivation.

    Parameters
    ----------
    steps : object
        What the student's module holds: a list of formulas.
    problem : DerivationProblem
        What is asked for.

    Raises
    ------
    ContentError
        If the problem itself cannot be read.
    """
    if not isinstance(steps, list | tuple):
        return _Judge(problem).nothing(texts.NO_LINES if steps is None else texts.NOT_A_LIST)
    lines = list(steps)
    while lines and _empty(lines[-1]):
        lines.pop()
    if not lines:
        return _Judge(problem).nothing(texts.NO_LINES)
    if len(lines) > MAX_LINES:
        return _Judge(problem).nothing(texts.too_many_lines(MAX_LINES))
    if all(isinstance(line, str) for line in lines):
        return _judged_once(tuple(lines), problem)
    return _judged(lines, problem)


def _judged(lines: Sequence[object], problem: DerivationProblem) -> DerivationVerdict:
    judge = _Judge(problem)
    judge.other = other_variable(lines, judge.setting.names)
    with effort(EFFORT):
        for number, line in enumerate(lines, start=1):
            judge.line(number, line)
    return judge.verdict()


# A suite asks several things about one list of lines.
_judged_once = lru_cache(maxsize=64)(_judged)


def _empty(step: object) -> bool:
    return step is None or (isinstance(step, str) and step[:9].strip() in EMPTY)


class _Judge:
    """Goes down the lines, remembering the last readable and the last right one."""

    def __init__(self, problem: DerivationProblem) -> None:
        self.problem = problem
        self.setting: Setting = problem.setting()
        self.identity = problem.is_identity
        try:
            self.goal = parse(problem.goal, self.setting.names)
            parse(problem.result, self.setting.names)
        except FormulaError as error:
            raise ContentError(f"derivation {problem.goal!r}: {error.en}") from None
        self.form: Form = form(problem.form or f"like {problem.result}", self.setting.names)
        self.start: Form = form(problem.start, self.setting.names)
        self.lines: list[LineVerdict] = []
        self.trees: dict[int, Node] = {}
        self.right: dict[int, bool] = {}  # line to whether it equals the goal
        self.memory = Memory(self.setting)
        self.ready: dict[int, Formula] = {0: ready(self.goal, self.setting, self.memory)}
        self.previous = 0  # 0 is the goal itself
        self.trusted = 0  # the last line known to be equal to the goal
        self.sampled = False
        self.valueless = -1  # the last wrong line that has no value
        self.other: str | None = None  # the letter that the lines have for the only variable

    def nothing(self, message: Text) -> DerivationVerdict:
        """The verdict on what is no list of lines."""
        empty = stages(self.problem, [], {}, None)
        silent = Text("Geprüft: nichts.", "Verified: nothing.")
        return DerivationVerdict(lines=(), stages=empty, message=message, verified=silent)

    def line(self, number: int, text: object) -> None:
        """Judge one more line."""
        try:
            left, before = Asked(formula=self.goal), self.trees.get(self.previous, self.goal)
            names = self.setting.names
            tree = parse_renamed(text, names, self.other, asked=left, before=before)
        except FormulaError as error:
            message = texts.unreadable(error.de, error.en, error.column)
            self._add(number, Line.UNREADABLE, message, column=error.column)
            return
        self.trees[number] = tree
        self.ready[number] = ready(tree, self.setting, self.memory)
        if self.previous == 0:
            self._first(number, tree)
        else:
            self._next(number, tree)
        self.previous = number
        if self.right.get(number):
            self.trusted = number

    def _compare(self, earlier: int, number: int) -> Equality:
        return compare(self.ready[earlier], self.ready[number], self.setting)

    def _first(self, number: int, tree: Node) -> None:
        equality = self._compare(0, number)
        self.right[number] = equality.holds
        if equality.verdict is Verdict.UNDECIDED:
            self._open(number, texts.UNDECIDED)
        elif not equality.holds:
            if equality.witness is not None and equality.witness.right is None:
                self.valueless = number
            detail = describe(equality.witness)
            message = texts.NOT_THE_IDENTITY if self.identity else texts.NOT_THE_TASK
            self._add(number, Line.NOT_THE_TASK, message, detail=detail)
        elif contains(tree, "derivative"):
            self._add(number, Line.START, self._start())
        elif self.form.unmet(tree) is None:
            message = texts.NO_START_OF_IDENTITY if self.identity else texts.NO_START
            self._add(number, Line.NO_START, message)
        else:
            reason = self.start.unmet(tree)
            status = Line.START if reason is None else Line.NO_START
            message = self._start() if reason is None else texts.start_form(reason)
            self._add(number, status, message)

    def _start(self) -> Text:
        return texts.START_OF_IDENTITY if self.identity else texts.START

    def _next(self, number: int, tree: Node) -> None:
        before = self.previous
        if same_writing(tree, self.trees[before]):
            self._inherit(number, Line.REPEATS, texts.repeats(before))
            return
        arrangement = arranged(tree)
        if arrangement == arranged(self.trees[before]):
            self._inherit(number, Line.REARRANGED, texts.rearranged(before))
            return
        equality = self._compare(before, number)
        if equality.verdict is Verdict.UNDECIDED and self.valueless == before:
            # Nothing can be compared with a wrong line that has no value: the last right one can.
            equality = self._compare(self.trusted, number)
            if equality.holds:
                self.right[number] = True
                self._add(number, Line.RETURNS, texts.returns(before, self.trusted, self.identity))
                return
        if equality.verdict is Verdict.UNDECIDED:
            self.right[number] = self._compare(0, number).holds
            self._open(number, texts.undecided(before))
        elif not equality.holds:
            self._broken(number, equality)
        else:
            self._follows(number, arrangement, equality)

    def _open(self, number: int, message: Text) -> None:
        self._add(number, Line.UNDECIDED, texts.too_much(EFFORT) if exhausted() else message)

    def _inherit(self, number: int, status: Line, message: Text) -> None:
        self.right[number] = self.right[self.previous]
        self._add(number, status, message)

    def _follows(self, number: int, arrangement: str, equality: Equality) -> None:
        before = self.previous
        self.right[number] = self.right[before]
        self.sampled |= not equality.proved
        earlier = next((n for n, t in self.trees.items() if arranged(t) == arrangement), number)
        unbroken = all(not line.status.wrong for line in self.lines[earlier:])
        if earlier < number and unbroken:
            self._add(number, Line.LOOP, texts.loop(before, earlier), loop=earlier)
        elif equality.proved:
            self._add(number, Line.HOLDS, texts.holds(before))
        else:
            self._add(number, Line.SAMPLED, texts.sampled(before))

    def _broken(self, number: int, equality: Equality) -> None:
        before = self.previous
        self.right[number] = not self.right[before] and self._compare(self.trusted, number).holds
        if self.right[number]:
            self._add(number, Line.RETURNS, texts.returns(before, self.trusted, self.identity))
            return
        witness = equality.witness
        assert witness is not None  # noqa: S101 - what `different` means
        where = place(witness.point, self.ready[number].base)
        if witness.left is None or witness.right is None:
            self.valueless = number
            message = texts.no_value(before, where)
        else:
            shown = numbers(witness.left, witness.right)
            gap = difference(witness)
            message = texts.does_not_follow(before, where, shown, gap, number)
        self._add(number, Line.DOES_NOT_FOLLOW, message)

    def _add(self, number: int, status: Line, message: Text, **more: Any) -> None:
        tree = self.trees.get(number)
        self.lines.append(
            LineVerdict(
                number=number,
                status=status,
                message=message,
                after=self.previous or None,
                formula=to_text(tree) if tree else "",
                **more,
            )
        )

    def verdict(self) -> DerivationVerdict:
        """Points and summary, after the last line."""
        number = len(self.lines)
        tree = self.trees.get(number)
        reason: Text | None = texts.NO_RESULT
        result: Fraction | None = None
        if tree is not None and self.right.get(number):
            unmet = self.form.unmet(tree)
            if unmet is None:
                result = Fraction(1)
            elif not contains(tree, "derivative"):
                result = self.problem.wrong_form_share
                self._mark_form(texts.wrong_form(unmet))
            reason = unmet
        earned = stages(self.problem, self.lines, self.right, result, reason)
        worth = sum((stage.worth for stage in earned), Fraction(0))
        complete = sum((stage.earned for stage in earned), Fraction(0)) == worth
        wrong = next((line.number for line in self.lines if line.status.wrong), None)
        sizes = self.setting.sizes if self.setting.families else None
        return DerivationVerdict(
            lines=tuple(self.lines),
            stages=earned,
            message=texts.summary(wrong, complete),
            verified=texts.verified(sizes, not self.sampled),
        )

    def _mark_form(self, message: Text) -> None:
        last = self.lines[-1]
        self.lines[-1] = replace(last, message=texts.joined(last.message, message))
