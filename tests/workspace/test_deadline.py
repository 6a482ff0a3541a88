"""A call that takes too long is ended, with whatever else watches it."""

import _thread
import sys
import threading
import time
from contextlib import suppress

import pytest

from autograder.workspace.deadline import TookTooLong, deadline


def threads_left(before):
    """How many more there are than before; one that is just ending is waited for."""
    for _ in range(1000):
        if _thread._count() <= before:
            return 0
        time.sleep(0.001)
    return _thread._count() - before


def forever():
    """A loop that catches what it can."""
    while True:
        with suppress(Exception):
            threading.active_count()


def test_a_loop_is_ended_and_told_after_how_long():
    """Whatever it catches."""
    with pytest.raises(TookTooLong, match=r"^0\.05$"), deadline(0.05):
        forever()


def test_what_ends_in_time_goes_on():
    """Nothing is left over: no thread, no exception on its way."""
    before = _thread._count()
    with deadline(60):
        value = sum(range(10))
    assert value == 45
    assert not threads_left(before)


def test_functions_run_under_a_profiler_afterwards():
    """Python 3.11 repeats an instruction for ever where a call-back of nothing is left over."""
    with deadline(60):
        pass
    seen = []
    sys.setprofile(lambda frame, event, _value: seen.append((frame.f_code.co_name, event)))
    try:
        ended_in_time()
    finally:
        sys.setprofile(None)
    assert ("ended_in_time", "return") in seen


def test_one_that_comes_at_the_last_moment_is_taken():
    """The block has ended, the exception is on its way: nobody sees it, and its sender ends."""
    before = _thread._count()
    for _ in range(2000):
        with suppress(TookTooLong), deadline(0.0003):
            time.sleep(0.0003)
        for _ in range(100):
            pass
    assert not threads_left(before)


def ended_in_time():
    """One call."""
