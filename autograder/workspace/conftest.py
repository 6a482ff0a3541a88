"""Tells you after `pytest` how far you are; `pytest --hint` helps with the next exercise.

Belongs to the folder and is no exercise: there is nothing to be changed here.
"""

from __future__ import annotations

import json
import sys
import textwrap
from collections.abc import Generator, Iterator
from contextlib import redirect_stdout
from dataclasses import asdict, replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER / "tools"))

from bilingual import pairs_in, title
from deadline import deadline
from explanations import WORDS as SENTENCES
from explanations import failure_to_load, innermost_frame
from failure import TESTS, failure
from hints import hint
from own_copies import Changed, OwnCopies
from progress import FAILED, OPEN, PASSED, Outcome, Progress, is_formula
from workspace import (
    Exercise,
    NoManifest,
    Workspace,
    exercises_of,
    language,
    remarks,
    short_name,
)

TOOLS = ("conftest.py", "hand_in.py", "show_formulas.py")
SECONDS = 20.0  # for one test; `seconds` in pytest.ini
WORDS = {
    "de": {
        "wrong": "Was noch nicht stimmt",
        "first": "Zuerst",
        "others": "Besteht auch noch nicht, vielleicht aus demselben Grund: {}.",
        "printed": "Deine Ausgabe",
        "printed in": "Deine Ausgabe bei {}:",
        "formulas": "Wie deine Formeln gelesen werden: python show_formulas.py",
        "next": "Als Nächstes: {}",
        "line": ", Zeile {}",
        "help": "Tipp dazu: pytest --hint",
        "all": "Alles bearbeitet, alle öffentlichen Tests bestanden. Abgeben: python hand_in.py",
        "unknown": "Eine Aufgabe {} gibt es hier nicht. Es gibt: {}.",
        "broken": "Vorher läuft kein Test. Danach wieder: pytest",
        "nothing": "Ohne MANIFEST.json gibt es keine Übersicht: Hole sie aus dem zip zurück.",
        "elsewhere": "Hier liegen mehrere Aufgaben. Starte pytest in einer davon: cd {}",
        "in part": "Das war nur ein Teil der Tests. Alle: pytest",
        "count": "{} Tests: {} bestanden, {} nicht bestanden, {} noch nicht bearbeitet.",
    },
    "en": {
        "wrong": "What is not right yet",
        "first": "First of all",
        "others": "Does not pass yet either, perhaps for the same reason: {}.",
        "printed": "Your output",
        "printed in": "Your output in {}:",
        "formulas": "How your formulas are read: python show_formulas.py",
        "next": "Next: {}",
        "line": ", line {}",
        "help": "A hint: pytest --hint",
        "all": "Everything is done, all public tests pass. Hand in: python hand_in.py",
        "unknown": "There is no exercise {} here. There are: {}.",
        "broken": "Until then no test runs. Afterwards again: pytest",
        "nothing": "Without MANIFEST.json there is no overview: take it from the zip again.",
        "elsewhere": "There are several assignments here. Run pytest in one of them: cd {}",
        "in part": "These were only some of the tests. All of them: pytest",
        "count": "{} tests: {} passed, {} failed, {} not begun.",
    },
}
_COLOURS = {"done": "green", "readable": "green", "by hand": "green"}
_COLOURS |= {"started": "red", "missing": "red", "unreadable": "red", "waits": "yellow"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--hint`, and the language in pytest.ini."""
    group = parser.getgroup("exercises")
    if any("--hint" in option.names() for option in group.options):
        return  # several assignments lie below the folder in which pytest was started
    group.addoption(
        "--hint",
        nargs="?",
        const="",
        metavar="EXERCISE",
        help="the next step of the next exercise, or of the one named; again: a little more",
    )
    group.addoption("--outcomes", metavar="FILE", help="write what the tests say to a JSON file")
    parser.addini("language", "de or en; otherwise that of your computer", default="")
    parser.addini("seconds", "after how many seconds a test is ended", default=f"{SECONDS:g}")


def pytest_configure(config: pytest.Config) -> None:
    """Watch the tests, and tell about them at the end."""
    watch = Watch(config)
    config.pluginmanager.register(watch, f"{_NAME} {FOLDER}")
    if watch.workspace is not None:
        said = SENTENCES[watch.language]["changed"]
        copies = OwnCopies(FOLDER / TESTS, _is_own, watch.workspace.tests, said)
        config.pluginmanager.register(copies, f"own copies of {FOLDER}")


_NAME = "progress of"


class Watch:
    """Collects what each test says, and sums it up for each exercise."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        try:
            self.workspace: Workspace | None = Workspace(FOLDER)
        except NoManifest:
            self.workspace = None
        self.language = language(FOLDER, self.workspace.languages if self.workspace else ())
        self.words = WORDS[self.language]
        self.outcomes: list[Outcome] = []
        self.broken = ""  # why the tests cannot be loaded
        self.pairs = _read_pairs()
        # `--tb=long` asks for pytest's own way of showing errors
        self.short = str(config.option.tbstyle) in ("auto", "no")
        if self.short:
            config.option.tbstyle = "no"
            config.option.continue_on_collection_errors = True

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
        if collector.path.parent != FOLDER or not isinstance(collector, pytest.Module):
            return (yield)
        with deadline(3 * self._test_seconds()):  # sympy alone takes a while at the first time
            report = yield
        call: pytest.CallInfo[Any] | None = getattr(report, "call", None)
        if report.failed and call is not None and call.excinfo is not None:
            error = call.excinfo.value
            cause = error.__cause__ or error
            if isinstance(cause, SyntaxError) and not cause.filename:  # Python does not say which
                cause.filename = self._unreadable_module()
            said = failure_to_load(cause, _is_own, self.language)
            if self.short:
                report.longrepr = said
            vars(report)["broken"] = said
        return report

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None]:
        """A loop without an end is ended."""
        with deadline(self._test_seconds() if item.path.parent == FOLDER else 1e6):
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Note what a test says, in a sentence."""
        report = yield
        if item.path.parent != FOLDER or (call.when != "call" and not report.failed):
            return report
        error = call.excinfo.value if call.excinfo else None
        outcomes = list(self._outcomes(item, error, report))
        failed = next((o for o in outcomes if o.verdict == FAILED), None)
        if error is not None:
            vars(report)["still_open"] = failed is None
            if self.short:
                said = failed or outcomes[0]
                report.longrepr = "\n".join(filter(None, (said.said, said.place)))
        vars(report)["outcomes"] = [asdict(outcome) for outcome in outcomes]  # JSON, for xdist
        return report

    def pytest_collectreport(self, report: Any) -> None:
        """What cannot be loaded; from another process as well."""
        self.broken = self.broken or getattr(report, "broken", "")

    def pytest_runtest_logreport(self, report: Any) -> None:
        """What a test said; from another process as well (`pytest -n 2`)."""
        for outcome in getattr(report, "outcomes", ()):
            self.outcomes.append(Outcome(**outcome))

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """What is wrong, the table of exercises, what comes next, and the hint if asked for."""
        out = terminalreporter
        out.ensure_newline()
        if self.config.option.collectonly and not self.broken:
            return  # as editors do it: nothing was tested
        plugins = self.config.pluginmanager.list_name_plugin()
        watches = [plugin for name, plugin in plugins if name.startswith(_NAME)]
        if len(watches) > 1:  # several assignments, whose modules have the same names
            out.reportchars = ""  # pytest's own list says the same in its own words
            if self is watches[0]:
                out.write_line(self.words["elsewhere"].format(FOLDER.name), bold=True)
            return
        if self.broken:
            out.write_sep("=", self.words["first"])
            out.write_line(self._wrap_paragraphs(self.broken), red=True)
            out.write_line(self.words["broken"], bold=True)
            return  # without --outcomes: nothing is known
        if self.workspace is None:
            self._show_tests(out, {"": self.outcomes}, None)
            out.write_line(self.words["nothing"], yellow=True)
            return
        progress = Progress(self.workspace, self.outcomes, self.language)
        self._save_outcomes(progress)
        self._show_tests(
            out, {name: progress.outcomes_of(name) for name in ("", *progress.states)}, progress
        )
        out.write_sep("=", self.workspace.title[self.language])
        for state, name, points, note in progress.rows():
            colour = _COLOURS.get(state, "")
            markup = {colour: True} if colour else {}
            out.write_line(f"  {name:<34}{points:>5}  {note}".rstrip(), **markup)
        self._write_closing(out, progress)

    def _unreadable_module(self) -> str:
        """The first of the student's modules that is not a text of Python."""
        space = self.workspace
        names = space.files if space else []
        return next((name for name in names if space and isinstance(space.source(name), str)), "")

    def _test_seconds(self) -> float:
        try:
            return float(self.config.getini("seconds"))
        except ValueError:
            return SECONDS

    def _outcomes(
        self, item: pytest.Item, error: BaseException | None, report: pytest.TestReport
    ) -> Iterator[Outcome]:
        """What one run of a test says, for each exercise that it is about."""
        about = self._exercises_of_test(item)
        states = {e.name: self.workspace.place(e).state for e in about} if self.workspace else {}
        written = [name for name, state in states.items() if state != "open"]
        everything_open = bool(about) and not written
        if error is None:
            found: dict[str, BaseException | None] = dict.fromkeys(written)
        elif everything_open:
            error = NotImplementedError().with_traceback(error.__traceback__)
            found = dict.fromkeys(states, error)
        else:
            found = _errors_one_by_one(item, written, error) or dict.fromkeys(written, error)
        if isinstance(error, Changed) and error.alone:
            found = {name: error if name in error.exercises else None for name in found}
        for name, cause in (found or {"": error}).items():
            yield self._outcome(item, name, cause, report.capstdout)

    def _exercises_of_test(self, item: pytest.Item) -> list[Exercise]:
        if self.workspace is None or item.path.name != TESTS:
            return []
        call = getattr(item, "callspec", None)
        values = call.params.values() if call else ()
        names = exercises_of(getattr(item, "originalname", ""), values, self.workspace.tests)
        return [exercise for exercise in self.workspace.exercises if exercise.name in names]

    def _outcome(
        self, item: pytest.Item, exercise: str, error: BaseException | None, printed: str
    ) -> Outcome:
        described = getattr(getattr(item, "function", None), "__doc__", None) or item.name
        outcome = Outcome(
            test=item.name,
            title=title(described, self.language),
            line=item.location[1] or 0,
            exercise=exercise,
            verdict=PASSED,
            printed="" if is_formula(exercise) else printed.strip(),
        )
        return outcome if error is None else self._failed_outcome(outcome, error)

    def _failed_outcome(self, outcome: Outcome, error: BaseException) -> Outcome:
        modules = self.workspace.modules if self.workspace else ()
        why = failure(error, self.language, self.pairs, _is_own, modules)
        outcome = replace(outcome, verdict=FAILED, **asdict(why))
        if not isinstance(error, NotImplementedError):
            return outcome
        frame = innermost_frame(error, _is_own)
        waits = frame is not None and frame.name != short_name(outcome.exercise)
        awaited = (frame.name, Path(frame.filename).name, frame.lineno or 0) if waits else None
        return replace(outcome, verdict=OPEN, awaited=awaited)

    def _distinct_failures(self, outcomes: list[Outcome]) -> list[Outcome]:
        """Failed tests, each cause once."""
        failed = [outcome for outcome in outcomes if outcome.verdict == FAILED]
        causes = {(o.said, o.place.partition(":")[2] or o.said): o for o in reversed(failed)}
        return sorted(causes.values(), key=lambda outcome: outcome.line)

    def _show_tests(
        self,
        out: pytest.TerminalReporter,
        about: dict[str, list[Outcome]],
        progress: Progress | None,
    ) -> None:
        """What failed, each cause once; then what was printed in tests that did not."""
        found = {name: self._distinct_failures(outcomes) for name, outcomes in about.items()}
        if self.short and any(found.values()):
            out.write_sep("=", self.words["wrong"])
        explained: dict[str, list[Outcome]] = {name: [] for name in found}
        for name, failures in found.items():
            causes = [progress.cause(outcome) if progress else "" for outcome in failures]
            for outcome, cause in zip(failures, causes, strict=True):
                explained[cause if found.get(cause) else name].append(outcome)
        seen: set[str] = set()
        causes_first = sorted(
            explained, key=lambda name: bool(progress and progress.causes.get(name))
        )
        for name in causes_first:
            failures = explained[name]
            own_first = [o for o in failures if o.exercise == name]
            own_first += [o for o in failures if o.exercise != name]
            new = [outcome for outcome in own_first if outcome.place not in seen]
            if self.short and new:
                self._show_failure(out, new[0], new[1:])
                seen |= {new[0].place} - {""}
        for exercise, outcomes in about.items():
            printed = [o.printed for o in outcomes if o.printed and o.verdict != FAILED]
            if printed:
                out.write_line(self.words["printed in"].format(exercise or TESTS))
                out.write_line(textwrap.indent("\n".join(dict.fromkeys(printed)), "    "))

    def _heading(self, outcome: Outcome) -> str:
        """The exercise, and what the test tries; a title that names it and no other says both."""
        name, words = outcome.exercise, outcome.title.replace(",", " ").split()
        if is_formula(name):  # what is said names it, and the title says that it can be read
            return str(name)
        others = {e.name for e in self.workspace.exercises} - {name} if self.workspace else set()
        if not name or (words[:1] == [name] and not others & {*words}):
            return str(outcome.title)
        return f"{name}: {outcome.title}"

    def _show_failure(
        self, out: pytest.TerminalReporter, first: Outcome, others: list[Outcome]
    ) -> None:
        out.write_line(self._wrap_paragraphs(self._heading(first)), bold=True)
        said = "\n".join(filter(None, (first.said, first.looks)))
        out.write_line(textwrap.indent(self._wrap_paragraphs(said, 76), "    "), red=True)
        if first.place:
            out.write_line(f"    {first.place}")
        if first.printed:
            out.write_line(f"    {self.words['printed']}:")
            out.write_line(textwrap.indent(first.printed, "        "))
        titles = dict.fromkeys(
            f'"{(o.title if o.exercise == first.exercise else self._heading(o)).rstrip(".")}"'
            for o in others
            if (o.exercise, o.title) != (first.exercise, first.title)
        )
        if titles:
            also = self._wrap_paragraphs(self.words["others"].format("; ".join(titles)), 76)
            out.write_line(textwrap.indent(also, "    "))

    def _wrap_paragraphs(self, text: str, width: int = 80) -> str:
        """Paragraphs within the terminal's width; values of numpy keep their lines."""
        lines = [
            line
            if line.startswith(" ")
            else textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
            for line in text.splitlines()
        ]
        return "\n".join(lines)

    def _write_closing(self, out: pytest.TerminalReporter, progress: Progress) -> None:
        assert self.workspace is not None
        out.write_line("")
        for line in progress.sums():
            out.write_line(self._wrap_paragraphs(line))
        if any(state == "readable" for state in progress.states.values()):
            out.write_line(self.words["formulas"])
        if not progress.is_complete():
            out.write_line(self.words["in part"], yellow=True)
        for remark in remarks(self.workspace, self.language):
            out.write_line(self._wrap_paragraphs(remark), yellow=True)
        chosen = progress.next()
        if chosen is None:
            out.write_line(self.words["all"], green=True)
            return
        out.write_line(self._next_place(chosen, progress), bold=True)
        if self._asked_hint() is not None:
            out.write_line(self._hint_text(chosen, progress))

    def _asked_hint(self) -> str | None:
        """What `--hint` was given; without this folder's options where pytest starts above it."""
        asked: str | None = getattr(self.config.option, "hint", None)
        return asked

    def _next_place(self, exercise: Exercise, progress: Progress) -> str:
        assert self.workspace is not None
        name, file, line = exercise.name, exercise.file, self.workspace.place(exercise).line
        awaited = progress.awaited(name)
        if awaited:  # not written yet, and no exercise: a function of the stub
            name, file, line = awaited
        at = self.words["line"].format(line) if line else ""
        where = self.words["next"].format(f"{name} ({file}{at})")
        return where if self._asked_hint() is not None else f"{where}. {self.words['help']}"

    def _hint_text(self, chosen: Exercise, progress: Progress) -> str:
        assert self.workspace is not None
        asked = self._asked_hint()
        if asked and not Path(asked).exists():  # `pytest --hint test_public.py` means the next
            exercises = self.workspace.exercises
            found = [e for e in exercises if asked in (e.name, e.name.split(".")[-1])]
            if not found:
                names = ", ".join(e.name for e in exercises)
                return self._wrap_paragraphs(self.words["unknown"].format(asked, names))
            chosen = found[0]
        option = f"--hint={asked}" if asked and not Path(asked).exists() else "--hint"
        return self._wrap_paragraphs(
            hint(chosen, progress, getattr(self.config, "cache", None), option)
        )

    def _save_outcomes(self, progress: Progress) -> None:
        file = getattr(self.config.option, "outcomes", None)
        if file:
            document = [asdict(outcome) for outcome in progress.outcomes]
            Path(file).write_text(json.dumps(document), encoding="utf-8")


def _read_pairs() -> Any:
    try:
        return pairs_in((FOLDER / TESTS).read_text(encoding="utf-8-sig"))
    except (OSError, SyntaxError, ValueError):
        return {}


def _is_own(name: str) -> bool:
    path = Path(name)
    if not path.is_relative_to(FOLDER):
        return False
    parts = path.relative_to(FOLDER).parts
    return parts[0] not in (TESTS, "tools", *TOOLS) and "site-packages" not in parts


def _errors_one_by_one(
    item: pytest.Item, written: list[str], error: BaseException
) -> dict[str, BaseException | None]:
    """A test of all answers, for each of those that are written: nobody writes all at once.

    Empty where the test is not about answers, or does not fail for one alone.
    """
    answers = getattr(sys.modules.get("answers"), "ANSWERS", None)
    keys = {name: name.removeprefix("answers.") for name in written if name.startswith("answers.")}
    if not isinstance(answers, dict) or not keys:
        return {}
    everything, found = dict(answers), dict[str, BaseException | None]()
    try:
        for name, key in keys.items():
            answers.clear()
            answers[key] = everything.get(key)
            found[name] = _error_of(item)
    finally:
        answers.clear()
        answers.update(everything)
    some_open = len(keys) < len(everything)
    return found if some_open or any(found.values()) else dict.fromkeys(keys, error)


def _error_of(item: pytest.Item) -> BaseException | None:
    try:
        with redirect_stdout(StringIO()):
            item.runtest()
    except KeyError:  # it asks for another answer
        return None
    except (Exception, pytest.fail.Exception) as error:  # noqa: BLE001 - it is shown
        return error
    return None
