"""Make what only IPython understands harmless, line by line, so that the numbers of lines hold.

The rules are IPython's: what begins a statement, and what its last token is, decides; strings and
comments are no code.
"""

from __future__ import annotations

import ast
import re
import textwrap
from dataclasses import dataclass

from autograder.collect.python_text import Unparsable, parse

MAX_SOURCE = 1 << 20  # characters of a cell that are looked at

_BODY_IS_PYTHON = frozenset(
    {"time", "timeit", "capture", "prun", "python", "python3", "debug", "memit", "snakeviz"}
)
_WRITES_A_FILE = frozenset({"writefile", "file"})
_RUNS_ITS_ARGUMENT = frozenset({"time", "prun"})  # in the namespace of the notebook
_OPTION = re.compile(r"(?:-{1,2}[a-z][\w-]*+(?:[ \t]+[0-9.]++)?[ \t]*+)*+")
_MODULE_FILE = re.compile(r"""(?:[^\s"']*[/\\])?([^\W\d]\w{0,80})\.py""")
_NAMES = re.compile(r"[ \t(\[]*[^\W\d]\w{0,80}(?:[ \t]*,[ \t*]*[^\W\d]\w{0,80}){1,20}[ \t)\],]*")
_NAME = re.compile(r"[^\W\d]\w*+")
_MAGIC = re.compile(r"[ \t]*+(!|%[ \t]*+(?=[^\W\d]))")
_PROMPT = re.compile(r"(>>>|\.\.\.)(?: |$)")
_FIRST_PROMPT = re.compile(r">>>(?: |$)")
_SOME_PROMPT = re.compile(r"[ \t]{0,40}(?:>>>|\.\.\.)(?: |$)")
_IPYTHON_FIRST = re.compile(r"[ \t]{0,40}In \[\d{1,9}\]: ")
_IPYTHON_PROMPT = re.compile(r"(?:In \[\d{1,9}\]: |[ \t]{0,40}\.{3,9}: ?)")
_HELP = re.compile(
    r"(?<![\w*%\]])(?<![\w*\]]\.)%{0,2}+(?!\d)[\w*]{1,200}+"
    r"(?:\.(?!\d)[\w*]{1,200}+|\[-?[0-9]{1,9}\]){0,20}+\?{1,2}$"
)
_TOKEN = re.compile(
    r"'''|\"\"\"|'(?:[^'\\\n]|\\.)*+'?|\"(?:[^\"\\\n]|\\.)*+\"?|#[^\n]*+|[\[\](){}]"
    r"|[=!<>+*/%&|^@:-]=|=="
    r"|=",
)
_OF_IPYTHON = re.compile(
    rb"(?:\A(?:\xef\xbb\xbf)?|[\r\n])[ \t]{0,40}(?:[%!?]|>>>|In \[)"
    rb"|=[ \t]{0,9}[%!](?!=)|\?[ \t]{0,9}(?:[\r\n]|\Z)"
)
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")


def plain_python(source: str) -> tuple[str, bool]:
    """The code of a cell, and whether Python can read it.

    What is Python already stays as it is, whatever its strings hold. Otherwise an indent of the
    whole cell and pasted prompts go; lines with magics, shell commands and questions become
    `pass`, an assignment of nothing, or the statement that the magic runs; a cell that begins
    with a cell magic keeps its body where that is Python, and is empty otherwise.
    """
    if len(source) > MAX_SOURCE:
        return source, False
    lines = source.split("\n")
    if not _IPYTHON_FIRST.match(lines[_first_line_number(lines)]) and _is_python(source):
        return source, True
    plain, readable = _plain_python(_without_prompts(_without_indent(lines)))
    if not readable and any(map(_SOME_PROMPT.match, lines)):
        pasted = [_SOME_PROMPT.sub("", line, count=1) for line in lines]
        unprompted, readable = _plain_python(pasted)
        plain = unprompted if readable else plain
    return plain, readable


