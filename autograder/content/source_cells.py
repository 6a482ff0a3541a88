"""Read the cells of an instructor's notebook."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.errors import ContentError


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCell:
    """One cell.

    Attributes
    ----------
    number : int
        Its place in the notebook, from 1.
    kind : str
        code, markdown or raw.
    shown : str
        The text of its stored outputs.
    """

    number: int
    kind: str
    source: str
    metadata: Mapping[str, Any]
    shown: str = ""


def read_cells(path: Path) -> tuple[SourceCell, ...]:
    """The cells of a Python notebook in nbformat 4, in order.

    Raises
    ------
    ContentError
        If it cannot be read, is of an older format or of another language.
    """
    try:
        document = json.loads(path.read_bytes().decode("utf-8-sig"))
        cells = document["cells"]
        about = document.get("metadata", {})
        language = about.get("kernelspec", {}).get("language") or about.get(
            "language_info", {}
        ).get("name", "python")
        found = tuple(_source_cell(number, cell) for number, cell in enumerate(cells, 1))
    except OSError as error:
        raise ContentError(f"{path} cannot be read: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ContentError(
            f"{path} is no notebook of nbformat 4.",
            hint="Open it in a current Jupyter and save it.",
        ) from error
    if str(language).casefold() not in ("python", "python3"):
        raise ContentError(
            f"{path} is a notebook in {language}.", hint="Only Python can be graded here."
        )
    return found


def _source_cell(number: int, cell: Mapping[str, Any]) -> SourceCell:
    return SourceCell(
        number=number,
        kind=str(cell["cell_type"]),
        source=_join_lines(cell["source"]),
        metadata=dict(cell.get("metadata", {})),
        shown="".join(map(_output_text, cell.get("outputs", ()))).strip("\n"),
    )


def _output_text(output: Mapping[str, Any]) -> str:
    return _join_lines(output.get("text", "")) + _join_lines(
        output.get("data", {}).get("text/plain", "")
    )


def _join_lines(lines: str | Sequence[str]) -> str:
    return lines if isinstance(lines, str) else "".join(lines)
