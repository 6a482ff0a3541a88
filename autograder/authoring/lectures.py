"""From the headings of the lectures to the exercises and back: docs/lectures.md of a course.

python -m autograder.authoring.lectures
"""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from autograder.content.discover import discover
from autograder.content.variants import mutants
from autograder.course.course import COURSE_FILE, Course, find_course
from autograder.course.records import Assignment, Exercise, Heading, Lecture, heading_of
from autograder.course.strict_toml import did_you_mean

PAGE = Path("docs") / "lectures.md"
_WIDTH = 100
_HEAD = """# What the lectures teach, and where it is exercised

Written by `python -m autograder.authoring.lectures`; not edited by hand.

The headings stand in course.toml, what an exercise is about in its assignment.toml (`lectures`).
First come the lectures with the exercises of each heading and how many of the known mistakes
(`lecture` of a mutant) send their student there; then the assignments with where to read.
"""


def lecture_page(course: Course, assignments: Sequence[Assignment]) -> str:
    """The page: a table for each lecture, then one for each assignment."""
    mistakes = Counter(
        found.key
        for assignment in assignments
        for mutant in mutants(assignment)
        if (found := heading_of(mutant.lecture, course.headings))
    )
    parts = [_HEAD]
    parts += [_lecture_section(lecture, assignments, mistakes) for lecture in course.lectures]
    parts += [_assignment_section(assignment) for assignment in assignments]
    return "\n".join(parts)


def lecture_problems(course: Course, assignment: Assignment) -> Iterator[str]:
    """One sentence for each exercise and each known mistake without a place in the lectures.

    A course that lists no lectures has none.
    """
    if not course.lectures:
        return
    for exercise in assignment.exercises:
        if exercise.lectures is None:
            yield (
                f"{exercise.name} does not say which lecture it is about: lectures = "
                '["L0, its heading"] in assignment.toml, [] where it is the course\'s own'
            )
    for mutant in mutants(assignment):
        if mutant.lecture and not heading_of(mutant.lecture, course.headings):
            meant = did_you_mean(mutant.lecture, course.headings)
            yield (
                f"the mutant {mutant.name} names the lecture {mutant.lecture!r}, which does not "
                f"begin with a heading of {COURSE_FILE}. {meant}".rstrip()
            )


def open_headings(course: Course, assignments: Sequence[Assignment]) -> tuple[str, ...]:
    """The headings that ought to have an exercise and have none."""
    taken = {
        heading.key
        for assignment in assignments
        for exercise in assignment.exercises
        for heading in exercise.lectures or ()
    }
    return tuple(
        key
        for key, heading in course.headings.items()
        if not heading.left_out and key not in taken
    )


def _lecture_section(
    lecture: Lecture, assignments: Sequence[Assignment], mistakes: Counter[str]
) -> str:
    lines = [
        f"## {lecture.name}\n",
        f"{lecture.title.de} ({lecture.title.en}).\n",
        "| heading | in English | exercises | mistakes |",
        "|---|---|---|---|",
    ]
    for heading in lecture.headings:
        if not heading.left_out:
            where = "; ".join(_exercises_of(heading, assignments)) or "none"
            count = mistakes[heading.key] or ""
            lines.append(f"| {heading.words} | {heading.english} | {where} | {count} |")
    rest = [f'"{h.words}" ({h.left_out})' for h in lecture.headings if h.left_out]
    if rest:
        text = f"Without an exercise: {', '.join(rest)}."
        lines += ["", textwrap.fill(text, _WIDTH, break_long_words=False)]
    return "\n".join(lines) + "\n"


def _exercises_of(heading: Heading, assignments: Sequence[Assignment]) -> Iterator[str]:
    """The exercises of each assignment that are about a heading."""
    for assignment in assignments:
        names = [_quoted_name(e) for e in assignment.exercises if heading in (e.lectures or ())]
        if names:
            yield f"[{assignment.name}](#{assignment.name}) {', '.join(names)}"


def _assignment_section(assignment: Assignment) -> str:
    lines = [
        f"## {assignment.name}\n",
        f"{assignment.title.de} ({assignment.title.en}).\n",
        "| exercise | points | where to read |",
        "|---|---|---|",
    ]
    for exercise in assignment.exercises:
        points = f"{exercise.points:g}{' (bonus)' if exercise.bonus else ''}"
        lines.append(f"| {_quoted_name(exercise)} | {points} | {_reading_places(exercise)} |")
    return "\n".join(lines) + "\n"


def _reading_places(exercise: Exercise) -> str:
    if exercise.lectures is None:
        return "not said"
    by_lecture: dict[str, list[str]] = {}
    for heading in exercise.lectures:
        by_lecture.setdefault(heading.lecture, []).append(heading.words)
    read = (f"[{name}](#{name.lower()}): {'; '.join(w)}" for name, w in by_lecture.items())
    return " · ".join(read) or "the course's own"


def _quoted_name(exercise: Exercise) -> str:
    return f"`{exercise.name}`"


if __name__ == "__main__":
    here = find_course(Path.cwd())
    (here.root / PAGE).write_text(lecture_page(here, discover(here)), encoding="utf-8")
