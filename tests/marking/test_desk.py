"""Marks: written where nobody else has been faster, taken back, carried to a later hand-in."""

from __future__ import annotations

import dataclasses

import pytest

from autograder.course.records import Text
from autograder.gradebook.manual import Given, complete_result, damaged_manuals, read_manual
from autograder.gradebook.rubric import RUBRIC, Item, read_rubric
from autograder.gradebook.store import Store
from autograder.marking.desk import Conflict, Refused, Stale
from tests.helpers import written_class as course


@pytest.fixture
def root(tmp_path):
    made = course.make_course(tmp_path / "course")
    course.answer(made, "ada", why_bias="It shifts.", why_step="Flat.")
    course.answer(made, "alan", why_bias="It moves.")
    return made


def give(desk, answer, points, seen=None, items=(), **more):
    version = seen if seen is not None else (g.version if (g := desk.given(answer)) else "")
    made = Given(name=answer.exercise, points=points, items=items, **more)
    desk.mark({answer: version}, lambda _, a: desk.signed(made, a))


def one(desk, student="ada", exercise="why_bias"):
    return next(a for a in desk.answers.of(exercise) if a.student == student)


def result_of(root, student="ada"):
    store = Store(root / "results")
    return complete_result(store, store.read(student, course.NAME))


def earned(root, exercise="why_bias"):
    return next(e for e in result_of(root).exercises if e.name == exercise)


def item(points=1.0, identifier="", words="shifts"):
    return Item(
        id=identifier,
        assignment=course.NAME,
        exercise="why_bias",
        points=points,
        text=Text(de=words, en=words),
    )


def test_a_mark_says_who_when_and_what_and_counts(root):
    """In the total as well; the other questions wait."""
    desk = course.desk_of(root)
    give(desk, one(desk), 1.5, comment="Nearly.")
    assert (earned(root).points, result_of(root).points) == (1.5, 3.5)
    assert earned(root).mark.comment == "Nearly."
    assert earned(root, "why_step").waits
    given = read_manual(desk.store, "ada", course.NAME).of("why_bias")
    assert given.by == "grace"
    assert given.at.startswith("20")
    assert given.answer_sha256 == one(desk).sha256
    names = [question.name for question in desk.answers.questions]
    assert [desk.left(name) for name in names] == [1, 1, 0]
    assert [desk.unanswered(name) for name in names] == [0, 1, 2]


def test_two_people_see_each_other_and_overwrite_nothing(root):
    """The second is refused until they have seen the first one's mark."""
    first, second = course.desk_of(root), course.desk_of(root, "konrad")
    give(first, one(first), 1.0)
    with pytest.raises(Conflict) as refused:
        give(second, one(second), 0.0, seen="")
    assert refused.value.marks[one(first)].points == 1.0
    assert second.earned(one(second)) == 1.0
    give(second, one(second), 0.5)
    assert first.given(one(first)).by == "konrad"
    with pytest.raises(Conflict):
        first.undo()
    assert first.earned(one(first)) == 0.5


def test_a_group_is_marked_whole_or_not_at_all(root):
    """One of two has been marked elsewhere: neither is touched."""
    desk, other = course.desk_of(root), course.desk_of(root, "konrad")
    give(other, one(other, "alan"), 1.0)
    both = [one(desk), one(desk, "alan")]
    made = Given(name="why_bias", points=2.0)
    with pytest.raises(Conflict):
        desk.mark(dict.fromkeys(both, ""), lambda _, a: desk.signed(made, a))
    assert [desk.earned(a) for a in both] == [None, 1.0]


def test_undo_goes_back_step_by_step(root):
    """To what was there, or to nothing."""
    desk = course.desk_of(root)
    give(desk, one(desk), 1.0)
    give(desk, one(desk), 2.0)
    assert desk.undo() == [one(desk)]
    assert desk.earned(one(desk)) == 1.0
    desk.undo()
    assert desk.earned(one(desk)) is None
    assert not desk.can_undo
    assert desk.undo() == []


