"""The small changes of a hand-in that are tried: the usual mistakes are among them."""

from __future__ import annotations

import ast
import textwrap

import pytest

from autograder.repairs.candidates import candidates
from autograder.repairs.code import Code, is_written
from autograder.repairs.kinds import Kind

HEAD = "import numpy as np\n\n\n"


def made(source: str, name: str = "f"):
    """The candidates of a function."""
    code = Code({"module": (HEAD + textwrap.dedent(source)).encode()})
    return candidates(code, code.reach(name))


def lines(source: str) -> list[str]:
    """Lines of a function without its blank ones."""
    return [line.strip() for line in source.splitlines() if line.strip()]


REPAIRS = {
    Kind.SIGN: ("return np.exp(z)", "return np.exp((-z))"),
    Kind.OPERATOR: ("return z + w", "return z @ w"),
    Kind.ORDER: ("return z - w", "return w - z"),
    Kind.COMPARISON: ("return z >= 0", "return z > 0"),
    Kind.NUMBER: ("return 2 * z", "return 1 * z"),
    Kind.AXIS: ("return z.sum(axis=0)", "return z.sum(axis=1)"),
    Kind.KEEPDIMS: ("return z.sum(axis=0)", "return z.sum(axis=0, keepdims=True)"),
    Kind.TRANSPOSE: ("return z @ w", "return z.T @ w"),
    Kind.INDEX: ("return z[0]", "return z[-1]"),
    Kind.NAME: ("return z * z", "return z * w"),
    Kind.CALL: ("return np.sum(z)", "return np.mean(z)"),
    Kind.MISSING_CALL: ("return z / w", "return np.sqrt(z / w)"),
    Kind.FACTOR: ("return np.sum(z)", "return (np.sum(z) / len(z))"),
    Kind.COMPLEMENT: ("return z * w", "return z * (1 - w)"),
    Kind.BRACKETS: ("return z - w / 2", "return (z - w) / 2"),
    Kind.OVERFLOW: ("return np.exp(z)", "return np.exp(np.clip(z, -700, 700))"),
    Kind.ASSIGNMENT: ("z = w", "z += w"),
    Kind.COPY: ("z += w", "z = z + (w)"),
    Kind.RETURN: ("print(z)", "return z"),
    Kind.TEXT: ('return "z" + z', "return 'z ' + z"),
    Kind.CONDITION: ("return z if w else 0", "return 0 if w else z"),
}


@pytest.mark.parametrize("kind", REPAIRS)
def test_the_usual_repairs_are_tried(kind):
    """Each kind: the line as it is, and as one candidate has it."""
    before, after = REPAIRS[kind]
    found = [c for c in made(f"def f(z, w):\n    {before}\n") if c.kind is kind]
    assert after in [c.after for c in found]
    assert {c.line for c in found if c.after == after} == {5}


def test_lines_are_moved_left_out_and_put_elsewhere():
    """In and out of a loop, past the next one, and away; the line said is the one that moves."""
    source = """
    def f(z):
        total = 0
        for entry in z:
            total += entry
            total /= 2
        z = total
        return total
    """
    found = {(c.kind, c.line): c for c in made(source)}
    assert (Kind.SURPLUS_LINE, 10) in found
    out = ast.parse(found[Kind.INDENTATION, 9].source).body[-1]
    assert isinstance(out, ast.FunctionDef)
    assert [type(node).__name__ for node in out.body][:3] == ["Assign", "For", "AugAssign"]
    moved = [c for c in made(source) if c.kind is Kind.LINE_ORDER]
    assert not [c for c in moved if c.after.endswith("return total z = total")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('f"Hello{z}!"', 'f"Hello {z}!"'),
        ('f"Hello {z} !"', 'f"Hello {z}!"'),
        ('f"{z}{w} {{z}}"', 'f"{z} {w} {{z}}"'),
        ('"hello " + z', "'Hello ' + z"),
        ('"worldx"', "'world'"),
        ('"grün" "e"', "'Grüne'"),
    ],
)
def test_blanks_and_letters_of_a_text(before, after):
    """Also beside what an f-string fills in; every candidate is Python."""
    found = [c for c in made(f"def f(z, w):\n    return {before}\n") if c.kind is Kind.TEXT]
    assert f"return {after}" in [c.after for c in found]
    for candidate in found:
        ast.parse(candidate.source)


