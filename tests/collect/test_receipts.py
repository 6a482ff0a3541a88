"""Which receipt is about which hand-in, and that nobody else is in the tree meanwhile."""

from __future__ import annotations

import fcntl
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from autograder.collect.store import (
    EVERYTHING,
    Receipt,
    Store,
    folder_fingerprint,
    receipt_time,
)

NAME = "02-activations"
FIRST = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)


@pytest.fixture
def store(tmp_path) -> Store:
    """A tree that does not exist yet, nor the folder above it."""
    return Store(tmp_path / "a" / "submitted")


def place(store: Store, words: str, when: datetime, student: str = "ada") -> str:
    """One hand-in; its fingerprint."""
    with store.staging(student, NAME) as staged:
        assert list(staged.iterdir()) == []
        (staged / "activations.py").write_text(words)
        sha256 = folder_fingerprint(staged)
        store.place(
            staged,
            Receipt(
                student=student,
                assignment=NAME,
                sha256=sha256,
                handed_in=receipt_time(when.timestamp()),
                source="test",
            ),
        )
    return sha256


def test_the_hand_in_that_was_graded_has_its_own_receipt(store):
    """Though a newer one lies in its place; of one that nobody knows, that of the one in place."""
    hashes = [place(store, f"x = {n}", FIRST + timedelta(hours=n)) for n in range(3)]
    for number, sha256 in enumerate(hashes):
        receipt = store.receipt_of("ada", NAME, sha256)
        assert (receipt.sha256, receipt.when) == (sha256, FIRST + timedelta(hours=number))
    for unknown in ("", "0" * 64, hashes[0][:12] + "0" * 52, hashes[0][:11]):
        assert store.receipt_of("ada", NAME, unknown).sha256 == hashes[-1]
    assert store.receipt_of("bob", NAME, hashes[0]) is None
    assert store.receipt_of("ada", "03-derivatives", hashes[0]) is None
    earlier = store.root / "ada" / ".earlier" / NAME
    for path in earlier.glob("*.json"):
        path.write_text("{")
    assert store.receipt_of("ada", NAME, hashes[0]).sha256 == hashes[-1]


def test_the_tree_is_locked_while_something_is_put_into_it(store):
    """Whoever comes then waits; afterwards it is free."""
    with store.staging("ada", NAME):
        other = os.open(store.root, os.O_RDONLY | os.O_DIRECTORY)
        with pytest.raises(BlockingIOError):
            fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.close(other)
    before = len(list(Path("/proc/self/fd").iterdir()))
    with store.staging("ada", NAME):
        pass
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_all_of_a_folder_is_looked_at_within_bounds():
    """In numbers: a hand-in with more of anything is none."""
    mebibytes = 1024 * 1024
    assert EVERYTHING.files == 10_000
    assert EVERYTHING.file_bytes == 256 * mebibytes
    assert EVERYTHING.total_bytes == 256 * mebibytes
    assert EVERYTHING.entries == 100_000


def test_a_folder_with_more_files_than_a_hand_in_may_have_is_still_known(tmp_path):
    """What counts for grading is less than what is compared."""
    for number in range(600):
        (tmp_path / f"{number}.txt").write_text(str(number))
    first = folder_fingerprint(tmp_path)
    (tmp_path / "599.txt").write_text("other")
    assert folder_fingerprint(tmp_path) != first
