"""One submission in the sandbox: its worker, replaced when it dies, and the requests to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from autograder.course.records import Limits, Notebook
from autograder.errors import EngineError
from autograder.sandbox.allowance import UNCOUNTED, Allowance
from autograder.sandbox.box import Box
from autograder.sandbox.confined import confined, released
from autograder.sandbox.connection import Connection
from autograder.sandbox.worker_failures import (
    MissingName,
    Raised,
    StudentFailure,
    StudentRaised,
    WorkerDied,
    printable,
    student_raised,
)
from autograder.wire.codec import Reference, refuse

_LOADING = ("sources", "import", "stand in")  # they draw the same random numbers in every check
_UNTOLD = (*_LOADING, "observe")  # what comes back is no value that solutions agree on
_MAX_NESTING = 8
_PATIENCE = 5.0  # times the wall-clock time of a call, where functions of ours stand in
_MAX_WARNINGS = 20
_START_SECONDS = 20.0  # for what happens before any of the student's code runs


@dataclass(slots=True)
class Module:
    """What a loaded module says it has (a claim; used for better messages only).

    Attributes
    ----------
    raised : tuple of (str, str)
        Cells of the notebook that raised while it was loaded, and the kind of exception.
    """

    names: frozenset[str]
    callables: frozenset[str]
    raised: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class LastCall:
    """Claims of the worker about the last call.

    Attributes
    ----------
    arguments : list
        Positional and named arguments as they were after a watched call: a list and a dict.
    """

    warnings: list[tuple[str, str]] = field(default_factory=list)
    arguments: list[Any] = field(default_factory=lambda: [None, None])


class Session:
    """Requests to the student's code.

    Parameters
    ----------
    box : Box
        A running zygote.
    sources : mapping of str to bytes
        Module name -> source, as handed in.
    data : mapping of str to bytes
        Further files for the scratch folder.
    limits : Limits
    stand_ins : mapping of str to mapping of str to callable
        Module name -> function or Class.method -> the function of ours that takes its place. In
        the place of a method it is called with what `worker.stand_ins` lends it.
    notebook : Notebook, optional
        What takes the place of modules that are not among the sources.
    exercises : set of str
        Functions and Class.methods that the suite calls: a method of such a name is never fetched
        by value.
    allowance : Allowance

    Attributes
    ----------
    lines : int
        How many were executed so far, as the worker counts; of which it may claim too few.
    requests, callbacks : int
        How many were sent so far, and how often its code has called functions of ours.
    sources : mapping of str to bytes
        What was handed in, to be read: the modules, and of a notebook each cell under its name
        and all of them under the names of the modules that it stands for.
    trace : list of (str, object)
        What was asked since the check began, and what came back: the value, the arguments
        of a watched call as it left them, and the warnings.
    deaths : list of WorkerDied
        How its workers ended, where they did not end because we closed them.
    """

    def __init__(
        self,
        box: Box,
        sources: Mapping[str, bytes],
        data: Mapping[str, bytes],
        limits: Limits,
        *,
        stand_ins: Mapping[str, Mapping[str, Callable[..., Any]]] | None = None,
        exercises: frozenset[str] = frozenset(),
        notebook: Notebook | None = None,
        allowance: Allowance = UNCOUNTED,
    ) -> None:
        self.allowance = allowance
        self.lines = 0
        self.notebook = notebook
        self.sources = {**sources, **_notebook_texts(notebook)}
        self._files = sources
        self.methods = frozenset(name.partition(".")[2] for name in exercises) - {""}
        self._exercises = sorted(exercises)
        self.trace: list[tuple[str, Any]] = []
        self.last_call = LastCall()
        self.workers = 0
        self.deaths: list[WorkerDied] = []
        self.output = ""
        self.cpu_seconds = 0.0
        self._box = box
        self._data = data
        # Functions that stand in take our time, not the student's.
        slower = _PATIENCE if stand_ins else 1.0
        self._limits = replace(limits, wall_seconds=slower * limits.wall_seconds)
        self._connection: Connection | None = None
        self._modules: dict[str, Module] = {}
        self._broken: dict[str, StudentFailure] = {}
        self._killed: set[str] = set()
        self._stand_ins = [
            (module, path, function)
            for module, functions in (stand_ins or {}).items()
            for path, function in functions.items()
        ]
        self._waiting = list(stand_ins or {})
        self._callbacks: list[Callable[..., Any]] = [entry[2] for entry in self._stand_ins]
        self.requests = self.callbacks = 0
        self._depth = 0
        self._deadline = float("inf")
        self._spent = 0.0  # of workers before this one
        self._started_at = 0.0  # by this one's clock
        self._seed: int | None = None

    # Life

    def begin_check(self, seed: int) -> None:
        """From the next request on, random numbers start at `seed`."""
        self._seed = seed
        del self._callbacks[len(self._stand_ins) :]
        self.trace = []
        self.last_call = LastCall()

    @property
    def generation(self) -> int:
        """Changes whenever the worker is replaced: objects do not outlive it."""
        return self.workers

    @property
    def is_alive(self) -> bool:
        """Whether it has a worker, with all that has run in it."""
        return self._connection is not None and self._connection.is_alive

    @property
    def printed(self) -> str:
        """What the last call wrote to stdout and stderr."""
        return "" if self._connection is None else self._connection.printed

    @property
    def is_exhausted(self) -> bool:
        """Whether the submission has used up its time."""
        return self.spent >= self._limits.submission_seconds

    @property
    def spent(self) -> float:
        """Seconds of the submission's time that its calls have used."""
        connection = self._connection
        return self._spent + (0.0 if connection is None else self._connection_seconds(connection))

    def _connection_seconds(self, connection: Connection) -> float:
        return max(0.0, connection.clock.seconds - self._started_at)

    def abandon(self) -> None:
        """End the worker, whatever it is at; a new one takes its place."""
        if self._connection is not None and self._connection.is_alive:
            self._connection.end(WorkerDied("exit"))

    def swap(self, sources: Mapping[str, bytes], notebook: Notebook | None) -> None:
        """Other sources, in the same worker if it lives: it is as the ones before have left it.

        Good enough to rule a submission out, for nothing that counts.
        """
        self.notebook = notebook
        self.sources = {**sources, **_notebook_texts(notebook)}
        self._files = sources
        self._modules, self._broken, self._killed = {}, {}, set()
        self._waiting = list(dict.fromkeys(module for module, _, _ in self._stand_ins))
        connection = self._connection
        if connection is not None and connection.is_alive:
            try:
                self._send_sources(connection, self._limits.wall_seconds)
            except (WorkerDied, StudentRaised):  # by what runs in it
                self.abandon()
                self.deaths.append(WorkerDied("exit"))

    def close(self) -> None:
        """End the worker."""
        connection, self._connection = self._connection, None
        if connection is not None:
            if connection.is_alive:
                connection.end(WorkerDied("exit"))
            self._add_usage(connection)

    def _add_usage(self, connection: Connection) -> None:
        self.cpu_seconds += connection.usage.get("cpu_seconds", 0.0)
        self._spent += self._connection_seconds(connection)
        room = (self._limits.output_kb << 10) - len(self.output)
        self.output += connection.output[: max(0, room)]

    def _live_connection(self) -> Connection:
        """The worker; after a death a new one, with the same modules loaded."""
        if self._connection is not None and self._connection.is_alive:
            return self._connection
        with released():
            return self._replace_connection()

    def _replace_connection(self) -> Connection:
        if self.is_exhausted:
            raise WorkerDied("budget")
        if self._connection is not None:
            self._add_usage(self._connection)
            self._connection = None
        connection = Connection(self._box, self._limits)
        self._connection, self._started_at = connection, float("inf")
        self.workers += 1
        loaded, self._modules = list(self._modules), {}
        try:
            self._send_sources(connection, _START_SECONDS)
        except (WorkerDied, StudentRaised) as error:  # none of the student's code has run yet
            raise EngineError(f"a worker did not start: {error} {connection.output}") from None
        self._started_at = connection.clock.seconds
        for name in loaded:
            self.module(name)
        return connection

    def _send_sources(self, connection: Connection, seconds: float) -> None:
        names, cells = _notebook_cells(self.notebook)
        files, lines = dict(self._files), self.allowance.lines
        sources = ["sources", files, dict(self._data), names, cells, lines]
        connection.clock.enter()
        try:
            self._round_trip(connection, connection.clock.seconds + seconds, sources)
        finally:
            connection.clock.leave()

    # Modules

    def module(self, name: str) -> Module:
        """Load a module of the submission on first use.

        Raises
        ------
        StudentFailure
            If it is missing, raises while it is imported, or exceeds a limit doing so. It is not
            tried again, unless its worker was killed, and then once.
        """
        if name in self._broken:
            raise self._broken[name]
        if name not in self.sources:
            raise MissingName(name)
        self._load_before(name)
        connection = self._live_connection()
        if name not in self._modules:
            try:
                claim = self._exchange(connection, "import", name)
            except StudentRaised as error:
                self._broken[name] = StudentRaised(error.raised, loading=name)
                raise self._broken[name] from None
            except WorkerDied as error:
                if not error.was_killed or name in self._killed:
                    self._broken[name] = error
                self._killed.add(name)
                raise
            if not (_is_list(claim, 3) and all(map(_is_names, claim[:2])) and _is_pairs(claim[2])):
                died = self._broken[name] = self._refuse_worker(connection, "a malformed reply")
                raise died
            raised = tuple((cell, kind) for cell, kind in claim[2])
            self._modules[name] = Module(frozenset(claim[0]), frozenset(claim[1]), raised)
            self._put_stand_ins(connection, name)
        return self._modules[name]

    def _load_before(self, name: str) -> None:
        """The modules in which functions of ours stand in, as `name` may take them from there."""
        waiting, self._waiting = self._waiting, []
        for module in waiting:
            if module != name:
                with suppress(StudentRaised, MissingName):
                    self.module(module)

    def _put_stand_ins(self, connection: Connection, name: str) -> None:
        loaded = self._modules[name]
        for number, (module, path, _) in enumerate(self._stand_ins, start=1):
            if module == name:
                handed = _Handed(Reference(number, f"callback:{path}", True))
                self._exchange(connection, "stand in", name, path, handed, self._exercises)
                if "." not in path:
                    loaded.names |= {path}
                    loaded.callables |= {path}

    # Requests

    def request(self, operation: str, *arguments: Any) -> Any:
        """One round trip; the value that came back.

        Raises
        ------
        StudentFailure
            If the student's code raised, or its worker is gone.
        """
        return self._exchange(self._live_connection(), operation, *arguments)

    @released()
    def _exchange(self, connection: Connection, operation: str, *arguments: Any) -> Any:
        """A round trip within the call's time, the submission's, and that of a call around it."""
        left = self._limits.submission_seconds - self.spent
        if left <= 0:
            raise WorkerDied("budget")
        if self._depth == 0 and connection.has_unexpected_data():
            raise self._refuse_worker(connection, "a reply before the call")
        outer, clock = self._deadline, connection.clock
        clock.enter()
        own = clock.seconds + min(self._limits.wall_seconds, left)
        self._deadline = min(outer, own) if self._depth else own
        self._depth += 1
        try:
            if self._depth == 1:
                connection.mark()
            value = self._round_trip(connection, self._deadline, [operation, *arguments])
        except StudentRaised as error:
            self.last_call = LastCall()
            self._remember_value("raised", error.raised.type_name)
            raise
        except WorkerDied as error:
            if error not in self.deaths:  # a call around this one ends by the same death
                self.deaths.append(error)
            raise
        else:
            self._remember_value(operation, value)
            return value
        finally:
            self._deadline = outer
            self._depth -= 1
            clock.leave()

    def _round_trip(self, connection: Connection, deadline: float, message: list[Any]) -> Any:
        self.requests += 1
        number = self.requests
        operation, *arguments = message
        if operation in _LOADING:
            seed: int | None = 0
        else:
            seed, self._seed = self._seed, None
        cpu_start = connection.worker_cpu_seconds()
        connection.send([operation, number, seed, *arguments], self._wrap, deadline)
        most = self.callbacks + self.allowance.callbacks
        while True:
            reply = connection.receive(self._unwrap, deadline, cpu_start)
            if not _is_list(reply, 4) or type(reply[0]) is not str or type(reply[1]) is not int:
                break
            kind, answered, value, extras = reply
            if type(extras) is not dict:
                break
            if kind == "callback" and type(value) is list:
                if self.callbacks >= most:
                    raise connection.end(WorkerDied("calls", self.allowance.callbacks))
                self.callbacks += 1
                self._answer_callback(connection, answered, value, extras, deadline)
            elif kind in ("ok", "err") and answered == number:
                self._note_extras(extras)
                if kind == "ok":
                    return value
                raise student_raised(_raised_exception(value), keywords=_keyword_names(message))
            else:
                break
        raise connection.end(WorkerDied("protocol", detail="a reply that answers nothing"))

    def _refuse_worker(self, connection: Connection, detail: str) -> WorkerDied:
        """End a worker that says what it may not."""
        self.deaths.append(WorkerDied("protocol", detail=detail))
        return connection.end(self.deaths[-1])

    def _remember_value(self, what: str, value: Any) -> None:
        if self._depth == 1 and what not in _UNTOLD:
            said = self.last_call
            self.trace.append((what, [value, said.arguments, said.warnings]))

    def _note_extras(self, extras: dict[Any, Any]) -> None:
        warnings, arguments = extras.get("warnings"), extras.get("arguments")
        lines = extras.get("lines")
        if type(lines) is int and 0 <= lines <= self.allowance.lines + 1:
            self.lines += lines
        self.last_call = LastCall()
        if isinstance(warnings, list):
            pairs = [pair for pair in warnings[:_MAX_WARNINGS] if _is_pair_of_words(pair)]
            self.last_call.warnings = [(printable(a)[:80], printable(b)[:200]) for a, b in pairs]
        match arguments:
            case [list(), dict()]:
                self.last_call.arguments = arguments

    def _answer_callback(
        self,
        connection: Connection,
        number: int,
        arguments: list[Any],
        named: dict[Any, Any],
        deadline: float,
    ) -> None:
        if self._depth > _MAX_NESTING:
            raise connection.end(WorkerDied("protocol", detail="callbacks nested too deeply"))
        try:
            if not 0 < number <= len(self._callbacks):
                raise TypeError("no such function")
            with connection.clock.callback_time(), confined():
                value = self._callbacks[number - 1](*arguments, **named)
            connection.send(["returned", value], self._give_back, deadline, answer=True)
        except (StudentFailure, AssertionError, EngineError):
            raise
        except Exception as error:  # noqa: BLE001 - wrong arguments are the caller's mistake
            # Only the kind: the words could tell what the function of ours knows.
            connection.send(["raised", type(error).__name__], refuse, deadline)

    # Values that stay on one side

    def _give_back(self, value: object) -> Reference:
        """In an answer to the worker: objects of its own, and nothing that is ours."""
        from autograder.sandbox.student import RemoteFunction, RemoteObject

        if isinstance(value, (RemoteFunction, RemoteObject)):
            return value._remote_()
        raise TypeError(f"a {type(value).__name__} stays here")

    def _wrap(self, value: object) -> Reference:
        remote = getattr(value, "_remote_", None)
        if remote is not None:
            reference: Reference = remote()
            return reference
        if callable(value):
            self._callbacks.append(value)
            name = getattr(value, "__name__", "function")
            return Reference(len(self._callbacks), f"callback:{name}", True)
        raise TypeError(f"a {type(value).__name__} cannot be handed to the student's code")

    def _unwrap(self, reference: Reference) -> object:
        from autograder.sandbox.student import RemoteObject

        name = reference.type_name[:80]
        name = name if name.isidentifier() else "object"
        return RemoteObject(self, replace(reference, type_name=name))


