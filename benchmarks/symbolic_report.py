"""Figures of the formula checker over its test corpus: wrong verdicts, undecided, milliseconds.

python benchmarks/symbolic_report.py
"""

import os
import random
import runpy
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "symbolic")]

import symbolic_answers  # noqa: E402
import symbolic_derivations  # noqa: E402
from symbolic_problems import PROBLEMS  # noqa: E402

from autograder.symbolic import (  # noqa: E402
    DerivationProblem,
    Line,
    Outcome,
    check_answer,
    check_derivation,
    parse,
)
from autograder.symbolic.reading.grammar import FormulaError  # noqa: E402
from autograder.symbolic.reading.plain import to_text  # noqa: E402
from autograder.symbolic.reading.tree import Node, call, number, walk  # noqa: E402

SUBMISSIONS = 25  # of each assignment

GROUPS = {
    Outcome.RIGHT: symbolic_answers.RIGHT,
    Outcome.WRONG: symbolic_answers.WRONG,
    Outcome.PARTLY: symbolic_answers.PARTLY,
    Outcome.WRONG_FORM: symbolic_answers.WRONG_FORM,
    Outcome.UNREADABLE: symbolic_answers.UNREADABLE,
}


def spread(label: str, milliseconds: list[float]) -> str:
    """Median, 95th percentile and worst of some times."""
    ordered = sorted(milliseconds)
    high = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    middle = statistics.median(ordered)
    return f"{label:<34}{len(ordered):>6}{middle:>10.1f}{high:>10.1f}{ordered[-1]:>10.1f}"


def answers(times: dict[str, list[float]]) -> tuple[Counter[str], Counter[str]]:
    """Judge every answer: counts of what is wrong, and of what was decided how."""
    mistakes: Counter[str] = Counter()
    decided: Counter[str] = Counter()
    for outcome, group in GROUPS.items():
        for name, entries in group.items():
            expected, symbols, form = symbolic_answers.EXERCISES[name]
            for text in entries:
                began = time.process_time()
                verdict = check_answer(text, expected, symbols, form=form)
                kind = "refused" if outcome is Outcome.UNREADABLE else "answer"
                times[kind].append((time.process_time() - began) * 1e3)
                decided["answers"] += 1
                decided["undecided"] += verdict.outcome is Outcome.UNDECIDED
                if verdict.right:
                    decided["proved" if verdict.proved else "sampled"] += 1
                if verdict.outcome is not outcome:
                    mistakes[f"answer {outcome} judged {verdict.outcome}"] += 1
    return mistakes, decided


def derivations(times: dict[str, list[float]]) -> tuple[Counter[str], Counter[str]]:
    """Judge every derivation, and time its steps."""
    mistakes: Counter[str] = Counter()
    decided: Counter[str] = Counter()
    for known in symbolic_derivations.EVERYTHING:
        problem = PROBLEMS[known.problem]
        began = time.process_time()
        verdict = check_derivation(list(known.steps), problem)
        spent = (time.process_time() - began) * 1e3
        kind = "step, n = 2, 3, 4" if problem.families else "step"
        times[kind] += [spent / max(1, len(known.steps))] * len(known.steps)
        times["derivation"].append(spent)
        decided["derivations"] += 1
        decided["steps"] += len(verdict.lines)
        statuses = Counter(line.status for line in verdict.lines)
        decided["proved"] += statuses[Line.HOLDS] + statuses[Line.LOOP]
        decided["sampled"] += statuses[Line.SAMPLED]
        decided["undecided"] += statuses[Line.UNDECIDED]
        if verdict.first_wrong != known.first_wrong:
            kind = "right line called wrong" if known.first_wrong is None else "wrong line missed"
            mistakes[kind] += 1
        elif verdict.share != known.share:
            mistakes["wrong share"] += 1
    return mistakes, decided


