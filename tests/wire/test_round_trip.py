"""Whatever may cross the boundary arrives as it was sent."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.wire import codec, frames

NUMERIC = [np.dtype(name) for name in sorted(codec.NUMERIC_DTYPES)]
TEXTS = [np.dtype(name) for name in ("<U1", "<U64", "|S1", "|S64")]

shapes = hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4)
arrays = st.sampled_from(NUMERIC + TEXTS).flatmap(lambda dtype: hnp.arrays(dtype, shapes))
ranges = st.builds(range, st.integers(-50, 50), st.integers(-50, 50), st.integers(1, 9))
keys = st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.binary(max_size=5)
scalars = (
    keys
    | st.floats()
    | st.complex_numbers()
    | st.integers(-(2**4096) + 1, 2**4096 - 1)
    | st.text(st.characters(exclude_categories=["Cs"]))
    | st.sets(keys | st.tuples(keys, keys), max_size=5)
    | st.frozensets(keys | st.frozensets(keys, max_size=3), max_size=5)
    | ranges
    | st.slices(9)
    | arrays
    | arrays.filter(lambda array: array.size > 0).map(lambda array: array.reshape(-1)[0])
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.lists(inner, max_size=5).map(tuple)
        | st.dictionaries(keys | st.tuples(keys, keys), inner, max_size=5)
    ),
    max_leaves=25,
)


def crossed(value, wrap=codec.refuse, unwrap=None):
    """The value after its journey."""
    header, buffers = codec.dumps(value, wrap)
    return codec.loads(header, b"".join(bytes(part) for part in buffers), unwrap)


def same(left, right):
    """Equal in type and content, bit by bit where it is a number."""
    if type(left) is not type(right):
        return False
    if isinstance(left, (np.ndarray, np.generic)):
        facts = [(array.dtype, array.shape, array.tobytes()) for array in (left, right)]
        return facts[0] == facts[1]
    if isinstance(left, (list, tuple)):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, dict):
        return list(left) == list(right) and all(same(left[key], right[key]) for key in left)
    if isinstance(left, complex):
        return same(left.real, right.real) and same(left.imag, right.imag)
    if isinstance(left, float):
        signs = math.copysign(1, left) == math.copysign(1, right)
        return (left == right and signs) or (math.isnan(left) and math.isnan(right))
    return left == right


@given(values)
@settings(max_examples=300, deadline=None)
def test_every_plain_value_arrives_as_it_was(value):
    """Numbers, strings, bytes, containers and arrays keep type, shape and every bit."""
    assert same(crossed(value), value)


@given(st.sampled_from(NUMERIC), st.integers(0, 3))
def test_memory_layout_does_not_matter(dtype, kind):
    """Views, transposes, reversed and big-endian arrays arrive with the right entries."""
    array = np.arange(24).reshape(2, 3, 4).astype(dtype)
    view = [array.T, array[:, ::-1], array[..., 1:3], array.astype(dtype.newbyteorder(">"))][kind]
    got = crossed(view)
    assert got.shape == view.shape
    assert np.array_equal(got, view)
    assert got.flags.writeable
    assert got.flags.owndata or got.base.flags.owndata


def test_large_arrays_arrive_whole():
    """Arrays beyond what is copied at once keep every entry."""
    array = np.random.default_rng(1).normal(size=(300, 400))
    assert same(crossed([array, array[::2].T])[0], array)
    assert np.array_equal(crossed(array[::2].T), array[::2].T)


@given(st.integers(0, 2**64 - 1), st.integers(0, 5))
def test_a_generator_goes_on_where_it_stood(seed, drawn):
    """A Generator that crosses draws the numbers that the original would have drawn."""
    generator = np.random.default_rng(seed)
    generator.random(drawn)
    generator.integers(0, 2, size=drawn, dtype=np.uint32)
    copy = crossed(generator)
    for draw in (
        lambda it: it.integers(0, 1 << 32, 3, np.uint32).tolist(),
        lambda it: it.random(),
    ):
        assert draw(copy) == draw(generator)


@pytest.mark.parametrize(
    "value",
    [np.ma.masked_less([1.0, 2.0], 1.5), np.ma.masked, {object()}, range(10**9), slice("a")],
    ids=["masked array", "masked", "own objects", "long range", "slice of text"],
)
def test_what_would_lose_something_is_no_data(value):
    """A mask, an identity, a length: such a value stays where it is, as an object."""
    with pytest.raises(codec.Unrepresentable):
        crossed(value)
    sent = crossed(value, lambda _: codec.Reference(7, "kept"), lambda reference: reference)
    assert sent.number == 7


class Float(float):
    __float__ = __eq__ = lambda self, *_: True
    __hash__ = None


class Int(int):
    __index__ = __int__ = lambda self: 42


class Str(str):
    __str__ = __repr__ = lambda self: "forged"


class List(list):
    def __iter__(self):
        return iter([42])

    def __len__(self):
        return 1


class Dict(dict):
    def items(self):
        return [("forged", 42)]

    def __len__(self):
        return 0


class Array(np.ndarray):
    def __eq__(self, other):
        return True

    def __array__(self, *_a, **_k):
        return np.zeros(3)

    def tobytes(self, *_):
        return b"forged"


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Float(1.5), 1.5),
        (Int(7), 7),
        (Str("true"), "true"),
        (List([1, 2]), [1, 2]),
        (Dict(a=1), {"a": 1}),
        (np.ones(3).view(Array), np.ones(3)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_subclasses_cross_as_the_data_in_them(value, plain):
    """What a subclass claims about itself stays behind; the plain data in it crosses."""
    assert same(crossed(value), plain)


def test_objects_cross_as_numbers():
    """An object is a number, a name and a list of methods, and is handed to `unwrap` as such."""
    reference = codec.Reference(3, "Net", False, ("train", "predict"))
    assert crossed([object()], lambda _value: reference, lambda it: it) == [reference]
    with pytest.raises(codec.Unrepresentable):
        codec.dumps(object())
    array = np.array([object()], dtype=object)
    assert crossed(array, lambda _value: reference, lambda it: it) is not array


def _nested(depth):
    value = 0
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    "value",
    [
        _nested(codec.MAX_DEPTH + 1),
        [0] * (codec.MAX_NODES + 1),
        [None] * (2 * codec.MAX_NODES + 1),
        [[0] * (codec.MAX_NODES // 2)] * 2 + [()],
        dict.fromkeys(range(codec.MAX_ENTRIES + 1)),
        2**4096,
        -(2**4096),
        np.zeros((1,) * (codec.MAX_RANK + 1)),
    ],
    ids=["deep", "long", "plain", "long together", "dict", "int", "negative", "rank"],
)
def test_what_is_too_large_is_refused_before_it_is_sent(value):
    """A value beyond a bound is refused by the side that would send it."""
    with pytest.raises(codec.Unrepresentable):
        codec.dumps(value)


def test_what_is_as_large_as_allowed_crosses():
    """The bounds themselves are allowed."""
    for value in (_nested(codec.MAX_DEPTH), 2**4096 - 1, 1 - 2**4096, dict.fromkeys(range(2000))):
        assert crossed(value) == value


def test_a_list_that_holds_itself_is_refused():
    """A cycle is too deep, not an endless loop."""
    cycle = []
    cycle.append(cycle)
    with pytest.raises(codec.Unrepresentable):
        codec.dumps(cycle)


@given(st.integers(0, frames.MAX_HEADER), st.integers(0, 1 << 40))
def test_a_prefix_says_both_lengths(header, payload):
    """The lengths that were announced are those that are read."""
    assert frames.lengths(frames.prefix(header, payload), 1 << 40) == (header, payload)
