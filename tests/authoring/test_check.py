"""`autograder check` on a small course: green as made, red for every kind of mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.authoring.check import check
from autograder.authoring.new import new_assignment
from autograder.content.discover import find_assignment
from autograder.content.variants import read_mutant
from autograder.errors import ContentError, UsageError
from tests.helpers.skeleton_course import make_course

HIDDEN = "assignments/15-dropout/hidden"


@pytest.fixture
def course(tmp_path: Path):
    return make_course(tmp_path / "course")


def problems(course) -> str:
    return "\n".join(check(course, find_assignment(course, "15"), jobs=1, systematic=()).problems)


def change(course, path: str, old: str, new: str) -> None:
    file = course.root / path
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def test_a_new_assignment_is_right(course):
    """What `autograder new` makes passes every test of the course."""
    report = check(course, find_assignment(course, "15"), jobs=1)
    assert report.right, report.problems
    assert (report.checks, report.mutants, report.caught, report.accepted) == (2, 1, 1, 1)


# File, what stands there, what should not, what is said; together where none hides another.
STATEMENTS = (
    ("assignments/15-dropout/hints.toml", "[double]", "[triple]", 'unknown key "triple"'),
    (f"{HIDDEN}/mutants/adds_two.py", "test_double_agrees", "test_doubel_agrees",
     "which there is not"),
    ("assignments/15-dropout/dropout.py", "def double(z):", "def double(x):", "(x) in the stub"),
    ("assignments/15-dropout/statement.de.md", "double", "doppelt", 'does not name "double"'),
    ("assignments/15-dropout/statement.en.md", "# ", "$\\duoble$ # ",
     "line 1: $\\duoble$ cannot be typeset: the command \\duoble is unknown"),
)  # fmt: skip
PROGRAMS = (
    ("assignments/15-dropout/dropout.py", "Twice every entry", "Double",
     "docstrings of double differ"),
    ("assignments/15-dropout/test_public.py", "-5.0", "-6.0", "the solution fails test_public.py"),
)  # fmt: skip


@pytest.mark.parametrize("slips", [STATEMENTS, PROGRAMS], ids=["statements", "programs"])
def test_each_slip_of_the_course_is_named(course, slips):
    """One in each file: the report names them all."""
    for path, old, new, _ in slips:
        change(course, path, old, new)
    found = check(course, find_assignment(course, "15"), jobs=1, systematic=()).problems
    for *_, said in slips:
        assert [problem for problem in found if said in problem], (said, found)


@pytest.mark.parametrize(
    ("path", "old", "new", "said"),
    [
        (
            "solutions/15-dropout/dropout.py",
            "return 2 * z",
            "return 3 * z",
            "alternative by_addition is refused",
        ),
        (
            f"{HIDDEN}/test_dropout.py",
            "assert_close(got, reference.double(z))",
            "pass",
            "not caught by",
        ),
    ],
)
def test_a_suite_that_does_not_fit_the_solution_is_named(course, path, old, new, said):
    """One slip in one file: the report names it."""
    change(course, path, old, new)
    assert said in problems(course)


def test_a_fault_of_the_solution_is_said_first_and_once(course):
    """Its cause, and nothing that follows from it for sixteen other variants."""
    solution = course.root / "solutions/15-dropout/dropout.py"
    solution.write_text(solution.read_text().replace("return 2 * z", "import helpers; return z"))
    change(course, f"{HIDDEN}/test_dropout.py", "reference.double(z)", "2 * z")
    (said,) = check(course, find_assignment(course, "15"), systematic=False).problems
    assert said.startswith(
        "the solution fails test_dropout.py::test_double_agrees_on_random_arrays, "
        "test_dropout.py::test_double_leaves_its_argument_alone: "
    )
    assert said.endswith("ModuleNotFoundError: No module named 'helpers'")


def test_data_that_does_not_fit_is_named_with_the_key_that_helps(course):
    """Where a submission would find it, there is room for so much."""
    change(course, "assignments/15-dropout/assignment.toml", "[[exercise]]",
           'data = ["d/x.bin"]\n[limits]\nscratch_mb = 1\n[[exercise]]')  # fmt: skip
    folder = course.root / "assignments/15-dropout/d"
    folder.mkdir()
    (folder / "x.bin").write_bytes(bytes(3 << 20))
    said = problems(course)
    assert "data: 3 MiB are more than the folder of a submission holds" in said
    assert "scratch_mb = 6 under [limits] of assignment.toml" in said
    assert "the solution could not be graded: " in said


def test_a_check_that_trivial_answers_pass_is_named(course):
    """A check that only looks at the shape would give points to zeros."""
    change(
        course,
        f"{HIDDEN}/test_dropout.py",
        "    assert_close(got, np.asarray(reference.double(z)))",
        "",
    )
    said = problems(course)
    assert "returning None everywhere passes test_dropout.py::test_double_leaves" in said


@pytest.mark.parametrize("name", ["Dropout", "15", "15-", "5-x", "15-class", "15-../x"])
def test_a_bad_name_for_an_assignment_is_refused(course, name):
    """Names are two digits and words; the hint shows one."""
    with pytest.raises(UsageError) as error:
        list(new_assignment(course, name, full=True))
    assert error.value.hint


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('exercise = "double"', 'exercise = "duoble"', 'Did you mean "double"'),
        ('caught_by = ["test_double_agrees_on_random_arrays"]', "", "caught_by"),
        ("[hint]", "[hnit]", 'Did you mean "hint"'),
        ('en = "What', 'fr = "What', "hint"),
    ],
)
def test_a_wrong_mutant_file_teaches(course, old, new, said):
    """The docstring of a mutant is read strictly."""
    change(course, f"{HIDDEN}/mutants/adds_two.py", old, new)
    path = course.root / HIDDEN / "mutants/adds_two.py"
    with pytest.raises(ContentError) as error:
        read_mutant(path, find_assignment(course, "15"))
    assert said in error.value.message + error.value.hint
