"""The same hand-in gets the same diagnosis: any order, seed of the hashes, machine and clock."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest

from autograder.authoring.trial import variant_events
from autograder.content.discover import find_assignment
from autograder.course.records import Diagnosis, Result
from tests.helpers.chain_course import MANIFEST, chain_course, with_change
from tests.helpers.processors import one_processor

NORM = "return np.sqrt(np.sum(square(z)))\n"
FACTOR = with_change(NORM, "return np.sqrt(3 * np.sum(square(z)))\n")
# Most changes of this never end; the line that has to be changed is the last.
WHILE = with_change(
    NORM,
    """\
total, i = 0.0, 0
    while i < len(z):
        total += z[i] * z[i]
        i += 1
    return np.sqrt(3 * total)
""",
)
FIT = with_change("self.w - 0.01 * self.predict(x) * x", "self.w + 0.01 * self.predict(x) * x")
SUM = with_change("return z * z\n", "return z * z + len({'a', 'b', 'c'})\n")
# From the third time on it is computing for longer than a call may.
SLOW = """
import sys
sys.n = getattr(sys, "n", 0) + 1
if sys.n > 2:
    sum(range(10**12))
"""
SOURCES = {"factor": FACTOR, "while": WHILE, "fit": FIT, "sum": SUM, "slow": SLOW + FACTOR}
# Python reads this when a grader starts: every look at a clock takes it further.
CLOCK = """
import itertools, time
for name, step in {"monotonic": 0.01, "process_time": 0.5, "perf_counter": 0.5, "time": 7.0}.items():
    def slow(real=getattr(time, name), count=itertools.count(), step=step):
        return real() + next(count) * step
    setattr(time, name, slow)
"""


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """With a limit that soon ends what is computing for longer."""
    course = chain_course(tmp_path_factory.mktemp("chain"))
    (manifest,) = course.root.glob("assignments/*/assignment.toml")
    manifest.write_text(MANIFEST.replace("cpu_seconds = 1\n", "cpu_seconds = 0.3\n"))
    return course


def graded(course, names) -> dict[str, Result]:
    """The hand-ins of these names, in this order, by one grader."""
    variants = {name: {"chain.py": SOURCES[name].encode()} for name in names}
    events = variant_events(
        course, find_assignment(course, "20"), variants, jobs=1, diagnosis=True
    )
    return {name: event.result for name, event in events.items()}


def found(results: dict[str, Result]) -> dict[str, tuple[Diagnosis, ...]]:
    return {name: result.diagnoses for name, result in results.items()}


@pytest.fixture(scope="module")
def once(course) -> dict[str, Result]:
    return graded(course, SOURCES)


def test_what_is_found(once):
    """A candidate that never ends is no repair, and none of the others is lost by it."""
    lines = {
        name: [(d.exercise, place.line) for d in result.diagnoses for place in d.places]
        for name, result in once.items()
    }
    assert lines["factor"] == [("norm", 13)]
    assert lines["while"] == [("norm", 17)]
    assert lines["fit"] == [("Model.fit", 32)]
    assert ("square", 8) in lines["sum"]


def test_where_a_clock_ends_a_candidate_nothing_is_said(once):
    """Another machine would have come farther; the points are those of any other hand-in."""
    assert once["slow"].diagnoses == ()
    assert once["slow"].points == once["factor"].points


@pytest.mark.parametrize("seed", ["0", "1", "random"])
def test_seed_of_the_hashes_and_order(course, once, monkeypatch, seed):
    """Of the graders; the last first."""
    monkeypatch.setenv("PYTHONHASHSEED", seed)
    assert found(graded(course, reversed(SOURCES))) == found(once)


def test_a_grader_that_has_graded_nothing_before(course, once):
    """Each alone: nothing is known of the suite yet, or of another hand-in."""
    alone = {name: graded(course, [name])[name] for name in ("factor", "fit")}
    assert found(alone) == {name: once[name].diagnoses for name in alone}


def test_a_machine_on_which_everything_takes_longer(course, once, monkeypatch, tmp_path):
    """By its clocks."""
    (tmp_path / "sitecustomize.py").write_text(CLOCK)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert found(graded(course, SOURCES)) == found(once)


@contextmanager
def busy(count: int) -> Iterator[None]:
    """So many processes that compute."""
    with ExitStack() as stack:
        for _ in range(count):
            process = subprocess.Popen([sys.executable, "-c", "while True: pass"])
            stack.callback(process.wait)
            stack.callback(process.kill)
        yield


def test_a_machine_that_is_loaded(course, once):
    """With others that want its cores."""
    with one_processor(), busy(2):
        assert found(graded(course, ["factor", "while"])) == {
            name: once[name].diagnoses for name in ("factor", "while")
        }
