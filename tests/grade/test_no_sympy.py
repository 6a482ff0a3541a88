"""What has no formulas never waits for sympy, and is not graded again when sympy changes."""

import subprocess
import sys
from pathlib import Path

import pytest

from autograder.content.manifest import read_assignment
from autograder.course import find_course
from autograder.grade.runner import uses_formulas, versions

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("name", "formulas"), [("03-derivatives", True), ("12-softmax", True), ("05-losses", False)]
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
        "from autograder.grade.fingerprint import fingerprint\n"
        "fingerprint([('call', ('relu', [], []))], 'layers.name')\n"
        "s.parse('x + 1')\n"
        "print('sympy' in sys.modules)\n"
        "from autograder.symbolic import check_answer\n"
        "print('sympy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
