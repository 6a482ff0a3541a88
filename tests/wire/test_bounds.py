"""The bounds of what crosses, in numbers: the last that is let through, and the first that is not.

The contract with every worker: a number that is changed by mistake fails here.
"""

from __future__ import annotations

import json
import math
import struct
from typing import Any

import numpy as np
import pytest

from autograder.wire.codec import (
    _AS_THEY_ARE,
    Reference,
    Unrepresentable,
    _Decoder,
    _is_dtype,
    _is_size,
    _is_small,
    dumps,
    loads,
)
from autograder.wire.formula import Formula
from autograder.wire.frames import ProtocolError, TooLarge, lengths, prefix


def nested(depth: int, wrap: Any = list) -> Any:
    """A value so many levels deep."""
    value: Any = 1
    for _ in range(depth):
        value = wrap((value,))
    return value


def sent(value: object, wrap: Any = None) -> bool:
    """Whether it can be sent, and is read as what it was."""
    try:
        header, buffers = dumps(value, wrap) if wrap else dumps(value)
    except Unrepresentable:
        return False
    read = loads(header, b"".join(buffers), lambda reference: reference)
    assert type(read) is type(value)
    return True


def read(node: object, payload: bytes = b"", unwrap: Any = lambda reference: reference) -> Any:
    return loads(json.dumps(node).encode(), payload, unwrap)


def refused(node: object, payload: bytes = b"") -> bool:
    try:
        read(node, payload)
    except ProtocolError:
        return True
    return False


KINDS = {
    "lists": list,
    "tuples": tuple,
    "values": lambda one: {"k": one[0]},
}


@pytest.mark.parametrize("kind", KINDS)
def test_32_levels(kind):
    """Of any kind, keys of dicts included."""
    assert sent(nested(32, KINDS[kind]))
    assert not sent(nested(33, KINDS[kind]))


def test_32_levels_of_keys_and_sets():
    """What can be an entry of a set or a key."""
    assert sent(nested(32, frozenset))
    assert not sent(nested(33, frozenset))
    assert sent({nested(31, tuple): 1})
    assert not sent({nested(32, tuple): 1})
    assert not sent(nested_end(slice(1, 2, 3), 32))
    assert sent(nested_end(slice(1, 2, 3), 31))


def nested_end(end: object, depth: int) -> Any:
    """Lists around something else."""
    for _ in range(depth):
        end = [end]
    return end


@pytest.mark.parametrize("tag", ["l", "t", "f"])
def test_a_peer_may_nest_no_deeper(tag):
    """One level more is refused whoever sends it."""

    def tree(depth: int) -> Any:
        node: Any = 1
        for _ in range(depth):
            node = [tag, node]
        return node

    assert not refused(tree(33))
    assert refused(tree(34))


def test_100_000_parts():
    """Those that are plain count as well as those that are looked at."""
    assert sent([0] * 99_999)
    assert not sent([0] * 100_000)
    assert sent([[None] * 99_997, []])
    assert not sent([[None] * 99_998, []])
    assert sent([(0,) * 49_998, []])  # an integer is looked at, and is an entry
    assert not sent([(0,) * 49_999, []])


def test_twice_as_many_signs_where_it_is_read():
    """Commas and brackets of the header, on both sides."""
    assert sent([None] * 199_999)
    assert not sent([None] * 200_000)
    assert len(read(["l", *[None] * 199_999])) == 199_999
    assert refused(["l", *[None] * 200_000])


@pytest.mark.parametrize("kind", [set, frozenset, dict.fromkeys])
def test_2_000_entries_of_a_dict_or_set(kind):
    """More of them could all have one hash."""
    assert sent(kind(range(2_000)))
    assert not sent(kind(range(2_001)))
    for tag, entries in (("s", 1), ("f", 1), ("d", 2)):
        assert not refused([tag, *range(2_000 * entries)])
        assert refused([tag, *range(2_001 * entries)])
    assert refused(["d", 1])


def test_4_096_bits():
    """An integer, whatever its sign; 1 300 characters where it is read."""
    for sign in (1, -1):
        assert sent(sign * (2**4096 - 1))
        assert not sent(sign * 2**4096)
    assert loads(b"9" * 1_300, b"") == 10**1_300 - 1
    with pytest.raises(ProtocolError, match="1301 digits"):
        loads(b"9" * 1_301, b"")


