"""What students read about an answer or a derivation, ``formulas`` marked so that pages draw them.

Of a derivation every line is listed with a sign: ✓ counts as right, ✗ as wrong, ○ neither way.
"""

from collections.abc import Sequence

from autograder.course.records import LANGUAGES
from autograder.locale.message import Message, message
from autograder.symbolic.judging.answers import AnswerVerdict
from autograder.symbolic.judging.steps import DerivationVerdict, Line, LineVerdict

LIMIT = 2_400  # characters of a list of lines, in each language
MAX_FORMULA = 240
_EXCERPT = 60  # characters before the place where an unreadable line goes wrong, and after it
_NEITHER = frozenset([Line.REARRANGED, Line.LOOP, Line.RETURNS, Line.UNDECIDED])
_GAP = "…"
_LEFT_OUT = message("formula-steps-left-out")


def mark_formula(formula: str) -> str:
    """A formula between the marks that pages draw it by; a long one stays as it is written."""
    if len(formula) > MAX_FORMULA:
        return f"`{formula[:MAX_FORMULA]}{_GAP}`"
    return f"``{formula}``"


def about_answer(verdict: AnswerVerdict, given: object) -> Message:
    """How an answer was read, and what is to be said about it."""
    if verdict.formula:
        return message("formula-read-as", read=mark_formula(verdict.formula), said=verdict.message)
    written = "" if verdict.column is None else _excerpt(given, verdict.column)
    if not written:
        return verdict.message
    return message("formula-written", written=written, said=verdict.message)


def about_lines(verdict: DerivationVerdict, steps: Sequence[object]) -> Message:
    """The lines of a derivation below each other, as `each_line` gives them."""
    return message("formula-steps", steps=each_line(verdict, steps))


def each_line(verdict: DerivationVerdict, steps: Sequence[object]) -> tuple[Message, ...]:
    """Every line of a derivation with what is true of it; of a long one, what matters most.

    Parameters
    ----------
    verdict : DerivationVerdict
    steps : sequence
        The lines as they were handed in.

    Returns
    -------
    tuple of Message
        One for each line: its number, its status, how it was read (where it could be read, or as
        it was written) and what is `said` of it; and one for lines that are left out in a row.
    """
    entries = [_line_entry(line, step) for line, step in zip(verdict.lines, steps, strict=False)]
    kept = _select_entries(verdict.lines, entries)
    lines: list[Message] = []
    for number, entry in enumerate(entries):
        if number in kept:
            lines.append(entry)
        elif not lines or lines[-1] != _LEFT_OUT:
            lines.append(_LEFT_OUT)
    return tuple(lines)


def _line_entry(line: LineVerdict, step: object) -> Message:
    sign = "✗" if line.status.wrong else "○" if line.status in _NEITHER else "✓"
    shown = mark_formula(line.formula) if line.formula else _excerpt(step, line.column or 1)
    return message(
        "formula-step" if shown else "formula-step-unread",
        **{"line": str(line.number), "status": line.status.value, "sign": sign},
        **({"read": shown} if shown else {}),
        said=line.message,
    )


def _select_entries(lines: Sequence[LineVerdict], entries: Sequence[Message]) -> set[int]:
    """Which entries fit: wrong ones and those they were compared with first, then from the top."""
    wrong = [line.number - 1 for line in lines if line.status.wrong]
    before = [line.after - 1 for line in lines if line.status.wrong and line.after]
    kept: set[int] = set()
    room = LIMIT
    for number in (*wrong[:1], *before[:1], *wrong, *before, *range(len(entries))):
        size = max(len(entries[number][language]) for language in LANGUAGES)
        if number not in kept and size <= room:
            kept.add(number)
            room -= size
    return kept


def _excerpt(given: object, column: int) -> str:
    """What stands around a column, as code on one line; nothing of what is no text."""
    if not isinstance(given, str):
        return ""
    line = "".join(" " if sign.isspace() else sign for sign in given.replace("`", "'"))
    begin, end = max(0, column - 1 - _EXCERPT), column + _EXCERPT
    cut = line[begin:end].strip()
    if not cut:
        return ""
    return f"`{_GAP if begin else ''}{cut}{_GAP if len(line) > end else ''}`"
