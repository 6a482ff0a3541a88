"""Folders for the time of a run: gone at its end, and by the next run where it was killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile

import pytest

from autograder import temporary
from autograder.temporary import PREFIX, TemporaryFolder, remove_leftovers, temporary_folder


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    """A directory for temporary files of our own."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def left(place) -> list[str]:
    return sorted(path.name for path in place.iterdir())


def killed(place, code: str) -> subprocess.Popen[str]:
    """A process that has run the code, then was killed."""
    process = subprocess.Popen(
        [sys.executable, "-c", f"{code}\nprint('ready', flush=True)\nimport time\ntime.sleep(60)"],
        env=os.environ | {"TMPDIR": str(place)}, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    return process


def test_it_is_private_and_gone_afterwards(place):
    with temporary_folder("test") as folder:
        (folder / "a" / "b").mkdir(parents=True)
        assert folder.stat().st_mode & 0o777 == 0o700
        assert left(place) == [folder.name]
    assert left(place) == []


def test_what_a_killed_run_left_is_swept(place):
    """And only that: neither what somebody still works in, nor what is not ours."""
    killed(place, "from autograder.temporary import TemporaryFolder as T\nT('course'); T('check')")
    assert len(left(place)) == 2
    (place / "somebody-elses").mkdir()
    (place / f"{PREFIX}file").touch()
    (place / f"{PREFIX}link").symlink_to(place)
    with temporary_folder("mine") as mine:
        remove_leftovers()
        assert left(place) == sorted(
            [mine.name, f"{PREFIX}file", f"{PREFIX}link", "somebody-elses"]
        )


def test_the_next_run_sweeps_by_itself(place, monkeypatch):
    """At its first folder of this kind."""
    killed(place, "from autograder.temporary import TemporaryFolder as T\nT('course')")
    temporary._sweep_once.cache_clear()
    with temporary_folder("next") as folder:
        assert left(place) == [folder.name]


def test_a_killed_grader_leaves_nothing_that_stays(place):
    """Its scratch folder is swept, also where it was given to another user."""
    code = (
        "from autograder.sandbox.box import Box; from autograder.course.records import Limits\n"
        "box = Box('weak', files=True, limits=Limits())"
    )
    killed(
        place,
        code.replace("'weak'", "__import__('autograder.sandbox.tiers').sandbox.tiers.Tier.WEAK"),
    )
    assert len(left(place)) == 1
    remove_leftovers()
    assert left(place) == []


def test_a_folder_that_is_swept_before_it_is_locked_is_made_again(place, monkeypatch):
    """Between the two steps it looks like one that nobody owns."""
    flock, swept = temporary.fcntl.flock, []

    def sweep_first(descriptor, how):
        if not swept:
            swept.append(left(place))
            (place / swept[0][0]).rmdir()
        flock(descriptor, how)

    monkeypatch.setattr(temporary.fcntl, "flock", sweep_first)
    folder = TemporaryFolder("test")
    assert folder.path.is_dir()
    assert [folder.path.name] != swept[0]
    folder.close()


def test_without_locks_nothing_is_swept(place, monkeypatch):
    """Some network file systems have none."""

    def refuse(*_):
        raise OSError("no locks available")

    monkeypatch.setattr(temporary.fcntl, "flock", refuse)
    with temporary_folder("test") as folder:
        remove_leftovers()
        assert folder.is_dir()
