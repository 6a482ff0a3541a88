"""What a student may see at each level."""

import dataclasses
import io
from functools import partial
from html import unescape

import pytest
from rich.console import Console

from autograder.course.records import Heading, Level, Limits, Mark, Result, Text, Verdict
from autograder.grading.explain import NOT_WRITTEN, explain
from autograder.locale.message import message
from autograder.report.feedback import render_html
from autograder.report.markdown import render_markdown
from autograder.report.messages import say
from autograder.report.terminal import render_terminal
from autograder.report.view import Misconception, Picture, Tone
from autograder.report.visibility import shown
from autograder.sandbox.worker_failures import MissingName, NotAFunction
from tests.report import samples

OTHER = Text.same("Other words.")
PRINTED = "z is -41.5625e7 in my print"
PICTURE = Picture(uri="data:image/png;base64,AAAA", alt="a curve")


def view(result, level=Level.SENTENCES, language="en", **more):
    """The view of a sample."""
    return shown(
        result,
        samples.assignment(),
        level=level,
        language=language,
        misconceptions=samples.MISCONCEPTIONS,
        **more,
    )


def pages(result, level, **more):
    """Both pages of a result, as one text."""
    made = view(result, level, **more)
    return render_html(made) + render_markdown(made)


def allowing(result):
    """The same result from a suite that allows its values to be shown."""
    exercises = tuple(
        dataclasses.replace(e, checks=tuple(dataclasses.replace(c, show=True) for c in e.checks))
        for e in result.exercises
    )
    return dataclasses.replace(result, exercises=exercises)


@pytest.mark.parametrize("level", [Level.PUBLIC, Level.SENTENCES, Level.VALUES])
def test_hidden_values_are_on_no_page(level):
    """No page below `everything` holds a hidden value, be it in a detail or in what was printed."""
    run = {"output": PRINTED}
    assert samples.HIDDEN not in pages(samples.middling(), level, run=run)
    assert samples.HIDDEN in pages(samples.middling(), Level.EVERYTHING, run=run)


@pytest.mark.parametrize("level", list(Level))
def test_a_cause_is_on_no_page(level):
    """Pages have the words of it, where their level has any."""
    cause = message("grading-value-wrong-nan")
    check = dataclasses.replace(samples.check("relu", 0, Verdict.FAILED), cause=cause)
    result = samples.result(samples.exercise("relu", {0: check}))
    assert cause.id not in pages(result, level) + str(view(result, level))


def test_a_suite_may_allow_values():
    """`show` lets the values of failed checks through from the level `values` on, not before."""
    result = allowing(samples.middling())
    assert samples.HIDDEN not in pages(result, Level.SENTENCES)
    assert samples.HIDDEN in pages(result, Level.VALUES)


def test_values_of_passed_checks_wait_for_everything():
    """A passed check shows no values before `everything`, allowed or not."""
    result = samples.result(
        samples.exercise(
            "relu",
            {
                0: dataclasses.replace(
                    samples.check("relu", 0), detail=Text.same("41.5"), show=True
                )
            },
        )
    )
    assert "41.5" not in pages(result, Level.VALUES)
    assert "41.5" in pages(result, Level.EVERYTHING)


def reading(result, language="en", level=Level.SENTENCES):
    """The view of a sample whose exercises say what they are about."""
    assignment = samples.assignment()
    headings = tuple(Heading(lecture="L1", words=f"W{n}", english=f"E{n}") for n in range(4))
    exercises = tuple(dataclasses.replace(e, lectures=headings) for e in assignment.exercises)
    return shown(
        result,
        dataclasses.replace(assignment, exercises=exercises),
        level=level,
        language=language,
        misconceptions={
            "sigmoid-overflow": dataclasses.replace(samples.SIGMOID, lecture="L1, W1, equation 4")
        },
    )


@pytest.mark.parametrize("level", [Level.PUBLIC, Level.SENTENCES])
def test_what_is_not_right_yet_says_where_to_read(level):
    """Three headings at most, and none that a recognised mistake names; nothing where all is well."""
    made = reading(samples.middling(), level=level)
    found = {exercise.name: exercise.lectures for exercise in made.exercises}
    assert found["relu"] == ()
    assert found["why_nonlinear"] == ()
    assert found["tanh"] == ("L1, W0 (E0)", "L1, W1 (E1)", "L1, W2 (E2)")
    recognised = level is Level.SENTENCES
    assert ("L1, W1 (E1)" in found["sigmoid"]) is not recognised
    assert len(found["sigmoid"]) == 3


