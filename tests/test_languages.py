"""Everything a student can read exists in German and in English, and neither stands in the other's place."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from autograder.content.discover import discover
from autograder.content.variants import mutants
from autograder.course.course import find_course
from autograder.workspace.explanations import KNOWN
from tests.helpers.catalogue import page_texts, texts_of

REPOSITORY = Path(__file__).parents[1]
STAGES = (
    *("grading", "report", "symbolic", "gradebook", "collect", "sandbox", "batch", "content"),
    *("platforms", "workspace"),
)
GERMAN = re.compile(
    r"der|die|das|den|dem|eine?|einen|einer|nicht|und|ist|sind|wird|werden|mit|von|für|auf|bei|im"
    r"|zum|zur|oder|aus|keine?|deine?|du|es|beim|als|wie|noch|nur|hier"
)
ENGLISH = re.compile(
    r"the|not|and|is|are|with|of|for|on|at|by|or|from|no|your|you|it|to|as|this|that|there|where"
    r"|only|yet|be"
)

Pair = tuple[str, str, str]  # where, German, English


def template(node: ast.expr) -> str | None:
    """The words of a string in the source, `{}` for what is filled in; None if it is computed."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(template(part) or "{}" for part in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return f"{template(node.left) or '{}'}{template(node.right) or '{}'}"
    return None


def pairs_in(path: Path) -> Iterator[Pair]:
    """Every German and English string that stand side by side in a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        german = english = None
        if isinstance(node, ast.Call):
            named = {word.arg: word.value for word in node.keywords}
            german, english = named.get("de"), named.get("en")
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if german is None and name in ("Text", "FormulaError", "unreadable") and node.args[1:]:
                german, english = node.args[:2]
        elif isinstance(node, ast.Dict):
            keys = [getattr(key, "value", None) for key in node.keys]
            if {"de", "en"} <= set(keys):
                german, english = (node.values[keys.index(key)] for key in ("de", "en"))
        if german is None or english is None:
            continue
        words = template(german), template(english)
        if words[0] is not None and words[1] is not None:
            yield f"{path.relative_to(REPOSITORY)}:{node.lineno}", words[0], words[1]


def wrong(german: str, english: str) -> str:
    """What is wrong with a pair; empty when nothing is."""
    if bool(german.strip()) != bool(english.strip()):
        return "one of the two is empty"
    if german.count("{}") != english.count("{}"):
        return "they are filled in differently"
    de, en = words_of(german), words_of(english)
    if german == english and len(de) > 2:
        return "they are the same"
    # A few words stand in both languages; a sentence in the wrong place has many.
    if count(ENGLISH, de) > count(GERMAN, de):
        return f"the German one looks English: {german}"
    if count(GERMAN, en) > count(ENGLISH, en):
        return f"the English one looks German: {english}"
    return ""


def count(pattern: re.Pattern[str], words: set[str]) -> int:
    """How many of the words match."""
    return sum(pattern.fullmatch(word) is not None for word in words)


def words_of(text: str) -> set[str]:
    """The words of a sentence without code, formulas and what is written in capitals."""
    return set(
        re.findall(r"[a-zäöüß_]+", re.sub(r"``?[^`]*``?|\{\w*\}|\b[A-Z]{2,}\b", " ", text).lower())
    )


@cache
def course():
    """The real course."""
    found = find_course(REPOSITORY)
    return found, discover(found)


def docstring_pairs(path: Path) -> Iterator[Pair]:
    """The sentences of the checks in a hidden suite."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            english, *more = (ast.get_docstring(node) or "").split("\n\n")
            german = [p[3:] for p in more if p.lower().startswith("de:")]
            yield f"{path.name}:{node.name}", " ".join(german), english


def assert_all(pairs: list[Pair], least: int) -> None:
    """No pair is wrong, and there are as many as there should be."""
    found = {where: said for where, de, en in pairs if (said := wrong(de, en))}
    assert not found, "\n".join(map(str, found.items()))
    assert len(pairs) >= least


