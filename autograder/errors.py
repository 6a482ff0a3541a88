"""The exceptions that reach a person: what happened, what to do, which exit status."""


class AutograderError(Exception):
    """Anything the command line reports without a traceback.

    Parameters
    ----------
    message : str
        The fact, naming the file or object.
    hint : str, optional
        The next step.
    """

    exit_code = 4

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(AutograderError):
    """The command was given something it cannot work with (exit status 2)."""

    exit_code = 2


class ContentError(AutograderError):
    """A file of the course is wrong: manifest, statement, suite, roster (exit status 3)."""

    exit_code = 3


class SubmissionError(AutograderError):
    """One hand-in cannot be used; the others are not affected (exit status 1)."""

    exit_code = 1


class IsolationError(AutograderError):
    """This machine cannot isolate students' code as strongly as asked for (exit status 4)."""


class EngineError(AutograderError):
    """A fault of ours; never the student's zero (exit status 4)."""
