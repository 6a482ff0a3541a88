"""nbgrader for instructors: where the course lies, below the folder in which their server starts.

How it grades stands beside this file in nbgrader_config.json, for every course and before there
is one; install.sh writes that file anew.
"""

from pathlib import Path

c = get_config()  # noqa: F821

c.CourseDirectory.root = str(Path.home() / "course")
