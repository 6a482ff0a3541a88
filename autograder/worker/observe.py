"""Watch one call of a student's function: the lines it takes, the ready-made functions it uses."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from types import FrameType, FunctionType, ModuleType
from typing import Any

from autograder.worker.lines import is_own

_LIBRARIES = ("numpy", "numpy.linalg", "math", "cmath")
_MAX_USES = 20
_MAX_STEPS = 10_000_000
Place = tuple[object, Callable[[object], None]]
Use = tuple[str, str, int]


def observe(
    function: Callable[..., Any],
    arguments: Sequence[Any],
    ready_made: Sequence[str],
    modules: Iterable[ModuleType],
) -> list[Any]:
    """Call a function; -> [steps, [[name, file, line], ...]].

    Parameters
    ----------
    ready_made : sequence of str
        Functions of numpy, math and cmath: each use of one by the submission is noted, whatever
        it calls them.
    modules : iterable of module
        Those of the submission.

    Returns
    -------
    list
        Lines and calls of the submission's own code that were executed, and the uses.
    """
    uses: list[Use] = []
    restore = _put_reporters(function, ready_made, list(modules), uses)
    steps = 0
    outer = sys.gettrace()

    def trace(frame: FrameType, event: Any, argument: object) -> Any:
        nonlocal steps
        if not is_own(frame):
            return None
        steps += event in ("call", "line")
        if outer is not None:
            outer(frame, event, argument)
        return trace

    sys.settrace(trace)
    try:
        function(*arguments)
    finally:
        sys.settrace(outer)
        for put_back in restore:
            put_back()
    return [min(steps, _MAX_STEPS), [list(use) for use in uses[:_MAX_USES]]]


class _Reported:
    """Takes a function's place and notes who of the submission calls it."""

    def __init__(self, function: Any, name: str, uses: list[Use]) -> None:
        self._function, self._name, self._uses = function, name, uses

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        frame = sys._getframe(1)
        if is_own(frame) and len(self._uses) < _MAX_USES:
            self._uses.append((self._name, frame.f_code.co_filename[:200], frame.f_lineno))
        return self._function(*arguments, **named)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._function, name)


def _put_reporters(
    target: object, ready_made: Sequence[str], modules: list[ModuleType], uses: list[Use]
) -> list[Callable[[], None]]:
    """Put reporters in place of these functions; what puts the functions back."""
    restore: list[Callable[[], None]] = []
    libraries = [sys.modules[name] for name in _LIBRARIES if name in sys.modules]
    for name in ready_made:
        for library in libraries:
            original = vars(library).get(name)
            if not callable(original):
                continue
            if target is original:
                uses.append((name, "", 0))
            reporter = _Reported(original, name, uses)
            for value, put in (*_attribute_places(library), *_function_places(modules)):
                if value is original:
                    put(reporter)
                    restore.append(partial(put, original))
    return restore[::-1]


def _function_places(modules: list[ModuleType]) -> Iterator[Place]:
    """Where the submission may keep a function: names, tables, defaults, closures, classes."""
    for module in modules:
        yield from _attribute_places(module)
        for value in list(vars(module).values()):
            if isinstance(value, dict):
                yield from _item_places(value, list(value))
            elif isinstance(value, list):
                yield from _item_places(value, range(len(value)))
            elif isinstance(value, FunctionType):
                yield from _places_in_function(value)
            elif isinstance(value, type) and value.__module__ == module.__name__:
                yield from _attribute_places(value)
                for method in list(vars(value).values()):
                    if isinstance(method, FunctionType):
                        yield from _places_in_function(method)


def _attribute_places(owner: Any) -> Iterator[Place]:
    for name, value in list(vars(owner).items()):
        yield value, partial(setattr, owner, name)


def _item_places(held: Any, keys: Iterable[Any]) -> Iterator[Place]:
    for key in keys:
        yield held[key], partial(held.__setitem__, key)


def _places_in_function(function: FunctionType) -> Iterator[Place]:
    for cell in function.__closure__ or ():
        try:
            value = cell.cell_contents
        except ValueError:  # not filled yet
            continue
        yield value, partial(setattr, cell, "cell_contents")
    defaults = function.__defaults__ or ()
    for number, value in enumerate(defaults):

        def put(new: object, number: int = number) -> None:
            now = list(function.__defaults__ or ())
            now[number] = new
            function.__defaults__ = tuple(now)

        yield value, put
