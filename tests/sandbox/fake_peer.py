"""A worker that says what a test wants it to say: the trusted side alone, on a socketpair."""

from __future__ import annotations

import os
import socket
import subprocess
import threading
from collections.abc import Callable
from contextlib import contextmanager, suppress

from autograder.course.records import Limits
from autograder.sandbox.box import Process
from autograder.sandbox.session import Session
from autograder.sandbox.student import Student
from autograder.wire import codec, frames
from autograder.worker.channel import Channel

FAST = Limits(cpu_seconds=5, wall_seconds=1, submission_seconds=20, reply_mb=4)


class Peer:
    """The far end of a connection."""

    def __init__(self, end: socket.socket, output: int) -> None:
        self.end = end
        self.output = output
        self._channel = Channel(end.fileno())

    def request(self) -> list:
        """The next request, objects as references."""
        return self._channel.receive(lambda reference: reference)

    def say(self, value: object, references: Callable | None = None) -> None:
        """Send any value as a frame."""
        self._channel.send(value, references or (lambda value: value))

    def say_raw(self, header: bytes, payload: bytes = b"") -> None:
        """Send a frame of any bytes."""
        self.end.sendall(frames.prefix(len(header), len(payload)) + header + payload)


class FakeBox:
    """Forks no worker but a process that sleeps; `script(peer, request)` answers each request."""

    def __init__(self, script: Callable[[Peer, list], None]) -> None:
        self.script = script
        self.threads: list[threading.Thread] = []
        self.forks = 0

    def fork(self, _limits: Limits) -> Process:
        self.forks += 1
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        read, write = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
        self.sleeper = subprocess.Popen(["/bin/sleep", "60"])
        thread = threading.Thread(target=self._serve, args=(theirs, write), daemon=True)
        thread.start()
        self.threads.append(thread)
        return Process(self.sleeper.pid, os.pidfd_open(self.sleeper.pid), ours, read)

    def _serve(self, end: socket.socket, output: int) -> None:
        peer = Peer(end, output)
        # A descriptor that a script has closed may be another session's by now.
        with end, suppress(EOFError, OSError, ValueError, frames.ProtocolError):
            while True:
                request = peer.request()
                if request[0] == "sources":
                    peer.say(["ok", request[1], None, {}])
                elif request[0] == "import":
                    peer.say(["ok", request[1], [["f", "X"], ["f"], []], {}])
                else:
                    self.script(peer, request)
        os.close(output)

    def ended(self) -> dict:
        self.sleeper.wait()
        return {"status": 9, "cpu_seconds": 0.0, "exceeded": False}


@contextmanager
def student_of(script: Callable[[Peer, list], None], limits: Limits = FAST):
    """The `student` of a suite whose worker follows a script."""
    box = FakeBox(script)
    session = Session(box, {"m": b""}, {}, limits)
    try:
        yield Student(session, "m")
    finally:
        session.close()
        for thread in box.threads:
            thread.join(5)


def reference(
    number: int = 1, name: str = "Thing", methods: tuple[str, ...] = ()
) -> codec.Reference:
    """An object as a worker announces it."""
    return codec.Reference(number, name, False, methods)


class Remote:
    """Stands for an object in a value that a peer sends."""

    def __init__(self, name: str = "Thing", methods: tuple[str, ...] = ()) -> None:
        self.name = name
        self.methods = methods


def remotes(value: object) -> codec.Reference:
    """The `wrap` for values with `Remote`s in them."""
    assert isinstance(value, Remote)
    return reference(1, value.name, value.methods)
