"""The newest hand-in counts, the others are kept, and a kill at any moment loses nothing."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import pytest

from autograder.collect import store
from autograder.collect.collect import Collected, collect
from autograder.workspace.workspace import fingerprint
from tests.helpers.archives import put, tree

HOME = "ada/02-activations/activations.py"
EARLIER = "ada/.earlier/02-activations"


@pytest.fixture
def hand_in(assignment, into, tmp_path):
    """hand_in(b"...", when) collects ada's file of that time and returns the record."""

    def go(content: bytes, when: float, place: str = "box") -> Collected:
        shutil.rmtree(tmp_path / place, ignore_errors=True)
        put(tmp_path / place / "ada", when, activations_dot_py=content)
        (record,) = collect(assignment, [tmp_path / place], into)
        return record

    return go


def kept(into: Path) -> dict[str, bytes]:
    """Earlier hand-ins: the first letters of the stamp's fingerprint to content."""
    folder = into / EARLIER
    found = folder.glob("*/activations.py") if folder.exists() else ()
    return {path.parent.name.rpartition("-")[2]: path.read_bytes() for path in found}


def mark(content: bytes) -> str:
    """The end of the name under which a hand-in is kept."""
    return fingerprint({"activations.py": content})[:12]


def test_a_newer_hand_in_replaces_and_keeps_the_old_one(hand_in, into):
    """The newer files count; the older ones lie whole, with their receipt, among the earlier."""
    first = hand_in(b"1", 1_700_000_000)
    second = hand_in(b"2", 1_700_000_001)
    assert (first.status, second.status) == ("new", "newer")
    assert (into / HOME).read_bytes() == b"2"
    assert kept(into) == {mark(b"1"): b"1"}
    (receipt,) = (into / EARLIER).glob("*.json")
    assert json.loads(receipt.read_text("utf-8"))["sha256"] == first.sha256
    assert receipt.name == f"20231114T221320.000000Z-{mark(b'1')}.json"
    assert json.loads((into / "ada/02-activations.json").read_bytes())["sha256"] == second.sha256


def test_an_older_hand_in_is_kept_but_does_not_count(hand_in, into):
    """What was handed in earlier never replaces what counts."""
    hand_in(b"2", 1_700_000_001)
    record = hand_in(b"1", 1_700_000_000)
    assert record.status == "older"
    assert (into / HOME).read_bytes() == b"2"
    assert kept(into) == {mark(b"1"): b"1"}


def test_at_the_same_time_the_first_stays(hand_in, into):
    """Of two hand-ins of one moment the one that lies there stays, whichever is read again."""
    hand_in(b"1", 1_700_000_000)
    assert hand_in(b"2", 1_700_000_000).status == "older"
    assert hand_in(b"1", 1_700_000_000).status == "unchanged"
    assert (into / HOME).read_bytes() == b"1"


def test_the_same_files_are_unchanged_whatever_their_time(hand_in, into):
    """Handing in the same again changes nothing, the time of the first receipt included."""
    hand_in(b"1", 1_700_000_000)
    before = tree(into)
    assert hand_in(b"1", 1_700_009_999).status == "unchanged"
    assert tree(into) == before


@pytest.mark.parametrize("order", list(permutations((b"1", b"2", b"3"))))
def test_the_order_of_collecting_does_not_matter(hand_in, into, order):
    """In whatever order three hand-ins are read, the newest counts and two are kept; twice too."""
    for _ in range(2):
        for content in order:
            hand_in(content, 1_700_000_000 + int(content))
        assert (into / HOME).read_bytes() == b"3"
        assert kept(into) == {mark(b"1"): b"1", mark(b"2"): b"2"}


def test_collecting_twice_changes_nothing(hand_in, into):
    """A second run leaves every byte and every time as it is."""
    hand_in(b"1", 1_700_000_000)
    hand_in(b"2", 1_700_000_001)
    before = {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in into.rglob("*")}
    assert hand_in(b"2", 1_700_000_001).status == "unchanged"
    assert hand_in(b"1", 1_700_000_000).status == "older"
    assert before == {
        path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in into.rglob("*")
    }


def test_going_back_to_an_earlier_version_counts(hand_in, into):
    """A, then B, then A again: A counts, and both earlier ones are kept."""
    hand_in(b"A", 1_700_000_000)
    hand_in(b"B", 1_700_000_001)
    assert hand_in(b"A", 1_700_000_002).status == "newer"
    assert (into / HOME).read_bytes() == b"A"
    assert kept(into) == {mark(b"A"): b"A", mark(b"B"): b"B"}


def test_a_new_hand_in_without_a_file_drops_it(assignment, into, tmp_path):
    """A newer hand-in replaces the older whole; files of both are never mixed."""
    put(tmp_path / "a" / "ada", 1_700_000_000, activations_dot_py=b"1", answers_dot_py=b"1")
    put(tmp_path / "b" / "ada", 1_700_000_001, activations_dot_py=b"2")
    for source in ("a", "b"):
        list(collect(assignment, [tmp_path / source], into))
    assert set(tree(into / "ada/02-activations")) == {"activations.py"}


