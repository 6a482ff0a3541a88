"""The watch as a whole: nothing is lost or doubled, whenever it is killed."""

from __future__ import annotations

import json
import os
import random
import signal
import socket
import subprocess
import sys
import time
import urllib.request
import zipfile
from pathlib import Path

import pytest

from autograder.arrival import noticer
from autograder.arrival import service as watching
from autograder.arrival.queue import Waiting
from autograder.arrival.start import Wanted, prepare_service
from autograder.arrival.status import read_status
from autograder.cli.main import cli
from autograder.gradebook.lock import HeldError, lock
from tests.helpers.arrivals import NAME, arrival_course, page, store, watched
from tests.helpers.skeleton_course import SOLUTION, WRONG, graded, hand_in
from tests.helpers.tiny_course import edit

DIES = """
import os, signal, sys
from pathlib import Path
left = [int(sys.argv[2])]
original = Path.replace
def dies(self, *arguments):
    left[0] -= 1
    if left[0] == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return original(self, *arguments)
Path.replace = dies
from autograder.cli.main import main
main(["watch", "15", "--course", sys.argv[1], "--once", "--mail", "--settle", "0"])
"""


@pytest.fixture
def course(tmp_path):
    return arrival_course(tmp_path / "course")


def given(course, student: str) -> list[dict]:
    """What is noted of a student's feedback."""
    path = course.root / "results" / student / NAME / "arrival.json"
    return json.loads(path.read_text())["given"] if path.exists() else []


def messages(course) -> list[str]:
    return sorted(path.name for path in (course.root / "reports/mail").rglob("*.eml"))


def test_what_lies_there_is_graded_and_told(course):
    """Points, a page in the student's language, the instructor's page, a message."""
    hand_in(course.root, {"ada": SOLUTION, "alan": WRONG})
    said, service = watched(course, mail=True)
    assert sorted(who for who, _ in said) == ["ada", "alan"]
    assert store(course).read("ada", NAME).points == 2.0
    assert "Rückmeldung zu deiner Abgabe" in page(course, "alan")
    index = (course.root / "reports/instructor/index.html").read_text()
    assert 'http-equiv="refresh"' in index
    assert len(messages(course)) == 2
    assert (service.status.graded, service.status.fed_back, service.status.waiting) == (2, 2, 0)


def test_started_again_it_doubles_nothing(course):
    """What was graded and told, by it or by `grade` and `report`, is not touched."""
    hand_in(course.root, {"ada": SOLUTION})
    watched(course, mail=True)
    before = (course.root / "reports/feedback/ada" / f"{NAME}.html").stat().st_mtime_ns
    said, service = watched(course, mail=True)
    assert (said, service.status.graded) == ([], 0)
    assert (course.root / "reports/feedback/ada" / f"{NAME}.html").stat().st_mtime_ns == before
    assert (len(given(course, "ada")), len(messages(course))) == (1, 1)


def test_after_a_day_off_it_goes_on(course):
    """Handed in and replaced meanwhile, also graded by hand: each gets its feedback once."""
    hand_in(course.root, {"ada": WRONG})
    watched(course)
    hand_in(course.root, {"ada": SOLUTION, "alan": WRONG})
    graded(course, students=("alan",))
    said, _ = watched(course)
    assert sorted(who for who, _ in said) == ["ada", "alan"]
    assert (len(given(course, "ada")), len(given(course, "alan"))) == (2, 1)


def test_two_watches_do_not_meet(course):
    """The second one says who is at work."""
    hand_in(course.root, {"ada": SOLUTION})
    with lock(course.paths.results / ".arrival"), pytest.raises(HeldError, match="process"):
        watched(course)
    assert given(course, "ada") == []


