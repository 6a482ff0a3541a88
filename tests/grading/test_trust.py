"""What students' code may say or return does not decide, leak or harm anything on our side."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys

import numpy as np
import pytest

from autograder.collect.submissions import find_submissions
from autograder.content.discover import find_assignment
from autograder.course.records import Limits
from autograder.errors import EngineError, IsolationError
from autograder.gradebook.result_json import to_document
from autograder.grading import function_source, picture, suite_state
from autograder.grading.assertions import CheckFailed, assert_own_work, assert_unchanged
from autograder.grading.explain import explain
from autograder.grading.suite_runner import grade_all
from autograder.sandbox.choose import open_box
from autograder.sandbox.session import Session
from autograder.sandbox.worker_failures import Raised, StudentRaised
from tests.helpers.skeleton_course import SOLUTION, graded, hand_in, make_course

SOURCES = {"main": b"def mine(z):\n    return helper(z)\n"}


def told(kind: str, message: str, keywords: frozenset[str] = frozenset()) -> str:
    """What the student reads about an exception with this text."""
    raised = Raised(
        type_name=kind,
        message=message,
        bases=(),
        frames=(("main.py", 2, "mine"),),
        traceback=message,
    )
    text, _detail = explain(StudentRaised(raised, keywords=keywords), Limits(), SOURCES)
    return text["de"] + text["en"]


# Messages

HIDDEN = "x31415926535"
LEAKS = [
    ("NameError", f"name '{HIDDEN}' is not defined"),
    ("AttributeError", f"'{HIDDEN}' object has no attribute '{HIDDEN}'"),
    ("AttributeError", f"module '{HIDDEN}' has no attribute 'mine'"),
    ("UnboundLocalError", f"cannot access local variable '{HIDDEN}' where it is"),
    ("TypeError", f"{HIDDEN}() takes 1 positional argument but 2 were given"),
    ("TypeError", f"mine.{HIDDEN}() missing 1 required positional argument: '{HIDDEN}'"),
    ("TypeError", f"mine() got an unexpected keyword argument '{HIDDEN}'"),
    ("TypeError", f"unsupported operand type(s) for +: '{HIDDEN}' and '{HIDDEN}'"),
    ("ModuleNotFoundError", f"No module named '{HIDDEN}'"),
    ("TypeError", "mine() takes 31415926535 positional arguments but 31415926535 were given"),
    ("ValueError", "operands could not be broadcast together with shapes (31415926535,) (2,)"),
    ("ValueError", f"operands could not be broadcast together with shapes {'(31415,92653) ' * 9}"),
    ("IndexError", "index 31415926535 is out of bounds for axis 0 with size 31415926535"),
    (HIDDEN, HIDDEN),
]


@pytest.mark.parametrize(("kind", "message"), LEAKS)
def test_hidden_inputs_do_not_travel_through_an_exception(kind, message):
    """Names that stand in no file of the student's and long numbers stay out of the sentence."""
    assert "31415926535" not in told(kind, message)
    assert told(kind, message).count("31415") <= 4  # a shape or two, in two languages


def test_names_of_the_student_and_of_our_call_are_told():
    """What helps to find the mistake: names in their file, and the arguments that we gave."""
    assert "`helper`" in told("NameError", "name 'helper' is not defined")
    unknown = "mine() got an unexpected keyword argument 'epsilon'"
    assert "epsilon" not in told("TypeError", unknown)
    assert "`epsilon`" in told("TypeError", unknown, frozenset({"epsilon"}))
    assert "float" in told("TypeError", "unsupported operand type(s) for +: 'float' and 'list'")


# Claims


class Claiming:
    """A function whose claim about its arguments is whatever a test says."""

    __name__ = "mine"

    def __init__(self, arguments, named=None):
        self.claim = [arguments, {} if named is None else named]

    def watched(self, *_arguments, **_named):
        return 1.0, self.claim


@pytest.mark.parametrize(
    "claim",
    [None, [], [np.zeros(3)], [np.zeros((2, 2))], [np.array(["a", "b"])], [1.0], ["ab"], [[0, 0]]],
)
def test_a_strange_claim_is_a_changed_argument(claim):
    """Whatever is not the argument that was given counts as changed, for every kind of argument."""
    for given in (np.zeros(2), 3.5, "text", None, [np.zeros(2)], {"a": 1}):
        with pytest.raises(CheckFailed):
            assert_unchanged(Claiming(claim), given)


