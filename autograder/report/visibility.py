"""What a student may see: the one place where results are turned into a student's page.

A template or renderer gets the `StudentView` made here and nothing else, so what a level
withholds cannot slip onto a page.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from autograder.course.records import (
    Assignment,
    CheckResult,
    Diagnosis,
    Exercise,
    ExerciseResult,
    Level,
    Mark,
    Result,
    Verdict,
    total,
)
from autograder.gradebook.effective_points import Counting
from autograder.grading.explain import is_about_code
from autograder.locale.catalogue import MissingMessage
from autograder.locale.message import Localised, Message
from autograder.report.counts import count_points
from autograder.report.messages import say
from autograder.report.mistakes import suspicion
from autograder.report.places import place_sentences
from autograder.report.standing import banner, check_tone, standing, summary, urgency
from autograder.report.view import (
    CheckView,
    ExerciseView,
    MarkView,
    Misconception,
    Picture,
    Step,
    StudentView,
    Suspicion,
    Tone,
)
from autograder.report.words import MESSAGE_LIMIT, NAME_LIMIT, clean, lines_of

OUTPUT_LIMIT = 16_000
FILES_LIMIT = 40
_HEADINGS = 3
# A line of a suite's own words that begins so stands for a line of the student's.
_STEP = re.compile(r"([✓✗○]) (\d{1,4})\. (.+)|…")
_FILE = re.compile(r"\b\w+\.py\b")
_SIGNS = {"✓": Tone.GOOD, "✗": Tone.BAD, "○": Tone.PARTLY}


def shown(
    result: Result,
    assignment: Assignment,
    *,
    level: Level,
    language: str,
    course: str = "",
    run: Mapping[str, Any] | None = None,
    misconceptions: Mapping[str, Misconception] | None = None,
    picture: Picture | None = None,
    counting: Counting | None = None,
    notice: tuple[str, ...] = (),
) -> StudentView:
    """The part of a result that its student may see, in one language."""
    found = {diagnosis.exercise: diagnosis for diagnosis in result.diagnoses or ()}
    exercises = tuple(
        _exercise_view(exercise, assignment, level, language, misconceptions or {}, found)
        for exercise in result.exercises
    )
    headline, advice = summary(result, exercises, language)
    counts = count_points(counting or Counting(), assignment, result, language)
    printed = _printed_text(run or {}) if level.includes(Level.EVERYTHING) else ""
    return StudentView(
        language=language,
        course=clean(course, NAME_LIMIT),
        assignment=clean(result.assignment, NAME_LIMIT),
        title=clean(assignment.title[language], NAME_LIMIT),
        student=clean(result.student, NAME_LIMIT),
        status=result.status,
        points=counts.points,
        max_points=counts.max_points,
        counting=counts.said,
        open_points=total(e.max_points - e.points for e in exercises if e.tone is Tone.WAIT),
        banner=banner(result, language),
        headline=headline,
        advice=advice,
        withheld=not level.includes(Level.SENTENCES) and any(e.count for e in exercises),
        exercises=exercises,
        picture=picture if level.includes(Level.SENTENCES) else None,
        output=clean(printed, OUTPUT_LIMIT, say("cut", language)),
        fingerprint=clean(str(result.submission.get("sha256", "")), 12),
        files=_files(result.submission.get("files")),
        notice=notice,
    )


def _exercise_view(
    exercise: ExerciseResult,
    assignment: Assignment,
    level: Level,
    language: str,
    misconceptions: Mapping[str, Misconception],
    diagnoses: Mapping[str, Diagnosis],
) -> ExerciseView:
    tone, state = standing(exercise)
    checks: tuple[CheckView, ...] = ()
    suspicions: tuple[Suspicion, ...] = ()
    carried: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    if level.includes(Level.SENTENCES):
        ordered = sorted(exercise.checks, key=urgency)
        shared = _shared_checks(exercise.name, ordered, assignment)
        checks = _merged_views(((c, _check_view(c, level, language)) for c in ordered), shared)
        checks = tuple(_steps_once(checks))
        told = (clean(c.message[language], MESSAGE_LIMIT) for c in ordered if c.carried)
        carried = tuple(dict.fromkeys(told))
        names = {c.misconception: None for c in ordered if c.misconception and not c.passed}
        suspicions = tuple(suspicion(name, misconceptions, language) for name in names)
        if exercise.name in diagnoses:
            places = place_sentences(diagnoses[exercise.name], level, language)
    known = {e.name: e for e in assignment.exercises}.get(exercise.name)
    title = known.title if known else None
    return ExerciseView(
        name=clean(exercise.name, NAME_LIMIT),
        title="" if title is None else clean(title[language], NAME_LIMIT),
        points=exercise.points,
        max_points=exercise.max_points,
        tone=tone,
        label=say(f"state_{state}", language),
        bonus=known is not None and known.bonus,
        lectures=_lecture_headings(known, suspicions, language)
        if tone in (Tone.BAD, Tone.PARTLY)
        else (),
        passed=sum(check.passed for check in exercise.checks),
        count=len(exercise.checks),
        checks=checks,
        suspicions=suspicions,
        carried=carried,
        mark=None if exercise.mark is None else _mark_view(exercise.mark, level, language),
        places=places,
        unanswered=exercise.status == "unanswered" and exercise.mark is None,
    )


def _mark_view(mark: Mark, level: Level, language: str) -> MarkView:
    """What a person said; that they gave the points is shown at every level."""
    if not level.includes(Level.SENTENCES):
        return MarkView()
    items = ((clean(text[language], MESSAGE_LIMIT), points) for text, points in mark.items)
    return MarkView(items=tuple(items), said=lines_of(clean(mark.comment, MESSAGE_LIMIT)))


def _lecture_headings(
    exercise: Exercise | None, suspicions: Iterable[Suspicion], language: str
) -> tuple[str, ...]:
    """The first headings of an exercise; a recognised mistake has said its own already."""
    headings = (exercise.lectures or ()) if exercise else ()
    said = " ".join(suspicion.lecture for suspicion in suspicions)
    left = (heading.text[language] for heading in headings if heading.key not in said)
    return tuple(clean(words, NAME_LIMIT) for words in left)[:_HEADINGS]


def _check_view(check: CheckResult, level: Level, language: str) -> CheckView:
    def lines(text: Localised | None) -> tuple[str, ...]:
        words = "" if text is None else text[language]
        return lines_of(clean(words, MESSAGE_LIMIT, say("cut", language)))

    title = lines(check.title) or (say("no_sentence", language),)
    told = lines(check.message)
    more, steps = ((), ()) if check.passed else _told(check, language, lines)
    allowed = level.includes(Level.EVERYTHING) or (
        level.includes(Level.VALUES) and check.show and not check.passed
    )
    return CheckView(
        tone=check_tone(check),
        label=say(f"verdict_{check.verdict.value}", language),
        said=(" ".join(title),),
        more=() if told == title else more,
        steps=steps,
        origin=_origin(check.cause, more),
        values=lines(check.detail) if allowed else (),
        check_id=clean(check.id, NAME_LIMIT) if level.includes(Level.EVERYTHING) else "",
        points=check.points,
        max_points=check.max_points,
    )


def _origin(cause: Message | None, more: tuple[str, ...]) -> str:
    """The cause as text, if it is about a file; of words without one, those that name a file."""
    if cause is not None:
        return json.dumps(cause.to_json()) if _about_a_file(cause) else ""
    first = " ".join(more[:1])
    return first if _FILE.search(first) else ""


def _about_a_file(cause: Message) -> bool:
    inner = (said for said in cause.arguments.values() if isinstance(said, Message))
    return "file" in cause.arguments or any(map(_about_a_file, inner))


def _told(
    check: CheckResult, language: str, lines: Callable[[Localised], tuple[str, ...]]
) -> tuple[tuple[str, ...], tuple[Step, ...]]:
    """What is said of a failed check, and of each line of the student's.

    The cause has them apart. Words without one, a suite's own or those of a stored result of
    before, have them on lines that begin with a sign.
    """
    steps = None if check.cause is None else check.cause.arguments.get("steps")
    if check.cause is not None and isinstance(steps, tuple):
        try:
            head = Message(check.cause.id, {**check.cause.arguments, "steps": ""})
            return lines(head), tuple(_step(step, language) for step in steps)
        except MissingMessage:  # an entry that there is no longer: its words are stored too
            pass
    told = lines(check.message)
    listed = tuple(step for line in told for step in _steps(line))
    return tuple(line for line in told if not _steps(line)), listed


def _step(said: Message, language: str) -> Step:
    number = said.parameter("line", language)
    if not number:
        return Step(tone=Tone.WAIT, number="", said=said[language])
    words = " ".join(said.parameter(name, language) for name in ("read", "said"))
    tone = _SIGNS[said.parameter("sign", language)]
    return Step(tone=tone, number=number, said=clean(words.strip(), MESSAGE_LIMIT))


def _steps(line: str) -> tuple[Step, ...]:
    """The line of the student's that a line of words stands for: one or none."""
    found = _STEP.fullmatch(line)
    if found is None:
        return ()
    sign, number, said = found.groups()
    return (Step(tone=_SIGNS.get(sign, Tone.WAIT), number=number or "", said=said or line),)


