"""CSV files as people save them and programs write them: read, changed in cells, written."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from autograder.course.strict_toml import did_you_mean
from autograder.errors import ContentError, UsageError

# A cell that begins with one of these may run as a formula; some programs skip blanks before
# it, and some read the full-width forms alike.
_FORMULA = tuple("=+-@|%\uff1d\uff0b\uff0d\uff20")
_CONTROL = {code: " " for code in (*range(32), *range(127, 160))}
_BOM = "\ufeff"
_MARKS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_SEPARATORS = ",;\t"
_SAID = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)  # Excel's first line


def read_rows(
    path: Path, columns: Sequence[str], required: Sequence[str]
) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and cells by column of every line that is not empty.

    Parameters
    ----------
    path : Path
        Separated by commas, semicolons or tabs; UTF-8, or what Excel writes on Windows.
    columns, required : sequence of str
        The columns there may be, in any order, and those that must be there.

    Raises
    ------
    ContentError
        Naming the line: an unknown or missing column, a cell too many, no CSV.
    """
    yield from rows_by_column(path, _rows(path, columns), columns, required)


def rows_by_column(
    path: Path,
    rows: Iterator[tuple[int, list[str]]],
    columns: Sequence[str],
    required: Sequence[str],
) -> Iterator[tuple[int, dict[str, str]]]:
    """The same of lines that were read from a table of another kind."""
    header = [cell.casefold() for cell in next(rows, (1, list(columns)))[1]]
    _check_header(path, header, columns, required)
    for line, cells in rows:
        if any(cells[len(header) :]):
            raise ContentError(
                f"{path} line {line}: more cells than columns.",
                hint="Put a cell that contains the separator in double quotes.",
            )
        yield line, dict(zip(header, cells, strict=False))


def decode_table(data: bytes) -> str:
    """UTF-8 with or without its mark, Excel's "Unicode text", or what it writes on Windows."""
    return data.decode(_detect_encoding(data)).removeprefix(_BOM)


def _detect_encoding(data: bytes) -> str:
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return encoding
    try:
        data.decode()
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _detect_separator(text: str) -> tuple[str, str]:
    """Excel's line that names the separator, or nothing; and the separator."""
    if said := _SAID.match(text):
        return said[0], said[1]
    first = re.sub('"[^"]*"', "", text.partition("\n")[0])
    return "", max(_SEPARATORS, key=first.count)


@dataclass(slots=True, kw_only=True)
class Sheet:
    """A CSV file by raw cells: what nobody sets comes out byte for byte as it came in.

    `top` is what stands before the heading: the mark of the encoding, and Excel's `sep=;`.
    """

    path: Path
    raw: list[list[str]]
    ends: list[str]
    delimiter: str
    encoding: str
    top: str = ""

    @classmethod
    def read(cls, path: Path | None, what: str) -> Sheet:
        """Read a downloaded table (UsageError: none given, not readable, no CSV)."""
        if path is None:
            raise UsageError("This format fills in a table.", f"Name it: --table FILE, {what}.")
        try:
            data = path.read_bytes()
            encoding = _detect_encoding(data)
            text = data.decode(encoding)
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{path} cannot be read: {error}.", f"It is {what}.") from error
        mark = _BOM if text.startswith(_BOM) else ""
        said, delimiter = _detect_separator(text.removeprefix(mark))
        raw, ends = [], []
        for cells, end in _lines(text.removeprefix(mark + said), delimiter):
            raw.append(cells)
            ends.append(end)
        return cls(
            path=path, raw=raw, ends=ends, delimiter=delimiter, encoding=encoding, top=mark + said
        )

    @property
    def heading(self) -> list[str]:
        """The first line."""
        return [_unquote_cell(cell) for cell in self.raw[0]] if self.raw else []

    def cell(self, row: int, column: int | None) -> str:
        """What stands there, without quotes; nothing where the table has no such cell."""
        cells = self.raw[row]
        return _unquote_cell(cells[column]) if column is not None and column < len(cells) else ""

    def set(self, row: int, column: int, text: str) -> None:
        """Put plain text into a cell, in quotes where it needs or had them."""
        cells = self.raw[row]
        cells += [""] * (column + 1 - len(cells))
        quoted = cells[column].startswith('"') or re.search(
            rf'["\r\n{re.escape(self.delimiter)}]', text
        )
        cells[column] = '"' + text.replace('"', '""') + '"' if quoted else text

    def written(self) -> bytes:
        """The file."""
        lines = zip(self.raw, self.ends, strict=True)
        text = "".join(self.delimiter.join(cells) + end for cells, end in lines)
        return (self.top + text).encode(self.encoding)

    def bytes_of_columns(self, columns: Sequence[int]) -> bytes:
        """The file with these columns only."""
        raw = [[row[n] if n < len(row) else "" for n in columns] for row in self.raw]
        return replace(self, raw=raw).written()