def test_an_array_for_a_number_is_a_changed_argument():
    """A comparison that is ambiguous is no fault of ours."""
    with pytest.raises(CheckFailed):
        assert_unchanged(Claiming([np.full(2, 3.5)]), 3.5)


# Sources


class Written:
    """A function of a submission with this function_source."""

    __name__ = "tanh"

    def __init__(self, text: str):
        self.text = text.encode()

    def source(self) -> bytes:
        return self.text

    def place(self, line: int) -> tuple[str, int]:
        return "", line


@pytest.mark.parametrize(
    "text",
    [
        "tanh = np.tanh\n",
        "tanh: object = np.tanh\n",
        "tanh, other = np.tanh, 1\n",
        "from numpy import tanh\n",
        "from math import tanh as tanh\n",
        "def tanh(z):\n    return np.tanh(z)\n",
        "def tanh(z):\n    from numpy import tanh\n    return tanh(z)\n",
        "if True:\n    tanh = np.tanh\n",
        "try:\n    from numpy import tanh\nexcept ImportError:\n    pass\n",
        "if True:\n    tanh = np.tanh\ndef tanhh(z):\n    pass\nif False:\n    def tanh(z): pass\n",
        "for tanh in [np.tanh]:\n    pass\n",
        "globals()['tanh'] = np.tanh\n",
        "exec('def tanh(z): return np.tanh(z)')\n",
        "tanh = np.tanh\n" + "# far too long\n" * 30_000,
        "def tanh(z):\n    return np" + ".a" * 600 + ".tanh(z)\n",
        "def tanh(z:\n",
    ],
)
def test_a_ready_made_function_is_found_or_cannot_be_looked_at(text):
    """Both fail the check; neither is a fault of ours, and nothing long is quoted."""
    with pytest.raises(CheckFailed) as caught:
        assert_own_work(Written(text), "tanh")
    assert len(caught.value.text.en) < 300


@pytest.mark.parametrize(
    "text",
    [
        "def tanh(z):\n    e = np.exp(-2 * z)\n    return (1 - e) / (1 + e)\n",
        "tanh = lambda z: 2 * sigmoid(2 * z) - 1\n",
        "def tanh(z):\n    return np.tanh(z)\n\n\ndef tanh(z):\n    return 1 - 2 / (1 + np.exp(2 * z))\n",
        "import numpy as np\nfrom math import exp\ntanh = helper\n",
    ],
)
def test_work_of_ones_own_is_accepted(text):
    """The last definition at the top level is the one that counts."""
    assert_own_work(Written(text), "tanh")


@pytest.mark.parametrize("work", ["return a @ b", "a @= b", "return f(x @ b for x in a)"])
def test_the_operator_counts_as_matmul(work):
    """`@` is a ready-made matrix product; a product of numbers is not."""
    with pytest.raises(CheckFailed):
        assert_own_work(Written(f"def tanh(a, b):\n    {work}\n"), "matmul")
    assert_own_work(Written(f"def tanh(a, b):\n    {work.replace('@', '*')}\n"), "matmul")


def test_what_cannot_be_parsed_is_never_good(monkeypatch):
    """A source that only our side cannot parse fails closed."""

    def deep(_source):
        raise RecursionError

    monkeypatch.setattr(function_source.ast, "parse", deep)
    function_source.statements_of.cache_clear()
    with pytest.raises(function_source.Unreadable):
        function_source.loop_in(b"def f():\n    pass\n", "f")
    function_source.statements_of.cache_clear()


# Random numbers


def test_the_workers_seed_does_not_tell_the_suites_numbers():
    """The numbers of `rng` cannot be made from what the worker is told."""
    seed = 12345
    told_seed = suite_state._separate_seed(seed)
    assert told_seed != seed
    assert told_seed == int.from_bytes(hashlib.sha256(b"12345").digest()[:8], "little")


