"""What a mark counts: points, the items of the rubric, and what cannot be meant."""

from __future__ import annotations

import pytest

from autograder.course.records import Status, Text
from autograder.gradebook.manual import (
    Given,
    Manual,
    complete_result,
    decided_exercises,
    earned,
    problem,
    write_manual,
)
from autograder.gradebook.rubric import Item, Rubric, write_rubric
from tests.gradebook.samples import check, exercise, result

MOST = 2.0


def item(name: str, points: float) -> Item:
    text = Text.same(f"about {name}")
    return Item(id=name, assignment="02-activations", exercise="relu", points=points, text=text)


ITEMS = (item("idea", 1.5), item("sign", -0.5), item("whole", 9.0))


def given(points: float, *items: str, beyond: bool = False) -> Given:
    return Given(name="relu", points=points, items=items, beyond=beyond, comment="so")


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        *((given(0), ""), (given(0.5), ""), (given(MOST), "")),
        (given(-0.5), "it gives -0.5 of 2 points"),
        (given(2.5), "it gives 2.5 of 2 points"),
        *((given(-0.5, beyond=True), ""), (given(2.5, beyond=True), "")),
        *((given(0, "idea"), ""), (given(-1, "idea"), ""), (given(3, "idea", "sign"), "")),
        (given(0, "idea", "nothing"), 'no item "nothing" for "relu"'),
        (given(0, "nothing", beyond=True), 'no item "nothing" for "relu"'),
    ],
)
def test_a_mark_that_cannot_be_meant_says_why(mark, said):
    """Points outside the exercise's, unless more is meant, and items that there are not."""
    assert said in problem(mark, MOST, ITEMS)
    assert bool(problem(mark, MOST, ITEMS)) is bool(said)


@pytest.mark.parametrize(
    ("mark", "points"),
    [
        *((given(0), 0), (given(0.5), 0.5), (given(MOST), MOST)),
        *((given(0, "idea"), 1.5), (given(0, "idea", "sign"), 1.0), (given(0.25, "sign"), 0)),
        *((given(0.25, "idea"), 1.75), (given(0, "whole"), MOST), (given(-9, "idea"), 0)),
        *((given(0, "whole", beyond=True), 9), (given(-1, beyond=True), -1)),
        (given(0.1, "idea", "sign"), 1.1),
    ],
)
def test_points_and_items_add_up_within_the_exercise(mark, points):
    """Between nothing and all of it, unless more is meant."""
    assert earned(mark, MOST, ITEMS) == points


@pytest.fixture
def marked(store, good):
    """Give a mark for relu; the complete result, and relu in it."""

    def give(mark: Given, found=good, **changes):
        write_rubric(store.root, Rubric(items=ITEMS))
        sha256 = changes.pop("sha256", found.submission["sha256"])
        write_manual(
            store,
            Manual(
                student="ada",
                assignment="02-activations",
                submission_sha256=sha256,
                exercises=(mark,),
            ),
        )
        complete = complete_result(store, found)
        return complete, complete.exercises[0]

    return give


def test_a_mark_completes_the_result(marked, good):
    """Its points win, what was said stands with it, and the sum is another one."""
    assert decided_exercises(good) == frozenset()
    complete, relu = marked(given(0, "idea", "sign"))
    assert (relu.points, relu.status) == (1.0, "failed")
    assert relu.mark.comment == "so"
    assert relu.mark.items == ((ITEMS[0].text, 1.5), (ITEMS[1].text, -0.5))
    assert complete.points == good.points - 2.0 + 1.0
    assert complete.exercises[1:] == good.exercises[1:]
    assert decided_exercises(complete) == frozenset({"relu"})
    assert hash(decided_exercises(complete)) == hash(frozenset({"relu"}))


@pytest.mark.parametrize(
    ("mark", "status"),
    [
        *((given(MOST), "passed"), (given(1.99), "failed")),
        *((given(2.5, beyond=True), "passed"), (given(0, "whole"), "passed")),
    ],
)
def test_all_points_are_a_pass(marked, mark, status):
    """Whoever has given them."""
    assert marked(mark)[1].status == status


def test_where_a_mark_does_not_count_the_result_is_as_it_was_graded(marked, good):
    """Of another hand-in, of one that was not graded, or one that cannot be meant."""
    assert marked(given(1), sha256="cd" * 32)[0] is good
    fault = result(exercise("relu", [check("a")]), status=Status.ENGINE_ERROR)
    assert marked(given(1), fault)[0] is fault
    assert marked(given(7))[0] == good


def test_without_a_mark_nothing_is_read(store, good):
    """The result itself."""
    assert complete_result(store, good) is good
