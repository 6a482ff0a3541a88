"""nbgrader's penalty for lateness, by the policy of the course."""

from __future__ import annotations

from datetime import UTC, timedelta
from pathlib import Path

from nbgrader.plugins import LateSubmissionPlugin

from autograder.content.sheets import find_sheet
from autograder.course.course import find_course
from autograder.course.policy import days_between, late_penalty, seconds_between
from autograder.course.records import total
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
        points, policy = regular_points(assignment), assignment.policy
        sheet = find_sheet(course, assignment.name)
        if sheet is not None:  # nbgrader asks for each of its notebooks
            own = set(sheet.exercises_in(penalties.notebook_id).values())
            points = total(e.points for e in assignment.exercises if e.name in own)
        due = counting.due(assignment, student_id)
        if due is None or assignment.deadline is None:
            return late_penalty(policy, score, points, total_seconds_late)
        came = assignment.deadline.astimezone(UTC) + timedelta(seconds=total_seconds_late)
        seconds = seconds_between(due, came)
        return late_penalty(policy, score, points, seconds, days_between(due, came))