def test_16_dimensions():
    """And no more, also without a single entry."""
    assert sent(np.zeros((1,) * 16))
    assert not sent(np.zeros((1,) * 17))
    assert read(["a", "<f8", *[1] * 16], bytes(8)).ndim == 16
    assert refused(["a", "<f8", *[1] * 17], bytes(8))


def test_an_array_without_entries_hides_no_large_extent():
    """65 536 bytes without the 0, or as many as are sent."""
    assert read(["a", "|u1", 65_536, 0]).shape == (65_536, 0)
    assert read(["a", "<f8", 8_192, 0]).shape == (8_192, 0)
    assert refused(["a", "|u1", 65_537, 0])
    assert refused(["a", "<f8", 8_193, 0])
    both = ["l", ["a", "|u1", 70_000], ["a", "|u1", 0, 70_000]]
    assert read(both, bytes(70_000))[1].shape == (0, 70_000)
    assert refused(["a", "<f8", -1], b"")
    assert refused(["a", "<f8", 1 << 48], b"")
    assert refused(["a", "<f8", True], bytes(8))


def test_the_last_extent_of_all():
    """48 bits; the payload is far too short for it."""
    with pytest.raises(ProtocolError, match="shorter"):
        read(["a", "|u1", (1 << 48) - 1])
    with pytest.raises(ProtocolError, match="shape"):
        read(["a", "|u1", 1 << 48])


@pytest.mark.parametrize(
    "dtype",
    [
        *("|b1", "|i1", "|u1", "<i2", "<u2", "<i4", "<u4", "<i8", "<u8", "<f2", "<f4", "<f8"),
        *("<c8", "<c16", "<U1", "<U9", "<U10", "<U59", "<U60", "<U64", "|S1", "|S64"),
    ],
)
def test_what_may_be_in_an_array(dtype):
    """Every one of these, in either direction."""
    array = np.zeros(3, dtype)
    assert sent(array)
    assert read(["a", dtype, 3], array.tobytes()).dtype == np.dtype(dtype)
    assert sent(array[0])


@pytest.mark.parametrize(
    "dtype", ["<U0", "<U65", "<U600", "<U", "|S65", ">f8", "|O", "<M8[s]", "|V8", "<f16", "<i1", 8]
)
def test_what_may_not(dtype):
    """Objects, dates, records, texts that are long, another order of bytes."""
    assert refused(["a", dtype, 0])
    assert refused(["n", dtype])
    assert refused(["a"])


@pytest.mark.parametrize("size", [511, 512, 513, 4_096])
@pytest.mark.parametrize("order", [np.ascontiguousarray, np.asfortranarray, lambda a: a[::-1]])
def test_small_arrays_and_large_ones_arrive_the_same(size, order):
    """Whether they are copied or looked at."""
    array = order(np.arange(2.0 * size).reshape(size, 2))
    for dtype in ("<f8", ">f8"):
        header, buffers = dumps(array.astype(dtype))
        assert np.array_equal(loads(header, b"".join(buffers)), array)


def test_ranges_and_slices_have_ordinary_bounds():
    """63 bits, and no more entries than a list may have."""
    assert sent(range(100_000))
    assert sent(range(2**63 - 2, 2**63 - 1))
    assert not sent(range(100_001))
    assert not sent(range(2**63 - 1, 2**63))
    assert refused(["g", 0, 100_001, 1])
    assert not refused(["g", 0, 100_000, 1])
    for node in (["g", 0, 1], ["g", 0, 1, 0], ["g", 0, 1.0, 1], ["g", 0, True, 1]):
        assert refused(node)
    assert read(["v", None, -1, 2]) == slice(None, -1, 2)
    for node in (["v", 1, 2], ["v", 1, 2, 3, 4], ["v", "a", 1, 1], ["v", 1, 2, True]):
        assert refused(node)


def test_numbers_and_bytes_are_whole():
    """Nothing is missing, and nothing stands for something else."""
    assert read(["c", 1.0, -2.0]) == 1 - 2j
    for node in (["c", 1.0], ["c", 1.0, 2.0, 3.0], ["c", 1, 2.0], ["c", 1.0, "2"]):
        assert refused(node)
    assert read(["b", 2], b"ab") == b"ab"
    for node in (["b"], ["b", 2, 2], ["b", -1], ["b", 2.0], ["b", 3], ["b", 1], ["b", True]):
        assert refused(node, b"ab")
    assert refused(["n", "<f8", 1], bytes(8))
    assert refused(["n"], bytes(8))


