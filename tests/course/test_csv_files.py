"""CSV files as Excel and other programs write them."""

from __future__ import annotations

import codecs

import pytest

from autograder.course.csv_files import Sheet, read_rows
from autograder.errors import ContentError

COLUMNS = ("id", "name", "note")
WRITTEN = {
    "utf-8": lambda text: text.encode(),
    "utf-8 with mark": lambda text: text.encode("utf-8-sig"),
    "Windows": lambda text: text.encode("cp1252"),
    "Unicode text": lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
    "the other order": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
}


@pytest.fixture(params=WRITTEN)
def put(request, tmp_path):
    """Writes a text as one of these programs does."""

    def go(text):
        path = tmp_path / "table.csv"
        path.write_bytes(WRITTEN[request.param](text))
        return path

    return go


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table_is_read_however_it_was_saved(put, separator, end):
    """Excel's first line names a separator that is no usual one."""
    rows = ["id,name,note", "ada,Ádá Müller,ß", '"bob","Bob; or Rob, Jr",']
    text = end.join(row.replace(",", separator, 2) for row in rows[:2]) + end
    text += f'bob{separator}"Bob{separator} or Rob"{separator}{end}'
    if separator == "|":
        text = f"sep=|{end}{text}"
    path = put(text)
    found = list(read_rows(path, COLUMNS, ("id",)))
    first = 3 if separator == "|" else 2
    assert found == [
        (first, {"id": "ada", "name": "Ádá Müller", "note": "ß"}),
        (first + 1, {"id": "bob", "name": f"Bob{separator} or Rob"}),
    ]
    sheet = Sheet.read(path, "a table")
    assert sheet.heading == ["id", "name", "note"]
    assert sheet.written() == path.read_bytes()
    sheet.set(2, 2, f"x{separator}y")
    path.write_bytes(sheet.written())
    assert Sheet.read(path, "a table").cell(2, 2) == f"x{separator}y"


def test_a_wrong_line_is_counted_from_the_files_first(put):
    """The line that Excel writes for itself is one."""
    path = put("sep=;\nid;name\nada;Ada\nbob;Bob;x;y\n")
    with pytest.raises(ContentError, match="line 4: more cells than columns"):
        list(read_rows(path, COLUMNS, ("id",)))


def test_a_comma_in_quotes_is_no_separator(put):
    """Of the heading, as of any other line."""
    path = put('"id";"name"\n"a,b,c";"x"\n')
    assert [row for _, row in read_rows(path, COLUMNS, ("id",))] == [{"id": "a,b,c", "name": "x"}]
    assert Sheet.read(put('"a, b, c";"d"\n1;2\n'), "a table").heading == ["a, b, c", "d"]
