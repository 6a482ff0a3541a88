"""The folder that a hand-in's modules lie in."""

from __future__ import annotations

import pytest

from autograder.collect.layout import module_folders

MODULES = ("mini.operators", "mini.nn.layers")


@pytest.mark.parametrize(
    ("paths", "folders"),
    [
        (["mini/operators.py", "mini/nn/layers.py"], [""]),
        (["a/b/mini/operators.py", "a/b/mini/nn/layers.py", "a/notes.py"], ["a/b"]),
        (["x/mini/nn/layers.py", "y/mini/operators.py"], ["y"]),
        (["x/mini/operators.py", "y/mini/operators.py"], ["x", "y"]),
        (["operators.py", "nn/layers.py"], [""]),
        (["my/operators.py", "my/nn/layers.py"], ["my"]),
        (["deep/layers.py"], ["deep"]),
        (["mini/other.py", "gemini/operators.txt"], []),
        (["gemini/operators.py"], ["gemini"]),
    ],
)
def test_modules_of_a_package_lie_in_its_folders(paths, folders):
    """The folder around the package is the top; without the package's, the one around the files."""
    assert module_folders(paths, MODULES) == folders


@pytest.mark.parametrize(
    ("paths", "folders"),
    [
        (["mini/__init__.py", "mini/operators.py"], [""]),
        (["a/mini/__init__.py", "a/mini/nn/__init__.py", "a/mini/nn/layers.py"], ["a"]),
        (["a/lines.py", "a/b/__init__.py"], ["a"]),
        (["lines.py", "mini/__init__.py"], [""]),
    ],
)
def test_a_package_is_no_folder_of_modules(paths, folders):
    """Where nobody says which modules are meant, `__init__.py` says that the folder is one."""
    assert module_folders(paths) == folders
