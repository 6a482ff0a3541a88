"""The scratch folder in every tier: emptied whatever is in it, bounded in bytes and in entries."""

from __future__ import annotations

import textwrap
import threading
import time
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from autograder.course.records import Limits
from autograder.sandbox.box import Box
from autograder.sandbox.session import Session
from autograder.sandbox.student import Student
from autograder.sandbox.tiers import Tier
from autograder.sandbox.worker_failures import StudentFailure
from autograder.worker.scratch import MAX_ENTRIES, Usage, measure, wipe
from tests.hostile.test_hostile import offered

LIMITS = Limits(cpu_seconds=5, wall_seconds=20, submission_seconds=60, memory_mb=128, scratch_mb=4)
QUOTA = LIMITS.scratch_mb << 20
NEIGHBOUR = """
    import os
    import numpy as np

    def honest(n):
        before = os.listdir(".")
        for number in range(n):
            np.save(f"a{number}.npy", np.full(1000, number))
        return [before, sum(int(np.load(f"a{number}.npy")[0]) for number in range(n))]
"""

every_tier = pytest.mark.parametrize("box", [*offered(), Tier.WEAK], ids=str, indirect=True)


@pytest.fixture(scope="module")
def box(request):
    with Box(request.param, files=True, limits=LIMITS) as opened:
        yield opened


@contextmanager
def submission(box, source):
    session = Session(box, {"main": textwrap.dedent(source).encode()}, {}, LIMITS)
    try:
        yield Student(session, "main")
    finally:
        session.close()


def assert_neighbours_are_well(box):
    """Who comes next finds an empty folder, and all of its quota."""
    with submission(box, NEIGHBOUR) as student:
        assert student.honest(20) == [[], 190]


SPOILERS = {
    "a path longer than any path may be": """
        for _ in range(1500):
            os.mkdir("d" * 200)
            os.chdir("d" * 200)
    """,
    "three thousand folders in each other": """
        for _ in range(3000):
            os.mkdir("d")
            os.chdir("d")
    """,
    "folders that nobody may enter": """
        for name in ("a", "b", "c"):
            os.mkdir(name)
            os.mkdir(name + "/in")
            os.mkdir(name + "/shut", 0)
        os.umask(0o777)
        os.mkdir("shut")
    """,
    "names that are not text": r"""
        for name in (b"\xff\xfe", b"\n", b" ", b"-rf", "\u202e".encode(), b"0", b"1"):
            os.mkdir(name)
            open(name + b"/" + name, "w").close()
    """,
    "folders wide and deep": """
        for number in range(30):
            os.makedirs("/".join(str(number + n) for n in range(20)))
    """,
    "a full folder": """
        for number in range(20):
            with open(str(number), "wb") as file:
                file.write(bytes(1 << 20))
    """,
}


@every_tier
@pytest.mark.parametrize("spoiler", SPOILERS)
def test_what_one_leaves_the_next_does_not_find(box, spoiler):
    """However it is nested, named or locked; and the zygote goes on as it was."""
    body = textwrap.indent(textwrap.dedent(SPOILERS[spoiler]), "    ")
    source = f"import os\n\ndef spoil():\n{body}"
    with submission(box, source) as student, suppress(StudentFailure):  # the quota, if it is met
        student.spoil()
    assert_neighbours_are_well(box)


# What goes beyond the quota

FILLERS = {
    "many files": """
        def fill():
            for number in range(75):
                with open(str(number), "wb") as file:
                    for _ in range(4):
                        file.write(bytes(1 << 20))
    """,
    "files that are unlinked and stay open": """
        kept = []
        def fill():
            for number in range(50):
                kept.append(open("hidden", "wb"))
                os.unlink("hidden")
                for _ in range(3):
                    kept[-1].write(bytes(1 << 20))
    """,
    "files in a folder that shows nothing": """
        def fill():
            os.mkdir("dark", 0o300)
            for number in range(75):
                with open(f"dark/{number}", "wb") as file:
                    file.write(bytes(4 << 20))
    """,
    "files in folders that move about": """
        def fill():
            os.mkdir("a")
            for number in range(75):
                with open(f"a/{number}", "wb") as file:
                    file.write(bytes(4 << 20))
                os.rename("a", "b")
                os.rename("b", "a")
    """,
    "after the answer": """
        import threading
        def fill():
            import sys
            server = next(f.f_locals["self"] for f in frames() if f.f_code.co_name == "_handle")
            server._channel.send(["ok", server_number(), None, {}], lambda value: None)
            for number in range(75):
                with open(str(number), "wb") as file:
                    file.write(bytes(4 << 20))
            while True:
                pass

        def frames():
            import sys
            frame = sys._getframe()
            while frame:
                yield frame
                frame = frame.f_back

        def server_number():
            return next(f.f_locals["number"] for f in frames() if f.f_code.co_name == "_handle")
    """,
}


