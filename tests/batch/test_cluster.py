"""The same batch on a Dask cluster: same bytes, no shared folder, losses of workers survived."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from distributed import Client, Future, LocalCluster

from autograder.batch.cluster import _files_of_course, grade_on_cluster
from autograder.batch.remote import grade_remotely, packed_course
from autograder.batch.request import Kind
from autograder.batch.suite import suite_sha256
from autograder.errors import ContentError, EngineError, IsolationError, UsageError
from autograder.gradebook.result_json import to_document
from autograder.grading.versions import versions
from tests.batch.test_local import vanishing
from tests.helpers.skeleton_course import (
    LOOP,
    SOLUTION,
    WRONG,
    graded,
    hand_in,
    make_course,
    request_for,
)
from tests.hostile.test_hostile import offered

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")


@pytest.fixture(scope="module")
def cluster():
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0"
    ) as cluster:
        yield cluster


@pytest.fixture
def course(tmp_path):
    return make_course(tmp_path / "course")


def on(cluster, course, **changes):
    """Grade on the cluster; the events by student."""
    events = list(grade_on_cluster(request_for(course, **changes), cluster.scheduler_address))
    return {event.student: event for event in events}


def result_bytes(course, results: str) -> dict[str, bytes]:
    return {
        path.parts[-3]: path.read_bytes()
        for path in (course.root / results).glob("*/15-dropout/result.json")
    }


def test_the_results_are_the_same_bytes_as_here(cluster, course):
    """Points, time-outs, diagnoses: nothing depends on where it was graded."""
    hand_ins = {f"s{number}": SOLUTION if number % 3 else WRONG for number in range(9)}
    hand_ins["slip"] = b"def double(z):\n    return 3 * z\n"
    hand_in(course.root, hand_ins | {"loop": LOOP, "broken": b"def ("})
    (course.root / "submitted/empty/15-dropout").mkdir(parents=True)
    graded(course, diagnosis=True)
    on(cluster, course, results=course.root / "elsewhere", diagnosis=True)
    here = result_bytes(course, "results")
    assert len(here) == 13
    assert b'"kind": "number"' in here["slip"]
    assert result_bytes(course, "elsewhere") == here


def test_a_hand_in_that_cannot_be_read_stops_nobody(cluster, course, monkeypatch):
    """It is told as here: engine_error, with the file and the cause."""
    hand_in(course.root, {"ada": SOLUTION})
    vanishing(monkeypatch, course, "bob")
    events = on(cluster, course)
    assert events["ada"].result.points == 2.0
    assert events["bob"].result.status == "engine_error"
    assert "No such file" in events["bob"].run["error"]


def test_a_second_run_grades_nothing_again(cluster, course):
    hand_in(course.root, {"ada": SOLUTION, "bob": WRONG})
    on(cluster, course)
    hand_in(course.root, {"bob": SOLUTION})
    kinds = {name: event.kind for name, event in on(cluster, course).items()}
    assert kinds == {"ada": Kind.UNCHANGED, "bob": Kind.GRADED}


def test_the_course_need_not_lie_where_the_workers_are(cluster, course):
    """What a worker reads came with the batch; a changed suite is sent anew."""
    hand_in(course.root, {"ada": WRONG})
    assert on(cluster, course)["ada"].result.points == 0
    suite = course.root / "assignments/15-dropout/hidden/test_dropout.py"
    suite.write_text(suite.read_text().replace("reference.double(z)", "z + 2"))
    assert on(cluster, course)["ada"].result.points > 0


def test_a_wrong_suite_stops_the_run_and_teaches(cluster, course):
    hand_in(course.root, {"ada": SOLUTION})
    suite = course.root / "assignments/15-dropout/hidden/test_dropout.py"
    suite.write_text(suite.read_text().replace("points=1", "points=3"))
    with pytest.raises(ContentError, match="worth 6 points"):
        on(cluster, course)


def test_a_worker_that_is_killed_costs_nothing(course):
    """Its submissions are graded by another one."""
    hand_in(course.root, {f"s{number:02}": SOLUTION for number in range(12)})
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0"
    ) as cluster:
        with Client(cluster) as client:
            pids = list(client.run(os.getpid).values())
        events = []
        for event in grade_on_cluster(request_for(course), cluster.scheduler_address):
            if not events:
                os.kill(pids[0], signal.SIGKILL)
            events.append(event)
    points = {e.student: e.result.points for e in events if e.result is not None}
    assert points == {f"s{number:02}": 2.0 for number in range(12)}


def test_a_hand_in_that_kills_its_worker_is_given_up(course):
    """However many machines it takes down, it takes down a bounded number, and nobody else's points."""
    suite = course.root / "assignments/15-dropout/hidden/test_dropout.py"
    # The suite runs in a fork of the grader, which is a fork of what the worker has started.
    above = "int(open('/proc/%d/stat' % {}).read().rpartition(')')[2].split()[1])".format
    death = f"(os.kill({above(above('os.getppid()'))}, 9), time.sleep(60))"
    poison = f"    import os, time\n    student.POISON and {death}\n    z = "
    suite.write_text(suite.read_text().replace("    z = ", poison))
    hand_ins = {f"s{number}": SOLUTION + b"POISON = False\n" for number in range(4)}
    hand_in(course.root, hand_ins | {"bad": SOLUTION + b"POISON = True\n"})
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0"
    ) as cluster:
        final = {name: event.result for name, event in on(cluster, course).items() if event.result}
    assert final["bad"].status == "engine_error"
    assert final["bad"].points == 0.0
    assert {final[name].points for name in hand_ins} == {2.0}


