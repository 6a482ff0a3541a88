"""Messages with feedback: as files, and to a server that listens on this machine."""

from __future__ import annotations

import email
import socket
import socketserver
import threading
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from autograder.arrival.mail import MailFiles, MessageMaker, NotSentError, NotTakenError, Smtp
from autograder.content.discover import find_assignment
from autograder.course.course import Mail, read_course
from autograder.course.records import Level
from autograder.course.roster import Student
from autograder.errors import ContentError, UsageError
from autograder.report.visibility import shown
from tests.helpers.arrivals import NAME, arrival_course, result

ADA = Student(id="ada", name="Ada Lovelace", email="ada@example.org", language="en")
MESSAGE = MessageMaker("course@example.org", lambda: {"ada": ADA})


class Server(socketserver.ThreadingTCPServer):
    """As much of SMTP as a message needs; `refuses` closes the door at that command."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Session)
        self.messages: list[EmailMessage] = []
        self.refuses = ""
        self.answer = "451 not now"
        self.breaks = False  # once it has the whole message


class Session(socketserver.StreamRequestHandler):
    server: Server

    def handle(self) -> None:
        self.say("220 here")
        for line in self.rfile:
            word = line.decode().split()[0].upper().partition(":")[0]
            if word == self.server.refuses:
                self.say(self.server.answer)
            elif word == "DATA":
                self.say("354 go on")
                data = b"".join(iter(self.rfile.readline, b".\r\n"))
                self.server.messages.append(email.message_from_bytes(data, policy=default))
                if self.server.breaks:
                    return
                self.say("250 taken")
            elif word == "QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 fine")

    def say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as made:
        thread = threading.Thread(target=made.serve_forever, args=(0.01,))
        thread.start()
        yield made
        made.shutdown()
        thread.join()


@pytest.fixture
def sent(tmp_path) -> tuple:
    """What a mailbox is given."""
    assignment = find_assignment(arrival_course(tmp_path / "course"), NAME)
    view = shown(result(), assignment, level=Level.SENTENCES, language="en", course="Course")
    page = tmp_path / f"{NAME}.html"
    page.write_text("<p>page</p>")
    return assignment, view, page


def smtp(server: Server, **more: object) -> Smtp:
    place = {"server": "127.0.0.1", "port": server.server_address[1], "security": "none"}
    return Smtp(Mail(sender="course@example.org", **place, **more), MESSAGE)


def test_a_message_has_the_page_and_its_words(server, sent):
    """From the course, to the student, with the page beside it."""
    smtp(server).send(*sent)
    [message] = server.messages
    assert (message["To"], message["From"]) == ("ada@example.org", "course@example.org")
    assert message["Subject"].startswith("Course: Feedback on ")
    assert message["Auto-Submitted"] == "auto-generated"
    body, page = message.iter_parts()
    assert "Hello Ada Lovelace," in body.get_content()
    assert "wrong in a" in body.get_content()
    assert (page.get_filename(), page.get_content().strip()) == (f"{NAME}.html", "<p>page</p>")


def test_a_server_that_is_not_there(sent):
    """Nothing was sent, so it may be tried again."""
    with socket.create_server(("127.0.0.1", 0)) as one:
        port = one.getsockname()[1]
    mail = Mail(sender="c@example.org", server="127.0.0.1", port=port, security="none")
    with pytest.raises(NotSentError, match=r"127\.0\.0\.1"):
        Smtp(mail, MESSAGE).send(*sent)


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_without_encryption_nothing_is_sent(server, sent, security):
    """Where the course asks for it and the server has none."""
    with pytest.raises(NotSentError):
        smtp_with(server, security).send(*sent)
    assert server.messages == []


def smtp_with(server: Server, security: str) -> Smtp:
    if security == "tls":
        server.refuses = "EHLO"
    mail = Mail(
        sender="c@example.org", server="127.0.0.1", port=server.server_address[1],
        security=security,
    )  # fmt: skip
    return Smtp(mail, MESSAGE)


@pytest.mark.parametrize("command", ["MAIL", "RCPT", "DATA"])
def test_a_message_that_is_refused_is_not_sent_again(server, sent, command):
    """The server has looked at it; somebody has to look at the address."""
    server.refuses, server.answer = command, "550 no such mailbox"
    with pytest.raises(NotTakenError, match=r"refuses the message to ada@example\.org") as caught:
        smtp(server).send(*sent)
    assert caught.value.refused
    assert server.messages == []


@pytest.mark.parametrize("command", ["MAIL", "RCPT", "DATA"])
def test_a_server_that_asks_to_be_asked_again(server, sent, command):
    """Nothing was taken, so it may be sent once more."""
    server.refuses = command
    with pytest.raises(NotSentError, match="takes no message"):
        smtp(server).send(*sent)


def test_a_connection_that_breaks_over_a_message(server, sent):
    """Nobody knows whether the server has it: it is not sent again."""
    server.breaks = True
    with pytest.raises(NotTakenError, match="Nobody knows") as caught:
        smtp(server).send(*sent)
    assert not caught.value.refused


def test_without_an_address_there_is_no_message(server, sent):
    """Neither sent nor written."""
    nobody = MessageMaker("c@example.org", dict)
    mail = Mail(server="127.0.0.1", port=server.server_address[1], security="none")
    Smtp(mail, nobody).send(*sent)
    MailFiles(sent[2].parent / "mail", nobody).send(*sent)
    assert server.messages == []
    assert not (sent[2].parent / "mail").exists()


def test_one_file_for_each_submission(sent):
    """However often it is written."""
    folder = sent[2].parent / "mail"
    for _ in range(2):
        MailFiles(folder, MESSAGE).send(*sent)
    [path] = folder.rglob("*.eml")
    assert path.name == f"ada-{'a' * 12}.eml"
    assert email.message_from_bytes(path.read_bytes(), policy=default)["To"] == "ada@example.org"


def test_a_password_is_in_the_environment(monkeypatch):
    """It stands in no file of the course."""
    monkeypatch.delenv("AUTOGRADER_SMTP_PASSWORD", raising=False)
    with pytest.raises(UsageError, match="AUTOGRADER_SMTP_PASSWORD is not set"):
        Smtp(Mail(server="mail.example.org", user="course"), MESSAGE)


@pytest.mark.parametrize(
    ("section", "said"),
    [
        ('[feedback.mail]\nserver = "m.example.org"', "sender"),
        (
            '[feedback.mail]\nserver = "m"\nsender = "a@b.c"\nuser = "u"\nsecurity = "none"',
            "in the clear",
        ),
        ('[feedback.on_arrival]\nlevel = "values"', "shows more than"),
        ("[feedback.on_arrival]\nper_day = -1", "negative"),
        ("[feedback.on_arrival]\nper_week = 1", "per_week"),
    ],
)
def test_what_course_toml_may_not_say(tmp_path: Path, section, said):
    """Each is refused with the file and the remedy."""
    arrival_course(tmp_path)
    toml = tmp_path / "course.toml"
    text = toml.read_text().partition("\n[feedback.on_arrival]")[0]
    toml.write_text(f"{text}\n{section}\n")
    with pytest.raises(ContentError, match=said):
        read_course(toml)


def test_on_arrival_has_the_level_of_feedback_unless_it_says_less(tmp_path: Path):
    """And follows it where it is raised."""
    arrival_course(tmp_path)
    toml = tmp_path / "course.toml"
    text = toml.read_text().partition("\n[feedback.on_arrival]")[0]
    for level, own, holds in (("values", "", "values"), ("values", "public", "public")):
        more = f'[feedback.on_arrival]\nlevel = "{own}"\n' if own else ""
        toml.write_text(f'{text}\n[feedback]\nlevel = "{level}"\n{more}')
        assert read_course(toml).feedback.on_arrival.level == holds
