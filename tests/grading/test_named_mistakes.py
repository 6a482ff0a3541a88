"""Which known mistake is named, from what the checks have seen: of whom, and when of nobody."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from autograder.content.variants import Mutant
from autograder.course.records import Text, Verdict
from autograder.grading import misconceptions as room
from autograder.grading.checks import Check
from autograder.grading.misconceptions import Misconceptions, explains
from autograder.grading.run_checks import Ran
from autograder.grading.score import Outcome
from autograder.grading.value_digest import fingerprint

TITLE = Text(de="t", en="t")
EXERCISES = ("relu", "relu", "relu", "tanh")  # of the checks test_0, test_1 ...
RIGHT = (0.5, 1.5, 2.5, 3.5)
WRONG = {  # what each mistake returns, as the whole suite sees it
    "sign": (-0.5, -1.5, 2.5, 3.5),
    "factor": (0.25, 1.5, 2.5, 3.5),
    "other sign": (-0.5, -1.5, 2.5, 3.5),
    "half": (-0.5, 1.5, 2.5, 3.5),
    "tanh": (0.5, 1.5, 2.5, 9.5),
}
CAUGHT = {
    "sign": ("test_0", "test_1"),
    "factor": ("test_0",),
    "other sign": ("test_0", "test_1"),
    "half": ("test_0",),
    "tanh": ("test_3",),
}


def ran(value: float, right: float, *, carried: tuple[str, ...] = ()) -> Ran:
    verdict = Verdict.PASSED if value == right or carried else Verdict.FAILED
    outcome = Outcome(verdict=verdict, message=TITLE, carried=carried)
    return Ran(outcome, [("call", [np.array([value]), None, []])])


def handed_in(*values: float) -> list[Ran]:
    return [ran(value, right) for value, right in zip(values, RIGHT, strict=True)]


class Grading:
    """A suite that knows what each hand-in returns by its file `m.py`."""

    def __init__(self) -> None:
        self.checks = [
            Check(id=f"t::test_{n}", exercise=e, points=1, title=TITLE, show=True, seed=1)
            for n, e in enumerate(EXERCISES)
        ]
        self.assignment = SimpleNamespace(solution=Path("solution"))
        self.watch = SimpleNamespace(phase="own")
        self.changed = False
        self.opened: list[str] = []

    def unchanged(self) -> bool:
        return not self.changed

    def open(self, files) -> None:
        self.opened.append(files["m.py"])

    def run(self, numbers) -> list[Ran]:
        """What `run_checks` would say of what was opened last."""
        returned = WRONG.get(self.opened[-1], RIGHT)
        return [ran(returned[number], RIGHT[number]) for number in numbers]


def mistake(name: str) -> Mutant:
    """A known one, as its file in `mutants/` says it."""
    return Mutant(
        name=name,
        exercise="relu",
        module="m",
        caught_by=CAUGHT[name],
        source=b"",
        title=TITLE,
        hint=TITLE,
        lecture="",
    )


@pytest.fixture
def grading(monkeypatch) -> Grading:
    """With three known mistakes."""
    made = Grading()
    made.known = [mistake(name) for name in ("sign", "factor", "tanh")]
    monkeypatch.setattr(room, "mutants", lambda _: made.known)
    monkeypatch.setattr(room, "with_mutant", lambda _, mutant: {"m.py": mutant.name})
    monkeypatch.setattr(room, "module_files", lambda *_: {"m.py": "solution"})
    monkeypatch.setattr(room, "run_checks", lambda grading, numbers: grading.run(numbers))
    return made


def test_a_mistake_is_named_at_every_check_that_shows_it(grading):
    """And only with its own values: the suite is run for those whose symptoms are all there."""
    named = Misconceptions(grading).names(handed_in(*WRONG["sign"]))
    assert named == {0: "sign", 1: "sign"}
    assert grading.watch.phase == "mutants"
    assert grading.opened == ["sign", "solution", "factor"]


def test_the_one_that_explains_most_is_named(grading):
    """A second mistake beside it is not named after the first."""
    assert Misconceptions(grading).names(handed_in(0.25, 1.5, 2.5, 3.5)) == {0: "factor"}
    assert grading.opened == ["factor", "solution"]  # what `sign` shows is not all there
    two = Misconceptions(grading).names(handed_in(-0.5, -1.5, 7.5, 9.5))
    assert two == {0: "sign", 1: "sign", 3: "tanh"}


def test_a_mistake_that_is_a_part_of_another_one_is_not_named_for_it(grading):
    """Where both explain a check, the larger one does."""
    grading.known.append(mistake("half"))
    assert Misconceptions(grading).names(handed_in(*WRONG["sign"])) == {0: "sign", 1: "sign"}
    assert Misconceptions(grading).names(handed_in(*WRONG["half"])) == {0: "half"}


def test_one_check_that_raises_hides_no_mistake_in_another(grading):
    """Only where all raise there is nothing to compare."""
    raised = Ran(Outcome(verdict=Verdict.CRASHED, message=TITLE), [("raised", [None, None, []])])
    first, _, *others = handed_in(*WRONG["factor"])
    assert Misconceptions(grading).names([first, raised, *others]) == {0: "factor"}


def test_two_that_cannot_be_told_apart_stand_side_by_side(grading):
    """In an order of their own."""
    grading.known.append(mistake("other sign"))
    named = Misconceptions(grading).names(handed_in(*WRONG["sign"]))
    assert named == {0: "other sign|sign", 1: "other sign|sign"}


@pytest.mark.parametrize(
    "values",
    [RIGHT, (0.1, 1.5, 2.5, 3.5), (-0.5, 1.5, 2.5, 3.5), (-0.5, -9.5, 2.5, 3.5)],
    ids=["right", "something else", "a part", "a part, and something else"],
)
def test_nobody_is_accused_of_what_is_not_all_there(grading, values):
    """Neither with other values, nor where the mistake would show at another check too."""
    assert Misconceptions(grading).names(handed_in(*values)) == {}


def test_of_what_only_raises_no_value_can_tell(grading):
    """Nothing is run for it."""
    raised = Outcome(verdict=Verdict.CRASHED, message=TITLE)
    runs = [Ran(raised, [("raised", [None, None, []])]) for _ in range(3)]
    assert Misconceptions(grading).names([*runs, *handed_in(*RIGHT)[3:]]) == {}
    assert grading.opened == []


def test_what_passes_with_a_reference_below_is_a_symptom(grading):
    """But is not named, for it counts as right."""
    first, second, *others = handed_in(*WRONG["sign"])
    carried = ran(-1.5, 1.5, carried=("tanh",))
    assert Misconceptions(grading).names([first, carried, *others]) == {}
    assert "sign" in grading.opened
    assert Misconceptions(grading).names([first, second, *others]) == {0: "sign", 1: "sign"}


def test_what_was_not_run_is_no_symptom_that_has_values(grading):
    """A check that was left out is not compared, so the mistake is not all there."""
    first, _, *others = handed_in(*WRONG["sign"])
    skipped = Ran(Outcome(verdict=Verdict.SKIPPED, message=TITLE), [])
    assert Misconceptions(grading).names([first, skipped, *others]) == {}


def test_each_mistake_is_run_once_and_kept_for_the_next_run(grading, tmp_path):
    """In a folder that may be missing, damaged, or of another suite."""
    kept = tmp_path / "a" / "b"
    wrong = handed_in(*WRONG["sign"])
    names = Misconceptions(grading, kept)
    assert names.names(wrong) == names.names(wrong) == {0: "sign", 1: "sign"}
    assert grading.opened == ["sign", "solution", "factor"]
    assert {path.name for path in kept.iterdir()} == {
        *("relu.sign.json", "relu..json", "relu.factor.json"),
    }
    assert Misconceptions(grading, kept).names(wrong) == {0: "sign", 1: "sign"}
    assert len(grading.opened) == 3
    (kept / "relu.sign.json").write_text("{", encoding="utf-8")
    assert Misconceptions(grading, kept).names(wrong) == {0: "sign", 1: "sign"}
    assert grading.opened[3:] == ["sign"]
    assert (kept / "relu.sign.json").read_text(encoding="utf-8") != "{"


def test_of_a_suite_that_was_edited_nothing_is_kept(grading, tmp_path):
    """What its mutants return belongs to another one."""
    grading.changed = True
    assert Misconceptions(grading, tmp_path / "kept").names(handed_in(*WRONG["sign"]))
    assert not (tmp_path / "kept").exists()


def test_a_folder_that_cannot_be_written_stops_nobody(grading, tmp_path):
    """A full disk, or a file in the place of the folder."""
    (tmp_path / "kept").write_text("", encoding="utf-8")
    names = Misconceptions(grading, tmp_path / "kept").names(handed_in(*WRONG["sign"]))
    assert names == {0: "sign", 1: "sign"}


def prints(*numbers: float):
    return fingerprint([("call", [np.array(numbers), None, []])], "f")


def test_one_number_that_is_not_the_references_is_enough():
    """In one of the checks; each of them has to agree."""
    right = {0: prints(1.0), 1: prints(2.0)}
    mutant = {0: prints(1.5), 1: prints(2.0)}
    assert explains(mutant, mutant, right) is True
    assert not explains(mutant, mutant | {1: prints(2.5)}, right)
    assert not explains(mutant, {0: mutant[0]}, right)
    assert not explains(right, right, right)
    assert not explains({}, mutant, right)


def test_whole_numbers_say_little():
    """One is enough where all symptoms are the mistake's, five where there are others beside."""
    right, beside = {0: prints(1, 2, 3, 4, 5)}, {1: prints(0.3)}
    one, five = {0: prints(9, 2, 3, 4, 5)}, {0: prints(9, 9, 9, 9, 9)}
    assert explains(one, one, right)
    assert not explains(one, one | beside, right)
    assert explains(five, five | beside, right)
