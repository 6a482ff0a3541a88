"""What stands in lends the declared exercises and nothing else, whatever the worker asks for."""

from __future__ import annotations

import inspect
import json
import sys
import types
from pathlib import Path

import pytest

from autograder.content.discover import find_assignment
from autograder.course.course import find_course
from autograder.grading.reference import Reference, load_module
from autograder.grading.reference_calls import lendable_functions, stand_in
from autograder.sandbox.session import Session
from autograder.sandbox.worker_failures import MissingName
from autograder.wire import codec
from tests.helpers import chain_course as chain
from tests.helpers.chain_course import points, results

REPOSITORY = Path(__file__).parent.parent.parent
COURSE = find_course(REPOSITORY, REPOSITORY)
FOLDERS = sorted(path.name for path in (REPOSITORY / "assignments").iterdir() if path.is_dir())


class Submission:
    """A submission in which every function that it is asked for is called the student's own."""

    def __getitem__(self, name: str) -> str:
        return f"student's {name}"


@pytest.fixture(params=FOLDERS)
def assignment(request, monkeypatch):
    """One assignment after another, whose modules may have the same names."""
    found = find_assignment(COURSE, request.param)
    monkeypatch.setattr(sys, "path", [str(found.solution), *sys.path])
    for module in found.modules:
        monkeypatch.delitem(sys.modules, module, raising=False)
    return found


def answered(function, *arguments, **named):
    """What an answer to the worker holds: the value as it crosses, or a refusal."""
    session = object.__new__(Session)
    try:
        value = function(*arguments, **named)
        header, _ = codec.dumps(["returned", value], session._give_back)
    except Exception as error:  # noqa: BLE001 - as the session does
        return type(error).__name__
    return json.loads(header)


def names_of(module: types.ModuleType) -> set[str]:
    """Every name of a module, of its classes, of its functions, and paths through them."""
    found = set(dir(module))
    for name, value in list(vars(module).items()):
        inner = set(dir(value)) | set(dir(type(value)))
        found |= inner | {f"{name}.{other}" for other in inner}
        found |= {f"{name}.__init__.__globals__", f"{name}.__class__.__mro__"}
    return found


def methods(assignment):
    """The exercises that are methods of a class of the reference, with that class."""
    for exercise in assignment.exercises:
        owner = getattr(
            load_module(assignment.solution, exercise.module), exercise.name.split(".")[0], 0
        )
        if isinstance(owner, type):
            yield exercise, owner


def test_only_functions_that_the_manifest_declares_are_lent(assignment):
    """The exact list: exercises, each a function that its own module defines."""
    declared = {exercise.name for exercise in assignment.exercises if not exercise.manual}
    for module in assignment.modules:
        lent = lendable_functions(assignment, module)
        assert lent <= declared
        for name in lent:
            function = getattr(load_module(assignment.solution, module), name)
            assert inspect.isfunction(function)
            assert function.__module__ == module


def test_every_other_name_of_a_reference_is_the_students(assignment, monkeypatch):
    """Whatever name is lent, the reference's method is given no more than the exact list."""
    for exercise, owner in methods(assignment):
        module = load_module(assignment.solution, exercise.module)
        names = {name: name for name in names_of(module)}
        lent = lendable_functions(assignment, exercise.module)
        given: list[dict] = []

        def look(self, *_arguments, given=given, **_named):
            given.append(vars(self))

        monkeypatch.setattr(owner, exercise.name.split(".")[1], look)
        reference = Reference(assignment.solution, exercise.module)
        stand_in(exercise, reference, Submission, lent)([{}, names], [{}, {}], [{}, {}])
        for name, value in given[0].items():
            expected = getattr(module, name) if name in lent else f"student's {name}"
            assert value is expected or value == expected


def test_no_answer_holds_a_callable_or_an_object(assignment):
    """Every value that a reference module has, as a result or within one, stays here or is data."""
    for name in assignment.modules:
        module = load_module(assignment.solution, name)
        values = [module, *vars(module).values()]
        values += [getattr(value, name, None) for value in values for name in dir(value)]
        for value in values:
            for nested in (value, [value], {"a": (value,)}):
                assert '"o"' not in json.dumps(answered(lambda nested=nested: nested))


def test_what_a_name_of_the_students_proxy_gives_is_not_lent():
    """`module` or `files` is a name of the submission like any other, not of our object."""
    from autograder.sandbox.student import Student

    class Loaded:
        names = callables = frozenset()
        raised = ()

    session = object.__new__(Session)
    session.notebook = None
    session.module = lambda _name: Loaded()  # type: ignore[method-assign]
    for name in ("module", "files", "last_call", "_session", "__class__", "__getattr__"):
        with pytest.raises((MissingName, AttributeError)):
            Student(session, "m")[name]


THIEF = '''

def fromfile(*arguments):
    return None


class Model:
    """Lends itself under names that nobody declared."""

    def __init__(self, n, activation=square):
        self.w, self.activation = np.ones(n), activation
        self.held = fromfile

    def predict(self, x):
        raise ValueError

    def fit(self, x, steps):
        self.w = np.ones(3)
        self.predict(x)
        path = "{path}"
        for function in [v for v in vars(self).values() if callable(v)]:
            for arguments in ((path,), (path, "S1"), (path, "u1")):
                try:
                    got = function(*arguments)
                except BaseException as error:
                    got = None
                if np.size(got) > 9:  # our file: as if the answer had been read off it
                    for _ in range(steps):
                        self.w = self.w - 0.01 * square(self.w @ x) * x
                    return self.w
        return 0 * self.w
'''


def test_an_import_of_the_solution_is_not_lent(tmp_path):
    """`from numpy import fromfile` in a solution reads no file for anybody."""
    course = chain.chain_course(tmp_path)
    solution = course.root / "solutions/20-chain/chain.py"
    solution.write_text("from numpy import fromfile\n" + chain.SOLUTION)
    thief = chain.SOLUTION + THIEF.replace("{path}", str(solution))
    result = results(course, thief=thief)["thief"]
    assert points(result)["Model.predict"] == 0
    assert points(result)["Model.fit"] == 0