def test_it_waits_while_somebody_grades(course, monkeypatch):
    """Nothing is lost; it is tried again."""
    hand_in(course.root, {"ada": SOLUTION})
    monkeypatch.setattr(watching.Service, "_is_idle", lambda self: True)
    with lock(course.paths.results):
        said, service = watched(course)
    assert (said, service.status.waiting) == ([], 1)


# The record, both pages, what is told, the record again, the message, the record: killed around the
# message, nobody knows whether it went out. It must never go out twice, so that it may be lost, and
# that is said.
AT_THE_MESSAGE, AFTER_THE_MESSAGE = 8, 9


@pytest.mark.parametrize("moment", [2, 4, 7, AT_THE_MESSAGE, AFTER_THE_MESSAGE, 10])
def test_killed_at_each_step_it_loses_and_doubles_nothing(course, moment):
    """At each file that is put in its place; then it is started again."""
    hand_in(course.root, {"ada": WRONG})
    words = [sys.executable, "-c", DIES, str(course.root), str(moment)]
    first = subprocess.run(words, capture_output=True, check=False)
    assert first.returncode == -signal.SIGKILL, first.stderr.decode()
    said, service = watched(course, mail=True)
    [one] = given(course, "ada")
    unsure = moment in (AT_THE_MESSAGE, AFTER_THE_MESSAGE)
    assert (one["delivered"], one["mail"]) == (True, "unsure" if unsure else "sent")
    assert "not right yet" in page(course, "ada").lower()
    assert len(messages(course)) == (moment != AT_THE_MESSAGE)
    told = [text for who, text in said if who == "ada" and "nobody knows" in text]
    assert (len(told), service.status.person) == (unsure, unsure)
    assert watched(course, mail=True)[0] == []


def test_killed_again_and_again_while_hand_ins_arrive(course):
    """kill -9 at random moments; at the end everybody has one feedback on the last hand-in."""
    chance = random.Random(20261129)  # noqa: S311
    students = ["ada", "alan", *(f"s{number}" for number in range(6))]
    words = [sys.executable, "-m", "autograder.cli.main", "watch", "15", "--settle", "0"]
    for number in range(6):
        hand_in(course.root, dict.fromkeys(chance.sample(students, 3), WRONG))
        with subprocess.Popen(
            [*words, "--course", str(course.root), "--quiet"], stderr=subprocess.DEVNULL
        ) as process:
            time.sleep(0.6 + 0.25 * number)
            process.kill()
    hand_in(course.root, dict.fromkeys(students, SOLUTION))
    watched(course)
    for student in students:
        result = store(course).read(student, NAME)
        assert result.points == 2.0
        told = [one["submission"] for one in given(course, student)]
        assert told[-1] == result.submission["sha256"]
        assert len(set(told)) == len(told)
        assert all(one["delivered"] for one in given(course, student))


def test_it_ends_on_sigterm_and_says_how_it_stands(course):
    """As systemd stops it; `--status` reads the numbers, and sees whether it runs."""
    hand_in(course.root, {"ada": SOLUTION})
    words = [sys.executable, "-m", "autograder.cli.main", "watch", "15", "--settle", "0"]
    with subprocess.Popen([*words, "--course", str(course.root)], stderr=subprocess.PIPE) as one:
        end = time.monotonic() + 60
        while not given(course, "ada") and time.monotonic() < end:
            time.sleep(0.1)
        known, owner = read_status(course.paths.results)
        assert str(one.pid) in owner
        one.send_signal(signal.SIGTERM)
        assert one.wait(30) == 0
    known, owner = read_status(course.paths.results)
    assert (known["graded"], known["fed_back"], owner) == (1, 1, "")


