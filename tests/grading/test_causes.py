"""Causes: what a failed check says, as an entry of the catalogues with its parameters."""

from __future__ import annotations

import ast
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from autograder.course.records import Limits, Result, Status, Text, Verdict
from autograder.gradebook.result_json import DamagedError, decode, encode
from autograder.grading.assertions import (
    CheckFailed,
    assert_between,
    assert_close,
    assert_equal,
    assert_no_warnings,
    require,
)
from autograder.grading.checks import Check
from autograder.grading.explain import ENGINE_TEXT, carried_text, explain
from autograder.grading.run_checks import _from_note, _to_note
from autograder.grading.score import Outcome
from autograder.locale import catalogue
from autograder.locale.message import Message, message
from autograder.sandbox.worker_failures import MissingName, Raised, StudentRaised, WorkerDied
from tests.gradebook import samples
from tests.helpers.skeleton_course import LOOP, SOLUTION, WRONG, graded, hand_in, make_course
from tests.test_languages import pairs_in

PACKAGE = Path(catalogue.__file__).parents[1]
# What students run has no catalogues.
WITHOUT_CATALOGUES = (
    *("workspace/", "symbolic/reading/", "symbolic/drawing/"),
    "content/notebook_checks.py",
)
ENGINE = [
    path
    for path in sorted(PACKAGE.rglob("*.py"))
    if not path.relative_to(PACKAGE).as_posix().startswith(WITHOUT_CATALOGUES)
]
FORMULAS = ("symbolic/judging", "symbolic/comparing", "grading", "report")
SOURCES = {"main": b"def mine(z):\n    return helper(z)\n"}


@pytest.fixture(scope="module")
def checks(tmp_path_factory):
    """Student -> the checks of `double`, as they stand in result.json."""
    root = tmp_path_factory.mktemp("causes")
    course = make_course(root)
    hand_in(root, {"ada": SOLUTION, "bob": WRONG, "eve": LOOP})
    graded(course)
    found = {}
    for student in ("ada", "bob", "eve"):
        path = root / "results" / student / "15-dropout" / "result.json"
        document = json.loads(path.read_text("utf-8"))
        found[student] = [c for e in document["exercises"] for c in e["checks"]]
    return found


def test_a_failed_check_has_its_cause(checks):
    """The identifier with its parameters, and the words are those of the catalogue."""
    failed = next(check for check in checks["bob"] if not check["passed"])
    assert failed["cause"]["id"] == "grading-entries-wrong"
    assert set(failed["cause"]) == {"id", "count", "size", "first", "worst"}
    said = Message.from_json(failed["cause"])
    assert failed["message"] == {"de": said["de"], "en": said["en"]}


def test_a_passed_check_has_none(checks):
    """The key is absent: nothing is to be told but the title."""
    assert checks["ada"]
    assert all(check["passed"] and "cause" not in check for check in checks["ada"])


def test_a_limit_is_a_cause_too(checks):
    """The call that is ended, and the checks that are then left out."""
    causes = [check["cause"] for check in checks["eve"]]
    assert causes[0] == {"id": "grading-ended-computing", "limit": "0.5"}
    assert {"id": "grading-skipped-timeout"} in causes


def test_a_loop_over_functions_that_stand_in_is_a_time_out_with_its_number():
    """It is ended by their count, not by a clock."""
    said, _ = explain(WorkerDied("calls", 100_000), Limits(), {})
    assert said == message("grading-ended-calls", limit="100000")


def result_of(*outcomes: Outcome) -> Result:
    """A result whose checks ended like this."""
    checks = [
        replace(
            samples.check(str(number), passed=False), message=outcome.message, cause=outcome.cause
        )
        for number, outcome in enumerate(outcomes)
    ]
    return samples.result(samples.exercise("relu", checks))


def read(data: bytes) -> Result:
    return decode(data, student="ada", assignment="02-activations")


