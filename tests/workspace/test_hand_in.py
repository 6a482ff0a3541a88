"""`python hand_in.py` in a student's folder, and what the course makes of its zip."""

import hashlib
import json
import re
import shutil
import zipfile

import numpy as np
import pytest

from autograder.collect.collect import collect
from autograder.collect.store import Store
from autograder.content.notebook import make_notebook
from tests.workspace.conftest import COURSE

JUNK = (".venv/pyvenv.cfg", "__pycache__/x.pyc", "notes.txt", "activations (1).py", ".DS_Store")


def packed(student, *options):
    """The zip, its receipt, and what was printed."""
    status, printed = student.run("hand_in.py", *options)
    assert status == 0, printed
    return student.folder / "02-activations.zip", printed.split("Quittung: ")[1][:64], printed


def test_it_holds_what_is_asked_for(student):
    """Modules and written answers, nothing else; what is open is told."""
    student.write("step", "return np.where(z > 0, 1.0, 0.0)")
    for name in JUNK:
        (student.folder / name).parent.mkdir(exist_ok=True)
        (student.folder / name).write_text("junk", encoding="utf-8")
    archive, _, printed = packed(student)
    with zipfile.ZipFile(archive) as opened:
        assert opened.namelist() == ["activations.py", "questions.md"]
    assert "unbearbeitet: relu, leaky_relu, sigmoid, tanh, identity" in printed
    assert "nicht beantwortet: why_nonlinear, why_not_step, dying_neurons, why_bias" in printed
    assert "Öffentliche Tests: 2 von 15 Punkten." in printed
    assert "Schriftlich beantwortet: 0 von 6 (10 Punkte)" in printed


def test_the_same_files_give_the_same_zip(student):
    """Whenever and however often it is packed."""
    student.solve()
    first, receipt, _ = packed(student)
    with zipfile.ZipFile(first) as opened:
        for entry in opened.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert (entry.compress_type, entry.create_system) == (zipfile.ZIP_STORED, 3)
    hashes = hashlib.sha256(first.read_bytes()).hexdigest()
    shutil.copy(student.folder / "activations.py", student.folder / "x")
    shutil.move(student.folder / "x", student.folder / "activations.py")  # another time
    again, same, _ = packed(student)
    assert (hashlib.sha256(again.read_bytes()).hexdigest(), same) == (hashes, receipt)
    student.edit("import numpy", "import  numpy")
    assert packed(student)[1] != receipt


def test_the_receipt_is_what_collect_stores(student, tmp_path):
    """The instructor finds the very same number."""
    student.solve()
    archive, receipt, _ = packed(student)
    (tmp_path / "mail" / "ada").mkdir(parents=True)
    shutil.move(archive, tmp_path / "mail" / "ada")
    (record,) = collect(student.assignment, [tmp_path / "mail"], tmp_path / "submitted")
    assert (record.status, record.sha256, record.notes) == ("new", receipt, ())
    stored = Store(tmp_path / "submitted").receipt("ada", "02-activations")
    assert stored.sha256 == receipt


def test_nothing_written_is_not_packed(student):
    """Unless it is wanted."""
    status, printed = student.run("hand_in.py")
    assert status == 1
    assert "Noch nichts bearbeitet" in printed
    assert "--anyway" in printed
    assert not list(student.folder.glob("*.zip"))
    packed(student, "--anyway")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "activations.py fehlt in diesem Ordner"),
        (
            b"def step(z)\n",
            "Am Ende der Zeile fehlt ein Doppelpunkt. (SyntaxError)\nactivations.py:1: def",
        ),
        (b'X = "Gr\xf6\xdfe"\n', "Speichere die Datei mit der Kodierung UTF-8."),
        (b"\x00\x01", "activations.py lässt sich nicht laden.\nSpeichere die Datei"),
    ],
)
def test_what_cannot_be_read_is_told_before_it_is_too_late(student, content, said):
    """Missing, no Python, not UTF-8, binary."""
    path = student.folder / "activations.py"
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    status, printed = student.run("hand_in.py")
    assert status == 1
    assert said in printed
    for machinery in ("Traceback", "expected", "öffentlichen Tests", "Punkten."):
        assert machinery not in printed  # one cause, in one language, and no guess at points


def test_an_exercise_that_was_renamed(student):
    """It is packed, and told."""
    student.solve()
    student.edit("def tanh(", "def Tanh(")
    printed = packed(student)[2]
    assert "nicht gefunden: tanh" in printed
    assert printed.count("nicht gefunden") == 1


