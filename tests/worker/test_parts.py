"""The smaller parts of a worker: plotting stand-ins, random numbers, the channel, the box."""

from __future__ import annotations

import random
import socket
import subprocess
import sys
import threading

import numpy as np
import pytest

from autograder.sandbox.runtime import runtime
from autograder.sandbox.tiers import SCRATCH, _box_spec
from autograder.wire import codec, frames
from autograder.worker import plotting_stubs, randomness
from autograder.worker.channel import Channel

# Plotting


@pytest.mark.parametrize(
    ("arguments", "named", "shape"),
    [
        ((), {}, None),
        ((1, 3), {}, (3,)),
        ((2, 2), {}, (2, 2)),
        ((), {"nrows": 2, "ncols": 1}, (2,)),
    ],
)
def test_subplots_have_the_shape_of_matplotlibs(arguments, named, shape):
    """One axes, a row of them or a table: indexing works as in the real thing."""
    figure, axes = plotting_stubs.subplots(*arguments, **named)
    assert figure is plotting_stubs.NOTHING
    assert getattr(axes, "shape", None) == shape or shape is None


def test_a_stand_in_takes_everything():
    """Calls, attributes, items, loops and with-blocks do nothing."""
    nothing = plotting_stubs.NOTHING
    nothing.colour = "red"
    with nothing.figure(1) as figure:
        for axes in figure.axes[0]:
            axes.plot([1], label="x").set(title="y")
    with pytest.raises(AttributeError):
        _ = nothing.__await__


def test_plotting_packages_are_silent():
    """Importing one gives a stand-in, submodules included."""
    code = (
        "from autograder.worker import plotting_stubs; plotting_stubs.install()\n"
        "import matplotlib.pyplot as plt, seaborn\n"
        "from mpl_toolkits.mplot3d import Axes3D\n"
        "import turtle; from tkinter import BOTH; turtle.Turtle().forward(10)\n"
        "figure, axes = plt.subplots(1, 2); axes[1].plot([1]); plt.show(); seaborn.set_theme()\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


# Random numbers


def test_a_seed_fixes_every_source_of_random_numbers(monkeypatch):
    """`random`, numpy's global state and unseeded Generators; each Generator is another."""
    from numpy.random import bit_generator

    monkeypatch.setattr(bit_generator, "randbits", bit_generator.randbits)
    states = random.getstate(), np.random.get_state()
    randomness.install()

    def draw():
        randomness.seed(2**63 + 5)
        generators = np.random.default_rng().random(), np.random.default_rng().random()
        return random.random(), np.random.rand(), *generators  # noqa: S311

    first = draw()
    assert draw() == first
    assert len(set(first)) == 4
    random.setstate(states[0])
    np.random.set_state(states[1])


# The channel


@pytest.fixture
def ends():
    """Two channels that are connected."""
    left, right = socket.socketpair()
    with left, right:
        yield Channel(left.fileno()), Channel(right.fileno()), left


@pytest.mark.parametrize("size", [0, 10, 9_000, 70_000, 400_000])
def test_frames_of_every_size_arrive(ends, size):
    """Small ones with a single read, large ones in parts, several in a row."""
    ours, theirs, _end = ends
    values = [np.arange(float(size)), {"a": [1, (2.5, None)]}, "x" * min(size, 9_000)]

    def send():
        for value in values:
            ours.send(value, codec.refuse)

    thread = threading.Thread(target=send)
    thread.start()
    got = [theirs.receive(lambda reference: reference) for _ in values]
    thread.join()
    assert np.array_equal(got[0], values[0])
    assert got[1:] == values[1:]


def test_a_header_that_is_too_large_is_not_sent(ends):
    """The reader would refuse it; the stream stays in order."""
    ours, theirs, _end = ends
    with pytest.raises(codec.Unrepresentable):
        ours.send("x" * (frames.MAX_HEADER + 1), codec.refuse)
    ours.send(1, codec.refuse)
    assert theirs.receive(lambda reference: reference) == 1


@pytest.mark.parametrize(
    "sent", [b"", b"NNw1", frames.prefix(10, 0) + b"[", frames.prefix(0, 99_999)]
)
def test_a_grader_that_is_gone_is_the_end(ends, sent):
    """A closed connection ends the worker, wherever it stops."""
    _ours, theirs, end = ends
    end.sendall(sent)
    end.shutdown(socket.SHUT_WR)
    with pytest.raises(EOFError):
        theirs.receive(lambda reference: reference)


# The box


def test_a_box_sees_what_it_needs_and_no_more():
    """Libraries, the interpreter, numpy, our two packages; one folder that can be written to."""
    spec = _box_spec(runtime(), 16)
    sources, targets = zip(*spec["binds"], strict=True)
    assert len(set(targets)) == len(targets)
    assert all(path.startswith("/") for path in (*sources, *targets))
    ours = [target for target in targets if "/autograder/" in target]
    assert {target.rpartition("/")[2] for target in ours} == {"__init__.py", "wire", "worker"}
    assert spec["scratch"] == [SCRATCH, 16]
    assert spec["devices"] == ["/dev/null", "/dev/urandom"]
    assert spec["user"] > 0
    for folder in ("/", "/home", "/root", "/etc", "/tmp", "/proc", "/dev", "/var"):
        assert folder not in sources


def test_other_packages_are_masked():
    """Where site-packages lies below a library folder, the box finds it empty."""
    spec = _box_spec(runtime(), 16)
    for folder in (*runtime().standard_library, *runtime().libraries):
        for name in ("site-packages", "dist-packages"):
            if (folder / name).is_dir():
                assert str(folder / name) in spec["masks"]
