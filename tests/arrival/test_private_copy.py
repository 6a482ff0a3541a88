"""What lies where students write is copied without being led astray."""

from __future__ import annotations

import os
import pwd

import pytest

from autograder.arrival import private_copy as copying
from autograder.arrival.private_copy import private_copy
from autograder.errors import SubmissionError


def test_files_are_copied_with_their_times(tmp_path):
    """Folders too."""
    (tmp_path / "from/sub").mkdir(parents=True)
    (tmp_path / "from/sub/m.py").write_text("pass")
    os.utime(tmp_path / "from/sub/m.py", (1000, 1000))
    private_copy(tmp_path / "from", tmp_path / "to", pwd.getpwuid(os.getuid()).pw_name)
    copy = tmp_path / "to/sub/m.py"
    assert (copy.read_text(), copy.stat().st_mtime) == ("pass", 1000)


def test_whose_it_is_is_asked_first(tmp_path):
    """What belongs to another account is not even read."""
    (tmp_path / "from").mkdir()
    with pytest.raises(SubmissionError, match="it says eve, but belongs to the account"):
        private_copy(tmp_path / "from", tmp_path / "to", "eve")
    assert not (tmp_path / "to").exists()


def test_no_link_is_followed(tmp_path):
    """Neither the thing itself, nor a file, nor a folder in it."""
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/key").write_text("s3cret")
    (tmp_path / "from").mkdir()
    (tmp_path / "from/file").symlink_to(tmp_path / "secret/key")
    (tmp_path / "from/folder").symlink_to(tmp_path / "secret")
    (tmp_path / "from/honest.py").write_text("pass")
    private_copy(tmp_path / "from", tmp_path / "to")
    assert [path.name for path in (tmp_path / "to").iterdir()] == ["honest.py"]
    (tmp_path / "itself").symlink_to(tmp_path / "secret")
    with pytest.raises(OSError, match="symbolic links"):
        private_copy(tmp_path / "itself", tmp_path / "other")


def test_a_folder_that_becomes_a_link_meanwhile_leads_nowhere(tmp_path, monkeypatch):
    """It is exchanged between the look and the step into it."""
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/key").write_text("s3cret")
    sub = tmp_path / "from/sub"
    sub.mkdir(parents=True)
    (sub / "key").write_text("mine")
    real = os.stat

    def stat(name, **where):
        found = real(name, **where)
        if name == "sub":
            sub.rename(tmp_path / "away")
            sub.symlink_to(tmp_path / "secret")
        return found

    monkeypatch.setattr(copying.os, "stat", stat)
    with pytest.raises(OSError, match=r"Not a directory|symbolic links"):
        private_copy(tmp_path / "from", tmp_path / "to")
    assert not (tmp_path / "to/sub/key").exists()


def test_pipes_hold_nobody_up(tmp_path):
    """They are left out."""
    (tmp_path / "from").mkdir()
    os.mkfifo(tmp_path / "from/pipe")
    (tmp_path / "from/m.py").write_text("pass")
    private_copy(tmp_path / "from", tmp_path / "to")
    assert [path.name for path in (tmp_path / "to").iterdir()] == ["m.py"]


def test_there_is_an_end_to_it(tmp_path, monkeypatch):
    """Of bytes and of entries."""
    monkeypatch.setattr(copying._Left, "__init__", lambda self: _few(self))
    (tmp_path / "from").mkdir()
    (tmp_path / "from/a").write_bytes(b"x" * 101)
    with pytest.raises(SubmissionError, match="more than"):
        private_copy(tmp_path / "from", tmp_path / "to")
    (tmp_path / "from/a").write_bytes(b"x")
    for number in range(3):
        (tmp_path / f"from/{number}").touch()
    with pytest.raises(SubmissionError, match="entries"):
        private_copy(tmp_path / "from", tmp_path / "other")


def _few(left) -> None:
    left.bytes, left.entries = 100, 3