@contextmanager
def free_bytes_watched(box):
    """The most that the folder held, seen from outside, where it lies in our file system."""
    seen, stop = [Usage()], threading.Event()

    def watch():
        while box._folder is not None and not stop.is_set():
            with suppress(OSError):
                seen.append(measure(str(box._folder.path), 1 << 40))
            time.sleep(0.005)

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield seen
    finally:
        stop.set()
        thread.join()


@every_tier
@pytest.mark.parametrize("filler", FILLERS)
def test_no_more_bytes_than_the_quota(box, filler):
    """300 MB are never there: the kernel says so at once, or the zygote within a few ticks."""
    source = "import os\n" + textwrap.dedent(FILLERS[filler])
    with submission(box, source) as student, free_bytes_watched(box) as seen:
        if filler == "after the answer":
            with suppress(StudentFailure):  # where both answers arrive at once
                student.fill()
            time.sleep(0.5)
            with pytest.raises(StudentFailure):
                student.fill()
        else:
            with pytest.raises(StudentFailure) as failure:
                student.fill()
            assert "scratch" in str(failure.value) or "No space" in str(failure.value)
    assert max(usage.bytes for usage in seen) < 20 * QUOTA
    assert_neighbours_are_well(box)


@every_tier
@pytest.mark.parametrize("make", ["os.mkdir(str(n))", "open(str(n), 'w').close()"])
def test_no_more_entries_than_the_quota(box, make):
    """Folders and empty files take up no bytes, so they are counted."""
    source = f"""
        import os
        def fill():
            n = 0
            while True:
                {make}
                n += 1
    """
    with submission(box, source) as student, free_bytes_watched(box) as seen:
        with pytest.raises(StudentFailure) as failure:
            student.fill()
        assert "scratch" in str(failure.value) or "No space" in str(failure.value)
    assert max(usage.entries for usage in seen) < 20 * MAX_ENTRIES
    assert_neighbours_are_well(box)


@every_tier
def test_who_stays_within_the_quota_may_rewrite_as_often_as_they_like(box):
    """What has been deleted or written over does not count, and holes take up nothing."""
    source = """
        import os
        import numpy as np
        def busy():
            for number in range(60):
                with open("same", "wb") as file:
                    file.write(bytes(1 << 20))
                with open("gone", "wb") as file:
                    file.write(bytes(1 << 20))
                os.remove("gone")
            with open("hole", "wb") as file:
                file.truncate(1 << 20)
            mapped = np.memmap("mapped", np.uint8, "w+", shape=1 << 20)
            mapped[:] = 7
            return [sorted(os.listdir(".")), int(mapped[-1])]
    """
    with submission(box, source) as student:
        assert student.busy() == [["hole", "mapped", "same"], 7]


@every_tier
def test_a_folder_that_cannot_be_emptied_is_put_aside(box):
    """The next submission works in a new one; the old one goes with the box."""
    box.tainted = True
    old = box._folder.path if box._folder else None
    if old is not None:
        (old / "stays").touch()
    assert_neighbours_are_well(box)
    if old is not None:
        assert old != box._folder.path
        assert (old / "stays").exists()


# Counting and emptying themselves


def test_what_is_counted(tmp_path):
    """Files and folders at any depth; bytes that are there, and no holes."""
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "file").write_bytes(bytes(10_000))
    with (tmp_path / "hole").open("wb") as file:
        file.truncate(1 << 30)
    assert measure(str(tmp_path), 1 << 40) == Usage(entries=4, bytes=10_000)
    assert measure(str(tmp_path), 9_999).exceeds(9_999)


@pytest.mark.parametrize(("depth", "too_deep"), [(20, False), (60, True)])
def test_what_is_too_deep_is_too_much(tmp_path, depth, too_deep):
    """It would take a descriptor for each."""
    tmp_path.joinpath(*["d"] * depth).mkdir(parents=True)
    assert measure(str(tmp_path), 1 << 40).exceeds(1 << 40) == too_deep


def test_links_are_removed_and_not_followed(tmp_path):
    """What a link points to is somebody else's."""
    folder, other = tmp_path / "folder", tmp_path / "other"
    folder.mkdir()
    other.mkdir()
    (other / "kept").touch()
    (folder / "link").symlink_to(other)
    (folder / "hard").hardlink_to(other / "kept")
    (folder / "below").mkdir()
    assert not wipe(str(folder), seconds=-1)
    assert wipe(str(folder))
    assert list(folder.iterdir()) == []
    assert (other / "kept").exists()


def test_what_cannot_be_emptied_is_said(tmp_path):
    assert not wipe(str(tmp_path / "missing"))
    (tmp_path / "link").symlink_to(tmp_path)
    assert not wipe(str(tmp_path / "link"))
    assert Path(tmp_path, "link").is_symlink()


def test_no_descriptor_is_lost(tmp_path):
    """Neither by what is emptied nor by what cannot be."""
    before = list(Path("/proc/self/fd").iterdir())
    for _ in range(3):
        (tmp_path / "a/b/c").mkdir(parents=True)
        measure(str(tmp_path), 1 << 40)
        wipe(str(tmp_path))
        wipe(str(tmp_path / "missing"))
    assert len(list(Path("/proc/self/fd").iterdir())) == len(before)
