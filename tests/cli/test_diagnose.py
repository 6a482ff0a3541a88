"""`autograder diagnose`: afterwards it is as if `grade` had looked, and a mistake gets a name."""

from __future__ import annotations

from pathlib import Path

from autograder.content.discover import find_assignment
from autograder.content.variants import mutants
from tests.helpers.chain_course import chain_course, with_change
from tests.helpers.commands import run_here

NORM = "return np.sqrt(np.sum(square(z)))\n"
WRONG = with_change(NORM, "return np.sqrt(3 * np.sum(square(z)))\n")


def run(folder: Path, *arguments: str, status: int = 0) -> str:
    """What a command says."""
    done = run_here(folder, *arguments)
    assert done.returncode == status, done.stderr
    return done.stderr


def test_afterwards_is_as_good_as_at_once(tmp_path):
    """The same bytes; what is right is not touched; one command writes the file of the mistake."""
    course = chain_course(tmp_path)
    for student, source in (("ada", WRONG), ("alan", WRONG), ("kurt", with_change(NORM, NORM))):
        path = tmp_path / "submitted" / student / "20-chain" / "chain.py"
        path.parent.mkdir(parents=True)
        path.write_text(source)
    said = run(tmp_path, "grade", "20", "--results", "at-once")
    assert "Points are done. Looking for the mistakes of 2 hand-ins" in said
    assert "Looking" not in run(tmp_path, "grade", "20", "--results", "at-once")
    assert "Looking" not in run(tmp_path, "grade", "20", "--no-diagnosis")
    results = tmp_path / "results" / "ada" / "20-chain"
    assert b"diagnoses" not in (results / "result.json").read_bytes()
    said = run(tmp_path, "diagnose", "20")
    assert "4 exercises fail: 0 with a known mistake, 2 others with the place of theirs" in said
    at_once = tmp_path / "at-once" / "ada" / "20-chain" / "result.json"
    assert (results / "result.json").read_bytes() == at_once.read_bytes()
    assert b"diagnoses" in at_once.read_bytes()
    assert not (tmp_path / "results" / "kurt" / "20-chain" / "history").exists()

    assert "hidden/mutants/norm_" in run(tmp_path, "diagnose", "20", "--mutant", "1")
    named = {mutant.name: mutant for mutant in mutants(find_assignment(course, "20"))}
    (mutant,) = [found for name, found in named.items() if name in ("norm_number", "norm_line")]
    assert mutant.caught_by == ("test_norm",)
    assert b"np.sqrt(3 * np.sum(square(z)))" in mutant.source
    assert "is there already" in run(tmp_path, "diagnose", "20", "--mutant", "1", status=2)
    assert "no repair number 2" in run(tmp_path, "diagnose", "20", "--mutant", "2", status=2)