def test_a_generators_state_is_whole():
    """128 bits each, and four of them."""
    state = [2**128 - 1, 2**128 - 1, 1, 5]
    assert read(["r", *state]).bit_generator.state["state"]["state"] == 2**128 - 1
    assert refused(["r", *state[:3]])
    assert refused(["r", *state, 1])
    for place in range(4):
        for wrong in (-1, 2**128, 1.0, *([2**70] if place > 1 else [])):
            assert refused(["r", *state[:place], wrong, *state[place + 1 :]])


def test_an_object_is_a_number_and_what_is_said_of_it():
    """48 bits; a type, whether it can be called, names of methods."""
    most = 2**48 - 1
    assert read(["o", most, "T", True, "a", "b"]) == Reference(most, "T", True, ("a", "b"))
    assert read(["o", 0, "T", False]) == Reference(0, "T")
    assert (
        read(["o", 5, "T", False], unwrap=lambda reference: f"the {reference.number}.") == "the 5."
    )
    for node in (
        *(["o", most + 1, "T", True], ["o", -1, "T", True], ["o", True, "T", True]),
        *(["o", 1, "T"], ["o", 1, "T", 1], ["o", 1, 2, True], ["o", 1, "T", True, 3]),
    ):
        assert refused(node)
    with pytest.raises(ProtocolError):
        read(["o", 1, "T", True], unwrap=None)


def test_numbers_of_this_machine_cross_in_double_precision():
    """What is too large for it is infinite, without a warning."""
    for kind, dtype in ((np.longdouble, "<f8"), (np.clongdouble, "<c16")):
        header, _ = dumps(np.ones(2, kind))
        assert json.loads(header) == ["a", dtype, 2]
    header, buffers = dumps(np.array([np.finfo(np.longdouble).max]))
    assert loads(header, b"".join(buffers))[0] == math.inf


def test_a_generator_of_another_kind_stays_with_its_owner():
    """Its state has another form."""
    header, _ = dumps(np.random.Generator(np.random.MT19937(1)), lambda _: Reference(4, "G"))
    assert json.loads(header) == ["o", 4, "G", False]


def test_a_set_whose_class_forges_its_entries():
    """What is in it crosses."""

    class Set(set):
        def __iter__(self):
            return iter((7,))

        def __len__(self) -> int:
            return 1

    header, _ = dumps(Set((3, 4)))
    assert loads(header, b"") == {3, 4}


def test_the_first_bytes_of_a_frame():
    """A mebibyte of header, as much payload as the reader takes; nothing is allocated before."""
    for header in (0, 1_048_576):
        assert prefix(header, 5) == struct.pack("<4sIQ", b"NNw1", header, 5)
        assert lengths(prefix(header, 5), 5) == (header, 5)
    with pytest.raises(ProtocolError, match="1048577 bytes; the limit is 1048576"):
        prefix(1_048_577, 0)
    with pytest.raises(ProtocolError, match="1048577 bytes; the limit is 1048576"):
        lengths(struct.pack("<4sIQ", b"NNw1", 1_048_577, 0), 5)
    with pytest.raises(TooLarge, match="6 bytes; the limit is 5") as large:
        lengths(prefix(0, 6), 5)
    assert large.value.size == 6
    with pytest.raises(ProtocolError, match="magic"):
        lengths(struct.pack("<4sIQ", b"NNw2", 0, 0), 5)


def test_a_function_that_crosses_as_text():
    """Here it is called as it is; there it is a reference whose type is its source."""
    formula = Formula("abs(x - a) * b + math.pi + np.sign(x)", a=2.0, b=3)
    assert formula(-1.0) == 9.0 + math.pi - 1
    with pytest.raises(NameError):
        Formula("x + c")(1.0)
    header, buffers = dumps(formula, lambda value: value._remote_())
    source = "formula:lambda x, a=2.0, b=3: abs(x - a) * b + math.pi + np.sign(x)"
    assert json.loads(header) == ["o", 0, source, True]
    assert buffers == []


