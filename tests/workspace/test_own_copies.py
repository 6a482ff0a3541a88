"""Each call in a public test has arguments of its own, and who changes them is named."""

import json
import re
from pathlib import Path

import pytest

from tests.workspace.conftest import REPOSITORY, Student

ASSIGNMENTS = sorted(path.name for path in (REPOSITORY / "assignments").iterdir())
LONG = "not digits and not binary_numbers and not finds_the_line"


def spoiled_in_turn(name, folder):
    """One line for each exercise that spoils its arguments."""
    student = Student(name, folder)
    student.solve()
    plugin = ("-p", "spoil_arguments", "-k", LONG)
    helpers = str(Path(__file__).parents[1] / "helpers")
    _, printed = student.pytest(*plugin, PYTHONPATH=helpers, OPENBLAS_NUM_THREADS="1")
    found = student.folder / "spoiled.jsonl"
    assert found.is_file(), printed
    return [json.loads(line) for line in found.read_text().splitlines()]


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_only_the_function_that_spoils_its_arguments_is_named(name, tmp_path):
    """All others keep their points, those too that call it or come after it."""
    for line in spoiled_in_turn(name, tmp_path):
        expected = [[line["exercise"]]] if line["spoiled"] else []
        assert sorted(map(list, {tuple(one) for one in line["failed"]})) == expected, line


WRITES = "    z[z < 0] = 0\n    return z\n"


def states(printed):
    """What the table says of each exercise that has begun."""
    return dict(re.findall(r"(?m)^  (\w+) +[\d.,]+  (done|started.*)$", printed))


def test_what_it_says(student):
    """In the student's language, with function and argument."""
    student.solve()
    student.edit("    return np.maximum(z, 0.0)\n", f"    z = np.atleast_1d(z)\n{WRITES}")
    printed = student.pytest(language="en")[1]
    assert "relu changes its argument z. Work on something new: z = z + 1, not z += 1" in printed
    found = states(printed)
    assert found.pop("relu").startswith("started")
    assert set(found.values()) == {"done"}
    assert "relu verändert sein Argument z. Rechne mit etwas Neuem" in student.pytest()[1]


def test_a_function_without_a_name_of_its_own_is_meant_by_its_test(student):
    """`relu = lambda z: ...` is called by the tests of relu only."""
    student.solve()
    lines = "\n\ndef _cut(z):\n" + WRITES + "\n\nrelu = lambda z: _cut(np.atleast_1d(z))\n"
    path = student.folder / "activations.py"
    path.write_text(path.read_text() + lines)
    assert "relu changes its argument z." in student.pytest(language="en")[1]


def test_an_object_of_their_own_changes_as_it_likes(tmp_path):
    """A list of weights that is a class of the student's notes what is put into it."""
    student = Student("10-predict", tmp_path)
    right = student.assignment.hidden / "alternatives/layers_as_objects"
    for path in right.iterdir():
        (student.folder / path.name).write_bytes(path.read_bytes())
    status, printed = student.pytest(language="en")
    assert status == 0, printed


def test_a_docstring_can_ask_for_a_change(student):
    """A function whose business it is to change its argument is let alone."""
    student.solve()
    student.edit("Weighted sums. Is not modified.", "Weighted sums.")
    student.edit("Fire or not:", "Sort z in place, and fire or not:")
    student.edit(
        "    return np.where(z > 0, 1.0, 0.0)", "    r = z > 0\n    z += 0 * z - 1\n    return r"
    )
    assert "changes its argument" not in student.pytest(language="en")[1]


def test_who_changes_his_own_things_keeps_his_points(tmp_path):
    """An update in place is named itself; the training that relies on it is right."""
    student = Student("08-two-layer-network", tmp_path)
    student.solve()
    new = "        parameters[name] -= learning_rate * gradient\n    return parameters\n"
    old = "        new[name] = parameters[name] - learning_rate * gradient\n    return new\n"
    student.edit(old, new)
    printed = student.pytest(language="en")[1]
    assert "update changes its argument parameters." in printed
    found = states(printed)
    assert found.pop("update").startswith("started")
    assert "train" in found
    assert set(found.values()) == {"done"}
