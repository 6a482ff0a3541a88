"""Answer the grader's requests about one submission: load, call, get, set, files, cells.

A request is a list `[operation, id, seed, ...]`; the reply is `["ok", id, value, extras]` or
`["err", id, error, extras]`. While the student's code calls a function of the grader, requests of
the grader may come nested inside.
"""

import os
import sys
import traceback
import warnings
from collections.abc import Callable, Sequence
from types import ModuleType
from typing import Any

import numpy as np

from autograder.wire.codec import Reference, Unrepresentable
from autograder.wire.formula import function_of
from autograder.worker import loader, observe, operators, overrides, randomness
from autograder.worker.absent import Absent
from autograder.worker.channel import Channel
from autograder.worker.interactive import Interactive
from autograder.worker.lines import Lines

_MAX_TEXT = 2_000
_MAX_WARNINGS = 20
_MAX_FRAMES = 6
_MAX_NAMES = 3_000  # `from pylab import *` brings seven hundred
_MAX_METHODS = 200
_UNSENDABLE = (
    Unrepresentable, ImportError, TypeError, ValueError, RecursionError, MemoryError
)  # fmt: skip


class CallbackError(Exception):
    """A function of the grader, called by the student's code, did not accept the call."""


class Server:
    """One submission in this process.

    Parameters
    ----------
    channel : Channel
        The connection to the grader.
    """

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._lines = Lines()
        self._submission = loader.Sources({})
        self._modules: dict[str, ModuleType] = {}
        self._objects: list[object] = []
        self._numbers: dict[int, int] = {}
        self._methods: dict[type, tuple[str, ...]] = {}
        self._warnings: list[tuple[str, str]] = []
        self._interactive: Interactive | None = None
        self._answers: dict[str, Callable[..., Any]] = {
            "sources": self._sources, "import": self._import, "stand in": self._stand_in,
            "call": self._call, "map": self._map, "observe": self._observe,
            "operate": operators.operate, "cell": self._cell,
            "get": self._get, "set": self._set, "put": self._put,
            "read": self._read, "write": self._write, "delete": self._delete, "list": os.listdir,
        }  # fmt: skip
        warnings.simplefilter("always")
        warnings.showwarning = self._note_warning

    def run(self) -> None:
        """Serve until the grader closes the connection."""
        while True:
            try:
                request = self._channel.receive(self._unwrap)
            except EOFError:
                return
            self._handle(request)

    def _handle(self, request: list[Any]) -> None:
        operation, number, seed, *arguments = request
        if seed is not None:
            randomness.seed(seed)
            self._lines.begin()
        self._warnings = []
        extras: dict[str, Any] = {}
        executed: list[int] = []
        try:
            with self._lines.counted_lines() as executed:
                value = self._answers[operation](*arguments)
            if operation == "call" and arguments[4]:
                extras["arguments"] = [arguments[2], arguments[3]]
            reply = ["ok", number, value, extras]
        except BaseException as error:  # noqa: BLE001 - whatever the student's code raised
            reply = ["err", number, _describe_error(error), extras]
        _flush_output()
        if executed:
            extras["lines"] = executed[0]
        if self._warnings:
            extras["warnings"] = self._warnings
        try:
            self._channel.send(reply, self._wrap)
        except _UNSENDABLE as error:
            self._channel.send(["err", number, _describe_error(error), {}], self._wrap)

    # Objects that stay here

    def _wrap(self, value: object) -> Reference:
        if isinstance(value, Absent):
            value.refuse()
        number = self._numbers.get(id(value))
        if number is None:
            self._objects.append(value)
            number = self._numbers[id(value)] = len(self._objects)
        kind = type(value)
        if kind not in self._methods:
            names = [name for name in dir(kind) if not name.startswith("_")][:_MAX_METHODS]
            self._methods[kind] = tuple(n for n in names if callable(getattr(kind, n, None)))
        name = kind.__name__[:80]
        if isinstance(value, np.ndarray | np.generic):
            name = f"ndarray_{value.dtype.kind}"
        return Reference(number, name, callable(value), self._methods[kind])

    def _unwrap(self, reference: Reference) -> object:
        module, _, name = reference.type_name.partition(":")
        if module == "callback" and reference.number > 0 and name:
            return self._callback(reference.number, name)
        if module == "formula":
            return function_of(name)
        if reference.number > 0:
            return self._objects[reference.number - 1]
        return getattr(self._modules[module], name) if name else self._modules[module]

    def _callback(self, number: int, name: str) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            _flush_output()
            self._channel.send(["callback", number, list(arguments), named], self._wrap)
            while True:
                answer = self._channel.receive(self._unwrap)
                if answer[0] == "returned":
                    return answer[1]
                if answer[0] == "raised":
                    raise CallbackError(answer[1])
                self._handle(answer)

        call.__name__ = call.__qualname__ = name
        return call

    # Operations

    def _sources(
        self,
        sources: dict[str, bytes],
        data: dict[str, bytes],
        names: Sequence[str] = (),
        cells: Sequence[tuple[str, bytes]] = (),
        allowance: int = 0,
    ) -> None:
        self._lines.allowance = allowance
        self._submission.uninstall()
        self._modules, self._objects, self._numbers = {}, [], {}
        for name, content in data.items():
            self._write(name, content)
        self._submission = loader.install(sources, names, cells)

    def _import(self, name: str) -> list[Any]:
        """Import a module of the submission; -> its names, those of them that are callable, and
        the cells of the notebook that raised, with the kind of exception.
        """
        module = self._modules[name] = self._submission.load(name)
        public = {key: value for key, value in vars(module).items() if not key.startswith("__")}
        functions = [key for key, value in public.items() if callable(value)]
        problems = [list(problem) for problem in self._submission.problems[:_MAX_NAMES]]
        return [list(public)[:_MAX_NAMES], functions[:_MAX_NAMES], problems]

    def _stand_in(
        self, name: str, path: str, function: Callable[..., Any], exercises: list[str]
    ) -> None:
        modules = self._submission.loaded_modules()
        overrides.put(self._modules[name], modules, path, function, exercises)

    def _call(
        self,
        target: Any,
        method: str | None,
        arguments: list[Any],
        named: dict[str, Any],
        _watch: bool,
    ) -> Any:
        function = target if method is None else getattr(target, method)
        return function(*arguments, **named)

    def _map(self, target: Any, method: str | None, calls: list[tuple[Any, ...]]) -> list[Any]:
        function = target if method is None else getattr(target, method)
        return [function(*arguments) for arguments in calls]

    def _observe(
        self, target: Any, method: str | None, arguments: list[Any], ready_made: list[str]
    ) -> list[Any]:
        function = target if method is None else getattr(target, method)
        return observe.observe(function, arguments, ready_made, self._submission.loaded_modules())

    def _cell(self, name: str, code: bytes) -> list[Any]:
        self._interactive = self._interactive or Interactive()
        return self._interactive.run(name, code)

    def _get(self, target: Any, name: str) -> Any:
        return getattr(target, name)

    def _set(self, target: Any, name: str, value: Any) -> None:
        setattr(target, name, value)

    def _put(self, target: Any, name: str, index: Any, value: Any) -> None:
        getattr(target, name)[index] = value

    def _read(self, name: str) -> bytes:
        with open(name, "rb") as file:  # noqa: PTH123 - pathlib is not needed in here
            return file.read()

    def _write(self, name: str, content: bytes) -> None:
        folder = os.path.dirname(name)  # noqa: PTH120
        if folder:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
        with open(name, "wb") as file:  # noqa: PTH123
            file.write(content)

    def _delete(self, name: str) -> None:
        os.remove(name)  # noqa: PTH107

    def _note_warning(
        self, message: Warning | str, category: type[Warning], *_where: Any, **_more: Any
    ) -> None:
        said = (category.__name__[:80], str(message)[:200])
        if len(self._warnings) < _MAX_WARNINGS and said not in self._warnings:
            self._warnings.append(said)


def _flush_output() -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            continue


def _describe_error(error: BaseException) -> list[Any]:
    """[type, message, bases, [[file, line, function], ...] innermost last, traceback]."""
    kind = type(error)
    try:
        message = str(error)[:_MAX_TEXT]
    except Exception:  # noqa: BLE001 - a __str__ of the student's own
        message = ""
    bases = [base.__name__[:80] for base in kind.__mro__ if base not in (object, BaseException)]
    try:
        own = [
            [frame.filename, frame.lineno or 0, frame.name[:80]]
            for frame in traceback.extract_tb(error.__traceback__)
            if "/" not in frame.filename and "\\" not in frame.filename
        ]
        if isinstance(error, SyntaxError):
            own.append([str(error.filename), error.lineno or 0, ""])
        text = "".join(traceback.format_exception(error, limit=-_MAX_FRAMES))[-2 * _MAX_TEXT :]
    except Exception:  # noqa: BLE001 - attributes of the student's own exception
        own, text = [], ""
    return [kind.__name__[:80], message, bases[:20], own[-_MAX_FRAMES:], text]
