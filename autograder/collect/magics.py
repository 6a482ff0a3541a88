"""Make what only IPython understands harmless, line by line, so that the numbers of lines hold."""

from __future__ import annotations

import re

from autograder.collect.python_text import Unparsable, parse

MAX_SOURCE = 1 << 16  # characters that are parsed; longer cells stay as they are

_BODY_IS_PYTHON = frozenset({"time", "timeit", "capture", "prun", "python", "python3"})
_ASSIGNED = re.compile(
    r"([ \t]*)([^\W\d]\w{0,80}(?:[ \t]*,[ \t]*[^\W\d]\w{0,80}){0,8})[ \t]*=[ \t]*[!%]"
)
_TOKEN = re.compile(
    r"'''|\"\"\"|'(?:[^'\\\n]|\\.)*+'?|\"(?:[^\"\\\n]|\\.)*+\"?|#[^\n]*+|[\[\](){}]"
)  # fmt: skip


def plain_python(source: str) -> tuple[str, bool]:
    """The code of a cell, and whether Python can read it.

    What is Python already stays as it is, whatever its strings hold. Otherwise lines with magics,
    shell commands and questions become `pass`, or an assignment of None; a cell that begins with
    a cell magic keeps its body where that is Python, and is empty otherwise.
    """
    if len(source) > MAX_SOURCE:
        return source, False
    if _readable(source):
        return source, True
    lines = source.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[first].startswith("%%"):
        name = lines[first][2:].split(maxsplit=1)[0:1]
        if not name or name[0] not in _BODY_IS_PYTHON:
            return "\n" * (len(lines) - 1), True
        lines[first] = ""
    plain = "\n".join(_without_magics(lines))
    return (plain, True) if _readable(plain) else (plain, False)


def _readable(source: str) -> bool:
    try:
        parse(source)
    except Unparsable:
        return False
    return True


def _without_magics(lines: list[str]) -> list[str]:
    """The lines, those of IPython replaced where a statement may begin."""
    kept = []
    depth, quote, continued, dropped = 0, "", False, False
    for line in lines:
        begins = not depth and not quote and not continued
        magic = _replacement(line) if begins else None
        if dropped or magic is not None:
            kept.append("" if dropped else str(magic))
            dropped = line.endswith("\\")
            continue
        kept.append(line)
        depth, quote = _after(line, depth, quote)
        continued = not quote and line.endswith("\\")
    return kept


def _replacement(line: str) -> str | None:
    """What stands for a line of IPython's; None for one of Python's."""
    text = line.strip()
    indent = line[: len(line) - len(line.lstrip())]
    if text.startswith(("%", "!", "?")) or (text.endswith("?") and not text.startswith("#")):
        return f"{indent}pass"
    assigned = _ASSIGNED.match(line)
    if assigned:
        names = assigned[2].split(",")
        return f"{indent}{' = '.join(name.strip() for name in names)} = None"
    return None


def _after(line: str, depth: int, quote: str) -> tuple[int, str]:
    """How many brackets are open behind a line, and which triple quote."""
    at = 0
    while at < len(line):
        if quote:
            end = line.find(quote, at)
            if end < 0:
                return depth, quote
            at, quote = end + 3, ""
            continue
        token = _TOKEN.search(line, at)
        if token is None:
            break
        at = token.end()
        if token[0] in ("'''", '"""'):
            quote = token[0]
        elif token[0] in "([{":
            depth += 1
        elif token[0] in ")]}":
            depth = max(0, depth - 1)
    return depth, quote
