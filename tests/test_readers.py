"""Whatever reads what students wrote, on our side, has a bound and takes a time linear in it.

Hostile texts are doubled, and executed lines and steps of regular expressions are counted: no
clock, so the verdict is the same on any machine.
"""

from __future__ import annotations

import ast
import importlib
import itertools
import json
import random
import re
import struct
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest

from autograder.collect import (
    entries,
    names,
    notebook,
    outline,
    python_text,
    sources,
    storage_plan,
    zips,
)
from autograder.collect.magics import plain_module, plain_python
from autograder.collect.members import STUDENT, Kind, Member
from autograder.collect.submissions import READ
from autograder.collect.written import _added_lines
from autograder.content.discover import find_assignments
from autograder.course.course import find_course
from autograder.course.csv_files import _lines
from autograder.errors import SubmissionError
from autograder.grading import explain, function_source
from autograder.grading import suspicious as attempts_module
from autograder.marking.groups import _plain_answer
from autograder.nbgrader.transcript import _answers_by_heading
from autograder.platforms.registry import RECOGNISERS
from autograder.report import markdown, visibility, words
from autograder.sandbox.worker_failures import Raised, StudentRaised, printable
from autograder.similarity.code_texts import MAX_CODE, document
from autograder.symbolic.reading import grammar
from autograder.symbolic.reading.parser import parse as parse_formula
from autograder.workspace.workspace import sections, text_hash
from tests.helpers.steps import Matcher, TooManySteps, lines_executed

REPOSITORY = Path(__file__).parent.parent
PACKAGE = REPOSITORY / "autograder"
ASSIGNMENT = find_assignments(find_course(REPOSITORY))[1]

# Texts are a beginning, a unit again and again, and an end.
BEGINNINGS = ("", "x = ", "f'", '"', "'''", "/", "## a ", "%%time\n", "_")
UNITS = (
    *("(", ")", "[", "{", "{a}", "{{", '"', "'", "'''", '"""', "\\", "\\\n", "\\'", "#", "?", "%", "!"),
    *("0", "1e", "9.", "_", "_1", "a", "é", "\0", "\u202e", " ", "\t", "\n", "\r\n", " \n", "\n\n", ";"),
    *(".", ".a", "..", "/", "../", "a/", "/hidden", "/hidden/", "/proc/", "/results/a", ":", ",", ",,", "="),
    *("a=", "a,", "a, ", "not ", "-", "lambda:", "if a:\n ", "def f():\n x\n", "@a\n", "import a.b\n", "a.b.c\n"),
    *("a.b = 1\n", "os.fork()\n", "'/proc/a'\n", "`", "``", "`a`", "<", "<a", "<!--", "&", "&#", "$", "$$", "*", "**"),
    *("_a_", "[a](b)", "![", "|", "- ", "> ", "## a\n", "###", "1. ", "+", "-1", "_x_1", "a-1.", "a+b+", "%a\n"),
    *("!ls\n", "a = !b\n", "?\n", '"",', '"a",', '""', '"\n', "a\t", "\\begin{a}", "\\frac", "{a", "}", "x**", "exp("),
)  # fmt: skip
ENDS = ("", "\0", "' x", ")")
SIZES = (64, 128, 256)  # units


def grows_linearly(cost: Callable[[int], int], least: int) -> bool:
    """Whether what a doubling adds no more than doubles with the next one.

    Of a linear cost it doubles, of a quadratic one it quadruples. `least` steps are no growth:
    a text may be Python at one size and none at the next.
    """
    small, middle, large = SIZES
    added = cost(large) - (before := cost(middle))
    return added <= before or added <= 3 * max(0, before - cost(small)) + least


def hostile(unit: str, beginning: str = "", end: str = "") -> Callable[[int], str]:
    """A text by the number of its units."""
    return lambda count: f"{beginning}{unit * count}{end}"


def every_hostile() -> Iterator[tuple[str, str, str]]:
    """Each unit alone, and with some beginning and end: one of each kind."""
    dice = random.Random(7)  # noqa: S311 - the same every time
    for unit in UNITS:
        yield unit, "", ""
        yield unit, dice.choice(BEGINNINGS[1:]), dice.choice(ENDS)


# Readers: what they are, and how long what they are given can be


def _read_function_source(text: str) -> None:
    function_source.statements_of.cache_clear()
    for look in (function_source.loop_in, partial(function_source.use_in, ready_made="tanh")):
        try:
            look(f"def f():\n    pass\n{text}".encode("utf-8", "replace"), "f")
        except function_source.Unreadable:
            continue


def _attempts(text: str) -> None:
    attempts_module._attempts_in_source.cache_clear()
    function_source.statements_of.cache_clear()
    attempts_module.attempts({"m": f"import os\n{text}".encode("utf-8", "replace")}, [])
    attempts_module._is_place(text)


