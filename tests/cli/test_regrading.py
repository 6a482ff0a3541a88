"""A suite is corrected: who gains and loses is known before anything is published."""

from __future__ import annotations

from pathlib import Path

from tests.helpers.commands import run_here
from tests.helpers.skeleton_course import SOLUTION, WRONG, hand_in, make_course


def run(folder: Path, *arguments: str) -> str:
    """What a command says."""
    done = run_here(folder, *arguments)
    assert done.returncode == 0, done.stderr
    return done.stderr


def test_a_correction_from_the_suite_to_the_message(tmp_path):
    """Grade, publish, correct, regrade, tell, publish: each step says what the next one is for."""
    root = make_course(tmp_path / "course").root
    (root / "roster.csv").write_text("id,name,email,language\nada,Ada Müller,,en\nalan,Alan,,\n")
    hand_in(root, {"ada": SOLUTION, "alan": WRONG})
    suite = next((root / "assignments" / "15-dropout" / "hidden").glob("test_*.py"))
    right = suite.read_text()
    first = right.index("assert_close(")
    suite.write_text(right[:first] + "assert 1 == 2\n    " + right[first:])
    run(root, "grade", "15", "--jobs", "1")
    assert "Nothing to tell" in run(root, "report", "15", "--changes")
    run(root, "report", "15")
    page = root / "reports" / "feedback" / "ada" / "15-dropout.html"
    published = page.read_bytes()

    suite.write_text(right)
    said = run(root, "grade", "15", "--regrade", "--jobs", "1")
    assert "ada, 15-dropout: " in said
    assert "passes now" in said
    assert page.read_bytes() == published
    said = run(root, "report", "15", "--changes")
    assert "Messages, ready to send: " in said
    assert "15-dropout ada: " in said
    assert page.read_bytes() == published
    message = (root / "reports" / "changes" / "15-dropout" / "ada.txt").read_text()
    assert message.startswith("Course: ")
    assert "Hello Ada Müller," in message
    assert "passes now" in message
    assert "test_" not in message
    assert "Nothing to tell" in run(root, "report", "15", "--changes")
    assert "changed since" not in run(root, "report", "15")
    assert page.read_bytes() != published
