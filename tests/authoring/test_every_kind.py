"""The table of docs/authoring.md: exercises of every kind, in one assignment that is right."""

from __future__ import annotations

import re

from autograder.authoring.check import check
from autograder.authoring.init import new_course
from autograder.content.discover import find_assignment
from autograder.content.stub_files import stub_files
from autograder.course.course import find_course
from tests.authoring.test_first_exercise import section

NAME = "03-shapes"
PAGE = section("What an assignment can be")
HEAD = PAGE.partition("```toml\n")[2].partition("```")[0]
FILES = re.findall(r"```python\n# (\S+)\n(.*?)```", PAGE, re.DOTALL)
ROWS = [
    (re.findall(r"`([^`]+)`", kind), code.strip("` "))
    for kind, code in re.findall(r"(?m)^\| [^|`]+ \| ([^|]*`) \| (`.*`) \|$", PAGE)
]


def test_the_table_of_kinds_is_right(tmp_path):
    """Every line on the right holds for the solution, none for the stub that is made of it."""
    assert len(ROWS) == 10
    assert len(FILES) == 3
    list(new_course(tmp_path / "course", languages=("en",)))
    course = find_course(tmp_path / "course")
    folder = course.paths.assignments / NAME
    manifest = HEAD
    suite = "import numpy as np\nimport pytest\n"
    for number, (lines, code) in enumerate(ROWS):
        manifest += "\n".join(["[[exercise]]", "points = 1", *lines]) + "\n"
        name = lines[0].partition(" = ")[2]
        suite += f"@pytest.mark.exercise({name}, points=1)\n"
        suite += f'def test_{number}(student):\n    """It is."""\n    assert {code}\n'
    files = {f"{where.replace('NN-shapes', NAME)}": text for where, text in FILES}
    files |= {
        f"assignments/{NAME}/assignment.toml": manifest,
        f"assignments/{NAME}/statement.en.md": "{exercises}\n",
        f"assignments/{NAME}/data/sizes.csv": "1,2,3\n1,1,2\n",
        f"assignments/{NAME}/hidden/test_shapes.py": suite,
    }
    for name, text in files.items():
        path = course.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    assignment = find_assignment(course, NAME)
    report = check(course, assignment, systematic=())
    assert report.problems == ()
    assert report.checks == len(ROWS)
    assert sorted(stub_files(assignment)) == [
        "shapes/__init__.py",
        "shapes/plane.py",
        "shapes/rows.py",
    ]
    assert not (folder / "shapes" / "plane.py").exists()
