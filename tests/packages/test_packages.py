"""Packages beyond numpy: in every box, in `versions`, in what students install."""

from __future__ import annotations

import json

import pytest

from autograder.batch.ledger import Ledger
from autograder.batch.plan import up_to_date
from autograder.cli.main import main
from autograder.content.discover import find_assignment
from autograder.course.course import read_course
from autograder.course.packages import find_packages, package_versions, packages_for
from autograder.errors import ContentError
from autograder.gradebook.store import Store
from autograder.release.handout import gather_files
from tests.helpers.skeleton_course import WRONG, graded, hand_in, make_course, request_for
from tests.helpers.tiny_course import edit

ALL = ("scipy", "pandas", "scikit-learn")
HAND_INS = {
    "scipy": b"import numpy as np\nfrom scipy.linalg import solve\n\n\ndef double(z):\n"
    b"    return solve(np.eye(z.size) / 2, z.ravel()).reshape(z.shape)\n",
    "pandas": b"import pandas as pd\n\n\ndef double(z):\n"
    b"    return pd.Series(z.ravel()).mul(2).to_numpy().reshape(z.shape)\n",
    "sklearn": b"from sklearn.linear_model import LinearRegression\n\n\ndef double(z):\n"
    b"    line = LinearRegression().fit([[0], [1]], [0, 2])\n"
    b"    return line.predict(z.reshape(-1, 1)).reshape(z.shape)\n",
    "wrong": WRONG,
    "other": b"import sympy\n\n\ndef double(z):\n    return sympy.Matrix(z) * 2\n",
}


@pytest.fixture
def course(tmp_path):
    """A course whose assignment may use all three."""
    made = make_course(tmp_path / "course")
    edit(made.root / "course.toml", "seed = 7", f"seed = 7\npackages = {json.dumps(ALL)}")
    return read_course(made.root / "course.toml")


@pytest.mark.parametrize("files", [False, True])
@pytest.mark.parametrize("sandbox", ["auto", "confined"])
def test_students_import_what_the_course_names_and_nothing_else(course, sandbox, files):
    """With a file system and without one; the message names what there is."""
    if files:
        manifest = course.paths.assignments / "15-dropout" / "assignment.toml"
        edit(manifest, 'modules = ["dropout"]', 'modules = ["dropout"]\nfiles = true')
    hand_in(course.root, HAND_INS)
    events = graded(course, sandbox=sandbox)
    points = {student: event.result.points for student, event in events.items()}
    assert points == {"scipy": 2, "pandas": 2, "sklearn": 2, "wrong": 0, "other": 0}
    (exercise,) = events["other"].result.exercises
    said = exercise.checks[0].message
    assert "`sympy`" in said.de
    assert "Erlaubt sind numpy, scipy, pandas, scikit-learn und die Standardbibliothek." in said.de
    assert "numpy, scipy, pandas, scikit-learn and the standard library" in said.en
    assert events["scipy"].result.versions.keys() == {"autograder", "python", "numpy", *ALL}


def test_a_new_version_regrades_the_assignments_that_use_it(course):
    """A stored result with another one is not up to date."""
    edit(course.root / "course.toml", json.dumps(ALL), '["pandas"]')
    course = read_course(course.root / "course.toml")
    hand_in(course.root, {"pandas": HAND_INS["pandas"]})
    stored = graded(course)["pandas"].result
    request = request_for(course)
    ledger = Ledger(request)
    (submission,) = ledger.waiting
    where = Store(request.results)
    assert up_to_date(submission, where, ledger.suite, ledger.versions) == stored
    newer = ledger.versions | {"pandas": "99"}
    assert up_to_date(submission, where, ledger.suite, newer) is None


def test_an_assignment_may_name_its_own(course):
    """What stands there takes the place of the course's."""
    manifest = course.paths.assignments / "15-dropout" / "assignment.toml"
    edit(manifest, 'modules = ["dropout"]', 'modules = ["dropout"]\npackages = ["scipy"]')
    assignment = find_assignment(course, "15")
    assert assignment.packages == ("scipy",)
    hand_in(course.root, {"pandas": HAND_INS["pandas"], "scipy": HAND_INS["scipy"]})
    events = graded(course)
    assert events["scipy"].result.points == 2
    assert events["pandas"].result.points == 0


def test_students_get_the_versions_that_grade(course):
    """requirements.txt; MANIFEST.json knows the names under which they are imported."""
    (course.paths.student_template / "requirements.txt").write_text("numpy>=2.0\npandas\npytest\n")
    files = {
        file.name: file.data.decode("utf-8", "replace")
        for file in gather_files(course, find_assignment(course, "15"))
    }
    lines = files["requirements.txt"].splitlines()
    found = package_versions(ALL)
    assert f"scipy=={found['scipy']}" in lines
    assert f"scikit-learn=={found['scikit-learn']}" in lines
    assert "pandas" in lines  # as the course has it
    assert json.loads(files["MANIFEST.json"])["packages"] == ["scipy", "pandas", "sklearn"]


def test_what_the_solution_imports_is_loaded_beforehand(course):
    """A worker pays for what nobody could foresee only."""
    solution = course.paths.solutions / "15-dropout" / "dropout.py"
    solution.write_bytes(HAND_INS["sklearn"] + b"\n\nimport json\n")
    assignment = find_assignment(course, "15")
    assert packages_for(assignment).preload == (
        "scipy",
        "pandas",
        "sklearn",
        "sklearn.linear_model",
    )


def test_packages_bring_what_they_need():
    """And not numpy, which is there."""
    names = {path.name for path in find_packages(("scikit-learn",)).paths}
    assert {"sklearn", "scipy", "joblib"} <= names
    assert "numpy" not in names
    assert find_packages(("scikit-learn",)).modules == ("sklearn",)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ('["numpy"]', "always there"),
        ('["scipy>=1.0"]', "without a version"),
        ('["../etc"]', "without a version"),
    ],
)
def test_names_are_those_that_pip_installs(course, value, said):
    """Told with the file."""
    manifest = course.paths.assignments / "15-dropout" / "assignment.toml"
    edit(manifest, 'modules = ["dropout"]', f'modules = ["dropout"]\npackages = {value}')
    with pytest.raises(ContentError) as raised:
        find_assignment(course, "15")
    assert said in f"{raised.value.message} {raised.value.hint}"
    assert "assignment.toml" in raised.value.message


def test_one_that_is_not_installed_is_named(course, capsys, monkeypatch):
    """By whatever wants to grade, and by `autograder doctor`."""
    edit(course.root / "course.toml", '"scipy"', '"no-such-package-of-ours"')
    hand_in(course.root, {"ada": WRONG})
    monkeypatch.chdir(course.root)
    with pytest.raises(SystemExit) as ended:
        main(["grade", "15"])
    assert ended.value.code != 0
    error = capsys.readouterr().err
    assert 'The package "no-such-package-of-ours" is not installed' in error
    assert "pip install no-such-package-of-ours" in error
    with pytest.raises(SystemExit) as ended:
        main(["doctor", "--json"])
    assert ended.value.code == 1
    lines = map(json.loads, capsys.readouterr().out.splitlines())
    packages = {line["name"]: line["works"] for line in lines if "package" in line["name"]}
    assert packages == {
        "package no-such-package-of-ours": False,
        "package pandas": True,
        "package scikit-learn": True,
    }
