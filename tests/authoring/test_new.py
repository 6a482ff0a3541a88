"""The four files of a first exercise, from `autograder new` to a student's result."""

from __future__ import annotations

import ast
import json
import zipfile

import pytest

from autograder.authoring.check import check
from autograder.authoring.init import new_course
from autograder.authoring.new import new_assignment
from autograder.authoring.trial import grade_variants
from autograder.content.discover import find_assignment
from autograder.content.stub_files import stub_files
from autograder.course.course import find_course
from autograder.release.package import package

FOUR = {
    "assignments/15-spread/assignment.toml",
    "assignments/15-spread/statement.en.md",
    "assignments/15-spread/hidden/test_spread.py",
    "solutions/15-spread/spread.py",
}
BODY = "    doubled = 2 * z\n    return _checked(doubled)\n\n\ndef _checked(z):\n    return +z\n"


@pytest.fixture
def course(tmp_path):
    list(new_course(tmp_path / "course", languages=("en",)))
    course = find_course(tmp_path / "course")
    made = list(new_assignment(course, "15-spread", full=False))
    assert {path.relative_to(course.root).as_posix() for path in made} == FOUR
    solution = course.paths.solutions / "15-spread" / "spread.py"
    text = solution.read_text()
    solution.write_text(text.replace("    return 2 * z\n", BODY))
    return course


def test_four_files_are_right(course):
    """And what is missing is said as advice, which keeps nothing back."""
    report = check(course, find_assignment(course, "15"), systematic=())
    assert report.problems == ()
    assert [sentence.partition(":")[0] for sentence in report.advice] == [
        "`pytest --hint` has nothing to say",
        "no mistake is named in the feedback",
        "no other right way is tried",
    ]


def test_without_an_example_students_are_not_shown_any(course):
    """It is right all the same, and said."""
    solution = course.paths.solutions / "15-spread" / "spread.py"
    text = solution.read_text()
    solution.write_text(text.replace(">>> double(np.array([1.0, -2.5]))", "none"))
    report = check(course, find_assignment(course, "15"), systematic=())
    assert report.problems == ()
    assert report.advice[0].startswith("students cannot try double: an example in the docstring")


def test_two_languages_are_two_statements(tmp_path):
    """The course's languages are known: nothing is asked for."""
    list(new_course(tmp_path / "course"))
    course = find_course(tmp_path / "course")
    made = list(new_assignment(course, "15-spread", full=False))
    assert len(made) == 5
    report = check(course, find_assignment(course, "15"), systematic=())
    assert report.problems == ()


def test_a_course_with_lectures_is_asked_for_a_heading(tmp_path):
    """The line is there, and empty: an idea of the author's own."""
    list(new_course(tmp_path / "course"))
    with (tmp_path / "course" / "course.toml").open("a") as file:
        file.write(
            '[[lecture]]\nname = "L1"\ntitle = { de = "A", en = "A" }\n'
            '[lecture.headings]\n"Summen" = "Sums"\n'
        )
    course = find_course(tmp_path / "course")
    list(new_assignment(course, "15-spread", full=False))
    assert find_assignment(course, "15").exercises[0].lectures == ()


def test_no_line_of_the_solution_s_body_is_handed_out(course, tmp_path):
    """In none of the files of the archive, nor in the notebook."""
    assignment = find_assignment(course, "15")
    (packaged,) = package(course, [assignment], tmp_path / "release")
    solution = (course.paths.solutions / "15-spread" / "spread.py").read_text()
    (function, helper) = [n for n in ast.parse(solution).body if isinstance(n, ast.FunctionDef)]
    lines = {ast.unparse(line) for line in [*function.body[1:], *helper.body]} | {helper.name}
    assert len(lines) == 4
    with zipfile.ZipFile(packaged.archive) as archive:
        files = {
            name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()
        }
    files["notebook"] = packaged.notebooks[0].read_text()
    for name, text in files.items():
        assert not [line for line in lines if line in text], name
    stub = files["15-spread/spread.py"]
    assert 'raise NotImplementedError("double: not written yet")' in stub
    assert ast.get_docstring(function) in ast.get_docstring(ast.parse(stub).body[1])
    assert "def test_double():" in files["15-spread/test_public.py"]
    assert "(2 points)" in files["15-spread/statement.en.md"]
    assert files["15-spread/statement.en.md"].startswith("# Spread\n")
    manifest = json.loads(files["15-spread/MANIFEST.json"])
    assert manifest["exercises"][0]["tests"] == ["test_double"]


def test_the_derived_stub_is_known_when_it_comes_back(course):
    """A notebook beside the untouched file counts; without one nothing is earned."""
    assignment = find_assignment(course, "15")
    stub = stub_files(assignment)
    written = "import numpy as np\ndef double(z):\n    return np.multiply(z, 2)\n"
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    notebook = json.dumps(
        {"cells": [cell | {"source": written}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    ).encode()
    results = grade_variants(
        course,
        assignment,
        {"stub": stub, "both": {**stub, "15-spread.ipynb": notebook}},
    )
    assert results["stub"].points == 0
    assert results["both"].points == 2
