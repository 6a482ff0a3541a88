"""One student's page for the terminal."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text as Line

from autograder.gradebook.numbers import difference, number
from autograder.report.feedback import bar, scored, still_open
from autograder.report.formulas import drawn
from autograder.report.messages import say
from autograder.report.view import CheckView, ExerciseView, Step, StudentView, Suspicion, Tone
from autograder.report.words import Kind, spans

BAR_WIDTH = 40
FORMULA_WIDTH = 68  # a wider one would be broken in the middle: it stays as it is written
_SIGNS = {Tone.GOOD: "✓", Tone.PARTLY: "◐", Tone.BAD: "✗", Tone.WAIT: "…", Tone.OURS: "!"}
_STYLES = {
    Tone.GOOD: "green",
    Tone.PARTLY: "yellow",
    Tone.BAD: "red",
    Tone.WAIT: "yellow",
    Tone.OURS: "magenta",
}
_STEP_SIGNS = {Tone.GOOD: "✓", Tone.PARTLY: "○", Tone.BAD: "✗", Tone.WAIT: "…"}
_BLOCKS = {Tone.GOOD: ("█", "green"), Tone.BAD: ("░", "dim"), Tone.WAIT: ("▒", "yellow")}


def render_terminal(view: StudentView) -> RenderableType:
    """What `rich` prints; nothing a student wrote is read as markup or as an escape sequence."""
    return Group(*_view_lines(view))


def _view_lines(view: StudentView) -> Iterable[RenderableType]:
    lang = view.language
    yield Line.assemble((view.title, "bold"), f"  {view.assignment} · {view.student}")
    for index, line in enumerate(view.banner):
        yield _formatted_line(line, "bold" if index == 0 else "")
    if scored(view):
        points, maximum = number(view.points, lang), number(view.graded_points, lang)
        yield Line(say("points_of", lang, points=points, maximum=maximum), "bold")
        yield _draw_bar(view)
        yield _formatted_line(f"{view.headline} {view.advice}")
        if view.cause:
            yield _formatted_line(view.cause)
        if view.open_points > 0:
            yield Line(still_open(view), "dim")
    if view.withheld:
        yield Line(say("some_hidden", lang), "dim")
    for key, exercises in view.groups:
        yield Line(f"\n{say(key, lang)}", "bold underline")
        for exercise in exercises:
            yield from _exercise_lines(exercise, lang)
    if view.output:
        yield Line(f"\n{say('output', lang)}", "bold underline")
        yield _indented_line(Line(view.output, "dim"), 2)


def _draw_bar(view: StudentView) -> Line:
    line = Line()
    drawn = 0
    for tone, begin, length in bar(view):
        end = round((begin + length) * BAR_WIDTH / 100)
        block, style = _BLOCKS[tone]
        line.append(block * (end - drawn), style)
        drawn = end
    return line


def _exercise_lines(exercise: ExerciseView, lang: str) -> Iterable[RenderableType]:
    open_ = exercise.tone in (Tone.WAIT, Tone.OURS) and not exercise.points
    points = "–" if open_ else number(exercise.points, lang)
    worth = f"{points} / {number(exercise.max_points, lang)}"
    style = _STYLES[exercise.tone]
    name = exercise.title or exercise.name
    yield Line.assemble(
        (f"{_SIGNS[exercise.tone]} ", style),
        (name, "bold"),
        f"  {worth}  ",
        (exercise.label, style),
    )
    if exercise.mark is not None:
        for words, given in exercise.mark.items:
            yield _indented_line(
                Line.assemble(_formatted_line(words), f" ({difference(given, lang)})"), 4
            )
        for words in exercise.mark.said:
            yield _indented_line(_formatted_line(words), 4)
    if exercise.lectures:
        yield _indented_line(Line(f"{say('lecture', lang)}: {'; '.join(exercise.lectures)}"), 4)
    for words in exercise.carried:
        text = Line.assemble((f"{say('carried', lang)}: ", "green"), _formatted_line(words))
        yield _indented_line(text, 4)
    for suspicion in exercise.suspicions:
        yield from _suspicion_lines(suspicion, lang)
    for index, words in enumerate(exercise.places):
        tag = "" if index else f"{say('diagnosis', lang)}: "
        yield _indented_line(Line.assemble((tag, "yellow"), _formatted_line(words)), 4)
    for check in exercise.checks:
        yield from _check_lines(check, lang)


def _suspicion_lines(suspicion: Suspicion, lang: str) -> Iterable[RenderableType]:
    lines = [
        (say("suspicion", lang), suspicion.title),
        (say("next_step", lang), suspicion.hint),
        (say("lecture", lang), suspicion.lecture),
    ]
    for tag, words in lines:
        if words:
            text = Line.assemble((f"{tag}: ", "yellow"), _formatted_line(words))
            yield _indented_line(text, 4)


def _check_lines(check: CheckView, lang: str) -> Iterable[RenderableType]:
    style = _STYLES[check.tone]
    times = f" ({say('times', lang, count=check.cases)})" if check.cases > 1 else ""
    label = "" if check.tone is Tone.GOOD else f"{check.label}: "
    line = Line.assemble(
        (f"{_SIGNS[check.tone]} {label}", style), _formatted_line(check.lead), times
    )
    yield _indented_line(line, 2)
    for words in check.facts:
        yield _indented_line(_formatted_line(words), 4)
    for words in check.concerns:
        yield _indented_line(Line.assemble("• ", _formatted_line(words)), 4)
    for step in check.steps:
        yield from _step_lines(step)
    for words in check.values:
        yield _indented_line(_formatted_line(words, "dim"), 4)
    if check.check_id:
        yield _indented_line(Line(check.check_id, "dim"), 4)


def _step_lines(step: Step) -> Iterable[RenderableType]:
    """A line of the student's: a tall formula drawn below its number, what is said below that."""
    line = Line(_STEP_SIGNS[step.tone], _STYLES[step.tone])
    if not step.number:
        yield _indented_line(line, 4)
        return
    line.append(f" {step.number}. ", "")
    for piece, kind in spans(step.said):
        picture = drawn(piece) if kind is Kind.FORMULA else None
        if picture and "\n" in picture and _picture_width(picture) <= FORMULA_WIDTH:
            yield _indented_line(line, 4)
            yield _indented_line(Line(picture, "cyan"), 8)
            line = Line()
        else:
            line.append_text(_formatted_piece(piece.strip() if not line else piece, kind))
    yield _indented_line(line, 4 if line.plain.startswith(_STEP_SIGNS[step.tone]) else 7)


def _picture_width(picture: str) -> int:
    return max(map(len, picture.split("\n")))


def _indented_line(line: Line, by: int) -> Padding:
    return Padding(line, (0, 0, 0, by), expand=False)


def _formatted_line(words: str, style: str = "") -> Line:
    line = Line(style=style)
    for piece, kind in spans(words):
        line.append_text(_formatted_piece(piece, kind))
    return line


def _formatted_piece(piece: str, kind: Kind) -> Line:
    """A piece on one line: a formula drawn where one line is enough."""
    picture = drawn(piece) if kind is Kind.FORMULA else None
    one_line = picture if picture and "\n" not in picture else piece
    return Line(one_line, "" if kind is Kind.WORDS else "cyan")
