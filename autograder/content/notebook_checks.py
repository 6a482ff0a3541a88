"""Run the public tests of one exercise from a cell of a notebook, and show what they say.

Generated notebooks carry this file as text, and what explains a failure in a student's folder: all
need pytest and numpy, and nothing else of the autograder.
"""

import html
import os
import runpy
import sys
import tempfile
from base64 import b64decode
from collections.abc import Callable, Generator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from bilingual import pairs_in, title
from deadline import deadline
from explanations import WORDS as SENTENCES
from explanations import sentence
from failure import TESTS, failure
from own_copies import OwnCopies
from workspace import exercises_of

Words = dict[str, str]
_LONGEST = 2_000
_SECONDS = 30.0  # for one test
Row = tuple[bool, str, str, str]  # passed, what was tried, what is said, what was printed

WORDS: dict[str, Words] = {
    "de": {
        "passed": "bestanden",
        "test": "Test",
        "result": "Ergebnis",
        "next": "Ändere deine Zelle, führe sie aus und dann diese noch einmal.",
        "count": "{}: {} von {} Tests bestanden",
        "one": "{}: noch nicht bestanden",
        "read": "Lesbar. Ob es stimmt, zeigt erst die Bewertung.",
        "good": "Alle öffentlichen Tests bestanden. Bewertet wird mit weiteren.",
        "none": "Für diese Aufgabe gibt es keinen öffentlichen Test.",
        "missing": "`{}` gibt es nicht: Führe die Zelle aus, in der es steht.",
    },
    "en": {
        "passed": "passed",
        "test": "test",
        "result": "result",
        "next": "Change your cell, run it, and then run this one again.",
        "count": "{}: {} of {} tests passed",
        "one": "{}: not passed yet",
        "read": "Readable. Whether it is right shows when it is graded.",
        "good": "All public tests pass. Grading uses further ones.",
        "none": "There is no public test for this exercise.",
        "missing": "There is no `{}`: run the cell that it stands in.",
    },
}
_OPTIONS = ("--assert=plain", "--import-mode=importlib", "-p", "no:terminal", "--capture=sys")
_UNUSED = ("cacheprovider", "faulthandler", "logging", "junitxml", "doctest", "warnings")


class NotPassed(Exception):
    """A public test fails; shown without the way through this file."""

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


class Table:
    """What the tests of one exercise said."""

    def __init__(self, rows: Sequence[Row], words: Words, *, formula: bool = False) -> None:
        self.rows = rows
        self.formula = formula
        self.words = words

    def __repr__(self) -> str:
        lines: list[str] = []
        for passed, tried, message, printed in self.rows:
            lines.append(f"{'+' if passed else '-'} {tried}")
            lines += [f"    {line}" for line in f"{message}\n{printed}".splitlines() if line]
        return "\n".join([*lines, self.closing])

    def _repr_html_(self) -> str:
        heads = ("", self.words["test"], self.words["result"])
        head = "".join(f"<th style='text-align:left'>{word}</th>" for word in heads)
        body = "".join(self._row_html(*row) for row in self.rows)
        note = f"<p>{html.escape(self.closing)}</p>"
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{note}"

    @property
    def closing(self) -> str:
        """The next step."""
        passed = all(row[0] for row in self.rows)
        return self.words[("read" if self.formula else "good") if passed else "next"]

    def _row_html(self, passed: bool, title: str, message: str, printed: str) -> str:
        mark, color = ("✓", "#2e7d32") if passed else ("✗", "#c62828")
        said = html.escape(message).replace("\n", "<br>")
        if printed:
            said += f"<pre>{html.escape(printed)}</pre>"
        left = "style='text-align:left;vertical-align:top"
        return (
            f"<tr><td {left};color:{color}'><b>{mark}</b></td>"
            f"<td {left}'>{html.escape(title)}</td><td {left}'>{said}</td></tr>"
        )


