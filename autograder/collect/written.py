"""What a student wrote to each written question, without what was handed out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from autograder.collect.notebook import written_answers
from autograder.content.cells import ANSWER
from autograder.course.records import LANGUAGES, Assignment
from autograder.workspace.workspace import QUESTIONS, sections


def written(assignment: Assignment, files: Mapping[str, bytes]) -> dict[str, str]:
    """What a student wrote to each question, without what was handed out.

    Where a heading is gone, all that was added to the file stands for the answer: one that is not
    found would be none, and nobody would read it.
    """
    handed_out = _handed_out(assignment.folder / QUESTIONS)
    text = files.get(QUESTIONS, b"").decode("utf-8-sig", errors="replace")
    given, blank = sections(text), sections(handed_out)
    notebooks = [
        written_answers(content) for name, content in sorted(files.items()) if _is_notebook(name)
    ]
    placeholders = "\n".join(ANSWER[language] for language in LANGUAGES if notebooks)
    found = {}
    for exercise in assignment.exercises:
        if not exercise.manual:
            continue
        name = exercise.name
        parts = [
            _added_lines(
                given.get(name, text), blank.get(name, "") if name in given else handed_out
            )
        ]
        parts += [_added_lines(cells.get(name, ""), placeholders) for cells in notebooks]
        found[name] = "\n\n".join(dict.fromkeys(filter(None, parts)))
    return found


def _added_lines(text: str, handed_out: str) -> str:
    """The lines that were not handed out, each of those once."""
    known: dict[str, int] = {}
    for line in handed_out.splitlines():
        bare = " ".join(line.split())
        known[bare] = known.get(bare, 0) + 1
    kept = []
    for line in text.splitlines():
        bare = " ".join(line.split())
        if bare and known.get(bare, 0):
            known[bare] -= 1
        else:
            kept.append(line.rstrip())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip("\n ")


def _handed_out(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return ""


def _is_notebook(name: str) -> bool:
    return name.endswith(".ipynb")
