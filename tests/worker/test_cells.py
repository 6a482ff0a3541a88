"""The cells of a notebook run one by one in one namespace."""

from __future__ import annotations

import builtins
import linecache
import sys
from types import ModuleType

import pytest

from autograder.worker import loader
from autograder.worker.cells import run_cells
from autograder.worker.loader import Sources


@pytest.fixture(autouse=True)
def _as_before(monkeypatch):
    """Nothing that Jupyter's names or the cells leave behind outlives a test."""
    for name in ("display", "get_ipython", "check", "show_plot"):
        monkeypatch.setattr(builtins, name, None, raising=False)
    monkeypatch.setattr(linecache, "cache", dict(linecache.cache))
    monkeypatch.setattr(sys, "modules", dict(sys.modules))


def run(*sources: str):
    module = ModuleType("m")
    cells = [(f"cell {n}", s.encode("utf-8", "surrogatepass")) for n, s in enumerate(sources, 1)]
    loader.absent.install()
    loader.jupyter.install()
    problems = run_cells(cells, module)
    return vars(module), problems


def test_later_cells_see_and_replace_what_earlier_ones_defined():
    """As in a kernel."""
    space, problems = run("x = 1", "y = x + 1", "x = 5")
    assert (space["x"], space["y"], problems) == (5, 2, [])


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("1 / 0", "ZeroDivisionError"),
        ("def f(:", "SyntaxError"),
        ("await f()", "SyntaxError"),
        ("import sys; sys.exit(0)", "SystemExit"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("raise MemoryError", "MemoryError"),
        ("def f(): f()\nf()", "RecursionError"),
        ("x = '\ud800'", "UnicodeEncodeError"),
        ("return 1", "SyntaxError"),
    ],
)
def test_whatever_a_cell_raises_the_others_run(cell, kind):
    """It is told with the name of the cell."""
    space, problems = run("a = 1", cell, "b = 2")
    assert (space["a"], space["b"]) == (1, 2)
    assert problems == [("cell 2", kind)]


def test_a_cell_that_misses_a_name_is_tried_again():
    """Until nothing new comes of it."""
    space, problems = run("z = y + 1", "y = x + 1", "x = 1", "w = nowhere")
    assert (space["y"], space["z"]) == (2, 3)
    assert problems == [("cell 4", "NameError")]


def test_names_of_jupyter_do_nothing():
    """Called, asked for attributes, in chains."""
    _, problems = run(
        "display(1, raw=True)\nget_ipython().run_line_magic('a', '')\ncheck('x')\nshow_plot('y')"
    )
    assert problems == []


def test_the_notebook_is_one_module_under_all_its_names():
    """Whoever imports it first, and from within as well."""
    cells = [("cell 1", b"import two\nf = 1"), ("cell 2", b"from one import f as g")]
    finder = Sources({"helper": b"import one\nh = one.f"}, ["one", "two"], cells)
    sys.meta_path.append(finder)
    try:
        module = finder.load("two")
        assert module is finder.load("one")
        assert (module.f, module.g, finder.problems) == (1, 1, [])
        assert finder.load("helper").h == 1
        assert finder.loaded_modules() == [sys.modules["helper"], module]
    finally:
        sys.meta_path.remove(finder)
