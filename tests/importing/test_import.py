"""Notebooks of other systems become assignments that are right and grade as they did there."""

from __future__ import annotations

import ast

import pytest
from click.testing import CliRunner

from autograder.authoring.check import check
from autograder.authoring.init import new_course
from autograder.authoring.trial import grade_variants
from autograder.cli.import_ import command
from autograder.content.discover import find_assignment
from autograder.course.course import find_course
from autograder.errors import ContentError, UsageError
from autograder.importing.assignment import import_assignment
from autograder.release.package import package
from tests.helpers.notebooks import cell, notebook
from tests.importing.notebooks import NBGRADER, OTTER, changed, graded, solution, write


@pytest.fixture
def course(tmp_path):
    list(new_course(tmp_path / "course"))
    return find_course(tmp_path / "course")


def imported(course, tmp_path, content, name="sheet.ipynb"):
    """The assignment, and what is left of its notebook."""
    made = import_assignment(course, write(tmp_path / "source", name, content), "03-sheet")
    return find_assignment(course, "03"), [(cell, what) for _, cell, what in made.left if cell]


def points(course, assignment, **solutions):
    """The points of each exercise for each of these hand-ins of the one module."""
    module = assignment.modules[0]
    variants = {name: {f"{module}.py": text.encode()} for name, text in solutions.items()}
    results = grade_variants(course, assignment, variants)
    return {
        name: {
            e.name: e.points for e in result.exercises if e.status not in ("manual", "unanswered")
        }
        for name, result in results.items()
    }


def test_a_source_notebook_of_nbgrader_to_the_end(course, tmp_path):
    """Imported, right, packaged; a right and two wrong hand-ins get what nbgrader gives them."""
    assignment, left = imported(course, tmp_path, NBGRADER)
    assert {e.name: e.points for e in assignment.exercises} == {
        "weigh": 2,
        "Balance": 2,
        "why": 2,
    }
    assert left == [
        (5, "stays out of the module: `weighed = weigh(np.ones(3))`"),
        (9, "test_public.py: write an example of Balance"),
        (
            11,
            "balance_patched: it gives `weigh` another value; write it with `student` "
            "(1 points are not in the assignment)",
        ),
    ]
    stub = (assignment.folder / "sheet.py").read_text()
    right = (assignment.solution / "sheet.py").read_text()
    assert "raise NotImplementedError('Balance.put: not written yet')" in stub
    assert "SCALE * x" in right
    assert "SCALE * x" not in stub
    public = (assignment.folder / "test_public.py").read_text()
    assert "gap(weighed, SCALE)" in public
    assert "2 * SCALE**2" not in public
    report = check(course, assignment, systematic=False)
    assert report.right, report.problems
    assert list(package(course, [assignment], course.paths.release))
    cheating = right.replace("np.max(np.abs(a - b))", "0.0").replace("SCALE * x", "x")
    got = points(
        course,
        assignment,
        right=right,
        stub=stub,
        no_weights=right.replace("SCALE * x", "x"),
        their_own_gap=cheating,
    )
    assert got == {
        "right": {"weigh": 2, "Balance": 2},
        "stub": {"weigh": 0, "Balance": 0},
        "no_weights": {"weigh": 0.5, "Balance": 0},
        "their_own_gap": {"weigh": 0.5, "Balance": 0},
    }


def test_a_master_notebook_of_otter_to_the_end(course, tmp_path):
    """Imported, right, packaged; graded to the points that otter gives."""
    assignment, left = imported(course, tmp_path, OTTER)
    assert {e.name: e.points for e in assignment.exercises} == {
        "steps": 3,
        "largest": 0.5,
        "biggest": 1.5,
        "q3": 2,
    }
    assert assignment.data == ("data/steps.csv",)
    assert left == [(18, "test_public.py: write an example of biggest")]
    stub = (assignment.folder / "sheet.py").read_text()
    assert "y = ...\n    return y" in stub
    assert "biggest = ..." in stub
    assert "np.max" not in stub
    report = check(course, assignment, systematic=False)
    assert report.right, report.problems
    assert list(package(course, [assignment], course.paths.release))
    right = (assignment.solution / "sheet.py").read_text()
    got = points(
        course,
        assignment,
        right=right,
        stub=stub,
        backwards=right.replace("x[1:] - x[:-1]", "x[:-1] - x[1:]"),
        guessed=stub.replace("biggest = ...", "biggest = 5.0"),
    )
    assert got == {
        "right": {"steps": 3, "largest": 0.5, "biggest": 1.5},
        "stub": {"steps": 0, "largest": 0, "biggest": 0},
        "backwards": {"steps": 1, "largest": 0.5, "biggest": 1.5},
        "guessed": {"steps": 0, "largest": 0, "biggest": 1.5},
    }