def test_public_tests_that_do_not_pass_are_told(student):
    """By exercise: it is not complete, though everything is written."""
    student.solve()
    student.edit("def relu(z):", "def relu(z):\n    return 1 * z")
    printed = packed(student)[2]
    assert "  activations.py          alles geschrieben\n" in printed
    assert printed.count("begonnen") == 1  # in the list, and not once more with the file
    said = "Diese öffentlichen Tests bestehen noch nicht:\n  relu                    begonnen"
    assert said in printed
    assert "Öffentliche Tests: 13 von 15 Punkten." in printed


def test_files_of_ones_own_go_along(student):
    """What the modules import, and what that imports; not the tools of the folder."""
    student.solve()
    student.edit("import numpy", "import helper, show_formulas\nimport numpy")
    (student.folder / "helper.py").write_text("from more import x\n", encoding="utf-8")
    (student.folder / "more.py").write_text("import numpy, helper\nx = 1\n", encoding="utf-8")
    with zipfile.ZipFile(packed(student)[0]) as opened:
        assert opened.namelist() == ["activations.py", "helper.py", "more.py", "questions.md"]


def test_a_notebook_instead(student):
    """Where only the notebook was worked on it is packed alone; otherwise it goes along."""
    notebook = student.folder / "02-activations.de.ipynb"
    notebook.write_text('{"cells": []}', encoding="utf-8")
    with zipfile.ZipFile(packed(student)[0]) as opened:
        assert opened.namelist() == [notebook.name]
    student.solve()
    archive, _, printed = packed(student)
    assert "bewertet werden aber die .py-Dateien" in printed
    with zipfile.ZipFile(archive) as opened:
        assert notebook.name in opened.namelist()
    (student.folder / "activations.py").unlink()
    notebook.write_text("{", encoding="utf-8")
    status, printed = student.run("hand_in.py")
    assert status == 1
    assert "kein lesbares Notebook" in printed


def test_from_another_folder_on_an_old_console(student):
    """It packs the folder it lies in, whatever the console can show."""
    student.solve()
    status, printed = student.run(
        str(student.folder / "hand_in.py"), language="en", PYTHONIOENCODING="cp1252"
    )
    assert status == 0
    assert re.search(r"Receipt: [0-9a-f]{64}", printed)
    (student.folder / "MANIFEST.json").write_text("{}", encoding="utf-8")
    status, printed = student.run("hand_in.py", PYTHONIOENCODING="ascii")
    assert status == 1
    assert "MANIFEST.json" in printed


PACKAGES = (
    "import os, pandas as pd\nimport matplotlib.pyplot as plt\nfrom scipy.special import expit\n"
)


def test_what_will_be_different_when_grading_is_said_before(student):
    """Packages that are not there, by name; what draws, what is Python's or one's own is not."""
    student.write("step", "return np.where(z > 0, 1.0, 0.0)")
    (student.folder / "parts.py").write_text("", encoding="utf-8")
    student.edit("import numpy as np", f"{PACKAGES}import parts\nimport numpy as np")
    said = "activations.py importiert pandas, scipy. Das gibt es beim Bewerten nicht"
    assert said in packed(student)[2]
    student.edit(PACKAGES, "import matplotlib.pyplot as plt\nimport pandas as pd\n")
    student.edit("import pandas as pd", "import math")
    assert "activations.py importiert" not in packed(student)[2]


def test_packages_in_a_notebook_are_named_as_well(student):
    """As long as it is the one that counts; the cells that we hand out import what is there."""
    cells = [{"cell_type": "code", "source": ["%matplotlib inline\n", "import pandas as pd\n"]}]
    path = student.folder / "02-activations.de.ipynb"
    path.write_text(json.dumps({"cells": cells}), encoding="utf-8")
    assert "02-activations.de.ipynb importiert pandas. Das gibt es" in packed(student)[2]
    path.write_bytes(make_notebook(COURSE, student.assignment, "de"))
    assert "importiert" not in packed(student)[2]


def test_another_numpy_than_the_one_that_grades_is_named(student):
    """In one line; another correction of the same version is none."""
    student.write("step", "return np.where(z > 0, 1.0, 0.0)")
    wanted = student.folder / "requirements.txt"
    here = np.__version__
    assert f"numpy=={here}" in wanted.read_text(encoding="utf-8")
    assert "Hier rechnet numpy" not in packed(student)[2]
    wanted.write_text("numpy==1.26.4\npytest\n", encoding="utf-8")
    line = f"Hier rechnet numpy {here}, bewertet wird mit 1.26.4:\n    pip install -r requirements.txt"
    assert line in packed(student)[2]
    assert line in student.pytest()[1]
    wanted.write_text(f"numpy=={here}.99\n", encoding="utf-8")
    assert "Hier rechnet numpy" not in packed(student)[2]
