"""A student's folder as it is handed out, in a place with blanks and umlauts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.content.discover import find_assignment
from autograder.course.course import find_course
from autograder.release.handout import gather_files
from tests.workspace.desk import Desk

REPOSITORY = Path(__file__).parents[2]
COURSE = find_course(REPOSITORY)
# What a Python that runs already can be told; all else it reads when it starts.
TOLD = {"DESK_LANGUAGE", "COLUMNS", "PYTHONPATH", "OPENBLAS_NUM_THREADS"}
DESKS: list[Desk] = []


class Student:
    """Somebody who works in the folder of one assignment.

    Parameters
    ----------
    name : str
        The assignment.
    workspace : Path
        Where the folder is put.
    """

    def __init__(self, name: str, workspace: Path) -> None:
        self.assignment = find_assignment(COURSE, name)
        self.folder = workspace / self.assignment.name
        for file in gather_files(COURSE, self.assignment):
            path = self.folder / file.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.data)

    def run(self, *command: str, language: str = "de", **environment: str) -> tuple[int, str]:
        """Exit status and output of `python ...` in the folder."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "LC_", "LANG"))}
        kept |= {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "DESK_LANGUAGE": language}
        kept |= {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8"}
        if command[:2] == ("-m", "pytest") and environment.keys() <= TOLD:
            if not DESKS:
                DESKS.append(Desk(kept))
            status, printed = DESKS[0].run(command[2:], self.folder, kept | environment)
            return status, printed.decode()
        done = subprocess.run(
            [sys.executable, *command],
            cwd=self.folder,
            env=kept | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        encoding = (kept | environment)["PYTHONIOENCODING"].partition(":")[0]
        return done.returncode, done.stdout.decode(encoding)

    def pytest(self, *options: str, language: str = "de", **environment: str) -> tuple[int, str]:
        """Exit status and output of pytest."""
        options = ("-p", "no:cacheprovider", *options)
        return self.run("-m", "pytest", *options, language=language, **environment)

    def write(self, function: str, body: str) -> None:
        """Put one line in the place of a `raise NotImplementedError`."""
        self.edit(f'raise NotImplementedError("{function}: not written yet")', body)

    def edit(self, old: str, new: str, file: str = "") -> None:
        """Replace a passage that must be there."""
        path = self.folder / (file or f"{self.assignment.modules[0]}.py")
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="")

    def solve(self) -> None:
        """Everything but the written questions, from the reference."""
        for module in self.assignment.modules:
            source = self.assignment.solution / f"{module}.py"
            (self.folder / source.name).write_bytes(source.read_bytes())


@pytest.fixture(scope="session", autouse=True)
def closed_desk():
    """The process of `Desk` ends with the tests."""
    yield
    while DESKS:
        DESKS.pop().close()


@pytest.fixture
def student(tmp_path):
    """Works on the activation functions."""
    return Student("02-activations", tmp_path / "Übung 1")


@pytest.fixture
def perceptron(tmp_path):
    """Works on the perceptron, which also has answers and a written question."""
    return Student("01-perceptron", tmp_path / "Übung 1")
