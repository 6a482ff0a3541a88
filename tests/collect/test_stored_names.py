"""Names of files and students: what is safe, what is the same, what is junk."""

from __future__ import annotations

import unicodedata
from pathlib import PurePosixPath

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from autograder.collect import names
from autograder.collect.unpack import unpack
from autograder.errors import SubmissionError
from tests.helpers.archives import CODE, tree

FIXED = settings(derandomize=True, database=None, deadline=None)

PIECES = ["..", ".", "/", "\\", "C:", "a", "ä", "a\u0308", " ", "\x00", "\u202e", "con", "~", ":"]
WILD = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=8).map("".join)


@FIXED
@given(name=WILD)
@example(name="a/.. ./b")
@example(name="..\\..")
def test_a_split_name_stays_inside(name):
    """Whatever a name is made of, its components are refused or lead nowhere else."""
    try:
        parts = names.split(name)
    except SubmissionError:
        return
    assert not PurePosixPath(*parts).is_absolute()
    for part in parts:
        assert part not in ("", ".", "..")
        assert "/" not in part
        assert "\\" not in part


@FIXED
@given(name=WILD)
def test_splitting_twice_changes_nothing(name):
    """The components put together again are the same components."""
    try:
        parts = names.split(name)
    except SubmissionError:
        return
    assert names.split("/".join(parts)) == parts


@FIXED
@given(name=st.text(max_size=300))
def test_a_shown_name_is_one_short_printable_line(name):
    """A name in a message has no line breaks, invisible or turned-round characters."""
    text = names.shown(name)
    assert len(text) <= 80
    assert not any(unicodedata.category(char) in names.UNPRINTABLE for char in text)


@FIXED
@given(label=WILD)
def test_a_student_id_is_one_safe_folder(label):
    """What passes as an id names exactly one visible folder and no other place."""
    try:
        student = names.student_id(label)
    except SubmissionError as refusal:
        assert refusal.hint  # noqa: PT017 - either outcome is fine
        return
    path = PurePosixPath("submitted") / student
    assert path.parent == PurePosixPath("submitted")
    assert path.name == student
    assert not student.startswith(".")
    assert names.name_problem((student,)) == ""
    assert names.student_id(student) == student


@FIXED
@given(name=st.text(max_size=20))
@example(name="\u03b1\u0345\u0301")
def test_folding_ignores_case_and_form(name):
    """Names that differ in case or Unicode form alone fold to the same."""
    folded = names.fold(name)
    assert names.fold(unicodedata.normalize("NFD", name)) == folded
    assert names.fold(folded) == folded


@FIXED
@given(text=st.text(alphabet="abcäöüÄÖÜ_-1.", max_size=20))
@pytest.mark.parametrize("encoding", ["utf-8", "cp437", "cp850"])
def test_umlauts_of_every_tool_are_read(encoding, text):
    """German names written by macOS (UTF-8) or Windows (DOS code page) come out right."""
    assert names.decode(text.encode(encoding))[0] == text


def test_umlauts_of_cp1252_are_read():
    """German names in cp1252, which the DOS code page would make Greek, come out right."""
    assert names.decode("Übung_größe.py".encode("cp1252")) == ("Übung_größe.py", "cp1252")


@pytest.mark.parametrize(
    ("raw", "note"),
    [
        ("größe.txt".encode(), ""),
        ("größe.txt".encode("cp437"), "größe.txt: its name was read as cp437"),
    ],
)
def test_a_zip_without_the_flag_for_utf8_keeps_its_umlauts(archive, tmp_path, raw, note):
    """Umlauts survive a tool that forgets to say how names are encoded."""
    path = archive(("activations.py", CODE), ("#" * len(raw), b"x"))
    path.write_bytes(path.read_bytes().replace(b"#" * len(raw), raw))
    done = unpack(path, tmp_path / "out")
    assert done.files == ("activations.py", "größe.txt")
    assert done.notes == ((note,) if note else ())


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a\nb.py", r"left out a\nb.py: its name has invisible characters"),
        ("a\x1b[31m.py", "invisible"),
        ("gpj.\u202eyp.py", "invisible"),
        ("x" * 201, "longer than 200 bytes"),
        ("ä" * 101, "longer than 200 bytes"),
        ("d/" * 30 + "x", "deeper than 24 folders"),
        ("/".join(["x" * 150] * 8), "deeper than"),
        ("con", "Windows reserves"),
        ("AUX.py", "Windows reserves"),
        ("com1.tar.gz", "Windows reserves"),
        ("nul/x.py", "Windows reserves"),
    ],
)
def test_a_name_that_cannot_be_stored_is_left_out(archive, tmp_path, name, words):
    """Control characters, overlong, too deep and reserved names are left out with a note."""
    done = unpack(archive(("activations.py", CODE), (name, b"x")), tmp_path / "out")
    assert tree(tmp_path / "out") == {"activations.py": CODE}
    assert words in done.notes[0]
    assert "\x1b" not in done.notes[0]


@pytest.mark.parametrize("name", ["evil.py", "ävil.py"])
def test_a_null_byte_does_not_shorten_a_name(archive, tmp_path, name):
    """A name with a null byte, which some readers cut there, is left out as a whole."""
    path = archive(("activations.py", CODE), (f"{name}#.txt", b"x"))
    path.write_bytes(path.read_bytes().replace(f"{name}#".encode(), f"{name}\0".encode()))
    done = unpack(path, tmp_path / "out")
    assert done.files == ("activations.py",)
    assert rf"{name}\x00.txt" in done.notes[0]


@pytest.mark.parametrize("name", ["console.py", "com.py", "auxiliary.py", "null", "lpt.txt"])
def test_names_that_only_look_reserved_pass(name):
    """A name that merely begins like a reserved one is fine."""
    assert names.name_problem((name,)) == ""


@pytest.mark.parametrize(
    "label", ["ada", "ada.lovelace", "s1234567", "Jürgen Müller", "a_b-c", "李"]
)
def test_usual_ids_pass(label):
    """Account names, matriculation numbers and plain names are ids."""
    assert names.student_id(label) == label


@pytest.mark.parametrize(
    "label",
    [
        "",
        " ",
        ".",
        "..",
        ".git",
        "a.",
        " a",
        "a/b",
        "a\\b",
        "a:b",
        "a\nb",
        "a\x00",
        "x" * 101,
        "nul",
    ],
)
def test_unsafe_ids_are_refused(label):
    """What could leave its folder, hide or break a line is no id."""
    with pytest.raises(SubmissionError, match="cannot be a student's id"):
        names.student_id(label)


@pytest.mark.parametrize(
    ("name", "stem"),
    [("ada.zip", "ada"), ("ada.TAR.GZ", "ada"), ("ada.b.tgz", "ada.b"), ("ada.py", "ada.py")],
)
def test_the_ending_of_an_archive_is_no_part_of_the_id(name, stem):
    """The id is the archive's name without the ending."""
    assert names.stem(name) == stem
