"""One exercise of a student's page as a piece of HTML, for a page that somebody else writes."""

from autograder.report.pages import page
from autograder.report.view import ExerciseView


def render_fragment(
    exercise: ExerciseView | None, language: str, banner: tuple[str, ...] = ()
) -> str:
    """What the exercise's card says, in an element with a style of its own.

    Parameters
    ----------
    exercise : ExerciseView, optional
        None where nothing was graded.
    banner : tuple of str
        What stands above it: why a hand-in was not graded.
    """
    return page("fragment.html", language, exercise=exercise, banner=banner).strip()