def varied(rng: random.Random, node: Node, indices: dict[str, str]) -> Node:
    """The same function in another order, with other indices and other steps in between."""
    parts = [varied(rng, part, indices) for part in node.args]
    chance, factor = rng.random(), number(rng.randrange(2, 10**6))
    if node.kind in ("add", "mul"):
        rng.shuffle(parts)
    value = indices.get(str(node.value), node.value) if node.kind == "index" else node.value
    again = Node(node.kind, tuple(parts), value)
    if node.kind == "call" and node.value == "exp" and chance < 0.1:
        return Node("div", (call("exp", Node("mul", (number(2), parts[0]))), again))
    if node.kind == "call" and node.value == "log" and chance < 0.1:
        larger = call("log", Node("mul", (factor, parts[0])))
        return Node("add", (larger, Node("neg", (call("log", factor),))))
    if node.kind in ("call", "add", "mul", "div") and chance > 0.93:
        return Node("div", (Node("mul", (factor, again)), factor))
    return again


def distinct(rng: random.Random, steps: list[str], problem: DerivationProblem) -> list[str]:
    """Lines that nobody wrote before, so that no cache helps."""
    names, lines = problem.setting().names, []
    for step in steps:
        tree = parse(step, names)
        bound = {str(part.args[1].value) for part in walk(tree) if part.kind == "sum"}
        other = {old: rng.choice("klmopqr") for old in bound} if len(bound) == 1 else {}
        line = to_text(varied(rng, tree, other))
        try:
            parse(line, names)
        except FormulaError:  # longer than a formula may be
            line = step
        lines.append(line)
    return lines


def submissions() -> Iterator[tuple[str, float]]:
    """Milliseconds for the derivations of one submission, each written as nobody else's."""
    rng = random.Random(1)  # noqa: S311 - the same lines every time
    for folder in ("03-derivatives", "12-softmax"):
        solution = runpy.run_path(str(ROOT / "solutions" / folder / "derivations.py"))
        known = {name: PROBLEMS[name] for name in solution if name in PROBLEMS}
        for _ in range(SUBMISSIONS):
            lines = {name: distinct(rng, solution[name], known[name]) for name in known}
            began = time.process_time()
            for name, problem in known.items():
                check_derivation(lines[name], problem)
            yield f"submission, {folder}", (time.process_time() - began) * 1e3


def importing() -> str:
    """CPU time and memory that the algebra costs a grader when it starts."""
    code = (
        "import resource, time; b = time.process_time(); import autograder.symbolic as s; "
        "s.check_answer; print(round((time.process_time() - b) * 1e3), "
        "resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    milliseconds, megabytes = done.stdout.split()
    return f"import: {milliseconds} ms of CPU time, {megabytes} MB"


def main() -> None:
    """Print the report."""
    check_answer("x/(x + 1)", "x/(x + 1)", {"x": "real"}, form="reduced fraction")  # imports sympy
    times: dict[str, list[float]] = {
        key: [] for key in ("answer", "refused", "step", "step, n = 2, 3, 4", "derivation")
    }
    wrong, decided = answers(times)
    wrong_steps, steps = derivations(times)
    for label, spent in submissions():
        times.setdefault(label, []).append(spent)
    mistakes = wrong + wrong_steps
    print("wrong verdicts:", sum(mistakes.values()), dict(mistakes) or "")
    for what, counts in (("answers", decided), ("steps", steps)):
        equal = counts["proved"] + counts["sampled"]
        print(
            f"{what}: {counts[what]}, undecided {counts['undecided']}; "
            f"found equal {equal}, of these not proved {counts['sampled']}"
        )
    print(f"derivations: {steps['derivations']}; load of the machine {os.getloadavg()[0]:.1f}")
    print(f"\n{'ms of CPU time':<34}{'count':>6}{'median':>10}{'95 %':>10}{'worst':>10}")
    for label, row in times.items():
        print(spread(label, row))
    print(importing())


if __name__ == "__main__":
    main()
