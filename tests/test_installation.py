"""Our wheel in a fresh environment: what it says to install, and what that then installs."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
from pathlib import Path

import pytest
from packaging.requirements import InvalidRequirement, Requirement

from autograder.installation import DISTRIBUTION, missing_library
from tests.helpers.environments import (
    REPOSITORY,
    build_wheel,
    copy_environment,
    copy_sources,
    installed_in,
    make_environment,
    offline,
    stub_wheel,
)
from tests.helpers.skeleton_course import SOLUTION, hand_in, make_course

FOREIGN = {
    "autograder/__init__.py": "",
    "autograder/__main__.py": "def main():\n    raise SystemExit('not ours')\n",
}
LIBRARIES = (
    *("nbgrader", "copydetect", "distributed", "matplotlib"),
    *("pytest-watcher", "jupyterhub-systemdspawner", "rapidfuzz", "starlette", "uvicorn"),
    *("odfdo", "openpyxl"),
    *("prometheus-client", "watchfiles", "scipy"),
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Our wheel, in a folder whose name has to be quoted."""
    return build_wheel(tmp_path_factory.mktemp("räder und mehr"))


@pytest.fixture(scope="module")
def wheelhouse(tmp_path_factory):
    """All that can be fetched: libraries without content, and another project of our name."""
    folder = tmp_path_factory.mktemp("wheelhouse")
    for name in LIBRARIES:
        stub_wheel(folder, name, "9999.1", {f"{name.replace('-', '_')}_stub.py": ""})
    stub_wheel(folder, "autograder", "3.7.7", FOREIGN)
    return folder


@pytest.fixture(scope="module")
def installed(tmp_path_factory, wheel, wheelhouse):
    """The Python of an environment with our wheel, without extras; nothing is added to it."""
    made = make_environment(tmp_path_factory.mktemp("installed") / "env")
    pip(made, wheelhouse, "install", "--quiet", str(wheel))
    return made


@pytest.fixture
def python(tmp_path, installed):
    """The same, to which something may be added."""
    return copy_environment(installed, tmp_path / "env")


@pytest.fixture
def course(tmp_path):
    """A course with two hand-ins."""
    course = make_course(tmp_path / "course")
    hand_in(course.root, {"ada": SOLUTION, "alan": SOLUTION})
    return course


def pip(python: Path, wheelhouse: Path, *arguments: str, cwd: Path | None = None) -> None:
    command = [str(python), "-m", "pip", *arguments]
    done = subprocess.run(
        command, env=offline(wheelhouse), capture_output=True, text=True, check=False, cwd=cwd
    )
    assert done.returncode == 0, done.stderr


def run(python: Path, wheelhouse: Path, cwd: Path, *arguments: str):
    """The command `autograder` of an environment."""
    command = [str(python.with_name("autograder")), *arguments]
    return subprocess.run(
        command, cwd=cwd, env=offline(wheelhouse), capture_output=True, text=True, check=False
    )


def shell(line: str, wheelhouse: Path, cwd: Path) -> None:
    """Run a line as somebody who copies it."""
    done = subprocess.run(
        ["/bin/sh", "-c", line], cwd=cwd, env=offline(wheelhouse), capture_output=True, text=True
    )
    assert done.returncode == 0, f"{line}\n{done.stderr}"


@pytest.mark.parametrize(
    ("arguments", "library"),
    [
        (("nbgrader", "init"), "nbgrader"),
        (("nbgrader", "doctor"), "nbgrader"),
        (("nbgrader", "pull", "15"), "nbgrader"),
        (("export", "15", "--format", "nbgrader"), "nbgrader"),
        (("grade", "15", "--cluster", "local"), "distributed"),
        (("similar", "15"), "copydetect"),
    ],
    ids=lambda value: value if isinstance(value, str) else "-".join(value[:2]),
)
def test_a_command_without_its_library_says_what_to_install(
    course, python, wheelhouse, arguments, library
):
    """No fault of ours; the printed command installs that library and nothing else."""
    done = run(python, wheelhouse, course.root, *arguments)
    assert done.returncode == 2, done.stderr
    assert "is not installed" in done.stderr
    assert "fault" not in done.stderr
    (line,) = re.findall(r"^Install it: (.*)$", done.stderr, re.M)
    before = installed_in(python)
    shell(line, wheelhouse, course.root)
    assert installed_in(python) == before | {library}


