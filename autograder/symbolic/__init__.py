"""Formulas and derivations: read safely, compared by probing and proof, judged line by line.

The names are imported when they are first asked for: only what judges needs sympy.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from autograder.symbolic.drawing.mathml import to_mathml
    from autograder.symbolic.drawing.pretty import to_unicode
    from autograder.symbolic.judging.answers import (
        AnswerVerdict,
        Outcome,
        check_answer,
        check_word,
    )
    from autograder.symbolic.judging.derivations import check_derivation
    from autograder.symbolic.judging.steps import (
        DerivationProblem,
        DerivationVerdict,
        Line,
        LineVerdict,
        Stage,
        Weights,
    )
    from autograder.symbolic.reading.parser import parse

_HOME = {
    **dict.fromkeys(["AnswerVerdict", "Outcome", "check_answer", "check_word"], "judging.answers"),
    "check_derivation": "judging.derivations",
    **dict.fromkeys(["DerivationProblem", "DerivationVerdict", "Line"], "judging.steps"),
    **dict.fromkeys(["LineVerdict", "Stage", "Weights"], "judging.steps"),
    "parse": "reading.parser",
    "to_mathml": "drawing.mathml",
    "to_unicode": "drawing.pretty",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)


__all__ = [
    "AnswerVerdict",
    "DerivationProblem",
    "DerivationVerdict",
    "Line",
    "LineVerdict",
    "Outcome",
    "Stage",
    "Weights",
    "check_answer",
    "check_derivation",
    "check_word",
    "parse",
    "to_mathml",
    "to_unicode",
]
