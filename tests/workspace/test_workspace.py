"""How far an exercise is, read off its text."""

import json
import runpy
import sys
from pathlib import Path

import pytest

import autograder.workspace
from autograder.workspace.workspace import (
    NoManifest,
    Workspace,
    exercises_of,
    language,
    sections,
    text_hash,
)

EXERCISES = [
    {"name": "f", "file": "m.py", "points": 1},
    {"name": "Net.train", "file": "m.py", "points": 1},
    {"name": "answers.a", "file": "answers.py", "points": 1},
    {"name": "derivations.D", "file": "derivations.py", "points": 1},
    {
        "name": "why",
        "file": "questions.md",
        "points": 1,
        "manual": True,
        "blank": text_hash("Why?"),
    },
]
MANIFEST = {
    "assignment": "01-x",
    "title": {"de": "X", "en": "X"},
    "languages": ["de", "en"],
    "modules": ["m"],
    "files": {},
    "exercises": EXERCISES,
}
OPEN = "raise NotImplementedError"


@pytest.fixture
def state(tmp_path):
    """The state of an exercise, given what stands in its file."""
    (tmp_path / "MANIFEST.json").write_text(json.dumps(MANIFEST), encoding="utf-8")

    def state(name, text):
        workspace = Workspace(tmp_path)
        (exercise,) = (e for e in workspace.exercises if e.name == name)
        (tmp_path / exercise.file).write_text(text, encoding="utf-8")
        return workspace.place(exercise).state

    return state


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("f", f"def f():\n    {OPEN}('f')\n", "open"),
        ("f", f"def f():\n    {OPEN}\n", "open"),
        ("f", "def f():\n    return 1\n", "written"),
        ("f", f"def f():\n    if 1:\n        {OPEN}\n    return 1\n", "written"),
        ("f", "f = lambda: 1\n", "written"),
        ("f", "from helper import g as f\n", "written"),
        ("f", "def g():\n    return 1\n", "missing"),
        ("f", "def f(:\n", "unreadable"),
        ("f", f"def f():\n    {OPEN}\n\ndef f():\n    return 1\n", "written"),
        ("Net.train", f"class Net:\n    def train(self):\n        {OPEN}()\n", "open"),
        ("Net.train", "class Net:\n    def train(self):\n        pass\n", "written"),
        ("Net.train", "class Net:\n    pass\n", "missing"),
        ("answers.a", 'ANSWERS = {"a": "..."}\n', "open"),
        ("answers.a", 'ANSWERS = {"a": "1/2"}\n', "written"),
        ("answers.a", 'ANSWERS = {"b": "1/2"}\n', "missing"),
        ("answers.a", 'ANSWERS = dict(a="1/2")\n', "written"),
        ("derivations.D", 'D = [\n    "...",\n]\n', "open"),
        ("derivations.D", "D = []\n", "open"),
        ("derivations.D", 'D = ["x", "..."]\n', "written"),
        ("derivations.D", 'E = ["x"]\n', "missing"),
        ("why", "# Questions\n\n## why\n\n  Why?\n\n\n", "open"),
        ("why", "## why\nWhy? Because.\n\n## why_not\n", "written"),
        ("why", "Because.\n", "missing"),
    ],
)
def test_how_far_an_exercise_is(state, name, text, expected):
    """Open as handed out, written, gone, or no Python."""
    assert state(name, text) == expected


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"assignment": 1}', "\x00"])
def test_a_description_that_was_changed(tmp_path, text):
    """One kind of error, whatever is wrong."""
    (tmp_path / "MANIFEST.json").write_text(text, encoding="utf-8")
    with pytest.raises(NoManifest):
        Workspace(tmp_path)


def test_a_run_of_a_test_belongs_to_the_exercise_it_was_given():
    """By name, else to all that the test stands under."""
    tests = {"relu": ("test_all",), "Net.__init__": ("test_net",), "Net.fit": ("test_net",)}
    assert exercises_of("test_all", ["relu", 3], tests) == ["relu"]
    assert exercises_of("test_net", ["Net"], tests) == ["Net.__init__"]
    assert exercises_of("test_net", [["fit"]], tests) == ["Net.__init__", "Net.fit"]
    assert exercises_of("test_other", [], tests) == []


def test_sections_end_where_the_next_begins():
    """Windows' line ends included."""
    text = "# T\n## a\n\nA\n## b \nB\n### c\n"
    assert sections(text) == {"a": "\n\nA\n", "b": "\nB\n### c\n"}
    assert text_hash("a\r\nb") == text_hash(" a b\n")


@pytest.mark.parametrize(
    ("environment", "expected"),
    [("de_AT.UTF-8", "de"), ("German_Germany.1252", "de"), ("en", "en"), ("English_UK", "en")],
)
def test_the_language_of_the_computer(tmp_path, monkeypatch, environment, expected):
    """As Linux, macOS and Windows name it."""
    monkeypatch.delenv("DESK_LANGUAGE", raising=False)
    monkeypatch.setenv("LC_ALL", environment)
    assert language(tmp_path) == expected


@pytest.mark.parametrize("tool", ["workspace.py", "conftest.py", "hand_in.py"])
def test_both_languages_say_the_same_things(monkeypatch, tool):
    """The same keys, with the same gaps to be filled in; neither is a copy of the other."""
    folder = Path(autograder.workspace.__file__).parent
    monkeypatch.syspath_prepend(folder)
    space = runpy.run_path(str(folder / tool))
    words = space["SENTENCES" if tool == "workspace.py" else "WORDS"]
    assert words["de"].keys() == words["en"].keys()
    for key, german in words["de"].items():
        assert german.count("{}") == words["en"][key].count("{}"), key
        assert german != words["en"][key], key
    for name in ("workspace", "own_copies"):
        sys.modules.pop(name, None)
