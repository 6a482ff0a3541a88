"""Every source stands alone: a damaged one is told with its reason, the others are collected."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import struct
import tarfile
import zipfile
import zlib
from contextlib import suppress

import pytest
import yaml

from autograder.collect.collect import collect
from autograder.collect.plain import plain
from autograder.platforms import gradescope, nbgrader
from autograder.platforms.registry import RECOGNISERS
from tests.helpers.archives import CODE, put, tar_bytes, zip_bytes

ZIP = zip_bytes([("activations.py", CODE * 50), ("answers.py", CODE)])
TAR = tar_bytes([("activations.py", CODE * 50), ("answers.py", CODE)])
NOT = "is damaged or incomplete"
DAMAGED = {
    "no bytes": (b"", "empty"),
    "words": (b"<html>Log in first</html>", "not an archive"),
    "zip cut in its content": (ZIP[:60], NOT),
    "zip cut in its directory": (ZIP[:-30], NOT),
    "zip without an end": (ZIP[:-22], NOT),
    "zip with a broken stream": (ZIP[:44] + b"\xff" * 20 + ZIP[64:], NOT),
    "two letters": (b"PK", NOT),
    "tar cut": (TAR[:700], NOT),
    "tar with a broken header": (TAR[:100] + b"z" * 60 + TAR[160:], NOT),
    "gzip cut": (gzip.compress(TAR)[:-20], NOT),
    "gzip with a wrong sum": (gzip.compress(TAR)[:-8] + b"\0" * 8, NOT),
    "gzip with a broken stream": (gzip.compress(TAR)[:20] + b"\xff" * 40, NOT),
    "gzip of nothing": (gzip.compress(b""), ""),
    "bzip2": (bz2.compress(TAR)[:-9], "bzip2"),
    "xz": (lzma.compress(TAR)[:-9], "xz"),
}


def three(assignment, into, tmp_path, second):
    """What becomes of three students' sources of which the second is as given."""
    good = [tmp_path / "ada.zip", tmp_path / "cleo.zip"]
    for number, path in enumerate(good):
        path.write_bytes(zip_bytes([("activations.py", CODE + b"# %d\n" % number)]))
    sources = [good[0], second, good[1]]
    records = list(collect(assignment, sources, into, formats=RECOGNISERS))
    assert [(r.student, str(r.status)) for r in (records[0], records[-1])] == [
        ("ada", "new"),
        ("cleo", "new"),
    ]
    return records[1:-1]


@pytest.mark.parametrize("kind", DAMAGED)
def test_a_damaged_archive_costs_no_other(assignment, into, tmp_path, kind):
    """One record, refused, with what is wrong with it."""
    content, words = DAMAGED[kind]
    (tmp_path / "bob.zip").write_bytes(content)
    records = three(assignment, into, tmp_path, tmp_path / "bob.zip")
    assert [str(record.status) for record in records] == ["refused"]
    assert words in records[0].sentence
    assert "fault" not in records[0].sentence + records[0].hint


@pytest.mark.parametrize("special", ["fifo", "link to nothing in a folder", "socket"])
def test_what_is_no_file_costs_no_other(assignment, into, tmp_path, special):
    """A device among the sources."""
    path = tmp_path / "bob.zip"
    if special == "fifo":
        os.mkfifo(path)
    elif special == "socket":
        os.mknod(path, 0o140644)
    else:
        path.mkdir()
        (path / "activations.py").symlink_to("nowhere")
    records = three(assignment, into, tmp_path, path)
    assert all(str(record.status) == "refused" for record in records)