def test_a_refused_hand_in_leaves_the_good_one(hand_in, assignment, into, tmp_path):
    """A newer hand-in that cannot be used does not touch the one that counts."""
    hand_in(b"1", 1_700_000_000)
    before = tree(into)
    put(tmp_path / "zips", ada_dot_zip=b"PK broken")
    (record,) = collect(assignment, [tmp_path / "zips"], into)
    assert record.status == "refused"
    assert tree(into) == before


def test_what_a_person_edited_is_not_overwritten(hand_in, into):
    """Files corrected by hand stay when the same is read again, and are kept whole later."""
    hand_in(b"1", 1_700_000_000)
    (into / HOME).write_bytes(b"corrected")
    assert hand_in(b"1", 1_700_000_000).status == "unchanged"
    assert (into / HOME).read_bytes() == b"corrected"
    hand_in(b"2", 1_700_000_001)
    assert kept(into) == {mark(b"corrected"): b"corrected"}


def test_an_edit_that_equals_the_next_hand_in_gets_its_receipt(hand_in, into):
    """Where what a person put there is what the student hands in next, the receipt follows."""
    hand_in(b"1", 1_700_000_000)
    (into / HOME).write_bytes(b"2")
    record = hand_in(b"2", 1_700_000_001)
    assert record.status == "unchanged"
    assert json.loads((into / "ada/02-activations.json").read_bytes())["sha256"] == record.sha256


def test_a_hand_in_that_was_put_back_is_kept_again(hand_in, into):
    """An earlier hand-in restored by a person and replaced once more does not hit its own copy."""
    hand_in(b"1", 1_700_000_000)
    receipt = (into / "ada/02-activations.json").read_bytes()
    hand_in(b"2", 1_700_000_001)
    (into / HOME).write_bytes(b"1")
    (into / "ada/02-activations.json").write_bytes(receipt)
    assert hand_in(b"3", 1_700_000_002).status == "newer"
    names = sorted(path.name for path in (into / EARLIER).iterdir() if path.is_dir())
    assert names[1] == f"{names[0]}-2"


def test_a_change_anywhere_is_a_change(assignment, into, tmp_path):
    """Hand-ins that differ only beside the folder of their Python files are two hand-ins."""
    for number in (1, 2):
        put(
            tmp_path / f"s{number}" / "ada",
            1_700_000_000 + number,
            src__other_dot_py=b"x",
            src__README_dot_md=b"x",
            README_dot_md=b"%d" % number,
        )
    sources = [tmp_path / "s1", tmp_path / "s2"]
    statuses = [record.status for record in collect(assignment, sources, into)]
    assert statuses == ["new", "newer"]


def test_a_folder_without_a_receipt_is_respected(hand_in, into):
    """What was put there by hand counts with the time of its newest file."""
    put(into / "ada" / "02-activations", 1_700_000_005, activations_dot_py=b"by hand")
    assert hand_in(b"1", 1_700_000_004).status == "older"
    assert hand_in(b"2", 1_700_000_006).status == "newer"
    assert set(kept(into)) == {mark(b"by hand"), mark(b"1")}


def test_a_lost_receipt_is_written_again(hand_in, into):
    """Where the files are right and the receipt is missing or broken, it is made anew."""
    hand_in(b"1", 1_700_000_000)
    receipt = into / "ada/02-activations.json"
    good = receipt.read_bytes()
    breaks = [(b"2023", b"xxxx"), (b'"ada"', b'"../x"'), (b'"sha256": "', b'"sha256": "x')]
    for broken in (b"", b"{}", b"[1]", *(good.replace(*change) for change in breaks)):
        receipt.write_bytes(broken)
        assert hand_in(b"1", 1_700_000_000).status == "unchanged"
        assert receipt.read_bytes() == good


def test_a_time_corrected_on_the_receipt_is_respected(hand_in, into):
    """A person may change when a hand-in counts as made, in any time zone."""
    hand_in(b"1", 1_700_000_000)
    receipt = into / "ada/02-activations.json"
    document = json.loads(receipt.read_bytes())
    document["handed_in"] = "2023-11-15T09:00:00+10:00"  # 23:00 UTC the day before
    receipt.write_text(json.dumps(document), "utf-8")
    assert hand_in(b"2", 1_700_002_799).status == "older"
    assert hand_in(b"3", 1_700_002_801).status == "newer"


@pytest.mark.parametrize("receipt", [True, False])
def test_a_killed_run_is_mended_by_any_later_one(assignment, into, tmp_path, hand_in, receipt):
    """What a kill left out of its place comes back when anybody's hand-in is collected next."""
    hand_in(b"1", 1_700_000_000)
    kept_as = into / EARLIER / "20231114T221320.000000Z-0123"
    kept_as.parent.mkdir(parents=True)
    (into / "ada/02-activations").rename(kept_as)
    if receipt:
        (into / "ada/02-activations.json").rename(f"{kept_as}.json")
    put(into / ".incoming/ada/02-activations", activations_dot_py=b"half")
    put(tmp_path / "other" / "ben", activations_dot_py=b"ben")
    list(collect(assignment, [tmp_path / "other"], into))
    assert (into / HOME).read_bytes() == b"1"
    assert (into / "ada/02-activations.json").exists()
    assert not (into / ".incoming").exists()


