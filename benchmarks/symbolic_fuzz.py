"""Pairs of random formulas against an oracle of its own: mpmath at 70 digits on the tree itself.

python benchmarks/symbolic_fuzz.py 5000
"""

import random
import sys
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import mpmath

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from autograder.symbolic import check_answer, parse  # noqa: E402
from autograder.symbolic.reading.grammar import FormulaError  # noqa: E402
from autograder.symbolic.reading.plain import to_text  # noqa: E402
from autograder.symbolic.reading.tree import Node, call, number, symbol  # noqa: E402

MP = mpmath.mp.clone()
MP.dps = 70
CALLS = ["exp", "sigma", "tanh", "sinh", "cosh", "sin", "cos", "tan", "log", "sqrt", "abs"]
ORACLE: dict[str, Callable[[Any], Any]] = {
    name: getattr(MP, name, None) or abs for name in CALLS if name not in ("sigma", "abs")
} | {"sigma": lambda value: 1 / (1 + MP.exp(-value)), "abs": abs}


def formula(rng: random.Random, size: int) -> Node:
    """A random formula in x and y."""
    if size <= 1:
        leaf = rng.randrange(4)
        return symbol("xy"[leaf]) if leaf < 2 else number(Fraction(rng.randrange(1, 9), leaf))
    kind = rng.choice(["add", "add", "mul", "mul", "div", "neg", "pow", "call", "call"])
    if kind == "call":
        return call(rng.choice(CALLS), formula(rng, size - 1))
    if kind == "neg":
        return Node("neg", (formula(rng, size - 1),))
    if kind == "pow":
        return Node("pow", (formula(rng, size - 1), number(rng.choice([2, 3]))))
    split = rng.randrange(1, size)
    return Node(kind, (formula(rng, split), formula(rng, size - split)))


def value(node: Node, x: Any, y: Any) -> Any:
    """The value of a tree, None where there is no real one."""
    if node.kind == "number":
        found = Fraction(node.value or 0)
        return MP.mpf(found.numerator) / found.denominator
    if node.kind == "symbol":
        return x if node.value == "x" else y
    parts = [value(part, x, y) for part in node.args]
    if any(part is None or abs(part) > 10**5 for part in parts):
        return None
    try:
        match node.kind:
            case "add":
                found = MP.fsum(parts)
            case "mul":
                found = MP.fprod(parts)
            case "neg":
                found = -parts[0]
            case "div":
                found = parts[0] / parts[1]
            case "pow":
                found = parts[0] ** parts[1]
            case _:
                found = ORACLE[str(node.value)](parts[0])
    except (ZeroDivisionError, ValueError, OverflowError):
        return None
    return None if isinstance(found, MP.mpc) else found


def rewritten(rng: random.Random, node: Node) -> Node:
    """The same function, written differently, mostly."""
    parts = tuple(rewritten(rng, part) for part in node.args)
    node = Node(node.kind, parts, node.value)
    match node.kind, rng.randrange(6):
        case "add" | "mul", 0 | 1:
            return Node(node.kind, parts[::-1])
        case "div", 0 | 1 | 2:
            return Node("mul", (parts[0], Node("pow", (parts[1], Node("neg", (number(1),))))))
        case "call", 0 | 1 if node.value == "tanh":
            return Node("div", (call("sinh", *parts), call("cosh", *parts)))
        case "call", 0 | 1 if node.value == "sigma":
            under = Node("add", (number(1), call("exp", Node("neg", parts))))
            return Node("div", (number(1), under))
        case "pow", 0 | 1 | 2 if node.args[1].value == 2:
            return Node("mul", (parts[0], parts[0]))
        case _, 5:
            return Node("add", (Node("mul", (number(2), node)), Node("neg", (node,))))
    return node


def slightly_wrong(rng: random.Random, node: Node) -> Node:
    """The formula with one number, sign or variable changed."""
    if not node.args or rng.random() < 0.2:
        return Node(
            "add", (node, number(Fraction(rng.choice([1, -1]), 10 ** rng.randrange(1, 25))))
        )
    place = rng.randrange(len(node.args))
    changed = slightly_wrong(rng, node.args[place])
    return Node(node.kind, (*node.args[:place], changed, *node.args[place + 1 :]), node.value)


def oracle(left: Node, right: Node, rng: random.Random) -> bool | None:
    """Whether two trees are the same function; None where too little can be computed."""
    agreed = 0
    for _ in range(60):
        x, y = (MP.mpf(rng.randrange(-(3 * 10**9), 3 * 10**9)) / 999_999_937 for _ in "xy")
        first, second = value(left, x, y), value(right, x, y)
        if first is None or second is None:
            continue
        if abs(first - second) > MP.mpf(10) ** -55 * (1 + abs(first)):
            return False
        agreed += 1
    return True if agreed >= 5 else None


def run(pairs: int, seed: int = 1) -> tuple[Counter[str], list[str], list[str]]:
    """Counts of verdicts, pairs on which the oracle disagrees, pairs that were left open."""
    rng = random.Random(seed)  # noqa: S311 - the same pairs every time
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    undecided: list[str] = []
    for _ in range(pairs):
        left = formula(rng, rng.randrange(2, 8))
        kind = rng.choice([rewritten, slightly_wrong])
        texts = to_text(left), to_text(kind(rng, left))
        names = {"x": "real", "y": "real"}
        try:
            trees = [parse(text) for text in texts]
        except FormulaError:
            counts["beyond the grammar"] += 1
            continue
        verdict = check_answer(texts[1], texts[0], names, form=None)
        truth = oracle(*trees, rng)
        said = str(verdict.outcome)
        counts[said] += 1
        counts["sampled"] += verdict.right and not verdict.proved
        if said == "undecided":
            undecided.append("   ".join(texts))
        counts["oracle silent"] += truth is None
        if truth is not None and said in ("right", "wrong") and (said == "right") != truth:
            wrong.append(f"{texts[0]}   {texts[1]}   {said}, oracle {truth}")
    return counts, wrong, undecided


if __name__ == "__main__":
    found, disagreements, open_ = run(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
    print(dict(found))
    print("undecided:", *open_[:20], sep="\n")
    print(f"wrong: {len(disagreements)}", *disagreements[:20], sep="\n")
