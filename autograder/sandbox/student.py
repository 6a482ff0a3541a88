"""The `student` object of a hidden suite: attribute access becomes a call into the sandbox."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

import numpy as np

from autograder.sandbox.session import LastCall, Session
from autograder.sandbox.worker_failures import (
    MissingName,
    NotAFunction,
    NotAnObject,
    NotData,
    NotSized,
    StudentRaised,
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
    is_class : bool
        Whether calling it has to make an object.
    """

    def __init__(
        self,
        session: Session,
        owner: Any,
        name: str,
        method: str | None = None,
        *,
        is_class: bool = False,
    ) -> None:
        self._session = session
        self._owner = owner
        self._method = method
        self._is_class = is_class
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
        if self._is_class and not isinstance(value, RemoteObject):
            raise NotAnObject(self.__name__)
        if self._is_class:
            object.__setattr__(value, "_made", True)
        return value

    def __getattr__(self, name: str) -> Any:
        """A static or class method, or a value, of a class of the student's."""
        if name.startswith("_") or self._method is not None:
            raise AttributeError(name)
        return self._session.request("get", self._owner, name)

    def watched(self, *arguments: Any, **named: Any) -> tuple[Any, list[Any]]:
        """Call; -> (result, [arguments, named] as the worker says they were afterwards)."""
        value = self._session.request(
            "call", self._owner, self._method, list(arguments), named, True
        )
        return value, self._session.last_call.arguments

    def in_place(self, *arguments: Any, **named: Any) -> Any:
        """Call; arrays, lists and dicts that are handed over are changed here as they were there.

        Raises
        ------
        NotData
            If one of them is something else afterwards, as the worker says.
        """
        value, after = self.watched(*arguments, **named)
        match after:
            case [list(positional), dict(by_name)] if len(positional) == len(arguments):
                pairs = [*zip(arguments, positional, strict=True)]
                pairs += [(entry, by_name.get(name)) for name, entry in named.items()]
                for before, now in pairs:
                    _update_argument(before, now)
            case _:
                raise NotData(self.__name__)
        return value

    def observed(self, arguments: Sequence[Any], ready_made: Sequence[str] = ()) -> Observed:
        """Call once, watched: how much Python it takes, and which of these functions it uses."""
        said = self._session.request(
            "observe", self._owner, self._method, list(arguments), list(ready_made)
        )
        match said:
            case [int(steps), list(uses)]:
                return Observed(steps, tuple(filter(None, map(_reported_use, uses))))
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


def _update_argument(before: Any, now: Any) -> None:
    """Make what we handed over what it has become."""
    match before, now:
        case np.ndarray(), np.ndarray(shape=before.shape, dtype=before.dtype):
            before[...] = now
        case list(), list():
            before[:] = now
        case dict(), dict():
            before.clear()
            before.update(now)
        case ((np.ndarray() | list() | dict()), _):
            raise NotData(type(now).__name__)


def _reported_use(said: Any) -> tuple[str, str, int] | None:
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

    _made: bool  # whether the suite made it, by calling a class

    def __init__(self, session: Session, reference: Reference) -> None:
        object.__setattr__(self, "_session", session)
        object.__setattr__(self, "_reference", reference)
        object.__setattr__(self, "_generation", session.generation)
        object.__setattr__(self, "_made", False)

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

    def _operate(self, name: str, *operands: Any) -> Any:
        """What an operator gives, asked of the class where the object lives."""
        try:
            return self._session.request("operate", name, list(operands))
        except StudentRaised as error:
            if error.raised.type_name == "NotDefined":
                kind = NotSized if name == "len" else NotData
                raise kind(self.type_name) from None
            raise

    def _operator_text(self, name: str) -> str:
        text = self._operate(name, self)
        if not isinstance(text, str):
            raise NotData(self.type_name)
        return text

    def _judge(self, name: str, *operands: Any) -> bool:
        """What an operator says is true or not, where the suite made one of the objects itself.

        An object that came back where a value should be could say yes to every comparison.
        """
        if not any(isinstance(part, RemoteObject) and part._made for part in operands):
            raise NotData(self.type_name)
        said = self._operate(name, *operands)
        if not isinstance(said, bool | np.bool_):
            raise NotData(self.type_name)
        return bool(said)

    def __getitem__(self, key: Any) -> Any:
        """The class's own; `net["weights"]` is the attribute, to be changed in place."""
        if isinstance(key, str):
            return RemoteItems(self._session, self, key)
        return self._operate("getitem", self, key)

    def __setitem__(self, key: Any, value: Any) -> None:
        self._operate("setitem", self, key, value)

    def __delitem__(self, key: Any) -> None:
        self._operate("delitem", self, key)

    def __eq__(self, other: object) -> bool:
        return self._judge("eq", self, other)

    def __ne__(self, other: object) -> bool:
        return self._judge("ne", self, other)

    def __contains__(self, value: object) -> bool:
        return self._judge("contains", self, value)

    def __bool__(self) -> bool:
        return self._judge("bool", self)

    def __next__(self) -> Any:
        try:
            return self._operate("next", self)
        except StudentRaised as error:
            if error.raised.type_name == "StopIteration":
                raise StopIteration from None
            raise

    def __str__(self) -> str:
        return self._operator_text("str") if self._made else repr(self)

    def __repr__(self) -> str:
        if self._made:
            return self._operator_text("repr")
        return f"<an object of the student's class {self.type_name}>"

    def _not_data(self, *_arguments: Any, **_named: Any) -> NoReturn:
        raise NotData(self.type_name)

    # numpy must not take an object apart, nor a set find two of them equal by their places.
    __array__ = __array_ufunc__ = __array_function__ = __hash__ = _not_data


