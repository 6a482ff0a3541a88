"""Points of a derivation: start, steps and result, each for itself."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from autograder.locale.message import Message, message
from autograder.symbolic.judging.steps import DerivationProblem, Line, LineVerdict, Stage

_GOOD = frozenset([Line.HOLDS, Line.SAMPLED])
_BAD = frozenset([Line.REPEATS, Line.DOES_NOT_FOLLOW, Line.UNREADABLE])


def stages(
    problem: DerivationProblem,
    lines: Sequence[LineVerdict],
    right: Mapping[int, bool],
    result: Fraction | None,
    reason: Message | None = None,
) -> tuple[Stage, ...]:
    """What the start, the steps and the result earn.

    Parameters
    ----------
    lines : sequence of LineVerdict
        All lines, judged.
    right : mapping
        Number of a readable line to whether it equals the derivative asked for.
    result : Fraction or None
        The share of the result's points; None when the last line is not the result.
    reason : Message or None
        Why the result does not earn all.
    """
    weights = problem.weights
    started = bool(lines) and lines[0].status is Line.START
    good, total = steps_that_follow(lines, right)
    total = max(total, problem.min_steps - 1, 1)
    jumped = len(lines) == 1 and not started and result is not None
    first = lines[0].message if lines else message("formula-no-lines")
    jump = message(problem.said("formula-no-start"))
    last = message("formula-result") if result == 1 else reason or message("formula-not-reached")
    return (
        Stage(
            name="start",
            earned=weights.start * started,
            worth=weights.start,
            message=jump if jumped else first,
        ),
        Stage(
            name="steps",
            earned=weights.steps * Fraction(good, total),
            worth=weights.steps,
            message=message("formula-steps-earned", good=str(good), total=str(total)),
        ),
        Stage(
            name="result",
            earned=weights.result * (result or 0),
            worth=weights.result,
            message=last,
        ),
    )


def steps_that_follow(lines: Sequence[LineVerdict], right: Mapping[int, bool]) -> tuple[int, int]:
    """How many steps follow, of how many that count.

    A mistake costs its own step: what follows from a wrong line counts again, unless the first
    line was already something else. A loop, another order, the return to a right line and a
    line that could not be compared count neither way.
    """
    anchored = next((right[line.number] for line in lines if line.number in right), False)
    counted: dict[int, int] = {}
    for line in lines[1:]:
        if line.status in _GOOD:
            counted[line.number] = int(anchored or right.get(line.number, False))
        elif line.status in _BAD:
            counted[line.number] = 0
        elif line.status is Line.LOOP and line.loop is not None:
            for number in range(line.loop + 1, line.number):
                counted.pop(number, None)
    return sum(counted.values()), len(counted)
