"""The `student` object of a hidden suite: attribute access becomes a call into the sandbox."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from autograder.sandbox.session import LastCall, Session
from autograder.sandbox.worker_failures import (
    MissingName,
    NotAFunction,
    NotAnObject,
    NotData,
    WorkerDied,
    printable,
)
from autograder.wire.codec import Reference


@dataclass(frozen=True, slots=True)
class Observed:
    """What the worker says about one call: it can take a point away, never give one.

    Attributes
    ----------
    steps : int
        Lines and calls of the student's own code that Python executed.
    uses : tuple of (str, str, int)
        Name of a ready-made function, file and line of each use; the line is 0 where the function
        that was called is the ready-made one itself.
    """

    steps: int = 0
    uses: tuple[tuple[str, str, int], ...] = ()


class RemoteFunction:
    """A function of the student's, or a method of an object that lives in the sandbox.

    Parameters
    ----------
    session : Session
    owner : RemoteObject or Reference
        What it is called on: an object for a method, the function itself otherwise.
    name : str
        How messages call it.
    method : str, optional
        The method's name.
    """

    def __init__(self, session: Session, owner: Any, name: str, method: str | None = None) -> None:
        self._session = session
        self._owner = owner
        self._method = method
        self.__name__ = name

    def _remote_(self) -> Reference:
        if self._method is not None:
            raise TypeError(f"a method cannot be handed over: {self.__name__}")
        reference: Reference = self._owner._remote_()
        return reference

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        value = self._session.request(
            "call", self._owner, self._method, list(arguments), named, False
        )
        is_class = self._method is None and self.__name__[:1].isupper()  # by its name
        if is_class and not isinstance(value, RemoteObject):
            raise NotAnObject(self.__name__)
        return value

    def watched(self, *arguments: Any, **named: Any) -> tuple[Any, list[Any]]:
        """Call; -> (result, [arguments, named] as the worker says they were afterwards)."""
        value = self._session.request(
            "call", self._owner, self._method, list(arguments), named, True
        )
        return value, self._session.last_call.arguments

    def observed(self, arguments: Sequence[Any], ready_made: Sequence[str] = ()) -> Observed:
        """Call once, watched: how much Python it takes, and which of these functions it uses."""
        said = self._session.request(
            "observe", self._owner, self._method, list(arguments), list(ready_made)
        )
        match said:
            case [int(steps), list(uses)]:
                return Observed(steps, tuple(filter(None, map(_use, uses))))
        return Observed()

    def source(self) -> bytes:
        """The source of the module that this function was looked up in."""
        module = self._owner.module if isinstance(self._owner, _Name) else ""
        return self._session.sources.get(module, b"")

    def place(self, line: int) -> tuple[str, int]:
        """The cell and the line in it, for a line of `source()`; the cell is "" in a module."""
        notebook = self._session.notebook
        module = self._owner.module if isinstance(self._owner, _Name) else ""
        if notebook is None or module not in notebook.modules:
            return "", line
        return notebook.place(line)

    def map(self, inputs: Sequence[Any]) -> list[Any]:
        """Call once for each input, all in one round trip."""
        return self.starmap([(value,) for value in inputs])

    def starmap(self, calls: Sequence[tuple[Any, ...]]) -> list[Any]:
        """Call once for each tuple of arguments, all in one round trip."""
        results = self._session.request("map", self._owner, self._method, list(calls))
        if not isinstance(results, list) or len(results) != len(calls):
            raise WorkerDied("protocol", detail="not one result for each call")
        return results


def _use(said: Any) -> tuple[str, str, int] | None:
    match said:
        case [str(name), str(file), int(line)] if line >= 0:
            return printable(name)[:80], printable(file)[:80], line
    return None


class _Name:
    """A module of the submission, or something in it by name."""

    def __init__(self, module: str, name: str = "") -> None:
        self.module = module
        self._name = name

    def _remote_(self) -> Reference:
        return Reference(0, f"{self.module}:{self._name}")


class RemoteObject:
    """An object that stays in the sandbox."""

    _OWN = ("_session", "_reference", "_generation")

    def __init__(self, session: Session, reference: Reference) -> None:
        object.__setattr__(self, "_session", session)
        object.__setattr__(self, "_reference", reference)
        object.__setattr__(self, "_generation", session.generation)

    def _remote_(self) -> Reference:
        if self._generation != self._session.generation:
            raise WorkerDied("exit", detail="the object ended with its worker")
        reference: Reference = self._reference
        return reference

    @property
    def type_name(self) -> str:
        """The name of its class, as the worker says."""
        name: str = self._reference.type_name
        return name

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        return self._session.request("call", self, None, list(arguments), named, False)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if name in self._reference.methods:
            return RemoteFunction(self._session, self, f"{self.type_name}.{name}", name)
        value = self._session.request("get", self, name)
        if name in self._session.methods:
            raise NotAFunction(self.type_name, name)
        return value

    def __setattr__(self, name: str, value: Any) -> None:
        self._session.request("set", self, name, value)

    def __getitem__(self, name: str) -> RemoteItems:
        return RemoteItems(self._session, self, name)

    def __repr__(self) -> str:
        return f"<an object of the student's class {self.type_name}>"

    def _not_data(self, *_arguments: Any, **_named: Any) -> NoReturn:
        raise NotData(self.type_name)

    __iter__ = __contains__ = __len__ = __float__ = __int__ = __index__ = __complex__ = _not_data
    __array__ = __array_ufunc__ = __array_function__ = _not_data
    __lt__ = __le__ = __gt__ = __ge__ = __neg__ = __pos__ = __abs__ = _not_data
    __add__ = __sub__ = __mul__ = __truediv__ = __matmul__ = __pow__ = __mod__ = _not_data
    __radd__ = __rsub__ = __rmul__ = __rtruediv__ = __rmatmul__ = __rpow__ = __rmod__ = _not_data


class RemoteItems:
    """`net["weights"][1] = W`: assignment inside an attribute, where the object lives."""

    def __init__(self, session: Session, owner: RemoteObject, name: str) -> None:
        self._session = session
        self._owner = owner
        self._name = name

    def __setitem__(self, index: Any, value: Any) -> None:
        self._session.request("put", self._owner, self._name, index, value)


class Files(MutableMapping[str, bytes]):
    """The private scratch folder, which is the working directory of the student's code."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def __getitem__(self, name: str) -> bytes:
        content = self._session.request("read", name)
        return content if isinstance(content, bytes) else b""

    def __setitem__(self, name: str, content: bytes) -> None:
        self._session.request("write", name, content)

    def __delitem__(self, name: str) -> None:
        self._session.request("delete", name)

    def __iter__(self) -> Iterator[str]:
        names = self._session.request("list")
        names = names if isinstance(names, list) else []
        return iter(sorted(name for name in names if isinstance(name, str)))

    def __contains__(self, name: object) -> bool:
        return name in list(self)

    def __len__(self) -> int:
        return len(list(iter(self)))


class Student:
    """One module of a submission.

    Parameters
    ----------
    session : Session
    name : str
        The module's name.
    functions : set of str
        Names that the suite calls: an attribute of such a name is never fetched by value.
    """

    def __init__(
        self, session: Session, name: str, functions: frozenset[str] = frozenset()
    ) -> None:
        self._session = session
        self._name = name
        self._functions = functions

    def module(self, name: str) -> Student:
        """Another module of the same submission."""
        return Student(self._session, name, self._functions)

    @property
    def files(self) -> Files:
        """The private scratch folder."""
        return Files(self._session)

    @property
    def last_call(self) -> LastCall:
        """What the worker says about the last call."""
        return self._session.last_call

    def __getitem__(self, name: str) -> Any:
        """A name of the module, also where this class has one like it."""
        return self.__getattr__(name)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        module = self._session.module(self._name)
        if name not in module.names:
            notebook = self._session.notebook
            in_notebook = notebook is not None and self._name in notebook.modules
            raise MissingName(self._name, name, cells=module.raised if in_notebook else None)
        if name in module.callables:
            return RemoteFunction(self._session, _Name(self._name, name), name)
        if name in self._functions:
            raise NotAFunction(self._name, name)
        return self._session.request("get", _Name(self._name), name)