def _operator_method(name: str, *, mirrored: bool = False, judges: bool = False) -> Any:
    def method(self: RemoteObject, *others: Any) -> Any:
        operands = (*others, self) if mirrored else (self, *others)
        return (self._judge if judges else self._operate)(name, *operands)

    return method


def _conversion_method(name: str, kind: type) -> Any:
    def method(self: RemoteObject) -> Any:
        value: Any = self._operate(name, self)
        usable = isinstance(value, kind)
        if not usable or (name == "len" and not 0 <= value < 1 << 48):
            raise NotData(self.type_name)
        return value

    return method


_ARITHMETIC = ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul")
_BINARY = (*_ARITHMETIC, "and", "or", "xor", "lshift", "rshift")
_UNARY = ("neg", "pos", "abs", "invert", "iter", "reversed", "round")
_CONVERSIONS = {"float": float, "int": int, "index": int, "complex": complex, "len": int}
for _name in _BINARY:
    setattr(RemoteObject, f"__{_name}__", _operator_method(_name))
    setattr(RemoteObject, f"__r{_name}__", _operator_method(_name, mirrored=True))
    setattr(RemoteObject, f"__i{_name}__", _operator_method(f"i{_name}"))
for _name in _UNARY:
    setattr(RemoteObject, f"__{_name}__", _operator_method(_name))
for _name, _kind in _CONVERSIONS.items():
    setattr(RemoteObject, f"__{_name}__", _conversion_method(_name, _kind))
for _name in ("lt", "le", "gt", "ge"):
    setattr(RemoteObject, f"__{_name}__", _operator_method(_name, judges=True))


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
    classes : set of str, optional
        Names whose call has to make an object; without it those that begin with a capital.
    """

    def __init__(
        self,
        session: Session,
        name: str,
        functions: frozenset[str] = frozenset(),
        classes: frozenset[str] | None = None,
    ) -> None:
        self._session = session
        self._name = name
        self._functions = functions
        self._classes = classes

    def __setattr__(self, name: str, value: Any) -> None:
        """Give a name of the module another value, a function of ours perhaps."""
        if name.startswith("_"):
            object.__setattr__(self, name, value)
            return
        module = self._session.module(self._name)
        self._session.request("set", _Name(self._name), name, value)
        module.names |= {name}
        ours = callable(value) and not isinstance(value, RemoteObject)
        module.callables = module.callables | {name} if ours else module.callables - {name}

    def module(self, name: str) -> Student:
        """Another module of the same submission."""
        return Student(self._session, name, self._functions, self._classes)

    @property
    def files(self) -> Files:
        """The private scratch folder."""
        return Files(self._session)

    @property
    def last_call(self) -> LastCall:
        """What the worker says about the last call."""
        return self._session.last_call

    @property
    def printed(self) -> str:
        """What the last call printed, as far as `output_kb` for all calls together allows."""
        return self._session.printed

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
            is_class = name[:1].isupper() if self._classes is None else name in self._classes
            return RemoteFunction(self._session, _Name(self._name, name), name, is_class=is_class)
        if name in self._functions:
            raise NotAFunction(self._name, name)
        return self._session.request("get", _Name(self._name), name)
