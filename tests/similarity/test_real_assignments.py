"""Copies in disguise are found in real assignments; independent solutions are not accused."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from autograder.content.discover import find_assignment
from autograder.content.variants import alternatives, module_files
from autograder.course.course import find_course
from autograder.similarity.code_texts import course_documents, document, handed_out
from autograder.similarity.compare import compare
from benchmarks.disguise import DISGUISES

COURSE = find_course(Path(__file__).parents[2])
# Of each assignment one alternative that is copied; 12 has one that is the solution itself.
COPIED = {"02-activations": "helpers_and_lambdas", "09-regression-network": "ten_formulas"}


@pytest.fixture(scope="module", params=sorted(COPIED))
def assignment(request):
    return find_assignment(COURSE, request.param)


def test_copies_are_found_and_nobody_else(assignment):
    """Each disguise alone, and all together: the pair is shown, and no other."""
    hand_ins = dict(alternatives(assignment))
    public = list(handed_out(COURSE, assignment))
    honest = [document(name, files) for name, files in hand_ins.items()]
    chosen = COPIED[assignment.name]
    for kind, disguise in DISGUISES.items():
        copy = {
            name: disguise(content.decode("utf-8-sig"), Random(1)).encode()  # noqa: S311
            for name, content in hand_ins[chosen].items()
            if name.endswith(".py")
        }
        found = compare([*honest, document("zoe", copy)], public)
        pairs = {(pair.first.owner, pair.second.owner) for pair in found.pairs}
        assert pairs == {(chosen, "zoe")}, kind


def test_independent_solutions_are_not_accused(assignment):
    """Not against each other, and not against the solution that they have not seen."""
    hand_ins = [document(name, files) for name, files in alternatives(assignment)]
    solution = document("solution", module_files(assignment, assignment.solution))
    assert not compare([*hand_ins, solution], handed_out(COURSE, assignment)).pairs


def test_who_hands_in_the_solution_is_shown_beside_it(assignment):
    """The course's own files are compared with as well: one may have got out."""
    leaked = document("zoe", module_files(assignment, assignment.solution))
    found = compare([leaked, *course_documents(assignment)], handed_out(COURSE, assignment))
    assert [(p.first.owner, p.second.label) for p in found.pairs] == [("zoe", "solution [course]")]


def test_the_untouched_stub_is_compared_with_nobody(assignment):
    """What was handed out counts for nobody."""
    stubs = {
        f"{name}.py": (assignment.folder / f"{name}.py").read_bytes()
        for name in assignment.modules
    }
    found = compare(
        [document("ada", stubs), document("emmy", stubs)], handed_out(COURSE, assignment)
    )
    assert found.bare == ("ada", "emmy")
    assert not found.pairs
