"""One grading run at a time: who holds the folder, who left it, and that no end leaves it held."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from autograder.errors import EngineError
from autograder.gradebook import lock as room
from autograder.gradebook.lock import LOCK_FILE, OUTSIDE, HeldError, Owner, holder, lock
from tests.helpers.descriptors import open_files


@pytest.fixture
def results(tmp_path) -> Path:
    """A folder that does not exist yet."""
    return tmp_path / "a" / "results"


def test_whoever_holds_it_is_named_and_nobody_else_gets_it(results, monkeypatch):
    """The message says who, since when, and what to do; afterwards it is free."""
    monkeypatch.delenv(OUTSIDE, raising=False)
    before = open_files()
    with lock(results) as held:
        assert (held.left_behind, held.swept) == (None, 0)
        assert (held.owner.host, held.owner.pid) == (socket.gethostname(), os.getpid())
        since = datetime.strptime(held.owner.since, "%Y-%m-%d %H:%M:%S UTC").replace(tzinfo=UTC)
        assert timedelta(0) <= datetime.now(UTC) - since < timedelta(minutes=5)
        assert holder(results) == held.owner
        with pytest.raises(HeldError) as refused, lock(results):
            raise AssertionError("two hold it")
        assert f"{results}: process {os.getpid()} on {socket.gethostname()}" in str(refused.value)
        assert held.owner.since in refused.value.message
        assert "Wait" in refused.value.hint
        assert holder(results) == held.owner  # who was refused has changed nothing
    assert holder(results) is None
    assert (results / LOCK_FILE).read_bytes() == b""
    assert open_files() == before
    assert room._held == set()
    with lock(results) as again:
        assert again.left_behind is None


def test_a_run_inside_a_namespace_gives_its_number_outside(results, monkeypatch):
    """That is the number which somebody else can look for."""
    monkeypatch.setenv(OUTSIDE, "4711")
    with lock(results) as held:
        assert held.owner.pid == 4711
        assert str(held.owner) == (
            f"process 4711 on {socket.gethostname()}, since {held.owner.since}"
        )


DEAD = Owner(host="elsewhere", pid=99, since="2026-11-05 12:00:00 UTC")


def test_of_a_run_that_died_at_work_the_next_one_sweeps(results):
    """Half files of results, nothing else; it says who it was, and how many they were."""
    folder = results / "ada" / "02-activations"
    folder.mkdir(parents=True)
    for name in (".result.json.1-1.tmp", ".run.json.1-1.tmp", "notes.tmp", ".hidden"):
        (folder / name).write_text("half")
    long = DEAD.since + " " * 3000
    (results / LOCK_FILE).write_text(
        json.dumps({"host": "elsewhere", "pid": 99, "since": long}), encoding="utf-8"
    )
    with lock(results) as held:
        assert held.left_behind == Owner(host="elsewhere", pid=99, since=long)
        assert held.swept == 2
        assert json.loads((results / LOCK_FILE).read_bytes())["pid"] == held.owner.pid
    assert {path.name for path in folder.iterdir()} == {"notes.tmp", ".hidden"}


def test_half_files_of_nobody_stay(results):
    """Somebody may be writing them: only a run that died has left some."""
    folder = results / "ada" / "02-activations"
    folder.mkdir(parents=True)
    (folder / ".result.json.1-1.tmp").write_text("half")
    with lock(results) as held:
        assert held.swept == 0
    assert len(list(folder.iterdir())) == 1


def test_what_another_sweeps_meanwhile_is_no_error(results, monkeypatch):
    """The file system may be shared."""
    folder = results / "ada" / "02-activations"
    folder.mkdir(parents=True)
    (folder / ".result.json.1-1.tmp").write_text("half")
    (results / LOCK_FILE).write_text(
        json.dumps({"host": DEAD.host, "pid": DEAD.pid, "since": DEAD.since}), encoding="utf-8"
    )
    unlink = Path.unlink

    def gone(path: Path, **options: bool) -> None:
        os.unlink(path)  # noqa: PTH108 - by the other one
        unlink(path, **options)

    monkeypatch.setattr(Path, "unlink", gone)
    with lock(results) as held:
        assert (held.left_behind, held.swept) == (DEAD, 1)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"host": 5}'])
def test_an_owner_that_cannot_be_read_is_somebody(results, content):
    """The lock counts, not what is written in it."""
    results.mkdir(parents=True)
    (results / LOCK_FILE).write_bytes(content)
    handle = os.open(results / LOCK_FILE, os.O_RDWR)
    fcntl.flock(handle, fcntl.LOCK_EX)
    with pytest.raises(HeldError, match="another process"), lock(results):
        raise AssertionError("two hold it")
    os.close(handle)
    with lock(results) as held:
        assert held.left_behind is None


def test_nobody_holds_a_folder_that_there_is_not(results):
    """Nor one whose lock is free, or damaged."""
    before = open_files()
    assert holder(results) is None
    results.mkdir(parents=True)
    (results / LOCK_FILE).write_bytes(b"{")
    assert holder(results) is None
    assert open_files() == before


def test_a_file_system_without_locks_is_told(results, monkeypatch):
    """It is not taken for another run; nothing stays open."""

    def refuse(*_arguments: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    before = open_files()
    monkeypatch.setattr(room.fcntl, "flock", refuse)
    with pytest.raises(EngineError, match="No locks available"), lock(results):
        raise AssertionError("nobody holds it")
    assert open_files() == before


@pytest.mark.parametrize("fails", ["open", "pwrite"])
def test_a_full_disk_is_told(results, monkeypatch, fails):
    """With the folder; the lock is free afterwards."""

    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(room.os, fails, full)
        with pytest.raises(EngineError, match="No space left"), lock(results):
            raise AssertionError("nobody holds it")
    with lock(results) as held:
        assert held.left_behind is None


def test_a_forked_child_lets_go_of_it(results):
    """It closes the file that it shares, and leaves what is written there."""
    with lock(results) as held:
        (handle,) = room._held
        copy = os.dup(handle)
        room._forget_in_child()
        assert room._held == set()
        with pytest.raises(OSError, match="Bad file"):
            os.fstat(handle)
        assert holder(results) == held.owner
    assert json.loads((results / LOCK_FILE).read_bytes())["pid"] == held.owner.pid
    assert holder(results) == held.owner
    os.close(copy)
    assert holder(results) is None


@pytest.mark.usefixtures("no_umask")
def test_the_lock_is_a_file_like_any_other(results):
    """Whoever may write results may take it."""
    with lock(results):
        assert (results / LOCK_FILE).stat().st_mode & 0o7777 == 0o666


@pytest.mark.parametrize(("size", "known"), [(4096, True), (4097, False)])
def test_an_owner_is_read_up_to_a_bound(results, size, known):
    """What is longer was written by nobody."""
    words = json.dumps({"host": "", "pid": 99, "since": ""})
    host = "x" * (size - len(words))
    results.mkdir(parents=True)
    (results / LOCK_FILE).write_text(words.replace('""', f'"{host}"', 1), encoding="utf-8")
    assert (results / LOCK_FILE).stat().st_size == size
    with lock(results) as held:
        assert held.left_behind == (Owner(host=host, pid=99, since="") if known else None)
