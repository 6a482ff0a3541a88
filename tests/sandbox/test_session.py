"""What a suite can do with `student`, in a real sandbox."""

from __future__ import annotations

import dataclasses
import os
import textwrap
from contextlib import contextmanager

import numpy as np
import pytest

from autograder.course.records import Verdict
from autograder.errors import EngineError
from autograder.sandbox.session import Session
from autograder.sandbox.student import Student
from autograder.sandbox.worker_failures import MissingName, NotAFunction, StudentRaised, WorkerDied
from autograder.wire.formula import Formula
from tests.sandbox.conftest import LIMITS


@contextmanager
def submission(box, source, *, data=None, functions=frozenset(), more=None, **limits):
    """The `student` of a submission with this main module."""
    sources = {"main": textwrap.dedent(source).encode(), **(more or {})}
    session = Session(box, sources, data or {}, dataclasses.replace(LIMITS, **limits))
    try:
        yield Student(session, "main", functions)
    finally:
        session.close()


# A worker that is killed


def test_a_module_whose_worker_is_killed_is_loaded_once_more(box):
    """It may have been the machine; the second time it was the module."""
    with submission(box, "import os\nos.kill(os.getpid(), 9)\n") as student:
        for _ in range(4):
            with pytest.raises(WorkerDied) as death:
                student.f(1)
            assert death.value.was_killed
        assert student._session.workers == 2


def test_a_module_that_ends_python_is_not_loaded_again(box):
    """Only what may have come from outside is tried twice."""
    with submission(box, "import os\nos._exit(3)\n") as student:
        for _ in range(3):
            with pytest.raises(WorkerDied) as death:
                student.f(1)
            assert not death.value.was_killed
        assert student._session.workers == 1


# Values


def test_arguments_can_be_changed_in_place(box):
    """Arrays, lists and dicts become what the student's code made of them; the rest stays."""
    source = """
    def epoch(theta, log, facts, step=0.5):
        theta -= step
        log.append(step)
        facts.pop("old")
        facts["new"] = theta.sum()
        return len(log)

    def deaf(theta):
        theta = theta + 1
    """
    with submission(box, source) as student:
        theta, log, facts = np.ones((2, 2)), [0.1], {"old": 1}
        assert student.epoch.in_place(theta, log, facts=facts) == 2
        assert theta.tolist() == [[0.5, 0.5], [0.5, 0.5]]
        assert (log, facts) == ([0.1, 0.5], {"new": 2.0})
        student.deaf.in_place(theta)
        assert theta.tolist() == [[0.5, 0.5], [0.5, 0.5]]


def test_what_a_call_prints_can_be_asked_for(box):
    """Of the last call only, in the order of writing; within a callback nothing begins anew."""
    source = """
    import sys
    print("loaded")
    def f(x):
        print("x =", x, flush=True)
        print("more", file=sys.stderr, flush=True)
    def g(call):
        print("before")
        call(1)
        print("after")
    def quiet(): pass
    """
    with submission(box, source) as student:
        student.f(3)
        assert student.printed == "x = 3\nmore\n"
        student.g(lambda x: x)
        assert student.printed == "before\nafter\n"
        student.quiet()
        assert student.printed == ""


def test_data_lies_where_it_was_handed_out(box):
    """In a folder of its own, too."""
    source = "def f(name):\n    with open(name) as file:\n        return file.read()\n"
    data = {"points.csv": b"1,2", "data/deep/more.csv": b"3"}
    with submission(box, source, data=data) as student:
        assert (student.f("points.csv"), student.f("data/deep/more.csv")) == ("1,2", "3")


def test_calls_give_plain_values(box):
    """Arguments by position and by name go over, plain values come back."""
    source = """
    def f(x, *, scale=1, **more):
        return {"got": x * scale, "more": tuple(more)}
    """
    with submission(box, source) as student:
        got = student.f(np.arange(3.0), scale=2.0, other=None)
        assert got["more"] == ("other",)
        assert got["got"].tolist() == [0.0, 2.0, 4.0]


