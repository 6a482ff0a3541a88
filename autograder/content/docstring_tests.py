"""Make public tests of the examples in docstrings (`>>> double(2)` and what it shows)."""

from __future__ import annotations

import ast
import doctest
from collections.abc import Iterator, Sequence

from autograder.content.python import parse_python
from autograder.content.stub_files import stub_bytes, stub_path
from autograder.course.records import Assignment, Exercise
from autograder.workspace.workspace import short_name

_HEAD = '"""Run me: pytest. I check the examples of the docstrings."""\n'
_AGREES = '''def agrees(got, want):
    """Numbers but for rounding, everything else exactly."""
    try:
        return np.shape(got) == np.shape(want) and np.allclose(got, want, equal_nan=True)
    except TypeError:
        return bool(got == want)
'''
_SHOWN = {"array", "nan", "inf"}  # names in what numpy shows, beside `np.float64(...)`


def docstring_tests(assignment: Assignment) -> str:
    """A file of tests, one for each exercise with examples; without any it holds no test."""
    imports: dict[str, set[str]] = {}
    tests = []
    names: list[str] = []
    for exercise in assignment.exercises:
        if exercise.manual:
            continue
        path = stub_path(assignment, exercise.module)
        _, tree = parse_python(stub_bytes(assignment, exercise.module), path)
        text = _exercise_docstrings(tree, exercise.name, [e.name for e in assignment.exercises])
        examples = doctest.DocTestParser().get_examples(text)
        body = [line for example in examples for line in _example_lines(example)]
        if not any(line.startswith(("assert ", "with ")) for line in body):
            continue
        name = f"test_{short_name(exercise.name)}"
        names.append(name)
        name += f"_{names.count(name)}" if names.count(name) > 1 else ""
        tests.append(f"def {name}():\n" + "".join(f"    {line}\n" for line in body))
        used = {n.id for n in ast.walk(ast.parse(tests[-1])) if isinstance(n, ast.Name)}
        imports.setdefault(exercise.module, set()).update(used & _usable_names(tree, exercise))
    if not tests:
        return _HEAD
    lines = ["import numpy as np\n"]
    lines += ["import pytest\n"] if any("pytest.raises" in test for test in tests) else []
    shown = sorted(name for name in _SHOWN if any(f" {name}" in test for test in tests))
    lines += [f"from numpy import {', '.join(shown)}\n"] if shown else []
    own = [f"from {m} import {', '.join(sorted(n))}\n" for m, n in imports.items() if n]
    return "\n".join([_HEAD, "".join([*lines, *own]), "", "\n\n".join([_AGREES, *tests])])


def _exercise_docstrings(tree: ast.Module, name: str, exercises: Sequence[str]) -> str:
    """Of an exercise; of a class also those of its methods that are no exercises themselves."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    found: ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | None = tree
    for part in name.split("."):
        body = found.body if found else []
        found = next((n for n in body if isinstance(n, kinds) and n.name == part), None)
    if found is None:
        return ""
    methods = found.body if isinstance(found, ast.ClassDef) else []
    told = [n for n in methods if isinstance(n, kinds) and f"{name}.{n.name}" not in exercises]
    return "\n\n".join(filter(None, map(ast.get_docstring, (found, *told))))


def _usable_names(tree: ast.Module, exercise: Exercise) -> set[str]:
    """What an example may use of its module."""
    names = {exercise.name.partition(".")[0]}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return names


def _example_lines(example: doctest.Example) -> Iterator[str]:
    """The code of a test for one example: what it does, and what has to come out."""
    source = example.source.strip()
    if example.exc_msg is not None:
        kind = example.exc_msg.partition(":")[0].strip().rpartition(".")[2]
        yield f"with pytest.raises({kind}):"
        yield from (f"    {line}" for line in source.splitlines())
        return
    want = " ".join(example.want.split())
    if not want or source.startswith("print("):
        yield from source.splitlines()
        return
    first, *rest = source.splitlines()
    yield f"got = {first}"
    yield from rest
    data = _is_data(want)
    yield f"shown, want = {' '.join(source.split())!r}, {want if data else repr(want)}"
    yield (
        f"assert {'agrees(got, want)' if data else 'repr(got) == want'}, "
        'f"{shown}: erhalten / got {got}, erwartet / expected {want}"'
    )


def _is_data(want: str) -> bool:
    """Whether what is shown can be written as it is: numbers, arrays, texts, lists."""
    try:
        nodes = list(ast.walk(ast.parse(want, mode="eval")))
    except (SyntaxError, ValueError):
        return False
    return {n.id for n in nodes if isinstance(n, ast.Name)} <= {*_SHOWN, "np"}
