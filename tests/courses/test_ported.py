"""Two assignments of another course, from the four files to the students' pages."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from autograder.authoring.check import check
from autograder.content.discover import find_assignment
from autograder.course.course import find_course
from autograder.errors import ContentError
from autograder.nbgrader.config import Wishes
from autograder.nbgrader.setup import set_up

HERE = Path(__file__).parent
DIGITS = HERE.parents[1] / "assignments" / "13-digits" / "digits.npz"


def run(folder, *arguments, status=0):
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout


def autograder(course, *arguments, status=0):
    return run(course, "-m", "autograder", *arguments, status=status)


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    root = tmp_path_factory.mktemp("ported") / "course"
    shutil.copytree(HERE / "course", root)
    data = root / "assignments" / "01-two-layers" / "data"
    data.mkdir()
    shutil.copy(DIGITS, data)
    autograder(root, "package", "--out", "release")
    return root


def handed_out(course, name, student):
    """The folder of a student who has unpacked the archive."""
    folder = course.parent / "students" / student
    with zipfile.ZipFile(course / "release" / f"{name}.zip") as archive:
        archive.extractall(folder)
    return folder / name


def solution(course, name):
    return course / "solutions" / name


def results(course, name):
    return {
        path.parts[-3]: json.loads(path.read_text())
        for path in sorted((course / "results").glob(f"*/{name}/result.json"))
    }


def failed(result):
    """The checks that were not passed, and what is said of them."""
    return {
        check["id"].partition("::")[2]: check["message"]["en"]
        for exercise in result["exercises"]
        for check in exercise["checks"]
        if not check["passed"]
    }


@pytest.mark.parametrize("name", ["01-two-layers", "02-tensorlet"])
def test_it_is_right(course, name):
    """Solutions, stubs, known mistakes; small changes of the solution take too long here."""
    report = check(find_course(course), find_assignment(find_course(course), name), systematic=())
    assert report.problems == ()
    assert (report.mutants, report.caught) == (1, 1)


def test_a_network_on_data_in_a_folder(course):
    """Handed in by its own tool, graded, reported: weights changed in place are compared."""
    name = "01-two-layers"
    ada = handed_out(course, name, "ada")
    assert "not written yet" in (ada / "two_layers.py").read_text()
    assert "_probabilities" not in (ada / "two_layers.py").read_text()
    shutil.copy(solution(course, name) / "two_layers.py", ada)
    assert "Packed" in run(ada, "hand_in.py")
    ben = handed_out(course, name, "ben")
    text = (solution(course, name) / "two_layers.py").read_text()
    (ben / "two_layers.py").write_text(text.replace("w1 -= rate *", "w1 = w1 - rate *"))
    run(ben, "hand_in.py")
    inbox = course / "inbox" / name
    inbox.mkdir(parents=True)
    for folder in (ada, ben):
        shutil.copy(folder / f"{name}.zip", inbox / f"{folder.parent.name}.zip")
    autograder(course, "collect", name, str(inbox))
    autograder(course, "grade", name, "--no-diagnosis")
    autograder(course, "report", name)
    found = results(course, name)
    assert (found["ada"]["points"], failed(found["ada"])) == (6.0, {})
    assert set(failed(found["ben"])) == {
        "test_one_batch_is_one_step",
        "test_batches_come_one_after_the_other",
        "test_the_digits_are_learnt",
    }
    assert found["ben"]["points"] == 2.5
    (page,) = (course / "reports" / "feedback").glob(f"ben/{name}*.html")
    assert "test_one_batch" not in page.read_text()
    assert "moves both layers against the gradient" in page.read_text()


def test_a_package_wherever_its_folder_lies(course):
    """Packed by hand_in.py, in folders, without its own; with a module missing, or misnamed."""
    name = "02-tensorlet"
    right = solution(course, name) / "tensorlet"
    ada = handed_out(course, name, "ada")
    stub = (ada / "tensorlet" / "operators.py").read_text()
    assert "return result" not in stub
    assert "        self.value = value\n" in stub
    assert (ada / "tensorlet" / "nn" / "__init__.py").read_bytes() == b""
    assert not list(ada.glob("*.ipynb"))
    shutil.copytree(right, ada / "tensorlet", dirs_exist_ok=True)
    own = ada / "tensorlet" / "nn" / "own.py"
    own.write_text(
        "from ..operators import product\n\n\ndef size(shape):\n    return product(shape)\n"
    )
    layers = ada / "tensorlet" / "nn" / "layers.py"
    layers.write_text(
        layers.read_text()
        .replace("from ..operators import product", "from .own import size as size_of")
        .replace('return product(self.parameters["w"])', 'return size_of(self.parameters["w"])')
    )
    assert "tensorlet/nn/own.py, tensorlet/numbers.py" in run(ada, "hand_in.py")
    inbox = course / "inbox" / name
    inbox.mkdir(parents=True)
    shutil.copy(ada / f"{name}.zip", inbox / "ada.zip")
    shutil.copytree(right, inbox / "ben" / "my" / "work" / "tensorlet")
    shutil.copytree(right, inbox / "carl")  # what lies in the package, without its folder
    shutil.copytree(right, inbox / "dora" / "tensorlet")
    (inbox / "dora" / "tensorlet" / "operators.py").unlink()
    emma = inbox / "emma" / "tensorlet"
    shutil.copytree(right, emma)
    (emma / "operators.py").rename(emma / "operators (1).py")
    finn = inbox / "finn" / "tensorlet"
    shutil.copytree(right, finn)
    (finn / "__init__.py").unlink()
    wrong = (finn / "operators.py").read_text().replace("result = 1", "result = 0")
    (finn / "operators.py").write_text(wrong)
    (finn / "numbers.py").write_text("raise SystemExit\n")  # as handed out when grading
    autograder(course, "collect", name, str(inbox))
    autograder(course, "grade", name, "--no-diagnosis")
    autograder(course, "report", name)
    assert "ben  carl" in autograder(course, "similar", name, status=1)
    found = results(course, name)
    assert {who: found[who]["points"] for who in ("ada", "ben", "carl", "emma")} == {
        "ada": 7.0, "ben": 7.0, "carl": 7.0, "emma": 7.0,
    }  # fmt: skip
    assert "operators (1).py as tensorlet/operators.py" in found["emma"]["message"]["en"]
    assert failed(found["dora"])["test_product_of_lists"] == (
        "The file tensorlet/operators.py is missing from the submission."
    )
    assert (
        "There is no tensorlet/operators.py in the submission."
        in (failed(found["dora"])["test_a_layer_is_a_module_with_a_size"])
    )
    assert found["dora"]["points"] == 2.0
    assert set(failed(found["finn"])) == {"test_product_of_lists"}  # and no more: `needs`
    mistake = found["finn"]["exercises"][0]["checks"][0]["misconception"]
    assert mistake == "starts_at_zero"


def test_students_read_which_file_of_their_package_is_missing(course):
    """With the line that asks for it; a package that nobody has installed is another matter."""
    folder = handed_out(course, "02-tensorlet", "gerd")
    shutil.copytree(solution(course, "02-tensorlet") / "tensorlet", folder / "tensorlet",
                    dirs_exist_ok=True)  # fmt: skip
    layers = folder / "tensorlet" / "nn" / "layers.py"
    text = layers.read_text()
    layers.write_text(text.replace("..operators", ".gone"))
    said = run(folder, "-m", "pytest", status=1)
    assert "The file tensorlet/nn/gone.py is missing." in said
    assert "layers.py:4: from .gone import product" in said
    layers.write_text(text.replace("..operators", "nowhere.at_all"))
    said = run(folder, "-m", "pytest", status=1)
    assert "The package nowhere is not installed." in said
    layers.write_text(text.replace("return product(", "return sum("))
    said = run(folder, "-m", "pytest", status=1)
    assert "got 7, expected 12" in said
    assert "written, without a public test" in said
    assert "only some of the tests" not in said
    said = run(folder, "hand_in.py")
    assert "tensorlet/nn/__init__.py belongs to the package" in said
    assert "when grading" not in said.replace("Grading uses", "")


def test_nbgrader_is_told_that_a_package_is_no_notebook(course, tmp_path):
    """With what to do instead; nothing is written."""
    found = find_course(course)
    with pytest.raises(ContentError, match="cannot be written in a notebook") as caught:
        list(set_up(found, [find_assignment(found, "02")], Wishes(course_id="ported"), "en"))
    assert "autograder distribute" in caught.value.hint
    assert not (course / "source").exists()
