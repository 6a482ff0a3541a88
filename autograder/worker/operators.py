"""What Python's operators and built-in functions make of objects of the student's."""

import operator
from collections.abc import Callable
from typing import Any

_ARITHMETIC = ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul")
_BINARY = (*_ARITHMETIC, "and", "or", "xor", "lshift", "rshift")
_OF_OPERATOR = {
    **{name: getattr(operator, f"{name}_" if name in ("and", "or") else name) for name in _BINARY},
    **{f"i{name}": getattr(operator, f"i{name}") for name in _BINARY},
    **{name: getattr(operator, name) for name in ("eq", "ne", "lt", "le", "gt", "ge")},
    **{name: getattr(operator, name) for name in ("neg", "pos", "abs", "invert")},
    **{name: getattr(operator, name) for name in ("index", "getitem", "setitem", "delitem")},
    "contains": operator.contains,
}
OPERATIONS: dict[str, Callable[..., Any]] = {
    **_OF_OPERATOR,
    **{kind.__name__: kind for kind in (bool, float, int, complex, str)},
    **{function.__name__: function for function in (repr, len, iter, next, reversed, round, hash)},
}
# Any object has these; whatever else a class does not define, it does not take part in.
_ALWAYS = frozenset({"eq", "ne", "bool", "str", "repr", "hash"})
_INSTEAD = {
    "contains": ("contains", "iter", "getitem"),
    "iter": ("iter", "getitem"),
    "float": ("float", "index"),
    "int": ("int", "index", "trunc"),
    "complex": ("complex", "float", "index"),
    "reversed": ("reversed", "len"),
}
_PLAIN = frozenset({bool, int, float, complex, str, bytes, list, tuple, dict, set, frozenset})
_MIRRORED = {"lt": "gt", "gt": "lt", "le": "ge", "ge": "le"}


class NotDefined(Exception):
    """The class of an object says nothing of an operation."""


def operate(name: str, operands: list[Any]) -> Any:
    """What an operation gives (NotDefined where the classes of the objects have none)."""
    function = OPERATIONS[name]
    if name not in _ALWAYS and not _is_defined(name, operands):
        raise NotDefined(name)
    return function(*operands)


def _is_defined(name: str, operands: list[Any]) -> bool:
    first, last = type(operands[0]), type(operands[-1])
    mirrored = f"r{name}" if name in _BINARY else _MIRRORED.get(name, "")
    if mirrored:
        return _has_operation(first, name) or _has_operation(last, mirrored)
    if name.startswith("i") and name[1:] in _BINARY:
        return _has_operation(first, name) or _is_defined(name[1:], operands)
    return any(_has_operation(first, each) for each in _INSTEAD.get(name, (name,)))


def _has_operation(kind: type, name: str) -> bool:
    """Whether a class defines an operation; plain values take part, and decide nothing."""
    return kind not in _PLAIN and hasattr(kind, f"__{name}__")
