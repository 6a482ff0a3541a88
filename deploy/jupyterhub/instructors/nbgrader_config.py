"""nbgrader for instructors: where the course lies, below the folder in which their server starts.

How it grades stands in the course's own nbgrader_config.py (`autograder nbgrader init`).
"""

from pathlib import Path

c = get_config()  # noqa: F821

c.CourseDirectory.root = str(Path.home() / "course")