def test_where_to_read_is_on_every_page():
    """HTML, Markdown and terminal, in the student's language."""
    made = reading(samples.middling(), "de")
    printed = io.StringIO()
    Console(file=printed, width=200).print(render_terminal(made))
    for text in (render_html(made), render_markdown(made), printed.getvalue()):
        assert "Nachlesen: L1, W0; L1, W1; L1, W2" in text
    assert "Nachlesen:" not in render_html(view(samples.middling(), language="de"))


def test_public_shows_points_and_states_only():
    """At `public` no sentence, mistake or picture is handed to the page."""
    made = view(samples.middling(), Level.PUBLIC, picture=PICTURE)
    assert all(e.checks == () and e.suspicions == () for e in made.exercises)
    assert made.picture is None
    assert made.withheld
    text = pages(samples.middling(), Level.PUBLIC, picture=PICTURE)
    assert "overflows" not in text
    assert "2 of 4 checks passed" in text


def test_check_names_wait_for_everything():
    """The names of hidden tests appear at `everything` only."""
    assert "test_sigmoid" not in pages(samples.middling(), Level.VALUES)
    assert "test_sigmoid_stable" in pages(samples.middling(), Level.EVERYTHING)


def test_sentences_show_facts_mistakes_and_the_picture():
    """At `sentences` there are titles, facts, the recognised mistake and the picture."""
    html = render_html(view(samples.middling(), picture=PICTURE))
    for words in (
        "stays finite",
        "NaN at 3 of 8",
        "overflows for large",
        "Next step",
        PICTURE.uri,
    ):
        assert words in html


def test_each_level_includes_the_one_before():
    """The order of the levels is that of the list in the documentation."""
    order = ["public", "sentences", "values", "everything"]
    assert [level.value for level in Level] == order
    for i, low in enumerate(order):
        for j, high in enumerate(order):
            assert Level(high).includes(Level(low)) == (j >= i)


def test_failed_checks_come_first_then_what_was_not_run():
    """Within an exercise: failed, not run, passed."""
    tones = [[c.tone for c in e.checks] for e in view(samples.middling()).exercises]
    assert tones[1] == [Tone.BAD, Tone.BAD, Tone.GOOD, Tone.GOOD]
    assert tones[2] == [Tone.BAD, Tone.WAIT]


def test_what_is_to_do_comes_before_what_is_right():
    """The page begins with the exercises that miss something."""
    assert [key for key, _ in view(samples.middling()).groups] == ["to_do", "by_hand", "done"]


def test_checks_that_failed_alike_are_told_once():
    """A stub gives one line per exercise, with all that should be true below it."""
    relu = view(samples.empty()).exercises[0]
    (entry,) = relu.checks
    assert (entry.cases, entry.lead) == (2, "`relu` is not written yet.")
    assert len(entry.concerns) == 2
    assert entry.max_points == 2.0


def test_checks_with_the_same_wrong_result_stay_apart():
    """Two results that are wrong in the same words are two checks, each with its sentence."""
    said = Text.same("2 of 2 entries are wrong.")
    wrong = {i: samples.check("relu", i, Verdict.FAILED, said) for i in range(2)}
    relu = view(samples.result(samples.exercise("relu", wrong))).exercises[0]
    assert [entry.cases for entry in relu.checks] == [1, 1]
    assert [entry.facts for entry in relu.checks] == [(said.en,), (said.en,)]


def test_cases_of_one_test_are_counted():
    """Passed cases with the same sentence become one line with a count and the sum of points."""
    one = samples.check("relu", 0)
    cases = {0: one, 1: dataclasses.replace(one, id="other")}
    (entry,) = view(samples.result(samples.exercise("relu", cases))).exercises[0].checks
    assert (entry.cases, entry.points) == (2, 2.0)


def test_a_fault_of_ours_is_no_score():
    """An engine error shows whose fault it is and no number of points."""
    html = render_html(view(samples.fault()))
    assert "on our side" in html
    assert "costs you nothing" in html
    assert "0</strong>" not in html


def test_a_faulty_check_is_on_us():
    """An exercise with an engine error stands under our own heading and advises nothing."""
    broken = samples.check("relu", 0, Verdict.ENGINE_ERROR)
    exercise = dataclasses.replace(samples.exercise("relu", {0: broken}), status="engine_error")
    made = view(samples.result(exercise))
    assert made.groups[0][0] == "ours"
    assert made.advice == ""


