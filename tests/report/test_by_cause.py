"""What pages ask of a result they ask of its causes; the words decide only where there is none."""

import json
from dataclasses import replace

import pytest

from autograder.course.records import Text, Verdict
from autograder.grading.explain import NOT_WRITTEN, is_about_code
from autograder.grading.score import Outcome
from autograder.locale.message import message
from autograder.report.standing import standing
from tests.gradebook.samples import check, exercise
from tests.grading.test_formula_causes import everything
from tests.report.test_formulas import view

OTHER = Text.same("Other words.")


def from_message(said, **more):
    """A failed check with a cause and its words."""
    outcome = Outcome.from_message(Verdict.FAILED, said)
    return replace(
        check("a", passed=False), **{"message": outcome.message, "cause": outcome.cause, **more}
    )


@pytest.mark.parametrize(
    ("said", "state"),
    [
        (NOT_WRITTEN, "untouched"),
        (message("formula-no-lines"), "untouched"),
        (message("formula-no-answer"), "unanswered"),
        (message("formula-wrong"), "failed"),
    ],
)
def test_how_an_exercise_stands(said, state):
    """Rewording a sentence changes nothing for stored results, nor does its absence."""
    for shown in (
        from_message(said),
        from_message(said, message=OTHER),
        from_message(said, cause=None),
    ):
        assert standing(exercise("e", [shown, shown]))[1] == state
    other = from_message(said, cause=message("formula-wrong"))
    assert standing(exercise("e", [other]))[1] == "failed"
    assert standing(exercise("e", [from_message(said), other]))[1] == "failed"


def test_what_is_about_the_code():
    """A name that there is not yet, by the identifier and its parameters."""
    raised = message("grading-cell-raised", cell="3", kind="NameError", name="norm")
    missing = message("grading-name-missing", name="norm", file="chain.py")
    for said in (raised, missing, message("grading-file-missing", file="chain.py"), NOT_WRITTEN):
        for shown in (
            from_message(said),
            from_message(said, message=OTHER),
            from_message(said, cause=None),
        ):
            assert is_about_code(shown, "chain", "norm")
        assert not is_about_code(
            from_message(said, cause=message("formula-wrong")), "chain", "norm"
        )
    for said in (raised, missing):
        for shown in (from_message(said), from_message(said, cause=None)):
            assert not is_about_code(shown, "chain", "square")


@pytest.mark.parametrize("failure", everything(), ids=lambda failure: failure.cause.id)
def test_a_page_is_the_same_with_the_cause_and_without(failure):
    """Lines of a derivation are told by the cause, and by their signs where there is none."""
    shown = from_message(failure.said)
    assert view(shown) == view(replace(shown, cause=None))
    (card,) = view(shown).exercises[0].checks
    assert len(card.steps) == len(failure.cause.arguments.get("steps", ()))


def test_an_entry_that_there_is_no_longer_is_told_in_its_stored_words():
    """A result may be older than the catalogues."""
    failure = next(f for f in everything() if "steps" in f.cause.arguments)
    gone = json.loads(json.dumps(failure.cause.to_json()).replace("formula-start", "formula-gone"))
    shown = from_message(
        failure.said, cause=type(failure.cause).from_json(gone, lambda t: Text(**t))
    )
    assert view(shown) == view(from_message(failure.said))