def test_objects_in_sets_keep_the_set_with_its_owner():
    """Whether two of them are equal is not ours to say."""
    numbers = iter(range(9))

    def wrap(value: object) -> Reference:
        return Reference(next(numbers), type(value).__name__)

    header, _ = dumps({object()}, wrap)
    assert json.loads(header) == ["o", 1, "set", False]
    header, _ = dumps({(1, 2)}, wrap)
    assert json.loads(header) == ["s", ["t", 1, 2]]
    assert refused(["s", ["o", 1, "T", False]])
    assert refused(["s", ["l"]])
    assert refused(["d", ["l"], 1])


@pytest.mark.parametrize("text", ["", "a", "ä", "\U0001f600", "\x00", "\ud800"])
def test_texts(text):
    """Whatever UTF-8 can say; what it cannot is spelled out."""

    class Text(str):
        __slots__ = ()

        def encode(self, *_arguments: object) -> bytes:  # type: ignore[override]
            return b"forged"

        def isascii(self) -> bool:
            return True

    for value in (text, Text(text)):
        header, _ = dumps(value)
        assert loads(header, b"") == text.encode("utf-8", "backslashreplace").decode()
        assert type(loads(header, b"")) is str


def test_numbers_that_say_they_are_others():
    """What is in them crosses, not what their class says."""

    class Int(int):
        def bit_length(self) -> int:
            return 1

        def __index__(self) -> int:
            return 7

        def __int__(self) -> int:
            return 7

        def __repr__(self) -> str:
            return "7"

    class Float(float):
        def __float__(self) -> float:
            return 7.0

        def __repr__(self) -> str:
            return "7.0"

    class Tuple(tuple):
        __slots__ = ()

        def __iter__(self):
            return iter((7,))

    class List(list):
        def __iter__(self):
            return iter((7,))

    for value, plain in (
        *((Int(3), 3), (Float(3.5), 3.5), (Tuple((3, 4)), (3, 4)), (List((3, 4)), [3, 4])),
    ):
        header, _ = dumps(value)
        assert loads(header, b"") == plain
    assert not sent(Int(2**4096))


def test_nothing_is_left_over():
    """A payload of another length, or a header that is more than one value."""
    assert refused(["l"], b"a")
    assert refused(["a", "<f8", 2], bytes(15))
    assert refused(["a", "<f8", 2], bytes(17))
    with pytest.raises(ProtocolError):
        loads(b"1 2", b"")
    for node in ([], ["x"], [None], [["l"]], [1], {}, {"a": 1}, ["l", {}]):
        assert refused(node)
    with pytest.raises(ProtocolError, match="shorter"):
        read(["b", 3], b"ab")


@pytest.mark.parametrize(
    ("dtype", "contents"), [("|b1", b"\x02"), ("<U1", (0x110000).to_bytes(4, "little"))]
)
def test_bytes_that_are_no_value_of_their_kind(dtype, contents):
    """The last that are one, and the first that are none."""
    assert refused(["a", dtype, 1], contents)
    below = (int.from_bytes(contents, "little") - 1).to_bytes(len(contents), "little")
    assert read(["a", dtype, 1], below).shape == (1,)


def test_what_is_asked_of_a_part_is_answered_by_yes_or_no():
    """Numbers of 63 bits, sizes of 48, the kinds of arrays."""
    assert _is_small(range(1, 2)) is True
    assert _is_small(range(1 << 63)) is False
    assert _is_size((1 << 48) - 1) is True
    assert _is_size(-1) is _is_size(1 << 48) is _is_size(True) is _is_size(1.0) is False
    assert _is_dtype("<f8") is True
    assert _is_dtype("O") is _is_dtype(8) is False


def test_what_is_taken_of_a_payload_is_no_copy():
    """Arrays may be large; nothing is taken backwards or beyond the end."""
    payload = b"abcd"
    decoder = _Decoder(payload, None)
    assert isinstance(decoder.take(1), memoryview)
    assert decoder.take(3).obj is payload
    for count in (-1, 1):
        with pytest.raises(ProtocolError, match="shorter"):
            _Decoder(payload[:0], None).take(count)


def test_bytes_of_a_kind_of_its_own_are_sent_as_bytes():
    """Nothing that a student has made is kept until it is sent."""

    class Own(bytes):
        pass

    _header, (sent_bytes,) = dumps(Own(b"ab"))
    assert type(sent_bytes) is bytes
    assert sent_bytes == b"ab"


def test_what_is_sent_as_it_is_stays_what_it_is():
    """Nobody adds a kind to it."""
    assert isinstance(_AS_THEY_ARE, frozenset)