SPY = b"""
import glob, os, signal

TOKEN = "TOKEN-eve"

def double(z):
    seen = []
    for place in ("/tmp", "/proc", "/work", "/root", "/home", "/dev/shm", "PLACE"):
        for pattern in ("/*/*.py", "/*/*/*.py", "/*/hidden/*", "/*/environ", "/**/dropout.py"):
            for path in glob.glob(place + pattern, recursive=True)[:200]:
                try:
                    text = open(path).read()
                except OSError:
                    continue
                seen += [path] * ("TOKEN-victim" in text or "reference.double" in text)
    for pid in (PIDS):
        try:
            os.kill(pid, signal.SIGKILL)
            seen.append(pid)
        except OSError:
            pass
    if seen:
        raise RuntimeError("SE" + f"EN {seen}")
    raise ValueError("nothing")
"""


@pytest.mark.parametrize("tier", offered(), ids=str)
def test_hostile_code_on_a_worker_reaches_none_of_the_others(course, tier):
    """One machine, four threads of it, others' submissions beside: not read, not disturbed."""
    victims = {f"s{number}": SOLUTION + b"\n# TOKEN-victim\n" for number in range(4)}
    with LocalCluster(
        n_workers=1, threads_per_worker=4, processes=True, dashboard_address=":0"
    ) as cluster:
        with Client(cluster) as client:
            pids = [*client.run(os.getpid).values(), os.getpid()]
        spy = SPY.replace(b"PIDS", ", ".join(map(str, pids)).encode())
        spy = spy.replace(b"PLACE", str(course.root).encode())
        hand_in(course.root, victims | {"eve": spy, "mallory": spy})
        final = {
            name: event.result
            for name, event in on(cluster, course, sandbox=str(tier)).items()
            if event.result
        }
    assert {final[name].points for name in victims} == {2.0}
    for name in ("eve", "mallory"):
        assert final[name].status == "graded"
        assert final[name].points == 0.0
        assert "SEEN" not in json.dumps(to_document(final[name]))
    runs = [path.read_text() for path in (course.root / "results").glob("*/*/run.json")]
    assert runs
    assert not any("SEEN" in text or "TOKEN-victim" in text for text in runs)


