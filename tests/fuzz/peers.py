"""Both ends of the protocol, each against a peer that sends any bytes: no process, no socket."""

from __future__ import annotations

import contextlib
import types
from typing import Any

import numpy as np

from autograder.course.records import Limits
from autograder.sandbox import session as session_module
from autograder.sandbox.session import Session
from autograder.sandbox.student import Observed, RemoteFunction, RemoteObject, Student
from autograder.sandbox.worker_failures import StudentFailure, WorkerDied
from autograder.wire import codec, frames
from autograder.wire.frames import ProtocolError
from autograder.worker.serve import Server

# What no JSON in UTF-8 has in it parts a stream: frames from each other, headers from payloads.
NEXT, PAYLOAD = b"\xff", b"\xfe"
NUMBER = b"#"  # in a header: the number of the request that is answered
LIMITS = Limits(reply_mb=1)
_PLAIN = (RemoteFunction, Observed, np.generic, str, bytes, int, float, complex, dict, type(None))
STARTED = b'["l","ok",#,null,["d"]]'
LOADED = b'["l","ok",#,["l",["l","f","x"],["l","f"],["l"]],["d"]]'


def frames_of(data: bytes) -> list[tuple[bytes, bytes]]:
    """The frames of a stream: header and payload."""
    parted = (frame.partition(PAYLOAD) for frame in data.split(NEXT))
    return [(header, payload) for header, _, payload in parted]


class _Clock:
    """No time passes."""

    seconds = 0.0

    def enter(self) -> None:
        """A call begins."""

    def leave(self) -> None:
        """A call is over."""

    def callback_time(self) -> contextlib.AbstractContextManager[None]:
        """A function of ours is called."""
        return contextlib.nullcontext()


class _Connection:
    """Says what the stream says, whatever it is asked; only its start is as it should be."""

    def __init__(self, box: _Box, _limits: Limits) -> None:
        self._box = box
        self._last: list[Any] = []
        self.is_alive = True
        self.output = ""
        self.clock = _Clock()
        self.usage: dict[str, Any] = {}

    def worker_cpu_seconds(self) -> float:
        return 0.0

    def has_unexpected_data(self) -> bool:
        return False

    def mark(self) -> None:
        """Nothing is printed."""

    printed = ""

    def send(self, message: Any, wrap: codec.Wrap, _deadline: float, **_more: bool) -> None:
        codec.dumps(message, wrap)
        self._last = message

    def receive(self, unwrap: codec.Unwrap, _deadline: float, _cpu: float) -> Any:
        operation, number = self._last[0], self._last[1] if len(self._last) > 2 else 0
        header, payload = self._box.answer_to(operation)
        try:
            return codec.loads(header.replace(NUMBER, b"%d" % number), payload, unwrap)
        except ProtocolError as error:
            raise self.end(WorkerDied("protocol", detail=str(error))) from None

    def end(self, reason: WorkerDied) -> WorkerDied:
        self.is_alive = False
        return reason


class _Box:
    """One stream, which its workers say one after the other.

    A stream that begins with "!" also says what the module has.
    """

    def __init__(self, data: bytes) -> None:
        self._honest = {"sources": STARTED}
        if data[:1] != b"!":
            self._honest["import"] = LOADED
        self._frames = iter(frames_of(data.removeprefix(b"!")))

    def answer_to(self, operation: str) -> tuple[bytes, bytes]:
        """The next frame, or what every worker says."""
        if operation in self._honest:
            return self._honest[operation], b""
        return next(self._frames, (b"", b""))


def lie_to_the_grader(data: bytes) -> None:
    """Calls of every kind; what comes back is a value, or a failure of the student's.

    Raises
    ------
    AssertionError
        If a value is not one that the suites can look at.
    """
    before, session_module.Connection = session_module.Connection, _Connection  # type: ignore[misc, assignment]
    try:
        session = Session(_Box(data), {"m": b""}, {}, LIMITS)  # type: ignore[arg-type]
        session.begin_check(1)
        student = Student(session, "m")
        for ask in _CALLS:
            with contextlib.suppress(StudentFailure):
                _look_at(ask(student))
        assert all(isinstance(death, WorkerDied) for death in session.deaths)
    finally:
        session_module.Connection = before  # type: ignore[misc]


_CALLS = (
    lambda m: m.f(1.0),
    lambda m: m.f(np.ones(2), key=[1, "a"]),
    lambda m: m.f.watched([1.0])[1],
    lambda m: m.f.starmap([(1,), (2,)]),
    lambda m: m.f.observed([1.0], ["tanh"]),
    lambda m: m.f(lambda x: x),
    lambda m: m.x,
    lambda m: sorted(m.files),
    lambda m: m.files["a"],
)


def _look_at(value: Any, depth: int = 0) -> None:
    """What a suite may do with a result."""
    repr(value)
    if isinstance(value, RemoteObject):
        if depth < 3:
            _look_at(value.weights, depth + 1)
    elif isinstance(value, list | tuple):
        for part in value:
            _look_at(part, depth)
    elif isinstance(value, np.ndarray):
        assert not value.dtype.hasobject
        value.tolist()
    else:
        assert isinstance(value, _PLAIN), type(value)


class _Channel:
    """The grader's side of a worker's channel: its requests are the frames of a stream."""

    def __init__(self, data: bytes) -> None:
        self._frames = iter(frames_of(data))

    def receive(self, unwrap: codec.Unwrap) -> Any:
        for header, payload in self._frames:
            frames.prefix(len(header), len(payload))
            return codec.loads(header, payload, unwrap)
        raise EOFError

    def send(self, value: object, wrap: codec.Wrap) -> None:
        codec.dumps(value, wrap)


_SAFE = ("call", "map", "get", "set", "put", "observe")  # the others run code, or write files


def lie_to_the_worker(data: bytes) -> None:
    """Requests as a broken grader might send them: answered, or the worker ends."""
    server = Server(_Channel(data))  # type: ignore[arg-type]
    module = types.ModuleType("m")
    exec("def f(*a, **k): return a\nx = 1", bare := {"__builtins__": {}})  # noqa: S102 - ours
    module.__dict__.update({"f": bare["f"], "x": 1})
    server._modules["m"] = module
    server._answers = {name: server._answers[name] for name in _SAFE}
    with contextlib.suppress(ProtocolError, LookupError, AttributeError, TypeError, ValueError):
        server.run()
