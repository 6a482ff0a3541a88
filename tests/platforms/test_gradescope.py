"""The zip for Gradescope, unpacked and run in a clean folder the way Gradescope calls it."""

import compileall
import io
import json
import os
import shutil
import stat
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from autograder.content.discover import find_assignment
from autograder.errors import UsageError
from autograder.platforms.gradescope import pack_autograder
from tests.helpers.skeleton_course import SOLUTION, WRONG, make_course
from tests.hostile.test_hostile import offered


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course with one assignment and a roster, which is nobody else's."""
    course = make_course(tmp_path_factory.mktemp("gradescope") / "course")
    (course.root / "roster.csv").write_text("id,name,email\nada,Ada,ada@uni.example\n")
    return course


@pytest.fixture(scope="module")
def packed(course):
    """The zip."""
    return pack_autograder(course, find_assignment(course, "15"), "en")


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory, packed):
    """The folder with its content, compiled, to be copied."""
    folder = tmp_path_factory.mktemp("unpacked") / "source"
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        archive.extractall(folder)
    compileall.compile_dir(folder / "package", quiet=2)
    return folder


@pytest.fixture
def root(tmp_path, unpacked):
    """What Gradescope makes of it: source, run_autograder beside it, results; env as set up.

    Installing is left out, for it needs a network: the interpreter of these tests runs the
    package that is in the zip.
    """
    root = tmp_path / "gradescope"
    for name in ("submission", "results", "env/bin"):
        (root / name).mkdir(parents=True)
    shutil.copytree(unpacked, root / "source")
    python = root / "env" / "bin" / "python"
    python.write_text(
        f'#!/bin/sh\nPYTHONPATH="{root}/source/package" exec "{sys.executable}" "$@"\n'
    )
    (root / "run_autograder").write_bytes((root / "source" / "run_autograder").read_bytes())
    for path in (python, root / "run_autograder"):
        path.chmod(0o755)
    return root