def test_written_questions_are_open_and_not_zero():
    """Points that a person will give are named as open, and shown as a dash."""
    made = view(samples.perfect())
    assert made.open_points == 2.0
    assert "2 points follow: that part is marked by a person." in render_html(made)
    assert "<strong>–</strong> / 2" in render_html(made)


def test_the_first_screen_names_the_next_step_and_its_cause():
    """Earned of what is graded, what follows, what the bar's colours mean, where to start and why."""
    made = view(samples.middling())
    page = render_html(made)
    first = page[: page.index('id="glance"')]
    wrong = next(e for e in made.exercises if e.tone in (Tone.BAD, Tone.PARTLY))
    assert made.advice == f"Start with `{wrong.name}`."
    assert made.cause
    assert '<p class="cause">' in first
    assert made.graded_points == made.max_points - made.open_points
    assert f"of {made.graded_points:g} points" in first
    assert ("still to come" in first) == (made.open_points > 0)
    assert "not earned" in first
    assert view(samples.perfect()).cause == ""
    assert '<p class="cause">' not in render_html(view(samples.perfect()))


def test_one_cause_of_everything_stands_on_top_alone():
    """A file that cannot be loaded is no reason to begin with one exercise, nor to list all."""
    said = Text(de="activations.py lässt sich nicht laden.", en="activations.py cannot be loaded.")
    made = view(samples.result(*map(partial(_all_wrong, said), samples.POINTS)), picture=PICTURE)
    assert made.advice == "It all has one cause:"
    assert say("picture_note", "en") not in render_html(made)
    for page in (render_html(made), render_markdown(made)):
        assert unescape(page).replace("\\", "").replace("`", "").count(said.en) == 1
    other = Text(de="Der Wert stimmt nicht.", en="The value is wrong.")
    made = view(samples.result(*map(partial(_all_wrong, other), samples.POINTS)))
    assert made.advice == "Start with `relu`."
    assert [key for key, _ in made.cards] == ["to_do"]


def test_one_cause_of_everything_is_known_by_its_identifier():
    """The words name no file here: the cause says whether it is about one, and which."""
    loading = message("grading-not-loaded", file="activations.py", at="SyntaxError")
    for cause, advice in (
        (loading, "It all has one cause:"),
        (message("grading-carried", names="`f`", reason=loading), "It all has one cause:"),
        (message("grading-not-written"), "Start with `relu`."),
    ):
        made = view(samples.result(*(_all_wrong(OTHER, n, cause=cause) for n in samples.POINTS)))
        assert made.advice == advice
        assert made.cause.endswith("Other words.")
    files = [f"{name}.py" for name in samples.POINTS]
    causes = [message("grading-file-missing", file=file) for file in files]
    wrong = (_all_wrong(OTHER, n, cause=c) for n, c in zip(samples.POINTS, causes, strict=True))
    assert view(samples.result(*wrong)).advice == "Start with `relu`."


def test_a_page_without_errors_is_short():
    """What waits stands in the table and in no card of its own."""
    made = view(samples.perfect())
    assert [key for key, _ in made.cards] == ["done"]
    assert "What is an activation function for?" in render_html(made)
    assert "not graded automatically" not in render_html(made)


def _all_wrong(said, name, **more):
    broken = {
        i: samples.check(name, i, Verdict.CRASHED, message=said, **more)
        for i in range(len(samples.SENTENCES[name]))
    }
    return samples.exercise(name, broken)


def test_an_unknown_misconception_keeps_its_name():
    """A mistake nobody described is still named."""
    made = shown(samples.middling(), samples.assignment(), level=Level.SENTENCES, language="de")
    assert made.exercises[1].suspicions[0].title == "sigmoid-overflow"


def test_mistakes_that_cannot_be_told_apart_stand_side_by_side():
    """Both titles, and nobody is told that it is surely the first."""
    odd = samples.check("relu", 0, Verdict.FAILED, misconception="sigmoid-overflow|other")
    made = shown(
        samples.result(samples.exercise("relu", {0: odd})),
        samples.assignment(),
        level=Level.SENTENCES,
        language="en",
        misconceptions=samples.MISCONCEPTIONS
        | {
            "other": Misconception(
                title=Text(de="Anderes", en="Another"), hint=Text(de="Weil", en="Because")
            )
        },
    )
    (suspicion,) = made.exercises[0].suspicions
    known = samples.MISCONCEPTIONS["sigmoid-overflow"]
    assert suspicion.title == f"{known.title.en} or Another"
    assert suspicion.hint == f"{known.hint.en} Because"


