"""Plain values to JSON and raw bytes, and back, within fixed bounds.

JSON scalars stand for themselves; everything else is a list that begins with a tag:

    ["l", ...]                 list             ["t", ...]        tuple
    ["d", key, value, ...]     dict             ["c", re, im]     complex
    ["s", ...]                 set              ["f", ...]        frozenset
    ["g", start, stop, step]   range            ["v", start, stop, step]   slice
    ["b", n]                   bytes            ["r", state...]   numpy PCG64 Generator
    ["a", dtype, shape]        ndarray          ["n", dtype]      numpy scalar
    ["o", n, type, callable, methods]           an object that stays with the sender

Array and bytes contents follow in the payload in the order of their tags. Nothing here can
name a class, import a module or run code, and every size is checked before it is allocated.
"""

import json
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, NoReturn

import numpy as np

from autograder.wire.frames import ProtocolError

MAX_DEPTH = 32
MAX_NODES = 100_000
MAX_ENTRIES = 2_000  # of one dict or set: 20 000 colliding keys would cost seconds
MAX_INT_DIGITS = 1_300
MAX_RANK = 16
_EMPTY_SPAN = 1 << 16  # bytes that an array with an extent of 0 would have without it
_SMALL = 1 << 12  # bytes up to which copying is cheaper than looking at it
_SHORT_TEXT = re.compile(r"(<U|\|S)([1-9]|[1-5][0-9]|6[0-4])")  # 64 characters an entry
_INTEGERS = frozenset(f"<{kind}{size}" for kind in "iu" for size in (2, 4, 8))
NUMERIC_DTYPES = _INTEGERS | {"|b1", "|i1", "|u1", "<f2", "<f4", "<f8", "<c8", "<c16"}
# Numbers whose size depends on the machine (longdouble) cross in double precision.
_FLOATS = ("f2", "f4", "f8", "c8", "c16")
_PORTABLE = frozenset(np.dtype(order + name) for order in "<>" for name in _FLOATS)


@dataclass(frozen=True, slots=True)
class Reference:
    """What crosses instead of an object: a number, and what its owner says about it."""

    number: int
    type_name: str
    callable: bool = False
    methods: tuple[str, ...] = ()


_AS_THEY_ARE = frozenset({type(None), bool, float})

Buffer = bytes | bytearray | memoryview
Wrap = Callable[[object], Reference]
Unwrap = Callable[[Reference], object]


class Unrepresentable(Exception):
    """A value is too large, too deep or too strange to be sent."""


def refuse(value: object) -> NoReturn:
    """The `Wrap` of a side that owns no objects."""
    raise Unrepresentable(f"a value of type {type(value).__name__} cannot be sent")


