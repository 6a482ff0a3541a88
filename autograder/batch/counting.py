"""Before a batch: of each student's submissions, put the one in place that counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from autograder.batch.request import Event, GradeRequest
from autograder.collect.store import HandIn
from autograder.course.policy import Attempts
from autograder.gradebook.effective_points import course_counting
from autograder.gradebook.submission_choice import KEPT, settle_hand_ins, spread_hand_ins
from autograder.temporary import temporary_folder


def put_in_place(
    request: GradeRequest, grade: Callable[[GradeRequest], Iterator[Event]]
) -> Iterator[Event | HandIn]:
    """Rearrange `submitted/` by the policy; where the best counts, grade all of them for it.

    Yields
    ------
    Event
        Of a submission that was graded apart, to be compared.
    HandIn
        A submission that counts now and did not before.
    """
    assignment, submitted = request.assignment, request.submitted
    counting = course_counting(request.course, submitted)
    if assignment.policy.attempts is Attempts.BEST:
        with temporary_folder("attempts") as folder:
            if spread_hand_ins(assignment, submitted, folder, request.students):
                apart = request.results / KEPT
                every = replace(
                    request, submitted=folder, results=apart, students=(), diagnosis=False
                )
                yield from grade(every)
    yield from settle_hand_ins(
        assignment, submitted, counting, results=request.results, students=request.students
    )
