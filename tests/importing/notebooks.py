"""Instructors' notebooks in the formats of two other systems, in our own words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.helpers.notebooks import cell, notebook


def graded(name: str, source: str, points: float, **more: Any) -> dict[str, Any]:
    """A cell of nbgrader's with points."""
    kind = more.pop("kind", "code")
    flags = {"grade": True, "solution": False, "locked": True, "points": points} | more
    return cell(source, kind, nbgrader={"grade_id": name, "schema_version": 3, **flags})


def solution(name: str, source: str) -> dict[str, Any]:
    """A cell of nbgrader's that students fill in."""
    flags = {"grade": False, "solution": True, "locked": False}
    return cell(source, nbgrader={"grade_id": name, "schema_version": 3, **flags})


NBGRADER = notebook(
    cell("# Weights and balances\n\nEverything here is about $w$.", "markdown"),
    cell("import numpy as np\n\nSCALE = np.array([1.0, 2.0, 4.0])\n\n\n"
         "def gap(a, b):\n    return np.max(np.abs(a - b))"),
    cell("## Part A (2 points)\n\nWeigh every entry with `SCALE`.", "markdown"),
    solution("weigh", 'def weigh(x):\n    """Every entry times its weight.\n\n    More below.\n    """\n'
             "    ### BEGIN SOLUTION\n    if len(x) != len(SCALE):\n"
             '        raise ValueError("one entry for each weight")\n'
             "    return SCALE * x\n    ### END SOLUTION"),
    cell("weighed = weigh(np.ones(3))\nprint(weighed)"),
    graded("weigh-ones", '"""Ones become the weights."""\nassert gap(weighed, SCALE) < 1e-12\n'
           "### BEGIN HIDDEN TESTS\nassert gap(weigh(2 * SCALE), 2 * SCALE**2) < 1e-12\n"
           "### END HIDDEN TESTS", 1.5),
    graded("weigh-refuses", "try:\n    weigh(np.ones(2))\nexcept ValueError:\n    pass\nelse:\n"
           '    raise AssertionError("did not raise")', 0.5),
    cell("## Part B (3 points)\n\nA class that sums up what it is given.", "markdown"),
    solution("balance", "class Balance:\n    \"\"\"Sums up.\"\"\"\n\n    def __init__(self):\n"
             "        self.total = 0.0\n\n    def put(self, x):\n        \"\"\"One more.\"\"\"\n"
             "        self.total += weigh(x).sum()\n        return self.total"),
    graded("balance_sums", "### BEGIN HIDDEN TESTS\nscales = Balance()\nscales.put(np.ones(3))\n"
           "assert scales.put(np.ones(3)) == 14.0\n### END HIDDEN TESTS", 2),
    graded("balance_patched", "keep = weigh\nweigh = lambda x: x\nassert Balance().put(SCALE) == 7\n"
           "weigh = keep", 1),
    cell("## Part C\n\nWhy weights?", "markdown"),
    graded("why", "Because some entries matter more.", 2, kind="markdown", solution=True,
           locked=False),
)  # fmt: skip


def raw(text: str) -> dict[str, Any]:
    """A raw cell, by which otter's blocks begin and end."""
    return cell(text, "raw")


def a_test(source: str, shown: str = "") -> dict[str, Any]:
    """A test cell with its stored output."""
    made = cell(source)
    if shown:
        made["outputs"] = [{"output_type": "execute_result", "data": {"text/plain": shown}}]
    return made


def question(config: str, text: str, code: str, *tests: dict[str, Any]) -> list[dict[str, Any]]:
    """A question of otter's with its solution and tests."""
    return [
        raw(f"# BEGIN QUESTION\n{config}"),
        cell(text, "markdown"),
        *([raw("# BEGIN SOLUTION"), cell(code), raw("# END SOLUTION")] if code else []),
        *([raw("# BEGIN TESTS"), *tests, raw("# END TESTS")] if tests else []),
        raw("# END QUESTION"),
    ]


OTTER = notebook(
    raw("# ASSIGNMENT CONFIG\nname: steps\nfiles:\n  - data/steps.csv"),
    cell("# Steps\n\nShort functions.", "markdown"),
    cell("import numpy as np\n%matplotlib inline"),
    *question(
        "name: q1\npoints: 3",
        "**Question 1.** The differences of neighbours.",
        "def steps(x):\n    y = x[1:] - x[:-1]  # SOLUTION\n    return y",
        a_test("steps(np.array([1.0, 3.0]))[0]", "np.float64(2.0)"),
        a_test("steps(np.arange(4.0)).shape == (3,)", "True"),
        a_test("# HIDDEN\nnp.allclose(steps(np.array([5.0, 1.0, 2.0])), [-4, 1])", "True"),
    ),
    *question(
        "name: q2",
        "**Question 2.** The largest step.",
        "# BEGIN SOLUTION\ndef largest(x):\n    return float(np.max(np.abs(steps(x))))\n"
        "# END SOLUTION\nbiggest = largest(np.array([0.0, 2.0, -3.0]))  # SOLUTION",
        a_test('""" # BEGIN TEST CONFIG\npoints: 0.5\n""" # END TEST CONFIG\n'
               "def test_largest(np, largest, env):\n    assert largest(np.array([1.0, 4.0])) == 3\n"
               '    assert env["largest"](np.arange(3)) == 1\n\ntest_largest(np, largest, {})'),
        a_test('""" # BEGIN TEST CONFIG\npoints: 1.5\nhidden: true\n""" # END TEST CONFIG\n'
               "biggest", "5.0"),
    ),
    raw("# BEGIN QUESTION\nname: q3\nmanual: true\npoints: 2"),
    cell("**Question 3.** What are steps good for?", "markdown"),
    raw("# BEGIN SOLUTION"),
    cell("For slopes.", "markdown"),
    raw("# END SOLUTION"),
    raw("# END QUESTION"),
)  # fmt: skip


def write(folder: Path, name: str, content: bytes) -> Path:
    """A notebook as a file, with the data that it comes with."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(content)
    (folder / "data").mkdir(exist_ok=True)
    (folder / "data" / "steps.csv").write_text("1,2\n")
    return path


def changed(content: bytes, old: str, new: str) -> bytes:
    """The notebook with a passage of its cells replaced."""
    document = json.loads(content)
    found = [one for one in document["cells"] if old in one["source"]]
    assert found, f"no cell holds {old!r}"
    for one in found:
        one["source"] = one["source"].replace(old, new)
    return json.dumps(document).encode()
