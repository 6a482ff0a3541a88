"""The strongest sandbox is chosen by trying, and a weak one only when a person says so."""

from __future__ import annotations

import json
import os
import runpy
from contextlib import closing
from pathlib import Path

import pytest

import autograder
from autograder.course.records import Limits
from autograder.errors import EngineError, IsolationError, UsageError
from autograder.sandbox import choose
from autograder.sandbox.choose import STRONG, Attempt, open_box, self_test
from autograder.sandbox.runtime import FURTHER, PRELOAD, runtime
from autograder.sandbox.session import Session
from autograder.sandbox.student import Student
from autograder.sandbox.tiers import NOBODY, Tier, launch

ROOT = Path(__file__).parents[2]


def test_auto_takes_a_strong_tier_that_holds():
    """The tier that is chosen is strong, and its self-test reaches nothing."""
    with open_box("auto", files=False, limits=Limits()) as box:
        assert box.tier in STRONG
        assert [attempt.name for attempt in self_test(box) if attempt.reached] == []


def test_the_self_test_notices_a_sandbox_that_is_none():
    """Without isolation most of what is tried succeeds."""
    with open_box("weak", files=False, limits=Limits()) as box:
        reached = {attempt.name for attempt in self_test(box) if attempt.reached}
    assert {"read a file outside", "connect to a port", "start a process"} <= reached


def test_a_tier_that_leaks_is_not_taken(monkeypatch):
    """Where every strong tier fails its self-test, grading is refused with a remedy."""
    monkeypatch.setattr(choose, "self_test", lambda _box, **_how: [Attempt("fly", True)])
    with pytest.raises(IsolationError) as caught:
        open_box("auto", files=False, limits=Limits())
    assert "could fly" in caught.value.message
    assert "--sandbox weak" in caught.value.hint


def test_a_sandbox_that_does_not_start_again_costs_one_submission(monkeypatch):
    """It is a fault of ours for whoever needed it, not the end of the batch; later it is back."""
    with open_box("auto", files=False, limits=Limits()) as box:
        box.tainted = True
        start = box._start

        def fail():
            monkeypatch.setattr(box, "_start", start)
            raise IsolationError("no memory")

        monkeypatch.setattr(box, "_start", fail)
        with pytest.raises(EngineError, match="did not start again: no memory"):
            box.fork(Limits())
        assert [attempt.name for attempt in self_test(box) if attempt.reached] == []


def test_an_unknown_tier_is_a_usage_error():
    """The message lists what there is."""
    with pytest.raises(UsageError) as caught:
        open_box("titanium", files=False, limits=Limits())
    assert "namespaces" in caught.value.hint


@pytest.mark.parametrize("tier", [*STRONG, Tier.WEAK], ids=str)
@pytest.mark.parametrize("files", [False, True])
def test_how_a_tier_is_launched(tier, files, tmp_path):
    """A strong tier has filter and rules, a clean environment, and no path of ours in sight."""
    line = launch(tier, runtime(), control=7, files=files, scratch_mb=1, scratch=tmp_path)
    config = json.loads(
        json.loads(line.command[-1])["command"][-1]
        if tier is Tier.NAMESPACES
        else line.command[-1]
    )
    assert config["control"] == 7
    assert (config["seccomp"] is None) == (tier is Tier.WEAK)
    if tier is Tier.CONFINED:
        assert config["seccomp"] == ("files" if files else "strict")
        assert (config["user"] == NOBODY) == (os.getuid() == 0)
    assert not {"HOME", "PATH", "PYTHONPATH"} & line.environment.keys()
    assert "-P" in line.command
    if tier is not Tier.WEAK:
        ours = Path(autograder.__file__).parent
        secret = [ours / "grading", ours / "sandbox", ROOT / "solutions", ROOT / "assignments"]
        assert not {str(folder) for folder in secret} & {*config["path"]}


IMPORTING = b"""
import importlib
import sys

LOADED = list(sys.modules)


def missing(names):
    found = []
    for name in names:
        try:
            importlib.import_module(name)
        except Exception as error:
            found.append([name, str(error)])
    return found


def digest():
    return importlib.import_module("hashlib").sha256(b"").hexdigest()[:8]


def secret():
    return importlib.import_module("secrets").randbits(8) < 256
"""


@pytest.mark.parametrize("files", [False, True])
@pytest.mark.parametrize("tier", ["auto", Tier.CONFINED], ids=str)
def test_what_a_submission_may_import(tier, files):
    """All of it works in every tier, also where no file can be opened."""
    with (
        open_box(tier, files=files, limits=Limits()) as box,
        closing(Session(box, {"m": IMPORTING}, {}, Limits())) as session,
    ):
        student = Student(session, "m")
        assert student.missing([*PRELOAD, *FURTHER]) == []
        assert student.digest() == "e3b0c442"
        assert student.secret()


def test_a_worker_in_a_box_has_loaded_what_nearly_everybody_needs():
    """What few submissions import would be copied for all of them."""
    with (
        open_box("auto", files=False, limits=Limits()) as box,
        closing(Session(box, {"m": IMPORTING}, {}, Limits())) as session,
    ):
        loaded = set(Student(session, "m").LOADED)
        boxed = box.tier in (Tier.NAMESPACES, Tier.BUBBLEWRAP)
    assert loaded >= {"numpy", "numpy.random", "numpy.linalg", "math", "random"}
    for name in ("hashlib", "secrets", "tempfile", "unittest", "numpy.testing", "numpy.ma"):
        assert (name in loaded) != boxed, name


def test_only_our_two_packages_are_seen():
    """Of our own code a box holds wire, worker and the empty package around them."""
    names = [path.name for path in runtime().ours]
    assert names == ["__init__.py", "wire", "worker"]


def test_its_own_number_in_a_namespace_is_not_the_grader():
    """Where the grader has a small one, as in a container; another's that answers counts."""
    probes = runpy.run_path(str(Path(choose.__file__).with_name("escape_probes.py")))
    assert probes["signal_process"](os.getpid()) is False
    assert probes["signal_process"](os.getppid()) is True
