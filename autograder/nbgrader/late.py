"""nbgrader's penalty for lateness, by the policy of the course."""

from __future__ import annotations

from pathlib import Path

from nbgrader.plugins import LateSubmissionPlugin

from autograder.course.course import find_course
from autograder.course.policy import late_penalty
from autograder.gradebook.effective_points import course_counting, regular_points
from autograder.nbgrader.course import exact_assignment


class LatePolicy(LateSubmissionPlugin):
    """What `[policy]` and extensions.csv say, for `AssignLatePenalties.plugin_class`."""

    def late_submission_penalty(
        self, student_id: str, score: float, total_seconds_late: float
    ) -> float:
        """The points that lateness costs; nbgrader's due date is that of the assignment.

        Raises
        ------
        AutograderError
            If the policy or the extensions cannot be read: no penalty would be a guess.
        """
        penalties = self.parent  # AssignLatePenalties; its parents are an exporter and Autograde
        course = find_course(Path(penalties.parent.parent.coursedir.root))
        assignment = exact_assignment(course, penalties.assignment_id)
        counting = course_counting(course)
        if counting.exempt(assignment, student_id):
            return 0.0
        due = counting.due(assignment, student_id)
        more = 0.0
        if due is not None and assignment.deadline is not None:
            more = (due - assignment.deadline).total_seconds()
        seconds = total_seconds_late - more
        return late_penalty(assignment.policy, score, regular_points(assignment), seconds)
