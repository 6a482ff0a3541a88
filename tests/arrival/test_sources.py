"""What each source takes, and what it comes back to."""

from __future__ import annotations

import errno
import shutil

import pytest

from autograder.arrival import sources
from autograder.arrival.settled import Settling
from autograder.arrival.sources import Arrived, Drop, Exchange, InPlace, Intake, Refused
from autograder.content.discover import find_assignment
from autograder.course.roster import read_roster
from tests.helpers.arrivals import NAME, arrival_course
from tests.helpers.skeleton_course import SOLUTION, WRONG, hand_in


@pytest.fixture
def place(tmp_path):
    course = arrival_course(tmp_path / "course")
    students = read_roster(course.paths.roster)
    intake = Intake(submitted=course.paths.submitted, students=students, zone=None)
    return course, find_assignment(course, NAME), intake


def inbound(folder, student: str, second: int, source: bytes = SOLUTION) -> None:
    """One submission in an exchange."""
    made = folder / f"{student}+{NAME}+2026-11-01 10:00:{second:02} UTC+x{second}"
    made.mkdir(parents=True)
    (made / "dropout.py").write_bytes(source)
    (made / "timestamp.txt").write_text(f"2026-11-01 10:00:{second:02} UTC")
    (made / "submission_secret.txt").write_text(f"secret {second}")
    made.chmod(0o777)


def test_in_place_each_change_comes_once(place):
    """What another assignment's folder holds is nobody's business."""
    course, assignment, _ = place
    hand_in(course.root, {"ada": SOLUTION})
    (course.root / "submitted/ada/other").mkdir()
    source = InPlace(course.paths.submitted, [assignment], Settling(0.0))
    assert [one.student for one in source.poll()] == ["ada"]
    assert list(source.poll()) == []
    hand_in(course.root, {"ada": WRONG})
    assert [one.student for one in source.poll()] == ["ada"]


def test_all_submissions_of_an_exchange_are_kept(place, tmp_path):
    """The newest in its place with nbgrader's two files, the others among the earlier ones."""
    course, assignment, intake = place
    for second in (1, 3, 2):
        inbound(tmp_path / "in", "ada", second, b"k = %d" % second)
    found = list(
        Exchange(tmp_path / "in", [assignment], intake, Settling(9.0), check_owner=False).poll()
    )
    assert [one.student for one in found] == ["ada"] * 3
    home = course.paths.submitted / "ada"
    assert (home / NAME / "submission_secret.txt").read_text() == "secret 3"
    assert (home / NAME / "dropout.py").read_bytes() == b"k = 3"
    assert len(list((home / ".earlier" / NAME).glob("*.json"))) == 2
    again = Exchange(tmp_path / "in", [assignment], intake, Settling(9.0), check_owner=False)
    assert list(again.poll()) == []


def test_what_this_machine_could_not_copy_comes_again(place, tmp_path, monkeypatch):
    """A full disk is nobody's fault; when there is room, the submission is taken."""
    _, assignment, intake = place
    inbound(tmp_path / "in", "ada", 1)
    real = sources.private_copy

    def full(*_arguments) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    source = Exchange(tmp_path / "in", [assignment], intake, Settling(9.0), check_owner=False)
    monkeypatch.setattr(sources, "private_copy", full)
    with pytest.raises(OSError, match="No space"):
        list(source.poll())
    monkeypatch.setattr(sources, "private_copy", real)
    assert [type(one) for one in source.poll()] == [Arrived]


def test_what_grows_while_it_is_copied_comes_again(place, tmp_path, monkeypatch):
    """The half that was taken is no news."""
    _, assignment, intake = place
    path = tmp_path / "drop/ada"
    path.mkdir(parents=True)
    (path / "dropout.py").write_bytes(SOLUTION[:10])
    real = sources.private_copy

    def meanwhile(*arguments) -> None:
        real(*arguments)
        (path / "dropout.py").write_bytes(SOLUTION)

    source = Drop(tmp_path / "drop", assignment, intake, Settling(0.0))
    monkeypatch.setattr(sources, "private_copy", meanwhile)
    assert list(source.poll()) == []
    monkeypatch.setattr(sources, "private_copy", real)
    assert [one.student for one in source.poll()] == ["ada"]
    assert (intake.submitted / "ada" / NAME / "dropout.py").read_bytes() == SOLUTION


def test_a_folder_that_goes_away_is_forgotten(place, tmp_path):
    """Nothing waits for it."""
    _, assignment, intake = place
    (tmp_path / "drop/ada").mkdir(parents=True)
    source = Drop(tmp_path / "drop", assignment, intake, Settling(600.0))
    (tmp_path / "drop/ada/dropout.py").write_bytes(SOLUTION)
    assert (list(source.poll()), source.unsettled) == ([], 1)
    shutil.rmtree(tmp_path / "drop/ada")
    assert (list(source.poll()), source.unsettled) == ([], 0)


def test_a_stranger_is_for_a_person(place, tmp_path):
    """With what the roster says."""
    _, assignment, intake = place
    inbound(tmp_path / "in", "nobody", 1)
    source = Exchange(tmp_path / "in", [assignment], intake, Settling(9.0), check_owner=False)
    [refused] = source.poll()
    assert isinstance(refused, Refused)
    assert "nobody" in refused.why


def test_who_submits_fifty_times_holds_up_nobody(place, tmp_path):
    """Everybody's first is taken before anybody's second, and not all at once."""
    _, assignment, intake = place
    for second in range(50):
        inbound(tmp_path / "in", "ada", second, b"k = %d" % second)
    inbound(tmp_path / "in", "alan", 59)
    source = Exchange(tmp_path / "in", [assignment], intake, Settling(9.0), check_owner=False)
    first = [one.student for one in source.poll()]
    assert first[:2] == ["ada", "alan"]
    assert (len(first), source.backlog) == (32, 19)
    assert len(list(source.poll())) == 19
    assert (list(source.poll()), source.backlog) == ([], 0)


def test_whoever_uses_anothers_name_waits_in_their_own_line(place, tmp_path, monkeypatch):
    """Where accounts are asked, folders share by their owner, whatever they say."""
    _, assignment, intake = place
    for second in range(40):
        inbound(tmp_path / "in", "alan", second)
    monkeypatch.setattr(
        sources, "account_of", lambda path: "alan" if "10:00:39" in path.name else "eve"
    )
    source = Exchange(tmp_path / "in", [assignment], intake, Settling(9.0))
    order = [new.path.name for new in sources._fair_order(source._complete_submissions())]
    assert "10:00:39" in order[1]
