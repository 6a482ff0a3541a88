"""Run the cells of a notebook in the sandbox, one after another, whatever becomes of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from autograder.sandbox.session import Session
from autograder.sandbox.worker_failures import StudentFailure, WorkerDied, printable


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What came of one cell, as its process says.

    Attributes
    ----------
    failure : StudentFailure or None
        What it raised, or by which limit it was ended.
    warned : bool
        Whether it wrote to stderr.
    shown : str
        The text of its last value; empty where there is none.
    draws : bool
        Whether it works with a package that draws, of which nothing is there.
    printed : str
        What it wrote to stdout and stderr.
    """

    failure: StudentFailure | None = None
    warned: bool = False
    shown: str = ""
    draws: bool = False
    printed: str = ""


def run_cells(session: Session, cells: Sequence[tuple[str, str]], seed: int) -> list[Ran]:
    """Run cells in one namespace.

    A cell that ends its process costs nobody the cells behind it: in a new process those before
    it are run once more, without what has ended one.

    Parameters
    ----------
    cells : sequence of (str, str)
        Name and code, which is Python.
    seed : int
        Where the notebook's unseeded random numbers begin.

    Raises
    ------
    EngineError
        If the sandbox does not work.
    """
    found: list[Ran] = []
    deadly: set[int] = set()
    for number, cell in enumerate(cells):
        ran = _run_behind(session, cells[:number], cell, deadly, seed)
        if isinstance(ran.failure, WorkerDied) and ran.failure.was_killed:  # it may be the machine
            ran = _run_behind(session, cells[:number], cell, deadly, seed)
        if isinstance(ran.failure, WorkerDied):
            deadly.add(number)
        found.append(ran)
    return found


def _run_behind(
    session: Session,
    before: Sequence[tuple[str, str]],
    cell: tuple[str, str],
    deadly: set[int],
    seed: int,
) -> Ran:
    """Run a cell where those before it have been run."""
    while not session.is_alive:
        session.begin_check(seed)
        for number, earlier in enumerate(before):
            if number in deadly:
                continue
            failure = _run_cell(session, earlier).failure
            if not isinstance(failure, WorkerDied):
                continue
            if failure.reason == "budget":
                return Ran(failure=failure)
            deadly.add(number)
            break
        else:
            break
    return _run_cell(session, cell)


def _run_cell(session: Session, cell: tuple[str, str]) -> Ran:
    name, source = cell
    try:
        claim = session.request("cell", name, source.encode("utf-8", "surrogatepass"))
    except StudentFailure as failure:
        return Ran(failure=failure, printed=session.printed)
    match claim:
        case [bool(warned), str(shown), bool(draws)]:
            return Ran(warned=warned, shown=printable(shown), draws=draws, printed=session.printed)
    session.abandon()
    return Ran(failure=WorkerDied("protocol", detail="a malformed reply"))