def plain_module(source: bytes) -> bytes:
    """A module that was exported from a notebook, line by line as `plain_python` reads a cell.

    What is Python already, holds nothing of IPython's or is no text stays as it is.
    """
    if not _OF_IPYTHON.search(source):
        return source
    try:
        parse(source)
    except Unparsable:
        pass
    else:
        return source
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError:
        return source
    plain, _ = plain_python(text.replace("\r\n", "\n").replace("\r", "\n"))
    return source if plain == text else plain.encode()


def _plain_python(lines: list[str]) -> tuple[str, bool]:
    """A cell without indent and prompts, as Python."""
    first = _first_line_number(lines)
    if lines[first].startswith("%%"):
        name, argument = _cell_magic(lines[first])
        if written_module(lines[first]) is None and name not in _BODY_IS_PYTHON:
            return "\n" * (len(lines) - 1), True
        lines[first] = _assigning_code(argument) or "" if name in _RUNS_ITS_ARGUMENT else ""
        lines[first + 1 :] = _without_prompts(_without_indent(lines[first + 1 :]))
    plain = "\n".join(_without_magics(lines))
    return (plain, True) if _is_python(plain) else (plain, False)


def written_module(source: str) -> str | None:
    """The module that a cell writes to a file instead of running it (`%%writefile costs.py`)."""
    beginning = source.lstrip()
    if not beginning.startswith("%%"):
        return None
    name, argument = _cell_magic(beginning.partition("\n")[0])
    if name not in _WRITES_A_FILE:
        return None
    file = argument[:300].removeprefix("-a ").removeprefix("--append ").strip().strip("\"'")
    found = _MODULE_FILE.fullmatch(file)
    return None if found is None else found[1]


def _cell_magic(line: str) -> tuple[str, str]:
    name, _, argument = line.strip()[2:].partition(" ")
    return name, argument.strip()


def _first_line_number(lines: list[str]) -> int:
    return next((number for number, line in enumerate(lines) if line.strip()), 0)


def _is_python(source: str) -> bool:
    try:
        parse(source)
    except Unparsable:
        return False
    return True


def _without_indent(lines: list[str]) -> list[str]:
    """Without what all lines are indented by, or else what the first one is."""
    first = lines[_first_line_number(lines)] if lines else ""
    indent = first[: len(first) - len(first.lstrip())]
    if not indent:
        return lines
    common = textwrap.dedent("\n".join(lines)).split("\n")
    if common[_first_line_number(common)][:1] not in (" ", "\t"):
        return common
    return [line.removeprefix(indent) for line in lines]


def _without_prompts(lines: list[str]) -> list[str]:
    """Without pasted prompts of Python or IPython, if one of the first two lines has one."""
    first = _first_line_number(lines)
    beginning = lines[first : first + 2] or [""]
    if _FIRST_PROMPT.match(beginning[0]) or any(map(_PROMPT.match, beginning[1:])):
        return [_PROMPT.sub("", line, count=1) for line in lines]
    if any(map(_IPYTHON_PROMPT.match, beginning)):
        return [_IPYTHON_PROMPT.sub("", line, count=1) for line in lines]
    return lines


@dataclass(slots=True)
class _Place:
    """What a line leaves open for the next.

    Attributes
    ----------
    assigned : int
        Where the first `=` outside of brackets stands in the line, or -1.
    is_code : bool
        Whether the line ends in code: no comment, no string.
    """

    depth: int = 0
    quote: str = ""
    continued: bool = False
    assigned: int = -1
    is_code: bool = True

    @property
    def inside(self) -> bool:
        return bool(self.depth or self.quote or self.continued)