def test_many_calls_take_one_round_trip(box):
    """map and starmap call once for each entry and keep the order."""
    with submission(box, "def f(x, y=1):\n    return x * y\n") as student:
        before = student.f(0)
        requests = student._session.requests
        assert student.f.map([1, 2, 3]) == [1, 2, 3]
        assert student.f.starmap([(1, 2), (3, 4)]) == [2, 12]
        assert student._session.requests == requests + 2
        assert before == 0


def test_one_failing_call_fails_the_map(box):
    """An exception in one of many calls is an exception of the whole."""
    with submission(box, "def f(x):\n    return 1 / x\n") as student:
        with pytest.raises(StudentRaised) as caught:
            student.f.map([1, 0, 2])
        assert caught.value.raised.type_name == "ZeroDivisionError"


def test_variables_cross_by_value(box):
    """A module's variable is fetched anew each time."""
    with submission(box, "VALUES = {'a': [1, 2]}\n") as student:
        student.VALUES["a"].append(3)
        assert student.VALUES == {"a": [1, 2]}


def test_names_that_are_not_there(box):
    """A missing name, module or function is told apart from one that raises."""
    with submission(box, "f = 3\n", functions=frozenset({"f"})) as student:
        with pytest.raises(NotAFunction):
            _ = student.f
        with pytest.raises(MissingName):
            _ = student.g
        with pytest.raises(MissingName):
            _ = student.module("other").f


def test_modules_import_each_other(box):
    """Every module of a submission is there for the others; installed ones come first."""
    more = {"helper": b"def double(x):\n    return 2 * x\n", "numpy": b"raise SystemExit\n"}
    source = "import numpy as np\nfrom helper import double\n\ndef f(x):\n    return double(np.sum(x))\n"
    with submission(box, source, more=more) as student:
        assert student.f([1, 2]) == 6
        assert student.module("helper").double(4) == 8


# Objects

NET = """
import numpy as np


class Net:
    def __init__(self, structure, activation=None):
        self.structure = structure
        self.activation = activation
        self.weights = [np.zeros((2, 2)) for _ in structure]
        self.trained = 0

    def predict(self, x):
        return self.activation(x) if self.activation else x + self.weights[0].sum()

    def train(self, steps, rate=0.1):
        self.trained += steps
        return self


def relu(x):
    return np.maximum(x, 0)
"""


def test_objects_stay_and_are_spoken_to(box):
    """Methods, attributes by value, assignment, and assignment inside an attribute."""
    with submission(box, NET) as student:
        net = student.Net(structure=[1, 2])
        assert net.structure == [1, 2]
        assert net.predict(1.0) == 1.0
        net.weights[0][:] = 5  # a copy
        assert net.predict(1.0) == 1.0
        net["weights"][0] = np.ones((2, 2))
        assert net.predict(1.0) == 5.0
        net.trained = 7
        assert net.train(3, rate=0.2).trained == 10
        with pytest.raises(StudentRaised):
            _ = net.nothing


def test_the_students_own_functions_are_handed_over(box):
    """A function of the submission goes back as it is, and so does an object."""
    with submission(box, NET + "\n\ndef same(a, b):\n    return a is b\n") as student:
        net = student.Net([1], activation=student.relu)
        assert net.predict(-3.0) == 0.0
        assert student.same(net, net) is True


def test_an_object_ends_with_its_worker(box):
    """After a crash an object is gone, and using it says so."""
    with submission(box, NET + "\n\ndef die():\n    import os\n    os._exit(3)\n") as student:
        net = student.Net([1])
        with pytest.raises(WorkerDied) as caught:
            student.die()
        assert (caught.value.reason, caught.value.number) == ("exit", 3)
        with pytest.raises(WorkerDied):
            net.predict(1.0)
        assert student.relu(-1.0) == 0.0


