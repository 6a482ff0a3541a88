"""Two formulas side by side, for authors: how they are read, whether they are equal, how sure.

python -m autograder.symbolic "sin(2*x)" "2*sin(x)*cos(x)" x=real
python -m autograder.symbolic "log(a)" "log(a + 1) - 1" a=positive
"""

import argparse
import sys

from autograder.errors import AutograderError
from autograder.symbolic.comparing.equality import Equality, Verdict, compare
from autograder.symbolic.comparing.formula import Formula
from autograder.symbolic.comparing.setting import Setting
from autograder.symbolic.comparing.witness import describe_witness
from autograder.symbolic.drawing.pretty import to_unicode
from autograder.symbolic.reading.grammar import FormulaError
from autograder.symbolic.reading.parser import parse
from autograder.symbolic.reading.plain import to_text
from autograder.symbolic.reading.tree import walk


def main(arguments: list[str]) -> int:
    """Print what is known; 0 when the two are equal, 1 when they are not, 2 for a mistake."""
    parser = argparse.ArgumentParser(prog="python -m autograder.symbolic")
    parser.add_argument("left", help="a formula, as students write it")
    parser.add_argument("right", help="another one, compared with the first")
    parser.add_argument("domain", nargs="*", help="x=real (the default), a=unit, y=binary ...")
    given = parser.parse_args(arguments)
    try:
        domains = dict(entry.split("=", 1) for entry in given.domain)
        return _print_comparison(given.left, given.right, domains)
    except FormulaError as error:
        where = "" if error.column is None else f"column {error.column}: "
        sys.stderr.write(f"{where}{error.en}\n")
    except (AutograderError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
    return 2


def _print_comparison(left: str, right: str, domains: dict[str, str]) -> int:
    trees = parse(left), parse(right)
    for tree in trees:
        sys.stdout.write(f"{to_text(tree)}\n\n{to_unicode(tree)}\n\n")
    names = {str(part.value) for tree in trees for part in walk(tree) if part.kind == "symbol"}
    setting = Setting.of({name: "real" for name in names} | domains)
    first, second = (Formula(parse(text, setting.names), setting) for text in (left, right))
    found = compare(first, second, setting)
    sys.stdout.write(f"{_outcome_sentence(found)}\n")
    return 0 if found.holds else 1


def _outcome_sentence(found: Equality) -> str:
    if found.verdict is Verdict.DIFFERENT:
        where = describe_witness(found.witness)
        return f"different. {where.en if where else ''}"
    if found.verdict is Verdict.UNDECIDED:
        return "undecided: nothing that could be computed, or two constants without a proof"
    if found.proved:
        return "equal: proved"
    return "equal at every point that was tried; no proof was found"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
