"""From points to German grades, and how often each was given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.course.course import read_course
from autograder.course.grading_scale import GRADES, Scale, even_scale, grading_table
from autograder.errors import ContentError
from tests.helpers.tiny_course import COURSE, write


@pytest.mark.parametrize(
    ("points", "grade"),
    [
        (95, "1.0"),
        (94.99, "1.3"),
        (90, "1.3"),
        (70, "2.7"),
        (50, "4.0"),
        (49.99, "5.0"),
        (0, "5.0"),
    ],
)
def test_even_steps_from_half_to_95_per_cent(points, grade):
    """The usual scale: 5 per cent a step, and the boundary belongs to the better grade."""
    assert even_scale().grade(points, 100) == grade


@given(st.floats(0, 1.2), st.floats(0, 1.2), st.floats(0.05, 0.6), st.floats(0.7, 1))
def test_more_points_are_never_a_worse_grade(a, b, minimum, best):
    """The scale falls from 1.0 to 5.0, bonus points included."""
    scale = even_scale(minimum, best)
    less, more = sorted((a, b))
    assert float(scale.grade(more, 1)) <= float(scale.grade(less, 1))
    assert scale.grade(minimum, 1) == "4.0"
    assert scale.grade(best, 1) == "1.0"


def test_boundaries_survive_binary_fractions():
    """0.55 of 3 exercises with tenths is 3.7, whatever floats make of it."""
    assert even_scale().grade(0.1 * 3 + 0.25, 1) == "3.7"
    assert even_scale().grade(0, 0) == ""


@pytest.mark.parametrize(
    "scale", [even_scale(), even_scale(0.4), Scale((("1.0", 0.9), ("4.0", 0.45)))]
)
def test_the_pass_mark_is_where_the_last_grade_begins(scale):
    """Just there one passes, just below one fails."""
    assert scale.grade(scale.pass_mark, 1) == "4.0"
    assert scale.grade(scale.pass_mark - 1e-6, 1) == "5.0"
    assert scale.pass_mark == scale.steps[-1][1]


def test_steps_and_shares_have_nine_digits():
    """A third is no boundary that dust decides."""
    assert even_scale(0.5, 0.8).steps[1] == ("1.3", 0.766666667)
    thirds = Scale((("4.0", 0.333333333),))
    assert thirds.grade(1, 3) == "4.0"
    assert Scale((("4.0", 0.3333333335),)).grade(1, 3) == "5.0"
    assert thirds.grade(0.9999999, 3) == "5.0"


def test_the_grading_table_is_about_those_who_passed():
    """Shares add up to one without the failed; the last line is reached by all."""
    table = grading_table(["1.0", "1.0", "2.0", "5.0", "4.0", ""], even_scale())
    assert [(f.grade, f.count, f.share, f.reached) for f in table if f.count] == [
        ("1.0", 2, 0.5, 0.5),
        ("2.0", 1, 0.25, 0.75),
        ("4.0", 1, 0.25, 1.0),
    ]
    assert [f.grade for f in table] == list(GRADES)
    nobody = grading_table(["5.0"], even_scale())
    assert [(f.share, f.reached) for f in nobody] == [(0, 0)] * len(GRADES)


def course(tmp_path, text):
    """The course with these further lines."""
    return read_course(write(tmp_path / "course.toml", f"{COURSE}\n{text}\n"))


def test_course_toml_says_the_scale(tmp_path):
    """None without [grades]; the pass mark moves every step; steps may be named one by one."""
    assert course(tmp_path, "").scale is None
    assert course(tmp_path, "[grades]").scale == even_scale()
    assert course(tmp_path, "[grades]\nminimum = 0.4").scale == even_scale(0.4)
    steps = course(tmp_path, '[grades.steps]\n"1.0" = 0.9\n"4.0" = 0.45').scale
    assert steps == Scale((("1.0", 0.9), ("4.0", 0.45)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("minimum = 50", "half of all points is 0.5"),
        ("minimum = 0", "fall"),
        ("best = 0.4", "fall"),
        ('steps = { "1.0" = 0.5, "1.3" = 0.6 }', "fall"),
        ('steps = { "1.1" = 0.5 }', "1.0, 1.3"),
    ],
)
def test_a_scale_that_does_not_fall_is_refused(tmp_path, text, said):
    """Per cent instead of shares, grades that do not exist, steps in the wrong order."""
    with pytest.raises(ContentError) as caught:
        course(tmp_path, f"[grades]\n{text}")
    assert said in f"{caught.value.message} {caught.value.hint}"
