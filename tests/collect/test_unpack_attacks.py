"""Every known attack by archive is refused with a sentence, and leaves nothing behind."""

from __future__ import annotations

import gzip
import io
import os
import struct
import tarfile
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.collect import tars
from autograder.collect.members import MIB, STUDENT, Kind, Member, UnpackLimits
from autograder.collect.storage_plan import Plan
from autograder.collect.unpack import unpack, write
from autograder.errors import SubmissionError
from tests.helpers.archives import CODE, tar_bytes, tree, zip_bytes

ZEROS = bytes(4 * MIB)


def refusal(path: Path, limits: UnpackLimits = STUDENT) -> SubmissionError:
    """The refusal of an archive, once it is clear that nothing was written anywhere."""
    room = path.parent / "room"
    (room / "out").mkdir(parents=True)
    with pytest.raises(SubmissionError) as caught:
        unpack(path, room / "out", modules=("activations",), limits=limits)
    assert tree(room) == {}
    assert caught.value.message.startswith(path.name)
    return caught.value


def link(name: str, kind: int = 0o120777) -> zipfile.ZipInfo:
    """A zip entry that says it is a link (or what else `kind` says)."""
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = kind << 16
    return info


@pytest.mark.parametrize(
    "name",
    ["../evil.py", "a/../../evil.py", "a/..", "..\\evil.py", "a\\..\\..\\evil.py", ".. /evil.py"],
)
def test_a_path_that_climbs_is_refused(archive, name):
    """No member leaves the folder by `..`, with either kind of slash."""
    assert "points outside" in refusal(archive(("activations.py", CODE), (name, b"x"))).message


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd",
        "//host/share/x",
        "\\\\host\\share\\x",
        "C:\\x.py",
        "c:/x.py",
        "\\x.py",
        "d:x",
    ],
)
def test_an_absolute_path_is_refused(archive, name):
    """No member names a place of its own: root, drive or share."""
    message = refusal(archive(("activations.py", CODE), (name, b"x"))).message
    assert "absolute path" in message or "Windows drive" in message


def test_junk_may_not_climb_either(archive):
    """A path that climbs is refused even where it would be cleaned out."""
    refusal(archive(("activations.py", CODE), ("__pycache__/../../x", b"")))


def test_backslashes_separate_folders(archive, tmp_path):
    """The separators of some Windows tools make folders, and a note says so."""
    done = unpack(archive(("activations.py", CODE), ("data\\h.csv", b"1")), tmp_path / "out")
    assert done.files == ("activations.py", "data/h.csv")
    assert done.notes == ("data/h.csv: was stored as data\\h.csv",)


@pytest.mark.parametrize("kind", [0o120777, 0o020666, 0o060666, 0o010666, 0o140777])
def test_links_and_devices_in_a_zip_are_left_out(archive, tmp_path, kind):
    """A symbolic link, device, pipe or socket is never made, and a note names it."""
    path = archive(("activations.py", CODE), (link("x", kind), b"/etc/passwd"))
    done = unpack(path, tmp_path / "out")
    assert tree(tmp_path / "out") == {"activations.py": CODE}
    assert "left out x: it is a" in done.notes[0]


def test_nothing_is_written_through_a_link(archive, tmp_path):
    """A link to a folder and a file below it do not put the file into that folder."""
    (tmp_path / "target").mkdir()
    path = archive((link("x"), b"../target"), ("x/evil.py", b"1"), ("activations.py", CODE))
    unpack(path, tmp_path / "out")
    assert tree(tmp_path / "target") == {}
    assert not (tmp_path / "out/x").is_symlink()


TAR_KINDS = {
    **dict.fromkeys([tarfile.SYMTYPE, tarfile.LNKTYPE], "link"),
    **dict.fromkeys([tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE], "special file"),
}


@pytest.mark.parametrize("kind", TAR_KINDS)
def test_links_and_devices_in_a_tar_are_left_out(tmp_path, kind):
    """Symbolic and hard links, devices and pipes of a tar are never made."""
    info = tarfile.TarInfo("x")
    info.type, info.linkname = kind, "/etc/passwd"
    (tmp_path / "a.tar").write_bytes(tar_bytes([("activations.py", CODE), (info, b"")]))
    done = unpack(tmp_path / "a.tar", tmp_path / "out")
    assert tree(tmp_path / "out") == {"activations.py": CODE}
    assert done.notes == (f"left out x: it is a {TAR_KINDS[kind]}, not a file",)


