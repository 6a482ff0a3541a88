"""One student's page for one assignment."""

from autograder.course.records import Status
from autograder.gradebook.numbers import number
from autograder.report.messages import say
from autograder.report.pages import page
from autograder.report.view import StudentView, Tone


def render_html(view: StudentView) -> str:
    """A page that stands alone: one file, readable on a phone, in the dark and on paper."""
    return page("feedback.html", view.language, view=view, bar=bar(view), scored=scored(view))


def still_open(view: StudentView) -> str:
    """The points that a person still gives."""
    if view.open_points == 1:
        return say("one_point_open", view.language)
    return say("points_open", view.language, points=number(view.open_points, view.language))


def scored(view: StudentView) -> bool:
    """Whether there are points to show; a fault of ours is never a number."""
    return view.status is not Status.ENGINE_ERROR


def bar(view: StudentView) -> list[tuple[Tone, float, float]]:
    """Earned, missing and open points: stretches (tone, begin, length) of a line 100 long."""
    if view.max_points <= 0:
        return []
    earned = _percent_share(view.points, view)
    open_ = min(_percent_share(view.open_points, view), 100 - earned)
    stretches = (
        (Tone.GOOD, 0.0, earned),
        (Tone.BAD, earned, 100 - earned - open_),
        (Tone.WAIT, 100 - open_, open_),
    )
    return [(tone, round(begin, 3), round(size, 3)) for tone, begin, size in stretches if size > 0]


def _percent_share(points: float, view: StudentView) -> float:
    return 100 * min(max(points / view.max_points, 0.0), 1.0)
