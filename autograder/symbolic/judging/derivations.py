"""Judge a derivation: what each line follows from, which one is the first that does not."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from typing import Any

from autograder.errors import ContentError
from autograder.locale.message import Message, join_messages, message
from autograder.symbolic.comparing.effort import effort, is_effort_exhausted
from autograder.symbolic.comparing.equality import Equality, Verdict, compare
from autograder.symbolic.comparing.formula import Formula, Memory
from autograder.symbolic.comparing.setting import Setting
from autograder.symbolic.comparing.witness import (
    describe_witness,
    difference,
    distinguishable_numbers,
    point_text,
    written,
)
from autograder.symbolic.judging.answers import EMPTY, unreadable
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
from autograder.symbolic.reading.writing import arranged_text, same_writing

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
        said = "formula-no-lines" if steps is None else "formula-no-list"
        return _Judge(problem).verdict_on_nothing(message(said))
    lines = list(steps)
    while lines and _is_empty(lines[-1]):
        lines.pop()
    if not lines:
        return _Judge(problem).verdict_on_nothing(message("formula-no-lines"))
    if len(lines) > MAX_LINES:
        return _Judge(problem).verdict_on_nothing(
            message("formula-too-many-lines", limit=str(MAX_LINES))
        )
    if all(isinstance(line, str) for line in lines):
        return _judged_once(tuple(lines), problem)
    return _judge_lines(lines, problem)


def _judge_lines(lines: Sequence[object], problem: DerivationProblem) -> DerivationVerdict:
    judge = _Judge(problem)
    judge.other = other_variable(lines, judge.setting.names)
    with effort(EFFORT):
        for number, line in enumerate(lines, start=1):
            judge.line(number, line)
    return judge.verdict()


# A suite asks several things about one list of lines.
_judged_once = lru_cache(maxsize=64)(_judge_lines)


def _is_empty(step: object) -> bool:
    return step is None or (isinstance(step, str) and step[:9].strip() in EMPTY)


class _Judge:
    """Goes down the lines, remembering the last readable and the last right one."""

    def __init__(self, problem: DerivationProblem) -> None:
        self.problem = problem
        self.setting: Setting = problem.setting()
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
        self.formula_of: dict[int, Formula] = {0: Formula(self.goal, self.setting, self.memory)}
        self.previous = 0  # 0 is the goal itself
        self.trusted = 0  # the last line known to be equal to the goal
        self.sampled = False
        self.valueless = -1  # the last wrong line that has no value
        self.other: str | None = None  # the letter that the lines have for the only variable

    def verdict_on_nothing(self, said: Message) -> DerivationVerdict:
        """The verdict on what is no list of lines."""
        empty = stages(self.problem, [], {}, None)
        silent = message("formula-verified-nothing")
        return DerivationVerdict(lines=(), stages=empty, message=said, verified=silent)

    def line(self, number: int, text: object) -> None:
        """Judge one more line."""
        try:
            left, before = Asked(formula=self.goal), self.trees.get(self.previous, self.goal)
            names = self.setting.names
            tree = parse_renamed(text, names, self.other, asked=left, before=before)
        except FormulaError as error:
            self._add_line(number, Line.UNREADABLE, unreadable(error), column=error.column)
            return
        self.trees[number] = tree
        self.formula_of[number] = Formula(tree, self.setting, self.memory)
        if self.previous == 0:
            self._judge_first_line(number, tree)
        else:
            self._judge_next_line(number, tree)
        self.previous = number
        if self.right.get(number):
            self.trusted = number

    def _compare_lines(self, earlier: int, number: int) -> Equality:
        return compare(self.formula_of[earlier], self.formula_of[number], self.setting)

    def _judge_first_line(self, number: int, tree: Node) -> None:
        equality = self._compare_lines(0, number)
        self.right[number] = equality.holds
        if equality.verdict is Verdict.UNDECIDED:
            self._add_undecided(number, message("formula-undecided"))
        elif not equality.holds:
            if equality.witness is not None and equality.witness.right is None:
                self.valueless = number
            detail = describe_witness(equality.witness)
            said = self._problem_message("formula-not-the-task")
            self._add_line(number, Line.NOT_THE_TASK, said, detail=detail)
        elif contains(tree, "derivative"):
            self._add_line(number, Line.START, self._problem_message("formula-start"))
        elif self.form.unmet_requirement(tree) is None:
            self._add_line(number, Line.NO_START, self._problem_message("formula-no-start"))
        elif reason := self.start.unmet_requirement(tree):
            self._add_line(number, Line.NO_START, message("formula-start-form", why=reason))
        else:
            self._add_line(number, Line.START, self._problem_message("formula-start"))

    def _problem_message(self, identifier: str, **arguments: str) -> Message:
        return message(self.problem.said(identifier), **arguments)

    def _judge_next_line(self, number: int, tree: Node) -> None:
        before = self.previous
        if same_writing(tree, self.trees[before]):
            self._add_inherited(number, Line.REPEATS, "formula-repeats")
            return
        arrangement = arranged_text(tree)
        if arrangement == arranged_text(self.trees[before]):
            self._add_inherited(number, Line.REARRANGED, "formula-rearranged")
            return
        equality = self._compare_lines(before, number)
        if equality.verdict is Verdict.UNDECIDED and self.valueless == before:
            # Nothing can be compared with a wrong line that has no value: the last right one can.
            equality = self._compare_lines(self.trusted, number)
            if equality.holds:
                self.right[number] = True
                self._add_line(number, Line.RETURNS, self._returns_message())
                return
        if equality.verdict is Verdict.UNDECIDED:
            self.right[number] = self._compare_lines(0, number).holds
            self._add_undecided(number, message("formula-line-undecided", after=str(before)))
        elif not equality.holds:
            self._add_broken(number, equality)
        else:
            self._add_following(number, arrangement, equality)

    def _add_undecided(self, number: int, said: Message) -> None:
        spent = message("formula-too-much", limit=str(EFFORT))
        self._add_line(number, Line.UNDECIDED, spent if is_effort_exhausted() else said)

    def _add_inherited(self, number: int, status: Line, identifier: str) -> None:
        self.right[number] = self.right[self.previous]
        self._add_line(number, status, message(identifier, after=str(self.previous)))

    def _returns_message(self) -> Message:
        after = str(self.previous)
        if self.trusted:
            return message("formula-returns", after=after, earlier=str(self.trusted))
        return self._problem_message("formula-returns-to-the-task", after=after)

    def _add_following(self, number: int, arrangement: str, equality: Equality) -> None:
        after = str(self.previous)
        self.right[number] = self.right[self.previous]
        self.sampled |= not equality.proved
        earlier = next(
            (n for n, t in self.trees.items() if arranged_text(t) == arrangement), number
        )
        unbroken = all(not line.status.wrong for line in self.lines[earlier:])
        if earlier < number and unbroken:
            said = message("formula-loop", after=after, earlier=str(earlier))
            self._add_line(number, Line.LOOP, said, loop=earlier)
        elif equality.proved:
            self._add_line(number, Line.HOLDS, message("formula-holds", after=after))
        else:
            self._add_line(number, Line.SAMPLED, message("formula-sampled", after=after))

    def _add_broken(self, number: int, equality: Equality) -> None:
        before, after = self.previous, str(self.previous)
        self.right[number] = (
            not self.right[before] and self._compare_lines(self.trusted, number).holds
        )
        if self.right[number]:
            self._add_line(number, Line.RETURNS, self._returns_message())
            return
        witness = equality.witness
        assert witness is not None  # noqa: S101 - what `different` means
        where = point_text(witness.point, self.formula_of[number].base)
        if witness.left is None or witness.right is None:
            self.valueless = number
            said = message("formula-no-value", after=after, where=written(where))
        else:
            left, right = map(written, distinguishable_numbers(witness.left, witness.right))
            shown = {"before": left, "value": right, "gap": written(difference(witness))}
            shown |= {"where": written(where)} if where else {}
            identifier = "formula-does-not-follow-at" if where else "formula-does-not-follow"
            said = message(identifier, after=after, number=str(number), **shown)
        self._add_line(number, Line.DOES_NOT_FOLLOW, said)

    def _add_line(self, number: int, status: Line, said: Message, **more: Any) -> None:
        tree = self.trees.get(number)
        self.lines.append(
            LineVerdict(
                number=number,
                status=status,
                message=said,
                after=self.previous or None,
                formula=to_text(tree) if tree else "",
                **more,
            )
        )

    def verdict(self) -> DerivationVerdict:
        """Points and summary, after the last line."""
        number = len(self.lines)
        tree = self.trees.get(number)
        reason: Message | None = message("formula-no-result")
        result: Fraction | None = None
        if tree is not None and self.right.get(number):
            unmet_requirement = self.form.unmet_requirement(tree)
            if unmet_requirement is None:
                result = Fraction(1)
            elif not contains(tree, "derivative"):
                result = self.problem.wrong_form_share
                last = self.lines[-1]
                said = join_messages(
                    last.message, message("formula-wrong-form", why=unmet_requirement)
                )
                self.lines[-1] = replace(last, message=said)
            reason = unmet_requirement
        earned = stages(self.problem, self.lines, self.right, result, reason)
        worth = sum((stage.worth for stage in earned), Fraction(0))
        complete = sum((stage.earned for stage in earned), Fraction(0)) == worth
        said = message("formula-complete" if complete else "formula-incomplete")
        wrong = next((line.number for line in self.lines if line.status.wrong), None)
        if wrong is not None:
            said = message("formula-first-wrong", line=str(wrong))
        return DerivationVerdict(
            lines=tuple(self.lines), stages=earned, message=said, verified=self._verified_message()
        )

    def _verified_message(self) -> Message:
        how = "sampled" if self.sampled else "proved"
        if not self.setting.families:
            return message(f"formula-verified-{how}")
        sizes = ", ".join(map(str, self.setting.sizes))
        return message(f"formula-verified-sizes-{how}", sizes=sizes)
