"""Formulas and derivations: read safely, compared by probing and proof, judged line by line."""

from autograder.symbolic.answers import AnswerVerdict, Outcome, check_answer, check_word
from autograder.symbolic.derivations import check_derivation
from autograder.symbolic.drawing.mathml import to_mathml
from autograder.symbolic.drawing.pretty import to_unicode
from autograder.symbolic.reading.parser import parse
from autograder.symbolic.steps import (
    DerivationProblem,
    DerivationVerdict,
    Line,
    LineVerdict,
    Stage,
    Weights,
)

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
