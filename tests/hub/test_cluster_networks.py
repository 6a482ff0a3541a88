"""Scheduler, workers and the one who grades, each in a network of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager

import pytest
from distributed import Client

from autograder.batch.cluster import grade_on_cluster
from autograder.batch.request import Kind
from tests.helpers.skeleton_course import (
    SOLUTION,
    WRONG,
    graded,
    hand_in,
    make_course,
    request_for,
)

pytestmark = [
    pytest.mark.hub,
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning"),
]

NET = "10.231.77"
BRIDGE = "ag-bridge"
SCHEDULER, *WORKERS = ("ag-scheduler", "ag-worker-1", "ag-worker-2")
ADDRESS = f"tcp://{NET}.2:8786"


def ip(*words: str, check: bool = True) -> None:
    """The command of iproute2."""
    subprocess.run(["ip", *words], check=check, capture_output=True)


@contextmanager
def networks() -> Iterator[None]:
    """One namespace for each, joined by a bridge on which this process has the first address."""
    names = (SCHEDULER, *WORKERS)
    _remove(names)  # what a killed run has left behind
    ip("link", "add", BRIDGE, "type", "bridge")
    try:
        ip("addr", "add", f"{NET}.1/24", "dev", BRIDGE)
        ip("link", "set", BRIDGE, "up")
        for number, name in enumerate(names, start=2):
            ip("netns", "add", name)
            ip("link", "add", f"ag-{number}", "type", "veth", "peer", "eth0", "netns", name)
            ip("link", "set", f"ag-{number}", "master", BRIDGE, "up")
            for words in (
                f"addr add {NET}.{number}/24 dev eth0",
                "link set eth0 up",
                "link set lo up",
            ):
                ip("-n", name, *words.split())
        yield
    finally:
        _remove(names)


def _remove(names: Iterable[str]) -> None:
    for name in names:
        ip("netns", "del", name, check=False)
    ip("link", "del", BRIDGE, check=False)


@contextmanager
def process(name: str, folder, *words: str) -> Iterator[subprocess.Popen]:
    """A command of Dask's in a namespace, in a folder of its own."""
    folder.mkdir()
    command = ["ip", "netns", "exec", name, sys.executable, "-m", "dask", *words]
    with (folder / "log").open("wb") as log:
        started = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
        try:
            yield started
        finally:
            started.kill()
            started.wait()


@pytest.fixture
def machines(tmp_path):
    """The workers' processes, once all are there."""
    with ExitStack() as stack:
        stack.enter_context(networks())
        stack.enter_context(
            process(
                SCHEDULER, tmp_path / SCHEDULER, "scheduler", "--port", "8786", "--no-dashboard"
            )
        )
        options = ("--nthreads", "1", "--no-nanny", "--no-dashboard")
        workers = [
            stack.enter_context(process(name, tmp_path / name, "worker", ADDRESS, *options))
            for name in WORKERS
        ]
        with Client(ADDRESS, timeout=60, set_as_default=False) as client:
            client.wait_for_workers(len(WORKERS), timeout=60)
            hosts = {address.rpartition(":")[0] for address in client.nthreads()}
        assert hosts == {f"tcp://{NET}.3", f"tcp://{NET}.4"}
        yield workers


def test_one_machine_is_lost_and_the_results_are_the_same_bytes(machines, tmp_path):
    """Nothing is shared but the network, and every hand-in has its result."""
    course = make_course(tmp_path / "course")
    hand_in(course.root, {f"s{n:02}": SOLUTION if n % 3 else WRONG for n in range(16)})
    graded(course)
    elsewhere = course.root / "elsewhere"
    events = []
    for event in grade_on_cluster(request_for(course, results=elsewhere), ADDRESS):
        if len(events) == 2:
            os.kill(machines[0].pid, signal.SIGKILL)
        events.append(event)
    assert machines[0].wait() == -signal.SIGKILL
    assert sum(event.kind is Kind.GRADED for event in events) == 16
    here = list((course.root / "results").glob("*/*/result.json"))
    assert len(here) == 16
    for path in here:
        there = elsewhere / path.relative_to(course.root / "results")
        assert there.read_bytes() == path.read_bytes()