def _check_header(
    path: Path, header: list[str], columns: Sequence[str], required: Sequence[str]
) -> None:
    for column in header:
        if column not in columns:
            meant = did_you_mean(column, columns)
            hint = f"{meant} The columns are {', '.join(columns)}.".lstrip()
            raise ContentError(f'{path} line 1: unknown column "{column}".', hint)
        if header.count(column) > 1:
            raise ContentError(f'{path} line 1: the column "{column}" is there twice.')
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
        text = decode_table(data)
    except UnicodeDecodeError as error:
        raise ContentError(
            f"{path} is neither UTF-8 nor what Excel writes on Windows.",
            hint="Save it again as CSV with the encoding UTF-8.",
        ) from error
    said, separator = _detect_separator(text)
    rest = io.StringIO(text.removeprefix(said), newline="")
    reader = csv.reader(rest, delimiter=separator, strict=True)
    before = said.count("\n")
    try:
        for row in reader:
            cells = [cell.strip() for cell in row]
            while cells and not cells[-1]:
                cells.pop()
            if cells:
                yield before + reader.line_num, cells
    except csv.Error as error:
        raise ContentError(f"{path} line {before + reader.line_num}: {error}.") from error


def write_rows(
    rows: Iterable[Sequence[object]],
    *,
    bom: bool = False,
    delimiter: str = ",",
    comma: bool = False,
) -> bytes:
    """Any table as CSV: every field quoted, every text harmless; `comma` is a decimal comma."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL, delimiter=delimiter)
    writer.writerows([safe_cell(cell, comma=comma) for cell in row] for row in rows)
    text = _BOM + stream.getvalue() if bom else stream.getvalue()
    return text.encode("utf-8", errors="replace")


def safe_cell(value: object, *, comma: bool = False) -> str:
    """One cell; a text that a spreadsheet would take for a formula gets an apostrophe first."""
    if value is None:
        return ""
    if isinstance(value, float):
        number = f"{value:.6f}".rstrip("0").rstrip(".")
        return number.replace(".", ",") if comma else number
    if isinstance(value, int):
        return str(value)
    text = str(value).translate(_CONTROL).replace(_BOM, "")
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text


def _lines(text: str, delimiter: str) -> Iterator[tuple[list[str], str]]:
    """Raw cells and line end of each line; quoted cells may hold line ends."""
    cut = re.escape(delimiter)
    pattern = re.compile(rf'("(?:[^"]++|"")*+"|[^{cut}\r\n]*)({cut}|\r\n|\n|\r|\Z)')
    cells: list[str] = []
    for found in pattern.finditer(text):
        cells.append(found[1])
        if found[2] != delimiter:
            if found[2] or cells != [""]:
                yield cells, found[2]
            cells = []


def _unquote_cell(raw: str) -> str:
    text = raw.strip()
    return text[1:-1].replace('""', '"').strip() if text.startswith('"') else text
