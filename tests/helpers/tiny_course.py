"""A course of two small assignments, written into a folder for one test."""

from __future__ import annotations

from pathlib import Path

from autograder.course.course import Course, read_course

COURSE = """
schema = 1
title = { de = "Ein kleiner Kurs", en = "A small course" }
"""

ROSTER = "id,name,email,language\nada,Ada Müller,ada@example.org,en\nemmy,Emmy Groß,,\n"

LINES_TOML = """
schema = 1
title = { de = "Geraden", en = "Lines" }
modules = ["lines", "answers"]
data = ["points.csv"]
handout = ["plot_lines.py", "questions.md"]

[[exercise]]
name = "slope"
points = 1.5

[[exercise]]
name = "Line.at"
points = 2
needs = ["slope"]

[[exercise]]
name = "answers.root"
points = 0.5

[[exercise]]
name = "why_straight"
points = 1
manual = true
title = { de = "Warum gerade?", en = "Why straight?" }
"""

LINES_STUB = '''"""Lines in the plane."""


def given(x):
    """The identity shifted: handed out complete."""
    return [entry + 1 for entry in x if entry > 0]


def slope(p, q):
    """Rise over run."""
    raise NotImplementedError("slope: not written yet")


class Line:
    """y = a x + b."""

    def __init__(self, a, b):
        self.a = a
        self.b = b

    def at(self, x):
        """The value at x."""
        raise NotImplementedError("Line.at: not written yet")
'''

SLOPE_BODY = """    if p[0] == q[0]:
        raise ValueError("a vertical line has no slope")
    return (q[1] - p[1]) / (q[0] - p[0])
"""

LINES_SOLUTION = LINES_STUB.replace(
    '    raise NotImplementedError("slope: not written yet")\n', SLOPE_BODY
).replace(
    'raise NotImplementedError("Line.at: not written yet")',
    "return self.a * x + self.b  # the line's equation",
)

STATEMENT = {
    "de": "# Geraden\n\n* `slope`: 1,5 Punkte\n* `Line.at`: 2 Punkte\n* `root`: 0,5 Punkte\n\n"
    "## Warum gerade?\n\nEin Satz genügt (1 Punkt).\n",
    "en": "# Lines\n\n| exercise | points |\n|---|---|\n| `slope` | 1.5 |\n| `Line.at(x)` | 2 |\n"
    "| `answers.root` | 0.5 |\n| why_straight | 1 |\n",
}

FILES = {
    "course.toml": COURSE,
    "roster.csv": ROSTER,
    "student_template/README.en.md": "# Read me\n",
    "student_template/.gitignore": "__pycache__/\n",
    "student_template/pytest.ini": "[pytest]\n",
    "assignments/02-lines/assignment.toml": LINES_TOML,
    "assignments/02-lines/statement.de.md": STATEMENT["de"],
    "assignments/02-lines/statement.en.md": STATEMENT["en"],
    "assignments/02-lines/lines.py": LINES_STUB,
    "assignments/02-lines/answers.py": 'ANSWERS = {"root": ""}\n',
    "assignments/02-lines/test_public.py": "from lines import slope\n",
    "assignments/02-lines/points.csv": "1,2\n3,4\n",
    "assignments/02-lines/plot_lines.py": "import lines\n",
    "assignments/02-lines/questions.md": "## why_straight\n\nYour answer.\n",
    "assignments/02-lines/hidden/test_lines.py": "SECRET = 'slope of (0, 0) and (2, 6) is 3'\n",
    "assignments/02-lines/hidden/mutants/upside_down.py": "def slope(p, q):\n    return 1 / 3\n",
    "assignments/02-lines/hidden/alternatives/short/points.csv": "1,2\n3,4\n",
    "assignments/02-lines/notes.txt": "not on the list\n",
    "solutions/02-lines/lines.py": LINES_SOLUTION,
    "solutions/02-lines/answers.py": 'ANSWERS = {"root": "-b/a"}\n',
    "solutions/02-lines/points.csv": "1,2\n3,4\n",
    "assignments/01-double/assignment.toml": """
schema = 1
title = { de = "Verdoppeln", en = "Doubling" }
modules = ["double"]

[[exercise]]
name = "double"
points = 1
""",
    "assignments/01-double/statement.de.md": "`double` (1 Punkt)\n",
    "assignments/01-double/statement.en.md": "`double` (1 point)\n",
    "assignments/01-double/double.py": "def double(x):\n    raise NotImplementedError('double')\n",
    "assignments/01-double/test_public.py": "import double\n",
    "assignments/01-double/hidden/test_double.py": "from nothing import here\n",
    "solutions/01-double/double.py": "def double(x):\n    return 2 * x\n",
}


def tiny_course(root: Path) -> Course:
    """Write the course into `root` and read its `course.toml`."""
    for name, text in FILES.items():
        write(root / name, text)
    return read_course(root / "course.toml")


def write(path: Path, text: str) -> Path:
    """Write a file and the folders it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    return path


def edit(path: Path, old: str, new: str) -> None:
    """Replace a passage that must be there, the first time it occurs."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} does not hold {old!r}"
    write(path, text.replace(old, new, 1))