def test_packages_of_the_course_are_there(course, tmp_path):
    """A test that needs one is taken over; without it, it is left to a person with the remedy."""
    content = changed(NBGRADER, "try:\n    weigh", "import scipy.linalg\ntry:\n    weigh")
    path = write(tmp_path / "source", "sheet.ipynb", content)
    left = import_assignment(course, path, "03-sheet").left
    assert any("it needs scipy" in what and "course.toml" in what for _, _, what in left)
    file = course.root / "course.toml"
    file.write_text(f'packages = ["scipy"]\n{file.read_text()}')
    made = import_assignment(find_course(course.root), path, "04-sheet")
    assert not any("scipy" in what for _, _, what in made.left)
    assert (
        "import scipy.linalg"
        in (course.paths.assignments / "04-sheet/hidden/test_sheet.py").read_text()
    )


def test_nothing_of_a_notebook_is_run(course, tmp_path):
    """Not even what a cell does when it is loaded."""
    mark = tmp_path / "run"
    harmful = changed(
        NBGRADER, "import numpy as np", f"import numpy as np\nopen({str(mark)!r}, 'w')"
    )
    imported(course, tmp_path, harmful)
    assert not mark.exists()


@pytest.mark.parametrize("name", ["/etc/hostname", "../outside.csv", "missing.csv"])
def test_files_from_elsewhere_are_left_to_a_person(course, tmp_path, name):
    """Nothing outside of the notebook's folder is read or written."""
    (tmp_path / "outside.csv").write_text("1\n")
    content = changed(OTTER, "- data/steps.csv", f"- {name}")
    made = import_assignment(
        course, write(tmp_path / "source", "sheet.ipynb", content), "03-sheet"
    )
    said = f"`{name}`: copy it by hand and name it in the manifest"
    assert ("sheet.ipynb", 0, said) in made.left
    assert find_assignment(course, "03").data == ()


def test_a_folder_of_notebooks_is_one_assignment(course, tmp_path):
    """Each notebook is a module; the command says what is left for each."""
    write(tmp_path / "sheets", "first.ipynb", NBGRADER)
    write(tmp_path / "sheets", "second.ipynb", OTTER)
    arguments = [str(tmp_path / "sheets"), "--course", str(course.root)]
    done = CliRunner().invoke(command, arguments, catch_exceptions=False)
    assert done.exit_code == 0
    assert "first.ipynb, cell 11: balance_patched" in done.output
    assignment = find_assignment(course, "01-sheets")
    assert assignment.modules == ("first", "second")
    assert assignment.exercise("steps").module == "second"
    suite = (assignment.hidden / "test_second.py").read_text()
    assert 'steps = student.module("second").steps' in suite


def test_a_module_hides_no_other(course, tmp_path):
    """A notebook that is called like a module of Python's gets another name."""
    assignment, _ = imported(course, tmp_path, OTTER, "statistics.ipynb")
    assert assignment.modules == ("sheet_statistics",)


def test_two_notebooks_that_would_be_one_module_are_refused(course, tmp_path):
    """Nothing is overwritten by what is only spelt differently."""
    write(tmp_path / "sheets", "a-b.ipynb", OTTER)
    write(tmp_path / "sheets", "a_b.ipynb", NBGRADER)
    with pytest.raises(ContentError, match="another notebook becomes the module a_b"):
        import_assignment(course, tmp_path / "sheets")


