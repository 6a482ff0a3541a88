"""Messages to students with their feedback: as .eml files, or to the course's SMTP server."""

from __future__ import annotations

import os
import smtplib
import ssl
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, make_msgid
from pathlib import Path

from autograder.course.course import Mail
from autograder.course.records import Assignment
from autograder.course.roster import Student
from autograder.errors import EngineError, UsageError
from autograder.gradebook.atomic_files import replace
from autograder.report.markdown import render_markdown
from autograder.report.messages import say
from autograder.report.view import StudentView

PASSWORD = "AUTOGRADER_SMTP_PASSWORD"  # noqa: S105 - the name of a variable
_SECONDS = 20


class NotSentError(EngineError):
    """A message has certainly not been handed over, and may be once more."""


class NotTakenError(EngineError):
    """A message is not sent once more: it was refused, or nobody knows whether it was taken."""

    def __init__(self, message: str, hint: str, *, refused: bool) -> None:
        super().__init__(message, hint)
        self.refused = refused


class MailFiles:
    """One .eml file for each submission, for whoever sends them."""

    def __init__(self, folder: Path, message: MessageMaker) -> None:
        self._folder = folder
        self._message = message

    def send(self, assignment: Assignment, view: StudentView, page: Path) -> None:
        """Write it; students without an address get none."""
        made = self._message(view, page)
        if made is not None:
            name = f"{view.student}-{view.fingerprint[:12]}.eml"
            try:
                replace(self._folder / assignment.name / name, made.as_bytes(), durable=False)
            except EngineError as error:
                raise NotSentError(error.message, error.hint) from error


class Smtp:
    """Sends at once, by the server that `[feedback.mail]` names."""

    def __init__(self, mail: Mail, message: MessageMaker) -> None:
        self._mail = mail
        self._message = message
        self._password = os.environ.get(PASSWORD, "")
        if mail.user and not self._password:
            raise UsageError(
                f"[feedback.mail] names the user {mail.user}, but {PASSWORD} is not set.",
                f"Set {PASSWORD} in the environment of this command.",
            )

    def send(self, _assignment: Assignment, view: StudentView, page: Path) -> None:
        """Hand one message over.

        Raises
        ------
        NotSentError
            If the server does not let us in, or asks to be asked again.
        NotTakenError
            If it refuses the message, or nobody knows: then it is not sent again.
        """
        made = self._message(view, page)
        if made is None:
            return
        server = self._connect()
        try:
            server.send_message(made)
        except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused) as error:
            code = _reply_code(error)
            if 400 <= code < 500:
                raise self._not_sent(error) from error
            raise NotTakenError(
                f"{self._mail.server} refuses the message to {made['To']}: {error}.",
                "The page is there. Look at the address on the roster.",
                refused=True,
            ) from error
        except OSError as error:  # also smtplib's own exceptions
            raise NotTakenError(
                f"Nobody knows whether {self._mail.server} has taken the message to "
                f"{made['To']}: {error}.",
                "It is not sent again; the page is there.",
                refused=False,
            ) from error
        finally:
            with suppress(OSError):
                server.quit()

    def _connect(self) -> smtplib.SMTP:
        mail, context = self._mail, ssl.create_default_context()
        place = (mail.server, mail.port)
        server: smtplib.SMTP | None = None
        try:
            if mail.security == "tls":
                server = smtplib.SMTP_SSL(*place, timeout=_SECONDS, context=context)
            else:
                server = smtplib.SMTP(*place, timeout=_SECONDS)
            if mail.security == "starttls":
                server.starttls(context=context)
            if mail.user:
                server.login(mail.user, self._password)
        except OSError as error:  # also smtplib's own exceptions
            if server is not None:
                server.close()
            raise self._not_sent(error) from error
        return server

    def _not_sent(self, error: Exception) -> NotSentError:
        return NotSentError(
            f"{self._mail.server}:{self._mail.port} takes no message: {error}.",
            "Look at [feedback.mail] in course.toml. It is tried again.",
        )


def _reply_code(error: smtplib.SMTPResponseException | smtplib.SMTPRecipientsRefused) -> int:
    """The server's answer as a number; of several it is the first one's."""
    if isinstance(error, smtplib.SMTPResponseException):
        return int(error.smtp_code)
    return next((int(code) for code, _said in error.recipients.values()), 0)


class MessageMaker:
    """Writes the message that goes with a page.

    Parameters
    ----------
    addresses : callable
        The students as they are on the roster now, by id.
    """

    def __init__(self, sender: str, addresses: Callable[[], Mapping[str, Student]]) -> None:
        self._sender = sender
        self._addresses = addresses

    def __call__(self, view: StudentView, page: Path) -> EmailMessage | None:
        """The message, or None for a student without an address."""
        student = self._addresses().get(view.student)
        if student is None or not student.email:
            return None
        message = EmailMessage(SMTP)
        subject = say("arrival_subject", view.language, title=view.title)
        message["Subject"] = f"{view.course}: {subject}" if view.course else subject
        message["From"] = self._sender or "course@localhost"
        message["To"] = student.email
        message["Date"] = format_datetime(datetime.now(UTC))
        message["Message-ID"] = make_msgid(domain="autograder.invalid")
        message["Auto-Submitted"] = "auto-generated"
        hello = say("arrival_mail", view.language, name=student.name)
        message.set_content(f"{hello}\n\n{render_markdown(view)}")
        message.add_attachment(
            page.read_bytes(), maintype="text", subtype="html", filename=page.name
        )
        return message
