"""nbgrader's grades as a table that a spreadsheet opens as it should."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from nbgrader.api import MissingEntry
from nbgrader.plugins import ExportPlugin

from autograder.course.csv_files import write_rows

COLUMNS = (
    *("assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email"),
    *("raw_score", "late_submission_penalty", "score", "max_score", "needs_manual_grade"),
)


class GradesCsv(ExportPlugin):
    """`nbgrader export`: UTF-8 with its mark, every field quoted, no text that is a formula."""

    def export(self, gradebook: Any) -> None:
        """Write the columns of nbgrader's own export, and whether a person has to grade yet."""
        target = Path(self.to or "grades.csv")
        rows: list[Sequence[object]] = [COLUMNS, *self._grade_rows(gradebook)]
        target.write_bytes(write_rows(rows, bom=True))
        self.log.info("%d lines in %s", len(rows) - 1, target)

    def _grade_rows(self, gradebook: Any) -> Iterator[list[object]]:
        for assignment in gradebook.assignments:
            if self.assignment and assignment.name not in map(str, self.assignment):
                continue
            for student in gradebook.students:
                if not self.student or student.id in map(str, self.student):
                    yield _grade_row(gradebook, assignment, student)


def _grade_row(gradebook: Any, assignment: Any, student: Any) -> list[object]:
    """One student's line; a score of 0 where nothing was handed in, as in nbgrader."""
    raw, penalty, came, waits = 0.0, 0.0, None, False
    try:
        submission = gradebook.find_submission(assignment.name, student.id)
    except MissingEntry:
        pass
    else:
        raw, penalty = float(submission.score), float(submission.late_submission_penalty)
        came, waits = submission.timestamp, submission.needs_manual_grade
    due = assignment.duedate
    score = max(0.0, raw - penalty)
    return [
        *(assignment.name, due and str(due), came and str(came), student.id),
        *(student.last_name, student.first_name, student.email),
        *(raw, penalty, score, float(assignment.max_score), int(bool(waits))),
    ]