def _steps_once(checks: Iterable[CheckView]) -> Iterable[CheckView]:
    """Several checks of one list of lines say the same of them: once is enough."""
    seen: set[tuple[Step, ...]] = set()
    for check in checks:
        yield replace(check, steps=()) if check.steps in seen else check
        seen.add(check.steps)


def _shared_checks(
    name: str, checks: Iterable[CheckResult], assignment: Assignment
) -> frozenset[str]:
    """The checks that say nothing of their own: a crash, a limit, or no such function yet."""
    modules = {exercise.name: exercise.module for exercise in assignment.exercises}
    function, module = name.partition(".")[0], modules.get(name, "")
    return frozenset(
        check.id
        for check in checks
        if check.verdict is not Verdict.FAILED or is_about_code(check, module, function)
    )


def _merged_views(
    checks: Iterable[tuple[CheckResult, CheckView]], shared: frozenset[str]
) -> tuple[CheckView, ...]:
    """Cases of one test, and checks that one crash, limit or missing body ended, become one.

    What is wrong with a result belongs to its own check, even where the words are the same.
    """
    alike: dict[CheckView, list[CheckView]] = {}
    for check, view in checks:
        said = () if view.more and check.id in shared else view.said
        key = replace(view, said=said, points=0.0, max_points=0.0)
        alike.setdefault(key, []).append(view)
    return tuple(
        replace(
            one,
            said=tuple(dict.fromkeys(check.said[0] for check in same)),
            cases=len(same),
            points=total(check.points for check in same),
            max_points=total(check.max_points for check in same),
        )
        for one, same in alike.items()
    )


def _printed_text(run: Mapping[str, Any]) -> str:
    """Captured output: one text, or one per exercise."""
    output = run.get("output", "")
    if isinstance(output, Mapping):
        output = [words for words in output.values() if words]
    if isinstance(output, list | tuple):
        return "\n".join(str(words) for words in output)
    return str(output or "")


def _files(files: object) -> tuple[str, ...]:
    if not isinstance(files, list | tuple):
        return ()
    names = (file.get("name", "") if isinstance(file, Mapping) else file for file in files)
    return tuple(clean(str(name), NAME_LIMIT) for name in islice(names, FILES_LIMIT))
