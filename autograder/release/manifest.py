"""Describe the folder of an assignment for the tools that students run in it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from autograder.content.hints import read_hints
from autograder.content.public_tests import public_tests_of
from autograder.course.codec import encode
from autograder.course.course import Course
from autograder.course.packages import packages_for
from autograder.course.records import LANGUAGES, Assignment, Exercise, Text, module_file
from autograder.workspace.workspace import QUESTIONS, sections, text_hash


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
        "title": _both_languages(assignment.title),
        "languages": list(course.languages),
        "modules": list(assignment.modules),
        "packages": list(packages_for(assignment).modules),
        "exercises": _exercise_entries(assignment, files),
        "files": {name: hashlib.sha256(files[name]).hexdigest() for name in sorted(files)},
    }
    return encode(document, indent=2)


def _exercise_entries(assignment: Assignment, files: Mapping[str, bytes]) -> list[dict[str, Any]]:
    tests: Mapping[str, Sequence[str]] = public_tests_of(assignment)
    hints = read_hints(assignment)
    blank = sections(files.get(QUESTIONS, b"").decode("utf-8-sig", errors="replace"))
    return [
        {
            "name": exercise.name,
            "file": QUESTIONS if exercise.manual else module_file(exercise.module),
            "points": exercise.points,
            "manual": exercise.manual,
            "tests": list(tests.get(exercise.name, ())),
            "hint": _both_languages(hints[exercise.name]) if exercise.name in hints else None,
            "read": _lecture_headings(exercise),
            "blank": text_hash(blank.get(exercise.name, "")) if exercise.manual else "",
        }
        for exercise in assignment.exercises
    ]


def _lecture_headings(exercise: Exercise) -> dict[str, str] | None:
    """The headings of the lecture that the exercise is about."""
    if not exercise.lectures:
        return None
    return {
        language: "; ".join(heading.text[language] for heading in exercise.lectures)
        for language in LANGUAGES
    }


def _both_languages(text: Text) -> dict[str, str]:
    return {language: text[language] for language in LANGUAGES}
