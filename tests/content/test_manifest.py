"""assignment.toml is read strictly, and its errors teach."""

from dataclasses import replace

import pytest

from autograder.content.manifest import read_assignment, read_handout
from autograder.course.course import read_course
from autograder.course.policy import Policy
from autograder.course.records import Text
from autograder.errors import ContentError
from tests.helpers.tiny_course import COURSE, LINES_TOML, edit, tiny_course, write


@pytest.fixture
def course(tmp_path):
    """The small course, as it should be."""
    return tiny_course(tmp_path)


@pytest.fixture
def folder(course):
    """Its second assignment."""
    return course.paths.assignments / "02-lines"


def refused(folder, course):
    """The message and hint with which the manifest is refused."""
    with pytest.raises(ContentError) as caught:
        read_assignment(folder, course)
    assert caught.value.exit_code == 3
    assert str(folder / "assignment.toml") in caught.value.message
    return caught.value.message, caught.value.hint


def test_everything_a_manifest_says_is_taken_over(course, folder):
    """Title, modules, files, exercises and points stand in the record."""
    lines = read_assignment(folder, course)
    assert lines.name == "02-lines"
    assert lines.solution == course.root / "solutions" / "02-lines"
    assert lines.title == Text("Geraden", "Lines")
    assert (lines.modules, lines.data, lines.files) == (
        ("lines", "answers"),
        ("points.csv",),
        False,
    )
    assert lines.max_points == 5.0
    assert lines.exercise("Line.at").needs == ("slope",)
    assert lines.exercise("slope").title is None
    question = lines.exercise("why_straight")
    assert (question.manual, question.title) == (True, Text("Warum gerade?", "Why straight?"))
    assert read_handout(lines) == ("plot_lines.py", "questions.md")


def test_the_module_follows_from_the_name(course, folder):
    """An exercise lies in the main module, answers in theirs, and where `module` says."""
    edit(folder / "assignment.toml", "points = 2", 'points = 2\nmodule = "answers"')
    lines = read_assignment(folder, course)
    modules = {exercise.name: exercise.module for exercise in lines.exercises}
    assert modules == {
        "slope": "lines",
        "Line.at": "answers",
        "answers.root": "answers",
        "why_straight": "lines",
    }


def test_limits_begin_with_those_of_the_course(course, folder):
    """A limit the manifest leaves out is the course's, not the default."""
    edit(course.root / "course.toml", "schema = 1", "schema = 1\nlimits.memory_mb = 99")
    edit(folder / "assignment.toml", "[[", "[limits]\ncpu_seconds = 1\n[[")
    limits = read_assignment(folder, read_course(course.root / "course.toml")).limits
    assert (limits.cpu_seconds, limits.memory_mb, limits.reply_mb) == (1.0, 99, 64)


LECTURES = """
[[lecture]]
name = "L1"
title = { de = "Geraden", en = "Lines" }
[lecture.headings]
"Steigung, gemessen" = "Slopes"
[lecture.left_out]
Ende = "the end"
"""


def about(course, folder, keys, lectures=LECTURES):
    """The small course with lectures, and its first exercise about these headings."""
    path = write(course.root / "course.toml", COURSE + lectures)
    edit(folder / "assignment.toml", "points = 1.5", f"points = 1.5\nlectures = {keys}")
    return read_course(path)


def test_an_exercise_names_the_headings_it_is_about(course, folder):
    """As the course lists them; none is something else than nothing said."""
    course = about(course, folder, '["L1, Steigung, gemessen"]')
    slope, other, *_ = read_assignment(folder, course).exercises
    assert slope.lectures == (course.headings["L1, Steigung, gemessen"],)
    assert other.lectures is None
    assert read_handout(read_assignment(folder, course)) == ("plot_lines.py", "questions.md")
    edit(folder / "assignment.toml", '"L1, Steigung, gemessen"', "")
    assert read_assignment(folder, course).exercise("slope").lectures == ()


@pytest.mark.parametrize(
    ("keys", "said", "hint"),
    [
        ('["L1, Steigung"]', "which is no heading", 'Did you mean "L1, Steigung, gemessen"?'),
        ('["zzz"]', 'exercise "slope": "lectures" names "zzz"', '"L0, its heading"'),
        ('["L1, Ende"]', 'under "left_out"', 'Move it to "headings"'),
        ('"L1"', '"lectures" must be a list', ""),
    ],
)
def test_a_heading_that_is_none_is_refused(course, folder, keys, said, hint):
    """With the nearest one, or with where it stands."""
    message, remedy = refused(folder, about(course, folder, keys))
    assert said in message
    assert hint in remedy