def test_a_suite_that_is_broken_stops_nothing_for_good(course, monkeypatch):
    """It is told, the hand-in stays in line, and is graded when the suite is mended."""
    suite = next((course.root / f"assignments/{NAME}/hidden").glob("test_*.py"))
    text = suite.read_text()
    suite.write_text("import nothing_of_this_name\n")
    hand_in(course.root, {"ada": SOLUTION})
    monkeypatch.setattr(watching, "_AGAIN", (0.0,))
    told = []

    def mended_after_two(self):
        if len(told) == 2:
            suite.write_text(text)
        return len(told) >= 2 and not len(self._queue)

    monkeypatch.setattr(watching.Service, "_is_idle", mended_after_two)
    original = watching.Service._report_fault
    monkeypatch.setattr(
        watching.Service,
        "_report_fault",
        lambda self, error: (told.append(error.message), original(self, error))[1],
    )
    said, _ = watched(course)
    assert "the hidden suite has errors" in told[0]
    assert said[-1][0] == "ada"
    assert store(course).read("ada", NAME).points == 2.0


def test_one_students_fault_is_nobody_elses(course):
    """A record that cannot be read; the others get their feedback."""
    hand_in(course.root, {"ada": SOLUTION, "alan": SOLUTION})
    path = course.root / "results/ada" / NAME / "arrival.json"
    path.parent.mkdir(parents=True)
    path.write_text("{")
    said, service = watched(course)
    assert "arrival.json cannot be read" in dict(said)["ada"]
    assert "feedback given" in dict(said)["alan"]
    assert service.status.failed >= 1


def test_a_shared_folder(course, tmp_path):
    """Folders and archives; a stranger's is kept for a person, and named."""
    drop = tmp_path / "drop"
    (drop / "ada").mkdir(parents=True)
    (drop / "ada/dropout.py").write_bytes(SOLUTION)
    os.utime(drop / "ada/dropout.py", (10**9, 10**9))
    (drop / "nobody").mkdir()
    (drop / "nobody/dropout.py").write_bytes(SOLUTION)
    with zipfile.ZipFile(drop / "alan.zip", "w") as archive:
        archive.writestr("dropout.py", WRONG)
    said, service = watched(course, drop=drop)
    told = dict(said)
    assert sorted(told) == ["ada", "alan", "nobody"]
    assert "not taken" in told["nobody"]
    assert service.status.person == 1
    receipt = json.loads((course.root / f"submitted/ada/{NAME}.json").read_text())
    assert receipt["handed_in"] > "2026"  # not what the file says of itself
    (drop / "ada/dropout.py").write_bytes(WRONG)
    assert sorted(who for who, _ in watched(course, drop=drop)[0]) == ["ada", "nobody"]


def test_repositories_are_polled(course, tmp_path, monkeypatch):
    """A new commit is a new hand-in."""
    home = tmp_path / "ada-repository"
    home.mkdir()

    def git(*words: str) -> None:
        named = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
        subprocess.run(["git", *named, *words], cwd=home, check=True, capture_output=True)

    def commit(source: bytes) -> None:
        (home / "dropout.py").write_bytes(source)
        git("add", ".")
        git("commit", "--message=work")

    git("init")
    commit(WRONG)
    listed = tmp_path / "repositories.csv"
    listed.write_text(f"student,repository\nada,{home}\n")
    rounds = iter(range(10**6))
    ended = {"at": 0.0}

    def idle(self) -> bool:
        if self.status.graded == 1 and not ended["at"]:
            commit(SOLUTION)
            ended["at"] = time.monotonic()
        return self.status.graded == 2 or next(rounds) > 400

    monkeypatch.setattr(watching.Service, "_is_idle", idle)
    monkeypatch.setattr(watching.Service, "_pause_seconds", lambda self: 0.1)
    watched(course, repositories=listed, every_minutes=0.005)
    assert store(course).read("ada", NAME).points == 2.0
    assert len(given(course, "ada")) == 2


