"""The preloaded process that forks one worker per submission.

Started by the sandbox with a JSON document as its argument:

    control    descriptor of the SEQPACKET socket to the grader
    path       folders for sys.path: standard library, numpy's parent, ours
    late_path  how many of them stay for what the student's code imports
    library    folders for sys.path and packages that are held in memory instead, or null
    scratch    folder for files, or null
    user       uid to become (when root must do without namespaces), or null
    readable   folders that workers may read, for Landlock; null: no Landlock
    seccomp    "files", "strict" or null
    preload    modules to import before the first fork
    packages   further ones; one that cannot be imported here fails where it is used
    watched    whether the kernel leaves the size of the scratch folder to us

One worker lives at a time: that is what makes `kill(-1)` and emptying the scratch folder sound.
"""

import json
import os
import sys

CONFIG = json.loads(sys.argv[1]) if __name__ == "__main__" else {}
sys.path[:0] = CONFIG.get("path", [])

import array  # noqa: E402 - sys.path comes first
import gc  # noqa: E402
import importlib  # noqa: E402
import select  # noqa: E402
import signal  # noqa: E402
import socket  # noqa: E402
import traceback  # noqa: E402
from contextlib import suppress  # noqa: E402
from typing import Any  # noqa: E402

from autograder.worker import (  # noqa: E402
    landlock,
    library,
    lockdown,
    plotting_stubs,
    randomness,
    scratch,
    seccomp,
    warm_up,
)
from autograder.worker.channel import Channel  # noqa: E402
from autograder.worker.serve import Server  # noqa: E402

_MESSAGE = 1 << 16
_WIPE_SECONDS = 2.0  # what takes longer is left behind: the grader takes another folder
_TICK = 20  # milliseconds between two looks at the scratch folder


def main() -> None:
    """Preload, then fork a worker for every order until the grader is gone."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGPIPE, signal.SIGTTOU):
        signal.signal(number, signal.SIG_IGN)
    lockdown.die_with_parent()
    os.close(os.pidfd_open(os.getpid()))  # where it is forbidden, say so at once
    control = socket.socket(fileno=CONFIG["control"])
    plotting_stubs.install()
    randomness.install()
    for name in CONFIG["preload"]:
        importlib.import_module(name)
    for name in CONFIG["packages"]:
        with suppress(Exception):
            importlib.import_module(name)
    if CONFIG["library"]:
        library.install(*CONFIG["library"])
    warm_up.rehearse()
    policies = _Policies()
    if CONFIG["user"] is not None:
        lockdown.become(CONFIG["user"])
        lockdown.die_with_parent()  # a change of user cancels it
    sys.path[:] = CONFIG["path"][: CONFIG["late_path"]]
    lockdown.set_dumpable(False)
    if policies.scratch:
        os.chdir(policies.scratch)
    CONFIG.clear()
    lockdown.forget_environment()
    lockdown.limit_all()
    gc.collect()
    gc.freeze()
    control.send(b'{"ready": true}')
    while True:
        message, descriptors = _receive_order(control)
        if not message:
            return
        _one_worker(control, json.loads(message), descriptors, policies)


class _Policies:
    """Landlock rules and filters, made once: a worker only has to apply them."""

    def __init__(self) -> None:
        self.scratch: str | None = CONFIG["scratch"]
        self.watched = bool(self.scratch and CONFIG["watched"])
        self.rules = None
        if CONFIG["readable"] is not None:
            writable = [self.scratch] if self.scratch else []
            self.rules = landlock.ruleset(CONFIG["readable"], [*writable, "/dev/null"])
        self.filter = None
        if CONFIG["seccomp"]:
            code = seccomp.program(strict=CONFIG["seccomp"] == "strict")
            self.filter = seccomp.Filter(code)


def _receive_order(control: socket.socket) -> tuple[bytes, list[int]]:
    message, ancillary, _flags, _address = control.recvmsg(_MESSAGE, socket.CMSG_SPACE(8))
    descriptors = array.array("i")
    for _level, _kind, data in ancillary:
        descriptors.frombytes(data[: len(data) // 4 * 4])
    return message, list(descriptors)


def _one_worker(
    control: socket.socket,
    order: dict[str, Any],
    descriptors: list[int],
    policies: _Policies,
) -> None:
    exceeded = False
    child = os.fork()
    if child == 0:
        _run_worker(order, descriptors, policies)
    for descriptor in descriptors:
        os.close(descriptor)
    handle = os.pidfd_open(child)
    ancillary = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [handle]))]
    control.sendmsg([b'{"forked": true}'], ancillary)
    if policies.watched:
        exceeded = _watch_scratch(child, handle, str(policies.scratch), order["scratch_bytes"])
    os.close(handle)
    _pid, status, usage = os.wait4(child, 0)
    report = {
        "status": status,
        "cpu_seconds": round(usage.ru_utime + usage.ru_stime, 4),
        "max_rss_kb": usage.ru_maxrss,
        "leftovers": _reap_leftovers(),
        "exceeded": exceeded,
        "clean": policies.scratch is None or scratch.wipe(policies.scratch, _WIPE_SECONDS),
    }
    control.send(json.dumps(report).encode())


def _watch_scratch(child: int, handle: int, folder: str, size: int) -> bool:
    """Wait for a worker's end, or end it when it has more in its scratch folder than it may."""
    ended = select.poll()
    ended.register(handle, select.POLLIN)
    while not ended.poll(_TICK):
        os.kill(child, signal.SIGSTOP)  # or it could move its files about while we count
        usage = scratch.measure(folder, size)
        scratch.add_unlinked(child, usage)
        if usage.exceeds(size):
            os.kill(child, signal.SIGKILL)
            return True
        os.kill(child, signal.SIGCONT)
    return False


def _run_worker(order: dict[str, Any], descriptors: list[int], policies: _Policies) -> None:
    """In the child: give up everything, then serve; never returns."""
    status = 70
    try:
        lockdown.die_with_parent()
        lockdown.keep_only(descriptors[0], descriptors[1], policies.rules)
        lockdown.set_limits(order["address_space"], order["scratch_bytes"], order["cpu_seconds"])
        lockdown.set_dumpable(policies.watched)
        lockdown.forbid(None if policies.rules is None else 4, policies.filter)
        Server(Channel(3)).run()
        status = 0
    except BaseException:  # noqa: BLE001 - ours: the student's exceptions are replies
        os.write(2, traceback.format_exc().encode())
    finally:
        os._exit(status)


def _reap_leftovers() -> int:
    """End and count what the worker left running; only the first process of a box sees any."""
    if os.getpid() == 1:
        try:
            os.kill(-1, signal.SIGKILL)
        except ProcessLookupError:
            return 0
    count = 0
    while True:
        try:
            os.wait4(-1, 0)
        except ChildProcessError:
            return count
        count += 1


if __name__ == "__main__":
    main()
    os._exit(0)  # nothing is left to be done by the end of an interpreter