# Callbacks


def test_functions_of_ours_are_called_back(box):
    """They run on our side, nested calls included, with plain data."""
    source = "def f(g, x):\n    return [g(x), g(x=x + 1)]\n\n\ndef h(x):\n    return 10 * x\n"
    with submission(box, source) as student:
        calls = []

        def ours(x):
            calls.append(x)
            return student.h(x) + 1

        assert student.f(ours, 2) == [21, 31]
        assert calls == [2, 3]


def test_a_formula_runs_on_their_side(box, monkeypatch):
    """It gives the same there and here, and no call of it crosses."""
    source = """
def f(g, x):
    for _ in range(20_000):
        y = g(x)
    return y

def file(g):
    try:
        g("text")
    except Exception as error:
        return type(error).__name__
"""
    monkeypatch.delattr(Session, "_answer_callback")
    formula = Formula("abs(x - a) + math.exp(b) + np.sin(x)", a=2.5, b=-0.1)
    with submission(box, source, cpu_seconds=5) as student:
        assert student.f(formula, 0.3) == formula(0.3)
        assert student.file(formula) == "TypeError"


def test_a_failing_function_of_ours_is_an_exception_in_theirs(box):
    """Wrong arguments are the student's mistake, and can be caught there."""
    source = "def f(g):\n    try:\n        g(1, 2, 3)\n    except Exception as e:\n        return str(e)\n"
    with submission(box, source) as student:
        assert student.f(lambda x: x) == "TypeError"


def test_a_class_may_be_called_callback(box):
    """The name of a student's class is nothing but a name."""
    source = "class callback:\n    x = 3\n\n    def get(self):\n        return self.x\n"
    with submission(box, source) as student:
        assert student.callback().get() == 3


# Randomness, warnings, arguments, output


def test_random_numbers_begin_anew_with_every_check(box):
    """Each source of random numbers gives the same in every check with the same seed."""
    source = """
    import random
    import numpy as np


    def draw():
        return [np.random.rand(), random.random(), np.random.default_rng().random()]
    """
    with submission(box, source) as student:
        drawn = []
        for seed in (1, 1, 2):
            student._session.begin_check(seed)
            drawn.append(student.draw() + student.draw())
        assert drawn[0] == drawn[1] != drawn[2]
        assert len(set(drawn[0])) == 6


def test_a_generator_of_ours_goes_over(box):
    """A Generator is rebuilt with the same state, and ours does not move."""
    with submission(box, "def f(rng):\n    return rng.random(3)\n") as student:
        assert np.array_equal(
            student.f(np.random.default_rng(7)), np.random.default_rng(7).random(3)
        )


def test_warnings_of_the_last_call(box):
    """They belong to one call, and to all calls of a map."""
    source = "import numpy as np\n\n\ndef f(x):\n    return np.exp(np.float64(x))\n"
    with submission(box, source) as student:
        student.f.map([1.0, 1e4])
        assert [category for category, _ in student.last_call.warnings] == ["RuntimeWarning"]
        student.f(1.0)
        assert student.last_call.warnings == []


def test_arguments_are_seen_as_they_were_left(box):
    """A watched call brings the arguments back, changed or not."""
    with submission(box, "def f(x, n):\n    x += 1\n    return n\n") as student:
        mine = np.zeros(2)
        value, (arguments, named) = student.f.watched(mine, n=3)
        assert (value, named) == (3, {"n": 3})
        assert arguments[0].tolist() == [1.0, 1.0]
        assert mine.tolist() == [0.0, 0.0]


def test_output_is_kept_up_to_its_bound(box):
    """The first kilobytes of both streams are kept, without control characters."""
    source = """
    import sys
    print("begin \\x1b[2J")
    sys.stderr.write("error\\n")


    def f():
        print("x" * 20_000)
    """
    with submission(box, source) as student:
        student.f()
        student._session.close()
        output = student._session.output
    assert "begin \ufffd[2J" in output
    assert "error" in output
    assert len(output) <= LIMITS.output_kb << 10


