"""Every instruction in the README of a student's folder is carried out, word for word."""

import re
import shlex
from pathlib import Path

import pytest

TEMPLATE = Path(__file__).parents[2] / "student_template"
INSTALL = ("python -m venv", "source ", ".venv\\", "pip install")
TERMINALS = [
    ("de", {"LC_ALL": "C", "COLUMNS": "80"}),
    ("en", {"LC_ALL": "en_US", "COLUMNS": "120", "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}),
    ("de", {"LC_ALL": "C.UTF-8", "COLUMNS": "120", "PYTHONIOENCODING": "utf-8"}),
]


def commands(text):
    """The indented lines, without what stands behind them."""
    lines = re.findall(r"(?m)^    (\S.*)$", text)
    return [re.split(r"\s{2,}#", line)[0].strip() for line in lines]


def readme(language):
    return (TEMPLATE / f"README.{language}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("language", "terminal"), TERMINALS)
def test_every_command_runs(student, perceptron, language, terminal):
    """In a terminal of little and of much width, whatever characters it has."""
    student.write("sigmoid", "return 1 / (1 + np.exp(z))")
    perceptron.edit('"a": "..."', '"a": "1"', "answers.py")
    found = [c for c in commands(readme(language)) if not c.startswith(INSTALL)]
    assert len(found) == 7
    for command in found:
        program, *arguments = shlex.split(command)
        start = ["-m", "pytest"] if program == "pytest" else []
        who = perceptron if "show_formulas.py" in arguments else student
        status, printed = who.run(*start, *arguments, language=language, **terminal)
        wide = [line for line in printed.splitlines() if len(line) > int(terminal["COLUMNS"])]
        assert "INTERNALERROR" not in printed, (command, printed)
        assert "error: " not in printed, (command, printed)
        assert status in (0, 1), (command, printed)
        if program == "pytest" and "--tb=short" not in arguments:
            assert not wide, (command, wide)


def test_what_is_installed_is_there_to_be_installed(student):
    """The one file that the README installs from, with numpy, pytest and sympy."""
    for language in ("de", "en"):
        installs = [c for c in commands(readme(language)) if c.startswith("pip install")]
        assert installs == ["pip install -r requirements.txt"]
    text = (student.folder / "requirements.txt").read_text(encoding="utf-8")
    assert re.findall(r"(?m)^\w+", text) == ["numpy", "pytest", "sympy"]


@pytest.mark.parametrize(
    ("language", "instruction", "said"),
    [
        ("de", "in `pytest.ini` hinter `language =` ein `de` schreiben", "Als Nächstes"),
        ("en", "write `en` behind `language =` in `pytest.ini`", "Next:"),
    ],
)
def test_the_language_is_set_as_the_readme_says(student, language, instruction, said):
    """Against the language of the computer."""
    assert instruction in " ".join(readme(language).split())
    student.edit("language =", f"language = {language}", "pytest.ini")
    other = {"de": "en_US.UTF-8", "en": "de_DE.UTF-8"}[language]
    assert said in student.pytest(language="", LANG=other)[1]


def test_the_files_that_the_readme_names_are_there(perceptron):
    """Tools and statements; `answers.py` where the assignment has it."""
    for language in ("de", "en"):
        named = set(re.findall(r"`(\w+(?:\.\w+)*\.(?:py|md|html|ini|json))`", readme(language)))
        assert named - {"derivations.py"} == {
            name for name in named if (perceptron.folder / name).is_file()
        }
    assert (perceptron.folder / "tools").is_dir()


@pytest.mark.parametrize("language", ["de", "en"])
def test_what_the_documentation_names_runs_too(perceptron, language):
    """docs/students.*.md, each command once, but for what has to be installed for it."""
    text = (TEMPLATE.parent / f"docs/students.{language}.md").read_text(encoding="utf-8")
    named = dict.fromkeys(re.findall(r"`((?:pytest|python) ?[^`]*)`", text))
    assert {"pytest", "pytest --hint", "python hand_in.py", "python show_formulas.py"} <= {*named}
    for command in named:
        program, *arguments = shlex.split(command)
        start = ["-m", "pytest"] if program == "pytest" else []
        status, printed = perceptron.run(*start, *arguments, language=language)
        assert status in (0, 1), (command, printed)
        assert "Traceback" not in printed, (command, printed)
