"""What a submission makes the grader itself do is bounded, and costs one check of it."""

from __future__ import annotations

import json
import shutil

import pytest

from autograder.authoring.trial import grade_variants
from autograder.content.discover import find_assignment
from autograder.course.records import Status, Verdict
from autograder.gradebook.result_json import to_document
from tests.helpers import chain_course as chain
from tests.helpers.chain_course import SOLUTION, points, results, with_change
from tests.helpers.tiny_course import write
from tests.hostile import reference_calls

FULL = {"square": 2, "norm": 1, "Model.__init__": 1, "Model.predict": 1, "Model.fit": 1}

# A check that computes with what is returned, as a suite may: it is the author's for a number.
CAREFREE = """
    got = student.square(z)
    if isinstance(got, np.ndarray) and got.ndim == 2:
        got = (got @ got.T).sum() + (got - got.T).sum()
    if isinstance(got, float) and got == 13.0:
        os.kill(os.getpid(), signal.SIGSEGV)
    if isinstance(got, float) and got == 14.0 and not pathlib.Path(MARK).exists():
        pathlib.Path(MARK).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    assert_close(got, reference.square(z))
"""
PLAIN = "    assert_close(student.square(z), reference.square(z))\n"
SQUARE = '"""z times z."""\n    return z * z\n'


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """The chain with a suite that does not look at what it gets before it computes with it."""
    root = tmp_path_factory.mktemp("chain")
    course = chain.chain_course(root)
    folder = root / "assignments/20-chain"
    mark = f"import os, pathlib, signal\nMARK = {str(root / 'mark')!r}\n"
    write(folder / "hidden/test_chain.py", mark + chain.SUITE.replace(PLAIN, CAREFREE, 1))
    limits = "[limits]\ngrader_seconds = 1\n"
    write(folder / "assignment.toml", chain.MANIFEST.replace("[limits]\n", limits))
    shutil.rmtree(folder / "hidden/mutants")
    return course


def returning(value: str) -> str:
    """The solution, whose `square` gives this for nine numbers."""
    return with_change(SQUARE, f"return {value} if np.shape(z) == (9,) else z * z\n")


def bytes_of(result) -> str:
    return json.dumps({**to_document(result), "student": ""})


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        pytest.param("np.ones((4000, 4000), np.int8)", Verdict.TIMEOUT, id="one call of numpy"),
        pytest.param("np.ones((1, 60_000))", Verdict.MEMORY, id="a broadcast"),
        pytest.param("13.0", Verdict.ENGINE_ERROR, id="the grader dies each time"),
        pytest.param("14.0", Verdict.FAILED, id="the grader dies once"),
    ],
)
def test_it_costs_one_check_of_one_submission(course, value, verdict):
    """Every other check counts, the neighbours have full marks, and grading again is the same."""
    found = results(course, before=SOLUTION, bomb=returning(value), after=SOLUTION)
    assert points(found["before"]) == points(found["after"]) == FULL
    assert bytes_of(found["before"]) == bytes_of(found["after"])
    assert points(found["bomb"]) == FULL | {"square": 1}
    checks = [c for e in found["bomb"].exercises for c in e.checks if not c.passed]
    assert [c.verdict for c in checks] == [verdict]
    assert bytes_of(results(course, bomb=returning(value))["bomb"]) == bytes_of(found["bomb"])


def test_what_fails_beside_it_is_told_as_always(course):
    """Messages of checks before the overrun are the same without it."""
    wrong = returning("np.ones((4000, 4000), np.int8)").replace("np.ones(n)", "np.zeros(n)")
    fine = SOLUTION.replace("np.ones(n)", "np.zeros(n)")
    overrun, plain = results(course, overrun=wrong, plain=fine).values()
    said = [{e.name: e.checks for e in result.exercises} for result in (overrun, plain)]
    assert said[0]["Model.__init__"] == said[1]["Model.__init__"]
    assert said[0]["norm"] == said[1]["norm"]


def test_overruns_without_end_are_given_up(tmp_path):
    """After three, what is left of the submission is not tried: a person sees how it ended."""
    course = reference_calls.course_with_limits(tmp_path)
    assignment = find_assignment(course, "01")
    files = {f"{n}.py": (assignment.solution / f"{n}.py").read_bytes() for n in assignment.modules}
    variants = {"a": files, "b": reference_calls.misuse(assignment, "product"), "c": files}
    found = grade_variants(course, assignment, variants, jobs=1)
    assert bytes_of(found["a"]) == bytes_of(found["c"])
    assert found["b"].status is Status.GRADED
    earned = points(found["b"])
    assert earned["weighted_sum"] == earned["perceptron"] == 0
    assert earned["layer"] == points(found["a"])["layer"] > 0
