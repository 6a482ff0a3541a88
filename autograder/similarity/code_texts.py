"""Read the code of hand-ins, and what was handed out, as text: nothing of it is run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from autograder.collect.notebook import UnreadableNotebook, code_cells
from autograder.collect.submissions import examine_folder, find_submissions
from autograder.content.notebook import has_notebook, make_notebook
from autograder.content.variants import alternatives, module_files
from autograder.course.course import Course
from autograder.course.records import Assignment
from autograder.release.handout import gather_files

MAX_CODE = 100_000  # characters of one hand-in; what exceeds them is left out


class Origin(StrEnum):
    """Where a document comes from; pairs are reported that have a hand-in of this class."""

    CLASS = "class"
    EARLIER = "earlier"
    COURSE = "course"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """All code of one hand-in; each file begins with a comment that names it.

    Attributes
    ----------
    unread : tuple of str
        What of it could not be read here, and why.
    """

    owner: str
    text: str
    origin: Origin = Origin.CLASS
    cut: bool = False
    unread: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The owner, and where the hand-in comes from unless it is of this class."""
        return self.owner if self.origin is Origin.CLASS else f"{self.owner} [{self.origin}]"


def class_documents(
    submitted: Path, assignment: Assignment, origin: Origin = Origin.CLASS
) -> Iterator[Document]:
    """One document for each hand-in below `submitted` (UsageError if the folder is not there)."""
    for submission in find_submissions(submitted, assignment.name):
        found = examine_folder(submission.folder, modules=assignment.modules)
        unread = tuple(f"{submission.folder / name} ({why})" for name, why in found.faults)
        yield replace(document(submission.student, found.files, origin), unread=unread)


def course_documents(assignment: Assignment) -> Iterator[Document]:
    """The solution, and every alternative: right answers that nobody has copied."""
    solution = module_files(assignment, assignment.solution)
    for name, files in [("solution", solution), *alternatives(assignment)]:
        yield document(name, files, Origin.COURSE)


def handed_out(course: Course, assignment: Assignment) -> Iterator[str]:
    """The code that every student got, in files and notebooks (ContentError if it is wrong)."""
    files = {file.name: file.data for file in gather_files(course, assignment)}
    for language in course.languages if has_notebook(assignment) else ():
        files[f"{language}.ipynb"] = make_notebook(course, assignment, language)
    for name, content in files.items():
        yield _file_code(name, content)


def document(owner: str, files: Mapping[str, bytes], origin: Origin = Origin.CLASS) -> Document:
    """The Python files and notebooks among `files`, one after the other."""
    parts = []
    for name, content in sorted(files.items()):
        code = _file_code(name, content)
        if code.strip():
            parts.append(f"# {name!r}\n{code.strip()}\n")
    text = "\n".join(parts)
    return Document(owner=owner, text=text[:MAX_CODE], origin=origin, cut=len(text) > MAX_CODE)


def _file_code(name: str, content: bytes) -> str:
    """The code in a file; empty where there is none, or none that can be read."""
    if name.endswith(".py"):
        text = content.decode("utf-8-sig", "replace").replace("\0", "")
        return text.replace("\r\n", "\n").replace("\r", "\n")
    if name.endswith(".ipynb"):
        try:
            return "\n\n".join(cell.source.strip("\n") for cell in code_cells(content))
        except UnreadableNotebook:
            return ""
    return ""
