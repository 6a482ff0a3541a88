"""Whose a file is, also in a namespace where all other accounts look like one.

A confined watch has no numbers but its own. A process outside answers it: it is handed an open
file, and says to which account that belongs; it can be asked nothing else.
"""

from __future__ import annotations

import os
import pwd
import socket
import sys
from pathlib import Path

_ANSWERS = "AUTOGRADER_OWNERS"  # the descriptor at which somebody answers
_LONGEST = 256


def account_of_handle(handle: int) -> str:
    """The name of the account that an open file belongs to."""
    where = os.environ.get(_ANSWERS)
    if where is None:
        return _account_name(os.fstat(handle).st_uid)
    with socket.socket(fileno=os.dup(int(where))) as line:
        socket.send_fds(line, [b"?"], [handle])
        return line.recv(_LONGEST).decode(errors="replace")


def account_of(path: Path) -> str:
    """The same of a path, of a link for itself; empty where nothing is there."""
    try:
        handle = os.open(path, os.O_PATH | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return ""
    try:
        return account_of_handle(handle)
    finally:
        os.close(handle)


def start_answering() -> dict[str, str]:
    """Start the process that answers; what the one that asks needs in its environment.

    It ends when nobody is left who could ask.
    """
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    if os.fork() == 0:
        try:
            ours.set_inheritable(True)
            small = [sys.executable, "-I", "-S", __file__, str(ours.fileno())]
            os.execve(small[0], small, {})  # noqa: S606 - no shell
        finally:
            os._exit(1)
    ours.close()
    theirs.set_inheritable(True)
    return {_ANSWERS: str(theirs.detach())}


def _answer_requests(line: socket.socket) -> None:
    while True:
        asked, handles, _flags, _from = socket.recv_fds(line, 1, 8)
        if not asked and not handles:
            return
        try:
            said = _account_name(os.fstat(handles[0]).st_uid) if handles else ""
        finally:
            for handle in handles:
                os.close(handle)
        line.send(said.encode()[:_LONGEST] or b"?")


def _account_name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return f"number {uid}"


if __name__ == "__main__":
    with socket.socket(fileno=int(sys.argv[1])) as _line:
        _answer_requests(_line)