@pytest.mark.parametrize("origin", ["wheel", "folder", "editable", "repository"])
def test_our_own_package_comes_from_where_it_came_from(tmp_path, wheel, wheelhouse, origin):
    """Another Python gets this very package, with the extra, by the printed command."""
    here = make_environment(tmp_path / "here", "setuptools")
    there = make_environment(tmp_path / "there und dort", "setuptools")
    source = str(wheel)
    if origin != "wheel":
        folder = copy_sources(tmp_path / "the sources")
        source = str(folder)
    if origin == "repository":
        for arguments in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "all"]):
            settings = ["-c", "user.name=A", "-c", "user.email=a@b.c"]
            subprocess.run(["git", *settings, *arguments], cwd=folder, check=True)
        source = f"git+{folder.as_uri()}"
    options = ["--editable"] if origin == "editable" else []
    pip(here, wheelhouse, "install", "--quiet", *options, source)
    code = "import sys; from autograder.installation import install_command as c\n"
    code += "print(c('nbgrader', python=sys.argv[1], itself=True))"
    line = subprocess.run(
        [str(here), "-c", code, str(there)], capture_output=True, text=True, check=True, cwd="/"
    ).stdout
    before = installed_in(there)
    shell(line, wheelhouse, tmp_path)
    assert installed_in(there) == before | {DISTRIBUTION, "nbgrader"}


def test_without_an_address_there_is_a_sentence_instead_of_a_command(tmp_path, wheel, wheelhouse):
    """Installed from a list of wheels nobody knows where it was, so no name is guessed."""
    here = make_environment(tmp_path / "here")
    pip(here, wheelhouse, "install", "--find-links", str(wheel.parent), DISTRIBUTION)
    code = "from autograder.installation import install_command as c; print(c(itself=True))"
    command = [str(here), "-c", code]
    said = subprocess.run(command, capture_output=True, text=True, check=True, cwd="/").stdout
    assert said.startswith(f"Install {DISTRIBUTION} 0.1.0 into {here}")
    assert "from the wheel or checkout" in said


def test_another_project_of_our_name_is_told_and_can_be_removed(
    tmp_path, wheel, wheelhouse, course
):
    """At the start of each command and by doctor; both printed lines together mend it."""
    python = make_environment(tmp_path / "env")
    pip(python, wheelhouse, "install", "autograder")
    pip(python, wheelhouse, "install", str(wheel))
    done = run(python, wheelhouse, course.root, "package", "15")
    assert "another project" in done.stderr
    told = run(python, wheelhouse, course.root, "doctor", "--json").stdout.splitlines()[0]
    assert json.loads(told)["works"] is False
    lines = re.findall(r"(?:Remove it|removes): (.*)$", done.stderr, re.M)
    shell(lines[0].replace("uninstall", "uninstall --yes"), wheelhouse, course.root)
    shell(lines[1], wheelhouse, course.root)
    done = run(python, wheelhouse, course.root, "package", "15")
    assert done.returncode == 0, done.stderr
    assert "another project" not in done.stderr


def test_the_demo_runs_beside_a_course(tmp_path, installed, wheelhouse):
    """The first line of the tour in --help, from a wheel, in the folder of a course with a roster.

    Whatever took that course for the demo's own would not find its assignments.
    """
    folder = make_course(tmp_path / "somewhere").root
    (folder / "roster.csv").write_text("id,name,email\nada,Ada,\n")
    done = run(installed, wheelhouse, folder, "demo", "--out", "shown")
    assert done.returncode == 0, done.stderr
    assert "10 graded" in done.stderr
    assert (folder / "shown/reports/instructor/index.html").is_file()


