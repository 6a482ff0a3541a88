"""An object that is a number, a text, a container and a class at once, and does nothing."""

import sys
from collections.abc import Callable, Iterator
from opcode import opmap
from types import FunctionType
from typing import Any

import numpy as np

# What is known of the packages that draw; everything else is the placeholder itself.
_KNOWN: dict[str, Any] = {
    "__version__": "3.10.0",
    "__version_info__": (3, 10, 0),
    "__bases__": (object,),
    "__name__": "Nothing",
    "__qualname__": "Nothing",
    "available": ["default"],
}
_ANSWERS: dict[str, Any] = {
    "fignum_exists": False, "get_fignums": [], "get_figlabels": [], "isinteractive": False,
    "get_backend": "agg",
    # A picture of one point.
    "get_width_height": (1, 1), "buffer_rgba": np.zeros((1, 1, 4), np.uint8),
    "tostring_rgb": bytes(3), "tostring_argb": bytes(4), "imread": np.zeros((1, 1, 3)),
}  # fmt: skip
_UNPACK, _UNPACK_STARRED = opmap["UNPACK_SEQUENCE"], opmap["UNPACK_EX"]
_OPERATORS = (
    *("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul"),
    *("and", "or", "xor", "lshift", "rshift"),
)
_NUMERIC = {
    "__float__": float, "__int__": int, "__index__": int, "__complex__": complex,
    "__trunc__": int, "__floor__": int, "__ceil__": int, "__bytes__": bytes,
}  # fmt: skip


class Nothing:
    """Takes every call, attribute, index and operator, and gives itself back.

    Where Python insists on a kind it is a zero, an empty text, or a container of one entry;
    unpacked, it has as many as are wanted.
    """

    __array_priority__ = 1e6  # arrays leave operators to it

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        if len(arguments) == 1 and not named and isinstance(arguments[0], FunctionType):
            return arguments[0]  # a decorator
        return self

    def __getattr__(self, name: str) -> Any:
        if name in _ANSWERS:
            return lambda *_arguments, **_named: _ANSWERS[name]
        if name in _KNOWN:
            return _KNOWN[name]
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return self

    def __setattr__(self, _name: str, _value: object) -> None:
        """Settings are forgotten."""

    def __delattr__(self, _name: str) -> None:
        """Settings are forgotten."""

    def __setitem__(self, _key: object, _value: object) -> None:
        """Settings are forgotten."""

    def __delitem__(self, _key: object) -> None:
        """Settings are forgotten."""

    def __getitem__(self, _index: object) -> Any:
        return self

    def __len__(self) -> int:
        return 1

    def __bool__(self) -> bool:
        return True

    def __contains__(self, _entry: object) -> bool:
        return False

    def keys(self) -> list[str]:
        return []

    def __iter__(self) -> Iterator[Any]:
        return iter([self] * unpacked_count(sys._getframe(1)))

    __reversed__ = __iter__

    def __next__(self) -> Any:
        return self

    def __enter__(self) -> Any:
        return self

    def __exit__(self, *_exception: object) -> None:
        """Exceptions pass through."""

    def __str__(self) -> str:
        return ""

    def __repr__(self) -> str:
        return "<nothing>"

    def __format__(self, how: str) -> str:
        try:
            return format(0.0, how)
        except ValueError:
            return format("", how) if how.endswith("s") else ""

    def __fspath__(self) -> str:
        return ""

    def __array__(self, dtype: Any = None, copy: Any = None) -> Any:
        return np.zeros((), float if dtype is None else dtype)

    def __array_function__(
        self, function: Any, _types: Any, arguments: Any, named: dict[str, Any]
    ) -> Any:
        try:
            return function(*_as_zero(arguments), **_as_zero(named))
        except Exception:  # noqa: BLE001 - numpy wants an array of some length
            return self

    def __divmod__(self, _other: object) -> tuple[Any, Any]:
        return self, self

    def __round__(self, _digits: Any = None) -> Any:
        return self

    def __copy__(self) -> Any:
        return self

    def __deepcopy__(self, _known: Any) -> Any:
        return self

    # As a class

    def __instancecheck__(self, value: object) -> bool:
        return isinstance(value, Nothing)

    def __subclasscheck__(self, kind: type) -> bool:
        return issubclass(kind, Nothing)

    def __mro_entries__(self, _bases: tuple[Any, ...]) -> tuple[type, ...]:
        """A class of its own for each time, as no class may stand twice among bases."""
        return (type("Base", (_Base,), {}),)


def _as_zero(value: Any) -> Any:
    """The value, with the number 0 for what is nothing in it."""
    if isinstance(value, Nothing):
        return np.zeros(())
    if isinstance(value, list | tuple):
        return type(value)([_as_zero(part) for part in value])
    if isinstance(value, dict):
        return {name: _as_zero(part) for name, part in value.items()}
    return value


def _constant_method(value: Any) -> Callable[..., Any]:
    return lambda _self, *_others: value


def _return_itself(self: Any, *_others: Any) -> Any:
    return self


for _word in _OPERATORS:
    for _form in ("__{}__", "__r{}__", "__i{}__"):
        setattr(Nothing, _form.format(_word), _return_itself)
for _word in ("__neg__", "__pos__", "__abs__", "__invert__"):
    setattr(Nothing, _word, _return_itself)
for _word in ("__lt__", "__le__", "__gt__", "__ge__"):  # a `while` ends, a version is new enough
    setattr(Nothing, _word, _constant_method(_word == "__ge__"))
for _word, _kind in _NUMERIC.items():
    setattr(Nothing, _word, _constant_method(_kind()))


class _Base(Nothing):
    """What a class of the student's derives from: it keeps its own attributes."""

    def __setattr__(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)

    def __delattr__(self, name: str) -> None:
        object.__delattr__(self, name)

    def __init__(self, *_arguments: Any, **_named: Any) -> None:
        """Whatever the real one would take."""

    def __init_subclass__(cls, **_named: Any) -> None:
        """Whatever the real one would take."""


def unpacked_count(frame: Any) -> int:
    """How many values the statement unpacks that asks for an iterator; 1 for anything else."""
    code, at = frame.f_code.co_code, frame.f_lasti
    if not 0 <= at < len(code) - 1:
        return 1
    if code[at] == _UNPACK:
        return int(code[at + 1])
    if code[at] == _UNPACK_STARRED:
        behind = code[at - 1] if at >= 2 and code[at - 2] == opmap["EXTENDED_ARG"] else 0
        return int(code[at + 1]) + int(behind) + 1
    return 1