def raised(said: str) -> Message | Text:
    """What is told about an exception of the student's code."""
    record = Raised(
        type_name="ValueError",
        message=said,
        bases=("ValueError",),
        frames=(("main.py", 2, "mine"),),
        traceback="tb",
    )
    return explain(StudentRaised(record), Limits(), SOURCES)[0]


NESTED = carried_text({"relu": raised("name 'mine' is not defined")})


def test_a_cause_comes_back_from_the_file():
    """With messages and texts among its parameters, and equal to what was written."""
    outcomes = [Outcome.from_message(Verdict.FAILED, said) for said in (ENGINE_TEXT, NESTED)]
    result = result_of(*outcomes)
    assert read(encode(result)) == result
    assert encode(read(encode(result))) == encode(result)


def test_a_result_without_causes_is_read():
    """As all were written before there were any; and nothing is added to it."""
    result = result_of(Outcome(verdict=Verdict.FAILED, message=Text.same("said")))
    data = encode(result)
    assert b"cause" not in data
    assert read(data) == result
    assert result.status is Status.GRADED


@pytest.mark.parametrize(
    "cause",
    ["text", [], {}, {"name": "relu"}, {"id": 3}, {"id": "x", "of": []}, {"id": "x", "of": None},
     {"id": "x", "of": {"de": 1, "en": "a"}}, {"id": "x", "of": {"id": None}}, {"id": "x", "of": {}},
     {"id": "x", "of": True}],
)  # fmt: skip
def test_a_damaged_cause_is_refused(cause):
    """It is a mapping with a string for `id`, and parameters that can be said."""
    document = json.loads(encode(result_of(Outcome.from_message(Verdict.FAILED, ENGINE_TEXT))))
    document["exercises"][0]["checks"][0]["cause"] = cause
    with pytest.raises(DamagedError):
        read(json.dumps(document).encode())


@pytest.mark.parametrize("said", [ENGINE_TEXT, NESTED, Text.same("of the course")])
def test_what_is_kept_of_an_outcome_has_its_cause(said):
    """A process that takes over writes the same bytes."""
    outcome = Outcome.from_message(Verdict.FAILED, said, detail=Text.same("tb"), private=True)
    note = json.loads(json.dumps(_to_note(outcome)))
    check = Check(id="a", exercise="relu", points=1.0, title=Text.same("t"), show=False, seed=1)
    assert _from_note(None, check, note) == outcome  # type: ignore[arg-type]


def test_a_suites_own_words_have_no_cause():
    """They stand in no catalogue."""
    with pytest.raises(CheckFailed) as caught:
        require(False, de="So nicht.", en="Not so.")
    assert caught.value.cause is None
    assert caught.value.text == Text(de="So nicht.", en="Not so.")
    assert str(caught.value) == "Not so."


class Warned:
    """A student's module whose last call warned."""

    class last_call:
        warnings = (("RuntimeWarning", "overflow encountered in exp of 8.0625"),)


HIDDEN = 8.0625
FAILING = [
    lambda: assert_close(np.array([1.0, 3.5]), np.array([1.0, HIDDEN])),
    lambda: assert_close(3.5, HIDDEN),
    lambda: assert_close(np.nan, HIDDEN),
    lambda: assert_close(np.array([np.nan, 0]), np.array([1.0, HIDDEN])),
    lambda: assert_close(np.float32(1.1), 1.1),
    lambda: assert_close(None, HIDDEN),
    lambda: assert_close([HIDDEN], HIDDEN),
    lambda: assert_close(np.ones((2, 3)), np.ones((3, 2))),
    lambda: assert_close(np.ones(2), np.ones(3)),
    lambda: assert_close(np.array(["a"]), HIDDEN),
    lambda: assert_between(9.5, 0.0, HIDDEN),
    lambda: assert_between(np.array([1.0, 9.5]), 0.0, [HIDDEN, HIDDEN]),
    lambda: assert_equal("a", f"{HIDDEN}"),
    lambda: assert_no_warnings(Warned),
]


