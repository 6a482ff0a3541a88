"""What an honest archive needs: cleaned up, flattened, byte for byte."""

from __future__ import annotations

import random
import time
import zipfile

import pytest

from autograder.collect.members import UnpackLimits
from autograder.collect.unpack import unpack
from autograder.errors import EngineError, SubmissionError
from tests.helpers.archives import CODE, tar_bytes, tree, zip_bytes

MODULES = ("activations", "answers")


def test_files_arrive_byte_for_byte(archive, tmp_path):
    """CRLF, a byte-order mark and umlauts in names and contents pass through unchanged."""
    contents = {
        "activations.py": b"\xef\xbb\xbf# \xc3\xa4\r\nx = 1\r\n",
        "antworten-für-größe.txt": "schön\r\n".encode("latin-1"),
        "daten/ha\u0308user.csv": bytes(range(256)) * 300,
    }
    done = unpack(archive(*contents.items()), tmp_path / "out", modules=MODULES)
    assert tree(tmp_path / "out") == contents
    assert done.files == tuple(sorted(contents))
    assert done.notes == ()


def test_the_time_of_a_file_is_kept(archive, tmp_path):
    """A file keeps the local time that the archive gives for it."""
    unpack(archive(("activations.py", CODE)), tmp_path / "out")
    expected = time.mktime((2025, 11, 3, 10, 0, 0, 0, 0, -1))
    assert (tmp_path / "out/activations.py").stat().st_mtime == expected


def test_the_exact_time_of_unix_tools_is_preferred(archive, tmp_path):
    """The extended timestamp, in seconds since 1970, counts more than the DOS time."""
    info = zipfile.ZipInfo("activations.py", (2025, 11, 3, 10, 0, 0))
    info.extra = b"UT\x05\x00\x01" + (1_700_000_001).to_bytes(4, "little")
    unpack(archive((info, CODE)), tmp_path / "out")
    assert (tmp_path / "out/activations.py").stat().st_mtime == 1_700_000_001


@pytest.mark.parametrize("date", [(1980, 0, 0, 0, 0, 0), (2107, 12, 31, 23, 59, 58)])
def test_an_impossible_time_is_replaced(archive, tmp_path, date):
    """A time that does not exist or lies in the future becomes one that can be."""
    info = zipfile.ZipInfo("activations.py")
    info.date_time = date
    unpack(archive((info, CODE)), tmp_path / "out")
    assert 0 <= (tmp_path / "out/activations.py").stat().st_mtime <= time.time()


@pytest.mark.parametrize("folder", ["abgabe/", "abgabe/blatt2/src/", "./", "Übung 2/"])
def test_modules_come_to_the_top(archive, tmp_path, folder):
    """However many folders lie around the modules, they end at the top, and a note says so."""
    path = archive((f"{folder}activations.py", CODE), (f"{folder}data/houses.csv", b"1"))
    done = unpack(path, tmp_path / "out", modules=MODULES)
    assert done.files == ("activations.py", "data/houses.csv")
    assert any("taken out of the folder" in note for note in done.notes) == (folder != "./")


def test_files_outside_the_folder_of_the_modules_are_kept(archive, tmp_path):
    """What lies beside the modules' folder stays, unless its name is taken."""
    path = archive(
        ("abgabe/activations.py", CODE),
        ("abgabe/README.md", b"inside"),
        ("questions.md", b"answers"),
        ("readme.md", b"outside"),
    )
    done = unpack(path, tmp_path / "out", modules=MODULES)
    assert tree(tmp_path / "out") == {
        "activations.py": CODE,
        "README.md": b"inside",
        "questions.md": b"answers",
    }
    assert "left out readme.md: the folder of the modules has one of that name" in done.notes


def test_a_module_at_the_top_wins(archive, tmp_path):
    """With a module at the top nothing is moved, even if a folder holds more of them."""
    paths = ["activations.py", "alt/activations.py", "alt/answers.py"]
    done = unpack(archive(*((p, CODE) for p in paths)), tmp_path / "out", modules=MODULES)
    assert done.files == tuple(paths)


def test_the_foremost_module_decides(archive, tmp_path):
    """The folder with the main module becomes the top, wherever the others lie."""
    path = archive(("a/answers.py", b"1"), ("b/c/activations.py", CODE))
    done = unpack(path, tmp_path / "out", modules=MODULES)
    assert done.files == ("a/answers.py", "activations.py")


def test_two_versions_side_by_side_are_refused(archive, tmp_path):
    """Where two folders have an equal claim to hold the modules, the student must choose."""
    path = archive(("v1/activations.py", CODE), ("v2/activations.py", CODE))
    with pytest.raises(SubmissionError, match="more than once: in v1, v2") as refusal:
        unpack(path, tmp_path / "out", modules=MODULES)
    assert refusal.value.hint == "Hand in one version."


def test_a_missing_module_is_noted(archive, tmp_path):
    """Without the main module the rest is kept, out of its common folder, and a note says so."""
    done = unpack(archive(("a/b/akt.py", CODE)), tmp_path / "out", modules=MODULES)
    assert done.files == ("akt.py",)
    assert "no activations.py in it" in done.notes


