"""Whose points change, by which check."""

from dataclasses import replace

from autograder.course.records import Status, Text
from autograder.gradebook.changes import Kind, compare_results
from autograder.gradebook.numbers import difference, number, percent
from tests.gradebook.samples import check, exercise, result


def test_equal_results_change_nothing(good):
    """The same result twice is nothing to tell."""
    change = compare_results(good, replace(good, suite_sha256="x"))
    assert not change
    assert change.by == 0


def test_a_gained_check_is_named_with_its_points(good, poor):
    """One more passed check: the headline has the points, the line has the check."""
    change = compare_results(poor, good)
    assert change
    assert change.sentences("de") == [
        "ada, 02-activations: 3 von 3 Punkten statt 2 (+1).",
        "relu +1: jetzt bestanden (values). values stimmt.",
    ]
    assert change.sentences("en") == [
        "ada, 02-activations: 3 of 3 points instead of 2 (+1).",
        "relu +1: passes now (values). values is right.",
    ]


def test_a_lost_check_is_a_loss(good, poor):
    """The other way round the sign is a minus."""
    change = compare_results(good, poor)
    assert [(c.kind, c.by) for c in change.checks] == [(Kind.LOST, -1.0)]
    assert "\u22121" in change.headline.de


def test_added_removed_and_reweighted_checks(good):
    """A suite that changes its checks says which came, which went and which count differently."""
    new = result(
        exercise("relu", [check("shape", points=1.5), check("new", passed=False)]),
        exercise("tanh", [check("t")]),
    )
    kinds = {c.check: (c.kind, c.by) for c in compare_results(good, new).checks}
    assert kinds == {
        "shape": (Kind.WORTH, 0.5),
        "new": (Kind.ADDED, 0.0),
        "values": (Kind.REMOVED, -1.0),
    }


def test_the_lines_add_up_to_the_headline(good, poor):
    """Whatever changes, the checks account for every point of the difference."""
    by_hand = result(exercise("relu", [check("shape")]), exercise("tanh", [check("t")]))
    by_hand = replace(
        by_hand,
        points=3.5,
        exercises=(replace(by_hand.exercises[0], points=2.5), by_hand.exercises[1]),
    )
    for old in (good, poor, by_hand):
        for new in (good, poor, by_hand):
            change = compare_results(old, new)
            assert sum(c.by for c in change.checks) == change.by


def test_points_that_only_move_are_still_a_change(good):
    """One check won and one lost: the same sum, but there is something to tell."""
    one = result(exercise("relu", [check("a"), check("b", passed=False)]))
    other = result(exercise("relu", [check("a", passed=False), check("b")]))
    change = compare_results(one, other)
    assert change
    assert change.by == 0
    assert "weiterhin 1 von 2 Punkten" in change.headline.de


def test_a_fault_of_ours_is_told_as_one(good):
    """A result lost to an engine error says whose fault it is."""
    change = compare_results(good, result(status=Status.ENGINE_ERROR))
    assert "unserer Seite" in change.headline.de
    assert "fault of ours" in change.headline.en


def test_a_new_maximum_is_shown(good):
    """When the worth of the assignment changes, both maxima are named."""
    change = compare_results(good, replace(good, max_points=4.0))
    assert change
    assert "instead of 3/3" in change.headline.en


def test_only_the_first_line_of_a_message_is_used():
    """A long failure does not flood the list."""
    bad = check("a", passed=False, message=Text.same("Fact.\nNext step."))
    change = compare_results(result(exercise("r", [check("a")])), result(exercise("r", [bad])))
    assert change.checks[0].sentence.en.endswith("Fact.")


def test_numbers_follow_the_language():
    """German has a comma, English a point; no trailing zeros; a true minus."""
    assert [number(v, "de") for v in (8.5, 10, 1 / 3, -0.001)] == ["8,5", "10", "0,33", "0"]
    assert number(-1.25, "en") == "\u22121.25"
    assert [difference(v, "en") for v in (0.5, 0, -2)] == ["+0.5", "0", "\u22122"]
    assert (percent(0.625, "de"), percent(1, "en")) == ("62\u00a0%", "100%")
