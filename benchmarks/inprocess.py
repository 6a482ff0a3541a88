"""The same suites without any isolation: `student` is the module itself, in this very process.

Also a pytest plugin (`-p benchmarks.inprocess --direct DIR`), so that plain pytest per submission
runs the very same checks. For measurements only.
"""

from __future__ import annotations

import copy
import hashlib
import random
import types
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder.sandbox.student import Observed
from autograder.sandbox.worker_failures import MissingName, Raised, StudentRaised


class DirectFunction:
    """Stands where a RemoteFunction stands."""

    def __init__(self, student: Direct, function: Callable[..., Any], name: str) -> None:
        self._student = student
        self._function = function
        self.__name__ = name

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        arguments, named = _bare(arguments), _bare(named)
        self._student.last_call = types.SimpleNamespace(warnings=[])
        try:
            with warnings.catch_warnings(record=True) as seen:
                warnings.simplefilter("always")
                result = self._function(*arguments, **named)
        except Exception as error:  # noqa: BLE001 - as the sandbox does
            bases = tuple(base.__name__ for base in type(error).__mro__)
            name, said = type(error).__name__, str(error)
            raise StudentRaised(
                Raised(type_name=name, message=said, bases=bases, frames=(), traceback="")
            ) from None
        self._student.last_call.warnings = [(w.category.__name__, str(w.message)) for w in seen]
        return self._student.wrapped(result)

    def map(self, inputs: Sequence[Any]) -> list[Any]:
        return self.starmap([(value,) for value in inputs])

    def starmap(self, calls: Sequence[tuple[Any, ...]]) -> list[Any]:
        results, seen = [], []
        for arguments in calls:
            results.append(self(*arguments))
            seen += self._student.last_call.warnings
        self._student.last_call.warnings = seen
        return results

    def watched(self, *arguments: Any, **named: Any) -> tuple[Any, list[Any]]:
        arguments, named = copy.deepcopy(arguments), copy.deepcopy(named)
        return self(*arguments, **named), [list(arguments), named]

    def observed(self, arguments: Sequence[Any], _ready_made: Sequence[str] = ()) -> Observed:
        self(*copy.deepcopy(arguments))
        return Observed()

    def source(self) -> bytes:
        return self._student.text


class DirectObject:
    """Stands where a RemoteObject stands."""

    def __init__(self, student: Direct, target: Any) -> None:
        object.__setattr__(self, "_student", student)
        object.__setattr__(self, "target", target)

    def __getattr__(self, name: str) -> Any:
        value = getattr(self.target, name)
        if callable(value) and hasattr(type(self.target), name):
            return DirectFunction(self._student, value, name)
        return copy.deepcopy(value) if isinstance(value, (list, np.ndarray)) else value

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self.target, name, copy.deepcopy(value))

    def __getitem__(self, name: str) -> Any:
        return getattr(self.target, name)


class Direct:
    """Stands where a Student stands."""

    def __init__(self, folder: Path, module: str) -> None:
        self.last_call = types.SimpleNamespace(warnings=[])
        self.text = (folder / f"{module}.py").read_bytes()
        self._folder = folder
        self._module = types.ModuleType(module)
        exec(compile(self.text, f"{module}.py", "exec"), self._module.__dict__)  # noqa: S102

    def module(self, name: str) -> Direct:
        return Direct(self._folder, name)

    def wrapped(self, value: Any) -> Any:
        own = type(value).__module__ == self._module.__name__
        return DirectObject(self, value) if own else value

    def __getattr__(self, name: str) -> Any:
        if not hasattr(self._module, name):
            raise MissingName(self._module.__name__, name)
        value = getattr(self._module, name)
        return DirectFunction(self, value, name) if callable(value) else value


def _bare(value: Any) -> Any:
    if isinstance(value, DirectFunction):
        return value._function
    if isinstance(value, DirectObject):
        return value.target
    if isinstance(value, dict):
        return {key: _bare(entry) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(_bare(entry) for entry in value)
    return value


def pytest_addoption(parser: pytest.Parser) -> None:
    """The folder of the submission."""
    parser.addoption("--direct")


@pytest.fixture
def student(request: pytest.FixtureRequest) -> Direct:
    random.seed(1)
    np.random.seed(1)
    folder = Path(request.config.getoption("--direct"))
    return Direct(folder, main_module(Path(request.path)))


@pytest.fixture
def reference(request: pytest.FixtureRequest) -> Any:
    from autograder.grading.reference import Reference

    hidden = Path(request.path).parent
    folder = hidden.parent.parent.parent / "solutions" / hidden.parent.name
    return Reference(folder, main_module(Path(request.path)))


@pytest.fixture
def rng(request: pytest.FixtureRequest) -> np.random.Generator:
    digest = hashlib.sha256(request.node.name.encode()).digest()
    return np.random.default_rng([int.from_bytes(digest[:8], "little"), 1])


def main_module(suite: Path) -> str:
    """The first module of the assignment that a suite belongs to."""
    import tomllib

    manifest = suite.parent.parent / "assignment.toml"
    module: str = tomllib.loads(manifest.read_text(encoding="utf-8"))["modules"][0]
    return module
