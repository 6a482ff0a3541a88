"""Several processes mark one folder; one of them is killed."""

from __future__ import annotations

import json
import os
import re
import signal
import stat
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import httpx
import pytest

from autograder.gradebook.manual import damaged_manuals
from tests.helpers import written_class as course

ROOT = Path(__file__).parents[2]
# Marks one answer over and over, each time one more tenth of a point than there was.
ADDS = """
import sys
from pathlib import Path
from dataclasses import replace
from autograder.gradebook.manual import Given
from autograder.marking.desk import Conflict
from tests.helpers import written_class as course
desk = course.desk_of(Path(sys.argv[1]), sys.argv[2])
answer = desk.answers.of("why_bias")[0]
refused = done = 0
while done < 25:
    seen = desk.given(answer)
    points = round((seen.points if seen else 0) + 0.01, 2)
    try:
        desk.mark({answer: seen.version if seen else ""},
                  lambda _, a: desk.signed(Given(name="why_bias", points=points), a))
    except Conflict:
        refused += 1
        continue
    done += 1
"""
# Gives one answer after the other another mark, and says which ones are on the disk.
SAVES = """
import sys
from pathlib import Path
from autograder.gradebook.manual import Given
from tests.helpers import written_class as course
desk = course.desk_of(Path(sys.argv[1]))
answers = desk.answers.of("why_bias")
for number in range(int(sys.argv[2]), 100_000):
    answer = answers[number % len(answers)]
    seen = desk.given(answer)
    made = Given(name="why_bias", points=0.0, comment=str(number))
    desk.mark({answer: seen.version if seen else ""}, lambda _, a: desk.signed(made, a))
    print(answer.student, number, flush=True)
"""


@pytest.fixture
def root(tmp_path):
    made = course.make_course(tmp_path / "course")
    for student in ("ada", "alan", "emmy"):
        course.answer(made, student, why_bias=f"It shifts, says {student}.")
    return made


@pytest.fixture
def server(root):
    """`autograder mark` of its own, and its address."""
    started = []

    def start():
        command = [sys.executable, "-u", "-m", "autograder", "mark", "02", "--no-browser"]
        process = subprocess.Popen(
            [*command, "--as", "grace", "--language", "en"],
            cwd=root,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        said = ""
        for line in process.stderr:
            said += line
            found = re.search(r"http://(127\.0\.0\.1:\d+)/\S+", line)
            if found:
                return process, found[0], f"http://{found[1]}"
        raise AssertionError(said)

    yield start
    for process in started:
        process.kill()
        process.communicate()


def ask(address, origin, action, document):
    request = urllib.request.Request(  # noqa: S310 - our own address
        address + action,
        json.dumps(document).encode(),
        {"Content-Type": "application/json", "Origin": origin},
    )
    with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310 - our own address
        return json.load(answer)


def test_two_processes_lose_no_mark_of_each_other(root):
    """Each adds to what the other has given: no addition is overwritten."""
    command = [sys.executable, "-c", ADDS, str(root)]
    both = [subprocess.Popen([*command, name], cwd=ROOT) for name in ("grace", "konrad")]
    assert [process.wait(timeout=120) for process in both] == [0, 0]
    desk = course.desk_of(root)
    assert desk.earned(desk.answers.of("why_bias")[0]) == 0.5


def test_what_was_called_saved_survives_a_kill(root, server):
    """kill -9 right after the answer; the next page goes on from there."""
    desk = course.desk_of(root)
    keys = [answer.key for answer in desk.answers.of("why_bias")]
    process, address, origin = server()
    for number, key in enumerate(keys):
        asked = {"exercise": "why_bias", "versions": {key: ""}, "wish": {"total": number / 2}}
        assert ask(address, origin, "mark", asked)["left"] == 2 - number
    process.send_signal(signal.SIGKILL)
    process.wait()
    answers = {answer.key: answer for answer in desk.answers.of("why_bias")}
    assert [desk.earned(answers[key]) for key in keys] == [0.0, 0.5, 1.0]
    _, address, origin = server()
    said = ask(address, origin, "poll", {"exercise": "why_bias", "cards": {keys[2]: ""}})
    assert said["left"] == 0
    assert "<strong>1</strong> / 2" in said["cards"][keys[2]]


def test_a_kill_while_saving_leaves_the_last_mark_or_the_next(root):
    """kill -9 at any moment: every file can be read, nothing that was called saved is gone."""
    number = 0
    for milliseconds in (0, 1, 3, 7, 12, 20):
        process = subprocess.Popen(
            [sys.executable, "-c", SAVES, str(root), str(number)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        said = [process.stdout.readline() for _ in range(5)]
        time.sleep(milliseconds / 1000)  # any moment will do: none of them may be a bad one
        process.kill()
        rest, _ = process.communicate()
        lines = ("".join(said) + rest).splitlines()
        saved = {student: int(comment) for student, comment in map(str.split, lines)}
        last = max(saved.values())
        desk = course.desk_of(root)
        assert damaged_manuals(desk.store, course.NAME) == []
        for answer in desk.answers.of("why_bias"):
            if answer.student in saved:
                found = int(desk.given(answer).comment)
                assert found in (saved[answer.student], last + 1)
        number = last + 2


def test_ctrl_c_ends_it_and_a_taken_port_is_named(root, server):
    """In a sentence, with the way out."""
    process, address, _ = server()
    port = re.search(r":(\d+)/", address)[1]
    command = [sys.executable, "-m", "autograder", "mark", "02", "--no-browser", "--port", port]
    second = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=60)
    assert second.returncode == 2
    assert f"Port {port} cannot be used" in second.stderr
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=30) == 0


def test_the_socket_of_a_proxy_is_closed_to_others_and_wants_its_secret(root, tmp_path):
    """A file for this account alone; below the secret it answers under any name of the proxy's."""
    place, secret = tmp_path / "socket", "s" * 32
    command = [sys.executable, "-u", "-m", "autograder", "mark", "--socket", str(place)]
    none = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=60)
    assert none.returncode == 2
    assert "AUTOGRADER_MARK_SECRET" in none.stderr
    environment = {**os.environ, "AUTOGRADER_MARK_SECRET": secret}
    process = subprocess.Popen(
        command, cwd=root, env=environment, stderr=subprocess.PIPE, text=True
    )
    try:
        assert str(place) in process.stderr.readline()
        assert stat.S_IMODE(place.stat().st_mode) == 0o600
        assert secret not in Path(f"/proc/{process.pid}/cmdline").read_text()
        transport = httpx.HTTPTransport(uds=str(place))
        with httpx.Client(transport=transport, base_url="http://hub.example") as client:
            assert client.get("/").status_code == 404
            assert "02-words/" in client.get(f"/{secret}/").text
            asked = {"exercise": "why_bias", "cards": {}}
            address = f"/{secret}/02-words/poll"
            for origin, status in {
                "https://hub.example": 200,
                "https://evil.example": 403,
            }.items():
                answer = client.post(address, json=asked, headers={"Origin": origin})
                assert answer.status_code == status
    finally:
        process.kill()
        process.communicate()