class _Encoder:
    def __init__(self, wrap: Wrap) -> None:
        self.wrap = wrap
        self.nodes = 0
        self.buffers: list[bytes | memoryview] = []

    def encode(self, value: Any, depth: int = 0) -> Any:
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise Unrepresentable("the value is nested too deeply or has too many parts")
        encode = self._BY_TYPE.get(type(value)) or self._encoder_by_base(value)
        return encode(self, value, depth)

    def _unchanged_value(self, value: Any, _depth: int) -> Any:
        return value

    def _encoder_by_base(self, value: Any) -> Callable[["_Encoder", Any, int], Any]:
        for base, encode in self._BY_BASE:
            if isinstance(value, base):
                return encode
        return _Encoder._object

    def _int(self, value: int, _depth: int) -> int:
        value = int.__index__(value)
        if value.bit_length() > 4096:
            raise Unrepresentable("an integer of more than 4096 bits")
        return value

    def _float(self, value: float, _depth: int) -> float:
        return float.__float__(value)

    def _complex(self, value: complex, _depth: int) -> list[Any]:
        return ["c", value.real, value.imag]

    def _str(self, value: str, _depth: int) -> str:
        if type(value) is str and value.isascii():
            return value
        return str.__str__(value).encode("utf-8", "backslashreplace").decode()

    def _bytes(self, value: bytes, _depth: int) -> list[Any]:
        self.buffers.append(bytes(value))
        return ["b", len(value)]

    def _list(self, value: list[Any], depth: int) -> list[Any]:
        return ["l", *self._parts(list.__iter__(value), depth + 1)]

    def _tuple(self, value: tuple[Any, ...], depth: int) -> list[Any]:
        return ["t", *self._parts(tuple.__iter__(value), depth + 1)]

    def _parts(self, values: Iterator[Any], depth: int) -> list[Any]:
        parts = [e if type(e) in _AS_THEY_ARE else self.encode(e, depth) for e in values]
        self.nodes += len(parts)
        return parts

    def _dict(self, value: dict[Any, Any], depth: int) -> list[Any]:
        if dict.__len__(value) > MAX_ENTRIES:
            raise Unrepresentable(f"a dict of more than {MAX_ENTRIES} entries")
        flat: list[Any] = ["d"]
        for key, entry in dict.items(value):
            flat += [self.encode(key, depth + 1), self.encode(entry, depth + 1)]
        return flat

    def _set(self, value: set[Any] | frozenset[Any], depth: int) -> list[Any]:
        kind: Any = frozenset if isinstance(value, frozenset) else set
        if kind.__len__(value) > MAX_ENTRIES:
            raise Unrepresentable(f"a set of more than {MAX_ENTRIES} entries")
        parts = self._parts(kind.__iter__(value), depth + 1)
        if any(type(part) is list and part[0] == "o" for part in parts):
            return self._object(value, depth)  # whether two of them are equal is not ours to say
        return ["s" if kind is set else "f", *parts]

    def _range(self, value: range, depth: int) -> list[Any]:
        if not _is_small(value):
            return self._object(value, depth)
        return ["g", value.start, value.stop, value.step]

    def _slice(self, value: slice, depth: int) -> list[Any]:
        bounds = [value.start, value.stop, value.step]
        if not all(type(bound) in (int, type(None)) for bound in bounds):
            return self._object(value, depth)
        return ["v", *(self.encode(bound, depth + 1) for bound in bounds)]

    def _array(self, value: np.ndarray, depth: int) -> list[Any]:
        if hasattr(value, "filled"):  # a masked one: its mask would be lost
            return self._object(value, depth)
        array = value if type(value) is np.ndarray else np.asarray(value).view(np.ndarray)
        if array.dtype.kind in "fc" and array.dtype not in _PORTABLE:
            with np.errstate(all="ignore"):
                array = array.astype("<f8" if array.dtype.kind == "f" else "<c16")
        dtype = array.dtype.str
        if dtype[0] == ">":
            dtype = "<" + dtype[1:]
        if not _is_dtype(dtype):
            return self._object(value, depth)
        if array.ndim > MAX_RANK:
            raise Unrepresentable(f"an array of {array.ndim} dimensions")
        if array.nbytes <= _SMALL:
            self.buffers.append(array.astype(dtype, copy=False).tobytes())
        else:
            contents = np.ascontiguousarray(array, dtype=dtype)
            self.buffers.append(contents.reshape(-1).view(np.uint8).data)
        return ["a", dtype, *array.shape]

    def _scalar(self, value: np.generic, depth: int) -> list[Any]:
        encoded = self._array(np.asarray(value), depth)
        return ["n", encoded[1]] if encoded[0] == "a" else encoded

    def _generator(self, value: np.random.Generator, depth: int) -> list[Any]:
        state: Any = value.bit_generator.state
        if state["bit_generator"] != "PCG64":
            return self._object(value, depth)
        inner = state["state"]
        return ["r", inner["state"], inner["inc"], state["has_uint32"], state["uinteger"]]

    def _object(self, value: object, _depth: int) -> list[Any]:
        reference = self.wrap(value)
        return [
            "o",
            reference.number,
            reference.type_name,
            reference.callable,
            *reference.methods,
        ]

    _BY_BASE: tuple[tuple[type, Callable[["_Encoder", Any, int], Any]], ...] = (
        (np.ndarray, _array),
        (np.generic, _scalar),  # before float: numpy.float64 is one
        (int, _int),
        (float, _float),
        (complex, _complex),
        (str, _str),
        (bytes, _bytes),
        (list, _list),
        (tuple, _tuple),
        (dict, _dict),
        (set, _set),
        (frozenset, _set),
        (range, _range),
        (slice, _slice),
        (np.random.Generator, _generator),
    )
    _BY_TYPE = dict(_BY_BASE) | {
        type(None): _unchanged_value,
        bool: _unchanged_value,
        float: _unchanged_value,
    }


