"""Nothing of hidden/ or solutions/ is handed out, by name or by content."""

import json

import pytest

from autograder.content.discover import find_assignment
from autograder.errors import ContentError
from autograder.release.package import package
from tests.helpers.tiny_course import LINES_SOLUTION, SLOPE_BODY, edit, write

HIDDEN = "SECRET = 'slope of (0, 0) and (2, 6) is 3'\n"
NOT_YET = '    raise NotImplementedError("slope: not written yet")\n'


def leak(course, out):
    """The message with which packaging is refused; nothing is written then."""
    with pytest.raises(ContentError) as caught:
        package(course, [find_assignment(course, "02")], out)
    assert not out.exists()
    return caught.value.message


def packed(course, out):
    """The names packed."""
    (done,) = package(course, [find_assignment(course, "02")], out)
    return done.files


@pytest.mark.parametrize("name", ["hidden/note.md", "solutions/x.py", "deep/Hidden/x.py"])
def test_a_secret_folder_in_the_template_is_refused(course, tmp_path, name):
    """No path handed out has a part called hidden or solutions."""
    write(course.paths.student_template / name, "harmless\n")
    assert "it lies in" in leak(course, tmp_path / "out")


@pytest.mark.parametrize(
    "target",
    ["../../solutions/02-lines/lines.py", "hidden/test_lines.py", "../01-double/double.py"],
)
def test_a_link_to_a_file_elsewhere_is_refused(course, folder, tmp_path, target):
    """A stub that is a link into hidden/ or out of its folder is refused."""
    (folder / "lines.py").unlink()
    (folder / "lines.py").symlink_to(target)
    assert "lines.py is not handed out" in leak(course, tmp_path / "out")


def test_a_linked_folder_in_the_template_is_refused(course, tmp_path):
    """A link to a folder elsewhere is not followed."""
    (course.paths.student_template / "extra").symlink_to(course.paths.solutions)
    assert "extra is not handed out" in leak(course, tmp_path / "out")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plot_lines.py", HIDDEN),
        ("questions.md", "\ufeffdef slope(p, q):\r\n    return 1 / 3\r\n\r\n"),
        ("plot_lines.py", f'"""Innocent."""\nimport numpy\n\n\n{HIDDEN}# the end\n'),
        ("questions.md", HIDDEN),
        ("lines.py", LINES_SOLUTION),
        ("plot_lines.py", LINES_SOLUTION.replace("(p, q)", "(p: list, q: list) -> float")),
        ("test_public.py", "from nothing import here\n"),
    ],
    ids=["copy", "line-ends", "comments", "renamed", "solution", "hints", "other-assignment"],
)
def test_a_file_equal_to_a_secret_one_is_refused(course, folder, tmp_path, name, content):
    """A copy under another name, with other line ends or comments, is still a copy."""
    write(folder / name, content)
    assert f"{name} has the same content as" in leak(course, tmp_path / "out")


def test_a_data_file_may_lie_beside_the_reference(course, folder, tmp_path):
    """points.csv is data: its copies in solutions/ and in an alternative are no leak."""
    assert (folder / "hidden/alternatives/short/points.csv").exists()
    assert "points.csv" in packed(course, tmp_path / "out")


def test_an_alternative_may_hold_public_files_but_no_stub(course, folder, tmp_path):
    """An alternative is a whole submission; only its modules are secret."""
    alternative = folder / "hidden/alternatives/short"
    write(alternative / "test_public.py", "from lines import slope\n")
    packed(course, tmp_path / "first")
    write(alternative / "answers.py", 'ANSWERS = {"root": ""}\n')
    assert "answers.py has the same content as" in leak(course, tmp_path / "out")


@pytest.mark.parametrize(
    "body",
    [
        SLOPE_BODY,
        f"    # done\n{SLOPE_BODY.replace('(q[1] - p[1])', '(q[1]   - p[1])')}",
        f"{NOT_YET}{SLOPE_BODY}",
        f"{SLOPE_BODY}{NOT_YET}",
    ],
    ids=["plain", "laid-out-otherwise", "after-raise", "before-raise"],
)
def test_a_solved_stub_is_refused(course, folder, tmp_path, body):
    """A stub that holds the solution's body is refused, raise or no raise."""
    edit(folder / "lines.py", NOT_YET, body)
    message = leak(course, tmp_path / "out")
    assert "lines.py" in message
    assert '"slope" is the solution of "slope"' in message


def test_a_solved_method_is_refused(course, folder, tmp_path):
    """Methods count like functions, small ones too."""
    stub = 'raise NotImplementedError("Line.at: not written yet")'
    edit(folder / "lines.py", stub, "return self.a * x + self.b")
    assert '"Line.at" is the solution of "Line.at"' in leak(course, tmp_path / "out")