def test_a_tar_that_climbs_is_refused(tmp_path):
    """The rules for names hold for a tar as for a zip."""
    (tmp_path / "a.tar").write_bytes(tar_bytes([("../evil.py", b"x")]))
    assert "points outside" in refusal(tmp_path / "a.tar").message


def test_a_bomb_by_ratio_is_refused(archive):
    """A file that unpacks to far more than its size is refused by its ratio."""
    assert "200 times" in refusal(archive(("activations.py", ZEROS))).message


def test_a_small_file_of_zeros_is_no_bomb(archive, tmp_path):
    """Below 1 MiB the ratio does not matter."""
    unpack(archive(("activations.py", CODE), ("zeros.csv", bytes(MIB))), tmp_path / "out")


def test_a_bomb_by_total_size_is_refused(archive):
    """Many files that are large together are refused, and the largest is named."""
    entries = [(f"{n}.bin", os.urandom(1000 * n)) for n in range(1, 5)]
    message = refusal(archive(*entries), UnpackLimits(total_bytes=9_000)).message
    assert "9.8 KiB, more than 8.8 KiB" in message
    assert "4.bin" in message


def test_a_size_that_lies_is_caught_while_writing(archive, tmp_path):
    """What counts is the bytes that come, not the size that the header gives."""
    path = archive(("activations.py", CODE * 100))
    data = bytearray(path.read_bytes())
    real, claimed = struct.pack("<I", len(CODE) * 100), struct.pack("<I", 1)
    path.write_bytes(bytes(data).replace(real, claimed))
    assert "damaged" in refusal(path).message


def test_a_file_that_grows_is_stopped(tmp_path):
    """Content beyond the limit ends the writing, whatever size was announced."""
    grown = Member(name="x", kind=Kind.FILE, size=1, open=lambda: io.BytesIO(bytes(5_000)))
    with pytest.raises(SubmissionError, match="larger than it says"):
        write(Plan(files=(("x", grown),)), tmp_path / "out", UnpackLimits(total_bytes=4_000))
    assert tree(tmp_path) == {}


def test_too_many_files_are_refused(archive):
    """More files than the limit are refused before any is written."""
    entries = [(f"{number}.py", b"") for number in range(11)]
    assert "11 files, more than 10" in refusal(archive(*entries), UnpackLimits(members=10)).message


def test_a_huge_directory_is_not_even_parsed(archive, monkeypatch):
    """An archive with absurdly many entries is refused before a list of them is made."""
    path = archive(*((f"{number}.py", b"") for number in range(101)))
    monkeypatch.setattr(zipfile.ZipFile, "__init__", lambda *_: pytest.fail("it was parsed"))
    limits = UnpackLimits(members=10, slack=10)
    assert "more than 100 entries" in refusal(path, limits).message


def test_a_tar_with_too_many_entries_is_refused(tmp_path):
    """The listing of a tar ends at the limit."""
    (tmp_path / "a.tar").write_bytes(tar_bytes([(f"{n}.py", b"") for n in range(101)]))
    limits = UnpackLimits(members=10, slack=10)
    assert "more than 100 entries" in refusal(tmp_path / "a.tar", limits).message


def test_a_gzip_bomb_is_stopped_while_it_unpacks(tmp_path):
    """A gzip that grows out of proportion is stopped long before its end."""
    (tmp_path / "a.tar.gz").write_bytes(gzip.compress(bytes(64 * MIB), 1))
    started = time.process_time()
    limits = UnpackLimits(total_bytes=MIB)
    assert "unpacks from" in refusal(tmp_path / "a.tar.gz", limits).message
    assert time.process_time() - started < 1


def test_an_archive_that_is_itself_huge_is_refused(archive):
    """The size of the archive is looked at first."""
    path = archive(("activations.py", os.urandom(4_000)))
    limits = UnpackLimits(total_bytes=1_000, slack=2)
    assert "larger than 2.0 KiB" in refusal(path, limits).message


