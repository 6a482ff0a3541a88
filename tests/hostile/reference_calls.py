"""Submissions that do nothing but misuse the reference where it stands in for a function."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path

from autograder.content.discover import find_assignment
from autograder.course.course import Course, find_course
from autograder.course.records import Assignment
from autograder.grading.follow_through import all_needs

REPOSITORY = Path(__file__).parent.parent.parent

LIMITS = """
schema = 1
title = { de = "Kurs", en = "Course" }
seed = 20261012

[limits]
cpu_seconds = 2
wall_seconds = 2
submission_seconds = 20
grader_seconds = 1
"""

# Name -> Python for (first argument, every other one): what can cross, and what cannot.
VALUES = {
    "product": ["(np.ones((5500, 5500), np.int8), np.ones((5501, 5500), np.int8))"],
    "product_of_equals": ["(np.ones((3600, 3600), np.int8), np.ones((3600, 3600), np.int8))"],
    "broadcast": [
        "(np.ones((40_000, 1)), np.ones((1, 40_000)))",
        "(np.ones((1, 9_000)), np.ones((9_000, 1)))",
        "(np.ones(1 << 20), np.ones((200, 1)))",
    ],
    "text": ['(np.full(6 << 20, "\\u4e00", "<U1"), np.full(6 << 20, "\\u4e00", "<U1"))'],
    "odd": [
        "(1 << 4000, 1 << 4000)",
        "(-1e308, 1 << 60)",
        "(10**9, 10**9)",
        "(_deep(25), _deep(25))",
        "([[1.0] * 200] * 200, [[1.0] * 200] * 200)",
        "(np.array([None, {}], object), 3)",
        '(np.ones(3, "c16"), np.ones(3, "f2"))',
        "(np.ones(3, bool), np.ones(4, bool))",
        "(np.ones((0, 5)), np.ones((5, 0)))",
        "(np.ones((1,) * 16), np.ones((2,) * 16))",
        '("x" * 9_000, b"x" * 9_000)',
        '({"a": {}}, {"W1": np.ones((3, 3))})',
        "(print, _deep)",
        "(np.random.default_rng(0), 10**9)",
        '(float("nan"), None)',
    ],
}

_ATTACK = """

def _deep(depth):
    value = []
    for _ in range(depth):
        value = [value]
    return value


def _wrong(*arguments, **named):
    raise ValueError


def _misuse(calls):
    for first, other in {values}:
        for function, count in calls:
            for arguments in ([first] + [other] * (count - 1), [first] * count):
                try:
                    function(*arguments)
                except Exception:
                    pass
    raise ValueError
"""


def course_with_limits(root: Path) -> Course:
    """A copy of the course with narrow limits."""
    ignore = shutil.ignore_patterns("__pycache__", "alternatives", "mutants")
    for kind in ("assignments", "solutions", "student_template"):
        shutil.copytree(REPOSITORY / kind, root / kind, ignore=ignore)
    (root / "course.toml").write_text(LIMITS)
    return find_course(root, root)


def needed(assignment: Assignment) -> set[str]:
    """Exercises in whose place the reference may stand."""
    return {need for exercise in assignment.exercises for need in exercise.needs}


def names_with_reference_calls() -> list[str]:
    """The assignments in which it does."""
    course = find_course(REPOSITORY, REPOSITORY)
    folders = sorted(path.name for path in (REPOSITORY / "assignments").iterdir() if path.is_dir())
    return [name for name in folders if needed(find_assignment(course, name))]


def misuse(assignment: Assignment, kind: str) -> dict[str, bytes]:
    """The solution, in which what is needed is wrong, and what needs it misuses what stands in."""
    files = {f"{n}.py": (assignment.solution / f"{n}.py").read_bytes() for n in assignment.modules}
    for exercise in assignment.exercises:
        needs = sorted(all_needs(assignment, exercise.name))
        if not needs and exercise.name not in needed(assignment):
            continue
        module = f"{exercise.module}.py"
        if b"_misuse" not in files[module]:
            values = f"[{', '.join(VALUES[kind])}]"
            files[module] += _ATTACK.replace("{values}", values).encode()
        files[module] += _definition(assignment, exercise.name, needs).encode()
    return files


def _definition(assignment: Assignment, name: str, needs: list[str]) -> str:
    owner, _, _method = name.rpartition(".")
    if not needs:
        return f"\n\n{name} = _wrong\n"
    calls = ", ".join(_call(assignment, need) for need in needs)
    function = "_misuse_" + name.replace(".", "_")
    owned = "self, " if owner else ""
    return (
        f"\n\ndef {function}({owned}*arguments, **named):\n    _misuse([{calls}])\n\n\n"
        f"{name} = {function}\n"
    )


def _call(assignment: Assignment, need: str) -> str:
    """What is called, and with how many arguments."""
    owner, _, method = need.rpartition(".")
    count = parameters(assignment, need)
    if method == "__init__":
        return f"({owner}, {count}), (lambda x: {owner}(structure=x), 1)"
    return f"(self.{method}, {count})" if owner else f"({need}, {count})"


def parameters(assignment: Assignment, name: str) -> int:
    """How many arguments an exercise's function takes."""
    owner, _, method = name.rpartition(".")
    path = assignment.solution / f"{assignment.exercise(name).module}.py"
    found = ast.parse(path.read_text(encoding="utf-8")).body
    if owner:
        found = next(n for n in found if isinstance(n, ast.ClassDef) and n.name == owner).body
    function = next(n for n in found if isinstance(n, ast.FunctionDef) and n.name == method)
    return len(function.args.args) + len(function.args.kwonlyargs) - bool(owner)
