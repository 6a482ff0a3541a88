"""What a student has written is found by content, and copies by their names."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from autograder.content.discover import find_assignments
from autograder.course.course import find_course
from autograder.grading.file_names import kind_of_file, original_name
from autograder.grading.own_work import is_untouched, written_exercises

ASSIGNMENTS = find_assignments(find_course(Path(__file__).parents[2]))


@pytest.mark.parametrize("assignment", ASSIGNMENTS, ids=lambda one: one.name)
def test_a_stub_stays_one_whatever_its_form(assignment):
    """With an import, a header, another layout; and every exercise of a solution is written."""
    for module in assignment.modules:
        stub = (assignment.folder / f"{module}.py").read_bytes()
        forms = (
            stub,
            b"# Ada\nimport math\n" + stub,
            b"Ada, 1815\n" + stub,
            ast.unparse(ast.parse(stub)).encode(),
        )
        assert all(is_untouched(form, assignment, module) for form in forms)
        solution = (assignment.solution / f"{module}.py").read_bytes()
        assert not is_untouched(solution, assignment, module)
        exercises = [e.name for e in assignment.exercises if e.module == module and not e.manual]
        assert written_exercises(solution, assignment, [module]) == set(exercises)


def test_one_exercise_is_enough():
    """Right or wrong, as a function, an assignment, or an import."""
    (assignment,) = (one for one in ASSIGNMENTS if one.name.startswith("02"))
    stub = (assignment.folder / "activations.py").read_bytes()
    raised = b'raise NotImplementedError("relu: not written yet")'
    for own in (
        stub.replace(raised, b"return 7"),
        stub.replace(raised, b"x = z"),
        stub + b"\nrelu = lambda z: z\n",
        stub + b"\nfrom parts import mine as relu\n",
        stub + b"\nif True:\n    def relu(z):\n        return z\n",
    ):
        assert written_exercises(own, assignment, ["activations"]) == {"relu"}
        assert not is_untouched(own, assignment, "activations")
    for nothing in (b"pass", b"...", b"return None", b"raise NotImplementedError('later')"):
        assert is_untouched(stub.replace(raised, nothing), assignment, "activations")


@pytest.mark.parametrize(
    ("name", "kind", "before"),
    [
        ("costs.py", "py", "costs"),
        ("Costs (12).PY", "py", "costs"),
        ("Kopie von costs - Kopie (2).py", "py", "costs"),
        ("Copy of Copy of costs.py", "py", "costs"),
        ("costs.py.txt", "py", "costs"),
        ("costs_v2.py", "py", "costs"),
        ("02-x.en-Copy1.ipynb", "ipynb", "02-x.en"),
        ("02-x.en.ipynb.json", "ipynb", "02-x.en"),
        ("Kopie (1) von 02-x.ipynb", "ipynb", "02-x"),
        ("notes.txt", "", "notes"),
        ("copy.py", "py", "copy"),
        ("two_layer_network.py", "py", "two_layer_network"),
        ("(1).py", "py", "(1)"),
    ],
)
def test_names_of_copies(name, kind, before):
    """Of browsers, file managers, Jupyter, Colab, in German and English."""
    assert (kind_of_file(name), original_name(name)) == (kind, before)