def test_overlapping_entries_are_refused(archive):
    """Two entries that share their bytes, the trick of the flat bomb, are refused."""
    path = archive(("a.py", b"x" * 500), ("b.py", b"x" * 500))
    data = bytearray(path.read_bytes())
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = struct.pack("<I", 0)  # where the first entry begins
    path.write_bytes(bytes(data))
    assert "shares its bytes" in refusal(path).message


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("a.py", "a.py", "is in it twice"),
        ("a.py", "./a.py", "is in it twice"),
        ("a.py", "A.py", "one name on some computers"),
        ("gr\u00fcn.py", "gru\u0308n.py", "one name on some computers"),
        ("stra\u00dfe.py", "STRASSE.py", "one name on some computers"),
        ("Src/a.py", "src/b.py", "one name on some computers"),
        ("a", "a/b.py", "both a file and a folder"),
        ("a/b.py", "a", "both a file and a folder"),
        ("a.py", "a.py. ", "is in it twice"),
    ],
)
def test_names_that_meet_are_refused(archive, first, second, words):
    """Two members never end under one name: equal, or equal but for case or Unicode form."""
    assert words in refusal(archive((first, b"1"), (second, b"2"))).message


@pytest.mark.parametrize("flag", [0x1, 0x41])
def test_a_password_is_refused(archive, flag):
    """An encrypted member is refused with the request to pack without a password."""
    path = archive(("activations.py", CODE))
    data = bytearray(path.read_bytes())
    data[6] |= flag
    data[data.rindex(b"PK\x01\x02") + 8] |= flag
    path.write_bytes(bytes(data))
    error = refusal(path)
    assert "locked with a password" in error.message
    assert "without a password" in error.hint


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unusual_compression_is_refused(archive, method):
    """Methods whose readers take memory as the archive pleases are refused."""
    path = archive(("activations.py", CODE), compression=method)
    assert "unusual way" in refusal(path).message


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "the file is empty (0 bytes)"),
        (b"<html>Session expired</html>", "it is not an archive"),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", "it is a 7z archive"),
        (b"Rar!\x1a\x07\x01\x00", "it is a rar archive"),
        (b"%PDF-1.7", "it is a PDF document"),
        (zip_bytes([]), "it holds no files"),
        (zip_bytes([("a/", b"")]), "it holds no files"),
        (zip_bytes([("__MACOSX/._a.py", b"x")]), "it holds no files; left out: __MACOSX"),
    ],
)
def test_what_is_no_archive_or_empty_is_refused(tmp_path, content, words):
    """An empty file, a web page, a foreign format or an archive of nothing: each has its words."""
    (tmp_path / "ada.zip").write_bytes(content)
    assert words in refusal(tmp_path / "ada.zip").message


@pytest.mark.parametrize("name", ["ada.7z", "ada.rar"])
def test_foreign_formats_ask_for_a_zip(tmp_path, name):
    """7z and rar are refused with the request for a zip."""
    (tmp_path / name).write_bytes({"ada.7z": b"7z\xbc\xaf\x27\x1c", "ada.rar": b"Rar!"}[name])
    assert refusal(tmp_path / name).hint == "Hand in a zip archive."


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.9, 0.99])
@pytest.mark.parametrize("kind", ["zip", "tar", "tar.gz"])
def test_a_truncated_archive_is_refused(tmp_path, kept, kind):
    """An upload that broke off is refused as damaged, and nothing of it stays."""
    entries = [("activations.py", os.urandom(20_000)), ("answers.py", os.urandom(20_000))]
    whole = zip_bytes(entries) if kind == "zip" else tar_bytes(entries, "w:gz")
    if kind == "tar":
        whole = gzip.decompress(whole).rstrip(b"\0")
    path = tmp_path / f"ada.{kind}"
    path.write_bytes(whole[: int(len(whole) * kept)])
    assert "damaged or incomplete" in refusal(path).message


def test_a_wrong_checksum_is_refused(archive):
    """Content that was changed on the way is refused, not stored."""
    path = archive(("activations.py", CODE), compression=zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(b"return z", b"return 0", 1))
    assert "damaged" in refusal(path).message


def test_a_header_that_contradicts_the_directory_is_refused(archive):
    """An entry that goes by two names is refused."""
    path = archive(("activations.py", CODE))
    path.write_bytes(path.read_bytes().replace(b"activations.py", b"activationz.py", 1))
    assert "damaged" in refusal(path).message


def test_a_sparse_tar_is_left_out(tmp_path):
    """A sparse member, which claims any size for few bytes, is not stored."""
    info = tarfile.TarInfo("huge.bin")
    info.type = tarfile.GNUTYPE_SPARSE
    data = tar_bytes([("activations.py", CODE), (info, b"")])
    (tmp_path / "a.tar").write_bytes(data)
    assert unpack(tmp_path / "a.tar", tmp_path / "out").files == ("activations.py",)


