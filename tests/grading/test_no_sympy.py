"""What has no formulas never waits for sympy, and is not graded again when sympy changes."""

import subprocess
import sys
from pathlib import Path

import pytest

from autograder.batch.plan import up_to_date
from autograder.collect.submissions import find_submissions, read_files
from autograder.content.manifest import read_assignment
from autograder.course.course import find_course
from autograder.course.records import Result
from autograder.gradebook.store import Store
from autograder.grading import versions as used
from autograder.grading.versions import uses_formulas, versions
from autograder.workspace.workspace import fingerprint

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("name", "formulas"),
    [("03-derivatives", True), ("12-softmax", True), ("02-activations", False)],
)
def test_versions_of_sympy_count_where_formulas_are_judged(name, formulas):
    """A change of sympy or mpmath asks for grading again there, and nowhere else."""
    folder = next((ROOT / "assignments").glob(f"{name[:2]}-*"))
    assignment = read_assignment(folder, find_course(ROOT))
    assert uses_formulas(assignment) is formulas
    assert ({"sympy", "mpmath"} <= set(versions(formulas=formulas))) is formulas


def test_a_grader_without_formulas_does_not_import_sympy():
    code = (
        "import sys, autograder.batch.grader, autograder.report, autograder.symbolic as s\n"
        "from autograder.grading.value_digest import fingerprint\n"
        "fingerprint([('call', ('relu', [], []))], 'layers.name')\n"
        "s.parse('x + 1')\n"
        "print('sympy' in sys.modules)\n"
        "from autograder.symbolic import check_answer\n"
        "print('sympy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


@pytest.mark.parametrize("library", ["sympy", "mpmath"])
def test_another_version_of_the_algebra_regrades_what_has_formulas_only(
    library, tmp_path, monkeypatch
):
    """What plan.py finds up to date, before and after the library has changed."""
    monkeypatch.setattr(used, "versions", used.versions.__wrapped__)
    store = Store(tmp_path / "results")
    found = {}
    for number in ("02", "03"):
        folder = next((ROOT / "assignments").glob(f"{number}-*"))
        assignment = read_assignment(folder, find_course(ROOT))
        work = tmp_path / "submitted/ada" / folder.name
        work.mkdir(parents=True)
        (work / "answers.py").write_text("ANSWERS = {}\n")
        (submission,) = find_submissions(tmp_path / "submitted", folder.name)
        result = Result(
            assignment=folder.name,
            student="ada",
            status="graded",
            points=0.0,
            max_points=1.0,
            exercises=(),
            submission={"sha256": fingerprint(read_files(submission)), "files": []},
            suite_sha256="suite",
            versions=used.versions(formulas=uses_formulas(assignment)),
        )
        store.write(result, {})
        found[number] = submission, uses_formulas(assignment)

    def current() -> dict[str, bool]:
        return {
            number: up_to_date(submission, store, "suite", used.versions(formulas=formulas))
            is not None
            for number, (submission, formulas) in found.items()
        }

    assert current() == {"02": True, "03": True}
    real = used.version
    monkeypatch.setattr(used, "version", lambda name: "0" if name == library else real(name))
    assert current() == {"02": True, "03": False}