def dumps(value: object, wrap: Wrap = refuse) -> tuple[bytes, list[bytes | memoryview]]:
    """Header and payload parts for `value`.

    Subclasses of the plain types cross as the plain data in them; anything else is handed to
    `wrap`, whose reference crosses instead.

    Raises
    ------
    Unrepresentable
        If the value exceeds a bound, or `wrap` refuses a part of it.
    """
    encoder = _Encoder(wrap)
    header = _JSON_ENCODER.encode(encoder.encode(value)).encode()
    if _parts(header) > 2 * MAX_NODES:
        raise Unrepresentable("the value has too many parts")
    return header, encoder.buffers


class _Decoder:
    def __init__(self, payload: Buffer, unwrap: Unwrap | None) -> None:
        self.payload = payload
        self.offset = 0
        self.unwrap = unwrap

    def decode(self, node: Any, depth: int = 0) -> Any:
        if type(node) is not list:
            return node
        if depth > MAX_DEPTH:
            raise ProtocolError(f"nested more than {MAX_DEPTH} deep")
        tag = node[0] if node else None
        decode = self._BY_TAG.get(tag) if isinstance(tag, str) else None
        if decode is None:
            raise ProtocolError("an unknown tag")
        return decode(self, node, depth)

    def take(self, count: int) -> memoryview:
        start, self.offset = self.offset, self.offset + count
        if count < 0 or self.offset > len(self.payload):
            raise ProtocolError("the payload is shorter than its arrays")
        return memoryview(self.payload)[start : self.offset]

    def _list(self, node: list[Any], depth: int) -> list[Any]:
        depth += 1
        return [e if type(e) is not list else self.decode(e, depth) for e in node[1:]]

    def _tuple(self, node: list[Any], depth: int) -> tuple[Any, ...]:
        return tuple(self._list(node, depth))

    def _dict(self, node: list[Any], depth: int) -> dict[Any, Any]:
        if len(node) % 2 == 0 or len(node) > 2 * MAX_ENTRIES + 1:
            raise ProtocolError("a dict with too many entries or half an entry")
        flat = self._list(node, depth)
        try:
            return dict(zip(flat[::2], flat[1::2], strict=True))
        except TypeError:
            raise ProtocolError("a dict with an unhashable key") from None

    def _set(self, node: list[Any], depth: int) -> set[Any]:
        if len(node) > MAX_ENTRIES + 1:
            raise ProtocolError("a set with too many entries")
        if any(type(entry) is list and entry[:1] == ["o"] for entry in node[1:]):
            raise ProtocolError("an object in a set")
        try:
            return set(self._list(node, depth))
        except TypeError:
            raise ProtocolError("a set with an unhashable entry") from None

    def _frozenset(self, node: list[Any], depth: int) -> frozenset[Any]:
        return frozenset(self._set(node, depth))

    def _range(self, node: list[Any], _depth: int) -> range:
        if len(node) != 4 or not all(type(bound) is int for bound in node[1:]) or not node[3]:
            raise ProtocolError("a malformed range")
        value = range(*node[1:])
        if not _is_small(value):
            raise ProtocolError("a range that is too long")
        return value

    def _slice(self, node: list[Any], _depth: int) -> slice:
        if len(node) != 4 or not all(type(bound) in (int, type(None)) for bound in node[1:]):
            raise ProtocolError("a malformed slice")
        return slice(*node[1:])

    def _complex(self, node: list[Any], _depth: int) -> complex:
        if len(node) != 3 or not all(isinstance(part, float) for part in node[1:]):
            raise ProtocolError("a malformed complex number")
        return complex(node[1], node[2])

    def _bytes(self, node: list[Any], _depth: int) -> bytes:
        if len(node) != 2 or not _is_size(node[1]):
            raise ProtocolError("malformed bytes")
        return bytes(self.take(node[1]))

    def _array(self, node: list[Any], _depth: int) -> np.ndarray:
        if len(node) < 2 or not _is_dtype(node[1]):
            raise ProtocolError("an array of a type that may not cross")
        shape = node[2:]
        if len(shape) > MAX_RANK:
            raise ProtocolError("a malformed array shape")
        count = span = 1
        for extent in shape:
            if type(extent) is not int or not 0 <= extent < 1 << 48:
                raise ProtocolError("a malformed array shape")
            count *= extent
            span *= extent or 1
        dtype = np.dtype(node[1])
        # An extent of 0 must not hide a huge one: (2**40, 0) would poison a later sum(axis=1).
        if span * dtype.itemsize > max(len(self.payload), _EMPTY_SPAN):
            raise ProtocolError("the payload is shorter than its arrays")
        array = np.frombuffer(self.take(count * dtype.itemsize), dtype)
        _check_contents(array)
        return array.reshape(shape).copy()

    def _scalar(self, node: list[Any], depth: int) -> Any:
        if len(node) != 2:
            raise ProtocolError("a malformed numpy scalar")
        return self._array(node, depth)[()]

    def _generator(self, node: list[Any], _depth: int) -> np.random.Generator:
        if len(node) != 5 or not all(_is_size(part, bits=128) for part in node[1:]):
            raise ProtocolError("a malformed generator state")
        bits = np.random.PCG64(0)
        try:
            bits.state = {
                "bit_generator": "PCG64",
                "state": {"state": node[1], "inc": node[2]},
                "has_uint32": node[3],
                "uinteger": node[4],
            }
        except (OverflowError, ValueError):
            raise ProtocolError("a malformed generator state") from None
        return np.random.Generator(bits)

    def _object(self, node: list[Any], _depth: int) -> object:
        if self.unwrap is None or len(node) < 4 or not _is_size(node[1]):
            raise ProtocolError("an object where none may stand")
        if not isinstance(node[3], bool) or not all(
            isinstance(name, str) for name in (node[2], *node[4:])
        ):
            raise ProtocolError("a malformed object")
        return self.unwrap(Reference(node[1], node[2], node[3], tuple(node[4:])))

    _BY_TAG: ClassVar[dict[str, Callable[["_Decoder", list[Any], int], Any]]] = {
        "l": _list,
        "t": _tuple,
        "d": _dict,
        "s": _set,
        "f": _frozenset,
        "g": _range,
        "v": _slice,
        "c": _complex,
        "b": _bytes,
        "a": _array,
        "n": _scalar,
        "r": _generator,
        "o": _object,
    }


