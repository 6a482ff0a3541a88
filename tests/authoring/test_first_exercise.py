"""docs/authoring.md, followed word for word: its first exercise is right."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

from autograder.content.derived_stubs import derive_stub

DOCUMENT = Path(__file__).parents[2] / "docs" / "authoring.md"
STEP = re.compile(
    r"Write\s+`(?P<name>[^`\n]+)`:\n\n```\w+\n(?P<content>.*?)```\n"
    r"|```console\n(?P<commands>.*?)```\n",
    re.DOTALL,
)


def section(title: str) -> str:
    text = DOCUMENT.read_text(encoding="utf-8")
    return text.partition(f"## {title}\n")[2].partition("\n## ")[0]


def untimed(text: str) -> str:
    """Without the seconds at the end of a line, and blanks around."""
    return re.sub(r"(?m), [\d.]+ s$", "", text).strip()


def follow(page: str, folder: Path) -> tuple[Path, list[str]]:
    """Do what a section says, in its order; returns where it ends, and the files written."""
    written = []
    for step in STEP.finditer(page):
        if step["name"]:
            path = folder / step["name"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step["content"], encoding="utf-8")
            written.append(step["name"])
            continue
        for command in re.split(r"(?m)^\$ ", step["commands"])[1:]:
            line, _, shown = command.partition("\n")
            program, *arguments = shlex.split(line)
            if program == "cd":
                folder /= arguments[0]
                continue
            assert program == "autograder"
            done = subprocess.run(
                [sys.executable, "-m", program, *arguments],
                cwd=folder,
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 0, done.stdout + done.stderr
            if shown:
                assert untimed(done.stdout) == untimed(shown)
    return folder, written


def test_the_first_exercise_of_the_guide_is_right(tmp_path):
    """Four files, then one at a time: each command says what the page shows."""
    course, written = follow(section("A first exercise, in ten minutes"), tmp_path)
    assert len(written) == 4
    assert (course / "release" / "15-spread.zip").is_file()
    course, more = follow(section("Then, a file at a time"), course)
    assert len(more) == 4
    made = {p.relative_to(course).as_posix() for p in course.glob("*/15-spread/**/*")
            if p.is_file() and "__pycache__" not in p.parts}  # fmt: skip
    assert made == {*written, *more}, "`autograder new` makes the files that the page edits"


def test_the_marked_class_of_the_guide_becomes_what_it_says():
    """Only the marked line goes."""
    code = section("The stub").partition("```python\n")[2].partition("```")[0]
    stub = derive_stub(code, ["Network.predict"], [], Path("network.py"))
    before, after = code.splitlines(), stub.splitlines()
    marked = [n for n, line in enumerate(before) if "SOLUTION" in line]
    assert len(marked) == 2
    assert [*before[: marked[0]], *before[marked[1] + 1 :]] == [
        line for line in after if "NotImplementedError" not in line
    ]
    assert '            raise NotImplementedError("Network.predict: not written yet")' in after
