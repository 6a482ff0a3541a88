"""A watch in this process, over the small course of `skeleton_course`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from autograder.arrival.service import Service
from autograder.arrival.start import Wanted, prepare_service
from autograder.course.course import Course, OnArrival, find_course
from autograder.course.records import (
    CheckResult,
    ExerciseResult,
    Level,
    Result,
    Status,
    Text,
    Verdict,
)
from autograder.gradebook.store import Store
from tests.helpers.skeleton_course import make_course

NAME = "15-dropout"
ROSTER = (
    "id,name,email,language\nada,Ada Lovelace,ada@example.org,en\nalan,Alan,alan@example.org,de\n"
)


def arrival_course(root: Path, rules: str = "", mail: str = "") -> Course:
    """The course with a roster, and with what `[feedback.on_arrival]` says."""
    course = make_course(root)
    settings = f"\n[feedback.on_arrival]\n{rules}\n[feedback.mail]\n{mail}\n"
    toml = root / "course.toml"
    toml.write_text(f"{toml.read_text()}{settings}")
    (root / "roster.csv").write_text(ROSTER)
    return find_course(course.root)


def watched(course: Course, **more: object) -> tuple[list[tuple[str, str]], Service]:
    """Work off what is there; what was said, and the service."""
    fields = {"assignments": (NAME,), "settle_seconds": 0.0, "sandbox": course.sandbox} | more
    with prepare_service(course, Wanted(**fields)) as service:  # type: ignore[arg-type]
        return list(service.run(once=True)), service


def page(course: Course, student: str) -> str:
    """What a student reads."""
    path = course.root / "reports/feedback" / student / f"{NAME}.md"
    return path.read_text() if path.exists() else ""


def store(course: Course) -> Store:
    """The course's results."""
    return Store(course.paths.results)


def with_rules(course: Course, **rules: object) -> OnArrival:
    """The course's rules with some changed."""
    return replace(course.feedback.on_arrival, **rules)  # type: ignore[arg-type]


def result(student: str = "ada", submission: str = "a", **more: object) -> Result:
    """A result of one check that fails, about the submission of this fingerprint."""
    check = CheckResult(
        id="c1", passed=False, points=0.0, max_points=2.0, verdict=Verdict.FAILED,
        title=Text.same("double doubles"), message=Text.same(f"wrong in {submission}"),
    )  # fmt: skip
    exercise = ExerciseResult(
        name="double", points=0.0, max_points=2.0, status="failed", checks=(check,)
    )
    fields: dict[str, object] = {
        "assignment": NAME, "student": student, "status": Status.GRADED, "points": 0.0,
        "max_points": 2.0, "exercises": (exercise,),
        "submission": {"sha256": submission * 64, "files": []},
    }  # fmt: skip
    return Result(**(fields | more))  # type: ignore[arg-type]


__all__ = ["NAME", "Level", "arrival_course", "page", "result", "store", "watched", "with_rules"]
