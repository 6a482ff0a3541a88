"""Whatever a hostile peer writes, the reader answers with ProtocolError and nothing else."""

import json
import time
import tracemalloc

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from autograder.wire import codec, frames
from autograder.wire.frames import ProtocolError

TAGS = ["l", "t", "d", "s", "f", "g", "v", "c", "b", "a", "n", "r", "o", "x", ""]
REFUSED = ["O", "|O", "<U65", "<U0", "<U", "V8", "<M8[s]", ">f8"]
DTYPES = [*sorted(codec.NUMERIC_DTYPES), "<U1", "<U64", "|S3", *REFUSED]

plain = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(-2, 70)
    | st.floats()
    | st.text(max_size=4)
    | st.sampled_from(TAGS + DTYPES)
)
nodes = st.recursive(
    plain,
    lambda inner: (
        st.lists(inner, max_size=6) | st.tuples(st.sampled_from(TAGS), inner, inner).map(list)
    ),
    max_leaves=30,
)


def read(header, payload=b""):
    """The value, or None where the reader refused; nothing else may come out."""
    try:
        return codec.loads(header, payload, lambda reference: reference)
    except ProtocolError:
        return None


@pytest.mark.parametrize("place", [1, 2, 3])
def test_a_range_of_anything_but_integers_is_refused(place):
    """Python's own range would raise what no reader expects."""
    node = ["g", 1, 2, 3]
    assert read(json.dumps(node).encode()) == range(1, 2, 3)
    node[place] = "a"
    assert read(json.dumps(node).encode()) is None


@given(st.binary(max_size=200), st.binary(max_size=64))
@example(b"[" * 150_000, b"")
@example(b'{"a":1}', b"")
@example(b"\xff\xfe[]", b"")
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_a_value_or_refused(header, payload):
    """No header makes the reader fail in a way of its own."""
    read(header, payload)


@given(nodes, st.binary(max_size=64))
@example(["a", "<U\uff13", 1], b"\0" * 12)
@example(["n", "<U1"], b"\xff" * 4)
@example(["a", "<U1", 1], b"\xff" * 4)
@example(["a", "|b1", 2], b"\x02\x80")
@example(["a", "<f8", 2**40, 0], b"")
@example(["s", ["l"]], b"")
@example(["f", ["s"]], b"")
@example(["s", ["o", 1, "A", False]], b"")
@example(["g", 0, 2**62, 1], b"")
@example(["g", 0, 1, 0], b"")
@example(["v", 0, [], 1], b"")
@example(["d", ["a", "<f8"], 1], b"\0" * 8)
@example(["r", 1, 1, 2**70, 1], b"")
@settings(max_examples=500, deadline=None)
def test_any_tree_is_a_value_that_can_be_looked_at(node, payload):
    """What the reader lets through can be shown, compared and walked without an exception."""
    value = read(json.dumps(node).encode(), payload)
    repr(value)
    for part in value if isinstance(value, (list, tuple)) else [value]:
        if isinstance(part, np.ndarray):
            part.tolist()
            assert part.size == 0 or part.nbytes <= len(payload)


@given(
    st.binary(min_size=frames.PREFIX.size, max_size=frames.PREFIX.size), st.integers(0, 1 << 26)
)
def test_any_prefix_is_within_the_limits_or_refused(raw, limit):
    """A length beyond its limit never leaves the reader."""
    try:
        header, payload = frames.lengths(raw, limit)
    except ProtocolError:
        return
    assert header <= frames.MAX_HEADER
    assert payload <= limit


COLLIDING = [f"{k * ((1 << 61) - 1)},0" for k in range(20_000)]
DICT = f'["d",{",".join(COLLIDING[:1_900])}]'
COSTLY = ("dicts of colliding keys", "float of many digits", "many digits in a list")

HEAVY = {
    "dict of colliding keys": (f'["d",{",".join(COLLIDING)}]', b""),
    "dicts of colliding keys": (f'["l",{",".join([DICT] * 20)}]', b""),
    "set of colliding keys": (f'["s",{",".join(COLLIDING).replace(",0", "")}]', b""),
    "long range": ('["g",0,9000000000000000000,1]', b""),
    "empty lists": ('["l",' + '["l"],' * 250_000 + "0]", b""),
    "deep": ("[" * 100_000 + "]" * 100_000, b""),
    "deep with tags": ('["l",' * 50_000 + "0" + "]" * 50_000, b""),
    "huge shape": ('["a","<f8",1099511627776,1099511627776]', b""),
    "huge beside empty": ('["a","<f8",1099511627776,0]', b""),
    "product overflows": (json.dumps(["a", "<f8", *[65536] * 16]), b""),
    "negative": ('["a","<f8",-1]', b""),
    "many digits": ("9" * 1_000_000, b""),
    "many digits in a list": ('["l",' + ",".join(["9" * 1300] * 600) + "]", b""),
    "float of many digits": ("0." + "9" * 1_000_000, b""),
    "object array": ('["a","|O",1]', b"\0" * 8),
    "payload too long": ("0", b"\0"),
    "payload too short": ('["b",5]', b"\0"),
}


@pytest.mark.parametrize("name", HEAVY)
def test_heavy_frames_cost_little(name):
    """A frame made to be expensive is read or refused within a second and a few MiB."""
    header, payload = HEAVY[name]
    tracemalloc.start()
    started = time.process_time()
    value = read(header.encode(), payload)
    seconds, peak = time.process_time() - started, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert value is None or name in COSTLY
    assert seconds < 4.0, "tracing included"
    assert peak < 64 << 20