def test_the_demo_begins_in_an_empty_folder(tmp_path, installed, wheelhouse):
    """Up to where it grades the hand-ins of the course that it has made, as beside a course."""
    folder = tmp_path / "somewhere"
    folder.mkdir()
    command = [str(installed.with_name("autograder")), "demo", "--out", "shown"]
    environment = offline(wheelhouse)
    with subprocess.Popen(
        command, cwd=folder, env=environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL
    ) as running:
        said = []
        for line in running.stderr:
            said.append(line.decode())
            if "$ autograder grade 01-mean" in said[-1]:
                break
        running.kill()
    assert "19 hand-ins in shown/hand-ins:\n" in said
    assert any(line.startswith("9 new; the hand-ins are in shown/submitted.") for line in said)
    assert said[-1].startswith("$ autograder grade 01-mean")


def test_the_demo_takes_the_assignments_of_a_course(tmp_path, installed, wheelhouse):
    """In a course without a roster the class is made for what is there."""
    folder = make_course(tmp_path / "own").root
    done = run(installed, wheelhouse, folder, "demo")
    assert done.returncode == 0, done.stderr
    assert (folder / "demo/hand-ins/15-dropout").is_dir()
    (folder / "full").mkdir()
    (folder / "full/mine.txt").write_text("mine")
    again = run(installed, wheelhouse, folder, "demo", "--out", "full", "--again")
    assert again.returncode == 2
    assert (folder / "full/mine.txt").read_text() == "mine"


def test_a_module_of_ours_or_of_pythons_is_no_library():
    """There a fault is a fault."""
    for name in ("autograder.nothing", "sqlite3", ""):
        assert missing_library(ModuleNotFoundError("no", name=name)) is None
    assert missing_library(ImportError("cannot import name x", name="numpy")) is None
    broken = missing_library(ImportError("cannot import name x", name="nbgrader.api"))
    assert broken is not None
    assert "cannot be used" in broken.message


def documented() -> dict[str, str]:
    """Every line of the documentation, and of what we print, that installs something."""
    found = {}
    texts = [*REPOSITORY.glob("*.md"), *REPOSITORY.glob("docs/*.md")]
    texts += REPOSITORY.glob("deploy/**/*.md")
    texts += [*REPOSITORY.glob("autograder/**/*.py"), *REPOSITORY.glob("assignments/*/*.py")]
    for path in texts:
        for line in re.findall(
            r"[\w./-]*pip3? install [^`#\n]+", path.read_text(encoding="utf-8")
        ):
            if "{" not in line and "$" not in line:
                found[re.split(r"\s{2,}|\\n|\",?$", line)[0].strip()] = path.name
    return found


@pytest.mark.parametrize("line", documented())
def test_a_documented_command_installs_what_it_names(tmp_path, wheel, wheelhouse, line):
    """Run as written, in a checkout, with everything else there to be fetched by mistake."""
    checkout = copy_sources(tmp_path / "checkout")
    (checkout / "requirements.txt").write_bytes(
        (REPOSITORY / "student_template/requirements.txt").read_bytes()
    )
    (checkout / wheel.name).write_bytes(wheel.read_bytes())
    python = make_environment(tmp_path / "env", "setuptools")
    program, arguments = re.split(r"(?:-m )?pip3? ", line, maxsplit=1)
    named = set()
    for word in shlex.split(arguments)[1:]:
        if word.startswith((".", "-")) or word == "requirements.txt":
            named |= {DISTRIBUTION} if word.startswith(".") else set()
            named |= set(re.findall(r"\[(\w+)\]", word))
        else:
            named.add(Requirement(word).name)
    before = installed_in(python)
    shell(f"{shlex.quote(str(python))} -m pip {arguments}", wheelhouse, checkout)
    assert installed_in(python) == before | named, program


def test_no_file_names_us_as_something_to_be_fetched():
    """Neither by the other project's name nor, while it is unpublished, by our own."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=REPOSITORY, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    for name in filter(None, listed):
        path = REPOSITORY / name
        if (
            path.suffix not in (".md", ".py", ".sh", ".txt", ".yml", ".toml")
            and path.name != "Makefile"
        ):
            continue
        if name.startswith("tests/") or not path.is_file():
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            for words in re.findall(r"pip3? install ([^#]*)", line):
                for word in re.split(r"[\s`]+", words):
                    assert _project(word) not in ("autograder", DISTRIBUTION), f"{name}: {line}"


def _project(word: str) -> str:
    try:
        return Requirement(word.strip("'\",.")).name
    except InvalidRequirement:
        return ""