def _without_magics(lines: list[str]) -> list[str]:
    """The lines, those of IPython replaced where a statement may begin."""
    kept: list[str] = []
    place = _Place()
    begin = 0  # of the statement
    dropped = False
    for number, line in enumerate(lines):
        if dropped:
            kept.append("")
            dropped = line.endswith("\\")
            continue
        if not place.inside:
            begin = number
        after = _place_after(line, place)
        command = None if place.inside else _magic_replacement(line, after)
        if command is not None:
            kept.append(command)
            dropped = line.endswith("\\")
            continue
        kept.append(line)
        if after.is_code and not after.inside and _HELP.search(line.rstrip()[-500:]):
            kept[begin:] = [_indent(kept[begin]) + "pass", *[""] * (number - begin)]
        place = after
    return kept


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _magic_replacement(line: str, after: _Place) -> str | None:
    """What stands for a command of IPython's; None for anything else."""
    text = line.strip()
    if text.startswith(("%", "!", "?", ",", ";", "/")):
        return _indent(line) + (_run_by(text) or "pass")
    if after.assigned < 0:
        return None
    target, value = line[: after.assigned], line[after.assigned + 1 :]
    magic = _MAGIC.match(value)
    if magic is None:
        return None
    if _NAMES.fullmatch(target):
        return f"{_indent(line)}{' = '.join(_NAME.findall(target))} = None"
    if magic[1] == "!":
        return f"{target.rstrip()} = []"
    return f"{target.rstrip()} = {_value_expression(value.strip())}"


def _run_by(text: str) -> str | None:
    """The statement that a magic runs, which is all that counts of it."""
    if not text.startswith("%"):
        return None
    name, _, argument = text[1:].strip().partition(" ")
    if name in _RUNS_ITS_ARGUMENT:
        return _assigning_code(argument)
    if name == "run":
        found = _MODULE_FILE.fullmatch(_without_options(argument).strip("\"' "))
        return f"from {found[1]} import *" if found else None
    if name == "pylab":
        return "import numpy, numpy as np, matplotlib.pyplot as plt; from pylab import *"
    return None


def _without_options(text: str) -> str:
    return _OPTION.sub("", text.strip(), count=1)


def _assigning_code(argument: str) -> str | None:
    """What gives a name a value: a call alone is only measured, and nobody sees it."""
    code = _without_options(argument)
    try:
        body = parse(code).body
    except Unparsable:
        return None
    return code if any(not isinstance(statement, ast.Expr) for statement in body) else None


def _value_expression(text: str) -> str | None:
    """The expression whose value a magic gives back."""
    name, _, argument = text[1:].strip().partition(" ")
    code = _without_options(argument)
    return code if name in _RUNS_ITS_ARGUMENT and _is_python(f"_ = {code}") else None


def _place_after(line: str, before: _Place) -> _Place:
    """What is open behind a line."""
    place = _Place(before.depth, before.quote)
    at = end = 0  # `end` of the last comment or string
    while at < len(line):
        if place.quote:
            found = line.find(place.quote, at)
            end = at = len(line) if found < 0 else found + 3
            place.quote = place.quote if found < 0 else ""
            continue
        token = _TOKEN.search(line, at)
        if token is None:
            break
        at = token.end()
        first = token[0][0]
        if token[0] in ("'''", '"""'):
            place.quote, end = token[0], at
        elif first in "'\"" and (len(token[0]) == 1 or not token[0].endswith(first)):
            at = at if line.endswith("\\") else token.start() + 1  # a lone apostrophe
        elif first in "'\"#":
            end = at
        else:
            _note_token(token, place)
    place.is_code = end < len(line.rstrip())
    place.continued = not place.quote and line.endswith("\\")
    return place


def _note_token(token: re.Match[str], place: _Place) -> None:
    """A bracket, or the first sign of an assignment."""
    if token[0] in _OPENING:
        place.depth += 1
    elif token[0] in _CLOSING:
        place.depth = max(0, place.depth - 1)
    elif token[0] == "=" and not place.depth and place.assigned < 0:
        place.assigned = token.start()