@pytest.mark.parametrize("in_stub", ["def rise(p, q):\n    raise NotImplementedError\n", ""])
def test_a_helper_of_the_solution_is_secret_too(course, folder, tmp_path, in_stub):
    """What students are to write, or would have to think of, need not be an exercise."""
    solution = course.paths.solutions / "02-lines" / "lines.py"
    write(
        solution,
        f"{LINES_SOLUTION}\n\ndef rise(p, q):\n    return (q[1] - p[1]) * (q[0] - p[0])\n",
    )
    write(folder / "lines.py", f"{(folder / 'lines.py').read_text()}\n\n{in_stub}")
    write(folder / "plot_lines.py", "def rise(p, q):\n    return (q[1] - p[1]) * (q[0] - p[0])\n")
    assert 'plot_lines.py line 1: "rise" is the solution' in leak(course, tmp_path / "out")


def test_a_solved_answer_is_refused(course, folder, tmp_path):
    """An entry of ANSWERS that is the solution's is refused."""
    write(folder / "answers.py", 'ANSWERS = {"root": "-b/a"}  # oops\n')
    assert '"ANSWERS.root" is the solution' in leak(course, tmp_path / "out")


NOTEBOOK = json.dumps(
    {
        "cells": [
            {"cell_type": "markdown", "source": ["Text"]},
            {
                "cell_type": "code",
                "source": ["%matplotlib inline\n", f"def rise(p, q):\n{SLOPE_BODY}"],
            },
        ]
    }
)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plot_lines.py", f"def rise(p: list, q: list) -> float:\n{SLOPE_BODY}"),
        (
            "test_public.py",
            "def test():\n    def expected(p, q):\n"
            + "".join(f"    {line}\n" for line in SLOPE_BODY.splitlines()),
        ),
        ("statement.en.md", f"# Lines\n\n```python\ndef slope(p, q):\n{SLOPE_BODY}```\n"),
        ("demo.ipynb", NOTEBOOK),
    ],
)
def test_a_solution_in_another_file_is_refused(course, folder, tmp_path, name, content):
    """A body of some lines is recognised under another name, in Markdown and in notebooks."""
    edit(folder / "assignment.toml", '"plot_lines.py"', '"plot_lines.py", "demo.ipynb"')
    write(folder / "demo.ipynb", '{"cells": []}')
    write(folder / name, content)
    message = leak(course, tmp_path / "out")
    assert message.count("is the solution of") == 1
    assert name in message


def test_all_leaks_are_listed_at_once(course, folder, tmp_path):
    """The author sees every place in one go, with what to do."""
    edit(folder / "lines.py", NOT_YET, SLOPE_BODY)
    write(folder / "answers.py", 'ANSWERS = {"root": "-b/a"}\n')
    assert leak(course, tmp_path / "out").count("\n") >= 2


def test_what_the_stub_gives_away_on_purpose_is_no_leak(course, folder, tmp_path):
    """A function handed out complete, and no exercise, may be used in other files too."""
    edit(
        folder / "plot_lines.py",
        "import lines\n",
        "def at_least(x):\n    return [entry + 1 for entry in x if entry > 0]\n",
    )
    assert "plot_lines.py" in packed(course, tmp_path / "out")


def test_a_trivial_body_is_no_leak(course, folder, tmp_path):
    """`return x` may stand anywhere."""
    for place in (folder, course.paths.solutions / "02-lines"):
        text = (
            (place / "lines.py")
            .read_text()
            .replace("def given(x):", "def same(x):\n    return x\n\n\ndef given(x):")
        )
        write(place / "lines.py", text)
    edit(folder / "assignment.toml", '"answers.root"', '"same"')
    assert "lines.py" in packed(course, tmp_path / "out")


def test_without_a_solution_nothing_is_handed_out(course, tmp_path):
    """What cannot be compared is not handed out."""
    (course.paths.solutions / "02-lines" / "lines.py").unlink()
    assert "cannot be read" in leak(course, tmp_path / "out")


@pytest.mark.parametrize("place", ["assignments", "solutions"])
def test_a_module_that_is_no_python_is_refused(course, tmp_path, place):
    """A syntax error in stub or solution is named with its line."""
    path = write(course.root / place / "02-lines" / "lines.py", "x = 1\ndef slope(\n")
    assert f"{path} line 2 is not valid Python" in leak(course, tmp_path / "out")


@pytest.mark.parametrize(
    ("hint", "said"),
    [
        ("Write `self.a*x + self.b` there.", '"Line.at": `self.a*x + self.b` stands in'),
        ("`return self.a * x + self.b`", "stands in the solution"),
        ("The answer is `-b/a`.", 'stands in the solution of "ANSWERS.root"'),
        ("It divides `(q[1] - p[1]) / (q[0] - p[0])`.", 'solution of "slope"'),
    ],
)
def test_a_hint_that_gives_the_solution_away_is_refused(course, folder, tmp_path, hint, said):
    """Hints come with MANIFEST.json, so they may hold no more than anything else."""
    write(folder / "hints.toml", f'["Line.at"]\nde = "Lies nach."\nen = "{hint}"\n')
    assert said in leak(course, tmp_path / "out")


def test_a_hint_may_name_what_everybody_knows(course, folder, tmp_path):
    """Names and short expressions are no secret."""
    write(
        folder / "hints.toml",
        '[slope]\nde = "Nimm `p[0]` und `abs`."\nen = "Take `p[0]`, `abs` and `x - y`."\n',
    )
    assert "lines.py" in packed(course, tmp_path / "out")
