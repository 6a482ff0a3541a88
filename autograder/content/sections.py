"""Cut a statement where a notebook puts cells between its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from autograder.course.records import Exercise
from autograder.workspace.workspace import short_name

_ITEM = re.compile(r"\d{1,3}\. +(?=\*\*`)")
_SPAN = re.compile(r"\*\*`([^`\n]{1,200})`")
_WORD = re.compile(r"[^\W\d][\w.]*")
_QUESTION = re.compile(r"(?m)^##[ \t]+(\S+)[ \t]*$")
_TONGUE = re.compile(r"\*\*([A-Z]{2})\*\*\s")
_POINTS_LINE = re.compile(r"\([\d.,]+ Punkte? / points?\)")
_ANSWER_LINE = "*Antwort / Answer:*"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the statement, and the exercises that it is the description of."""

    text: str
    exercises: tuple[str, ...] = ()


def cut_statement(statement: str, exercises: Sequence[Exercise]) -> list[Part]:
    """The statement in order: a part for each section, and one for each numbered exercise.

    An exercise's description is an item of a numbered list that begins with the exercise's name
    in bold code; whatever has another form stays in the text of its section, so nothing is lost.
    """
    parts: list[Part] = []
    lines: list[str] = []
    named: tuple[str, ...] = ()
    fenced = False

    def end_part() -> None:
        nonlocal lines, named
        text = "\n".join(lines).strip("\n")
        if text.strip():
            parts.append(Part(text, named))
        lines, named = [], ()

    for line in statement.splitlines():
        fenced ^= line.lstrip().startswith("```")
        item = None if fenced else _ITEM.match(line)
        found = _named_exercises(line, exercises) if item else ()
        if item and found:
            end_part()
            named, indent = found, len(item[0])
            lines.append(line[indent:])
            continue
        outside = bool(line.strip()) and not line[0].isspace()
        if not fenced and ((named and outside) or line.startswith("## ")):
            end_part()
        lines.append(line[_list_margin(line, indent) :] if named else line)
    end_part()
    return parts


def weave_parts(
    parts: Sequence[Part], groups: Mapping[str, str]
) -> Iterator[tuple[list[Part], list[str]]]:
    """The parts in order: stretches of text, each with the exercises that come after it.

    Parameters
    ----------
    groups : mapping of str to str
        Exercise -> group: what is solved in one cell, as the methods of a class are. All that
        describes a group stands before it.
    """
    told: list[Part] = []
    opened: set[str] = set()
    for part in parts:
        fresh = [g for g in dict.fromkeys(groups[e] for e in part.exercises) if g not in opened]
        opened |= set(fresh)
        about = [p for p in parts if any(groups[e] in fresh for e in p.exercises)] or [part]
        about = [p for p in about if p not in told]
        told += about
        yield about, fresh


def questions(text: str, language: str) -> dict[str, str]:
    """The written questions by their exercise, in one language where both are marked.

    Paragraphs that begin with `**DE**` or `**EN**` are for one language; the line of the points
    and the one where the answer begins are left out.
    """
    pieces = _QUESTION.split(text)
    found = {}
    for name, body in zip(pieces[1::2], pieces[2::2], strict=True):
        kept = []
        for paragraph in re.split(r"\n[ \t]*\n", body.strip()):
            tongue = _TONGUE.match(paragraph)
            other = tongue is not None and tongue[1].lower() != language
            if other or paragraph == _ANSWER_LINE or _POINTS_LINE.fullmatch(paragraph):
                continue
            kept.append(paragraph[tongue.end() :] if tongue else paragraph)
        found[name] = "\n\n".join(kept)
    return found


def _named_exercises(line: str, exercises: Sequence[Exercise]) -> tuple[str, ...]:
    """The exercises in the bold code of an item's first line, before its description."""
    head = line.partition("):")[0] if "):" in line else line
    spans = [_WORD.match(span) for span in _SPAN.findall(line if "**, **" in line else head)]
    words = {match[0].rstrip(".") for match in spans if match}
    return tuple(
        exercise.name
        for exercise in exercises
        if not exercise.manual and words & {exercise.name, short_name(exercise.name)}
    )


def _list_margin(line: str, indent: int) -> int:
    """How much of a line's indentation belongs to the list that it stood in."""
    return min(indent, len(line) - len(line.lstrip(" ")))