def _check_contents(array: np.ndarray) -> None:
    """Bytes that are no value of their dtype: numpy would trip over them much later."""
    if array.dtype.kind == "b" and array.view(np.uint8).max(initial=0) > 1:
        raise ProtocolError("a truth value that is neither true nor false")
    if array.dtype.kind == "U" and array.view(np.uint32).max(initial=0) > sys.maxunicode:
        raise ProtocolError("a character that there is not")


def _is_small(numbers: range) -> bool:
    """Whether a range is no longer than a list may be, and has bounds of an ordinary size."""
    bounds = (numbers.start, numbers.stop, numbers.step)
    return max(map(int.bit_length, bounds)) <= 63 and len(numbers) <= MAX_NODES


def _is_size(number: object, bits: int = 48) -> bool:
    return type(number) is int and 0 <= number < 1 << bits


def _is_dtype(dtype: object) -> bool:
    return isinstance(dtype, str) and (
        dtype in NUMERIC_DTYPES or _SHORT_TEXT.fullmatch(dtype) is not None
    )


def _int(digits: str) -> int:
    if len(digits) > MAX_INT_DIGITS:  # 4096 bits, rounded up
        raise ProtocolError(f"an integer of {len(digits)} digits")
    return int(digits)


def _no_objects(_pairs: list[tuple[str, Any]]) -> NoReturn:
    raise ProtocolError("a JSON object where none may stand")


def _parts(header: bytes | bytearray) -> int:
    return header.count(b",") + header.count(b"[")


_JSON_ENCODER = json.JSONEncoder(separators=(",", ":"), check_circular=False)
_JSON_DECODER = json.JSONDecoder(parse_int=_int, object_pairs_hook=_no_objects)


def loads(header: bytes | bytearray, payload: Buffer, unwrap: Unwrap | None = None) -> Any:
    """The value that `dumps` encoded; arrays own their memory and may be written to.

    Raises
    ------
    ProtocolError
        For anything `dumps` would not have written, whatever it is.
    """
    if _parts(header) > 2 * MAX_NODES:
        raise ProtocolError(f"more than {MAX_NODES} parts")
    try:
        tree = _JSON_DECODER.decode(header.decode())
        decoder = _Decoder(payload, unwrap)
        value = decoder.decode(tree)
    except (ValueError, RecursionError) as error:
        raise ProtocolError(f"no valid header: {type(error).__name__}") from None
    if decoder.offset != len(payload):
        raise ProtocolError("the payload is longer than its arrays")
    return value
