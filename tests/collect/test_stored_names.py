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


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a\tb\u202ec\U000e0001d", r"a\tb\u202ec\U000e0001d"),
        ("ä’\\'", "ä’\\'"),
        ("x" * 80, "x" * 80),
        ("a" * 50 + "b" * 31, "a" * 50 + "…" + "b" * 25),
        ("x" * 175 + "abcdefghijklmnopqrstuvwxyz", "x" * 50 + "…abcdefghijklmnopqrstuvwxy"),
        ("\n" * 41, r"\n" * 25 + "…n" + r"\n" * 12),
    ],
)
def test_a_shown_name_is_cut_in_its_middle(name, text):
    """80 letters whole; of more, 50 and the last 25 of the first 200."""
    assert names.shown(name) == text


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("a/b\\c.py", ("a", "b", "c.py")),
        ("./a//b./ c. . /", ("a", "b", " c")),
        (".../a", ("a",)),
        ("ab:c/d", ("ab:c", "d")),
        ("ä:/d", ("ä:", "d")),
        ("~/a", ("~", "a")),
        ("x" * 500, ("x" * 201,)),
        ("/".join("d" * 100), ("d",) * 100),
    ],
)
def test_a_path_has_components(name, parts):
    """Of either separator; what stands for the folder itself is none, and a long one is cut."""
    assert names.split(name) == parts


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("/a", "is an absolute path"),
        ("\\a", "is an absolute path"),
        ("c:", "is an absolute path"),
        ("Z:\\a", "is an absolute path"),
        ("z:a", "names a Windows drive"),
        ("a/../b", "points outside the hand-in"),
        (".. ", "points outside the hand-in"),
        ("z:a/..", "points outside the hand-in"),
        ("/..", "is an absolute path"),
        ("/".join("d" * 101), "lies deeper than 100 folders"),
        ("/" + "/".join("d" * 101), "is an absolute path"),
    ],
)
def test_a_path_that_is_refused_has_one_fault(name, fault):
    """The first of them is told, with what to do."""
    with pytest.raises(SubmissionError) as caught:
        names.split(name)
    assert caught.value.message == f"{names.shown(name)} {fault}"
    assert "Pack the folder itself" in caught.value.hint


@pytest.mark.parametrize(
    ("parts", "problem"),
    [
        (("a", "b.py"), ""),
        (("a", "b\u200b"), "its name has invisible characters"),
        (("x" * 200,), ""),
        (("ä" * 100,), ""),
        (("x" * 201,), "its name is longer than 200 bytes"),
        (("a", "ä" * 101, "b"), "its name is longer than 200 bytes"),
        (("a",) * 24, ""),
        (("a",) * 25, "it lies deeper than 24 folders or 1000 bytes"),
        (("x" * 199,) * 5 + ("",), ""),
        (("x" * 199,) * 5 + ("y",), "it lies deeper than 24 folders or 1000 bytes"),
        (("ä" * 99,) * 5 + ("öö",), ""),
        (("ä" * 99,) * 5 + ("ööö",), "it lies deeper than 24 folders or 1000 bytes"),
        (("a", "CON.txt"), "CON.txt is a name that Windows reserves"),
        (("nul", "aux"), "nul is a name that Windows reserves"),
        (("conin$",), "conin$ is a name that Windows reserves"),
        (("lpt¹.a.b",), "lpt¹.a.b is a name that Windows reserves"),
    ],
)
def test_a_name_has_at_most_one_problem(parts, problem):
    """In bytes of UTF-8; each bound may be reached."""
    assert names.name_problem(parts) == problem


@pytest.mark.parametrize(
    ("parts", "junk"),
    [
        (("a", "b.py"), ""),
        (("a", ".DS_STORE"), ".DS_STORE"),
        ((".git", "__pycache__"), ".git"),
        (("a", "Icon\r"), "Icon\r"),
        (("Icon",), ""),
        (("a", "._b.py", "c"), "._b.py"),
        (("a._b",), ""),
        (("B.PYC",), "B.PYC"),
        (("b.pyo",), "b.pyo"),
        (("a.py:Zone.Identifier",), "a.py:Zone.Identifier"),
        (("pyc",), ""),
        ((), ""),
    ],
)
def test_junk_is_told_by_its_component(parts, junk):
    """The outermost, as it is written."""
    assert names.junk_component(parts) == junk


ALL_JUNK = """
    __MACOSX .DS_Store .AppleDouble .Spotlight-V100 .Trashes .fseventsd .localized Thumbs.db
    ehthumbs.db desktop.ini __pycache__ .ipynb_checkpoints .pytest_cache .mypy_cache
    .ruff_cache .hypothesis .cache .git .svn .hg .venv .tox .nox .eggs .idea .vscode .vs
    node_modules
"""


def test_all_that_is_junk():
    """One after the other, in whatever case."""
    listed = ALL_JUNK.split()
    for name in listed:
        assert names.junk_component((name,)) == name
        assert names.junk_component((name.upper(),)) == name.upper()
    assert len(names.JUNK) == len(listed) + 1


@pytest.mark.parametrize(
    ("raw", "text", "encoding"),
    [
        (b"\x84\x94\x81\xe1.py", "äöüß.py", "cp437"),
        (b"\xe4\xf6\xfc.py", "äöü.py", "cp1252"),
        (b"\xe1\xf6.py", "áö.py", "cp1252"),
        (b"\x84\xe4.py", "äΣ.py", "cp437"),
        (b"\xe0\x81.py", "αü.py", "cp437"),
        (b"\xb0.py", "░.py", "cp437"),
        (b"", "", "utf-8"),
    ],
)
def test_a_name_that_is_latin_in_no_code_page_is_that_of_windows(raw, text, encoding):
    """Every one beside ASCII has to be; a byte that cp1252 does not have is none."""
    assert names.decode(raw) == (text, encoding)


def test_constants_stay_what_they_are():
    """Nobody adds to what is invisible."""
    assert isinstance(names.UNPRINTABLE, frozenset)
    assert isinstance(names.JUNK, frozenset)


@pytest.mark.parametrize("ending", [".tar.gz", ".tar.bz2", ".tar.xz", ".tgz", ".7z", ".rar"])
def test_endings_of_archives(ending):
    """As they are written in lower case and in upper."""
    for written in (f"ada.b{ending}", f"ada.b{ending.upper()}"):
        assert names.is_archive(written) is True
        assert names.stem(written) == "ada.b"
    assert not names.is_archive(f"ada{ending}.txt")
    assert names.stem(f"ada{ending}.txt") == f"ada{ending}.txt"


@pytest.mark.parametrize(
    ("label", "fault"),
    [
        ("", "is empty"),
        ("  ", "is empty"),
        ("a|b*c", "has a |"),
        (".a", "begins or ends with a dot or space"),
        ("a ", "begins or ends with a dot or space"),
        ("a\u200bb", "has invisible characters"),
        ("ä" * 101, "is longer than 200 bytes"),
        ("com9", "is a name that Windows reserves"),
        ("x" * 101, "is longer than 100 characters"),
    ],
)
def test_a_refused_id_says_why(label, fault):
    """And what to do."""
    with pytest.raises(SubmissionError) as caught:
        names.student_id(label)
    assert caught.value.message == f"“{names.shown(label)}” cannot be a student's id: it {fault}"
    assert caught.value.hint == "Name the folder or archive after the student's id."


def test_an_id_is_in_one_form():
    """Composed, as a hundred letters."""
    assert names.student_id("u\u0308" * 100) == "ü" * 100
