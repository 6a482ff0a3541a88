"""Run the cells of a notebook one after another, in one namespace."""

import builtins
import linecache
from collections.abc import Sequence
from types import ModuleType
from typing import Any

from autograder.worker.absent import tolerant_code

Problem = tuple[str, str]  # name of a cell, and the kind of exception that ended it

_ROUNDS = 3
_FROM_OUR_NOTEBOOKS = ("check", "show_plot")


class _Quiet:
    """Takes every call and every attribute, and does nothing."""

    def __call__(self, *_arguments: object, **_named: object) -> "_Quiet":
        return self

    def __getattr__(self, name: str) -> "_Quiet":
        if name.startswith("__"):
            raise AttributeError(name)
        return self


def run_cells(cells: Sequence[tuple[str, bytes]], module: ModuleType) -> list[Problem]:
    """Run every cell in the module's namespace; -> what raised.

    A cell that raises does not keep the others from running, not even when it ends Python. One
    that misses a name is tried again after the rest: cells are often run out of their order.

    Parameters
    ----------
    cells : sequence of (str, bytes)
        Name and code, in UTF-8 (lone surrogates included).
    """
    for name in _FROM_OUR_NOTEBOOKS:
        setattr(builtins, name, _Quiet())
    problems: dict[str, Problem] = {}
    waiting = [(name, source.decode("utf-8", "surrogatepass")) for name, source in cells]
    for _ in range(_ROUNDS):
        again = []
        for name, source in waiting:
            problems.pop(name, None)
            error = _run_cell(name, source, vars(module))
            if error is not None:
                problems[name] = (name, type(error).__name__[:80])
            if isinstance(error, NameError):
                again.append((name, source))
        if len(again) == len(waiting):
            break
        waiting = again
    return list(problems.values())


def _run_cell(name: str, source: str, space: dict[str, Any]) -> BaseException | None:
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    try:
        exec(tolerant_code(source, name), space)  # noqa: S102 - the point of it
    except BaseException as error:  # noqa: BLE001 - sys.exit() in one cell is no end of the others
        return error
    return None
