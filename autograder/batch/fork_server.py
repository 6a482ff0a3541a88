"""The process that graders are forked from: what all of them load is loaded once.

Started by whoever grades (`batch/forking.py`) as `python -m autograder.batch.fork_server FD
FORMULAS`. It ends when they do, or when nobody has asked for a grader for a while; graders that it
has forked do not end with it.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import select
import signal
import socket
import sys
from contextlib import suppress

_IDLE_SECONDS = 120.0  # a Jupyter server that has graded lives for days
_STREAMS = 4  # input, output, errors, and the folder to start in

# What is loaded while grading: a grader compiles what it loads (`_compile_anew`), large or not.
_ALWAYS = (
    *("autograder.batch.grader", "autograder.diagnosis.search", "autograder.grading.tasks"),
    *("autograder.testing", "autograder.wire.formula"),
    *("fluent.runtime", "babel.localtime._fallback"),
    *("email.parser", "gzip", "numpy.ma", "numpy.testing"),
    *("_pytest._argcomplete", "_pytest.helpconfig", "_pytest.skipping"),
)
_WITH_FORMULAS = (
    *("autograder.grading.formulas", "autograder.symbolic.comparing.sample"),
    *("sympy.assumptions.wrapper", "sympy.sets.setexpr", "sympy.tensor.tensor"),
)


def main() -> int:
    """Fork a grader for each request until nobody is left who could ask; in a fork, grade."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        os.close(os.pidfd_open(os.getpid()))
    except OSError as error:
        sys.exit(f"pidfd_open cannot be used here: {error.strerror}")
    preload(formulas=sys.argv[2] == "1")
    gc.collect()
    gc.freeze()
    with socket.socket(fileno=int(sys.argv[1])) as control:
        streams = _streams_of_fork(control)
    if not streams:
        return 0
    _become_own_process(streams)
    orders = json.loads(sys.stdin.readline())
    os.environ.clear()
    os.environ.update(orders["environment"])
    status = sys.modules["autograder.batch.grader"].main(orders["config"])
    sys.stderr.flush()
    os._exit(status)  # nothing is left to be done by the end of an interpreter


def preload(*, formulas: bool) -> None:
    """Load what graders need; sympy only where they judge formulas."""
    for name in (*_ALWAYS, *(_WITH_FORMULAS if formulas else ())):
        importlib.import_module(name)


def _streams_of_fork(control: socket.socket) -> list[int]:
    """In a fork: what was sent for it; in the process itself: nothing, and not before its end."""
    while select.select([control], [], [], _IDLE_SECONDS)[0]:
        asked, streams, _flags, _address = socket.recv_fds(control, 1, _STREAMS)
        with suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        if not asked:
            break
        child = os.fork()
        if child == 0:
            return streams
        handle = os.pidfd_open(child)
        socket.send_fds(control, [asked], [handle])
        for descriptor in (handle, *streams):
            os.close(descriptor)
    return []


def _become_own_process(streams: list[int]) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    *standard, folder = streams
    os.fchdir(folder)
    for number, descriptor in enumerate(standard):
        os.dup2(descriptor, number)
    for descriptor in streams:
        os.close(descriptor)


if __name__ == "__main__":
    sys.exit(main())
