"""A worker may say what it likes: the trusted side sees a value or a failure of the student's."""

import json
import os
import time
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from autograder.course.records import Limits
from autograder.sandbox.worker_failures import NotData, StudentFailure, StudentRaised, WorkerDied
from autograder.wire import frames
from tests.sandbox.fake_peer import FAST, Peer, Remote, remotes, student_of
from tests.wire.test_garbage import nodes

THREE = np.arange(3.0)


def replies(*values):
    """A script that answers a call with these frames; `...` stands for the request's number."""

    def script(peer: Peer, request: list) -> None:
        for value in values:
            value = [request[1] if part is ... else part for part in value]
            peer.say(value, remotes)

    return script


def two_calls(student):
    """The second call meets what was sent too early, or twice."""
    student.f(1.0)
    time.sleep(0.05)
    student.f(2.0)


NO_REPLY = {
    "nothing": [[]],
    "another call": [["ok", 99, 1.0, {}]],
    "the call before": [["ok", 1, 1.0, {}]],
    "kind is an array": [[np.array(["ok", "ok"]), ..., 1.0, {}]],
    "number is an array": [["ok", THREE, 1.0, {}]],
    "number is an object": [["ok", Remote(), 1.0, {}]],
    "number is a string": [["ok", "1", 1.0, {}]],
    "kind is an object": [[Remote(), ..., 1.0, {}]],
    "kind is unknown": [["yes", ..., 1.0, {}]],
    "extras are a list": [["ok", ..., 1.0, []]],
    "extras are an object": [["ok", ..., 1.0, Remote()]],
    "too long": [["ok", ..., 1.0, {}, {}]],
    "two replies": [["ok", ..., 1.0, {}], ["ok", ..., 2.0, {}]],
    "callback with an object for arguments": [["callback", 1, Remote(), {}]],
    "callback with an object for names": [["callback", 1, [], Remote(methods=("keys",))]],
    "callback with a string": [["callback", 1, "abc", {}]],
    "callback of an array": [["callback", THREE, [], {}]],
}


@pytest.mark.parametrize("name", NO_REPLY)
def test_what_is_no_reply_ends_the_worker(name):
    """A message that does not answer the call is a protocol error of the student's."""
    with student_of(replies(*NO_REPLY[name])) as student:
        with pytest.raises(WorkerDied) as caught:
            two_calls(student)
        assert caught.value.reason == "protocol"


@pytest.mark.parametrize(
    "arguments",
    [None, [], [1], THREE, Remote(), [Remote(), Remote()], {"a": 1}, [[], []], [{}, []], "xy"],
)
def test_a_forged_claim_about_arguments_is_no_claim(arguments):
    """What is no list and dict of arguments counts as nothing."""
    with student_of(replies(["ok", ..., 1.0, {"arguments": arguments}])) as student:
        assert student.f.watched(THREE) == (1.0, [None, None])


def test_forged_warnings_are_bounded_words():
    """Only pairs of strings are warnings, a few of them, short, without control characters."""
    forged = [1, "ab", [1, 2], ["a" * 999, "\x1b[31m" * 999], Remote(), *[["c", "m"]] * 999]
    with student_of(replies(["ok", ..., 1.0, {"warnings": forged}])) as student:
        student.f(1.0)
        warnings = student.last_call.warnings
    assert len(warnings) <= 20
    assert all(len(a) <= 80 and len(b) <= 200 and "\x1b" not in b for a, b in warnings)


def test_forged_errors_become_bounded_words():
    """An error that is no description of one is still an exception of the student's."""
    for error in (1, [], THREE, Remote(), [THREE] * 5, ["a", "b", 1, [[1, 2, 3], [THREE] * 3], 2]):
        with (
            student_of(replies(["err", ..., error, {}])) as student,
            pytest.raises(StudentRaised) as caught,
        ):
            student.f(1.0)
        assert all(isinstance(line, int) for _file, line, _name in caught.value.raised.frames)


