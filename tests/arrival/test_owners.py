"""Whose a file is: asked here, and of a process that answers from outside a namespace."""

from __future__ import annotations

import os
import pwd
from pathlib import Path

import pytest

from autograder.arrival import owners
from autograder.arrival.owners import account_of, account_of_handle, start_answering

ME = pwd.getpwuid(os.getuid()).pw_name


@pytest.fixture(params=["here", "asked"])
def how(request, monkeypatch):
    """Both ways; the one that answers ends with the test, and is the only one that knows."""
    if request.param == "here":
        yield
        return
    [(name, handle)] = start_answering().items()
    monkeypatch.setenv(name, handle)
    monkeypatch.setattr(owners, "_account_name", lambda _uid: "nobody")
    yield
    os.close(int(handle))
    os.wait()


@pytest.mark.usefixtures("how")
def test_it_has_a_name(tmp_path):
    """A file, a folder, somebody else's; nothing where nothing is; a link for itself."""
    (tmp_path / "m.py").write_text("pass")
    (tmp_path / "link").symlink_to("/proc/1")
    paths = [tmp_path, tmp_path / "m.py", tmp_path / "link", Path("/"), tmp_path / "none"]
    assert [account_of(path) for path in paths] == [ME, ME, ME, "root", ""]
    with (tmp_path / "m.py").open() as opened:
        assert account_of_handle(opened.fileno()) == ME


def test_an_account_without_a_name_has_a_number(monkeypatch):
    """As where somebody was deleted."""
    monkeypatch.setattr(pwd, "getpwuid", {}.__getitem__)
    assert account_of(Path("/")) == "number 0"
