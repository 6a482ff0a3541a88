"""Grade submissions that exist only in memory, in the real sandbox."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from autograder.batch.local import grade_batch
from autograder.batch.request import Event, GradeRequest
from autograder.course.course import Course
from autograder.course.records import Assignment, Result, Text
from autograder.temporary import temporary_folder

Progress = Callable[[int, int], None]  # how many are graded, of how many


def grade_variants(
    course: Course,
    assignment: Assignment,
    variants: Mapping[str, Mapping[str, bytes]],
    **options: Any,
) -> dict[str, Result]:
    """Results of the variants, by their names; the message of a failure of ours says its reason.

    Parameters
    ----------
    options
        Those of `variant_events`.
    """
    events = variant_events(course, assignment, variants, **options)
    return {
        name: _result_with_error(event.result, event.run)
        for name, event in events.items()
        if event.result
    }


def variant_events(
    course: Course,
    assignment: Assignment,
    variants: Mapping[str, Mapping[str, bytes]],
    *,
    jobs: int | None = None,
    sandbox: str = "",
    until_failure: bool = False,
    diagnosis: bool = False,
    progress: Progress | None = None,
) -> dict[str, Event]:
    """How the grading of each variant ended, by their names, with what run.json would say.

    Parameters
    ----------
    variants : mapping of str to mapping of str to bytes
        Name of the variant -> its files.
    until_failure : bool
        Leave a variant at its first failing check.
    progress : callable, optional
        Told how many are graded, and of how many.
    """
    if not variants:
        return {}
    with temporary_folder("check") as scratch:
        submitted, results = scratch / "submitted", scratch / "results"
        names = {f"v{number:04}": name for number, name in enumerate(variants)}
        for student, name in names.items():
            folder = submitted / student / assignment.name
            folder.mkdir(parents=True)
            for file, content in variants[name].items():
                path = folder / file
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        request = GradeRequest(
            course=course,
            assignment=assignment,
            submitted=submitted,
            results=results,
            jobs=min(jobs or len(os.sched_getaffinity(0)), max(1, len(names))),
            sandbox=sandbox or course.sandbox,
            until_failure=until_failure,
            diagnosis=diagnosis,
        )
        found: dict[str, Event] = {}
        for event in grade_batch(request):
            found[names[event.student]] = event
            if progress is not None:
                progress(len(found), len(variants))
    return found


def _result_with_error(result: Result, run: Mapping[str, object]) -> Result:
    why = run.get("error")
    return replace(result, message=Text.same(str(why))) if why else result
