"""`pytest --hint` finds the line that is wrong with the public tests alone."""

from __future__ import annotations

import json

import pytest

from autograder.release.repairs_zip import repairs_zip
from tests.workspace.conftest import Student

TANH = "    return 1.0 - t**2 if derivative else t\n"


@pytest.fixture
def solved(tmp_path) -> Student:
    """Somebody who has everything right so far."""
    student = Student("03-derivatives", tmp_path)
    student.solve()
    return student


def found(student: Student, exercise: str) -> object:
    """What the search says: kind, line and text."""
    status, printed = student.run("tools/nearest.py", str(student.folder), exercise)
    assert status == 0, printed
    return json.loads(printed.splitlines()[-1])


def second_hint(student: Student, exercise: str, language: str = "de") -> str:
    """What is said when somebody asks for the second time."""
    student.run("-m", "pytest", f"--hint={exercise}", language=language)
    return student.run("-m", "pytest", f"--hint={exercise}", language=language)[1]


def line_of(student: Student, text: str) -> int:
    lines = (student.folder / "derivatives.py").read_text().splitlines()
    return lines.index(text) + 1


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "Ist hier die richtige Variable gemeint?"),
        ("en", "Is this the right variable?"),
    ],
)
def test_the_line_and_what_to_look_at(solved, language, said):
    """In the student's language; what is to stand there is not said."""
    wrong = "    return 1.0 - z**2 if derivative else t"
    solved.edit(TANH.strip(), wrong.strip())
    module = (solved.folder / "derivatives.py").read_bytes()
    printed = second_hint(solved, "tanh", language)
    assert f"derivatives.py:{line_of(solved, wrong)}: {wrong.strip()}" in printed
    assert said in printed
    assert "t**2" not in printed.replace(wrong.strip(), "")
    assert (solved.folder / "derivatives.py").read_bytes() == module
    assert not list(solved.folder.rglob("nearest.ini"))


def test_nothing_is_said_of_what_is_right_or_not_begun(solved, tmp_path):
    """Nor of a module that cannot be loaded."""
    assert found(solved, "tanh") is None
    assert found(Student("03-derivatives", tmp_path / "new"), "tanh") is None
    solved.edit(TANH.strip(), "return (")
    assert "Tipp zu" not in second_hint(solved, "tanh")


def test_a_mistake_in_a_helper_and_one_far_from_any_repair(solved):
    """The helper's line; else the hint is the one that everybody gets."""
    solved.edit(
        TANH.strip(),
        "return rest(t) if derivative else t\n\n\ndef rest(t):\n    return 1.0 + t**2",
    )
    kind, line, text = found(solved, "tanh")
    assert (kind, text) == ("operator", "return 1.0 + t**2")
    assert line == line_of(solved, "    return 1.0 + t**2")
    solved.edit("return 1.0 + t**2", "return np.cumsum(t) * 7 - 3")
    assert found(solved, "tanh") is None
    assert "bestehen die öffentlichen Tests" not in second_hint(solved, "tanh")


def test_changes_that_never_end_are_ended(solved):
    """A loop of which one change is right and others run for ever."""
    solved.edit(
        TANH.strip(),
        "k = 0\n    while k < 3:\n        k += 1\n    return k - 2 - t**3 if derivative else t",
    )
    _, line, text = found(solved, "tanh")
    assert text == "return k - 2 - t**3 if derivative else t"
    assert line == line_of(solved, f"    {text}")


def test_the_archive_needs_python_only_and_is_the_same_every_time(tmp_path):
    """It is what a student's Python imports; nothing of the grader comes with it."""
    student = Student("03-derivatives", tmp_path)
    archive = student.folder / "tools" / "repairs.zip"
    assert archive.read_bytes() == repairs_zip.__wrapped__()
    program = (
        "import sys; before = set(sys.modules); sys.path.insert(0, 'tools/repairs.zip')\n"
        "import autograder.repairs.agreement, autograder.repairs.candidates\n"
        "new = {n.partition('.')[0] for n in set(sys.modules) - before}\n"
        "print(sorted(new - set(sys.stdlib_module_names)), autograder.__file__)\n"
    )
    status, printed = student.run("-S", "-c", program)
    assert status == 0, printed
    assert printed.startswith("['autograder'] ")
    assert "repairs.zip" in printed
