"""What a result counts, in the words of a student's page."""

from collections.abc import Iterator
from dataclasses import dataclass

from autograder.course.policy import Counted
from autograder.course.records import Assignment, Result
from autograder.gradebook.effective_points import Counting
from autograder.gradebook.numbers import number
from autograder.report.messages import say
from autograder.report.times import duration_text, moment_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The points at the top of a page, and the sentences below them."""

    points: float
    max_points: float
    said: tuple[str, ...] = ()


def count_points(rules: Counting, assignment: Assignment, result: Result, language: str) -> Counts:
    """The points that count, and why where they are not those that were graded."""
    found = rules.of(assignment, result)
    if found is None:
        return Counts(points=result.points, max_points=result.max_points)
    said = tuple(_counting_reasons(found, rules, assignment, result, language))
    return Counts(points=found.points, max_points=found.max_points, said=said)


def _counting_reasons(
    found: Counted, rules: Counting, assignment: Assignment, result: Result, language: str
) -> Iterator[str]:
    if rules.exempt(assignment, result.student):
        yield say("counts_exempt", language)
        return
    due = rules.due(assignment, result.student)
    if due is not None and due != assignment.deadline:
        yield say("counts_extended", language, due=moment_text(due.isoformat(), language))
    if found.points != found.graded:
        yield say("counts_graded", language, points=number(found.graded, language))
    if found.seconds_late > 0:
        late = duration_text(found.seconds_late, language)
        penalty = number(found.penalty, language)
        key = "counts_late" if found.penalty else "counts_late_free"
        yield say(key, language, late=late, penalty=penalty)
