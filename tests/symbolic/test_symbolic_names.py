"""What students' tools call readable is readable when graded, for every task; and the reverse."""

import importlib.util
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from autograder.content.formulas import tasks_of
from autograder.grading.assertions import CheckFailed
from autograder.grading.formulas import Undecided
from autograder.symbolic import Line, check_derivation
from autograder.symbolic.drawing import bundle

ROOT = Path(__file__).resolve().parents[2] / "assignments"
TASKS = {
    (path.parent.name, name): task
    for path in sorted(ROOT.glob("*/assignment.toml"))
    for name, task in tasks_of(path).items()
}
FORMULAS = [key for key, task in TASKS.items() if not task.word]
# One text for each way in which names and notation can differ.
TEXTS = [
    *(
        "x",
        "y",
        "x1",
        "x_1",
        "a",
        "z",
        "L",
        "s_i",
        "z_j",
        "y_i",
        "n",
        "A2",
        "Y",
        "Z2",
        "q",
        "w_jk",
    ),
    *(
        "2·x²",
        "1/2",
        "½",
        "sigma(x)*(1 - sigma(x))",
        "σ(z)",
        "f(x)",
        "f'(x)",
        "max(0, x)",
        "coth(a)",
    ),
    *(
        "Derivative(L, a)",
        "dL/da*da/dz",
        "dL/dz = a - y",
        "dz = a - y",
        "= x",
        "y' = x",
        "f'(x) = x",
    ),
    *(
        "d/dx (x**2)",
        "(x, y)",
        "(1, 2)",
        "(1,2)",
        "(2,5, 3)",
        "2,5",
        "1 if x > 0 else 0",
        "log10(x)",
    ),
    *("delta_ij", "Sum(z_k, (k, 1, n))", "d_x2 = x", "a = 1", "d = 0", "∇f = (1, 2)", "x = y = 1"),
    *(
        "Derivative(x**2, x) = x",
        "2x",
        "x**",
        "oo",
        "Piecewise((1, Eq(i, j)), (0, True))",
        "1_000",
    ),
]


def load(name, path):
    """A module from a file, under a name of its own."""
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # where its dataclasses look for it
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def tools(tmp_path_factory):
    """The file that students of each assignment get, loaded."""
    found = {}
    for name in {assignment for assignment, _ in TASKS}:
        path = tmp_path_factory.mktemp(name) / bundle.NAME
        path.write_text(bundle.source(tasks_of(ROOT / name / "assignment.toml")), "utf-8")
        found[name] = load(f"tool_{name}", path)
    return found


@pytest.fixture(scope="module")
def suites():
    """The hidden checks of each assignment by exercise, and its derivation problems by name."""
    checks, problems = {}, {}
    for name in {assignment for assignment, _ in TASKS}:
        for path in sorted((ROOT / name / "hidden").glob("test_*.py")):
            for key, value in vars(load(f"{name}_{path.stem}", path)).items():
                problems[name, f"derivations.{key}"] = value
                for mark in getattr(value, "pytestmark", ()):
                    if mark.args:
                        checks[name, mark.args[0]] = value
    return checks, problems


def is_readable_when_graded(suites, key, text):
    checks, problems = suites
    if key[1].startswith("derivations."):
        statuses = [line.status for line in check_derivation([text], problems[key]).lines]
        return Line.UNREADABLE not in statuses
    student = SimpleNamespace(module=lambda _: SimpleNamespace(ANSWERS={key[1][8:]: text}))
    try:
        checks[key](student)
    except CheckFailed as failed:
        return "Cannot be read" not in failed.text.en
    except Undecided:
        return True
    return True


@pytest.mark.parametrize("key", FORMULAS, ids="-".join)
def test_both_sides_call_the_same_readable(tools, suites, key, capsys):
    group, _, name = key[1].partition(".")
    differ = []
    for text in TEXTS:
        entry = [text] if group == "derivations" else text
        public = not tools[key[0]].look({name: entry}, group)
        if public != is_readable_when_graded(suites, key, text):
            differ.append((text, public))
    capsys.readouterr()
    assert not differ


def test_every_answer_and_derivation_has_its_names():
    """No task is left to be read with any name at all."""
    for path in sorted(ROOT.glob("*/assignment.toml")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith(('name = "answers.', 'name = "derivations.')):
                assert (path.parent.name, line.split('"')[1]) in TASKS


def test_a_word_is_no_formula():
    words = {name for (_, name), task in TASKS.items() if task.word}
    limits = {f"answers.y{label}_a_to_{end}" for label in (0, 1) for end in (0, 1)}
    assert words == {"answers.learned_function", *limits}
