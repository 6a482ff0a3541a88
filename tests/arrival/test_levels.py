"""Two hundred submissions, each chosen by what the page before said, learn no more than the level.

Two courses differ in their hidden inputs only. A student whose programs try to carry the inputs out
reads the same pages in both, so that no page says anything of them; what the level shows of a check
that its suite allows to be shown is the exception.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.arrival.feedback import FeedbackDesk
from autograder.batch.local import grade_batch
from autograder.content.discover import find_assignment
from autograder.course.course import Course, OnArrival, find_course
from autograder.course.records import Level, Result
from autograder.gradebook.store import Store
from autograder.report.course_settings import settings_of
from tests.helpers.arrivals import NAME, arrival_course, page
from tests.helpers.skeleton_course import request_for

TIMES = 200
SUITE = '''"""Hidden inputs: {secret} and {shown}."""

import numpy as np
import pytest

from autograder.testing import assert_close


@pytest.mark.exercise("double", points=1)
def test_double_of_a_secret(student, reference):
    """double is right.

    de: double stimmt.
    """
    z = np.array([{secret}, {secret}])
    assert_close(student.double(z), reference.double(z))


@pytest.mark.exercise("double", points=1, show=True)
def test_double_of_what_may_be_shown(student, reference):
    """double is right for a number.

    de: double stimmt für eine Zahl.
    """
    assert_close(student.double({shown}), reference.double({shown}))
'''
WORLDS = {"one": ("4711.25", "31.5"), "other": ("8642.75", "27.5")}
# Ways out of the sandbox for an argument; all of them are wrong as a result.
WAYS = (
    "raise ValueError(f'{z} {k}')",
    "raise NotImplementedError(f'double: {z} not written yet {k}')",
    "raise NameError(f\"name '{z}' is not defined\")",
    "raise TypeError(f\"double() missing {k} required positional argument: '{z}'\")",
    "raise AttributeError(f\"'numpy.ndarray' object has no attribute '{z}'\")",
    "raise IndexError(f'index {z} is out of bounds for axis 0 with size {k}')",
    "raise ValueError(f'operands could not be broadcast together with shapes ({z},) ({k},)')",
    "raise ModuleNotFoundError(f\"No module named '{z}'\")",
    "raise ZeroDivisionError(str(z))",
    "raise KeyError(z)",
    "raise SystemExit(str(z))",
    "raise type('E' + str(z), (Exception,), {})()",
    "assert False, z",
    "print(z, k); return k",
    "print(z, file=sys.stderr); return z * 0 - k",
    "warnings.warn(str(z)); return k",
    "return str(z)",
    "return {'z': z, 'k': k}",
    "return [z] * 3",
    "return z.__class__",
    "z += k; return None",
    "double.__name__ = double.__doc__ = str(z); return None",
    "np.seterr(all='raise'); return np.exp(z * 1e6)",
    "return z + k",
    "exec(f'def f():\\n  raise ValueError(\"{z}\")'); return locals()['f']()",
)


def program(number: int) -> bytes:
    """One of the programs that the student may choose from."""
    way = WAYS[number % len(WAYS)]
    head = f"import sys\nimport warnings\n\nimport numpy as np\n\nk = {number}.5\n"
    return f"{head}\n\ndef double(z):\n    {way}\n".encode()


@pytest.fixture(scope="module", autouse=True)
def not_durable():
    """No disk is waited for."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.fsync", lambda _handle: None)
        yield


@pytest.fixture(scope="module")
def worlds(tmp_path_factory) -> dict[str, tuple[Course, list[Result]]]:
    """Both courses, and what each program is worth in them."""
    made = {}
    for world, (secret, visible) in WORLDS.items():
        root = tmp_path_factory.mktemp(world) / "course"
        course = arrival_course(root)
        suite = next((root / f"assignments/{NAME}/hidden").glob("test_*.py"))
        suite.write_text(SUITE.format(secret=secret, shown=visible))
        for number in range(TIMES):
            path = root / f"submitted/s{number:03}" / NAME / "dropout.py"
            path.parent.mkdir(parents=True)
            path.write_bytes(program(number))
        course = find_course(root)
        list(grade_batch(request_for(course, jobs=2)))
        results = Store(course.paths.results).results(NAME)
        made[world] = (course, results)
    return made


def read(course: Course, results: list[Result], level: Level, tmp_path: Path) -> list[str]:
    """The pages of two hundred submissions; which is the next one, the page before decides."""
    assignment = find_assignment(course, NAME)
    store = Store(tmp_path / "results")
    out = course.root / "reports"
    desk = FeedbackDesk(store, course.paths.submitted, out, OnArrival(level=level))
    settings = settings_of(course, [assignment])
    left, pages, chosen = list(range(TIMES)), [], 0
    while left:
        number = left.pop(chosen % len(left))
        result = replace(results[number], student="ada")
        store.write(result, Store(course.paths.results).read_run(f"s{number:03}", NAME))
        desk.decide(assignment, result, settings)
        pages.append(page(course, "ada"))
        seen = "\n".join(line for line in pages[-1].splitlines() if "handed in at" not in line)
        pages[-1] = seen
        chosen = int(hashlib.sha256(seen.encode()).hexdigest(), 16)
    return pages


@pytest.mark.parametrize("level", [Level.PUBLIC, Level.SENTENCES])
def test_pages_say_nothing_of_the_inputs(worlds, tmp_path, level):
    """The same two hundred pages, whatever the inputs are."""
    one, other = (read(*worlds[world], level, tmp_path / world) for world in ("one", "other"))
    assert len(one) == TIMES
    assert one == other
    for number in ("4711", "31.5"):
        assert not [seen for seen in one if number in seen]


def test_values_are_those_that_the_suite_allows(worlds, tmp_path):
    """What may be shown is shown; the other input is on no page."""
    for world, (secret, visible) in WORLDS.items():
        pages = read(*worlds[world], Level.VALUES, tmp_path / world)
        assert any(str(2 * float(visible)).rstrip("0").rstrip(".") in seen for seen in pages)
        number = secret.partition(".")[0]
        assert not [seen for seen in pages if number in seen or str(2 * float(secret)) in seen]


def test_everything_is_everything(worlds, tmp_path):
    """The programs do carry the inputs out, where the level lets them through."""
    pages = read(*worlds["one"], Level.EVERYTHING, tmp_path)
    assert sum("4711" in seen for seen in pages) > TIMES / 10
