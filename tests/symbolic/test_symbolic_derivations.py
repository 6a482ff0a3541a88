"""Derivations: known verdicts line by line, the points of each stage, the lectures' own lines."""

import runpy
import subprocess
import sys
import time
from fractions import Fraction
from pathlib import Path

import pytest
import symbolic_derivations as corpus
from symbolic_problems import PROBLEMS

from autograder.errors import ContentError
from autograder.symbolic import DerivationProblem, Line, Weights, check_derivation

ROOT = Path(__file__).resolve().parents[2]
FILES = ["03-derivatives", "08-two-layer-network", "12-softmax"]
LECTURES = [
    (name, steps)
    for folder in FILES
    for name, steps in runpy.run_path(str(ROOT / "solutions" / folder / "derivations.py")).items()
    if name.isupper()
]


@pytest.mark.parametrize("known", corpus.EVERYTHING, ids=lambda known: known.label)
def test_the_verdict_on_a_known_derivation_is_known(known):
    began = time.process_time()
    verdict = check_derivation(list(known.steps), PROBLEMS[known.problem])
    seconds = time.process_time() - began
    said = "\n".join(f"{line.number} {line.status} {line.message.en}" for line in verdict.lines)
    assert verdict.first_wrong == known.first_wrong, said
    assert verdict.share == known.share, said
    if known.statuses:
        assert tuple(line.status.value for line in verdict.lines) == known.statuses
    assert seconds < 5


def test_there_are_enough_derivations():
    assert len(corpus.EVERYTHING) >= 40
    lengths = {len(known.steps) for known in corpus.RIGHT}
    assert {3, 4, 5, 6, 12} <= lengths


@pytest.mark.parametrize(("name", "steps"), LECTURES)
def test_the_lectures_derivation_earns_everything(name, steps):
    verdict = check_derivation(steps, PROBLEMS[name])
    assert verdict.right
    assert verdict.first_wrong is None
    assert "proved" in verdict.verified.en
    assert all(line.status is not Line.SAMPLED for line in verdict.lines)


def test_the_first_lectures_eleven_lines_are_all_there():
    steps = dict(LECTURES)["SIGMOID"]
    verdict = check_derivation(steps, PROBLEMS["SIGMOID"])
    assert len(steps) == 11
    assert [line.status for line in verdict.lines].count(Line.HOLDS) == 9
    assert verdict.lines[6].loop == 5  # the lecture's line 7 is its line 5 again


def test_every_derivation_of_the_course_is_in_the_repository():
    assert {name for name, _ in LECTURES} == {
        *("SIGMOID", "TANH", "LOSS_BY_A", "LOSS_BY_Z", "CHAIN", "DL_DZ2", "LOG_SOFTMAX"),
        *("SOFTMAX_CE", "QUOTIENT", "NEURON_BY_X", "DZ_DA", "DZ_DW_ROW", "SHIFT"),
        "SOFTMAX_JACOBIAN",
    }


def test_an_identity_is_spoken_of_as_such():
    shifted, derivative = PROBLEMS["SHIFT"], PROBLEMS["SOFTMAX_JACOBIAN"]
    assert (shifted.is_identity, derivative.is_identity) == (True, False)
    lists = [[shifted.goal], ["exp(z_i - c)", shifted.goal], ["s_i"], ["s_i*exp(c)/exp(c)", "s_i"]]
    for steps in lists:
        verdict = check_derivation(steps, shifted)
        said = [*(line.message for line in verdict.lines), *(s.message for s in verdict.stages)]
        assert not any("derivative" in text.en or "Ableitung" in text.de for text in said)
    returned = check_derivation(lists[1], shifted).lines[1]
    assert "but is the expression of the exercise." in returned.message.en
    started = check_derivation([derivative.goal], derivative)
    assert started.lines[0].message.en == "This is the derivative asked for."


def test_a_witness_is_true_and_names_two_of_the_students_own_lines():
    steps = ["Derivative(tanh(x), x)", "1 + tanh(x)**2"]
    line = check_derivation(steps, PROBLEMS["TANH"]).lines[1]
    assert line.status is Line.DOES_NOT_FOLLOW
    assert line.after == 1
    assert "at x = 1.7 line 1 = 0.125, line 2 = 1.875 (they differ by 1.75)" in line.message.en


def test_a_witness_of_an_indexed_line_names_size_and_indices():
    steps = ["Derivative(log(s_i), z_j)", "1 - s_j"]
    line = check_derivation(steps, PROBLEMS["LOG_SOFTMAX"]).lines[1]
    assert "n = 2, i = 1, j = 2, z = (" in line.message.en


def test_what_was_verified_is_said():
    steps = ["Derivative(log(s_i), z_j)", "KroneckerDelta(i, j) - s_j"]
    verdict = check_derivation(steps, PROBLEMS["LOG_SOFTMAX"])
    assert "n = 2, 3, 4" in verdict.verified.en
    assert "no proof for general n" in verdict.verified.en


def test_messages_on_the_first_line_show_no_value_of_the_task():
    verdict = check_derivation(["Derivative(cosh(x), x)"], PROBLEMS["TANH"])
    line = verdict.lines[0]
    assert line.status is Line.NOT_THE_TASK
    assert not any(sign.isdigit() for sign in line.message.en)
    assert line.detail is not None
    assert "expected 0.125" in line.detail.en


