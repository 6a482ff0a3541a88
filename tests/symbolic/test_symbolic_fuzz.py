"""A few hundred random pairs: no verdict that an oracle of its own contradicts."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2] / "benchmarks"))

from symbolic_fuzz import run


def test_no_verdict_is_wrong_and_few_are_only_sampled():
    counts, wrong, undecided = run(300, seed=3)
    assert not wrong
    assert counts["sampled"] <= 3
    assert len(undecided) <= 9
    assert counts["right"] > 100
    assert counts["wrong"] > 100