@pytest.mark.parametrize(
    "claim",
    [
        *[None, 1, "ab", [1, 2, 3], [["f"], ["f"]], [["f"], [1], []], Remote(), [Remote()] * 3],
        *[THREE, [["f"], ["f"], [["cell 1"]]], [["f"], ["f"], [["cell 1", 2]]]],
        *[[["f"], ["f"], [[THREE, "x"]]], [["f"], ["f"], Remote()]],
    ],
)
def test_a_forged_list_of_names_ends_the_worker(claim):
    """A module that does not say what it has is refused, and nothing is walked without end."""
    with student_of(replies(["ok", ..., 1.0, {}])) as student:
        student._session._box._serve = lambda end, output: _only(end, output, claim)
        with pytest.raises(WorkerDied) as caught:
            student.f(1.0)
        assert caught.value.reason == "protocol"


def _only(end, output, claim):
    with end, suppress(EOFError):
        peer = Peer(end, output)
        peer.say(["ok", peer.request()[1], None, {}])
        peer.say(["ok", peer.request()[1], claim, {}], remotes)
        peer.request()
    os.close(output)


USES = {
    "for": lambda it: list(it),
    "unpacking": lambda it: [*it],
    "in": lambda it: 1 in it,
    "len": len,
    "if": bool,
    "float": float,
    "array": np.asarray,
    "array of it": lambda it: np.asarray([it], dtype=float),
    "ufunc": np.exp,
    "sum": lambda it: THREE + it,
    "difference": lambda it: 1.0 - it,
    "product": lambda it: it @ THREE,
    "less": lambda it: it < 3,
    "mean": np.mean,
    "concatenate": lambda it: np.concatenate([THREE, it]),
    "sorted": sorted,
}


@pytest.mark.parametrize("name", USES)
def test_an_object_where_data_is_needed_is_the_students_failure(name):
    """Computing with an object that defines nothing ends the check, whatever the suite does."""

    def answer(peer: Peer, request: list) -> None:
        if request[0] == "operate":
            peer.say(["err", request[1], ["NotDefined", "", [], [], ""], {}])
        else:
            peer.say(["ok", request[1], Remote(), {}], remotes)

    with student_of(answer) as student:
        got = student.f(1.0)
        with pytest.raises(NotData):
            USES[name](got)


@pytest.mark.parametrize("use", [len, float, int, complex, range, bool, lambda it: it < 3])
@pytest.mark.parametrize("claim", [Remote(), "text", None, [True]])
def test_a_conversion_gives_a_number_or_is_the_students_failure(use, claim):
    """Whatever the worker says that the length, the number or the truth is."""

    def answer(peer: Peer, request: list) -> None:
        given = claim if request[0] == "operate" else Remote()
        peer.say(["ok", request[1], given, {}], remotes)

    with student_of(answer) as student, pytest.raises(NotData):
        use(student.f(1.0))


def test_the_name_of_a_class_carries_nothing():
    """A class name that is no identifier, or long, is not passed on."""
    for name in ("\x1b[31mred", "<script>", "a\nb", "", "x" * 10_000, "callback:1"):
        with student_of(replies(["ok", ..., Remote(name), {}])) as student:
            got = student.f(1.0)
            assert got.type_name.isidentifier()
            assert len(got.type_name) <= 80
            assert "<script>" not in repr(got)


@pytest.mark.parametrize(
    "after",
    [None, [], [[1.0], {}], [[np.zeros(2)], {}], [[THREE.astype("<f4")], {}], [[Remote()], {}]],
)
def test_arguments_come_back_as_they_went_or_not_at_all(after):
    """What is no array of that shape and type afterwards is written nowhere."""
    theta = THREE.copy()
    answer = replies(["ok", ..., 1.0, {"arguments": after}])
    with student_of(answer) as student, pytest.raises(NotData):
        student.f.in_place(theta)
    assert theta.tolist() == THREE.tolist()


# Callbacks


def calls_back(number, arguments, named, seen):
    """A script that calls a function of ours, notes the answer, and returns."""

    def script(peer: Peer, request: list) -> None:
        peer.say(["callback", number, arguments, named], remotes)
        seen.append(peer.request())
        peer.say(["ok", request[1], 1.0, {}])

    return script


