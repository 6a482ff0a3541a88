"""`[formulas]`: what answers and derivations may be written with."""

import pytest

from autograder.content.formulas import read_formulas, tasks_of
from autograder.course.strict_toml import Table
from autograder.errors import ContentError

NAMES = ["relu", "answers.a", "answers.b", "derivations.D"]


def read(values, tmp_path):
    table = Table(tmp_path / "assignment.toml", values, "[formulas]")
    tasks = read_formulas(table, NAMES)
    table.refuse_unknown_keys()
    return tasks


def test_a_table_of_the_group_serves_all_and_one_of_its_own_comes_first(tmp_path):
    """Key by key."""
    tasks = read(
        {
            "answers": {"symbols": {"x": "real"}, "asked": "Derivative(x, x)"},
            "answers.b": {"symbols": {"y": "unit"}, "parts": 2},
            "derivations.D": {"functions": {"f": 1}, "families": {"w_jk": "real"}},
        },
        tmp_path,
    )
    assert set(tasks) == {"answers.a", "answers.b", "derivations.D"}
    assert tasks["answers.a"].symbols == {"x": "real"}
    assert tasks["answers.b"].symbols == {"y": "unit"}
    assert tasks["answers.b"].asked == "Derivative(x, x)"
    assert (tasks["answers.a"].parts, tasks["answers.b"].parts) == (1, 2)
    names = tasks["derivations.D"].names()
    assert names == {"functions": {"f": 1}, "families": {"w_jk": "real"}}


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"answers.c": {}}, "answers.c"),
        ({"relu": {}}, "relu"),
        ({"answers.a": {"symbol": {}}}, "symbols"),
        ({"answers.a": {"symbols": ["x"]}}, "a table"),
        ({"answers.a": {"symbols": {"x": 1}}}, "a string"),
        ({"derivations": {"functions": {"f": "1"}}}, "a whole number"),
        ({"answers.a": {"asked": " "}}, "empty"),
    ],
)
def test_what_is_wrong_is_named(values, words, tmp_path):
    """The key, and what to write instead."""
    with pytest.raises(ContentError) as caught:
        read(values, tmp_path)
    assert words in f"{caught.value.message} {caught.value.hint}"
    assert "assignment.toml" in caught.value.message


def test_a_manifest_without_the_table_has_no_tasks(tmp_path):
    """Such an assignment has no formulas."""
    path = tmp_path / "assignment.toml"
    path.write_text('[[exercise]]\nname = "relu"\npoints = 1\n', encoding="utf-8")
    assert tasks_of(path) == {}
