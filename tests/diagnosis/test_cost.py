"""What a search may cost, and what it costs when it goes wrong."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from autograder.diagnosis import cost, likeness, search
from autograder.diagnosis.cost import EXERCISE, HAND_IN, Budget, Weight, cost_to_load
from autograder.errors import EngineError
from autograder.sandbox.worker_failures import WorkerDied


class Submission(search._Submission):
    """A hand-in whose exercises all fail; what each is known to have spent is given."""

    def __init__(self, spent: dict[str, int | None]) -> None:
        exercises = [SimpleNamespace(name=name) for name in spent]
        self.grading = SimpleNamespace(assignment=SimpleNamespace(exercises=exercises))
        self.broken = set(spent)
        self.spent = spent
        self.shares: dict[str, int] = {}

    def _is_open(self, exercise: str) -> bool:
        return True

    def _diagnose_exercise(self, exercise: str, share: int) -> dict[str, object]:
        self.shares[exercise] = share
        spent = self.spent[exercise]
        return {"verdict": "timeout"} if spent is None else {"places": [], "spent": spent}


def test_what_is_left_is_shared_by_the_exercises_to_come():
    """One alone has no more than any other; of many each has a part, and what others leave."""
    alone, many = Submission({"f": 0}), Submission(dict.fromkeys("abcdefgh", 1_000))
    for submission in (alone, many):
        assert list(submission.diagnoses()) == []
    assert alone.shares == {"f": EXERCISE}
    assert many.shares["a"] == HAND_IN // 8
    assert many.shares["a"] < many.shares["d"] <= many.shares["h"] == EXERCISE


def test_no_hand_in_costs_more_than_one_may():
    """Not even where a grader was ended over it and what it had spent is gone."""
    submission = Submission(dict.fromkeys("abcdefgh"))
    assert list(submission.diagnoses()) == []
    assert sum(submission.shares.values()) <= HAND_IN


def test_what_takes_time_is_counted():
    """A long module is dearer to load than a short one, many requests dearer than a few."""
    assert cost_to_load(b"x = 1\n" * 300) > cost_to_load(b"x = 1\n") > 0
    assert Weight(lines=20, requests=7).cost > Weight(lines=500, requests=1).cost > 500


def test_which_mutants_are_looked_at_depends_on_no_earlier_hand_in(monkeypatch):
    """What an earlier one has made known is not asked for again, but counts as if it were."""
    source = b"x = 1\n"
    one = cost_to_load(source) + Weight(lines=10, requests=1).cost
    monkeypatch.setattr(likeness, "WORK", 3 * one - 1)
    mutants = object.__new__(likeness._Mutants)
    mutants.weights = {7: Weight(lines=10, requests=1)}
    mutants.waiting = [likeness._Mutant(SimpleNamespace(source=source)) for _ in range(5)]
    asked: list[object] = []
    trial = SimpleNamespace(returned=lambda candidate, _number: asked.append(candidate))
    seen = {7: (("call", 1.0),)}  # fails there; the mutants pass
    for _ in range(2):
        assert mutants._alike([7], seen, trial) == []
        assert asked == [mutant.candidate for mutant in mutants.waiting[:3]]


@pytest.mark.parametrize("error", [IndexError("ours"), RecursionError(), MemoryError()])
def test_a_mistake_of_ours_costs_the_diagnosis_only(monkeypatch, error):
    """The points are settled by then; run.json says why nothing is said."""
    monkeypatch.setattr(search._Search, "_already_said", raising(error))
    places, why = search._Search(None, "f", "step", Budget(1)).places()
    assert places == ()
    assert type(error).__name__ in why


def test_a_failure_of_the_sandbox_is_not_hidden(monkeypatch):
    """Else the same hand-in would get other bytes on another day."""
    monkeypatch.setattr(search._Search, "_already_said", raising(EngineError("no box")))
    with pytest.raises(EngineError):
        search._Search(None, "f", "step", Budget(1)).places()


def raising(error: Exception):
    def repairs(_search):
        raise error

    return repairs


@pytest.mark.parametrize(
    ("death", "ends"),
    [
        (WorkerDied("computing"), True),
        (WorkerDied("waiting"), True),
        (WorkerDied("budget"), True),
        (WorkerDied("signal", 9), True),
        (WorkerDied("signal", 11), False),
        (WorkerDied("memory"), False),
        (WorkerDied("exit", 3), False),
    ],
)
def test_what_another_machine_may_not_have_ended_is_no_evidence(death, ends):
    """Limits that are told by a clock, and the second time that the machine has killed it."""
    if ends:
        with pytest.raises(cost.Limited):
            cost.demand_no_limit([death], or_killed=True)
    else:
        cost.demand_no_limit([death], or_killed=True)
    if death.was_killed:
        cost.demand_no_limit([death], or_killed=False)