def failures() -> list[Message]:
    """Causes of many kinds; those of assertions know of a hidden value."""
    found = []
    for failing in FAILING:
        with pytest.raises(CheckFailed) as caught:
            failing()
        assert caught.value.cause is not None
        found.append(caught.value.cause)
    explained = [raised(f"name '{HIDDEN}' is not defined"), raised("division by zero"), NESTED]
    explained += [
        explain(failure, Limits(), SOURCES)[0]
        for failure in (MissingName("main", "f"), WorkerDied("memory"), WorkerDied("reply", 188))
    ]
    return found + [said for said in explained if isinstance(said, Message)]


def parameters(document: dict, language: str) -> list[str]:
    """What a cause holds beside identifiers, in a language."""
    if set(document) == {"de", "en"}:
        return [document[language]]
    found = []
    for name, value in document.items():
        if isinstance(value, dict | list):
            for part in value if isinstance(value, list) else [value]:
                found += parameters(part, language)
        elif name != "id":
            found.append(str(value))
    return found


@pytest.mark.parametrize("language", catalogue.languages())
def test_a_cause_holds_no_more_than_its_words(language):
    """Whoever may read the message may read the cause: each parameter stands in the words."""
    for cause in failures():
        document = cause.to_json()
        assert all(part in cause[language] for part in parameters(document, language)), document
        assert str(HIDDEN) not in json.dumps(document)


def literal_words(node: ast.Call) -> bool:
    """Whether words are written into the arguments of a call."""
    given = [*node.args, *(keyword.value for keyword in node.keywords)]
    parts = [part for argument in given for part in [argument, *getattr(argument, "values", [])]]
    return any(
        isinstance(part, ast.Constant) and any(c.isalpha() for c in str(part.value))
        for part in parts
    )


@pytest.mark.parametrize("path", ENGINE, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_sentence_stands_in_the_engine(path):
    """What the engine says is a message; a sentence stands in the catalogues."""
    assert list(pairs_in(path)) == []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Text", "require"):
            assert not literal_words(node), f"line {node.lineno}"


def strings_in(*rooms: str) -> set[str]:
    """The strings in the modules of these rooms; of those that are put together, the parts."""
    paths = [path for room in rooms for path in sorted((PACKAGE / room).glob("*.py"))]
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in paths]
    return {
        node.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_entry_about_formulas_is_in_the_catalogues_and_used():
    """Identifiers in the code and in the catalogues are the same."""
    strings = {s for s in strings_in(*FORMULAS) if s.startswith("formula-")}
    known = {i for i in catalogue.read("en").identifiers() if i.startswith("formula-")}
    assert {s for s in strings if not any(i.startswith(s) for i in known)} == set()
    endings = ("", "-identity", "-verified", "-at")
    whole = {f"{s}{ending}" for s in strings for ending in endings}
    beginnings = tuple(s for s in strings if s.endswith("-"))
    assert beginnings
    assert {i for i in known - whole if not i.startswith(beginnings)} == set()


def test_every_entry_of_the_engine_is_in_the_catalogues_and_used():
    """Identifiers in the code and in the catalogues are the same."""
    strings = strings_in("grading")
    known = {i for i in catalogue.read("en").identifiers() if i.startswith("grading-")}
    beginnings = tuple(s for s in strings if s.startswith("grading-") and s not in known)
    assert {b for b in beginnings if not any(i.startswith(b) for i in known)} == set()
    put_together = {i for i in known if i.startswith(beginnings) or i.endswith(("-known", "-nan"))}
    assert known - strings - put_together == set()


def test_the_words_are_made_when_they_are_read(monkeypatch):
    """Most failures of a search for repairs are read by nobody."""
    monkeypatch.setattr(catalogue, "words", pytest.fail)
    with pytest.raises(CheckFailed) as caught:
        assert_close(1.0, 2.0)
    assert caught.value.cause == message("grading-value-wrong")
