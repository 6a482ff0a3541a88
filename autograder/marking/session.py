"""One person's session of marking: which answers, under which name, on the page or in a table."""

from __future__ import annotations

import getpass
import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.content.discover import find_assignment, find_assignments
from autograder.course.course import Course
from autograder.course.roster import read_roster
from autograder.errors import UsageError
from autograder.gradebook.manual import SECOND
from autograder.gradebook.numbers import difference
from autograder.gradebook.store import Store
from autograder.marking.answers import gather_answers
from autograder.marking.desk import Desk
from autograder.marking.second_look import agreement_by_question, sample_answers
from autograder.marking.sheet import apply_table, table_of, write_table

if TYPE_CHECKING:  # starlette is an extra
    from autograder.marking.app import Site
    from autograder.marking.serve import Page

_SHARE = re.compile(r"([0-9]{1,3}(?:\.[0-9]+)?) ?%")
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the command line says.

    Attributes
    ----------
    again : str
        The share of a second look; empty for the first one.
    marker : str
        Empty for the name of this account.
    """

    again: str = ""
    marker: str = ""
    language: str = ""
    submitted: Path | None = None
    results: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the page is served: at a port of this machine, or at the socket of a proxy."""

    port: int = 0
    browser: bool = True
    socket: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A desk, and what belongs to it.

    Attributes
    ----------
    desk : Desk
        Where this person marks.
    first : Desk or None
        The marks that count, where `desk` is a second look at them.
    notes : tuple of str
        What was found at the beginning.
    """

    desk: Desk
    first: Desk | None
    language: str
    course: str
    names: Mapping[str, str]
    notes: tuple[str, ...]


def open_session(course: Course, assignment: str, wishes: Wishes) -> Session:
    """Read the answers and sit down.

    Raises
    ------
    UsageError
        If there is nothing to mark, or nothing to look at a second time.
    """
    chosen = find_assignment(course, assignment)
    language = wishes.language or course.languages[0]
    store = Store(wishes.results or course.paths.results)
    answers = gather_answers(chosen, store, wishes.submitted or course.paths.submitted)
    if not answers.results and not answers.left_out:
        raise UsageError(
            f"There is no graded hand-in of {chosen.name} in {store.root}.",
            f"Run `autograder grade {chosen.name}` first.",
        )
    marker = _marker_name(wishes.marker)
    first = Desk(chosen, store, answers, marker=marker)
    carried, again = first.carry_marks()
    notes = [f"{student}: {reason}; grade it first." for student, reason in answers.left_out]
    if carried:
        notes.append(f"{carried} marks count for a later hand-in: those answers are the same.")
    if again:
        notes.append(f"{again} answers have changed since they were marked: mark them again.")
    desk = _second_desk(first, wishes.again, marker) if wishes.again else first
    roster = course.paths.roster
    students = read_roster(roster, language) if roster.is_file() else ()
    return Session(
        desk=desk,
        first=first if wishes.again else None,
        language=language,
        course=course.title[language],
        names={student.id: student.name for student in students},
        notes=tuple(notes),
    )


def site_of(session: Session, *, among_others: bool = False) -> Site:
    """What the page shows of a session."""
    from autograder.marking.app import Site

    return Site(
        desk=session.desk,
        language=session.language,
        course=session.course,
        names=session.names,
        blind=session.first is not None,
        among_others=among_others,
    )


def run_page(session: Session, place: Place, say: Callable[[str], None]) -> None:
    """Serve the page until it is ended (UsageError where the port is taken)."""
    from autograder.marking.app import make_app

    def ready(address: str) -> None:
        say(f"{_to_do(session)}, as {session.desk.marker}: {address}")
        say("Ctrl-C ends the page; everything that it called saved is on the disk.")

    _serve(partial(make_app, site_of(session)), place, ready)


def run_course(course: Course, wishes: Wishes, place: Place, say: Callable[[str], None]) -> None:
    """Serve a page with all assignments that have written questions, until it is ended."""
    from autograder.marking.course_app import CourseApp

    language = wishes.language or course.languages[0]

    def open_site(name: str) -> Site:
        return site_of(open_session(course, name, wishes), among_others=True)

    app = CourseApp(
        course.title[language],
        language,
        find_assignments(course),
        open_site,
        wishes.results or course.paths.results,
    )

    def ready(address: str) -> None:
        say(f"All assignments, as {_marker_name(wishes.marker)}: {address}")

    _serve(app.guarded_app, place, ready)


def _serve(page: Page, place: Place, ready: Callable[[str], None]) -> None:
    from autograder.marking.serve import serve, serve_proxy

    if place.socket is None:
        serve(page, port=place.port, browser=place.browser, ready=ready)
    else:
        serve_proxy(page, place.socket, ready=ready)


def write_sheet(session: Session, path: Path, *, names: bool, excel: bool) -> str:
    """Write the table; a sentence about it."""
    shown = session.names if names else None
    table = table_of(
        session.desk,
        session.language,
        shown,
        excel=excel and session.language == "de",
        suffix=path.suffix,
    )
    write_table(path, table)
    return f"{path}: {len(session.desk.answers.answers)} lines, {_to_do(session)}."


def read_sheet(session: Session, path: Path) -> str:
    """Apply a table that came back; a sentence about it (UsageError)."""
    changed = apply_table(session.desk, path, session.language)
    return f"{changed} marks from {path}; {_to_do(session)}."


def _to_do(session: Session) -> str:
    """In the words of `autograder grade`."""
    desk, names = session.desk, [question.name for question in session.desk.answers.questions]
    unanswered = sum(map(desk.unanswered, names))
    more = f", {unanswered} not answered" if unanswered else ""
    return f"{sum(map(desk.left, names))} to mark{more}"


def agreement_lines(session: Session) -> Iterator[str]:
    """How far a second look agrees with the first, a line for each question."""
    if session.first is None:
        return
    for one in agreement_by_question(session.first, session.desk):
        kappa = "-" if one.kappa is None else f"{one.kappa:.2f}"
        yield (
            f"{one.question}: {one.count} marked twice, {one.same} alike, mean difference "
            f"{difference(one.difference, 'en')}, Cohen's kappa {kappa}"
        )


def _second_desk(first: Desk, share: str, marker: str) -> Desk:
    found = _SHARE.fullmatch(share.strip())
    part = float(found[1]) / 100 if found else 0.0
    if not 0 < part <= 1:
        raise UsageError(f"--again {share} is no share.", "Write a percentage: --again 10%.")
    desk = Desk(first.assignment, first.store, first.answers, marker=marker, file=SECOND)
    desk.carry_marks()
    answers = sample_answers(first, desk, part)
    if not answers.answers:
        raise UsageError(
            "There is nothing to look at a second time.", "Answers are marked first; then --again."
        )
    own = sum(mark is not None and mark.by == marker for mark in map(first.given, answers.answers))
    if own:
        raise UsageError(
            f"{own} of these answers were marked by {marker}, who cannot be the second person.",
            "Say who looks again: --as NAME.",
        )
    return Desk(first.assignment, first.store, answers, marker=marker, file=SECOND)


def _marker_name(asked: str) -> str:
    """Who marks: as said, else the hub's user, else this account's."""
    name = asked.strip() or os.environ.get("JUPYTERHUB_USER", "")
    if not name:
        try:
            name = getpass.getuser()
        except (OSError, KeyError):
            raise UsageError("Who is marking?", "Say it: --as NAME.") from None
    return name[:_LONGEST_NAME]
