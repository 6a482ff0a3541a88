"""What survives a power cut, what is swept, and what the system's errors become."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from autograder.errors import EngineError
from autograder.gradebook import atomic_files
from autograder.gradebook.atomic_files import (
    _is_alive,
    _temporary_stem,
    explain_write_errors,
    make_folder,
    replace,
    staged_files,
    sync_folder,
)
from tests.helpers.descriptors import open_files


@pytest.fixture
def steps(monkeypatch, tmp_path) -> list[str]:
    """What reaches the disk, in its order: files without the chance in their names."""
    seen: list[str] = []
    fsync, rename = os.fsync, Path.replace

    def named(path: Path) -> str:
        place = "." if path == tmp_path else path.relative_to(tmp_path).as_posix()
        return place.partition(".tmp")[0] if not path.name.endswith(".tmp") else "temporary"

    def noted_sync(handle: int) -> None:
        path = Path(f"/proc/self/fd/{handle}").readlink()
        written = "" if path.is_dir() else f" with {path.read_bytes().decode()}"
        seen.append(f"sync {named(path)}{written}")
        fsync(handle)

    def noted_rename(path: Path, target: Path) -> Path:
        seen.append(f"rename {named(target)}")
        return rename(path, target)

    monkeypatch.setattr(os, "fsync", noted_sync)
    monkeypatch.setattr(Path, "replace", noted_rename)
    return seen


def test_a_file_reaches_the_disk_before_its_name_and_the_name_before_the_end(steps, tmp_path):
    """Content, name, folder; by default."""
    replace(tmp_path / "a.json", b"1")
    assert steps == ["sync temporary with 1", "rename a.json", "sync ."]
    assert (tmp_path / "a.json").read_bytes() == b"1"


def test_new_folders_are_entered_on_the_disk_from_the_outside_in(steps, tmp_path):
    """Each in the folder that holds it; folders that are there already are not."""
    make_folder(tmp_path / "a" / "b" / "c")
    assert steps == ["sync .", "sync a", "sync a/b"]
    steps.clear()
    make_folder(tmp_path / "a" / "b" / "d")
    assert steps == ["sync a/b"]
    steps.clear()
    make_folder(tmp_path / "a" / "b" / "d")
    assert steps == []


def test_several_files_are_renamed_in_the_order_given_and_each_folder_is_entered_once(
    steps, tmp_path
):
    """Whatever their names."""
    (tmp_path / "x").mkdir()
    paths = [tmp_path / "x" / "b", tmp_path / "x" / "a", tmp_path / "c"]
    with staged_files(dict.fromkeys(paths, b"1")) as commit:
        assert steps == ["sync temporary with 1"] * 3
        commit()
    assert steps[3:] == ["rename x/b", "rename x/a", "rename c", "sync x", "sync ."]


def test_what_need_not_survive_a_power_cut_waits_for_no_disk(steps, tmp_path):
    """New folders neither."""
    replace(tmp_path / "new" / "a", b"1", durable=False)
    make_folder(tmp_path / "more" / "of" / "them", durable=False)
    assert steps == ["rename new/a"]


def test_what_is_not_put_in_place_is_taken_away(tmp_path):
    """Nothing of it stays, and the old file is as it was."""
    replace(tmp_path / "a", b"old")
    with staged_files({tmp_path / "a": b"new"}):
        assert len(list(tmp_path.iterdir())) == 2
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


@pytest.fixture
def dead() -> int:
    """The number of a process that has ended: the largest that no other has now."""
    return next(number for number in range(99_999, 1, -1) if not Path(f"/proc/{number}").exists())


def test_what_a_killed_process_has_left_is_swept(tmp_path, dead):
    """Of this file, this machine and a dead process only."""
    path = tmp_path / "a.json"
    stem = _temporary_stem(path)
    living = f"{stem}{os.getppid()}-1.tmp"
    others = [living, f"{stem}x-1.tmp", f"{stem}-1.tmp", f"..b.json.00000000-{dead}-1.tmp"]
    others += [_temporary_stem(tmp_path / "b.json") + f"{dead}-1.tmp", "notes.txt"]
    gone = [f"{stem}{dead}-1.tmp", f"{stem}{dead}-2.tmp", f"{stem}{10**30}-1.tmp"]
    for name in (*others, *gone):
        (tmp_path / name).write_bytes(b"half")
    replace(path, b"1")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == sorted([*others, "a.json"])


def test_what_another_sweeps_meanwhile_is_no_error(tmp_path, dead, monkeypatch):
    """Two runs begin at once."""
    path = tmp_path / "a"
    left = path.with_name(f"{_temporary_stem(path)}{dead}-1.tmp")
    left.write_bytes(b"half")
    monkeypatch.setattr(atomic_files, "_is_alive", lambda _: bool(left.unlink()))
    replace(path, b"1")
    assert path.read_bytes() == b"1"


def test_a_process_is_asked_for_and_not_disturbed(monkeypatch, dead):
    """Somebody else's is alive, though we may not signal it."""
    asked = []
    assert _is_alive(os.getpid()) is True
    assert _is_alive(dead) is False
    assert _is_alive(10**30) is False

    def refused(*arguments: int) -> None:
        asked.append(arguments)
        raise PermissionError

    monkeypatch.setattr(os, "kill", refused)
    assert _is_alive(7) is True
    assert asked == [(7, 0)]


@pytest.mark.parametrize("code", [errno.EINVAL, errno.EIO])
def test_a_file_system_that_cannot_sync_folders_is_no_error(tmp_path, monkeypatch, code):
    """Any other error is; neither leaves a file open."""

    def refuse(_handle: int) -> None:
        raise OSError(code, os.strerror(code))

    before = open_files()
    monkeypatch.setattr(os, "fsync", refuse)
    if code == errno.EINVAL:
        sync_folder(tmp_path)
    else:
        with pytest.raises(OSError, match="put"):
            sync_folder(tmp_path)
    assert open_files() == before


@pytest.mark.parametrize(
    ("error", "reason", "hint"),
    [
        (OSError(errno.ENOSPC, "No space left"), "No space left", "Make room"),
        (OSError(errno.EDQUOT, "Quota"), "Quota", "Make room"),
        (OSError(errno.EROFS, "Read-only"), "Read-only", "Make the folder writable"),
        (OSError(errno.EIO, "I/O error"), "I/O error", "Look at the disk"),
        (OSError("a reason of its own"), "a reason of its own", "Look at the disk"),
    ],
)
def test_what_the_system_says_becomes_words_and_a_next_step(error, reason, hint):
    """With the place, and that nothing is lost."""
    with pytest.raises(EngineError) as told, explain_write_errors(Path("results")):
        raise error
    assert told.value.message == f"Cannot write in results: {reason}."
    assert told.value.hint.startswith(f"What was there before is unchanged. {hint}")


@pytest.mark.usefixtures("no_umask")
def test_a_file_may_be_read_and_written_by_whom_the_umask_lets(tmp_path):
    """And executed by nobody."""
    replace(tmp_path / "a", b"")
    assert (tmp_path / "a").stat().st_mode & 0o7777 == 0o666
