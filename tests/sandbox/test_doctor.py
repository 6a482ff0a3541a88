"""`autograder doctor` tries what it says, in the way in which grading will, whatever is forbidden."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.sandbox import doctor
from autograder.sandbox.doctor import examine
from autograder.worker.syscalls import BY_ARGUMENT
from tests.helpers.skeleton_course import SOLUTION, hand_in, make_course
from tests.hostile.test_hostile import offered

ROOT = Path(__file__).parents[2]
COLUMN = 0 if platform.machine() == "x86_64" else 1
CALLS = {
    "pidfd_open": 434,
    "pidfd_send_signal": 424,
    "landlock": 444,
    "unshare": (272, 97)[COLUMN],
    "seccomp": BY_ARGUMENT["prctl"][COLUMN],
}


def on_a_machine_without(calls, *arguments, cwd=ROOT):
    """Run the command where these calls are refused."""
    numbers = ",".join(str(CALLS[name]) for name in calls)
    line = [sys.executable, "-m", "tests.helpers.forbid", numbers, sys.executable]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [*line, "-P", "-m", "autograder", *arguments],
        cwd=cwd, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def told(calls) -> tuple[int, dict[str, bool]]:
    done = on_a_machine_without(calls, "doctor", "--json")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert lines, done.stderr
    assert "Traceback" not in done.stderr
    return done.returncode, {line["name"]: line["works"] for line in lines}


def test_what_it_says_here_is_what_grading_takes():
    """The tiers that it names are those that can be opened, and it says whose uid that is."""
    findings = list(examine())
    assert [f.name for f in findings if f.tier and f.works] == list(offered())
    for finding in findings:
        if finding.tier and finding.works:
            user = finding.found.rpartition("runs as ")[2]
            assert user == ("uid 65534" if os.getuid() == 0 else f"uid {os.getuid()}")


@pytest.mark.parametrize("call", ["pidfd_open", "pidfd_send_signal"])
def test_without_process_handles_there_is_a_table_and_no_tier(call):
    """No worker could be watched."""
    status, works = told([call])
    assert status == 1
    assert not works["process handles"]
    assert works["Landlock"]
    assert not any(works[tier] for tier in ("namespaces", "bubblewrap", "confined"))


def test_without_landlock_the_confined_tier_is_for_code_without_files():
    """The filter alone keeps every file out of reach, or none; grading agrees."""
    status, works = told(["landlock"])
    assert status == 0
    assert not works["Landlock"]
    assert works["confined"]
    assert not works["confined, with files"]


def test_grading_agrees_with_it(tmp_path):
    """What it says works is used; what it says does not is an error with a remedy."""
    course = make_course(tmp_path / "course")
    hand_in(course.root, {"ada": SOLUTION})
    for calls, tier, status in (
        (["landlock"], "confined", 0),
        (["pidfd_open"], "auto", 4),
        (["unshare"], "namespaces", 4),
    ):
        line = ["grade", "15", "--sandbox", tier, "--jobs", "1", "--regrade"]
        done = on_a_machine_without(calls, *line, cwd=course.root)
        assert done.returncode == status, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        assert status == 0 or "autograder doctor" in done.stderr


def test_what_is_not_tried_is_not_said_to_work(monkeypatch):
    """A program that is there and cannot do anything is no layer."""
    monkeypatch.setattr(doctor.shutil, "which", lambda _name: "/bin/false")
    found = {f.name: f.works for f in examine() if not f.tier}
    assert found["bubblewrap"] is False
    assert not told(["unshare"])[1]["own namespaces"]


def test_a_fault_of_one_tier_is_a_line_of_the_table(monkeypatch):
    """Whatever it is; the others are looked at all the same."""

    def fail(*_arguments, **_named):
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr(doctor, "open_tier", fail)
    tiers = [finding for finding in examine() if finding.tier]
    assert [finding.works for finding in tiers] == [False, False, False]
    assert all("a fault of ours" in finding.found for finding in tiers)
