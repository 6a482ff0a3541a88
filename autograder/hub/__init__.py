"""The path of 0.1 that a course's nbgrader_config.py may still name: it says what to do."""

raise ImportError(
    "This nbgrader_config.py was written by autograder 0.1, which had autograder.hub: "
    "run `autograder nbgrader init --force` in the course, then restart the servers that it names."
)
