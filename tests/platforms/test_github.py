"""The workflow for GitHub: its parts, and that its command works on what students get."""

import shlex
import subprocess
import sys
import zipfile
from pathlib import Path

import yaml

from autograder.content.discover import find_assignment
from autograder.course.course import find_course
from autograder.platforms.github import workflow
from autograder.release.package import package


def test_the_workflow_runs_the_public_checks():
    """On a push to the assignment; Classroom's reporter reads the step that grades."""
    assignment = find_assignment(find_course(Path(__file__)), "02")
    found = yaml.safe_load(workflow(assignment))
    assert found["on"]["push"]["paths"] == ["02-activations/**"]
    steps = found["jobs"]["checks"]["steps"]
    grader = next(step for step in steps if step.get("id"))
    reporter = steps[-1]
    assert reporter["with"]["runners"] == grader["id"]
    assert list(reporter["env"]) == [f"{grader['id'].upper()}_RESULTS"]
    assert grader["id"] in next(iter(reporter["env"].values()))
    assert b"hidden" not in workflow(assignment)


def test_its_command_works_in_a_repository_with_the_archive(tmp_path):
    """Red for the stub, green for the solution, from the top of the repository."""
    course = find_course(Path(__file__))
    assignment = find_assignment(course, "02")
    (packed,) = package(course, [assignment], tmp_path / "release")
    repository = tmp_path / "repository"
    with zipfile.ZipFile(packed.archive) as archive:
        archive.extractall(repository)
    steps = yaml.safe_load(workflow(assignment))["jobs"]["checks"]["steps"]
    command = shlex.split(next(s for s in steps if s.get("id"))["with"]["command"])
    assert command[0] == "python"
    arguments = [sys.executable, *command[1:], "-q", "-p", "no:autograder"]

    def status():
        return subprocess.run(arguments, cwd=repository, capture_output=True, check=False)

    assert status().returncode == 1
    for module in assignment.modules:
        solution = assignment.solution / f"{module}.py"
        (repository / assignment.name / solution.name).write_bytes(solution.read_bytes())
    done = status()
    assert done.returncode == 0, done.stdout.decode()
    requirements = next(s["run"] for s in steps if "pip" in s.get("run", ""))
    assert (repository / requirements.split()[-1]).is_file()
