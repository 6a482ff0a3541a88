"""Who tells of changes, and what is done where nobody does."""

from __future__ import annotations

import sys
import time

import pytest

from autograder.arrival.noticer import POLL_SECONDS, SAFETY_SECONDS, Noticer, hears_every_change

MOUNTS = """\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 22 0:44 / {0}/far rw,relatime - nfs4 server:/export rw
31 30 254:1 / {0}/far/near rw,relatime - xfs /dev/vdb rw
32 22 0:45 / {0}/with\\040blank rw - fuse.sshfs host: rw
"""


@pytest.mark.parametrize(
    ("place", "told"),
    [(".", True), ("far", False), ("far/near/by", True), ("far/off", False), ("with blank", False)],
)  # fmt: skip
def test_the_innermost_file_system_decides(tmp_path, place, told):
    """Drives of the network tell of nothing that others do."""
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNTS.format(tmp_path))
    assert hears_every_change(tmp_path / place, mounts) is told


def test_a_change_ends_the_wait(tmp_path):
    """Long before the next look."""
    pytest.importorskip("watchfiles")
    noticer = Noticer([tmp_path])
    assert noticer.seconds == SAFETY_SECONDS
    begun = time.monotonic()
    (tmp_path / "ada").mkdir()
    noticer.wait(SAFETY_SECONDS)
    noticer.end()
    assert time.monotonic() - begun < SAFETY_SECONDS


def test_waking_ends_the_wait(tmp_path):
    """As a signal does."""
    noticer = Noticer([tmp_path], poll=True)
    noticer.wake()
    begun = time.monotonic()
    noticer.wait(3600)
    assert time.monotonic() - begun < POLL_SECONDS
    noticer.end()


@pytest.mark.parametrize("why", ["asked", "not there", "not installed"])
def test_otherwise_it_looks_every_two_seconds(tmp_path, monkeypatch, why):
    """Asked to, for a folder that is not there yet, and without watchfiles."""
    if why == "not installed":
        monkeypatch.setitem(sys.modules, "watchfiles", None)
    folder = tmp_path / "later" if why == "not there" else tmp_path
    noticer = Noticer([folder], poll=why == "asked")
    assert noticer.seconds == POLL_SECONDS
    noticer.end()
