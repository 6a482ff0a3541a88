"""The preloaded process that forks one worker per submission.

Started by the sandbox with a JSON document as its argument:

    control    descriptor of the SEQPACKET socket to the grader
    path       folders for sys.path: standard library, numpy's parent, ours
    late_path  how many of them stay for what the student's code imports
    scratch    folder for files, or null
    user       uid to become (when root must do without namespaces), or null
    readable   folders that workers may read, for Landlock; null: no Landlock
    seccomp    "files", "strict" or null
    preload    modules to import before the first fork

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
import signal  # noqa: E402
import socket  # noqa: E402
import traceback  # noqa: E402
from typing import Any  # noqa: E402

from autograder.worker import (  # noqa: E402
    landlock,
    lockdown,
    placeholders,
    randomness,
    rehearsal,
    seccomp,
)
from autograder.worker.channel import Channel  # noqa: E402
from autograder.worker.serve import Server  # noqa: E402

_MESSAGE = 1 << 16


def main() -> None:
    """Preload, then fork a worker for every order until the grader is gone."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGPIPE, signal.SIGTTOU):
        signal.signal(number, signal.SIG_IGN)
    control = socket.socket(fileno=CONFIG["control"])
    placeholders.install()
    randomness.install()
    for name in CONFIG["preload"]:
        importlib.import_module(name)
    rehearsal.rehearse()
    policies, scratch = _Policies(), CONFIG["scratch"]
    if CONFIG["user"] is not None:
        lockdown.become(CONFIG["user"])
        lockdown.die_with_parent()  # a change of user cancels it
    sys.path[:] = CONFIG["path"][: CONFIG["late_path"]]
    lockdown.not_dumpable()
    if scratch:
        os.chdir(scratch)
    CONFIG.clear()
    lockdown.forget_environment()
    lockdown.limit_all()
    gc.collect()
    gc.freeze()
    control.send(b'{"ready": true}')
    while True:
        message, descriptors = _receive(control)
        if not message:
            return
        _one_worker(control, json.loads(message), descriptors, policies, scratch)


class _Policies:
    """Landlock rules and filters, made once: a worker only has to apply them."""

    def __init__(self) -> None:
        scratch = [CONFIG["scratch"]] if CONFIG["scratch"] else []
        self.rules = None
        if CONFIG["readable"] is not None:
            self.rules = landlock.ruleset(CONFIG["readable"], [*scratch, "/dev/null"])
        self.filter = None
        if CONFIG["seccomp"]:
            code = seccomp.program(strict=CONFIG["seccomp"] == "strict")
            self.filter = seccomp.Filter(code)


def _receive(control: socket.socket) -> tuple[bytes, list[int]]:
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
    scratch: str | None,
) -> None:
    child = os.fork()
    if child == 0:
        _work(order, descriptors, policies)
    for descriptor in descriptors:
        os.close(descriptor)
    handle = os.pidfd_open(child)
    ancillary = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [handle]))]
    control.sendmsg([b'{"forked": true}'], ancillary)
    os.close(handle)
    _pid, status, usage = os.wait4(child, 0)
    report = {
        "status": status,
        "cpu_seconds": round(usage.ru_utime + usage.ru_stime, 4),
        "max_rss_kb": usage.ru_maxrss,
        "leftovers": _reap(),
        "clean": _wipe(scratch),
    }
    control.send(json.dumps(report).encode())


def _work(order: dict[str, Any], descriptors: list[int], policies: _Policies) -> None:
    """In the child: give up everything, then serve; never returns."""
    status = 70
    try:
        lockdown.die_with_parent()
        lockdown.keep_only(descriptors[0], descriptors[1], policies.rules)
        lockdown.limit(order["address_space"], order["file_bytes"], order["cpu_seconds"])
        lockdown.not_dumpable()
        lockdown.forbid(None if policies.rules is None else 4, policies.filter)
        Server(Channel(3)).run()
        status = 0
    except BaseException:  # noqa: BLE001 - ours: the student's exceptions are replies
        os.write(2, traceback.format_exc().encode())
    finally:
        os._exit(status)


def _reap() -> int:
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


def _wipe(folder: str | None) -> bool:
    """Empty the scratch folder without recursion, however deep; False when something stays."""
    if folder is None:
        return True
    folders, emptied = [folder], []
    while folders:
        current = folders.pop()
        emptied.append(current)
        try:
            os.chmod(current, 0o700)  # noqa: PTH101
            with os.scandir(current) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)
                    else:
                        os.unlink(entry.path)  # noqa: PTH108
        except OSError:
            return False
    try:
        for current in reversed(emptied[1:]):
            os.rmdir(current)  # noqa: PTH106
    except OSError:
        return False
    return True


if __name__ == "__main__":
    main()
