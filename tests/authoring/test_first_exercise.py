"""docs/authoring.md, followed word for word: its first exercise is right."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

from autograder.authoring.init import new_course

DOCUMENT = Path(__file__).parents[2] / "docs" / "authoring.md"
WRITE = re.compile(r"Write\s+`([^`\n]+)`:\n\n```\w+\n(.*?)```\n", re.DOTALL)


def section(title: str) -> str:
    text = DOCUMENT.read_text(encoding="utf-8")
    return text.partition(f"## {title}\n")[2].partition("\n## ")[0]


def test_the_first_exercise_of_the_guide_is_right(tmp_path):
    """Each command and each file, in the order of the page; then check finds nothing."""
    list(new_course(tmp_path / "course"))
    page = section("A first exercise, in fifteen minutes")
    commands = page.partition("```\n")[2].partition("```")[0].splitlines()
    assert len(commands) == 3
    for line in commands:
        program, *arguments = shlex.split(line)
        start = [sys.executable, "-m", "autograder"] if program == "autograder" else [program]
        subprocess.run([*start, *arguments], cwd=tmp_path / "course", check=True)
    files = WRITE.findall(page)
    assert len(files) == 10
    for name, content in files:
        path = tmp_path / "course" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    check = [sys.executable, "-m", "autograder", "check", "15"]
    done = subprocess.run(check, cwd=tmp_path / "course", capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    said = re.sub(r", [\d.]+ s$", "", done.stdout.strip())
    shown = re.sub(r", [\d.]+ s$", "", section("Reading what check says").split("```")[1].strip())
    assert said == shown