def _explained(text: str) -> None:
    frames = (("m.py", 1, "f"),)
    raised = Raised(
        type_name="TypeError", message=text, bases=(), frames=frames, traceback=printable(text)
    )
    data = text.encode("utf-8", "replace")
    explain._cached_words.cache_clear()
    explain.explain(StudentRaised(raised), SimpleNamespace(), {"m": data})  # type: ignore[arg-type]
    explain._would_define(data, "f")


def _notebook(text: str) -> None:
    cell = json.dumps({"cell_type": "code", "source": text, "metadata": {"a": [[text]]}})
    for content in (text, f'{{"cells": [{text}', f'{{"cells": [{cell}]}}'):
        _code_cells(content)


def _code_cells(content: str) -> None:
    try:
        notebook.code_cells(content.encode("utf-8", "replace"))
    except notebook.UnreadableNotebook:
        return


def _names(text: str) -> None:
    text = text.replace("\0", "")
    label, _ = names.decode(text.encode("utf-8", "surrogatepass"))
    for judge in (names.split, names.shown, names.stem, names.fold, names.student_id):
        try:
            judge(label)
        except SubmissionError:
            continue


def _archive(*stored: str) -> None:
    """A download with these names in it, and a hand-in of them."""
    members = [Member(name=name, kind=Kind.FILE, open=open, size=1) for name in stored]  # type: ignore[arg-type]
    listing = entries.Listing.of("download", "download", members)
    sources.claims_in(listing, entries.Context(assignment=ASSIGNMENT), RECOGNISERS)
    try:
        storage_plan.plan_storage(members, ASSIGNMENT.modules, STUDENT)
    except SubmissionError:
        return


def _zip_times(count: int) -> None:
    info = zipfile.ZipInfo("a")
    info.extra = struct.pack("<HH", 1, 0) * count
    zips._modified_time(info)


def _markdown(text: str) -> None:
    for kind in (markdown.formatted_words, markdown.plain, words.strip_marks, visibility._steps):
        kind(words.clean(text, words.MESSAGE_LIMIT))


def _formula(text: str) -> None:
    try:
        parse_formula(text, grammar.Names())
    except (grammar.FormulaError, TypeError):
        return


READERS: dict[str, tuple[int, Callable[[str], object]]] = {
    "source": (python_text.MAX_SOURCE, _read_function_source),
    "attempts": (python_text.MAX_SOURCE, _attempts),
    "explanations": (READ.total_bytes, _explained),
    "cell": (notebook.MAX_CODE, plain_python),
    "module": (READ.file_bytes, lambda text: plain_module(text.encode("utf-8", "replace"))),
    "notebook": (READ.notebook_bytes, _notebook),
    "outline": (outline.MAX_TOKENS, lambda text: list(_walked(text))),
    "names": (1 << 16, _names),  # no archive holds a longer one
    "archives and platforms": (1 << 16, lambda text: _archive(text, f"{text}/activations.py")),
    "worksheets": (1 << 17, lambda text: list(_lines(text, ","))),
    "written answers": (
        READ.file_bytes,
        lambda text: [
            *(sections(text), _answers_by_heading(text), text_hash(text)),
            *(_added_lines(text, "a\n/"), _plain_answer(text)),
        ],
    ),
    "Markdown": (words.MESSAGE_LIMIT, _markdown),
    "similarity": (
        MAX_CODE,
        lambda text: document("ada", {"a.py": text.encode("utf-8", "replace")}),
    ),
}


def _walked(text: str) -> Iterator[object]:
    try:
        found = outline.Outline(text)
        yield from found.members(found.whole())
    except (outline.NotJson, IndexError):
        return


def _is_linear(read: Callable[[str], object], text: Callable[[int], str]) -> bool:
    return grows_linearly(lambda size: lines_executed(lambda: read(text(size))), 2_000)


@pytest.mark.parametrize("name", READERS)
def test_a_reader_executes_lines_in_proportion_to_what_it_reads(name):
    """Brackets, quotes, digits, fields, lines, cells, names, whatever is repeated."""
    _bound, read = READERS[name]
    read("")  # what is imported or compiled at a first time
    slow = [parts for parts in every_hostile() if not _is_linear(read, hostile(*parts))]
    assert not slow


