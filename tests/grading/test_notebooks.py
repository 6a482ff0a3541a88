"""A handed-in notebook is graded like the modules it stands for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.authoring.trial import grade_variants
from autograder.content.discover import find_assignment
from autograder.content.notebook import make_notebook
from autograder.course.course import find_course
from autograder.course.records import Result, Status, Text
from autograder.grading.explain import is_about_code
from autograder.grading.graded_files import choose_files
from tests.gradebook.samples import check
from tests.helpers.chain_course import SOLUTION, chain_course
from tests.helpers.notebooks import cell, notebook, solved
from tests.helpers.tiny_course import write

NAME = "20-chain.en.ipynb"
SQUARE = "def square(z):\n    return z * z\n"
NORM = "def norm(z):\n    return np.sqrt(np.sum(square(z)))\n"
STUB = '''"""A chain of exercises."""

import numpy as np


def square(z):
    """z times z."""
    raise NotImplementedError("square")


def norm(z):
    """The length of a vector."""
    raise NotImplementedError("norm")


class Model:
    """A weighted sum."""

    def __init__(self, n, activation=square):
        """n weights of one."""
        raise NotImplementedError("Model.__init__")

    def predict(self, x):
        """The activation of the weighted sum."""
        raise NotImplementedError("Model.predict")

    def fit(self, x, steps):
        """Steps against the prediction."""
        raise NotImplementedError("Model.fit")
'''
MODEL = SOLUTION[SOLUTION.index("class Model") :]
NUMPY = "import numpy as np\n"
PARTS = (NUMPY, SQUARE, NORM, MODEL)
WRONG = b"def square(z):\n    return 7\n"
HARMLESS = {
    "one cell": (NUMPY + SQUARE + NORM + MODEL,),
    "magics": ("%matplotlib inline\n" + NUMPY, "%%time\n" + SQUARE, NORM, MODEL),
    "shell": ("!pip install numpy", "%%bash\nexit 1", "%timeit square(3)", "square?", *PARTS),
    "jupyter": ("files = !ls", "get_ipython().run_line_magic('time', 'f()')", *PARTS),
    "output": (*PARTS, "display(square(2))", "print('fine')", "square(3)"),
    "imports itself": ("import chain", *PARTS, "from chain import square as again"),
    "raising": ("1 / 0", *PARTS, "raise SystemExit", "import sys\nsys.exit(3)", "def broken(:"),
    "out of order": (NUMPY, MODEL, NORM, SQUARE),
    "await": (*PARTS, "await something()"),
    "main": (*PARTS, "if __name__ == '__main__':\n    raise SystemExit"),
    "magics in a string": ('text = """\n%matplotlib inline\n!ls\n"""', *PARTS),
    "two versions": (SQUARE.replace("z * z", "z + z"), *PARTS),
    "at the end": (*PARTS, 'raise NotImplementedError("notes")'),
    "our machinery": (
        cell("import os\nos._exit(0)", autograder={"role": "setup"}),
        *PARTS,
        cell("import os\ncheck('square')\n1 / 0", autograder={"role": "check"}),
    ),
} | {
    f"in a cell of ours: {role}": tuple(cell(part, autograder={"role": role}) for part in PARTS)
    for role in ("check", "given", "open", "nonsense")
}


def claiming():
    """A cell that says of itself that it is worth points."""
    claims = {"grade": True, "grade_id": "grade-square", "points": 99, "solution": False}
    forged = cell("print('points: 6.0')\n6.0", nbgrader=claims, autograder={"role": "check"})
    forged["outputs"] = [{"output_type": "execute_result", "data": {"text/plain": "6.0"}}]
    return forged


CELLS = {
    "a cell raises": (cell("# Title", "markdown"), NUMPY, "x = 1 / 0\n" + SQUARE, NORM, MODEL),
    "no Python": (NUMPY, SQUARE.replace("):", ")"), NORM, MODEL),
    "waits": (NUMPY, "await nothing\n" + SQUARE, NORM, MODEL),
    "nowhere": (NUMPY, NORM, MODEL),
    "a function raises": (
        "# first\n" + NUMPY,
        SQUARE.replace("return z * z", "y = 1\n    return y / 0"),
    ),
    "endless": (*PARTS, "while True:\n    pass"),
    "claims": (
        claiming(),
        cell("x = 1", autograder={"role": "solution", "exercise": "square"}),
    ),
    "one mistake": (NUMPY, SQUARE.replace("z * z", "z + z"), NORM, MODEL),
}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    made = chain_course(tmp_path_factory.mktemp("chain"))
    folder = made.paths.assignments / "20-chain"
    write(folder / "chain.py", STUB)
    write(folder / "test_public.py", "import chain\n\ndef test_all():\n    chain.Model\n")
    return made


@pytest.fixture(scope="module")
def assignment(course):
    return find_assignment(course, "20")


def stub_of_square(course, assignment) -> str:
    """The cell of the notebook as it is handed out."""
    cells = json.loads(make_notebook(course, assignment, "en"))["cells"]
    return next("".join(one["source"]) for one in cells if one["id"] == "solution-square")


@pytest.fixture(scope="module")
def graded(course, assignment) -> dict[str, Result]:
    """The results of all that is handed in here, by one batch."""
    stub = stub_of_square(course, assignment)
    files = {
        f"solved {language}": {f"20-chain.{language}.ipynb": solved(course, assignment, language)}
        for language in ("de", "en")
    } | {
        "untouched": {"any.ipynb": make_notebook(course, assignment, "en")},
        "a written module": {"chain.py": WRONG, "20-chain.ipynb": notebook(*PARTS)},
    }
    cells = CELLS | {
        "the stub behind": (*PARTS, stub + "\n\n"),
        "a changed stub behind": (*PARTS, stub.replace("raise NotImplementedError", "return 7 #")),
    }
    files |= {name: {NAME: notebook(*some)} for name, some in (cells | HARMLESS).items()}
    return grade_variants(course, assignment, files, jobs=1)


def said(result: Result, exercise: str) -> str:
    found = next(entry for entry in result.exercises if entry.name == exercise)
    return next(c.message.en for c in found.checks if not c.passed)


def points(result: Result) -> dict[str, float]:
    return {entry.name: entry.points for entry in result.exercises}


def test_the_solution_in_its_cells_earns_everything(graded):
    """In both languages; and the result says what counted."""
    for language in ("de", "en"):
        result = graded[f"solved {language}"]
        assert result.points == result.max_points == 6
        assert result.submission["counted"] == {"chain": f"20-chain.{language}.ipynb"}
        assert result.message.en == f"The notebook 20-chain.{language}.ipynb was graded."


def test_the_untouched_notebook_earns_nothing(graded):
    """And says that nothing is written yet."""
    result = graded["untouched"]
    assert result.points == 0
    assert said(result, "square").startswith("Not written yet")


def test_what_notebooks_are_full_of_costs_nothing(graded):
    """Whatever else is in it, what is defined counts, and wherever it was written."""
    assert {name: graded[name].points for name in HARMLESS} == dict.fromkeys(HARMLESS, 6)


def test_a_copy_of_the_stub_does_not_undo_the_solution(graded):
    """Neither before nor behind it; a changed copy counts as in Python."""
    assert graded["the stub behind"].points == 6
    assert points(graded["a changed stub behind"])["square"] == 0


def test_a_cell_that_raises_is_named_where_its_function_is_missed(graded):
    """The number counts all cells, the text ones too."""
    raised = said(graded["a cell raises"], "square")
    assert raised == "Cell 3 raised ZeroDivisionError, so `square` was never defined."
    broken = said(graded["no Python"], "square")
    assert broken == "Cell 2 raised SyntaxError, so `square` was never defined."
    assert "`await` in functions only" in said(graded["waits"], "square")
    nowhere = said(graded["nowhere"], "square")
    assert nowhere.startswith("There is no `square` in the notebook.")


def test_an_error_is_located_in_its_cell(graded):
    """Cell and line, and the line itself."""
    told = said(graded["a function raises"], "square")
    assert "in cell 2, line 3: `return y / 0`" in told


def test_an_endless_cell_is_a_time_out(graded):
    """As an endless module is."""
    result = graded["endless"]
    assert result.points == 0
    assert result.exercises[0].checks[0].verdict == "timeout"


def test_nothing_a_notebook_says_of_itself_is_points(graded):
    """Neither what it prints, nor its metadata, nor its outputs."""
    assert graded["claims"].points == 0


def test_follow_through_and_known_mistakes_work_in_a_notebook(graded):
    """One mistake costs once."""
    assert points(graded["one mistake"]) == {
        "square": 0, "norm": 1, "Model.__init__": 1, "Model.predict": 1, "Model.fit": 1,
    }  # fmt: skip


def test_a_module_that_was_written_counts_before_the_notebook(graded, assignment):
    """The stub does not, nor an empty file."""
    book = notebook(*PARTS)
    assert graded["a written module"].points == 0
    stub = (assignment.folder / "chain.py").read_bytes().replace(b"\n", b"\r\n")
    for untouched in (stub, b"", b"\n"):
        chosen = choose_files({"chain.py": untouched, "20-chain.ipynb": book}, assignment)
        assert (chosen.sources, chosen.notebook.modules) == ({}, ("chain",))


def test_which_notebook_counts(assignment, course):
    """The one named after the assignment; among several of them the one that was written in."""
    book, stub = notebook(*PARTS), make_notebook(course, assignment, "de")
    assert choose_files({"mine.ipynb": book}, assignment).notebook.file == "mine.ipynb"
    named = {"scratch.ipynb": notebook("x = 1"), "20-chain.ipynb": book}
    assert choose_files(named, assignment).notebook.file == "20-chain.ipynb"
    both = {"20-chain.de.ipynb": stub, "20-chain.en.ipynb": book, "old.ipynb": book}
    assert choose_files(both, assignment).notebook.file == "20-chain.en.ipynb"
    alike = choose_files({"a.ipynb": book, "b.ipynb": book}, assignment)
    assert alike.notebook.file == "a.ipynb"
    other = notebook(NUMPY, SQUARE.replace("z * z", "z + z"), NORM, MODEL)
    several = choose_files({"a.ipynb": book, "b.ipynb": other}, assignment)
    assert several.notebook is None
    assert "several notebooks (a.ipynb, b.ipynb)" in several.remark.en
    below = {"hand-in/20-chain.ipynb": book, "hand-in/picture.png": b"", "notes.md": b""}
    assert choose_files(below, assignment).notebook.file == "20-chain.ipynb"
    assert choose_files({"a/20-chain.ipynb": book, "b/20-chain.ipynb": book}, assignment).empty


def test_an_unreadable_notebook_is_rejected_with_the_reason(course, assignment):
    """With a module beside it the module counts; a stub is graded, and the reason said."""
    stub = (assignment.folder / "chain.py").read_bytes()
    broken = {"20-chain.ipynb": b"[" * 100_000}
    variants = {
        "alone": broken,
        "with a module": broken | {"chain.py": WRONG},
        "with the stub": broken | {"chain.py": stub},
        "empty": {"20-chain.ipynb": b'{"cells": []}'},
    }
    results = grade_variants(course, assignment, variants, jobs=1)
    for name in ("alone", "empty"):
        assert results[name].status is Status.REJECTED
        assert results[name].message.en.startswith("20-chain.ipynb ")
    assert results["with a module"].status is Status.GRADED
    assert results["with a module"].message is None
    assert results["with the stub"].message.en.startswith("20-chain.ipynb is too large or nested")


def test_rules_about_the_source_name_cell_and_line():
    """A loop is found in the cell where it stands."""
    real = find_course(Path(__file__).parents[2])
    every = "np.array([max(0.0, x) for x in z.ravel()]).reshape(z.shape)"
    loop = f"def relu(z):\n    z = np.asarray(z, float)\n    return {every}\n"
    book = notebook(cell("# Title", "markdown"), NUMPY, "def broken(:\n\n", loop)
    given = {"02-activations.ipynb": book}
    result = grade_variants(real, find_assignment(real, "02"), {"one": given}, jobs=1)["one"]
    relu = next(entry for entry in result.exercises if entry.name == "relu")
    messages = [check.message.en for check in relu.checks]
    assert [m for m in messages if "`[... for ...]` in cell 4, line 3" in m], messages


def test_a_name_missing_from_a_notebook_is_about_the_code():
    """Not about a value: pages may say it at every level; also of results without causes."""

    def told(de, en):
        return check("a", passed=False, message=Text(de=de, en=en))

    missing = told("", "Cell 3 raised NameError, so `square` was never defined.")
    assert is_about_code(missing, "chain", "square")
    assert not is_about_code(missing, "chain", "norm")
    spelt = "Im Notebook gibt es kein `norm`. Ist der Name richtig geschrieben?"
    nowhere = told(spelt, "There is no `norm` in the notebook. Is the name spelt correctly?")
    assert is_about_code(nowhere, "chain", "norm")