@pytest.mark.parametrize("before", ['getattr(z, "w")', 'np.einsum("i,i", z, w)', 'z["w"]'])
def test_what_a_call_is_given_is_no_text(before):
    """Another name of something would be no question of blanks."""
    assert not [c for c in made(f"def f(z, w):\n    return {before}\n") if c.kind is Kind.TEXT]


def test_a_copy_and_a_look_at_the_shapes_are_put_first():
    """What a function may lack altogether."""
    after = {c.after for c in made("def f(a, b):\n    return a\n")}
    assert "a = a.copy() return a" in after
    assert "if np.shape(a) != np.shape(b): raise ValueError return a" in after


def test_the_order_is_that_of_plausibility_and_always_the_same():
    """Nearest first; helpers after the function itself; each text once."""
    source = "def g(z):\n    return z + 1\n\n\ndef f(z):\n    return g(z) * 2\n"
    first, again = made(source), made(source)
    assert first == again
    assert len({c.source for c in first}) == len(first)
    assert {c.place for c in first} == {"f", "g"}
    assert first[0].place == "f"
    ranks = [c.rank + (c.place == "g") for c in first]
    assert ranks == sorted(ranks)


def test_windows_line_ends_and_a_byte_order_mark_stay():
    """The text is changed where it is, byte by byte."""
    source = "\ufeffimport numpy as np\r\n\r\ndef f(ä):\r\n    return np.exp(ä)  # größer\r\n"
    code = Code({"module": source.encode()})
    found = candidates(code, code.reach("f"))
    wanted = source.replace("exp(ä)", "exp((-ä))").encode()
    assert wanted in [c.source for c in found]


@pytest.mark.parametrize(
    "source", [b"def f(:", b"\xff\xfe", b"x = 1\n" * 20_000, b"def f(): pass"]
)
def test_what_cannot_be_read_or_is_not_written_has_no_candidates(source):
    """No Python, no UTF-8, too long, or still the stub."""
    code = Code({"module": source})
    definition = code.definition_of("f")
    assert definition is None or not is_written(definition)


def test_what_belongs_to_an_exercise():
    """Helpers, constants and what makes the object; not the other exercises."""
    source = """
    LIMIT = 3

    def helper(z):
        return z * LIMIT

    def other(z):
        return helper(z)

    class Net:
        def __init__(self):
            self.w = 1

        def step(self, z):
            return self.predict(z)

        def predict(self, z):
            return helper(z) + other(z)
    """
    code = Code({"module": textwrap.dedent(source).encode()})
    reach = [found.name for found in code.reach("Net.step", ["Net.predict"])]
    assert reach == ["Net.step", "Net.__init__"]
    reach = {found.name for found in code.reach("Net.predict", ["other"])}
    assert reach == {"Net.predict", "Net.__init__", "helper", "LIMIT"}


def test_code_that_nobody_writes_by_hand_is_left_alone():
    """Its candidates would take the grader's memory and time."""
    few, many = (
        Code({"module": b"def f(a):\n" + b"    a = a + a * 2\n" * lines}) for lines in (20, 400)
    )
    assert candidates(few, few.reach("f"))
    assert candidates(many, many.reach("f")) == []
    calls = " + ".join(f"g{number}(a)" for number in range(100))
    helpers = "".join(f"def g{number}(a):\n    return a + 1\n" for number in range(100))
    code = Code({"module": f"def f(a):\n    return {calls}\n{helpers}".encode()})
    changed = {candidate.place for candidate in candidates(code, code.reach("f"))}
    assert "f" in changed
    assert len(changed) <= 20
