"""Gives each call in a public test arguments of its own, by putting back what a function changes.

Belongs to the folder and is no exercise: there is nothing to be changed here.
"""

import inspect
import re
import sys
from collections.abc import Callable, Generator, Mapping, Sequence
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import numpy as np
import pytest
from workspace import exercises_of

_Failed = (Exception, pytest.fail.Exception)
_IN_PLACE = re.compile(r"\b(is|are) modified\b|\bin place\b")  # a docstring that wants a change


class Changed(AssertionError):
    """A function has changed an argument that belongs to its caller.

    Attributes
    ----------
    exercises : frozenset of str
        Those whose functions did.
    alone : bool
        Whether nothing else is wrong in that test.
    """

    def __init__(self, said: str, exercises: frozenset[str], *, alone: bool) -> None:
        super().__init__(said)
        self.exercises = exercises
        self.alone = alone


class OwnCopies:
    """A plugin of pytest: no call sees what an earlier one has done to its arguments.

    Parameters
    ----------
    test_file : Path
        The public tests.
    is_own : callable
        Whether a file, by its name, is the student's.
    tests : mapping of str to sequence of str
        Exercise -> names of its test functions.
    said : str
        A sentence with two gaps, for a function and its argument.
    """

    def __init__(
        self,
        test_file: Path,
        is_own: Callable[[str], bool],
        tests: Mapping[str, Sequence[str]],
        said: str,
    ) -> None:
        self.test_file = test_file
        self.is_own = is_own
        self.tests = tests
        self.said = said

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, None, None]:
        """Run a test, and fail it where a function that it is about has changed its arguments.

        Where another exercise, which that function calls, did so, the test is run again with that
        undone: what fails for no other reason has not failed.
        """
        if item.path != self.test_file:  # another assignment, below the same folder
            return (yield)
        call = getattr(item, "callspec", None)
        values = call.params.values() if call else ()
        about = exercises_of(getattr(item, "originalname", ""), values, self.tests)
        error: BaseException | None = None
        with _Watch(self) as watch:
            try:
                yield
            except _Failed as failed:
                error = failed
        if watch.inner:
            watch, second = self._run_again(item)
            error = error and second
        found = watch.changed_by(about)
        if found:
            said = " ".join(self.said.format(*one) for one in found.items())
            raise Changed(said, frozenset(found), alone=error is None) from error
        if error is not None:
            raise error

    def _run_again(self, item: pytest.Item) -> "tuple[_Watch, BaseException | None]":
        with _Watch(self, everywhere=True) as watch:
            try:
                item.runtest()
            except _Failed as error:
                return watch, error
        return watch, None


class _Watch:
    """Compares the arguments of the student's functions before and after a call.

    Those that the test itself has called get them back as they were; with `everywhere`, those that
    other functions have called as well. A profiler that runs already has precedence.

    Attributes
    ----------
    changed : dict of str to str
        Function -> the parameter that it changed.
    inner : bool
        Whether it was called by another function of the student's: whose fault what the outer one
        does with its arguments is, is open then.
    """

    def __init__(self, plan: OwnCopies, *, everywhere: bool = False) -> None:
        self.plan = plan
        self.everywhere = everywhere
        self.changed: dict[str, str] = {}
        self.inner = False
        self._running: dict[FrameType, list[tuple[str, Any, Any]]] = {}
        self._known: dict[CodeType, bool] = {}

    def changed_by(self, about: Sequence[str]) -> dict[str, str]:
        """Parameter by exercise, of these; a function without a name is the only one meant."""
        found = {name: self.changed[name] for name in about if name in self.changed}
        if not found and "<lambda>" in self.changed and len(about) == 1:
            return {about[0]: self.changed["<lambda>"]}
        return found

    def __enter__(self) -> "_Watch":
        if sys.getprofile() is None:
            sys.setprofile(self._profile_event)
        return self

    def __exit__(self, *_error: object) -> None:
        if sys.getprofile() == self._profile_event:
            sys.setprofile(None)

    def _profile_event(self, frame: FrameType, event: str, _value: object) -> None:
        if event == "call":
            if self._is_watched(frame):
                self._running[frame] = _copied_arguments(frame)
        elif event == "return" and frame in self._running:
            self._compare_arguments(frame, self._running.pop(frame))

    def _is_watched(self, frame: FrameType) -> bool:
        code = frame.f_code
        if code not in self._known:
            self._known[code] = self.plan.is_own(code.co_filename) and not _may_change(code)
        if not self._known[code]:
            return False
        return code.co_qualname in self.plan.tests or self._is_called_by_the_test(frame)

    def _is_called_by_the_test(self, frame: FrameType) -> bool:
        caller = frame.f_back
        return caller is not None and caller.f_code.co_filename == str(self.plan.test_file)

    def _compare_arguments(self, frame: FrameType, before: list[tuple[str, Any, Any]]) -> None:
        outer = self._is_called_by_the_test(frame)
        for name, value, kept in before:
            if _is_unchanged(value, kept):
                continue
            self.inner |= not outer
            if self.everywhere or not (outer and self.inner):
                self.changed.setdefault(frame.f_code.co_qualname.rpartition(">.")[2], name)
            if self.everywhere or outer:
                _put_back(value, kept)


def _may_change(code: CodeType) -> bool:
    docstring = code.co_consts[0] if code.co_consts else None
    resumes = code.co_flags & (inspect.CO_GENERATOR | inspect.CO_COROUTINE)
    return bool(resumes) or (
        isinstance(docstring, str) and _IN_PLACE.search(docstring) is not None
    )


def _copied_arguments(frame: FrameType) -> list[tuple[str, Any, Any]]:
    """Name, value and copy of each argument that can be changed.

    An object of a class of the student's own, `self` before all, changes as that class sees fit.
    """
    values = inspect.getargvalues(frame)
    names = [*values.args, *filter(None, (values.varargs, values.keywords))]
    found = []
    for name in names:
        value = values.locals.get(name)
        if type(value) in (np.ndarray, list, dict, tuple):
            found.append((name, value, _kept_copy(value)))
    return found


# A copy that remembers which objects a container held: they are put back themselves.


def _kept_copy(value: Any) -> Any:
    if isinstance(value, np.ndarray):
        return value.copy()
    if isinstance(value, list | tuple):
        return [(entry, _kept_copy(entry)) for entry in value]
    if isinstance(value, dict):
        return {key: (entry, _kept_copy(entry)) for key, entry in value.items()}
    return None


def _is_unchanged(value: Any, kept: Any) -> bool:
    if isinstance(value, np.ndarray):
        return bool(value.shape == kept.shape and value.tobytes() == kept.tobytes())
    if isinstance(value, list | tuple):
        return len(value) == len(kept) and all(
            now is then and _is_unchanged(now, copy)
            for now, (then, copy) in zip(value, kept, strict=True)
        )
    if isinstance(value, dict):
        return list(value) == list(kept) and all(
            value[key] is then and _is_unchanged(then, copy) for key, (then, copy) in kept.items()
        )
    return True


def _put_back(value: Any, kept: Any) -> None:
    if isinstance(value, np.ndarray):
        if value.shape != kept.shape:
            value.resize(kept.shape, refcheck=False)
        value[...] = kept
    elif isinstance(value, list | tuple):
        if isinstance(value, list):
            value[:] = [then for then, _ in kept]
        for then, copy in kept:
            _put_back(then, copy)
    elif isinstance(value, dict):
        value.clear()
        value.update({key: then for key, (then, _) in kept.items()})
        for then, copy in kept.values():
            _put_back(then, copy)