def test_every_file_is_python(course, tmp_path):
    """Strings of several lines keep their content, whatever they are indented by."""
    long = changed(
        OTTER, "steps(np.arange(4.0)).shape == (3,)", 'text = """a\nb"""\nlen(text) == 3'
    )
    assignment, _ = imported(
        course,
        tmp_path,
        changed(long, "len(text) == 3", "len(text) == len(steps(np.arange(4.0)))"),
    )
    tree = ast.parse((assignment.hidden / "test_sheet.py").read_text())
    assert "a\nb" in [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{}", "no notebook of nbformat 4"),
        (changed(NBGRADER, "### END SOLUTION", ""), "cell 4: a marked region has no end"),
        (changed(NBGRADER, "return SCALE * x", "return ("), "cell 4: the solution is no Python"),
        (changed(OTTER, "name: q1\npoints: 3", "name: q1\npoints: [1]"), "points for 1"),
        (changed(OTTER, "name: q1", "name: [q1"), "cannot be read as YAML"),
    ],
)
def test_a_notebook_that_is_wrong_is_named_with_its_cell(course, tmp_path, content, said):
    """The error says where, and nothing is written."""
    with pytest.raises(ContentError) as error:
        imported(course, tmp_path, content)
    assert said in error.value.message
    assert not (course.paths.assignments / "03-sheet").exists()


def test_what_is_neither_format_or_there_already_is_refused(course, tmp_path):
    """A student's version has no solution; nothing is overwritten."""
    plain = changed(OTTER, "# BEGIN QUESTION", "# begin")
    with pytest.raises(UsageError, match="neither"):
        imported(course, tmp_path, changed(plain, "# ASSIGNMENT CONFIG", "#"))
    imported(course, tmp_path, OTTER)
    with pytest.raises(UsageError, match="exists already"):
        imported(course, tmp_path, OTTER)


def test_what_tries_a_solution_stays_out_of_it(course, tmp_path):
    """With values of a test cell's own; objects that are called have to answer rightly."""
    content = notebook(
        solution(
            "line",
            "import numpy as np\n\n\nclass Line:\n    def __init__(self, slope):\n"
            "        ### BEGIN SOLUTION\n        self.slope = slope\n        ### END SOLUTION\n\n"
            "    def __call__(self, x):\n        ### BEGIN SOLUTION\n        return self.slope * x\n"
            "        ### END SOLUTION",
        ),
        graded("line-two", "samples = [1.0, 2.0]\nassert Line(2.0)(samples[1]) == 4.0", 2),
        solution(
            "slope",
            "def slope(x, y):\n    ### BEGIN SOLUTION\n    return (y[1] - y[0]) / (x[1] - x[0])\n"
            "    ### END SOLUTION\n\ntried = slope(samples, samples)\ntried",
        ),
        cell("largest = max(samples)\nprint(largest)"),
        graded("slope-one", "assert slope(samples, [2.0, 5.0]) == 3.0", 1),
    )
    assignment, left = imported(course, tmp_path, content)
    assert (3, "stays out of the module: `tried = slope(samples, samples)`") in left
    assert (4, "stays out of the module: `largest = max(samples)`") in left
    report = check(course, assignment, systematic=False)
    assert report.right, report.problems
    right = (assignment.solution / "sheet.py").read_text()
    got = points(course, assignment, right=right, wrong=right.replace("self.slope * x", "x"))
    assert got["right"] == {"Line": 2, "slope": 1}
    assert got["wrong"] == {"Line": 0, "slope": 1}


def numerics(*cells):
    """A notebook of cells that begins with its imports."""
    return notebook(cell("import numpy as np"), *cells)


def test_names_are_those_of_their_place(course, tmp_path):
    """What is bound twice, by a test or by a plot at the end, is what it was where it stood."""
    content = numerics(
        cell("rate = 2.0\n\n\ndef example(x):\n    return x"),
        solution("Twice", "def Twice(x):\n    ### BEGIN SOLUTION\n    return rate * x\n"
                 "    ### END SOLUTION"),
        graded("twice-one", "from numpy.testing import assert_allclose\nn = 3\n"
               "assert np.shape(Twice(n)) == ()\nassert_allclose(Twice(n), 6.0)\n"
               "assert rate == 2.0", 2),
        cell("rate = 5.0\n\n\ndef example(x):\n    return 2 * x"),
        graded("twice-two", "assert np.shape(Twice(n)) == ()\nassert_allclose(Twice(example(1.0)), 4.0)\n"
               "assert rate == 5.0", 1),
        solution("plot", "### BEGIN SOLUTION\nn = 4\nfor x in range(n):\n    print(Twice(x))\n"
                 "### END SOLUTION"),
    )  # fmt: skip
    assignment, left = imported(course, tmp_path, content)
    assert {e.name: e.points for e in assignment.exercises} == {"Twice": 3}
    assert left == [
        (5, "stays out of the module, where `example` is: `def example(x):`"),
        (5, "stays out of the module, where `rate` is: `rate = 5.0`"),
        (7, "stays out of the module: `for x in range(n):`"),
    ]
    report = check(course, assignment, systematic=False)
    assert report.right, report.problems
    right = (assignment.solution / "sheet.py").read_text()
    got = points(course, assignment, right=right, wrong=right.replace("rate * x", "x"))
    assert [got[name]["Twice"] for name in ("right", "wrong")] == [3, 0]


