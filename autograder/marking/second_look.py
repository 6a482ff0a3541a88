"""A second look: a part of the marked answers, marked again by somebody else, and blind."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from autograder.marking.answers import Answer, Answers
from autograder.marking.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far two people agree on one question.

    Attributes
    ----------
    count, same : int
        Answers that both have marked, and those with the same points.
    difference : float
        Mean of the second's points less the first's.
    kappa : float or None
        Cohen's: agreement beyond chance, 1 where it is complete; None where chance alone would
        make it complete.
    """

    question: str
    count: int
    same: int
    difference: float
    kappa: float | None


def sample_answers(first: Desk, second: Desk, share: float) -> Answers:
    """A part of each question's marked answers; which ones, nobody can choose.

    Answers without text are left out: there is nothing to agree on. What has had a second look
    already stays, so that the same call goes on with it.
    """
    kept: list[Answer] = []
    for question in first.answers.questions:
        answers = first.answers.of(question.name)
        marked = [a for a in answers if a.text and first.given(a) is not None]
        wanted = sorted(marked, key=_sampling_key)[: math.ceil(share * len(marked))]
        kept += wanted
        kept += [a for a in marked if a not in wanted and second.given(a) is not None]
    return replace(first.answers, answers=tuple(kept))


def agreement_by_question(first: Desk, second: Desk) -> Iterator[Agreement]:
    """One line for each question that has answers with two marks."""
    for question in first.answers.questions:
        pairs = [
            (one, other)
            for answer in first.answers.of(question.name)
            if (one := first.earned(answer)) is not None
            and (other := second.earned(answer)) is not None
        ]
        if pairs:
            yield Agreement(
                question=question.name,
                count=len(pairs),
                same=sum(one == other for one, other in pairs),
                difference=math.fsum(other - one for one, other in pairs) / len(pairs),
                kappa=kappa(pairs),
            )


def kappa(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Cohen's kappa of pairs of points, each different number of points a category.

    Source: J. Cohen, A coefficient of agreement for nominal scales, 1960.
    """
    count = len(pairs)
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = math.fsum(first[points] * second[points] for points in first) / count**2
    if chance >= 1:
        return None
    return (sum(one == other for one, other in pairs) / count - chance) / (1 - chance)


def _sampling_key(answer: Answer) -> str:
    words = f"{answer.exercise}/{answer.key}/{answer.sha256}/{answer.submission_sha256}"
    return hashlib.sha256(words.encode()).hexdigest()
