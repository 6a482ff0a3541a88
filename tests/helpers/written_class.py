"""A made-up class that has answered three written questions: graded, not yet marked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from autograder.collect.written import written
from autograder.course.records import Assignment, ExerciseResult, Result, Status
from autograder.gradebook.store import Store
from autograder.marking.answers import Answers, gather_answers
from autograder.marking.desk import Desk
from autograder.workspace.workspace import fingerprint

COURSE = """schema = 1
title = { de = "Netze", en = "Networks" }
"""
MANIFEST = """schema = 1
title = { de = "Fragen", en = "Questions" }
modules = ["work"]
handout = ["questions.md"]

[[exercise]]
name = "double"
points = 2

[[exercise]]
name = "why_bias"
points = 2
manual = true
title = { de = "Wozu ein Bias?", en = "What is a bias for?" }

[[exercise]]
name = "why_step"
points = 1
manual = true
title = { de = "Warum nicht step?", en = "Why not step?" }

[[exercise]]
name = "overfitting"
points = 2
manual = true
title = { de = "Overfitting", en = "Overfitting" }
"""
QUESTIONS = """# Fragen / Questions

Schreibe deine Antwort unter die Überschrift.

## why_bias

(2 Punkte / points)

**DE** Was tut ein Bias in $\\sigma(w x + b)$?

**EN** What does a bias do in $\\sigma(w x + b)$?

*Antwort / Answer:*
{why_bias}

## why_step

(1 Punkt / point)

**DE** Warum ist `step` schwer zu trainieren?

**EN** Why is `step` hard to train?

*Antwort / Answer:*
{why_step}

## overfitting

(2 Punkte / points)

**DE** Was ist Overfitting?

**EN** What is overfitting?

*Antwort / Answer:*
{overfitting}
"""
GUIDE = """# Guide

## why_bias (2 points)

- **1 point**: it shifts the curve by $-b/w$.

## why_step (1 point)

- **1 point**: its derivative is 0.
"""
NAME = "02-words"
BLANK = {"why_bias": "", "why_step": "", "overfitting": ""}


def make_course(root: Path) -> Path:
    """A course in `root` with the assignment 02-words; its folder."""
    folder = root / "assignments" / NAME
    (folder / "hidden").mkdir(parents=True)
    (root / "solutions" / NAME).mkdir(parents=True)
    (root / "course.toml").write_text(COURSE, encoding="utf-8")
    (folder / "assignment.toml").write_text(MANIFEST, encoding="utf-8")
    (folder / "questions.md").write_text(QUESTIONS.format(**BLANK), encoding="utf-8")
    (folder / "work.py").write_text("def double(z):\n    raise NotImplementedError\n")
    (folder / "hidden" / "marking.de.md").write_text(GUIDE, encoding="utf-8")
    (folder / "hidden" / "marking.en.md").write_text(GUIDE, encoding="utf-8")
    return root


def assignment_of(root: Path) -> Assignment:
    """The assignment of a course that `make_course` has made."""
    from autograder.content.discover import find_assignment
    from autograder.course.course import find_course

    return find_assignment(find_course(root), "02")


def answer(root: Path, student: str, **words: str) -> None:
    """Hand in what a student wrote, and grade it as `autograder grade` would."""
    questions = QUESTIONS.format(**{**BLANK, **words}).encode()
    hand_in(
        root, student, {"questions.md": questions, "work.py": b"def double(z):\n    return 2*z\n"}
    )


def hand_in(root: Path, student: str, files: Mapping[str, bytes]) -> None:
    """Write the files of a hand-in, and its result."""
    folder = root / "submitted" / student / NAME
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    texts = written(assignment_of(root), files)
    exercises = tuple(
        ExerciseResult(
            name=e.name,
            points=0.0 if e.manual else e.points,
            max_points=e.points,
            status=("manual" if texts[e.name] else "unanswered") if e.manual else "passed",
        )
        for e in assignment_of(root).exercises
    )
    result = Result(
        assignment=NAME,
        student=student,
        status=Status.GRADED,
        points=2.0,
        max_points=7.0,
        exercises=exercises,
        submission={"sha256": fingerprint(files), "files": sorted(files)},
    )
    Store(root / "results").write(result, {})


def notebook(cells: list[tuple[str, str, dict[str, object]]]) -> bytes:
    """A notebook of (kind, source, metadata)."""
    made = [
        {"cell_type": kind, "source": source, "metadata": metadata}
        | ({"outputs": [], "execution_count": None} if kind == "code" else {})
        for kind, source, metadata in cells
    ]
    document = {"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(document).encode()


def answers_of(root: Path) -> Answers:
    """What there is to mark."""
    return gather_answers(assignment_of(root), Store(root / "results"), root / "submitted")


def desk_of(root: Path, marker: str = "grace", **more: str) -> Desk:
    """A desk at the course."""
    store = Store(root / "results")
    return Desk(assignment_of(root), store, answers_of(root), marker=marker, **more)


def sixty(root: Path) -> None:
    """Twenty students, three questions: repeated, nearly equal, own and missing answers."""
    shift = "It shifts the curve to the left or to the right."
    zero = "The derivative is 0 everywhere, so nothing is learnt."
    for number in range(20):
        bias = (
            shift
            if number < 7
            else "It shifts the curve to the left or right."
            if number < 9
            else ""
        )
        own = (
            f"A bias moves the threshold; example number {number} with {number * 37 % 101} inputs."
        )
        answer(
            root,
            f"student{number:02}",
            why_bias=bias or (own if number < 17 else ""),
            why_step=zero
            if number < 12
            else f"Because it is flat, says {'abcdefgh'[number - 12] * 9}.",
            overfitting=""
            if number % 5 == 0
            else f"Learning by heart, case {number * number} of {'xyzuvw'[number % 6] * 12}.",
        )