def test_what_a_solution_looks_up_when_it_is_called(course, tmp_path):
    """It stays in the module, also where only a test binds the name: `check` says so."""
    content = numerics(
        solution("norm", "def norm(a):\n    ### BEGIN SOLUTION\n    return np.abs(A).max()\n"
                 "    ### END SOLUTION"),
        graded("norm-one", "A = np.ones((2, 2))\nassert norm(A) == 1.0", 1),
        solution("least", "def least(a):\n    ### BEGIN SOLUTION\n    return np.abs(A).min()\n"
                 "    ### END SOLUTION"),
        graded("least-one", "assert least(A) == 1.0", 1),
    )  # fmt: skip
    assignment, _ = imported(course, tmp_path, content)
    assert [e.name for e in assignment.exercises] == ["norm", "least"]
    report = check(course, assignment, systematic=False)
    assert sum("There is no name `A`" in problem for problem in report.problems) == 2


TAKEN = "np.linalg.solve = None\ndel np.linalg.inv\n"


def test_what_a_test_takes_away_is_there_for_the_next(course, tmp_path):
    """A test that takes a function from numpy asks the submission for its own work instead."""
    content = numerics(
        solution("halved", "def halved(m, b):\n    ### BEGIN SOLUTION\n"
                 "    return b / np.diag(m)\n    ### END SOLUTION"),
        graded("halved-by-hand", f"try:\n    {TAKEN.replace(chr(10), '; ', 1).strip()}\n"
               "except AttributeError:\n    pass\n"
               "assert halved(2 * np.eye(2), np.ones(2))[0] == 0.5", 2),
        graded("halved-exactly", "m, b = 2 * np.eye(2), np.ones(2)\n"
               "assert np.max(np.abs(halved(m, b) - np.linalg.solve(m, b))) < 1e-9", 1),
    )  # fmt: skip
    assignment, left = imported(course, tmp_path, content)
    assert [what.partition(";")[0] for _, what in left] == [
        "halved_by_hand: it takes np.linalg.inv away",
        "halved_by_hand: it takes np.linalg.solve away",
    ]
    report = check(course, assignment, systematic=False)
    assert report.right, report.problems
    right = (assignment.solution / "sheet.py").read_text()
    bought = right.replace("b / np.diag(m)", "np.linalg.solve(m, b)")
    got = points(course, assignment, bought=bought, right=right)
    assert [got[name]["halved"] for name in ("right", "bought")] == [3, 1]


def test_what_a_test_puts_into_a_library_is_left_to_a_person(course, tmp_path):
    """A submission lives in another process and would never meet it."""
    content = numerics(
        solution(
            "dice",
            "def dice():\n    ### BEGIN SOLUTION\n"
            "    return int(np.random.rand() * 6)\n    ### END SOLUTION",
        ),
        graded("dice-range", "assert 0 <= dice() <= 5", 1),
        graded("dice-fake", "np.random.rand = lambda: 0.5\nassert dice() == 3", 1),
    )
    assignment, left = imported(course, tmp_path, content)
    assert assignment.exercise("dice").points == 1
    assert (4, "dice_fake: it changes `np.random.rand`, which a submission in its own process does "
            "not notice (1 points are not in the assignment)") in left  # fmt: skip


def test_what_two_solutions_define_is_told(course, tmp_path):
    """A module has one of each name."""
    content = numerics(
        solution("mean", "def mean(x):\n    ### BEGIN SOLUTION\n    return sum(x) / len(x)\n"
                 "    ### END SOLUTION"),
        graded("mean-one", "assert mean([1.0, 3.0]) == 2.0", 1),
        solution("mean-again", "def mean(x):\n    ### BEGIN SOLUTION\n    return np.mean(x)\n"
                 "    ### END SOLUTION"),
        graded("mean-two", "assert mean(np.ones(3)) == 1.0", 1),
    )  # fmt: skip
    _, left = imported(course, tmp_path, content)
    assert (4, "`mean` is defined a second time; keep one of them") in left
