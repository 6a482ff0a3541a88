"""Grade submissions that exist only in memory, in the real sandbox."""

from __future__ import annotations

import os
from collections.abc import Mapping

from autograder.batch.local import grade_batch
from autograder.batch.request import GradeRequest
from autograder.course.course import Course
from autograder.course.records import Assignment, Result
from autograder.temporary import temporary_folder


def grade_variants(
    course: Course,
    assignment: Assignment,
    variants: Mapping[str, Mapping[str, bytes]],
    *,
    jobs: int | None = None,
    sandbox: str = "",
    until_failure: bool = False,
) -> dict[str, Result]:
    """Results of the variants, by their names.

    Parameters
    ----------
    variants : mapping of str to mapping of str to bytes
        Name of the variant -> its files.
    until_failure : bool
        Leave a variant at its first failing check.
    """
    with temporary_folder("check") as scratch:
        submitted, results = scratch / "submitted", scratch / "results"
        names = {f"v{number:04}": name for number, name in enumerate(variants)}
        for student, name in names.items():
            folder = submitted / student / assignment.name
            folder.mkdir(parents=True)
            for file, content in variants[name].items():
                (folder / file).write_bytes(content)
        request = GradeRequest(
            course=course,
            assignment=assignment,
            submitted=submitted,
            results=results,
            jobs=min(jobs or len(os.sched_getaffinity(0)), max(1, len(names))),
            sandbox=sandbox or course.sandbox,
            until_failure=until_failure,
        )
        events = list(grade_batch(request))
    return {names[event.student]: event.result for event in events if event.result is not None}