@pytest.mark.parametrize("number", [0, -1, 2, 2**40])
def test_only_functions_that_were_handed_over_can_be_called_back(number):
    """A number that stands for no function is answered with an error."""
    seen = []
    with student_of(calls_back(number, [1.0], {}, seen)) as student:
        assert student.f(lambda x: x) == 1.0
    assert seen == [["raised", "TypeError"]]


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ([], {}),
        ([1, 2], {}),
        ([1], {"y": 2}),
        ([1], {3: 4}),
        (["a"], {}),
        ([{}], {}),
        ([None], {}),
    ],
)
def test_wrong_arguments_are_the_callers_mistake(arguments, named):
    """A call that our function does not accept is told to the caller, by kind only."""
    seen = []
    with student_of(calls_back(1, arguments, named, seen)) as student:
        assert student.f(lambda x: np.exp(x) + 1.0) == 1.0
    assert seen in ([["raised", "TypeError"]], [["raised", "UFuncTypeError"]])


def test_the_words_of_our_exceptions_stay_on_our_side():
    """An exception of a function of ours crosses as its kind: its text could hold what it knows."""

    def secretive(_x):
        raise ValueError("the answer is 42")

    seen = []
    with student_of(calls_back(1, [1.0], {}, seen)) as student:
        student.f(secretive)
    assert seen == [["raised", "ValueError"]]


def test_what_our_function_gives_may_be_too_large():
    """A result that cannot cross is an error for the caller, none of ours."""
    for huge in (lambda _x: [0] * 10**6, lambda _x: object(), lambda _x: 2**5000):
        seen = []
        with student_of(calls_back(1, [1.0], {}, seen)) as student:
            assert student.f(huge) == 1.0
        assert seen[0][0] == "raised"


def test_an_object_in_a_callback_is_no_data():
    """Our function computing with an object of theirs is the student's failure."""
    with student_of(calls_back(1, [Remote()], {}, [])) as student, pytest.raises(NotData):
        student.f(np.exp)


def test_callbacks_without_end_are_too_slow():
    """Calling back for ever ends at the deadline, also when every callback is ready at once."""

    def for_ever(peer: Peer, _request: list) -> None:
        while True:
            peer.say(["callback", 1, [np.zeros(20_000)], {}])
            peer.request()

    started = time.monotonic()
    with student_of(for_ever) as student, pytest.raises(WorkerDied) as caught:
        student.f(lambda x: 0.0)
    assert caught.value.over_limit
    assert time.monotonic() - started < 4 * FAST.wall_seconds


def test_a_nested_call_has_no_more_time_than_the_call_around_it():
    """Requests inside callbacks do not begin a time of their own."""

    def slow(peer: Peer, request: list) -> None:
        if request[5] != [0.0]:  # that one, the nested call, is never answered
            time.sleep(0.6 * FAST.wall_seconds)
            peer.say(["callback", 1, [], {}])

    started = time.monotonic()
    with student_of(slow) as student, pytest.raises(WorkerDied):
        student.f(lambda: student.f(0.0))
    assert time.monotonic() - started < 1.5 * FAST.wall_seconds


# Bytes

PREFIX = frames.PREFIX

BYTES = {
    "garbage": b"GET / HTTP/1.1\r\n\r\n" * 10,
    "huge header": PREFIX.pack(frames.MAGIC, 2**32 - 1, 0),
    "huge payload": PREFIX.pack(frames.MAGIC, 2, 2**60),
    "more than a reply may have": PREFIX.pack(frames.MAGIC, 2, 5 << 20),
    "no JSON": frames.prefix(4, 0) + b"\xff\xff\xff\xff",
    "an object": frames.prefix(2, 0) + b"{}",
    "deep": frames.prefix(90_000, 0) + b"[" * 90_000,
    "payload too long": frames.prefix(4, 1) + b"nullx",
    "payload too short": frames.prefix(9, 0) + b'["b", 12]',
}


@pytest.mark.parametrize("name", BYTES)
def test_what_is_no_frame_ends_the_worker_at_once(name):
    """Bytes that are no frame are a protocol error, without waiting and without allocating."""
    with student_of(lambda peer, _request: peer.end.sendall(BYTES[name])) as student:
        started = time.monotonic()
        with pytest.raises(WorkerDied) as caught:
            student.f(1.0)
        too_large = name in ("huge payload", "more than a reply may have")
        assert caught.value.reason == ("reply" if too_large else "protocol")
        assert time.monotonic() - started < FAST.wall_seconds


