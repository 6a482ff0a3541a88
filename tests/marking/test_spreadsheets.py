"""Tables as .xlsx and .ods: there and back, formulas that do not run, files that are hostile."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from odfdo import Document
from openpyxl import Workbook, load_workbook

from autograder.errors import ContentError, UsageError
from autograder.marking import spreadsheets
from autograder.marking.sheet import apply_table, table_of
from autograder.marking.spreadsheets import read_cells, written
from tests.helpers import written_class as course

KINDS = (".xlsx", ".ods")
HOSTILE = (
    *("=1+1", "+1+1", "-1+1", "@SUM(1)", "|calc", "%0a=1", " =1", "\t=1", "＝1+1"),
    *('=HYPERLINK("http://evil.example";"x")', "=cmd|' /C calc'!A0", "'=1", "\ufeff=1"),
)
BOMB = 200_000_000  # bytes that a small file becomes


@pytest.fixture(params=KINDS)
def kind(request):
    return request.param


@pytest.fixture
def desk(tmp_path):
    root = course.make_course(tmp_path / "course")
    for number, text in enumerate(HOSTILE):
        course.answer(root, f"s{number:02}", why_bias=text)
    course.answer(
        root, "zoe", why_bias="A <b>word</b> & two  blanks,\na line, é 漢 😀 \x07\ufffe."
    )
    return course.desk_of(root)


def filled(desk, path: Path, **columns: dict[str, str | float]) -> Path:
    """The table as it goes out, with cells filled in by a program that knows the format."""
    path.write_bytes(table_of(desk, "en", suffix=path.suffix))
    rows = [cells for _, cells in read_cells(path)]
    head = rows[0]
    for row in rows[1:]:
        row += [""] * (len(head) - len(row))
        for column, by_answer in columns.items():
            if row[head.index("question")] == "why_bias":
                row[head.index(column)] = by_answer.get(row[head.index("answer")], "")
    path.write_bytes(written(path.suffix, rows, [12] * len(head)))
    return path


def key(desk, student):
    return next(a.key for a in desk.answers.of("why_bias") if a.student == student)


def earned(desk):
    answers = desk.answers.of("why_bias")
    return {a.student: desk.earned(a) for a in answers if desk.given(a) is not None}


def test_marks_go_out_and_come_back(desk, tmp_path, kind):
    """Numbers are numbers; what is empty says nothing; a comment stays a comment."""
    zoe, first = key(desk, "zoe"), key(desk, "s00")
    path = filled(
        desk, tmp_path / f"marks{kind}", points={zoe: 1.5, first: "0,5"}, comment={zoe: "Good."}
    )
    assert apply_table(desk, path, "en") == 2
    assert earned(desk) == {"zoe": 1.5, "s00": 0.5}
    assert apply_table(desk, path, "en") == 0


def test_what_the_table_says_is_as_in_csv(desk, tmp_path, kind):
    """The same cells, whatever the format."""
    import csv

    path = tmp_path / f"marks{kind}"
    path.write_bytes(table_of(desk, "en", suffix=kind))
    cells = [row for _, row in read_cells(path)]
    text = table_of(desk, "en").decode("utf-8-sig").replace("\ufffe", "\ufffd")
    plain = [[c.strip() for c in row] for row in csv.reader(io.StringIO(text))]
    assert cells == [row[: len(row) - [*map(bool, row[::-1])].index(True)] for row in plain]


def test_no_answer_runs_as_a_formula_in_excel(desk):
    """Every text is stored as one, begins harmlessly, and stays a text when it is edited."""
    book = load_workbook(io.BytesIO(table_of(desk, "en", suffix=".xlsx")))
    texts = [
        cell for row in book.active.iter_rows() for cell in row if isinstance(cell.value, str)
    ]
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in texts)
    assert not [c.value for c in texts if c.value.lstrip().startswith((*"=+-@|%", "＝"))]


def test_no_answer_runs_as_a_formula_in_libreoffice(desk):
    """No cell has a formula, and no text looks like one."""
    document = Document(io.BytesIO(table_of(desk, "en", suffix=".ods")))
    cells = document.body.get_elements("descendant::table:table-cell")
    assert not [cell for cell in cells if cell.get_attribute_string("table:formula")]
    texts = [cell.text_recursive for cell in cells]
    assert not [text for text in texts if text.lstrip().startswith((*"=+-@|%", "＝"))]


def test_comments_that_look_like_formulas_come_back_as_words(desk, tmp_path, kind):
    """And go out again harmless."""
    said = {key(desk, f"s{number:02}"): words for number, words in enumerate(HOSTILE)}
    path = filled(desk, tmp_path / f"marks{kind}", points=dict.fromkeys(said, 1.0), comment=said)
    assert apply_table(desk, path, "en") == len(HOSTILE)
    again = tmp_path / f"again{kind}"
    again.write_bytes(table_of(desk, "en", suffix=kind))
    texts = [text for _, cells in read_cells(again) for text in cells]
    assert not [text for text in texts if text.lstrip().startswith((*"=+-@|%", "＝"))]
    assert apply_table(desk, again, "en") == 0


def test_a_formula_counts_as_the_value_that_was_saved_with_it(desk, tmp_path):
    """Without one it is no number: nothing is guessed, and nothing skipped silently."""
    path = tmp_path / "marks.xlsx"
    path.write_bytes(table_of(desk, "en", suffix=".xlsx"))
    book = load_workbook(path)
    head = [cell.value for cell in book.active[1]]
    book.active.cell(2, head.index("points") + 1).value = "=1+0.5"
    book.save(path)
    with pytest.raises(UsageError, match=r'line 2: "=1\+0.5" are no points'):
        apply_table(desk, path, "en")
    assert earned(desk) == {}


def test_every_mistake_is_told_by_its_line(desk, tmp_path, kind):
    """The number that the spreadsheet shows beside it; nothing was applied."""
    keys = [key(desk, f"s{number:02}") for number in range(4)]
    said = dict(zip(keys, (9.0, "many", "#NAME?", 1.0), strict=True))
    path = filled(desk, tmp_path / f"marks{kind}", points=said)
    lines = {cells[1]: number for number, cells in read_cells(path) if cells[0] == "why_bias"}
    with pytest.raises(UsageError) as refused:
        apply_table(desk, path, "en")
    for which, words in zip(
        keys,
        ("9 of 2 points", '"many" are no points', "points: a formula that fails"),
        strict=False,
    ):
        assert f"line {lines[which]}: {words}" in str(refused.value)
    assert f"line {lines[keys[3]]}" not in str(refused.value)
    assert earned(desk) == {}


def bomb(path: Path) -> None:
    """A small archive that becomes large."""
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/workbook.xml", "w", force_zip64=True) as entry,
    ):
        for _ in range(BOMB // 1_000_000):
            entry.write(b" " * 1_000_000)


@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"question,answer,points\n"),
        lambda path: zipfile.ZipFile(path, "w").close(),
        lambda path: path.mkdir(),
        lambda path: None,
    ],
    ids=["empty", "csv", "no files", "folder", "none"],
)
def test_what_is_no_spreadsheet_is_refused(tmp_path, kind, make):
    """In a sentence with the way out."""
    path = tmp_path / f"marks{kind}"
    make(path)
    with pytest.raises(ContentError, match="cannot be read") as refused:
        list(read_cells(path))
    assert "CSV" in refused.value.hint


def test_what_becomes_larger_than_memory_is_not_unpacked(tmp_path, kind):
    """However small the file is."""
    path = tmp_path / f"marks{kind}"
    bomb(path)
    assert path.stat().st_size < 1_000_000
    with pytest.raises(ContentError, match="too large"):
        list(read_cells(path))


def test_a_million_repeated_lines_are_no_lines(tmp_path):
    """Empty ones are skipped, as LibreOffice writes them; full ones are too many."""
    data = written(".ods", [["question", "answer", "points"], ["a", "b", 1.0]], [9, 9, 9])
    document = Document(io.BytesIO(data))
    rows = document.body.get_elements("descendant::table:table-row")
    path = tmp_path / "marks.ods"
    rows[1].set_attribute("table:number-rows-repeated", "1048574")
    document.save(path)
    with pytest.raises(ContentError, match="more than 200000 lines"):
        list(read_cells(path))
    for cell in rows[1].get_elements("table:table-cell"):
        cell.delete()
    document.save(path)
    assert list(read_cells(path)) == [(1, ["question", "answer", "points"])]


def test_a_date_is_no_number(tmp_path):
    """Excel makes one of 1.5 where a comma is written."""
    import datetime

    book = Workbook()
    book.active.append(["points"])
    book.active.append([datetime.date(2026, 5, 1)])
    book.save(tmp_path / "a.xlsx")
    (_, (_, (text,))) = read_cells(tmp_path / "a.xlsx")
    assert text.startswith("2026-05-01")


def test_entities_of_xml_are_not_unfolded(tmp_path):
    """A text that refers to itself a thousandfold, and to a file of this machine."""
    entities = (
        '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">'
        + "".join(
            f'<!ENTITY {one} "{f"&{before};" * 50}">'
            for before, one in zip("bcdefg", "cdefgh", strict=True)
        )
        + "<!ENTITY z SYSTEM 'file:///etc/hostname'>]>"
    )
    for suffix, name in ((".xlsx", "xl/worksheets/sheet1.xml"), (".ods", "content.xml")):
        source = zipfile.ZipFile(io.BytesIO(written(suffix, [["points"], ["x"]], [9])))
        path = tmp_path / f"a{suffix}"
        with zipfile.ZipFile(path, "w") as target:
            for entry in source.namelist():
                text = source.read(entry)
                if entry in (name, "xl/sharedStrings.xml"):
                    body = text.decode().partition("?>")[2] if b"<?xml" in text else text.decode()
                    text = (entities + body.replace(">x<", ">&h;&z;<")).encode()
                target.writestr(entry, text)
        try:
            cells = [text for _, row in read_cells(path) for text in row]
        except ContentError:
            continue
        assert all(len(text) < 1_000 for text in cells)
        assert Path("/etc/hostname").read_text().strip() not in cells


def test_the_limits_stand_beside_the_reader():
    """Not a larger one by accident."""
    assert spreadsheets._MOST_BYTES <= 100_000_000
