"""Say what an assignment may do without, and would be better with."""

from __future__ import annotations

from collections.abc import Iterator

from autograder.content.hints import HINTS, hints_path
from autograder.content.manifest import PUBLIC_TESTS
from autograder.content.public_tests import has_public_tests, public_tests_of
from autograder.course.records import Assignment


def advice(assignment: Assignment) -> Iterator[str]:
    """One sentence for each part that is not there; none of it keeps an assignment back."""
    if not has_public_tests(assignment):
        unseen = [name for name, tests in public_tests_of(assignment).items() if not tests]
        if unseen:
            yield (
                f"students cannot try {', '.join(unseen)}: an example in the docstring "
                f"(>>> call, and what it shows below) or {PUBLIC_TESTS}"
            )
    if not hints_path(assignment).exists():
        yield f"`pytest --hint` has nothing to say: {HINTS}"
    if not any((assignment.hidden / "mutants").glob("*.py")):
        yield "no mistake is named in the feedback: hidden/mutants/NAME.py for each you know"
    if not any((assignment.hidden / "alternatives").glob("*")):
        yield "no other right way is tried: hidden/alternatives/NAME/ for each you know"
