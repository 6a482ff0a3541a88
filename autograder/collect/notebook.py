"""Read the code cells of a handed-in notebook as data: nothing of it is run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from autograder.collect.magics import plain_python, written_module
from autograder.collect.members import MIB, megabytes
from autograder.collect.outline import NotJson, Outline, Span, TooMuch
from autograder.course.records import Cell
from autograder.locale.message import Message, message

MAX_CELLS = 2_000
MAX_CODE = MIB


class UnreadableNotebook(Exception):
    """No cell can be taken from the file; `text` says why, and what to do."""

    def __init__(self, text: Message) -> None:
        super().__init__(text.en)
        self.text = text


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeCell(Cell):
    """A code cell, with what its metadata says it is.

    Attributes
    ----------
    role : str
        Of a cell that we generated: setup, given, open, solution, check or plot; otherwise empty.
        A claim of the file, good for leaving a cell out and for nothing else.
    writes : str
        The module that it writes to a file (`%%writefile`), which is what it holds then.
    """

    role: str = ""
    writes: str = ""


def code_cells(content: bytes) -> list[CodeCell]:
    """The code cells of a notebook (nbformat 3 or 4) in order, in plain Python.

    Outputs and attachments are passed over, however large. Text that is no UTF-8 is read with
    replacement characters.

    Raises
    ------
    UnreadableNotebook
        If it is no notebook, has no code, or more than `MAX_CELLS` cells or `MAX_CODE` of code.
    """
    text = content.decode("utf-8-sig", "replace")
    outline = Outline(text)
    try:
        found = list(_code_cells(outline))
    except TooMuch:
        raise UnreadableNotebook(message("notebook-too-large")) from None
    except (NotJson, IndexError):
        raise UnreadableNotebook(message("notebook-no-json")) from None
    if not any(cell.source.strip() for cell in found):
        raise UnreadableNotebook(message("notebook-no-code"))
    return found


def written_answers(content: bytes) -> dict[str, str]:
    """What stands in the answer cells of a notebook of ours, by exercise, and right below them.

    Cells of the student's own that follow an answer, up to the next cell of ours, belong to it;
    code is fenced. Of a file that is no notebook there is nothing.
    """
    outline = Outline(content.decode("utf-8-sig", "replace"))
    found: dict[str, list[str]] = {}
    current = ""
    size = 0
    try:
        for number, span in enumerate(_all_cells(outline), start=1):
            parts = dict(outline.members(span))
            role, exercise = _role_and_exercise(outline, parts)
            current = exercise if role == "answer" else "" if role else current
            if not current:
                continue
            where = parts.get("source")
            text = _cell_text(outline.value(where) if where else "")
            size += len(text)
            if number > MAX_CELLS or size > MAX_CODE:
                break
            code = outline.text(parts["cell_type"]) == "code" if "cell_type" in parts else False
            found.setdefault(current, []).append(f"~~~\n{text}\n~~~" if code else text)
    except (NotJson, IndexError):
        return {}
    return {name: "\n\n".join(filter(str.strip, texts)) for name, texts in found.items()}


def _role_and_exercise(outline: Outline, parts: dict[str, Span]) -> tuple[str, str]:
    """Role and exercise of a cell that we generated; a claim of the file."""
    metadata = dict(outline.members(parts["metadata"])) if "metadata" in parts else {}
    ours = dict(outline.members(metadata["autograder"])) if "autograder" in metadata else {}
    role = outline.text(ours["role"]) if "role" in ours else ""
    return role, outline.text(ours["exercise"]) if "exercise" in ours else ""


def _code_cells(outline: Outline) -> Iterator[CodeCell]:
    size = 0
    for number, span in enumerate(_all_cells(outline), start=1):
        if number > MAX_CELLS:
            raise UnreadableNotebook(message("notebook-too-many-cells", limit=str(MAX_CELLS)))
        parts = dict(outline.members(span))
        if "cell_type" not in parts or outline.text(parts["cell_type"]) != "code":
            continue
        where = parts.get("source") or parts.get("input")  # the latter in nbformat 3
        written = _cell_text(outline.value(where) if where else "")
        size += len(written)
        if size > MAX_CODE:
            raise UnreadableNotebook(message("notebook-too-much-code", limit=megabytes(MAX_CODE)))
        source, readable = plain_python(written)
        yield CodeCell(
            number=number,
            source=source,
            readable=readable,
            role=_role_and_exercise(outline, parts)[0],
            writes=written_module(written) or "",
        )


def _all_cells(outline: Outline) -> Iterator[Span]:
    top = dict(outline.members(outline.whole()))
    if "cells" in top:
        yield from outline.items(top["cells"])
    elif "worksheets" in top:  # nbformat 3
        for sheet in outline.items(top["worksheets"]):
            yield from outline.items(dict(outline.members(sheet)).get("cells", (0, 0)))


def _cell_text(value: Any) -> str:
    """The text of a cell, which notebooks keep as one string or as a list of lines."""
    pieces = value if isinstance(value, list) else [value]
    text = "".join(piece for piece in pieces if isinstance(piece, str))
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
