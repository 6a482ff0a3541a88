"""Hand-ins are found and read quickly, completely, and within bounds."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.collect.collect import collect
from autograder.collect.submissions import (
    Bounds,
    examine_folder,
    find_submissions,
    read_files,
)
from autograder.course.records import Submission
from autograder.errors import UsageError
from autograder.workspace.workspace import fingerprint
from tests.helpers.archives import CODE, put


def submission(folder: Path) -> Submission:
    """The folder as somebody's hand-in."""
    return Submission(student="ada", assignment="02", folder=folder)


def test_students_are_found_in_order(tmp_path):
    """Every folder with the assignment is a hand-in, by student; others are not."""
    for student in ("cleo", "ada", "Ben"):
        put(tmp_path / student / "02", activations_dot_py=CODE)
    put(tmp_path / "dora" / "01", neuron_dot_py=CODE)
    put(tmp_path / ".incoming" / "02", activations_dot_py=CODE)
    put(tmp_path / "ada" / ".earlier" / "02" / "x", activations_dot_py=CODE)
    put(tmp_path, notes_dot_txt=b"", **{"ada__02_dot_json": b"{}"})
    (tmp_path / "evil").symlink_to(tmp_path / "ada")
    (tmp_path / "emil").mkdir()
    (tmp_path / "emil/02").symlink_to(tmp_path / "ada/02")
    found = find_submissions(tmp_path, "02")
    assert [entry.student for entry in found] == ["Ben", "ada", "cleo"]
    assert found[1] == Submission(student="ada", assignment="02", folder=tmp_path / "ada" / "02")


def test_a_missing_folder_says_what_to_do(tmp_path):
    """Before anything was collected the error names the next step."""
    with pytest.raises(UsageError) as caught:
        find_submissions(tmp_path / "submitted", "02")
    assert "autograder collect" in caught.value.hint


def test_files_are_read_as_they_are(tmp_path):
    """Contents come as bytes under posix names relative to the hand-in, sorted."""
    put(tmp_path, **{"b_dot_py": b"\r\n", "a__x_dot_csv": b"\xff", "ä_dot_txt": b""})
    assert read_files(submission(tmp_path)) == {"a/x.csv": b"\xff", "b.py": b"\r\n", "ä.txt": b""}
    assert list(read_files(submission(tmp_path))) == ["a/x.csv", "b.py", "ä.txt"]


def test_modules_are_found_deeper(tmp_path):
    """Without a module at the top, the folder that holds them becomes the top."""
    put(tmp_path, **{"x__y__activations_dot_py": CODE, "x__y__d__h_dot_csv": b"1"})
    put(tmp_path, questions_dot_md=b"?")
    names = ["activations.py", "d/h.csv", "questions.md"]
    assert list(read_files(submission(tmp_path))) == names
    assert examine_folder(tmp_path).notes == ("the modules lie in x/y; the first counts",)


def test_of_several_folders_the_one_with_the_main_module_counts(tmp_path):
    """Where the names of the modules are known, they decide."""
    put(tmp_path, a__other_dot_py=b"0", b__c__activations_dot_py=b"1")
    assert examine_folder(tmp_path).files["other.py"] == b"0"
    assert examine_folder(tmp_path, modules=("activations",)).files["activations.py"] == b"1"


def test_nothing_but_regular_files_is_read(tmp_path):
    """Links, pipes and links to folders are left out with a note and never waited for."""
    folder = put(tmp_path / "in", activations_dot_py=CODE)
    put(tmp_path / "out", secret_dot_py=b"secret")
    (folder / "a.py").symlink_to(tmp_path / "out/secret.py")
    (folder / "b").symlink_to(tmp_path / "out")
    os.mkfifo(folder / "c.py")
    reading = examine_folder(folder)
    assert reading.files == {"activations.py": CODE}
    assert reading.notes == tuple(
        f"left out {x}: it is no regular file" for x in ("a.py", "b", "c.py")
    )


def test_junk_is_not_read(tmp_path):
    """Caches and version control are neither read nor counted."""
    put(tmp_path, activations_dot_py=CODE, _dot_git__config=b"x")
    put(tmp_path / "__pycache__", x_dot_pyc=b"x")
    assert examine_folder(tmp_path).notes == ()
    assert set(read_files(submission(tmp_path))) == {"activations.py"}