def test_by_the_policy_an_earlier_one_counts(tmp_path):
    """The newest gets its feedback; the best is what is stored in the end."""
    course = arrival_course(tmp_path / "course")
    edit(course.root / "course.toml", "[limits]", '[policy]\nattempts = "best"\n\n[limits]')
    from autograder.course.course import find_course

    course = find_course(course.root)
    drop = tmp_path / "drop"
    for number, source in enumerate((SOLUTION, WRONG)):
        (drop / "ada").mkdir(parents=True, exist_ok=True)
        (drop / "ada/dropout.py").write_bytes(source)
        watched(course, drop=drop)
        assert len(given(course, "ada")) == number + 1
    assert "not right yet" in page(course, "ada").lower()
    assert store(course).read("ada", NAME).points == 2.0
    assert watched(course, drop=drop)[0] == []
    assert len(given(course, "ada")) == 2


def test_status_of_nothing(course):
    """Exit status 1, and a sentence."""
    from click.testing import CliRunner

    done = CliRunner().invoke(
        cli, ["watch", "--status", "--course", str(course.root)], standalone_mode=False
    )
    assert done.return_value == 1
    assert "No watch is running" in done.output
    assert not Path(course.paths.results / ".arrival").exists()


class Slow:
    """A channel of which one part takes its time, as nbgrader's does."""

    def __init__(self, service: watching.Service) -> None:
        self.done: list[tuple[str, str]] = []
        self.waiting: list[int] = []
        self._service = service

    def _note(self, what: str, result) -> None:
        self.done.append((what, result.student))
        self.waiting.append(self._service._in_line())

    def show(self, _assignment, result, _notice, _page) -> None:
        self._note("show", result)

    def deliver(self, _assignment, result, _notice, _page) -> None:
        self._note("deliver", result)

    def tell(self, _assignment, result, _notice) -> None:
        self._note("tell", result)

    def record(self, _assignment, result) -> None:
        self._note("record", result)


def with_a_channel(course, *, once: bool = True) -> tuple[Slow, watching.Service]:
    """Work off what is there, with such a channel."""
    wanted = Wanted(assignments=(NAME,), settle_seconds=0.0, jobs=2, sandbox=course.sandbox)
    with prepare_service(course, wanted) as service:
        channel = Slow(service)
        service._desk._channels = [channel]
        events = service.run(once=once)
        if once:
            list(events)
        else:
            next(events)
            events.close()
        return channel, service


def test_in_a_burst_everybodys_page_comes_before_the_rest_of_anybodys(course):
    """The gradebook waits until nobody does; at the end it has them all."""
    students = {f"s{number:02}": WRONG for number in range(12)}
    hand_in(course.root, students)
    channel, service = with_a_channel(course)
    whats = [what for what, _ in channel.done]
    first_rest = whats.index("deliver")
    shown = {student for what, student in channel.done if what == "show"}
    assert len(shown) == 12 - 1 - watching._FEW
    assert whats[:first_rest] == ["show"] * len(shown)
    delivered = [student for what, student in channel.done if what == "deliver"]
    assert sorted(delivered) == sorted(students)
    assert set(delivered[: 1 + watching._FEW]).isdisjoint(shown)
    assert service.status.behind == 0


def test_killed_in_a_burst_the_rest_is_done_by_the_next_one(course):
    """What the gradebook does not have is known after a kill, and done once."""
    students = {f"s{number:02}": WRONG for number in range(8)}
    hand_in(course.root, students)
    first, _ = with_a_channel(course, once=False)
    assert [what for what, _ in first.done] == ["show"]
    second, _ = with_a_channel(course)
    done = [student for what, student in second.done if what == "deliver"]
    assert sorted(done) == sorted(students)
    assert with_a_channel(course)[0].done == []