def test_a_traceback_is_never_shown_to_students(tmp_path, monkeypatch):
    """Even where a check shows values: an exception can quote what other checks have given."""
    course = make_course(tmp_path / "course")
    suite = course.root / "assignments/15-dropout/hidden/test_dropout.py"
    suite.write_text(suite.read_text().replace("points=1", "points=1, show=True"))
    assert "show=True" in suite.read_text()
    wrong = b"def double(z):\n    return 3 * z\n"
    raises = b"def double(z):\n    raise ValueError(str(z))\n"
    forges = b"def double(z):\n    raise NotImplementedError(str(z))\n"
    hand_in(course.root, {"ada": wrong, "bea": raises, "cleo": forges})
    found = _graded_here(course, monkeypatch, EngineError(""))
    shown = {name: it.result.exercises[0].checks[0].show for name, it in found.items()}
    assert shown == {"ada": True, "bea": False, "cleo": False}


# One submission's trouble is its own


def test_a_fault_of_the_sandbox_costs_one_submission(tmp_path, monkeypatch):
    """An EngineError while grading is this submission's engine_error; the next one is graded."""
    course = make_course(tmp_path / "course")
    hand_in(course.root, {"ada": SOLUTION, "bea": b"boom = 1\n" + SOLUTION, "cleo": SOLUTION})
    events = _graded_here(course, monkeypatch, EngineError("the zygote is gone"))
    assert [events[name].result.status for name in ("ada", "bea", "cleo")] == [
        "graded",
        "engine_error",
        "graded",
    ]
    assert events["bea"].run == {"error": "the zygote is gone", "again": True}
    assert events["cleo"].result.points == events["cleo"].result.max_points


def test_a_bug_of_ours_costs_one_submission(tmp_path, monkeypatch):
    """So does any other exception on our side, which is named for us and not for the student."""
    course = make_course(tmp_path / "course")
    hand_in(course.root, {"ada": b"boom = 1\n" + SOLUTION, "bea": SOLUTION})
    events = _graded_here(course, monkeypatch, KeyError("surprise"))
    assert events["ada"].result.status == "engine_error"
    assert "surprise" in events["ada"].run["error"]
    assert "surprise" not in json.dumps(to_document(events["ada"].result))
    assert events["bea"].result.status == "graded"


def test_a_sandbox_that_is_too_weak_ends_the_run(tmp_path, monkeypatch):
    """Where isolation is gone nothing is graded any more."""
    course = make_course(tmp_path / "course")
    hand_in(course.root, {"ada": b"boom = 1\n" + SOLUTION})
    with pytest.raises(IsolationError):
        _graded_here(course, monkeypatch, IsolationError("no isolation"))


def _graded_here(course, monkeypatch, error):
    """Grade in this process; submissions that contain `boom` meet an error of ours."""
    honest = Session.__init__

    def init(self, box, sources, *others, **named):
        if any(b"boom" in content for content in sources.values()):
            raise error
        honest(self, box, sources, *others, **named)

    monkeypatch.setattr(Session, "__init__", init)
    assignment = find_assignment(course, "15")
    found = {}
    with open_box("auto", files=False, limits=assignment.limits) as box:
        suite = suite_state.Grading(assignment, course.seed, box)
        submissions = find_submissions(course.root / "submitted", assignment.name)
        grade_all(suite, submissions, lambda it: found.update({it.result.student: it}), "sha")
    return found


def test_a_picture_that_fails_is_no_picture():
    """Whatever the course's sampling trips over, the submission is graded."""

    def trips(student, _reference):
        return {"z": student.nothing.shape}

    assert picture.take_picture(trips, object(), object()) is None
    assert picture.take_picture(lambda _s, _r: {"z": np.zeros(5_000)}, None, None) is None


def test_the_working_directory_is_not_imported_from(tmp_path, monkeypatch):
    """Whoever grades from inside a hand-in's folder runs nothing of it."""
    course = make_course(tmp_path / "course")
    hand_in(course.root, {"ada": SOLUTION})
    for name in ("numpy", "json", "pytest", "sitecustomize", "autograder"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('taken over')\n")
    monkeypatch.chdir(tmp_path)
    assert graded(course)["ada"].result.points == 2.0


def test_a_grader_has_a_bound_of_its_own():
    """An array made too large by arguments of a callback is a MemoryError on our side."""
    code = (
        "import numpy as np\nfrom autograder.batch import grader\n"
        "grader._bound_memory()\n"
        "try:\n    np.multiply.outer(np.ones(30_000), np.ones(30_000))\n"
        "except MemoryError:\n    print('refused')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "refused\n"
