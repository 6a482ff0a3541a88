"""Systematic mutants: every small change is made once, and what no check notices is told."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from click.testing import CliRunner

from autograder.authoring.mutate import module_changes
from autograder.authoring.survivors import survival
from autograder.cli.check import command
from autograder.content.discover import find_assignment
from autograder.errors import ContentError
from tests.helpers.skeleton_course import make_course

HIDDEN = "assignments/15-dropout/hidden"


def changed(line: str, module: str = "m") -> set[str]:
    """What one line in a function can become."""
    source = f"def f(x, n=3):\n    {line}\n" if module == "m" else f"{line}\n"
    found = list(module_changes(source.encode(), module=module))
    for change in found:
        ast.parse(change.source)
    return {change.after for change in found}


@pytest.mark.parametrize(
    ("line", "becomes"),
    [
        ("y = x < n", {"y = x <= n", "y = x >= n"}),
        ("y = 0 <= x < n", {"y = 0 < x < n", "y = 0 <= x <= n", "y = -1 <= x < n"}),
        ("y = x + n", {"y = x - n"}),
        ("y = x @ n", {"y = x * n"}),
        ("y = -x", {"y = x"}),
        ("y = not x", {"y = x"}),
        ("y = x and n", {"y = x or n"}),
        ("y = 2.0", {"y = 4.0"}),
        ("y = 0.0", {"y = 1.0"}),
        ("y = x[1:]", {"y = x[2:]", "y = x[0:]"}),
        ("y = x.T", {"y = x"}),
        ("y = np.abs(x)", {"y = (x)"}),
        ("y = np.maximum(x, n)", {"y = np.minimum(x, n)"}),
        ("y = x.sum(axis=0)", {"y = x.sum(axis=1)", "y = x.sum()", "y = x.mean(axis=0)"}),
        ("y = f(x, axis=0)", {"y = f(x, axis=1)", "y = f(x)"}),
        ("y = f(x, n, a=1, b=2)", {"y = f(x, n, b=2)", "y = f(x, n, a=1)"}),
        ("y = x.copy()", {"y = x"}),
        ("y = list(range(n))", {"y = list(range(n + 1))"}),
        ("y = x if n else 2", {"y = x if not (n) else 2"}),
        ("x += n", {"x -= n", "x = n", "pass"}),
        ("x[n] = n", {"pass"}),
        ("x |= n", {"pass"}),
        ("x.sort()", {"pass"}),
        ("return x * n", {"return -(x * n)", "return x / n"}),
        ("raise ValueError(1 + 1)", {"pass"}),
        ("if x: raise ValueError('1')", {"if not (x): raise ValueError('1')", "if x: pass"}),
    ],
)
def test_a_line_is_changed_in_every_small_way(line, becomes):
    assert becomes <= changed(line)


def test_names_docstrings_and_messages_stay():
    """A change that no check could notice, or that fails at once, is not made."""
    assert changed('"""1 + 1."""') == {"def f(x, n=4):", "def f(x, n=2):"}
    assert changed("y = x") == {"def f(x, n=4):", "def f(x, n=2):"}
    assert changed("raise ValueError(1 + 1)") == {"def f(x, n=4):", "def f(x, n=2):", "pass"}


def test_formulas_of_answers_are_changed_inside_their_strings():
    made = changed('ANSWERS = {"d": "3*x**2", "w": "OR"}', module="answers")
    assert 'ANSWERS = {"d": "3/x**2", "w": "OR"}' in made
    assert 'ANSWERS = {"d": "3*x**3", "w": "OR"}' in made
    assert all('"w": "OR"' in after for after in made)


def test_umlauts_before_a_change_do_not_move_it():
    """Python counts columns in bytes."""
    source = 'def f(x):\n    y = "äöü€" if x > 1 else x\n    return y\n'.encode()
    afters = {change.after for change in module_changes(source, module="m")}
    assert 'y = "äöü€" if x >= 1 else x' in afters


def test_what_the_stub_gives_is_left_alone():
    source = b"def given(x):\n    return x + 1\n\n\ndef mine(x):\n    return x + 2\n"
    assert {c.place for c in module_changes(source, module="m", given={"given"})} == {"mine"}


@pytest.fixture
def course(tmp_path: Path):
    return make_course(tmp_path / "course")


def survived(course):
    return survival(course, find_assignment(course, "15"), jobs=1)


def test_a_good_suite_notices_everything(course):
    found = survived(course)
    assert found.made == found.killed > 2
    assert not found.problems


def test_what_no_check_notices_is_shown_until_it_is_recorded(course):
    """The diff says where; the record with its reason ends it."""
    solution = course.root / "solutions/15-dropout/dropout.py"
    solution.write_text(solution.read_text().replace("2 * z", "2 * z + 0 * 7"))
    found = survived(course)
    shown = "\n".join(found.problems)
    assert "15-dropout/dropout.py:" in shown
    assert "+ return 2 * z - 0 * 7" in shown
    record = '[[equivalent]]\nplace = "double"\nline = "return 2 * z + 0 * 7"\nbecomes = [{}]\n'
    afters = [p.rpartition("\n      + ")[2] for p in found.problems]
    listed = record.format(", ".join(f'"{after}"' for after in afters)) + 'reason = "0 is 0"\n'
    path = course.root / HIDDEN / "equivalent.toml"
    path.write_text(listed)
    again = survived(course)
    assert not again.problems
    assert again.equivalent == len(afters) == again.made - again.killed


@pytest.mark.parametrize(
    ("becomes", "said"),
    [
        ("return 3 * z", "notices it"),
        ("return 5 * z", "is not made of the solution"),
    ],
)
def test_a_record_that_is_not_true_is_told(course, becomes, said):
    path = course.root / HIDDEN / "equivalent.toml"
    path.write_text(
        f'[[equivalent]]\nplace = "double"\nline = "return 2 * z"\nbecomes = ["{becomes}"]\n'
        'reason = "?"\n'
    )
    assert said in "\n".join(survived(course).problems)


def test_one_family_alone_says_nothing_about_the_records_of_others(course):
    """Nothing is made of them, so nothing is known of them."""
    path = course.root / HIDDEN / "equivalent.toml"
    path.write_text(
        '[[equivalent]]\nplace = "double"\nline = "return 2 * z"\nbecomes = ["return 3 * z"]\n'
        'reason = "?"\n'
    )
    assignment = find_assignment(course, "15")
    for family in ("arguments", "class-state"):  # there is no class
        found = survival(course, assignment, jobs=1, families=[family])
        assert (found.made > 0) == (family == "arguments")
        assert found.families == ({family: (found.made, found.made, 0)} if found.made else {})
        assert not found.problems


def test_operators_of_mutants_that_are_left_out_are_refused(course):
    """--quick makes none."""
    asked = ["15", "--quick", "--operators", "shapes", "--course", str(course.root)]
    done = CliRunner().invoke(command, asked)
    assert done.exit_code == 2
    assert "leave out one of the two" in done.output


def test_a_record_without_a_reason_is_refused(course):
    path = course.root / HIDDEN / "equivalent.toml"
    path.write_text('[[equivalent]]\nplace = "double"\nline = "x"\nbecomes = ["y"]\n')
    with pytest.raises(ContentError, match="reason"):
        survived(course)