@pytest.mark.parametrize(
    ("german", "english", "said"),
    [
        ("Das ist es nicht.", "", "one of the two is empty"),
        ("Das ist es nicht.", "Das ist es nicht.", "they are the same"),
        ("This is not the end.", "That is not the end.", "looks English"),
        ("Das ist nicht gut.", "Das ist nicht schön.", "looks German"),
        ("{} Punkte", "points", "filled in differently"),
        ("Das ist nicht gut.", "This is not good.", ""),
    ],
)
def test_what_is_searched_for_is_found(german, english, said):
    """The search itself can fail."""
    assert said in wrong(german, english)
    assert bool(wrong(german, english)) == bool(said)


def test_the_words_of_the_program():
    """Explanations, assertions, verdicts on formulas, changes of points, reasons for rejecting."""
    paths = [p for stage in STAGES for p in (REPOSITORY / "autograder" / stage).rglob("*.py")]
    written = [pair for path in paths for pair in pairs_in(path)]
    catalogued = [
        (key, text.de, text.en)
        for prefix in ("grading-", "formula-", "change-", "notebook-")
        for key, text in texts_of(prefix).items()
    ]
    assert_all(written + catalogued, 200)


def test_the_words_of_the_pages():
    """The catalogue; where both languages have the same word, it is on a list."""
    texts = page_texts()
    pairs = [(key, text.de, text.en) for key, text in texts.items()]
    assert_all(pairs, 100)
    same = {key for key, de, en in pairs if de == en}
    assert same == {key for key in same if re.fullmatch(r"[\w {}%.,:·-]{1,20}", texts[key].de)}


def test_the_forms_of_exceptions():
    """Known texts of exceptions are told in both, with the same parts."""
    assert_all([(pattern, de, en) for pattern, de, en in KNOWN], 15)
    for _, de, en in KNOWN:
        assert sorted(re.findall(r"\{\d\}", de)) == sorted(re.findall(r"\{\d\}", en))


def test_the_checks_of_the_course():
    """What each hidden check says should be true, and what it says when it is not."""
    suites = [path for a in course()[1] for path in sorted(a.hidden.glob("*.py"))]
    sentences = [pair for path in suites for pair in docstring_pairs(path)]
    assert_all(sentences, 200)
    assert_all([pair for path in suites for pair in pairs_in(path)], 50)
    assert not [where for where, de, en in sentences if not de.strip() or de == en]


def test_the_mistakes_of_the_course():
    """Title and hint of each mutant."""
    known = [(a.name, mutant) for a in course()[1] for mutant in mutants(a)]
    pairs = [(f"{name}/{m.name}", m.title.de, m.title.en) for name, m in known]
    pairs += [(f"{name}/{m.name}: hint", m.hint.de, m.hint.en) for name, m in known]
    assert_all(pairs, 400)


def test_the_titles_of_the_course():
    """Assignments, and the exercises that have a title."""
    pairs = [(a.name, a.title.de, a.title.en) for a in course()[1]]
    pairs += [
        (f"{a.name}/{e.name}", e.title.de, e.title.en)
        for a in course()[1]
        for e in a.exercises
        if e.title is not None
    ]
    pairs.append(("course", course()[0].title.de, course()[0].title.en))
    assert_all(pairs, 20)


def test_statements_and_questions_come_in_pairs():
    """Whatever is handed out in one language is handed out in the other."""
    for assignment in course()[1]:
        for path in assignment.folder.glob("*.de.*"):
            assert path.with_name(path.name.replace(".de.", ".en.")).is_file(), path
        for path in assignment.folder.glob("*.en.*"):
            assert path.with_name(path.name.replace(".en.", ".de.")).is_file(), path


def test_german_statements_write_decimals_with_a_comma():
    """In sentences and in formulas; code, indented or between backticks, is Python."""
    code = re.compile(r"(?m)^ {4}.*$|``[^`]+``|`[^`\n]+`")
    statements = sorted((REPOSITORY / "assignments").glob("*/statement.de.md"))
    assert len(statements) >= 15
    for path in statements:
        words = code.sub("", path.read_text(encoding="utf-8"))
        assert re.findall(r"\d\.\d\w*", words) == [], path