def _header(**fields: bytes) -> bytes:
    """One tar header with raw fields and the right checksum."""
    block = bytearray(tarfile.TarInfo("x").tobuf(tarfile.GNU_FORMAT))
    for at, field in ((124, fields.get("size", b"")), (156, fields.get("kind", b""))):
        block[at : at + len(field)] = field
    block[148:156] = b"        "
    block[148:156] = b"%06o\0 " % sum(block)
    return bytes(block)


@pytest.mark.parametrize(
    "size", [b"\xff" * 12, b"\xff" * 10 + b"\xfe\x00", b"\x80" + b"\xff" * 11]
)
@pytest.mark.parametrize("kind", [b"0", b"L", b"x"])
def test_absurd_sizes_in_a_tar_end_at_once(tmp_path, size, kind):
    """A negative or endless size neither loops nor takes memory."""
    good = tar_bytes([("activations.py", CODE)]).rstrip(b"\0").ljust(1024, b"\0")
    (tmp_path / "a.tar").write_bytes(good + _header(size=size, kind=kind) + bytes(10240))
    started = time.process_time()
    refusal(tmp_path / "a.tar")
    assert time.process_time() - started < 2


def test_a_chain_of_long_names_ends(tmp_path):
    """Ten thousand long-name headers in a row, which recurse, are refused."""
    chain = (_header(size=b"00000000002\0", kind=b"L") + b"x".ljust(512, b"\0")) * 10_000
    (tmp_path / "a.tar").write_bytes(chain + tar_bytes([("activations.py", CODE)]))
    refusal(tmp_path / "a.tar")


def test_headers_that_take_long_are_cut_off(tmp_path, monkeypatch):
    """A tar whose headers keep the parser busy is refused when its time is up."""
    monkeypatch.setattr(tars, "LISTING_SECONDS", 0)
    (tmp_path / "a.tar").write_bytes(tar_bytes([("activations.py", CODE)]))
    assert "damaged" in refusal(tmp_path / "a.tar").message


def test_a_large_header_is_not_parsed(tmp_path):
    """An extended header beyond 64 KiB, slow to parse in some versions, is refused unread."""
    digits = b"0" * (1 << 20)
    header = _header(size=b"%011o\0" % len(digits), kind=b"x")
    (tmp_path / "a.tar").write_bytes(header + digits + tar_bytes([("activations.py", CODE)]))
    started = time.process_time()
    refusal(tmp_path / "a.tar")
    assert time.process_time() - started < 2


@pytest.mark.parametrize("special", ["folder", "pipe", "link", "missing"])
def test_only_a_regular_file_is_opened(tmp_path, special):
    """A pipe, folder, link or nothing in the archive's place is refused without waiting."""
    path = tmp_path / "ada.zip"
    if special == "folder":
        path.mkdir()
    elif special == "pipe":
        os.mkfifo(path)
    elif special == "link":
        path.symlink_to("/etc/passwd")
    assert "cannot be read" in refusal(path).message


ENTRIES = [("activations.py", CODE * 20), ("ä/answers.py", CODE), ("a.bin", bytes(range(256)))]
WHOLE = {
    "zip": zip_bytes(ENTRIES),
    "tar": tar_bytes(ENTRIES),
    "tar.gz": tar_bytes(ENTRIES, "w:gz"),
}


CHANGES = st.lists(
    st.tuples(st.integers(0, 1 << 30), st.binary(min_size=1, max_size=8)), max_size=6
)


@settings(derandomize=True, deadline=None, max_examples=400, database=None)
@given(kind=st.sampled_from(sorted(WHOLE)), changes=CHANGES)
def test_garbage_is_unpacked_inside_or_refused(tmp_path_factory, kind, changes):
    """However an archive is damaged: files inside the folder, or a SubmissionError."""
    room = tmp_path_factory.mktemp("fuzz")
    data = bytearray(WHOLE[kind])
    for place, value in changes:
        at = place % len(data)
        data[at : at + len(value)] = value
    (room / "ada.zip").write_bytes(data)
    files: tuple[str, ...] = ()
    with suppress(SubmissionError):
        files = unpack(room / "ada.zip", room / "out", modules=("activations",)).files
    assert set(tree(room)) == {"ada.zip", *(f"out/{name}" for name in files)}