def test_too_much_output_ends_the_call_that_printed_it(box):
    """The call that goes beyond the bound is the same one every time, however fast it was."""
    source = "def f(n):\n    print('x' * n)\n"
    bound = 64 * (LIMITS.output_kb << 10)
    with submission(box, source) as student:
        student.f(bound - 10)
        student.f(5)
        with pytest.raises(WorkerDied) as caught:
            student.f(10)
    assert caught.value.reason == "output"


def test_input_and_plots_do_not_hang(box):
    """input() is an error at once; plotting does nothing."""
    source = """
    import matplotlib.pyplot as plt


    def ask():
        return input("? ")


    def plot():
        figure, axes = plt.subplots(2, 2)
        axes[0, 1].plot([1, 2])
        plt.show()
        return 1
    """
    with submission(box, source) as student:
        assert student.plot() == 1
        with pytest.raises(StudentRaised) as caught:
            student.ask()
        assert caught.value.raised.type_name == "EOFError"


# Files


def test_files_of_the_scratch_folder(box):
    """Both sides see the same files; data of the assignment lies there."""
    source = """
    def load():
        with open("data.csv") as file:
            return file.read()


    def save():
        with open("new.txt", "w") as file:
            file.write("kept")
    """
    with submission(box, source, data={"data.csv": b"1,2\n"}) as student:
        assert student.load() == "1,2\n"
        assert "new.txt" not in student.files
        student.save()
        assert student.files["new.txt"] == b"kept"
        student.files["data.csv"] = b"3\n"
        assert student.load() == "3\n"
        del student.files["new.txt"]
        assert sorted(student.files) == ["data.csv"]


# Failures


def test_an_exception_says_where_it_was_raised(box):
    """Type, message, bases and the lines of the student's own files cross as text."""
    source = "class Mine(ValueError):\n    pass\n\n\ndef f():\n    raise Mine('no')\n"
    with submission(box, source) as student:
        with pytest.raises(StudentRaised) as caught:
            student.f()
        raised = caught.value.raised
        assert (raised.type_name, raised.message) == ("Mine", "no")
        assert "ValueError" in raised.bases
        assert raised.frames == (("main.py", 6, "f"),)
        assert caught.value.verdict is Verdict.CRASHED


@pytest.mark.parametrize(
    "source",
    [
        "def f(:\n",
        "raise ValueError('no')\n",
        "import nothing_like_this\nassert not nothing_like_this.x\n",
        "import sys; sys.exit(0)\n",
    ],
)
def test_a_module_that_does_not_load_is_tried_once(box, source):
    """The first failure is the failure of every later use, at no cost."""
    with submission(
        box, f"print('tried')\n{source}" if "def" not in source else source
    ) as student:
        for _ in range(3):
            with pytest.raises(StudentRaised) as caught:
                student.f()
            assert caught.value.loading == "main"
        student._session.close()
        assert student._session.output.count("tried") <= 1


LIMITED = {
    "computing": ("while True: pass", "computing", Verdict.TIMEOUT),
    "waiting": ("import time; time.sleep(60)", "waiting", Verdict.TIMEOUT),
    "output": ("import os\n    while True: os.write(1, b'x' * 9999)", "output", Verdict.OUTPUT),
    "exit": ("import os; os._exit(1)", "exit", Verdict.CRASHED),
    "abort": ("import os; os.abort()", "signal", Verdict.CRASHED),
    "closing": ("import os; os.closerange(0, 99)", "exit", Verdict.CRASHED),
    "channel": ("import os; os.write(3, b'x' * 99); return 1", "protocol", Verdict.CRASHED),
    "reply": ("import numpy as np; return np.zeros(10**6)", "reply", Verdict.CRASHED),
}


