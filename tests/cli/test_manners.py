"""How the command line behaves: help, completion, colour, verbosity, pipes, exit statuses."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from autograder.cli import group
from autograder.cli.main import COMMANDS, cli, main
from autograder.cli.reference import TARGET
from tests.helpers.commands import run_here
from tests.helpers.skeleton_course import SOLUTION, WRONG, hand_in, make_course

AUTOGRADER = Path(sys.executable).with_name("autograder")


@pytest.fixture
def course(tmp_path: Path):
    return make_course(tmp_path / "course")


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "autograder", *arguments]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, env=os.environ | environment
    )


def test_the_page_of_commands_is_up_to_date():
    """docs/commands.md says what --help says."""
    hint = "run: python -m autograder.cli.reference"
    # In a process of its own: a command keeps the options that it is first asked for with.
    code = "from autograder.cli.reference import reference; print(reference(), end='')"
    command = [sys.executable, "-X", "utf8", "-c", code]
    said = subprocess.run(command, capture_output=True, check=True).stdout
    assert TARGET.read_bytes() == said, hint


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_shows_an_example_and_is_listed_with_a_whole_sentence(name):
    """One can copy a line from --help; the list of commands breaks nothing off."""
    command = cli.get_command(click.Context(cli), name)
    text = CliRunner().invoke(cli, [name, "--help"]).output.partition("\n")[2]
    below = getattr(command, "commands", {})
    for name_below in below:
        text += CliRunner().invoke(cli, [name, name_below, "--help"]).output
    assert f"autograder {name}" in text
    assert "..." not in CliRunner().invoke(cli, ["--help"]).output.partition("Commands:")[2]


def test_quiet_verbose_and_json_are_called_the_same_everywhere():
    """Whoever knows them from one command knows them from all."""
    for name in COMMANDS:
        command = cli.get_command(click.Context(cli), name)
        for option in command.params:
            if option.name in ("quiet", "as_json", "verbose"):
                wanted = {
                    "quiet": ["--quiet", "-q"],
                    "as_json": ["--json"],
                    "verbose": ["--verbose", "-v"],
                }
                assert option.opts == wanted[option.name], name
        assert sum(option.name == "verbose" for option in command.params) == 1


def complete(folder: Path, words: str) -> list[str]:
    done = run(
        folder,
        _AUTOGRADER_COMPLETE="bash_complete",
        COMP_WORDS=words,
        COMP_CWORD=str(len(words.split(" ")) - 1),
    )
    return [line.partition(",")[2] for line in done.stdout.splitlines() if line]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("autograder gra", ["grade"]),
        ("autograder grade ", ["15-dropout"]),
        ("autograder check drop", ["15-dropout"]),
        ("autograder nbgrader init 1", ["15-dropout"]),
        ("autograder new 1", []),
        ("autograder grade 15 --regr", ["--regrade"]),
    ],
)
def test_the_shell_completes(course, words, wanted):
    """Commands, options, and the assignments of the course, also without their number."""
    assert complete(course.root, words) == wanted


def test_completion_outside_a_course_is_silent(tmp_path):
    """No message in the middle of a command line."""
    assert complete(tmp_path, "autograder grade ") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_completion_script_is_one(tmp_path, shell):
    """Bash at least can read what it is given; the others name our variable."""
    script = run(tmp_path, "completion", shell).stdout
    assert "_AUTOGRADER_COMPLETE" in script
    if shell == "bash" and shutil.which("bash"):
        subprocess.run(["bash", "-n"], input=script, text=True, check=True)


@pytest.mark.parametrize("arguments", [("--verbose", "grade", "16"), ("grade", "16", "-v")])
def test_verbose_shows_where_an_error_comes_from(course, arguments):
    """Before or behind the command's name; otherwise only what happened and what to do."""
    assert "discover.py" in run_here(course.root, *arguments).stderr
    assert "discover.py" not in run_here(course.root, "grade", "16").stderr


def test_a_fault_of_ours_is_status_4_and_no_traceback(course, monkeypatch, capsys):
    """What nobody expected is said as such, with how to find out more."""

    def broken(*_arguments: object) -> None:
        raise ZeroDivisionError("by hand")

    monkeypatch.setattr("autograder.content.discover.find_assignments", broken)
    with pytest.raises(SystemExit) as end:
        main(["package", "--course", str(course.root)])
    said = capsys.readouterr().err
    assert end.value.code == 4
    assert "ZeroDivisionError: by hand" in said
    assert "--verbose" in said
    assert "Traceback" not in said


def test_no_colour_where_it_is_not_wanted(monkeypatch):
    """Neither in a pipe nor with NO_COLOR on a terminal."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert group.wants_colour() is None
    monkeypatch.setenv("NO_COLOR", "1")
    assert group.wants_colour() is False


def test_errors_in_a_pipe_have_no_colour(tmp_path):
    """Not even red."""
    assert "\x1b" not in run(tmp_path, "package").stderr


def test_a_reader_that_goes_away_is_no_fault(course):
    """`autograder package | head` ends without a traceback."""
    process = subprocess.Popen(
        [sys.executable, "-m", "autograder", "package"],
        cwd=course.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    process.wait()
    assert not re.search(r"Traceback|fault|Exception", said), said


def test_scripts_can_read_what_was_distributed_and_reported(course):
    """One document per student, one per report; stderr stays for people."""
    (course.root / "roster.csv").write_text("id,name,email\nada,Ada,ada@example.org\n")
    done = run_here(course.root, "distribute", "15", "--to", "homes", "--json", "--quiet")
    assert json.loads(done.stdout) == {"student": "ada", "kept": [], "problem": ""}
    hand_in(course.root, {"ada": SOLUTION})
    run_here(course.root, "grade", "15", "--quiet", "--jobs", "1", "--no-diagnosis")
    done = run_here(course.root, "report", "15", "--json")
    document = json.loads(done.stdout)
    assert document["pages"] == 1
    assert Path(document["index"]).is_file()


def test_a_message_per_changed_hand_in_can_be_read_by_scripts(course):
    """`report --changes --json` names student, points and file."""
    hand_in(course.root, {"ada": WRONG})
    run_here(course.root, "grade", "15", "--quiet", "--jobs", "1", "--no-diagnosis")
    run_here(course.root, "report", "15", "--quiet")
    suite = course.root / "assignments/15-dropout/hidden/test_dropout.py"
    old = "assert_close(got, np.asarray(reference.double(z)))"
    suite.write_text(suite.read_text().replace(old, "assert_close(got, z + 2)"))
    run_here(course.root, "grade", "15", "--regrade", "--quiet", "--jobs", "1", "--no-diagnosis")
    document = json.loads(run_here(course.root, "report", "15", "--changes", "--json").stdout)
    assert document["student"] == "ada"
    assert document["points"] == [0.0, 1.0]
    assert Path(document["message"]).is_file()


def test_check_is_quiet_about_what_is_right(course):
    """--quiet prints what is wrong, and nothing else."""
    done = run_here(course.root, "check", "15", "--quick", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    (course.root / "solutions/15-dropout/dropout.py").write_bytes(WRONG)
    done = run_here(course.root, "check", "15", "--quick", "--quiet")
    assert done.returncode == 3
    assert "WRONG" in done.stdout