def test_a_course_without_lectures_takes_any_heading(course, folder):
    """An assignment may come from a course that lists them."""
    course = about(course, folder, '["L9, Netze"]', lectures="")
    (heading,) = read_assignment(folder, course).exercise("slope").lectures
    assert heading.text == Text("L9, Netze", "L9, Netze")


def test_no_file_but_the_manifest_is_needed(course, folder):
    """Reading a manifest looks for no other file: a new assignment begins with it."""
    new = write(folder.parent / "03-new" / "assignment.toml", LINES_TOML).parent
    assert read_assignment(new, course).name == "03-new"


@pytest.mark.parametrize(
    ("old", "new", "said", "hint"),
    [
        (
            "points = 1.5",
            "point = 1.5",
            'exercise "slope": "points" is missing',
            '"point" is there',
        ),
        ("points = 1.5", "points = 1.5\nneed = []", 'unknown key "need"', 'Did you mean "needs"?'),
        ("data =", "daten =", 'unknown key "daten"', 'Did you mean "data"?'),
        ('["slope"]', '["slop"]', '"needs" names "slop"', 'Did you mean "slope"?'),
        ('["slope"]', '["zzz"]', '"needs" names "zzz"', "Exercises are slope, Line.at"),
        ('["slope"]', '["Line.at"]', '"Line.at" needs "Line.at"', "Cut one"),
        ('"answers.root"', '"slope"', 'exercise "slope": there are two', "stands once"),
        ('"answers"]', '"answer"]', 'module "answers" is not one of', 'Did you mean "answer"?'),
        ('"lines", "answers"', "", '"modules" is empty', "without .py"),
        ("[[", "[limits]\nmemory = 9\n[[", 'unknown key "memory"', 'Did you mean "memory_mb"?'),
        ('"lines",', '"lines.py",', '"modules" names "lines.py"', 'Write "lines"'),
        ("schema = 1", "schema = 3", '"schema" is 3', ""),
    ],
)
def test_a_mistake_is_answered_with_what_was_meant(course, folder, old, new, said, hint):
    """The error names the exercise, the key and the nearest right word."""
    edit(folder / "assignment.toml", old, new)
    message, remedy = refused(folder, course)
    assert said in message
    assert hint in remedy


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("points = 1.5", "points = 0", '"points" must be above 0, but is 0'),
        ("points = 1.5", "points = -1", "must be above 0"),
        ("points = 1.5", "points = nan", "must be a finite number"),
        ("points = 1.5", 'points = "2"', "must be a number, not a string"),
        ("manual = true", 'manual = "yes"', '"manual" must be true or false'),
        ('"slope"\n', '"slope()"\n', '"slope()" cannot be the name of an exercise'),
        ('"slope"\n', '"a.b.c"\n', '"a.b.c" cannot be the name of an exercise'),
        ('"slope"\n', "7\n", '"name" must be a string'),
        ('"lines",', '"my-lines",', "cannot be imported"),
        ('"lines",', '"numpy",', "would hide another module"),
        ('"lines",', '"random",', "would hide another module"),
        ('"lines",', '"numpy.lines",', "would hide another module"),
        ('"lines",', '"autograder.lines",', "would hide another module"),
        ('"lines",', '"geometry..lines",', "cannot be imported"),
        ('"lines",', '"../lines",', "cannot be imported"),
        ('"lines",', '".lines",', "cannot be imported"),
        ('"lines",', '"geometry.class",', "cannot be imported"),
        ('"lines",', '"geometry.__init__",', '"modules" names "geometry.__init__"'),
        ('"lines",', '"geometry.lines", "geometry",', 'is the package of "geometry.lines"'),
        ('"lines",', '"hidden.lines",', '"modules" names "hidden.lines"'),
        ('"lines",', '"tools.lines",', '"modules" names "tools.lines"'),
        (
            '"lines", "answers"]\ndata = ["points.csv"]',
            '"lines", "answers", "a.b.c"]\ndata = ["a/__init__.py"]',
            "has a place of its own",
        ),
        ('"lines",', '"test_public",', "would hide another module"),
        ('"points.csv"', '"../points.csv"', '"data" names "../points.csv"'),
        ('"points.csv"', '"a//points.csv"', '"data" names "a//points.csv"'),
        ('"points.csv"', '"/etc/passwd"', '"data" names "/etc/passwd"'),
        ('"points.csv"', '"a\\\\b.csv"', '"data" names "a\\b.csv"'),
        ('"points.csv"', '"hidden/test_lines.py"', '"data" names "hidden/test_lines.py"'),
        ('"points.csv"', '"Solutions/x.csv"', '"data" names "Solutions/x.csv"'),
        ('"points.csv"', '".env"', '"data" names ".env"'),
        ('"points.csv"', '"lines.py"', "has a place of its own"),
        ('"points.csv"', '"questions.md"', '"handout" repeats "questions.md"'),
        ("data =", "exercise = 1\ndata =", "is not valid TOML"),
    ],
)
def test_a_wrong_value_is_refused(course, folder, old, new, said):
    """Every wrong value is refused with what is wrong."""
    edit(folder / "assignment.toml", old, new)
    assert said in refused(folder, course)[0]