class Checks:
    """The public tests of one assignment.

    Parameters
    ----------
    space : module
        The notebook itself; the tests import it under the names in `modules`.
    modules : list of str
    files : dict of str to str
        What lies beside the tests, as text; what Python cannot show as text in base64, under a
        name that ends in `.base64`.
    tests : dict of str to list of str
        Exercise -> names of its test functions.
    language : str
        de or en.
    """

    def __init__(
        self,
        space: Any,
        modules: Sequence[str],
        files: Mapping[str, str],
        tests: Mapping[str, Sequence[str]],
        language: str,
    ) -> None:
        self.space = space
        self.tests = tests
        self.language = language
        self.words = WORDS[language]
        self._kept = tempfile.TemporaryDirectory(prefix="notebook-")
        self.folder = Path(self._kept.name)
        for name, content in files.items():
            binary = name.endswith(".base64")
            path = self.folder / name.removesuffix(".base64")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b64decode(content) if binary else content.encode())
        (self.folder / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
        for name in modules:
            sys.modules[name] = _Notebook(name, space)

    def check(self, exercise: str = "") -> None:
        """Run the tests of an exercise and show them; raises NotPassed if one fails.

        Without a name: those that are about the assignment as a whole.
        """
        if os.environ.get("NBGRADER_EXECUTION") == "autograde":
            raise RuntimeError("not graded here")  # nothing may give points outside the sandbox
        run = _Run(exercise, self.tests, self.language, pairs_in(self._test_source()))
        answers: Any = getattr(self.space, "ANSWERS", None)
        key = exercise.removeprefix("answers.")
        alone = answers if key != exercise and isinstance(answers, dict) else {}
        if alone:  # that others are still open is no fault of this one
            self.space.ANSWERS = {key: answers.get(key)}
        try:
            self._run_pytest(run)
        finally:
            if alone:
                self.space.ANSWERS = answers
        rows = run.rows or [(True, exercise, self.words["none"], "")]
        formula = exercise.startswith(("answers.", "derivations."))
        _show_output(Table(_distinct_rows(rows), self.words, formula=formula))
        passed = sum(row[0] for row in rows)
        if passed < len(rows):
            words = self.words["one" if len(rows) == 1 else "count"]
            raise NotPassed(words.format(exercise or TESTS, passed, len(rows)))

    def show_plot(self, script: str) -> None:
        """Run a script of the assignment that draws pictures of your functions."""
        sys.path.insert(0, str(self.folder))
        arguments, sys.argv = sys.argv, [script]
        try:
            runpy.run_path(str(self.folder / script), run_name="__main__")
        except _NotRun as error:
            _show_output(_Note(self.words["missing"].format(error)))
        except SystemExit as error:
            _show_output(_Note(str(error.code or "")))
        finally:
            sys.argv = arguments
            sys.path.remove(str(self.folder))

    def _run_pytest(self, run: "_Run") -> None:
        test = self.folder / TESTS
        options = [*_OPTIONS, *(part for name in _UNUSED for part in ("-p", f"no:{name}"))]
        options += [f"--rootdir={self.folder}", f"-c={self.folder / 'pytest.ini'}"]
        before = sys.path[:]
        ours = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "DESK_LANGUAGE": self.language}
        old = {name: os.environ.get(name) for name in ours}
        os.environ.update(ours)
        sys.path.insert(0, str(self.folder))
        sys.modules.pop(test.stem, None)
        try:
            copies = OwnCopies(test, _is_cell, self.tests, SENTENCES[self.language]["changed"])
            pytest.main([str(test), *options], plugins=[run, copies])
        finally:
            sys.path[:] = before
            sys.modules.pop(test.stem, None)
            for name, value in old.items():
                os.environ.pop(name)
                if value is not None:
                    os.environ[name] = value

    def _test_source(self) -> str:
        return str((self.folder / TESTS).read_text(encoding="utf-8"))


def _is_cell(name: str) -> bool:
    return "ipykernel" in name or "<ipython" in name


class _Notebook(ModuleType):
    """The notebook under the name of a module; what is not there yet fails when it is used."""

    def __init__(self, name: str, space: ModuleType) -> None:
        super().__init__(name)
        self._space = space

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self._space, name, _Missing(name))


class _NotRun(Exception):
    """A cell of the notebook has not been run yet."""


class _Missing:
    """Stands for a name that the notebook does not have yet."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, *_arguments: object, **_named: object) -> Any:
        raise _NotRun(self._name)

    def __getattr__(self, name: str) -> Any:
        raise _NotRun(self._name)

    __iter__ = __len__ = __getitem__ = __contains__ = __call__


class _Run:
    """A plugin of pytest: picks the tests of one exercise and notes what they say."""

    def __init__(
        self,
        exercise: str,
        tests: Mapping[str, Sequence[str]],
        language: str,
        pairs: Mapping[str, tuple[str, str]],
    ) -> None:
        self.exercise = exercise
        self.tests = tests
        self.language = language
        self.words = WORDS[language]
        self.pairs = pairs
        self.rows: list[Row] = []

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out what is about other exercises."""
        items[:] = [item for item in items if self._is_wanted(item)]

    def _is_wanted(self, item: pytest.Item) -> bool:
        call = getattr(item, "callspec", None)
        values = call.params.values() if call else ()
        return self.exercise in exercises_of(getattr(item, "originalname", ""), values, self.tests)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None]:
        """A loop without an end is ended."""
        with deadline(_SECONDS):
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Note how a test ended: its call, or a fixture that failed."""
        report = yield
        error = call.excinfo.value if call.excinfo else None
        if call.when == "call" or error is not None:
            described = getattr(getattr(item, "function", None), "__doc__", None) or item.name
            tried = title(described, self.language)
            message = self.words["passed"] if error is None else self._failure_message(error)
            self.rows.append((error is None, tried, message, report.capstdout[:_LONGEST]))
        return report

    def pytest_exception_interact(self, node: Any, call: pytest.CallInfo[Any]) -> None:
        """The tests themselves cannot be loaded: usually a name that they import is missing."""
        if not isinstance(node, pytest.Item) and call.excinfo is not None:
            error = call.excinfo.value
            message = self._failure_message(error.__cause__ or error)
            self.rows.append((False, self.exercise, message, ""))

    def _failure_message(self, error: BaseException) -> str:
        if isinstance(error, _NotRun):
            return self.words["missing"].format(error)
        if isinstance(error, NotImplementedError):
            return str(sentence(error, self.language))
        return str(failure(error, self.language, self.pairs, _is_cell))


def _distinct_rows(rows: Sequence[Row]) -> list[Row]:
    """The rows without those that say again what another one says."""
    said: set[str] = set()
    kept = []
    for row in rows:
        passed, _, message, _ = row
        if passed or message not in said:
            kept.append(row)
            said.add(message)
    return kept


class _Note:
    """Text in a cell's output."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


def _show_output(thing: object) -> None:
    try:
        from IPython.display import display
    except ImportError:
        print(repr(thing))  # noqa: T201 - no notebook: a terminal
    else:
        shown: Callable[[object], object] = display
        shown(thing)
