"""Describe the folder of an assignment for the tools that students run in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from autograder.content.hints import read_hints
from autograder.content.public_tests import public_tests_of
from autograder.content.statements import QUESTIONS
from autograder.course.course import Course
from autograder.course.records import LANGUAGES, Assignment, Exercise, Text
from autograder.locale.message import Message
from autograder.workspace.workspace import sections, trace


def folder_manifest(course: Course, assignment: Assignment, files: Mapping[str, bytes]) -> bytes:
    """`MANIFEST.json`: hashes of the files handed out, and what is public about the exercises.

    Exercises have their points, public tests, hints, and the file they are solved in; see
    `autograder.workspace.workspace.Exercise`.

    Raises
    ------
    ContentError
        If the public tests or the hints cannot be read.
    """
    document = {
        "schema": 1,
        "assignment": assignment.name,
        "title": _both(assignment.title),
        "languages": list(course.languages),
        "modules": list(assignment.modules),
        "exercises": _exercises(assignment, files),
        "files": {name: hashlib.sha256(files[name]).hexdigest() for name in sorted(files)},
    }
    return (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode()


def _exercises(assignment: Assignment, files: Mapping[str, bytes]) -> list[dict[str, Any]]:
    tests: Mapping[str, Sequence[str]] = public_tests_of(assignment)
    hints = read_hints(assignment)
    blank = sections(files.get(QUESTIONS, b"").decode("utf-8-sig", errors="replace"))
    return [
        {
            "name": exercise.name,
            "file": QUESTIONS if exercise.manual else f"{exercise.module}.py",
            "points": exercise.points,
            "manual": exercise.manual,
            "tests": list(tests.get(exercise.name, ())),
            "hint": _hint(exercise, hints.get(exercise.name)),
            "blank": trace(blank.get(exercise.name, "")) if exercise.manual else "",
        }
        for exercise in assignment.exercises
    ]


def _hint(exercise: Exercise, hint: Text | None) -> dict[str, str] | None:
    """The hint, and where to read."""
    if not exercise.lectures:
        return _both(hint) if hint else None
    read = Message("report-lecture")
    return {
        language: f"{hint[language] if hint else ''} {read[language]}: "
        f"{'; '.join(heading.text[language] for heading in exercise.lectures)}.".strip()
        for language in LANGUAGES
    }


def _both(text: Text) -> dict[str, str]:
    return {language: text[language] for language in LANGUAGES}
