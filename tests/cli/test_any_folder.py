"""A course works wherever it stands, whatever the folder is called."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from autograder.course.course import Course
from tests.helpers.skeleton_course import SOLUTION, WRONG, graded, hand_in, make_course

# Each part of a path is one name; the last one is that of the course itself.
NAMES = [
    *("Übung 1/autograder/grade", "$HOME ~ `id`/Kurs [2026]", ".versteckt/tests/hidden/solutions"),
    *(
        'zwei\nZeilen/{0}/a\'b "c"',
        "back\\slash/日本語 é/-rf",
        "usr/lib/python3/site-packages/numpy",
    ),
    *("100 % #1; & | (neu)/x::y", "a=b,c:d/*?"),
]
HELPER = "def twice(z):\n    return 2 * z\n"


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "autograder", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


ALL_AT_ONCE = "Übung [2026] 'neu' #1 & $HOME 100%/autograder"


def course_in(folder: Path) -> Course:
    """A course whose suite has a helper beside it, and two hand-ins."""
    course = make_course(folder)
    hidden = course.root / "assignments/15-dropout/hidden"
    (hidden / "our_helper.py").write_text(HELPER)
    suite = hidden / "test_dropout.py"
    text = suite.read_text().replace(
        "import pytest", "import pytest\nfrom our_helper import twice"
    )
    suite.write_text(text.replace("np.asarray(reference.double(z))", "np.asarray(twice(z))"))
    return course


@pytest.mark.parametrize("name", NAMES)
def test_a_course_is_graded_in_a_folder_of_any_name(tmp_path, name):
    """The suite is found and loaded, with what lies beside it."""
    course = course_in(tmp_path / name)
    hand_in(course.root, {"ada": SOLUTION, "bob": WRONG})
    points = {who: event.result.points for who, event in graded(course, jobs=1).items()}
    assert points == {"ada": 2.0, "bob": 0.0}


def test_the_whole_path_in_a_folder_of_a_bad_name(tmp_path):
    """Check, hand out, take in, grade, tell."""
    root = course_in(tmp_path / ALL_AT_ONCE).root
    source = root / "from [them]"
    source.mkdir()
    for who, content in {"ada": SOLUTION, "bob": WRONG}.items():
        with zipfile.ZipFile(source / f"{who}.zip", "w") as archive:
            archive.writestr("dropout.py", content)
    steps = [
        *(("check", "15", "--jobs", "1"), ("package", "15"), ("collect", "15", str(source))),
        ("grade", "15", "--jobs", "1"),
        *(("report", "15"), ("export", "15", "--format", "csv", "--out", "grades.csv")),
    ]
    for step in steps:
        done = run(root, *step)
        assert done.returncode == 0, (step, done.stderr, done.stdout)
    rows = [row.split(",") for row in (root / "grades.csv").read_text().splitlines()[1:]]
    assert [row[0].strip('"') for row in rows] == ["ada", "bob"]
    assert (root / "reports/feedback/ada/15-dropout.html").is_file()
