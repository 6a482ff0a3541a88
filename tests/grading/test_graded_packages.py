"""Which files of a package that was handed in are graded."""

from __future__ import annotations

import sys

import pytest

from autograder.content.manifest import read_assignment
from autograder.grading.graded_files import choose_files
from autograder.grading.reference import load_module
from tests.helpers.tiny_course import tiny_course

OPERATORS = b"def add(x, y):\n    return x + y\n"
LAYERS = b"from ..operators import add\ndef twice(x):\n    return add(x, x)\n"


@pytest.fixture
def assignment(tmp_path):
    course = tiny_course(tmp_path)
    folder = course.paths.assignments / "03-mini"
    solution = course.paths.solutions / "03-mini" / "minitensor"
    folder.mkdir()
    (solution / "nn").mkdir(parents=True)
    (folder / "assignment.toml").write_text(
        'schema = 1\ntitle = { de = "M", en = "M" }\n'
        'modules = ["minitensor.operators", "minitensor.nn.layers"]\n'
        '[[exercise]]\nname = "add"\npoints = 1\n'
        '[[exercise]]\nname = "twice"\nmodule = "minitensor.nn.layers"\npoints = 1\n'
    )
    (solution / "operators.py").write_bytes(OPERATORS)
    (solution / "nn" / "layers.py").write_bytes(LAYERS)
    return read_assignment(folder, course)


def test_all_of_the_package_is_there(assignment):
    """With modules of the student's own, under their names."""
    files = {
        "minitensor/__init__.py": b"from .operators import add\n",
        "minitensor/operators.py": OPERATORS,
        "minitensor/nn/layers.py": LAYERS,
        "minitensor/nn/own/more.py": b"x = 1\n",
        "notes.txt": b"",
    }
    found = choose_files(files, assignment)
    assert found.sources == {
        "minitensor": files["minitensor/__init__.py"],
        "minitensor.operators": OPERATORS,
        "minitensor.nn.layers": LAYERS,
        "minitensor.nn.own.more": b"x = 1\n",
    }
    assert found.remark is None


@pytest.mark.parametrize("folder", ["", "outer/", "outer/inner/"])
@pytest.mark.parametrize("package", ["minitensor/", ""])
def test_its_folder_lies_anywhere(assignment, folder, package):
    """Also where the files were handed in without the package's own folder."""
    files = {
        f"{folder}{package}operators.py": OPERATORS,
        f"{folder}{package}nn/layers.py": LAYERS,
        f"{folder}test_public.py": b"def test():\n    pass\n",
    }
    sources = choose_files(files, assignment).sources
    assert sources["minitensor.operators"] == OPERATORS
    assert sources["minitensor.nn.layers"] == LAYERS


def test_a_package_and_a_module_of_one_name(assignment):
    """The package counts, as in Python."""
    other = b"def add(x, y):\n    return 0\n"
    files = {
        "minitensor/operators/__init__.py": other,
        "minitensor/operators.py": OPERATORS,
        "minitensor.py": b"1 / 0\n",
        "minitensor/__init__.py": b"",
        "minitensor/nn/layers.py": LAYERS,
    }
    sources = choose_files(files, assignment).sources
    assert sources["minitensor.operators"] == other
    assert sources["minitensor"] == b""


@pytest.mark.parametrize("name", ["minitensor/operators (1).py", "operators.py.txt"])
def test_a_module_whose_name_has_slipped(assignment, name):
    """It is graded under its own, which is said."""
    found = choose_files({name: OPERATORS, "minitensor/nn/layers.py": LAYERS}, assignment)
    assert found.sources["minitensor.operators"] == OPERATORS
    assert found.remark is not None
    assert f"{name} as minitensor/operators.py was graded" in found.remark.en


def test_a_notebook_is_no_package(assignment):
    """It does not count, and the hand-in is told which files it was."""
    found = choose_files({"03-mini.ipynb": b"{}"}, assignment)
    assert found.empty
    assert "only: 03-mini.ipynb" in found.remark.en


def test_the_reference_is_a_package_of_its_folder(assignment, tmp_path, monkeypatch):
    """A package of that name that was loaded from elsewhere is forgotten."""
    monkeypatch.setattr(sys, "path", [*sys.path])
    elsewhere = tmp_path / "elsewhere" / "minitensor"
    elsewhere.mkdir(parents=True)
    (elsewhere / "operators.py").write_text("def add(x, y):\n    return 0\n")
    assert load_module(elsewhere.parent, "minitensor.operators").add(1, 2) == 0
    layers = load_module(assignment.solution, "minitensor.nn.layers")
    assert layers.twice(4) == 8
    assert load_module(assignment.solution, "minitensor.nn.layers") is layers
    for name in [name for name in sys.modules if name.startswith("minitensor")]:
        del sys.modules[name]