ERRORS = [
    *(zipfile.BadZipFile("x"), zipfile.LargeZipFile("x"), zlib.error("x"), lzma.LZMAError("x")),
    *(tarfile.ReadError("x"), tarfile.CompressionError("x"), tarfile.StreamError("x")),
    *(tarfile.ExtractError("x"), tarfile.HeaderError("x"), gzip.BadGzipFile("x"), EOFError("x")),
    *(struct.error("x"), UnicodeDecodeError("utf-8", b"x", 0, 1, "x"), OverflowError("x")),
    *(IndexError("x"), KeyError("x"), NotImplementedError("x"), RuntimeError("x")),
    *(MemoryError(), RecursionError("x"), TypeError("x"), AttributeError("x"), OSError("x")),
    OSError(5, "Input/output error"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("place", ["listing", "reading"])
def test_every_error_of_the_readers_is_known(
    assignment, into, tmp_path, monkeypatch, error, place
):
    """Whatever the standard library raises, when a list is read or a member's bytes."""
    (tmp_path / "bob.zip").write_bytes(ZIP)
    calls = {"listing": "ZipFile.__init__", "reading": "ZipExtFile.read"}
    owner, name = calls[place].split(".")
    real = getattr(getattr(zipfile, owner), name)

    def failing(self, *arguments, **more):
        file = self if place == "listing" else self._fileobj
        holder = arguments[0] if place == "listing" else file
        shared = getattr(holder, "_file", holder)
        with suppress(io.UnsupportedOperation):  # in memory: one that a test makes
            if os.fstat(shared.fileno()).st_size == len(ZIP):
                raise error
        return real(self, *arguments, **more)

    monkeypatch.setattr(getattr(zipfile, owner), name, failing)
    records = three(assignment, into, tmp_path, tmp_path / "bob.zip")
    assert [str(record.status) for record in records] == ["refused"]
    said = records[0].sentence
    assert NOT in said or "Input/output error" in said
    assert "autograder" not in records[0].hint


YAML = [
    *('a: !!int ""', "a: !!bool x", "a: !!timestamp x", "a: !!float ''", "{[]: 1, {}: 2}"),
    *("a: !!binary \xff", "a: !!set [1]", "a: 2025-99-99", "- ? {a: [}", "\t", "a: &a [*a]"),
    *("a: !!omap x", "a: !!pairs 1", "a: !!merge x", "<<: 5", "a: !!int 1:", "a: 0o9", "%YAML 9"),
]


@pytest.mark.parametrize("text", YAML)
def test_every_error_of_yaml_is_known(assignment, into, tmp_path, text):
    """Metadata that cannot be read refuses its export, with the remedy."""
    export = {"x/submission_metadata.yml": text.encode("latin-1"), "x/submission_1/a.py": CODE}
    (tmp_path / "bob.zip").write_bytes(zip_bytes(export.items()))
    records = three(assignment, into, tmp_path, tmp_path / "bob.zip")
    assert {str(record.status) for record in records} <= {"refused", "unmatched"}
    assert all("fault" not in record.hint for record in records)
    assert all("Error" not in record.sentence for record in records)


@pytest.mark.parametrize("error", [yaml.YAMLError("x"), ZeroDivisionError(), MemoryError()])
def test_whatever_yaml_raises(assignment, into, tmp_path, monkeypatch, error):
    """Also what no text of ours makes it raise."""

    def load(*_arguments):
        raise error

    monkeypatch.setattr(gradescope.yaml, "load", load)
    export = {"submission_metadata.yml": b"a: 1", "submission_1/activations.py": CODE}
    (tmp_path / "bob.zip").write_bytes(zip_bytes(export.items()))
    (record,) = three(assignment, into, tmp_path, tmp_path / "bob.zip")
    assert record.sentence == "submission_metadata.yml is damaged"


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2, "locked"])
@pytest.mark.parametrize("name", ["submission_metadata.yml", "ada/02-activations/timestamp.txt"])
def test_a_platforms_file_that_cannot_be_unpacked(assignment, into, tmp_path, method, name):
    """Packed in a way that is not read, or locked: what it says is missing, nothing else."""
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED if method == "locked" else method
    files = [(info, b"2025-01-01 10:00:00 UTC"), ("ada/02-activations/activations.py", CODE)]
    files += [("bob/02-activations/activations.py", CODE)] * name.startswith("ada")
    data = zip_bytes(files)
    if method == "locked":
        at = data.index(b"PK\x01\x02")
        data = data[:6] + b"\x01" + data[7 : at + 8] + b"\x01" + data[at + 9 :]
    (tmp_path / "download.zip").write_bytes(data)
    record, *_ = collect(assignment, [tmp_path / "download.zip"], into, formats=RECOGNISERS)
    if name == "submission_metadata.yml":
        assert record.status == "refused"
        assert "submission_metadata.yml is" in record.sentence
    else:
        assert (str(record.status), record.dated) == ("new", False)


def test_a_time_that_is_no_day_is_no_time(assignment, into, tmp_path):
    """2025-02-31 in one timestamp.txt leaves the others' times alone."""
    files = {"ada/02-activations/timestamp.txt": b"2025-02-31 10:00:00 UTC"}
    files |= {"bob/02-activations/timestamp.txt": b"2025-02-01 10:00:00 UTC"}
    files |= {f"{who}/02-activations/activations.py": CODE for who in ("ada", "bob")}
    source = put(tmp_path / "download", **{f"./{name}": text for name, text in files.items()})
    records = list(collect(assignment, [source], into, formats=[nbgrader.nbgrader]))
    assert [(r.student, r.dated) for r in records] == [("ada", False), ("bob", True)]


@pytest.mark.parametrize("error", [AssertionError("x"), ZeroDivisionError("y")])
def test_a_fault_of_ours_ends_one_source_only(assignment, into, tmp_path, error):
    """It is told as what it is."""

    def recognise(listing, context):
        if listing.label == "bob":
            raise error
        return plain(listing, context)

    paths = [tmp_path / f"{name}.zip" for name in ("ada", "bob", "cleo")]
    for path in paths:
        path.write_bytes(ZIP)
    records = list(collect(assignment, paths, into, formats=[recognise]))
    assert [str(record.status) for record in records] == ["new", "refused", "new"]
    assert type(error).__name__ in records[1].sentence
    assert "fault of autograder's" in records[1].hint


def test_an_entry_that_is_gone_costs_no_neighbour(assignment, into, tmp_path, monkeypatch):
    """Between the listing of a folder and the look at it."""
    put(tmp_path / "class", ada__activations_dot_py=CODE, cleo__activations_dot_py=CODE)
    (tmp_path / "class/bob.zip").write_bytes(ZIP)

    class Entry:
        def __init__(self, entry):
            self.entry = entry
            self.name, self.path = entry.name, entry.path
            self.is_dir, self.is_file = entry.is_dir, entry.is_file
            self.is_symlink = entry.is_symlink

        def stat(self, *, follow_symlinks):
            if self.name == "bob.zip":
                raise FileNotFoundError(2, "No such file or directory")
            return self.entry.stat(follow_symlinks=follow_symlinks)

    scandir = os.scandir

    class Listed:
        def __init__(self, path):
            self.entries = scandir(path)

        def __enter__(self):
            return map(Entry, self.entries)

        def __exit__(self, *_exception):
            self.entries.close()

    monkeypatch.setattr("autograder.collect.folders.os.scandir", Listed)
    records = {r.student: r for r in collect(assignment, [tmp_path / "class"], into)}
    monkeypatch.undo()
    assert str(records["ada"].status) == str(records["cleo"].status) == "new"
    assert "No such file" in records["bob"].sentence