def test_a_truncated_frame_is_waited_for_no_longer_than_a_call():
    """A frame that stops half way ends at the deadline, or at once when the peer goes."""

    def half(peer: Peer, _request: list) -> None:
        peer.end.sendall(frames.prefix(100, 0) + b"[")

    def half_and_gone(peer: Peer, request: list) -> None:
        half(peer, request)
        peer.end.close()

    for script, reason in ((half, "waiting"), (half_and_gone, "signal")):
        started = time.monotonic()
        with student_of(script) as student, pytest.raises(WorkerDied) as caught:
            student.f(1.0)
        assert caught.value.reason == reason
        assert time.monotonic() - started < 2 * FAST.wall_seconds


def test_a_slow_drip_is_too_slow():
    """One byte at a time does not move the deadline."""

    def drip(peer: Peer, _request: list) -> None:
        for byte in frames.prefix(100_000, 0) + b" " * 100_000:
            peer.end.sendall(bytes([byte]))
            time.sleep(0.01)

    started = time.monotonic()
    with student_of(drip) as student, pytest.raises(WorkerDied) as caught:
        student.f(1.0)
    assert caught.value.reason == "waiting"
    assert time.monotonic() - started < 2 * FAST.wall_seconds


def test_a_worker_that_talks_and_does_not_listen_is_too_slow():
    """A peer that sends while we send a large argument costs the deadline and no processor time."""

    def deaf(end, output):
        with end:
            peer = Peer(end, output)
            peer.say(["ok", peer.request()[1], None, {}])
            peer.say(["ok", peer.request()[1], [["f"], ["f"], []], {}])
            time.sleep(0.2)
            end.sendall(b"NNw1" * 1000)
            time.sleep(2 * FAST.wall_seconds)
        os.close(output)

    with student_of(lambda _peer, _request: None) as student:
        student._session._box._serve = deaf
        function = student.f
        used = time.process_time()
        with pytest.raises(WorkerDied) as caught:
            function(np.zeros(3_000_000))
    assert caught.value.reason == "waiting"
    assert time.process_time() - used < 0.5 * FAST.wall_seconds


def test_a_frame_before_any_request_is_refused():
    """What was sent without having been asked for ends the worker at the next call."""

    def early(peer: Peer, request: list) -> None:
        peer.say(["ok", request[1], 1.0, {}])
        peer.say(["ok", request[1] + 1, 2.0, {}])

    with student_of(early) as student, pytest.raises(WorkerDied) as caught:
        two_calls(student)
    assert caught.value.reason == "protocol"


def test_a_flood_of_output_ends_the_worker():
    """Output is kept up to its bound; far beyond it the worker is ended."""
    limits = Limits(cpu_seconds=5, wall_seconds=5, output_kb=1)

    def flood(peer: Peer, _request: list) -> None:
        while True:
            try:
                os.write(peer.output, b"\x1b[2Jx" * 1000)
            except BlockingIOError:
                time.sleep(0.001)

    with student_of(flood, limits) as student:
        with pytest.raises(WorkerDied) as caught:
            student.f(1.0)
        student._session.close()
        assert caught.value.reason == "output"
        assert 0 < len(student._session.output) <= 1024
        assert "\x1b" not in student._session.output


@given(nodes)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_tree_for_a_reply_is_a_value_or_a_failure_of_the_students(node):
    """Whatever stands in a frame, nothing but a value or a StudentFailure comes out."""

    def script(peer: Peer, request: list) -> None:
        peer.say_raw(json.dumps(["l", "ok", request[1], node, ["d"]]).encode())

    with student_of(script) as student, suppress(StudentFailure):
        repr(student.f(1.0))


@given(nodes)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_tree_for_a_message_is_a_failure_of_the_students(node):
    """A frame that is no message ends the worker and nothing else."""
    header = json.dumps(node).encode()
    with (
        student_of(lambda peer, _request: peer.say_raw(header)) as student,
        pytest.raises(StudentFailure),
    ):
        student.f(1.0)
