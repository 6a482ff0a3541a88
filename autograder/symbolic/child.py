"""The proof process: one JSON question a line, one JSON answer a line, killed when it is late."""

import json
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from typing import Any

import sympy

from autograder.symbolic.domains import domain
from autograder.symbolic.reading.grammar import Names
from autograder.symbolic.reading.parser import parse
from autograder.symbolic.sympify import to_sympy, variable

MEMORY = 2 << 30
GRACE = 2.0  # the process ends itself this many times later than it should be done


def main() -> None:
    """Answer questions until the other side hangs up."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    answer({"ready": True})
    for line in sys.stdin:
        question = json.loads(line)
        signal.setitimer(signal.ITIMER_REAL, GRACE * question["seconds"])
        try:
            proved = prove(question)
        except (ArithmeticError, AttributeError, LookupError, MemoryError, RecursionError,
                TypeError, ValueError, NotImplementedError):  # fmt: skip
            proved = False  # sympy gives up in many ways, and each means: not proved
        signal.setitimer(signal.ITIMER_REAL, 0)
        answer({"proved": proved})


def answer(document: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(document) + "\n")
    sys.stdout.flush()


def prove(question: dict[str, Any]) -> bool:
    """Whether the difference of two formulas simplifies to nought, in each of the cases."""
    symbols = {name: variable(name, domain(words)) for name, words in question["symbols"].items()}
    names = Names.of(symbols)
    left, right = (to_sympy(parse(question[side], names), symbols) for side in ("left", "right"))
    difference = left - right
    if any(_vanishes(difference)):
        return True
    cases = question["cases"]
    return bool(cases) and all(
        any(_vanishes(difference.subs({symbols[name]: value for name, value in case.items()})))
        for case in cases
    )


def _vanishes(difference: Any) -> Iterator[bool]:
    for attempt in _ATTEMPTS:
        yield attempt(difference) == 0


_ATTEMPTS: tuple[Callable[[Any], Any], ...] = (
    sympy.expand,
    lambda d: sympy.expand(sympy.expand_trig(d)),
    lambda d: sympy.factor(sympy.expand_log(sympy.factor(d, deep=True))),
    lambda d: sympy.cancel(sympy.together(d.rewrite(sympy.exp))),
    lambda d: sympy.simplify(sympy.expand_log(sympy.factor(d, deep=True))),
    sympy.simplify,
)
