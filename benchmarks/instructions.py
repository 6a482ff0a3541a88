"""Machine instructions of the hot path, counted by callgrind: the same on a busy machine.

    python -m benchmarks.instructions [--write]

Fails when one of them needs over a tenth more than `instructions.json` says for this Python and
numpy; `--write` makes what is counted now the mark. Needs valgrind.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

MARKS = Path(__file__).parent / "instructions.json"
_FEW, _MANY = 20, 220
_MORE = 1.1


def main() -> int:
    """Count and compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="make these the marks")
    parser.add_argument("--run", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.run:
        name, times = options.run
        step = PATHS[name]()
        for _ in range(int(times)):
            step()
        return 0
    here = f"python {platform.python_version()}, numpy {np.__version__}, {platform.machine()}"
    marks = json.loads(MARKS.read_text(encoding="utf-8"))
    known = marks.get(here, {})
    found = {name: count(name) for name in PATHS}
    for name, instructions in found.items():
        mark = known.get(name)
        ratio = f"{instructions / mark:.3f} of the mark" if mark else f"no mark for {here}"
        print(f"{name}: {instructions:,} instructions, {ratio}")
    if options.write:
        MARKS.write_text(json.dumps(marks | {here: found}, indent=2) + "\n", encoding="utf-8")
        return 0
    return int(any(found[name] > _MORE * mark for name, mark in known.items()))


def count(name: str) -> int:
    """Instructions of one more round of a path."""
    few, many = (_counted(name, times) for times in (_FEW, _MANY))
    return (many - few) // (_MANY - _FEW)


def _counted(name: str, times: int) -> int:
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    command += [sys.executable, "-m", "benchmarks.instructions", "--run", name, str(times)]
    environment = os.environ | {"PYTHONHASHSEED": "0", "OPENBLAS_NUM_THREADS": "1"}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode != 0 or found is None:
        raise SystemExit(f"{' '.join(command)}\n{run.stderr[-2000:]}")
    return int(found[1])


def round_trip() -> Callable[[], None]:
    """A call with a vector, both sides of it in this process: all but the two context switches."""
    from autograder.course.records import Limits
    from autograder.sandbox.box import Process
    from autograder.sandbox.connection import Connection
    from autograder.wire.codec import refuse
    from autograder.worker.channel import Channel
    from autograder.worker.serve import Server

    ours, theirs = socket.socketpair()
    output, kept_open = os.pipe2(os.O_NONBLOCK)

    class Box:
        """Forks nothing."""

        def fork(self, _limits: Limits) -> Process:
            return Process(os.getpid(), kept_open, ours, output)

    connection = Connection(Box(), Limits())  # type: ignore[arg-type]
    channel = Channel(theirs.detach())
    server = Server(channel)
    server._sources({"m": b"def f(x):\n    return x\n"}, {})
    server._import("m")
    vector = np.linspace(0.0, 1.0, 5)
    far = float("inf")

    def step() -> None:
        request = ["call", 1, 7, _Function(), None, [vector], {}, False]
        connection.send(request, lambda value: value.reference, far)
        server._handle(channel.receive(server._unwrap))
        connection.receive(refuse, far, 0.0)  # type: ignore[arg-type]

    return step


class _Function:
    """The function `f` of the module `m`, as a suite's `student.f` names it."""

    @property
    def reference(self) -> Any:
        from autograder.wire.codec import Reference

        return Reference(0, "m:f")


def result() -> Callable[[], None]:
    """The points of twenty checks, and their document."""
    from autograder.content.discover import find_assignment
    from autograder.course.course import find_course
    from autograder.course.records import Result, Status, Text, Verdict
    from autograder.gradebook.result_json import to_document
    from autograder.grading.checks import Check
    from autograder.grading.score import Outcome, score
    from benchmarks.classroom import ASSIGNMENT, HERE
    from benchmarks.in_one_process import checks

    assignment = find_assignment(find_course(HERE, HERE), ASSIGNMENT)
    listed = [
        Check(
            id=function.__name__,
            exercise=exercise,
            points=1.0,
            show=False,
            title=Text.same(function.__name__),
            seed=1,
        )
        for exercise, function in checks.CHECKS
    ]
    outcomes = [Outcome(verdict=Verdict.PASSED, message=check.title) for check in listed]

    def step() -> None:
        exercises = score(assignment, listed, outcomes)
        found = Result(
            assignment=assignment.name,
            student="ada",
            status=Status.GRADED,
            points=20.0,
            max_points=20.0,
            exercises=exercises,
        )
        json.dumps(to_document(found))

    return step


PATHS: dict[str, Callable[[], Callable[[], None]]] = {"round trip": round_trip, "result": result}


if __name__ == "__main__":
    sys.exit(main())
