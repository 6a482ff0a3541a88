"""How a result stands, in a tone and a sentence."""

from autograder.course.records import CheckResult, ExerciseResult, Result, Status, Text, Verdict
from autograder.grading.explain import NOT_WRITTEN
from autograder.locale.message import Message, message
from autograder.report.messages import say
from autograder.report.view import ExerciseView, Tone, common_cause
from autograder.report.words import MESSAGE_LIMIT, clean, lines_of

_NO_ANSWER, _NO_LINES = message("formula-no-answer"), message("formula-no-lines")


def urgency(check: CheckResult) -> int:
    """What is to be done comes first, what is right last."""
    if check.passed:
        return 2
    return 1 if check.verdict is Verdict.SKIPPED else 0


def check_tone(check: CheckResult) -> Tone:
    """How one check stands."""
    if check.verdict is Verdict.ENGINE_ERROR:
        return Tone.OURS
    if check.verdict is Verdict.SKIPPED:
        return Tone.WAIT
    return Tone.GOOD if check.passed else Tone.BAD


def standing(exercise: ExerciseResult) -> tuple[Tone, str]:
    """How an exercise stands, and the end of its message key."""
    if exercise.mark is not None:
        full = exercise.points >= exercise.max_points
        tone = Tone.GOOD if full else Tone.PARTLY if exercise.points > 0 else Tone.BAD
        return tone, "marked"
    if exercise.status == "manual":
        return Tone.WAIT, "manual"
    if exercise.status == "unanswered":
        return Tone.BAD, "unanswered"
    if exercise.status == "undecided":
        return Tone.WAIT, "undecided"
    if exercise.status == "engine_error":
        return Tone.OURS, "engine_error"
    if exercise.status == "passed":
        return Tone.GOOD, "passed"
    if any(_all_say(exercise, said) for said in (NOT_WRITTEN, _NO_LINES)):
        return Tone.BAD, "untouched"
    if _all_say(exercise, _NO_ANSWER):
        return Tone.BAD, "unanswered"
    return (Tone.PARTLY, "partly") if exercise.points > 0 else (Tone.BAD, "failed")


def _all_say(exercise: ExerciseResult, said: Message) -> bool:
    """Whether this is the cause of every check.

    A stored result of before may have no cause: there, and only there, the words are compared.
    """
    return bool(exercise.checks) and all(
        check.message == Text.of(said) if check.cause is None else check.cause == said
        for check in exercise.checks
    )


def banner(result: Result, language: str) -> tuple[str, ...]:
    """What stands above everything else: which file counted, or why nothing was graded."""
    told = (
        () if result.message is None else lines_of(clean(result.message[language], MESSAGE_LIMIT))
    )
    if result.status is Status.GRADED:
        return told
    if result.status is Status.REJECTED:
        return (say("rejected", language), *told)
    return (say("engine_error", language), *told, say("engine_error_next", language))


def summary(result: Result, exercises: tuple[ExerciseView, ...], language: str) -> tuple[str, str]:
    """One sentence on how it went, and one on where to begin."""
    passed = sum(exercise.passed for exercise in exercises)
    count = sum(exercise.count for exercise in exercises)
    if result.status is not Status.GRADED:
        return "", ""
    unanswered = sum(exercise.unanswered for exercise in exercises)
    left = say("questions_unanswered", language, count=unanswered) if unanswered else ""
    if count == 0:
        return say("nothing_checked", language), left
    if passed == count:
        return say("all_passed" if unanswered else "all_right", language), left
    wrong = [e for e in exercises if e.tone in (Tone.BAD, Tone.PARTLY) and e.count and not e.mark]
    advice = say("begin_with", language, name=wrong[0].name) if wrong else ""
    if common_cause(exercises):
        advice = say("one_cause", language)
    return say("checks_passed", language, passed=passed, count=count), advice