def test_an_answer_that_is_lost_with_its_worker_is_asked_for_again(cluster, course, monkeypatch):
    """The worker had finished, and was gone before anybody fetched what it found."""
    hand_in(course.root, {"ada": SOLUTION, "bob": WRONG})
    result, lost = Future.result, []

    def fetch(future, *arguments):
        if "ada" in future.key and not lost:
            lost.append(future.key)
            future.cancel()
        return result(future, *arguments)

    monkeypatch.setattr(Future, "result", fetch)
    events = list(grade_on_cluster(request_for(course), cluster.scheduler_address))
    assert lost
    assert [event.kind for event in events if event.student == "ada"] == [
        Kind.INTERRUPTED,
        Kind.GRADED,
    ]
    assert {e.student: e.result.points for e in events if e.result} == {"ada": 2.0, "bob": 0.0}


def test_a_cluster_on_this_machine(course):
    """`--cluster local` needs no scheduler."""
    hand_in(course.root, {"ada": SOLUTION, "bob": WRONG})
    events = {event.student: event for event in grade_on_cluster(request_for(course), "local")}
    assert events["ada"].result.points == 2.0
    assert events["bob"].result.points < 2.0


def test_other_versions_on_a_worker_are_refused(cluster, course, monkeypatch):
    """Results of two versions must not stand side by side."""
    hand_in(course.root, {"ada": SOLUTION})
    monkeypatch.setattr("autograder.batch.ledger.versions_for", lambda _: {"numpy": "0.1"})
    with pytest.raises(EngineError, match=r"numpy .* there, 0\.1 here") as error:
        on(cluster, course)
    assert "Install the same" in error.value.hint


def test_a_worker_that_isolates_less_than_this_machine_gets_no_work(cluster, course, monkeypatch):
    """It is named, and nothing has been graded."""
    hand_in(course.root, {"ada": SOLUTION})
    monkeypatch.setattr("autograder.batch.cluster._tier_here", lambda _request: "namespaces")
    with pytest.raises(IsolationError, match=r"tcp://\S+: it offers the sandbox confined only"):
        on(cluster, course, sandbox="confined")
    assert not result_bytes(course, "results")


def test_a_worker_that_joins_later_is_looked_at_too(course):
    """Before it runs a line of the student's."""
    request = request_for(course)
    config = {
        "course": "", "folder": request.assignment.folder.relative_to(course.root).as_posix(),
        "seed": 1, "sandbox": "confined", "until_failure": False, "cpu": None,
        "diagnosis": False, "formulas": False, "packages": [],
        "suite_sha256": suite_sha256(request.assignment, 1),
        "versions": dict(versions(formulas=False)), "at_least": "namespaces",
    }  # fmt: skip
    packed = packed_course(_files_of_course(request))
    hand_in = {"dropout.py": SOLUTION}
    weak = json.loads(grade_remotely(packed, "some hash", config, "ada", hand_in, 60))
    assert weak["error"] == "IsolationError"
    fit = grade_remotely(
        packed, "some hash", config | {"at_least": "confined"}, "ada", hand_in, 60
    )
    assert json.loads(fit)["result"]["points"] == 2.0


def test_no_scheduler_and_no_worker_are_usage_errors(course, monkeypatch):
    hand_in(course.root, {"ada": SOLUTION})
    monkeypatch.setattr("autograder.batch.cluster._CONNECT_SECONDS", 1)
    with pytest.raises(UsageError, match="no Dask scheduler"):
        list(grade_on_cluster(request_for(course), "tcp://127.0.0.1:9"))
    with (
        LocalCluster(n_workers=0, dashboard_address=":0") as empty,
        pytest.raises(UsageError, match="no workers"),
    ):
        list(grade_on_cluster(request_for(course), empty.scheduler_address))


def test_grading_here_does_not_load_dask():
    """Nobody pays for what they do not use."""
    code = "import sys, autograder.cli.grade, autograder.batch.local; print('distributed' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_a_packed_course_is_the_same_bytes_at_any_time(course):
    files = {"course.toml": course.root / "course.toml"}
    first = packed_course(files)
    time.sleep(0.01)
    (course.root / "course.toml").touch()
    assert packed_course(files) == first