@pytest.mark.parametrize(
    ("bounds", "left", "note"),
    [
        (Bounds(files=2), {"a.py", "z.py"}, "left out b.bin: there are too many files"),
        (Bounds(file_bytes=10), {"a.py", "z.py"}, "left out b.bin: it is larger than 0.0 KiB"),
        (Bounds(total_bytes=25), {"a.py", "z.py"}, "left out b.bin: it is larger than"),
        (Bounds(entries=1), None, "only 1 entries were looked at"),
    ],
)
def test_bounds_hold_and_are_noted(tmp_path, bounds, left, note):
    """Past a bound files are left out, modules last, and a note names each."""
    put(tmp_path, b_dot_bin=b"x" * 20, a_dot_py=b"y" * 3, z_dot_py=b"z" * 3)
    reading = examine_folder(tmp_path, bounds=bounds)
    assert left is None or set(reading.files) == left
    assert any(entry.startswith(note) for entry in reading.notes)


def test_the_usual_bounds(tmp_path):
    """At most 200 files are read, of 2 MiB each."""
    for number in range(205):
        put(tmp_path, **{f"f{number:03}_dot_txt": b"x"})
    put(tmp_path, activations_dot_py=CODE, large_dot_bin=bytes((2 << 20) + 1))
    files = read_files(submission(tmp_path))
    assert len(files) == 200
    assert "activations.py" in files
    assert "large.bin" not in files


def test_an_unreadable_file_is_noted(tmp_path, monkeypatch):
    """A file that cannot be opened is left out; the others are read."""
    put(tmp_path, activations_dot_py=CODE, x_dot_py=CODE)
    real = os.open

    def refuse(path, *args, **kwargs):
        if str(path).endswith("x.py"):
            raise PermissionError(13, "Permission denied")
        return real(path, *args, **kwargs)

    monkeypatch.setattr(os, "open", refuse)
    reading = examine_folder(tmp_path)
    assert set(reading.files) == {"activations.py"}
    assert reading.notes == ("left out x.py: it cannot be read (Permission denied)",)


FILES = st.dictionaries(st.text(max_size=4), st.binary(max_size=6), max_size=4)


@settings(derandomize=True, database=None, deadline=None)
@given(one=FILES, other=FILES)
def test_fingerprints_are_equal_only_for_equal_files(one, other):
    """The same names with the same contents, in whatever order, and nothing else, agree."""
    assert (fingerprint(one) == fingerprint(other)) == (one == other)
    assert fingerprint(dict(reversed(one.items()))) == fingerprint(one)


def test_bytes_do_not_move_between_name_and_content():
    """Where one file ends and the next begins is part of the fingerprint."""
    variants = [{"a": b"b"}, {"ab": b""}, {"a": b"", "b": b""}, {"a": b"1:b0:"}]
    assert len({fingerprint(files) for files in variants}) == len(variants)


def test_the_fingerprint_never_changes():
    """Fingerprints are stored: `printf '4:a.py6:x = 1\\n' | sha256sum` gives this one."""
    known = "ea7490f212e94d4136105362846735e90c4725f34e9c3da6ed94ccdbb505d8b1"
    assert fingerprint({"a.py": b"x = 1\n"}) == known


def test_the_receipt_and_the_reader_agree(assignment, into, tmp_path):
    """What `collect` wrote on the receipt is the fingerprint of what the grader reads."""
    put(tmp_path / "box" / "ada" / "src", activations_dot_py=CODE, data__h_dot_csv=b"1")
    (record,) = collect(assignment, [tmp_path / "box"], into)
    (found,) = find_submissions(into, assignment.name)
    assert fingerprint(read_files(found)) == record.sha256


def test_a_typical_hand_in_is_read_in_under_a_millisecond(tmp_path):
    """Three files are read and fingerprinted in less than 1 ms (the best of many)."""
    put(tmp_path, activations_dot_py=CODE * 100, answers_dot_py=CODE, houses_dot_csv=CODE * 500)
    best = 1.0
    for _ in range(50):
        started = time.process_time()
        fingerprint(read_files(submission(tmp_path)))
        best = min(best, time.process_time() - started)
    assert best < 0.001
