"""One student's page as Markdown, safe in renderers that pass HTML on."""

import re

from autograder.gradebook.numbers import difference, number
from autograder.report.feedback import scored, still_open
from autograder.report.messages import say
from autograder.report.view import CheckView, ExerciseView, MarkView, StudentView, Tone
from autograder.report.words import Kind, spans, strip_marks

_SPECIAL = re.compile(r"[\\`*_\[\]|~$]")
_OPENING = re.compile(r"^\s*(\d{0,9})([#+=.)-])")  # of a heading, a list, a rule
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_STEP_SIGNS = {Tone.GOOD: "✓", Tone.PARTLY: "○", Tone.BAD: "✗", Tone.WAIT: ""}
_SIGNS = {Tone.GOOD: "✓", Tone.PARTLY: "◐", Tone.BAD: "✗", Tone.WAIT: "…", Tone.OURS: "!"}


def render_markdown(view: StudentView) -> str:
    """Headings, points and checks in the order of the HTML page."""
    lang = view.language
    lines = [f"# {plain(view.title)}", ""]
    over = " · ".join(plain(part) for part in (view.course, view.assignment) if part)
    lines += [f"{over} · {plain(say('feedback_for', lang, student=view.student))}", ""]
    lines += [line for said in view.notice for line in (plain(said), "")]
    for index, line in enumerate(view.banner):
        lines += [f"**{plain(line)}**" if index == 0 else formatted_words(line), ""]
    if scored(view):
        points, maximum = number(view.points, lang), number(view.graded_points, lang)
        lines += [f"**{plain(say('points_of', lang, points=points, maximum=maximum))}**", ""]
        lines += [line for said in view.counting for line in (plain(said), "")]
        lines += [formatted_words(f"{view.headline} {view.advice}".strip()), ""]
        if view.cause:
            lines += [formatted_words(view.cause), ""]
        if view.open_points > 0:
            lines += [plain(still_open(view)), ""]
    if view.withheld:
        lines += [plain(say("some_hidden", lang)), ""]
    for key, exercises in view.groups:
        lines += [f"## {plain(say(key, lang))}", ""]
        for exercise in exercises:
            lines += exercise_lines(exercise, lang)
    if view.output:
        lines += [f"## {plain(say('output', lang))}", "", *fenced_block(view.output), ""]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def formatted_words(words: str) -> str:
    """Words on one line; code and formulas are code where they hold nothing a page would obey."""
    line = " ".join(words.split("\n"))
    pieces = (
        _escaped_words(piece) if kind is Kind.WORDS or _is_risky(piece) else f"`{piece}`"
        for piece, kind in spans(line)
    )
    return _OPENING.sub(r"\1\\\2", "".join(pieces))


def plain(words: str) -> str:
    """Words as words: no markup, no HTML, no link."""
    return _OPENING.sub(r"\1\\\2", _escaped_words(" ".join(words.split("\n"))))


def _escaped_words(words: str) -> str:
    escaped = _SPECIAL.sub(lambda match: f"\\{match[0]}", words)
    return "".join(_ENTITIES.get(char, char) for char in escaped)


def fenced_block(words: str) -> list[str]:
    """A code block that its own text cannot end."""
    longest = max((len(run) for run in re.findall("`+", words)), default=0)
    fence = "`" * max(3, longest + 1)
    return [f"{fence}text", *words.split("\n"), fence]


def exercise_lines(exercise: ExerciseView, lang: str) -> list[str]:
    """The part of the page that is about one exercise."""
    name = plain(exercise.title) if exercise.title else formatted_words(f"`{exercise.name}`")
    name += f" ({plain(say('bonus', lang))})" if exercise.bonus else ""
    open_ = exercise.tone in (Tone.WAIT, Tone.OURS) and not exercise.points
    points = "–" if open_ else number(exercise.points, lang)
    lines = [f"### {name} · {plain(f'{points} / {number(exercise.max_points, lang)}')}", ""]
    if note := _exercise_note(exercise, lang):
        lines += [note, ""]
    if exercise.mark is not None:
        lines += _mark_lines(exercise.mark, lang)
    if exercise.lectures:
        lines += [plain(f"{say('lecture', lang)}: {'; '.join(exercise.lectures)}"), ""]
    for words in exercise.carried:
        lines += [f"> {plain(say('carried', lang))}: {formatted_words(words)}", ""]
    for suspicion in exercise.suspicions:
        lines.append(f"> {plain(say('suspicion', lang))}: **{formatted_words(suspicion.title)}**")
        if suspicion.hint:
            lines.append(f"> {plain(say('next_step', lang))}: {formatted_words(suspicion.hint)}")
        if suspicion.lecture:
            lines.append(f"> {plain(say('lecture', lang))}: {plain(suspicion.lecture)}")
        lines.append("")
    lines += _place_lines(exercise, lang)
    for check in exercise.checks:
        lines += _check_lines(check, lang)
    return [*lines, ""]


def _exercise_note(exercise: ExerciseView, lang: str) -> str:
    """What stands in the place of checks."""
    if exercise.tone is Tone.WAIT:
        return plain(say("by_hand_note", lang))
    if exercise.unanswered:
        return formatted_words(say("unanswered_note", lang, name=exercise.name))
    if exercise.count and not exercise.checks:
        passed, count = exercise.passed, exercise.count
        return plain(say("checks_passed", lang, passed=passed, count=count))
    return ""


def _place_lines(exercise: ExerciseView, lang: str) -> list[str]:
    lines = [f"> {formatted_words(words)}" for words in exercise.places]
    if lines:
        lines[0] = f"> {plain(say('diagnosis', lang))}: {formatted_words(exercise.places[0])}"
        lines.append("")
    return lines


def _mark_lines(mark: MarkView, lang: str) -> list[str]:
    items = [
        f"- {formatted_words(words)} ({plain(difference(p, lang))})" for words, p in mark.items
    ]
    return [*items, "", *(line for said in mark.said for line in (formatted_words(said), ""))]


def _check_lines(check: CheckView, lang: str) -> list[str]:
    times = f" ({say('times', lang, count=check.cases)})" if check.cases > 1 else ""
    label = "" if check.tone is Tone.GOOD else f"**{plain(check.label)}:** "
    lines = [f"- {_SIGNS[check.tone]} {label}{formatted_words(check.lead)}{plain(times)}"]
    lines += [f"  {formatted_words(line)}" for line in check.facts]
    lines += [f"  - {formatted_words(sentence)}" for sentence in check.concerns]
    for step in check.steps:
        sign = f"{_STEP_SIGNS[step.tone]} {step.number}\\. " if step.number else ""
        lines.append(f"  - {sign}{formatted_words(step.said)}")
    if check.values:
        values = "\n".join(strip_marks(line) for line in check.values)
        lines += ["", *(f"  {line}" for line in fenced_block(values)), ""]
    if check.check_id:
        lines.append(f"  {plain(say('check_id', lang))}: {plain(check.check_id)}")
    return lines


def _is_risky(piece: str) -> bool:
    return any(char in piece for char in "<>&")
