"""Archives are the same bytes whenever and wherever they are written, whoever asks for one."""

import io
import stat
import zipfile
from pathlib import Path

import pytest

from autograder.zip_files import zip_bytes

PACKAGE = Path(__file__).parents[1] / "autograder"
# A student's machine has no autograder: what hands in there writes its own.
ELSEWHERE = {"workspace/hand_in.py"}


@pytest.mark.parametrize("compressed", [False, True])
def test_the_order_of_files_and_the_hour_are_not_in_it(compressed, monkeypatch):
    """Only names and contents are."""
    first = zip_bytes({"b": b"2", "a": b"1"}, compressed=compressed)
    monkeypatch.setattr("time.time", lambda: 2e9)
    assert zip_bytes({"a": b"1", "b": b"2"}, compressed=compressed) == first


def test_programs_can_be_started_and_others_not():
    """As `unzip` sets it."""
    archive = zipfile.ZipFile(io.BytesIO(zip_bytes({"run": b"x", "data": b"y"}, programs=["run"])))
    modes = {i.filename: stat.S_IMODE(i.external_attr >> 16) for i in archive.infolist()}
    assert modes == {"run": 0o755, "data": 0o644}


def test_nobody_else_writes_archives():
    """There is one writer."""
    texts = {p.relative_to(PACKAGE).as_posix(): p.read_text() for p in PACKAGE.rglob("*.py")}
    writers = {name for name, text in texts.items() if "writestr(" in text}
    assert writers == {"zip_files.py"} | ELSEWHERE
