"""Read a CSV file as people save it, every column known by name."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from autograder.errors import ContentError
from autograder.tables import did_you_mean


def read_rows(
    path: Path, columns: Sequence[str], required: Sequence[str]
) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and cells by column of every line that is not empty.

    Parameters
    ----------
    path : Path
        Separated by commas or semicolons; UTF-8, or what Excel writes on Windows.
    columns, required : sequence of str
        The columns there may be, in any order, and those that must be there.

    Raises
    ------
    ContentError
        Naming the line: an unknown or missing column, a cell too many, no CSV.
    """
    rows = _rows(path, columns)
    header = [cell.casefold() for cell in next(rows, (1, list(columns)))[1]]
    _check_header(path, header, columns, required)
    for line, cells in rows:
        if any(cells[len(header) :]):
            raise ContentError(
                f"{path} line {line}: more cells than columns.",
                hint="Put a cell that contains the separator in double quotes.",
            )
        yield line, dict(zip(header, cells, strict=False))


def decoded(data: bytes) -> str:
    """UTF-8 with or without its mark, or else what Excel writes on Windows."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def _check_header(
    path: Path, header: list[str], columns: Sequence[str], required: Sequence[str]
) -> None:
    for column in header:
        if column not in columns:
            meant = did_you_mean(column, columns)
            hint = f"{meant} The columns are {', '.join(columns)}.".lstrip()
            raise ContentError(f'{path} line 1: unknown column "{column}".', hint)
        if header.count(column) > 1:
            raise ContentError(f'{path} line 1: the column "{column}" stands twice.')
    for column in required:
        if column not in header:
            further = ", ".join(other for other in columns if other not in required)
            hint = f"The first line is {','.join(required)} (and, if wanted, {further})."
            raise ContentError(f'{path} line 1: the column "{column}" is missing.', hint)


def _rows(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Line number and cells of every line that is not empty, without empty cells at its end."""
    try:
        data = path.read_bytes()
    except OSError as error:
        hint = f"It is a CSV file with the columns {', '.join(columns)}."
        raise ContentError(f"{path} cannot be read: {error.strerror}.", hint) from error
    try:
        text = decoded(data)
    except UnicodeDecodeError as error:
        raise ContentError(
            f"{path} is neither UTF-8 nor what Excel writes on Windows.",
            hint="Save it again as CSV with the encoding UTF-8.",
        ) from error
    separator = ";" if ";" in text.partition("\n")[0] else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for row in reader:
            cells = [cell.strip() for cell in row]
            while cells and not cells[-1]:
                cells.pop()
            if cells:
                yield reader.line_num, cells
    except csv.Error as error:
        raise ContentError(f"{path} line {reader.line_num}: {error}.") from error
