"""What the machine keeps from us is a fault of ours, by name: never a shorter hand-in, or none."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.collect.submissions import UnreadableSubmission, find_submissions, read_files
from autograder.course.records import Submission
from tests.helpers.permissions import open_place, ordinary_user


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that every user of the machine may enter."""
    with open_place() as folder:
        yield folder


def ada(root: Path) -> Submission:
    folder = root / "ada/02-activations"
    (folder / "more").mkdir(parents=True)
    (folder / "more/parts.py").write_bytes(b"x = 1\n")
    (folder / "relu.py").write_bytes(b"y = 2\n")
    return Submission(student="ada", assignment="02-activations", folder=folder)


@pytest.mark.parametrize("name", ["relu.py", "more/parts.py", "more", "."])
def test_what_may_not_be_read_is_no_shorter_hand_in(place, name):
    """One file of several as well: the file is named, with the cause."""
    submission = ada(place)
    (submission.folder / name).chmod(0)
    try:
        with ordinary_user(), pytest.raises(UnreadableSubmission) as caught:
            read_files(submission)
    finally:
        (submission.folder / name).chmod(0o755)
    assert caught.value.message.startswith(str(submission.folder / name))
    assert "Permission denied" in caught.value.message


def test_a_hand_in_that_has_vanished_is_no_empty_one(place):
    """It was there when the class was listed."""
    submission = ada(place)
    shutil.rmtree(submission.folder)
    with pytest.raises(UnreadableSubmission, match="No such file"):
        read_files(submission)


@pytest.mark.parametrize("cause", [errno.EIO, errno.ENOENT, errno.ESTALE, errno.EMFILE])
@pytest.mark.parametrize("call", ["open", "scandir", "read"])
def test_whatever_the_system_says_is_told(place, monkeypatch, call, cause):
    """A disk that fails, a file that is gone meanwhile, a network's file system that is away."""
    submission = ada(place)
    real = {"open": os.open, "scandir": os.scandir}

    def failing(path, *arguments):
        if call != "read" and ("more" in str(path) if call == "scandir" else "parts" in str(path)):
            raise OSError(cause, os.strerror(cause))
        return real[call](path, *arguments)

    class Broken:
        def __init__(self, descriptor, *_mode, **_more):
            self.descriptor = descriptor

        def __enter__(self):
            return self

        def __exit__(self, *_exception):
            os.close(self.descriptor)

        def read(self, _size):
            raise OSError(cause, os.strerror(cause))

    if call == "read":
        monkeypatch.setattr(os, "fdopen", Broken)
    else:
        monkeypatch.setattr(os, call, failing)
    with pytest.raises(UnreadableSubmission) as caught:
        read_files(submission)
    assert caught.value.cause == os.strerror(cause)


def test_a_folder_that_nobody_may_look_into_is_one_persons(place):
    """The class is listed with it, and it is told of when its turn comes."""
    ada(place)
    (place / "bea/02-activations").mkdir(parents=True)
    (place / "ada").chmod(0)
    try:
        with ordinary_user():
            found = find_submissions(place, "02-activations")
            assert [submission.student for submission in found] == ["ada", "bea"]
            with pytest.raises(UnreadableSubmission):
                read_files(found[0])
    finally:
        (place / "ada").chmod(0o755)
