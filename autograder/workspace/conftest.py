"""Tells you after `pytest` how far you are; `pytest --hint` helps with the next exercise.

Belongs to the folder and is no exercise: there is nothing to be changed here.
"""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Generator
from contextlib import redirect_stdout
from io import StringIO
from itertools import groupby
from pathlib import Path
from traceback import FrameSummary
from typing import Any

import pytest
from workspace import (
    SENTENCES,
    Exercise,
    NoManifest,
    Workspace,
    exercises_of,
    innermost,
    language,
    number,
    remarks,
    sentence,
)

FOLDER = Path(__file__).resolve().parent
TESTS = "test_public.py"
WORDS = {
    "de": {
        "done": "fertig",
        "readable": "lesbar",
        "answered": "beantwortet",
        "started": "begonnen",
        "waits": "wartet auf {}",
        "open": "offen",
        "missing": "nicht gefunden",
        "unreadable": "nicht lesbar",
        "not run": "nicht getestet",
        "passed": "{} von {} Tests",
        "printed": "Ausgabe in {}",
        "points": "Öffentliche Tests: {} von {} Punkten.",
        "more": "Bewertet wird mit weiteren Tests.",
        "manual": "Schriftliches ({} P.) bewertet ein Mensch.",
        "next": "Als Nächstes: {}",
        "line": ", Zeile {}",
        "help": "Tipp dazu: pytest --hint",
        "all": "Hier ist nichts mehr offen. Abgeben: python hand_in.py",
        "hint": "Tipp zu {}: {}",
        "no hint": "Zu {} gibt es keinen Tipp; lies in statement.de.html noch einmal nach.",
        "unknown": "Eine Aufgabe {} gibt es hier nicht. Es gibt: {}.",
        "broken": "Behebe zuerst den Fehler oben: Vorher läuft kein Test.",
        "nothing": "Ohne MANIFEST.json gibt es keine Übersicht: Hole sie aus dem zip zurück.",
        "named": "Gibt es den Namen noch so wie in der Vorlage?",
        "saved": "Speichere die Datei mit der Kodierung UTF-8.",
    },
    "en": {
        "done": "done",
        "readable": "readable",
        "answered": "answered",
        "started": "started",
        "waits": "waits for {}",
        "open": "untouched",
        "missing": "not found",
        "unreadable": "cannot be read",
        "not run": "not tested",
        "passed": "{} of {} tests",
        "printed": "Printed in {}",
        "points": "Public tests: {} of {} points.",
        "more": "Grading uses further tests.",
        "manual": "A person marks what you write in words ({} p.).",
        "next": "Next: {}",
        "line": ", line {}",
        "help": "A hint: pytest --hint",
        "all": "Nothing is left open here. Hand in: python hand_in.py",
        "hint": "Hint for {}: {}",
        "no hint": "There is no hint for {}; read its part of statement.en.html again.",
        "unknown": "There is no exercise {} here. There are: {}.",
        "broken": "Repair the error above first: until then no test runs.",
        "nothing": "Without MANIFEST.json there is no overview: take it from the zip again.",
        "named": "Is the name still there as in the stub?",
        "saved": "Save the file with the encoding UTF-8.",
    },
}
_URGENCY = {"unreadable": 0, "missing": 1, "started": 1, "waits": 2, "open": 3, "not run": 4}
_COLOURS = {"done": "green", "answered": "green", "started": "red", "waits": "yellow"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--hint`, and the language in pytest.ini."""
    group = parser.getgroup("exercises")
    group.addoption(
        "--hint",
        nargs="?",
        const="",
        metavar="EXERCISE",
        help="a hint for the next open exercise, or for the one named",
    )
    parser.addini("language", "de or en; otherwise that of your computer", default="")


def pytest_configure(config: pytest.Config) -> None:
    """Watch the tests, and tell about them at the end."""
    config.pluginmanager.register(Progress(config), "progress")


class Progress:
    """Collects what each test says, and sums it up for each exercise."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        try:
            self.workspace: Workspace | None = Workspace(FOLDER)
        except NoManifest:
            self.workspace = None
        self.language = language(FOLDER, self.workspace.languages if self.workspace else ())
        self.words = WORDS[self.language]
        self.passed: dict[str, list[bool]] = {}
        self.waiting: dict[str, FrameSummary] = {}  # where `raise NotImplementedError` stands
        self.broken = False

    def pytest_report_teststatus(self, report: Any) -> tuple[str, str, Any] | None:
        """What is not written yet is open; it has not failed."""
        if getattr(report, "still_open", False):
            return "open", "o", ("OPEN", {"yellow": True})
        return None

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(
        self, collector: pytest.Collector
    ) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        """The tests cannot be loaded: mostly a slip of the pen in a module that they import."""
        report = yield
        call: pytest.CallInfo[Any] | None = getattr(report, "call", None)
        if report.failed and call is not None and call.excinfo is not None:
            self.broken = True
            error = call.excinfo.value
            if self._short():
                report.longrepr = self._cannot_load(error.__cause__ or error)
        return report

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Note what a test says, in a sentence."""
        report = yield
        if self.workspace is None or (call.when != "call" and not report.failed):
            return report
        about = self._about(item)
        open_ones = {e.name for e in about if self.workspace.place(e).state == "open"}
        written = [e.name for e in about if e.name not in open_ones]
        error = call.excinfo.value if call.excinfo else None
        if error is not None and open_ones and written:
            error = _without(item, open_ones, error, report.sections)
            vars(report)["still_open"] = error is None
        if error is not None:
            everything = bool(about) and not written
            vars(report)["still_open"] = everything or isinstance(error, NotImplementedError)
            if self._short():
                report.longrepr = self._say(error)
        for name in written:
            self.passed.setdefault(name, []).append(error is None)
            if isinstance(error, NotImplementedError):
                self.waiting[name] = innermost(error, lambda _: True)
        return report

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """The table of exercises, what comes next, and the hint if one is asked for."""
        for report in self._talkative(terminalreporter):
            terminalreporter.write_sep("_", self.words["printed"].format(report.location[2]))
            terminalreporter.write_line(report.capstdout.rstrip())
        if self.workspace is None:
            terminalreporter.write_line(self.words["nothing"], yellow=True)
            return
        states = {e.name: self._state(e) for e in self.workspace.exercises}
        terminalreporter.write_sep("=", self.workspace.title[self.language])
        for state, name, points, note in self._rows(states):
            colour = _COLOURS.get(state, "")
            markup = {colour: True} if colour else {}
            terminalreporter.write_line(f"  {name:<34}{points:>5}  {note}".rstrip(), **markup)
        self._close(terminalreporter, states)
        for remark in remarks(self.workspace, self.language):
            terminalreporter.write_line(remark, yellow=True)

    def _talkative(self, out: pytest.TerminalReporter) -> list[Any]:
        """Tests that did not fail, so that pytest does not show what was printed in them."""
        reports = [*out.stats.get("passed", ()), *out.stats.get("open", ())]
        return [report for report in reports if report.capstdout]

    def _about(self, item: pytest.Item) -> list[Exercise]:
        assert self.workspace is not None
        call = getattr(item, "callspec", None)
        values = call.params.values() if call else ()
        if item.path.name != TESTS:
            return []
        names = exercises_of(getattr(item, "originalname", ""), values, self.workspace.tests)
        return [exercise for exercise in self.workspace.exercises if exercise.name in names]

    def _short(self) -> bool:
        """Whether nobody asked for pytest's own way of showing errors (`--tb=long`)."""
        return str(self.config.option.tbstyle) == "auto"

    def _say(self, error: BaseException) -> str:
        frame = innermost(error, _is_own)
        place = f"{Path(frame.filename).name}:{frame.lineno}: {frame.line}" if frame else ""
        said = sentence(error, SENTENCES[self.language], place)
        said = re.split(r"\n\s*assert ", said, maxsplit=1)[0]  # what pytest adds to a message
        if not frame and isinstance(error, AttributeError | ImportError | TypeError):
            test = innermost(error, lambda name: Path(name).name == TESTS)
            said += f"\n{TESTS}:{test.lineno}: {test.line}" if test else ""
            if not isinstance(error, TypeError):
                said += f"\n{self.words['named']}"
        return said

    def _cannot_load(self, error: BaseException) -> str:
        if not isinstance(error, SyntaxError):
            return self._say(error)
        line = f"\n    {error.text.strip()}" if error.text else ""
        name = Path(error.filename or "").name
        cure = f"\n{self.words['saved']}" if "utf-8" in str(error.msg) else ""
        return f"{name}:{error.lineno}: {type(error).__name__}: {error.msg}{line}{cure}"

    def _state(self, exercise: Exercise) -> tuple[str, str]:
        """The state of an exercise, and how it is told."""
        assert self.workspace is not None
        state = self.workspace.place(exercise).state
        if state != "written":
            return state, self.words[state]
        if exercise.manual:
            return "answered", self.words["answered"]
        passed = self.passed.get(exercise.name)
        if passed is None:
            return "not run", self.words["not run"]
        if all(passed):
            only_read = exercise.name.startswith(("answers.", "derivations."))
            return "done", self.words["readable" if only_read else "done"]
        if exercise.name in self.waiting:
            return "waits", self.words["waits"].format(self.waiting[exercise.name].name)
        tests = self.words["passed"].format(sum(passed), len(passed))
        return "started", f"{self.words['started']}, {tests}"

    def _rows(self, states: dict[str, tuple[str, str]]) -> list[tuple[str, str, str, str]]:
        """State, name, points, note; answers of one state share a row."""
        assert self.workspace is not None
        rows = []

        def kind(exercise: Exercise) -> object:
            is_answer = exercise.name.startswith("answers.")
            return states[exercise.name] if is_answer else exercise.name

        for _, group in groupby(self.workspace.exercises, kind):
            found = list(group)
            state, note = states[found[0].name]
            points = number(sum(e.points for e in found), self.language)
            names = ", ".join(e.name.removeprefix("answers.") for e in found)
            if found[0].name.startswith("answers."):
                names = f"answers: {names}"
            *above, last = textwrap.wrap(names, 34, subsequent_indent="    ")
            rows += [(state, line, "", "") for line in above]
            rows.append((state, last, points, note))
        return rows

    def _close(self, out: pytest.TerminalReporter, states: dict[str, tuple[str, str]]) -> None:
        assert self.workspace is not None
        automatic = [e for e in self.workspace.exercises if not e.manual]
        by_hand = sum(e.points for e in self.workspace.exercises if e.manual)
        best = sum(e.points for e in automatic)
        got = sum(e.points for e in automatic if states[e.name][0] == "done")
        points = (number(value, self.language) for value in (got, best))
        line = [self.words["points"].format(*points), self.words["more"]]
        if by_hand:
            line.append(self.words["manual"].format(number(by_hand, self.language)))
        out.write_line("")
        out.write_line(" ".join(line))
        if self.broken:
            out.write_line(self.words["broken"], bold=True)
        chosen = self._next({name: state for name, (state, _) in states.items()})
        if chosen is None:
            out.write_line(self.words["all"], green=True)
        elif not self.broken:
            out.write_line(self._where(chosen), bold=True)
        if self.config.option.hint is not None and not self.broken:
            out.write_line(self._hint(chosen))

    def _next(self, states: dict[str, str]) -> Exercise | None:
        """What to do next: repair what is begun, then what it waits for, then what comes first."""
        assert self.workspace is not None
        todo = [e for e in self.workspace.exercises if states[e.name] in _URGENCY]
        if not todo:
            return None
        first = min(todo, key=lambda exercise: _URGENCY[states[exercise.name]])
        awaited = self.waiting.get(first.name)
        if awaited is not None:
            is_it = (e for e in todo if e.name.rpartition(".")[2] == awaited.name and e != first)
            return next(is_it, first)
        return first

    def _where(self, exercise: Exercise) -> str:
        assert self.workspace is not None
        name, file, line = exercise.name, exercise.file, self.workspace.place(exercise).line
        awaited = self.waiting.get(name)
        if awaited is not None:  # not written yet, and no exercise: a function of the stub
            name, file, line = awaited.name, Path(awaited.filename).name, awaited.lineno or 0
        at = self.words["line"].format(line) if line else ""
        where = self.words["next"].format(f"{name} ({file}{at})")
        asked = self.config.option.hint is not None
        return where if asked else f"{where}. {self.words['help']}"

    def _hint(self, chosen: Exercise | None) -> str:
        assert self.workspace is not None
        asked = str(self.config.option.hint)
        if asked and not Path(asked).exists():  # `pytest --hint test_public.py` means the next
            found = [
                e for e in self.workspace.exercises if asked in (e.name, e.name.split(".")[-1])
            ]
            if not found:
                names = ", ".join(e.name for e in self.workspace.exercises)
                return self.words["unknown"].format(asked, names)
            chosen = found[0]
        if chosen is None:
            return ""
        hint = (chosen.hint or {}).get(self.language)
        if not hint:
            return self.words["no hint"].format(chosen.name)
        return textwrap.fill(self.words["hint"].format(chosen.name, hint), 79)


def _is_own(name: str) -> bool:
    path = Path(name)
    machinery = (TESTS, "conftest.py", "workspace.py", "hand_in.py", "show_formulas.py")
    return path.parent == FOLDER and path.name not in machinery


def _without(
    item: pytest.Item,
    open_ones: set[str],
    error: BaseException,
    sections: list[tuple[str, str]],
) -> BaseException | None:
    """What a test of all answers says of those that are written: nobody writes all at once.

    Returns the error that is left: none if it was only about answers that are still open.
    """
    answers = getattr(sys.modules.get("answers"), "ANSWERS", None)
    if not isinstance(answers, dict):
        return error
    everything = dict(answers)
    for name in open_ones:
        answers.pop(name.removeprefix("answers."), None)
    printed = StringIO()
    try:
        with redirect_stdout(printed):
            item.runtest()
    except (Exception, pytest.fail.Exception) as other:  # noqa: BLE001 - it is shown
        return other
    else:
        return None
    finally:
        sections.append(("Captured stdout call", printed.getvalue()))
        answers.clear()
        answers.update(everything)
