"""Hostile submissions, graded in real batches in the real sandbox: nobody else notices them.

The strongest tier that this machine offers meets the whole corpus, the others what depends on the
tier; AUTOGRADER_HOSTILE=all sends everything everywhere. tests/hub does it as an ordinary user.
"""

from __future__ import annotations

import os
from functools import cache

import pytest

from autograder.course.records import Limits
from autograder.errors import IsolationError
from autograder.sandbox.choose import STRONG, open_box
from autograder.sandbox.tiers import Tier
from tests.hostile import arena

ALL = os.environ.get("AUTOGRADER_HOSTILE") == "all"
CORPUS = arena.corpus()
GROUPS = ("leave", "forge", "read", "tamper", "exhaust", "network", "files", "module")
TIER_DEPENDENT = tuple(
    kind
    for kind in CORPUS
    if kind.startswith(("read_", "tamper_", "network_"))
    or kind in ("leave_exec", "leave_fork_and_return", "exhaust_fork_bomb", "exhaust_programs")
    or kind in ("exhaust_threads", "exhaust_memory_file", "exhaust_disk", "exhaust_inodes")
    or kind == "files_libraries"
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


def kinds_for(tier: Tier) -> tuple[str, ...]:
    """What is sent into a tier."""
    return CORPUS if ALL or tier == offered()[0] else TIER_DEPENDENT


_FOUGHT: dict[Tier, arena.Outcome] = {}


@pytest.fixture
def fought(request, tmp_path_factory):
    """A batch of hostile and right submissions in one tier, and what is left of it.

    Kept here: pytest would let a fixture of wider scope fight again whenever the tier changes
    between two tests, and it orders the tests so that it often does.
    """
    tier = request.param
    if tier not in _FOUGHT:
        _FOUGHT[tier] = arena.fight(tmp_path_factory.mktemp(str(tier)), tier, kinds_for(tier))
    return _FOUGHT[tier]


in_every_tier = pytest.mark.parametrize("fought", offered(), ids=str, indirect=True)


def test_at_least_one_strong_tier_is_offered():
    """Without one there would be nothing to test, and nothing to grade with."""
    assert offered()


def test_the_corpus_is_large_and_distinct():
    """Every group of attacks is there, and no two submissions are the same."""
    assert len(CORPUS) >= 150
    assert {kind.partition("_")[0] for kind in CORPUS} == set(GROUPS)
    sources = [path.read_bytes() for path in arena.SUBMISSIONS.rglob("*.py")]
    assert len(set(sources)) == len(sources)


@pytest.mark.parametrize(
    ("fought", "kind"),
    [(tier, kind) for tier in offered() for kind in kinds_for(tier)],
    indirect=["fought"],
)
def test_a_hostile_submission_gains_nothing(fought, kind):
    """It ends with a verdict, earns what is right in it, and shows nothing that was planted."""
    assert not arena.wrong(kind, fought)


@in_every_tier
def test_neighbours_get_the_very_bytes_they_would_get_alone(fought):
    """A right solution among hostile ones has full marks and the same result.json."""
    assert not arena.wrong_neighbours(fought)


@in_every_tier
def test_nothing_outside_is_touched(fought):
    """Files are as they were, no process and no signal is left, nothing was run on our side."""
    assert not fought.complaints


@in_every_tier
def test_nobody_is_spoken_to(fought):
    """No listener on this machine heard anything."""
    assert not fought.contacts


@in_every_tier
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
