"""How far the exercises are: six words, and points that are not mixed with what nobody knows yet.

Belongs to the folder and is no exercise: there is nothing to be changed here.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from causes import builds_on
from workspace import Exercise, Workspace, number, short_name

WORDS = {
    "de": {
        "done": "fertig",
        "started": "begonnen",
        "untouched": "unbearbeitet",
        "readable": "lesbar",
        "unanswered": "nicht beantwortet",
        "by hand": "beantwortet, wird von Hand bewertet",
        "missing": "nicht gefunden",
        "unreadable": "nicht lesbar",
        "not run": "nicht getestet",
        "written": "geschrieben, ohne öffentlichen Test",
        "partly": "nur teilweise getestet",
        "waits": "wartet auf {}",
        "tests": "{}, {} von {} Tests bestanden",
        "test": "{}, {} von {} Test bestanden",
        "points": "Öffentliche Tests: {} von {} Punkten{}. Bewertet wird mit weiteren Tests.",
        "readable points": "Lesbar: {} von {} Punkten{}. Ob es stimmt, zeigt erst die Bewertung.",
        "left": ", {} nicht getestet",
        "manual": "Schriftlich beantwortet: {} von {} ({}). Das wird von Hand bewertet.",
        "unit": "{} Punkt",
        "units": "{} Punkte",
    },
    "en": {
        "done": "done",
        "started": "started",
        "untouched": "untouched",
        "readable": "readable",
        "unanswered": "not answered",
        "by hand": "answered, marked by a person",
        "missing": "not found",
        "unreadable": "cannot be read",
        "not run": "not tested",
        "written": "written, without a public test",
        "partly": "tested in part only",
        "waits": "waits for {}",
        "tests": "{}, {} of {} tests passed",
        "test": "{}, {} of {} test passed",
        "points": "Public tests: {} of {} points{}. Grading uses further tests.",
        "readable points": "Readable: {} of {} points{}. Grading shows whether it is right.",
        "left": ", {} not tested",
        "manual": "Written answers: {} of {} ({}). They are marked by a person.",
        "unit": "{} point",
        "units": "{} points",
    },
}
_URGENCY = ("unreadable", "missing", "started", "waits", "untouched", "unanswered", "not run")
_FAILING = ("unreadable", "missing", "started")
_NOTHING = re.compile(r"\breturn\b|\bNone\b")
PASSED, FAILED, OPEN = "passed", "failed", "open"


@dataclass(frozen=True)
class Outcome:
    """What one run of a public test says about one exercise.

    Attributes
    ----------
    test : str
        Its name with the values it is repeated with.
    title : str
        What it tries, in a sentence.
    line : int
        Where it stands in its file.
    exercise : str
        Empty when it is about the assignment as a whole.
    verdict : str
        `passed`, `failed`, or `open`: a function that is called is not written yet.
    said : str
        Why it did not pass.
    place : str
        The student's line in which it arose.
    looks : str
        What a wrong value looks like beside the right one.
    call : str
        The line of the test.
    printed : str
        What was printed meanwhile.
    awaited : tuple or None
        Name, file and line of the function that is not written yet.
    """

    test: str
    title: str
    line: int
    exercise: str
    verdict: str
    said: str = ""
    place: str = ""
    looks: str = ""
    call: str = ""
    printed: str = ""
    awaited: tuple[str, str, int] | None = None


class Progress:
    """How far each exercise of a folder is, by its text and by what the tests said."""

    def __init__(self, workspace: Workspace, outcomes: Iterable[Outcome], language: str) -> None:
        self.workspace = workspace
        self.words = WORDS[language]
        self.language = language
        self.outcomes = sorted(outcomes, key=lambda outcome: outcome.line)
        self.states = {e.name: self._state(e) for e in workspace.exercises}
        failing = {name for name, state in self.states.items() if state in _FAILING}
        self.causes = {name: found & failing for name, found in builds_on(workspace).items()}

    def outcomes_of(self, exercise: str) -> list[Outcome]:
        """What the tests said about an exercise, in their order."""
        return [outcome for outcome in self.outcomes if outcome.exercise == exercise]

    def awaited(self, exercise: str) -> tuple[str, str, int] | None:
        """The function that an exercise calls and that is not written yet, once it is begun."""
        if self.workspace.place(self._exercise(exercise)).state == "open":
            return None
        return next((o.awaited for o in self.outcomes_of(exercise) if o.awaited), None)

    def cause(self, outcome: Outcome) -> str:
        """The other failing exercise that explains why a test failed; empty where it is its own.

        Its line calls that exercise, or both have nothing in hand where a value should be, or
        nothing else is known of it than that it builds on that exercise.
        """
        line = outcome.place.partition(": ")[2]
        nothing = _NOTHING.search(f"{outcome.said} {outcome.looks}")
        for name in self.causes.get(outcome.exercise, ()):
            said = " ".join(f"{o.said} {o.looks}" for o in self.outcomes_of(name))
            called = re.search(rf"\b{short_name(name)}\b", line)
            if called or (nothing and _NOTHING.search(said)):
                return str(name)
        if outcome.place or outcome.looks:
            return ""
        failing = self.causes.get(outcome.exercise, set())
        first = (e.name for e in self.workspace.exercises if e.name in failing)
        return next((name for name in first if not self.causes.get(name)), "")

    def _exercise(self, name: str) -> Exercise:
        found: Exercise = next(e for e in self.workspace.exercises if e.name == name)
        return found

    def note(self, exercise: str) -> str:
        """How far an exercise is, in a few words."""
        state = self.states[exercise]
        awaited = self.awaited(exercise)
        if state == "waits" and awaited:
            return self.words[state].format(awaited[0])
        found = self.outcomes_of(exercise)
        if state == "not run" and found:
            return self.words["partly"]
        if state != "started":
            return self.words[state]
        passed = sum(outcome.verdict == PASSED for outcome in found)
        words = self.words["test" if len(found) == 1 else "tests"]
        return words.format(self.words[state], passed, len(found))

    def is_complete(self) -> bool:
        """Whether the tests of everything that is written were run."""
        return "not run" not in self.states.values()

    def rows(self, width: int = 34) -> Iterator[tuple[str, str, str, str]]:
        """State, name, points, note; answers of one state share a row."""

        def kind(exercise: Exercise) -> object:
            return self.note(exercise.name) if _is_answer(exercise) else exercise.name

        for _, group in groupby(self.workspace.exercises, kind):
            found = list(group)
            first = found[0]
            points = number(sum(e.points for e in found), self.language)
            names = ", ".join(e.name.removeprefix("answers.") for e in found)
            names = f"answers: {names}" if _is_answer(first) else names
            *above, last = textwrap.wrap(names, width, subsequent_indent="    ")
            state = self.states[first.name]
            yield from ((state, line, "", "") for line in above)
            yield state, last, points, self.note(first.name)

    def sums(self) -> Iterator[str]:
        """What the public tests cover, what is only read, and what a person marks."""
        manual = [e for e in self.workspace.exercises if e.manual]
        read = [e for e in self.workspace.exercises if is_formula(e.name)]
        tested = [e for e in self.workspace.exercises if e not in manual and e not in read]
        for word, exercises, state in (
            ("points", tested, "done"),
            ("readable points", read, "readable"),
        ):
            if exercises:
                best = number(sum(e.points for e in exercises), self.language)
                got, left = (
                    sum(e.points for e in exercises if self.states[e.name] == wanted)
                    for wanted in (state, "not run")
                )
                untested = self.words["left"].format(number(left, self.language)) if left else ""
                yield self.words[word].format(number(got, self.language), best, untested)
        if manual:
            answered = sum(self.states[e.name] == "by hand" for e in manual)
            points_by_hand = sum(e.points for e in manual)
            unit = self.words["unit" if points_by_hand == 1 else "units"]
            worth = unit.format(number(points_by_hand, self.language))
            yield self.words["manual"].format(answered, len(manual), worth)

    def next(self) -> Exercise | None:
        """What to do next: repair what is begun, then what it waits for, then what comes first."""
        todo = [e for e in self.workspace.exercises if self.states[e.name] in _URGENCY]
        if not todo:
            return None
        first = min(todo, key=lambda exercise: _URGENCY.index(self.states[exercise.name]))
        causes = self.causes.get(first.name, set())
        first = next((e for e in todo if e.name in causes and not self.causes[e.name]), first)
        awaited = self.awaited(first.name)
        if self.states[first.name] != "waits" or not awaited:
            return first
        is_it = (e for e in todo if e.name.rpartition(".")[2] == awaited[0] and e != first)
        return next(is_it, first)

    def _state(self, exercise: Exercise) -> str:
        state = str(self.workspace.place(exercise).state)
        if state == "open":
            asked = exercise.manual or _is_answer(exercise)
            return "unanswered" if asked else "untouched"
        if state != "written":
            return state
        if exercise.manual:
            return "by hand"
        if not exercise.tests:
            return "written"
        found = self.outcomes_of(exercise.name)
        verdicts = {outcome.verdict for outcome in found}
        if FAILED in verdicts:
            return "started"
        if OPEN in verdicts:
            return "waits" if self.awaited(exercise.name) else "started"
        if not found or {*exercise.tests} - {outcome.test.partition("[")[0] for outcome in found}:
            return "not run"
        return "readable" if is_formula(exercise.name) else "done"


def is_formula(exercise: str) -> bool:
    """Whether the public tests only read what is written, and cannot say whether it is right."""
    return exercise.startswith(("answers.", "derivations."))


def _is_answer(exercise: Exercise) -> bool:
    return str(exercise.name).startswith("answers.")
