"""Which receipt is about which hand-in, and that nobody else is in the tree meanwhile."""

from __future__ import annotations

import fcntl
import json
import os
from datetime import UTC, datetime, timedelta

import pytest

from autograder.collect.store import (
    EVERYTHING,
    Arrival,
    HandIn,
    Receipt,
    Store,
    folder_fingerprint,
    receipt_time,
)
from tests.helpers.descriptors import open_files

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


def all_of(store: Store) -> list[tuple[str, str]]:
    """Each hand-in of ada's by its receipt: its day's hour, and what lies in its folder."""
    return [
        (f"{found.receipt.when:%H}", (found.folder / "activations.py").read_text())
        for found in store.hand_ins("ada", NAME)
    ]


def test_every_hand_in_is_found_the_oldest_first(store):
    """In whatever order they came; of somebody else's, or another assignment's, none."""
    for hour in (1, 2, 0):
        place(store, f"x = {hour}", FIRST + timedelta(hours=hour))
    place(store, "y = 0", FIRST, "bob")
    assert all_of(store) == [("12", "x = 0"), ("13", "x = 1"), ("14", "x = 2")]
    assert store.hand_ins("ada", NAME)[-1].folder == store.root / "ada" / NAME
    assert len(store.hand_ins("bob", NAME)) == 1
    assert store.hand_ins("eve", NAME) == store.hand_ins("ada", "03-derivatives") == []
    earlier = store.root / "ada" / ".earlier" / NAME
    first, second = sorted(earlier.glob("*.json"))
    first.write_text("{")
    assert all_of(store) == [("13", "x = 1"), ("14", "x = 2")]
    (second.with_suffix("") / "activations.py").unlink()
    second.with_suffix("").rmdir()
    assert all_of(store) == [("14", "x = 2")]


@pytest.mark.parametrize("person", ["edits", "takes it away", "takes the receipt", "a file"])
def test_where_a_person_was_at_work_there_are_none(store, person):
    """Which one counts is not decided then."""
    for hour in range(2):
        place(store, f"x = {hour}", FIRST + timedelta(hours=hour))
    home = store.root / "ada" / NAME
    if person == "edits":
        (home / "activations.py").write_text("x = 9")
    elif person == "takes the receipt":
        home.with_name(f"{NAME}.json").unlink()
    else:
        (home / "activations.py").unlink()
        home.rmdir()
        if person == "a file":
            home.write_text("")
    assert store.hand_ins("ada", NAME) == []


def test_an_earlier_hand_in_is_put_in_its_place(store):
    """Whole, with its receipt; the one that counted so far is among the earlier ones."""
    for hour in range(3):
        place(store, f"x = {hour}", FIRST + timedelta(hours=hour))
    before = all_of(store)
    first = store.hand_ins("ada", NAME)[0]
    store.promote_hand_in(first)
    home = store.root / "ada" / NAME
    assert (home / "activations.py").read_text() == "x = 0"
    assert store.receipt("ada", NAME) == first.receipt
    assert all_of(store) == before
    earlier = sorted(path.name for path in (home.parent / ".earlier" / NAME).iterdir())
    assert len(earlier) == 4
    assert not any(first.receipt.stamp in name for name in earlier)
    store.promote_hand_in(first)  # another run was here first
    assert all_of(store) == before
    home.with_name(f"{NAME}.json").unlink()
    left = next(path for path in (home.parent / ".earlier" / NAME).iterdir() if path.is_dir())
    store.promote_hand_in(HandIn(receipt=first.receipt, folder=left))
    assert left.is_dir()


def test_the_tree_is_locked_while_something_is_put_into_it(store):
    """Whoever comes then waits; afterwards it is free."""
    with store.staging("ada", NAME):
        other = os.open(store.root, os.O_RDONLY | os.O_DIRECTORY)
        with pytest.raises(BlockingIOError):
            fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.close(other)
    before = open_files()
    with store.staging("ada", NAME):
        pass
    assert open_files() == before


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


def of(store: Store, words: str, **more: object) -> Receipt:
    """The receipt of a hand-in of ada's that holds these words."""
    with store.staging("ada", NAME) as staged:
        (staged / "activations.py").write_text(words)
        sha256 = folder_fingerprint(staged)
    given = {"handed_in": receipt_time(FIRST.timestamp()), "source": "test", **more}
    return Receipt(student="ada", assignment=NAME, sha256=sha256, **given)


def arrive(store: Store, words: str, **more: object) -> Arrival:
    """What such a hand-in is to what lies there."""
    receipt = of(store, words, **more)
    with store.staging("ada", NAME) as staged:
        (staged / "activations.py").write_text(words)
        return store.place(staged, receipt)


def by_hand(store: Store, **times: float) -> None:
    """A person puts a folder in place, with files of these times."""
    home = store.root / "ada" / NAME
    (home / "data").mkdir(parents=True)
    for name, seconds in times.items():
        (home / name).write_text(name)
        os.utime(home / name, (seconds, seconds))
    os.utime(home / "data", (FIRST.timestamp(), FIRST.timestamp()))


def test_the_time_of_a_folder_without_a_receipt_is_that_of_its_newest_file(store):
    """Of its folders none counts: whoever copies it makes them anew."""
    by_hand(store, a=1_000.0, b=3_000.0, c=2_000.0)
    assert arrive(store, "x = 1", handed_in=receipt_time(2_999.9)) == Arrival.OLDER
    assert arrive(store, "x = 2", handed_in=receipt_time(3_000.1)) == Arrival.NEWER
    earlier = store.root / "ada" / ".earlier" / NAME
    (written,) = earlier.glob("19700101T005000.000000Z-*.json")
    kept = json.loads(written.read_bytes())
    assert (kept["student"], kept["assignment"], kept["source"]) == ("ada", NAME, "found in place")
    assert kept["handed_in"] == "1970-01-01T00:50:00.000000+00:00"
    assert kept["sha256"] == folder_fingerprint(written.with_suffix(""))


def test_an_empty_folder_is_older_than_any_hand_in(store):
    """It has no file that could be newer."""
    by_hand(store)
    assert arrive(store, "x = 1", handed_in=receipt_time(0.5)) == Arrival.NEWER


def test_a_receipt_is_read_by_people(store):
    """One line for each thing that it says."""
    assert arrive(store, "x = 1", notes=("b.py: is empty (0 bytes)",)) == Arrival.NEW
    text = (store.root / "ada" / f"{NAME}.json").read_text("utf-8")
    assert text.startswith('{\n  "student": "ada",\n  "assignment": "02-activations",\n')
    assert '\n  "notes": [\n    "b.py: is empty (0 bytes)"\n  ],\n' in text
    assert sorted(path.name for path in (store.root / "ada").iterdir()) == [NAME, f"{NAME}.json"]


def test_a_hand_in_that_is_gone_is_not_put_in_its_place(store):
    """Who took it away, a run or a person, leaves the one that counts where it is."""
    for hour in range(2):
        place(store, f"x = {hour}", FIRST + timedelta(hours=hour))
    first = store.hand_ins("ada", NAME)[0]
    first.folder.rename(store.root / "away")
    before = sorted(store.root.rglob("*"))
    store.promote_hand_in(first)
    assert sorted(store.root.rglob("*")) == before
    assert all_of(store) == [("13", "x = 1")]