def run(root, **environment):
    """Call run_autograder in its folder; the process, and what results.json says."""
    done = subprocess.run(
        [str(root / "run_autograder")],
        cwd=root,
        env=os.environ | {"AUTOGRADER_ROOT": str(root)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    results = root / "results" / "results.json"
    return done, json.loads(results.read_bytes()) if results.exists() else None


def test_what_is_in_the_zip(course, packed):
    """Scripts at the top that can be run, one assignment with its suite, no personal data."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        names = set(archive.namelist())
        modes = {n: archive.getinfo(n).external_attr >> 16 for n in ("setup.sh", "run_autograder")}
    assert all(mode & stat.S_IXUSR for mode in modes.values())
    assert "course/course.toml" in names
    assert any(name.startswith("course/assignments/15-dropout/hidden/") for name in names)
    assert "course/solutions/15-dropout/dropout.py" in names
    assert "package/autograder/worker/serve.py" in names
    assert "package/autograder/report/templates/feedback.html" in names
    assert not any("roster" in name and "package/" not in name for name in names)
    assert not any("__pycache__" in name for name in names)
    assert pack_autograder(course, find_assignment(course, "15"), "en") == packed


def test_the_package_in_it_needs_what_ours_needs(root):
    """What pip is told inside is what pyproject.toml says here."""
    inside = tomllib.loads((root / "source/package/pyproject.toml").read_text())["project"]
    here = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())["project"]
    assert inside["dependencies"] == here["dependencies"]
    assert inside["version"] == here["version"]


def test_the_scripts_are_shell(root):
    """Both are read by a shell without complaint."""
    for name in ("setup.sh", "run_autograder"):
        subprocess.run(["bash", "-n", str(root / "source" / name)], check=True)


def test_a_right_hand_in(root):
    """Points, a visible test per exercise, and a hidden one with everything for instructors."""
    (root / "submission" / "dropout.py").write_bytes(SOLUTION)
    done, found = run(root)
    assert done.returncode == 0, done.stderr
    assert found["score"] == 2.0
    assert found["stdout_visibility"] == "hidden"
    visible = [test for test in found["tests"] if test["visibility"] == "visible"]
    assert sum(test["score"] for test in visible) == found["score"]
    assert visible[0]["max_score"] == 2.0
    assert visible[0]["status"] == "passed"
    hidden = [test for test in found["tests"] if test["visibility"] == "hidden"]
    assert len(hidden) == len(visible)
    assert all("score" not in test for test in hidden)  # or students would not see their sum
    assert {test["visibility"] for test in found["tests"]} <= {
        *("visible", "hidden", "after_due_date", "after_published")
    }


def test_a_wrong_one_shows_no_hidden_value(root):
    """What students see is what their page shows; got and expected are for instructors."""
    (root / "submission" / "dropout.py").write_bytes(WRONG)
    _, found = run(root)
    assert found["score"] == 0.0
    shown = [test for test in found["tests"] if test["visibility"] == "visible"]
    kept = [test for test in found["tests"] if test["visibility"] == "hidden"]
    assert shown[0]["status"] == "failed"
    assert "Check:" not in shown[0]["output"]
    assert "Check:" in kept[0]["output"]


def test_an_archive_is_a_hand_in_too(root):
    """Students upload zips."""
    with zipfile.ZipFile(root / "submission" / "work.zip", "w") as archive:
        archive.writestr("work/dropout.py", SOLUTION)
    assert run(root)[1]["score"] == 2.0


def test_code_that_looks_for_the_suite_finds_nothing(root):
    """Neither the suite nor the solution, nor the file with the results, is in its reach."""
    (root / "submission" / "dropout.py").write_text(
        "import pathlib\n"
        "def double(z):\n"
        f"    for path in ({str(root / 'source/course/solutions/15-dropout/dropout.py')!r},\n"
        f"                 {str(root / 'source/settings.json')!r}):\n"
        "        try:\n"
        "            pathlib.Path(path).read_text()\n"
        "            return 2 * z\n"
        "        except OSError:\n"
        "            pass\n"
        f"    pathlib.Path({str(root / 'results/results.json')!r}).write_text('{{\"score\": 99}}')\n"
        "    return 2 * z\n"
    )
    assert run(root)[1]["score"] == 0.0


SNOOP = """
import os

def double(z):
    found = []
    for top in PLACES:
        for folder, _, names in os.walk(top):
            found += [os.path.join(folder, name) for name in names]
        for path in (top, *found):
            try:
                with open(path) as file:
                    raise RuntimeError("READ " + file.read()[:300])
            except OSError:
                pass
            try:
                with open(path, "w") as file:
                    file.write('{"score": 99}')
            except OSError:
                pass
    return 2 * z if found else z
"""


@pytest.mark.parametrize("tier", offered(), ids=str)
def test_hostile_code_reaches_no_part_of_the_container(root, tier):
    """Suite, solution, settings, the other files handed in, results: not read, not written."""
    places = [root / name for name in ("source", "submission", "results", "run_autograder")]
    files = [path for place in places for path in (place, *place.rglob("*")) if path.is_file()]
    before = {path: path.read_bytes() for path in files}
    listed = [str(path) for path in (*places, *files, root / "results/results.json")]
    code = SNOOP.replace("PLACES", repr(listed))
    (root / "submission" / "dropout.py").write_text(code)
    done, found = run(root, AUTOGRADER_SANDBOX=str(tier))
    assert done.returncode == 0, done.stderr
    assert found["score"] == 0.0
    assert "READ" not in json.dumps(found)
    assert {path: path.read_bytes() for path in files} == before


def test_nothing_handed_in_is_zero_with_a_reason(root):
    """The student reads why."""
    _, found = run(root)
    assert found["score"] == 0.0
    assert "could not be graded" in found["output"]


def test_without_isolation_there_is_no_number(root):
    """Gradescope then says that the autograder failed; an older result is not left lying."""
    (root / "submission" / "dropout.py").write_bytes(SOLUTION)
    (root / "results" / "results.json").write_text('{"score": 2}')
    done, found = run(root, AUTOGRADER_SANDBOX="none")
    assert done.returncode != 0
    assert found is None
    assert "none" in done.stderr


def test_a_course_with_parts_elsewhere_is_refused(tmp_path):
    """What lies outside could not be found again in the container."""
    course = make_course(tmp_path / "course")
    other = tmp_path / "elsewhere"
    other.mkdir()
    (course.root / "assignments").rename(other / "assignments")
    (course.root / "assignments").symlink_to(other / "assignments")
    with pytest.raises(UsageError, match="lies outside the course"):
        pack_autograder(course, find_assignment(course, "15"), "en")