@pytest.mark.parametrize("language", ["de", "en"])
def test_what_was_carried_forward_is_said(language):
    """The page names the exercise that the course's version stood in for, once."""
    said = Text(de="Bewertet mit `relu` des Kurses", en="Graded with the course's `relu`")
    carried = dataclasses.replace(samples.check("sigmoid", 0), message=said, carried=("relu",))
    other = dataclasses.replace(carried, id="other")
    result = samples.result(samples.exercise("sigmoid", {0: carried, 1: other}))
    made = view(result, language=language)
    assert made.exercises[0].carried == (said[language],)
    assert say("carried", language) in render_html(made)
    assert say("carried", language) in render_markdown(made)
    assert view(result, Level.PUBLIC).exercises[0].carried == ()


def test_a_passed_check_names_no_mistake():
    """Nobody is told of a mistake by a check that they passed."""
    odd = dataclasses.replace(samples.check("relu", 0), misconception="sigmoid-overflow")
    made = view(samples.result(samples.exercise("relu", {0: odd})))
    assert made.exercises[0].suspicions == ()


def test_output_is_bounded():
    """A megabyte of output does not become a megabyte of page."""
    run = {"output": "x" * 1_000_000}
    made = view(samples.perfect(), Level.EVERYTHING, run=run)
    assert len(made.output) < 20_000
    assert made.output.endswith("shortened")


@pytest.mark.parametrize(
    "said",
    [
        NOT_WRITTEN,
        explain(MissingName("activations", "sigmoid"), Limits(), {})[0],
        explain(NotAFunction("activations", "sigmoid"), Limits(), {})[0],
        explain(MissingName("activations"), Limits(), {})[0],
    ],
)
def test_a_function_that_is_not_there_is_told_once(said):
    """Four checks of it are one entry with what it is for."""
    text = Text.of(said)
    blank = {i: samples.check("sigmoid", i, Verdict.FAILED, text) for i in range(4)}
    (entry,) = view(samples.result(samples.exercise("sigmoid", blank))).exercises[0].checks
    assert (entry.cases, len(entry.concerns)) == (4, 4)
    assert entry.lead == text.en
    wrong = Text.same("Der Wert stimmt nicht.")
    apart = {i: samples.check("sigmoid", i, Verdict.FAILED, wrong) for i in range(4)}
    assert len(view(samples.result(samples.exercise("sigmoid", apart))).exercises[0].checks) == 4


def test_the_files_of_a_hand_in_are_their_names():
    """The result lists names and sizes; whatever else it lists is cut."""
    assert view(samples.perfect()).files == ("activations.py", "questions.md")
    assert len(view(samples.hostile()).files[-1]) <= 201


def marked(points: float) -> Result:
    """The middling hand-in with its written question marked by a person."""
    said = Mark(
        comment="Good.\nNow an example.", items=((Text(de="Formel", en="the formula"), 1.5),)
    )
    result = samples.middling()
    exercises = [
        dataclasses.replace(e, status="failed", points=points, mark=said) if e.waits else e
        for e in result.exercises
    ]
    return dataclasses.replace(result, exercises=tuple(exercises))


def test_a_persons_mark_is_no_failed_check():
    """It has a part of its own on the page, with items and words; nobody is sent back to it."""
    seen = view(marked(1.5))
    assert [key for key, _ in seen.groups] == ["to_do", "marked", "done"]
    ((exercise,),) = (found for key, found in seen.groups if key == "marked")
    assert (exercise.tone, exercise.label, exercise.checks) == (Tone.PARTLY, "marked", ())
    assert exercise.mark.items == (("the formula", 1.5),)
    assert exercise.mark.said == ("Good.", "Now an example.")
    assert seen.open_points == 0
    assert view(marked(2.0)).exercises[-1].tone is Tone.GOOD
    assert view(marked(0.0)).exercises[-1].tone is Tone.BAD


def test_what_a_person_said_is_withheld_with_the_sentences():
    """That somebody has marked it is not."""
    seen = view(marked(1.5), level=Level.PUBLIC).exercises[-1]
    assert (seen.mark.items, seen.mark.said, seen.label) == ((), (), "marked")


def test_every_form_of_the_page_says_what_a_person_said():
    """HTML, Markdown, terminal."""
    seen = view(marked(1.5))
    printed = io.StringIO()
    Console(file=printed, width=100).print(render_terminal(seen))
    for page in (render_html(seen), render_markdown(seen), printed.getvalue()):
        assert "the formula" in page
        assert "1.5" in page
        assert "Now an example." in page