def test_a_notebook_stands_for_the_modules(archive, tmp_path):
    """It comes to the top, and no module is missed."""
    done = unpack(archive(("a/b/02.ipynb", b"{}")), tmp_path / "out", modules=MODULES)
    assert done.files == ("02.ipynb",)
    assert not any("activations.py" in note for note in done.notes)


def test_a_notebook_counts_as_the_module(archive, tmp_path):
    """activations.ipynb marks the folder of the modules as activations.py does."""
    path = archive(("a/activations.ipynb", b"{}"), ("b/other.py", b""))
    assert "activations.ipynb" in unpack(path, tmp_path / "out", modules=MODULES).files


JUNK = [
    *("__MACOSX/._activations.py", "._x", ".DS_Store", "Thumbs.db", "desktop.ini", "Icon\r"),
    *("a/__pycache__/x.pyc", "x.pyc", ".ipynb_checkpoints/activations.ipynb", ".git/config"),
    *("a/.venv/bin/python", "node_modules/x/y.js", "myenv/pyvenv.cfg", "myenv/activations.py"),
    "activations.py:Zone.Identifier",
]


def test_junk_is_cleaned_out(archive, tmp_path):
    """Caches, version control, environments and desktop files go, and one note lists them."""
    path = archive(("activations.py", CODE), *((name, b"x") for name in JUNK))
    done = unpack(path, tmp_path / "out", modules=MODULES)
    assert done.files == ("activations.py",)
    (note,) = done.notes
    for name in ("__MACOSX", ".git", ".venv", "Thumbs.db", "myenv", "node_modules", r"Icon\r"):
        assert name in note


def test_links_in_junk_do_no_harm(archive, tmp_path):
    """A virtual environment full of links, as every one is, is cleaned out without a refusal."""
    link = zipfile.ZipInfo(".venv/bin/python")
    link.external_attr = 0o120777 << 16
    done = unpack(archive(("activations.py", CODE), (link, b"/usr/bin/python3")), tmp_path / "out")
    assert done.files == ("activations.py",)


def test_many_junk_files_do_not_count(archive, tmp_path):
    """The limit on files holds for what is kept, not for a forgotten node_modules."""
    junk = ((f"node_modules/{number}", b"") for number in range(30))
    limits = UnpackLimits(members=5)
    done = unpack(archive(("activations.py", CODE), *junk), tmp_path / "out", limits=limits)
    assert done.files == ("activations.py",)


def test_an_empty_file_is_kept_and_noted(archive, tmp_path):
    """A file of 0 bytes stays, with a note, since the student may not know."""
    done = unpack(archive(("activations.py", b""), ("answers.py", CODE)), tmp_path / "out")
    assert done.files == ("activations.py", "answers.py")
    assert done.notes == ("activations.py: is empty (0 bytes)",)


def test_an_archive_inside_is_not_opened(archive, tmp_path):
    """A zip in the zip is stored as it is and noted."""
    inner = zip_bytes([("activations.py", CODE)])
    done = unpack(archive(("activations.py", CODE), ("alt.zip", inner)), tmp_path / "out")
    assert (tmp_path / "out/alt.zip").read_bytes() == inner
    assert done.notes == ("alt.zip: an archive inside the hand-in is not opened",)


@pytest.mark.parametrize(
    ("name", "mode"), [("a.tar", "w"), ("a.tar.gz", "w:gz"), ("a.tgz", "w:gz")]
)
def test_tar_archives_are_read(tmp_path, name, mode):
    """A tar, compressed or not, is unpacked like a zip."""
    entries = [("./abgabe/activations.py", CODE), ("./abgabe/__pycache__/a.pyc", b"x")]
    (tmp_path / name).write_bytes(tar_bytes(entries, "w" if name == "a.tar" else "w:gz"))
    done = unpack(tmp_path / name, tmp_path / "out", modules=MODULES)
    assert tree(tmp_path / "out") == {"activations.py": CODE}
    assert "taken out of the folder abgabe" in done.notes


def test_the_content_decides_not_the_ending(tmp_path):
    """A tar.gz that is called .zip is read as what it is."""
    path = tmp_path / "ada.zip"
    path.write_bytes(tar_bytes([("activations.py", CODE)], "w:gz"))
    assert unpack(path, tmp_path / "out").files == ("activations.py",)


def test_the_folder_must_be_empty(archive, tmp_path):
    """Nothing is ever unpacked over something else."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out/mine.txt").write_bytes(b"mine")
    with pytest.raises(EngineError, match="not empty"):
        unpack(archive(("activations.py", CODE)), tmp_path / "out")
    assert tree(tmp_path / "out") == {"mine.txt": b"mine"}


def test_a_large_honest_file_passes(archive, tmp_path):
    """Several MiB of ordinary data unpack without complaint."""
    content = random.Random(7).randbytes(3 << 20)  # noqa: S311 - data, not a secret
    unpack(archive(("activations.py", CODE), ("houses.bin", content)), tmp_path / "out")
    assert (tmp_path / "out/houses.bin").read_bytes() == content


def test_no_file_is_executable(archive, tmp_path):
    """Files arrive without execute, setuid or world-writable bits."""
    info = zipfile.ZipInfo("activations.py")
    info.external_attr = 0o106777 << 16
    unpack(archive((info, CODE)), tmp_path / "out")
    assert (tmp_path / "out/activations.py").stat().st_mode & 0o7133 == 0