class Killed(BaseException):
    """Stands for the end of the process."""


def _steps(monkeypatch) -> list[str]:
    """Every change of the file system that `store` makes from now on, by name."""
    steps: list[str] = []
    for owner, name in (
        (Path, "rename"),
        (Path, "replace"),
        (Path, "mkdir"),
        (Path, "write_text"),
    ):
        real = getattr(owner, name)

        def step(*args, _real=real, _name=name, **kwargs):
            steps.append(_name)
            if len(steps) == steps_until_death[0]:
                if _name == "write_text":
                    _real(args[0], args[1][:20], *args[2:], **kwargs)
                raise Killed
            return _real(*args, **kwargs)

        monkeypatch.setattr(Path, name, step)
    return steps


steps_until_death = [0]


@pytest.mark.parametrize("follow", [b"2", b"1", b"0"], ids=["same", "old", "oldest"])
@pytest.mark.parametrize("last", range(1, 20))
@pytest.mark.parametrize("tidies", [False, True], ids=["killed", "interrupted"])
def test_a_kill_at_any_step_loses_nothing(hand_in, into, monkeypatch, last, follow, tidies):
    """After a kill the next run, with any hand-in, finds the old or new one whole in its place."""
    hand_in(b"1", 1_700_000_001)
    hand_in(b"before", 1_600_000_000)
    with monkeypatch.context() as patch:
        # A killed process does not clean up behind itself, one stopped by Ctrl-C does.
        if not tidies:
            patch.setattr(store.Store, "_recover_interrupted", lambda _: None)
        steps_until_death[0] = last
        steps = _steps(patch)
        try:
            hand_in(b"2", 1_700_000_002)
        except Killed:
            pass
        else:
            assert len(steps) < last
        steps_until_death[0] = 0
    everything = {*tree(into).values()}
    assert b"1" in everything
    hand_in(follow, 1_700_000_000 + int(follow))
    now = (into / HOME).read_bytes()
    assert now in (b"1", b"2")
    receipt = json.loads((into / "ada/02-activations.json").read_bytes())
    assert receipt["sha256"] == fingerprint({"activations.py": now})
    if follow == b"2":
        assert now == b"2"
        assert kept(into) == {mark(b"1"): b"1", mark(b"before"): b"before"}
        assert not (into / ".incoming").exists()


RUN = """
import sys
from pathlib import Path
from autograder.collect.collect import collect
from autograder.course.records import Assignment, Text
course, *sources = map(Path, sys.argv[1:])
assignment = Assignment(
    name="02-activations", folder=course / "assignments/02-activations", solution=course,
    title=Text.same(""), modules=("activations",), exercises=(),
)
for _ in range(1000):
    for source in sources:
        for record in collect(assignment, [source], course / "submitted"):
            print(record.status, flush=True)
"""


def _start(tmp_path: Path, *sources: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", RUN, str(tmp_path / "course"), *map(str, sources)]
    environment = {**os.environ, "PYTHONPATH": str(Path(store.__file__).parents[2])}
    return subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)


@pytest.mark.parametrize("records", [1, 2, 7])
def test_a_killed_process_leaves_whole_hand_ins(assignment, into, tmp_path, records):
    """A process killed in the middle of its work leaves only whole hand-ins to find."""
    contents = {bytes([65 + n]) * 50_000 for n in range(6)}
    sources = [
        put(tmp_path / f"s{n}", 1_700_000_000 + n, ada__activations_dot_py=content)
        for n, content in enumerate(sorted(contents))
    ]
    process = _start(tmp_path, *sources)
    for _ in range(records):
        process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    process.communicate()
    for source in sources:
        list(collect(assignment, [source], into))
    assert (into / HOME).read_bytes() == max(contents)
    assert set(kept(into).values()) == contents - {max(contents)}


def test_two_runs_at_once_do_not_meet(assignment, into, tmp_path):
    """Two processes that collect at the same time end as one after the other would."""
    sources = [
        put(tmp_path / f"s{n}", 1_700_000_000 + n, ada__activations_dot_py=b"%d" % n)
        for n in range(4)
    ]
    processes = [_start(tmp_path, *order) for order in (sources, sources[::-1])]
    lines = [process.stdout.readline() for process in processes for _ in range(40)]
    for process in processes:
        process.kill()
        process.communicate()
    assert len(lines) == 80
    assert {line.strip() for line in lines} <= {b"new", b"newer", b"older", b"unchanged"}
    list(collect(assignment, sources, into))
    assert (into / HOME).read_bytes() == b"3"
    assert sorted(kept(into).values()) == [b"0", b"1", b"2"]


def test_students_without_a_good_hand_in_leave_no_folder(assignment, into, tmp_path):
    """A refusal leaves no trace in submitted/."""
    put(tmp_path / "box", ada_dot_zip=b"")
    list(collect(assignment, [tmp_path / "box"], into))
    assert list(into.rglob("*")) == []
