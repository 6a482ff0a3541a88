"""Half an upload is waited for; what has been there for long is not."""

from __future__ import annotations

import os
import zipfile
from types import SimpleNamespace

import pytest

from autograder.arrival import settled
from autograder.arrival.settled import LONGEST, Settling, look_at


class Clock:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.passed = 0.0
        self.begun = __import__("time").time()

    def monotonic(self) -> float:
        return self.passed

    def time(self) -> float:
        return self.begun + self.passed


@pytest.fixture
def clock(monkeypatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(settled, "time", SimpleNamespace(monotonic=made.monotonic, time=made.time))
    return made


def test_a_file_that_grows_is_waited_for(tmp_path, clock):
    """Each change begins the waiting anew."""
    path, settling = tmp_path / "ada", Settling(2.0)
    path.mkdir()
    (path / "m.py").write_text("def")
    assert not settling.complete(path, look_at(path))
    clock.passed = 1.9
    (path / "m.py").write_text("def f(")
    assert not settling.complete(path, look_at(path))
    clock.passed = 3.8
    assert not settling.complete(path, look_at(path))
    clock.passed = 4.0
    assert settling.complete(path, look_at(path))


def test_what_lay_there_before_us_is_taken_at_once(tmp_path, clock):
    """A watch that starts after a day off does not wait."""
    (tmp_path / "m.py").write_text("pass")
    clock.begun += 86_400
    assert Settling(2.0).complete(tmp_path, look_at(tmp_path))


def test_an_empty_folder_is_nothing_yet(tmp_path, clock):
    """Its files are still to come."""
    clock.begun += 86_400
    assert not Settling(0.0).complete(tmp_path, look_at(tmp_path))


@pytest.mark.parametrize("name", ["m.py.part", "M.PY.FILEPART", ".m.py.swp", "x.crdownload"])
def test_a_copying_program_is_waited_for(tmp_path, clock, name):
    """It says by a name that it is not done; one that has died is not waited for for ever."""
    (tmp_path / "m.py").write_text("pass")
    (tmp_path / name).write_text("pa")
    settling = Settling(0.0)
    assert not settling.complete(tmp_path, look_at(tmp_path))
    clock.passed = LONGEST - 1
    assert not settling.complete(tmp_path, look_at(tmp_path))
    clock.passed = LONGEST
    assert settling.complete(tmp_path, look_at(tmp_path))


def test_half_an_archive_is_waited_for(tmp_path, clock):
    """However long it stands still, up to ten minutes."""
    path = tmp_path / "ada.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("m.py", "pass\n" * 100)
    whole = path.read_bytes()
    path.write_bytes(whole[:-30])
    settling = Settling(2.0)
    assert not settling.complete(path, look_at(path))
    clock.passed = 300
    assert not settling.complete(path, look_at(path))
    path.write_bytes(whole)
    assert not settling.complete(path, look_at(path))
    clock.passed = 303
    assert settling.complete(path, look_at(path))


def test_a_changed_time_hides_no_change(tmp_path):
    """Whoever sets a file's time back is noticed by the time that nobody sets."""
    path = tmp_path / "m.py"
    path.write_text("pass")
    before = look_at(tmp_path)
    path.write_text("fail")
    os.utime(path, ns=(before.entries[0][2], before.entries[0][2]))
    assert look_at(tmp_path) != before


def test_a_link_is_nothing(tmp_path):
    """Wherever it leads."""
    (tmp_path / "ada").symlink_to("/etc")
    assert look_at(tmp_path / "ada") is None
