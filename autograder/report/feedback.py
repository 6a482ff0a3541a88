"""One student's page for one assignment."""

from autograder.model import Status
from autograder.report.pages import page
from autograder.report.view import StudentView, Tone


def render_html(view: StudentView) -> str:
    """A page that stands alone: one file, readable on a phone, in the dark and on paper."""
    return page("feedback.html", view.language, view=view, bar=bar(view), scored=scored(view))


def scored(view: StudentView) -> bool:
    """Whether there are points to show; a fault of ours is never a number."""
    return view.status is not Status.ENGINE_ERROR


def bar(view: StudentView) -> list[tuple[str, float, float]]:
    """The bar of points as stretches (tone, begin, length) of a line 100 long."""
    if view.max_points <= 0 or not view.exercises:
        return []
    stretches = []
    begin = 0.0
    for exercise in view.exercises:
        length = 100 * exercise.max_points / view.max_points
        share = exercise.points / exercise.max_points if exercise.max_points > 0 else 0.0
        earned = length * min(max(share, 0.0), 1.0)
        rest = Tone.WAIT if exercise.tone is Tone.WAIT else Tone.BAD
        for tone, start, size in (
            (Tone.GOOD, begin, earned),
            (rest, begin + earned, length - earned),
        ):
            if size > 0:
                stretches.append((tone.value, round(start, 3), round(size, 3)))
        begin += length
    return stretches
