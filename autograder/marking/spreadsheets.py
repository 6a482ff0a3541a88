"""Tables as .xlsx and .ods: what people fill in where CSV is too bare."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from autograder.errors import ContentError

_MOST_BYTES = 100_000_000  # unpacked
_MOST_FILES = 1_000  # in the archive that such a file is
_MOST_ROWS = 200_000
_MOST_COLUMNS = 64
_HINT = "Save it again as .xlsx or .ods, or as CSV with the encoding UTF-8."
_LONGEST = 32_000  # characters of a cell: Excel opens no file with more than 32,767
_NO_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")


def is_spreadsheet(path: Path) -> bool:
    """Whether the name says .xlsx or .ods."""
    return path.suffix.lower() in _READ


def read_cells(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Number and cells of each line of the first sheet that is not empty.

    A formula counts as the value that the program which saved the file has computed; one without a
    value is read as it was typed, and so nowhere as a number.

    Raises
    ------
    ContentError
        If it cannot be read.
    """
    try:
        data = path.read_bytes()
        _demand_small(data)
        lines = list(_READ[path.suffix.lower()](data))
    except OSError as error:
        raise ContentError(f"{path} cannot be read: {error.strerror}.", _HINT) from error
    except Exception as error:  # whatever the libraries make of a damaged file
        raise ContentError(f"{path} cannot be read as a spreadsheet ({error}).", _HINT) from error
    for number, cells in lines:
        texts = [_cell_text(cell).strip() for cell in cells]
        while texts and not texts[-1]:
            texts.pop()
        if texts:
            yield number, texts


def written(suffix: str, rows: Sequence[Sequence[str | float]], widths: Sequence[int]) -> bytes:
    """A table with a fixed first line, as the bytes of such a file.

    Every text is stored as a text, so that none runs as a formula.

    Parameters
    ----------
    widths : sequence of int
        Of the columns, in characters.
    """
    clean = [[_storable_cell(cell) for cell in row] for row in rows]
    return _WRITTEN[suffix.lower()](clean, widths)


def _storable_cell(cell: str | float) -> str | float:
    return _NO_XML.sub("\ufffd", cell)[:_LONGEST] if isinstance(cell, str) else cell


def _demand_small(data: bytes) -> None:
    """No file that becomes larger than memory once it is unpacked (ValueError)."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
    if len(entries) > _MOST_FILES or sum(entry.file_size for entry in entries) > _MOST_BYTES:
        raise ValueError("it is too large")


def _cell_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float | Decimal):
        number = f"{value:.6f}"
        return number.rstrip("0").rstrip(".")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return str(value)


def _from_xlsx(data: bytes) -> Iterator[tuple[int, Sequence[Any]]]:
    from openpyxl import load_workbook

    sheets = []
    for values in (True, False):
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=values)
        sheets.append(book.worksheets[0])
        sheets[-1].reset_dimensions()
    limits = {"max_row": _MOST_ROWS, "max_col": _MOST_COLUMNS, "values_only": True}
    both = zip(*(sheet.iter_rows(**limits) for sheet in sheets), strict=True)
    for number, (values, typed) in enumerate(both, 1):
        pairs = zip(values, typed, strict=True)
        yield number, [raw if value is None else value for value, raw in pairs]


def _from_ods(data: bytes) -> Iterator[tuple[int, Sequence[Any]]]:
    from odfdo import Document

    (sheet, *_) = Document(io.BytesIO(data)).body.get_elements("table:table")
    number = 0
    for row in sheet.get_elements("descendant::table:table-row"):
        cells: list[Any] = []
        for cell in row.get_elements("table:table-cell|table:covered-table-cell"):
            left = _MOST_COLUMNS - len(cells)
            cells += [_ods_value(cell)] * min(_repeat_count(cell, "columns"), left)
        times = _repeat_count(row, "rows")
        if any(cell is not None for cell in cells):
            if number + times > _MOST_ROWS:
                raise ValueError(f"it has more than {_MOST_ROWS} lines")
            for again in range(times):
                yield number + again + 1, cells
        number += times


def _repeat_count(element: Any, what: str) -> int:
    """How many alike are meant: a sheet ends with a million empty lines, written as one."""
    said = element.get_attribute_string(f"table:number-{what}-repeated") or "1"
    return max(1, int(said[:9]))


def _ods_value(cell: Any) -> Any:
    kind = cell.get_attribute_string("office:value-type")
    formula = cell.get_attribute_string("table:formula")
    if kind in ("float", "percentage", "currency"):
        return float(cell.get_attribute_string("office:value") or "nan")
    if kind in ("date", "time", "boolean"):
        return cell.get_attribute_string(f"office:{kind}-value")
    lines = [line.text_recursive for line in cell.get_elements("text:p")]  # not those of a note
    return "\n".join(lines) or formula


def _as_xlsx(rows: Sequence[Sequence[str | float]], widths: Sequence[int]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    sheet.freeze_panes = "A2"
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for line, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(line, column)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
                cell.quotePrefix = True  # stays a text when somebody edits it
                cell.alignment = Alignment(wrap_text=True, vertical="top")
            if line == 1:
                cell.font = Font(bold=True)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _as_ods(rows: Sequence[Sequence[str | float]], widths: Sequence[int]) -> bytes:
    from odfdo import Cell, Column, Document, Row, Table
    from odfdo.element import Element

    document = Document("spreadsheet")
    document.body.clear()

    def add_style(family: str, properties: str) -> str:
        made: Any = Element.from_tag(
            f'<style:style style:family="table-{family}">{properties}</style:style>'
        )
        return str(document.insert_style(made, automatic=True))

    wrapped = '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>'
    styles = {
        True: add_style("cell", f'{wrapped}<style:text-properties fo:font-weight="bold"/>'),
        False: add_style("cell", wrapped),
    }
    sheet = Table("marks")
    for width in widths:
        size = f'<style:table-column-properties style:column-width="{width / 5:.1f}cm"/>'
        sheet.append(Column(style=add_style("column", size)))
    for number, row in enumerate(rows):
        line = Row()
        for value in row:
            kind = "string" if isinstance(value, str) else "float"
            content = value if value != "" else None
            line.append(Cell(content, cell_type=kind, style=styles[number == 0]))
        sheet.append(line)
    document.body.append(sheet)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


_Reader = Callable[[bytes], Iterator[tuple[int, Sequence[Any]]]]
_READ: dict[str, _Reader] = {".xlsx": _from_xlsx, ".ods": _from_ods}
_WRITTEN = {".xlsx": _as_xlsx, ".ods": _as_ods}
