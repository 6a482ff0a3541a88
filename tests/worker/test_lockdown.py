"""What a worker gives up, call by call: each value, and the order in which they are given up.

That the kernel obeys is tested in tests/sandbox; here no process loses anything.
"""

from __future__ import annotations

import fcntl
import os
import resource
import signal
import sys
from types import SimpleNamespace

import pytest

from autograder.worker import lockdown


@pytest.fixture
def said(monkeypatch) -> list[tuple[object, ...]]:
    """What the system is asked for, in its order."""
    calls: list[tuple[object, ...]] = []

    def note(name: str, answer: object = 0):
        return lambda *arguments: calls.append((name, *arguments)) or answer

    monkeypatch.setattr(lockdown, "_libc", SimpleNamespace(prctl=note("prctl")))
    for name in ("setgroups", "setresgid", "setresuid", "close"):
        monkeypatch.setattr(lockdown.os, name, note(name))
    monkeypatch.setattr(lockdown.resource, "setrlimit", note("setrlimit"))
    monkeypatch.setattr(lockdown.signal, "signal", note("signal"))
    monkeypatch.setattr(lockdown.landlock, "restrict", note("restrict"))
    return calls


def test_it_dies_with_its_parent_and_is_not_seen(said):
    """PR_SET_PDEATHSIG is 1, PR_SET_DUMPABLE 4."""
    lockdown.die_with_parent()
    lockdown.set_dumpable(True)
    lockdown.set_dumpable(False)
    assert said == [
        ("prctl", 1, signal.SIGKILL, 0, 0, 0),
        ("prctl", 4, True, 0, 0, 0),
        ("prctl", 4, False, 0, 0, 0),
    ]


def test_groups_go_before_the_group_and_the_group_before_the_user(said):
    """Who is no longer root can give up nothing more."""
    lockdown.become(4711)
    user = (4711, 4711, 4711)
    assert said == [("setgroups", []), ("setresgid", *user), ("setresuid", *user)]


@pytest.fixture
def hard(monkeypatch) -> dict[int, int]:
    """What may be asked for at most, by limit; without end where nothing stands here."""
    known: dict[int, int] = {}
    monkeypatch.setattr(
        lockdown.resource, "getrlimit", lambda kind: (0, known.get(kind, resource.RLIM_INFINITY))
    )
    return known


ZYGOTES = {
    resource.RLIMIT_NOFILE: 64,
    resource.RLIMIT_CORE: 0,
    resource.RLIMIT_MEMLOCK: 0,
    resource.RLIMIT_MSGQUEUE: 0,
    resource.RLIMIT_STACK: 8 * 1024 * 1024,
}
OWN = {
    resource.RLIMIT_AS: 1000,
    resource.RLIMIT_FSIZE: 2000,
    resource.RLIMIT_CPU: 30,
    resource.RLIMIT_NPROC: 0,
}


def test_limits_of_the_zygote(said, hard):
    """Soft and hard are the same; a full file is an error and no death."""
    lockdown.limit_all()
    assert said == [
        *(("setrlimit", kind, (value, value)) for kind, value in ZYGOTES.items()),
        ("signal", signal.SIGXFSZ, signal.SIG_IGN),
    ]


def test_limits_of_a_worker(said, hard):
    """No process, and what it was given."""
    lockdown.set_limits(1000, 2000, 30)
    assert said == [("setrlimit", kind, (value, value)) for kind, value in OWN.items()]


def test_no_limit_is_raised(said, hard):
    """Where less is allowed already, that stays."""
    hard |= {resource.RLIMIT_AS: 999, resource.RLIMIT_FSIZE: 2001, resource.RLIMIT_CPU: 30}
    lockdown.set_limits(1000, 2000, 30)
    assert [values for _, _, values in said] == [(999, 999), (2000, 2000), (30, 30), (0, 0)]


def test_landlock_comes_before_the_filter_that_would_forbid_it(said):
    """As far as the tier has them; the rules' descriptor does not stay open."""
    system_calls = SimpleNamespace(install=lambda: said.append(("install",)))
    lockdown.forbid(7, system_calls)
    assert said == [("restrict", 7), ("close", 7), ("install",)]
    said.clear()
    lockdown.forbid(0, None)
    assert said == [("restrict", 0), ("close", 0)]
    said.clear()
    lockdown.forbid(None, system_calls)
    assert said == [("install",)]
    said.clear()
    lockdown.forbid(None, None)
    assert said == []


@pytest.mark.parametrize("rules", [None, 9])
def test_five_descriptors_stay_open(monkeypatch, rules):
    """0 empty, 1 and 2 output, 3 the channel, 4 the rules; parked above, so that none is lost."""
    calls: list[tuple[object, ...]] = []
    monkeypatch.setattr(
        lockdown.os, "open", lambda path, flags: calls.append(("open", path, flags)) or 30
    )
    parked = iter(range(100, 110))

    def duplicate(descriptor: int, command: int, least: int) -> int:
        calls.append(("park", descriptor, command, least))
        return next(parked)

    monkeypatch.setattr(lockdown.fcntl, "fcntl", duplicate)
    monkeypatch.setattr(lockdown.os, "dup2", lambda old, new: calls.append(("dup2", old, new)))
    monkeypatch.setattr(lockdown.os, "closerange", lambda *ends: calls.append(("close", *ends)))
    lockdown.keep_only(5, 6, rules)
    sources = [30, 6, 6, 5, *([9] if rules is not None else [])]
    assert calls == [
        ("open", "/dev/null", os.O_RDONLY),
        *(("park", descriptor, fcntl.F_DUPFD, 20) for descriptor in sources),
        *(("dup2", 100 + number, number) for number in range(len(sources))),
        ("close", len(sources), 4096),
    ]


def test_nothing_tells_how_it_was_started(monkeypatch):
    """Neither the environment nor the arguments, which hold the course's folders."""
    monkeypatch.setattr(lockdown.os, "environ", {"HOME": "/root", "SECRET": "1"})
    monkeypatch.setattr(sys, "argv", ["zygote.py", '{"control": 7}'])
    monkeypatch.setattr(sys, "orig_argv", ["python", "zygote.py", '{"control": 7}'])
    arguments, original = sys.argv, sys.orig_argv
    lockdown.forget_environment()
    assert os.environ == {}
    assert (arguments, original) == ([""], [""])
