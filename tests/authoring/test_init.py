"""A new course: complete from the first minute, and never in the way of another."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from autograder.authoring.init import new_course
from autograder.authoring.new import new_assignment
from autograder.content.discover import find_assignments
from autograder.course.course import find_course
from autograder.course.roster import read_roster
from autograder.errors import UsageError
from autograder.release.package import package


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "autograder", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_a_new_course_can_be_packaged_once_it_has_an_assignment(tmp_path):
    """Nothing else has to be written first."""
    files = list(new_course(tmp_path / "statistics", "Statistik für alle"))
    course = find_course(tmp_path / "statistics")
    assert course.title.de == "Statistik für alle"
    assert {"course.toml", ".gitignore"} <= {path.name for path in files}
    list(new_assignment(course, "01-mean", full=True))
    (done,) = package(course, find_assignments(course), course.paths.release)
    assert "mean.py" in {Path(name).name for name in done.files}


def test_two_courses_in_one_installation(tmp_path):
    """Each command works in the course around it; assignments of one name do not meet."""
    for name in ("algebra", "analysis"):
        list(new_course(tmp_path / name))
        assert run(tmp_path / name, "new", "01-basics").returncode == 0
    (tmp_path / "algebra/submitted/ada/01-basics").mkdir(parents=True)
    solution = (tmp_path / "algebra/solutions/01-basics/basics.py").read_bytes()
    (tmp_path / "algebra/submitted/ada/01-basics/basics.py").write_bytes(solution)
    done = run(tmp_path / "analysis", "grade", "01", "--course", "../algebra")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "algebra/results/ada/01-basics/result.json").is_file()
    assert not (tmp_path / "analysis/results").exists()


def test_the_example_of_a_roster_is_one(tmp_path):
    """Copied to roster.csv it can be read."""
    list(new_course(tmp_path / "course"))
    assert [s.id for s in read_roster(tmp_path / "course/roster.example.csv")] == ["ada", "emmy"]


def test_a_fresh_clone_becomes_a_course(tmp_path):
    """A folder with nothing but .git in it is empty."""
    (tmp_path / "course/.git").mkdir(parents=True)
    assert list(new_course(tmp_path / "course"))


@pytest.mark.parametrize("title", ['the "best"', "back\\slash", "two\nlines"])
def test_titles_that_would_break_the_file_are_refused(tmp_path, title):
    """Nothing is written then."""
    with pytest.raises(UsageError, match="title"):
        list(new_course(tmp_path / "course", title))
    assert not (tmp_path / "course").exists()


def test_nothing_is_overwritten(tmp_path):
    """Neither a folder with something in it, nor a file, nor a course around it."""
    list(new_course(tmp_path / "course"))
    before = (tmp_path / "course/course.toml").read_bytes()
    for target in ("course", "course/inner", "course/course.toml"):
        with pytest.raises(UsageError):
            list(new_course(tmp_path / target))
    assert (tmp_path / "course/course.toml").read_bytes() == before


@pytest.mark.parametrize("command", ["check", "package"])
def test_an_empty_course_says_what_comes_next(tmp_path, command):
    """Silence would look like success."""
    list(new_course(tmp_path / "course"))
    done = run(tmp_path / "course", command)
    assert done.returncode == 2
    assert "autograder new" in done.stderr
