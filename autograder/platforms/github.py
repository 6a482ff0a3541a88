"""A GitHub workflow that runs an assignment's public checks when a student pushes.

Source: GitHub's workflow syntax, and GitHub Classroom's autograding actions: a command that is
graded, and a reporter that Classroom reads. Only what students have already is in it.
"""

from __future__ import annotations

import yaml

from autograder.content.manifest import PUBLIC_TESTS
from autograder.course.records import Assignment

_STEP = "public-checks"


def workflow(assignment: Assignment, python: str = "3.12") -> bytes:
    """`.github/workflows/<assignment>.yml` for repositories in which the archive is unpacked."""
    name = assignment.name
    command = f"python -m pytest -c {name}/pytest.ini --rootdir={name} {name}/{PUBLIC_TESTS}"
    document = {
        "name": name,
        "on": {"push": {"paths": [f"{name}/**"]}, "workflow_dispatch": {}},
        "permissions": {"actions": "read", "checks": "write", "contents": "read"},
        "jobs": {
            "checks": {
                "runs-on": "ubuntu-latest",
                "if": "github.actor != 'github-classroom[bot]'",
                "timeout-minutes": 15,
                "steps": [
                    {"uses": "actions/checkout@v4"},
                    {"uses": "actions/setup-python@v5", "with": {"python-version": python}},
                    {"run": f"python -m pip install -r {name}/requirements.txt"},
                    {
                        "id": _STEP,
                        "name": "Public checks",
                        "uses": "classroom-resources/autograding-command-grader@v1",
                        "with": {
                            "test-name": f"{name}: public checks",
                            "command": command,
                            "timeout": 10,
                            "max-score": 1,
                        },
                    },
                    {
                        "uses": "classroom-resources/autograding-grading-reporter@v1",
                        "env": {
                            f"{_STEP.upper()}_RESULTS": f"${{{{ steps.{_STEP}.outputs.result }}}}"
                        },
                        "with": {"runners": _STEP},
                    },
                ],
            }
        },
    }
    text = yaml.safe_dump(document, sort_keys=False, allow_unicode=True, width=99)
    head = f"# Put this into .github/workflows/{name}.yml of the students' template repository.\n"
    return (head + text).encode()
