"""Cells of a notebook in the sandbox: as Jupyter runs them, and whatever becomes of one."""

from __future__ import annotations

import pytest

from autograder.sandbox.cells import Ran, run_cells
from autograder.sandbox.session import Session
from autograder.sandbox.worker_failures import WorkerDied
from tests.sandbox.conftest import LIMITS


@pytest.fixture
def ran(box):
    """Runs cells in a fresh worker beside two files."""
    files = {"daten/größen.csv": b"1,2\n", "beside.py": b"def three():\n    return 3\n"}
    session = Session(box, {}, files, LIMITS)

    def run(*sources: str) -> list[Ran]:
        cells = [(f"cell {number}", source) for number, source in enumerate(sources, 1)]
        return run_cells(session, cells, 7)

    run.session = session
    yield run
    session.close()


def kinds(found: list[Ran]) -> list[str]:
    """How each cell ended: by what it raised, by a limit, or with a value."""
    names = []
    for one in found:
        if isinstance(one.failure, WorkerDied):
            names.append(one.failure.reason)
        else:
            names.append(one.shown if one.failure is None else one.failure.raised.type_name)
    return names


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("1.5", "1.5"),
        ("x = 1; x + 1", "2"),
        ("(\n    1 +\n    2\n)", "3"),
        ("x = 'ä'; 'größer' + x", "'größerä'"),
        ("2;", ""),
        ("2;  # not shown", ""),
        ("'; # shown'", "'; # shown'"),
        ("x = 3", ""),
        ("None", ""),
        ("if True:\n    4", ""),
        ("# nothing", ""),
        ("import numpy as np\nnp.float64(0.5)", "0.5"),
        ("import numpy as np\nnp.array(0.5)", "array(0.5)"),
        ("__name__", "'__main__'"),
        ("import beside\nbeside.three()", "3"),
        ("open('daten/größen.csv').read()", "'1,2\\n'"),
        ("import os\nos.environ['NBGRADER_EXECUTION']", "'autograde'"),
    ],
)
def test_the_last_value_is_shown(ran, source, shown):
    """A last expression, unless a semicolon keeps it; numbers of numpy's are numbers."""
    assert kinds(ran(source)) == [shown]


def test_all_cells_share_one_namespace(ran):
    """Functions see what later cells delete and define."""
    found = ran("a = 1\ndef f():\n    return a", "del a", "f()", "a = 5", "f()")
    assert kinds(found) == ["", "", "NameError", "", "5"]


def test_a_cell_that_raises_keeps_what_it_did_before(ran):
    """As in Jupyter: the lines before the mistake hold, the cells behind go on."""
    assert kinds(ran("a = 1\n1 / 0", "a", "x = (", "a")) == [
        "ZeroDivisionError", "1", "SyntaxError", "1"
    ]  # fmt: skip


def test_a_cell_that_ends_its_process_is_left_out_behind(ran):
    """Those before it are run again, in a process that has never seen it."""
    found = ran("a = [1]", "while True:\n    a[0] = 2", "a", "import os\nos._exit(3)", "a")
    assert kinds(found) == ["", "computing", "[1]", "exit", "[1]"]
    assert ran.session.workers == 3


def test_time_is_bounded_for_all_cells_together(box):
    """The cells behind are not run any more, and nothing hangs."""
    limits = LIMITS.__class__(cpu_seconds=0.2, wall_seconds=0.4, submission_seconds=0.5)
    session = Session(box, {}, {}, limits)
    cells = [(f"cell {n}", "while True: pass") for n in range(9)]
    found = run_cells(session, [*cells, ("cell 10", "1")], 7)
    session.close()
    assert kinds(found)[:1] == ["computing"]
    assert kinds(found)[-2:] == ["budget", "budget"]


def test_what_is_written_to_stderr_is_noted(ran):
    """A warning is; what is printed is not. Each warning comes once for each place."""
    found = ran(
        "import warnings\ndef f():\n    warnings.warn('hm')",
        "f()",
        "f()",
        "print('out')",
        "import sys\nprint('err', file=sys.stderr)",
    )
    assert [one.warned for one in found] == [False, True, False, False, True]
    assert found[3].printed == "out\n"


def test_pictures_are_told(ran):
    """Nothing is drawn, so a test that looks at a picture is no test; other cells are."""
    found = ran(
        "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()", "ax.lines", "1", "a = plt"
    )
    assert [one.draws for one in found] == [True, True, False, True]


def test_what_could_not_be_imported_is_an_error_where_it_is_used(ran):
    """Not before: what else a cell imports is there. A test that needs it does not pass."""
    found = ran("import numpy as np, nowhere", "np.ones(1)", "assert nowhere.f(1) == 2")
    assert kinds(found) == ["", "array([1.])", "ModuleNotFoundError"]
