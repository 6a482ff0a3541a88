"""The course's own assignments can be handed out, and would not give a solution away."""

import ast
import shutil
from pathlib import Path

import pytest

from autograder.content.discover import find_assignment
from autograder.content.notebook import make_notebook
from autograder.course.course import find_course
from autograder.errors import ContentError
from autograder.release.handout import gather_files
from autograder.release.leaks import read_secrets, refuse_leaks
from autograder.release.package import package

REPOSITORY = Path(__file__).parents[2]
NAMES = ["02-activations", "11-train"]
SAME_FOR_EVERYBODY = {"identity"}  # `return z` is no secret


def bodies(tree, prefix=""):
    """Functions and methods of a module by name."""
    found = {}
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            found |= bodies(node, f"{node.name}.")
        elif isinstance(node, ast.FunctionDef):
            found[prefix + node.name] = node
    return found


@pytest.fixture
def copy(tmp_path):
    """A copy of the course with two of its assignments, to be changed."""
    shutil.copy(REPOSITORY / "course.toml", tmp_path)
    for folder in [
        "student_template",
        *(f"{a}/{n}" for a in ("assignments", "solutions") for n in NAMES),
    ]:
        shutil.copytree(REPOSITORY / folder, tmp_path / folder)
    return find_course(tmp_path)


@pytest.mark.parametrize("name", NAMES)
def test_it_can_be_handed_out(copy, tmp_path, name):
    """Everything is there and nothing leaks."""
    (done,) = package(copy, [find_assignment(copy, name)], tmp_path / "out")
    assert {"statement.de.md", "statement.en.md", "test_public.py"} <= set(done.files)


@pytest.mark.parametrize(
    ("name", "formulas"), [("02-activations", False), ("03-derivatives", True)]
)
def test_show_formulas_is_made_where_there_are_formulas(name, formulas):
    """It is in no folder of ours, reads the names of that assignment, and stands in its notebook."""
    course = find_course(REPOSITORY)
    assignment = find_assignment(course, name)
    files = gather_files(course, assignment)
    made = {file.name: file.data.decode() for file in files if file.name.endswith(".py")}
    assert ("show_formulas.py" in made) == formulas
    assert not (course.paths.student_template / "show_formulas.py").exists()
    assert ("derivations.LOSS_BY_Z" in made.get("show_formulas.py", "")) == formulas
    notebook = make_notebook(course, assignment, "en").decode()
    assert ("derivations.LOSS_BY_Z" in notebook and "'show_formulas.py'" in notebook) == formulas


@pytest.mark.parametrize("name", NAMES)
def test_each_solved_function_is_noticed(copy, name):
    """Putting any one body of the solution into the stub, laid out anew, is refused."""
    assignment = find_assignment(copy, name)
    file = f"{assignment.modules[0]}.py"
    stub = (assignment.folder / file).read_text(encoding="utf-8")
    solved = bodies(ast.parse((assignment.solution / file).read_text(encoding="utf-8")))
    unwritten = [
        key
        for key, function in bodies(ast.parse(stub)).items()
        if key in solved and ast.dump(function) != ast.dump(solved[key])
    ]
    assert len(unwritten) > 3
    secrets = read_secrets(copy)
    for key in set(unwritten) - SAME_FOR_EVERYBODY:
        tree = ast.parse(stub)
        bodies(tree)[key].body = solved[key].body
        (assignment.folder / file).write_text(ast.unparse(tree), encoding="utf-8")
        with pytest.raises(ContentError, match=f'"{key}" is the solution of'):
            refuse_leaks(assignment, gather_files(copy, assignment), secrets)
