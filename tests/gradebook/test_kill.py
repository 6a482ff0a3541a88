"""kill -9 at any moment of a write, and locks whose owner dies."""

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from functools import cache

import pytest

from autograder.errors import UsageError
from autograder.gradebook.atomic_files import replace as replace_file
from autograder.gradebook.lock import LOCK_FILE
from autograder.gradebook.store import Store, lock
from autograder.marking.serve import SECRET
from benchmarks import kills, marking_kills
from benchmarks.runner import Runner

KEY = "a-secret-of-this-test-" + "x" * 20
NAME = "02-activations"

WRITER = """
import sys
from pathlib import Path
from autograder.gradebook.store import Store
from autograder.course.records import Result, Status, Text
store = Store(Path(sys.argv[1]))
results = [Result(assignment="02-activations", student="ada", status=Status.GRADED,
                  points=float(n), max_points=1.0, message=Text.same(str(n) * 200_000))
           for n in (0, 1)]
print("ready", flush=True)
for n in range(10**9):
    store.write(results[n % 2], {"n": n % 2})
"""

DIES_AT = """
import os, signal, sys
from pathlib import Path
from autograder.gradebook.store import Store
from autograder.course.records import Result, Status
module, name, count = sys.argv[2], sys.argv[3], int(sys.argv[4])
owner = Path if module == "Path" else os
original, calls = getattr(owner, name), []
def dies(*args, **kwargs):
    calls.append(name)
    if len(calls) == count:
        os.kill(os.getpid(), signal.SIGKILL)
    return original(*args, **kwargs)
setattr(owner, name, dies)
Store(Path(sys.argv[1])).write(
    Result(assignment="02-activations", student="ada", status=Status.GRADED,
           points=1.0, max_points=1.0), {"n": 1.0})
"""

HOLDER = """
import os, sys, time
from pathlib import Path
from autograder.gradebook.store import lock
with lock(Path(sys.argv[1])):
    pid = os.fork() if sys.argv[2:] else 0
    if pid == 0:  # the worker, when there is one: it has let go of the lock before it says so
        print(os.getpid(), flush=True)
    time.sleep(60)
"""