@pytest.mark.parametrize("kind", LIMITED)
def test_a_dead_worker_is_replaced(box, kind):
    """A limit or a crash has a reason and a verdict, and the next call works."""
    code, reason, verdict = LIMITED[kind]
    with submission(box, f"def f():\n    {code}\n\n\ndef g():\n    return 1\n") as student:
        assert student.g() == 1
        with pytest.raises(WorkerDied) as caught:
            student.f()
        assert (caught.value.reason, caught.value.verdict) == (reason, verdict)
        assert student.g() == 1
        assert student._session.workers == 2


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("import numpy as np; return np.ones(10**9)", "MemoryError"),
        ("return [bytearray(1 << 20) for _ in range(4000)]", "MemoryError"),
        ("return f()", "RecursionError"),
        ("return [[]] * 10**6", "Unrepresentable"),
        ("open('f', 'wb').write(b'x' * (64 << 20))", "OSError"),
        ("import os; os.fork()", "PermissionError"),
        ("import socket; socket.socket()", "PermissionError"),
    ],
)
def test_a_refused_request_is_an_exception(box, code, kind):
    """What a limit refuses is an exception in the student's code, and the worker lives on."""
    with submission(box, f"def f():\n    {code}\n") as student:
        with pytest.raises(StudentRaised) as caught:
            student.f()
        assert kind in (caught.value.raised.type_name, *caught.value.raised.bases)
        assert (kind == "MemoryError") == (caught.value.verdict is Verdict.MEMORY)


def test_a_submission_has_a_budget(box):
    """All calls together are bounded; afterwards everything is over, also with a dead worker."""
    source = "import os, time\n\n\ndef f():\n    time.sleep(1.5)\n    os._exit(1)\n"
    with submission(box, source, submission_seconds=2.4) as student:
        reasons = []
        for _ in range(4):
            with pytest.raises(WorkerDied) as caught:
                student.f()
            reasons.append(caught.value.reason)
        assert reasons[0] == "exit"
        assert reasons[-2:] == ["budget", "budget"]


# One after the other


def test_nothing_survives_a_submission(box):
    """Files, modules, patches, environment and processes end with the submission."""
    leave = """
    import builtins, os, sys
    import numpy as np
    os.makedirs("deep/deeper")
    os.mkdir("closed", 0)
    with open("left", "w") as file:
        file.write("x")
    os.environ["LEFT"] = "x"
    np.left = builtins.left = sys.modules["left"] = "x"
    builtins.print = None
    """
    look = """
    import builtins, os, sys
    import numpy as np


    def f():
        return [
            sorted(os.listdir(".")), dict(os.environ), hasattr(np, "left"), "left" in sys.modules,
            hasattr(builtins, "left"), print is None,
        ]
    """
    with submission(box, leave) as student, pytest.raises(MissingName):
        _ = student.nothing
    with submission(box, look) as student:
        assert student.f() == [[], {}, False, False, False, False]


def test_files_do_not_outlive_a_worker_either(box):
    """A replaced worker finds the data files as they were handed out and nothing else."""
    source = """
    import os


    def spoil():
        for name in ("data.csv", "new"):
            with open(name, "w") as file:
                file.write("spoilt")
        os._exit(0)


    def look():
        return {name: open(name).read() for name in os.listdir(".")}
    """
    with submission(box, source, data={"data.csv": b"1"}) as student:
        with pytest.raises(WorkerDied):
            student.spoil()
        assert student.look() == {"data.csv": "1"}


def test_a_zygote_that_is_gone_is_replaced(box):
    """A killed zygote costs the submission at hand; the next one gets a new zygote."""
    box._process.kill()
    os.waitid(os.P_PID, box._process.pid, os.WEXITED | os.WNOWAIT)  # it may take a moment
    with submission(box, "def f():\n    return 1\n") as student, pytest.raises(EngineError):
        student.f()
    with submission(box, "def f():\n    return 1\n") as student:
        assert student.f() == 1
