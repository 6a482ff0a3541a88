"""A name, a label, a file name and a message that would act, through every command and page."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import unicodedata
import xml.etree.ElementTree as ET
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from autograder.cli.console import table
from autograder.printable import one_line, printable
from tests.helpers.commands import run_here
from tests.helpers.skeleton_course import SOLUTION, make_course

HTML = "<img src=x onerror=alert(1)>"
# No / and no control character: what a folder of submitted/ may be called.
FOLDERS = (
    "=1+1",
    "+1",
    "@a",
    "[a]b",
    f"x {HTML[:-1].replace('/', '')}",
    "[red]c[-]",
    "`d` **e**",
    "[f](http:g)",
)
LABEL = "\x1b]0;owned\x07\x1b[31m\u202e[a]\x9b2J\nError: forged"
RAISES = (
    f"def double(z):\n    raise ValueError({LABEL!r} + {HTML!r})\nprint({LABEL!r}, {HTML!r})\n"
).encode()


@pytest.fixture
def course(tmp_path):
    """Hand-ins of people with such names; one of them prints and raises what would act."""
    course = make_course(tmp_path / "course")
    for number, name in enumerate(FOLDERS):
        folder = course.root / "submitted" / name / "15-dropout"
        folder.mkdir(parents=True)
        (folder / "dropout.py").write_bytes(SOLUTION if number else RAISES)
    return course


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command as somebody at a terminal sees it: nothing in it may act."""
    done = run_here(folder, *arguments)
    for text in (done.stdout, done.stderr):
        acting = {
            c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cs") and c not in "\n\t\r"
        }
        assert not acting, (arguments, acting)
        assert "\nError: forged" not in text, arguments
    return done


class Page(HTMLParser):
    """What of a page could act and is not ours."""

    def __init__(self) -> None:
        super().__init__()
        self.acting: list[str] = []

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        self.acting += [name for name in named if name.startswith("on")]
        if tag in ("img", "a") and (
            named.get("src") == "x" or str(named.get("href", "")).startswith("http:")
        ):
            self.acting.append(tag)


def test_through_grade_report_and_exports(course):
    """Terminal, HTML, Markdown, CSV, JSON and JUnit."""
    root = course.root
    done = run(root, "grade", "15", "--jobs", "1", "--log")
    assert done.returncode == 0, done.stderr
    for name in ("[a]b", "[red]c[-]"):
        assert name in done.stdout
    assert run(root, "report", "15").returncode == 0
    assert run(root, "report", "15", "--language", "en", "--level", "everything").returncode == 0
    run(root, "similar", "15")
    pages = list((root / "reports").rglob("*.html"))
    assert len(pages) > len(FOLDERS)
    for path in pages:
        page = Page()
        page.feed(path.read_text(encoding="utf-8"))
        assert not page.acting, path
    notes = list((root / "reports").rglob("*.md"))
    assert len(notes) == len(FOLDERS)
    for path in notes:
        page = Page()
        page.feed(
            MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(
                path.read_text(encoding="utf-8")
            )
        )
        assert not page.acting, path
    tables = [path.read_text(encoding="utf-8-sig") for path in (root / "reports").rglob("*.csv")]
    for text in [*tables, run(root, "export", "15", "--format", "csv").stdout]:
        for row in csv.reader(io.StringIO(text)):
            assert not [cell for cell in row if cell.lstrip()[:1] in ("=", "+", "@", "-")], row
    suites = ET.fromstring(run(root, "export", "15", "--format", "junit").stdout)  # noqa: S314 - ours
    assert {suite.get("name") for suite in suites} == set(FOLDERS)


def test_through_collect_and_its_errors(tmp_path, course):
    """Labels of nobody, members of archives, lists of repositories, arguments, files of the course."""
    root = course.root
    (root / "roster.csv").write_text("id,name,email\nada,Ada,\n")
    source = tmp_path / "hand-ins"
    (source / LABEL).mkdir(parents=True)
    (source / LABEL / "dropout.py").write_bytes(SOLUTION)
    with zipfile.ZipFile(source / "ada.zip", "w") as archive:
        archive.writestr(f"{LABEL}.py", "x = 1\n")
        archive.writestr("dropout.py", SOLUTION)
    done = run(root, "collect", "15", str(source))
    assert "\\x1b" in done.stderr
    for line in run(root, "collect", "15", str(source), "--json").stdout.splitlines():
        json.loads(line)
    run(root, "collect", "15", str(source / LABEL))
    run(root, "collect", "15", str(tmp_path / f"none {LABEL}"))
    listed = tmp_path / "list.csv"
    listed.write_text(f'student,repository\n"{LABEL}",file:///nowhere\n', encoding="utf-8")
    assert "was not cloned" in run(root, "collect", "15", "--git", str(listed)).stderr
    run(root, "collect", "15", "--git", str(tmp_path / LABEL))
    for arguments in (
        ("grade", LABEL),
        (LABEL,),
        ("check", LABEL),
        ("export", "15", "--format", LABEL),
    ):
        assert run(root, *arguments).returncode == 2
    for arguments in (
        ("report", LABEL),
        ("new", LABEL),
        ("package", LABEL),
        ("distribute", "15", "--to", LABEL),
    ):
        run(root, *arguments)
    run(root, "-v", "grade", LABEL)


def test_the_door_itself(capsys):
    """What acts is written out; what is only to be seen stays; no cell is markup."""
    assert printable("a\tb\n") == "a\tb\n"
    assert one_line("ä [a]\n\x1b[0m\u202e") == "ä [a]\\n\\x1b[0m\\u202e"
    table(("one", "two"), [("[a]", "[/b]\x1b[31m")])
    assert "[a]" in capsys.readouterr().out


def test_nothing_else_in_the_command_line_writes():
    """One file prints; every other one asks it to."""
    folder = Path(__file__).parents[2] / "autograder" / "cli"
    for path in folder.glob("*.py"):
        text = path.read_text(encoding="utf-8")
        if path.name != "console.py":
            assert not any(
                word in text
                for word in ("click.echo", "click.secho", "import rich", "from rich", "print(")
            ), path