@pytest.mark.parametrize("points", [99, -1, 2.5])
def test_impossible_points_are_refused_and_where_they_stand_do_not_count(root, points):
    """At the desk, and in a file that somebody has changed by hand."""
    desk = course.desk_of(root)
    with pytest.raises(Refused):
        give(desk, one(desk), points)
    give(desk, one(desk), 1.0)
    path = desk.store.folder("ada", course.NAME) / "manual.json"
    path.write_text(path.read_text().replace('"points": 1.0', f'"points": {points}'))
    assert earned(root).points == (1.0 if points < 0 else 0.0)
    assert str(path) in str(damaged_manuals(desk.store, course.NAME)[0])


def test_more_than_the_maximum_where_it_is_meant(root):
    """And less than nothing."""
    desk = course.desk_of(root)
    give(desk, one(desk), 2.5, beyond=True)
    assert earned(root).points == 2.5
    give(desk, one(desk), -0.5, beyond=True)
    assert earned(root).points == -0.5


def test_an_item_is_changed_for_everybody_who_has_it(root):
    """Points and words; the sum stays within the question's points."""
    desk = course.desk_of(root)
    made = desk.save_item(item(), "")
    minus = desk.save_item(item(-0.5, words="no example"), "")
    give(desk, one(desk), 0.0, items=(made.id, minus.id))
    give(desk, one(desk, "alan"), 0.5, items=(made.id,))
    assert (desk.earned(one(desk)), desk.earned(one(desk, "alan"))) == (0.5, 1.5)
    dearer = desk.save_item(dataclasses.replace(made, points=2.0), made.version)
    assert (desk.earned(one(desk)), desk.earned(one(desk, "alan"))) == (1.5, 2.0)
    assert [text.en for text, _ in earned(root).mark.items] == ["shifts", "no example"]
    assert desk.count_users(dearer) == 2
    with pytest.raises(Refused, match="2 hand-ins"):
        desk.delete_item(dearer, dearer.version)


def test_an_item_that_somebody_else_has_changed_is_looked_at_again(root):
    """Neither changed nor deleted unseen."""
    desk = course.desk_of(root)
    made = desk.save_item(item(), "")
    desk.save_item(dataclasses.replace(made, points=0.5), made.version)
    with pytest.raises(Refused, match="Somebody else"):
        desk.save_item(dataclasses.replace(made, points=2.0), made.version)
    with pytest.raises(Refused, match="Somebody else"):
        desk.delete_item(made, made.version)
    now = desk.items("why_bias")[0]
    desk.delete_item(now, now.version)
    assert desk.items("why_bias") == ()


def test_an_item_that_is_gone_leaves_the_answer_unmarked(root):
    """Whoever deletes it in the file by hand is told; nobody counts without it."""
    desk = course.desk_of(root)
    made = desk.save_item(item(), "")
    give(desk, one(desk), 0.0, items=(made.id,))
    (root / "results" / RUBRIC).write_text("schema = 1\n")
    assert earned(root).waits
    assert made.id in str(damaged_manuals(desk.store, course.NAME)[0])


def test_words_of_any_kind_survive_in_the_rubric(root):
    """Quotes, backslashes, control characters, lines."""
    words = 'a "quoted" \\frac{1}{2} \x7f\x01\n[[item]] é 漢'
    made = course.desk_of(root).save_item(item(words=words), "")
    assert read_rubric(root / "results").items == (made,)
    assert made.text.en == words


def test_an_answer_that_changed_is_marked_again_and_another_is_not(root):
    """After a later hand-in that was graded."""
    desk = course.desk_of(root)
    give(desk, one(desk), 1.5)
    give(desk, one(desk, exercise="why_step"), 1.0)
    course.answer(root, "ada", why_bias="It shifts.", why_step="Something new.")
    with pytest.raises(Stale):
        give(desk, one(desk), 0.0)
    assert earned(root).waits
    later = course.desk_of(root)
    assert later.carry_marks() == (1, 1)
    assert earned(root).points == 1.5
    assert earned(root, "why_step").waits
    assert later.carry_marks() == (0, 0)