MANY: dict[str, Callable[[int], object]] = {
    "cells": lambda n: _code_cells('{"cells": [' + ",".join(['{"cell_type": "code"}'] * n) + "]}"),
    "files": lambda n: _archive(*(f"a/{k}/activations.py" for k in range(n))),
    "files beside the modules": lambda n: _archive(
        "a/activations.py", *(f"b/{k}" for k in range(n))
    ),
    "virtual environments": lambda n: _archive(
        *(f"{k}/pyvenv.cfg" for k in range(n)), *(f"x{k}/a" for k in range(n))
    ),
    "folders in each other": lambda n: _archive("a/" * min(n, 90) + "activations.py"),
    "parts of a dotted name": lambda n: _attempts("x" + ".a" * 2 * n),
    "extra fields of a zip": _zip_times,
}


@pytest.mark.parametrize("name", MANY)
def test_many_things_cost_as_much_more_as_there_are_more(name):
    """Cells, files, folders, environments: what is not only a longer text."""
    read = MANY[name]
    read(1)
    assert grows_linearly(lambda size: lines_executed(lambda: read(size)), 2_000)


def test_a_formula_is_bounded():
    """Its parser reads no more than so many characters, whatever they are."""
    with pytest.raises(grammar.FormulaError):
        parse_formula("x+" * grammar.MAX_LENGTH + "x", grammar.Names())
    for unit in UNITS:
        _formula(unit * (grammar.MAX_LENGTH // len(unit)))


def test_a_formula_is_read_in_lines_in_proportion_to_its_length():
    """Within its bound, for texts that it reads to their end and such that it refuses."""
    short = [parts for parts in every_hostile() if len(hostile(*parts)(SIZES[-1])) < 1_000]
    slow = [
        parts
        for parts in short
        if not grows_linearly(
            lambda size, parts=parts: lines_executed(lambda: _formula(hostile(*parts)(size))),
            2_000,
        )
    ]
    assert not slow


@pytest.mark.parametrize("name", READERS)
def test_a_reader_has_a_bound_and_takes_the_longest_text(name):
    """The bound is a number that stands beside the reader; beyond it nothing is read."""
    bound, read = READERS[name]
    assert 0 < bound <= 80 << 20
    read("a" * min(bound, 1 << 16) + "(" * 99)


@pytest.mark.parametrize(
    "text", ["f'{fields}'", "f'''{fields}'''", 'rF"{fields}"', "x = f'{fields}"]
)
def test_an_f_string_of_many_fields_is_not_given_to_python(text):
    """Python itself looks for each field from the string's beginning."""
    many = text.replace("{fields}", "{a}" * (python_text.MAX_FIELDS + 1))
    with pytest.raises(python_text.Unparsable):
        python_text.parse(many)
    assert not plain_python(many)[1]
    assert function_source.statements_of(many.encode()) == []


@pytest.mark.parametrize(
    "text",
    [
        "f'" + "{a}" * python_text.MAX_FIELDS + "'",
        "x = [" + "{1: 2}, " * (python_text.MAX_FIELDS + 1) + "]",
        "x = '" + "{" * (python_text.MAX_FIELDS + 1) + "'  # f'",
        "\n".join("print(f'{a}', rb'{')" for _ in range(python_text.MAX_FIELDS)),
        "'''it's f\\'''" + "{" * 2_000 + "'''",
    ],
)
def test_what_people_write_is_parsed(text):
    """Many brackets are data; a long f-string is one."""
    assert python_text.parse(text).body


def test_a_place_in_a_string_is_found_as_before():
    """A path to what is ours, or the system's, and nothing else about a string."""
    yes = (
        "/proc/1/mem",
        "/etc/passwd",
        "/dev/mem",
        "/a/hidden/b",
        "../hidden/x",
        "/results/",
        "/dev/nullx",
    )
    no = (
        "/dev/null",
        "hidden/x",
        "/a/hidden",
        "see /proc/1",
        "/proc/1 x",
        " /etc/x",
        "/xhidden/a",
        "",
        "../",
    )
    assert [text for text in yes + no if attempts_module._is_place(text)] == list(yes)
    assert not attempts_module._is_place("/proc/" + "a" * 5_000)


# Regular expressions


def _files() -> list[Path]:
    """The modules that run on our side over what somebody handed in."""
    elsewhere = {"authoring", "release", "worker", "workspace"}  # the course's texts, or not here
    paths = sorted(PACKAGE.rglob("*.py"))
    return [path for path in paths if elsewhere.isdisjoint(path.relative_to(PACKAGE).parts)]


def _used(text: str, name: str) -> set[str]:
    """The methods of a pattern that its module calls."""
    return set(re.findall(rf"\b{name}\.(\w+)\(", text)) | set(
        re.findall(rf"\b{name}\.(match|fullmatch|search)\b", text)
    )


def _patterns() -> Iterator[tuple[str, re.Pattern[str], bool]]:
    """Every expression of the modules that run on our side; and whether it searches."""
    for path in _files():
        text = path.read_text(encoding="utf-8")
        module = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        if "= re.compile(" in text:
            for name, value in vars(importlib.import_module(module)).items():
                if isinstance(value, re.Pattern) and f"\n{name} = re.compile(" in text:
                    ways = _used(text, name)
                    search = not ways or bool(ways - {"match", "fullmatch"})
                    yield f"{module}.{name}", value, search
        for node in ast.walk(ast.parse(text)):
            match node:
                case ast.Call(
                    func=ast.Attribute(value=ast.Name(id="re"), attr=way),
                    args=[ast.Constant(value=str(pattern)), *_],
                ) if way != "compile":
                    place = f"{module}:{node.lineno}"
                    yield place, re.compile(pattern), way not in ("match", "fullmatch")


PATTERNS = {place: (pattern, search) for place, pattern, search in _patterns()}
OWN = {"autograder.content.discover._NUMBER"}  # sees names of the course's own folders


def _spoken_of(pattern: re.Pattern[str]) -> tuple[list[str], list[str]]:
    """The words and the signs that stand in an expression, for texts that nearly match it."""
    text = pattern.pattern
    text = text.decode("latin-1") if isinstance(text, bytes) else text
    bare = re.sub(r"\\[a-zA-Z]", " ", text)
    sign = r"[^\w\s\\()\[\]{}|?*+.^$]"
    found = re.findall(rf"[A-Za-z]{{2,}}|{sign}{{2,}}", bare), re.findall(sign, bare)
    words, signs = (list(dict.fromkeys(some)) for some in found)
    return words[:8], signs[:6] or ["/"]


def _pieces(pattern: re.Pattern[str]) -> list[str]:
    words, signs = _spoken_of(pattern)
    return list(dict.fromkeys([*words, *signs, *"a1_ .-/\"'`\n\\(:,=#<"]))


def _texts(pattern: re.Pattern[str]) -> Iterator[tuple[str, str, str]]:
    words, signs = _spoken_of(pattern)
    pieces = _pieces(pattern)
    pairs = ["".join(pair) for pair in itertools.product(pieces, pieces)]
    dice = random.Random(ascii(pattern.pattern))  # noqa: S311 - the same every time
    units = [*pieces, *(sign + word for word in words for sign in signs[:3])]
    for unit in [*units, *dice.sample(pairs, 30)]:
        yield unit, "", "\0"
        yield from ((unit, sign, " ") for sign in signs[:2])


def _steps(matcher: Matcher, text: str, *, search: bool) -> int:
    matcher.steps = 0
    if search:
        for _ in matcher.scan(text):
            continue
    else:
        matcher.match(text, whole=True)
    return matcher.steps


def superlinear(pattern: re.Pattern[str], *, search: bool) -> Iterator[tuple[str, str, str]]:
    """Texts on which an expression takes more than a time linear in their length."""
    matcher = Matcher(pattern)

    def cost(parts: tuple[str, str, str], size: int) -> int:
        return _steps(matcher, hostile(*parts)(size // 2), search=search)

    def slow(parts: tuple[str, str, str]) -> bool:
        try:
            return not grows_linearly(partial(cost, parts), 60)
        except TooManySteps:
            return True

    return (parts for parts in _texts(pattern) if slow(parts))


@pytest.mark.parametrize("place", PATTERNS)
def test_a_regular_expression_takes_linear_time(place):
    """Nothing in it can be read in two ways, and no start is looked at to the end of the text."""
    pattern, search = PATTERNS[place]
    assert place in OWN or not list(superlinear(pattern, search=search))


@pytest.mark.parametrize(
    ("pattern", "search"),
    [
        (r"/(?:proc|sys)\S*|(?:/|\.\./)\S*\b(?:hidden|results)/\S*", False),
        (r".+_.+_.+_\d+", False),
        (r"(a+)+b", False),
        (r"\s+$", True),
        (r"(a|a)*b", False),
        (r"<!--.*?-->", True),
    ],
)
def test_the_count_tells_a_slow_expression(pattern, search):
    """Those that the test is there for are found by it."""
    assert any(superlinear(re.compile(pattern), search=search))


def test_the_matcher_finds_what_the_standard_library_finds():
    """What is counted is the same search."""
    dice = random.Random(11)  # noqa: S311 - the same every time
    for place, (pattern, _search) in PATTERNS.items():
        if isinstance(pattern.pattern, bytes):
            continue
        pieces = _pieces(pattern)
        for _ in range(12):
            text = "".join(dice.choice(pieces) for _ in range(dice.randrange(9)))
            expected = [found.span() for found in pattern.finditer(text)]
            if all(begin < end for begin, end in expected):
                assert list(Matcher(pattern).scan(text)) == expected, (place, text)
