"""Policies, platforms and grades through the command line: what an instructor does in a week."""

from __future__ import annotations

import csv
import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.helpers.commands import run_here
from tests.helpers.skeleton_course import SOLUTION, WRONG, make_course

POLICY = """
timezone = "Europe/Berlin"

[policy]
attempts = "best"
late_per_day = 0.25

[grades]
"""
SHEET = (
    "Identifier,Full name,Email address,Status,Grade,Maximum grade,Grade can be changed,"
    "Last modified (submission),Last modified (grade)\n"
    'Participant 7,Ada Lovelace,ada@uni.example,Submitted,,2.00,Yes,"{}",-\n'
)


@pytest.fixture
def course(tmp_path: Path):
    """A course with a deadline, a policy, a scale and one student."""
    course = make_course(tmp_path / "course")
    toml = course.root / "course.toml"
    first, _, rest = toml.read_text().partition("\n")
    head, _, limits = rest.partition("[limits]")
    toml.write_text(f"{first}\n{head}{POLICY}\n[limits]{limits}")
    manifest = course.root / "assignments" / "15-dropout" / "assignment.toml"
    manifest.write_text(
        manifest.read_text().replace("schema = 1", "schema = 1\ndeadline = 2025-11-02 23:59:00", 1)
    )
    (course.root / "roster.csv").write_text("id,name,email\nada,Ada Lovelace,ada@uni.example\n")
    return course


def run(folder: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run a command; it must not end with a traceback."""
    done = run_here(folder, *map(str, arguments))
    assert "Traceback" not in done.stderr
    return done


def download(tmp_path: Path, number: int, source: bytes, when: str) -> tuple[Path, Path]:
    """A download from Moodle, unpacked, and the worksheet that goes with it."""
    folder = tmp_path / f"download{number}"
    place = folder / "Ada Lovelace_7_assignsubmission_file"
    place.mkdir(parents=True)
    (place / "dropout.py").write_bytes(source)
    os.utime(place / "dropout.py", (1_750_000_000 + number,) * 2)
    sheet = tmp_path / f"sheet{number}.csv"
    sheet.write_text(SHEET.format(when))
    return folder, sheet


def test_the_best_hand_in_counts_and_goes_back_to_moodle(course, tmp_path):
    """In time and wrong, then right and a day late: the late one counts, with its penalty."""
    root = course.root
    for number, source, when in (
        (1, WRONG, "Sunday, 2 November 2025, 8:00 PM"),
        (2, SOLUTION, "Monday, 3 November 2025, 8:00 PM"),
        (3, WRONG, "Tuesday, 4 November 2025, 8:00 PM"),
    ):
        folder, sheet = download(tmp_path, number, source + b"# %d" % number, when)
        done = run(root, "collect", "15", folder, "--who", sheet)
        assert done.returncode == 0, done.stderr
    graded = run(root, "grade", "15", "--jobs", "1", "--no-diagnosis")
    assert graded.returncode == 0, graded.stderr
    assert "ada: the hand-in of 2025-11-03 20:00 counts now" in graded.stderr
    result = json.loads((root / "results/ada/15-dropout/result.json").read_bytes())
    assert result["points"] == 2.0
    out = tmp_path / "up.csv"
    assert (
        run(root, "export", "15", "--format", "moodle", "--table", sheet, "--out", out).returncode
        == 0
    )
    assert next(csv.DictReader(out.read_text().splitlines()))["Grade"] == "1.5"
    assert run(root, "report", "15").returncode == 0
    grades = (root / "reports/instructor/grades.csv").read_text("utf-8-sig").splitlines()
    assert grades[1] == '"ada","Ada Lovelace","1.5","1.5","2","0","2.3"'
    (root / "extensions.csv").write_text("student,assignment,extension\nada,15,+2d\n")
    assert run(root, "report", "15").returncode == 0
    assert '"2","2"' in (root / "reports/instructor/grades.csv").read_text("utf-8-sig")


def test_a_download_without_times_says_so(course, tmp_path):
    """Nobody becomes late by the day on which the instructor downloads."""
    folder, _ = download(tmp_path, 1, SOLUTION, "")
    done = run(course.root, "collect", "15", folder)
    assert done.returncode == 0
    assert "--who WORKSHEET" in done.stderr


@pytest.mark.parametrize("command", ["collect", "grade", "report", "export"])
def test_a_mistake_in_extensions_stops_every_command_that_needs_them(course, tmp_path, command):
    """Before anything is moved, graded or written."""
    folder, _ = download(tmp_path, 1, SOLUTION, "")
    run(course.root, "collect", "15", folder)
    (course.root / "extensions.csv").write_text("student,assignment,extension\nadda,15,+2d\n")
    more = {"collect": [folder], "export": ["--format", "csv"]}.get(command, [])
    done = run(course.root, command, "15", *more)
    assert done.returncode == 3
    assert 'Did you mean "ada"?' in done.stderr
    assert not (course.root / "results" / "ada").exists()
