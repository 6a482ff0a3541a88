"""The rehearsal answers every request, and leaves nothing behind that a submission could see."""

from __future__ import annotations

import builtins
import linecache
import sys
import warnings

import pytest

from autograder.worker import warm_up
from autograder.worker.serve import Server


@pytest.fixture
def seen():
    """What a submission can look at."""

    def look():
        names = {*sys.modules, *linecache.cache}
        names = {name for name in names if name in ("rehearsal", "rehearsal.py")}
        places = (sys.meta_path, warnings.filters, warnings.showwarning)
        return [names, *(repr(place) for place in places)]

    return look


def test_nothing_stays(seen, monkeypatch):
    """Neither its module nor its lines, its warnings or its finder."""
    monkeypatch.setattr(builtins, "input", input)
    before = seen()
    warm_up.rehearse()
    assert seen() == before


def test_every_request_is_answered_as_expected(monkeypatch):
    """All but the missing exercise give a value: a mistake in the rehearsal would go unnoticed."""
    monkeypatch.setattr(builtins, "input", input)
    calls = []
    answer = Server._call

    def noted(self, target, *rest):
        calls.append(target.__name__)
        value = answer(self, target, *rest)
        calls[-1] += " gives " + type(value).__name__
        return value

    monkeypatch.setattr(Server, "_call", noted)
    warm_up.rehearse()
    assert calls == ["values gives ndarray", "missing", "train gives tuple"] * 10