@pytest.mark.parametrize("known", corpus.EVERYTHING, ids=lambda known: known.label)
def test_both_languages_say_something_and_neither_the_result(known):
    problem = PROBLEMS[known.problem]
    verdict = check_derivation(list(known.steps), problem)
    words = [verdict.message, verdict.verified, *(line.message for line in verdict.lines)]
    words += [stage.message for stage in verdict.stages]
    for text in words:
        assert text.de
        assert text.en
        if len(problem.result) > 4 and problem.result not in known.steps:
            assert problem.result not in text.de + text.en


def test_an_unreadable_line_points_at_its_column():
    line = check_derivation(["Derivative(tanh(x), x)", "1 - tanh(x) 2"], PROBLEMS["TANH"]).lines[1]
    assert (line.status, line.column) == (Line.UNREADABLE, 13)


def test_a_suite_may_ask_for_more_steps_and_other_weights():
    problem = DerivationProblem(
        goal="Derivative(tanh(x), x)",
        result="1 - tanh(x)**2",
        symbols={"x": "real"},
        min_steps=4,
        weights=Weights(start=Fraction(1, 10), steps=Fraction(8, 10), result=Fraction(1, 10)),
    )
    short = check_derivation(["Derivative(tanh(x), x)", "1 - tanh(x)**2"], problem)
    assert short.share == Fraction(2, 10) + Fraction(8, 30)


@pytest.mark.parametrize("steps", [None, "1 - tanh(x)**2", 3, {}, [], [None], ["..."], ["1"] * 41])
def test_what_is_no_list_of_lines_earns_nothing_and_is_told_so(steps):
    verdict = check_derivation(steps, PROBLEMS["TANH"])
    assert verdict.share == 0
    assert verdict.message.de


def test_a_line_beyond_computing_is_for_a_person():
    steps = ["Derivative(tanh(x), x)", "exp(exp(exp(exp(exp(20 + x**2)))))", "1 - tanh(x)**2"]
    verdict = check_derivation(steps, PROBLEMS["TANH"])
    assert verdict.needs_person
    assert verdict.lines[1].status is Line.UNDECIDED


def test_forty_lines_of_softmax_are_within_bounds():
    """Each with another name for its bound index and another order: nothing is remembered."""
    sums = [f"Sum(exp(z_{k}), ({k}, 1, n))" for k in "klmopqrtuv"]
    lines = [f"KroneckerDelta(i, j) - {p}*exp(z_j)/({p}*{s})" for p in (2, 3, 5, 7) for s in sums]
    verdict = check_derivation(["Derivative(log(s_i), z_j)", *lines[1:]], PROBLEMS["LOG_SOFTMAX"])
    assert len(verdict.lines) == 40
    assert not verdict.needs_person
    assert verdict.first_wrong is None


def test_lines_that_need_too_much_together_are_for_a_person_and_say_so():
    def line(place: int) -> str:
        inner = "Sum(Sum(Sum(x**k*l*m, (k, 1, 60)), (l, 1, 60)), (m, 1, 60))"
        return f"1 - tanh(x)**2 + {place} + {inner} - {inner}"

    steps = ["Derivative(tanh(x), x)", *map(line, range(12)), "1 - tanh(x)**2"]
    verdict = check_derivation(steps, PROBLEMS["TANH"])
    assert "not be compared with line 1" in verdict.lines[1].message.en
    assert "operations together" in verdict.lines[-1].message.en
    assert "Rechenschritte" in verdict.lines[-1].message.de
    assert verdict.lines[-1].status is Line.UNDECIDED
    assert verdict.needs_person


SAMPLED = DerivationProblem(
    goal="Derivative(z*sqrt(x*y), z)",
    result="sqrt(x)*sqrt(y)",
    symbols={"x": "real", "y": "real", "z": "real"},
)


def test_a_step_that_is_not_proved_counts_and_is_marked():
    steps = ["Derivative(z*sqrt(x*y), z)", "sqrt(x*y)", "sqrt(x)*sqrt(y)"]
    verdict = check_derivation(steps, SAMPLED)
    assert verdict.right
    assert [line.status for line in verdict.lines] == [Line.START, Line.HOLDS, Line.SAMPLED]
    assert "not proved" in verdict.lines[2].message.en
    assert "not every line is proved" in verdict.verified.en


EVERY_WORD = """
import sys
sys.path[:0] = [{root!r}, {tests!r}]
import symbolic_derivations as corpus
from symbolic_problems import PROBLEMS
from autograder.symbolic import check_derivation
known = corpus.EVERYTHING[::3][::{step}]
said = [repr(check_derivation(k.steps, PROBLEMS[k.problem])) for k in (*known, *known)]
sys.stdout.buffer.write("\\n".join(sorted(said)).encode())
"""


def test_the_same_lines_give_the_same_words_in_every_process():
    """Neither the order of sets, nor of submissions, nor what was asked before shows."""
    runs = []
    for seed, step in (("0", 1), ("1", -1), ("random", 1)):
        code = EVERY_WORD.format(root=str(ROOT), tests=str(ROOT / "tests/symbolic"), step=step)
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            check=True,
        )
        runs.append(done.stdout)
    assert len(runs[0]) > 10_000
    assert runs[0] == runs[1] == runs[2]


def test_a_problem_that_cannot_be_read_is_the_courses_fault():
    with pytest.raises(ContentError):
        check_derivation(["x"], DerivationProblem(goal="2x", result="x", symbols={"x": "real"}))
