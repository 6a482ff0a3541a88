"""Plugins for `nbgrader zip_collect`: downloads of learning platforms, read as `collect` does."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

from nbgrader.plugins.zipcollect import ExtractorPlugin, FileNameCollectorPlugin

from autograder.collect.collect import Status, collect
from autograder.collect.store import Store
from autograder.content.sheets import find_sheet
from autograder.course.course import find_course, read_roster
from autograder.errors import UsageError
from autograder.nbgrader.course import exact_assignment
from autograder.platforms.registry import RECOGNISERS

_ATTENTION = (Status.REFUSED, Status.UNMATCHED)


class SafeExtractor(ExtractorPlugin):
    """Unpack within bounds, one folder per student of the roster; nothing leaves its folder."""

    def extract(self, archive_path: str, extracted_path: str) -> None:
        """Take in every file and folder of the archive folder.

        Raises
        ------
        AutograderError
            If course, assignment or roster are not right.
        """
        coursedir = self.parent.coursedir
        course = find_course(Path(coursedir.root))
        assignment = exact_assignment(course, coursedir.assignment_id)
        students = read_roster(course.paths.roster) if course.paths.roster.is_file() else None
        sources = sorted(Path(archive_path).iterdir())
        if not sources:
            raise UsageError(f"{archive_path} is empty.", "Put the download there.")
        into = Path(extracted_path)
        found = collect(assignment, sources, into, students=students, formats=RECOGNISERS)
        for record in found:
            log = self.log.warning if record.status in _ATTENTION else self.log.info
            log("%s: %s %s", record.student, record.sentence, record.hint)


class RosterCollector(FileNameCollectorPlugin):
    """Tell nbgrader whose an extracted file is, and when it was handed in."""

    def collect(self, submitted_file: str) -> dict[str, Any] | None:
        """Student, file and time of `<extracted>/<student>/<assignment>/<file>`.

        A notebook that is the only one of its hand-in counts as the assignment's only one,
        whatever it was renamed to.
        """
        name = self.parent.coursedir.assignment_id
        extracted = Path(self.parent._format_collect_path(self.parent.extracted_directory))
        parts = Path(submitted_file).relative_to(extracted).parts
        if len(parts) < 3 or parts[1] != name:
            return None  # a receipt, or an earlier hand-in
        file = PurePosixPath(*parts[2:])
        notebooks = list((extracted / parts[0] / name).glob("*.ipynb"))
        if file.suffix == ".ipynb" and len(file.parts) == len(notebooks) == 1:
            file = PurePosixPath(f"{self._only_notebook(name) or file.stem}.ipynb")
        found = {"student_id": parts[0], "file_id": str(file)}
        receipt = Store(extracted).receipt(parts[0], name)
        return found if receipt is None else found | {"timestamp": receipt.handed_in}

    def _only_notebook(self, name: str) -> str:
        """What the notebook of an assignment is called; nothing for a sheet of several."""
        sheet = find_sheet(find_course(Path(self.parent.coursedir.root)), name)
        if sheet is None:
            return name
        notebooks = {notebook for notebook, _ in sheet.cells.values()}
        return notebooks.pop() if len(notebooks) == 1 else ""
