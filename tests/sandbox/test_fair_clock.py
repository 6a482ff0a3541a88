"""The time of a call is what the code used of it: a machine that stands still costs nobody."""

from __future__ import annotations

import os
import signal
import threading
from contextlib import contextmanager

import pytest

from autograder.course.records import Limits
from autograder.sandbox.fair_clock import FairClock, Look, Stalled
from autograder.sandbox.session import Session
from autograder.sandbox.student import Student
from autograder.sandbox.worker_failures import WorkerDied

QUICK = Limits(cpu_seconds=0.3, wall_seconds=0.5, submission_seconds=5, memory_mb=128)
DOUBLE = (
    b"import time\n\n\ndef double(x, seconds=0.0):\n    time.sleep(seconds)\n    return 2 * x\n"
)


class Machine:
    """A clock that a test moves, and a worker that is as the test says."""

    def __init__(self) -> None:
        self.time = self.cpu = self.queued = 0.0
        self.state = "S"
        self.clock = FairClock(
            1, now=lambda: self.time, look=lambda _pid: Look(self.state, self.cpu, self.queued)
        )

    def passes(
        self, seconds: float, state: str, *, cpu: float = 0.0, queued: float = 0.0
    ) -> float:
        """Some time, with a look every 50 ms; what the clock says then."""
        for _ in range(round(seconds / 0.05)):
            self.time += 0.05
            self.cpu += cpu * 0.05
            self.queued += queued * 0.05
            self.state = state
            self.clock.tick()
        return self.clock.seconds


@pytest.fixture
def machine():
    machine = Machine()
    machine.clock.enter()
    return machine


def test_waiting_and_computing_count(machine):
    """Sleep is the code's own will, and so is what it computes."""
    assert machine.passes(1.0, "S") == pytest.approx(1.0, abs=0.1)
    assert machine.passes(1.0, "R", cpu=1.0) == pytest.approx(2.0, abs=0.1)
    assert machine.passes(1.0, "Z") == pytest.approx(3.0, abs=0.1)
    assert machine.clock.lost == pytest.approx(0.0, abs=0.1)


@pytest.mark.parametrize(
    ("state", "queued"), [("T", 0.0), ("t", 0.0), ("D", 0.0), ("R", 0.0), ("S", 1.0)]
)
def test_a_machine_that_stands_still_does_not_count(machine, state, queued):
    """Stopped, traced, waiting for a disk or for a core: the time is lost, and nobody's."""
    machine.passes(1.0, "S")
    assert machine.passes(8.0, state, queued=queued) == pytest.approx(1.0, abs=0.06)
    assert machine.clock.lost == pytest.approx(8.0, abs=0.06)


def test_a_core_that_is_shared_counts_for_what_is_got_of_it(machine):
    """A tenth of a core for eight seconds is 0.8 s, also once the worker waits again."""
    assert machine.passes(8.0, "R", cpu=0.1, queued=0.9) == pytest.approx(0.8, abs=0.06)
    assert machine.passes(0.05, "S") == pytest.approx(0.85, abs=0.06)


@pytest.mark.parametrize("seconds", [8.0, 3600.0, 86_400.0 * 365])
def test_a_clock_that_jumps_does_not_count(machine, seconds):
    """We stood still ourselves, as all of the machine did: a laptop that was closed."""
    machine.time += seconds
    assert machine.clock.tick() <= 0.25
    assert machine.clock.lost <= 0.25


def test_many_short_waits_count_too():
    """Calls that sleep for less than the time between two looks."""
    machine = Machine()
    for _ in range(100):
        machine.clock.enter()
        machine.time += 0.04
        machine.clock.leave()
        machine.time += 1.0  # between calls: ours
    assert machine.clock.seconds == pytest.approx(4.0, abs=0.1)


def test_a_function_of_ours_counts_by_what_it_computes(machine):
    """However long it stands still."""
    with machine.clock.callback_time():
        machine.time += 30.0
    assert machine.clock.tick() < 0.25


@contextmanager
def double(box):
    session = Session(box, {"m": DOUBLE}, {}, QUICK)
    try:
        yield Student(session, "m")
    finally:
        session.close()


def stopped(pid: int, seconds: float) -> threading.Timer:
    """Stop a process; it goes on after a while."""
    os.kill(pid, signal.SIGSTOP)
    going = threading.Timer(seconds, os.kill, (pid, signal.SIGCONT))
    going.start()
    return going


@pytest.mark.parametrize("what", ["worker", "zygote", "both"])
def test_what_is_stopped_in_a_call_goes_on_as_if_nothing_was(box, what):
    """Three times the call's time, and it gives its value."""
    with double(box) as student:
        assert student.double(1.0) == 2.0
        worker = student._session._connection._process.pid
        pids = {"worker": [worker], "zygote": [box._first_process()]}
        pids["both"] = pids["worker"] + pids["zygote"]
        going = [stopped(pid, 3 * QUICK.wall_seconds) for pid in pids[what]]
        try:
            assert student.double(2.0) == 4.0
            assert student._session.workers == 1
        finally:
            for timer in going:
                timer.join()


def test_a_new_worker_from_a_zygote_that_stands_still(box):
    """It comes late, and has its whole time."""
    going = stopped(box._first_process(), 3 * QUICK.wall_seconds)
    with double(box) as student:
        assert student.double(2.0, 0.25) == 4.0
    going.join()


def test_a_worker_that_is_never_woken_is_no_time_out(box):
    """It ends, as a fault of the machine's; the next call has a worker again."""
    with double(box) as student:
        student.double(1.0)
        os.kill(student._session._connection._process.pid, signal.SIGSTOP)
        with pytest.raises(Stalled, match="stood still"):
            student.double(1.0)
        assert student.double(3.0) == 6.0


def test_a_worker_that_sleeps_is_a_time_out(box):
    """What the code does of its own will stays the code's."""
    with double(box) as student, pytest.raises(WorkerDied) as caught:
        student.double(1.0, 60.0)
    assert caught.value.reason == "waiting"


def test_no_worker_stops_itself(box):
    """So one that is stopped was stopped by others; in any tier with a filter."""
    source = b"import os, signal\n\n\ndef f(number):\n    os.kill(os.getpid(), number)\n"
    session = Session(box, {"m": source}, {}, QUICK)
    for number in (signal.SIGSTOP, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU):
        with pytest.raises(Exception, match="PermissionError"):
            Student(session, "m").f(int(number))
    session.close()
