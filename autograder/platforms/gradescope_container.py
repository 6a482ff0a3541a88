"""Grade the one submission of a Gradescope container, below the folder that is named.

The hidden suite stays in this process; the student's code runs in a worker of its own, in the
strongest box that the container's kernel allows. Where it allows none, nothing is graded.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from autograder.batch.local import grade_batch
from autograder.batch.request import GradeRequest
from autograder.collect.collect import Collected, collect
from autograder.content.manifest import read_assignment
from autograder.course.course import COURSE_FILE, Course, read_course
from autograder.course.records import Assignment, Level, Result, Status
from autograder.errors import AutograderError, EngineError, SubmissionError
from autograder.gradebook.atomic_files import replace as write_file
from autograder.platforms.gradescope import SETTINGS
from autograder.printable import printable
from autograder.report.feedback import scored
from autograder.report.markdown import exercise_lines, formatted_words
from autograder.report.messages import say
from autograder.report.mistakes import known_mistakes
from autograder.report.view import StudentView, Tone
from autograder.report.visibility import shown
from autograder.temporary import temporary_folder

_STUDENT = "submission"
RESULTS = "results/results.json"


def main(arguments: Sequence[str]) -> int:
    """Write `results/results.json`; without it Gradescope says that the autograder failed."""
    root = Path(arguments[0]).resolve()
    source = root / "source"
    (root / RESULTS).unlink(missing_ok=True)
    try:
        settings = json.loads((source / SETTINGS).read_bytes())
        course = read_course(source / "course" / COURSE_FILE)
        assignment = read_assignment(source / "course" / settings["assignment"], course)
        results_document = grade(course, assignment, root / "submission", settings["language"])
    except AutograderError as error:
        sys.stderr.write(printable(f"{error.message}\n{error.hint}\n"))
        return error.exit_code
    text = json.dumps(results_document, indent=1, ensure_ascii=False)
    write_file(root / RESULTS, f"{text}\n".encode("utf-8", "replace"), durable=False)
    return 0


def grade(
    course: Course, assignment: Assignment, submission: Path, language: str
) -> dict[str, Any]:
    """What results.json says of one hand-in.

    Raises
    ------
    EngineError
        If it could not be graded for a fault of ours: no number, so that nobody takes it for one.
    """
    with temporary_folder("container") as scratch:
        submitted, results = scratch / "submitted", scratch / "results"
        records = list(collect(assignment, [submission], submitted, owners={submission: _STUDENT}))
        if not (submitted / _STUDENT / assignment.name).is_dir():
            return refused_document(say("rejected", language), records)
        request = GradeRequest(
            course=course,
            assignment=assignment,
            submitted=submitted,
            results=results,
            sandbox=os.environ.get("AUTOGRADER_SANDBOX", course.sandbox),
        )
        found = [event.result for event in grade_batch(request) if event.result is not None]
    if not found or found[-1].status is Status.ENGINE_ERROR:
        raise EngineError("The hand-in could not be graded, for a fault of ours.", "Run it again.")
    return results_document(found[-1], course, assignment, language)


def refused_document(what: str, records: Sequence[Collected]) -> dict[str, Any]:
    """What results.json says where nothing gradable was handed in."""
    told = "\n".join([what, *(f"{record.sentence} {record.hint}".strip() for record in records)])
    return {"score": 0.0, "output": told, "visibility": "visible", "stdout_visibility": "hidden"}


def results_document(
    result: Result, course: Course, assignment: Assignment, language: str
) -> dict[str, Any]:
    """Points and a test for each exercise; the lateness is left to Gradescope.

    A test shows what the course's level shows. A second one, hidden from students, shows their
    instructors everything.
    """
    level = course.feedback.at(datetime.now(UTC), assignment.deadline)
    student, staff = (
        shown(
            result,
            assignment,
            level=how_much,
            language=language,
            misconceptions=known_mistakes(assignment),
        )
        for how_much in (level, Level.EVERYTHING)
    )
    if not scored(student):
        raise SubmissionError("there are no points to show")
    said = [*student.banner, f"{student.headline} {student.advice}".strip()]
    return {
        "score": result.points,
        "output": "\n\n".join(formatted_words(line) for line in said if line),
        "output_format": "md",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": [
            *_test_entries(student, "visible", language),
            *_test_entries(staff, "hidden", language),
        ],
        "extra_data": {
            "suite_sha256": result.suite_sha256,
            "versions": dict(result.versions),
            "submission_sha256": str(result.submission.get("sha256", "")),
        },
    }


def _test_entries(view: StudentView, visibility: str, language: str) -> list[dict[str, Any]]:
    tests = []
    for exercise in view.exercises:
        test: dict[str, Any] = {
            "name": exercise.title or exercise.name,
            "output": "\n".join(exercise_lines(exercise, language)[2:]).strip(),
            "output_format": "md",
            "visibility": visibility,
        }
        if visibility == "visible":
            test |= {"score": exercise.points, "max_score": exercise.max_points}
            if exercise.tone in (Tone.GOOD, Tone.PARTLY, Tone.BAD):
                test["status"] = "passed" if exercise.tone is Tone.GOOD else "failed"
        tests.append(test)
    return tests


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
