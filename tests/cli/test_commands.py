"""The command line from outside: exit statuses, messages, what lands where."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from autograder.cli.main import COMMANDS
from autograder.gradebook.manual import Given, Manual, write_manual
from autograder.gradebook.store import Store
from tests.helpers.commands import run_here
from tests.helpers.skeleton_course import LOOP, SOLUTION, WRONG, hand_in, make_course


@pytest.fixture
def course(tmp_path: Path):
    return make_course(tmp_path / "course")


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "autograder", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(tmp_path, name):
    """--help works outside any course and shows an example or what is needed."""
    done = run(tmp_path, name, "--help")
    assert done.returncode == 0
    assert "Usage: autograder" in done.stdout


def test_the_whole_path_through_the_command_line(course, tmp_path):
    """package, collect, grade, report, export: each finds what the one before left."""
    root = course.root
    assert run(root, "package", "15").returncode == 0
    assert (root / "release/15-dropout.zip").is_file()
    source = tmp_path / "hand-ins"
    for name, content in {"ada": SOLUTION, "alan": WRONG}.items():
        (source / name).mkdir(parents=True)
        (source / name / "dropout.py").write_bytes(content)
    collected = run(root, "collect", "15", str(source))
    assert collected.returncode == 0, collected.stderr
    assert "2 new" in collected.stderr
    graded = run(root, "grade", "15")
    assert graded.returncode == 0, graded.stderr
    assert "ada" in graded.stdout
    assert "2 graded" in graded.stderr
    reported = run(root, "report", "15")
    assert reported.returncode == 0, reported.stderr
    assert list((root / "reports").rglob("*.html"))
    exported = run(root, "export", "15", "--format", "csv")
    assert exported.returncode == 0, exported.stderr
    assert "ada" in exported.stdout


def test_json_events_are_one_document_per_line(course):
    """`grade --json` can be read by a script: status, points, progress."""
    hand_in(course.root, {"ada": SOLUTION, "loop": LOOP})
    done = run_here(course.root, "grade", "15", "--json", "--jobs", "1", "--no-diagnosis")
    events = [json.loads(line) for line in done.stdout.splitlines()]
    assert [event["student"] for event in events] == ["ada", "loop"]
    assert events[-1]["done"] == events[-1]["total"] == 2


def test_regrade_says_whose_points_change(course):
    """After a correction of the suite the command names student, points and check."""
    hand_in(course.root, {"ada": SOLUTION, "alan": WRONG})
    run_here(course.root, "grade", "15", "--quiet", "--jobs", "1", "--no-diagnosis")
    suite = course.root / "assignments/15-dropout/hidden/test_dropout.py"
    old = "assert_close(got, np.asarray(reference.double(z)))"
    suite.write_text(suite.read_text().replace(old, "assert_close(got, z + 2)"))
    done = run_here(course.root, "grade", "15", "--regrade", "--jobs", "1", "--no-diagnosis")
    assert "alan" in done.stderr
    assert "ada" in done.stderr
    assert list((course.root / "results/alan/15-dropout/history").iterdir())


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("grad",), 2, 'Did you mean "grade"'),
        (("grade",), 2, "Missing argument"),
        (("grade", "16"), 2, "15-dropout"),
        (("grade", "15"), 2, "autograder collect"),
        (("grade", "15", "--jobs", "0"), 2, "--jobs"),
        (("grade", "15", "--sandbox", "none"), 2, "weak"),
        (("collect", "15"), 2, "Nothing to collect from"),
        (("collect", "15", "nowhere"), 2, "nowhere"),
        (("distribute", "15", "--to", "out"), 3, "roster.csv"),
        (("new", "15-dropout"), 2, "exists already"),
        (("export", "15", "--format", "excel"), 2, "csv"),
    ],
)
def test_wrong_turns_end_with_a_sentence(course, arguments, status, words):
    """The exit status of the contract, what is wrong, and no traceback."""
    done = run_here(course.root, *arguments)
    assert done.returncode == status, done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_damaged_source_costs_no_other(course, tmp_path):
    """It is told with its reason, the others are collected, and the exit status says so."""
    for name in ("ada", "bob", "cleo"):
        with zipfile.ZipFile(tmp_path / f"{name}.zip", "w") as archive:
            archive.writestr("dropout.py", SOLUTION)
    whole = (tmp_path / "bob.zip").read_bytes()
    (tmp_path / "bob.zip").write_bytes(whole[:-30])
    sources = [str(tmp_path / f"{name}.zip") for name in ("ada", "bob", "cleo")]
    done = run_here(course.root, "collect", "15", *sources)
    assert done.returncode == 1
    assert "bob.zip is damaged or incomplete" in done.stderr
    assert "2 new, 1 refused" in done.stderr
    assert "fault" not in done.stderr


def test_damaged_points_of_a_person_are_named_everywhere(course):
    """grade, report and export say so, end with 1, and count the points of before."""
    hand_in(course.root, {"ada": SOLUTION, "bob": SOLUTION})
    assert run_here(course.root, "grade", "15", "--jobs", "1").returncode == 0
    store = Store(course.root / "results")
    result = store.read("ada", "15-dropout")
    given = (Given(name=result.exercises[0].name, points=1.25),)
    sha256 = result.submission["sha256"]
    manual = Manual(
        student="ada", assignment="15-dropout", submission_sha256=sha256, exercises=given
    )
    path = write_manual(store, manual)
    commands = (("grade", "15"), ("report", "15"), ("export", "15", "--format", "csv"))
    assert [run_here(course.root, *command).returncode for command in commands] == [0, 0, 0]
    path.write_bytes(path.read_bytes()[:40])
    for command in commands:
        done = run_here(course.root, *command)
        assert done.returncode == 1, command
        assert f"{path} cannot be read" in done.stderr.replace("\n", "")
    assert "1.25" in done.stdout
    assert "1,25" in (course.root / "reports/feedback/ada/15-dropout.md").read_text()


def test_more_jobs_than_cores_are_warned_of(course):
    """They are done all the same."""
    hand_in(course.root, {"ada": SOLUTION})
    cores = len(os.sched_getaffinity(0))
    done = run_here(course.root, "grade", "15", "--jobs", str(cores + 1))
    assert done.returncode == 0
    assert f"Warning: --jobs {cores + 1} on {cores} cores" in done.stderr
    assert "Warning" not in run_here(course.root, "grade", "15", "--jobs", str(cores)).stderr


def test_outside_a_course_the_message_says_so(tmp_path):
    """No course.toml upwards: status 2 and the remedy."""
    done = run(tmp_path, "package")
    assert done.returncode == 2
    assert "--course" in done.stderr


def test_a_wrong_manifest_is_the_courses_fault(course):
    """An unknown key in assignment.toml: status 3 and a suggestion."""
    manifest = course.root / "assignments/15-dropout/assignment.toml"
    manifest.write_text(manifest.read_text().replace("modules", "module"))
    done = run_here(course.root, "check", "15")
    assert done.returncode == 3
    assert "modules" in done.stderr


def test_doctor_names_the_tier_that_grading_uses():
    """On any machine that can run these tests, at least one strong tier is there."""
    done = run(Path("/"), "doctor")
    assert done.returncode == 0, done.stdout
    assert "Grading on this machine uses:" in done.stderr


def test_no_colour_codes_when_piped(course):
    """Output into a file or pipe is plain text."""
    hand_in(course.root, {"ada": SOLUTION})
    done = run(course.root, "grade", "15")
    assert "\x1b[" not in done.stdout + done.stderr
