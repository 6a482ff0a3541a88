"""Graders that are forked are as good as new ones, whatever happens to what forks them."""

from __future__ import annotations

import json
import multiprocessing
import os
import re
import select
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.batch import fork_server, forking
from autograder.batch.ledger import Ledger
from autograder.batch.local import grade_batch
from autograder.batch.request import GradeRequest
from autograder.content.discover import find_assignment
from autograder.course.course import find_course
from autograder.errors import EngineError
from tests.helpers.skeleton_course import SOLUTION, graded, hand_in, make_course, request_for

ROOT = Path(__file__).resolve().parents[2]
SUITE = "assignments/15-dropout/hidden/test_dropout.py"


@pytest.fixture
def course(tmp_path):
    course = make_course(tmp_path / "course")
    hand_in(course.root, {"ada": SOLUTION})
    return course


def points(course) -> float:
    return graded(course, regrade=True)["ada"].result.points


def server() -> forking._Server:
    return forking._servers[os.getpid(), False]


def test_one_server_forks_the_graders_of_several_batches(course):
    assert points(course) == 2.0
    pid = server()._process.pid
    assert points(course) == 2.0
    assert server()._process.pid == pid


def test_a_server_that_has_died_is_replaced(course):
    points(course)
    before = server()._process
    before.kill()
    before.wait()
    assert points(course) == 2.0
    assert server()._process.pid != before.pid


def test_a_grader_has_the_environment_and_the_folder_of_this_moment(course, monkeypatch, tmp_path):
    """Not those in which the server was started, with what it reads at its start or without."""
    suite = course.root / SUITE
    told = tmp_path / "told"
    tell = (
        f"    import json, os\n    with open({str(told)!r}, 'w') as file:\n"
        "        json.dump([os.getcwd(), dict(os.environ)], file)\n    z = "
    )
    suite.write_text(suite.read_text().replace("    z = ", tell))
    points(course)
    pid = server()._process.pid
    for name, value, changes in (
        ("MY_VARIABLE", "ü\n\udcff", False),
        ("PYTHONINTMAXSTRDIGITS", "5000", True),
    ):
        monkeypatch.setenv(name, value)
        monkeypatch.chdir(tmp_path)
        assert points(course) == 2.0
        folder, environment = json.loads(told.read_text())
        assert Path(folder) == tmp_path
        assert environment[name] == value
        assert not {key for key in environment if key.startswith("PYTEST_C")}
        assert (server()._process.pid != pid) == changes


def test_a_server_that_cannot_start_says_why(course, monkeypatch, tmp_path):
    (tmp_path / "numpy.py").write_text("raise ImportError('numpy was built for another machine')")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), *sys.path]))
    with pytest.raises(EngineError, match=r"(?s)a grader did not start: .*another machine"):
        list(grade_batch(request_for(course)))


def test_a_server_that_nobody_asks_ends(monkeypatch):
    """A Jupyter server in which somebody has graded once does not keep it for days."""
    waited = []

    def nothing_comes(*arguments):
        waited.append(arguments[3:])
        return [], [], []

    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    ours.close()
    monkeypatch.setattr(fork_server.select, "select", nothing_comes)
    with theirs:
        assert fork_server._streams_of_fork(theirs) == []
    assert waited == [(fork_server._IDLE_SECONDS,)]


def test_what_is_interrupted_leaves_no_answer_for_the_next(course, monkeypatch):
    """Ctrl-C in a notebook while the server is still loading: the next grader is its own."""
    points(course)
    before = server()._process

    def interrupt(*_arguments):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(forking.socket, "recv_fds", interrupt)
        with pytest.raises(KeyboardInterrupt):
            points(course)
    assert before.returncode is not None
    assert points(course) == 2.0


def _grade_in_fork(course, parents_server: int) -> None:
    assert points(course) == 2.0
    assert server()._process.pid != parents_server


def test_a_fork_of_this_process_has_a_server_of_its_own(course):
    """Two who ask the same one would get each other's graders."""
    points(course)
    ours = server()._process.pid
    fork = multiprocessing.get_context("fork").Process(target=_grade_in_fork, args=(course, ours))
    fork.start()
    fork.join(60)
    assert fork.exitcode == 0
    assert points(course) == 2.0
    assert server()._process.pid == ours


def test_a_server_ends_with_those_it_serves():
    """Also when they are killed."""
    code = (
        "import time\nfrom autograder.batch import forking\n"
        "server = forking._Server(formulas=False)\n"
        "print(server, flush=True)\ntime.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as one:
        one.stdout.readline()
        [child] = Path(f"/proc/{one.pid}/task/{one.pid}/children").read_text().split()
        handle = os.pidfd_open(int(child))
        one.send_signal(signal.SIGKILL)
    assert select.select([handle], [], [], 20.0)[0]
    os.close(handle)


LOADED_LATE = """
import json, sys
from autograder.batch import fork_server
config = json.loads(sys.stdin.readline())
fork_server.preload(formulas=config["formulas"])
before = set(sys.modules)
from autograder.batch import grader
grader.main(config)
print("LATE", *sorted(set(sys.modules) - before), file=sys.stderr)
"""


@pytest.mark.parametrize("name", ["02-activations", "03-derivatives", "14-save-load"])
def test_nothing_large_is_loaded_while_grading(name, tmp_path):
    """A grader compiles what it loads, a library of thousands of lines, too."""
    course = find_course(ROOT)
    assignment = find_assignment(course, name)
    modules = {"encodings"} | {path.stem for path in assignment.hidden.glob("*.py")}
    for student, slip in (("ada", lambda text: text), ("bob", slipped)):
        folder = tmp_path / "submitted" / student / name
        folder.mkdir(parents=True)
        for path in assignment.solution.glob("*.py"):
            (folder / path.name).write_text(slip(path.read_text("utf-8")), "utf-8")
            modules.add(path.stem)
    request = GradeRequest(
        course=course,
        assignment=assignment,
        submitted=tmp_path / "submitted",
        results=tmp_path / "results",
        diagnosis=True,
    )
    ledger = Ledger(request)
    lines = [ledger.config, *([found.student, str(found.folder)] for found in ledger.waiting)]
    done = subprocess.run(
        [sys.executable, "-P", "-c", LOADED_LATE],
        input="".join(json.dumps(line) + "\n" for line in lines),
        capture_output=True,
        text=True,
        check=True,
        env=forking._environment(),
    )
    assert done.stdout.count('"result"') == 2
    [late] = [line.split()[1:] for line in done.stderr.splitlines() if line.startswith("LATE ")]
    assert [module for module in late if module.partition(".")[0] not in modules] == []


def slipped(text: str) -> str:
    """The same with a mistake in most functions."""
    return re.sub(r"\*\* ?2", "** 3", re.sub(r"return (.*)\*", r"return \1+", text))