def child(script, *arguments):
    """A Python process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)], stdout=subprocess.PIPE, text=True
    )


def kill(process):
    """kill -9, and wait for the end."""
    process.kill()
    process.communicate()


def test_a_writer_killed_anywhere_leaves_a_whole_result(store):
    """Twelve kills at random moments: always one of the two results, never damage."""
    chance = random.Random(7)  # noqa: S311 - moments, not secrets
    for _ in range(12):
        writer = child(WRITER, store.root)
        writer.stdout.readline()
        time.sleep(chance.uniform(0.01, 0.08))
        kill(writer)
        found = store.inspect("ada", NAME)
        assert found is None or found.points in (0.0, 1.0)
        assert found is None or len(set(found.message.de)) == 1
        run = store.read_run("ada", NAME)
        assert run == {} or run["n"] == found.points
    assert found is not None
    assert store.damaged(NAME) == []
    kinds = {"".join(sorted(set(r.message.de))) for r in store.history("ada", NAME)}
    assert kinds <= {"0", "1"}


@pytest.mark.parametrize(
    ("module", "name", "count", "expected"),
    [
        ("os", "fsync", 1, 0.0),
        ("os", "fsync", 2, 0.0),
        ("os", "link", 1, 0.0),
        ("Path", "replace", 1, 0.0),
        ("Path", "replace", 2, 0.0),
        ("os", "fsync", 5, 1.0),
    ],
)
def test_killed_at_every_step_of_a_write(store, poor, module, name, count, expected):
    """Before the last rename the old result stands, after it the new one; writing on works."""
    old = replace(poor, points=0.0, exercises=(), message=None)
    store.write(old, {"n": 0.0})
    process = child(DIES_AT, store.root, module, name, count)
    process.communicate(timeout=30)
    assert process.returncode == -signal.SIGKILL
    assert store.read("ada", NAME).points == expected
    assert store.history("ada", NAME) == ([] if expected == 0.0 else [old])
    assert store.read_run("ada", NAME).get("n", expected) == expected
    store.write(replace(old, points=0.5), {})
    expected_history = [0.0] if expected == 0.0 else [0.0, 1.0]
    assert [r.points for r in store.history("ada", NAME)] == expected_history


def test_a_second_locker_is_refused_by_name(store):
    """The refusal names process, machine and time, and what to do."""
    with lock(store.root) as held, pytest.raises(UsageError) as caught, lock(store.root):
        pytest.fail("two owners")
    assert f"process {os.getpid()} on {held.owner.host}" in caught.value.message
    assert caught.value.hint


def test_another_process_is_refused_until_the_owner_is_killed(store):
    """kill -9 frees the lock, and the next owner learns of the dead one and sweeps up."""
    holder = child(HOLDER, store.root)
    holder.stdout.readline()
    with pytest.raises(UsageError, match=f"process {holder.pid} "), lock(store.root):
        pytest.fail("two owners")
    litter = store.root / "ada" / NAME / ".result.json.abc.tmp"
    litter.parent.mkdir(parents=True)
    litter.write_bytes(b"half")
    kill(holder)
    with lock(store.root) as held:
        assert held.left_behind.pid == holder.pid
        assert held.swept == 1
    assert not litter.exists()


def test_a_forked_worker_does_not_keep_the_lock(store):
    """The owner dies, its forked child lives on: the folder is free all the same."""
    holder = child(HOLDER, store.root, "fork")
    worker = int(holder.stdout.readline())
    holder.kill()
    holder.wait()
    try:
        with lock(store.root) as held:
            assert held.left_behind.pid == holder.pid
    finally:
        os.kill(worker, signal.SIGKILL)
        holder.stdout.close()


def test_a_lock_given_back_leaves_no_owner(store):
    """After an orderly end, with or without an exception, nobody is reported as dead."""
    with pytest.raises(KeyError), lock(store.root):
        raise KeyError
    with lock(store.root) as held:
        assert held.left_behind is None
    assert (store.root / LOCK_FILE).read_bytes() == b""


def test_a_lock_file_of_rubbish_is_no_obstacle(store):
    """Half an owner (power cut) or rubbish in the file does not keep anybody out."""
    store.root.mkdir()
    (store.root / LOCK_FILE).write_bytes(b'{"host": ')
    with lock(store.root) as held:
        assert held.left_behind is None
    with lock(store.root):
        (store.root / LOCK_FILE).write_bytes(b"\xff")
        with pytest.raises(UsageError, match="another process"), lock(store.root):
            pytest.fail("two owners")


def test_the_lock_is_no_student(store):
    """The lock file does not appear among the results."""
    with lock(store.root):
        assert Store(store.root).students() == []


@pytest.mark.parametrize("durable", [True, False])
def test_what_a_killed_writer_left_beside_is_removed(tmp_path, durable):
    """Anywhere, by whoever writes that file next; what a living one is writing stays."""
    path = tmp_path / "reports" / "größe.html"
    script = DIES_AT.partition("Store(")[0] + (
        "from autograder.gradebook.atomic_files import replace\n"
        f"replace(Path(sys.argv[1]), b'new', durable={durable})\n"
    )
    process = child(script, path, "Path", "replace", 1)
    process.communicate(timeout=30)
    assert process.returncode == -signal.SIGKILL
    (left,) = path.parent.iterdir()
    beside = left.with_name(left.name.replace(str(process.pid), str(os.getppid())))
    beside.write_bytes(b"of a living one")
    replace_file(path, b"newer", durable=durable)
    assert {p.name for p in path.parent.iterdir()} == {path.name, beside.name}
    assert path.read_bytes() == b"newer"


@pytest.fixture(scope="module")
def runner():
    with closing(Runner(**{SECRET: KEY})) as made:
        yield made


@pytest.fixture(scope="module")
def courses(tmp_path_factory):
    """Each kind of course, made once: every kill begins with what the command found there."""
    folder = tmp_path_factory.mktemp("courses")

    @cache
    def made(make):
        make(folder / make.__name__)
        return folder / make.__name__

    return made


@pytest.mark.parametrize("name", kills.COMMANDS)
@pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")
@pytest.mark.filterwarnings("ignore::DeprecationWarning:nbgrader.*")
def test_a_command_that_is_killed_is_run_again(runner, courses, name):
    """Two kills at random moments; `python -m benchmarks.kills` makes two hundred of each."""
    command = kills.COMMANDS[name]
    tally = kills.kill_at_random(runner, courses(command.make), command, 2, 1)
    assert tally.counts["kills"] + tally.counts["too late"] == 2
    assert tally.wrong == 0, tally.examples


def test_a_page_that_is_killed_while_people_mark_loses_nothing(runner, tmp_path):
    """Two kills in the middle of marks; `python -m benchmarks.marking_kills` makes two hundred."""
    steps = marking_kills.make_class(tmp_path / "course")
    tally = marking_kills.kill_at_random(runner, KEY, tmp_path / "course", steps, 2, 1)
    assert tally.counts["kills"] + tally.counts["too late"] == 2
    assert tally.wrong == 0, tally.examples