def test_a_circle_of_needs_is_shown(course, folder):
    """Exercises that need each other are named in the order of the circle."""
    edit(folder / "assignment.toml", "points = 1.5", 'points = 1.5\nneeds = ["answers.root"]')
    edit(folder / "assignment.toml", "points = 0.5", 'points = 0.5\nneeds = ["Line.at"]')
    message, _ = refused(folder, course)
    circle = '"slope" needs "answers.root" needs "Line.at" needs "slope"'
    assert circle in message


def test_an_assignment_without_exercises_is_refused(course, folder):
    """At least one [[exercise]] is needed."""
    write(folder / "assignment.toml", LINES_TOML.partition("[[")[0])
    assert '"exercise" is missing' in refused(folder, course)[0]


def test_no_code_of_the_course_is_run(course, folder):
    """A stub that would raise when imported does not disturb reading."""
    write(folder / "lines.py", "raise SystemExit\n")
    write(folder / "hidden" / "conftest.py", "raise SystemExit\n")
    assert read_assignment(folder, course).modules[0] == "lines"


def test_a_deadline_has_an_offset_or_that_of_the_course(course, folder):
    """Both ways of writing it give the same instant, in summer and in winter."""
    assert read_assignment(folder, course).deadline is None
    edit(folder / "assignment.toml", "schema = 1", "schema = 1\ndeadline = 2026-07-01T23:59:00Z")
    assert read_assignment(folder, course).deadline.isoformat() == "2026-07-01T23:59:00+00:00"
    edit(course.root / "course.toml", "schema = 1", 'schema = 1\ntimezone = "Europe/Berlin"')
    berlin = read_course(course.root / "course.toml")
    edit(folder / "assignment.toml", "2026-07-01T23:59:00Z", "2026-07-01 23:59:00")
    assert read_assignment(folder, berlin).deadline.utcoffset().seconds == 7200
    edit(folder / "assignment.toml", "2026-07-01", "2026-12-01")
    assert read_assignment(folder, berlin).deadline.utcoffset().seconds == 3600
    assert read_handout(read_assignment(folder, berlin)) == ("plot_lines.py", "questions.md")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2026-07-01 23:59:00", "of which time zone?"),
        ("2026-07-01", '"deadline" must be a date with a time'),
        ('"2026-07-01T23:59:00Z"', '"deadline" must be a date with a time, not a string'),
    ],
)
def test_half_a_deadline_is_refused(course, folder, value, said):
    """A day has no end that everybody agrees on, and a text is not parsed."""
    edit(folder / "assignment.toml", "schema = 1", f"schema = 1\ndeadline = {value}")
    assert said in refused(folder, course)[0]


def test_an_assignment_overrides_the_policy_of_its_course(course, folder):
    """[policy] in assignment.toml replaces single rules; exercises may be bonus."""
    edit(folder / "assignment.toml", "points = 2", "points = 2\nbonus = true")
    with (folder / "assignment.toml").open("a") as manifest:
        manifest.write("\n[policy]\nrounding = 0.5\n")
    found = read_assignment(folder, replace(course, policy=Policy(late_per_day=0.2, rounding=1)))
    assert found.policy == Policy(late_per_day=0.2, rounding=0.5)
    assert {exercise.bonus for exercise in found.exercises} == {True, False}


def test_modules_may_lie_in_packages(course, folder):
    """Their files and those of the packages are the students'; what lies beside them is a helper."""
    edit(folder / "assignment.toml", '"lines",', '"lines", "geo.flat.areas", "geo.solid",')
    edit(folder / "assignment.toml", '["plot_lines.py",', '["geo/given.py", "plot_lines.py",')
    assignment = read_assignment(folder, course)
    assert assignment.own_packages == ("geo", "geo.flat")
    assert assignment.module_files == (
        "lines.py",
        "geo/flat/areas.py",
        "geo/solid.py",
        "answers.py",
        "geo/__init__.py",
        "geo/flat/__init__.py",
    )
    assert assignment.helpers == ("geo.given", "plot_lines")
