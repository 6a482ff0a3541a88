"""Words for a recognised mistake, also where several cannot be told apart."""

from collections.abc import Mapping

from autograder.content.variants import mutants
from autograder.course.records import Assignment, heading_of
from autograder.grading.misconceptions import BETWEEN
from autograder.report.messages import say
from autograder.report.view import Misconception, Suspicion
from autograder.report.words import MESSAGE_LIMIT, NAME_LIMIT, clean


def known_mistakes(assignment: Assignment) -> dict[str, Misconception]:
    """What is said about each known mistake of an assignment."""
    headings = {
        heading.key: heading
        for exercise in assignment.exercises
        for heading in exercise.lectures or ()
    }
    known = {}
    for mutant in mutants(assignment):
        heading = heading_of(mutant.lecture, headings)
        known[mutant.name] = Misconception(
            title=mutant.title,
            hint=mutant.hint,
            lecture=mutant.lecture,
            english=heading.english if heading else "",
        )
    return known


def suspicion(name: str, known: Mapping[str, Misconception], language: str) -> Suspicion:
    """What is said about a name of `CheckResult.misconception`; the bare name if it is unknown."""
    found = [known[part] for part in name.split(BETWEEN) if part in known]
    titles = [mistake.title[language] for mistake in found] or [name]
    hints = dict.fromkeys(mistake.hint[language] for mistake in found)
    lectures = dict.fromkeys(mistake.where(language) for mistake in found if mistake.lecture)
    return Suspicion(
        title=f" {say('or', language)} ".join(clean(title, NAME_LIMIT) for title in titles),
        hint=clean(" ".join(hints), MESSAGE_LIMIT),
        lecture="; ".join(clean(lecture, NAME_LIMIT) for lecture in lectures),
    )
