"""`autograder similar`: what is read, what is written, what is said."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from autograder.cli.similar import command
from autograder.content.discover import find_assignment
from autograder.content.notebook import make_notebook
from autograder.errors import UsageError
from tests.helpers.notebooks import notebook
from tests.helpers.skeleton_course import hand_in, make_course

OWN = """import numpy as np

def helper(values, power=3):
    total = 0.0 * len("<script>alert(3)</script>")
    for index, value in enumerate(values):
        total += (index + 1) * value ** power - 7.5
    return total / max(len(values), 1)

def double(z):
    table = {name: helper([z, z + 1, 2 * z]) for name in ("one", "two")}
    while table["one"] > 1e9 or table["two"] < -1e9:
        table["one"] //= 3
    return z + z if table else np.multiply(z, 2)
"""
OTHER = """
def double(z):
    try:
        parts = [[entry, entry] for entry in z]
    except TypeError:
        return sum([z, z])
    return type(z)(first - (-second) for first, second in parts)
"""
EVIL = "# </pre><script>alert(1)</script><img src=x onerror=alert(2)>\u202e\n" + OWN


@pytest.fixture
def course(tmp_path: Path):
    return make_course(tmp_path / "course")


def similar(course, *arguments: str):
    return CliRunner().invoke(
        command, ["15", "--course", str(course.root), *arguments], standalone_mode=False
    )


def page(course) -> str:
    return (course.root / "reports/instructor/15-dropout.similar.html").read_text()


def test_a_copy_is_shown_with_its_code_escaped(course):
    """Nothing of a hand-in can act on the page, and nothing is loaded from elsewhere."""
    hand_in(course.root, {"ada": OWN.encode(), "bob": OTHER.encode(), "eve": EVIL.encode()})
    done = similar(course)
    assert done.return_value == 1
    assert re.fullmatch(r"ada  eve  [01]\.\d\d\n", done.stdout)
    html = page(course)
    assert "<script" not in html
    assert "<img" not in html
    assert "\u202e" not in html
    assert not re.search(r"""(src|href)=["'](https?:|//|data:)""", html)
    assert '<mark class="few">' in html


def test_independent_hand_ins_give_status_0(course):
    """Nothing on stdout, and the page says so."""
    hand_in(course.root, {"ada": OWN.encode(), "bob": OTHER.encode()})
    done = similar(course)
    assert done.return_value == 0
    assert done.stdout == ""
    assert "Kein Paar" in page(course)


def test_scripts_read_one_document_per_pair(course):
    """--json on stdout, nothing else there."""
    hand_in(course.root, {"ada": OWN.encode(), "eve": EVIL.encode()})
    done = similar(course, "--json", "--quiet")
    assert [json.loads(line)["second"] for line in done.stdout.splitlines()] == ["eve"]
    assert done.stderr == ""


def test_a_notebook_is_compared_with_a_module(course):
    """It makes no difference in which form a hand-in comes."""
    hand_in(course.root, {"ada": OWN.encode()})
    folder = course.root / "submitted/eve/15-dropout"
    folder.mkdir(parents=True)
    (folder / "15-dropout.ipynb").write_bytes(notebook(OWN))
    assert similar(course).stdout.startswith("ada  eve  ")


def test_the_notebook_that_was_handed_out_counts_for_nobody(course):
    """Its set-up cells are long, and everybody has them."""
    for student in ("ada", "eve"):
        folder = course.root / "submitted" / student / "15-dropout"
        folder.mkdir(parents=True)
        untouched = make_notebook(course, find_assignment(course, "15"), "en")
        (folder / "15-dropout.ipynb").write_bytes(untouched)
    done = similar(course)
    assert done.stdout == ""
    assert "next to nothing of their own: ada, eve" in done.stderr


def test_earlier_years_are_compared_with_but_not_among_themselves(course, tmp_path):
    """Last year's pair is last year's matter."""
    hand_in(tmp_path / "before", {"old": OWN.encode(), "older": OWN.encode()})
    hand_in(course.root, {"ada": OWN.encode()})
    done = similar(course, "--earlier", str(tmp_path / "before/submitted"))
    assert {tuple(line.split("  ")[:2]) for line in done.stdout.splitlines()} == {
        ("ada", "old [earlier]"),
        ("ada", "older [earlier]"),
    }


def test_hand_ins_are_never_run(course, tmp_path):
    """A hand-in is data: what it would do when imported does not happen."""
    mark = tmp_path / "ran"
    hand_in(course.root, {"eve": f"open({str(mark)!r}, 'w')\n{OWN}".encode()})
    similar(course)
    assert not mark.exists()


def test_points_stay_as_they_are(course):
    """Only the page is written."""
    hand_in(course.root, {"ada": OWN.encode(), "eve": OWN.encode()})
    before = {path for path in course.root.rglob("*") if path.is_file()}
    similar(course)
    after = {path for path in course.root.rglob("*") if path.is_file()}
    assert {path.name for path in after - before} == {"15-dropout.similar.html"}


@pytest.mark.parametrize(
    "content", [b"\xff\xfe\x00", b"", b"def (", b"(" * 5_000, b"\xef\xbb\xbf#"]
)
def test_odd_files_do_not_stop_the_others(course, content):
    """Whatever one of them hands in, the pair is found."""
    hand_in(course.root, {"ada": OWN.encode(), "eve": OWN.encode(), "odd": content})
    assert similar(course).stdout.startswith("ada  eve  ")


def test_a_very_long_hand_in_is_cut(course):
    """The page says that only its beginning was compared."""
    hand_in(course.root, {"ada": OWN.encode(), "eve": (OWN + "x = 1\n" * 20_000).encode()})
    assert similar(course, "--threshold", "0.1").return_value == 1
    assert "zu lang" in page(course)
    assert page(course).count('class="row"') < 20_000


@pytest.mark.parametrize(
    ("arguments", "words"),
    [((), "cannot be read"), (("--earlier", "nowhere"), "cannot be read")],
)
def test_wrong_turns_say_what_to_do(course, arguments, words):
    """No hand-ins, or no earlier ones."""
    if arguments:
        hand_in(course.root, {"ada": OWN.encode()})
    error = similar(course, *arguments).exception
    assert isinstance(error, UsageError)
    assert words in error.message
    assert error.hint


def test_a_folder_without_hand_ins_of_the_assignment(course):
    """The message names the folder and the next step."""
    (course.root / "submitted/ada/14-other").mkdir(parents=True)
    error = similar(course).exception
    assert isinstance(error, UsageError)
    assert "collect" in error.hint


def test_a_hand_in_that_cannot_be_read_is_told_and_stops_nobody(course, monkeypatch):
    """The others are compared; the exit status says that a person has to look."""
    hand_in(course.root, {"ada": OWN.encode(), "bob": OTHER.encode(), "cleo": OWN.encode()})
    real = os.open

    def refuse(path, *arguments):
        if "bob" in str(path):
            raise PermissionError(13, "Permission denied")
        return real(path, *arguments)

    monkeypatch.setattr(os, "open", refuse)
    done = similar(course, "--threshold", "0.5")
    assert done.return_value == 1
    assert "bob/15-dropout/dropout.py (Permission denied)" in done.output.replace("\n", "")
    assert "ada  cleo" in done.output