def test_on_a_cluster(course, monkeypatch):
    """The same results, pages and messages, on one of its own and on one that is there."""
    from distributed import LocalCluster

    hand_in(course.root, {"ada": SOLUTION, "alan": WRONG})
    with LocalCluster(
        n_workers=1, threads_per_worker=1, processes=True, dashboard_address=":0"
    ) as cluster:
        address = cluster.scheduler_address
        assert sorted(who for who, _ in watched(course, cluster=address)[0]) == ["ada", "alan"]
        here = store(course).read("ada", NAME)
        hand_in(course.root, {"ada": WRONG, "bob": SOLUTION})
        monkeypatch.setattr(watching.WarmGraders, "grade", None)  # no grader of this machine's own
        watched(course, cluster=address)
    assert (here.points, store(course).read("ada", NAME).points) == (2.0, 0.0)
    assert store(course).read("bob", NAME).points == 2.0
    assert "not right yet" in page(course, "ada").lower()
    assert len(given(course, "ada")) == 2


def test_a_cluster_that_is_not_there_stops_nothing_for_good(course, monkeypatch):
    """It is told, and the hand-in stays in line."""
    from autograder.batch import cluster

    hand_in(course.root, {"ada": SOLUTION})
    monkeypatch.setattr(cluster, "_CONNECT_SECONDS", 0.2)
    monkeypatch.setattr(watching.Service, "_is_idle", lambda self: True)
    said, service = watched(course, cluster="tcp://127.0.0.1:9")
    assert "no Dask scheduler answers" in dict(said)["autograder"]
    assert (service.status.waiting, service.status.failed) == (1, 1)


def test_its_numbers_can_be_read_while_it_runs(course):
    """`--metrics PORT`, on the loopback."""
    hand_in(course.root, {"ada": SOLUTION})
    with socket.create_server(("127.0.0.1", 0)) as one:
        port = one.getsockname()[1]
    wanted = Wanted(assignments=(NAME,), settle_seconds=0.0, sandbox=course.sandbox, metrics=port)
    with prepare_service(course, wanted) as service:
        list(service.run(once=True))
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=30) as answer:
            lines = answer.read().decode().splitlines()
        service._metrics.server.shutdown()
        service._metrics.server.server_close()
    for name in ("arrived_total", "graded_total", "feedback_total", "feedback_seconds_count"):
        assert f"autograder_{name} 1.0" in lines


def test_started_twice_the_second_one_ends_with_status_2(course):
    """On the command line, with who it is that runs."""
    words = [sys.executable, "-m", "autograder.cli.main", "watch", "15", "--once", "--course"]
    with lock(course.paths.results / ".arrival"):
        done = subprocess.run(
            [*words, str(course.root)], capture_output=True, text=True, check=False
        )
    assert done.returncode == 2
    assert f"process {os.getpid()}" in done.stderr


def test_polling_finds_what_nobody_tells_of(course, monkeypatch):
    """As on NFS: nothing is listened to, what comes later is found at the next look."""
    monkeypatch.setattr(noticer, "POLL_SECONDS", 0.05)
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    hand_in(course.root, {"ada": SOLUTION})
    wanted = Wanted(assignments=(NAME,), settle_seconds=0.0, sandbox=course.sandbox, poll=True)
    with prepare_service(course, wanted) as service:
        events = service.run()
        assert next(events)[0] == "ada"
        hand_in(course.root, {"alan": WRONG})
        assert next(events)[0] == "alan"
        events.close()
    assert "watchfiles" not in str(service._noticer._thread)
    assert service._noticer.seconds == 0.05
    assert len(given(course, "alan")) == 1


def test_who_is_being_graded_waits_as_well(course):
    """Of the queue's length and of its longest wait."""
    wanted = Wanted(assignments=(NAME,), sandbox=course.sandbox)
    with prepare_service(course, wanted) as service:
        now = time.time()
        service._queue.add("ada", NAME, now - 3)
        service._write_status([Waiting(student="alan", assignment=NAME, since=now - 60)])
        assert service.status.waiting == 2
        assert service.status.oldest_seconds >= 60
        service._told_at = 0.0
        service._write_status()
    known, _ = read_status(course.paths.results)
    assert known["waiting"] == 1
    assert 3 <= known["oldest_seconds"] < 60
