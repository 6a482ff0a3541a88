"""What a student was given for one assignment, and when: `arrival.json` beside the result."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from autograder.course.codec import convert, encode, parse, refuse_unknown
from autograder.errors import EngineError
from autograder.gradebook import atomic_files
from autograder.gradebook.store import Store

FILE = "arrival.json"
# Of a message: not sent yet; being handed over; taken by the server; nobody knows; not taken.
DUE, SENDING, SENT, UNSURE, REFUSED = "due", "sending", "sent", "unsure", "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One feedback.

    Attributes
    ----------
    submission : str
        The fingerprint of what it is about.
    at : str
        When it was decided.
    delivered : bool
        Whether the page is where the student finds it.
    mail : str
        What became of the message; empty without one. Only one that is `due` is sent.
    """

    submission: str
    at: str
    level: str
    delivered: bool = False
    mail: str = ""

    @property
    def done(self) -> bool:
        """Whether nothing of it is left to be done."""
        return self.delivered and self.mail != DUE

    @property
    def when(self) -> datetime:
        """The time it counts by."""
        return datetime.fromisoformat(self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All feedback of one student for one assignment, the oldest first.

    Attributes
    ----------
    newest : str
        The submission that came last, whether there was feedback on it or not.
    noticed : str
        The submission whose student has been told when its feedback comes.
    behind : str
        The submission of which the student knows already, and nbgrader's gradebook not yet.
    """

    newest: str = ""
    noticed: str = ""
    behind: str = ""
    given: tuple[Given, ...]
    schema: int = 1

    def about(self, submission: str) -> Given | None:
        """The feedback on one submission, if there was any."""
        return next((one for one in self.given if one.submission == submission), None)

    def with_given(self, old: Given, new: Given) -> Record:
        """The same with one feedback changed."""
        return replace(self, given=tuple(new if one == old else one for one in self.given))


def read_record(store: Store, student: str, assignment: str) -> Record:
    """What is known; nothing where there is no file.

    Raises
    ------
    EngineError
        If the file is damaged: without it, limits would begin anew.
    """
    path = _record_path(store, student, assignment)
    try:
        document = parse(path.read_bytes())
        record = convert(document, Record)
        refuse_unknown(Record, [document])
        refuse_unknown(Given, document["given"])
        [one.when.timestamp() for one in record.given]
    except FileNotFoundError:
        return Record(given=())
    except (OSError, ValueError, OverflowError) as error:
        raise EngineError(
            f"{path} cannot be read: {error}.",
            "It says how much feedback was given. Restore it, or delete it to begin anew.",
        ) from error
    return record


def write_record(store: Store, student: str, assignment: str, record: Record) -> None:
    """Store it durably, before anything happens that must not happen twice (EngineError)."""
    atomic_files.replace(_record_path(store, student, assignment), encode(record))


def _record_path(store: Store, student: str, assignment: str) -> Path:
    return store.folder(student, assignment) / FILE
