"""Hostile submissions, graded in real batches in the real sandbox: nobody else notices them.

The strongest tier meets the whole corpus. The others, and those of an ordinary user, meet what
depends on the tier; AUTOGRADER_HOSTILE=all sends everything everywhere.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from functools import cache

import pytest

from autograder.errors import IsolationError
from autograder.model import Limits
from autograder.sandbox.choose import STRONG, open_box
from autograder.sandbox.tiers import NOBODY, Tier
from tests.hostile import arena

ALL = os.environ.get("AUTOGRADER_HOSTILE") == "all"
CORPUS = arena.corpus()
GROUPS = ("leave", "forge", "read", "tamper", "exhaust", "network", "files", "module")
TIER_DEPENDENT = tuple(
    kind
    for kind in CORPUS
    if kind.startswith(("read_", "tamper_", "network_", "exhaust_memory", "exhaust_threads"))
    or kind in ("leave_exec", "leave_fork_and_return", "exhaust_fork_bomb", "exhaust_programs")
    or kind in ("exhaust_disk", "exhaust_inodes", "exhaust_stop_itself", "files_libraries")
)
SECONDS = 300.0  # generous: a quiet machine needs a tenth

# What a tier that isolates nothing lets through: nothing in here does harm when it succeeds.
HARMLESS = (
    *("read_hidden_suite", "read_solution", "read_other_hand_in", "read_results"),
    *("read_file_beside", "read_links", "read_encoded", "read_environment", "read_modules"),
    *("read_class_name", "network_tcp", "network_udp", "network_unix", "network_abstract"),
)


@cache
def offered() -> tuple[Tier, ...]:
    """The strong tiers of this machine, the strongest first."""
    found = []
    for tier in STRONG:
        try:
            open_box(tier, files=False, limits=Limits()).close()
        except IsolationError:
            continue
        found.append(tier)
    return tuple(found)


@pytest.fixture(scope="module", params=STRONG, ids=str)
def fought(request, tmp_path_factory):
    """A batch of hostile and right submissions in one tier, and what is left of it."""
    tier = request.param
    if tier not in offered():
        pytest.skip(f"this machine does not offer {tier}")
    kinds = CORPUS if ALL or tier == offered()[0] else TIER_DEPENDENT
    root = tmp_path_factory.mktemp(str(tier))
    return arena.fight(root, tier, kinds)


def test_at_least_one_strong_tier_is_offered():
    """Without one there would be nothing to test, and nothing to grade with."""
    assert offered()


def test_the_corpus_is_large_and_distinct():
    """Every group of attacks is there, and no two submissions are the same."""
    assert len(CORPUS) >= 150
    assert {kind.partition("_")[0] for kind in CORPUS} == set(GROUPS)
    sources = [path.read_bytes() for path in arena.SUBMISSIONS.rglob("*.py")]
    assert len(set(sources)) == len(sources)


@pytest.mark.parametrize("kind", CORPUS)
def test_a_hostile_submission_gains_nothing(fought, kind):
    """It ends with a verdict, earns what is right in it, and shows nothing that was planted."""
    if kind not in fought.results:
        pytest.skip("does not depend on the tier")
    assert not arena.wrong(kind, fought)


def test_neighbours_get_the_very_bytes_they_would_get_alone(fought):
    """A right solution among hostile ones has full marks and the same result.json."""
    assert not arena.wrong_neighbours(fought)


def test_nothing_outside_is_touched(fought):
    """Files are as they were, no process and no signal is left, nothing was run on our side."""
    assert not fought.complaints


def test_nobody_is_spoken_to(fought):
    """No listener on this machine heard anything."""
    assert not fought.contacts


def test_the_batch_ends(fought):
    """Hanging submissions cost their limits and not the batch."""
    assert fought.seconds < SECONDS


def test_the_corpus_bites(tmp_path):
    """Without isolation the same attacks do reach what they are after."""
    outcome = arena.fight(tmp_path, Tier.WEAK, HARMLESS)
    readers = [kind for kind in HARMLESS if kind.startswith("read_")]
    reached = [
        kind for kind in readers if any("secret" in it for it in arena.wrong(kind, outcome))
    ]
    assert len(reached) >= 8, f"only {reached}"
    assert set(outcome.contacts) == {"tcp", "udp", "unix", "abstract"}
    assert any("REACHED" in str(arena.wrong(kind, outcome)).upper() for kind in HARMLESS)


@pytest.mark.skipif(os.getuid() != 0, reason="an ordinary user runs all of this anyway")
@pytest.mark.parametrize("tier", STRONG, ids=str)
def test_an_ordinary_user_is_as_safe(tier):
    """The same holds when nobody grades: without root, in every tier that is offered then."""
    with tempfile.TemporaryDirectory(prefix="autograder-nobody-") as root:
        os.chown(root, NOBODY, NOBODY)
        line = _python_of_nobody(root)
        if line is None:
            pytest.skip("no interpreter with numpy, pytest and sympy that nobody may start")
        kinds = CORPUS if ALL else TIER_DEPENDENT
        line += ["-m", "tests.hostile.arena", str(tier), root, *kinds]
        done = _as_nobody(line, timeout=2 * SECONDS)
    if "IsolationError" in done.stderr:
        pytest.skip(f"nobody is not offered {tier}: {done.stderr[-200:]}")
    assert done.returncode == 0, done.stderr[-2000:]
    report = json.loads(done.stdout)
    assert report["tier"] == tier
    assert not report["complaints"]


def _as_nobody(line: list[str], timeout: float = 60.0) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        line, user=NOBODY, group=NOBODY, extra_groups=[], cwd=arena.REPOSITORY,
        capture_output=True, text=True, check=False, timeout=timeout,
    )  # fmt: skip


def _python_of_nobody(home: str) -> list[str] | None:
    """An interpreter with our packages that an ordinary user may start."""
    paths = [str(arena.REPOSITORY), *(path for path in sys.path if path.endswith("-packages"))]
    for program in (sys.executable, shutil.which("python3", path="/usr/bin:/usr/local/bin")):
        line = ["/usr/bin/env", "-i", f"PYTHONPATH={':'.join(paths)}", f"HOME={home}"]
        line += ["PATH=/usr/bin:/bin", str(program), "-B"]
        if _as_nobody([*line, "-c", "import numpy, pytest, sympy, autograder"]).returncode == 0:
            return line
    return None