@dataclass(frozen=True, slots=True)
class _Handed:
    """A function of ours that the worker is to know by its number."""

    reference: Reference

    def _remote_(self) -> Reference:
        return self.reference


def _keyword_names(message: list[Any]) -> frozenset[str]:
    return frozenset(message[4]) if message[0] == "call" else frozenset()


def _is_pair_of_words(value: Any) -> bool:
    return (
        isinstance(value, (list, tuple))
        and len(value) == 2
        and all(isinstance(word, str) for word in value)
    )


def _is_pairs(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_pair_of_words, value))


def _notebook_texts(notebook: Notebook | None) -> dict[str, bytes]:
    """What can be read of a notebook, under the names that frames and checks know it by."""
    if notebook is None:
        return {}
    whole = dict.fromkeys(notebook.modules, notebook.text.encode("utf-8", "replace"))
    return whole | {c.name: c.source.encode("utf-8", "replace") for c in notebook.cells}


def _notebook_cells(notebook: Notebook | None) -> tuple[list[str], list[list[Any]]]:
    """What the worker is told of a notebook: names of modules, and its cells."""
    if notebook is None:
        return [], []
    cells = [[c.name, c.source.encode("utf-8", "surrogatepass")] for c in notebook.cells]
    return [*notebook.modules, *notebook.also], cells


def _is_names(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(name, str) for name in value)


def _raised_exception(error: Any) -> Raised:
    """The worker's description of an exception, whatever is wrong with it."""
    kind, message, bases, frames, text = error if _is_list(error, 5) else ["?", "", [], [], ""]
    return Raised(
        type_name=_claimed_text(kind)[:80],
        message=_claimed_text(message),
        bases=tuple(map(_claimed_text, bases)) if isinstance(bases, list) else (),
        frames=tuple(
            (file, line, function)
            for file, line, function in filter(
                _is_frame, frames if isinstance(frames, list) else []
            )
        ),
        traceback=_claimed_text(text),
    )


def _claimed_text(value: Any) -> str:
    return printable(value) if isinstance(value, str) else "?"


def _is_frame(value: Any) -> bool:
    return _is_list(value, 3) and list(map(type, value)) == [str, int, str]


def _is_list(value: Any, length: int) -> bool:
    return isinstance(value, list) and len(value) == length
